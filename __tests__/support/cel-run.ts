import { Environment } from '@marcbachmann/cel-js';
import { Duration, UnsignedInt } from '@marcbachmann/cel-js/evaluator';
import type { ConformanceTest, Plain, TestValue } from './cel-conformance.ts';

/** Runs one test of the specification in @marcbachmann/cel-js: what it gives, `checks`, or `error`. */
export function runTest(test: ConformanceTest, prepare: Prepare = NOTHING): Plain | 'checks' | 'error' {
  try {
    const environment = new Environment({
      enableOptionalTypes: true,
      homogeneousAggregateLiterals: false,
      unlistedVariablesAreDyn: test.unchecked,
    });
    const values: Record<string, unknown> = {};
    for (const { name, type, value } of test.variables) {
      environment.registerVariable(name, type);
      if (value !== null) values[name] = given(value);
    }
    const run = prepare(environment, test.expression);
    if (!test.unchecked || test.expected === 'checks') {
      if (!run.check().valid) return 'error';
      if (test.expected === 'checks') return 'checks';
    }
    return plain(run(values));
  } catch {
    return 'error';
  }
}

/** Makes the expression ready to run. */
export type Prepare = (environment: Environment, expression: string) => ReturnType<Environment['parse']>;
const NOTHING: Prepare = (environment, expression) => environment.parse(expression);

/** A value of a test as the library holds it. */
function given(value: TestValue): unknown {
  const [[kind, inner] = ['nullValue', null]] = Object.entries(value);
  switch (kind) {
    case 'int64Value':
      return BigInt(String(inner));
    case 'uint64Value':
      return new UnsignedInt(BigInt(String(inner)));
    case 'doubleValue':
      return Number(inner);
    case 'bytesValue':
      return new Uint8Array(Buffer.from(String(inner), 'base64'));
    case 'listValue':
      return items(inner, 'values').map(given);
    case 'mapValue':
      return new Map(
        items(inner, 'entries').map((entry) => [given(member(entry, 'key')), given(member(entry, 'value'))]),
      );
    case 'objectValue':
      return String(member(value, 'objectValue')['@type']).endsWith('Timestamp')
        ? new Date(String(member(value, 'objectValue')['value']))
        : inner;
    default:
      return inner;
  }
}

function plain(value: unknown): Plain {
  if (typeof value === 'bigint') return `int ${value}`;
  if (typeof value === 'number') return `double ${value}`;
  if (typeof value === 'string') return `string ${JSON.stringify(value)}`;
  if (value instanceof UnsignedInt) return `uint ${value.value}`;
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString('base64')}`;
  if (value instanceof Date) return `timestamp ${value.getTime()}`;
  if (value instanceof Duration) return `duration ${Number(value.seconds) + value.nanos / 1e9}`;
  if (Array.isArray(value)) return `[${value.map(plain)}]`;
  if (value instanceof Map) return mapping([...value]);
  if (typeof value !== 'object' || value === null) return String(value);
  if (value.constructor.name === 'Type' && 'name' in value) return `type ${value.name}`;
  return value.constructor === Object ? mapping(Object.entries(value)) : String(value);
}

function mapping(entries: readonly (readonly [unknown, unknown])[]): Plain {
  return `{${entries.map(([key, value]) => `${plain(key)}: ${plain(value)}`).toSorted()}}`;
}

function items(value: unknown, name: string): readonly TestValue[] {
  const list = typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : null;
  return Array.isArray(list) ? list : [];
}

function member(value: TestValue, name: string): TestValue {
  const inner = value[name];
  return typeof inner === 'object' && inner !== null ? { ...inner } : {};
}
