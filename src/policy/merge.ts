import { pointerTo } from '../formats/json.ts';
import type { Severity } from '../rules/rule.ts';
import type { OptionStatement, PolicyDocument, RuleStatement, Stated } from './document.ts';
import type { Position } from './error.ts';
import type { FailOn, Origin, Policy, RuleSetting, RuleSeverity } from './policy.ts';

/** A value with the place that it came from. */
interface Owned<T> {
  readonly value: T;
  readonly origin: Origin;
}

/** Options merged so far: one value, or a mapping that later files add to. */
type OptionTree = Map<string, Owned<unknown> | OptionTree>;

interface MergedRule {
  severity: Owned<RuleSeverity> | null;
  unchecked: Owned<Severity> | null;
  readonly options: OptionTree;
  origin: Origin;
}

/** A rule that has options and that nobody gave a severity. */
export interface Unset {
  readonly rule: string;
  readonly origin: Origin;
}

/**
 * Puts policy files one over another, as the design says it ("Merging"): rule by rule; options by key, at every level of mappings;
 * lists and single values replace; a bare severity leaves the options alone.
 */
export class Merger {
  readonly #rules = new Map<string, MergedRule>();
  #failOn: Owned<FailOn> | null = null;
  #unchecked: Owned<Severity> | null = null;

  /** Puts a file over what was added before. */
  add(document: PolicyDocument, place: (position: Position) => Origin): void {
    this.#failOn = owned(document.failOn, place) ?? this.#failOn;
    this.#unchecked = owned(document.unchecked, place) ?? this.#unchecked;
    for (const statement of document.rules) this.#addRule(statement, place);
  }

  #addRule(statement: RuleStatement, place: (position: Position) => Origin): void {
    const origin = place(statement);
    const before = this.#rules.get(statement.rule);
    const rule = before ?? { severity: null, unchecked: null, options: new Map(), origin };
    rule.severity = owned(statement.severity, place) ?? rule.severity;
    rule.unchecked = owned(statement.unchecked, place) ?? rule.unchecked;
    if (origin.kind !== 'preset' || rule.origin.kind === 'preset') rule.origin = origin;
    for (const option of statement.options) addOption(rule.options, option, place);
    this.#rules.set(statement.rule, rule);
  }

  /** What the files make together, and the rules that still lack a severity. */
  finish(): {
    readonly settings: Pick<Policy, 'failOn' | 'unchecked' | 'rules' | 'origins'>;
    readonly unset: readonly Unset[];
  } {
    const rules = new Map<string, RuleSetting>();
    const unset: Unset[] = [];
    for (const [id, rule] of this.#rules) {
      const { severity, unchecked, options, origin } = rule;
      if (severity === null) {
        unset.push({ rule: id, origin });
        continue;
      }
      const origins = { severity: severity.origin, unchecked: unchecked?.origin ?? null, options: originsOf(options) };
      rules.set(id, {
        severity: severity.value,
        unchecked: unchecked?.value ?? null,
        options: valuesOf(options),
        origin,
        origins,
      });
    }
    const origins = {
      failOn: this.#failOn?.origin ?? 'default',
      unchecked: this.#unchecked?.origin ?? 'default',
    } as const;
    return {
      settings: {
        failOn: this.#failOn?.value ?? 'error',
        unchecked: this.#unchecked?.value ?? 'error',
        rules,
        origins,
      },
      unset,
    };
  }
}

function owned<T>(stated: Stated<T> | null, place: (position: Position) => Origin): Owned<T> | null {
  return stated && { value: stated.value, origin: place(stated) };
}

function addOption(tree: OptionTree, option: OptionStatement, place: (position: Position) => Origin): void {
  if (!('members' in option)) {
    tree.set(option.name, { value: option.value, origin: place(option) });
    return;
  }
  const before = tree.get(option.name);
  const inner: OptionTree = before instanceof Map ? before : new Map();
  for (const member of option.members) addOption(inner, member, place);
  tree.set(option.name, inner);
}

function valuesOf(tree: OptionTree): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...tree].map(([name, node]) => [name, node instanceof Map ? valuesOf(node) : node.value]));
}

function originsOf(tree: OptionTree, pointer = ''): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>();
  for (const [name, node] of tree) {
    const at = pointerTo(pointer, name);
    if (node instanceof Map) for (const [inner, origin] of originsOf(node, at)) origins.set(inner, origin);
    else origins.set(at, node.origin);
  }
  return origins;
}
