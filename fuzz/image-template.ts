import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FuzzInput } from './target.ts';

/**
 * An OCI layout of which the digests are computed when it is written: documents name other files as `@digest:NAME@` and
 * `@size:NAME@`. So a document can be changed, and everything that refers to it stays right.
 */
export type ImageTemplate = FuzzInput;

const DIGEST = /sha256:[0-9a-f]{64}/g;
const MARK = /@(digest|size):([\w.-]+)@/g;
/** A document that refers to itself, directly or not, has no digest. */
const CYCLE = `sha256:${'0'.repeat(64)}`;

/** Reads a layout as a template. Blobs are named by the first eight digits of their digest. */
export function templateOf(folder: string): ImageTemplate {
  const blobs = new Map(
    readdirSync(join(folder, 'blobs/sha256')).map((hex) => [hex, readFileSync(join(folder, 'blobs/sha256', hex))]),
  );
  const marked = (bytes: Buffer): Buffer =>
    bytes[0] === 0x7b ? Buffer.from(withMarks(bytes, blobs), 'latin1') : bytes;
  const files = new Map<string, Uint8Array>([['index.json', marked(readFileSync(join(folder, 'index.json')))]]);
  for (const [hex, bytes] of blobs) files.set(hex.slice(0, 8), marked(bytes));
  return files;
}

function withMarks(document: Buffer, blobs: ReadonlyMap<string, Uint8Array>): string {
  let text = document.toString('latin1');
  for (const [digest] of text.matchAll(DIGEST)) {
    const hex = digest.slice('sha256:'.length);
    const blob = blobs.get(hex);
    if (blob === undefined) continue;
    const name = hex.slice(0, 8);
    text = text.replaceAll(digest, `@digest:${name}@`);
    // A descriptor has its size beside its digest, in either order.
    const size = `"size":\\s*${blob.length}\\b`;
    const sized = (part: string) => part.replace(new RegExp(size), `"size":@size:${name}@`);
    text = text
      .replace(new RegExp(`"@digest:${name}@",\\s*${size}`, 'g'), sized)
      .replace(new RegExp(`${size},\\s*"digest":\\s*"@digest:${name}@"`, 'g'), sized);
  }
  return text;
}

/** The files of the layout that a template describes, by path. */
export function layoutFiles(template: ImageTemplate): ReadonlyMap<string, Uint8Array> {
  const resolved = new Map<string, Uint8Array>();
  const open = new Set<string>();
  const resolve = (name: string): Uint8Array => {
    const known = resolved.get(name);
    if (known !== undefined) return known;
    open.add(name);
    const text = Buffer.from(template.get(name) ?? []).toString('latin1');
    const bytes = Buffer.from(
      text.replace(MARK, (mark, what: string, other: string) => {
        if (!template.has(other)) return mark;
        if (open.has(other)) return what === 'digest' ? CYCLE : '0';
        const target = resolve(other);
        return what === 'digest' ? digestOf(target) : String(target.length);
      }),
      'latin1',
    );
    open.delete(name);
    resolved.set(name, bytes);
    return bytes;
  };
  const files = new Map<string, Uint8Array>([
    ['oci-layout', Buffer.from('{"imageLayoutVersion":"1.0.0"}')],
    ['index.json', resolve('index.json')],
  ]);
  for (const name of template.keys()) {
    if (name === 'index.json') continue;
    const bytes = resolve(name);
    files.set(`blobs/sha256/${digestOf(bytes).slice('sha256:'.length)}`, bytes);
  }
  return files;
}

/** Writes files under a folder, which is emptied before. */
export function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}

function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
