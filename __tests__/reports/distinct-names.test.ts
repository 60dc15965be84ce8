import { describe, expect, test } from '@jest/globals';
import { withDistinctNames } from '../../src/reports/distinct-names.ts';
import { image, report } from '../support/report.ts';

describe('names that tell images apart', () => {
  const latest = (location: string) => image({ name: 'latest', names: ['latest'], location });
  const namesOf = (images: ReturnType<typeof image>[]) =>
    withDistinctNames(report({ images })).images.map(({ name }) => name);

  test('have what was typed behind a name that several have', () => {
    expect(namesOf([latest('build/pay.tar'), image(), latest('build/search.tar')])).toEqual([
      'latest (build/pay.tar)',
      'ghcr.io/acme/base:3',
      'latest (build/search.tar)',
    ]);
  });

  test('leave out the name that was typed', () => {
    const given = (path: string) => image({ name: 'acme/pay', names: ['acme/pay'], location: `${path} as acme/pay` });
    expect(namesOf([given('a.tar'), given('b.tar')])).toEqual(['acme/pay (a.tar)', 'acme/pay (b.tar)']);
  });

  test('have the digest of the image if one reference leads to several of the name', () => {
    const images = ['a', 'b'].map((digit) =>
      image({ name: 'latest', names: ['latest'], location: 'build', digest: `sha256:${digit.repeat(64)}` }),
    );
    const names = ['latest (build) (sha256:aaaaaaaaaaaa)', 'latest (build) (sha256:bbbbbbbbbbbb)'];
    expect(namesOf(images)).toEqual(names);
    expect(namesOf([...withDistinctNames({ images }).images])).toEqual(names);
  });

  test('do not grow if nothing distinguishes the images', () => {
    const images = [latest('build'), latest('build')].map((one) => ({ ...one, digest: null }));
    const names = ['latest (build)', 'latest (build)'];
    expect(namesOf(images)).toEqual(names);
    expect(namesOf([...withDistinctNames({ images }).images])).toEqual(names);
  });

  test('are those that there are where each is its own', () => {
    const given = report({ images: [latest('build/pay.tar'), image()] });
    expect(withDistinctNames(given)).toBe(given);
  });
});
