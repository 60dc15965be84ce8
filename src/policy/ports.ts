import { resolve } from 'node:path';
import { LIMITS } from '../limits.ts';
import { readWholeFile } from '../sources/read-file.ts';
import type { RemoteReference } from './remote-reference.ts';

/** The result of reading a policy file. */
export type FileRead =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'absent' }
  /** It exists but cannot be read; the reason is for people. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** The result of reading a policy of another repository. */
export type RemoteRead =
  /** `commit` is what the ref resolved to; the bytes are those of the file at that commit. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly commit: string }
  /** The reason is for people, made with `safe`: it names the repository if that matters, and the fix. */
  | {
      readonly kind: 'unreadable';
      readonly reason: string;
      /** The network or the server failed, so the policy may be valid. */
      readonly isTransient?: true;
    };

/** Reads a policy of another repository, at most one byte more than the limit; a ref is resolved once. */
export type ReadRemote = (reference: Pick<RemoteReference, 'owner' | 'repo' | 'path' | 'ref'>) => Promise<RemoteRead>;

/** What resolving policies needs from its surroundings. */
export interface PolicyPorts {
  /** The base of relative paths: the working directory of the run. */
  readonly directory: string;
  /** Reads a file by a path relative to the directory, or absolute. */
  readonly read: (path: string) => FileRead | Promise<FileRead>;
  readonly remote: ReadRemote;
}

/** Local files, and optionally files of other repositories. */
export function localPolicies(directory: string, remote: ReadRemote = noRemote): PolicyPorts {
  return { directory, read: (path) => readWholeFile(resolve(directory, path), LIMITS.policyBytes), remote };
}

async function noRemote(): Promise<RemoteRead> {
  return { kind: 'unreadable', reason: 'policies of other repositories cannot be read here' };
}
