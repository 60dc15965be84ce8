// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are variables of Dockerfiles
import { describe, expect, test } from '@jest/globals';
import { chainsOf } from '../../src/dockerfile/stage-chain.ts';
import { mayHaveWritten, readRecordedStep } from '../../src/source-map/history-entry.ts';
import { dockerfileOf } from '../support/dockerfile.ts';

/** Whether the last instruction of a stage may have left an entry. */
function isExplained(instructions: string, createdBy: string, base = 'scratch'): boolean {
  const dockerfile = dockerfileOf(`FROM ${base}\n${instructions}\n`);
  const [chain] = chainsOf(dockerfile, 0, { argumentsKnown: false, replaced: new Set() });
  const step = chain?.steps.at(-1);
  if (step === undefined) throw new Error('no step');
  return mayHaveWritten(step, readRecordedStep(createdBy), dockerfile.escapedBy);
}

const HASH = 'a1'.repeat(32);

describe('mayHaveWritten', () => {
  test.each([
    // BuildKit; the forms of its versions differ in ports.
    ['RUN a  b \\\n  c', 'RUN /bin/sh -c a  b   c # buildkit'],
    ['ARG V=1\nRUN a $V', 'RUN |1 V=x y /bin/sh -c a $V # buildkit'],
    ['RUN ["a", "b c"]', 'RUN a b c # buildkit'],
    ['RUN <<EOF\na\nb\nEOF', 'RUN /bin/sh -c a\nb\n # buildkit'],
    ['RUN <<EOF\n#!/bin/x\na\nEOF', 'RUN /dev/pipes/EOF # buildkit'],
    ['RUN x <<A && y <<-B\na\nA\n\tb\nB', 'RUN /bin/sh -c x <<A && y <<-B\na\nA\n\tb\nB # buildkit'],
    ['SHELL ["/bin/x", "-y"]\nRUN a', 'RUN /bin/x -y a # buildkit'],
    ['COPY --from=x --chown=1:$G --link a /b', 'COPY --chown=1:7 a /b # buildkit'],
    ['COPY ["a b", "/c d/"]', 'COPY a b /c d/ # buildkit'],
    ['COPY x <<A <<"B" /c\nA\nB', 'COPY x <<A <<B /c # buildkit'],
    ['ADD --checksum=sha256:1 https://x/$V.tar /a', 'ADD https://x/1.tar /a # buildkit'],
    ['ENV A=1 B="x  y" C=${D:-e}', 'ENV A=1 B=x y C=anything'],
    ['LABEL "a.b"=\'c\'', 'LABEL a.b=c'],
    ['EXPOSE 80 443/TCP 53/udp', 'EXPOSE [80/tcp 443/tcp 53/udp]'],
    ['EXPOSE 80 53/udp', 'EXPOSE map[53/udp:{} 80/tcp:{}]'],
    ['EXPOSE 8000-8002', 'EXPOSE [8000/tcp 8001/tcp 8002/tcp]'],
    ['VOLUME ["/a", "/b"]', 'VOLUME [/a /b]'],
    ['CMD a "b"', 'CMD ["/bin/sh" "-c" "a \\"b\\""]'],
    ['CMD ["a", "b"]', 'CMD ["a" "b"]'],
    ['WORKDIR /a//b/', 'WORKDIR /a/b'],
    ['WORKDIR b', 'WORKDIR /a/b'],
    ['WORKDIR $HOME/b', 'WORKDIR /root/b'],
    ['USER $U:$G', 'USER 1:2'],
    ['HEALTHCHECK NONE', 'HEALTHCHECK {Test:[NONE] Interval:0s}'],
    // Docker's classic builder.
    ['COPY a b /c/', `/bin/sh -c #(nop) COPY multi:${HASH} in /c/ `],
    ['COPY --chown=a:b a /c', `/bin/sh -c #(nop) COPY --chown=a:bfile:${HASH} in /c `],
    ['ADD https://x/y /c', `/bin/sh -c #(nop) ADD ${HASH} in /c `],
    ['SHELL ["/bin/x"]\nRUN a', '|2 A=1 B=/bin/sh -c /bin/x a'],
    ['CMD a', '/bin/sh -c #(nop)  CMD ["/bin/sh" "-c" "a"]'],
    ['RUN ["add", "user"]', 'add user'],
    // Buildah records instructions as written, in any case.
    ['env A=$B  C="d"', '/bin/sh -c #(nop) env A=$B  C="d"'],
    ['RUN ["a", "b"]', '|1 V=1 /bin/sh -c ["a", "b"]'],
    ['SHELL ["/bin/x", "-c"]\nRUN a', '/bin/sh -c a'],
    ['WORKDIR b', '/bin/sh -c #(nop) WORKDIR b'],
    ['ARG UNSET', '/bin/sh -c #(nop) ARG OTHER'],
    // Kaniko, too, with flags.
    ['RUN --mount=type=cache,target=/x a  b', 'RUN --mount=type=cache,target=/x a  b'],
    ['COPY --from=build /a /b', 'COPY --from=build /a /b'],
  ])('accepts %j: %j', (instructions, createdBy) => {
    expect(isExplained(instructions, createdBy)).toBe(true);
  });

  test.each([
    ['RUN a', 'RUN /bin/bash -o pipefail -c a # buildkit'],
    ['RUN a', 'RUN |1 V=1 /usr/bin/bash -euo pipefail -c a # buildkit'],
    ['RUN a', 'RUN cmd /S /C a # buildkit'],
    [
      'RUN a',
      "powershell -Command $ErrorActionPreference = 'Stop'; a".replace("$ErrorActionPreference = 'Stop'; ", ''),
    ],
    ['CMD a', 'CMD ["/bin/bash" "-c" "a"]'],
    ['ENTRYPOINT a', 'ENTRYPOINT ["/bin/ash" "-eo" "pipefail" "-c" "a"]'],
  ])('accepts any shell of the base image: %j: %j', (instructions, createdBy) => {
    expect(isExplained(instructions, createdBy, 'alpine')).toBe(true);
    expect(isExplained(instructions, createdBy)).toBe(false);
  });

  test.each([
    ['RUN b', 'RUN /bin/sh -c a b # buildkit'],
    ['RUN b', 'RUN /bin/sh -c a/b # buildkit'],
    ['RUN b', 'RUN |1 A=1 /bin/sh -c a b # buildkit'],
    ['RUN b', '|1 A=1 b'],

    ['RUN b', '/bin/sh -c /usr/bin/env b'],
    ['RUN a', 'RUN /bin/sh -c a b # buildkit'],
    ['RUN a', '/bin/sh -c #(nop) COPY a'],
    ['RUN a', ''],
    ['COPY a /b', 'ADD a /b # buildkit'],
    ['COPY a /b', 'COPY a b /b # buildkit'],
    ['COPY a /b', `/bin/sh -c #(nop) COPY file:${HASH} in /c `],
    ['COPY $A/x /b', 'COPY y /b # buildkit'],
    ['ENV A=1', 'ENV A=2'],
    ['ENV A=$B', 'ENV C=1'],
    ['LABEL a=b', 'LABEL a=b c=d'],
    ['EXPOSE 80', 'EXPOSE [81/tcp]'],
    ['EXPOSE 80', 'EXPOSE [80/udp]'],
    ['VOLUME /a', 'VOLUME [/a /b]'],
    ['CMD ["a"]', 'CMD ["a" "b"]'],
    ['CMD a', 'CMD ["/bin/sh" "-c" "b"]'],
    ['WORKDIR /a', 'WORKDIR /b/a'],
    ['USER a', 'USER b'],
    ['STOPSIGNAL SIGINT', 'STOPSIGNAL SIGTERM'],
  ])('refuses %j: %j', (instructions, createdBy) => {
    for (const base of ['scratch', 'alpine']) expect(isExplained(instructions, createdBy, base)).toBe(false);
  });
});
