import type { Json } from '../../support/image-tree.ts';
import type { Chance } from '../../support/mutations.ts';
import type { TarSpec } from '../../support/tar.ts';
import {
  dockerEntry,
  dockerFiles,
  harmless,
  type ImageParts,
  type JsonObject,
  MEMBERS,
  ociMembers,
  SECRET,
  withConfig,
  withConfigText,
} from '../two-images.ts';
import type { Kind } from './kind.ts';

type Write = (parts: ImageParts) => { readonly form: 'archive' | 'layout'; readonly members: readonly TarSpec[] };

/** The forms that a config reaches consumers in. */
function formOf(chance: Chance): readonly [string, Write] {
  const form = chance.of(['layout', 'layout', 'docker', 'oci', 'hybrid']);
  const write: Write = (parts) =>
    form === 'layout'
      ? { form: 'layout', members: ociMembers(parts) }
      : { form: 'archive', members: MEMBERS[form]?.(parts) ?? [] };
  return [form, write];
}

const ORDINARY = '2026-11-01T12:00:00Z';

/** Dates that some readers of RFC 3339 take and others refuse. */
const DATES: readonly string[] = [
  '""',
  'null',
  '"2026-11-01t12:00:00z"',
  '"2026-11-01T12:00:00z"',
  '"2026-11-01t12:00:00Z"',
  '"2026-11-01T12:00:60Z"',
  '"2026-11-01T23:59:60Z"',
  '"2026-11-01T24:00:00Z"',
  '"2026-11-01 12:00:00Z"',
  '"2026-11-01T12:00:00"',
  '"2026-11-01T12:00:00+0100"',
  '"2026-11-01T12:00:00+01:00"',
  '"2026-11-01T12:00:00\\u002b01:00"',
  '"2026-11-01T12:00:00\\u005a"',
  '"\\u0032026-11-01T12:00:00Z"',
  '"2026-11-01T12:00:00,5Z"',
  '"2026-11-01T12:00:00.Z"',
  '"2026-11-01T12:00:00.1234567890123Z"',
  '"2026-11-01T12:00Z"',
  '"2026-11-01T1:00:00Z"',
  '"2026-02-30T12:00:00Z"',
  '"2027-02-29T12:00:00Z"',
  '"0000-01-01T00:00:00Z"',
  '"0001-01-01T00:00:00Z"',
  '"-0001-01-01T00:00:00Z"',
  '"10000-01-01T00:00:00Z"',
  '"9999-12-31T23:59:59Z"',
  '"2026-11-01T12:00:00+24:00"',
  '"2026-11-01T12:00:00+23:59"',
  '"2026-11-01T12:00:00+23:60"',
  '"2026-11-01T12:00:00-00:00"',
  '"2026-11-01T12:00:00+99:99"',
  '"2026-11-01"',
  '"1762000000"',
  '1762000000',
  '{}',
  '[]',
  'true',
  '" 2026-11-01T12:00:00Z"',
  '"2026-11-01T12:00:00Z "',
  '"2026-11-01T12:00:00Z\\n"',
  '"2026-11-1T12:00:00Z"',
  '"2026-W44-7T12:00:00Z"',
];

const dates: Kind = {
  name: 'dates',
  make(chance) {
    const [form, write] = formOf(chance);
    const date = chance.of(DATES);
    const where = chance.of(['created', 'history', 'second history entry']);
    let count = 0;
    const parts = withConfigText(harmless(), (text) =>
      text.replaceAll(`"${ORDINARY}"`, (original) => {
        count += 1;
        const isHere = where === 'created' ? count === 1 : where === 'history' ? count === 2 : count === 3;
        return isHere ? date : original;
      }),
    );
    return { description: `${where} ${date}, ${form}`, ...write(parts) };
  },
};

