/** README.md with the output of a real run, and docs/pictures/summary.md, the job summary of a run with more images, which `npm run pictures` draws. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleRun } from '../pictures/sample.ts';
import { withGenerated } from './markdown.ts';

const PATH = 'README.md';

/** Both files. */
export function readmeFiles(): readonly { readonly path: string; readonly text: string }[] {
  const page = readFileSync(join(import.meta.dirname, '../..', PATH), 'utf8');
  const { terminal, markdown } = sampleRun();
  return [
    { path: PATH, text: withGenerated(page, 'terminal', `\`\`\`console\n${terminal}\`\`\`\n`) },
    { path: 'docs/pictures/summary.md', text: markdown },
  ];
}
