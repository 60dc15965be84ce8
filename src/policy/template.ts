import { suggest } from '../text/suggestion.ts';
import { safe } from '../text/untrusted.ts';
import { type Context, FACT_NAMES, type FactName } from './context.ts';

/**
 * References to facts of the run: `{context.commits}`. Other braces are text. References with spaces are matched so that they are an error:
 * `{ context.commit }` as text would never equal anything.
 */
const REFERENCE = /\{\s*context\s*\.([^{}]*)(\}?)/g;

/** An error in a reference. */
export interface TemplateIssue {
  /** In UTF-16 code units from the start of the text. */
  readonly offset: number;
  /** Made with `safe`. */
  readonly message: string;
  readonly suggestion: string | null;
}

/**
 * The errors in the references of a text: unknown facts, and a list where a string is required.
 * @param wants `list`: the text is an item of a list, or the whole value can be a list; `text`: it must be a string
 */
export function templateIssues(text: string, wants: 'list' | 'text'): readonly TemplateIssue[] {
  const issues: TemplateIssue[] = [];
  for (const match of text.matchAll(REFERENCE)) {
    const [whole, inner = '', end] = match;
    const name = inner.trim();
    const written = `{context.${name}}`;
    const fact = factOf(name);
    const add = (message: string, suggestion: string | null = null) =>
      void issues.push({ offset: match.index, message, suggestion });
    if (end === '') add(safe`"${whole}" lacks the closing "}"`);
    else if (fact === null) {
      const near = suggest(name, FACT_NAMES);
      add(safe`unknown context value "${whole}"; use ${FACT_NAMES}`, near === undefined ? null : `{context.${near}}`);
    } else if (whole !== written) add(safe`"${whole}" contains spaces, so it is not a reference`, written);
    else if (fact === 'commits' && (wants === 'text' || whole !== text))
      add(safe`"${whole}" is a list, but a string is required`, '{context.commit}');
  }
  return issues;
}

/** The value of an option with its references replaced. */
export interface ResolvedOption {
  readonly value: unknown;
  /** The unknown facts that it refers to. The value is meaningless unless this set is empty. */
  readonly unset: ReadonlySet<FactName>;
}

/**
 * Replaces the references in the value of an option at any depth. A string that is one reference to a list becomes that list; as an item of a
 * list it becomes several items. Other references become text. Keys of mappings do not change, and inserted text is not expanded again.
 *
 * @throws for errors that `templateIssues` reports when the policy is loaded
 */
export function resolveTemplates(value: unknown, context: Context): ResolvedOption {
  const unset = new Set<FactName>();
  return { value: resolved(value, context, unset), unset };
}

function resolved(value: unknown, context: Context, unset: Set<FactName>): unknown {
  if (typeof value === 'string') return resolvedText(value, context, unset);
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown) => {
      const inner = resolved(item, context, unset);
      return typeof item === 'string' ? inner : [inner];
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  // Without a prototype, as in the parser, so that no key has a special meaning.
  const object: Record<string, unknown> = Object.create(null);
  for (const [key, member] of Object.entries(value)) object[key] = resolved(member, context, unset);
  return object;
}

/** Leaves invalid references and unknown facts unchanged. */
function resolvedText(text: string, context: Context, unset: Set<FactName>): string | readonly string[] {
  if (text === '{context.commits}' && context.commits !== null) return context.commits;
  return text.replace(REFERENCE, (whole: string, inner: string) => {
    const name = factOf(inner);
    if (name === null || whole !== `{context.${inner}}`) return whole;
    const fact = context[name];
    if (typeof fact === 'object' && fact !== null) throw new Error(`context.${name} is a list inside text`);
    if (fact === null) unset.add(name);
    return fact === null ? whole : String(fact);
  });
}

function factOf(name: string): FactName | null {
  return FACT_NAMES.find((known) => known === name) ?? null;
}
