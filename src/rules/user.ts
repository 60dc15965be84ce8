import { MAX_UID, parseUser, type User } from '../formats/user.ts';
import type { Node } from '../image/image.ts';
import { type LayerForm, windowsEvidence } from '../image/windows.ts';
import { type ConfigObservation, NOTHING_TO_RUN, type RunConfig, runConfigs } from '../rule-kit/config.ts';
import { flag, type Option, optionalInteger, strings } from '../rule-kit/option.ts';
import { fixes, inDockerfile } from '../rule-kit/remediation.ts';
import { defineRule } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';

export const user = defineRule({
  id: 'user',
  group: 'content',
  summary: 'no container runs as root unless explicitly allowed',
  options: {
    numeric: flag(false, "Whether the user must be numeric, which Kubernetes' runAsNonRoot requires."),
    'min-uid': minUid(),
    allow: users(),
  },
  needs: () => ({ documents: 'configs' }),
  *check(image, { numeric, 'min-uid': least, allow }) {
    const configs = yield* runConfigs(image);
    const judged: RunConfig[] = [];
    const forms = new Map<Node, LayerForm>();
    for (const one of configs) {
      const evidence = windowsEvidence(one.manifest, forms);
      if (evidence === 'unknown') yield { kind: 'unchecked', at: { edge: one.edge }, reason: MAYBE_WINDOWS };
      if (evidence === 'no') judged.push(one);
    }
    const allowed = allow.map(parseUser);
    const seen: string[] = [];
    for (const { config, edge } of judged) {
      const found = parseUser(config.user);
      const observation = allowed.some((one) => isSame(one, found))
        ? null
        : observe(found, config.user, { numeric, least });
      if (observation === null) seen.push(config.user === '' ? 'root' : config.user);
      else yield { at: { edge }, ...observation };
    }
    if (judged.length > 0)
      return { kind: 'passed', reason: safe`${plural(judged.length, 'config')}: the user is ${[...new Set(seen)]}` };
    if (configs.length === 0) return NOTHING_TO_RUN;
    return {
      kind: 'not-applicable',
      reason:
        'the image is for Windows, which has no root user: its users are ContainerUser and ContainerAdministrator',
    };
  },
});

interface UserOptions {
  readonly numeric: boolean;
  readonly least: number | null;
}

/** The observation about a user that the policy does not allow by name; otherwise null. */
function observe(found: User, written: string, { numeric, least }: UserOptions): ConfigObservation | null {
  switch (found.kind) {
    case 'malformed':
      return violation('malformed', safe`USER ${written} ${found.reason}: engines refuse it, or run it as root`, least);
    case 'name':
      if (numeric)
        return violation(
          'name',
          safe`USER ${written} is a name; Kubernetes' runAsNonRoot accepts only a number`,
          least,
        );
      if (least === null) return null;
      return {
        kind: 'unchecked',
        reason: safe`USER ${written} is a name, whose user id is in /etc/passwd of a layer; the policy requires at least ${least}: write USER ${ordinary(least)}`,
      };
    case 'id':
      if (found.uid === 0)
        return violation(
          'root',
          written === ''
            ? 'the container runs as root: no USER is set'
            : safe`the container runs as root: USER ${written}`,
          least,
        );
      if (least === null || found.uid >= least) return null;
      return violation('low', safe`USER ${written} is below ${least}, the lowest allowed user id`, least);
  }
}

function violation(key: string, message: string, least: number | null): ConfigObservation {
  const uid = ordinary(least);
  const dockerfile = `end the Dockerfile with USER ${uid} (or USER ${uid}:${uid})`;
  const fix = fixes({
    ...inDockerfile(dockerfile),
    buildah: `${dockerfile}, or: buildah config --user ${uid} CONTAINER`,
    ko: `ko build --image-user=${uid}, or a base image that sets a user (defaultBaseImage in .ko.yaml)`,
    jib: `container.user = ${uid} (Maven: <container><user>${uid}</user></container>)`,
    bazel: `user = "${uid}" in oci_image or container_image`,
    nix: `config.User = "${uid}"`,
    buildpacks: 'pack build --run-image with a run image that sets such a user',
    apko: `accounts.run-as: ${uid} in the apko file, and the user in accounts.users`,
    umoci: `umoci config --image LAYOUT:TAG --config.user ${uid}`,
    crane: `crane mutate --user ${uid} IMAGE`,
    any: `${dockerfile}; ko: --image-user; jib: container.user; buildah: config --user ${uid}`,
  });
  return { kind: 'violation', key, message, fix, madeBy: { keyword: 'USER', key: null } };
}

/** A user id for fixes: above those that distributions assign. */
function ordinary(least: number | null): number {
  return Math.max(least ?? 0, 10_001);
}

/** Engines on Linux run an image whatever its config states, and then its user is a Linux user. */
const MAYBE_WINDOWS =
  'its config is for Windows, but its layers are not: a Windows image has os.version in its config and only Files, Hives and UtilityVM at the top of its layers';

function isSame(a: User, b: User): boolean {
  if (a.kind === 'id') return b.kind === 'id' && a.uid === b.uid;
  return a.kind === 'name' && b.kind === 'name' && a.name === b.name;
}

function minUid(): Option<number | null> {
  const option = optionalInteger(
    1,
    'The lowest allowed user id; a name is then unchecked, because its id is not in the config.',
    [10_000],
  );
  return {
    ...option,
    issues: (value) =>
      typeof value === 'number' && value > MAX_UID
        ? [{ path: [], message: safe`the largest user id is ${MAX_UID}` }]
        : [],
  };
}

function users(): Option<readonly string[]> {
  const option = strings(
    [],
    'Users that are always allowed, as names or numbers; `root` includes an empty user and `0`.',
    [['nonroot']],
  );
  return {
    ...option,
    issues: (value) =>
      option.read(value).flatMap((written, i) => {
        if (written.includes('{context.')) return [];
        const parsed = written === '' ? null : parseUser(written);
        if (parsed === null)
          return [{ path: [String(i)], message: 'it is empty: an unset USER is root', suggestion: 'root' }];
        if (written.includes(':'))
          return [{ path: [String(i)], message: safe`"${written}" has a group, and only users are compared` }];
        return parsed.kind === 'malformed' ? [{ path: [String(i)], message: safe`"${written}" ${parsed.reason}` }] : [];
      }),
  };
}