/** Values of another kind than the field has, and of the right one in odd forms. */
const VALUES: readonly string[] = [
  'null',
  '""',
  '"x"',
  '0',
  '1',
  '1.0',
  '1e0',
  '-1',
  '1e400',
  '99999999999999999999',
  'true',
  'false',
  '[]',
  '{}',
  '[null]',
  '[1]',
  '["x"]',
  '[["x"]]',
  '["x",null]',
  '["x",1]',
  '{"x":"y"}',
  '{"x":null}',
  '{"x":{}}',
  '{"x":1}',
  '{"":""}',
  '"\\ud800"',
  '"\\u0000"',
  '["\\u0000"]',
  '["=x"]',
  '["x"," y"]',
];

const RUN_FIELDS = [
  ...[
    'User',
    'Env',
    'Entrypoint',
    'Cmd',
    'Volumes',
    'ExposedPorts',
    'WorkingDir',
    'Labels',
    'StopSignal',
    'ArgsEscaped',
  ],
  ...[
    'Healthcheck',
    'OnBuild',
    'Shell',
    'StopTimeout',
    'Hostname',
    'Domainname',
    'Image',
    'Tty',
    'AttachStdin',
    'MacAddress',
  ],
  ...['NetworkDisabled', 'OpenStdin', 'StdinOnce', 'Memory', 'MemorySwap', 'CpuShares', 'Unknown', 'user'],
];
const CONFIG_FIELDS = [
  ...[
    'architecture',
    'os',
    'os.version',
    'os.features',
    'variant',
    'created',
    'author',
    'config',
    'rootfs',
    'history',
    'id',
    'parent',
  ],
  ...[
    'comment',
    'container',
    'container_config',
    'docker_version',
    'Size',
    'unknown',
    'moby.buildkit.buildinfo.v1',
    'mediaType',
  ],
];

/** A field of the config with a value of another kind. */
const configFields: Kind = {
  name: 'config-fields',
  make(chance) {
    const [form, write] = formOf(chance);
    const isRun = chance.yes();
    const field = chance.of(isRun ? RUN_FIELDS : CONFIG_FIELDS);
    const value = chance.of(VALUES);
    const parts = withConfigText(
      withConfig(harmless(), (config) => {
        const holder = isRun ? config['config'] : config;
        Object.assign(Object(holder), { [field]: '@VALUE@' });
      }),
      (text) => text.replace('"@VALUE@"', value),
    );
    return { description: `${isRun ? 'config.' : ''}${field}: ${value}, ${form}`, ...write(parts) };
  },
};

/** A second member that some readers take for the same one. */
const SECOND_KEYS: Readonly<Record<string, (key: string) => string>> = {
  same: (key) => key,
  'lower case': (key) => key.toLowerCase(),
  'upper case': (key) => key.toUpperCase(),
  'first letter otherwise': (key) =>
    (key.charAt(0) === key.charAt(0).toLowerCase() ? key.charAt(0).toUpperCase() : key.charAt(0).toLowerCase()) +
    key.slice(1),
  'long s': (key) => key.replace(/s/i, '\u017f'),
  'long s escaped': (key) => key.replace(/s/i, '\\u017f'),
  'Kelvin sign': (key) => key.replace(/k/i, '\u212a'),
  escaped: (key) => `\\u${key.charCodeAt(0).toString(16).padStart(4, '0')}${key.slice(1)}`,
  'with NUL': (key) => `${key}\\u0000`,
  'with a space': (key) => `${key} `,
  'with a dash': (key) => key.replace('_', '-'),
};

const HOSTILE_VALUES: Readonly<Record<string, string>> = {
  User: '"root"',
  Env: `["TOKEN=${SECRET}"]`,
  Entrypoint: '["/bin/rootshell"]',
  Cmd: '["/bin/rootshell"]',
  Labels: `{"token":"${SECRET}"}`,
  WorkingDir: '"/root"',
  ExposedPorts: '{"22/tcp":{}}',
  Volumes: '{"/var/run":{}}',
  config: `{"User":"root","Env":["TOKEN=${SECRET}"]}`,
  rootfs: '{"type":"layers","diff_ids":[]}',
  history: '[]',
  os: '"windows"',
  architecture: '"arm64"',
  created: '"2020-01-01T00:00:00Z"',
  container_config: '{"User":"root"}',
};

