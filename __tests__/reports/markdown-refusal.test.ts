import { describe, expect, test } from '@jest/globals';
import { VERDICTS } from '../../src/reports/format.ts';
import { renderRefusal } from '../../src/reports/markdown-refusal.ts';

const { inconclusive: INCONCLUSIVE } = VERDICTS;

describe('the summary of a run that checked nothing', () => {
  test('says why, and every mistake', () => {
    expect(
      renderRefusal(INCONCLUSIVE, 'the policy has 2 mistakes', ['there is no rule a', 'there is no rule b'], 'pay'),
    ).toBe(
      '## ? Plimsoll (pay): inconclusive\n\n**the policy has 2 mistakes**\n\n- there is no rule a\n- there is no rule b\n',
    );
  });

  test('does not list what the reason says alone', () => {
    expect(renderRefusal(INCONCLUSIVE, 'the input images is empty', [], '')).toBe(
      '## ? Plimsoll: inconclusive\n\n**the input images is empty**\n\n',
    );
  });

  test('says how many more there are than anybody reads', () => {
    const issues = Array.from({ length: 53 }, (_, at) => `error ${at}`);
    expect(renderRefusal(INCONCLUSIVE, 'why', issues, '').split('\n').slice(-3, -1)).toEqual([
      '- error 49',
      '- 3 more errors: see the log',
    ]);
  });

  test('says as many as there is room for, and how many more there are', () => {
    const issues = Array.from({ length: 40 }, (_, at) => `error ${at} ${'\u{1f600}'.repeat(200)}`);
    const text = renderRefusal(INCONCLUSIVE, 'why', issues, '', 10_000);
    const shown = text.split('\n').filter((line) => line.startsWith('- error')).length;
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(10_000);
    expect(shown).toBeGreaterThan(5);
    expect(text.endsWith(`- ${40 - shown} more errors: see the log\n`)).toBe(true);
    expect(renderRefusal(INCONCLUSIVE, 'why', issues, '', 0)).toContain('**why**');
  });

  test('shows no markup of a policy', () => {
    expect(renderRefusal(INCONCLUSIVE, '<b>', ['![x](https://x.example)\n# y'], '<i>')).not.toMatch(
      /<[bi]>|!\[x\]\(|^# /m,
    );
  });
});
