import { describe, expect, test } from '@jest/globals';
import { checkCustomRule, configured, SET } from '../../support/custom-rule.ts';
import { mutateFixture } from '../../support/images.ts';

describe('the words of a custom rule', () => {
  test('have values in them, and braces that are none', async () => {
    const message =
      'user "{manifest.config.user}" at {context.commit} on {day}, {size(manifest.layers)} layers: {"a": 1} {} {TOKEN}';
    const { messages, findings } = await checkCustomRule(
      mutateFixture('oci-gzip', configured({ User: 'app' })),
      { assert: 'false', message, fix: 'ask {manifest.platform.name}' },
      SET,
    );
    expect(messages).toEqual(['user "app" at c0ffee on 2026-11-25, 2 layers: {"a": 1} {} {TOKEN}']);
    expect(findings[0]?.fix).toBe('ask linux/amd64');
  });

  test('show that a value cannot be told, and the problem all the same', async () => {
    expect(
      await checkCustomRule('oci-gzip', { assert: 'false', message: 'built from {context.commit}' }),
    ).toMatchObject({
      status: 'failed',
      messages: ['built from ?'],
    });
  });

  test('are safe whatever an image holds', async () => {
    const hostile = mutateFixture(
      'oci-gzip',
      configured({ User: '\n::error::x\u001b[31m\u202e', Labels: { a: ':', b: 'x'.repeat(5000) } }),
    );
    const message = 'u={manifest.config.user} :{manifest.config.labels["a"]}stop:: {manifest.config.labels["b"]}';
    const { messages } = await checkCustomRule(hostile, { assert: 'false', message });
    expect(messages[0]).toMatch(/^u=\\n:\\x3aerror:\\x3ax\\x1b\[31m\\u202e :\\x3astop:\\x3a x{299}…$/);
  });

  test('say by themselves what does not hold', async () => {
    expect(await checkCustomRule('oci-gzip', { assert: 'manifest.config.user == "app"' })).toMatchObject({
      messages: ['assertion failed: manifest.config.user == "app"'],
    });
  });
});
