/** A kind of secret that is recognized by its form, in words that follow "has". */
interface Shape {
  readonly kind: string;
  readonly pattern: RegExp;
}

/** The shortest form. */
const SHORTEST = 20;

/**
 * Tokens with a form of their own. Every pattern begins with a rare prefix and repeats only one class of characters at
 * a time, up to a bound, so that matching takes linear time.
 */
const SHAPES: readonly Shape[] = [
  shape('a private key', /-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----/),
  shape('an age key', /\bAGE-SECRET-KEY-1[0-9A-Z]{50,64}/),
  shape('an AWS access key', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/),
  shape('a GitHub token', /\bgh[opsur]_[0-9A-Za-z]{36,255}/),
  shape('a GitHub token', /\bgithub_pat_[0-9A-Za-z_]{22,255}/),
  shape('a GitLab token', /\bgl(?:pat|dt|rt|cbt|ptt|soat|imt|agent)-[0-9A-Za-z_-]{20,300}/),
  shape('a Slack token', /\bxox[abeoprs]-[0-9A-Za-z-]{10,300}/),
  shape('a Slack token', /\bxapp-\d-[0-9A-Z]{5,20}-\d{5,20}-[0-9a-f]{20,100}/),
  shape('a Slack webhook', /\bhooks\.slack\.com\/services\/T[0-9A-Z]{5,20}\/B[0-9A-Z]{5,20}\/[0-9A-Za-z]{20,40}/),
  shape('a Stripe key', /\b[rs]k_live_[0-9A-Za-z]{16,300}/),
  shape('an npm token', /\bnpm_[0-9A-Za-z]{36}\b/),
  shape('a PyPI token', /\bpypi-Ag[0-9A-Za-z_-]{50,500}/),
  shape('a RubyGems key', /\brubygems_[0-9a-f]{48}\b/),
  shape('a Docker Hub token', /\bdckr_(?:pat|oat)_[0-9A-Za-z_-]{20,100}/),
  shape('a Google API key', /\bAIza[0-9A-Za-z_-]{35}(?![0-9A-Za-z_-])/),
  shape('a Google OAuth secret', /\bGOCSPX-[0-9A-Za-z_-]{28}(?![0-9A-Za-z_-])/),
  shape('an Azure storage key', /\bAccountKey=[0-9A-Za-z+/]{86}==/),
  shape(
    'an Azure client secret',
    /(?<![0-9A-Za-z_.~-])[0-9A-Za-z_.~-]{3}\dQ~[0-9A-Za-z_.~-]{31,34}(?![0-9A-Za-z_.~-])/,
  ),
  shape('an Azure SAS token', /\bsig=[0-9A-Za-z%]{43,60}(?:%3[Dd]|=)/),
  shape('a Vault token', /\bhv[bs]\.[0-9A-Za-z_-]{24,300}/),
  shape('a Terraform token', /\b[0-9A-Za-z]{14}\.atlasv1\.[0-9A-Za-z_=-]{60,80}/),
  shape('a DigitalOcean token', /\bdo[opr]_v1_[0-9a-f]{64}\b/),
  shape('a SendGrid key', /\bSG\.[0-9A-Za-z_-]{22}\.[0-9A-Za-z_-]{43}(?![0-9A-Za-z_-])/),
  shape('a Hugging Face token', /\bhf_[0-9A-Za-z]{34}\b/),
  shape('an Anthropic key', /\bsk-ant-[0-9A-Za-z]{2,10}-?\d{0,2}-[0-9A-Za-z_-]{40,200}/),
  shape('an OpenAI key', /\bsk-(?:proj|svcacct|admin)-[0-9A-Za-z_-]{40,200}/),
  shape('an OpenAI key', /\bsk-[0-9A-Za-z]{20}T3BlbkFJ[0-9A-Za-z]{20}\b/),
  shape('a Databricks token', /\bdapi[0-9a-f]{32}\b/),
  shape('a JSON web token', /\beyJ[0-9A-Za-z_-]{10,5000}\.eyJ[0-9A-Za-z_-]{10,20000}\.[0-9A-Za-z_-]{10,5000}/),
];

/** The distinct kinds of secrets that a text contains by form. */
export function shapesIn(text: string): readonly string[] {
  if (text.length < SHORTEST) return [];
  const found = SHAPES.flatMap(({ kind, pattern }) => {
    const [match] = pattern.exec(text) ?? [];
    // The example of Amazon's documentation: AKIAIOSFODNN7EXAMPLE.
    return match === undefined || /EXAMPLE|(.)\1{9}/.test(match) ? [] : [kind];
  });
  return [...new Set(found)];
}

function shape(kind: string, pattern: RegExp): Shape {
  return { kind, pattern };
}
