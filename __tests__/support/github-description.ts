import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';

/**
 * GitHub's own description of its REST API (OpenAPI 3.0, as Octokit publishes it), as far as requests and answers can be held against it. Only what is
 * asked for is compiled.
 */
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly responses: Readonly<Record<string, Answered>>;
    readonly examples: Readonly<Record<string, { readonly value: Schema }>>;
  };
}

/** An object of JSON. */
type Schema = Readonly<Record<string, unknown>>;
type Reference = { readonly $ref: string };
type Content = Readonly<Record<string, { readonly schema: Schema }>>;
type Answered = { readonly content?: Content };

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly schema: Schema;
  readonly 'x-multi-segment'?: boolean;
}

interface Described {
  readonly operationId: string;
  readonly description: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, Answered | Reference>>;
}

/** A request, as it came in. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Parsed JSON; undefined where there is none. */
  readonly body: unknown;
}

/** What the description has for a method and a path. */
export interface Operation {
  /** Such as "issues/create-comment". */
  readonly id: string;
  readonly described: Described;
  readonly parameters: Readonly<Record<string, string>>;
}

const file = new URL('../../node_modules/@octokit/openapi/generated/api.github.com.json', import.meta.url);

let loaded: Description | undefined;

function description(): Description {
  if (loaded !== undefined) return loaded;
  const parsed: Description = JSON.parse(readFileSync(file, 'utf8'));
  loaded = parsed;
  return parsed;
}

/** A path with parameters, as a pattern. */
interface Template {
  readonly pattern: RegExp;
  /** Characters that are no parameter's. */
  readonly own: number;
  readonly operations: Readonly<Record<string, Described>>;
}

let templates: readonly Template[] | undefined;

/** The operation that a request asks for; of several the one with the most of its own in the path. */
export function operationOf(method: string, path: string): Operation | undefined {
  templates ??= Object.entries(description().paths).map(templateOf);
  let best: (Operation & Pick<Template, 'own'>) | undefined;
  for (const { pattern, own, operations } of templates) {
    const described = operations[method.toLowerCase()];
    const found = described === undefined ? null : pattern.exec(path);
    if (described === undefined || found === null || own < (best?.own ?? 0)) continue;
    const parameters = Object.entries(found.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)]);
    best = { id: described.operationId, described, parameters: Object.fromEntries(parameters), own };
  }
  return best;
}

function templateOf([template, operations]: readonly [string, Template['operations']]): Template {
  const parameters = Object.values(operations).flatMap(parametersOf);
  const pattern = template.replace(/\{(\w+)\}/g, (_, name) => {
    const long = parameters.some((parameter) => parameter.name === name && parameter['x-multi-segment'] === true);
    return `(?<${name}>${long ? '.+' : '[^/]+'})`;
  });
  return { pattern: new RegExp(`^${pattern}$`), own: template.replace(/\{\w+\}/g, '').length, operations };
}

/** What is wrong with a request by the description: nothing, as a rule. */
export function issuesInRequest(operation: Operation, { query, headers, body, method }: Received): readonly string[] {
  const { described, parameters } = operation;
  const given = [
    ...Object.entries(parameters).map(([name, text]) => ['path', name, text] as const),
    ...[...new URLSearchParams(query)].map(([name, text]) => ['query', name, text] as const),
  ];
  const inParameters = given.flatMap(([place, name, text]) => {
    const parameter = parametersOf(described).find((known) => known.in === place && known.name === name);
    if (parameter === undefined) return [`there is no parameter ${name} in the ${place}`];
    const value = parameter.schema['type'] === 'integer' && /^-?\d+$/.test(text) ? Number(text) : text;
    return issuesBy(parameter.schema, value).map((issue) => `${name}: ${issue}`);
  });
  return [...inParameters, ...issuesInHeaders(described, headers), ...issuesInBody(described, body, method)];
}

/** The words of "Getting started with the REST API" on headers; and a media type is JSON, or one that the description names. */
function issuesInHeaders(described: Described, headers: Received['headers']): readonly string[] {
  const { accept, 'user-agent': agent, 'x-github-api-version': version, 'content-type': type } = headers;
  const known =
    accept === 'application/vnd.github+json' ||
    described.description.includes(`**\`${accept}\`**`) ||
    Object.values(described.responses).some((response) => `${accept}` in (answered(response).content ?? {}));
  return [
    ...(known ? [] : [`accept: ${accept}`]),
    ...(agent === undefined ? ['no user-agent'] : []),
    ...(version === '2022-11-28' ? [] : [`x-github-api-version: ${version}`]),
    ...(type === undefined || /^application\/json(?:;|$)/.test(String(type)) ? [] : [`content-type: ${type}`]),
  ];
}

