export const id = 159;
export const ids = [159];
export const modules = {

/***/ 9159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inspectCommand: () => (/* binding */ inspectCommand)
});

// EXTERNAL MODULE: ./build/check.js + 27 modules
var check = __webpack_require__(9338);
// EXTERNAL MODULE: ./build/image/image.js
var image_image = __webpack_require__(9963);
// EXTERNAL MODULE: ./build/text/json.js
var json = __webpack_require__(5666);
// EXTERNAL MODULE: ./build/reports/report.js + 1 modules
var report = __webpack_require__(8544);
;// CONCATENATED MODULE: ./build/reports/inspection.js



/** The output of `inspect --format json`. */
function renderInspectionJson(images, tool) {
    const inspection = {
        version: 1,
        tool: { name: tool.name, version: tool.version },
        images: inspected(images),
    };
    return (0,json/* stableJsonPieces */.p)(inspection);
}
/** One image after the other, because the descriptions of thousands need more memory than the images. */
function* inspected(images) {
    for (const image of images)
        yield imageJson(image);
}
function imageJson(image) {
    const { name, names, source, digest, imageId, artifact, platforms } = image;
    const blobs = [...referencesByNode(image)]
        .filter(([node]) => isBlob(node))
        .map(([node, edges]) => blobJson(node, edges, source));
    const unreferenced = (image.unreferenced ?? []).map((node) => blobJson(node, [], source));
    const faults = image.faults.map(faultJson);
    return {
        name,
        names,
        source,
        digest,
        imageId,
        artifact,
        platforms,
        osFeatures: (0,report/* osFeaturesIn */.L4)(image),
        faults,
        blobs: [...blobs, ...unreferenced],
    };
}
function blobJson(node, edges, source) {
    const type = same(edges.map((edge) => edge.type?.mediaType ?? null)) === null ? null : (edges[0]?.type ?? null);
    return {
        digest: node.digest,
        size: node.byteSource?.length ?? same(edges.map(({ descriptor }) => descriptor?.size ?? null)),
        mediaType: type?.mediaType ?? null,
        ...classOf(type, node, source),
        role: same(edges.map(image_image/* roleOf */.kp)),
        platform: same(edges.map(({ platform }) => platform)),
        detected: node.detected,
        ...contentsOf(node),
        references: edges.map(referenceJson),
        present: node.byteSource !== null,
        faults: [...new Set([...node.faults, ...edges.flatMap(({ faults }) => faults)])].map(faultJson),
    };
}
/** The decompressed layer; null if it was not read or could not be determined. */
function contentsOf({ contents }) {
    if (contents?.kind !== 'read' || contents.fault !== null)
        return { diffId: null, uncompressedSize: null };
    return { diffId: contents.diffIds[0] ?? null, uncompressedSize: contents.size };
}
function referenceJson(edge) {
    const { parent, path, platform, type } = edge;
    return {
        parent: parent?.target.digest ?? null,
        path,
        role: (0,image_image/* roleOf */.kp)(edge),
        mediaType: type?.mediaType ?? null,
        platform,
    };
}
/**
 * The classification of a blob's type; without a declared type, the bytes determine the compression, and a docker
 * archive is a format of its own.
 */
function classOf(type, node, source) {
    if (type !== null)
        return {
            family: type.family,
            compression: type.compression,
            distributable: type.distributable,
            status: type.status,
        };
    const { detected } = node;
    const compression = detected === 'gzip' || detected === 'zstd'
        ? detected
        : detected === null || detected === 'unknown'
            ? 'unknown'
            : 'none';
    return source === 'docker-archive' || source === 'engine'
        ? { family: 'docker-archive', compression, distributable: true, status: 'current' }
        : { family: 'unknown', compression, distributable: true, status: 'unknown' };
}
/** Every node with its references, in traversal order. */
function referencesByNode(image) {
    const references = new Map();
    for (const edge of image.edges) {
        const known = references.get(edge.target);
        if (known)
            known.push(edge);
        else
            references.set(edge.target, [edge]);
    }
    return references;
}
/** An entry of a docker archive's manifest.json is not a blob. */
function isBlob(node) {
    return node.digest !== null || node.byteSource !== null;
}
function faultJson({ kind, message, pointer }) {
    return { kind, message, ...(pointer === '' ? {} : { pointer }) };
}
/** The common value, or null. */
function same(values) {
    const [first = null] = values;
    return values.every((value) => value === first) ? first : null;
}

// EXTERNAL MODULE: ./build/reports/tool.js
var tool = __webpack_require__(7236);
// EXTERNAL MODULE: ./build/formats/digest.js
var formats_digest = __webpack_require__(6939);
// EXTERNAL MODULE: ./build/text/ansi.js
var ansi = __webpack_require__(6743);
// EXTERNAL MODULE: ./build/text/count.js
var count = __webpack_require__(5093);
// EXTERNAL MODULE: ./build/text/size.js
var size = __webpack_require__(7397);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __webpack_require__(8020);
;// CONCATENATED MODULE: ./build/reports/tree.js






