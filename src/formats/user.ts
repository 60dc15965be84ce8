import { hasControls } from '../text/untrusted.ts';

/** The largest user id that engines take: ids are signed 32-bit numbers to them (moby/sys/user, containerd's `WithUser`). */
export const MAX_UID = 2 ** 31 - 1;

/** Who a container runs as, as an image config says it (image-spec, config.md, "User"). */
export type User =
  /** A user id; zero is root. Also for what is empty, which engines take for root, and for the name `root`. */
  | { readonly kind: 'id'; readonly uid: number }
  /** A name; which id it has stands in /etc/passwd of the image. */
  | { readonly kind: 'name'; readonly name: string }
  /** What no engine takes as it is meant; the reason ends a sentence about it. */
  | { readonly kind: 'malformed'; readonly reason: string };

/**
 * Reads `user`, `uid`, `user:group` and `uid:gid`; the group says nothing of the user. A number is what Go's `strconv.Atoi` takes for one,
 * as every engine asks it: decimal with leading zeros and a sign, so that `00` and `+0` are root.
 */
export function parseUser(text: string): User {
  const [user = '', , ...more] = text.split(':');
  if (more.length > 0) return { kind: 'malformed', reason: 'has more than a user and a group' };
  if (user === '' || user === 'root') return { kind: 'id', uid: 0 };
  if (/^[+-]?\d+$/.test(user)) {
    const uid = Number(user);
    // Containerd took 4294967296 for root (CVE-2024-40635), and then for a name, which /etc/passwd may give to root (CVE-2026-46680).
    if (uid < 0 || uid > MAX_UID) return { kind: 'malformed', reason: `is no user id: those go from 0 to ${MAX_UID}` };
    return { kind: 'id', uid: uid === 0 ? 0 : uid };
  }
  if (/\s/.test(user) || hasControls(user))
    return { kind: 'malformed', reason: 'has characters that no name of a user has' };
  return { kind: 'name', name: user };
}
