export const id = 166;
export const ids = [166];
export const modules = {

/***/ 4166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   besideLayout: () => (/* binding */ besideLayout),
/* harmony export */   isOldDockerArchive: () => (/* binding */ isOldDockerArchive),
/* harmony export */   openOldDockerArchive: () => (/* binding */ openOldDockerArchive)
/* harmony export */ });
/* harmony import */ var _formats_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9693);
/* harmony import */ var _formats_conformance_formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5931);
/* harmony import */ var _formats_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1650);
/* harmony import */ var _formats_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3457);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5217);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8020);
/* harmony import */ var _byte_source_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4605);
/* harmony import */ var _docker_archive_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4666);








/** The place of `<id>/json` in the chain; the document is also read as the config. */
const LINK = (0,_formats_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldNames */ .pi)('id', 'parent');
/** The ids of docker save. docker 20.10 loads every folder that has a json, whatever its name. */
const ID = /^[0-9a-f]{64}$/;
/**
 * Whether files are an archive of Docker Image Specification v1.0 or v1.1, as docker save wrote them before 1.10 and
 * engines still load them: a folder for each layer, and no manifest.json.
 */
function isOldDockerArchive(files) {
    return files.get('manifest.json') === null && layerIds(files).length > 0;
}
/**
 * Reads such an archive. `repositories` names the top layer of each image; each layer's json names its parent, and the
 * chain is the image, base last. The top one's json is the image's config. It contains no digest, so nothing shows
 * whether the layers are the saved ones.
 */
function openOldDockerArchive(files) {
    const faults = [];
    const parents = new Map(layerIds(files).map((id) => [id, parentOf(id, files, faults)]));
    const names = namesById(files, parents, faults);
    const inner = new Set(parents.values());
    // A layer that is not the parent of another is an image, too: docker save of an id writes no name.
    const tops = new Set([...names.keys(), ...[...parents.keys()].filter((id) => !inner.has(id))]);
    const reached = new Set();
    const broken = new Map();
    let references = 0;
    const roots = [...tops].flatMap((id) => {
        if (references > _limits_js__WEBPACK_IMPORTED_MODULE_4__/* .LIMITS */ .b.references)
            return [];
        const chain = chainFrom(id, parents, faults);
        for (const layer of chain)
            reached.add(layer);
        references += chain.length;
        const layers = chain.map((layer) => `${layer}/layer.tar`);
        const root = {
            kind: 'archive',
            names: names.get(id) ?? [],
            path: ['repositories', id],
            config: { name: `${id}/json`, byteSource: files.get(`${id}/json`) },
            layers: layers.map((name) => ({ name, byteSource: files.get(name) })),
            layerSources: new Map(),
            faults: [
                ...(0,_docker_archive_js__WEBPACK_IMPORTED_MODULE_7__/* .nameFaults */ .h)('', names.get(id) ?? []),
                ...chain.slice(0, -1).flatMap((layer) => {
                    const found = broken.get(layer) ?? layerFaults(`${layer}/json`, files);
                    broken.set(layer, found);
                    return found;
                }),
            ].slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_4__/* .LIMITS */ .b.documentFaults),
        };
        return [root];
    });
    if (references > _limits_js__WEBPACK_IMPORTED_MODULE_4__/* .LIMITS */ .b.references)
        faults.push({ kind: 'too-large', message: `its images have more than ${_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .LIMITS */ .b.references} layers`, pointer: '' });
    // A layer that is a parent but is reached by no image is part of a loop.
    else
        for (const id of [...parents.keys()].filter((layer) => !reached.has(layer)).slice(0, 1))
            chainFrom(id, parents, faults);
    return { roots: faults.length > 0 ? [] : roots, faults };
}
/**
 * The fault of an archive with an index.json that also has this form, which docker 20.10 loads. Without digests, it
 * cannot be shown to be the same image.
 */
