import type { ASTNode } from '@marcbachmann/cel-js';
import { type Depth, includesDepth } from '../../image/image.ts';
import type { Needs } from '../../rule-kit/rule.ts';
import { nodesBelow } from './tree.ts';
import { RECORDS } from './vocabulary.ts';

const NOTHING: Needs = { depth: 'structure', documents: 'manifests' };

/** The needs of each field by name; fields of the same name in several records share the larger needs. */
const BY_NAME: ReadonlyMap<string, Needs> = byName();

/** What must be read for an expression, by the field names in it; a string can be one too, as in `layer["size"]`. */
export function needsOf(root: ASTNode): Needs {
  const names = nodesBelow(root).flatMap((node) => {
    if (node.op === '.' || node.op === '.?') return [node.args[1]];
    return node.op === 'value' && typeof node.args === 'string' ? [node.args] : [];
  });
  return mergeNeeds(names.flatMap((name) => BY_NAME.get(name) ?? []));
}

/** The smallest needs that include all of the given ones. */
export function mergeNeeds(needs: readonly Needs[]): Needs {
  return needs.reduce(
    (all, one) => ({
      depth: deeper(all.depth, one.depth),
      documents: all.documents === 'configs' ? 'configs' : one.documents,
    }),
    NOTHING,
  );
}

function byName(): ReadonlyMap<string, Needs> {
  const found = new Map<string, Needs>();
  for (const [name, { reads }] of RECORDS.flatMap(({ fields }) => Object.entries(fields))) {
    if (reads === undefined) continue;
    const one = { depth: reads.depth ?? 'structure', documents: reads.documents ?? 'manifests' } as const;
    const other = found.get(name);
    found.set(name, other === undefined ? one : mergeNeeds([other, one]));
  }
  return found;
}

function deeper(a: Depth, b: Depth): Depth {
  return includesDepth(a, b) ? a : b;
}
