import { describe, expect, test } from '@jest/globals';
import { BUILDERS, type Builder } from '../../src/provenance/builder.ts';
import { fixes, fixFor, inDockerfile, mapFixes, sameFor } from '../../src/rule-kit/remediation.ts';
import type { Rule } from '../../src/rule-kit/rule.ts';
import { RULES } from '../../src/rules/index.ts';
import { fixture } from '../support/command.ts';
import type { Json } from '../support/image-tree.ts';
import { checkRule, configMembers, type Edit, layerType, mutateFixture, runMembers } from '../support/images.ts';

describe('ways out', () => {
  test('are told together, and equal ones once, where the builder is unknown', () => {
    const way = fixes({ ...inDockerfile('USER 5'), ko: '--image-user=5', crane: 'crane mutate' });
    expect(fixFor(way, null)).toBe('buildx, buildah: USER 5; ko: --image-user=5');
    expect(fixFor(way, 'kaniko')).toBe('USER 5');
    expect(fixFor(way, 'crane')).toBe('crane mutate');
    // It has no words of its own.
    expect(fixFor(way, 'nix')).toBe('buildx, buildah: USER 5; ko: --image-user=5');
  });

  test('are the same for all where they are a sentence', () => {
    for (const builder of [...BUILDERS, null]) expect(fixFor('copy it', builder)).toBe('copy it');
  });

  test('can be said otherwise, all of them', () => {
    const way = fixes({ ...sameFor(['ko', 'jib'], 'a base image'), any: 'a base' });
    const longer = mapFixes(way, (text, builder) => `${builder ?? 'whoever'} takes ${text}`);
    expect(longer).toEqual({ ko: 'ko takes a base image', jib: 'jib takes a base image', any: 'whoever takes a base' });
  });
});

/** A step as each builder leaves it; those of ko, buildx, docker, buildah and umoci are as the tools wrote them. */
const STEPS: Readonly<Record<Builder, { readonly [key: string]: Json }>> = {
  buildx: { created_by: 'USER 10001', comment: 'buildkit.dockerfile.v0' },
  docker: { created_by: '/bin/sh -c #(nop)  USER 10001' },
  ko: {
    created_by: 'ko build ko://fixtures.acme.example/pay',
    author: 'ko',
    comment: 'go build output, at /ko-app/pay',
  },
  jib: { created_by: 'jib-maven-plugin:3.4.3', author: 'Jib', comment: 'classes' },
  kaniko: { created_by: 'COPY app /', author: 'kaniko' },
  buildah: { created_by: '/bin/sh -c #(nop) USER 10001', comment: 'FROM e9069c19b80e' },
  bazel: { created_by: 'bazel build ...', author: 'Bazel' },
  nix: { comment: "store paths: ['/nix/store/abc-hello-2.12.1']" },
  buildpacks: { created_by: 'Buildpacks Process Types' },
  apko: { created_by: 'apko', author: 'apko' },
  umoci: { created_by: 'umoci repack' },
  crane: { created: '0001-01-01T00:00:00Z' },
};

function builtBy(builder: Builder): Edit {
  const step = { ...STEPS[builder], empty_layer: true };
  return configMembers({ history: [{ created_by: 'COPY base /' }, { created_by: 'COPY app /' }, step] });
}

interface Case {
  readonly rule: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly edits?: readonly Edit[];
  /** The fixture that is edited. */
  readonly of?: string;
  /** What each builder's users read; none of them reads another's. */
  readonly says: Readonly<Partial<Record<Builder, string>>>;
}

const SCHEMA2 = 'application/vnd.docker.image.rootfs.diff.tar.gzip';
const FOREIGN = 'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip';
const OCI = {
  buildx: 'docker buildx build -t NAME --output type=oci,',
  ko: 'use a base image with OCI types (defaultBaseImage in .ko.yaml), because ko keeps the format of the base; or',
  jib: 'container.format = OCI',
  buildah: 'buildah push --format oci',
};

