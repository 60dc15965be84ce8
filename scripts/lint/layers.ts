/** The layers of src/: the one table behind lint (biome.layers.json), docs/architecture.md and CONTRIBUTING.md. */

/** One entry of src/: a folder ends in a slash, a file in `.ts`. */
export interface Layer {
  readonly path: string;
  /** Its content in a few words, for people. */
  readonly content: string;
  /** Packages that only this layer may import, and those that list them too. Bundled, so they are development dependencies. */
  readonly packages?: readonly string[];
  /** A folder within it. Only this layer may import it; it may import the files of this layer that `uses` names, or all. */
  readonly inner?: { readonly path: string; readonly content: string; readonly uses: readonly string[] | 'all' };
  /** Layers before it that it may not import. */
  readonly except?: readonly string[];
}

/** In order: a layer may import itself and the layers before it. A new folder is one more line. */
export const LAYERS: readonly Layer[] = [
  { path: 'limits.ts', content: 'limits on hostile input' },
  { path: 'text/', content: 'text for people: escaping, sizes, suggestions', packages: ['re2js'] },
  { path: 'formats/', content: 'bytes and documents: digests, media types, JSON, manifests, tar; pure' },
  {
    path: 'sources/',
    content: 'where bytes come from: OCI layouts, docker archives, directories, engines',
    packages: ['tinyglobby'],
    inner: { path: 'registry/', content: 'the registry client', uses: 'all' },
  },
  { path: 'image/', content: 'the image graph: nodes, edges, evidence, blob reading and worker threads' },
  { path: 'dockerfile/', content: 'Dockerfiles: instructions, stages, variables' },
  { path: 'provenance/', content: 'the builder of an image and its build steps' },
  { path: 'source-map/', content: 'the line of the file that produced a layer or a setting' },
  {
    path: 'rule-kit/',
    content: 'the shape of a rule: options, strictness, fixes',
    packages: ['spdx-expression-parse'],
  },
  { path: 'rules/', content: 'one file per rule' },
  {
    path: 'policy/',
    content: 'the policy language: schema, parsing with positions, extends, merging, locks',
    packages: ['yaml', '@marcbachmann/cel-js'],
    inner: { path: 'cel/', content: 'the language of custom rules', uses: ['context.ts', 'enums.ts'] },
  },
  { path: 'engine/', content: 'evaluation: preconditions, applicable rules, outcomes, waivers, notices' },
  { path: 'reports/', content: 'one renderer per report format' },
  { path: 'check.ts', content: 'load, evaluate, report: shared by the Action and the command' },
  { path: 'github/', content: 'the only code that knows GitHub', packages: ['@actions/*'] },
  { path: 'action.ts', content: 'entry of the Action', packages: ['@actions/*'] },
  { path: 'command/', content: 'the command line', packages: ['cli-progress'], except: ['action.ts'] },
  { path: 'cli.ts', content: 'entry of the command', except: ['action.ts'] },
];
