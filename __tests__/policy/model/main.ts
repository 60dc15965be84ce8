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
import { compareWithKnown, compareWithModel, IMAGES, playGame } from './run.ts';

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
