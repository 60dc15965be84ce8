import type { CompressionFault } from '../formats/compression.ts';
import type { EntryIssue, EntryIssueCount, LayerFault } from '../formats/layer-entries.ts';
import type { Contents } from '../image/contents.ts';
import type { Edge, Image, Node } from '../image/image.ts';
import { judgeTables } from '../image/lazy-tables.ts';
import { LIMITS } from '../limits.ts';
import { BUILDERS } from '../provenance/builder.ts';
import { blobNames } from '../rule-kit/blob-names.ts';
import { layersOf, undeterminedType } from '../rule-kit/layer.ts';
import { type Option, type OptionIssue, type OptionValues, oneOf, optionalInteger } from '../rule-kit/option.ts';
import { optionalSize } from '../rule-kit/option-types.ts';
import { inDockerfile, type Remediation, sameFor } from '../rule-kit/remediation.ts';
import { defineRule, type Observation } from '../rule-kit/rule.ts';
import { formatCount, plural } from '../text/count.ts';
import { formatBytes } from '../text/size.ts';
import { safe } from '../text/untrusted.ts';

const WORDS = ['deny', 'allow'] as const;

const options = {
  'absolute-names': deniable(
    'deny',
    'Names that begin with a slash. Engines resolve them in the image, other tools on the host; ko writes them.',
  ),
  devices: deniable('allow', 'Devices and FIFOs. Engines that run without privileges cannot unpack devices.'),
  'set-id': deniable('allow', 'Files that run as their owner or group (set-uid, set-gid), such as `su` and `passwd`.'),
  'max-ratio': within(
    LIMITS.layerRatio,
    "The maximum ratio of a layer's size to its stored size, above 64 MiB.",
    [100],
  ),
  'max-entries': within(LIMITS.layerEntries, 'The maximum number of entries of a layer.', [500_000]),
  'max-uncompressed': optionalSize('The maximum size of a layer after decompression.', ['10GB']),
};

export const safeLayers = defineRule({
  id: 'safe-layers',
  group: 'integrity',
  summary: 'no layer is a decompression bomb or has unsafe or duplicate entries',
  options,
  needs: () => ({ depth: 'contents' }),
  *check(image, values) {
    const nameOf = blobNames(image);
    const seen = new Set<Node>();
    let [layers, entries] = [0, 0];
    const tables = new Set<string>();
    for (const { edge } of layersOf(image)) {
      // Each edge may state another table.
      const table = tableTrouble(edge, nameOf(edge));
      if (table !== null && !tables.has(JSON.stringify([edge.target.digest, table.text]))) {
        tables.add(JSON.stringify([edge.target.digest, table.text]));
        yield table.observation;
      }
      if (seen.has(edge.target)) continue;
      seen.add(edge.target);
      const { contents } = edge.target;
      const reason = unreadable(edge, image);
      if (reason !== null || contents?.kind !== 'read') {
        yield { kind: 'unchecked', at: { edge }, reason: safe`${nameOf(edge)} ${reason ?? 'could not be read'}` };
        continue;
      }
      yield* observations(edge, contents, values, nameOf(edge));
      layers++;
      entries += contents.entries.count;
    }
    if (layers === 0) return { kind: 'not-applicable', reason: 'it has no layers' };
    return { kind: 'passed', reason: `${plural(layers, 'layer')} with ${plural(entries, 'entry', 'entries')}` };
  },
});

type Values = OptionValues<typeof options>;
type Read = Extract<Contents, { kind: 'read' }>;

/** The reason why a layer is unchecked, or null. */
function unreadable(edge: Edge, image: Image): string | null {
  const { contents, byteSource, faults } = edge.target;
  if (byteSource === null) return 'is absent';
  if (edge.declared?.compression === 'encrypted') return 'is encrypted, so its contents cannot be checked';
  if (contents === null) return safe`could not be read${faults[0] ? safe`: ${faults[0].message}` : ''}`;
  if (contents.kind === 'unread') return safe`was not decompressed: ${contents.reason}`;
  if (!isNoTar(contents)) return null;
  // A type other than a tar promises none.
  if (edge.declared?.role === 'layer' && !edge.declared.mediaType.toLowerCase().includes('tar'))
    return safe`is not a tar by its type ${edge.declared.mediaType}, and Plimsoll reads only tars`;
  const strange = image.engineStorage ? null : undeterminedType(edge);
  return strange === null ? null : `is not a tar, and ${strange}`;
}

/** Not even a header was found. */
function isNoTar({ entries: { count, faults } }: Read): boolean {
  return count === 0 && faults.some(({ kind }) => kind === 'malformed' || kind === 'truncated');
}