function issuesInBody({ requestBody }: Described, body: unknown, method: string): readonly string[] {
  const schema = requestBody?.content['application/json']?.schema;
  if (schema === undefined) return body === undefined ? [] : [`a ${method} with a body`];
  if (body === undefined) return ['no body'];
  const issues = issuesBy(schema, body, closed).map((issue) => `body${issue}`);
  return issues.length > 0 ? issues : issuesInAnnotations(body);
}

/** What the description says of annotations in words alone. */
function issuesInAnnotations(body: unknown): readonly string[] {
  const output = isSchema(body) ? body['output'] : undefined;
  const annotations = isSchema(output) && Array.isArray(output['annotations']) ? output['annotations'] : [];
  return annotations.flatMap((annotation: Schema) => {
    const { title, message, start_line: start, end_line: end, start_column: column } = annotation;
    return [
      ...(String(title ?? '').length > 255 ? [`a title of ${String(title).length} characters`] : []),
      ...(Buffer.byteLength(String(message)) > 64 * 1024 ? ['a message of more than 64 KB'] : []),
      ...(Number(start) >= 1 && Number(end) >= Number(start) ? [] : [`lines ${start} to ${end}`]),
      ...(column === undefined || (Number(column) >= 1 && start === end) ? [] : [`column ${column}`]),
    ];
  });
}

/** What is wrong with an answer by the description. Statuses that it does not have come with GitHub's ordinary words on what went wrong. */
export function issuesInAnswer(
  { described }: Operation,
  status: number,
  type: string,
  body: unknown,
): readonly string[] {
  const response = described.responses[status];
  const content = response === undefined ? undefined : answered(response).content;
  const fallback = status >= 400 ? description().components.schemas['basic-error'] : undefined;
  const schema = content?.[type]?.schema ?? fallback;
  // Described in words alone: see `issuesInHeaders`.
  if (schema === undefined && described.description.includes(`**\`${type}\`**`)) return [];
  if (schema === undefined) return [`an answer ${status} of ${type}`];
  return issuesBy(schema, body).map((issue) => `answer ${status}${issue}`);
}

/** One of GitHub's own examples of answers. */
export function example(name: string): Schema {
  const found = description().components.examples[name];
  if (found === undefined) throw new Error(`GitHub has no example ${name}`);
  return found.value;
}

function parametersOf({ parameters = [] }: Described): readonly Parameter[] {
  const known = description().components.parameters;
  return parameters.flatMap((parameter) => ('$ref' in parameter ? (known[nameIn(parameter)] ?? []) : [parameter]));
}

function answered(response: Answered | Reference): Answered {
  return '$ref' in response ? (description().components.responses[nameIn(response)] ?? {}) : response;
}

function nameIn({ $ref }: Reference): string {
  return $ref.slice($ref.lastIndexOf('/') + 1);
}

const ajv = new Ajv({
  strict: false,
  allErrors: true,
  formats: {
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
    uri: (text: string) => URL.canParse(text),
    email: /@/,
    int64: true,
    int32: true,
  },
});
const compiled = new Map<Schema, ValidateFunction>();

function issuesBy(schema: Schema, value: unknown, changed = (whole: Schema) => whole): readonly string[] {
  const whole = () => plain({ ...changed(schema), components: { schemas: below(schema) } });
  const validate = compiled.get(schema) ?? ajv.compile(whole());
  compiled.set(schema, validate);
  return validate(value) ? [] : (validate.errors ?? []).map(wordsOf);
}

function wordsOf({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath}: ${message} ${JSON.stringify(params)}`;
}

/** The schemas that one refers to, and those that these do: a small part of all. */
function below(schema: Schema): Readonly<Record<string, Schema>> {
  const found: Record<string, Schema> = {};
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const name = '$ref' in value && typeof value.$ref === 'string' ? nameIn({ $ref: value.$ref }) : undefined;
    const target = name === undefined ? undefined : description().components.schemas[name];
    if (name !== undefined && target !== undefined && !(name in found)) {
      found[name] = target;
      visit(target);
    }
    Object.values(value).forEach(visit);
  };
  visit(schema);
  return found;
}

/** In the words of JSON Schema, which has no `nullable`. */
function plain(schema: Schema): Schema {
  const { nullable, ...rest } = mapped(schema, plain);
  return nullable === true ? { anyOf: [rest, { type: 'null' }] } : rest;
}

/** The same with another object for each in it. */
function mapped(schema: Schema, other: (schema: Schema) => Schema): Schema {
  const each = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(each) : isSchema(value) ? other(value) : value;
  return Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, each(value)]));
}

/** A schema that has no members but those that it names: what GitHub does not know it ignores, so such a member is a slip. */
function closed(schema: Schema): Schema {
  return { ...('properties' in schema && { additionalProperties: false }), ...mapped(schema, closed) };
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
