import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DescriptionDictionary, data } from '@actions/expressions';
import type { ValidationConfig } from '@actions/languageservice';
import { parse } from 'yaml';

/*
 * A program of its own, not a module: GitHub's language service, which editors and github.com mark workflows with. It reads documents as JSON on
 * standard input, and writes what is marked in each. It imports JSON without saying that it is JSON, which Node takes only with a hook.
 */

registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { registerLogger, validate } = await import('@actions/languageservice');
const { TextDocument } = await import('vscode-languageserver-textdocument');

type Described = Readonly<Record<string, { readonly description: string }>>;

const root = join(import.meta.dirname, '../..');
const action: { readonly inputs: Described; readonly outputs: Described } = parse(
  readFileSync(join(root, 'action.yml'), 'utf8'),
);

/** The name that users are told. The service knows no inputs of an action that is named as a path, so this name stands there too. */
const OURS = 'plimsoll/plimsoll@v0';
const LOCAL = /(?<=\buses: )\.\/(?=[\s,])/g;

const config: ValidationConfig = {
  actionsMetadataProvider: {
    // Undefined is an action that nobody finds; one without inputs is one that nobody looks into.
    fetchActionMetadata: async ({ owner, name, ref }) => {
      if (`${owner}/${name}@${ref}` === OURS) return { name, description: '', inputs: { ...action.inputs } };
      return owner === 'plimsoll' ? undefined : { name, description: '' };
    },
  },
  contextProviderConfig: {
    getContext: async (name, known, { job }) => {
      if (name !== 'steps' || known === undefined) return undefined;
      for (const step of job?.steps ?? []) {
        const context = known.get(step.id);
        const outputs = context instanceof DescriptionDictionary ? context.get('outputs') : undefined;
        if (!('uses' in step) || step.uses.value !== OURS || !(outputs instanceof DescriptionDictionary)) continue;
        for (const output of Object.keys(action.outputs)) outputs.add(output, new data.StringData(''));
        outputs.complete = true;
      }
      return known;
    },
  },
};

// What the service cannot take it keeps to itself, and marks nothing.
const fail = (message: string) => {
  throw new Error(message);
};
registerLogger({ error: fail, warn: fail, info: () => {}, log: () => {} });

const documents: readonly { readonly path: string; readonly text: string }[] = JSON.parse(await text(process.stdin));
const marks: (readonly string[])[] = [];
for (const [at, { path, text }] of documents.entries()) {
  // The service remembers a document by its address, and tells by the end of it what kind it is.
  const document = TextDocument.create(`file:///${at}/${path}`, 'yaml', 1, text.replace(LOCAL, OURS));
  const found = await validate(document, config);
  marks.push(found.map(({ range: { start }, message }) => `${start.line + 1}: ${message}`));
}
process.stdout.write(JSON.stringify(marks));
