import type { SerializedIncrementalTest, SerializedIncrementalTestSuite } from '@bufbuild/cel-spec/testdata/tests.js';

/** The files of the CEL specification's conformance tests that say something of what policies can write. */
export const SUITES: readonly string[] = [
  ...['basic', 'bindings_ext', 'comparisons', 'conversions', 'fields', 'fp_math', 'integer_math', 'lists', 'logic'],
  ...['macros', 'macros2', 'namespace', 'optionals', 'parse', 'plumbing', 'string', 'string_ext', 'timestamps'],
  ...['type_deductions'],
];

/** A value as tests and evaluators are compared by: without regard to how a library holds it. */
export type Plain = string;

/** One test of the specification. */
export interface ConformanceTest {
  /** `file/section/name`. */
  readonly name: string;
  readonly expression: string;
  readonly variables: readonly Variable[];
  /** The value that it must give, or that it must be refused, by the checker or by evaluation. */
  readonly expected: { readonly value: Plain } | 'error' | 'checks';
  /** Whether the expression must run although no checker would accept it. */
  readonly unchecked: boolean;
}

export interface Variable {
  readonly name: string;
  /** In the notation of @marcbachmann/cel-js. */
  readonly type: string;
  /** Null where the test declares it and gives no value. */
  readonly value: TestValue | null;
}

/** A `cel.expr.Value` in JSON. */
export type TestValue = { readonly [kind: string]: unknown };

type Suite = Pick<SerializedIncrementalTestSuite, 'name'> & {
  readonly suites?: readonly Suite[];
  readonly tests?: readonly SerializedIncrementalTest[];
};

/** What only protobuf has, of which policies know nothing: messages, enums, wrappers, containers. */
const PROTOBUF =
  /TestAllTypes|google\.protobuf\.(?!Timestamp|Duration)|objectValue|enumValue|messageType|"container"|"wellKnown":"ANY"|"wrapper"/;

/** The tests of the files that are asked for; those that are about protobuf messages are left out and counted. */
export function conformanceTests(
  root: Suite,
  files: readonly string[] = SUITES,
): { readonly tests: readonly ConformanceTest[]; readonly omitted: number } {
  const found = (root.suites ?? []).filter(({ name }) => files.includes(name)).flatMap((suite) => flat(suite, []));
  const relevant = found.filter(({ test }) => !PROTOBUF.test(JSON.stringify(test.original)) || isTime(test));
  return {
    tests: relevant.map(({ path, test }) => readTest(path, test)),
    omitted: found.length - relevant.length,
  };
}

/** Timestamps and durations are messages to protobuf, and types of the language to CEL. */
function isTime({ original }: SerializedIncrementalTest): boolean {
  const text = JSON.stringify(original);
  return (
    !/TestAllTypes|"container"|enumValue|google\.protobuf\.(?!Timestamp|Duration)/.test(text) &&
    /"@type":"type.googleapis.com\/google.protobuf.(?:Timestamp|Duration)"/.test(text)
  );
}

function flat(suite: Suite, path: readonly string[]): { path: string; test: SerializedIncrementalTest }[] {
  const here = [...path, suite.name];
  return [
    ...(suite.tests ?? []).map((test) => ({ path: here.join('/'), test })),
    ...(suite.suites ?? []).flatMap((inner) => flat(inner, here)),
  ];
}

function readTest(path: string, { original }: SerializedIncrementalTest): ConformanceTest {
  const { name, expr, value, evalError, typedResult, checkOnly, disableCheck, typeEnv, bindings } = original;
  const values = new Map(entriesOf(bindings).map(([key, bound]) => [key, objectOf(objectOf(bound)['value'])]));
  const types = new Map(
    listOf(typeEnv).flatMap((declaration) => {
      const { name: declared, ident } = objectOf(declaration);
      return typeof declared === 'string' ? [[declared, typeName(objectOf(ident)['type'])] as const] : [];
    }),
  );
  const given = value ?? objectOf(typedResult)['result'];
  return {
    name: `${path}/${name ?? expr}`,
    expression: expr,
    variables: [...new Set([...types.keys(), ...values.keys()])].map((variable) => ({
      name: variable,
      type: types.get(variable) ?? 'dyn',
      value: values.get(variable) ?? null,
    })),
    expected:
      evalError !== undefined
        ? 'error'
        : checkOnly === true
          ? 'checks'
          : { value: given === undefined ? 'true' : plainOf(objectOf(given)) },
    unchecked: disableCheck === true,
  };
}

const PRIMITIVES: ReadonlyMap<unknown, string> = new Map([
  ['BOOL', 'bool'],
  ['INT64', 'int'],
  ['UINT64', 'uint'],
  ['DOUBLE', 'double'],
  ['STRING', 'string'],
  ['BYTES', 'bytes'],
]);

function typeName(type: unknown): string {
  const { primitive, listType, mapType, wellKnown } = objectOf(type);
  if (primitive !== undefined) return PRIMITIVES.get(primitive) ?? 'dyn';
  if (listType !== undefined) return `list<${typeName(objectOf(listType)['elemType'])}>`;
  if (mapType !== undefined) {
    const { keyType, valueType } = objectOf(mapType);
    return `map<${typeName(keyType)}, ${typeName(valueType)}>`;
  }
  if (wellKnown === 'TIMESTAMP') return 'google.protobuf.Timestamp';
  if (wellKnown === 'DURATION') return 'google.protobuf.Duration';
  return 'dyn';
}

/** A value of a test in the form that evaluators' results are brought to. */
export function plainOf(value: TestValue): Plain {
  const [[kind, inner] = ['nullValue', null]] = Object.entries(value);
  switch (kind) {
    case 'int64Value':
      return `int ${inner}`;
    case 'uint64Value':
      return `uint ${inner}`;
    case 'doubleValue':
      return `double ${Number(inner)}`;
    case 'stringValue':
      return `string ${JSON.stringify(inner)}`;
    case 'bytesValue':
      return `bytes ${inner}`;
    case 'boolValue':
      return `${inner}`;
    case 'nullValue':
      return 'null';
    case 'typeValue':
      return `type ${String(inner).replace(/^null_type$/, 'null')}`;
    case 'listValue':
      return `[${listOf(objectOf(inner)['values']).map((item) => plainOf(objectOf(item)))}]`;
    case 'mapValue':
      return `{${listOf(objectOf(inner)['entries'])
        .map((entry) => `${plainOf(objectOf(objectOf(entry)['key']))}: ${plainOf(objectOf(objectOf(entry)['value']))}`)
        .toSorted()}}`;
    case 'objectValue': {
      const { '@type': type, value: text } = objectOf(inner);
      if (String(type).endsWith('Timestamp')) return `timestamp ${new Date(String(text)).getTime()}`;
      return String(type).endsWith('Duration') ? `duration ${Number.parseFloat(String(text))}` : JSON.stringify(inner);
    }
    default:
      return JSON.stringify(value);
  }
}

function entriesOf(value: unknown): [string, unknown][] {
  return Object.entries(objectOf(value));
}

function objectOf(value: unknown): TestValue {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
