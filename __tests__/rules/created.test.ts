import { describe, expect, test } from '@jest/globals';
import { created } from '../../src/rules/created.ts';
import { fixture } from '../support/command.ts';
import { checkRule, configMembers, mutateFixture } from '../support/images.ts';

const madeAt = (date: string | undefined) => mutateFixture('oci-gzip', configMembers({ created: date }));
const DAY = { day: '2026-11-25' };

describe('created', () => {
  test.each([
    ['2026-08-27T00:00:00Z', 'passed'],
    ['2026-08-26T23:59:59.999Z', 'failed'],
    ['2026-08-27T01:30:00+02:00', 'failed'],
    ['2026-08-26T23:30:00-01:00', 'passed'],
    ['2026-11-25T23:59:59Z', 'passed'],
  ])('%s is within 90 days: %s', async (date, status) => {
    expect((await checkRule(created, madeAt(date), { 'max-age': '90d' }, DAY)).status).toBe(status);
  });

  test.each([
    ['36h', '2026-11-23T12:00:00Z', 'passed'],
    ['36h', '2026-11-23T11:59:59Z', 'failed'],
    ['1w', '2026-11-18T00:00:00Z', 'passed'],
    ['1w', '2026-11-17T23:59:59Z', 'failed'],
  ])('at most %s for %s: %s', async (age, date, status) => {
    expect((await checkRule(created, madeAt(date), { 'max-age': age }, DAY)).status).toBe(status);
  });

  test('says how old an image is, and how to mend it', async () => {
    expect((await checkRule(created, fixture('oci-gzip'), { 'max-age': '90d' }, DAY)).findings).toMatchObject([
      {
        key: 'age',
        message: 'it was created at 2024-05-01T12:00:00Z, 937 days ago; at most 90d is allowed',
        fix: expect.stringContaining('docker buildx build --pull --no-cache'),
      },
    ]);
  });

  test.each([
    ['2026-11-25T23:59:59Z', 'passed'],
    ['2026-11-26T00:00:00Z', 'failed'],
    ['2026-11-26T00:30:00+01:00', 'passed'],
    ['9999-12-31T23:59:59Z', 'failed'],
  ])('%s is yet to come: %s', async (date, status) => {
    expect((await checkRule(created, madeAt(date), {}, DAY)).status).toBe(status);
    expect((await checkRule(created, madeAt(date), { 'not-future': false }, DAY)).status).toBe('passed');
  });

  test.each([undefined, ''])('catches an image that does not say: %j', async (date) => {
    expect((await checkRule(created, madeAt(date))).messages).toEqual(['the image has no creation date']);
    const optional = { required: false };
    expect((await checkRule(created, madeAt(date), optional)).status).toBe('passed');
    expect(await checkRule(created, madeAt(date), { ...optional, 'max-age': '90d' })).toMatchObject({
      status: 'unchecked',
      reason: 'the image has no creation date, so it is unknown whether it is older than 90d',
    });
  });

  test.each(['yesterday', '2026-11-25', '2026-11-25 10:00:00Z', '2026-02-30T00:00:00Z', '::error::x'])(
    'catches %j, which is no date and time',
    async (date) => {
      const { findings } = await checkRule(created, madeAt(date), { required: false });
      expect(findings).toMatchObject([{ key: 'malformed' }]);
      expect(findings[0]?.message).not.toContain('::');
    },
  );

  const FIXED = ['0001-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '1970-01-01T00:00:01Z', '1980-01-01T00:00:01Z'];

  test.each(FIXED)('takes %s for what reproducible builds write', async (date) => {
    expect((await checkRule(created, madeAt(date))).status).toBe('passed');
    expect((await checkRule(created, madeAt(date), { reproducible: 'require' })).status).toBe('passed');
    expect((await checkRule(created, madeAt(date), { reproducible: 'deny' })).messages).toEqual([
      `${date} is the fixed date of a reproducible build`,
    ]);
    expect(await checkRule(created, madeAt(date), { 'max-age': '90d' })).toMatchObject({
      status: 'unchecked',
      reason: expect.stringContaining('whether'),
    });
  });

  test.each(['2024-05-01T12:00:00Z', '1970-01-02T00:00:00Z', '1979-12-31T23:59:59Z'])(
    'does not take %s for that',
    async (date) => {
      expect((await checkRule(created, madeAt(date), { reproducible: 'require' })).messages).toEqual([
        `it was created at ${date}; the policy requires the fixed date of a reproducible build`,
      ]);
      expect((await checkRule(created, madeAt(date), { reproducible: 'deny' })).status).toBe('passed');
    },
  );

  test('finds no date in crane append', async () => {
    expect((await checkRule(created, fixture('go/crane-append.tar'), { reproducible: 'deny' })).status).toBe('failed');
  });

  test('tells a duration that is none', async () => {
    const option = created.options['max-age'];
    expect(await option?.issues?.('90d')).toEqual([]);
    expect(await option?.issues?.('90 days')).toEqual([
      { path: [], message: '"90 days" is not a valid duration, such as 36h, 90d or 12w' },
    ]);
  });
});
