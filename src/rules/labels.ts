import type { Config } from '../formats/config.ts';
import { NOTHING_TO_RUN, runConfigs } from '../rule-kit/config.ts';
import { strings } from '../rule-kit/option.ts';
import { type FixesByBuilder, fixes, inDockerfile, mapFixes, type Remediation } from '../rule-kit/remediation.ts';
import { defineRule, type Observation } from '../rule-kit/rule.ts';
import { askedFor, type Condition, conditions, exampleValue, unmetCondition } from '../rule-kit/value-conditions.ts';
import { plural } from '../text/count.ts';
import { globMatches } from '../text/glob.ts';
import { shellWord } from '../text/shell.ts';
import { safe } from '../text/untrusted.ts';

export const labels = defineRule({
  id: 'labels',
  group: 'content',
  summary: 'the image has the required labels with valid values, and no denied ones',
  options: {
    require: conditions(
      'Labels required in the config of every platform, each with conditions on its value; `{}` requires only a non-empty value.',
      [{ 'org.opencontainers.image.licenses': { type: 'spdx' }, 'org.opencontainers.image.title': {} }],
    ),
    deny: strings([], 'Patterns of denied keys, ignoring case; `*` matches any characters.', [['com.acme.internal.*']]),
  },
  vacuous: ({ require, deny }) =>
    require.size === 0 && deny.length === 0 ? 'the policy requires and denies no label' : null,
  needs: () => ({ documents: 'configs' }),
  *check(image, { require, deny }, { dockerfile }) {
    const configs = yield* runConfigs(image);
    for (const { config, edge } of configs) {
      for (const [key, condition] of require) {
        const violated = missed(key, condition, config, dockerfile?.text ?? null);
        if (violated === null) continue;
        // A missing label has no instruction.
        const madeBy = config.labels.has(key) ? ({ keyword: 'LABEL', key } as const) : null;
        yield { kind: 'violation', at: { edge }, key: key, ...violated, ...(madeBy && { madeBy }) };
      }
      for (const key of config.labels.keys()) {
        const pattern = deny.find((candidate) => globMatches(candidate, key));
        if (pattern === undefined) continue;
        yield {
          kind: 'violation',
          at: { edge },
          key: safe`${key}`,
          message: safe`it has the label ${key}, which "${pattern}" denies`,
          fix: withoutLabel(key),
          madeBy: { keyword: 'LABEL', key },
        };
      }
    }
    if (configs.length === 0) return NOTHING_TO_RUN;
    return { kind: 'passed', reason: `${plural(configs.length, 'config')}: all labels satisfy the policy` };
  },
});

type Violated = Pick<Extract<Observation, { kind: 'violation' }>, 'message' | 'fix'>;

/** The violation of one label of a config; otherwise null. */
function missed(key: string, condition: Condition, config: Config, dockerfile: string | null): Violated | null {
  const value = config.labels.get(key);
  const set = withLabel(shellWord(`${key}=${exampleValue(condition)}`));
  if (value === undefined) {
    const required = askedFor(condition);
    return {
      message: safe`the label ${key} is missing${required === null ? '' : `; required: ${required}`}`,
      fix: mapFixes(set, (text) => `set it in the build: ${text}`),
    };
  }
  const required = unmetCondition(condition, value);
  if (required === null) return null;
  return {
    message:
      value.trim() === ''
        ? safe`the label ${key} is empty; required: ${required}`
        : safe`the label ${key} is "${value}"; required: ${required}`,
    fix: mapFixes(
      set,
      (text) =>
        `${whoSet(key, value, config, dockerfile)}: labels are inherited from the base image unless the build sets them: ${text}`,
    ),
  };
}

/** How to set a label, as one word of a shell. */
function withLabel(word: string): FixesByBuilder {
  return fixes({
    buildx: safe`docker buildx build --label ${word} (docker/metadata-action: labels)`,
    docker: safe`docker build --label ${word}`,
    kaniko: safe`--label ${word} of kaniko's executor`,
    buildah: safe`buildah build --label ${word} (without a Dockerfile: buildah config)`,
    ko: safe`ko build --image-label ${word}`,
    jib: safe`${word} in container.labels`,
    bazel: safe`${word} in labels of oci_image or container_image`,
    nix: safe`${word} in config.Labels`,
    buildpacks: safe`pack build --env ${`BP_IMAGE_LABELS=${word}`}, with Paketo's buildpack for labels`,
    apko: safe`${word} in annotations of the apko file, which are labels, too`,
    umoci: safe`umoci config --image LAYOUT:TAG --config.label ${word}`,
    crane: safe`crane mutate --label ${word} IMAGE`,
    any: safe`docker buildx build --label ${word} (docker/metadata-action: labels; ko: --image-label; jib: container.labels; buildah: --label)`,
  });
}

/** How to remove a label. */
function withoutLabel(key: string): Remediation {
  const ofBase = 'a label of the base image remains until the base changes';
  const dockerfile = `remove its LABEL from the Dockerfile, or its --label from the build; ${ofBase}`;
  return fixes({
    ...inDockerfile(dockerfile),
    buildah: safe`${dockerfile}, or: buildah config --label ${shellWord(`${key}-`)} CONTAINER`,
    ko: `remove its --image-label from the build; ${ofBase}`,
    jib: `remove it from container.labels; ${ofBase}`,
    bazel: `remove it from labels of oci_image or container_image; ${ofBase}`,
    nix: 'remove it from config.Labels',
    buildpacks: `remove it from BP_IMAGE_LABELS; a label of the run image remains until that image changes`,
    apko: 'remove it from annotations in the apko file',
    umoci: 'umoci config --image LAYOUT:TAG --clear=config.labels, with --config.label for each one to keep',
    any: `${dockerfile} (or buildah: config --label KEY-)`,
  });
}

/** What the history and the Dockerfile, if there is one, show about the origin of a value; the start of a fix. */
function whoSet(key: string, value: string, { history }: Config, dockerfile: string | null): string {
  const inHistory = history.some(({ createdBy }) => sets(createdBy, key, value));
  const inDockerfile = dockerfile?.includes(key) ?? null;
  if (inHistory && inDockerfile === false)
    return 'a LABEL instruction in the history sets it and the Dockerfile does not, so it is inherited';
  if (inHistory) return 'a LABEL instruction in the history sets it, of the Dockerfile or of its base image';
  if (history.length === 0) return 'the image has no history that shows where it comes from';
  return 'no LABEL instruction in the history sets it, so it comes from --label or from a base image without one';
}

/**
 * How builders write a LABEL into the history: BuildKit as it is, docker's classic builder and buildah as a comment in
 * a shell command.
 */
const LABEL = /^(?:\/bin\/sh -c #\(nop\) +)?LABEL +/;

/** Whether a step of the history set a label to exactly this value. */
function sets(createdBy: string, key: string, value: string): boolean {
  const instruction = LABEL.exec(createdBy);
  if (instruction === null) return false;
  const pairs = ` ${createdBy.slice(instruction[0].length)} `;
  const quoted = JSON.stringify(value);
  return [value, quoted].some((written) =>
    [key, JSON.stringify(key)].some((name) => pairs.includes(` ${name}=${written} `)),
  );
}