const configKeys: Kind = {
  name: 'config-keys',
  make(chance) {
    const [form, write] = formOf(chance);
    const field = chance.of(Object.keys(HOSTILE_VALUES));
    const spelling = chance.of(Object.keys(SECOND_KEYS));
    const position = chance.of(['before', 'behind', 'instead'] as const);
    const key = SECOND_KEYS[spelling]?.(field) ?? field;
    const member = `"${key}":${HOSTILE_VALUES[field]}`;
    const parts = withConfigText(harmless(), (text) => {
      const isTop = /^[a-z]/.test(field);
      const start = isTop ? 1 : text.indexOf('"config":{') + '"config":{'.length;
      if (position === 'before') return `${text.slice(0, start)}${member},${text.slice(start)}`;
      const original = new RegExp(`"${field}":`);
      if (position === 'instead') return original.test(text) ? text.replace(original, `"${key}":`) : text;
      if (isTop) return `${text.slice(0, -1)},${member}}`;
      // The end of the object with the settings.
      const end = text.indexOf('},"rootfs"');
      return `${text.slice(0, end)},${member}${text.slice(end)}`;
    });
    return { description: `${field} ${spelling} ${position}, ${form}`, ...write(parts) };
  },
};

/** What is done to the text of a document as a whole. */
const TEXTS: Readonly<Record<string, (text: string) => string | Uint8Array>> = {
  'byte order mark': (text) => `\ufeff${text}`,
  'trailing newline': (text) => `${text}\n`,
  'trailing object': (text) => `${text}{}`,
  'trailing null': (text) => `${text} null`,
  'trailing text': (text) => `${text}x`,
  'trailing brace': (text) => `${text}}`,
  'trailing comma': (text) => text.replace(/\}$/, ',}'),
  'trailing NUL': (text) => `${text}\0`,
  'leading NUL': (text) => `\0${text}`,
  'leading spaces': (text) => ` \n\t\r${text}`,
  'leading vertical tab': (text) => `\v${text}`,
  'no-break space': (text) => `\u00a0${text}`,
  'comment behind': (text) => `${text}//x`,
  'comment before': (text) => `/*x*/${text}`,
  'two documents': (text) => text + text,
  'single quotes': (text) => text.replaceAll('"', "'"),
  'invalid UTF-8 in a string': (text) =>
    Buffer.concat([Buffer.from(text.replace(/\}$/, ',"x":"')), Buffer.from([0xff, 0xc0, 0x80]), Buffer.from('"}')]),
  'invalid UTF-8 in a key': (text) =>
    Buffer.concat([Buffer.from(text.replace(/\}$/, ',"x')), Buffer.from([0xff]), Buffer.from('":1}')]),
  'lone surrogate': (text) => text.replace(/\}$/, ',"x":"\\udc00"}'),
  'raw control character': (text) => text.replace(/\}$/, ',"x":"\u0001"}'),
  'raw newline in a string': (text) => text.replace(/\}$/, ',"x":"\n"}'),
  'number with a leading zero': (text) => text.replace(/\}$/, ',"x":01}'),
  'number with a plus': (text) => text.replace(/\}$/, ',"x":+1}'),
  'hexadecimal number': (text) => text.replace(/\}$/, ',"x":0x1}'),
  NaN: (text) => text.replace(/\}$/, ',"x":NaN}'),
  'deep nesting': (text) => text.replace(/\}$/, `,"x":${'['.repeat(9000)}${']'.repeat(9000)}}`),
  'deeper nesting': (text) => text.replace(/\}$/, `,"x":${'['.repeat(10001)}${']'.repeat(10001)}}`),
  'empty key': (text) => text.replace(/\}$/, ',"":1}'),
  __proto__: (text) => text.replace(/\}$/, ',"__proto__":{"User":"root","config":{"User":"root"}}}'),
  'in a list': (text) => `[${text}]`,
  'line separator': (text) => text.replace(/\}$/, ',"x":"\u2028"}'),
  empty: () => '',
  null: () => 'null',
  'UTF-16': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
};

