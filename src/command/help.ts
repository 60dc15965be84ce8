import { TOOL } from '../reports/tool.ts';
import { INSECURE_REGISTRIES } from '../sources/network.ts';
import type { Command } from './command.ts';

/** `plimsoll --help`. */
export function generalHelp(commands: readonly Command[]): string {
  return `${TOOL.name} ${TOOL.version}: image policy checks

${table(commands.map(({ name, summary }) => [`${TOOL.name} ${name}`, summary]))}

Each has its own --help.
${EXITS}
`;
}

/** `plimsoll COMMAND --help`. */
export function commandHelp({ name, operands, summary, flags }: Command): string {
  const rows = Object.entries(flags).map(([flag, { value, multiple, help }]) => {
    return [`--${flag}${value === undefined ? '' : ` ${value}`}${multiple ? ' …' : ''}`, help] as const;
  });
  return `${[TOOL.name, name, '[FLAG…]', operands].filter((word) => word !== '').join(' ')}
  ${summary}

${table(rows)}
${operands.startsWith('IMAGE') ? `\nIMAGE is one of\n${table(LOCATIONS)}\n${MORE.flatMap((sentence) => wrapped(sentence, WIDTH)).join('\n')}\n` : ''}
${EXITS}
`;
}

/** Columns that every terminal has. */
const WIDTH = 80;

type Row = readonly [word: string, meaning: string];

/** Words and, in a column beside them, what they mean. */
function table(rows: readonly Row[]): string {
  const column = Math.max(...rows.map(([word]) => word.length)) + 4;
  return rows
    .flatMap(([word, meaning]) =>
      wrapped(meaning, WIDTH - column).map((line, at) => `  ${(at === 0 ? word : '').padEnd(column - 2)}${line}`),
    )
    .join('\n');
}

/** Lines of at most so many characters, but for a word that is longer. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line += `${line === '' ? '' : ' '}${word}`;
  }
  return [...lines, line];
}

const LOCATIONS: readonly Row[] = [
  ['PATH', "recognised by its content: an OCI layout, a tar (plain, gzip, zstd), skopeo's dir:"],
  ['oci:PATH[:REF]', 'an OCI layout directory'],
  ['oci-archive:PATH[:REF]', 'an OCI layout in a tar'],
  ['docker-archive:PATH[:REF]', 'what docker save writes'],
  ['dir:PATH', 'what skopeo writes to dir:'],
  ['docker://HOST/PATH[:TAG]', 'an image in a registry, with the credentials of docker login'],
  ['docker-daemon:REF', "NAME:TAG or an id in the engine that DOCKER_HOST or docker's context names"],
  ['-', 'a tar on standard input'],
];

const MORE = [
  'REF is a name in it, or @N for its position from 0; without one every image is checked. @sha256:… at the end states the digest expected, "IMAGE as NAME" gives the name that policies match, and patterns (build/*.tar) stand for what they match.',
  `A bare name that is no path is never looked up anywhere. Registries are asked over TLS, but on this machine and where ${INSECURE_REGISTRIES} names HOST[:PORT],…; NODE_EXTRA_CA_CERTS names a CA of your own.`,
] as const;

const EXITS = 'Exit: 0 passed, 1 violated, 2 could not tell, 3 usage or policy error.';