const CASES: readonly Case[] = [
  {
    rule: 'user',
    edits: [runMembers({ User: '' })],
    says: {
      ...{ buildx: 'end the Dockerfile with USER 10001 (or USER 10001:10001)', ko: 'ko build --image-user=10001' },
      ...{ jib: 'container.user = 10001', buildah: 'buildah config --user 10001 CONTAINER' },
      ...{ bazel: 'user = "10001" in oci_image', nix: 'config.User = "10001"', buildpacks: 'pack build --run-image' },
      ...{ apko: 'accounts.run-as: 10001', umoci: '--config.user 10001', crane: 'crane mutate --user 10001 IMAGE' },
    },
  },
  {
    rule: 'labels',
    options: { require: { team: { equals: 'pay' } } },
    says: {
      ...{ buildx: 'docker buildx build --label team=pay', docker: 'docker build --label team=pay' },
      ...{ ko: 'ko build --image-label team=pay', jib: 'team=pay in container.labels', crane: 'crane mutate --label' },
      ...{
        buildah: 'buildah build --label team=pay',
        bazel: 'team=pay in labels of oci_image',
        kaniko: "kaniko's executor",
      },
      ...{
        nix: 'team=pay in config.Labels',
        buildpacks: 'BP_IMAGE_LABELS=team=pay',
        apko: 'annotations of the apko file',
      },
      ...{ umoci: '--config.label team=pay' },
    },
  },
  {
    rule: 'labels',
    options: { deny: ['*.title'] },
    says: {
      ...{
        buildx: 'remove its LABEL from the Dockerfile, or its --label from the build;',
        ko: 'remove its --image-label from the build;',
        jib: 'from container.labels',
      },
      ...{
        buildah: 'buildah config --label org.opencontainers.image.title- CONTAINER',
        umoci: '--clear=config.labels',
      },
    },
  },
  {
    rule: 'annotations',
    options: { require: { team: { equals: 'pay' } } },
    says: {
      ...{ buildx: '--annotation manifest:team=pay', ko: 'ko build --image-annotation team=pay' },
      ...{ jib: 'crane mutate --annotation team=pay IMAGE', buildah: 'buildah build --annotation team=pay' },
      ...{ bazel: 'team=pay in annotations of oci_image', umoci: '--manifest.annotation team=pay' },
    },
  },
  {
    // Docker's manifests have none.
    rule: 'annotations',
    of: 'dir-schema2',
    options: { require: { team: { equals: 'pay' } } },
    says: {
      ...{
        buildx: '--output type=oci,tar=false,dest=DIRECTORY, with docker buildx build --annotation manifest:',
      },
      ...{
        ko: 'use a base image with OCI types (defaultBaseImage in .ko.yaml), because ko keeps the format of the base; or',
        jib: 'container.format = OCI',
        buildah: 'then buildah build --annotation',
      },
    },
  },
  {
    rule: 'exposed-ports',
    options: { deny: [8080] },
    says: {
      ...{ buildx: 'from the Dockerfile;', ko: 'ko exposes no ports', jib: 'remove' },
      ...{ buildah: 'buildah config --port 8080/tcp- CONTAINER', nix: 'remove 8080/tcp from config.ExposedPorts' },
    },
  },
  {
    rule: 'created',
    options: { reproducible: 'require' },
    says: {
      ...{ buildx: 'SOURCE_DATE_EPOCH=0', ko: 'leave SOURCE_DATE_EPOCH unset', kaniko: 'build with --reproducible' },
      ...{ jib: 'leave container.creationTime at its default', buildah: 'buildah build --timestamp 0' },
    },
  },
  {
    rule: 'created',
    options: { 'max-age': '1d' },
    says: {
      buildx: 'buildx build --pull',
      buildah: 'buildah build --pull',
      ko: 'ko build resolves',
      buildpacks: '--pull-policy',
    },
  },
  {
    rule: 'created',
    edits: [configMembers({ created: 'yesterday' })],
    says: {
      ...{ buildx: '%ct) docker buildx build', ko: '%ct) ko build', jib: 'USE_CURRENT_TIMESTAMP' },
      ...{ buildah: '--timestamp $(git', buildpacks: '--creation-time now' },
    },
  },
  {
    rule: 'attestations',
    options: { require: [{ type: 'slsa-provenance' }] },
    says: {
      ...{
        buildx: 'docker buildx build --provenance=mode=max (or --attest type=provenance), with',
        docker: 'the classic builder attaches no attestations: docker buildx build',
      },
      ...{ ko: 'after the push, by actions/attest-build-provenance' },
    },
  },
  {
    rule: 'platforms',
    options: { require: ['linux/arm64'] },
    says: {
      ...{ buildx: 'docker buildx build --platform linux/arm64', ko: 'ko build --platform=linux/arm64' },
      ...{
        jib: 'linux/arm64 in from.platforms',
        buildah: 'buildah build --platform linux/arm64',
        bazel: 'oci_image_index',
      },
      ...{ kaniko: '--custom-platform', apko: 'archs of the apko file', crane: 'crane index append' },
    },
  },
  {
    rule: 'platforms',
    options: { allow: ['linux/arm64'] },
    says: {
      buildx: 'from --platform',
      jib: 'from from.platforms',
      bazel: 'from oci_image_index',
      nix: 'from the index',
    },
  },
  {
    rule: 'layer-compression',
    says: {
      ...{ buildx: 'compression=zstd,force-compression=true', ko: 'ko writes gzip only', jib: 'jib writes gzip only' },
      ...{ buildah: 'buildah push --format oci --compression-format zstd', kaniko: 'build with --compression=zstd' },
      ...{ bazel: 'extension = "tar.zst"', umoci: 'umoci repack --compress=zstd' },
    },
  },
  {
    rule: 'layer-compression',
    of: 'oci-zstd',
    options: { allow: ['gzip'] },
    says: {
      buildx: 'compression=gzip',
      buildah: '--compression-format gzip',
      ko: 'so the layer comes from the base image: choose another base, or copy the image',
    },
  },
  { rule: 'no-mixed-formats', edits: [layerType(SCHEMA2)], says: OCI },
  { rule: 'media-types', edits: [layerType(SCHEMA2)], options: { deny: { layer: ['*docker*'] } }, says: OCI },
  { rule: 'no-nonstandard-media-types', edits: [layerType(SCHEMA2.replace('gzip', 'zstd'))], says: OCI },
  {
    rule: 'no-foreign-layers',
    edits: [layerType(FOREIGN)],
    says: { buildx: 'unless prefer-nondist-layers=true', ko: 'rebuild on a current base image' },
  },
  {
    rule: 'max-layers',
    options: { max: 1 },
    says: {
      ...{ kaniko: 'build with --single-snapshot', buildah: 'build with --squash', ko: 'as ko adds' },
      ...{ jib: '(from.image)', nix: 'lower maxLayers', crane: 'crane flatten', bazel: 'give oci_image fewer tars' },
    },
  },
  {
    rule: 'size-budget',
    options: { image: { compressed: '1kB' }, layer: { compressed: '100B' } },
    says: {
      buildx: 'clean up in the same RUN, copy fewer files, and keep build tools in an earlier stage',
      ko: '-ldflags',
      jib: 'remove dependencies, or choose a smaller base image',
      nix: 'reduce their contents',
    },
  },
  {
    rule: 'no-secrets',
    edits: [runMembers({ Env: ['PASSWORD=hunter2hunter2'] })],
    says: {
      buildx: 'RUN --mount=type=secret',
      ko: 'revoke it, because everyone with access to the image can read it; pass it when the container runs',
    },
  },
  {
    rule: 'platform-matches-config',
    of: 'oci-lying-descriptors',
    says: { buildx: 'docker buildx build --platform', ko: 'ko build --platform', jib: 'from.platforms' },
  },
];

