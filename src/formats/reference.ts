const HUB = 'docker.io';
/** The old name of Docker Hub, which Docker still takes. */
const OLD_HUB = 'index.docker.io';

/**
 * A docker reference in its full form: `docker.io/library/alpine:latest` for `alpine`, so that two spellings of one name compare equal
 * (distribution/reference, "splitDockerDomain"). What is no docker reference (a layout's `v1`) gets a full form too; it is for comparing only.
 */
export function fullName(name: string): string {
  const slash = name.indexOf('/');
  const first = slash === -1 ? '' : name.slice(0, slash);
  const hasHost = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
  const host = !hasHost || first === OLD_HUB ? HUB : first;
  const rest = hasHost ? name.slice(slash + 1) : name;
  const path = host === HUB && !rest.includes('/') ? `library/${rest}` : rest;
  const tagged = /[:@]/.test(path.slice(path.lastIndexOf('/') + 1));
  return `${host}/${path}${tagged ? '' : ':latest'}`;
}
