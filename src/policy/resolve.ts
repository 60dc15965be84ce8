import { createHash } from 'node:crypto';
import { LIMITS } from '../limits.ts';
import { safe } from '../text/untrusted.ts';
import type { Context } from './context.ts';
import type { PolicyError, Position } from './error.ts';
import type { PolicyLanguage } from './language.ts';
import type { Locks } from './lock.ts';
import { type Addition, type Conflict, merge } from './merge.ts';
import type { FailOn, Origin, Policy, PolicySource, ToOrigin } from './policy.ts';
import type { FileRead, PolicyPorts, RemoteRead } from './ports.ts';
import type { ReadPolicy } from './read.ts';
import {
  type BadReference,
  isInlinePolicy,
  type PolicyReference,
  parseEntry,
  parseExtends,
  unknownEntry,
} from './reference.ts';

/** The default policy file, and the preset that applies if it does not exist. */
export const DEFAULT_FILE = '.github/plimsoll.yml';
export const DEFAULT_PRESET = 'recommended';
/** A file of this name would be ignored silently. */
const NEAR_MISS = '.github/plimsoll.yaml';

/** The policies of a run: paths, names of presets or inline YAML, later over earlier. */
export interface PolicyRequest {
  readonly inputs: readonly string[];
  /** From a flag or an input: overrides the files. */
  readonly failOn: FailOn | null;
  /** The known facts of the run. */
  readonly context: Context;
}

export type PolicyResult =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly errors: readonly PolicyError[] };

/** Resolves the policy in effect. Errors are values: all errors of all files. */
export async function parsePolicies(
  request: PolicyRequest,
  ports: PolicyPorts,
  language: PolicyLanguage,
): Promise<PolicyResult> {
  return await new Resolver(ports, language, request.context).resolve(request);
}

/** One policy with what is needed to merge it. */
interface Loaded extends ReadPolicy {
  readonly source: PolicySource;
}

/** One step from the entry on: the extended policy, and the entry that extends it. */
interface Link {
  readonly reference: PolicyReference;
  readonly by: { readonly link: Link; readonly loaded: Loaded; readonly at: Position } | null;
}

class Resolver {
  readonly #ports: PolicyPorts;
  readonly #language: PolicyLanguage;
  readonly #presets: readonly string[];
  readonly #context: Context;
  readonly #loaded = new Map<string, Loaded | FileRead | RemoteRead>();
  readonly #sources = new Map<string, PolicySource>();
  /** By position and message, because a file that two others extend has all its errors twice. */
  readonly #errors = new Map<string, PolicyError>();
  #visits = 0;
  /** Whether a file could not be read, so that the merged policy is incomplete. */
  #isIncomplete = false;

  constructor(ports: PolicyPorts, language: PolicyLanguage, context: Context) {
    this.#context = context;
    this.#ports = ports;
    this.#language = language;
    this.#presets = language.presets.map(({ name }) => name);
  }