/** The output of `inspect` on a terminal: a tree of every reference, with its faults. */
function renderTree(images, options) {
    const paint = (0,ansi/* painter */.C)(options.colour);
    return images.map((image) => imageTree(image, paint)).join('\n');
}
function imageTree(image, paint) {
    const attestations = [...image.attestations.values()].flat();
    const subjects = new Map(attestations.map(({ manifest, subject }) => [manifest.edge, subject]));
    const tree = { children: (0,image_image/* childrenOf */.LU)(image), subjects, paint };
    const facts = [
        image.source,
        image.artifact,
        ...image.platforms.map((platform) => (0,untrusted/* escapeUntrusted */.sl)(platform)),
        ...(image.engineStorage ? ["engine's storage"] : []),
    ];
    const other = image.names.filter((name) => name !== image.name).map((name) => (0,untrusted/* escapeUntrusted */.sl)(name));
    const lines = [
        `${paint('bold', (0,untrusted/* escapeUntrusted */.sl)(image.name))}  ${paint('dim', [...facts, ...other].join(' \u00b7 '))}`,
        ...faultLines(image.faults, '', paint),
        ...(tree.children.get(null) ?? []).flatMap((edge) => edgeLines(edge, '', '', tree)),
        ...unreferencedLines(image.unreferenced ?? [], paint),
    ];
    return `${lines.join('\n')}\n`;
}
function edgeLines(edge, lead, below, tree) {
    const inner = tree.children.get(edge) ?? [];
    return [
        lead + wordsFor(edge, tree),
        ...faultLines([...edge.target.faults, ...edge.faults], below, tree.paint),
        ...inner.flatMap((child, i) => {
            const last = i === inner.length - 1;
            return edgeLines(child, `${below}${last ? '\u2514\u2500 ' : '\u251c\u2500 '}`, `${below}${last ? '   ' : '\u2502  '}`, tree);
        }),
    ];
}
function wordsFor(edge, { subjects, paint }) {
    const { target, type, platform, slot } = edge;
    const subject = subjects.get(edge);
    const declared = type === null ? '' : (0,untrusted/* escapeUntrusted */.sl)(shortType(type.mediaType));
    const shown = target.detected === null || target.detected === 'json'
        ? ''
        : ((target.lazy === 'unknown' ? null : target.lazy) ?? target.detected);
    const parts = [
        (0,image_image/* roleOf */.kp)(edge),
        ...(target.digest === null ? [(0,untrusted/* escapeUntrusted */.sl)(target.name)] : [(0,formats_digest/* shortDigest */.VK)(target.digest)]),
        ...(slot === 'manifest' && platform !== null ? [paint('bold', (0,untrusted/* escapeUntrusted */.sl)(platform))] : []),
        ...(subject === undefined ? [] : [`about ${(0,formats_digest/* shortDigest */.VK)(subject)}`]),
        ...(declared === '' ? [] : [declared]),
        ...(shown === '' ? [] : [`is ${shown}`]),
        ...(target.byteSource === null ? [] : [(0,size/* formatBytes */.z)(target.byteSource.length)]),
    ];
    return parts.join('  ');
}
/** Common types in short form. */
function shortType(mediaType) {
    return mediaType.replace(/^application\/vnd\.(oci|docker)\./, '$1 ').replace(/^application\//, '');
}
function faultLines(faults, below, paint) {
    return faults.map((fault) => `${below}   ${paint('red', `\u2717 ${fault.kind}`)}: ${fault.message}${fault.pointer === '' ? '' : (0,untrusted/* escapeUntrusted */.sl)(` (${fault.pointer})`)}`);
}
function unreferencedLines(nodes, paint) {
    if (nodes.length === 0)
        return [];
    return [
        paint('dim', `${(0,count/* plural */.L)(nodes.length, 'unreferenced blob')}`),
        ...nodes.map(({ digest, name, detected, byteSource }) => `   ${digest === null ? (0,untrusted/* escapeUntrusted */.sl)(name) : (0,formats_digest/* shortDigest */.VK)(digest)}  ${detected ?? ''}  ${byteSource ? (0,size/* formatBytes */.z)(byteSource.length) : ''}`),
    ];
}

// EXTERNAL MODULE: ./build/text/pieces.js
var pieces = __webpack_require__(1927);
// EXTERNAL MODULE: ./build/command/command.js
var command = __webpack_require__(8363);
// EXTERNAL MODULE: ./build/command/given-images.js
var given_images = __webpack_require__(4358);
;// CONCATENATED MODULE: ./build/command/inspect.js








const inspectCommand = {
    name: 'inspect',
    operands: 'IMAGE\u2026',
    summary: 'list every blob of an image with its media type',
    flags: {
        format: { value: 'FORM', words: ['text', 'json'], help: 'text (a tree) or json' },
        depth: {
            value: 'DEPTH',
            words: image_image/* DEPTHS */.D_,
            help: 'how deep to read: structure (documents), heads (first bytes of every blob, the default), digests (every byte), contents (every layer decompressed)',
        },
        ...given_images/* IMAGES_FROM */.U1,
    },
    async run(given, terminal) {
        const requested = await (0,given_images/* givenImages */.cX)('inspect', given);
        const depth = image_image/* DEPTHS */.D_.find((word) => word === given.last('depth')) ?? 'heads';
        const { images, errors } = await (0,check/* inspect */.Nn)(requested.images, depth, {
            built: requested.built,
            ...(terminal.progress && { progress: terminal.progress }),
        });
        const text = given.last('format') === 'json'
            ? renderInspectionJson(images, tool/* TOOL */.js)
            : renderTree(images, { colour: terminal.colour });
        for (const piece of (0,pieces/* batches */.X)(text))
            terminal.out(piece);
        for (const error of errors)
            terminal.error((0,given_images/* inputErrorLine */.jB)(error));
        return errors.length > 0 || images.length === 0 ? command/* EXIT */.d.inconclusive : command/* EXIT */.d.pass;
    },
};


/***/ }),