function besideLayout(files) {
    const [id = ''] = layerIds(files);
    const message = (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .safe */ .gB) `docker 20.10 loads ${id}/json of this archive instead of the images in index.json`;
    return { kind: 'ambiguous', message, pointer: '' };
}
function layerIds(files) {
    const documents = files.list('', 2).filter((name) => name.endsWith('/json'));
    return documents.map((name) => name.slice(0, -'/json'.length)).filter((id) => files.get(`${id}/layer.tar`) !== null);
}
function parentOf(id, files, faults) {
    const document = readObject(`${id}/json`, files, faults);
    const fields = document && _formats_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .Fields */ .C8.of(document, '', LINK, faults);
    const own = fields?.text('id') || id;
    // Engines use either of them.
    if (own !== id)
        faults.push({ kind: 'ambiguous', message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .safe */ .gB) `${id}/json has the id "${own}"`, pointer: '/id' });
    return fields?.text('parent') || null;
}
/**
 * The faults for which docker refuses the json of a layer below the top one, which it decodes, too; the top one is read
 * as the config.
 */
function layerFaults(name, files) {
    const byteSource = files.get(name);
    const read = byteSource && (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_6__/* .readDocument */ .u0)(byteSource);
    if (read?.kind !== 'bytes')
        return [];
    const faults = (0,_formats_config_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeConfig */ .F)(read.bytes).faults.filter(({ kind }) => kind === 'malformed');
    if (!_formats_conformance_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .h['v1-created'](Buffer.from(read.bytes).toString('utf8')))
        faults.push({
            kind: 'malformed',
            message: 'the date and time of creation is not one that docker reads',
            pointer: '/created',
        });
    return faults.map((fault) => ({ ...fault, message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .safe */ .gB) `${name}: ${fault.message}` }));
}
/** The ids from the base to the top; a parent that does not exist, or a loop, is a fault. */
function chainFrom(top, parents, faults) {
    const chain = [];
    const seen = new Set();
    for (let id = top; id !== null; id = parents.get(id) ?? null) {
        if (seen.has(id) || !parents.has(id)) {
            const why = seen.has(id) ? 'is a loop' : `needs the layer ${id}, which is not in the archive`;
            faults.push({ kind: 'malformed', message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .safe */ .gB) `the chain of layers below ${top} ${why}`, pointer: '' });
            break;
        }
        seen.add(id);
        chain.push(id);
    }
    return chain.reverse();
}
/** `repositories`: the id of the top layer by name and tag. */
function namesById(files, layers, faults) {
    const names = new Map();
    const repositories = files.get('repositories') === null ? new Map() : readObject('repositories', files, faults);
    for (const [repository, tags] of repositories ?? []) {
        if (!(0,_formats_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(tags)) {
            faults.push({
                kind: 'malformed',
                message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .safe */ .gB) `repositories: "${repository}" has no tags`,
                pointer: '',
            });
            continue;
        }
        for (const [tag, id] of tags) {
            if (typeof id === 'string' && (ID.test(id) || layers.has(id))) {
                const known = names.get(id);
                if (known === undefined)
                    names.set(id, [`${repository}:${tag}`]);
                else
                    known.push(`${repository}:${tag}`);
            }
            else
                faults.push({
                    kind: 'malformed',
                    message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .safe */ .gB) `repositories: ${repository}:${tag} has no layer`,
                    pointer: '',
                });
        }
    }
    return names;
}
function readObject(name, files, faults) {
    const byteSource = files.get(name);
    const read = byteSource && (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_6__/* .readDocument */ .u0)(byteSource);
    if (read?.kind !== 'bytes') {
        faults.push({
            kind: 'unreadable',
            message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .safe */ .gB) `${name} could not be read: ${read ? (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_6__/* .failureOf */ .g5)(read) : 'it does not exist'}`,
            pointer: '',
        });
        return null;
    }
    const parsed = (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(read.bytes);
    if (!parsed.ok) {
        faults.push(...parsed.faults.map((fault) => ({ ...fault, message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .safe */ .gB) `${name}: ${fault.message}` })));
        return null;
    }
    if ((0,_formats_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(parsed.value))
        return parsed.value;
    faults.push({ kind: 'malformed', message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .safe */ .gB) `${name} is not an object`, pointer: '' });
    return null;
}


/***/ })

};
