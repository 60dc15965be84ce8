import { TYPES } from '../../support/layout.ts';
import { paxRecords, type TarSpec, withChecksum, writeHeader, writeTar } from '../../support/tar.ts';
import { compress } from '../artifact.ts';
import { harmless, hostile, MEMBERS, ociMembers, oneLayer } from '../two-images.ts';
import type { Kind } from './kind.ts';

const BLOCK = 512;
const HIDDEN: TarSpec = { name: 'bin/rootshell', data: 'hostile\n', mode: 0o4755 };
const padded = (data: Uint8Array) => Buffer.concat([data, Buffer.alloc((BLOCK - (data.length % BLOCK)) % BLOCK)]);
const extension = (type: string, data: Uint8Array, more: Partial<TarSpec> = {}) =>
  Buffer.concat([writeHeader({ name: 'PaxHeaders/x', type, data, ...more }, 'pax'), padded(data)]);
const member = (spec: TarSpec) => Buffer.concat([writeHeader(spec, 'pax'), padded(Buffer.from(spec.data ?? ''))]);
const hiddenTar = () => Buffer.from(writeTar([HIDDEN], { end: false }));
const withBytes = (spec: TarSpec, edit: (block: Buffer) => void, format: 'gnu' | 'pax' | 'ustar' | 'v7' = 'pax') => {
  const block = writeHeader(spec, format);
  edit(block);
  return withChecksum(block);
};

