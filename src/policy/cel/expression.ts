import type { ASTNode, ParseResult } from '@marcbachmann/cel-js';
import { LIMITS } from '../../limits.ts';
import type { Needs } from '../../rule-kit/rule.ts';
import { BadPattern, loadPatterns } from '../../text/pattern.ts';
import { safe } from '../../text/untrusted.ts';
import type { CustomScope } from '../enums.ts';
import { costOf, type Dimensions, type EvaluationBudget } from './cost.ts';
import { type Language, Languages } from './environment.ts';
import { type ExpressionIssue, issueOf, typeWords } from './expression-issue.ts';
import { pathsOf } from './path.ts';
import { needsOf } from './reads.ts';
import { instrument } from './rewrite.ts';
import { nodesBelow } from './tree.ts';
import { Unknown } from './vocabulary-record.ts';
import { Watchdog } from './watchdog.ts';

/** The values of the variables of a scope, by name, and of its paths (`withPaths`). */
export type Values = Readonly<Record<string, unknown>>;

/** The result of an evaluation; unknown where a required fact is unknown, where the evaluation fails, and where it takes too long. */
export type ExpressionResult =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'unknown'; readonly reason: string };

/** A checked expression. */
export interface Expression {
  readonly source: string;
  /** What must be read before an evaluation. */
  readonly needs: Needs;
  /** Evaluates the expression within the budget. It ends on any data and never throws. */
  readonly evaluate: (values: Values, budget: EvaluationBudget) => ExpressionResult;
}

export type CompiledExpression =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly issues: readonly [ExpressionIssue, ...ExpressionIssue[]] };

/** A condition must be a bool; an expression in a message must have a type that can be shown. */
export type ExpressionUse = 'condition' | 'message';

/** Compiles the expressions of a run. Equal expressions are compiled once: many rules share a `when`. */
export class ExpressionCompiler {
  readonly #compiled = new Map<string, Promise<CompiledExpression>>();
  readonly #languages = new Languages();
  readonly #watchdog = new Watchdog();

  /** Parses and checks an expression; the issues are errors of syntax, names and types. */
  compile(source: string, scope: CustomScope, use: ExpressionUse = 'condition'): Promise<CompiledExpression> {
    const key = `${scope} ${use} ${source}`;
    const known = this.#compiled.get(key) ?? this.#compile(source, scope, use);
    this.#compiled.set(key, known);
    return known;
  }

