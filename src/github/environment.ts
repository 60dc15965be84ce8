/** Variables by name: those of the process in production. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Whether this runs as a step of a workflow. */
export function inWorkflow(environment: Environment): boolean {
  return environment['GITHUB_ACTIONS'] === 'true';
}
