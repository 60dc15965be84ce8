import type { Json } from '../../support/image-tree.ts';
import { harmless, MEMBERS, ociMembers, withConfig } from '../two-images.ts';
import type { Kind } from './kind.ts';

const CHANGES = [
  'as is',
  'none',
  'null',
  'absent',
  'one less',
  'one more',
  'twice',
  'reversed',
  'not a digest',
  'upper case',
  'sha512',
  'empty entries',
  'null entry',
] as const;

function changed(list: readonly Json[], change: (typeof CHANGES)[number], more: Json): Json | undefined {
  switch (change) {
    case 'as is':
      return [...list];
    case 'none':
      return [];
    case 'null':
      return null;
    case 'absent':
      return undefined;
    case 'one less':
      return list.slice(0, -1);
    case 'one more':
      return [...list, more];
    case 'twice':
      return [...list, ...list];
    case 'reversed':
      return list.toReversed();
    case 'null entry':
      return [...list, null];
    case 'empty entries':
      return list.map((item) => (typeof item === 'string' ? '' : { ...Object(item), empty_layer: true }));
    case 'not a digest':
      return list.map((item) => (typeof item === 'string' ? item.slice(7) : item));
    case 'upper case':
      return list.map((item) => (typeof item === 'string' ? `sha256:${item.slice(7).toUpperCase()}` : item));
    case 'sha512':
      return list.map((item) => (typeof item === 'string' ? `sha512:${item.slice(7).repeat(2)}` : item));
  }
}

/** Counts of layers, diffIDs and steps that differ. */
const counts: Kind = {
  name: 'counts',
  make(chance) {
    const form = chance.of(['layout', 'layout', 'docker', 'hybrid']);
    const diffIds = chance.of(CHANGES);
    const history = chance.of([...CHANGES, 'as is', 'as is', 'as is'] as const);
    const rootType = chance.of(['layers', 'layers', 'layers', 'layers+base', '', 'absent']);
    const layers = chance.of(['as is', 'as is', 'one less', 'none', 'null', 'absent', 'twice'] as const);
    let parts = withConfig(harmless(), (config) => {
      const root = Object(config['rootfs']);
      const ids = changed(root.diff_ids, diffIds, `sha256:${'1'.repeat(64)}`);
      config['rootfs'] = {
        ...(rootType !== 'absent' && { type: rootType }),
        ...(ids !== undefined && { diff_ids: ids }),
      };
      const steps = Array.isArray(config['history']) ? config['history'] : [];
      const made = changed(steps, history, { created: '2026-11-01T12:00:00Z', created_by: 'RUN more' });
      if (made === undefined) delete config['history'];
      else config['history'] = made;
    });
    if (layers === 'one less') parts = { ...parts, layers: parts.layers.slice(0, 1) };
    if (layers === 'none') parts = { ...parts, layers: [] };
    if (layers === 'twice')
      parts = {
        ...parts,
        layers: [...parts.layers, ...parts.layers],
        layerTypes: [...parts.layerTypes, ...parts.layerTypes],
      };
    const drop = (text: string) => {
      const document = JSON.parse(text);
      const holder = Array.isArray(document) ? document[0] : document;
      const key = 'Layers' in holder ? 'Layers' : 'layers';
      if (layers === 'null') holder[key] = null;
      if (layers === 'absent') delete holder[key];
      return JSON.stringify(document);
    };
    const members =
      form === 'layout'
        ? ociMembers(parts, { manifestText: drop })
        : (MEMBERS[form]?.(parts) ?? []).map((member) =>
            member.name === 'manifest.json' ? { ...member, data: drop(String(member.data)) } : member,
          );
    const unique = [...new Map(members.map((member) => [String(member.name), member])).values()];
    return {
      description: `diff_ids ${diffIds}, history ${history}, rootfs.type ${rootType}, layers ${layers}, ${form}`,
      form: form === 'layout' ? 'layout' : 'archive',
      members: unique,
    };
  },
};

export const COUNT_KINDS: readonly Kind[] = [counts];
