export const id = 166;
export const ids = [166];
export const modules = {

/***/ 4166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isOldDockerArchive: () => (/* binding */ isOldDockerArchive),
/* harmony export */   openOldDockerArchive: () => (/* binding */ openOldDockerArchive)
/* harmony export */ });
/* harmony import */ var _formats_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1650);
/* harmony import */ var _formats_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3457);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5217);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8020);
/* harmony import */ var _extent_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6537);





/** What `<id>/json` says of its place in the chain; the rest of it is the config, and is read as one. */
const LINK = (0,_formats_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)('id', 'parent');
const ID = /^[0-9a-f]{64}$/;
/**
 * Whether files are an archive of Docker Image Specification v1.0 or v1.1, as docker save wrote them before 1.10 and engines still load them:
 * a folder for each layer, and no manifest.json.
 */
function isOldDockerArchive(files) {
    return files.get('manifest.json') === null && layerIds(files).length > 0;
}
/**
 * Reads such an archive. `repositories` names the top layer of each image; each layer's json names its parent, and the chain is the image, base
 * last. The top one's json is the image's config. No digest stands in it, so nothing tells whether the layers are those that were saved.
 */
function openOldDockerArchive(files) {
    const faults = [];
    const parents = new Map(layerIds(files).map((id) => [id, parentOf(id, files, faults)]));
    const names = namesById(files, faults);
    const inner = new Set(parents.values());
    // What is no other's parent is an image too: docker save of an id names nothing.
    const tops = new Set([...names.keys(), ...[...parents.keys()].filter((id) => !inner.has(id))]);
    const reached = new Set();
    let references = 0;
    const roots = [...tops].flatMap((id) => {
        if (references > _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LIMITS */ .b.references)
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
            config: { name: `${id}/json`, extent: files.get(`${id}/json`) },
            layers: layers.map((name) => ({ name, extent: files.get(name) })),
            layerSources: new Map(),
        };
        return [root];
    });
    if (references > _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LIMITS */ .b.references)
        faults.push({ kind: 'too-large', message: `its images have more than ${_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LIMITS */ .b.references} layers`, pointer: '' });
    // What no image reaches, although it is somebody's parent, is in a loop.
    else
        for (const id of [...parents.keys()].filter((layer) => !reached.has(layer)).slice(0, 1))
            chainFrom(id, parents, faults);
    return { roots: faults.length > 0 ? [] : roots, faults };
}
function layerIds(files) {
    const documents = files.list('', 2).filter((name) => name.endsWith('/json'));
    return documents
        .map((name) => name.slice(0, -'/json'.length))
        .filter((id) => ID.test(id) && files.get(`${id}/layer.tar`) !== null);
}
function parentOf(id, files, faults) {
    const document = readObject(`${id}/json`, files, faults);
    const fields = document && _formats_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .Fields */ .C8.of(document, '', LINK, faults);
    const own = fields?.text('id') || id;
    // Engines go by either.
    if (own !== id)
        faults.push({ kind: 'ambiguous', message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${id}/json calls itself "${own}"`, pointer: '/id' });
    return fields?.text('parent') || null;
}
/** The ids from the base to the top; a link that leads nowhere, or back, is a fault. */
function chainFrom(top, parents, faults) {
    const chain = [];
    const seen = new Set();
    for (let id = top; id !== null; id = parents.get(id) ?? null) {
        if (seen.has(id) || !parents.has(id)) {
            const why = seen.has(id) ? 'leads back to itself' : `needs the layer ${id}, which is not in the archive`;
            faults.push({ kind: 'malformed', message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `the chain of layers below ${top} ${why}`, pointer: '' });
            break;
        }
        seen.add(id);
        chain.push(id);
    }
    return chain.reverse();
}
/** `repositories`: by name and tag the id of the top layer. */
function namesById(files, faults) {
    const names = new Map();
    const repositories = files.get('repositories') === null ? new Map() : readObject('repositories', files, faults);
    for (const [repository, tags] of repositories ?? []) {
        if (!(0,_formats_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(tags)) {
            faults.push({
                kind: 'malformed',
                message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `repositories: "${repository}" has no mapping of tags`,
                pointer: '',
            });
            continue;
        }
        for (const [tag, id] of tags) {
            if (typeof id === 'string' && ID.test(id)) {
                const known = names.get(id);
                if (known === undefined)
                    names.set(id, [`${repository}:${tag}`]);
                else
                    known.push(`${repository}:${tag}`);
            }
            else
                faults.push({
                    kind: 'malformed',
                    message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `repositories: ${repository}:${tag} names no layer`,
                    pointer: '',
                });
        }
    }
    return names;
}
function readObject(name, files, faults) {
    const extent = files.get(name);
    const read = extent && (0,_extent_js__WEBPACK_IMPORTED_MODULE_4__/* .readDocument */ .u0)(extent);
    if (!read?.ok) {
        faults.push({
            kind: 'unreadable',
            message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${name} could not be read: ${read?.because ?? 'it is not there'}`,
            pointer: '',
        });
        return null;
    }
    const parsed = (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(read.bytes);
    if (!parsed.ok) {
        faults.push(...parsed.faults.map((fault) => ({ ...fault, message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${name}: ${fault.message}` })));
        return null;
    }
    if ((0,_formats_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(parsed.value))
        return parsed.value;
    faults.push({ kind: 'malformed', message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${name} is no mapping`, pointer: '' });
    return null;
}


/***/ })

};
