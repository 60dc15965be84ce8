/** One of several ways to fix a finding. */
export interface FixAlternative {
  /** When to use it: "for an existing image". Empty if it always works, or if there is no command. */
  readonly condition: string;
  /** A command to copy; null if the fix is not a command. */
  readonly command: string | null;
  /** The remark on the command, or the whole text if there is no command. */
  readonly text: string;
}

const TOOLS = 'docker|skopeo|podman|buildah|crane|regctl|nerdctl|umoci';
const COMMAND = new RegExp(`^(?:([^:\`]{1,60}): )?((?:${TOOLS}) (?:(?!, | \\().)+)(?:,? (.*))?$`, 's');
const ONLY_COMMAND = new RegExp(`^(?:${TOOLS}) `);

/** Whether a line of a fix is a command. */
export function isCommand(line: string): boolean {
  return ONLY_COMMAND.test(line);
}

/** The alternatives of a fix, which semicolons separate, except for those in parentheses. */
export function fixAlternatives(fix: string): readonly FixAlternative[] {
  if (fix === '') return [];
  return fix.split(/; (?![^()]*\))/).map((alternative) => {
    const [, condition = '', command, text = ''] = COMMAND.exec(alternative) ?? [];
    return command === undefined ? { condition, command: null, text: alternative } : { condition, command, text };
  });
}
