import type { Artifact } from './artifact.ts';

/** Takes members away as long as `isFind` stays true of what is left. */
export async function minimised(
  artifact: Artifact,
  isFind: (smaller: Artifact) => Promise<boolean>,
): Promise<Artifact> {
  let smallest = artifact;
  for (let i = artifact.members.length - 1; i >= 0; i--) {
    const smaller = { ...smallest, members: smallest.members.filter((_, position) => position !== i) };
    if (smaller.members.length > 0 && (await isFind(smaller))) smallest = smaller;
  }
  return smallest;
}
