import { type BaseName, parseBaseName, parseIdentifier, parseImageUrl, SCRATCH } from '../dockerfile/base-name.ts';
import { type Dockerfile, finalBase } from '../dockerfile/dockerfile.ts';
import { type Reference, repositoryName } from '../formats/reference.ts';
import type { Edge, Manifest } from '../image/image.ts';
import { LIMITS } from '../limits.ts';
import { type BuildStep, sourcesBelow } from '../provenance/build-steps.ts';
import type { ImageAnalysis } from '../provenance/image-analysis.ts';
import type { Provenance } from '../provenance/provenance.ts';
import { safe } from '../text/untrusted.ts';

/** An image that a build started from or copied files from. */
export interface Base {
  readonly name: BaseName;
  /** Whether it is named with a digest; null if the evidence does not show how it is written. */
  readonly pinned: boolean | null;
  /** Whether it is the base of the image, not of another stage or of copied files; null if unknown. */
  readonly final: boolean | null;
  /** Its digest during the build; null if unknown. */
  readonly resolved: string | null;
  /** The evidence, for messages: `provenance`, `Dockerfile:3`. */
  readonly from: string;
}

/** The bases of a manifest by one kind of evidence. */
export type Evidence =
  | {
      readonly kind: 'known';
      readonly bases: readonly Base[];
      /** Why the base of the image may be `scratch` although none of the bases is; null if it is not. */
      readonly maybeScratch: string | null;
    }
  /** The manifest has no such evidence. */
  | { readonly kind: 'absent'; readonly reason: string }
  /** The evidence does not show the bases. */
  | { readonly kind: 'unclear'; readonly reason: string };

/** Images that BuildKit itself uses, by Docker's names: frontends of a `# syntax=` line, and the scanner for `--sbom`. */
const FRONTENDS: ReadonlySet<string> = new Set(['docker.io/docker/dockerfile', 'docker.io/docker/dockerfile-upstream']);
const SCANNER = 'docker.io/docker/buildkit-syft-scanner';

const NO_STEPS =
  'provenance of mode=min does not show which image of the build is the base; build with --provenance=mode=max';

/** The bases in the provenance of a manifest: in all statements, if several are linked. */
export function basesFromProvenance(analysis: ImageAnalysis, { edge }: Manifest): Evidence {
  const { digest } = edge.target;
  const found = digest === null ? [] : analysis.provenanceOf(digest);
  if (digest === null || found.length === 0) return { kind: 'absent', reason: 'no provenance is attached' };
  const known: Extract<Evidence, { kind: 'known' }>[] = [];
  for (const result of found) {
    if (!result.ok) return { kind: 'unclear', reason: result.reason };
    if (!result.value.isBuildKit) continue;
    const one = basesOfBuild(result.value, analysis.hasPredicate(digest, SBOM));
    if (one.kind !== 'known') return one;
    known.push(one);
  }
  if (known.length === 0)
    return { kind: 'absent', reason: "its provenance is not BuildKit's and names no base images" };
  return {
    kind: 'known',
    bases: known.flatMap(({ bases }) => bases),
    maybeScratch: known.find(({ maybeScratch }) => maybeScratch !== null)?.maybeScratch ?? null,
  };
}

/** The predicate type of the scanner's statements. */
const SBOM = 'https://spdx.dev/Document';

/** An image among the materials, with its digest during the build. */
interface UsedImage {
  readonly name: BaseName;
  readonly resolved: string | null;
}

