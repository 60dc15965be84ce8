import { dirname, isAbsolute, join, normalize, relative, resolve, sep } from 'node:path';
import { suggest } from '../text/suggestion.ts';
import { say } from '../text/untrusted.ts';

/** What a name of a policy leads to. */
export type PolicyReference =
  | { readonly kind: 'preset'; readonly name: string }
  /** `path` as it is shown and read: relative to where the run began, where it is within. */
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'inline'; readonly name: string; readonly text: string };

/** Or why it leads nowhere. */
export interface BadReference {
  readonly kind: 'bad';
  readonly message: string;
  readonly suggestion: string | null;
}

/** `owner/repo/path@ref`. */
const REMOTE = /^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+\/[^@]+@[^@]+$/;

/** Whether what was given as a policy is YAML itself, as the Action's input allows. */
export function isInlinePolicy(input: string): boolean {
  return input.includes('\n') || input.includes(': ') || input.trimStart().startsWith('{');
}

/** What a path is called: relative to the directory where it is within, with forward slashes. */
export function shownPath(path: string, directory: string): string {
  const inside = relative(directory, resolve(directory, path));
  const outside = inside.startsWith('..') || isAbsolute(inside) || inside === '';
  return (outside ? normalize(path) : inside).replaceAll(sep, '/');
}

/** Whether something looks like a policy of another repository. */
export function isRemote(name: string): boolean {
  return REMOTE.test(name) && !name.startsWith('.');
}

/** What an entry of `extends` leads to; files are relative to the file that says so. */
export function extended(
  name: string,
  from: PolicyReference,
  presets: readonly string[],
  directory: string,
): PolicyReference | BadReference {
  if (presets.includes(name)) return { kind: 'preset', name };
  if (name.startsWith('./') || name.startsWith('../')) {
    const base = from.kind === 'file' ? dirname(from.path) : '.';
    return { kind: 'file', path: shownPath(join(base, name), directory) };
  }
  if (isRemote(name)) return bad(REMOTE_LATER, null);
  if (isAbsolute(name))
    return bad(say`"${name}" is an absolute path: files are named relative to this one, starting with "./"`, null);
  if (/\.ya?ml$/.test(name))
    return bad(say`no built-in policy is called "${name}", and files start with "./"`, `./${name}`);
  return bad(
    say`no built-in policy is called "${name}" (there is ${presets}), and files start with "./"`,
    suggest(name, presets) ?? null,
  );
}

/** Why a name that was given for a run leads nowhere, once there is no file of that name. */
export function unknownEntry(name: string, presets: readonly string[]): BadReference {
  if (isRemote(name)) return bad(REMOTE_LATER, null);
  return bad(
    say`there is no such file, and no such built-in policy (there is ${presets})`,
    suggest(name, presets) ?? null,
  );
}

const REMOTE_LATER = 'policies of other repositories are not available in this version of Plimsoll';

function bad(message: string, suggestion: string | null): BadReference {
  return { kind: 'bad', message, suggestion };
}
