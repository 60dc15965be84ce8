import { type Digest, isDigest } from '../formats/digest.ts';
import { isArray, isObject, type JsonObject, type JsonValue, parseJson } from '../formats/json.ts';
import { parseReference, withoutTag } from '../formats/reference.ts';
import { LIMITS } from '../limits.ts';
import { safe } from '../text/untrusted.ts';
import { failed, type Result } from './image-location.ts';
import { readWholeFile } from './read-file.ts';

/** The images of build results, as users name them, or the reason why they cannot be named, one line each. */
export interface BuiltImages {
  readonly images: readonly string[];
  readonly errors: readonly string[];
}

/**
 * Reads build results, each a file or, beginning with a brace, the JSON itself, like outputs of steps. Duplicates are
 * one image.
 */
export async function readBuildResults(entries: readonly string[]): Promise<BuiltImages> {
  const images = new Set<string>();
  const errors: string[] = [];
  for (const entry of entries) {
    const read = isJson(entry) ? buildResult(Buffer.from(entry)) : readBuildFile(entry);
    if (read.ok) for (const image of read.value) images.add(image);
    else errors.push(safe`${isJson(entry) ? 'the build result' : entry}: ${read.error}`);
  }
  return { images: [...images], errors };
}

/** Splits a list of build results in an input of the Action: JSON of any number of lines, and paths, one per line. */
export function splitBuildResults(text: string): readonly string[] {
  const entries: string[] = [];
  for (let rest = text.trim(); rest !== ''; ) {
    const length = isJson(rest) ? lengthOfJson(rest) : lengthOfLine(rest);
    entries.push(rest.slice(0, length).trim());
    rest = rest.slice(length).trim();
  }
  return entries;
}

/**
 * The images of one build result, each with its expected digest: `docker://NAME@DIGEST as NAME:TAG`. The name is the
 * pushed one, and counts as given by the workflow, of which the build step is a part. The format is detected from the
 * content:
 * - buildx (`--metadata-file` of build, bake and imagetools create; the output `metadata` of docker/build-push-action
 *   and docker/bake-action):
 *   `image.name` (comma-separated) and `containerimage.digest` or `containerimage.descriptor`, for bake below each
 * target
 * - jib (`jib-image.json`): `image`, `imageDigest`, `tags`, `imagePushed`
 * - docker/github-builder (the outputs of its build.yml and bake.yml, as `toJSON(needs.JOB.outputs)`,
 *   `toJSON(needs.JOB)` or `toJSON(needs)`):
 *   `digest`, and `tags` in `meta-json`
 * - ko (`--image-refs`) and kaniko (`--image-name-with-digest-file`, `--image-name-tag-with-digest-file`): lines
 *   `NAME[:TAG]@DIGEST`
 *
 * @returns the images, at least one, or one line with the error, its place and the fix
 */
