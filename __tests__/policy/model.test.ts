import { describe, expect, test } from '@jest/globals';
import { playRealGame } from './model/real-game.ts';
import { compareWithKnown, compareWithModel, playGame, WITHOUT_LOCKS, WITHOUT_WORLDS } from './model/run.ts';

const SEED = Number(process.env['PLIMSOLL_SEED'] ?? 20261201);
/** Policies, each with eight images; `npm run policy-game` tries more. */
const COUNT = Number(process.env['PLIMSOLL_GAMES'] ?? 1250);
/** Without a part of it the product is caught within so many. */
const FEW = 400;

describe('random policies of two to four files, facts and images', () => {
  test('come to what the model of the documentation says', async () => {
    const { counterexample, verdicts } = await compareWithModel(COUNT, SEED);
    expect(counterexample).toBeNull();
    expect(Object.keys(verdicts).toSorted()).toEqual(['fail', 'inconclusive', 'pass', 'refused']);
  }, 300_000);

  test('pass and fail with unknown facts only where they do with every fact known', async () => {
    const { counterexample, verdicts } = await compareWithKnown(COUNT, SEED);
    expect(counterexample).toBeNull();
    expect(Object.keys(verdicts).toSorted()).toEqual(['fail', 'inconclusive', 'pass']);
  }, 300_000);

  test.each([
    ['locks', WITHOUT_LOCKS],
    ['possible worlds', WITHOUT_WORLDS],
  ])('differ from the model without %s', async (_, product) => {
    expect((await compareWithModel(FEW, SEED, product)).counterexample).not.toBeNull();
  });

  test('pass without possible worlds what a known fact fails', async () => {
    expect((await compareWithKnown(FEW, SEED, WITHOUT_WORLDS)).counterexample).not.toBeNull();
  });
});

describe('a random file that extends a policy', () => {
  test('never turns what its locked rules do not pass into a pass', async () => {
    const { counterexample, verdicts } = await playGame(COUNT, SEED);
    expect(counterexample).toBeNull();
    expect(Object.keys(verdicts)).toEqual(expect.arrayContaining(['fail fail', 'inconclusive inconclusive']));
  }, 300_000);

  test.each([
    ['locks', WITHOUT_LOCKS],
    ['possible worlds', WITHOUT_WORLDS],
  ])('does without %s', async (_, product) => {
    expect((await playGame(FEW, SEED, product)).counterexample).not.toBeNull();
  });

  test('does not with the real rules on real images either', async () => {
    const { counterexample, held } = await playRealGame(Math.ceil(COUNT / 5), SEED);
    expect(counterexample).toBeNull();
    expect(held).toBeGreaterThan(50);
    expect((await playRealGame(FEW, SEED, WITHOUT_LOCKS)).counterexample).not.toBeNull();
  }, 300_000);
});
