import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type TarSpec, writeTar } from '../../__tests__/support/tar.ts';
import { indexTar } from '../../src/formats/tar.ts';
import { mutateBytes } from '../byte-mutation.ts';
import { filesIn } from '../corpus.ts';
import type { Target } from '../target.ts';
import { outcomesOf, runCommand } from './command-run.ts';

const DICTIONARY = [
  '"RepoTags":null',
  '"Config":"../x"',
  '"Layers":[]',
  '"LayerSources":{}',
  'manifest.json',
  'repositories',
].map((text) => Buffer.from(text));

/** Whole checks of docker archives of which members were changed, left out, doubled or linked. */
export function archiveTarget(): Target {
  const seeds = filesIn('__tests__/fixtures', /^(?:docker-save|hybrid|podman-save)[\w.-]*\.tar$/, 4 * 1024 ** 2).map(
    membersOf,
  );
  const scratch = mkdtempSync(join(tmpdir(), 'plimsoll-fuzz-'));
  return {
    name: 'archive',
    make: (random) => {
      const members = [...(random.pick(seeds) ?? [])];
      const at = random.below(members.length);
      const member = members[at] ?? { name: 'manifest.json', data: '[]' };
      const other = random.pick(members) ?? member;
      const data = Buffer.from(member.data ?? '');
      switch (random.below(6)) {
        case 0:
          members.splice(at, 1);
          break;
        case 1:
          members.splice(random.below(members.length + 1), 0, {
            ...member,
            data: mutateBytes(random, data, DICTIONARY),
          });
          break;
        case 2:
          members[at] = { name: member.name, type: random.oneIn(2) ? 'symlink' : 'hardlink', link: String(other.name) };
          break;
        case 3:
          members[at] = { ...member, name: mutateBytes(random, Buffer.from(String(member.name))) };
          break;
        default: {
          const documents = members.filter(({ name }) => String(name).endsWith('.json'));
          const document = random.pick(documents) ?? member;
          const place = members.indexOf(document);
          members[place] = { ...document, data: mutateBytes(random, Buffer.from(document.data ?? ''), DICTIONARY) };
        }
      }
      return new Map([['archive', writeTar(members)]]);
    },
    run: async (input, random) => {
      const archive = input.get('archive') ?? new Uint8Array();
      // The same layers can be read from a compressed archive only as it is streamed, so that is another outcome.
      const isCompressed = archive.length % 7 === 0;
      const path = join(scratch, random.oneIn(2) ? 'a.tar' : 'b.tar');
      writeFileSync(path, isCompressed ? gzipSync(archive) : archive);
      return outcomesOf(await runCommand(['check', '--policy', 'hardened', '--format', 'json', path]));
    },
    close: async () => rmSync(scratch, { recursive: true, force: true }),
  };
}

function membersOf(archive: Uint8Array): readonly TarSpec[] {
  const { members } = indexTar((offset, length) => archive.subarray(offset, offset + length), archive.length);
  return members.map(({ rawName, type, offset, size, link, mode }) => ({
    name: rawName,
    type: type === 'other' || type === 'device' ? 'fifo' : type,
    data: archive.subarray(offset, offset + size),
    mode,
    ...(link === null ? {} : { link }),
  }));
}
