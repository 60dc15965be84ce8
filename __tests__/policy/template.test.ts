import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { type Context, FACT_NAMES, NO_CONTEXT } from '../../src/policy/context.ts';
import { resolveTemplates, templateIssues } from '../../src/policy/template.ts';
import { runnerCommands } from '../support/runner-commands.ts';

const context: Context = {
  commit: 'aa',
  commits: ['aa', 'bb'],
  ref: 'refs/heads/{context.commit}',
  repository: 'acme/shop',
  'repository-url': 'https://github.com/acme/shop',
  event: 'push',
  fork: false,
};

const resolved = (value: unknown, from = context) => resolveTemplates(value, from).value;

describe('a reference in an option', () => {
  test.each<readonly [string, unknown, unknown]>([
    ['becomes text', '{context.repository-url}', 'https://github.com/acme/shop'],
    ['becomes text within text', 'x/{context.repository}:{context.event}', 'x/acme/shop:push'],
    ['to yes or no becomes text', '{context.fork}', 'false'],
    ['to a list becomes the list', '{context.commits}', ['aa', 'bb']],
    ['to a list within a list becomes its items', ['x', '{context.commits}', 'y'], ['x', 'aa', 'bb', 'y']],
    ['to text within a list stays one item', ['{context.commit}', 'y'], ['aa', 'y']],
    ['in a list of lists stays in its own', [['{context.commits}'], []], [['aa', 'bb'], []]],
    ['that a fact holds is not followed', '{context.ref}', 'refs/heads/{context.commit}'],
  ])('%s', (_, value, expected) => {
    expect(resolveTemplates(value, context)).toEqual({ value: expected, unset: new Set() });
  });

  it('is replaced however deep', () => {
    const value = { require: { 'org.opencontainers.image.revision': { in: '{context.commits}', n: [1, true, null] } } };
    expect(JSON.parse(JSON.stringify(resolved(value)))).toEqual({
      require: { 'org.opencontainers.image.revision': { in: ['aa', 'bb'], n: [1, true, null] } },
    });
  });

  it('leaves keys alone, and makes none mean anything', () => {
    const value: unknown = JSON.parse(
      '{"{context.commit}": "{context.commit}", "__proto__": {"x": "{context.event}"}}',
    );
    const object = resolved(value);
    expect(JSON.stringify(object)).toBe('{"{context.commit}":"aa","__proto__":{"x":"push"}}');
    expect(Object.getPrototypeOf(object)).toBeNull();
  });

  test.each([
    '{',
    '{}',
    '{context}',
    '{contextual.commit}',
    '{digest}',
    '{{x}}',
    '$' + '{context_commit}',
    '^[a-f]{40}$',
  ])('is not %s', (text) => {
    expect(resolved(text)).toBe(text);
    expect(templateIssues(text, 'text')).toEqual([]);
  });

  it('to what is not known is told, and stays', () => {
    const value = ['{context.commits}', { a: 'x {context.ref}', b: '{context.event}' }];
    expect(resolveTemplates(value, { ...NO_CONTEXT, event: 'push' })).toEqual({
      value: ['{context.commits}', { a: 'x {context.ref}', b: 'push' }],
      unset: new Set(['commits', 'ref']),
    });
  });

  it('to a list inside of text is a bug of ours, once it is here', () => {
    expect(() => resolved('x {context.commits}')).toThrow('context.commits is a list inside text');
  });
});

describe('mistakes', () => {
  test.each([
    [
      'a {context.comit} b',
      'text',
      [
        2,
        'unknown context value "{context.comit}"; use commit, commits, ref, repository, repository-url, event, fork',
        '{context.commit}',
      ],
    ],
    [
      '{context.}',
      'text',
      [
        0,
        'unknown context value "{context.}"; use commit, commits, ref, repository, repository-url, event, fork',
        null,
      ],
    ],
    ['{context.commit', 'text', [0, '"{context.commit" lacks the closing "}"', null]],
    ['{context.commit {x}', 'text', [0, '"{context.commit " lacks the closing "}"', null]],
    [
      '{{ context.commit }}',
      'text',
      [1, '"{ context.commit }" contains spaces, so it is not a reference', '{context.commit}'],
    ],
    ['v {context.commits}', 'list', [2, '"{context.commits}" is a list, but a string is required', '{context.commit}']],
    ['{context.commits}', 'text', [0, '"{context.commits}" is a list, but a string is required', '{context.commit}']],
  ] as const)('%s', (text, wants, [offset, message, suggestion]) => {
    expect(templateIssues(text, wants)).toEqual([{ offset, message, suggestion }]);
  });

  it('are told all at once', () => {
    expect(templateIssues('{context.a}{context.commits}{context.b', 'text').map(({ offset }) => offset)).toEqual([
      0, 11, 28,
    ]);
  });

  it('are none in what is right', () => {
    expect(templateIssues('{context.commits}', 'list')).toEqual([]);
    expect(templateIssues('{context.commit} {context.fork}', 'text')).toEqual([]);
  });
});

describe('whatever a policy says', () => {
  const piece = fc.oneof(
    fc.constantFrom(...FACT_NAMES, 'comit', '{context.', '{ context.', '}', '{', '::', '\n', 'context.'),
    fc.constantFrom(...FACT_NAMES).map((name) => `{context.${name}}`),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  );
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

  it('is either refused or resolved, and mistakes forge no command', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('list', 'text'), (value, wants) => {
        const issues = templateIssues(value, wants);
        expect(runnerCommands(issues.map(({ message }) => message).join('\n'))).toEqual([]);
        for (const { offset } of issues) expect(value[offset]).toBe('{');
        if (issues.length > 0) return;
        const { value: whole, unset } = resolveTemplates(value, context);
        expect(unset.size).toBe(0);
        expect(typeof whole === 'string').toBe(wants === 'text' || value !== '{context.commits}');
        // Every fact is replaced: nothing is left but what the ref itself holds.
        if (typeof whole === 'string')
          expect(whole.split('{context.').length).toBe(value.split('{context.ref}').length);
      }),
    );
  });

  it('needs exactly the facts that it names', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FACT_NAMES)), (names) => {
        const { unset } = resolveTemplates(
          names.map((name) => `{context.${name}}`),
          NO_CONTEXT,
        );
        expect(unset).toEqual(new Set(names));
      }),
    );
  });

  it('of other text stays as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        fc.pre(!JSON.stringify(value).includes('context'));
        expect(JSON.stringify(resolved(value))).toBe(JSON.stringify(value));
      }),
    );
  });
});
