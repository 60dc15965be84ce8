import type { Config } from '../formats/config.ts';
import { parsePorts, portsWithin } from '../formats/port.ts';
import { wordsOf } from './dockerfile.ts';
import type { StepEnvironment } from './environment.ts';
import { couldBe, isKnown, type Template, templateOf } from './expand.ts';
import { type Instruction, jsonWords, pairsOf } from './instruction.ts';
import type { Step } from './stage-chain.ts';

/** The value of a setting in a config, as one text: null if it is not set, undefined for a keyword that has no field in a config. */
export function valueIn(config: Config, keyword: string, key: string | null): string | null | undefined {
  const stated = (text: string) => (text === '' ? null : text);
  switch (keyword) {
    case 'USER':
      return stated(config.user);
    case 'WORKDIR':
      return stated(config.workingDir);
    case 'STOPSIGNAL':
      return stated(config.stopSignal);
    case 'MAINTAINER':
      return stated(config.author);
    case 'CMD':
      return config.cmd.length === 0 ? null : JSON.stringify(config.cmd);
    case 'ENTRYPOINT':
      return config.entrypoint.length === 0 ? null : JSON.stringify(config.entrypoint);
    case 'LABEL':
      return config.labels.get(key ?? '') ?? null;
    case 'ENV':
      return config.env.findLast((variable) => variable.startsWith(`${key}=`))?.slice(`${key}=`.length) ?? null;
    case 'EXPOSE':
      return config.exposedPorts.some((port) => isPort(port, key ?? '')) ? key : null;
    case 'VOLUME':
      return config.volumes.includes(key ?? '') ? key : null;
    default:
      return undefined;
  }
}

/** The value that a step gives a setting: `MAYBE` if it may set another one, null if it does not set it. */
export function settingOf(
  { instruction, shell }: Step,
  keyword: string,
  key: string | null,
  environment: StepEnvironment,
  escapedBy: string,
): Template | null {
  if (instruction.keyword !== keyword) return null;
  const expanded = (word: string) => templateOf(word, environment, escapedBy);
  switch (keyword) {
    case 'LABEL':
    case 'ENV':
      return pairsOf(instruction, escapedBy).reduce<Template | null>((before, pair) => {
        const name = expanded(pair.key);
        if (!couldBe(name, key ?? '')) return before;
        return isKnown(name) ? expanded(pair.value) : MAYBE;
      }, null);
    case 'EXPOSE':
      return anyOf(wordsOf(instruction).map(expanded), key ?? '', isPort);
    case 'VOLUME':
      return anyOf((jsonWords(instruction.text) ?? wordsOf(instruction)).map(expanded), key ?? '', (a, b) => a === b);
    case 'ARG':
      return instruction.text.split(/\s+/).some((word) => word.replace(/=.*$/, '') === key) ? [''] : null;
    case 'CMD':
    case 'ENTRYPOINT':
      return commandOf(instruction, shell);
    case 'WORKDIR':
      return environment.directoryOf(expanded(instruction.text));
    case 'USER':
    case 'STOPSIGNAL':
      return expanded(instruction.text);
    default:
      return [instruction.text];
  }
}

/** An empty template: the instruction may set the key, as a name in it is unknown. */
const MAYBE: Template = [];
const ANY = { variable: null };

/** The key if one of the words matches it; `MAYBE` if the unknown parts of a word could. */
function anyOf(
  words: readonly Template[],
  key: string,
  matches: (word: string, key: string) => boolean,
): Template | null {
  if (words.some((word) => isKnown(word) && matches(word.join(''), key))) return [key];
  return words.some((word) => !isKnown(word)) ? MAYBE : null;
}

/** Whether a port or range, as a config or a Dockerfile writes it, contains another. */
function isPort(written: string, port: string): boolean {
  const [a, b] = [parsePorts(written.slice(written.lastIndexOf(':') + 1)), parsePorts(port)];
  return a !== null && b !== null && (a.protocol ?? 'tcp') === (b.protocol ?? 'tcp') && portsWithin(b, [a]).length > 0;
}

/** The command as JSON. If the base image sets the shell, only the end is known. */
function commandOf({ text }: Instruction, shell: readonly string[] | null): Template {
  const words = jsonWords(text) ?? (shell === null ? null : [...shell, text]);
  return words === null ? ['[', ANY, `,${JSON.stringify(text)}]`] : [JSON.stringify(words)];
}
