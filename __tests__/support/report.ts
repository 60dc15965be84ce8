import type { BlobSummary, Finding, ImageReport, Location, Report, RuleOutcome } from '../../src/reports/report.ts';
import { batches, type TextPieces } from '../../src/text/pieces.ts';

/** A digest that is easy to tell from others. */
export function digest(seed: string): string {
  return `sha256:${seed.repeat(64).slice(0, 64)}`;
}

/** A digest of its own for every number. */
export function numbered(number: number): string {
  return `sha256:${number.toString(16).padStart(64, '0')}`;
}

/** A finding that says little, with what a test wants otherwise. */
export function finding(over: Partial<Finding> = {}): Finding {
  return {
    rule: 'layer-compression',
    key: 'gzip',
    severity: 'error',
    message: 'the layer is compressed with gzip, and the policy allows zstd',
    digest: digest('77aa'),
    mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
    path: ['index.json', 'manifests/0', 'layers/2'],
    platform: 'linux/amd64',
    location: null,
    related: [],
    fix: 'docker buildx build --output type=oci,compression=zstd,force-compression=true,oci-mediatypes=true,dest=app.tar',
    waiver: null,
    upcoming: null,
    ...over,
  };
}

/** A rule's outcome. */
export function outcome(over: Partial<RuleOutcome> = {}): RuleOutcome {
  return {
    rule: 'no-schema1',
    status: 'passed',
    severity: 'error',
    effectiveSeverity: 'error',
    reason: 'no manifest is schema 1',
    ...over,
  };
}

/** Blobs of one kind. */
export function blobs(over: Partial<BlobSummary> = {}): BlobSummary {
  return {
    mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
    role: 'layer',
    detected: 'gzip',
    count: 5,
    bytes: 41_300_000,
    ...over,
  };
}

/** An image that passed. */
export function image(over: Partial<ImageReport> = {}): ImageReport {
  return {
    name: 'ghcr.io/acme/base:3',
    names: ['ghcr.io/acme/base:3'],
    source: 'oci-layout',
    location: 'build/base',
    digest: digest('0c11'),
    imageId: digest('1d22'),
    artifact: 'image',
    verdict: 'pass',
    platforms: ['linux/amd64'],
    osFeatures: [],
    blobs: [
      blobs({
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        role: 'manifest',
        detected: 'json',
        count: 1,
        bytes: 1124,
      }),
      blobs({
        mediaType: 'application/vnd.oci.image.config.v1+json',
        role: 'config',
        detected: 'json',
        count: 1,
        bytes: 3711,
      }),
      blobs({
        mediaType: 'application/vnd.oci.image.layer.v1.tar+zstd',
        detected: 'zstd',
        count: 3,
        bytes: 28_914_227,
      }),
    ],
    sizes: [{ platform: 'linux/amd64', compressed: 28_914_227, uncompressed: null }],
    findings: [],
    rules: [outcome(), outcome({ rule: 'layer-compression', reason: '3 layers are zstd' })],
    ...over,
  };
}

/** A report on the images given, with counts that fit them. */
export function report(over: Partial<Report> = {}): Report {
  const images = over.images ?? [image()];
  const standing = images.flatMap(({ findings }) => findings).filter(({ waiver }) => waiver === null);
  const rules = images.flatMap((one) => one.rules);
  const summaries = images.flatMap((one) => one.blobs);
  const weighing = (severity: string) => standing.filter((one) => one.severity === severity).length;
  return {
    version: 1,
    tool: { name: 'plimsoll', version: '0.1.0' },
    verdict: 'pass',
    reason: 'every rule that applies holds for every image',
    failOn: 'error',
    policies: [{ source: '.github/plimsoll.yml', sha256: digest('5e').slice(7), commit: null }],
    counts: {
      images: images.length,
      blobs: summaries.reduce((sum, { count }) => sum + count, 0),
      bytes: summaries.reduce((sum, { bytes }) => sum + bytes, 0),
      error: weighing('error'),
      warning: weighing('warning'),
      note: weighing('note'),
      waived:
        images.flatMap(({ findings }) => findings).length -
        standing.length +
        rules.filter(({ status }) => status === 'waived').length,
      unchecked: rules.filter(({ status }) => status === 'unchecked').length,
    },
    notices: [],
    errors: [],
    ...over,
    images,
  };
}

