import { type BaseName, parseBaseName, parseIdentifier, parseImageUrl, SCRATCH } from '../dockerfile/base-name.ts';
import { type Dockerfile, finalBase } from '../dockerfile/dockerfile.ts';
import type { Digest } from '../formats/digest.ts';
import { type Reference, repositoryName } from '../formats/reference.ts';
import type { Edge, Image, Manifest } from '../image/image.ts';
import { LIMITS } from '../limits.ts';
import { type BuildStep, sourcesBelow } from '../provenance/build-steps.ts';
import { type Provenance, provenanceOf } from '../provenance/provenance.ts';
import { safe } from '../text/untrusted.ts';

/** An image that another was built on or with. */
export interface Base {
  readonly name: BaseName;
  /** Whether a digest is written where it is asked for; null where the evidence does not tell how it is written. */
  readonly pinned: boolean | null;
  /** Whether the image stands on it, as against a stage of the build or files that were copied; null where that is not told. */
  readonly final: boolean | null;
  /** Of which digest it was when the image was built; null where that is not told. */
  readonly resolved: string | null;
  /** The evidence in words: `provenance`, `Dockerfile:3`. */
  readonly from: string;
}

/** What one kind of evidence says of a manifest's bases. */
export type Evidence =
  | {
      readonly kind: 'known';
      readonly bases: readonly Base[];
      /** Why the image may stand on nothing (`scratch`) beside what is told; null where that is settled. */
      readonly maybeScratch: string | null;
    }
  /** It is not there. */
  | { readonly kind: 'absent'; readonly reason: string }
  /** It is there, and does not tell. */
  | { readonly kind: 'unclear'; readonly reason: string };

/** What BuildKit takes for itself, in the names of Docker: frontends that a `# syntax=` names, and the scanner for `--sbom`. */
const FRONTENDS: ReadonlySet<string> = new Set(['docker.io/docker/dockerfile', 'docker.io/docker/dockerfile-upstream']);
const SCANNER = 'docker.io/docker/buildkit-syft-scanner';

const MIN =
  'provenance of mode=min does not tell on which image of the build it stands; build with --provenance=mode=max';

/** What the provenance of a manifest says; of all of it, where several statements are linked. */
export function basesFromProvenance(image: Image, { edge }: Manifest): Evidence {
  const { digest } = edge.target;
  const found = digest === null ? [] : provenanceOf(image, digest);
  if (digest === null || found.length === 0) return { kind: 'absent', reason: 'no provenance is attached to it' };
  const known: Extract<Evidence, { kind: 'known' }>[] = [];
  for (const result of found) {
    if (!result.ok) return { kind: 'unclear', reason: result.reason };
    if (!result.value.isBuildKit) continue;
    const one = basesOfBuild(result.value, hasSbom(image, digest));
    if (one.kind !== 'known') return one;
    known.push(one);
  }
  if (known.length === 0)
    return { kind: 'absent', reason: "its provenance is not BuildKit's, and does not tell base images" };
  return {
    kind: 'known',
    bases: known.flatMap(({ bases }) => bases),
    maybeScratch: known.find(({ maybeScratch }) => maybeScratch !== null)?.maybeScratch ?? null,
  };
}

function hasSbom(image: Image, digest: Digest): boolean {
  return (image.attestations.get(digest) ?? []).some(({ statements }) =>
    statements.some(({ content }) => content?.predicateType.startsWith('https://spdx.dev/Document')),
  );
}

/** An image among the materials, with the digest that it had. */
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

/** With the steps at hand: every image that one of them starts from. */
function basesOfMax(steps: readonly BuildStep[], used: readonly UsedImage[]): Evidence {
  const below = sourcesBelow(steps);
  const bases: Base[] = [];
  for (const step of steps) {
    if (step.does.kind !== 'source') continue;
    const final = below?.includes(step) ?? null;
    const { identifier } = step.does;
    // Directories and addresses that are no base are what is built, not what it is built on.
    if (!isImageSource(identifier) && final !== true) continue;
    const name = parseIdentifier(identifier);
    if (name === null) return { kind: 'unclear', reason: safe`its provenance names an image as "${identifier}"` };
    const { pinned, resolved } = asWritten(name, used);
    const written: BaseName =
      name.kind === 'image' && pinned !== true ? { ...name, reference: { ...name.reference, digest: null } } : name;
    bases.push({ name: written, pinned, final, resolved, from: 'provenance' });
  }
  if (below?.length === 0) bases.push({ name: SCRATCH, pinned: true, final: true, resolved: null, from: 'provenance' });
  const noBaseReason = 'the steps in its provenance do not tell on what it stands';
  return { kind: 'known', bases, maybeScratch: below === null ? noBaseReason : null };
}

