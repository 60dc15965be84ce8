import { example } from './github-description.ts';

/** What a repository has: refs by name, and files by commit and path. */
export interface Repository {
  readonly refs: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string | Uint8Array | NoFile>>;
  /** The tokens that may read it; absent for a public one. */
  readonly tokens?: readonly string[];
}

/** What is no file, of which GitHub has examples. */
export interface NoFile {
  readonly type: 'directory' | 'symlink' | 'submodule';
}

/** What is answered: JSON, or where it is of another type text or bytes. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const NOT_FOUND: Reply = { status: 404, body: { message: 'Not Found', status: '404' } };

/** See docs.github.com/rest, "Get a commit". */
export function commitReply({ refs }: Repository, ref: string, accept: string): Reply {
  const sha = Object.hasOwn(refs, ref) ? refs[ref] : undefined;
  if (sha === undefined) return invalid(`No commit found for SHA: ${ref}`);
  const type = 'application/vnd.github.sha';
  // The files of the example are not as described.
  const body = { ...example('commit'), sha, files: [] };
  return accept === type ? { status: 200, body: sha, type } : { status: 200, body };
}

/** See docs.github.com/rest, "Get repository content". */
export function contentReply({ files }: Repository, key: string, accept: string): Reply {
  const file = Object.hasOwn(files, key) ? files[key] : undefined;
  if (file === undefined) return NOT_FOUND;
  const described = 'content-file-response-if-content-is-a';
  if (typeof file !== 'string' && !(file instanceof Uint8Array))
    return { status: 200, body: example(`${described}-${file.type}`) };
  const type = 'application/vnd.github.raw+json';
  if (accept === type) return { status: 200, body: file, type };
  const bytes = Buffer.from(file);
  const content = { encoding: 'base64', size: bytes.length, content: bytes.toString('base64') };
  return { status: 200, body: { ...example(`${described}-file`), ...content } };
}

/** As GitHub refuses what it takes for invalid. */
export function invalid(message: string, errors: readonly Readonly<Record<string, string>>[] = []): Reply {
  return { status: 422, body: { message, errors, documentation_url: 'https://docs.github.com/rest', status: '422' } };
}
