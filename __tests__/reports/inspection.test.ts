import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { plimsoll } from '../support/command.ts';

const caseAt = (name: string) => join(import.meta.dirname, '../cases', name);

describe('os.features of platforms', () => {
  const features = [{ platform: 'linux/amd64', features: ['erofs'] }];

  test('are in what inspect and check print as JSON, for the platforms that state some', async () => {
    const inspected = await plimsoll(['inspect', '--format', 'json', caseAt('erofs-raw')]);
    expect(JSON.parse(inspected.stdout)).toMatchObject({
      images: [{ osFeatures: features, platforms: ['linux/amd64'] }],
    });
    const checked = await plimsoll(['check', '--policy', 'recommended', '--format', 'json', caseAt('erofs-raw')]);
    expect(JSON.parse(checked.stdout)).toMatchObject({ images: [{ osFeatures: features }] });
    const without = await plimsoll(['inspect', '--format', 'json', caseAt('helm-chart')]);
    expect(JSON.parse(without.stdout)).toMatchObject({ images: [{ osFeatures: [], artifact: 'helm' }] });
  });
});