export function isImageSource(identifier: string): boolean {
  return identifier.startsWith('docker-image://') || identifier.startsWith('oci-layout://');
}

/**
 * How an image of a step is written. Steps always have a digest, for BuildKit resolves tags; package URLs have one only where it was written,
 * and where one image is written in both ways, BuildKit keeps the one without.
 */
function asWritten(name: BaseName, used: readonly UsedImage[]): Pick<Base, 'pinned' | 'resolved'> {
  if (name.kind === 'scratch') return { pinned: true, resolved: null };
  // A layout on the builder's disk is always asked for by digest; a directory has none.
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

/** Without the steps: every image that the build used, but for what BuildKit is known to take for itself. */
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
  if (others.length > 0) return { kind: 'known', bases, maybeScratch: MIN };
  const isDockerfile = request.frontend === 'dockerfile.v0' || frontend !== null;
  const hasContexts =
    [...request.args.keys()].some((key) => key.startsWith('context:') || key.startsWith('input:')) ||
    request.locals.some((name) => name !== 'context' && name !== 'dockerfile');
  if (!isDockerfile || hasContexts)
    return { kind: 'unclear', reason: 'its provenance names no image, and not all of what it was built from either' };
  const scratch: Base = { name: SCRATCH, pinned: true, final: true, resolved: null, from: 'provenance' };
  return { kind: 'known', bases: [scratch], maybeScratch: null };
}

const NAME = 'org.opencontainers.image.base.name';
const DIGEST = 'org.opencontainers.image.base.digest';

/** What the annotations of a manifest, or of its entry in the index, say (image-spec, annotations.md). */
export function basesFromAnnotations({ edge }: Manifest): Evidence {
  const stated = annotationsOf(edge).flatMap((annotations) => {
    const name = annotations.get(NAME) ?? '';
    return name === '' ? [] : [{ name, digest: annotations.get(DIGEST) ?? null }];
  });
  const [first] = stated;
  if (first === undefined)
    return annotationsOf(edge).some((annotations) => annotations.has(DIGEST))
      ? { kind: 'absent', reason: 'its annotations state the digest of its base, and no name' }
      : { kind: 'absent', reason: 'no annotation names its base' };
  if (stated.some(({ name }) => name !== first.name))
    return {
      kind: 'unclear',
      reason: 'annotations of the manifest and of its entry in the index name different bases',
    };
  const name = parseBaseName(first.name);
  if (name === null || name.kind !== 'image')
    return {
      kind: 'unclear',
      reason: safe`the annotation ${NAME} is "${first.name}", which is no reference of an image`,
    };
  // What has no digest may have been written with one all the same: tools put the digest into an annotation of its own.
  const pinned = isPinned(name) ? true : null;
  const base: Base = { name, pinned, final: true, resolved: first.digest, from: 'annotations' };
  return { kind: 'known', bases: [base], maybeScratch: null };
}

function annotationsOf({ document, descriptor }: Edge): readonly ReadonlyMap<string, string>[] {
  const own = document?.kind === 'manifest' ? [document.annotations] : [];
  return descriptor === null ? own : [...own, descriptor.annotations];
}

/** What the Dockerfile of the run says; that the image was built from it is the word of whoever gave it. */
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
    // Stages are judged by what they start from, and `scratch` only where the image stands on it.
    if (base.kind === 'stage' || (base.name.kind === 'scratch' && !final)) continue;
    bases.push({ name: base.name, pinned: isPinned(base.name), final, resolved: null, from });
  }
  return { kind: 'known', bases, maybeScratch: null };
}

/** Whether nothing else can be fetched by the name. */
function isPinned(name: BaseName): boolean {
  return name.kind === 'scratch' || (name.kind === 'image' && name.reference.digest !== null);
}
