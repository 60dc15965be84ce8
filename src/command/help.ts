import { TOOL } from '../reports/tool.ts';
import { INSECURE_REGISTRIES } from '../sources/network.ts';
import type { Command } from './command.ts';

/** `plimsoll --help`. */
export function generalHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return `${TOOL.name} ${TOOL.version}: image policy checks

${commands.map(({ name, summary }) => `  ${TOOL.name} ${name.padEnd(width)}  ${summary}`).join('\n')}

Each has its own --help. ${EXITS}
`;
}

/** `plimsoll COMMAND --help`. */
export function commandHelp({ name, operands, summary, flags }: Command): string {
  const rows = Object.entries(flags).map(([flag, { value, multiple, help }]) => {
    return [`--${flag}${value === undefined ? '' : ` ${value}`}${multiple ? ' …' : ''}`, help] as const;
  });
  const width = Math.max(...rows.map(([flag]) => flag.length));
  return `${TOOL.name} ${name} [FLAG…] ${operands}
  ${summary}

${rows.map(([flag, help]) => `  ${flag.padEnd(width)}  ${help}`).join('\n')}
${operands.startsWith('IMAGE') ? `\n${IMAGES}\n` : ''}
${EXITS}
`;
}

const IMAGES = `IMAGE is one of
  PATH                         recognised by its content: an OCI layout, a tar (plain, gzip, zstd), skopeo's dir:
  oci:PATH[:REF]               an OCI layout directory
  oci-archive:PATH[:REF]       an OCI layout in a tar
  docker-archive:PATH[:REF]    what docker save writes
  dir:PATH                     what skopeo writes to dir:
  docker://HOST/PATH[:TAG]     an image in a registry, with the credentials of docker login
  docker-daemon:REF            NAME:TAG or an id in the engine that DOCKER_HOST or docker's context names
  -                            a tar on standard input
REF is a name in it, or @N for its position from 0; without one every image is checked. @sha256:… at the end states the
digest expected, "IMAGE as NAME" gives the name that policies match, and patterns (build/*.tar) stand for what they match.
A bare name that is no path is never looked up anywhere. Registries are asked over TLS, but on this machine and where
${INSECURE_REGISTRIES} names HOST[:PORT],…; NODE_EXTRA_CA_CERTS names a CA of your own.`;

const EXITS = 'Exit: 0 passed, 1 violated, 2 could not tell, 3 usage or policy error.';