function* observations(edge: Edge, contents: Read, values: Values, name: string): Generator<Observation> {
  const { entries, fault, size, tables } = contents;
  // A table that was not read is reported by `tableTrouble`.
  const isLazy =
    edge.target.lazy === 'estargz' &&
    tables.every(({ isBehindEnd, outcome: { kind } }) => isBehindEnd || kind === 'unread');
  if (fault !== null) yield unpacking(edge, fault, name);
  for (const tarFault of entries.faults) yield tarTrouble(edge, tarFault, isLazy, name);
  for (const sighting of entries.issues)
    if (!isAllowed(sighting.issue, values)) yield entryTrouble(edge, sighting, name);
  const stored = edge.target.byteSource?.length ?? 0;
  const { 'max-ratio': ratio, 'max-entries': most, 'max-uncompressed': largest } = values;
  // The interruption was reported already.
  if (ratio !== null && fault === null && size > LIMITS.layerRatioBytes && size > ratio * stored) {
    const times = Math.floor(size / Math.max(stored, 1));
    yield bomb(
      edge,
      'max-ratio',
      safe`${name} decompresses to ${times} times its size; the policy allows ${ratio} times`,
    );
  }
  if (most !== null && entries.count > most)
    yield bomb(
      edge,
      'max-entries',
      safe`${name} has ${plural(entries.count, 'entry', 'entries')}; the policy allows ${formatCount(most)}`,
    );
  if (largest !== null && size > largest) {
    const atLeast = fault === null ? '' : 'at least ';
    yield bomb(
      edge,
      'max-uncompressed',
      safe`${name} decompresses to ${atLeast}${formatBytes(size)}; the policy allows ${formatBytes(largest)}`,
    );
  }
}

/** The fault of a layer's tables of contents, with which lazy pulling mounts it; otherwise null. */
function tableTrouble(edge: Edge, name: string): { readonly text: string; readonly observation: Observation } | null {
  const verdict = judgeTables(edge);
  switch (verdict.kind) {
    case 'none':
    case 'same':
      return null;
    case 'unread': {
      const reason = safe`${name} may be mounted with other contents than were read: ${verdict.reason}`;
      return { text: reason, observation: { kind: 'unchecked', at: { edge }, reason } };
    }
    case 'differs': {
      const shown = verdict.differences.slice(0, LIMITS.entriesNamed);
      const left = verdict.more + verdict.differences.length - shown.length;
      const more = left === 0 ? '' : `; and ${plural(left, 'more difference')}`;
      const message = safe`the table of contents of ${name}, which lazy pulling mounts, differs from its tar: ${shown.join('; ')}${more}`;
      const fix =
        'convert the layer again (nerdctl image convert --estargz, skopeo copy --dest-compress-format zstd:chunked), and find out what wrote it: no known tool writes such a table';
      return {
        text: message,
        observation: { kind: 'violation', at: { edge }, key: 'table-of-contents', message, fix },
      };
    }
  }
}

function bomb(edge: Edge, key: string, message: string): Observation {
  const fix = safe`remove the large files, or raise ${key} in the policy if the size is intended`;
  return { kind: 'violation', at: { edge }, key, message, fix };
}

function unpacking(edge: Edge, { kind, message }: CompressionFault, name: string): Observation {
  const at = { edge };
  switch (kind) {
    case 'too-large':
    case 'too-dense': {
      const fix =
        'remove what fills it, usually zeros (a sparse lastlog or faillog of a user with a large id, a disk image, a swap file)';
      return { kind: 'violation', at, key: 'bomb', message: safe`${name} was not read completely: ${message}`, fix };
    }
    case 'unavailable':
    case 'unfinished':
      return { kind: 'unchecked', at, reason: safe`${name} was not decompressed to its end: ${message}` };
    default: {
      const fix =
        'copy or build the image again; if the result is the same, report it to the authors of the tool that compressed it';
      return {
        kind: 'violation',
        at,
        key: kind,
        message: safe`${name} cannot be decompressed completely: ${message}`,
        fix,
      };
    }
  }
}

function tarTrouble(edge: Edge, { kind, message }: LayerFault, isLazy: boolean, name: string): Observation {
  const at = { edge };
  switch (kind) {
    case 'unended': {
      const fix =
        'no action is needed: every entry is present and engines accept the layer (umoci insert writes such layers)';
      return {
        kind: 'violation',
        at,
        key: kind,
        message: safe`the tar of ${name} has no end marker: ${message}`,
        fix,
        atMost: 'note',
      };
    }
    case 'sparse':
      return {
        kind: 'unchecked',
        at,
        reason: safe`${name} could not be read as engines read it: ${message}, and Plimsoll does not read the maps of sparse files; build the layer without them (tar without --sparse)`,
      };
    case 'trailing-data': {
      const fix = 'write the tar again: some tools unpack data after the end marker, and scanners do not see it';
      const text = safe`the tar of ${name} continues after its end: ${message}`;
      if (!isLazy) return { kind: 'violation', at, key: kind, message: text, fix };
      // Its table of contents is there.
      return {
        kind: 'violation',
        at,
        key: kind,
        message: safe`${text}, where eStargz has its table of contents`,
        fix: 'no action is needed if the layer was built as eStargz',
        atMost: 'note',
      };
    }
    default: {
      const fix = 'write the layer again with the tar of your builder: tools stop here, or read different contents';
      return { kind: 'violation', at, key: kind, message: safe`the tar of ${name} ${FAULTS[kind]}: ${message}`, fix };
    }
  }
}