  async #compile(source: string, scope: CustomScope, use: ExpressionUse): Promise<CompiledExpression> {
    if (source.length > LIMITS.expressionCharacters)
      return failed({
        offset: 0,
        message: `the expression is longer than ${LIMITS.expressionCharacters} characters`,
        suggestion: null,
      });
    // The pattern engine is larger than everything else, so it is loaded only where it is used.
    if (source.includes('matches')) await loadPatterns();
    const language = await this.#languages.of(scope);
    const { environment } = language;
    let parsed: ParseResult;
    try {
      parsed = environment.parse(source);
    } catch (error) {
      return failed(issueOf(error, source, scope, language));
    }
    const checked = parsed.check();
    if (!checked.valid) {
      const [first = issueOf(checked.error, source, scope, language), ...others] = issuesIn(
        parsed.ast,
        scope,
        language,
      );
      return failed(first, ...others);
    }
    const issue =
      typeIssue(checked.type ?? 'dyn', use) ?? patternIssue(parsed.ast, language) ?? literalIssue(parsed.ast, language);
    if (issue !== null) return failed(issue);
    const run = language.runner.parse(instrument(parsed.ast, pathsOf(scope)));
    const rechecked = run.check();
    if (!rechecked.valid) return failed(issueOf(rechecked.error, source, scope, language));
    return { ok: true, expression: expressionOf(parsed.ast, run, this.#watchdog) };
  }
}

const TRUE: ExpressionResult = { kind: 'value', value: true };
const FALSE: ExpressionResult = { kind: 'value', value: false };

/** A run makes hundreds of thousands of evaluations, so true and false are shared. */
function outcome(value: unknown): ExpressionResult {
  return value === true ? TRUE : value === false ? FALSE : { kind: 'value', value };
}

function failed(...issues: [ExpressionIssue, ...ExpressionIssue[]]): CompiledExpression {
  return { ok: false, issues };
}

/** The checker stops at its first error, so the operands of `&&`, `||` and `!` are checked one by one. */
function issuesIn(root: ASTNode, scope: CustomScope, language: Language): readonly ExpressionIssue[] {
  return operandsOf(root).flatMap(({ start, end, input }) => {
    const part = input.slice(start, end);
    const { valid, error } = language.environment.check(part);
    if (valid || error === undefined) return [];
    // An operand in parentheses can be cut so that it does not parse; then the first error of the whole expression is reported.
    if (error.name === 'ParseError') return [];
    const issue = issueOf(error, part, scope, language);
    return [{ ...issue, offset: issue.offset + start }];
  });
}

function operandsOf(node: ASTNode): readonly ASTNode[] {
  if (node.op === '&&' || node.op === '||') return node.args.flatMap(operandsOf);
  return node.op === '!_' ? operandsOf(node.args) : [node];
}

const SHOWN: ReadonlySet<string> = new Set([
  'string',
  'int',
  'uint',
  'double',
  'bool',
  'google.protobuf.Timestamp',
  'list<string>',
  'dyn',
]);

function typeIssue(type: string, use: ExpressionUse): ExpressionIssue | null {
  if (use === 'condition' ? type === 'bool' || type === 'dyn' : SHOWN.has(type)) return null;
  const message =
    use === 'condition'
      ? safe`expected bool (true or false), found ${typeWords(type)}`
      : safe`values of type ${typeWords(type)} cannot be shown in a message`;
  return { offset: 0, message, suggestion: null };
}

/** Compiles literal patterns, so that an invalid one is an error when the policy is loaded. */
function patternIssue(root: ASTNode, { patterns }: Language): ExpressionIssue | null {
  for (const node of nodesBelow(root)) {
    if ((node.op !== 'rcall' && node.op !== 'call') || node.args[0] !== 'matches') continue;
    const pattern = (node.op === 'rcall' ? node.args[2] : node.args[1]).at(-1);
    if (pattern?.op !== 'value' || typeof pattern.args !== 'string') continue;
    try {
      patterns.of(pattern.args);
    } catch (error) {
      if (!(error instanceof BadPattern)) throw error;
      return { offset: pattern.start, message: safe`invalid pattern: ${error.message}`, suggestion: null };
    }
  }
  return null;
}

/** Functions that convert a literal or fail. */
const CONVERSIONS: ReadonlySet<string> = new Set(['timestamp', 'duration', 'int', 'uint', 'double']);
const GREATEST = 2n ** 63n - 1n;

/** A literal that is invalid or out of range is an error when the policy is loaded: the rule would be unchecked on every image. */
function literalIssue(root: ASTNode, { runner }: Language): ExpressionIssue | null {
  const nodes = nodesBelow(root);
  const negated = new Set(nodes.flatMap((node) => (node.op === '-_' ? [node.args] : [])));
  for (const node of nodes) {
    if (node.op === 'value' && typeof node.args === 'bigint' && node.args > GREATEST + (negated.has(node) ? 1n : 0n))
      return {
        offset: node.start,
        message: safe`${node.args} is out of range: integers have 64 bits`,
        suggestion: null,
      };
    if (node.op !== 'call' || !CONVERSIONS.has(node.args[0]) || !node.args[1].every(isLiteral)) continue;
    const source = node.input.slice(node.start, node.end);
    const parsed = runner.parse(source);
    if (!parsed.check().valid) continue;
    try {
      runner.parse(instrument(parsed.ast))({});
    } catch (error) {
      return { offset: node.start, message: reason(error, source), suggestion: null };
    }
  }
  return null;
}

function isLiteral(node: ASTNode): boolean {
  return node.op === 'value' || (node.op === '-_' && isLiteral(node.args));
}

function expressionOf(ast: ASTNode, run: ParseResult, watchdog: Watchdog): Expression {
  const known = new Map<number, boolean>();
  // Successive images mostly have the same dimensions.
  let last = { items: -1, characters: -1, isFew: false };
  const unwatched = ({ items, characters }: Dimensions) => {
    if (last.items === items && last.characters === characters) return last.isFew;
    const key = items * 2 ** 26 + Math.log2(characters);
    const isFew = known.get(key) ?? costOf(ast, { items, characters }) <= LIMITS.expressionSteps;
    known.set(key, isFew);
    last = { items, characters, isFew };
    return isFew;
  };
  return {
    source: ast.input,
    needs: needsOf(ast),
    evaluate: (values, budget) => {
      try {
        if (unwatched(budget.dimensions)) return outcome(run(values));
        return watched(() => run(values), ast.input, budget, watchdog);
      } catch (error) {
        return { kind: 'unknown', reason: reason(error, ast.input) };
      }
    },
  };
}

/** Evaluates an expression that could take long, within the time that is left for the image. */
function watched(run: () => unknown, source: string, budget: EvaluationBudget, watchdog: Watchdog): ExpressionResult {
  const limit = Math.min(LIMITS.expressionMilliseconds, Math.floor(budget.milliseconds));
  const started = performance.now();
  let value: unknown;
  const ended =
    limit >= 1 &&
    watchdog.runFor(limit, () => {
      value = run();
    });
  budget.milliseconds -= performance.now() - started;
  return ended ? outcome(value) : { kind: 'unknown', reason: safe`the evaluation took too long: ${source}` };
}

/** Why an evaluation failed, safe to show. */
function reason(error: unknown, source: string): string {
  if (error instanceof Unknown) return error.reason;
  const words = error instanceof Error ? error.message : String(error);
  const summary =
    error instanceof Error && 'summary' in error && typeof error.summary === 'string' ? error.summary : words;
  return safe`cannot evaluate ${source}: ${summary}`;
}