/***/ 5666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ stableJson),
/* harmony export */   p: () => (/* binding */ stableJsonPieces)
/* harmony export */ });
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8020);

/**
 * JSON for people, machines and build logs: two spaces, a line break at the end, keys in the given order.
 * `JSON.parse` returns the input, but no log reader is fooled: invisible characters, `::` and `##[` in strings are
 * written as `\u` escapes. A bigint is an exact integer (Node 20 has no `JSON.rawJSON`). Undefined members are omitted;
 * Maps are not supported.
 */
function stableJson(value) {
    return `${write(value, '\n') ?? 'null'}\n`;
}
/** Levels of lists and objects that are written in pieces: a report, its images, one image, its findings. */
const LEVELS = 4;
/**
 * The same in pieces, because a string has at most 512 MiB. Iterables that are not arrays are written as lists, so that
 * their items need not all exist at once.
 */
function* stableJsonPieces(value) {
    yield* writePieces(value, '\n', LEVELS);
    yield '\n';
}
function* writePieces(value, line, levels) {
    if (levels === 0 || typeof value !== 'object' || value === null)
        yield write(value, line) ?? 'null';
    else if (isIterable(value))
        yield* enclosePieces('[', ']', listed(value), line, levels);
    else {
        const members = Object.entries(value).filter(([, member]) => member !== undefined);
        yield* enclosePieces('{', '}', members.map(([key, member]) => [`${quote(key)}: `, member]), line, levels);
    }
}
function isIterable(value) {
    return Symbol.iterator in value;
}
function* listed(items) {
    for (const item of items)
        yield ['', item];
}
/** @param parts what precedes each value, and the value */
function* enclosePieces(open, close, parts, line, levels) {
    const inner = `${line}  `;
    let before = `${open}${inner}`;
    for (const [start, value] of parts) {
        yield before + start;
        yield* writePieces(value, inner, levels - 1);
        before = `,${inner}`;
    }
    yield before === `,${inner}` ? `${line}${close}` : open + close;
}
/**
 * One value, or undefined for one that JSON does not support. `line` is a line break with the indent of the value's own
 * line.
 */
function write(value, line) {
    switch (typeof value) {
        case 'string':
            return quote(value);
        case 'bigint':
            return String(value);
        case 'object':
            if (value === null)
                return 'null';
            return Array.isArray(value) ? writeArray(value, line) : writeObject(value, line);
        default:
            return JSON.stringify(value);
    }
}
function writeArray(items, line) {
    const inner = `${line}  `;
    return enclose('[', ']', items.map((item) => write(item, inner) ?? 'null'), line);
}
function writeObject(value, line) {
    const inner = `${line}  `;
    const members = Object.entries(value).flatMap(([key, member]) => {
        const text = write(member, inner);
        return text === undefined ? [] : [`${quote(key)}: ${text}`];
    });
    return enclose('{', '}', members, line);
}
function enclose(open, close, parts, line) {
    return parts.length === 0 ? open + close : `${open}${line}  ${parts.join(`,${line}  `)}${line}${close}`;
}
function quote(text) {
    // JSON.stringify escapes C0 controls and lone surrogates; the rest is escaped here, without changing existing
    // escapes.
    const quoted = (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeInvisible */ .ts)(JSON.stringify(text), escapeUnits);
    return quoted.replace(/(?<=:):/g, '\\u003a').replace(/##(?=\[)/g, '#\\u0023');
}
/** One `\uXXXX` for each UTF-16 unit. */
function escapeUnits(character) {
    return Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}


/***/ })

};
