import { resolve } from 'node:path';
import { LIMITS } from '../limits.ts';
import { readWholeFile } from '../sources/read-file.ts';
import type { RemoteReference } from './remote-reference.ts';

/** What reading a policy file gave. */
export type FileRead =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'absent' }
  /** It is there; the reason is for people. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** What reading a policy of another repository gave. */
export type RemoteRead =
  /** `commit` is what the ref led to, and the bytes are those of the file at it. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly commit: string }
  /** The reason is for people, made with `safe`: it names the repository where that is what matters, and the mend. */
  | {
      readonly kind: 'unreadable';
      readonly reason: string;
      /** The network or the server failed, and the policy may be as it should. */
      readonly isTransient?: true;
    };

/** Reads a policy of another repository, at most one byte more than a policy may have; a ref is resolved once in its life. */
export type ReadRemote = (reference: Pick<RemoteReference, 'owner' | 'repo' | 'path' | 'ref'>) => Promise<RemoteRead>;

/** What resolving policies needs of the world. */
export interface PolicyPorts {
  /** Where relative paths start: where the run began. */
  readonly directory: string;
  /** Reads a file by a path relative to the directory, or absolute. */
  readonly read: (path: string) => FileRead | Promise<FileRead>;
  readonly remote: ReadRemote;
}

/** The files of this machine, and what reads those of other repositories, if anything does. */
export function localPolicies(directory: string, remote: ReadRemote = noRemote): PolicyPorts {
  return { directory, read: (path) => readWholeFile(resolve(directory, path), LIMITS.policyBytes), remote };
}

async function noRemote(): Promise<RemoteRead> {
  return { kind: 'unreadable', reason: 'policies of other repositories are not read here' };
}
