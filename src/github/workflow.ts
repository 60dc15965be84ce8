import { join } from 'node:path';
import type { Location } from '../engine/outcome.ts';
import { LIMITS } from '../limits.ts';
import { readWholeFile } from '../sources/read-file.ts';
import type { Environment } from './environment.ts';

/** The parts of `GITHUB_WORKFLOW_REF`: `acme/shop/.github/workflows/ci.yml@refs/heads/main`. */
const WORKFLOW_REF = /^([^/]+\/[^/]+)\/(\.github\/workflows\/[^/@]+)@/;

/**
 * The step of the workflow that uses this Action: the location of findings without a line in a Dockerfile or policy. It
 * has a line only if the file is checked out and the line is unique. Null outside of a workflow, and for a workflow of
 * another repository.
 * @param isAction false if a step may `run` the command instead
 */
export function workflowStep(environment: Environment, isAction = true): Location | null {
  const { GITHUB_WORKFLOW_REF: ref, GITHUB_REPOSITORY: repository, GITHUB_WORKSPACE: workspace } = environment;
  const [, owner, file] = WORKFLOW_REF.exec(ref ?? '') ?? [];
  if (file === undefined || owner !== repository) return null;
  const action = environment['GITHUB_ACTION_REPOSITORY'] ?? '';
  const isUsed = isAction || action !== '';
  const text = workspace === undefined || !isUsed ? '' : textOf(join(workspace, file));
  const uses = usesPattern(action);
  const found = text.split(/\r\n|\r|\n/).flatMap((line, at) => {
    const column = uses.exec(line)?.[1]?.length;
    return column === undefined ? [] : [{ line: at + 1, column: column + 1 }];
  });
  const [only] = found;
  return only !== undefined && found.length === 1
    ? { file, ...only, confidence: 'exact' }
    : { file, line: null, column: null, confidence: 'ambiguous' };
}

/** `uses: plimsoll/plimsoll@v0`, or a path of the same repository if the runner does not state the Action. */
function usesPattern(repository: string): RegExp {
  const name = /^[\w-]+\/[\w.-]+$/.test(repository)
    ? `${repository.replace(/\./g, '\\.')}(?:/[^@\\s]*)?@`
    : '\\.{1,2}/';
  return new RegExp(`^(\\s*(?:-\\s+)?)uses:\\s*["']?${name}`, 'i');
}

/** The text of a file; empty if it cannot be read. */
function textOf(path: string): string {
  const read = readWholeFile(path, LIMITS.workflowBytes);
  return read.kind === 'bytes' ? Buffer.from(read.bytes).toString('utf8') : '';
}
