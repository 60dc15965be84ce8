import { baseNameText, matchesBaseName, SCRATCH } from '../dockerfile/base-name.ts';
import type { Manifest } from '../image/image.ts';
import type { ImageAnalysis } from '../provenance/image-analysis.ts';
import { flag, type OptionValues, oneOf, someInOrder, strings } from '../rule-kit/option.ts';
import { type FixesByBuilder, inDockerfile, mapFixes, type Remediation } from '../rule-kit/remediation.ts';
import { defineRule, type MadeBy, type Observation, type RunContext } from '../rule-kit/rule.ts';
import {
  type Base,
  basesFromAnnotations,
  basesFromDockerfile,
  basesFromProvenance,
  type Evidence,
} from '../source-map/bases.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';

const EVIDENCE = ['provenance', 'annotations', 'dockerfile'] as const;

const options = {
  allow: strings(
    [],
    "Patterns of allowed base images; an empty list allows all. Names are compared in full (`docker.io/library/alpine`) and in Docker's short form (`alpine`), with and without tag and digest; `scratch` means no base image. `*` matches any characters, including slashes.",
    [['registry.acme.example/base/*', 'scratch']],
  ),
  deny: strings([], 'Patterns of base images that may not be used, whatever is allowed.', [['*:latest']]),
  pinned: flag(false, 'Whether each base image must be pinned by digest (`FROM alpine:3.22@sha256:…`), as written.'),
  stages: oneOf(
    ['all', 'final'],
    'all',
    'Which images are checked: `all` that a stage starts from or copies from, or the `final` one, on which the image is built.',
  ),
  evidence: someInOrder(
    EVIDENCE,
    'The evidence to use, in this order; the first available one counts. `dockerfile` is the file given with `--dockerfile`.',
  ),
};

type Values = OptionValues<typeof options>;

export const baseImage = defineRule({
  id: 'base-image',
  group: 'content',
  summary: 'the image is built on allowed base images, pinned by digest if required',
  options,
  vacuous: ({ allow, deny, pinned }) =>
    allow.length === 0 && deny.length === 0 && !pinned ? 'the policy allows and denies no base image by name' : null,
  needs: ({ evidence }) => ({
    depth: 'structure',
    ...(evidence.includes('provenance') && { statements: true }),
  }),
  *check(image, values, run, analysis) {
    const manifests = image.manifests.filter(({ exempt }) => exempt === null);
    const names: string[] = [];
    for (const manifest of manifests) {
      const found = findBases(analysis, manifest, values, run);
      const at = { edge: manifest.edge };
      if (typeof found === 'string') {
        yield { kind: 'unchecked', at, reason: found };
        continue;
      }
      yield* judge(found, manifest, values);
      names.push(...found.bases.map(({ name, from }) => safe`${baseNameText(name)} (from ${from})`));
    }
    if (manifests.length === 0) return { kind: 'not-applicable', reason: 'it is not a runnable image' };
    const different = [...new Set(names)];
    const more = different.length > 3 ? ` and ${plural(different.length - 3, 'other')}` : '';
    return { kind: 'passed', reason: `it is built on ${different.slice(0, 3).join(', ')}${more}` };
  },
});

type KnownBases = Extract<Evidence, { kind: 'known' }>;

/** The first available evidence; otherwise the reasons, and how to provide it. */
function findBases(
  analysis: ImageAnalysis,
  manifest: Manifest,
  { evidence }: Values,
  { dockerfile }: RunContext,
): KnownBases | string {
  const reasons: string[] = [];
  for (const kind of evidence) {
    const found = evidenceOf(kind);
    if (found.kind === 'known') return found;
    reasons.push(found.reason);
  }
  const whose = manifest.platform === null ? 'it' : safe`${manifest.platform}`;
  const ways = evidence.map((kind) => WAYS[kind]).join(', or ');
  return `the base image of ${whose} is unknown: ${reasons.join('; ') || 'the policy accepts no evidence'}${ways === '' ? '' : `: ${ways}`}`;

  function evidenceOf(kind: (typeof EVIDENCE)[number]): Evidence {
    if (kind === 'provenance') return basesFromProvenance(analysis, manifest);
    if (kind === 'annotations') return basesFromAnnotations(manifest);
    return dockerfile === null
      ? { kind: 'absent', reason: 'no Dockerfile was given' }
      : basesFromDockerfile(dockerfile);
  }
}