/** Headers that readers of tar take apart in different ways; each may show the set-id file to one of them alone. */
const HEADERS: Readonly<Record<string, () => Buffer>> = {
  'pax size smaller than the header': () => {
    const inner = hiddenTar();
    return Buffer.concat([
      extension('x', paxRecords({ size: '0' })),
      writeHeader({ name: 'a', data: inner }, 'pax'),
      inner,
    ]);
  },
  'pax size larger than the header': () => {
    const inner = hiddenTar();
    return Buffer.concat([
      extension('x', paxRecords({ size: String(inner.length) })),
      writeHeader({ name: 'a', size: 0 }, 'pax'),
      inner,
    ]);
  },
  'pax size empty': () => Buffer.concat([extension('x', paxRecords({ size: '' })), member({ name: 'a', data: 'x' })]),
  'pax size with a plus': () =>
    Buffer.concat([extension('x', paxRecords({ size: '+1' })), member({ name: 'a', data: 'x' })]),
  'pax size with a leading zero': () =>
    Buffer.concat([extension('x', paxRecords({ size: '0001' })), member({ name: 'a', data: 'x' })]),
  'pax size negative': () =>
    Buffer.concat([extension('x', paxRecords({ size: '-1' })), member({ name: 'a', data: 'x' })]),
  'pax size twice': () => {
    const inner = hiddenTar();
    const records = Buffer.concat([paxRecords({ size: '0' }), paxRecords({ size: String(inner.length) })]);
    return Buffer.concat([extension('x', records), writeHeader({ name: 'a', data: inner }, 'pax'), inner]);
  },
  'pax size in a global header': () => {
    const inner = hiddenTar();
    return Buffer.concat([
      extension('g', paxRecords({ size: '0' })),
      writeHeader({ name: 'a', data: inner }, 'pax'),
      inner,
    ]);
  },
  'pax path in a global header': () =>
    Buffer.concat([extension('g', paxRecords({ path: 'b' })), member({ name: 'a', data: 'x' })]),
  'two pax headers': () => {
    const inner = hiddenTar();
    return Buffer.concat([
      ...[extension('x', paxRecords({ size: '0' })), extension('x', paxRecords({ path: 'b' }))],
      ...[writeHeader({ name: 'a', data: inner }, 'pax'), inner],
    ]);
  },
  'pax before GNU long name': () =>
    Buffer.concat([
      extension('x', paxRecords({ path: 'bin/pax' })),
      extension('L', Buffer.from('bin/gnu\0')),
      member({ ...HIDDEN, mode: 0o755 }),
    ]),
  'GNU long name before pax': () =>
    Buffer.concat([
      extension('L', Buffer.from('bin/gnu\0')),
      extension('x', paxRecords({ path: 'bin/pax' })),
      member({ ...HIDDEN, mode: 0o755 }),
    ]),
  'GNU long name without NUL': () =>
    Buffer.concat([extension('L', Buffer.from('long')), member({ name: 'a', data: 'x' })]),
  'GNU long name with NUL within': () =>
    Buffer.concat([extension('L', Buffer.from('a\0b\0')), member({ name: 'c', data: 'x' })]),
  'GNU long name empty': () => Buffer.concat([extension('L', Buffer.from('\0')), member({ name: 'c', data: 'x' })]),
  'GNU long name at the end': () =>
    Buffer.concat([member({ name: 'a', data: 'x' }), extension('L', Buffer.from('b\0'))]),
  'pax header at the end': () =>
    Buffer.concat([member({ name: 'a', data: 'x' }), extension('x', paxRecords({ path: 'b' }))]),
  'pax record without newline': () =>
    Buffer.concat([extension('x', Buffer.from('9 path=b')), member({ name: 'a', data: 'x' })]),
  'pax record with a wrong length': () =>
    Buffer.concat([extension('x', Buffer.from('12 path=b\n')), member({ name: 'a', data: 'x' })]),
  'pax record with NUL in the path': () =>
    Buffer.concat([extension('x', paxRecords({ path: 'a\0b' })), member({ name: 'c', data: 'x' })]),
  'pax path empty': () => Buffer.concat([extension('x', paxRecords({ path: '' })), member({ name: 'c', data: 'x' })]),
  'pax linkpath for a file': () =>
    Buffer.concat([extension('x', paxRecords({ linkpath: 'x' })), member({ name: 'c', data: 'x' })]),
  'pax mode in SCHILY.xattr': () =>
    Buffer.concat([
      extension('x', paxRecords({ 'SCHILY.xattr.security.capability': '\u0001' })),
      member({ name: 'c', data: 'x' }),
    ]),
  'GNU.sparse in pax': () => {
    const inner = hiddenTar();
    const records = paxRecords({
      'GNU.sparse.major': '1',
      'GNU.sparse.minor': '0',
      'GNU.sparse.name': 'sparse',
      'GNU.sparse.realsize': '4',
    });
    return Buffer.concat([extension('x', records), writeHeader({ name: 'a', data: inner }, 'pax'), inner]);
  },
  'GNU.sparse in pax, a real map': () => {
    const data = padded(Buffer.from('1\n0\n4\n'));
    const content = Buffer.concat([data, Buffer.from('data')]);
    const records = paxRecords({
      'GNU.sparse.major': '1',
      'GNU.sparse.minor': '0',
      'GNU.sparse.name': 'bin/sparse',
      'GNU.sparse.realsize': '4',
    });
    return Buffer.concat([
      extension('x', records),
      writeHeader({ name: 'a', data: content, mode: 0o755 }, 'pax'),
      padded(content),
    ]);
  },
  'GNU.sparse 0.1 in pax': () => {
    const records = paxRecords({ 'GNU.sparse.size': '1024', 'GNU.sparse.numblocks': '1', 'GNU.sparse.map': '0,4' });
    return Buffer.concat([extension('x', records), member({ name: 'a', data: 'data' })]);
  },
  'old GNU sparse': () => member({ name: 'a', data: 'x', type: 'S' }),
  'size in base 256': () =>
    Buffer.concat([
      withBytes({ name: 'a' }, (block) => {
        block.fill(0, 124, 136);
        block[124] = 0x80;
        block[135] = 1;
      }),
      padded(Buffer.from('x')),
    ]),
  'negative size in base 256': () => withBytes({ name: 'a' }, (block) => block.fill(0xff, 124, 136)),
  'size with spaces': () =>
    Buffer.concat([
      withBytes({ name: 'a' }, (block) => block.write('         1 \0', 124, 'latin1')),
      padded(Buffer.from('x')),
    ]),
  'size with an eight': () =>
    Buffer.concat([
      withBytes({ name: 'a' }, (block) => block.write('00000000008\0', 124, 'latin1')),
      padded(Buffer.from('x')),
    ]),
  'size without a digit': () => withBytes({ name: 'a' }, (block) => block.fill(0, 124, 136)),
  'size with text behind NUL': () =>
    Buffer.concat([
      withBytes({ name: 'a' }, (block) => block.write('1\x000000000000'.slice(0, 12), 124, 'latin1')),
      padded(Buffer.from('x')),
    ]),
  'mode in base 256': () =>
    Buffer.concat([
      withBytes({ name: 'bin/rootshell' }, (block) => {
        block.fill(0, 100, 108);
        block[100] = 0x80;
        block.writeUInt16BE(0o4755, 106);
      }),
    ]),
  'mode with high bits': () => withBytes({ name: 'bin/rootshell' }, (block) => block.write('0104755\0', 100, 'latin1')),
  'mode with spaces': () => withBytes({ name: 'bin/rootshell' }, (block) => block.write('  4755 \0', 100, 'latin1')),
  'mode without a digit': () => withBytes({ name: 'bin/rootshell' }, (block) => block.fill(0, 100, 108)),
  'mode negative': () => withBytes({ name: 'bin/rootshell' }, (block) => block.write('-004755\0', 100, 'latin1')),
  'mode of all bits': () => withBytes({ name: 'bin/rootshell' }, (block) => block.write('7777777\0', 100, 'latin1')),
  'mode of eight digits': () => withBytes({ name: 'bin/rootshell' }, (block) => block.write('00004755', 100, 'latin1')),
  'old type of a file': () => member({ ...HIDDEN, type: '\0' }),
  'contiguous file': () => member({ ...HIDDEN, type: '7' }),
  'unknown type': () => member({ ...HIDDEN, type: 'Z' }),
  'type of a lower-case letter': () => member({ ...HIDDEN, type: 'q' }),
  'directory with data': () => {
    const inner = hiddenTar();
    return Buffer.concat([writeHeader({ name: 'd/', type: 'directory', data: inner }, 'pax'), inner]);
  },
  'link with data': () => {
    const inner = hiddenTar();
    return Buffer.concat([writeHeader({ name: 'l', type: 'symlink', link: 'x', data: inner }, 'pax'), inner]);
  },
  'hard link with data': () => {
    const inner = hiddenTar();
    return Buffer.concat([
      member({ name: 'x', data: 'x' }),
      writeHeader({ name: 'l', type: 'hardlink', link: 'x', data: inner }, 'pax'),
      inner,
    ]);
  },
  'device with data': () => {
    const inner = hiddenTar();
    return Buffer.concat([writeHeader({ name: 'null', type: '3', data: inner }, 'pax'), inner]);
  },
  'FIFO with data': () => {
    const inner = hiddenTar();
    return Buffer.concat([writeHeader({ name: 'fifo', type: 'fifo', data: inner }, 'pax'), inner]);
  },
  'file whose name ends in a slash': () => {
    const inner = hiddenTar();
    return Buffer.concat([writeHeader({ name: 'd/', data: inner }, 'pax'), inner]);
  },
  'old file whose name ends in a slash': () => {
    const inner = hiddenTar();
    return Buffer.concat([writeHeader({ name: 'd/', type: '\0', data: inner }, 'v7'), inner]);
  },
  'volume header with data': () => {
    const inner = hiddenTar();
    return Buffer.concat([writeHeader({ name: 'v', type: 'V', data: inner }, 'gnu'), inner]);
  },
  'dumped folder with data': () => {
    const inner = hiddenTar();
    return Buffer.concat([writeHeader({ name: 'd', type: 'D', data: inner }, 'gnu'), inner]);
  },
  'continued file': () => {
    const inner = hiddenTar();
    return Buffer.concat([writeHeader({ name: 'm', type: 'M', data: inner }, 'gnu'), inner]);
  },
  'ustar prefix in a GNU header': () =>
    withBytes({ name: 'a' }, (block) => block.write('prefix', 345, 'latin1'), 'gnu'),
  'ustar prefix in a v7 header': () => withBytes({ name: 'a' }, (block) => block.write('prefix', 345, 'latin1'), 'v7'),
  'ustar prefix in a ustar header': () =>
    withBytes({ name: 'a' }, (block) => block.write('prefix', 345, 'latin1'), 'ustar'),
  'another magic': () => withBytes({ name: 'a' }, (block) => block.write('ustar  ', 257, 'latin1')),
  'checksum as signed bytes': () => {
    const block = writeHeader({ name: 'a\u00ff' }, 'pax');
    block.fill(' ', 148, 156);
    const sum = block.reduce((total, byte) => total + (byte > 127 ? byte - 256 : byte), 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return block;
  },
  'a wrong checksum': () => {
    const block = writeHeader({ name: 'a' }, 'pax');
    block.write('000001\0 ', 148, 'latin1');
    return block;
  },
  'one empty block, then more': () =>
    Buffer.concat([member({ name: 'a', data: 'x' }), Buffer.alloc(BLOCK), hiddenTar()]),
  'two empty blocks, then more': () =>
    Buffer.concat([member({ name: 'a', data: 'x' }), Buffer.alloc(2 * BLOCK), hiddenTar()]),
  'text behind the end': () =>
    Buffer.concat([member({ name: 'a', data: 'x' }), Buffer.alloc(2 * BLOCK), Buffer.from('text'.repeat(128))]),
  'cut in the data': () =>
    Buffer.concat([writeHeader({ name: 'a', data: 'x'.repeat(2000) }, 'pax'), Buffer.alloc(BLOCK)]),
  'cut in the padding': () => Buffer.concat([writeHeader({ name: 'a', data: 'xy' }, 'pax'), Buffer.from('xy')]),
  'cut in a header': () => writeHeader({ name: 'a' }, 'pax').subarray(0, 300),
  'PAX type X of Solaris': () =>
    Buffer.concat([extension('X', paxRecords({ size: '0' })), member({ name: 'a', data: 'x' })]),
  'xattr with set-id look': () =>
    Buffer.concat([
      extension('x', paxRecords({ 'LIBARCHIVE.xattr.user.x': 'eA==' })),
      member({ name: 'c', data: 'x' }),
    ]),
  'a name twice': () => Buffer.concat([member({ name: 'a', data: 'x' }), member({ name: 'a', data: 'y' })]),
  'a name in two spellings': () =>
    Buffer.concat([member({ name: 'a', data: 'x' }), member({ name: './a', data: 'y' })]),
  'absolute name': () => member({ ...HIDDEN, mode: 0o755, name: '/a' }),
  'name with ..': () => member({ ...HIDDEN, mode: 0o755, name: 'x/../../a' }),
  'empty name': () => member({ name: '', data: 'x' }),
  'no members': () => Buffer.alloc(0),
};

/** A layer whose tar is read in different ways. */
const layerHeaders: Kind = {
  name: 'layer-headers',
  make(chance) {
    const header = chance.of(Object.keys(HEADERS));
    const compression = chance.of(['none', 'gzip', 'zstd'] as const);
    const end = chance.of([1024, 1024, 512, 0]);
    const isCut = header.startsWith('cut');
    const tar = Buffer.concat([HEADERS[header]?.() ?? Buffer.alloc(0), Buffer.alloc(isCut ? 0 : end)]);
    const parts = oneLayer(
      compress(tar, compression),
      tar,
      { none: TYPES.layer, gzip: TYPES.gzip, zstd: TYPES.zstd }[compression],
    );
    const form = chance.of(['layout', 'docker']);
    return {
      description: `${header}, ${isCut ? 0 : end} bytes of end, ${compression}, ${form}`,
      form: form === 'layout' ? 'layout' : 'archive',
      members: form === 'layout' ? ociMembers(parts) : (MEMBERS['docker']?.(parts) ?? []),
    };
  },
};

/** An archive that begins with such headers, or hides another image in them. */
const archiveHeaders: Kind = {
  name: 'archive-headers',
  make(chance) {
    const form = chance.of(['docker', 'oci', 'hybrid']);
    const shape = chance.of(Object.keys(ARCHIVE_SHAPES));
    const [one, other] = [harmlessMembers(form), hostileMembers(form)];
    return {
      description: `${form}: ${shape}`,
      form: 'archive',
      members: one,
      write: (members) => ARCHIVE_SHAPES[shape]?.(members, other) ?? Buffer.alloc(0),
    };
  },
};

const harmlessMembers = (form: string) => MEMBERS[form]?.(harmless()) ?? [];
const hostileMembers = (form: string) => MEMBERS[form]?.(hostile()) ?? [];
const open = (members: readonly TarSpec[]) => Buffer.from(writeTar(members, { format: 'pax', end: false }));
const closed = (...parts: readonly Uint8Array[]) => Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
const DOCUMENTS = new Set(['manifest.json', 'index.json']);

/** One image in the ordinary way, and another where only some readers look. */
const ARCHIVE_SHAPES: Readonly<Record<string, (one: readonly TarSpec[], other: readonly TarSpec[]) => Buffer>> = {
  'hidden by a pax size of 0': (one, other) => {
    const inner = open(other);
    return closed(
      open(one),
      extension('x', paxRecords({ size: '0' })),
      writeHeader({ name: 'a', data: inner }, 'pax'),
      inner,
    );
  },
  'hidden by a pax size of 0, first': (one, other) => {
    const inner = open(other);
    return closed(
      extension('x', paxRecords({ size: '0' })),
      writeHeader({ name: 'a', data: inner }, 'pax'),
      inner,
      open(one),
    );
  },
  'hidden by a header size of 0': (one, other) => {
    const inner = open(other);
    return closed(
      open(one),
      extension('x', paxRecords({ size: String(inner.length) })),
      writeHeader({ name: 'a', size: 0 }, 'pax'),
      inner,
    );
  },
  'hidden by a header size of 0, first': (one, other) => {
    const inner = open(other);
    return closed(
      extension('x', paxRecords({ size: String(inner.length) })),
      writeHeader({ name: 'a', size: 0 }, 'pax'),
      inner,
      open(one),
    );
  },
  'hidden by a directory with data': (one, other) => {
    const inner = open(other);
    return closed(open(one), writeHeader({ name: 'd/', type: 'directory', data: inner }, 'pax'), inner);
  },
  'hidden by a directory with data, first': (one, other) => {
    const inner = open(other);
    return closed(writeHeader({ name: 'd/', type: 'directory', data: inner }, 'pax'), inner, open(one));
  },
  'hidden by a link with data': (one, other) => {
    const inner = open(other);
    return closed(open(one), writeHeader({ name: 'l', type: 'symlink', link: 'x', data: inner }, 'pax'), inner);
  },
  'hidden by a file with a trailing slash': (one, other) => {
    const inner = open(other);
    return closed(open(one), writeHeader({ name: 'd/', data: inner }, 'pax'), inner);
  },
  'hidden by an unknown type': (one, other) => {
    const inner = open(other);
    return closed(open(one), writeHeader({ name: 'z', type: 'Z', data: inner }, 'pax'), inner);
  },
  'hidden by GNU.sparse': (one, other) => {
    const inner = open(other);
    const records = paxRecords({
      'GNU.sparse.major': '1',
      'GNU.sparse.minor': '0',
      'GNU.sparse.name': 's',
      'GNU.sparse.realsize': '4',
    });
    return closed(open(one), extension('x', records), writeHeader({ name: 'a', data: inner }, 'pax'), inner);
  },
  'hidden by a size in base 256': (one, other) => {
    const inner = open(other);
    const header = withBytes({ name: 'a' }, (block) => {
      block.fill(0, 124, 136);
      block[124] = 0x80;
      block.writeUInt32BE(inner.length, 132);
    });
    return closed(open(one), header, inner);
  },
  'documents by pax path': (one, other) =>
    closed(
      ...[...one, ...other.filter(({ name }) => !DOCUMENTS.has(String(name)))].map((spec) => open([spec])),
      ...other
        .filter(({ name }) => DOCUMENTS.has(String(name)))
        .map(({ name, ...rest }) =>
          Buffer.concat([extension('x', paxRecords({ path: String(name) })), open([{ name: 'x', ...rest }])]),
        ),
    ),
  'documents by GNU long name': (one, other) =>
    closed(
      ...[...one, ...other.filter(({ name }) => !DOCUMENTS.has(String(name)))].map((spec) => open([spec])),
      ...other
        .filter(({ name }) => DOCUMENTS.has(String(name)))
        .map(({ name, ...rest }) =>
          Buffer.concat([extension('L', Buffer.from(`${name}\0`)), open([{ name: 'x', ...rest }])]),
        ),
    ),
  'documents renamed by pax path': (one, other) =>
    closed(
      ...[...other.filter(({ name }) => !DOCUMENTS.has(String(name)))].map((spec) => open([spec])),
      ...one.map((spec) =>
        DOCUMENTS.has(String(spec.name))
          ? Buffer.concat([extension('x', paxRecords({ path: 'elsewhere' })), open([spec])])
          : open([spec]),
      ),
    ),
  'documents renamed by a global path': (one) => closed(extension('g', paxRecords({ path: 'elsewhere' })), open(one)),
  'documents with GNU names that have NUL': (one, other) =>
    closed(
      ...[...one, ...other.filter(({ name }) => !DOCUMENTS.has(String(name)))].map((spec) => open([spec])),
      ...other
        .filter(({ name }) => DOCUMENTS.has(String(name)))
        .map(({ name, ...rest }) =>
          Buffer.concat([extension('L', Buffer.from(`${name}\0x\0`)), open([{ name: 'x', ...rest }])]),
        ),
    ),
  'behind one empty block': (one, other) => closed(open(one), Buffer.alloc(BLOCK), open(other)),
  'behind a header with a wrong checksum': (one, other) => {
    const block = writeHeader({ name: 'a' }, 'pax');
    block.write('000001\0 ', 148, 'latin1');
    return closed(open(one), block, open(other));
  },
  'without an end': (one) => open(one),
  'with half an end': (one) => Buffer.concat([open(one), Buffer.alloc(BLOCK)]),
  'an odd number of bytes': (one) => Buffer.concat([open(one), Buffer.alloc(1000)]),
};

export const HEADER_KINDS: readonly Kind[] = [layerHeaders, archiveHeaders];
