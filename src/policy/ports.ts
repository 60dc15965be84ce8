import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { LIMITS } from '../limits.ts';
import { readWholeFile } from '../sources/read-file.ts';
import type { RemoteReference } from './reference.ts';

/** The result of reading a policy file. */
export type FileRead =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'absent' }
  /** The file exists; the reason is for people. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** The result of reading a policy in another repository. */
export type RemoteRead =
  /** `commit` is the commit of the ref, at which the file was read. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly commit: string }
  /** The reason is for people, made with `safe`, and includes the fix. */
  | {
      readonly kind: 'unreadable';
      readonly reason: string;
      /** The network or the server failed; the policy may be valid. */
      readonly isTransient?: true;
    };

/** Reads a policy in another repository, at most one byte more than the limit. Resolves each ref once. */
export type ReadRemote = (reference: Pick<RemoteReference, 'owner' | 'repo' | 'path' | 'ref'>) => Promise<RemoteRead>;

/** Access to policy files. */
export interface PolicyPorts {
  /** The directory of the run, to which paths are relative. */
  readonly directory: string;
  /** The top folder of the repository that contains the directory, relative to it: empty, or `..` and so on. */
  readonly top: string;
  /** Reads a file by a path relative to the directory, or absolute. */
  readonly read: (path: string) => FileRead | Promise<FileRead>;
  readonly remote: ReadRemote;
}

/** Reads local files, and policies in other repositories through `remote`. */
export function localPolicies(directory: string, remote: ReadRemote = noRemote): PolicyPorts {
  return {
    directory,
    top: topFolder(directory),
    read: (path) => readWholeFile(resolve(directory, path), LIMITS.policyBytes),
    remote,
  };
}

/** The way from a directory to the folder with `.git` (a file in worktrees and submodules); empty if no folder has one. */
function topFolder(directory: string): string {
  for (let folder = resolve(directory), up = ''; ; folder = dirname(folder), up = `../${up}`) {
    if (existsSync(join(folder, '.git'))) return up;
    if (dirname(folder) === folder) return '';
  }
}

async function noRemote(): Promise<RemoteRead> {
  return { kind: 'unreadable', reason: 'policies in other repositories cannot be read in this context' };
}