const WAYS = {
  provenance: 'build with buildx --provenance=mode=max and --output type=oci or type=image',
  annotations: 'set the annotation org.opencontainers.image.base.name',
  dockerfile: 'give the Dockerfile with --dockerfile',
} as const satisfies Readonly<Record<(typeof EVIDENCE)[number], string>>;

function* judge({ bases, maybeScratch }: KnownBases, manifest: Manifest, values: Values): Generator<Observation> {
  const at = { edge: manifest.edge };
  const { allow, deny, pinned, stages } = values;
  const isOne = ({ name, resolved }: Pick<Base, 'name' | 'resolved'>) => {
    return (pattern: string) => matchesBaseName(name, pattern, resolved);
  };
  const isAllowed = (base: Pick<Base, 'name' | 'resolved'>): boolean =>
    (allow.length === 0 || allow.some(isOne(base))) && !deny.some(isOne(base));
  const counted = bases.filter(({ final }) => stages === 'all' || final !== false);
  const reported = new Set<string>();
  for (const base of counted) {
    const words = baseNameText(base.name);
    const where = safe`${words} (from ${base.from})`;
    if (reported.has(where)) continue;
    reported.add(where);
    const what =
      base.final === true ? 'it is built on' : base.final === false ? 'a stage of its build uses' : 'its build uses';
    // An image that may be another stage's is not a violation if only the final one counts; whether it is one is
    // unknown.
    const isTold = stages === 'all' || base.final === true;
    if (!isAllowed(base)) {
      const denied = deny.find(isOne(base));
      const against = denied === undefined ? safe`allowed: ${allow}` : safe`denied: ${denied}`;
      const message = safe`${what} ${words}, from ${base.from}; ${against}`;
      yield isTold
        ? {
            kind: 'violation',
            at,
            key: words,
            message,
            fix: ANOTHER_BASE,
            ...from(base),
          }
        : { kind: 'unchecked', at, reason: `${message}; ${maybeScratch ?? ''}` };
      continue;
    }
    if (!pinned || base.pinned === true) continue;
    if (base.pinned === null || !isTold) {
      const reason = base.pinned === null ? UNWRITTEN : (maybeScratch ?? '');
      yield { kind: 'unchecked', at, reason: safe`whether ${where} is pinned is unknown: ${reason}` };
      continue;
    }
    yield {
      kind: 'violation',
      at,
      key: `${words} unpinned`,
      message: safe`${what} ${words}, from ${base.from}, which is not pinned by digest: the tag may be moved`,
      fix: pinnedAs(safe`${words}@${base.resolved ?? 'sha256:…'}`),
      ...from(base),
    };
  }
  if (maybeScratch !== null && !isAllowed({ name: SCRATCH, resolved: null }))
    yield {
      kind: 'unchecked',
      at,
      reason: safe`whether it is built on scratch, which is not allowed, is unknown: ${maybeScratch}`,
    };
}

/** The FROM of the image, or of the stage that uses it. */
function from({ final, name }: Base): { readonly madeBy: MadeBy } {
  return { madeBy: { keyword: 'FROM', key: final === true ? null : baseNameText(name) } };
}

const UNWRITTEN =
  'the evidence names the image, but not how the Dockerfile refers to it; give the Dockerfile, or build with buildx --provenance=mode=max';

const BASE = 'build on an image that the policy allows';
const ALLOWED = 'or allow the image in the policy';
/** Where each builder sets the base image. */
const PLACES = {
  ko: 'defaultBaseImage or baseImageOverrides in .ko.yaml',
  jib: 'from.image',
  bazel: 'base of oci_image, and oci.pull',
  nix: 'fromImage, and pullImage',
  buildpacks: 'pack build --run-image',
  crane: 'crane append --base, or crane rebase',
} as const;
const ANOTHER_BASE: FixesByBuilder = mapFixes(
  { ...inDockerfile('FROM in the Dockerfile'), ...PLACES, any: '' },
  (text) => `${BASE}${text === '' ? '' : ` (${text})`}, ${ALLOWED}`,
);

function pinnedAs(name: string): Remediation {
  const written = `FROM ${name}`;
  const ways = {
    ko: `defaultBaseImage: ${name} in .ko.yaml`,
    jib: `from.image = ${name}`,
    bazel: `digest in oci.pull, of ${name}`,
    nix: `imageDigest in pullImage, of ${name}`,
    buildpacks: `pack build --run-image ${name}`,
    crane: `crane append --base ${name}`,
  };
  return mapFixes({ ...ways, any: written }, (text) => `pin the digest: ${text}`);
}
