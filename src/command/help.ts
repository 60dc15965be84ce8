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
export function commandHelp({ name, operands, summary, flags, examples = [] }: Command): string {
  const rows = Object.entries(flags).map(([flag, { value, multiple, short, help }]) => {
    return [
      `${short === undefined ? '' : `-${short}, `}--${flag}${value === undefined ? '' : ` ${value}`}${multiple ? ' …' : ''}`,
      help,
    ] as const;
  });
  return `${[TOOL.name, name, '[FLAG…]', operands].filter((word) => word !== '').join(' ')}
  ${summary}

${table(rows)}
${examples.length === 0 ? '' : `\nExamples\n${examples.map((example) => exampleLines(name, example)).join('')}`}${operands.startsWith('IMAGE') ? `\nIMAGE is one of\n${table(LOCATIONS)}\n${MORE.flatMap((sentence) => wrapped(sentence, WIDTH)).join('\n')}\n` : ''}
${EXITS}
`;
}

/** One command line, with its effect as a comment above it. */
function exampleLines(name: string, [operands, effect]: readonly [string, string]): string {
  return `${effect === '' ? '' : `  # ${effect}\n`}  ${TOOL.name} ${name} ${operands}\n`;
}

/** The width of the help, in columns. */
const WIDTH = 80;

type Row = readonly [word: string, meaning: string];

/** Words with their meaning in a second column. */
function table(rows: readonly Row[]): string {
  const column = Math.max(...rows.map(([word]) => word.length)) + 4;
  return rows
    .flatMap(([word, meaning]) =>
      wrapped(meaning, WIDTH - column).map((line, at) => `  ${(at === 0 ? word : '').padEnd(column - 2)}${line}`),
    )
    .join('\n');
}

/** Wraps text at a number of characters; longer words are kept. */
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
  ['PATH', "detected from the content: an OCI layout, a tar (plain, gzip, zstd), skopeo's dir:"],
  ['oci:PATH[:REF]', 'an OCI layout directory'],
  ['oci-archive:PATH[:REF]', 'an OCI layout in a tar'],
  ['docker-archive:PATH[:REF]', 'an archive of docker save'],
  ['dir:PATH', "a directory of skopeo's dir:"],
  ['docker://HOST/PATH[:TAG]', 'an image in a registry, with the credentials of docker login'],
  ['docker-daemon:REF', "NAME:TAG or an id in the engine of DOCKER_HOST or of docker's context"],
  ['-', 'a tar on standard input'],
];

const MORE = [
  'REF is a name in the source, or @N for its position from 0; without it, all images are checked. @sha256:… at the end states the expected digest, "IMAGE as NAME" gives the name that policies match, and patterns (build/*.tar) expand to all matches.',
  `A name without a transport is always a local path. Registries are accessed over TLS, except on this machine and for HOST[:PORT] in ${INSECURE_REGISTRIES}; NODE_EXTRA_CA_CERTS adds a CA certificate.`,
] as const;

const EXITS = 'Exit codes: 0 passed, 1 violated, 2 inconclusive, 3 usage or policy error.';