const DOCUMENTS = ['config', 'manifest', 'index.json', 'oci-layout', 'manifest.json'] as const;

const documentTexts: Kind = {
  name: 'document-texts',
  make(chance) {
    const document = chance.of(DOCUMENTS);
    const change = chance.of(Object.keys(TEXTS));
    const edit = (text: string) => Buffer.from(TEXTS[change]?.(text) ?? text).toString('latin1');
    // Text that stands for bytes, one a character.
    const description = `${document}: ${change}`;
    const parts = harmless();
    switch (document) {
      case 'config': {
        const odd = { ...parts, config: edit(parts.config) };
        const isLayout = chance.yes();
        return {
          description: `${description}, ${isLayout ? 'layout' : 'docker'}`,
          form: isLayout ? 'layout' : 'archive',
          members: isLayout ? ociMembers(odd) : (MEMBERS['docker']?.(odd) ?? []),
        };
      }
      case 'manifest':
        return { description, form: 'layout', members: ociMembers(parts, { manifestText: edit }) };
      case 'index.json':
        return { description, form: 'layout', members: ociMembers(parts, { indexText: edit }) };
      case 'oci-layout':
        return {
          description,
          form: 'layout',
          members: ociMembers(parts, { layoutText: edit('{"imageLayoutVersion":"1.0.0"}') }),
        };
      case 'manifest.json': {
        const form = chance.of(['docker', 'hybrid']);
        const members = (MEMBERS[form]?.(parts) ?? []).map((member) =>
          member.name === 'manifest.json'
            ? { ...member, data: Buffer.from(edit(String(member.data)), 'latin1') }
            : member,
        );
        return { description: `${description}, ${form}`, form: 'archive', members };
      }
    }
  },
};

const MANIFEST_FIELDS = [
  'schemaVersion',
  'mediaType',
  'config',
  'layers',
  'annotations',
  'subject',
  'artifactType',
  'manifests',
  'history',
  'fsLayers',
  'signatures',
  'data',
  'urls',
  'platform',
];
const DESCRIPTOR_FIELDS = ['mediaType', 'digest', 'size', 'urls', 'annotations', 'platform', 'data', 'artifactType'];
const SIZES = [
  '1e3',
  '1E3',
  '1000.0',
  '-1',
  '0',
  '9223372036854775807',
  '9223372036854775808',
  '"1000"',
  'null',
  '1e400',
  '0.5',
  '-0',
];

/** Fields of manifests, indexes and descriptors with values of other kinds. */
const manifestFields: Kind = {
  name: 'manifest-fields',
  make(chance) {
    const where = chance.of(['manifest', 'index', 'config', 'layer', 'entry'] as const);
    const isDocument = where === 'manifest' || where === 'index';
    const field = chance.of(isDocument ? MANIFEST_FIELDS : DESCRIPTOR_FIELDS);
    const isSize = field === 'size' || field === 'schemaVersion';
    const value = isSize
      ? chance.of([...SIZES, ...VALUES, '2.0', '2e0', '"2"', '3', '1'])
      : chance.of([...VALUES, '"application/vnd.oci.image.index.v1+json"']);
    const change = (object: Json | undefined) => Object.assign(Object(object), { [field]: '@VALUE@' });
    const write = (text: string) => text.replace('"@VALUE@"', () => value);
    const edit = (change: (document: JsonObject) => void) => (text: string) => {
      const document: JsonObject = JSON.parse(text);
      change(document);
      return write(JSON.stringify(document));
    };
    const first = (list: Json | undefined): Json => (Array.isArray(list) ? (list[0] ?? null) : null);
    const members =
      where === 'manifest' || where === 'config' || where === 'layer'
        ? ociMembers(harmless(), {
            manifestText: edit((manifest) =>
              change(
                where === 'manifest' ? manifest : where === 'config' ? manifest['config'] : first(manifest['layers']),
              ),
            ),
          })
        : ociMembers(harmless(), {
            indexText: edit((index) => change(where === 'index' ? index : first(index['manifests']))),
          });
    return { description: `${where}.${field}: ${value}`, form: 'layout', members };
  },
};