describe('a rule speaks of the builder that made the image, and of no other', () => {
  test.each(CASES.map((one) => [one.rule, one.options ?? {}, one] as const))('%s %j', async (id, options, one) => {
    const { says, of = 'oci-gzip', edits = [] } = one;
    const rule = ruleOf(id);
    for (const [builder, text] of entriesOf(says)) {
      const { findings } = await checkRule(rule, mutateFixture(of, ...edits, builtBy(builder)), options);
      expect(findings).not.toEqual([]);
      for (const { fix } of findings) {
        expect(fix).toContain(text);
        for (const other of OTHERS.get(builder) ?? []) expect(fix).not.toMatch(other);
        expect(fix).not.toMatch(/[\n\p{Cc}]/u);
      }
    }
  });

  test('where all are told apart by what reads like them', () => {
    expect([...OTHERS.keys()]).toEqual([...BUILDERS]);
  });

  test('of several platforms, each by its own', async () => {
    const { findings } = await checkRule(ruleOf('user'), fixture('go/ko'), { 'min-uid': 20_000 });
    expect(findings).toHaveLength(2);
    for (const { fix } of findings) expect(fix).toMatch(/^ko build --image-user=20000,/);
  });

  test('safe-layers: of names that ko writes', async () => {
    const { findings } = await checkRule(ruleOf('safe-layers'), fixture('go/ko'));
    expect(findings.map(({ key }) => key)).toContain('absolute-name');
    for (const { key, fix } of findings)
      if (key === 'absolute-name') expect(fix).toBe('ko writes such names: allow them with absolute-names: allow');
  });

  test('base-image: where its base is named', async () => {
    const { findings } = await checkRule(ruleOf('base-image'), fixture('go/ko'), { deny: ['*'] });
    expect(findings).not.toEqual([]);
    for (const { fix } of findings)
      expect(fix).toBe(
        'build on an image that the policy allows (defaultBaseImage or baseImageOverrides in .ko.yaml), or allow the image in the policy',
      );
  });

  test('reference: how it is named', async () => {
    const told = await checkRule(ruleOf('reference'), `${fixture('go/ko')} as acme/pay:latest`, {
      allow: ['ghcr.io/*'],
      tags: { allow: ['v*'] },
    });
    expect(told.findings.map(({ fix }) => fix)).toEqual([
      'push it under an allowed name (KO_DOCKER_REPO, with ko build --bare), and give that: IMAGE as NAME',
      'tag it otherwise: ko build --tags=TAG',
    ]);
  });
});

