import { safe } from '../text/untrusted.ts';
import type { Environment } from './environment.ts';

/** How policies of other repositories are accessed. */
export interface RemoteAccess {
  /** The root of GitHub's REST API. */
  readonly apiUrl: string;
  readonly token: RemoteToken | null;
  /** How to provide a token with access: the end of a sentence. */
  readonly fix: string;
}

export interface RemoteToken {
  /** Its name where it was given: for messages. */
  readonly name: string;
  /** For GitHub alone. */
  readonly value: string;
  /** Whether it was given for policies of other repositories. */
  readonly own: boolean;
}

/** In the Action: `policy-token`, which is for this purpose, before `github-token`. */
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
    fix: 'give the input policy-token a token with access (runs for forks have no secrets: there a policy must be public, or YAML in the workflow)',
  };
}

/** In the command: our own variable, then those of GitHub's own command, in its order. */
export function commandAccess(environment: Environment): RemoteAccess {
  const names = ['PLIMSOLL_POLICY_TOKEN', 'GH_TOKEN', 'GITHUB_TOKEN'];
  return {
    apiUrl: apiUrlOf(environment),
    token: firstOf(names.map((name) => [name, environment[name]?.trim()] as const)),
    fix: 'set PLIMSOLL_POLICY_TOKEN to a token with access',
  };
}

/**
 * The reason why this access cannot be used: tokens and policies must not go over an unencrypted connection. A server
 * on this machine is for tests. Null if there is no problem.
 */
export function issueIn({ apiUrl, token }: Pick<RemoteAccess, 'apiUrl' | 'token'>): string | null {
  if (!URL.canParse(apiUrl)) return safe`GITHUB_API_URL is not a valid URL: "${apiUrl}"`;
  const { protocol, hostname } = new URL(apiUrl);
  const local = protocol === 'http:' && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  if (protocol !== 'https:' && !local) return safe`GITHUB_API_URL does not start with https://: "${apiUrl}"`;
  // The error of fetch repeats a malformed header.
  if (token !== null && !/^[\x21-\x7e]+$/.test(token.value)) return safe`${token.name} is not a valid token`;
  return null;
}

/** The variable is set by the runner, and points to the enterprise server if there is one. */
export function apiUrlOf(environment: Environment): string {
  return environment['GITHUB_API_URL']?.replace(/\/+$/, '') || 'https://api.github.com';
}

/** The first non-empty token; only the first of the list is for this purpose. */
function firstOf(tokens: readonly (readonly [name: string, value: string | null | undefined])[]): RemoteToken | null {
  for (const [at, [name, value]] of tokens.entries()) if (value) return { name, value, own: at === 0 };
  return null;
}
