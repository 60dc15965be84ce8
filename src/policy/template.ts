import { suggest } from '../text/suggestion.ts';
import { safe } from '../text/untrusted.ts';
import { type Context, FACT_NAMES, type FactName } from './context.ts';

/**
 * References to facts of the run in the text of a policy: `{context.commits}`. Braces without `context.` are literal.
 * Spaces are matched to be refused: `{ context.commit }` is meant as a reference, but would never equal anything.
 */
const REFERENCE = /\{\s*context\s*\.([^{}]*)(\}?)/g;

/** An error in a text of a policy. */
export interface TemplateIssue {
  /** The position in the text, in UTF-16 code units. */
  readonly offset: number;
  /** Made with `safe`. */
  readonly message: string;
  readonly suggestion: string | null;
}

/** Whether a text has a reference to the run. */
export function hasTemplate(text: string): boolean {
  return text.search(REFERENCE) >= 0;
}

/**
 * The errors of the references in a text: facts that do not exist, and a list where text is required.
 * @param wants `list`: the text is one item of a list, or may be a whole list; `text`: only text is valid
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
    if (end === '') add(safe`"${whole}" refers to a fact of the run and is not closed by "}"`);
    else if (fact === null) {
      const near = suggest(name, FACT_NAMES);
      add(
        safe`"${whole}" is not a fact of the run (there is ${FACT_NAMES})`,
        near === undefined ? null : `{context.${near}}`,
      );
    } else if (whole !== written) add(safe`"${whole}" contains spaces, so it is not a reference`, written);
    else if (fact === 'commits' && (wants === 'text' || whole !== text))
      add(safe`"${whole}" is a list; expected text`, '{context.commit}');
  }
  return issues;
}

/** A value in which references to known facts are replaced. */
export interface Resolved<T> {
  readonly value: T;
  /** The referenced facts that are unknown. While there are any, the value must not be used. */
  readonly unset: ReadonlySet<FactName>;
}

/**
 * Replaces the references in an option's value at any depth. A text that is one reference to a list becomes the list,
 * and in a list its items; any other reference becomes text. Keys of mappings are not changed, and values are not
 * expanded again.
 *
 * @throws for errors that `templateIssues` reports, which a loaded policy never has
 */
export function resolveTemplates(value: unknown, context: Context): Resolved<unknown> {
  const unset = new Set<FactName>();
  return { value: resolved(value, context, unset), unset };
}

/** Replaces the references in a message; a list is shown with commas. */
export function interpolate(text: string, context: Context): Resolved<string> {
  const unset = new Set<FactName>();
  const value = replaced(text, (name) => {
    const fact = context[name];
    if (fact === null) unset.add(name);
    return fact === null ? null : typeof fact === 'object' ? fact.join(', ') : String(fact);
  });
  return { value, unset };
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
  // As the parser creates them: without a prototype, so that no key has a special meaning.
  const object: Record<string, unknown> = Object.create(null);
  for (const [key, member] of Object.entries(value)) object[key] = resolved(member, context, unset);
  return object;
}

function resolvedText(text: string, context: Context, unset: Set<FactName>): string | readonly string[] {
  if (text === '{context.commits}') {
    if (context.commits !== null) return context.commits;
    unset.add('commits');
    return text;
  }
  return replaced(text, (name) => {
    const fact = context[name];
    if (typeof fact === 'object' && fact !== null)
      throw new Error(`a list inside of text, which is refused when a policy is loaded: ${name}`);
    if (fact === null) unset.add(name);
    return fact === null ? null : String(fact);
  });
}

/** Text that is not a reference, or refers to an unknown fact, is kept. */
function replaced(text: string, textOf: (name: FactName) => string | null): string {
  return text.replace(REFERENCE, (whole: string, inner: string) => {
    const fact = factOf(inner);
    return fact === null || whole !== `{context.${inner}}` ? whole : (textOf(fact) ?? whole);
  });
}

function factOf(name: string): FactName | null {
  return FACT_NAMES.find((known) => known === name) ?? null;
}
