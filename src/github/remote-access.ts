import { safe } from '../text/untrusted.ts';
import type { Environment } from './environment.ts';

/** How policies of other repositories are read. */
export interface RemoteAccess {
  /** The root of GitHub's REST API. */
  readonly apiUrl: string;
  readonly token: RemoteToken | null;
  /** How a token is given that may read more: the end of a sentence. */
  readonly fix: string;
}

export interface RemoteToken {
  /** What it is called where it was given: for messages. */
  readonly name: string;
  /** For GitHub alone. */
  readonly value: string;
  /** Whether it was given for policies of other repositories, so that there is no better one to give. */
  readonly own: boolean;
}

/** Of the Action: `policy-token`, which is given for this, before `github-token`. */
export function actionAccess(
  tokens: { readonly policyToken: string | null; readonly githubToken: string | null },
  environment: Environment,
): RemoteAccess {
  const { policyToken, githubToken } = tokens;
  return {
    apiUrl: apiUrlOf(environment),
    token: firstOf([
      ['policy-token', policyToken],
      ['github-token', githubToken],
    ]),
    fix: 'give the input policy-token a token that may read it (runs for forks get no secrets: there a policy has to be public, or YAML in the workflow)',
  };
}

/** Of the command: a variable of its own, then those of GitHub's own command, in its order. */
export function commandAccess(environment: Environment): RemoteAccess {
  const names = ['PLIMSOLL_POLICY_TOKEN', 'GH_TOKEN', 'GITHUB_TOKEN'];
  return {
    apiUrl: apiUrlOf(environment),
    token: firstOf(names.map((name) => [name, environment[name]?.trim()] as const)),
    fix: 'set PLIMSOLL_POLICY_TOKEN to a token that may read it',
  };
}

/**
 * Why nothing can be asked with this: a token and an answer are worth nothing on a line that others can read and change. A server on this machine is
 * for tests. Null where nothing is wrong.
 */
export function issueIn({ apiUrl, token }: Pick<RemoteAccess, 'apiUrl' | 'token'>): string | null {
  if (!URL.canParse(apiUrl)) return safe`GITHUB_API_URL is no URL: "${apiUrl}"`;
  const { protocol, hostname } = new URL(apiUrl);
  const local = protocol === 'http:' && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  if (protocol !== 'https:' && !local) return safe`GITHUB_API_URL does not start with https://: "${apiUrl}"`;
  // What fetch says of a bad header repeats it.
  if (token !== null && !/^[\x21-\x7e]+$/.test(token.value)) return safe`${token.name} holds what is no token`;
  return null;
}

/** The variable is the runner's, and leads to the company's own server where there is one. */
export function apiUrlOf(environment: Environment): string {
  return environment['GITHUB_API_URL']?.replace(/\/+$/, '') || 'https://api.github.com';
}

/** The first that is given; the first of all is the one for this. */
function firstOf(tokens: readonly (readonly [name: string, value: string | null | undefined])[]): RemoteToken | null {
  for (const [at, [name, value]] of tokens.entries()) if (value) return { name, value, own: at === 0 };
  return null;
}
