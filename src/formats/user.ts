import { hasControls } from '../text/untrusted.ts';

/** The largest user id of engines, for which ids are signed 32-bit numbers (moby/sys/user, containerd's `WithUser`). */
export const MAX_UID = 2 ** 31 - 1;

/** The user of a container, from an image config (image-spec, config.md, "User"). */
export type User =
  /** A user id; zero is root. Also for an empty user, which engines read as root, and for the name `root`. */
  | { readonly kind: 'id'; readonly uid: number }
  /** A name; its id is in /etc/passwd of the image. */
  | { readonly kind: 'name'; readonly name: string }
  /** A user that engines refuse or misread; the reason ends a sentence about it. */
  | { readonly kind: 'malformed'; readonly reason: string };

/**
 * Parses `user`, `uid`, `user:group` and `uid:gid`; the group does not affect the user. A number is whatever Go's
 * `strconv.Atoi` accepts, as in every engine: decimal with leading zeros and a sign, so that `00` and `+0` are root.
 */
export function parseUser(text: string): User {
  const [user = '', , ...more] = text.split(':');
  if (more.length > 0) return { kind: 'malformed', reason: 'has more than a user and a group' };
  if (user === '' || user === 'root') return { kind: 'id', uid: 0 };
  if (/^[+-]?\d+$/.test(user)) {
    const uid = Number(user);
    // containerd read 4294967296 as root (CVE-2024-40635), and then as a name, which /etc/passwd may map to root
    // (CVE-2026-46680).
    if (uid < 0 || uid > MAX_UID) return { kind: 'malformed', reason: `is not a user id from 0 to ${MAX_UID}` };
    return { kind: 'id', uid: uid === 0 ? 0 : uid };
  }
  if (/\s/.test(user) || hasControls(user))
    return { kind: 'malformed', reason: 'has characters that no name of a user has' };
  return { kind: 'name', name: user };
}
