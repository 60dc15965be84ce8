import { describe, expect, it } from '@jest/globals';
import { fixAlternatives } from '../../src/reports/fix-text.ts';

describe('the alternatives of a fix', () => {
  it('are separated by semicolons, commands from their conditions and remarks', () => {
    expect(
      fixAlternatives(
        'docker buildx build -t NAME --output type=oci,dest=image.tar,compression=zstd . (without force-compression, layers stay; see the page); for an existing image: skopeo copy --all SOURCE DESTINATION, to a new repository',
      ),
    ).toEqual([
      {
        condition: '',
        command: 'docker buildx build -t NAME --output type=oci,dest=image.tar,compression=zstd .',
        text: '(without force-compression, layers stay; see the page)',
      },
      {
        condition: 'for an existing image',
        command: 'skopeo copy --all SOURCE DESTINATION',
        text: 'to a new repository',
      },
    ]);
  });

  it('are text if they are not commands', () => {
    expect(fixAlternatives('end the Dockerfile with USER 10001; ask the owner')).toEqual([
      { condition: '', command: null, text: 'end the Dockerfile with USER 10001' },
      { condition: '', command: null, text: 'ask the owner' },
    ]);
    expect(fixAlternatives('')).toEqual([]);
  });
});
