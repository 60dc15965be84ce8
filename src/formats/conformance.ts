import { LIMITS } from '../limits.ts';
import { escapeUntrusted, safe } from '../text/untrusted.ts';
import { VALIDATORS } from './conformance.generated.ts';
import { allClauses, type Clause, type ClauseId, ENFORCED, type Level } from './conformance-clauses.ts';

/** The kinds of documents that have a specification. */
export type SpecKind =
  | 'oci-index'
  | 'oci-manifest'
  | 'oci-config'
  | 'oci-layout'
  | 'docker-list'
  | 'docker-manifest'
  | 'docker-config'
  | 'schema1';

/** One violation of a specification in a document. */
export interface Nonconformity {
  readonly id: ClauseId;
  /** The place, as a JSON pointer (RFC 6901). A missing value has the pointer that it would have. */
  readonly pointer: string;
  readonly level: Level;
  /** The source: `image-spec 1.1, manifest.md, "config"`. */
  readonly clause: string;
  /** The violation and the requirement, safe to show. */
  readonly message: string;
  /** The engines that refuse the document; null if all of them load the image. */
  readonly refusal: string | null;
}

/** The receiver of the generated validators' results: they are called with it as `this`. */
export interface Findings {
  /** @param isKey whether the key at the pointer is wrong, not the value */
  add(pointer: string, clause: ClauseId, isKey?: boolean): void;
}

/**
 * Checks a document against the specification of its kind: requirements, and with `strict` also recommendations.
 * Unknown fields are never reported, null in an optional field equals absent, and one error is reported once; at most
 * `LIMITS.documentFaults` are reported, requirements first. Takes time in proportion to the document.
 *
 * @param document the result of `JSON.parse` for an unambiguous text; otherwise undefined. Two errors cannot be
 *   seen in it: a number written as `1.0` or `1e3` is an integer, and one above 2^53 is rounded. The strict parser
 * reports both
 * @param options.escapedDates JSON pointers of dates that the text writes with an escape (`\u002B` for `+`), see
 *   `isDatePath`
 */
export function conformance(
  kind: SpecKind,
  document: unknown,
  { strict, escapedDates = [] }: { readonly strict: boolean; readonly escapedDates?: readonly string[] },
): readonly Nonconformity[] {
  const found = new Collected(strict);
  const dates = DATE_CLAUSES[kind];
  if (dates !== undefined)
    for (const pointer of escapedDates) found.add(pointer, pointer === '/created' ? dates.created : dates.history);
  VALIDATORS[kind].call(found, document);
  return found.inOrder().map((entry) => {
    const { pointer, id } = entry;
    const { sentence, ...cited } = citation(id);
    const escaped = escapedDates.includes(pointer) ? ', written with an escape' : '';
    return { id, pointer, ...cited, message: message(document, entry, sentence, escaped) };
  });
}

/** The source of a clause, its level, its sentence, and who enforces it. */
export function citation(
  id: ClauseId,
): Pick<Nonconformity, 'clause' | 'level' | 'refusal'> & { readonly sentence: string } {
  const { specification, section, level, sentence, refusal } = clauseOf(id);
  return { level, clause: safe`${specification}, "${section}"`, refusal, sentence };
}

/** Whether a path of keys and positions leads to a date of a config: `created`, `history/N/created`. */
export function isDatePath(path: readonly (string | number)[]): boolean {
  if (path.at(-1) !== 'created') return false;
  return path.length === 1 || (path.length === 3 && path[0] === 'history');
}

/** The clause that a date violates because Go's decoder refuses its escape. */
const DATE_CLAUSES: Partial<Record<SpecKind, Readonly<Record<'created' | 'history', ClauseId>>>> = {
  'oci-config': { created: 'config.md MUST created', history: 'config.md MUST history.created' },
  'docker-config': { created: 'spec.md MUST created', history: 'spec.md MUST history.created' },
};

interface Found {
  readonly pointer: string;
  readonly id: ClauseId;
  readonly isKey: boolean;
}

/** The violations, once for each place: a hostile document could have millions. */
class Collected implements Findings {
  readonly #byLevel: Readonly<Record<Level, Map<string, Found>>> = { MUST: new Map(), SHOULD: new Map() };
  readonly #strict: boolean;

  constructor(strict: boolean) {
    this.#strict = strict;
  }

  add(pointer: string, id: ClauseId, isKey = false): void {
    const level = id.includes(' SHOULD ') ? 'SHOULD' : 'MUST';
    const found = this.#byLevel[level];
    const known = found.get(pointer);
    // Of two clauses about one place, the one that engines enforce counts.
    if (known !== undefined && (isEnforced(known.id) || !isEnforced(id))) return;
    if ((level === 'SHOULD' && !this.#strict) || (known === undefined && found.size >= LIMITS.documentFaults)) return;
    found.set(pointer, { pointer, id, isKey });
  }

  inOrder(): readonly Found[] {
    const { MUST, SHOULD } = this.#byLevel;
    return [...MUST.values(), ...[...SHOULD.values()].filter(({ pointer }) => !MUST.has(pointer))].slice(
      0,
      LIMITS.documentFaults,
    );
  }
}

function isEnforced(id: ClauseId): boolean {
  return ENFORCED.has(id);
}

function clauseOf(id: ClauseId): Clause {
  const clause = allClauses().find((one) => one.id === id);
  if (clause === undefined) throw new Error(`the generated code names a clause that is not in the table: ${id}`);
  return clause;
}

function message(document: unknown, { pointer, isKey }: Found, sentence: string, written: string): string {
  if (pointer === '') return safe`the document is ${described(document)}: ${sentence}`;
  const { name, value } = lookUp(document, pointer);
  if (isKey) return safe`the key "${name}" is wrong: ${sentence}`;
  if (value === undefined || value === null) return safe`"${name}" is missing: ${sentence}`;
  return safe`"${name}" is ${described(value)}${written}: ${sentence}`;
}

/** The value at a pointer, with its name for people: its key, and for an item of a list its position, too. */
function lookUp(document: unknown, pointer: string): { readonly name: string; readonly value: unknown } {
  let value = document;
  let name = '';
  for (const segment of pointer.slice(1).split('/')) {
    const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    name = Array.isArray(value) ? `${name}/${key}` : key;
    value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return { name, value };
}

/** Characters of a value in a message. */
const SHOWN = 100;

function described(value: unknown): string {
  if (typeof value === 'string') return `"${escapeUntrusted(value, SHOWN)}"`;
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
