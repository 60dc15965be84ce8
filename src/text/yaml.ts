import { escapeUntrusted } from './untrusted.ts';

/** Nothing that YAML reads as a number, a truth, a null, or as the start of something else; 1.1 included, as other readers go by it. */
const PLAIN = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z][a-z0-9_./-]*$/i;

/** A value in one line of YAML, safe to show: JSON, but that words which need no quotes have none. */
export function flowYaml(value: unknown): string {
  if (typeof value === 'string')
    return PLAIN.test(value)
      ? escapeUntrusted(value, value.length)
      : escapeUntrusted(JSON.stringify(value), Number.MAX_SAFE_INTEGER);
  if (Array.isArray(value)) return `[${value.map(flowYaml).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([name, member]) => `${flowYaml(name)}: ${flowYaml(member)}`)
      .join(', ')}}`;
  return String(value);
}