function ruleOf(id: string): Rule {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) throw new Error(id);
  return rule;
}

function entriesOf(says: Case['says']): readonly (readonly [Builder, string])[] {
  return BUILDERS.flatMap((builder) => {
    const text = says[builder];
    return text === undefined ? [] : [[builder, text] as const];
  });
}

/** What is nobody's but this builder's; crane and buildx's imagetools also mend what others made. */
const OWN: Readonly<Record<Builder, RegExp | null>> = {
  buildx: /\bbuildx build\b/,
  docker: /\bclassic builder\b/,
  ko: /\bko build\b|\.ko\.yaml/,
  jib: /\bcontainer\.\w+ =|\bcontainer\.(?:user|labels|ports|creationTime)\b|\bfrom\.(?:image|platforms)\b/,
  kaniko: /\bkaniko\b|--single-snapshot/,
  buildah: /\bbuildah\b|\bpodman\b/,
  bazel: /\boci_image\b/,
  nix: /\bconfig\.(?:User|Labels|ExposedPorts)\b/,
  buildpacks: /\bpack build\b/,
  apko: /\bapko\b/,
  umoci: /\bumoci\b/,
  crane: null,
};

const OTHERS: ReadonlyMap<Builder, readonly RegExp[]> = new Map(
  BUILDERS.map((builder) => [
    builder,
    BUILDERS.flatMap((other) => {
      // Docker's own users are sent to buildx, which comes with it.
      const isNear = other === builder || (builder === 'docker' && other === 'buildx');
      return isNear ? [] : (OWN[other] ?? []);
    }),
  ]),
);
