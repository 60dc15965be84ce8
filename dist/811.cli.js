export const id = 811;
export const ids = [811];
export const modules = {

/***/ 3811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readBuildResults: () => (/* binding */ readBuildResults)
/* harmony export */ });
/* unused harmony exports splitBuildResults, buildResult */
/* harmony import */ var _formats_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6939);
/* harmony import */ var _formats_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3457);
/* harmony import */ var _formats_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4562);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7598);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8020);
/* harmony import */ var _image_location_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(406);
/* harmony import */ var _read_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1944);







/**
 * Reads build results, each a file or, beginning with a brace, the JSON itself, like outputs of steps. Duplicates are
 * one image.
 */
async function readBuildResults(entries) {
    const images = new Set();
    const errors = [];
    for (const entry of entries) {
        const read = isJson(entry) ? buildResult(Buffer.from(entry)) : readBuildFile(entry);
        if (read.ok)
            for (const image of read.value)
                images.add(image);
        else
            errors.push((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .safe */ .gB) `${isJson(entry) ? 'the build result' : entry}: ${read.error}`);
    }
    return { images: [...images], errors };
}
/** Splits a list of build results in an input of the Action: JSON of any number of lines, and paths, one per line. */
function splitBuildResults(text) {
    const entries = [];
    for (let rest = text.trim(); rest !== '';) {
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
function buildResult(bytes) {
    if (bytes.length > _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .LIMITS */ .b.buildResultBytes)
        return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .safe */ .gB) `it has ${bytes.length} bytes; Plimsoll reads up to ${_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .LIMITS */ .b.buildResultBytes}`);
    const text = new TextDecoder().decode(bytes);
    const read = /^\s*\{/.test(text) ? ofJson(Buffer.from(text)) : ofLines(text);
    if (!read.ok)
        return read;
    const images = [...new Set(read.value)];
    if (images.length === 0)
        return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)('it contains no image: check that the build step pushed one');
    if (images.length > _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .LIMITS */ .b.buildResultImages)
        return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .safe */ .gB) `it names ${images.length} images; Plimsoll takes up to ${_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .LIMITS */ .b.buildResultImages}`);
    return { ok: true, value: images };
}
function readBuildFile(file) {
    const read = (0,_read_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readWholeFile */ .M4)(file, _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .LIMITS */ .b.buildResultBytes);
    return read.kind === 'bytes' ? buildResult(read.bytes) : (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)(`the build result could not be read: ${read.reason}`);
}
const UNKNOWN = 'its format is unknown; known are the metadata of buildx or bake, the outputs of docker/github-builder, the file of ko --image-refs, jib-image.json, or lines NAME@DIGEST';
function ofJson(bytes) {
    const parsed = (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes);
    if (!parsed.ok)
        return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)(parsed.faults[0].message);
    const { value } = parsed;
    if (!(0,_formats_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)(UNKNOWN);
    if (isBuild(value))
        return ofBuild(value, '');
    if (typeof value.get('image') === 'string' && value.has('imageDigest'))
        return ofJib(value);
    const jobs = jobsOfGithubBuilder(value);
    // One of several jobs may only produce files.
    const pushing = jobs.filter(({ outputs }) => outputs.get('output-type') !== 'local');
    if (jobs.length > 0)
        return together((pushing.length > 0 ? pushing : jobs).map(({ outputs, where }) => ofGithubBuilder(outputs, where)));
    // Names of bake's targets have no dots; buildx's own keys have.
    const targets = [...value].filter(([key]) => !key.includes('.'));
    if (targets.length === 0 || !targets.every(([, target]) => (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(target) && isTarget(target))) {
        const isBuildx = [...value.keys()].some((key) => key.startsWith('buildx.'));
        return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)(isBuildx ? 'it contains no image: the build has no image output' : UNKNOWN);
    }
    const images = [];
    for (const [name, target] of targets) {
        // A target may only run tests, without an image.
        if (!(0,_formats_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(target) || !isBuild(target))
            continue;
        const read = ofBuild(target, (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .safe */ .gB) `the target ${name}: `);
        if (!read.ok)
            return read;
        images.push(...read.value);
    }
    return { ok: true, value: images };
}
const OF_IMAGE = ['containerimage.digest', 'containerimage.descriptor', 'image.name'];
function isBuild(value) {
    return OF_IMAGE.some((key) => value.has(key));
}
function isTarget(value) {
    return [...value.keys()].every((key) => key.includes('.'));
}
/** One build of buildx (docker/buildx, "docs/reference/buildx_build.md", --metadata-file). */
function ofBuild(build, where) {
    const descriptor = build.get('containerimage.descriptor');
    const stated = [
        build.get('containerimage.digest'),
        descriptor !== undefined && (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(descriptor) ? descriptor.get('digest') : undefined,
    ].filter((digest) => digest !== undefined);
    const [digest] = stated;
    if (digest === undefined)
        return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)(`${where}it states no digest (containerimage.digest)`);
    if (typeof digest !== 'string' || !isStated(digest))
        return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)(`${where}containerimage.digest is not a valid digest`);
    if (stated.some((other) => other !== digest))
        return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)(`${where}containerimage.digest and containerimage.descriptor state different digests`);
    const names = build.get('image.name');
    if (names === undefined || names === '')
        return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)(`${where}it has no name of a pushed image (image.name); if the output is a file, check that file, such as oci-archive:image.tar`);
    if (typeof names !== 'string')
        return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)(`${where}image.name is not a string`);
    const list = names.split(',').map((name) => name.trim());
    // moby's own exporter, which is the driver "docker", has no manifest (moby, "builder/builder-next/exporter").
    if (build.get('containerimage.config.digest') === digest)
        return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .safe */ .gB) `${where}its digest is an image id in the engine, not the digest of a pushed image: check docker-daemon:${list[0] ?? ''}`);
    return located(list, digest, `${where}image.name`);
}
/**
 * The jobs with such outputs: `needs.JOB.outputs` itself, `needs.JOB`, or all of `needs`, in which other jobs have
 * other outputs.
 */
