import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { PLANTED_BUGS } from '../../fuzz/planted-bugs.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const MAIN = join(import.meta.dirname, '../../fuzz/main.ts');
const KINDS = { exception: 'crash', pass: 'disagreement', hang: 'hang' } as const;

// The run ends with the first find, so the time is only an upper limit.
test.each(Object.entries(KINDS))('the fuzzer finds a planted bug: %s', (bug, kind) => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [MAIN, '--minutes', '4', '--plant', bug, '--keep', temporaryDirectory()],
    { encoding: 'utf8' },
  );
  expect({ status, bug: Object.hasOwn(PLANTED_BUGS, bug) }).toEqual({ status: 1, bug: true });
  expect(stdout).toMatch(new RegExp(`^ {2}${kind} in `, 'm'));
});