/** A key of a manifest, an index or a descriptor in another spelling. */
const manifestKeys: Kind = {
  name: 'manifest-keys',
  make(chance) {
    const document = chance.of(['manifest', 'index'] as const);
    const field = chance.of(
      document === 'manifest'
        ? ['config', 'layers', 'mediaType', 'schemaVersion', 'digest', 'size', 'annotations']
        : ['manifests', 'digest', 'mediaType', 'size', 'platform', 'annotations'],
    );
    const spelling = chance.of(Object.keys(SECOND_KEYS));
    const position = chance.of(['before', 'behind', 'instead'] as const);
    const other = ociMembers(harmless('gzip'));
    const otherText = Buffer.from(other[document === 'manifest' ? 2 : 1]?.data ?? '').toString();
    const edit = (text: string) => {
      const key = SECOND_KEYS[spelling]?.(field) ?? field;
      const value = JSON.stringify(valueUnder(JSON.parse(otherText), field) ?? 'x');
      const original = new RegExp(`"${field}":`);
      if (position === 'instead') return text.replace(original, () => `"${key}":`);
      const at = original.exec(text)?.index;
      if (at === undefined) return text;
      if (position === 'before') return `${text.slice(0, at)}"${key}":${value},${text.slice(at)}`;
      // Behind the closing brace of what has the field.
      const end = endOfObject(text, at);
      return `${text.slice(0, end)},"${key}":${value}${text.slice(end)}`;
    };
    const members = ociMembers(harmless(), document === 'manifest' ? { manifestText: edit } : { indexText: edit });
    const names = new Set(members.map(({ name }) => String(name)));
    return {
      description: `${document}: ${field} ${spelling} ${position}`,
      form: 'layout',
      members: [...members, ...other.filter(({ name }) => !names.has(String(name)))],
    };
  },
};

function valueUnder(value: Json, field: string): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value) && Object.hasOwn(value, field))
    return Object.entries(value).find(([key]) => key === field)?.[1];
  for (const inner of Object.values(value)) {
    const found = valueUnder(inner, field);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where the object ends that has what stands at a position. */
function endOfObject(text: string, position: number): number {
  let depth = 0;
  for (let i = position; i < text.length; i++) {
    if (text[i] === '{') depth += 1;
    if (text[i] === '}') {
      if (depth === 0) return i;
      depth -= 1;
    }
  }
  return text.length - 1;
}

/** manifest.json of docker with fields of other kinds, and keys in other spellings. */
const dockerEntryFields: Kind = {
  name: 'docker-entry-fields',
  make(chance) {
    const field = chance.of([
      'Config',
      'RepoTags',
      'Layers',
      'Parent',
      'LayerSources',
      'Unknown',
      'config',
      'repotags',
      'layers',
    ]);
    const value = chance.of(VALUES);
    const parts = harmless();
    const text = JSON.stringify([{ ...dockerEntry(parts), [field]: '@VALUE@' }]).replace('"@VALUE@"', value);
    return {
      description: `${field}: ${value}`,
      form: 'archive',
      members: [...dockerFiles(parts), { name: 'manifest.json', data: text }],
    };
  },
};

export const DOCUMENT_KINDS: readonly Kind[] = [
  dates,
  configFields,
  configKeys,
  documentTexts,
  manifestFields,
  manifestKeys,
  dockerEntryFields,
];
