import { compileValidator } from '../../scripts/generate/policy-schema.ts';
import type { Fault } from '../../src/formats/fault.ts';
import type { Edge, Image, Manifest, Node } from '../../src/image/image.ts';
import { NO_CONTEXT } from '../../src/policy/context.ts';
import { policyErrorLine } from '../../src/policy/error.ts';
import { POLICY_LANGUAGE, type PolicyLanguage } from '../../src/policy/language.ts';
import type { Policy } from '../../src/policy/policy.ts';
import type { PolicyPorts } from '../../src/policy/ports.ts';
import { type PolicyRequest, parsePolicies } from '../../src/policy/resolve.ts';
import { policySchema } from '../../src/policy/schema.ts';
import { flag, group, oneOf, someOf, strings } from '../../src/rule-kit/option.ts';
import { defineRule, type Rule } from '../../src/rule-kit/rule.ts';

const conclusion = { kind: 'passed', reason: 'nothing was looked at' } as const;

/** Rules with one option of each kind, so that tests of the language do not change with the rules. */
export const TEST_RULES: readonly Rule[] = [
  testRule('no-schema1', {}),
  testRule('layer-compression', {
    allow: someOf(['none', 'gzip', 'zstd'], ['zstd'], 'Allowed.'),
    scope: oneOf(['all', 'base'], 'all', 'Which.'),
    strict: flag(false, 'Strictly.'),
  }),
  testRule('media-types', {
    allow: group({ manifest: strings([], 'Of manifests.'), layer: strings([], 'Of layers.') }, 'Allowed.'),
    deny: group({ manifest: strings([], 'Of manifests.'), layer: strings([], 'Of layers.') }, 'Denied.'),
  }),
];

function testRule(id: string, options: Rule['options']): Rule {
  return defineRule({
    id,
    group: 'formats',
    summary: 'asks for nothing',
    options,
    needs: () => ({ depth: 'structure', documents: 'manifests' }),
    // biome-ignore lint/correctness/useYield: a rule without anything to say
    *check() {
      return conclusion;
    },
  });
}

const validate = compileValidator(policySchema(TEST_RULES));

/** The language with the rules for tests, and the real presets. */
export const TEST_LANGUAGE: PolicyLanguage = {
  rules: async () => TEST_RULES,
  presets: POLICY_LANGUAGE.presets,
  validator: async () => validate,
};

/** The commit that every ref of another repository leads to. */
export const COMMIT = 'c0ffee0000000000000000000000000000000000';

/** Files by path; `null` stands for a directory. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** @param top the top folder of the repository, relative to the directory of the run */
export function portsOf(files: Files, top = ''): PolicyPorts {
  return {
    directory: '/repo',
    top,
    read: (path) => {
      const found = Object.hasOwn(files, path) ? files[path] : undefined;
      if (found === undefined) return { kind: 'absent' };
      if (found === null) return { kind: 'unreadable', reason: 'it is a directory' };
      return { kind: 'bytes', bytes: typeof found === 'string' ? new TextEncoder().encode(found) : found };
    },
    // Files of other repositories stand under owner/repo/path@ref, too.
    remote: async ({ owner, repo, path, ref }) => {
      const name = `${owner}/${repo}/${path}@${ref}`;
      const found = Object.hasOwn(files, name) ? files[name] : undefined;
      if (typeof found !== 'string') return { kind: 'unreadable', reason: 'it is private or does not exist' };
      return { kind: 'bytes', bytes: new TextEncoder().encode(found), commit: COMMIT };
    },
  };
}

type Ask = Partial<PolicyRequest> & { readonly language?: PolicyLanguage };

/** The policy in effect; fails the test where there are errors. */
export async function policyOf(
  files: Files,
  { language = TEST_LANGUAGE, ...ask }: Ask = {},
  top = '',
): Promise<Policy> {
  const result = await parsePolicies(
    { inputs: ['p.yml'], failOn: null, context: NO_CONTEXT, ...ask },
    portsOf(files, top),
    language,
  );
  if (!result.ok) throw new Error(result.errors.map(policyErrorLine).join('\n'));
  return result.policy;
}

/** The errors, each in its line; empty where there are none. */
export async function errorsOf(
  files: Files,
  { language = TEST_LANGUAGE, ...ask }: Ask = {},
  top = '',
): Promise<readonly string[]> {
  const result = await parsePolicies(
    { inputs: ['p.yml'], failOn: null, context: NO_CONTEXT, ...ask },
    portsOf(files, top),
    language,
  );
  return result.ok ? [] : result.errors.map(policyErrorLine);
}

/** A fault that says its kind. */
export function faultOf(kind: Fault['kind'], pointer = ''): Fault {
  return { kind, message: `it is ${kind}`, pointer };
}

export function nodeOf(over: Partial<Node> = {}): Node {
  return {
    ...{ digest: null, digestOf: 'bytes', name: 'blob', byteSource: null, detected: null, lazy: null, verified: null },
    contents: null,
    faults: [],
    ...over,
  };
}

export function edgeOf(over: Partial<Edge> = {}): Edge {
  return {
    ...{
      parent: null,
      path: ['index.json', 'manifests/0'],
      slot: 'manifest',
      descriptor: null,
      declared: null,
      type: null,
    },
    ...{ target: nodeOf(), platform: null, document: null, config: null, faults: [] },
    ...over,
  };
}

/** An image of nothing, with what a test wants otherwise. */
export function manifestOf(over: Partial<Manifest> = {}): Manifest {
  return {
    ...{ edge: edgeOf(), config: null, layers: [], platform: null, osFeatures: [], artifact: 'image', exempt: null },
    ...over,
  };
}

export function imageOf(over: Partial<Image> = {}): Image {
  return {
    ...{ name: 'app', givenName: null, names: ['app'], source: 'oci-layout', location: 'build/app', digest: null },
    ...{ claimedNames: ['app'], layoutAnnotations: new Map(), listings: [] },
    ...{
      imageId: null,
      artifact: 'image',
      platforms: [],
      edges: [],
      manifests: [manifestOf()],
      unreferenced: [],
      faults: [],
    },
    attestations: new Map(),
    layout: [],
    engineStorage: false,
    ...over,
  };
}
