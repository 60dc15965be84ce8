import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { neverWritable, writeReportTo } from '../../src/github/report-file.ts';
import { fixture, plimsoll } from '../support/command.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** A workspace with links such as a pull request can bring, and what is beside it. */
function workspace() {
  const top = temporaryDirectory();
  const at = (name: string) => join(top, name);
  for (const folder of ['work/out', 'work/.git', 'outside']) mkdirSync(at(folder), { recursive: true });
  writeFileSync(at('outside/profile'), 'kept');
  writeFileSync(at('work/.git/config'), 'kept');
  symlinkSync('../outside', at('work/link'));
  symlinkSync('../../outside/profile', at('work/out/report.json'));
  symlinkSync(at('outside/new'), at('work/new.json'));
  symlinkSync('.git', at('work/git'));
  symlinkSync('out', at('work/inside'));
  symlinkSync('out/plain.json', at('work/alias.json'));
  writeFileSync(at('work/out/plain.json'), 'a longer text than the report');
  execFileSync('mkfifo', [at('work/pipe')]);
  return { at, environment: { GITHUB_WORKSPACE: at('work') } };
}

describe('a report in a workflow', () => {
  test.each([
    ['link/report.json', /a symbolic link on its path leads out of the workspace \(.*link\)/],
    ['link/deeper/report.json', /leads out of the workspace/],
    ['out/report.json', /leads out of the workspace/],
    ['inside/report.json', /leads out of the workspace/],
    ['new.json', /is a symbolic link to something that does not exist/],
    ['git/config', /a symbolic link on its path leads into \.git/],
    ['pipe', /^it is a named pipe \(FIFO\), not a regular file$/],
    ['out', /^it is a directory$/],
    ['nowhere/report.json', /^the directory does not exist$/],
  ])('is not written to %s', (name, reason) => {
    const { at, environment } = workspace();
    expect(writeReportTo(at(`work/${name}`), 'report', environment)).toMatch(reason);
    expect(readFileSync(at('outside/profile'), 'utf8')).toBe('kept');
    expect(readFileSync(at('work/.git/config'), 'utf8')).toBe('kept');
    for (const file of ['new', 'report.json', 'deeper']) expect(existsSync(at(`outside/${file}`))).toBe(false);
  });

  test.each([
    ['work/report.json', 'work/report.json'],
    ['work/inside/new.json', 'work/out/new.json'],
    ['work/alias.json', 'work/out/plain.json'],
    ['outside/report.json', 'outside/report.json'],
    ['work/../outside/report.json', 'outside/report.json'],
  ])('is written to %s', (name, place) => {
    const { at, environment } = workspace();
    expect(writeReportTo(at(name), 'report', environment)).toBeNull();
    expect(readFileSync(at(place), 'utf8')).toBe('report');
  });

  test('is written where the workspace itself is reached through a link', () => {
    const { at } = workspace();
    symlinkSync('work', at('alias'));
    expect(writeReportTo(at('alias/report.json'), 'report', { GITHUB_WORKSPACE: at('alias') })).toBeNull();
    expect(writeReportTo(at('alias/link/report.json'), 'report', { GITHUB_WORKSPACE: at('alias') })).toContain(
      'leads out of the workspace',
    );
  });
});

describe('a report outside of a workflow', () => {
  test('follows links, as other commands do', () => {
    const { at } = workspace();
    expect(writeReportTo(at('work/link/report.json'), 'report', {})).toBeNull();
    expect(readFileSync(at('outside/report.json'), 'utf8')).toBe('report');
  });

  test('is never written to a pipe or a device, and may be thrown away', () => {
    const { at } = workspace();
    expect(neverWritable(at('work/pipe'), {})).toBe('it is a named pipe (FIFO), not a regular file');
    expect(neverWritable('/dev/full', {})).toBe('it is a device, not a regular file');
    expect(writeReportTo('/dev/null', 'report', {})).toBeNull();
  });

  test('to a pipe is refused before anything is checked', async () => {
    const { at } = workspace();
    const pipe = at('work/pipe');
    expect(
      await plimsoll(['check', '--policy', 'recommended', '--report', `json=${pipe}`, fixture('oci-zstd')]),
    ).toEqual({
      code: 3,
      stdout: '',
      stderr: `--report: ${pipe}: the report could not be written: it is a named pipe (FIFO), not a regular file\n`,
    });
  });
});
