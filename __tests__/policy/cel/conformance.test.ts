import { tests as suite } from '@bufbuild/cel-spec/testdata/conformance.js';
import { expect, test } from '@jest/globals';
import { Patterns, registerFunctions } from '../../../src/policy/cel/environment.ts';
import { instrument } from '../../../src/policy/cel/rewrite.ts';
import { loadPatterns } from '../../../src/text/pattern.ts';
import { conformanceTests } from '../../support/cel-conformance.ts';
import { type Prepare, runTest } from '../../support/cel-run.ts';
import { expectGolden } from '../../support/golden.ts';

/** Why tests do not hold, by the beginnings of their names; the first that fits. */
const REASONS: readonly (readonly [beginning: RegExp, why: string])[] = [
  [
    /^fields\/map_fields\/map_.*no_such_key/,
    'a key that a map of strings has not reads as an empty string, as policies want it',
  ],
  [/^string_ext\/(?:char_at|format|quote|replace)\//, 'extension functions that the library has not'],
  [/^macros2\//, 'macros over two variables, which the library has not'],
  [
    /^optionals\//,
    'optional values beyond `.?`, `[?]`, `optional.of`, `optional.none`, `hasValue`, `value`, `or` and `orValue`',
  ],
  [/^parse\/receiver_function_names\//, 'methods that are called like a reserved word, and are none anyway'],
  [
    /^fields\/quoted_map_fields\//,
    'field names in backquotes, which the library does not parse: `m["a-b"]` says the same',
  ],
  [/^fields\/map_has\//, '`has` on a map that is written out: it takes variables and their fields'],
  [
    /^(?:fields\/qualified_identifier_resolution\/|namespace\/)/,
    'variables with dots in their names, and keys of maps that may be none; policies declare no variables',
  ],
  [
    /^(?:parse\/bytes_literals\/|basic\/self_eval_nonzeroish\/|comparisons\/.*bytes|conversions\/string\/bytes)/,
    'bytes, of which nothing that policies see has any',
  ],
  [
    /^comparisons\/.*(?:mixed|dyn_|lossy)|^lists\/|^parse\/nest|^conversions\/int\/uint/,
    'numbers of different types compared or converted; sizes and positions are all int',
  ],
  [/^comparisons\/eq_literal\/not_eq_list_length/, 'lists of different types compared, which the checker refuses'],
  [/^comparisons\/gt_literal\/not_gt_double/, 'numbers that begin with a dot, which the library does not parse'],
  [/^conversions\/int\/double_int_min_range|^integer_math\//, 'the least 64-bit integer'],
  [/^conversions\/identity\//, 'a timestamp of a timestamp, a duration of a duration'],
  [/^logic\//, 'operands and branches of different types, which the checker refuses'],
  [/^basic\/functions\//, 'a function that nobody declared, which the checker refuses'],
  [/^macros\//, 'macros on an empty list that is written out, and on maps with keys of several types'],
  [/^string_ext\/trim\//, 'white space beyond what JavaScript takes for it'],
  [
    /^timestamps\/.*(?:range|nanos|tz|arithmetic|get_milliseconds|toString_duration)/,
    'times to the nanosecond, beyond the year 9999 and by offset; durations over 10,000 years',
  ],
  [/^type_deductions\//, 'functions that tests declare, and the types of empty lists'],
];

const patterns = new Patterns();

/** Prepares an expression as in policies: with added and replaced functions. */
const prepare: Prepare = (environment, expression) => {
  registerFunctions(environment, patterns);
  const parsed = environment.parse(expression);
  return parsed.check().valid ? environment.parse(instrument(parsed.ast)) : parsed;
};

test('holds the tests of the CEL specification but for those listed, each with its reason', async () => {
  await loadPatterns();
  const { tests } = conformanceTests(suite);
  const unheld = tests.flatMap((one) => {
    const expected = typeof one.expected === 'object' ? one.expected.value : one.expected;
    const actual = runTest(one, prepare);
    return actual === expected ? [] : [{ ...one, expected, actual }];
  });
  const reasonOf = (name: string) => REASONS.find(([beginning]) => beginning.test(name))?.[1];
  const unexplained = unheld.filter(({ name }) => reasonOf(name) === undefined);
  expect(
    unexplained.map(({ name, expression, expected, actual }) => `${name}: ${expression} is ${actual}, not ${expected}`),
  ).toEqual([]);
  const lines = REASONS.flatMap(([, why]) => [
    `# ${why}`,
    ...unheld
      .filter(({ name }) => reasonOf(name) === why)
      .map(({ name, actual, expected }) => `${name}: ${actual}, not ${expected}`),
    '',
  ]);
  expectGolden(
    import.meta.dirname,
    'cel-conformance.txt',
    `${tests.length - unheld.length} of ${tests.length} hold\n\n${lines.join('\n')}`,
  );
});