const FAULTS: Readonly<Record<Exclude<LayerFault['kind'], 'unended' | 'sparse' | 'trailing-data'>, string>> = {
  truncated: 'is truncated',
  malformed: 'cannot be read',
  ambiguous: 'is ambiguous',
  'too-many': 'was not read completely',
};

function isAllowed(issue: EntryIssue, values: Values): boolean {
  switch (issue) {
    case 'absolute-name':
      return values['absolute-names'] === 'allow';
    case 'device':
      return values.devices === 'allow';
    case 'set-id':
      return values['set-id'] === 'allow';
    default:
      return false;
  }
}

function entryTrouble(edge: Edge, { issue, count, names }: EntryIssueCount, name: string): Observation {
  const { one, many, fix } = SIGHTS[issue];
  const more = count > names.length ? [`and ${formatCount(count - names.length)} more`] : [];
  const shown = [...names.map((entry) => safe`"${entry}"`), ...more];
  return {
    kind: 'violation',
    at: { edge },
    key: issue,
    message: safe`${name} has ${plural(count, one, many)}: ${shown}`,
    fix,
  };
}

interface Words {
  readonly one: string;
  readonly many: string;
  readonly fix: Remediation;
}

const FROM_ROOT = 'write names relative to the root of the image, without the slash';
const KO_DOES = 'allow them with absolute-names: allow';
const TAKE_BITS = 'remove the bits';
const IN_RUN = `${TAKE_BITS} in the Dockerfile: RUN find / -xdev -perm /6000 -type f -exec chmod a-s {} +`;

const SIGHTS: Readonly<Record<EntryIssue, Words>> = {
  'parent-name': {
    one: 'entry whose name has ".." in it',
    many: 'entries whose names have ".." in them',
    fix: 'find out which tool wrote the layer: no builder writes such names, and a tool that follows one writes outside of the image',
  },
  'absolute-name': {
    one: 'entry whose name begins with a slash',
    many: 'entries whose names begin with a slash',
    fix: {
      ...sameFor(BUILDERS, FROM_ROOT),
      ko: `ko writes such names: ${KO_DOES}`,
      any: `${FROM_ROOT}; if the builder is ko, ${KO_DOES}`,
    },
  },
  'hard-link': {
    one: 'hard link to a target outside of the image, or to none earlier in the layer',
    many: 'hard links to targets outside of the image, or to none earlier in the layer',
    fix: 'put the target of the link into the same layer, before the link: engines fail to unpack it, or link to a file of the host',
  },
  duplicate: {
    one: 'entry with the name of an earlier one',
    many: 'entries with the names of earlier ones',
    fix: 'write every path once per layer (image-spec forbids duplicates): docker and podman refuse it ("duplicates of file paths not supported"), others show one of them',
  },
  whiteout: {
    one: 'whiteout without a file name',
    many: 'whiteouts without a file name',
    fix: 'write the layer again: ".wh." must be followed by the name of the deleted file',
  },
  device: {
    one: 'device or FIFO',
    many: 'devices or FIFOs',
    fix: 'remove it: engines create the devices of a container',
  },
  'set-id': {
    one: 'file that runs as its owner or group',
    many: 'files that run as their owner or group',
    fix: {
      ...sameFor(
        BUILDERS,
        `${TAKE_BITS} before the file gets into the layer; files of the base image remain until the base changes`,
      ),
      ...inDockerfile(IN_RUN),
      any: IN_RUN,
    },
  },
};

/** Whether something is allowed in layers; denying it is stricter. */
function deniable(fallback: (typeof WORDS)[number], description: string): Option<(typeof WORDS)[number]> {
  return oneOf(WORDS, fallback, description);
}

/** A limit that may be lower than Plimsoll's own, which always applies. */
function within(hard: number, description: string, examples: readonly unknown[]): Option<number | null> {
  const option = optionalInteger(1, `${description} Plimsoll itself stops at ${formatCount(hard)}.`, examples);
  return {
    ...option,
    issues: (value): readonly OptionIssue[] =>
      typeof value === 'number' && value > hard
        ? [{ path: [], message: `${value} has no effect: Plimsoll stops at ${formatCount(hard)}` }]
        : [],
  };
}
