import { describe, expect, test } from '@jest/globals';
import { actionPage, readAction } from '../../scripts/generate/action.ts';
import { type Check, run } from '../../src/github/run.ts';
import type { Verdict } from '../../src/reports/report.ts';
import { FakeCore } from '../support/core.ts';
import { renderPage } from '../support/github-page.ts';
import { everything, report } from '../support/report.ts';

const action = readAction();

/** Remembers which inputs were asked for. */
class AskedCore extends FakeCore {
  readonly asked = new Set<string>();

  override getInput(name: string): string {
    this.asked.add(name);
    return super.getInput(name);
  }
}

/** The whole Action, on a report that is given. */
async function acted(check: Check): Promise<AskedCore> {
  const core = new AskedCore({ images: 'x' });
  await run(core, check, async () => {});
  return core;
}

describe('action.yml', () => {
  test('declares the inputs that are read, and no others', async () => {
    const { asked } = await acted(async () => ({ ok: true, report: report() }));
    expect([...asked].toSorted()).toEqual(Object.keys(action.inputs).toSorted());
  });

  test.each<Verdict>(['pass', 'fail', 'inconclusive'])('declares the outputs that are set on %s', async (verdict) => {
    const { outputs } = await acted(async () => ({ ok: true, report: { ...everything(), verdict } }));
    expect(outputs['verdict']).toBe(verdict);
    expect(Object.keys(outputs)).toEqual(Object.keys(action.outputs));
  });

  test('declares the outputs that are set where nothing could be checked', async () => {
    const { outputs } = await acted(async () => ({ ok: false, errors: [] }));
    expect(Object.keys(outputs)).toEqual(['verdict', 'reason']);
    expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(Object.keys(outputs)));
  });

  test.each([...Object.entries(action.inputs), ...Object.entries(action.outputs)])(
    'says of %s what reads well in YAML and in a table',
    (_, { description }) => {
      expect(description).toMatch(/^\S[^\n]*\.$/);
      expect(description.split('`').length % 2).toBe(1);
    },
  );
});

test('docs/action.md shows each of them completely', () => {
  const { text } = renderPage(actionPage().text);
  for (const [name, { description }] of [...Object.entries(action.inputs), ...Object.entries(action.outputs)]) {
    expect(text).toContain(name);
    expect(text).toContain(description.replaceAll('`', ''));
  }
});
