import { inspect } from '../check.ts';
import { DEPTHS } from '../image/image.ts';
import { renderInspectionJson } from '../reports/inspection.ts';
import { TOOL } from '../reports/tool.ts';
import { renderTree } from '../reports/tree.ts';
import { say } from '../text/untrusted.ts';
import { UsageError } from './arguments.ts';
import { type Command, EXIT } from './command.ts';

export const inspectCommand: Command = {
  name: 'inspect',
  operands: 'IMAGE…',
  summary: 'show every blob of images, told apart by media type',
  flags: {
    format: { value: 'FORM', words: ['text', 'json'], help: 'text (a tree) or json' },
    depth: {
      value: 'DEPTH',
      words: DEPTHS,
      help: 'how deep to read: structure (documents), heads (first bytes of every blob, the default), digests (every byte), contents (every layer decompressed)',
    },
  },
  async run(given, terminal) {
    if (given.positionals.length === 0)
      throw new UsageError('inspect needs at least one IMAGE; --help shows what an image can be');
    const depth = DEPTHS.find((word) => word === given.last('depth')) ?? 'heads';
    const { images, errors } = await inspect(given.positionals, depth);
    terminal.out(
      given.last('format') === 'json'
        ? renderInspectionJson(images, TOOL)
        : renderTree(images, { colour: terminal.colour }),
    );
    for (const { image, message } of errors) terminal.error(say`${image}: ${message}`);
    return errors.length > 0 || images.length === 0 ? EXIT.inconclusive : EXIT.pass;
  },
};
