// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are variables of Dockerfiles
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type BaseName, baseNameText } from '../../src/dockerfile/base-name.ts';
import { finalBase, readDockerfile, type StageBase } from '../../src/dockerfile/dockerfile.ts';
import { fixture } from '../support/command.ts';
import { dockerfileOf } from '../support/dockerfile.ts';
import { writeLayout } from '../support/images.ts';

function words(base: StageBase): string {
  if (base.kind === 'stage') return `stage ${base.index}`;
  if (base.kind === 'unclear') return `unclear: ${base.reason}`;
  const name: BaseName = base.name;
  return baseNameText(name) + (name.kind === 'image' && name.reference.digest !== null ? '@' : '');
}

const bases = (text: string) => dockerfileOf(text).stages.map(({ base }) => words(base));
const DIGEST = `sha256:${'a'.repeat(64)}`;

describe('parseDockerfile', () => {
  test('finds the stages of a real Dockerfile, with names and lines', async () => {
    const text = readFileSync(fixture('buildkit/three-stages.Dockerfile'), 'utf8');
    const { stages, copies } = dockerfileOf(text);
    const lines = text.split('\n').flatMap((line, i) => (line.startsWith('FROM') ? [i + 1] : []));
    expect(stages.map(({ line }) => line)).toEqual(lines);
    expect(copies).toEqual([]);
    expect(stages).toHaveLength(3);
  });

  test.each([
    ['FROM alpine', ['docker.io/library/alpine:latest']],
    ['FROM alpine:3.22', ['docker.io/library/alpine:3.22']],
    [`FROM alpine@${DIGEST}`, [`docker.io/library/alpine@${DIGEST}@`]],
    [`FROM localhost:5000/a/b:1@${DIGEST}`, ['localhost:5000/a/b:1@']],
    ['FROM scratch', ['scratch']],
    ['from alpine as x\nFrOm X', ['docker.io/library/alpine:latest', 'stage 0']],
    ['FROM a AS b\nFROM c AS b\nFROM b', ['docker.io/library/a:latest', 'docker.io/library/c:latest', 'stage 1']],
    ['FROM later\nFROM x AS later', ['docker.io/library/later:latest', 'docker.io/library/x:latest']],
    ['FROM --platform=linux/amd64 alpine AS x', ['docker.io/library/alpine:latest']],
    ['\ufeffFROM alpine\r\nRUN x\r\n', ['docker.io/library/alpine:latest']],
    ['FROM \\\n  alpine:\\\n3', ['docker.io/library/alpine:3']],
    ['# escape=`\nFROM `\n alpine', ['docker.io/library/alpine:latest']],
    ['FROM alpine\nRUN <<EOF\nFROM evil\nEOF\nCOPY <<-"X" /a\nFROM evil\nX', ['docker.io/library/alpine:latest']],
    ['FROM alpine\nRUN a \\\n# comment\n  FROM evil', ['docker.io/library/alpine:latest']],
    ['# FROM evil\nFROM alpine', ['docker.io/library/alpine:latest']],
  ])('resolves the bases of %j', async (text, expected) => {
    expect(await bases(text)).toEqual(expected);
  });

  test.each([
    ['ARG A=alpine\nFROM $A', 'docker.io/library/alpine:latest'],
    ['ARG A=3\nFROM alpine:${A}-x', 'docker.io/library/alpine:3-x'],
    ['ARG A="alpine" B=$A:3\nFROM "${B}"', 'docker.io/library/alpine:3'],
    ['ARG A\nFROM ${A:-alpine}', 'docker.io/library/alpine:latest'],
    ['FROM ${A-alpine}', 'docker.io/library/alpine:latest'],
    ['ARG A=1\nARG A=2\nFROM alpine:$A', 'docker.io/library/alpine:2'],
    ['ARG A=1\nFROM alpine${A:+:x}', 'docker.io/library/alpine:x'],
    ["ARG A='$B'\nFROM alpine", 'docker.io/library/alpine:latest'],
    ['ARG A\nFROM $A', 'unclear: "$A" depends on A, whose value is unknown'],
    ['FROM alpine:$TARGETARCH', 'unclear: "alpine:$TARGETARCH" depends on TARGETARCH, whose value is unknown'],
    ['FROM ${A:+alpine}', 'unclear: "${A:+alpine}" depends on A, whose value is unknown'],
    ['ARG A=$B\nFROM $A', 'unclear: "$A" depends on A, whose value is unknown'],
    ['ARG A=x-y\nFROM ${A%-*}', 'unclear: "${A%-*}" uses an unsupported form of expansion'],
    ['FROM alpine:', 'unclear: "alpine:" is not a valid image reference'],
    ['FROM https://evil/x', 'unclear: "https://evil/x" is not a valid image reference'],
    ['FROM a AS x\nARG B=b\nFROM $B', 'unclear: "$B" depends on B, whose value is unknown'],
  ])('resolves the base of %j to %s', async (text, expected) => {
    expect((await bases(text)).at(-1)).toBe(expected);
  });

  test('limits the expansion of arguments that each use the previous one twice', () => {
    expect(bases(`ARG A=x\n${'ARG A=$A$A\n'.repeat(60)}FROM $A`).at(-1)).toMatch(/^unclear: /);
  });

  test('follows the last stage to the image that it is built on', async () => {
    const dockerfile = dockerfileOf('FROM golang AS a\nFROM scratch AS b\nFROM b AS c\nFROM c\n');
    expect(finalBase(dockerfile)).toMatchObject({ line: 2, base: { kind: 'image', name: { kind: 'scratch' } } });
  });

  test('lists the images from which files are copied, without stages', async () => {
    const { copies } = dockerfileOf(
      'FROM alpine AS a\nCOPY --from=a x y\nCOPY --from=0 x y\nCOPY --chown=1 --from=nginx:1 x y\nRUN --mount=type=bind,from=acme/tools,target=/t ls\nCOPY --from=$V x y\nADD x y\nRUN echo --mount=from=evil',
    );
    expect(copies.map(({ from, line }) => [line, words(from)])).toEqual([
      [4, 'docker.io/library/nginx:1'],
      [5, 'docker.io/acme/tools:latest'],
      [6, 'unclear: "$V" depends on V, whose value is unknown'],
    ]);
  });
});

describe('readDockerfile', () => {
  test.each([
    ['', /^.*Dockerfile: not a Dockerfile: it has no FROM instruction$/],
    ['RUN x\n', /it has no FROM/],
    ['FROM\n', /Dockerfile:1: FROM names no image$/],
    ['x'.repeat(2 ** 20 + 1), /cannot read the Dockerfile: it has more than 1,048,576 bytes$/],
  ])('reports a file that is not a Dockerfile in one line (%#)', async (text, error) => {
    const path = join(writeLayout(new Map([['Dockerfile', text]])), 'Dockerfile');
    expect(await readDockerfile(path)).toMatchObject({ ok: false, error: expect.stringMatching(error) });
  });

  test('reports a file that cannot be read in one line', async () => {
    expect(await readDockerfile('no/Dockerfile')).toEqual({
      ok: false,
      error: 'no/Dockerfile: cannot read the Dockerfile: the file does not exist',
    });
    expect(await readDockerfile(fixture('buildkit'))).toMatchObject({
      ok: false,
      error: expect.stringMatching(/it is a directory$/),
    });
  });
});
