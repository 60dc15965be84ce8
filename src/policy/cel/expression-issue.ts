import type { ASTNode } from '@marcbachmann/cel-js';
import { suggest } from '../../text/suggestion.ts';
import { safe } from '../../text/untrusted.ts';
import type { CustomScope } from '../enums.ts';
import { type Language, REPLACEMENT } from './environment.ts';
import { nameAt, typeOf } from './tree.ts';
import { RECORDS, VARIABLES, variablesOf } from './vocabulary.ts';

/** An error in an expression. */
export interface ExpressionIssue {
  /** In UTF-16 units from the start of the expression. */
  readonly offset: number;
  /** Made with `safe`. */
  readonly message: string;
  readonly suggestion: string | null;
}

/** Operators of other languages and their equivalents in CEL. */
const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['and', '&&'],
  ['or', '||'],
  ['not', '!'],
  ['=', '=='],
  ['&', '&&'],
  ['|', '||'],
  ['is', '=='],
]);

/** Names of the library's tokens for messages. */
const TOKENS: ReadonlyMap<string, string> = new Map([
  ['IDENTIFIER', 'a name'],
  ['LPAREN', '"("'],
  ['RPAREN', '")"'],
  ['LBRACKET', '"["'],
  ['RBRACKET', '"]"'],
  ['LBRACE', '"{"'],
  ['RBRACE', '"}"'],
  ['COLON', '":"'],
  ['COMMA', '","'],
]);

/** Translates an error of the library. */
export function issueOf(error: unknown, source: string, scope: CustomScope, language: Language): ExpressionIssue {
  const { cel } = language;
  if (error instanceof cel.ParseError) return syntaxIssue(error.code, error.summary, source, error.range?.start ?? 0);
  if (!(error instanceof cel.TypeError)) {
    // Some errors of the checker have no range and are plain errors: `[].all(x, x > 0)` causes one.
    const words = error instanceof Error ? error.message : String(error);
    return { offset: 0, message: safe`cannot check this expression: ${plain(words)}`, suggestion: null };
  }
  const { code, summary, range } = error;
  const node = nodeOf(error.node);
  const offset = range?.start ?? 0;
  switch (code) {
    case 'unknown_variable':
      return unknownVariable(source.slice(offset, range?.end), offset, scope);
    case 'no_such_key':
      return unknownField(node, summary, offset);
    case 'no_matching_overload':
      return wrongCall(node, summary, source, offset, language);
    case 'no_such_overload':
      return wrongOperands(node, summary, offset);
    default:
      return { offset, message: safe`${plain(summary)}`, suggestion: null };
  }
}

/** A type or a text with types, with the short names of well-known types. */
export function typeWords(type: string): string {
  return type.replaceAll('google.protobuf.Timestamp', 'timestamp').replaceAll('google.protobuf.Duration', 'duration');
}

function nodeOf(node: object | undefined): ASTNode | null {
  return node !== undefined && isNode(node) ? node : null;
}

/** The library types the node of an error as a range; with an operator, it is a node. */
function isNode(node: object): node is ASTNode {
  return 'op' in node && 'args' in node && 'input' in node;
}

function syntaxIssue(code: string, summary: string, source: string, start: number): ExpressionIssue {
  if (code === 'limit_exceeded')
    return { offset: start, message: 'the expression is too long or nested too deeply', suggestion: null };
  const offset = Math.min(start, source.length);
  const [word = ''] = /^(?:[A-Za-z_]\w*|.)?/su.exec(source.slice(offset)) ?? [];
  if (!/^(?:unexpected|expected|reserved)/.test(code))
    return { offset, message: safe`${plain(summary)}`, suggestion: null };
  const wanted = TOKENS.get(/^Expected (\w+),/.exec(summary)?.[1] ?? '');
  const found = word === '' ? 'end of expression' : safe`"${word}"`;
  const message = wanted === undefined ? `unexpected ${found}` : `expected ${wanted}, found ${found}`;
  return { offset, message, suggestion: OPERATORS.get(word) ?? null };
}

function unknownVariable(name: string, offset: number, scope: CustomScope): ExpressionIssue {
  const there = variablesOf(scope).map((variable) => variable.name);
  const elsewhere = VARIABLES.find((variable) => variable.name === name);
  const message =
    elsewhere === undefined
      ? safe`unknown name "${name}"; known names: ${there}`
      : safe`"${name}" is not available in rules for: ${scope}, only in rules for: ${elsewhere.scopes.join(' and ')}`;
  return { offset, message, suggestion: suggest(name, there) ?? null };
}

function unknownField(node: ASTNode | null, summary: string, offset: number): ExpressionIssue {
  const name = summary.replace(/^No such key: /, '');
  const isAccess = node?.op === '.' || node?.op === '.?' || node?.op === '[]' || node?.op === '[?]';
  const type = isAccess ? typeOf(node.args[0]) : null;
  const fields = Object.keys(RECORDS.find((record) => record.name === type)?.fields ?? {});
  return {
    offset,
    message:
      type === null
        ? safe`unknown field "${name}"`
        : safe`unknown field "${name}" of ${lowerFirst(type)}; known fields: ${fields}`,
    suggestion: suggest(name, fields) ?? null,
  };
}

function wrongCall(
  node: ASTNode | null,
  summary: string,
  source: string,
  offset: number,
  { environment }: Language,
): ExpressionIssue {
  if (node?.op !== 'call' && node?.op !== 'rcall')
    return { offset, message: safe`${plain(summary)}`, suggestion: null };
  const [name] = node.args;
  const at = nameAt(source, node);
  const names = environment
    .getDefinitions()
    .functions.flatMap((one) => (one.name.endsWith(REPLACEMENT) ? [] : [one.name]));
  if (!names.includes(name))
    return {
      offset: at,
      message: safe`unknown function "${name}"`,
      suggestion: suggest(name, new Set(names)) ?? null,
    };
  const given = /'(.*)'$/.exec(summary)?.[1] ?? name;
  return {
    offset: at,
    message: safe`"${name}" does not accept these arguments: ${typeWords(given)}`,
    suggestion: null,
  };
}

function wrongOperands(node: ASTNode | null, summary: string, offset: number): ExpressionIssue {
  const binary = node !== null && Array.isArray(node.args) && node.args.length === 2;
  const [left, right] = binary ? node.args : [];
  const [before, after] = [operandType(left), operandType(right)];
  if (node?.op === '!_' || node?.op === '-_')
    return {
      offset,
      message: safe`cannot apply "${node.op.charAt(0)}" to ${operandType(node.args) ?? 'this operand'}`,
      suggestion: null,
    };
  if (node === null || before === null || after === null)
    return { offset, message: safe`${plain(summary)}`, suggestion: null };
  return { offset, message: safe`cannot apply "${node.op}" to ${before} and ${after}`, suggestion: null };
}

function operandType(node: unknown): string | null {
  const type = typeof node === 'object' && node !== null && isNode(node) ? typeOf(node) : null;
  return type === null ? null : typeWords(type);
}

/** A message of the library, starting in lower case. */
function plain(summary: string): string {
  return lowerFirst(typeWords(summary));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
