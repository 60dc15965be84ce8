import { suggest } from '../text/suggestion.ts';
import { safe } from '../text/untrusted.ts';
import { normalisePlatform, parsePlatform } from './descriptor.ts';

/**
 * Go's operating systems and architectures (its `go tool dist list` and internal/syslist), to which image-spec refers.
 */
const SYSTEMS: readonly string[] = [
  ...[
    'linux',
    'windows',
    'darwin',
    'freebsd',
    'netbsd',
    'openbsd',
    'dragonfly',
    'solaris',
    'illumos',
    'aix',
    'android',
  ],
  ...['ios', 'js', 'plan9', 'wasip1', 'zos', 'hurd', 'nacl'],
];
const ARCHITECTURES: readonly string[] = [
  ...['amd64', 'arm64', 'arm', '386', 'ppc64le', 's390x', 'riscv64', 'loong64', 'mips64le', 'mips64', 'mipsle', 'mips'],
  ...['ppc64', 'ppc', 'wasm', 'riscv', 's390', 'sparc', 'sparc64', 'armbe', 'arm64be', 'amd64p32', 'loong'],
];
/** The common platforms, for suggestions. */
const ORDINARY: readonly string[] = [
  ...['linux/amd64', 'linux/arm64', 'linux/arm/v7', 'linux/arm/v6', 'linux/386', 'linux/ppc64le', 'linux/s390x'],
  ...['linux/riscv64', 'windows/amd64', 'windows/arm64', 'darwin/arm64', 'wasip1/wasm'],
];

/** The reason why a word is not a valid platform, `os/architecture[/variant]`; null if it is valid. */
export function platformIssue(
  word: string,
  { patterns }: { readonly patterns: boolean },
): { readonly message: string; readonly suggestion?: string } | null {
  if (word.includes('{context.')) return null;
  const isPattern = (part: string) => patterns && /[*?]/.test(part);
  // One pattern may match several parts.
  if (isPattern(word) && !word.includes('/')) return null;
  const [os = '', architecture] = word.split('/');
  if (architecture === undefined || architecture === '' || os === '')
    return mistaken(
      safe`"${word}" is not a valid platform: use os/architecture, such as linux/amd64`,
      ORDINARY.find((name) => name.split('/').includes(word.toLowerCase())) ?? suggest(word, ORDINARY),
    );
  const known = normalisePlatform(parsePlatform(word));
  const rest = word.slice(os.length);
  if (!isPattern(os) && !SYSTEMS.includes(known.os))
    return mistaken(
      safe`"${word}" is not a valid platform: the operating system "${os}" is unknown`,
      suggest(os, SYSTEMS),
      (near) => near + rest,
    );
  if (!isPattern(architecture) && !ARCHITECTURES.includes(known.architecture))
    return mistaken(
      safe`"${word}" is not a valid platform: the architecture "${architecture}" is unknown`,
      suggest(architecture, ARCHITECTURES),
      (near) => [os, near, ...word.split('/').slice(2)].join('/'),
    );
  return null;
}

function mistaken(
  message: string,
  near: string | undefined,
  whole: (near: string) => string = (word) => word,
): { readonly message: string; readonly suggestion?: string } {
  return near === undefined ? { message } : { message, suggestion: whole(near) };
}

/** Whether a platform is stated: "unknown" means that it is not. */
export function isStatedPlatform(name: string): boolean {
  const { os, architecture } = parsePlatform(name);
  return [os, architecture].every((part) => part !== '' && part !== 'unknown');
}