/** A report with one of everything that a report can tell. */
export function everything(): Report {
  const compression = 'layer-compression';
  return report({
    verdict: 'fail',
    reason: '4 errors in 1 of 5 images, and 2 rules that count could not be checked',
    policies: [
      { source: '.github/plimsoll.yml', sha256: digest('5e').slice(7), commit: null },
      {
        source: 'acme/image-policies/base.yml',
        sha256: digest('6f').slice(7),
        commit: 'd1f3b5a79c8e6f4d2b0a1c3e5f7a9b8c6d4e2f0a',
      },
    ],
    images: [
      image({
        graph: {
          nodes: [
            { parents: [], shape: 'index', lines: ['index', 'sha256:9f2c41d09f2c'], mark: null },
            { parents: [0], shape: 'manifest', lines: ['linux/amd64'], mark: null },
            { parents: [1], shape: 'blob', lines: ['layer 1/3', 'gzip, 35.4 MB'], mark: 'error' },
            { parents: [1], shape: 'rest', lines: ['12 other layers'], mark: null },
          ],
        },
        name: 'ghcr.io/acme/shop:1.4.2',
        names: ['ghcr.io/acme/shop:1.4.2', 'shop'],
        source: 'oci-archive',
        location: 'build/shop.tar',
        digest: digest('9f2c41d0'),
        verdict: 'fail',
        platforms: ['linux/amd64', 'linux/arm64', 'windows/amd64'],
        blobs: [
          blobs({
            mediaType: 'application/vnd.oci.image.index.v1+json',
            role: 'index',
            detected: 'json',
            count: 1,
            bytes: 856,
          }),
          blobs({
            mediaType: 'application/vnd.oci.image.manifest.v1+json',
            role: 'manifest',
            detected: 'json',
            count: 3,
            bytes: 4012,
          }),
          blobs({
            mediaType: 'application/vnd.oci.image.config.v1+json',
            role: 'config',
            detected: 'json',
            count: 3,
            bytes: 10_240,
          }),
          blobs({ count: 6, bytes: 212_400_000 }),
          blobs({
            mediaType: 'application/vnd.oci.image.layer.v1.tar+zstd',
            detected: 'zstd',
            count: 8,
            bytes: 187_250_119,
          }),
          blobs({
            mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
            detected: null,
            count: 1,
            bytes: 0,
          }),
          blobs({
            mediaType: 'application/vnd.acme.notes',
            role: 'unknown',
            detected: 'unknown',
            count: 1,
            bytes: 512,
          }),
        ],
        findings: [
          finding({ path: ['index.json', 'manifests/0', 'layers/0'], digest: digest('a1b2') }),
          finding(),
          finding({ path: ['index.json', 'manifests/1', 'layers/2'], platform: 'linux/arm64', digest: digest('b3c4') }),
          finding({
            rule: 'compression-matches-media-type',
            severity: 'error',
            key: 'zstd',
            message: 'the media type says gzip, and the bytes are zstd',
            path: ['index.json', 'manifests/1', 'layers/4'],
            platform: 'linux/arm64',
            digest: digest('c5d6'),
            location: { file: 'Dockerfile', line: 12, column: 1, confidence: 'provenance' },
            fix: 'build it again with one exporter: docker buildx build --output type=oci,dest=app.tar',
          }),
          finding({
            rule: 'no-unknown-media-types',
            severity: 'warning',
            key: 'application/vnd.acme.notes',
            message: 'application/vnd.acme.notes is in no specification that Plimsoll knows',
            mediaType: 'application/vnd.acme.notes',
            path: ['index.json', 'manifests/0', 'layers/5'],
            digest: digest('d7e8'),
            fix: 'allow it by media-types: {layer: {allow: [application/vnd.acme.notes]}}, or leave the blob out',
          }),
          finding({
            rule: 'no-descriptor-urls',
            severity: 'note',
            key: 'urls',
            message: 'the descriptor names 1 other place to load the layer from: https://mcr.example.com/layer',
            path: ['index.json', 'manifests/2', 'layers/0'],
            platform: 'windows/amd64',
            digest: digest('e9f0'),
            location: { file: '.github/plimsoll.yml', line: 7, column: 3, confidence: 'exact' },
            fix: 'push the layer itself: dockerd with allow-nondistributable-artifacts, or containerd',
          }),
          finding({
            rule: 'no-foreign-layers',
            severity: 'error',
            key: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
            message: 'the layer is of a type that registries need not have',
            mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
            path: ['index.json', 'manifests/2', 'layers/0'],
            platform: 'windows/amd64',
            digest: digest('e9f0'),
            fix: 'build on a base image whose layers are distributable',
            waiver: { reason: 'base layers from before 2023 (SEC-123)', until: '2026-12-31' },
          }),
        ],
        rules: [
          outcome(),
          outcome({ rule: compression, status: 'failed', reason: '3 of 14 layers are gzip' }),
          outcome({ rule: 'no-foreign-layers', status: 'waived', reason: 'base layers from before 2023 (SEC-123)' }),
          outcome({ rule: 'no-plugins', status: 'not-applicable', reason: 'the image is no plugin' }),
        ],
      }),
      image({
        name: 'erp',
        names: ['erp:latest'],
        source: 'docker-archive',
        location: 'erp.tar',
        digest: null,
        imageId: digest('f0e1'),
        verdict: 'inconclusive',
        blobs: [
          blobs({ mediaType: null, role: 'config', detected: 'json', count: 1, bytes: 5120 }),
          blobs({ mediaType: null, detected: 'tar', count: 9, bytes: 812_003_328 }),
        ],
        rules: [
          outcome(),
          outcome({
            rule: compression,
            status: 'unchecked',
            reason:
              'a docker save archive keeps layers as the engine does and does not tell how they will be pushed: export with --output type=oci instead',
          }),
          outcome({
            rule: 'media-types',
            status: 'unchecked',
            severity: 'warning',
            effectiveSeverity: 'warning',
            reason: 'the archive states no media types',
          }),
          outcome({
            rule: 'no-mixed-formats',
            status: 'waived',
            reason: 'the archive states no media types; waived until 2027-01-31: moved next year',
          }),
        ],
      }),
      image(),
      image({
        name: 'ghcr.io/acme/proxy:2',
        location: 'build/proxy',
        digest: digest('2e33'),
        platforms: ['linux/amd64', 'linux/arm64'],
      }),
      image({
        name: 'ghcr.io/acme/tools:9',
        location: 'build/tools',
        source: 'dir',
        digest: digest('3f44'),
        findings: [
          finding({
            rule: 'no-deprecated-media-types',
            severity: 'warning',
            key: 'gzip',
            message: 'the media type is deprecated since image-spec 1.1',
            path: ['manifest.json'],
            platform: null,
            fix: '',
            upcoming: { severity: 'error', from: '2027-03-01' },
          }),
        ],
      }),
    ],
    notices: [
      { kind: 'upcoming', message: '1 warning becomes an error on 2027-03-01', policy: null, location: null },
      {
        kind: 'waiver-ends',
        message: 'the waiver for no-foreign-layers (SEC-123) ends on 2026-12-31, in 30 days',
        policy: '.github/plimsoll.yml:19',
        location: { file: '.github/plimsoll.yml', line: 19, column: 5, confidence: 'exact' },
      },
      {
        kind: 'override',
        message: 'layer-compression: otherwise here until 2027-03-01, in 90 days (jib cannot write zstd)',
        policy: 'acme/image-policies/org.yml@v3:8',
        location: null,
      },
    ],
    errors: [{ image: 'oci:build/missing', message: 'there is no build/missing; did you mean build/base?' }],
  });
}

