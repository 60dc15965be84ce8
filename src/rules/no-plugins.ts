import { blobNames } from '../rule-kit/blob-names.ts';
import { defineRule } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';

export const noPlugins = defineRule({
  id: 'no-plugins',
  group: 'formats',
  summary: 'no manifest is a Docker engine plugin',
  options: {},
  *check(image) {
    const nameOf = blobNames(image);
    // manifest.json of an archive cannot list a plugin: docker saves images only, and loads all its entries as
    // images.
    for (const { edge, config } of image.manifests) {
      if (config?.type?.role !== 'plugin-config') continue;
      yield {
        kind: 'violation',
        at: { edge: config },
        key: 'plugin',
        message: safe`${nameOf(config)} makes ${nameOf(edge)} an engine plugin, which gets privileges on the host instead of running in a container`,
        fix: 'check the intended image; keep plugins (docker plugin push) in separate repositories',
      };
    }
    return { kind: 'passed', reason: `${plural(image.manifests.length, 'manifest')}: none is a plugin` };
  },
});
