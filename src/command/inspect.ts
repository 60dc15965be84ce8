import { inspect } from '../check.ts';
import { DEPTHS } from '../image/image.ts';
import { renderInspectionJson } from '../reports/inspection.ts';
import { TOOL } from '../reports/tool.ts';
import { renderTree } from '../reports/tree.ts';
import { batches } from '../text/pieces.ts';
import { type Command, EXIT } from './command.ts';
import { givenImages, IMAGES_FROM, inputErrorLine } from './given-images.ts';

export const inspectCommand: Command = {
  name: 'inspect',
  operands: 'IMAGE…',
  summary: 'list every blob of an image with its media type',
  flags: {
    format: { value: 'FORM', words: ['text', 'json'], help: 'text (a tree) or json' },
    depth: {
      value: 'DEPTH',
      words: DEPTHS,
      help: 'how deep to read: structure (documents), heads (first bytes of every blob, the default), digests (every byte), contents (every layer decompressed)',
    },
    ...IMAGES_FROM,
  },
  async run(given, terminal) {
    const requested = await givenImages('inspect', given);
    const depth = DEPTHS.find((word) => word === given.last('depth')) ?? 'heads';
    const { images, errors } = await inspect(requested.images, depth, {
      built: requested.built,
      ...(terminal.progress && { progress: terminal.progress }),
    });
    const text =
      given.last('format') === 'json'
        ? renderInspectionJson(images, TOOL)
        : renderTree(images, { colour: terminal.colour });
    for (const piece of batches(text)) terminal.out(piece);
    for (const error of errors) terminal.error(inputErrorLine(error));
    return errors.length > 0 || images.length === 0 ? EXIT.inconclusive : EXIT.pass;
  },
};
