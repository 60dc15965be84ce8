import { suggest } from '../text/suggestion.ts';
import { safe } from '../text/untrusted.ts';
import { POLICY_VERSION, RULE_SEVERITIES } from './enums.ts';
import type { Position } from './error.ts';
import type { Located, PolicyIssue } from './parse.ts';
import type { SchemaError } from './schema.ts';

/** Translates the errors of the validator: one message per error, each with its position. */
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
      const isRule = pathInRules(segmentsOf(instancePath))?.length === 1;
      const isWithin = errors.some((other) => other.instancePath.startsWith(`${instancePath}/`));
      if (isRule ? !isRelevant(data, keyword) : keyword !== 'anyOf' || isWithin) return [];
    }
    if (ofWrongType.has(instancePath) && keyword !== 'type') return [];
    // A key with a misspelled name is not also missing.
    if (keyword === 'required' && errors.some((other) => isMisspelt(other, error))) return [];
    return [sentence(error, segmentsOf(instancePath), root, rules)];
  });
}

function isMisspelt({ instancePath, keyword, params, parentSchema }: SchemaError, missing: SchemaError): boolean {
  if (keyword !== 'additionalProperties' || instancePath !== missing.instancePath) return false;
  const meant = suggest(String(params['additionalProperty']), propertiesOf(parentSchema).keys());
  return meant === missing.params['missingProperty'];
}

/** A rule is a severity or a mapping. The type of the value decides which alternative was meant; errors of the other are dropped. */
function isRelevant(data: unknown, keyword: string): boolean {
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
      return pathInRules(path)?.length === 1
        ? issue(
            safe`${name} must be a severity (${listWords(RULE_SEVERITIES)}) or a mapping, found ${typeName(data)}`,
            data === false ? 'off' : undefined,
          )
        : issue(safe`${name} must be ${alternativesOf(error.parentSchema)}, found ${typeName(data)}`);
    case 'minProperties':
    case 'minItems':
      return issue(safe`${name} is empty; add at least one entry`);
    case 'type':
      return path.length === 0
        ? issue(rootOfWrongType(data))
        : issue(
            safe`${name} must be ${wantedType(params['type'])}, found ${typeName(data)}`,
            listOf(data, params['type'], error.parentSchema),
          );
    case 'enum':
      return issue(...notOneOf(data, params['allowedValues'], path, name));
    case 'const':
      return issue(
        safe`unsupported policy version ${shown(data)}; this release of Plimsoll supports ${POLICY_VERSION}`,
      );
    default:
      return issue(safe`${name} ${error.message ?? `violates "${keyword}"`}`);
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
  const names = [...known.keys()];
  if (path.length === 0) {
    const isRule = rules.includes(key);
    const message = isRule ? safe`move rule "${key}" under "rules"` : safe`unknown key "${key}"; use ${names}`;
    return { at, message, suggestion: isRule ? null : suggestion };
  }
  const inRules = pathInRules(path);
  if (inRules?.length === 0) return { at, message: safe`unknown rule "${key}"`, suggestion };
  const isRule = inRules?.length === 1;
  return {
    at,
    message: safe`unknown ${isRule ? 'option' : 'key'} "${key}" in ${nameOf(path)}; use ${names}`,
    suggestion,
  };
}

/** The part of a path below a mapping of rules, in the policy or in an override; null for other paths. */
function pathInRules(path: readonly string[]): readonly string[] | null {
  const rules = path[0] === 'overrides' ? path.slice(2) : path;
  return rules[0] === 'rules' ? rules.slice(1) : null;
}

/** The messages for missing keys of list items. */
const MISSING: ReadonlyMap<string, string> = new Map([
  ['waivers.rules', 'a waiver requires "rules": the rules whose findings are accepted'],
  ['waivers.match', 'a waiver requires "match": image, platform, digest, key or others'],
  ['waivers.reason', 'a waiver requires "reason", which is shown in the report'],
  ['waivers.until', 'a waiver requires "until": its last day, as YYYY-MM-DD'],
  ['overrides.match', 'an override requires "match": image, repository, platform, source, artifact or event'],
  ['overrides.rules', 'an override requires "rules": the settings that change'],
  ['custom.id', 'a custom rule requires "id", such as acme/no-debug-port'],
  ['custom.severity', 'a custom rule requires "severity"; add "severity: error"'],
  ['custom.for', 'a custom rule requires "for": image, manifest, layer or blob'],
  ['custom.assert', 'a custom rule requires "assert": a CEL expression that must be true'],
]);

function missing(property: unknown, path: readonly string[], name: string): string {
  if (property === 'version') return safe`the policy has no version; add "version: ${POLICY_VERSION}"`;
  const known = path.length === 2 ? MISSING.get(`${path[0]}.${String(property)}`) : undefined;
  return known ?? safe`${name} requires "${String(property)}"`;
}

/** The types of a schema with alternatives. */
function alternativesOf(schema: unknown): string {
  const alternatives = isMapping(schema) && 'anyOf' in schema && Array.isArray(schema.anyOf) ? schema.anyOf : [];
  const types = alternatives.flatMap((one) => (isMapping(one) && 'type' in one ? [wantedType(one.type)] : []));
  return listWords([...new Set(types)]);
}

function rootOfWrongType(data: unknown): string {
  const problem = data === null ? 'the policy is empty' : safe`the policy must be a mapping, found ${typeName(data)}`;
  return safe`${problem}; start with "version: ${POLICY_VERSION}"`;
}

/** The single value as a list, where only a list is missing: `allow: zstd` becomes `[zstd]`. */
function listOf(data: unknown, type: unknown, schema: unknown): string | undefined {
  if (type !== 'array' || typeof data !== 'string' || data === '') return undefined;
  const items = isMapping(schema) && 'items' in schema && isMapping(schema.items) ? schema.items : {};
  const values = 'enum' in items && Array.isArray(items.enum) ? items.enum.map(String) : null;
  const item = values === null || values.includes(data) ? data : suggest(data, values);
  if (item === undefined) return undefined;
  return /^[\w.][\w./@-]*$/.test(item) ? `[${item}]` : `[${JSON.stringify(item)}]`;
}

function notOneOf(
  data: unknown,
  allowed: unknown,
  path: readonly string[],
  name: string,
): [message: string, suggestion?: string] {
  const words = Array.isArray(allowed) ? allowed.map(String) : [];
  const inRules = pathInRules(path);
  const isSeverity =
    inRules?.length === 1 ||
    (inRules?.length === 2 && inRules[1] === 'severity') ||
    (path[0] === 'custom' && path[2] === 'severity');
  if (data === null) return [safe`${name} is empty; use ${listWords(words)}`];
  const message = isSeverity
    ? safe`invalid severity ${shown(data)}; use ${listWords(words)}`
    : safe`${name} must be ${listWords(words)}, found ${shown(data)}`;
  if (data === false && words.includes('off')) return [message, 'off'];
  return [message, ...suggestions(data, words)];
}

function suggestions(data: unknown, words: readonly string[]): [] | [string] {
  const suggestion = typeof data === 'string' ? suggest(data, words) : undefined;
  return suggestion === undefined ? [] : [suggestion];
}

/** The name of the value at a path for messages: its key, or the key of its list. */
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
  ['integer', 'an integer'],
  ['number', 'a number'],
]);

function wantedType(type: unknown): string {
  const types = Array.isArray(type) ? type.map(String) : [String(type)];
  return listWords(types.map((name) => WANTED.get(name) ?? name));
}

function typeName(data: unknown): string {
  if (data === null) return 'no value';
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
