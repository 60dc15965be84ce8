import { Random } from './random.ts';
import { type Find, type FuzzInput, findIn, isSameFind, type Target } from './target.ts';

/** So many runs are spent on one find. */
const MOST_RUNS = 600;

/** The smallest input that was found to show the same find: files and pieces are left out while it stays. */
export async function minimise(target: Target, input: FuzzInput, find: Find): Promise<FuzzInput> {
  let runs = 0;
  const shows = async (candidate: FuzzInput): Promise<boolean> => {
    if (++runs > MOST_RUNS) return false;
    const found = await findIn(target, candidate, [new Random(1), new Random(2)]);
    return found !== null && isSameFind(found, find);
  };
  let smallest = input;
  if (!(await shows(smallest))) return smallest;
  for (const name of [...smallest.keys()]) {
    const without = new Map([...smallest].filter(([key]) => key !== name));
    if (await shows(without)) smallest = without;
  }
  for (const name of smallest.keys()) {
    for (let piece = Math.ceil((smallest.get(name)?.length ?? 0) / 2); piece >= 1; piece = Math.floor(piece / 2)) {
      for (let at = 0; at < (smallest.get(name)?.length ?? 0); ) {
        const bytes = smallest.get(name) ?? new Uint8Array();
        const shorter = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + piece)]);
        const candidate = new Map([...smallest, [name, shorter]]);
        if (await shows(candidate)) smallest = candidate;
        else at += piece;
      }
    }
  }
  return smallest;
}
