import { type Ports, parsePorts, portRows, portsName, portsOutside, portsWithin } from '../formats/port.ts';
import { NOTHING_TO_RUN, runConfigs } from '../rule-kit/config.ts';
import type { Option } from '../rule-kit/option.ts';
import { fixes, inDockerfile, type Remediation } from '../rule-kit/remediation.ts';
import { defineRule, type MadeBy } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';

export const exposedPorts = defineRule({
  id: 'exposed-ports',
  group: 'content',
  summary: 'every port that an image exposes is allowed, and none is denied',
  options: {
    allow: portWords(
      'Ports of which each exposed one must be one: `8080`, `53/udp`, `8000-8999/tcp`, `*`; without a protocol, of each. An empty list allows all.',
      [8080, '8000-8999/tcp'],
    ),
    deny: portWords('Denied ports, in the same form; `*` denies all.', [22, '5005/tcp']),
  },
  needs: () => ({ documents: 'configs' }),
  *check(image, { allow, deny }) {
    const configs = yield* runConfigs(image);
    const [allowed, denied] = [allow.flatMap(portsOf), deny.flatMap(portsOf)];
    let count = 0;
    for (const { config, edge } of configs) {
      const rows: Ports[] = [];
      for (const written of config.exposedPorts) {
        const ports = parsePorts(written);
        if (ports !== null) rows.push(ports);
        else
          yield {
            kind: 'violation',
            at: { edge },
            key: safe`${written}`,
            message: safe`the exposed port "${written}" is none, so tools read it as they like`,
            fix: 'write it as EXPOSE 8080/tcp in the Dockerfile: 0 to 65535, with /tcp, /udp or /sctp',
            madeBy: { keyword: 'EXPOSE', key: written },
          };
      }
      // Adjacent ports together, so that a range of a thousand is one finding.
      for (const row of portRows(rows)) {
        count += row.last - row.first + 1;
        const among = (words: readonly Ports[]) =>
          words.filter(({ protocol }) => protocol === null || protocol === row.protocol);
        const wrong = portsWithin(row, among(denied));
        for (const ports of wrong) {
          yield {
            kind: 'violation',
            at: { edge },
            key: portsName(ports),
            message: safe`${wordsFor(ports)}, which the policy denies (${deny})`,
            fix: remediation(ports),
            madeBy: exposing(ports),
          };
        }
        if (allowed.length === 0) continue;
        for (const ports of portsOutside(row, [...among(allowed), ...wrong])) {
          yield {
            kind: 'violation',
            at: { edge },
            key: portsName(ports),
            message: safe`${wordsFor(ports)}; allowed: ${allow}`,
            fix: remediation(ports),
            madeBy: exposing(ports),
          };
        }
      }
    }
    if (configs.length === 0) return NOTHING_TO_RUN;
    if (allowed.length === 0 && denied.length === 0)
      return { kind: 'not-applicable', reason: 'the policy neither allows nor denies a port' };
    return { kind: 'passed', reason: `${plural(count, 'exposed port')}: none that should not be` };
  },
});

/** The instruction of the first one: a range may come from several. */
function exposing({ first, protocol }: Ports): MadeBy {
  return { keyword: 'EXPOSE', key: `${first}/${protocol ?? 'tcp'}` };
}

function wordsFor(ports: Ports): string {
  return ports.first === ports.last
    ? safe`port ${portsName(ports)} is exposed`
    : safe`ports ${portsName(ports)} are exposed`;
}

function remediation(ports: Ports): Remediation {
  const name = safe`${portsName(ports)}`;
  const dockerfile = `remove EXPOSE ${name} from the Dockerfile; ${OF_BASE}`;
  return fixes({
    ...inDockerfile(dockerfile),
    buildah: `${dockerfile}, or: buildah config --port ${name}- CONTAINER`,
    ko: 'ko exposes no ports, so this one comes from the base image: choose another (defaultBaseImage in .ko.yaml)',
    jib: `remove ${name} from container.ports; ${OF_BASE}`,
    bazel: `remove ${name} from exposed_ports in oci_image (rules_docker: ports); ${OF_BASE}`,
    nix: `remove ${name} from config.ExposedPorts`,
    buildpacks: 'buildpacks expose no ports, so this one comes from the run image: pack build --run-image with another',
    umoci:
      'umoci config --image LAYOUT:TAG --clear=config.exposedports, with --config.exposedports for each one to keep',
    any: `${dockerfile} (buildah: config --port ${name}-)`,
  });
}

const OF_BASE = 'a port of the base image remains until the base changes';

/** The ports of a word of a policy; empty if it is not valid, which is reported as an error. */
function portsOf(word: string): readonly Ports[] {
  const [numbers = '', ...rest] = word.split('/');
  const ports = parsePorts([numbers === '*' ? '0-65535' : numbers, ...rest].join('/'));
  return ports === null ? [] : [ports];
}

/** Words for ports; YAML reads a bare one as a number. */
function portWords(description: string, example: readonly unknown[]): Option<readonly string[]> {
  const read = (value: unknown): readonly string[] =>
    Array.isArray(value)
      ? value.filter((item) => typeof item === 'string' || typeof item === 'number').map(String)
      : [];
  return {
    schema: {
      description,
      type: 'array',
      items: { type: ['string', 'integer'] },
      default: [],
      examples: [example],
    },
    read,
    issues: (value) =>
      read(value).flatMap((word, i) =>
        portsOf(word).length > 0
          ? []
          : [
              {
                path: [String(i)],
                message: safe`"${word}" is not a valid port or range, such as 8080, 53/udp or 8000-8999/tcp, up to 65535`,
              },
            ],
      ),
  };
}
