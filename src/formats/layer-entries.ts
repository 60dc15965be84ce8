import { LIMITS } from '../limits.ts';
import { escapeUntrusted } from '../text/untrusted.ts';
import { NameSet } from './name-set.ts';
import type { TarFault, TarListing, TarMember } from './tar.ts';

/**
 * Issues of an entry of a layer.
 * - `parent-name`: a segment of its name is `..`.
 * - `absolute-name`: its name begins with a slash, and it is not the root itself, which kaniko calls `/`.
 * - `hard-link`: its target is outside of the image, or not earlier in the layer, so that engines fail. Every engine
 *   resolves a target that begins with a
 *   slash from the image's root, and kaniko writes such targets.
 * - `duplicate`: an earlier entry of the layer has the name (image-spec, layer.md, forbids it). Directories, too: docker's and podman's
 *   stores refuse the layer ("duplicates of file paths not supported").
 * - `whiteout`: it hides nothing, or `.` or `..`. AUFS's own `.wh..wh.*` and the opaque whiteout are excluded.
 * - `device`: a device or FIFO.
 * - `set-id`: a file that runs as its owner or group.
 */
export type EntryIssue = 'parent-name' | 'absolute-name' | 'hard-link' | 'duplicate' | 'whiteout' | 'device' | 'set-id';

/** The number of entries with an issue in a layer, and the first ones. */
export interface EntryIssueCount {
  readonly issue: EntryIssue;
  readonly count: number;
  /** A few names, safe to show. */
  readonly names: readonly string[];
}

/**
 * Issues of a layer's tar as a whole.
 * - `unended`: all its members are present, but not its end marker.
 * - `sparse`: it has a sparse file. Engines build its content from a map that was not read, and refuse the layer if the
 *   map is wrong.
 */
export interface LayerFault {
  readonly kind: TarFault['kind'] | 'unended' | 'sparse';
  /** Safe to show. */
  readonly message: string;
}

/** A summary of a layer's tar, in a few plain values of bounded size. */
export interface LayerEntries {
  readonly count: number;
  readonly issues: readonly EntryIssueCount[];
  readonly faults: readonly LayerFault[];
}

const BLOCK = 512;
const SET_ID = 0o6000;
const WHITEOUT = '.wh.';

/** Examines the entries of one layer as they are streamed, and keeps their issues. */
export class EntryWatch {
  readonly #names = new NameSet();
  readonly #seen = new Map<EntryIssue, { count: number; readonly names: string[] }>();
  #count = 0;
  #dataEnd = 0;
  #sparse: string | null = null;

  /** Takes the next entry. */
  take(member: TarMember): void {
    this.#count += 1;
    if (member.type === 'other') this.#sparse ??= escapeUntrusted(member.rawName);
    this.#dataEnd = member.offset + member.size;
    const path = pathOf(member);
    for (const issue of this.#sights(member, path)) this.#note(issue, member);
  }

  /** The summary, after the end of the layer at `size` bytes. */
  end({ faults }: TarListing, size: number): LayerEntries {
    const isWhole = size >= this.#dataEnd && size <= Math.ceil(this.#dataEnd / BLOCK) * BLOCK;
    return {
      count: this.#count,
      issues: [...this.#seen].map(([issue, { count, names }]) => ({ issue, count, names })),
      // Readers accept zero bytes as an archive without members.
      faults: [
        ...(size === 0 ? [] : faults).map(({ kind, message }) => ({
          kind: kind === 'truncated' && isWhole ? ('unended' as const) : kind,
          message,
        })),
        ...(this.#sparse === null ? [] : [{ kind: 'sparse' as const, message: `${this.#sparse} is a sparse file` }]),
      ],
    };
  }

  *#sights(member: TarMember, path: string): Generator<EntryIssue> {
    const { flags, type, mode } = member;
    if (flags.includes('parent')) yield 'parent-name';
    else if (flags.includes('absolute') && path !== '') yield 'absolute-name';
    if (type === 'hardlink' && !this.#isLinkSound(member)) yield 'hard-link';
    if (isBadWhiteout(path)) yield 'whiteout';
    if (type === 'device') yield 'device';
    if ((mode & SET_ID) !== 0 && (type === 'file' || type === 'hardlink' || type === 'other')) yield 'set-id';
    if (!this.#names.add(path)) yield 'duplicate';
  }

  #isLinkSound({ link }: TarMember): boolean {
    const { path, leadsOut } = resolved(link ?? '');
    return !leadsOut && path !== '' && this.#names.has(path);
  }

  #note(issue: EntryIssue, { rawName, link }: TarMember): void {
    const seen = this.#seen.get(issue) ?? { count: 0, names: [] };
    this.#seen.set(issue, seen);
    seen.count += 1;
    if (seen.names.length >= LIMITS.entriesNamed) return;
    seen.names.push(
      issue === 'hard-link'
        ? `${escapeUntrusted(rawName)} -> ${escapeUntrusted(link ?? '')}`
        : escapeUntrusted(rawName),
    );
  }
}

/** Where engines extract an entry, from the image's root; empty for the root itself. */
function pathOf({ name, flags }: TarMember): string {
  if (flags.includes('parent')) return resolved(name).path;
  if (name === '.') return '';
  return flags.includes('absolute') ? name.slice(1) : name;
}

/** A path without `.` and `..`, as if it contained no links; a path above the root ends at the root. */
function resolved(path: string): { readonly path: string; readonly leadsOut: boolean } {
  const segments: string[] = [];
  let leadsOut = false;
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) leadsOut = true;
  }
  return { path: segments.join('/'), leadsOut };
}

/** image-spec, layer.md, "Whiteouts": the prefix is followed by a name. */
function isBadWhiteout(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!name.startsWith(WHITEOUT)) return false;
  const hidden = name.slice(WHITEOUT.length);
  return hidden === '' || hidden === '.' || hidden === '..';
}
