import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fixture, plimsoll, type Run, scratch } from './support/command.ts';
import { digestOf } from './support/image-tree.ts';
import { writeTar } from './support/tar.ts';

/** What no output has: an exception of ours, or where it was thrown. */
const STACK =
  /^\s+at .*[(:]\d|\b\w*Error\b: |\b(?:Range|Type|Syntax|Reference)Error\b|bug of its own|node:internal|\[object /m;

let directory = '';
beforeAll(() => {
  directory = scratch();
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const at = (...names: readonly string[]) => join(directory, ...names);

function write(name: string, bytes: string | Uint8Array): string {
  writeFileSync(at(name), bytes);
  return at(name);
}

async function check(image: string, policy = 'recommended'): Promise<Run> {
  return await plimsoll(['check', '--policy', policy, image]);
}

/** One line and 2, or a finding and 1. */
function expectRefused(run: Run, what = ''): void {
  expect(`${what}${run.stdout}${run.stderr}`).not.toMatch(STACK);
  if (run.code === 1) {
    expect(run.stdout).toContain('✗');
    return;
  }
  expect(`${what}${run.code}`).toBe(`${what}2`);
  const lines = run.stderr.split('\n').slice(0, -1);
  expect(lines.length).toBeLessThanOrEqual(1);
  // A partly readable input prints on stdout what could not be checked.
  if (lines.length === 0) expect(run.stdout).toContain('unchecked');
}

/** That nothing could be made of it: one line that names it, and 2. */
function expectUnreadable(run: Run, image: string, words: RegExp): void {
  expect(run.stderr).toMatch(words);
  expect(run.stderr.split('\n')).toHaveLength(2);
  expect(run.stderr.startsWith(`${image}: `)).toBe(true);
  expect(run.stderr + run.stdout).not.toMatch(STACK);
  expect(run.code).toBe(2);
}

/** A layout of one manifest, or of whatever is given in its place; digests are right. */
function layout(
  name: string,
  given: { readonly index?: string; readonly manifest?: string; readonly config?: string; readonly digest?: string },
): string {
  const folder = at(name);
  mkdirSync(join(folder, 'blobs/sha256'), { recursive: true });
  const store = (text: string, mediaType: string) => {
    const digest = digestOf(Buffer.from(text));
    writeFileSync(join(folder, 'blobs/sha256', digest.slice(7)), text);
    return { mediaType, digest, size: Buffer.byteLength(text) };
  };
  const config = store(
    given.config ?? '{"os":"linux","architecture":"amd64","rootfs":{"type":"layers","diff_ids":[]}}',
    'application/vnd.oci.image.config.v1+json',
  );
  const manifest = store(
    given.manifest ?? JSON.stringify({ schemaVersion: 2, config, layers: [] }),
    'application/vnd.oci.image.manifest.v1+json',
  );
  writeFileSync(
    join(folder, 'index.json'),
    given.index ??
      JSON.stringify({ schemaVersion: 2, manifests: [{ ...manifest, ...(given.digest && { digest: given.digest }) }] }),
  );
  return folder;
}

describe('an input that is not an image', () => {
  test('reports a missing file', async () => {
    expectUnreadable(await check(at('nothing')), at('nothing'), /the file or directory does not exist/);
    for (const transport of ['oci', 'oci-archive', 'docker-archive', 'dir']) {
      const image = `${transport}:${at('nothing')}`;
      expectUnreadable(await check(image), image, /: /);
    }
    for (const image of ['', 'oci:', 'dir:', ' as name']) {
      const { code, stderr } = await check(image);
      expect({ code, lines: stderr.split('\n').length }).toEqual({ code: 2, lines: 2 });
    }
    expectUnreadable(await check('x'.repeat(5000)), `${'x'.repeat(299)}…`, /too long/);
    expectUnreadable(await check('a\0b'), 'a\\x00b', /: /);
    expectUnreadable(await check(join(fixture('README.md'), 'x')), fixture('README.md/x'), /: /);
  });

  test('refuses an empty file, an empty directory and an unrelated directory', async () => {
    expectUnreadable(await check(write('empty', '')), at('empty'), /it is empty/);
    mkdirSync(at('folder'));
    expectUnreadable(await check(at('folder')), at('folder'), /it contains no image/);
    writeFileSync(at('folder/README'), 'x');
    mkdirSync(at('folder/index.json'));
    expectUnreadable(await check(at('folder')), at('folder'), /: /);
    expectUnreadable(await check(`dir:${at('folder')}`), `dir:${at('folder')}`, /manifest\.json/);
  });

  test('refuses noise', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 2000 }),
        fc.constantFrom('', '\x1f\x8b\x08\0', '\x28\xb5\x2f\xfd', '\xfd7zXZ\0', 'BZh9', '{', '['),
        async (bytes, magic) => {
          const image = write('refuses noise', Buffer.concat([Buffer.from(magic, 'latin1'), bytes]));
          expectUnreadable(await check(image), image, /: /);
        },
      ),
      { numRuns: 300, seed: 1 },
    );
  });

  test.each([
    'text',
    'a program',
    'JSON',
    'xz',
    'bzip2',
    'gzip of text',
    'zstd of text',
    'a tar of text',
    'an empty tar',
  ])('%s', async (what) => {
    const files: Readonly<Record<string, Uint8Array | string>> = {
      ...{
        text: 'hello\n'.repeat(1000),
        'a program': Buffer.from(`\x7fELF\x02\x01\x01${'\0'.repeat(5000)}`),
        JSON: '{"schemaVersion":2,"manifests":[]}',
      },
      ...{ xz: Buffer.from('fd377a585a0000ff', 'hex'), bzip2: Buffer.from('BZh91AY&SY') },
      ...{ 'gzip of text': gzipSync('hello'), 'zstd of text': zstdCompressSync(Buffer.from('hello')) },
      ...{ 'a tar of text': writeTar([{ name: 'hello', data: 'hello' }]), 'an empty tar': writeTar([]) },
    };
    const image = write('file', files[what] ?? '');
    expectUnreadable(await check(image), image, /: /);
  });

  test('reports how to convert xz', async () => {
    expectUnreadable(
      await check(write('image.tar.xz', Buffer.from('fd377a585a0000ff', 'hex'))),
      at('image.tar.xz'),
      /decompress it first \(xz -d\)/,
    );
  });

  test('refuses a FIFO without a writer, and a device', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    expectUnreadable(await check(at('pipe')), at('pipe'), /neither a file nor a directory/);
    expectUnreadable(await check('/dev/zero'), '/dev/zero', /neither a file nor a directory/);
  });

  test('refuses 100 MB of zeros, plain and compressed', async () => {
    writeFileSync(at('zeros'), '');
    truncateSync(at('zeros'), 100_000_000);
    expectUnreadable(await check(at('zeros')), at('zeros'), /: /);
    const zeros = Buffer.alloc(100_000_000);
    for (const [name, bytes] of [
      ['zeros.gz', gzipSync(zeros, { level: 1 })],
      ['zeros.zst', zstdCompressSync(zeros)],
    ] as const) {
      const image = write(name, bytes);
      expectUnreadable(await check(image), image, /: /);
    }
  });

  test('reports a file that may not be read', async () => {
    cpSync(fixture('oci-gzip'), at('closed'), { recursive: true });
    cpSync(fixture('oci-gzip.tar'), at('closed.tar'));
    const [blob = ''] = readdirSync(at('closed/blobs/sha256'));
    const closed = [at('closed.tar'), at('closed/index.json'), at('closed/blobs/sha256', blob)];
    const asNobody = async (image: string) => {
      // Root may read everything.
      const wasRoot = process.geteuid?.() === 0;
      chmodSync(directory, 0o755);
      if (wasRoot) process.seteuid?.(65534);
      try {
        return await check(image);
      } finally {
        if (wasRoot) process.seteuid?.(0);
      }
    };
    expect((await asNobody(at('closed'))).code).toBe(0);
    for (const path of closed) {
      chmodSync(path, 0);
      const run = await asNobody(path.endsWith('.tar') ? path : at('closed'));
      expectRefused(run);
      expect(run.stdout + run.stderr).toMatch(/permission denied|could not be read/);
      chmodSync(path, 0o644);
    }
    chmodSync(at('closed'), 0);
    expectUnreadable(await asNobody(at('closed')), at('closed'), /permission denied|could not be read/);
    chmodSync(at('closed'), 0o755);
  });
});

