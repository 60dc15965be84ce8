import { suggest } from '../text/suggestion.ts';
import { safe } from '../text/untrusted.ts';
import { POLICY_VERSION, RULE_SEVERITIES } from './enums.ts';
import type { Position } from './error.ts';
import type { Located, PolicyIssue } from './parse.ts';
import type { SchemaError } from './schema.ts';

/** Converts the errors of a validator into sentences, one per error, each with its position. */
export function explain(errors: readonly SchemaError[], root: Located, rules: readonly string[]): PolicyIssue[] {
  const alternatives = new Set(
    errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath),
  );
  const ofWrongType = new Set(
    errors
      .filter(({ keyword, instancePath }) => keyword === 'type' && !alternatives.has(instancePath))
      .map((e) => e.instancePath),
  );
  return errors.flatMap((error) => {
    const { instancePath, keyword, data } = error;
    if (alternatives.has(instancePath)) {
      const isRule = placeInRules(segmentsOf(instancePath))?.length === 1;
      const isWithin = errors.some((other) => other.instancePath.startsWith(`${instancePath}/`));
      if (isRule ? !isOfIts(data, keyword) : keyword !== 'anyOf' || isWithin) return [];
    }
    if (ofWrongType.has(instancePath) && keyword !== 'type') return [];
    // A key that exists under a misspelled name is not reported as missing, too.
    if (keyword === 'required' && errors.some((other) => isMisspelt(other, error))) return [];
    return [sentence(error, segmentsOf(instancePath), root, rules)];
  });
}

function isMisspelt({ instancePath, keyword, params, parentSchema }: SchemaError, missing: SchemaError): boolean {
  if (keyword !== 'additionalProperties' || instancePath !== missing.instancePath) return false;
  const meant = suggest(String(params['additionalProperty']), propertiesOf(parentSchema).keys());
  return meant === missing.params['missingProperty'];
}

/** A rule is a severity or a mapping: the value decides which one was meant, and only its errors are reported. */
function isOfIts(data: unknown, keyword: string): boolean {
  if (typeof data === 'string') return keyword === 'enum';
  if (isMapping(data)) return keyword !== 'enum' && keyword !== 'type' && keyword !== 'anyOf';
  return keyword === 'anyOf';
}

function sentence(error: SchemaError, path: readonly string[], root: Located, rules: readonly string[]): PolicyIssue {
  const { keyword, params, data } = error;
  const located = find(root, path);
  const name = nameOf(path);
  const issue = (message: string, suggestion?: string, at: Position = located.at): PolicyIssue => ({
    at,
    message,
    suggestion: suggestion ?? null,
  });
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(error, path, located, rules);
    case 'required':
      return issue(missing(params['missingProperty'], path, name));
    case 'anyOf':
      return placeInRules(path)?.length === 1
        ? issue(
            safe`${name} must be a severity (${listWords(RULE_SEVERITIES)}) or a mapping, not ${typeName(data)}`,
            data === false ? 'off' : undefined,
          )
        : issue(safe`${name} must be ${alternativesOf(error.parentSchema)}, not ${typeName(data)}`);
    case 'minProperties':
    case 'minItems':
      return issue(safe`${name} must not be empty`);
    case 'type':
      return issue(
        path.length === 0
          ? wholeOfWrongType(data)
          : safe`${name} must be ${wantedType(params['type'])}, not ${typeName(data)}`,
      );
    case 'enum':
      return issue(...notOneOf(data, params['allowedValues'], path, name));
    case 'const':
      return issue(safe`Plimsoll reads version ${POLICY_VERSION} of the policy language, not ${shown(data)}`);
    default:
      return issue(safe`${name} ${error.message ?? `does not fit "${keyword}"`}`);
  }
}

function unknownKey(
  { params, parentSchema }: SchemaError,
  path: readonly string[],
  located: Located,
  rules: readonly string[],
): PolicyIssue {
  const key = String(params['additionalProperty']);
  const known = propertiesOf(parentSchema);
  const at = located.members.get(key)?.key ?? located.at;
  const suggestion = suggest(key, known.keys()) ?? null;
  const there = [...known.keys()];
  if (path.length === 0) {
    const isRule = rules.includes(key);
    const message = isRule
      ? safe`the rule "${key}" belongs under "rules"`
      : safe`a policy has no key "${key}" (there is ${there})`;
    return { at, message, suggestion: isRule ? null : suggestion };
  }
  const place = placeInRules(path);
  if (place?.length === 0) return { at, message: safe`there is no rule "${key}"`, suggestion };
  const isRule = place?.length === 1;
  return {
    at,
    message: safe`${nameOf(path)} has no ${isRule ? 'option' : 'key'} "${key}" (there is ${there})`,
    suggestion,
  };
}

/**
 * The location in a mapping of rules that a path leads to, in the policy or an override; null if it leads elsewhere.
 */
