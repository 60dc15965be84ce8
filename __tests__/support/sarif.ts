import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { temporaryDirectory } from './temporary.ts';

interface Text {
  readonly text: string;
}

export interface SarifPlace {
  readonly id?: number;
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
  };
}

export interface SarifLog {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly rules: readonly {
          readonly id: string;
          readonly name: string;
          readonly shortDescription: Text;
          readonly fullDescription: Text;
          readonly help: Text & { readonly markdown: string };
          readonly defaultConfiguration: { readonly level: string };
          readonly properties: { readonly tags: readonly string[]; readonly 'security-severity'?: string };
        }[];
      };
    };
    readonly automationDetails?: { readonly id: string };
    readonly invocations: readonly Readonly<
      Record<'toolExecutionNotifications' | 'toolConfigurationNotifications', readonly { readonly message: Text }[]>
    >[];
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: Text;
      readonly locations: readonly SarifPlace[];
      readonly relatedLocations?: readonly SarifPlace[];
      readonly partialFingerprints: { readonly primaryLocationLineHash: string };
    }[];
  }[];
}

export function parseSarif(text: string): SarifLog {
  return JSON.parse(text);
}

/** The results of a SARIF file's one run. */
export function resultsOf(text: string): SarifLog['runs'][number]['results'] {
  return parseSarif(text).runs[0]?.results ?? [];
}

const require = createRequire(import.meta.url);
/** The validator that Microsoft makes, which knows what GitHub asks; it has the schema beside it. */
const multitool: string = require('@microsoft/sarif-multitool');

const schema = new Ajv2020({ strict: false, allErrors: true, validateFormats: false }).compile(
  JSON.parse(readFileSync(join(dirname(multitool), 'sarif-2.1.0.json'), 'utf8').replace(/^\ufeff/, '')),
);

/** What the schema of SARIF 2.1.0 says against a file. */
export function schemaErrors(text: string): readonly string[] {
  schema(JSON.parse(text));
  return (schema.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What the validator says against files, by their names, each as its rule and what it is about: its own rules, and those of GitHub. */
export function multitoolErrors(files: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  const directory = temporaryDirectory();
  mkdirSync(join(directory, 'in'));
  const found: Record<string, string[]> = {};
  const paths = Object.entries(files).map(([name, text]) => {
    found[`${name}.sarif`] = [];
    const path = join(directory, 'in', `${name}.sarif`);
    writeFileSync(path, text);
    return path;
  });
  const output = join(directory, 'found.sarif');
  const kinds = ['--rule-kind', 'Sarif;Gh;Ghas', '--level', 'Error;Warning'];
  // It exits with 0 whatever it finds, so what it wrote is what counts.
  const run = spawnSync(multitool, ['validate', ...paths, '--output', output, ...kinds], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`sarif-multitool: ${run.error?.message ?? ''} ${run.stdout} ${run.stderr}`);
  const log: {
    readonly runs: readonly {
      readonly results: readonly {
        readonly ruleId: string;
        readonly message: { readonly arguments: readonly string[] };
        readonly locations: readonly SarifPlace[];
      }[];
    }[];
  } = JSON.parse(readFileSync(output, 'utf8').replace(/^\ufeff/, ''));
  for (const { ruleId, message, locations } of log.runs.flatMap((one) => one.results)) {
    const file = basename(locations[0]?.physicalLocation.artifactLocation.uri ?? '');
    found[file]?.push(`${ruleId} ${message.arguments[0]}`);
  }
  return found;
}

/**
 * Why code scanning would refuse a file whole, or not show all of it (docs.github.com, "SARIF support for code scanning"): required properties, of which none may
 * be empty, and limits.
 */
export function refusals(text: string): readonly string[] {
  const { $schema, version, runs } = parseSarif(text);
  const wrong: string[] = [];
  const need = (what: string, holds: unknown) => void (holds ? null : wrong.push(what));
  need('$schema', $schema);
  need('version', version === '2.1.0');
  need('one run', runs.length === 1);
  need('10 MB compressed', gzipSync(text).length <= 10_000_000);
  for (const { tool, results, automationDetails } of runs) {
    const { name, rules } = tool.driver;
    need('the name of the tool', name);
    need('25,000 rules', rules.length <= 25_000);
    need('an id for each rule', new Set(rules.map(({ id }) => id)).size === rules.length);
    for (const rule of rules) {
      need(`${rule.id}: id`, rule.id);
      need(`${rule.id}: name`, rule.name && rule.name.length <= 255);
      for (const one of [rule.shortDescription, rule.fullDescription])
        need(`${rule.id}: description`, one.text && one.text.length <= 1024);
      need(`${rule.id}: help`, rule.help.text && rule.help.markdown);
      need(`${rule.id}: level`, LEVELS.includes(rule.defaultConfiguration.level));
      need(`${rule.id}: tags`, rule.properties.tags.length <= 10);
      const severity = rule.properties['security-severity'];
      need(`${rule.id}: security-severity`, severity === undefined || /^(?:10|\d)\.\d$/.test(severity));
    }
    need('results', Array.isArray(results));
    need('5,000 results', results.length <= 5000);
    const hashes = results.map((one) => `${one.ruleId} ${one.partialFingerprints.primaryLocationLineHash}`);
    need(
      'a fingerprint for each result',
      new Set(hashes).size === hashes.length && hashes.every((hash) => !/ $/.test(hash)),
    );
    need('a category that is not empty', automationDetails === undefined || /[^/]\/$/.test(automationDetails.id));
    for (const [at, one] of results.entries()) {
      need(`results/${at}: rule`, rules[one.ruleIndex]?.id === one.ruleId);
      need(`results/${at}: level`, LEVELS.includes(one.level));
      need(`results/${at}: message`, one.message.text);
      need(`results/${at}: one location`, one.locations.length === 1);
      for (const place of [...one.locations, ...(one.relatedLocations ?? [])]) {
        const { artifactLocation, region } = place.physicalLocation;
        need(`results/${at}: uri`, isRelative(artifactLocation.uri));
        for (const end of ['startLine', 'startColumn', 'endLine', 'endColumn'] as const)
          need(`results/${at}: ${end}`, Number.isInteger(region[end]) && region[end] >= 1);
        need(`results/${at}: order`, region.startLine <= region.endLine && region.startColumn < region.endColumn);
      }
    }
  }
  return wrong;
}

const LEVELS = ['error', 'warning', 'note'];

/** Whether a URI is a path below the repository's root, as RFC 3986 writes one. */
function isRelative(uri: string): boolean {
  const steps = uri.split('/');
  const isPlain = /^(?:[\w.~!$&'()*+,;=@/-]|%[\dA-F]{2})+$/.test(uri);
  return isPlain && steps.every((step) => step !== '' && step !== '.' && step !== '..');
}
