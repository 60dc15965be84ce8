import { createHash } from 'node:crypto';
import { LIMITS } from '../limits.ts';
import { safe } from '../text/untrusted.ts';
import type { Context } from './context.ts';
import type { CustomRuleCompiler } from './custom-rule.ts';
import type { PolicyError, Position } from './error.ts';
import type { PolicyLanguage } from './language.ts';
import { type Addition, type Conflict, merge } from './merge.ts';
import type { FailOn, Lock, MergedPolicy, Origin, Policy, PolicySource, ToOrigin } from './policy.ts';
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

/** The policy of a run that names none, in the top folder of the repository, and the built-in policy where that file does not exist. */
export const DEFAULT_FILE = '.github/plimsoll.yml';
export const DEFAULT_PRESET = 'recommended';
/** Other names under which people expect the policy of a repository. */
const NEAR_MISSES = ['.github/plimsoll.yaml', 'plimsoll.yml', 'plimsoll.yaml', '.plimsoll.yml', '.plimsoll.yaml'];

/** The policies of a run. */
export interface PolicyRequest {
  /** Paths, names of built-in policies, `owner/repo/path@ref` or inline YAML; later ones override earlier ones. */
  readonly inputs: readonly string[];
  /** From a flag or an input; overrides the files. */
  readonly failOn: FailOn | null;
  readonly context: Context;
}

export type PolicyResult =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly errors: readonly PolicyError[] };

/** Loads, checks and merges the policies of a run. Errors in policies are values: all errors of all files. */
export async function parsePolicies(
  request: PolicyRequest,
  ports: PolicyPorts,
  language: PolicyLanguage,
): Promise<PolicyResult> {
  return await new Resolver(ports, language, request.context).resolve(request);
}

/** One loaded policy. */
interface Loaded extends ReadPolicy {
  readonly source: PolicySource;
}

/** A policy on the path from an entry: its reference, and the `extends` entry that leads to it. */
interface Link {
  readonly reference: PolicyReference;
  readonly by: ExtendsEntry | null;
}

interface ExtendsEntry {
  readonly link: Link;
  readonly loaded: Loaded;
  readonly at: Position;
}