function jobsOfGithubBuilder(value) {
    if (isGithubBuilder(value))
        return [{ outputs: value, where: '' }];
    const own = outputsOf(value);
    if (own !== null)
        return [{ outputs: own, where: '' }];
    return [...value].flatMap(([name, job]) => {
        const outputs = (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(job) ? outputsOf(job) : null;
        return outputs === null ? [] : [{ outputs, where: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .safe */ .gB) `the job ${name}: ` }];
    });
}
function outputsOf(job) {
    const outputs = job.get('outputs') ?? null;
    return (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(outputs) && isGithubBuilder(outputs) ? outputs : null;
}
function isGithubBuilder(outputs) {
    return outputs.has('meta-json') || outputs.has('output-type');
}
/** The outputs of a job that calls docker/github-builder (docker/github-builder, ".github/workflows/build.yml" and "bake.yml"). */
function ofGithubBuilder(outputs, where) {
    const type = outputs.get('output-type') ?? 'image';
    if (type !== 'image')
        return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .safe */ .gB) `${where}its output is ${typeof type === 'string' ? type : 'not an image'}: the workflow uploads files and does not push an image`);
    const digest = outputs.get('digest') ?? '';
    if (digest === '')
        return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)(`${where}it states no digest: the workflow pushes an image with push: true only`);
    if (typeof digest !== 'string' || !isStated(digest))
        return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)(`${where}digest is not a valid digest`);
    const meta = metaOf(outputs.get('meta-json') ?? '');
    if (meta === null)
        return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)(`${where}meta-json is not the JSON of docker/metadata-action`);
    const tags = meta.get('tags') ?? [];
    if (!(0,_formats_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isArray */ .cy)(tags) || !tags.every((tag) => typeof tag === 'string'))
        return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)(`${where}tags in meta-json is not a list of strings`);
    if (tags.length === 0)
        return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)(`${where}meta-json has no tags, so the pushed image has no name`);
    return located(tags.map(String), digest, `${where}tags in meta-json`);
}
/** An output is a string, which `fromJSON` converts to an object. */
function metaOf(value) {
    if ((0,_formats_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return value;
    if (typeof value !== 'string')
        return null;
    const parsed = (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(Buffer.from(value));
    return parsed.ok && (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(parsed.value) ? parsed.value : null;
}
/** All images, or the reason of the first refused one. */
function together(results) {
    const images = [];
    for (const result of results) {
        if (!result.ok)
            return result;
        images.push(...result.value);
    }
    return { ok: true, value: images };
}
/** jib's build (jib, "ImageMetadataOutput"). Older versions have neither `tags` nor `imagePushed`. */
function ofJib(build) {
    const [image, digest, tags, pushed] = ['image', 'imageDigest', 'tags', 'imagePushed'].map((key) => build.get(key));
    if (typeof image !== 'string')
        return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)('image is not a string');
    if (typeof digest !== 'string' || !isStated(digest))
        return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)('imageDigest is not a valid digest');
    if (pushed === false)
        return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)('jib did not push the image (imagePushed): check its output, such as build/jib-image.tar or docker-daemon:NAME');
    const named = nameOf(image);
    if (named === null)
        return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .safe */ .gB) `image: "${image}" is not a valid image name`);
    const list = Array.isArray(tags) ? tags : [];
    if (!list.every((tag) => typeof tag === 'string'))
        return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)('tags is not a list of strings');
    // The name has one of the tags, or none for latest.
    return located(list.length === 0 ? [image] : list.map((tag) => `${named}:${String(tag)}`), digest, 'tags');
}
/** Lines of ko (ko, "pkg/publish/recorder.go") and kaniko (kaniko, "pkg/executor/push.go"). */
function ofLines(text) {
    const images = [];
    for (const [i, whole] of text
        .replace(/^\ufeff/, '')
        .split('\n')
        .entries()) {
        const line = whole.trim();
        if (line === '')
            continue;
        const where = `line ${i + 1}`;
        const at = line.lastIndexOf('@');
        const [name, digest] = [line.slice(0, Math.max(at, 0)), line.slice(at + 1)];
        if (isStated(line))
            return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)(`${where} is a digest without a name: run kaniko with --image-name-tag-with-digest-file instead of --digest-file`);
        if (at < 0 && nameOf(line) === null)
            return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)(`${where}: ${UNKNOWN}`);
        if (/^(?:ko|kind)\.local\//.test(line))
            return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .safe */ .gB) `${where}: "${line}" is in an engine, not in a registry: check docker-daemon:${line}`);
        if (at < 0)
            return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .safe */ .gB) `${where}: "${line}" has no digest; expected NAME@DIGEST`);
        if (!isStated(digest))
            return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .safe */ .gB) `${where}: "${digest}" is not a valid digest: sha256: and 64 lower-case hex digits`);
        const read = located([name], digest, where);
        if (!read.ok)
            return read;
        images.push(...read.value);
    }
    return { ok: true, value: images };
}
/** The image under each of its names: policies match names, and the result for one need not hold for another. */
function located(names, digest, where) {
    const images = [];
    for (const name of names) {
        const repository = nameOf(name);
        if (repository === null)
            return (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .safe */ .gB) `${where}: "${name}" is not a valid image name`);
        // Without a tag it was pushed by its digest, which is not the same as latest.
        images.push(`docker://${repository}@${digest} as ${name === repository ? `${name}@${digest}` : name}`);
    }
    return { ok: true, value: images };
}
/** A name without its tag; null if it is not valid, or has a digest of its own. */
function nameOf(name) {
    const parsed = (0,_formats_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(name);
    if (parsed === null || parsed.digest !== null)
        return null;
    return (0,_formats_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutTag */ .nb)(name);
}
/** Whether a text is a digest by which an image can be requested: other algorithms exist, but are not used. */
function isStated(text) {
    return /^sha(?:256|512):/.test(text) && (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(text);
}
function isJson(text) {
    return text.startsWith('{');
}
function lengthOfLine(text) {
    return /[\r\n]/.exec(text)?.index ?? text.length;
}
/** The end of the JSON with which a text begins: after the brace that closes the first one. */
function lengthOfJson(text) {
    let depth = 0;
    for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gs)) {
        if (token === '{')
            depth++;
        if (token === '}')
            depth--;
        if (depth === 0)
            return index + token.length;
    }
    return text.length;
}


/***/ })

};
