import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readWholeFile } from '../../src/sources/read-file.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const directory = temporaryDirectory();
const at = (name: string) => join(directory, name);
writeFileSync(at('file'), 'some bytes');
mkdirSync(at('folder'));
symlinkSync('file', at('link'));
symlinkSync('nowhere', at('dangling'));
symlinkSync('loop', at('loop'));
symlinkSync('/dev/zero', at('zeros'));
execFileSync('mkfifo', [at('pipe')]);
symlinkSync('pipe', at('link-to-pipe'));

describe('readWholeFile', () => {
  test.each(['file', 'link', 'folder/../file'])('reads %s', (name) => {
    const read = readWholeFile(at(name), 10);
    expect(read.kind === 'bytes' && Buffer.from(read.bytes).toString()).toBe('some bytes');
  });

  test.each([
    ['folder', 'it is a directory'],
    ['dangling', 'it is a symbolic link to something that does not exist'],
    ['dangling/below', 'it is a symbolic link to something that does not exist'],
    ['loop', 'its symbolic links form a loop'],
    ['zeros', 'it is a device, not a regular file'],
    ['pipe', 'it is a named pipe (FIFO), not a regular file'],
    ['link-to-pipe', 'it is a named pipe (FIFO), not a regular file'],
  ])('refuses %s at once', (name, reason) => {
    expect(readWholeFile(at(name), 10)).toEqual({ kind: 'unreadable', reason });
  });

  test('refuses a socket', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(at('socket'), resolve));
    expect(readWholeFile(at('socket'), 10)).toEqual({
      kind: 'unreadable',
      reason: 'it is a socket, not a regular file',
    });
    server.close();
  });

  test.each(['nowhere', 'nowhere/below', 'file/below'])('knows that %s is absent', (name) => {
    expect(readWholeFile(at(name), 10).kind).toBe('absent');
  });

  test('refuses more bytes than it may read', () => {
    expect(readWholeFile(at('file'), 9)).toEqual({ kind: 'unreadable', reason: 'it has more than 9 bytes' });
  });

  test('reads what a shell gives for <(…), and no more of it than it may', () => {
    const module = JSON.stringify(join(import.meta.dirname, '../../src/sources/read-file.ts'));
    const script = `import { readWholeFile } from ${module}; console.log(JSON.stringify(readWholeFile(process.argv[1], 100)))`;
    const shown = (command: string) =>
      spawnSync('bash', ['-c', `"$0" --input-type=module -e "$1" <(${command})`, process.execPath, script], {
        encoding: 'utf8',
      }).stdout;
    expect(shown('echo hello')).toContain('"kind":"bytes"');
    expect(shown('yes')).toContain('it has more than 100 bytes');
  });
});
