import { type Dockerfile, parseDockerfile } from '../../src/origins/dockerfile.ts';

/** A Dockerfile of a text. */
export async function dockerfileOf(text: string): Promise<Dockerfile> {
  const parsed = parseDockerfile('Dockerfile', text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}
