import { type Dockerfile, parseDockerfile } from '../../src/dockerfile/dockerfile.ts';

/** A Dockerfile of a text. */
export function dockerfileOf(text: string, file = 'Dockerfile'): Dockerfile {
  const parsed = parseDockerfile(file, text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}