describe('truncated or changed bytes', () => {
  const tar = readFileSync(fixture('oci-zstd-sorted.tar'));

  test('never passes a tar that is cut at or around a block', async () => {
    for (let length = 512; length < tar.length; length += 512) {
      for (const cut of [length - 1, length, length + 1]) {
        // Losing the last two blocks of padding is harmless: GNU tar pads to 10 KiB.
        const rest = tar.subarray(cut);
        const run = await check(write('cut.tar', tar.subarray(0, cut)));
        if (rest.every((byte) => byte === 0) && run.code === 0) expect(cut).toBeGreaterThanOrEqual(endOf(tar) + 512);
        else expectRefused(run, `cut at ${cut}: `);
      }
    }
  });

  test('never passes gzip and zstd that are cut at any byte', async () => {
    const gz = gzipSync(tar);
    const zst = zstdCompressSync(tar);
    for (const [name, bytes] of [
      ['cut.tar.gz', gz],
      ['cut.tar.zst', zst],
    ] as const) {
      for (let length = 1; length < bytes.length; length += 7) {
        const image = write(name, bytes.subarray(0, length));
        const run = await check(image);
        expectUnreadable(run, image, /: /);
      }
    }
  });

  test('never passes gzip and zstd with trailing bytes', async () => {
    for (const compressed of [gzipSync(tar), zstdCompressSync(tar)]) {
      for (const junk of ['x', '\0x', tar.subarray(0, 1024), '\x1f\x8b', '\x28\xb5\x2f\xfd']) {
        const image = write(
          'junk',
          Buffer.concat([compressed, typeof junk === 'string' ? Buffer.from(junk, 'latin1') : junk]),
        );
        expectUnreadable(await check(image), image, /: /);
      }
    }
  });

  test('never passes gzip and zstd with one changed byte', async () => {
    const gz = gzipSync(tar);
    const zst = zstdCompressSync(tar);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(gz, zst),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (bytes, position, change) => {
          const spoiled = Buffer.from(bytes);
          const index = position % spoiled.length;
          spoiled[index] = (spoiled[index] ?? 0) ^ change;
          const run = await check(write('spoiled', spoiled));
          // Times and names in gzip's header have no meaning; a checksum protects the rest.
          if (run.code === 0) expect([bytes === gz, index < 10]).toEqual([true, true]);
          else expectRefused(run);
        },
      ),
      { numRuns: 300, seed: 2 },
    );
  });

  test('never passes a layout with one blob or document shortened by a byte', async () => {
    cpSync(fixture('oci-zstd'), at('cut-layout'), { recursive: true });
    for (const name of [
      'index.json',
      ...readdirSync(at('cut-layout/blobs/sha256')).map((blob) => `blobs/sha256/${blob}`),
    ]) {
      const whole = readFileSync(at('cut-layout', name));
      writeFileSync(at('cut-layout', name), whole.subarray(0, -1));
      expectRefused(await check(at('cut-layout')), `${name}: `);
      writeFileSync(at('cut-layout', name), whole);
    }
    expect((await check(at('cut-layout'))).code).toBe(0);
  });
});