  async resolve({ inputs, failOn }: PolicyRequest): Promise<PolicyResult> {
    const { chosen, entries } = await this.#choose(inputs);
    const additions: Addition[] = [];
    for (const entry of entries) {
      this.#visits = 0;
      if (entry.kind !== 'bad') additions.push(...(await this.#visit({ reference: entry, by: null })));
    }
    const whole = merge(additions);
    const merged = whole.finish();
    const locks = await locksOf(additions);
    const refused = failOn === null ? null : (locks?.flag(failOn) ?? null);
    if (refused !== null) this.#error('fail-on', null, refused);
    for (const conflict of [...whole.conflicts, ...(locks?.conflicts(merged) ?? [])]) this.#conflict(conflict);
    if (!this.#isIncomplete) for (const conflict of whole.unknown()) this.#conflict(conflict);
    // A rule without a severity may have one in a file with errors.
    if (this.#errors.size === 0) for (const conflict of whole.unset()) this.#conflict(conflict);
    if (this.#errors.size > 0) return { ok: false, errors: inOrder([...this.#errors.values()]) };
    const flagged =
      failOn === null ? merged : { ...merged, failOn, origins: { ...merged.origins, failOn: 'flag' as const } };
    return {
      ok: true,
      policy: {
        sources: [...this.#sources.values()],
        entries: entries.flatMap((entry) => (entry.kind === 'bad' ? [] : nameOf(entry))),
        chosen,
        locks: locks?.locks ?? [],
        ...flagged,
      },
    };
  }

  async #choose(
    inputs: readonly string[],
  ): Promise<{ readonly chosen: Policy['chosen']; readonly entries: readonly (PolicyReference | BadReference)[] }> {
    if (inputs.length > 0)
      return {
        chosen: 'given',
        entries: inputs.map((input, i) => this.#entry(input, inputs.length > 1 ? ` ${i + 1}` : '')),
      };
    const standard: PolicyReference = { kind: 'file', path: DEFAULT_FILE };
    const loaded = await this.#load(standard);
    if (!('kind' in loaded) || loaded.kind !== 'absent') return { chosen: 'found', entries: [standard] };
    const nearMiss = await this.#ports.read(NEAR_MISS);
    if (nearMiss.kind !== 'absent')
      this.#error(NEAR_MISS, null, safe`the default policy is ${DEFAULT_FILE}: rename this file`);
    return { chosen: 'default', entries: [{ kind: 'preset', name: DEFAULT_PRESET }] };
  }

  #entry(input: string, number: string): PolicyReference | BadReference {
    if (isInlinePolicy(input)) return { kind: 'inline', name: `inline policy${number}`, text: input };
    const name = input.trim();
    const reference = parseEntry(name, this.#presets, this.#ports.directory);
    if (reference.kind !== 'bad') return reference;
    this.#isIncomplete = true;
    this.#error(name, null, reference.message, reference.suggestion);
    return reference;
  }

  /** Loads a policy after the policies that it extends, in the order of merging. */
  async #visit(link: Link): Promise<readonly Addition[]> {
    if (++this.#visits > LIMITS.policyFiles + 1) {
      if (this.#visits === LIMITS.policyFiles + 2)
        this.#errorBy(link.by, safe`a policy extends at most ${LIMITS.policyFiles} others, directly or indirectly`);
      return [];
    }
    const chain = chainOf(link);
    const before = chain.findIndex((reference) => keyOf(reference) === keyOf(link.reference));
    if (before < chain.length - 1) {
      this.#errorBy(
        link.by,
        safe`policies extend each other in a cycle: ${chain.slice(before).map(nameOf).join(' → ')}`,
      );
      return [];
    }
    const loaded = await this.#load(link.reference);
    const name = nameOf(link.reference);
    if ('kind' in loaded) {
      this.#unread(loaded, link);
      return [];
    }
    for (const error of loaded.errors) this.#keep(error);
    this.#isIncomplete ||= loaded.document === null;
    if (loaded.document === null) return [];
    const below: Addition[] = [];
    for (const base of loaded.document.extends) {
      const reference = parseExtends(
        base.value,
        link.reference,
        this.#presets,
        this.#ports.directory,
        loaded.source.commit,
      );
      const by = { link, loaded, at: base };
      if (reference.kind === 'bad') {
        this.#isIncomplete = true;
        this.#errorBy(by, reference.message, reference.suggestion);
      } else below.push(...(await this.#visit({ reference, by })));
    }
    const { kind } = link.reference;
    const via = kind === 'file' ? null : extendsOf(link);
    this.#sources.set(keyOf(link.reference), loaded.source);
    const { document, custom } = loaded;
    const place: ToOrigin = ({ line, column }) => ({ kind, file: name, line, column, ...(via && { via }) });
    return [...below, { document, custom, place, isEntry: link.by === null, below }];
  }

  /** Each once, however often it is extended. */
  async #load(reference: PolicyReference): Promise<Loaded | FileRead | RemoteRead> {
    const key = keyOf(reference);
    const known = this.#loaded.get(key);
    if (known !== undefined) return known;
    const loaded = await this.#loadNew(reference, nameOf(reference));
    this.#loaded.set(key, loaded);
    return loaded;
  }

  async #loadNew(reference: PolicyReference, source: string): Promise<Loaded | FileRead | RemoteRead> {
    const preset =
      reference.kind === 'preset' ? this.#language.presets.find((known) => known.name === reference.name) : undefined;
    if (preset !== undefined)
      return {
        document: preset.document,
        custom: new Map(),
        errors: [],
        excerpt: () => null,
        source: { source, sha256: preset.sha256, commit: null },
      };
    const read = await this.#bytes(reference);
    if (read.kind !== 'bytes') return read;
    const sha256 = createHash('sha256').update(read.bytes).digest('hex');
    // The YAML parser is loaded only for files: built-in policies do not need it.
    const { readPolicy } = await import('./read.ts');
    return {
      ...(await readPolicy(read.bytes, source, this.#language, this.#context)),
      source: { source, sha256, commit: 'commit' in read ? read.commit : null },
    };
  }

  async #bytes(reference: PolicyReference): Promise<FileRead | RemoteRead> {
    if (reference.kind === 'remote') return await this.#ports.remote(reference);
    if (reference.kind === 'file') return await this.#ports.read(reference.path);
    return reference.kind === 'inline'
      ? { kind: 'bytes', bytes: new TextEncoder().encode(reference.text) }
      : { kind: 'absent' };
  }

  #unread(read: FileRead | RemoteRead, { reference, by }: Link): void {
    this.#isIncomplete = true;
    const name = nameOf(reference);
    if (read.kind === 'unreadable' && 'isTransient' in read) {
      const message = by === null ? read.reason : safe`${name}: ${read.reason}`;
      const place = by === null ? { line: null, column: null } : { line: by.at.line, column: by.at.column };
      const excerpt = by === null ? null : by.loaded.excerpt(by.at.line);
      const file = by === null ? name : by.loaded.source.source;
      this.#keep({ file, ...place, message, suggestion: null, excerpt, isTransient: true });
      return;
    }
    const reason = read.kind === 'unreadable' ? read.reason : null;
    if (by !== null)
      this.#errorBy(by, reason === null ? safe`the file ${name} does not exist` : safe`${name}: ${reason}`);
    else if (reason !== null) this.#error(name, null, reason);
    else {
      const { message, suggestion } = unknownEntry(name, this.#presets);
      this.#error(name, null, message, suggestion);
    }
  }

  #conflict({ origin, message, suggestion }: Conflict): void {
    const loaded = this.#loaded.get(`${origin.kind}:${origin.file}`);
    const excerpt = loaded !== undefined && 'excerpt' in loaded ? loaded.excerpt(origin.line) : null;
    this.#error(origin.file, { ...origin, excerpt }, message, suggestion);
  }

  /** An error at an entry of `extends`. */
  #errorBy(by: Link['by'], message: string, suggestion: string | null = null): void {
    if (by === null) return;
    const { line, column } = by.at;
    this.#error(by.loaded.source.source, { line, column, excerpt: by.loaded.excerpt(line) }, message, suggestion);
  }

  #error(
    file: string,
    at: (Position & { excerpt: string | null }) | null,
    message: string,
    suggestion: string | null = null,
  ): void {
    this.#keep({
      file,
      line: at?.line ?? null,
      column: at?.column ?? null,
      message,
      suggestion,
      excerpt: at?.excerpt ?? null,
    });
  }

  #keep(error: PolicyError): void {
    this.#errors.set(`${error.file}:${error.line}:${error.column}:${error.message}`, error);
  }
}

