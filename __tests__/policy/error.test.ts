import { describe, expect, test } from '@jest/globals';
import { type PolicyError, renderPolicyError } from '../../src/policy/error.ts';

const error = (over: Partial<PolicyError>): PolicyError => ({
  ...{ file: 'p.yml', line: 3, column: 3, message: 'unknown rule "a"', suggestion: null, excerpt: '  a: error' },
  ...over,
});

describe('renderPolicyError', () => {
  test('shows the line, and a caret where the mistake starts', () => {
    expect(renderPolicyError(error({ suggestion: 'b' }))).toBe(
      ['p.yml:3:3: unknown rule "a"; did you mean "b"?', '      a: error', '      ^'].join('\n'),
    );
  });

  test('is one line for a file as a whole', () => {
    expect(renderPolicyError(error({ line: null, column: null, excerpt: null, message: 'it is a directory' }))).toBe(
      'p.yml: it is a directory',
    );
  });

  test('puts the caret after what is shown where the line has what is invisible', () => {
    const [, line, caret] = renderPolicyError(error({ excerpt: '\t\u202ea: error', column: 3 })).split('\n');
    expect(line).toBe('    \\t\\u202ea: error');
    expect(caret).toBe(`    ${' '.repeat('\\t\\u202e'.length)}^`);
  });

  test('shows the part of a long line that is meant', () => {
    const excerpt = `${'x'.repeat(5000)}HERE${'y'.repeat(5000)}`;
    const [, line = '', caret = ''] = renderPolicyError(error({ excerpt, column: 5001 })).split('\n');
    expect(line.length).toBeLessThan(200);
    expect(line.slice(caret.indexOf('^')).startsWith('HERE')).toBe(true);
  });

  test.each(['::error::x', '##[error]x', '\u001b[31mred', 'a\u2028b'])(
    'nothing of a policy is a command: %j',
    (hostile) => {
      const rendered = renderPolicyError(error({ file: hostile, excerpt: hostile, column: 1 }));
      expect(rendered).not.toMatch(/^\s*::|##\[|\u001b|\u2028/mu);
    },
  );
});