export function buildResult(bytes: Uint8Array): Result<readonly string[]> {
  if (bytes.length > LIMITS.buildResultBytes)
    return failed(safe`it has ${bytes.length} bytes; Plimsoll reads up to ${LIMITS.buildResultBytes}`);
  const text = new TextDecoder().decode(bytes);
  const read = /^\s*\{/.test(text) ? ofJson(Buffer.from(text)) : ofLines(text);
  if (!read.ok) return read;
  const images = [...new Set(read.value)];
  if (images.length === 0) return failed('it contains no image: check that the build step pushed one');
  if (images.length > LIMITS.buildResultImages)
    return failed(safe`it names ${images.length} images; Plimsoll takes up to ${LIMITS.buildResultImages}`);
  return { ok: true, value: images };
}

function readBuildFile(file: string): Result<readonly string[]> {
  const read = readWholeFile(file, LIMITS.buildResultBytes);
  return read.kind === 'bytes' ? buildResult(read.bytes) : failed(`the build result could not be read: ${read.reason}`);
}

const UNKNOWN =
  'its format is unknown; known are the metadata of buildx or bake, the outputs of docker/github-builder, the file of ko --image-refs, jib-image.json, or lines NAME@DIGEST';

function ofJson(bytes: Uint8Array): Result<readonly string[]> {
  const parsed = parseJson(bytes);
  if (!parsed.ok) return failed(parsed.faults[0].message);
  const { value } = parsed;
  if (!isObject(value)) return failed(UNKNOWN);
  if (isBuild(value)) return ofBuild(value, '');
  if (typeof value.get('image') === 'string' && value.has('imageDigest')) return ofJib(value);
  const jobs = jobsOfGithubBuilder(value);
  // One of several jobs may only produce files.
  const pushing = jobs.filter(({ outputs }) => outputs.get('output-type') !== 'local');
  if (jobs.length > 0)
    return together((pushing.length > 0 ? pushing : jobs).map(({ outputs, where }) => ofGithubBuilder(outputs, where)));
  // Names of bake's targets have no dots; buildx's own keys have.
  const targets = [...value].filter(([key]) => !key.includes('.'));
  if (targets.length === 0 || !targets.every(([, target]) => isObject(target) && isTarget(target))) {
    const isBuildx = [...value.keys()].some((key) => key.startsWith('buildx.'));
    return failed(isBuildx ? 'it contains no image: the build has no image output' : UNKNOWN);
  }
  const images: string[] = [];
  for (const [name, target] of targets) {
    // A target may only run tests, without an image.
    if (!isObject(target) || !isBuild(target)) continue;
    const read = ofBuild(target, safe`the target ${name}: `);
    if (!read.ok) return read;
    images.push(...read.value);
  }
  return { ok: true, value: images };
}

const OF_IMAGE = ['containerimage.digest', 'containerimage.descriptor', 'image.name'];

function isBuild(value: JsonObject): boolean {
  return OF_IMAGE.some((key) => value.has(key));
}

function isTarget(value: JsonObject): boolean {
  return [...value.keys()].every((key) => key.includes('.'));
}

/** One build of buildx (docker/buildx, "docs/reference/buildx_build.md", --metadata-file). */
function ofBuild(build: JsonObject, where: string): Result<readonly string[]> {
  const descriptor = build.get('containerimage.descriptor');
  const stated = [
    build.get('containerimage.digest'),
    descriptor !== undefined && isObject(descriptor) ? descriptor.get('digest') : undefined,
  ].filter((digest) => digest !== undefined);
  const [digest] = stated;
  if (digest === undefined) return failed(`${where}it states no digest (containerimage.digest)`);
  if (typeof digest !== 'string' || !isStated(digest))
    return failed(`${where}containerimage.digest is not a valid digest`);
  if (stated.some((other) => other !== digest))
    return failed(`${where}containerimage.digest and containerimage.descriptor state different digests`);
  const names = build.get('image.name');
  if (names === undefined || names === '')
    return failed(
      `${where}it has no name of a pushed image (image.name); if the output is a file, check that file, such as oci-archive:image.tar`,
    );
  if (typeof names !== 'string') return failed(`${where}image.name is not a string`);
  const list = names.split(',').map((name) => name.trim());
  // moby's own exporter, which is the driver "docker", has no manifest (moby, "builder/builder-next/exporter").
  if (build.get('containerimage.config.digest') === digest)
    return failed(
      safe`${where}its digest is an image id in the engine, not the digest of a pushed image: check docker-daemon:${list[0] ?? ''}`,
    );
  return located(list, digest, `${where}image.name`);
}

/** Outputs of docker/github-builder, and their job. */
interface GithubBuilderJob {
  readonly outputs: JsonObject;
  readonly where: string;
}

/**
 * The jobs with such outputs: `needs.JOB.outputs` itself, `needs.JOB`, or all of `needs`, in which other jobs have
 * other outputs.
 */
function jobsOfGithubBuilder(value: JsonObject): readonly GithubBuilderJob[] {
  if (isGithubBuilder(value)) return [{ outputs: value, where: '' }];
  const own = outputsOf(value);
  if (own !== null) return [{ outputs: own, where: '' }];
  return [...value].flatMap(([name, job]) => {
    const outputs = isObject(job) ? outputsOf(job) : null;
    return outputs === null ? [] : [{ outputs, where: safe`the job ${name}: ` }];
  });
}

function outputsOf(job: JsonObject): JsonObject | null {
  const outputs = job.get('outputs') ?? null;
  return isObject(outputs) && isGithubBuilder(outputs) ? outputs : null;
}

function isGithubBuilder(outputs: JsonObject): boolean {
  return outputs.has('meta-json') || outputs.has('output-type');
}

/** The outputs of a job that calls docker/github-builder (docker/github-builder, ".github/workflows/build.yml" and "bake.yml"). */
function ofGithubBuilder(outputs: JsonObject, where: string): Result<readonly string[]> {
  const type = outputs.get('output-type') ?? 'image';
  if (type !== 'image')
    return failed(
      safe`${where}its output is ${typeof type === 'string' ? type : 'not an image'}: the workflow uploads files and does not push an image`,
    );
  const digest = outputs.get('digest') ?? '';
  if (digest === '') return failed(`${where}it states no digest: the workflow pushes an image with push: true only`);
  if (typeof digest !== 'string' || !isStated(digest)) return failed(`${where}digest is not a valid digest`);
  const meta = metaOf(outputs.get('meta-json') ?? '');
  if (meta === null) return failed(`${where}meta-json is not the JSON of docker/metadata-action`);
  const tags = meta.get('tags') ?? [];
  if (!isArray(tags) || !tags.every((tag) => typeof tag === 'string'))
    return failed(`${where}tags in meta-json is not a list of strings`);
  if (tags.length === 0) return failed(`${where}meta-json has no tags, so the pushed image has no name`);
  return located(tags.map(String), digest, `${where}tags in meta-json`);
}

/** An output is a string, which `fromJSON` converts to an object. */
function metaOf(value: JsonValue): JsonObject | null {
  if (isObject(value)) return value;
  if (typeof value !== 'string') return null;
  const parsed = parseJson(Buffer.from(value));
  return parsed.ok && isObject(parsed.value) ? parsed.value : null;
}

/** All images, or the reason of the first refused one. */
function together(results: readonly Result<readonly string[]>[]): Result<readonly string[]> {
  const images: string[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    images.push(...result.value);
  }
  return { ok: true, value: images };
}

/** jib's build (jib, "ImageMetadataOutput"). Older versions have neither `tags` nor `imagePushed`. */
function ofJib(build: JsonObject): Result<readonly string[]> {
  const [image, digest, tags, pushed] = ['image', 'imageDigest', 'tags', 'imagePushed'].map((key) => build.get(key));
  if (typeof image !== 'string') return failed('image is not a string');
  if (typeof digest !== 'string' || !isStated(digest)) return failed('imageDigest is not a valid digest');
  if (pushed === false)
    return failed(
      'jib did not push the image (imagePushed): check its output, such as build/jib-image.tar or docker-daemon:NAME',
    );
  const named = nameOf(image);
  if (named === null) return failed(safe`image: "${image}" is not a valid image name`);
  const list: readonly JsonValue[] = Array.isArray(tags) ? tags : [];
  if (!list.every((tag) => typeof tag === 'string')) return failed('tags is not a list of strings');
  // The name has one of the tags, or none for latest.
  return located(list.length === 0 ? [image] : list.map((tag) => `${named}:${String(tag)}`), digest, 'tags');
}

/** Lines of ko (ko, "pkg/publish/recorder.go") and kaniko (kaniko, "pkg/executor/push.go"). */
function ofLines(text: string): Result<readonly string[]> {
  const images: string[] = [];
  for (const [i, whole] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    const line = whole.trim();
    if (line === '') continue;
    const where = `line ${i + 1}`;
    const at = line.lastIndexOf('@');
    const [name, digest] = [line.slice(0, Math.max(at, 0)), line.slice(at + 1)];
    if (isStated(line))
      return failed(
        `${where} is a digest without a name: run kaniko with --image-name-tag-with-digest-file instead of --digest-file`,
      );
    if (at < 0 && nameOf(line) === null) return failed(`${where}: ${UNKNOWN}`);
    if (/^(?:ko|kind)\.local\//.test(line))
      return failed(safe`${where}: "${line}" is in an engine, not in a registry: check docker-daemon:${line}`);
    if (at < 0) return failed(safe`${where}: "${line}" has no digest; expected NAME@DIGEST`);
    if (!isStated(digest))
      return failed(safe`${where}: "${digest}" is not a valid digest: sha256: and 64 lower-case hex digits`);
    const read = located([name], digest, where);
    if (!read.ok) return read;
    images.push(...read.value);
  }
  return { ok: true, value: images };
}

/** The image under each of its names: policies match names, and the result for one need not hold for another. */
function located(names: readonly string[], digest: Digest, where: string): Result<readonly string[]> {
  const images: string[] = [];
  for (const name of names) {
    const repository = nameOf(name);
    if (repository === null) return failed(safe`${where}: "${name}" is not a valid image name`);
    // Without a tag it was pushed by its digest, which is not the same as latest.
    images.push(`docker://${repository}@${digest} as ${name === repository ? `${name}@${digest}` : name}`);
  }
  return { ok: true, value: images };
}

/** A name without its tag; null if it is not valid, or has a digest of its own. */
function nameOf(name: string): string | null {
  const parsed = parseReference(name);
  if (parsed === null || parsed.digest !== null) return null;
  return withoutTag(name);
}

/** Whether a text is a digest by which an image can be requested: other algorithms exist, but are not used. */
function isStated(text: string): text is Digest {
  return /^sha(?:256|512):/.test(text) && isDigest(text);
}

function isJson(text: string): boolean {
  return text.startsWith('{');
}

function lengthOfLine(text: string): number {
  return /[\r\n]/.exec(text)?.index ?? text.length;
}

/** The end of the JSON with which a text begins: after the brace that closes the first one. */
function lengthOfJson(text: string): number {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gs)) {
    if (token === '{') depth++;
    if (token === '}') depth--;
    if (depth === 0) return index + token.length;
  }
  return text.length;
}
