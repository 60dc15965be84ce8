/**
 * How libraries for CEL compare: how much of the specification's own tests they hold, what loading them costs, and how fast they evaluate.
 *
 * ```sh
 * npx node bench/cel.ts [DIRECTORY]
 * ```
 *
 * Measures @marcbachmann/cel-js, which this package has; and @bufbuild/cel where DIRECTORY has it (`npm install --prefix DIRECTORY @bufbuild/cel`).
 */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tests as suite } from '@bufbuild/cel-spec/testdata/conformance.js';
import { type ConformanceTest, conformanceTests, type TestValue } from '../__tests__/support/cel-conformance.ts';
import { runTest } from '../__tests__/support/cel-run.ts';

const RUNS = 9;
const EVALUATIONS = 200_000;
const EXPRESSION = 'os == "linux" && !("5005/tcp" in ports) && labels.all(k, k.startsWith("org."))';
const VALUES = {
  os: 'linux',
  ports: ['8080/tcp', '9090/tcp'],
  labels: new Map([
    ['org.a', '1'],
    ['org.b', '2'],
    ['org.c', '3'],
  ]),
};

interface Library {
  readonly name: string;
  readonly run: (test: ConformanceTest) => string;
  readonly evaluate: () => unknown;
  /** A program that loads it and evaluates its first expression. */
  readonly start: string;
}

async function marcbachmann(): Promise<Library> {
  const { Environment } = await import('@marcbachmann/cel-js');
  const environment = new Environment()
    .registerVariable('os', 'string')
    .registerVariable('ports', 'list<string>')
    .registerVariable('labels', 'map<string, string>');
  const program = environment.parse(EXPRESSION);
  program.check();
  return {
    name: '@marcbachmann/cel-js',
    run: (test) => runTest(test),
    evaluate: () => program(VALUES),
    start: `import { evaluate } from '${import.meta.resolve('@marcbachmann/cel-js')}'; evaluate('1 + 1');`,
  };
}

/** It is not a dependency, so its types are unknown. */
async function bufbuild(directory: string): Promise<Library> {
  const resolve = createRequire(join(directory, 'package.json')).resolve;
  const entry = (name: string) => pathToFileURL(resolve(name).replace('/dist/cjs/', '/dist/esm/')).href;
  const cel = await import(entry('@bufbuild/cel'));
  const { strings } = await import(entry('@bufbuild/cel/ext'));
  const environment = cel.celEnv({ funcs: strings });
  const given = (value: TestValue): unknown => {
    const [[kind, inner] = ['nullValue', null]] = Object.entries(value);
    if (kind === 'int64Value') return BigInt(String(inner));
    if (kind === 'uint64Value') return cel.celUint(BigInt(String(inner)));
    return kind === 'bytesValue' ? new Uint8Array(Buffer.from(String(inner), 'base64')) : inner;
  };
  const plain = (value: unknown): string => {
    if (cel.isCelUint(value)) return `uint ${Object(value).value}`;
    if (cel.isCelList(value)) return `[${[...Object(value)].map(plain)}]`;
    if (cel.isCelMap(value))
      return `{${[...Object(value)].map(([key, item]) => `${plain(key)}: ${plain(item)}`).toSorted()}}`;
    if (cel.isCelType(value)) return `type ${Object(value).name.replace('null_type', 'null')}`;
    if (typeof value === 'bigint') return `int ${value}`;
    if (typeof value === 'number') return `double ${value}`;
    if (typeof value === 'string') return `string ${JSON.stringify(value)}`;
    if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString('base64')}`;
    const { desc, message } = Object(value);
    if (desc?.typeName === 'google.protobuf.Timestamp')
      return `timestamp ${Number(message.seconds) * 1000 + Math.trunc(message.nanos / 1e6)}`;
    if (desc?.typeName === 'google.protobuf.Duration')
      return `duration ${Number(message.seconds) + message.nanos / 1e9}`;
    return String(value);
  };
  const run = ({ expected, expression, variables }: ConformanceTest): string => {
    // This library has no type checker.
    if (expected === 'checks') return 'error';
    try {
      const values = Object.fromEntries(
        variables.flatMap(({ name, value }) => (value === null ? [] : [[name, given(value)]])),
      );
      const result = cel.plan(environment, cel.parse(expression))(values);
      return cel.isCelError(result) ? 'error' : plain(result);
    } catch {
      return 'error';
    }
  };
  const program = cel.plan(environment, cel.parse(EXPRESSION));
  return {
    name: '@bufbuild/cel',
    run,
    evaluate: () => program(VALUES),
    start: `import { run } from '${entry('@bufbuild/cel')}'; run('1 + 1');`,
  };
}

function conformance({ run }: Library): string {
  const { tests } = conformanceTests(suite);
  const held = tests.filter(
    (test) => run(test) === (typeof test.expected === 'object' ? test.expected.value : test.expected),
  );
  return `${held.length} of ${tests.length} tests of the specification hold (${((100 * held.length) / tests.length).toFixed(0)} %)`;
}

/** Milliseconds of the fastest start of Node with a program. */
function startOf(program: string): number {
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    execFileSync(process.execPath, ['--input-type=module', '--eval', program]);
    return performance.now() - started;
  });
  return Math.min(...times);
}

function microseconds({ evaluate }: Library): number {
  const batch = () => {
    const started = performance.now();
    for (let i = 0; i < EVALUATIONS; i++) evaluate();
    return ((performance.now() - started) * 1000) / EVALUATIONS;
  };
  return Math.min(batch(), batch(), batch());
}

const directory = process.argv[2];
const bare = startOf('');
for (const library of [await marcbachmann(), ...(directory === undefined ? [] : [await bufbuild(directory)])]) {
  if (library.evaluate() !== true) throw new Error(`${library.name} does not evaluate ${EXPRESSION}`);
  process.stdout.write(`${library.name}
  ${conformance(library)}
  start and first expression: ${(startOf(library.start) - bare).toFixed(0)} ms over a bare start of ${bare.toFixed(0)} ms
  ${microseconds(library).toFixed(2)} µs an evaluation of ${EXPRESSION}
`);
}
