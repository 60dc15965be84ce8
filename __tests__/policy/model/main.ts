/**
 * Compares the product with the model and plays the game, for longer than the tests do:
 *
 * ```sh
 * npm run policy-game -- --count 50000 --seed 1
 * ```
 *
 * `--count` is the number of images that are evaluated in each; exits with 1 where something is not as it should be, and shows the files.
 */
import { parseArgs } from 'node:util';
import { playRealGame } from './real-game.ts';
import { compareWithKnown, compareWithModel, IMAGES, playGame, WITHOUT_LOCKS, WITHOUT_WORLDS } from './run.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '50000' }, seed: { type: 'string', default: '1' } },
});
const [count, seed] = [Math.ceil(Number(values.count) / IMAGES), Number(values.seed)];
for (const [name, play] of Object.entries({ compareWithModel, compareWithKnown, playGame })) {
  const { runs, verdicts, counterexample } = await play(count, seed);
  process.stdout.write(`${name}: ${runs} policies, ${runs * IMAGES} images: ${JSON.stringify(verdicts)}\n`);
  if (counterexample === null) continue;
  process.stdout.write(`${JSON.stringify(counterexample, null, 1)}\n`);
  process.exitCode = 1;
}
const real = await playRealGame(Math.ceil(count / 2), seed);
process.stdout.write(`playRealGame: ${real.played} policies, ${real.held} images that the locked rules do not pass\n`);
if (real.counterexample !== null) {
  process.stdout.write(`${JSON.stringify(real.counterexample, null, 1)}\n`);
  process.exitCode = 1;
}
// What finds nothing in a product without locks or possible worlds would show nothing above.
for (const [what, product] of Object.entries({ locks: WITHOUT_LOCKS, 'possible worlds': WITHOUT_WORLDS }))
  for (const [name, play] of Object.entries({ compareWithModel, playGame })) {
    const { runs, counterexample } = await play(count, seed, product);
    const found = counterexample === null ? 'NOTHING' : 'a counterexample';
    process.stdout.write(`${name} without ${what}: ${found} after ${runs} policies\n`);
    if (counterexample === null) process.exitCode = 1;
  }