function basesOfBuild(provenance: Provenance, hasScan: boolean): Evidence {
  const { materials, steps } = provenance;
  if (materials.length > LIMITS.buildEntries || (steps?.length ?? 0) > LIMITS.buildEntries)
    return { kind: 'unclear', reason: 'its provenance has more materials or steps than any real build' };
  const used: UsedImage[] = [];
  for (const { uri, digest } of materials) {
    if (!/^pkg:(?:docker|oci)\//.test(uri) || /[?&]ref_type=/.test(uri)) continue;
    const name = parseImageUrl(uri);
    if (name === null) return { kind: 'unclear', reason: safe`its provenance names an image as "${uri}"` };
    const hex = digest.get('sha256');
    used.push({ name, resolved: hex === undefined ? null : `sha256:${hex}` });
  }
  return steps === null ? basesOfMin(provenance, used, hasScan) : basesOfMax(steps, used);
}

const UNCLEAR_STEPS = 'the steps in its provenance do not show its base image';

/** With steps: every image that a step starts from. */
function basesOfMax(steps: readonly BuildStep[], used: readonly UsedImage[]): Evidence {
  const below = sourcesBelow(steps);
  const bases: Base[] = [];
  for (const step of steps) {
    if (step.operation.kind !== 'source') continue;
    const final = below?.includes(step) ?? null;
    const { identifier } = step.operation;
    // Other directories and addresses are the sources of the build.
    if (!isImageSource(identifier) && final !== true) continue;
    const name = parseIdentifier(identifier);
    if (name === null) return { kind: 'unclear', reason: safe`its provenance names an image as "${identifier}"` };
    const { pinned, resolved } = asWritten(name, used);
    const written: BaseName =
      name.kind === 'image' && pinned !== true ? { ...name, reference: { ...name.reference, digest: null } } : name;
    bases.push({ name: written, pinned, final, resolved, from: 'provenance' });
  }
  if (below?.length === 0) bases.push({ name: SCRATCH, pinned: true, final: true, resolved: null, from: 'provenance' });
  return { kind: 'known', bases, maybeScratch: below === null ? UNCLEAR_STEPS : null };
}

/** Whether the identifier of a source in BuildKit's steps is of an image. */
export function isImageSource(identifier: string): boolean {
  return identifier.startsWith('docker-image://') || identifier.startsWith('oci-layout://');
}

/**
 * How the Dockerfile names an image of a step. Steps always have a digest, as BuildKit resolves tags; package URLs have one only if it was written.
 * For an image that is named both with and without a digest, BuildKit keeps the URL without.
 */
function asWritten(name: BaseName, used: readonly UsedImage[]): Pick<Base, 'pinned' | 'resolved'> {
  if (name.kind === 'scratch') return { pinned: true, resolved: null };
  // BuildKit requires a digest for a local layout; a directory has none.
  if (name.kind === 'other')
    return { pinned: name.source.startsWith('oci-layout://') ? /@\w+:/.test(name.source) : false, resolved: null };
  const { reference } = name;
  const same = used.filter((one) => one.name.kind === 'image' && isSameTag(one.name.reference, reference));
  const resolved = reference.digest ?? same[0]?.resolved ?? null;
  if (same.length === 0) return { pinned: null, resolved };
  return { pinned: same.every((one) => isPinned(one.name)), resolved };
}

function isSameTag(a: Reference, b: Reference): boolean {
  return repositoryName(a) === repositoryName(b) && a.tag === b.tag;
}

/** Without steps: every image that the build used, except those that BuildKit itself uses. */
function basesOfMin({ request }: Provenance, used: readonly UsedImage[], hasScan: boolean): Evidence {
  const source = request.frontend === 'gateway.v0' ? parseBaseName(request.args.get('source') ?? '') : null;
  const frontend =
    source?.kind === 'image' && FRONTENDS.has(repositoryName(source.reference)) ? source.reference : null;
  const others = used.filter(({ name }) => {
    if (name.kind !== 'image') return true;
    if (hasScan && repositoryName(name.reference) === SCANNER) return false;
    return frontend === null || !isSameTag(name.reference, frontend);
  });
  const bases = others.map(({ name, resolved }): Base => {
    const pinned = name.kind === 'other' ? /@\w+:/.test(name.source) : isPinned(name);
    return { name, resolved, pinned, final: null, from: 'provenance' };
  });
  if (others.length > 0) return { kind: 'known', bases, maybeScratch: NO_STEPS };
  const isDockerfile = request.frontend === 'dockerfile.v0' || frontend !== null;
  const hasContexts =
    [...request.args.keys()].some((key) => key.startsWith('context:') || key.startsWith('input:')) ||
    request.locals.some((name) => name !== 'context' && name !== 'dockerfile');
  if (!isDockerfile || hasContexts)
    return { kind: 'unclear', reason: 'its provenance names no image and does not list all sources of the build' };
  const scratch: Base = { name: SCRATCH, pinned: true, final: true, resolved: null, from: 'provenance' };
  return { kind: 'known', bases: [scratch], maybeScratch: null };
}

const NAME = 'org.opencontainers.image.base.name';
const DIGEST = 'org.opencontainers.image.base.digest';

/** The base in the annotations of a manifest, or of its entry in the index (image-spec, annotations.md). */
export function basesFromAnnotations({ edge }: Manifest): Evidence {
  const stated = annotationsOf(edge).flatMap((annotations) => {
    const name = annotations.get(NAME) ?? '';
    return name === '' ? [] : [{ name, digest: annotations.get(DIGEST) ?? null }];
  });
  const [first] = stated;
  if (first === undefined)
    return annotationsOf(edge).some((annotations) => annotations.has(DIGEST))
      ? { kind: 'absent', reason: 'its annotations have a base digest but no base name' }
      : { kind: 'absent', reason: 'no annotation names the base' };
  if (stated.some(({ name }) => name !== first.name))
    return {
      kind: 'unclear',
      reason: 'the annotations of the manifest and of its entry in the index name different bases',
    };
  const name = parseBaseName(first.name);
  if (name === null || name.kind !== 'image')
    return {
      kind: 'unclear',
      reason: safe`the annotation ${NAME} is "${first.name}", which is not a valid image reference`,
    };
  // Without a digest here, the Dockerfile may still have one: tools write the digest to an annotation of its own.
  const pinned = isPinned(name) ? true : null;
  const base: Base = { name, pinned, final: true, resolved: first.digest, from: 'annotations' };
  return { kind: 'known', bases: [base], maybeScratch: null };
}

function annotationsOf({ document, descriptor }: Edge): readonly ReadonlyMap<string, string>[] {
  const own = document?.kind === 'manifest' ? [document.annotations] : [];
  return descriptor === null ? own : [...own, descriptor.annotations];
}

/** The bases in the Dockerfile of the run. That the image was built from it is the user's claim. */
export function basesFromDockerfile(dockerfile: Dockerfile): Evidence {
  const last = finalBase(dockerfile);
  const written = [
    ...dockerfile.stages.map(({ base, line }) => ({ base, line, final: line === last.line })),
    ...dockerfile.copies.map(({ from, line }) => ({ base: from, line, final: false })),
  ];
  const bases: Base[] = [];
  for (const { base, line, final } of written) {
    const from = `${dockerfile.file}:${line}`;
    if (base.kind === 'unclear') return { kind: 'unclear', reason: safe`${from}: ${base.reason}` };
    // The base of a stage is listed with that stage, and `scratch` counts only as the base of the image.
    if (base.kind === 'stage' || (base.name.kind === 'scratch' && !final)) continue;
    bases.push({ name: base.name, pinned: isPinned(base.name), final, resolved: null, from });
  }
  return { kind: 'known', bases, maybeScratch: null };
}

/** Whether a name always means the same image. */
function isPinned(name: BaseName): boolean {
  return name.kind === 'scratch' || (name.kind === 'image' && name.reference.digest !== null);
}
