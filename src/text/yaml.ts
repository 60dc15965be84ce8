import { escapeUntrusted } from './untrusted.ts';

/**
 * Text that YAML does not read as a number, a boolean, a null, or the start of something else; including YAML 1.1,
 * which other readers use.
 */
const PLAIN = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z][a-z0-9_./-]*$/i;

/** A value in one line of YAML, safe to show: JSON, except that words without special characters are not quoted. */
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