function endOf(tar: Uint8Array): number {
  const last = tar.findLastIndex((byte) => byte !== 0);
  return Math.ceil((last + 1) / 512) * 512;
}

describe('hostile documents', () => {
  const LEVELS = 200_000;
  const DEEP = `${'['.repeat(LEVELS)}${']'.repeat(LEVELS)}`;
  const DEEP_OBJECT = `${'{"a":'.repeat(LEVELS)}1${'}'.repeat(LEVELS)}`;

  test.each(['index', 'manifest', 'config'] as const)('refuses 200,000 levels in the %s', async (where) => {
    for (const deep of [DEEP, DEEP_OBJECT, `{"x":${DEEP}}`, '['.repeat(LEVELS), '{"a":'.repeat(LEVELS)]) {
      const image = layout(`deep-${where}`, { [where]: deep });
      expectRefused(await check(image));
      expect((await plimsoll(['inspect', image])).stderr).not.toMatch(STACK);
    }
  });

  test('refuses 200,000 levels in manifest.json of an archive and in signatures', async () => {
    for (const deep of [DEEP, DEEP_OBJECT])
      expectRefused(await check(write('deep.tar', writeTar([{ name: 'manifest.json', data: deep }]))));
    const header = Buffer.from(DEEP).toString('base64url');
    expectRefused(
      await check(
        layout('deep-jws', {
          index: `{"schemaVersion":1,"fsLayers":[],"history":[],"signatures":[{"header":{},"protected":"${header}"}]}`,
        }),
      ),
    );
  });

  test.each([
    '1e999',
    '-1e999',
    '1'.repeat(100_000),
    '1e-999',
    '9007199254740993',
    '-1',
    '1.5',
    '18446744073709551616',
  ])('refuses a size of %.20s', async (size) => {
    const digest = `sha256:${'0'.repeat(64)}`;
    const entry = `{"mediaType":"application/vnd.oci.image.manifest.v1+json","digest":"${digest}","size":${size}}`;
    expectRefused(await check(layout('huge', { index: `{"schemaVersion":2,"manifests":[${entry}]}` })));
  });

  test.each([
    ...[
      'sha256:../../etc/passwd',
      `sha256:${'../'.repeat(21)}a`,
      '../../../etc/passwd',
      'sha256:',
      ':',
      'sha256',
      '/etc/passwd',
      'sha256:/etc/passwd',
    ],
    ...[
      '..:..',
      './.:etc',
      `sha256:${'A'.repeat(64)}`,
      `sha256:${'0'.repeat(63)}`,
      'sha256:\0',
      'a'.repeat(100_000),
      `x:${'a'.repeat(290)}`,
      `${'x'.repeat(250)}:a`,
    ],
    ...[
      'x:..',
      'sha256:%2e%2e%2f',
      `sha256:${'0'.repeat(64)}/../../../../etc/passwd`,
      '__proto__:x',
      'constructor:prototype',
    ],
  ])('refuses the digest %.40s', async (digest) => {
    const run = await check(layout('digests', { digest }));
    expectRefused(run);
    expect(run.stdout).not.toContain('root:');
  });

  test('never follows names out of a docker archive', async () => {
    const names = [
      '../../../../../../etc/passwd',
      '/etc/passwd',
      'a/../../../../../../etc/passwd',
      '\0',
      'a\0b',
      '.',
      '..',
      '',
      'x'.repeat(5000),
      'link',
    ];
    for (const name of names) {
      const entry = JSON.stringify([{ Config: name, RepoTags: null, Layers: [name] }]);
      expectRefused(
        await check(
          write(
            'names.tar',
            writeTar([
              { name: 'manifest.json', data: entry },
              { name: 'link', type: 'symlink', link: '/etc/passwd' },
            ]),
          ),
        ),
        `${name}: `,
      );
      rmSync(at('names'), { recursive: true, force: true });
      mkdirSync(at('names'));
      writeFileSync(at('names/manifest.json'), entry);
      symlinkSync('link', at('names/link'));
      const run = await check(at('names'));
      expectRefused(run, `${name}: `);
      expect((await plimsoll(['inspect', '--format', 'json', '--depth', 'digests', at('names')])).stdout).not.toContain(
        digestOf(readFileSync('/etc/passwd')),
      );
    }
  });

  test('refuses blobs that are not files', async () => {
    const image = layout('odd-blobs', {});
    for (const name of readdirSync(join(image, 'blobs/sha256'))) {
      const path = join(image, 'blobs/sha256', name);
      const whole = readFileSync(path);
      for (const make of [
        () => mkdirSync(path),
        () => symlinkSync(path, path),
        () => execFileSync('mkfifo', [path]),
        () => symlinkSync('/dev/zero', path),
        () => symlinkSync('/proc/self/mem', path),
      ]) {
        rmSync(path);
        make();
        expectRefused(await check(image));
        rmSync(path, { recursive: true });
        writeFileSync(path, whole);
      }
    }
    expect((await check(image)).code).toBe(0);
    rmSync(join(image, 'blobs'), { recursive: true });
    writeFileSync(join(image, 'blobs'), 'x');
    expectRefused(await check(image));
  });

  test.each([
    '',
    ' ',
    'null',
    '1',
    '"x"',
    '[]',
    '[[]]',
    '[null]',
    '[1]',
    '[{}]',
    '{}',
    '{"manifests":null}',
    '{"manifests":[]}',
    '{"manifests":{}}',
    '{"manifests":[null]}',
    '{"manifests":[[]]}',
    '{"layers":null}',
    '{"config":null,"layers":[]}',
    '{"mediaType":"bananas"}',
    '{"mediaType":1}',
    '{"schemaVersion":1,"fsLayers":null}',
    '{"schemaVersion":2,"config":{},"manifests":[]}',
    '\ufeff{}',
    '{"manifests":[]}\0',
    'true',
    '{"__proto__":{"manifests":[]}}',
    '{"constructor":1}',
  ])('never passes index.json or manifest.json with %j', async (text) => {
    expectRefused(await check(layout('odd-index', { index: text })));
    for (const name of ['index.json', 'manifest.json'])
      expectRefused(await check(write('odd.tar', writeTar([{ name, data: text }]))));
    rmSync(at('odd-dir'), { recursive: true, force: true });
    mkdirSync(at('odd-dir'));
    writeFileSync(at('odd-dir/manifest.json'), text);
    expectRefused(await check(at('odd-dir')));
    expectRefused(await check(`dir:${at('odd-dir')}`));
  });

  test('ends for an index that lists itself many times', async () => {
    const entries = (count: number, digest: string, size: number) =>
      Array.from({ length: count }, () => ({ mediaType: 'application/vnd.oci.image.index.v1+json', digest, size }));
    const image = at('wide');
    mkdirSync(join(image, 'blobs/sha256'), { recursive: true });
    let inner = { digest: `sha256:${'0'.repeat(64)}`, size: 7 };
    for (let level = 0; level < 40; level++) {
      const text = JSON.stringify({ schemaVersion: 2, manifests: entries(50, inner.digest, inner.size) });
      inner = { digest: digestOf(Buffer.from(text)), size: text.length };
      writeFileSync(join(image, 'blobs/sha256', inner.digest.slice(7)), text);
    }
    writeFileSync(
      join(image, 'index.json'),
      JSON.stringify({ schemaVersion: 2, manifests: entries(1000, inner.digest, inner.size) }),
    );
    expectRefused(await check(image));
  });
});