/** A report of many images that failed, and many that passed. */
export function crowd(failing: number, passing: number, findings = 3): Report {
  const failed = Array.from({ length: failing }, (_, at) =>
    image({
      name: `ghcr.io/acme/failing-${at}:1`,
      verdict: 'fail',
      findings: Array.from({ length: findings }, (_, layer) =>
        finding({ path: ['index.json', 'manifests/0', `layers/${layer}`], digest: numbered(at * findings + layer) }),
      ),
    }),
  );
  const passed = Array.from({ length: passing }, (_, at) => image({ name: `ghcr.io/acme/passing-${at}:1` }));
  const verdict = failing > 0 ? 'fail' : 'pass';
  return report({
    verdict,
    reason: `${failing * findings} errors in ${failing} of ${failing + passing} images`,
    images: [...failed, ...passed],
  });
}

/** The same report with other words: every string that an image, a policy or a workflow may choose. */
export function reworded(given: Report, word: (old: string) => string): Report {
  const orNull = (text: string | null) => (text === null ? null : word(text));
  const placed = ({ stage, ...place }: Location): Location => ({
    ...place,
    file: word(place.file),
    ...(stage !== undefined && { stage: word(stage) }),
  });
  return {
    ...given,
    reason: word(given.reason),
    policies: given.policies.map((one) => ({
      source: word(one.source),
      sha256: one.sha256,
      commit: orNull(one.commit),
    })),
    notices: given.notices.map((one) => ({
      ...one,
      message: word(one.message),
      policy: orNull(one.policy),
      location: one.location && placed(one.location),
    })),
    errors: given.errors.map((one) => ({ image: word(one.image), message: word(one.message) })),
    images: given.images.map((one) => ({
      ...one,
      name: word(one.name),
      names: one.names.map(word),
      location: word(one.location),
      digest: orNull(one.digest),
      imageId: orNull(one.imageId),
      platforms: one.platforms.map(word),
      blobs: one.blobs.map((blob) => ({ ...blob, mediaType: orNull(blob.mediaType) })),
      ...(one.graph && {
        graph: { nodes: one.graph.nodes.map((node) => ({ ...node, lines: node.lines.map(word) })) },
      }),
      rules: one.rules.map((rule) => ({ ...rule, rule: word(rule.rule), reason: word(rule.reason) })),
      findings: one.findings.map((found) => ({
        ...found,
        rule: word(found.rule),
        key: word(found.key),
        message: word(found.message),
        digest: orNull(found.digest),
        mediaType: orNull(found.mediaType),
        path: found.path.map(word),
        platform: orNull(found.platform),
        location: found.location && placed(found.location),
        related: found.related.map(placed),
        fix: word(found.fix),
        waiver: found.waiver && { reason: word(found.waiver.reason), until: word(found.waiver.until) },
      })),
    })),
  };
}

/** A rendered report as one string. */
export function whole(text: TextPieces): string {
  return [...batches(text)].join('');
}
