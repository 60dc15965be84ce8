import { escapeUntrusted, safe } from '../text/untrusted.ts';
import { VALIDATORS } from './conformance.generated.ts';
import { allClauses, type Clause, type ClauseId, ENFORCED, type Level } from './conformance-clauses.ts';
import { MAX_FAULTS } from './fault.ts';

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

/** One thing in a document that its specification does not allow. */
export interface Nonconformity {
  readonly id: ClauseId;
  /** Where, as a JSON pointer (RFC 6901). What is missing has the pointer that it would have. */
  readonly pointer: string;
  readonly level: Level;
  /** Where that is written: `image-spec 1.1, manifest.md, "config"`. */
  readonly clause: string;
  /** What is wrong and what would be right, in words that are safe to show. */
  readonly message: string;
  /** Which engines refuse the document for it; null where all of them load the image all the same. */
  readonly refusal: string | null;
}

/** Where the generated validators put what they find: they are called with it as `this`. */
export interface Findings {
  /** @param isKey whether the key at the pointer is wrong, and not the value */
  add(pointer: string, clause: ClauseId, isKey?: boolean): void;
}

/**
 * Holds a document against the specification of its kind: what it must have, and with `strict` also what it should have.
 *
 * Fields that no specification knows are never reported, null in an optional field is absent, and one mistake is reported once. At most
 * `MAX_FAULTS` are, what must be before what should be. Takes time in proportion to the document, whatever is in it.
 *
 * @param document what `JSON.parse` gives for a text without ambiguities; undefined where there is no document. Two mistakes cannot be
 *   seen in it: a number that was written as `1.0` or `1e3` is an integer, and one above 2^53 is rounded. The strict parser sees both
 * @param options.escapedDates JSON pointers of dates that the text writes with an escape (`\u002B` for `+`), see `isDatePath`
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

/** Where a clause is written, its level, what it says and who enforces it. */
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

/** What a date violates that Go's decoder does not take because of an escape. */
const DATE_CLAUSES: Partial<Record<SpecKind, Readonly<Record<'created' | 'history', ClauseId>>>> = {
  'oci-config': { created: 'config.md MUST created', history: 'config.md MUST history.created' },
  'docker-config': { created: 'spec.md MUST created', history: 'spec.md MUST history.created' },
};

interface Found {
  readonly pointer: string;
  readonly id: ClauseId;
  readonly isKey: boolean;
}

/** What was found, once for each place: a hostile document could have millions of mistakes. */
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
    // Of two clauses on one place, the one that engines enforce is what matters.
    if (known !== undefined && (isEnforced(known.id) || !isEnforced(id))) return;
    if ((level === 'SHOULD' && !this.#strict) || (known === undefined && found.size >= MAX_FAULTS)) return;
    found.set(pointer, { pointer, id, isKey });
  }

  inOrder(): readonly Found[] {
    const { MUST, SHOULD } = this.#byLevel;
    return [...MUST.values(), ...[...SHOULD.values()].filter(({ pointer }) => !MUST.has(pointer))].slice(0, MAX_FAULTS);
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

/** The value at a pointer, with the name that it has for people: its key, and for an item of a list its position, too. */
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

/** Characters of a value that a message shows. */
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