function placeInRules(path: readonly string[]): readonly string[] | null {
  const rules = path[0] === 'overrides' ? path.slice(2) : path;
  return rules[0] === 'rules' ? rules.slice(1) : null;
}

/** Missing keys of items of these lists, with their purpose. */
const LACKS: ReadonlyMap<string, string> = new Map([
  ['waivers.rules', 'a waiver has no "rules": name the rules whose findings it waives'],
  ['waivers.match', 'a waiver has no "match": state where it applies, by image, platform, digest or key'],
  ['waivers.reason', 'a waiver has no "reason": state why, for readers of the report'],
  ['waivers.until', 'a waiver has no "until": state the last day on which it applies'],
  [
    'overrides.match',
    'an override has no "match": state where it applies, by image, repository, platform, source, artifact or event',
  ],
  ['overrides.rules', 'an override has no "rules": state the changed settings'],
  ['custom.id', 'a custom rule has no "id": give it a name with a slash, such as acme/no-debug-port'],
  ['custom.severity', 'a custom rule has no "severity": add "severity: error"'],
  ['custom.for', 'a custom rule has no "for": state its scope: image, manifest, layer or blob'],
  ['custom.assert', 'a custom rule has no "assert": state the required condition in CEL'],
]);

function missing(property: unknown, path: readonly string[], name: string): string {
  if (property === 'version') return safe`the policy has no version: add "version: ${POLICY_VERSION}"`;
  const known = path.length === 2 ? LACKS.get(`${path[0]}.${String(property)}`) : undefined;
  return known ?? safe`${name} has no "${String(property)}"`;
}

/** The types that a schema with alternatives accepts. */
function alternativesOf(schema: unknown): string {
  const alternatives = isMapping(schema) && 'anyOf' in schema && Array.isArray(schema.anyOf) ? schema.anyOf : [];
  const types = alternatives.flatMap((one) => (isMapping(one) && 'type' in one ? [wantedType(one.type)] : []));
  return listWords([...new Set(types)]);
}

function wholeOfWrongType(data: unknown): string {
  const what = data === null ? 'the policy is empty' : safe`a policy is a mapping, not ${typeName(data)}`;
  return safe`${what}: it starts with "version: ${POLICY_VERSION}"`;
}

function notOneOf(
  data: unknown,
  allowed: unknown,
  path: readonly string[],
  name: string,
): [message: string, suggestion?: string] {
  const words = Array.isArray(allowed) ? allowed.map(String) : [];
  const place = placeInRules(path);
  const isSeverity =
    place?.length === 1 ||
    (place?.length === 2 && place[1] === 'severity') ||
    (path[0] === 'custom' && path[2] === 'severity');
  if (data === null) return [safe`${name} is empty; expected ${listWords(words)}`];
  const message = isSeverity
    ? safe`${shown(data)} is not a severity: use ${words}`
    : safe`${name} must be ${listWords(words)}, not ${shown(data)}`;
  if (data === false && words.includes('off')) return [message, 'off'];
  return [message, ...suggestions(data, words)];
}

function suggestions(data: unknown, words: readonly string[]): [] | [string] {
  const suggestion = typeof data === 'string' ? suggest(data, words) : undefined;
  return suggestion === undefined ? [] : [suggestion];
}

/** The name of the value at a path for people: its key, or for an item of a list the list's. */
function nameOf(path: readonly string[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'the policy';
  return /^\d+$/.test(last) && path.length > 1 ? `an item of "${path.at(-2)}"` : `"${last}"`;
}

function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

function shown(data: unknown): string {
  return typeof data === 'string' ? `"${data}"` : typeof data === 'number' ? String(data) : typeName(data);
}

const WANTED: ReadonlyMap<string, string> = new Map([
  ['object', 'a mapping'],
  ['array', 'a list'],
  ['string', 'a string'],
  ['boolean', 'true or false'],
  ['integer', 'a whole number'],
  ['number', 'a number'],
]);

function wantedType(type: unknown): string {
  const types = Array.isArray(type) ? type.map(String) : [String(type)];
  return listWords(types.map((name) => WANTED.get(name) ?? name));
}

function typeName(data: unknown): string {
  if (data === null) return 'empty';
  if (Array.isArray(data)) return 'a list';
  if (typeof data === 'object') return 'a mapping';
  if (typeof data === 'string') return `"${data}"`;
  return String(data);
}

function find(root: Located, path: readonly string[]): Located {
  return path.reduce(
    (located, segment) => located.members.get(segment) ?? located.items[Number(segment)] ?? located,
    root,
  );
}

/** The parts of a JSON pointer (RFC 6901). */
function segmentsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function propertiesOf(schema: unknown): ReadonlyMap<string, unknown> {
  return isMapping(schema) && 'properties' in schema && isMapping(schema.properties)
    ? new Map(Object.entries(schema.properties))
    : new Map();
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
