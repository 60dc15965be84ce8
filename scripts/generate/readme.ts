/** README.md: the tables of the Action and what a terminal shows; and docs/pictures/summary.md, the summary of the same run, from which its pictures are made. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleRun } from '../pictures/sample.ts';
import { withActionTables } from './action.ts';
import { withGenerated } from './markdown.ts';

const PATH = 'README.md';

/** Both files made anew. */
export function readmeFiles(): readonly { readonly path: string; readonly text: string }[] {
  const page = readFileSync(join(import.meta.dirname, '../..', PATH), 'utf8');
  const { terminal, markdown } = sampleRun();
  const withTerminal = withGenerated(page, 'terminal', `\`\`\`console\n${terminal}\`\`\`\n`);
  return [
    { path: PATH, text: withActionTables(withTerminal) },
    { path: 'docs/pictures/summary.md', text: markdown },
  ];
}
