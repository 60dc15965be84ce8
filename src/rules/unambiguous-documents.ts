import type { Fault, FaultKind } from '../formats/fault.ts';
import type { Edge, Image } from '../image/image.ts';
import { blobNames } from '../rule-kit/blob-names.ts';
import { defineRule, type Observation } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';

const AMBIGUITIES: ReadonlySet<FaultKind> = new Set(['ambiguous', 'malformed', 'too-large']);

const REBUILD =
  'build the image again: docker buildx build --output type=oci,dest=image.tar . (builders do not write this: find out which tool did, and do not rely on a tool that shows the image as harmless)';

export const unambiguousDocuments = defineRule({
  id: 'unambiguous-documents',
  group: 'integrity',
  summary: 'archives, indexes, manifests and configs are unambiguous',
  options: {},
  needs: () => ({ documents: 'configs' }),
  *check(image) {
    for (const { kind, pointer, message, fix } of image.faults) {
      if (!AMBIGUITIES.has(kind)) continue;
      yield {
        kind: 'violation',
        at: 'image',
        key: pointer || kind,
        message: pointer === '' ? message : safe`${message}, at ${pointer}`,
        fix:
          fix ??
          'export the image again with one tool, into a new file or directory; if a name has two meanings, choose by position (PATH:@0)',
      };
    }
    yield* inDocuments(image);
    const documents = new Set(image.edges.flatMap(({ document, config }) => document ?? config ?? []));
    return { kind: 'passed', reason: `${plural(documents.size, 'document')}: none is ambiguous` };
  },
});

/** The faults of documents, each document's once. */
function* inDocuments(image: Image): Generator<Observation> {
  const nameOf = blobNames(image);
  const seen = new Set<Fault>();
  for (const edge of image.edges) {
    for (const fault of documentFaults(edge)) {
      const { kind, pointer, message, fix } = fault;
      if (seen.has(fault) || !AMBIGUITIES.has(kind)) continue;
      seen.add(fault);
      const where = pointer === '' ? '' : safe`, at ${pointer}`;
      yield {
        kind: 'violation',
        at: { edge },
        key: pointer || kind,
        message: safe`${nameOf(edge)} is ambiguous or malformed: ${message}${where}`,
        fix: fix ?? REBUILD,
      };
    }
  }
}

/** The faults of what tools read as a document. Other blobs have none, unless their bytes are one. */
function documentFaults({ slot, target, faults }: Edge): readonly Fault[] {
  if (slot === 'manifest' || slot === 'config') return [...target.faults, ...faults];
  return slot === 'blob' ? faults.filter(({ kind }) => kind === 'ambiguous') : [];
}
