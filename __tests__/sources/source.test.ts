import { expect, test } from '@jest/globals';
import { claimedNames } from '../../src/sources/source.ts';
import { digestAt } from '../support/sources.ts';

test.each([
  [{}, []],
  [{ 'org.opencontainers.image.ref.name': '' }, []],
  [{ 'org.opencontainers.image.ref.name': 'v1' }, ['v1']],
  [{ 'org.opencontainers.image.ref.name': 'v1', 'io.containerd.image.name': 'acme/app:v1' }, ['acme/app:v1', 'v1']],
  [{ 'org.opencontainers.image.ref.name': 'acme/app:v1', 'io.containerd.image.name': 'acme/app:v1' }, ['acme/app:v1']],
  [{ 'org.opencontainers.image.title': 'v1' }, []],
])('an entry with the annotations %j has the names %j', (annotations, names) => {
  const descriptor = {
    ...{ mediaType: '', digest: digestAt('a:0'), size: 0n, urls: [], platform: null, data: null, artifactType: null },
    annotations: new Map(Object.entries(annotations)),
  };
  expect(claimedNames(descriptor)).toEqual(names);
});