/** The locks; null if no file locks anything, as in most policies. */
async function locksOf(additions: readonly Addition[]): Promise<Locks | null> {
  if (additions.every(({ document }) => document.lock === null)) return null;
  const { Locks } = await import('./lock.ts');
  return new Locks(additions);
}

/** The entry of `extends` in a file that leads to a policy, directly or indirectly; otherwise null. */
function extendsOf({ by }: Link): Origin | null {
  if (by === null) return null;
  const { kind } = by.link.reference;
  const { line, column } = by.at;
  return kind === 'file' ? { kind, file: nameOf(by.link.reference), line, column } : extendsOf(by.link);
}

function nameOf(reference: PolicyReference): string {
  return reference.kind === 'file' ? reference.path : reference.name;
}

function keyOf(reference: PolicyReference): string {
  return `${reference.kind}:${nameOf(reference)}`;
}

function chainOf({ reference, by }: Link): PolicyReference[] {
  return [...(by === null ? [] : chainOf(by.link)), reference];
}

/** By file in the order of loading, and within a file by position. */
function inOrder(errors: readonly PolicyError[]): PolicyError[] {
  const files = [...new Set(errors.map(({ file }) => file))];
  const place = ({ line, column }: PolicyError) => (line ?? 0) * 1e7 + (column ?? 0);
  return errors.toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || place(a) - place(b));
}
