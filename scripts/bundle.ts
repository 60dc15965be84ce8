/**
 * Compiles src/ into build/ and bundles each entry with all it imports into one file of dist/.
 * With `--check` dist/ stays as it is, and a difference between it and a fresh bundle fails.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Entries and the files that they are bundled into. A worker is a separate entry, loaded by name at run time
 * (`join(import.meta.dirname, …)`): ncc would copy `new URL('worker.js', import.meta.url)` without what it imports.
 */
const ENTRIES: readonly { readonly from: string; readonly to: string }[] = [
  { from: 'action', to: 'index.js' },
  { from: 'cli', to: 'cli.js' },
  { from: 'image/worker-main', to: 'worker-main.js' },
];

interface Bundle {
  readonly code: string;
  readonly assets: Readonly<Record<string, { readonly source: string | Uint8Array }>>;
}

/** @vercel/ncc has no types. */
type Ncc = (entry: string, options: Readonly<Record<string, string | boolean>>) => Promise<Bundle>;

const LICENSES = 'licenses.txt';
/** A package in ncc's list: its name, the license and the text, on lines of their own. */
const LISTED = /(?:^|\n\n)((?:@[\w.-]+\/)?[\w.-]+)\n[\w.() -]+\n/g;
/** A package in the comments and paths of bundled code. */
const BUNDLED = /node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g;
/** How ncc's output requires a module of Node. */
const CREATE = '__WEBPACK_EXTERNAL_createRequire(import.meta.url)';
const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const require = createRequire(import.meta.url);

process.chdir(root); // Module names in the output are relative to it.
compile();
const files = await bundleAll();
if (process.argv.includes('--check')) check(files);
else write(files);

function compile(): void {
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  try {
    execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--noCheck'], { stdio: 'inherit' });
  } catch {
    process.exit(1); // tsc has printed the error. `npm run types` checks types.
  }
}

async function bundleAll(): Promise<ReadonlyMap<string, string>> {
  const files = new Map([['package.json', `${JSON.stringify({ type: 'module' })}\n`]]);
  const packages = new Set<string>();
  for (const { from, to } of ENTRIES) {
    if (!existsSync(join('src', `${from}.ts`))) continue;
    const { code, assets } = await bundle(join(root, 'build', `${from}.js`), to);
    files.set(to, code);
    for (const [name, { source }] of Object.entries(assets)) {
      if (name === LICENSES) for (const [, one = ''] of text(source).matchAll(LISTED)) packages.add(one);
      else if (name.endsWith(`.${to}`)) files.set(name, text(source));
      else if (name !== 'package.json') throw new Error(`unexpected output of ncc for ${to}: ${name}`);
    }
  }
  // ncc does not list every package that it bundles.
  for (const code of files.values()) for (const [, one = ''] of code.matchAll(BUNDLED)) packages.add(one);
  files.set(
    LICENSES,
    `${[...packages]
      .sort()
      .map(licenseOf)
      .join(`\n\n${'='.repeat(72)}\n`)}\n`,
  );
  for (const [name, content] of files) refuseSurprises(name, content);
  return files;
}

/** The name, license and license text of an installed package. */
function licenseOf(name: string): string {
  const folder = join(root, 'node_modules', name);
  const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const terms = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return `${name}\n${license}\n\n${terms}`.trim();
}

async function bundle(entry: string, filename: string): Promise<Bundle> {
  const ncc: Ncc = require('@vercel/ncc');
  const bundle = await ncc(entry, {
    filename,
    esm: true,
    cache: false,
    quiet: true,
    target: 'es2022',
    license: LICENSES,
  });
  const assets = Object.entries(bundle.assets).map(([name, { source }]) => [
    name,
    { source: name.endsWith('.js') ? ascii(text(source)) : source },
  ]);
  return { code: ascii(oneRequire(bundle.code)), assets: Object.fromEntries(assets) };
}

/** ncc creates one `require` per module of Node, which takes as long as loading most of them. This creates one for all. */
function oneRequire(code: string): string {
  const [imports, ...rest] = code.split(/(?<=^import .*createRequire.*\n)/m);
  if (imports === undefined || rest.length !== 1)
    throw new Error('unexpected output of ncc: one import of createRequire was expected');
  return `${imports}const builtin = ${CREATE};\n${rest.join('').replaceAll(CREATE, 'builtin')}`;
}

/** The same program in ASCII: V8 keeps any other text as UTF-16, and takes a third longer to compile that. */
function ascii(code: string): string {
  return code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Throws if a module is missing, which ncc turns into an error at run time, or if the output contains a path of this machine. */
function refuseSurprises(name: string, content: string): void {
  const missing = /eval\("require"\)\("([^"]*)"\)/.exec(content);
  if (missing) throw new Error(`${name} needs ${missing[1]}, which is not installed`);
  if (content.includes(root)) throw new Error(`${name} names ${root}`);
}

function check(files: ReadonlyMap<string, string>): void {
  const stored = new Map(onDisk().map((name) => [name, readFileSync(join(dist, name), 'utf8')]));
  const stale = [...new Set([...files.keys(), ...stored.keys()])].filter(
    (name) => files.get(name) !== stored.get(name),
  );
  for (const name of stale) process.stderr.write(`dist/${name} is stale: run npm run bundle\n`);
  if (stale.length > 0) process.exitCode = 1;
  else process.stdout.write(`dist/ is current: ${files.size} files\n`);
}

function write(files: ReadonlyMap<string, string>): void {
  mkdirSync(dist, { recursive: true });
  for (const name of onDisk()) if (!files.has(name)) rmSync(join(dist, name), { recursive: true });
  for (const [name, content] of files) {
    const path = join(dist, name);
    writeFileSync(path, content);
    chmodSync(path, content.startsWith('#!') ? 0o755 : 0o644);
    process.stdout.write(`dist/${name} ${Math.ceil(content.length / 1000)} kB\n`);
  }
}

function onDisk(): readonly string[] {
  return existsSync(dist) ? readdirSync(dist) : [];
}

function text(source: string | Uint8Array): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}
