import { Buffer } from 'node:buffer';

/** A member to write; whatever is stated is written, true or not. */
export interface TarSpec {
  /** Bytes where it is to be no UTF-8. */
  readonly name: string | Uint8Array;
  readonly data?: string | Uint8Array;
  /** A word, or the type flag itself. */
  readonly type?: keyof typeof TYPE_FLAGS | (string & {});
  readonly link?: string;
  readonly mode?: number;
  /** The size to state, where it is not that of the data. */
  readonly size?: number;
  /** Records of an extended header before it, beside those that the format needs. */
  readonly pax?: Readonly<Record<string, string>>;
}

export interface TarOptions {
  /**
   * `gnu`: long names in members of their own, base-256. `pax`: extended headers. `ustar`: prefixes. `v7`: no magic.
   */
  readonly format?: 'gnu' | 'pax' | 'ustar' | 'v7';
  /** Whether two blocks of zeros end it. */
  readonly end?: boolean;
}

const TYPE_FLAGS = { file: '0', hardlink: '1', symlink: '2', directory: '5', fifo: '6' } as const;
const MAGICS = { gnu: 'ustar  \0', pax: 'ustar\x0000', ustar: 'ustar\x0000', v7: '' } as const;
const BLOCK = 512;

/** Writes an archive. It is for tests, and writes hostile ones as gladly as good ones. */
export function writeTar(members: readonly TarSpec[], { format = 'gnu', end = true }: TarOptions = {}): Uint8Array {
  const parts = members.flatMap((member) => writeMember(member, format));
  return Buffer.concat(end ? [...parts, Buffer.alloc(2 * BLOCK)] : parts);
}

/** One header block, with a checksum that holds. */
export function writeHeader(spec: TarSpec, format: NonNullable<TarOptions['format']> = 'gnu'): Buffer {
  const block = Buffer.alloc(BLOCK);
  const [name, prefix] = format === 'ustar' ? splitName(bytesOf(spec.name)) : [bytesOf(spec.name), Buffer.alloc(0)];
  name.copy(block, 0, 0, 100);
  writeNumber(block, 100, 8, spec.mode ?? 0o644);
  writeNumber(block, 108, 8, 0);
  writeNumber(block, 116, 8, 0);
  writeNumber(block, 124, 12, spec.size ?? bytesOf(spec.data ?? '').length);
  writeNumber(block, 136, 12, 0);
  block.write(typeFlagOf(spec), 156, 'latin1');
  Buffer.from(spec.link ?? '').copy(block, 157, 0, 100);
  block.write(MAGICS[format], 257, 'latin1');
  prefix.copy(block, 345, 0, 155);
  return withChecksum(block);
}

/** A tar with one empty member, of which the name begins with these bytes, given in hex. */
export function tarBeginning(hex: string): Uint8Array {
  const header = writeHeader({ name: 'x'.repeat(40) }, 'ustar');
  header.set(Buffer.from(hex, 'hex'));
  return Buffer.concat([withChecksum(header), Buffer.alloc(2 * BLOCK)]);
}

/** Makes the checksum of a header hold, after something in it was changed. */
export function withChecksum(block: Buffer): Buffer {
  block.fill(' ', 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return block;
}

/** The payload of an extended header: records that begin with their own length. */
export function paxRecords(records: Readonly<Record<string, string>>): Buffer {
  return Buffer.concat(
    Object.entries(records).map(([key, value]) => {
      const rest = Buffer.from(` ${key}=${value}\n`);
      let length = rest.length + 1;
      while (String(length).length + rest.length !== length) length = String(length).length + rest.length;
      return Buffer.concat([Buffer.from(String(length)), rest]);
    }),
  );
}

function writeMember(spec: TarSpec, format: NonNullable<TarOptions['format']>): Buffer[] {
  const name = bytesOf(spec.name);
  const link = Buffer.from(spec.link ?? '');
  const records: Record<string, string> = { ...spec.pax };
  const parts: Buffer[] = [];
  if (format === 'gnu' && link.length > 100) parts.push(...writeExtension('K', '././@LongLink', withNul(link), format));
  if (format === 'gnu' && name.length > 100) parts.push(...writeExtension('L', '././@LongLink', withNul(name), format));
  if (format === 'pax' && name.length > 100) records['path'] ??= name.toString();
  if (format === 'pax' && link.length > 100) records['linkpath'] ??= link.toString();
  if (Object.keys(records).length > 0) parts.push(...writeExtension('x', 'PaxHeaders/x', paxRecords(records), 'pax'));
  return [...parts, writeHeader(spec, format), padded(bytesOf(spec.data ?? ''))];
}

function writeExtension(type: string, name: string, data: Buffer, format: NonNullable<TarOptions['format']>): Buffer[] {
  return [writeHeader({ name, type, data }, format), padded(data)];
}

function writeNumber(block: Buffer, offset: number, length: number, value: number): void {
  const octal = value.toString(8).padStart(length - 1, '0');
  if (octal.length < length) {
    block.write(octal, offset, 'latin1');
    return;
  }
  block[offset] = 0x80;
  block.writeUIntBE(value, offset + length - 6, 6);
}

/** ustar: as much of the path as fits goes before the slash into the prefix. */
function splitName(name: Buffer): [Buffer, Buffer] {
  if (name.length <= 100) return [name, Buffer.alloc(0)];
  const slash = name.indexOf('/', name.length - 101);
  if (slash === -1 || slash > 155) throw new Error('this name does not fit a ustar header');
  return [name.subarray(slash + 1), name.subarray(0, slash)];
}

function typeFlagOf({ type = 'file' }: TarSpec): string {
  const flags: Readonly<Record<string, string>> = TYPE_FLAGS;
  return flags[type] ?? type;
}

function bytesOf(value: string | Uint8Array): Buffer {
  return Buffer.from(value);
}

function withNul(text: Buffer): Buffer {
  return Buffer.concat([text, Buffer.alloc(1)]);
}

function padded(data: Buffer): Buffer {
  return Buffer.concat([data, Buffer.alloc((BLOCK - (data.length % BLOCK)) % BLOCK)]);
}