class Resolver {
  readonly #ports: PolicyPorts;
  readonly #language: PolicyLanguage;
  readonly #presets: readonly string[];
  readonly #context: Context;
  #compiler: Promise<CustomRuleCompiler> | null = null;
  readonly #loaded = new Map<string, Loaded | FileRead | RemoteRead>();
  readonly #sources = new Map<string, PolicySource>();
  /** By position and message: a file that is extended twice has each error once. */
  readonly #errors = new Map<string, PolicyError>();
  #visits = 0;
  /** Whether a file could not be read, so that its content is unknown. */
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
    const { policy, conflicts, unknownRules, unratedRules } = merge(additions);
    const locks = await this.#locks(additions, policy, failOn);
    for (const conflict of conflicts) this.#conflict(conflict);
    if (!this.#isIncomplete) for (const conflict of unknownRules) this.#conflict(conflict);
    // A missing severity can be the consequence of another error.
    if (this.#errors.size === 0) for (const conflict of unratedRules) this.#conflict(conflict);
    if (this.#errors.size > 0) return { ok: false, errors: inOrder([...this.#errors.values()]) };
    const flagged =
      failOn === null ? policy : { ...policy, failOn, origins: { ...policy.origins, failOn: 'flag' as const } };
    return {
      ok: true,
      policy: {
        sources: [...this.#sources.values()],
        entries: entries.flatMap((entry) => (entry.kind === 'bad' ? [] : nameOf(entry))),
        chosen,
        locks,
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
    const { top, read } = this.#ports;
    const standard: PolicyReference = { kind: 'file', path: top + DEFAULT_FILE };
    const loaded = await this.#load(standard);
    const isFound = !('kind' in loaded) || loaded.kind !== 'absent';
    // A policy that is not read would be mistaken for one that is.
    const others = [...(isFound ? [] : NEAR_MISSES.map((name) => top + name)), ...(top === '' ? [] : [DEFAULT_FILE])];
    for (const other of others) {
      if ((await read(other)).kind !== 'absent')
        this.#error(other, `the policy of the repository is ${top + DEFAULT_FILE}; move this file, or pass --policy`);
    }
    if (isFound) return { chosen: 'found', entries: [standard] };
    return { chosen: 'default', entries: [{ kind: 'preset', name: DEFAULT_PRESET }] };
  }

  #entry(input: string, number: string): PolicyReference | BadReference {
    if (isInlinePolicy(input)) return { kind: 'inline', name: `inline policy${number}`, text: input };
    const name = input.trim();
    const reference = parseEntry(name, this.#presets, this.#ports.directory);
    if (reference.kind !== 'bad') return reference;
    this.#isIncomplete = true;
    this.#error(name, reference.message, { suggestion: reference.suggestion });
    return reference;
  }

  /** The locks of the files, most of which have none. Values that loosen a lock are errors. */
  async #locks(additions: readonly Addition[], policy: MergedPolicy, failOn: FailOn | null): Promise<readonly Lock[]> {
    if (additions.every(({ document }) => document.lock === null)) return [];
    const { failOnConflict, lockConflicts, locksOf } = await import('./lock.ts');
    const locks = locksOf(additions);
    const conflict = failOn === null ? null : failOnConflict(locks, failOn);
    if (conflict !== null) this.#error('fail-on', conflict);
    for (const one of lockConflicts(locks, policy)) this.#conflict(one);
    return locks;
  }

  /** Loads a policy after everything that it extends; in merge order. */
  async #visit(link: Link): Promise<readonly Addition[]> {
    if (++this.#visits > LIMITS.policyFiles + 1) {
      if (this.#visits === LIMITS.policyFiles + 2)
        this.#errorAt(link.by, `a policy can extend at most ${LIMITS.policyFiles} others, directly or indirectly`);
      return [];
    }
    const chain = chainOf(link);
    const before = chain.findIndex((reference) => keyOf(reference) === keyOf(link.reference));
    if (before < chain.length - 1) {
      this.#errorAt(
        link.by,
        safe`policies extend each other in a cycle: ${chain.slice(before).map(nameOf).join(' → ')}`,
      );
      return [];
    }
    const loaded = await this.#load(link.reference);
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
        this.#errorAt(by, reference.message, { suggestion: reference.suggestion });
      } else below.push(...(await this.#visit({ reference, by })));
    }
    const { kind } = link.reference;
    const file = nameOf(link.reference);
    const via = kind === 'file' ? null : extendsOf(link);
    this.#sources.set(keyOf(link.reference), loaded.source);
    const { document, custom } = loaded;
    const place: ToOrigin = ({ line, column }) => ({ kind, file, line, column, ...(via && { via }) });
    return [...below, { document, custom, place, isEntry: link.by === null, below }];
  }

  /** Loads each policy once, even if it is extended several times. */
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
    // Built-in policies need neither the YAML library nor the validator.
    const { readPolicy } = await import('./read.ts');
    return {
      ...(await readPolicy(read.bytes, source, this.#language, () => this.#customRules())),
      source: { source, sha256, commit: 'commit' in read ? read.commit : null },
    };
  }

  /** The compiler is loaded for the first custom rule: most policies have none. */
  #customRules(): Promise<CustomRuleCompiler> {
    this.#compiler ??= import('./custom-rule.ts').then((module) => new module.CustomRuleCompiler(this.#context));
    return this.#compiler;
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
    const reason = read.kind === 'unreadable' ? read.reason : null;
    const isTransient = 'isTransient' in read;
    if (by !== null)
      this.#errorAt(by, reason === null ? safe`file ${name} does not exist` : safe`${name}: ${reason}`, {
        isTransient,
      });
    else if (reason !== null) this.#error(name, reason, { isTransient });
    else {
      const { message, suggestion } = unknownEntry(name, this.#presets);
      this.#error(name, message, { suggestion });
    }
  }

  #conflict({ origin, message, suggestion }: Conflict): void {
    const loaded = this.#loaded.get(`${origin.kind}:${origin.file}`);
    const excerpt = loaded !== undefined && 'excerpt' in loaded ? loaded.excerpt(origin.line) : null;
    const { line, column } = origin;
    this.#error(origin.file, message, { line, column, suggestion, excerpt });
  }

  /** An error at an entry of `extends`. */
  #errorAt(by: ExtendsEntry | null, message: string, more: ErrorDetails = {}): void {
    if (by === null) return;
    const { line, column } = by.at;
    this.#error(by.loaded.source.source, message, { line, column, excerpt: by.loaded.excerpt(line), ...more });
  }

  #error(file: string, message: string, { isTransient = false, ...more }: ErrorDetails = {}): void {
    const defaults = { line: null, column: null, suggestion: null, excerpt: null };
    this.#keep({ file, message, ...defaults, ...more, ...(isTransient && { isTransient }) });
  }

  #keep(error: PolicyError): void {
    this.#errors.set(`${error.file}:${error.line}:${error.column}:${error.message}`, error);
  }
}

type ErrorDetails = Partial<Omit<PolicyError, 'file' | 'message' | 'isTransient'>> & { readonly isTransient?: boolean };

/** The nearest entry of `extends` in a file of the repository that leads to a policy; null where there is no such file. */
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

/** Files in the order in which they were loaded, and each from its top. */
function inOrder(errors: readonly PolicyError[]): PolicyError[] {
  const files = [...new Set(errors.map(({ file }) => file))];
  const place = ({ line, column }: PolicyError) => (line ?? 0) * 1e7 + (column ?? 0);
  return errors.toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || place(a) - place(b));
}
