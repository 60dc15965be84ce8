import { classify } from '../formats/media-type.ts';
import { classificationJson, classificationText } from '../reports/classification.ts';
import { UsageError } from './arguments.ts';
import { type Command, EXIT } from './command.ts';

export const classifyCommand: Command = {
  name: 'classify',
  operands: 'MEDIA-TYPE…',
  summary: 'classify media types',
  flags: { format: { value: 'FORM', words: ['text', 'json'], help: 'text or json' } },
  run(given, terminal) {
    if (given.positionals.length === 0) throw new UsageError('classify needs at least one MEDIA-TYPE');
    const types = given.positionals.map((mediaType) => classify(mediaType));
    terminal.out(given.last('format') === 'json' ? classificationJson(types) : classificationText(types));
    return EXIT.pass;
  },
};
