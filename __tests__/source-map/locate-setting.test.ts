import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { locateSetting } from '../../src/source-map/source-location.ts';
import { fixture } from '../support/command.ts';
import { leaf } from '../support/image-tree.ts';
import { type Edit, mutateFixture, referencesTo, runMembers } from '../support/images.ts';
import { type MutableObject, withoutAttestations } from '../support/provenance.ts';
import { buildsOf, locationText, type Subject, subjectAt, workspaceOf } from '../support/source-locations.ts';

const textOf = (name: string): string => readFileSync(fixture(name), 'utf8');
const STAGES = textOf('origins/stages.Dockerfile');
const THREE = textOf('buildkit/three-stages.Dockerfile');

/** The line of a Dockerfile that sets `USER`, `LABEL title`. */
function setting(text: string, subject: Subject, what: string): string {
  const [keyword = '', key = null] = what.split(' ');
  const config = subject.manifest.config?.config;
  if (config == null) throw new Error('the image has no config');
  return locationText(text)(locateSetting(buildsOf(workspaceOf({ Dockerfile: text }), subject), config, keyword, key));
}

describe('a value of a config', () => {
  test.each([
    ['USER', '41 USER 10001:10001'],
    ['LABEL org.opencontainers.image.title', '16 LABEL org.opencontainers.image.title="pay" \\'],
    ['LABEL org.opencontainers.image.licenses', '16 LABEL org.opencontainers.image.title="pay" \\'],
    ['ENV LANG', '14 ENV LANG=C.UTF-8 \\'],
    ['ENV PAY_HOME', '14 ENV LANG=C.UTF-8 \\'],
    ['EXPOSE 8080/tcp', '40 EXPOSE 8080/tcp 9090/tcp'],
    ['EXPOSE 9090', '40 EXPOSE 8080/tcp 9090/tcp'],
    ['ENTRYPOINT', '42 ENTRYPOINT ["/usr/bin/pay"]'],
    ['CMD', '43 CMD ["serve"]'],
    ['WORKDIR', '39 WORKDIR /srv'],
    ['ARG VERSION', '25 ARG VERSION=1.4.2'],
  ])('%s is located with provenance and without', async (what, expected) => {
    for (const withProvenance of [true, false]) {
      const subject = await subjectAt(fixture('buildkit/three-stages.tar'), withProvenance);
      expect(setting(THREE, subject, what)).toBe(expected);
    }
  });

  test.each([
    ['USER', '45 USER 10002'],
    ['LABEL org.opencontainers.image.title', '16 LABEL org.opencontainers.image.title="pay" \\'],
    ['LABEL org.opencontainers.image.vendor', 'in app'],
    ['ENV MODE', /^14 env MODE=live/],
    ['ENV NAME', /^14 env MODE=live/],
    ['ENV OLD', '15 ENV OLD form of it'],
    ['EXPOSE 9090/udp', '28 EXPOSE 8080 9090/udp'],
    ['VOLUME /var/lib/pay', '29 VOLUME /srv/data /var/lib/pay'],
    ['STOPSIGNAL', '30 STOPSIGNAL SIGINT'],
    ['WORKDIR', '27 WORKDIR data'],
    ['ENTRYPOINT', '33 ENTRYPOINT ["/bin/sh", "-c"]'],
    ['CMD', '46 CMD ["/bin/sh"]'],
    ['HEALTHCHECK', /^31 HEALTHCHECK/],
    ['SHELL', '43 SHELL ["/bin/sh", "-e", "-c"]'],
  ])("%s is located for docker's classic builder and for buildah", async (what, expected) => {
    for (const name of ['docker', 'buildah', 'buildah-once', 'buildah-squash']) {
      const found = setting(STAGES, await subjectAt(fixture(`origins/${name}.tar`)), what);
      // Buildah records neither the values of variables nor, squashed, the stages below the last.
      const isUnknown =
        (name !== 'docker' && what === 'ENV NAME') || (name === 'buildah-squash' && what.endsWith('vendor'));
      if (isUnknown) expect(found).toMatch(/^(?:in app|11 FROM.*|39 FROM.*)$/);
      else expect(found).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected));
    }
  });

  test('that contains a variable is located by the history', async () => {
    const subject = await subjectAt(fixture('origins/docker.tar'));
    expect(setting(STAGES, subject, 'LABEL org.opencontainers.image.version')).toMatch(/^16 LABEL/);
    expect(setting(STAGES, await subjectAt(fixture('origins/docker-app.tar')), 'USER')).toBe('32 USER 10001:$UNSET');
    const alone = await subjectAt(fixture('origins/buildah.tar'));
    expect(setting(STAGES, alone, 'LABEL org.opencontainers.image.version')).toBe('in app');
  });

  test('that nothing set is located at the FROM of the last stage', async () => {
    for (const what of ['LABEL unset', 'ENV UNSET', 'EXPOSE 1', 'VOLUME /nowhere', 'STOPSIGNAL'])
      expect(setting(THREE, await subjectAt(fixture('buildkit/three-stages.tar')), what)).toBe('24 FROM base');
  });

  test('USER that nothing set is located at the FROM of the last stage', async () => {
    const text = textOf('buildkit/three-stages.Dockerfile').replace('USER 10001:10001\n', '');
    const subject = await subjectAt(
      mutateFixture('buildkit/three-stages.tar', withoutAttestations, runMembers({ User: undefined }), withoutUserStep),
    );
    expect(setting(text, subject, 'USER')).toBe('24 FROM base');
  });

  test('that something else set is not located', async () => {
    const changed = await subjectAt(
      mutateFixture(
        'buildkit/three-stages.tar',
        withoutAttestations,
        runMembers({
          User: '0',
          Cmd: ['other'],
          WorkingDir: '/other',
          Labels: { 'org.opencontainers.image.title': 'x' },
        }),
      ),
    );
    for (const what of ['USER', 'CMD', 'WORKDIR', 'LABEL org.opencontainers.image.title'])
      expect(setting(THREE, changed, what)).toBe('-');
  });

  test('is not located in a Dockerfile of another image', async () => {
    const subject = await subjectAt(fixture('buildkit/three-stages.tar'));
    expect(setting('FROM scratch\nCOPY x /\nUSER 10001:10001\n', subject, 'USER')).toBe('-');
    expect(
      setting('FROM alpine\nUSER 10001:10001\nENTRYPOINT ["/usr/bin/pay"]\nCMD ["serve"]\n', subject, 'USER'),
    ).toBe('-');
  });
});

/** Removes the entry of USER from the history. */
const withoutUserStep: Edit = (layout) => {
  for (const config of referencesTo(layout, 'config')) {
    if (config.target?.kind !== 'leaf') continue;
    const document: MutableObject = JSON.parse(Buffer.from(config.target.bytes).toString());
    const history = document['history'];
    if (!Array.isArray(history)) continue;
    document['history'] = history.filter((entry) => !JSON.stringify(entry).includes('"USER '));
    config.target = leaf(JSON.stringify(document));
  }
};
