import type { Descriptor } from '../formats/descriptor.ts';
import { digestOf, verifierOf } from '../formats/digest.ts';
import { type Edge, referencesAndListings } from '../image/image.ts';
import { blobNames } from '../rule-kit/blob-names.ts';
import { defineRule } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';

export const inlineDataVerified = defineRule({
  id: 'inline-data-verified',
  group: 'integrity',
  summary: "the data embedded in a descriptor has the descriptor's digest and size",
  options: {},
  *check(image) {
    const nameOf = blobNames(image);
    let count = 0;
    for (const { edge, descriptor, name } of referencesAndListings(image).flatMap((edge) =>
      descriptorsAt(edge, nameOf),
    )) {
      if (descriptor.data === null) continue;
      count++;
      const wrong = issue(descriptor, descriptor.data, name);
      if (wrong === null) continue;
      const at = { edge };
      if (wrong.kind === 'unchecked') yield { kind: 'unchecked', at, reason: wrong.message };
      else
        yield {
          kind: 'violation',
          at,
          key: 'data',
          message: wrong.message,
          fix: 'remove "data" from the descriptor, or embed the bytes of the blob: readers that use it see other bytes than readers that fetch the blob',
        };
    }
    if (count === 0) return { kind: 'not-applicable', reason: 'no descriptor embeds data' };
    return {
      kind: 'passed',
      reason: `${plural(count, 'descriptor')} with data: all of it has the descriptor's digest`,
    };
  },
});

interface Described {
  readonly edge: Edge;
  readonly descriptor: Descriptor;
  readonly name: string;
}

/** The descriptor of a document or blob, and that of the subject, to which no image leads. */
function descriptorsAt(edge: Edge, nameOf: (edge: Edge) => string): readonly Described[] {
  const { descriptor, document } = edge;
  const subject = document === null || document.kind === 'schema1' ? null : document.subject;
  return [
    ...(descriptor === null ? [] : [{ edge, descriptor, name: nameOf(edge) }]),
    ...(subject === null ? [] : [{ edge, descriptor: subject, name: safe`the subject of ${nameOf(edge)}` }]),
  ];
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function issue(
  { digest, size }: Descriptor,
  data: string,
  name: string,
): { readonly kind: 'violation' | 'unchecked'; readonly message: string } | null {
  if (!BASE64.test(data)) return { kind: 'violation', message: safe`the data of ${name} is not base64` };
  const bytes = Buffer.from(data, 'base64');
  if (BigInt(bytes.length) !== size)
    return {
      kind: 'violation',
      message: safe`the data of ${name} has ${bytes.length} bytes, but its descriptor states ${size}`,
    };
  const algorithm = verifierOf(digest);
  if (algorithm === undefined)
    return {
      kind: 'unchecked',
      message: safe`the data of ${name} could not be verified: the algorithm of ${digest} is not supported`,
    };
  const actual = digestOf(bytes, algorithm);
  return actual === digest
    ? null
    : {
        kind: 'violation',
        message: safe`the data of ${name} has the digest ${actual}, but its descriptor states ${digest}`,
      };
}
