import { describe, expect, test } from '@jest/globals';
import { fixture, plimsoll } from '../support/command.ts';

describe('the command line', () => {
  test('has help of each command, in both forms', async () => {
    const { code, stdout } = await plimsoll(['help', 'check']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: (await plimsoll(['check', '--help'])).stdout });
    expect(stdout).toContain('-q, --quiet');
    expect(stdout).toContain(
      "  # with the name that policies match\n  plimsoll check 'image.tar as ghcr.io/acme/pay:1.4.2'\n",
    );
    expect((await plimsoll(['help'])).stdout).toBe((await plimsoll(['--help'])).stdout);
  });

  test('has short forms of common flags', async () => {
    expect((await plimsoll(['-V'])).stdout).toBe((await plimsoll(['--version'])).stdout);
    expect(await plimsoll(['check', '-q', '--policy', 'zstd', fixture('oci-gzip')])).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^✗ failed: .*\n$/),
    });
  });

  test('takes flags after the command only', async () => {
    expect(await plimsoll(['--quiet', 'check', 'a.tar'])).toMatchObject({
      code: 3,
      stderr: 'flags follow the command: plimsoll check --quiet …\n',
    });
  });

  test('recognizes a name without quotes', async () => {
    expect(await plimsoll(['check', 'pay.tar', 'as', 'ghcr.io/acme/pay:1'])).toMatchObject({
      code: 3,
      stderr: "an image and its name are one argument, in quotes: 'pay.tar as ghcr.io/acme/pay:1'\n",
    });
  });

  test('refuses one name for the images of a pattern', async () => {
    expect(await plimsoll(['check', 'legs/*.tar as ghcr.io/acme/*:1'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('the name "ghcr.io/acme/*:1" contains a wildcard'),
    });
  });
});
