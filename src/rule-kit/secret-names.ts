import { LIMITS } from '../limits.ts';

/**
 * The last words of names of secrets. Names that end otherwise (`TOKEN_URL`, `PASSWORD_FILE`, `GPG_KEY`, `SHA256`) are
 * not secrets.
 */
const SECRET =
  /(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|SECRETS|TOKEN|API_?KEY|CREDENTIALS?|(?:^|_)(?:PASS|PWD)|(?:ACCESS|PRIVATE|SECRET|ENCRYPTION|SIGNING|MASTER|ACCOUNT|AUTH|DEPLOY|SERVICE|SHARED|HMAC|JWT|SESSION|LICENSE|STORAGE)_?KEY|SECRET_KEY_BASE|CONNECTION_?STRING|CONNECTIONSTRING)(?:_?\d{1,2})?$/;

/** The shell's directories, and words that only look like it. */
const HARMLESS =
  /^(?:OLD)?_?PWD$|(?:^|_)(?:MAX|MIN|NUM|COUNT|NEW|EOS|BOS|PAD|UNK|MASK|CSRF_HEADER)_TOKENS?$|PUBLIC_?(?:ACCESS_)?(?:KEY|TOKEN)$/;

/** Whether a name indicates that its value is a secret: `NPM_TOKEN`, `build-arg:db-password`, `com.acme.apiKey`. */
export function isSecretName(name: string): boolean {
  const word = name
    .slice(-LIMITS.secretNameCharacters)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/_$/, '');
  return SECRET.test(word) && !HARMLESS.test(word);
}

/** Placeholders for a secret. */
const PLACEHOLDERS =
  /^(?:change[-_ ]?(?:me|it|this|_?in_?production)\w{0,20}|replace[-_ ]?(?:me|this)|place[-_ ]?holder|redacted|masked|hidden|dummy|example|sample|todo|tbd|fixme|unset|undefined|null|nil|none|empty|n\/?a|false|true|yes|no|on|off|disabled?|enabled?|required|optional|auto|default|your[-_ ].{0,80}|my[-_ ](?:secret|password|token|api[-_ ]?key)|insert[-_ ].{0,80}|not[-_ ]?(?:set|needed|used|required)|unused|secret_?from_?env)$/i;

/** References to the place where a secret is stored. */
const ELSEWHERE = /^(?:arn:|vault:|op:\/\/|secretref:|ref\+|keyvault:|sm:|ssm:|kms:|@|file:)/i;

const PUBLIC = /^(?:ssh-(?:rsa|ed25519|dss) |ecdsa-sha2-|-----BEGIN (?:[A-Z]{1,20} ){0,3}(?:PUBLIC KEY|CERTIFICATE))/;

const FILE = /^[\w./~-]{1,200}\.(?:txt|json|ya?ml|pem|key|crt|env|conf|cfg|ini|p12|pfx|jks|toml)$/i;

/**
 * Whether a value with a secret's name is harmless: empty, a reference to a variable or a file, a placeholder, a public
 * key. A secret that looks like one of these is not found.
 */
export function isHarmless(value: string): boolean {
  const text = unquoted(value.trim());
  if (text.length > LIMITS.secretValueCharacters) return false;
  if (text === '' || /^[*xX.•#_?-]+$/.test(text) || /^[01]$/.test(text)) return true;
  // Computed elsewhere: `$(cat …)`, a backtick, a call, a search pattern.
  if (/^\$\(|^`|^[A-Za-z_][\w.]*[([]|^\.\*/.test(text)) return true;
  const fallback = /^\$\{\w+:?[-=]([^{}]*)\}$/.exec(text)?.[1];
  if (fallback !== undefined) return isHarmless(fallback);
  if (text.includes('$') && /^\W{0,8}$/.test(text.replace(/\$(?:\w+|\{\w+(?::?[?+][^{}]*)?\}|\{\{[^{}]*\}\})/g, '')))
    return true;
  // Templates of several kinds: <token>, {{ token }}, %TOKEN%, [token], {token}.
  if (/^(?:<[^<>]*>|\{\{[^{}]*\}\}|\{[\w.-]*\}|%\w+%|\[[\w .-]*\]|__\w+__)$/.test(text)) return true;
  if (PLACEHOLDERS.test(text) || ELSEWHERE.test(text) || PUBLIC.test(text)) return true;
  // URLs with a password are found separately.
  return isPath(text) || FILE.test(text) || /^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(text);
}

/** A path has words as segments; a random string with slashes (base64) has a segment of mixed letters and digits. */
function isPath(text: string): boolean {
  if (!/^(?:\.{0,2}[/\\]|~[/\\]|[A-Za-z]:[/\\])/.test(text)) return false;
  return text
    .replace(/^[A-Za-z]:/, '')
    .split(/[/\\]/)
    .every((segment) => /^(?:[a-z0-9._@%+~ ${}-]{0,60}|[A-Z0-9_.-]{0,60}|[A-Za-z._-]{0,30})$/.test(segment));
}

/** The password in a URL (`https://user:password@host`), unless it is harmless. */
export function hasPassword(text: string): boolean {
  for (const [, password = ''] of text.matchAll(ADDRESS)) {
    if (!isHarmless(password) && !/^[$%{]/.test(password)) return true;
  }
  return false;
}

const ADDRESS = /\b[A-Za-z][A-Za-z0-9+.-]{0,20}:\/\/[^\s/?#:@'"]{0,200}:([^\s/?#@'"]{1,300})@/g;

function unquoted(text: string): string {
  return /^(["'])(.*)\1$/s.exec(text)?.[2] ?? text;
}
