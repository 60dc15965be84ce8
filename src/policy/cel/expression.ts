import type { ASTNode, ParseResult } from '@marcbachmann/cel-js';
import { LIMITS } from '../../limits.ts';
import type { Needs } from '../../rule-kit/rule.ts';
import { BadPattern, loadPatterns } from '../../text/pattern.ts';
import { safe } from '../../text/untrusted.ts';
import type { CustomScope } from '../enums.ts';
import { costOf, type Dimensions } from './cost.ts';
import { type Language, languageOf, patternOf } from './environment.ts';
import { type ExpressionIssue, issueOf, typeWords } from './expression-issue.ts';
import { pathsOf } from './path.ts';
import { needsOf } from './reads.ts';
import { instrument } from './rewrite.ts';
import { nodesBelow } from './tree.ts';
import { Unknown } from './vocabulary-record.ts';
import { withTimeLimit } from './watchdog.ts';

/** The values of the variables of a scope, by name, and of its paths (`withPaths`). */
export type Values = Readonly<Record<string, unknown>>;

/** The result of an expression. It is unknown if it reads an unknown fact, has no value, or takes too long. */
export type ExpressionResult =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'unknown'; readonly reason: string };

/** A checked expression, ready to be evaluated. */
export interface Expression {
  readonly source: string;
  /** What has to be read for it. */
  readonly needs: Needs;
  /** Evaluates it on data of these dimensions. It always ends and never throws. */
  readonly evaluate: (values: Values, dimensions: Dimensions) => ExpressionResult;
}

export type Compiled =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly issues: readonly [ExpressionIssue, ...ExpressionIssue[]] };

/** The required type: boolean, or a value that a message can show. */
export type ExpressionUse = 'condition' | 'words';

const compiled = new Map<string, Promise<Compiled>>();

/**
 * Compiles a CEL expression for a scope. Errors are of syntax, names and types, each with its position. Rules with the
 * same text share one compiled expression.
 */
export function compileExpression(
  source: string,
  scope: CustomScope,
  wanted: ExpressionUse = 'condition',
): Promise<Compiled> {
  const key = `${scope} ${wanted} ${source}`;
  const known = compiled.get(key) ?? compile(source, scope, wanted);
  compiled.set(key, known);
  return known;
}

async function compile(source: string, scope: CustomScope, wanted: ExpressionUse): Promise<Compiled> {
  if (source.length > LIMITS.expressionCharacters)
    return failed({
      offset: 0,
      message: `the expression has more than ${LIMITS.expressionCharacters} characters`,
      suggestion: null,
    });
  // The engine of patterns is larger than everything else.
  if (source.includes('matches')) await loadPatterns();
  const language = await languageOf(scope);
  const { environment } = language;
  let parsed: ParseResult;
  try {
    parsed = environment.parse(source);
  } catch (error) {
    return failed(issueOf(error, source, scope, language));
  }
  const checked = parsed.check();
  if (!checked.valid) {
    const [first = issueOf(checked.error, source, scope, language), ...others] = issuesIn(parsed.ast, scope, language);
    return failed(first, ...others);
  }
  const issue =
    typeIssue(checked.type ?? 'dyn', wanted) ?? patternIssue(parsed.ast) ?? literalIssue(parsed.ast, language);
  if (issue !== null) return failed(issue);
  const run = language.runner.parse(instrument(parsed.ast, pathsOf(scope)));
  const rechecked = run.check();
  if (!rechecked.valid) return failed(issueOf(rechecked.error, source, scope, language));
  return { ok: true, expression: ready(parsed.ast, run) };
}

const TRUE: ExpressionResult = { kind: 'value', value: true };
const FALSE: ExpressionResult = { kind: 'value', value: false };

/** One of each serves all evaluations of a run, which may be hundreds of thousands. */
function outcome(value: unknown): ExpressionResult {
  return value === true ? TRUE : value === false ? FALSE : { kind: 'value', value };
}

function failed(...issues: [ExpressionIssue, ...ExpressionIssue[]]): Compiled {
  return { ok: false, issues };
}

/** The checker stops at its first error, so the parts of logical operators are checked one by one. */
function issuesIn(root: ASTNode, scope: CustomScope, language: Language): readonly ExpressionIssue[] {
  return operandsOf(root).flatMap(({ start, end, input }) => {
    const part = input.slice(start, end);
    const { valid, error } = language.environment.check(part);
    if (valid || error === undefined) return [];
    // A part that begins or ends with a parenthesis may not be complete; then the first error of the whole is
    // reported.
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

function typeIssue(type: string, wanted: ExpressionUse): ExpressionIssue | null {
  if (wanted === 'condition' ? type === 'bool' || type === 'dyn' : SHOWN.has(type)) return null;
  const message =
    wanted === 'condition'
      ? safe`this has the type ${typeWords(type)}; expected true or false`
      : safe`this has the type ${typeWords(type)}, which cannot be shown in a message`;
  return { offset: 0, message, suggestion: null };
}

/** A literal pattern is compiled when the policy is loaded. */
function patternIssue(root: ASTNode): ExpressionIssue | null {
  for (const node of nodesBelow(root)) {
    if ((node.op !== 'rcall' && node.op !== 'call') || node.args[0] !== 'matches') continue;
    const pattern = (node.op === 'rcall' ? node.args[2] : node.args[1]).at(-1);
    if (pattern?.op !== 'value' || typeof pattern.args !== 'string') continue;
    try {
      patternOf(pattern.args);
    } catch (error) {
      if (!(error instanceof BadPattern)) throw error;
      return { offset: pattern.start, message: safe`the pattern is not valid: ${error.message}`, suggestion: null };
    }
  }
  return null;
}

/** Functions that convert a literal to a value, or refuse it. */
const CONVERSIONS: ReadonlySet<string> = new Set(['timestamp', 'duration', 'int', 'uint', 'double']);
const GREATEST = 2n ** 63n - 1n;

/** A literal number or date that is not valid would make the rule unchecked on every image. */
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

function ready(ast: ASTNode, run: ParseResult): Expression {
  const known = new Map<number, boolean>();
  // Most images have the dimensions of the one before.
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
    evaluate: (values, dimensions) => {
      try {
        if (unwatched(dimensions)) return outcome(run(values));
        return watched(() => run(values), ast.input, dimensions);
      } catch (error) {
        return { kind: 'unknown', reason: reason(error, ast.input) };
      }
    },
  };
}

/** Milliseconds of watched evaluations so far, by image. */
const spent = new WeakMap<Dimensions, number>();

/** Evaluates expensive expressions under a time limit, while the image has time left. */
function watched(run: () => unknown, source: string, dimensions: Dimensions): ExpressionResult {
  const before = spent.get(dimensions) ?? 0;
  const left = LIMITS.expressionsMilliseconds - before;
  const started = performance.now();
  let value: unknown;
  const ended =
    left >= 1 &&
    withTimeLimit(Math.min(LIMITS.expressionMilliseconds, Math.floor(left)), () => {
      value = run();
    });
  spent.set(dimensions, before + performance.now() - started);
  return ended ? outcome(value) : { kind: 'unknown', reason: safe`it takes too long on this image: ${source}` };
}

/** The reason why there is no value, safe to show. */
function reason(error: unknown, source: string): string {
  if (error instanceof Unknown) return error.reason;
  const words = error instanceof Error ? error.message : String(error);
  const summary =
    error instanceof Error && 'summary' in error && typeof error.summary === 'string' ? error.summary : words;
  return safe`${source} has no value: ${summary}`;
}