describe('invalid policies', () => {
  const DEEP = 200_000;
  const policies: readonly (readonly [what: string, policy: string | Uint8Array, errors: number])[] = [
    [
      'several errors at once',
      'version: 1\nrulez: {}\nrules:\n  no-schema: error\n  layer-compression: {severity: eror, allow: [zst]}\n  blobs-verified: 7\n',
      5,
    ],
    ['broken YAML', 'version: 1\nrules: {a: [\n', 1],
    ['a key twice', 'version: 1\nrules:\n  no-schema1: error\n  no-schema1: off\n', 1],
    ['no version', 'rules:\n  no-schema1: error\n', 1],
    ['another version', 'version: 2\n', 1],
    ['a list', '- a\n- b\n', 1],
    ['nothing', '', 1],
    ['a word', 'hello\n', 1],
    ['two documents', 'version: 1\n---\nversion: 1\n', 1],
    ['refuses noise', Buffer.from(Array.from({ length: 500 }, (_, i) => (i * 7919) % 256)), 1],
    ['a NUL', 'version: 1\0\n', 1],
    ['200,000 levels of flow', `version: 1\nrules: ${'['.repeat(DEEP)}${']'.repeat(DEEP)}\n`, 1],
    ['200,000 levels of mappings', `version: 1\nrules: ${'{a: '.repeat(DEEP)}1${'}'.repeat(DEEP)}\n`, 1],
    [
      '1,300 levels of blocks',
      `version: 1\nrules:\n${Array.from({ length: 1300 }, (_, i) => `${' '.repeat(i + 1)}a:`).join('\n')}\n`,
      1,
    ],
    ['lists in lists', `version: 1\nrules:\n${'- '.repeat(20_000)}\n`, 1],
    [
      'aliases upon aliases',
      `version: 1\na: &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [${`*${i === 0 ? 'a' : `b${i - 1}`}, `.repeat(10)}]`).join('\n')}\n`,
      1,
    ],
    ['a huge number', `version: ${'9'.repeat(10_000)}\n`, 1],
    ['infinity', 'version: .inf\n', 1],
    ['a tag', 'version: !!js/function "x"\n', 1],
    ['__proto__', 'version: 1\n__proto__: {rules: {}}\nrules:\n  __proto__: error\n  constructor: error\n', 2],
    ['more bytes than any', `version: 1\n#${'x'.repeat(2_000_000)}\n`, 1],
    ['itself', 'version: 1\nextends: [./bad.yml]\n', 1],
    ['something absent', 'version: 1\nextends: [./nope.yml]\n', 1],
    ['a preset misspelt', 'version: 1\nextends: [recomended]\n', 1],
  ];

  test.each(policies)('%s', async (_what, policy, errors) => {
    const file = write('bad.yml', policy);
    const run = await check(fixture('oci-gzip'), file);
    expect(run.stdout + run.stderr).not.toMatch(STACK);
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 3, stdout: '' });
    const named = run.stderr.split('\n').filter((line) => /^\S*bad\.yml(?::\d+:\d+)?: /.test(line));
    expect(named.length).toBeGreaterThanOrEqual(errors);
    // Beneath each: its line and a caret.
    expect(run.stderr.split('\n').length).toBeLessThanOrEqual(3 * named.length + 1);
  });

  test('reports every error with its position and a suggestion', async () => {
    const file = write(
      'bad.yml',
      'version: 1\nrulez: {}\nrules:\n  no-schema: error\n  layer-compression: {severity: eror, allow: [zst]}\n',
    );
    const { stderr } = await check(fixture('oci-gzip'), file);
    const places = [...stderr.matchAll(/bad\.yml:(\d+):(\d+): .*did you mean "([^"]+)"/g)].map(
      ([, line, column, meant]) => `${line}:${column} ${meant}`,
    );
    expect(places).toEqual(['2:1 rules', '4:3 no-schema1', '5:33 error', '5:47 zstd']);
  });

  test('refuses a missing policy, a directory and a device', async () => {
    mkdirSync(at('policy-folder'), { recursive: true });
    for (const policy of [at('nope.yml'), at('policy-folder'), 'recomended', '/dev/zero', '']) {
      const run = await check(fixture('oci-gzip'), policy);
      if (policy === '') {
        expect(run.code).toBe(3);
        continue;
      }
      expect({ code: run.code, stdout: run.stdout, lines: run.stderr.split('\n').length }).toEqual({
        code: 3,
        stdout: '',
        lines: 2,
      });
      expect(run.stderr).not.toMatch(STACK);
    }
  });
});
