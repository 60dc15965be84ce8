import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mermaid } from '../../src/reports/mermaid.ts';
import { hostileText } from '../support/hostile.ts';

describe("a picture as Mermaid's text", () => {
  test('has a line for each node and each reference, and the colours that it needs', () => {
    const text = mermaid({
      nodes: [
        { parents: [], shape: 'index', lines: ['index', 'sha256:0c11'], mark: null },
        { parents: [0], shape: 'manifest', lines: ['linux/amd64'], mark: 'warning' },
        { parents: [1], shape: 'rest', lines: ['12 layers'], mark: null },
      ],
    });
    expect(text.split('\n')).toEqual([
      expect.stringMatching(/^%%\{init: .*\}%%$/),
      'flowchart LR',
      '  n0{{"index<br>sha256#58;0c11"}}',
      '  n1("linux/amd64#58; warning"):::warning',
      '  n2["12 layers"]:::rest',
      '  n0 --> n1',
      '  n1 --> n2',
      expect.stringMatching(/^ {2}classDef warning /),
      expect.stringMatching(/^ {2}classDef rest /),
      '',
    ]);
  });

  test.each([
    ['fa:fa-bug', 'fa#58;#8288;fa-bug'],
    ['$$x$$', '#36;#8288;#36;x#36;#8288;#36;'],
    [String.raw`a\nb`, 'a#92;#8288;nb'],
    ['ﬂ°lt¶ß', '#64258;#8288;#176;lt#182;#8288;#223;'],
    ['a:b $x \\t', 'a#58;b #36;x #92;t'],
  ])('keeps apart what Mermaid reads after entities: %s', (line, said) => {
    expect(mermaid({ nodes: [{ parents: [], shape: 'blob', lines: [line], mark: null }] })).toContain(`n0["${said}"]`);
  });

  test('takes no word for syntax', () => {
    fc.assert(
      fc.property(hostileText(), (line) => {
        const node = (of: string) =>
          mermaid({ nodes: [{ parents: [], shape: 'blob', lines: [of], mark: null }] }).split('\n');
        const [, , said = '', ...rest] = node(line);
        expect(said).toMatch(/^ {2}n0\["(?:[\w ./,+-]|#\d+;)*"\]$/);
        expect(rest).toEqual(['']);
      }),
    );
  });
});
