export const id = 65;
export const ids = [65];
export const modules = {

/***/ 196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kq: () => (/* binding */ parsePorts),
/* harmony export */   Se: () => (/* binding */ portsWithin),
/* harmony export */   UP: () => (/* binding */ portsName),
/* harmony export */   pl: () => (/* binding */ portRows),
/* harmony export */   wK: () => (/* binding */ portsOutside)
/* harmony export */ });
/* unused harmony exports PROTOCOLS, mergedPorts */
/** The protocols that engines accept (docker/go-connections, nat). */
const PROTOCOLS = ['tcp', 'udp', 'sctp'];
const MAX_PORT = 65_535;
/**
 * Parses ports as in images and Dockerfiles: `80`, `80/tcp`, `8000-8999/udp`; the protocol in any case (image-spec,
 * config.md, "ExposedPorts"; docker's nat.ParsePort). Null if the text is not valid.
 */
function parsePorts(text) {
    const [, first, last = first, named] = /^(\d+)(?:-(\d+))?(?:\/([A-Za-z]+))?$/.exec(text) ?? [];
    const protocol = named === undefined ? null : PROTOCOLS.find((known) => known === named.toLowerCase());
    if (first === undefined || protocol === undefined)
        return null;
    const [from, to] = [Number(first), Number(last)];
    return from <= to && to <= MAX_PORT ? { first: from, last: to, protocol } : null;
}
/** `8080/tcp`, `8000-8999/udp`, `53`: in the form that is parsed. */
function portsName({ first, last, protocol }) {
    const numbers = first === last ? String(first) : `${first}-${last}`;
    return protocol === null ? numbers : `${numbers}/${protocol}`;
}
/** The fewest ranges with the same ports, lowest first. Protocols are ignored: pass ports of one. */
function mergedPorts(ports) {
    const merged = [];
    for (const next of ports.toSorted((a, b) => a.first - b.first)) {
        const before = merged.at(-1);
        if (before === undefined || next.first > before.last + 1)
            merged.push(next);
        else
            merged[merged.length - 1] = { ...before, last: Math.max(before.last, next.last) };
    }
    return merged;
}
/** The fewest ranges with the same ports, by protocol; tcp if none is stated, as for engines. */
function portRows(ports) {
    return PROTOCOLS.flatMap((protocol) => {
        const ofIt = ports.filter((row) => (row.protocol ?? 'tcp') === protocol);
        return mergedPorts(ofIt).map((row) => ({ ...row, protocol }));
    });
}
/** The ports of a range that are in any of the others. */
function portsWithin(row, others) {
    return mergedPorts(others).flatMap((other) => {
        const [first, last] = [Math.max(row.first, other.first), Math.min(row.last, other.last)];
        return first <= last ? [{ ...row, first, last }] : [];
    });
}
/** The ports of a range that are in none of the others. */
function portsOutside(row, others) {
    const outside = [];
    let first = row.first;
    for (const within of portsWithin(row, others)) {
        if (first < within.first)
            outside.push({ ...row, first, last: within.first - 1 });
        first = within.last + 1;
    }
    return first <= row.last ? [...outside, { ...row, first }] : outside;
}


/***/ }),

/***/ 6446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compileCustomRule: () => (/* binding */ compileCustomRule)
});

// EXTERNAL MODULE: ./build/text/count.js
var text_count = __webpack_require__(5093);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __webpack_require__(8020);
// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/text/pattern.js
var text_pattern = __webpack_require__(1184);
;// CONCATENATED MODULE: ./build/policy/cel/tree.js
/** Macros that evaluate an argument once for every item. */
const LOOPS = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);
/** The child nodes of a node, in source order. */
function partsOf(node) {
    switch (node.op) {
        case 'value':
        case 'id':
            return [];
        case '.':
        case '.?':
            return [node.args[0]];
        case '!_':
        case '-_':
            return [node.args];
        case 'call':
            return node.args[1];
        case 'rcall':
            return [node.args[1], ...node.args[2]];
        case 'map':
            return node.args.flat();
        default:
            return node.args;
    }
}
/** A node and all its descendants. */
function nodesBelow(node) {
    const found = [node];
    for (const part of partsOf(node))
        found.push(...nodesBelow(part));
    return found;
}
/**
 * The type that the checker found for a node, in the library's notation; null if it was not checked, as inside of
 * `has`.
 */
function typeOf(node) {
    // Missing in the library's declarations.
    const type = 'checkedType' in node ? node.checkedType : null;
    return typeof type === 'object' && type !== null && 'name' in type && typeof type.name === 'string'
        ? type.name
        : null;
}
/** The position of a sign after a node: only parentheses, blanks and comments may precede it. */
function tokenAfter(source, node, sign) {
    const between = /(?:[\s)]|\/\/[^\n]*)*/y;
    between.lastIndex = node.end;
    const at = node.end + (between.exec(source)?.[0].length ?? 0);
    if (source[at] !== sign)
        throw new Error(`expected "${sign}" at ${at} of ${source}`);
    return at;
}
/** The start of the name of the function that a node calls. */
function nameAt(source, node) {
    if (node.op !== 'rcall')
        return node.start;
    const dot = tokenAfter(source, node.args[1], '.');
    return source.indexOf(node.args[0], dot);
}

;// CONCATENATED MODULE: ./build/policy/cel/cost.js

/** A range of ports counts as all ports of three protocols. */
const PORTS = 3 * 65_536;
/**
 * The largest values that an image can give to an expression: a string has at most as many characters as its document
 * has bytes.
 */
function dimensionsOf(image) {
    let items = image.edges.length + (image.unreferenced?.length ?? 0);
    let characters = 10_000;
    for (const { descriptor, document, config, target } of image.edges) {
        items = Math.max(items, descriptor?.annotations.size ?? 0, descriptor?.urls.length ?? 0);
        if (document !== null && 'annotations' in document)
            items = Math.max(items, document.annotations.size);
        if (config !== null) {
            const { env, labels, entrypoint, cmd, exposedPorts, volumes, diffIds, history } = config;
            const lists = [env, entrypoint, cmd, exposedPorts, volumes, diffIds, history].map(({ length }) => length);
            items = Math.max(items, labels.size, ...lists, exposedPorts.some((port) => port.includes('-')) ? PORTS : 0);
        }
        if (document !== null || config !== null)
            characters = Math.max(characters, target.byteSource?.length ?? 0);
    }
    return { items: powerOfTwo(items), characters: powerOfTwo(characters) };
}
/** The maximum number of steps of an expression on data of these dimensions; far more than on ordinary data. */
function costOf(root, { items, characters }) {
    // Every addition may double its operand, and a split string has an item for each character.
    const nodes = nodesBelow(root);
    const growth = 1 + nodes.filter(({ op }) => op === '+').length;
    const calls = new Set(nodes.map(({ op, args }) => (op === 'rcall' ? args[0] : null)));
    const text = characters * growth;
    const list = (items + root.input.length + (calls.has('split') ? text : 0)) * growth;
    return steps(root, { items: list, characters: calls.has('join') ? text * list : text });
}
function steps(node, size) {
    const { items, characters } = size;
    const parts = partsOf(node).map((part) => steps(part, size));
    const sum = parts.reduce((all, part) => all + part, 1);
    switch (node.op) {
        case 'in':
            return sum + items + characters / 1000;
        case '==':
        case '!=':
        case '+':
            return sum + (isCollection(node.args[0]) ? items * 2 : 0) + characters / 1000;
        case 'call':
            return sum + characters / 8;
        case 'rcall': {
            const [name, , args] = node.args;
            const [receiver = 0, , ...repeated] = parts;
            if (LOOPS.has(name))
                return receiver + items * repeated.reduce((all, part) => all + part, 1);
            // A pattern from an image may be anything.
            if (name === 'matches')
                return sum + (args[0]?.op === 'value' ? characters * 2 : Number.POSITIVE_INFINITY);
            return sum + characters / 8 + items / 8;
        }
        default:
            return sum;
    }
}
/** The smallest power of two that is not smaller. */
function powerOfTwo(count) {
    return 2 ** Math.ceil(Math.log2(Math.max(1, count)));
}
function isCollection(node) {
    const type = typeOf(node) ?? 'dyn';
    return type.startsWith('list') || type.startsWith('map') || type === 'dyn';
}

;// CONCATENATED MODULE: ./build/policy/cel/code-points.js
/*
 * String functions that count code points, as `size` does (cel-spec, "String functions"; cel-go, ext/strings). The
 * library counts UTF-16 units, of which a character beyond U+FFFF has two.
 */
/**
 * The position of a text in another, from a position on; -1 if it does not occur. Throws if the position is out of
 * range.
 */
function indexOf(text, search, from = 0n) {
    const offset = offsetOf(text, from, 'indexOf');
    return positionOf(text, text.indexOf(search, offset));
}
/** The last position of a text in another, up to a position. Throws if the position is out of range. */
function lastIndexOf(text, search, from) {
    const offset = from === undefined ? text.length : offsetOf(text, from, 'lastIndexOf');
    return positionOf(text, text.lastIndexOf(search, offset));
}
/**
 * The part of a text from one position to before another, or to its end. Throws if a position is out of range or they
 * are reversed.
 */
function substring(text, start, end) {
    const from = offsetOf(text, start, 'substring');
    const until = end === undefined ? text.length : offsetOf(text, end, 'substring');
    if (until < from)
        throw new Error(`substring: ${end} is before ${start}`);
    return text.slice(from, until);
}
/**
 * The parts of a text between separators, or its characters if the separator is empty; at most `most`, unless it is
 * negative.
 */
function split(text, separator, most = -1n) {
    const parts = separator === '' ? [...text] : text.split(separator);
    if (most < 0n || parts.length <= Number(most))
        return parts;
    if (most === 0n)
        return [];
    const first = parts.slice(0, Number(most) - 1);
    return [...first, parts.slice(first.length).join(separator)];
}
/** The offset in UTF-16 units of a position in code points. */
function offsetOf(text, position, name) {
    let offset = 0;
    for (let left = position; left > 0n && offset < text.length; left--)
        offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
    if (position < 0n || codePointsBefore(text, offset) < position)
        throw new Error(`${name}: ${position} is out of range`);
    return offset;
}
function positionOf(text, offset) {
    return offset < 0 ? -1n : codePointsBefore(text, offset);
}
function codePointsBefore(text, offset) {
    let count = 0n;
    for (let at = 0; at < offset; count++)
        at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    return count;
}

// EXTERNAL MODULE: ./build/policy/enums.js
var enums = __webpack_require__(1541);
// EXTERNAL MODULE: ./build/image/image.js
var image_image = __webpack_require__(9963);
// EXTERNAL MODULE: ./build/rule-kit/layer.js
var rule_kit_layer = __webpack_require__(8467);
;// CONCATENATED MODULE: ./build/policy/cel/vocabulary-record.js
/** Declares a type; its subject's type is inferred from here on. */
function recordType(record) {
    return record;
}
/**
 * Ends an evaluation that reads an unknown fact; caught where the evaluation began. CEL treats it like an error: `false
 * && unknown` is false.
 */
class Unknown extends Error {
    /** The reason, safe to show. */
    reason;
    constructor(reason) {
        super(reason);
        this.reason = reason;
    }
}
function throwUnknown(reason) {
    throw new Unknown(reason);
}

;// CONCATENATED MODULE: ./build/policy/cel/vocabulary-blob.js




const NO_ENTRIES = new Map();
const HEADS = { depth: 'heads' };
const OF_ENGINES = 'In docker archives (`docker save`), which do not show how layers will be pushed.';
const UNREAD = `${OF_ENGINES} If the blob is absent or could not be read.`;
const LAYER = recordType({
    name: 'Layer',
    meaning: 'A layer in the manifest that lists it.',
    fields: {
        index: { type: 'int', meaning: 'Its position, from 0, base first.', of: ({ index }) => BigInt(index) },
        digest: {
            type: 'string',
            meaning: 'Its digest, as `sha256:\u2026`.',
            unchecked: OF_ENGINES,
            of: ({ image, edge }) => digestOfBytes(image, edge.target, true),
        },
        diffId: {
            type: 'string',
            meaning: 'The digest of its tar, as stated in the config.',
            reads: { documents: 'configs' },
            unchecked: 'If the config could not be read, or does not have one for each layer.',
            of: ({ manifest, index }) => {
                const diffIds = manifest.config?.config?.diffIds;
                const counted = diffIds?.length === manifest.layers.length ? diffIds[index] : undefined;
                return counted ?? throwUnknown('no config states a diffID for each layer');
            },
        },
        mediaType: {
            type: 'string',
            meaning: 'The media type that its descriptor declares.',
            unchecked: OF_ENGINES,
            of: ({ image, edge }) => vocabulary_blob_typeOf(image, edge).mediaType,
        },
        size: {
            type: 'int',
            meaning: 'Its size in bytes, as pushed and pulled.',
            unchecked: OF_ENGINES,
            of: ({ image, edge }) => sizeOf(image, edge.target, edge),
        },
        compression: {
            type: 'string',
            meaning: 'The compression of its bytes: `none`, `gzip`, `zstd`, `xz`, `bzip2`, `unknown`. eStargz is `gzip`, zstd:chunked is `zstd`.',
            reads: HEADS,
            unchecked: `${UNREAD} If it is encrypted.`,
            of: ({ image, edge }) => compressionOf(image, edge.target, edge),
        },
        declaredCompression: {
            type: 'string',
            meaning: 'The compression of its media type: `none`, `gzip`, `zstd`, `encrypted`, `unknown`.',
            unchecked: OF_ENGINES,
            of: ({ image, edge }) => vocabulary_blob_typeOf(image, edge).compression,
        },
        detected: {
            type: 'string',
            meaning: 'The format of its first bytes: `gzip`, `zstd`, `xz`, `bzip2`, `tar`, `json`, `empty`, `unknown`.',
            reads: HEADS,
            unchecked: UNREAD,
            of: ({ image, edge }) => detectedOf(image, edge.target, edge),
        },
        annotations: {
            type: 'map<string, string>',
            meaning: 'The annotations of its descriptor.',
            unchecked: OF_ENGINES,
            of: ({ image, edge }) => annotationsOf(image, edge),
        },
        urls: {
            type: 'list<string>',
            meaning: 'The `urls` of its descriptor.',
            unchecked: OF_ENGINES,
            of: ({ image, edge }) => urlsOf(image, edge),
        },
        distributable: {
            type: 'bool',
            meaning: 'Whether registries must store it, by its media type; foreign layers are not distributable.',
            unchecked: OF_ENGINES,
            of: ({ image, edge }) => isDistributable(image, edge),
        },
        present: {
            type: 'bool',
            meaning: 'Whether its bytes are in the source.',
            of: ({ edge }) => edge.target.byteSource !== null,
        },
        platform: {
            type: 'Platform',
            meaning: 'The platform of the manifest that lists it.',
            reads: { documents: 'configs' },
            unchecked: 'If neither an index nor a config states it.',
            of: ({ manifest }) => manifest,
        },
    },
});
const BLOB = recordType({
    name: 'Blob',
    meaning: 'Anything that the source stores or references: indexes, manifests, configs, layers, attestations. A blob with several references is seen once for each, as they can declare it differently.',
    fields: {
        digest: {
            type: 'string',
            meaning: 'Its digest, as `sha256:\u2026`.',
            unchecked: `${OF_ENGINES} If nothing states it.`,
            of: ({ image, edge, node }) => digestOfBytes(image, node, edge?.slot === 'layer'),
        },
        mediaType: {
            type: 'string',
            meaning: 'The declared media type, or that of the document itself; empty if nothing references it.',
            unchecked: OF_ENGINES,
            of: ({ image, edge }) => (edge === null ? '' : vocabulary_blob_typeOf(image, edge).mediaType),
        },
        role: {
            type: 'string',
            meaning: 'Its role: `manifest`, `index`, `config`, `layer`, `attestation`, \u2026 as in [media types](media-types.md).',
            of: ({ edge }) => (edge === null ? 'unknown' : (0,image_image/* roleOf */.kp)(edge)),
        },
        family: {
            type: 'string',
            meaning: 'The family of its media type: `oci`, `docker-schema2`, `helm`, \u2026, `unknown`.',
            unchecked: OF_ENGINES,
            of: ({ image, edge }) => (edge === null ? 'unknown' : vocabulary_blob_typeOf(image, edge).family),
        },
        status: {
            type: 'string',
            meaning: 'The status of its media type: `current`, `deprecated`, `removed`, `nonstandard`, `unknown`.',
            unchecked: OF_ENGINES,
            of: ({ image, edge }) => (edge === null ? 'unknown' : vocabulary_blob_typeOf(image, edge).status),
        },
        size: {
            type: 'int',
            meaning: 'Its bytes.',
            unchecked: `Layers: ${OF_ENGINES.toLowerCase()}`,
            of: ({ image, edge, node }) => sizeOf(image, node, edge),
        },
        compression: {
            type: 'string',
            meaning: 'The compression of its bytes, as for a layer.',
            reads: HEADS,
            unchecked: `Layers: ${UNREAD.toLowerCase()}`,
            of: ({ image, edge, node }) => compressionOf(image, node, edge),
        },
        declaredCompression: {
            type: 'string',
            meaning: 'The compression of its media type.',
            unchecked: OF_ENGINES,
            of: ({ image, edge }) => (edge === null ? 'unknown' : vocabulary_blob_typeOf(image, edge).compression),
        },
        detected: {
            type: 'string',
            meaning: 'The format of its first bytes, as for a layer.',
            reads: HEADS,
            unchecked: `Layers: ${UNREAD.toLowerCase()}`,
            of: ({ image, edge, node }) => detectedOf(image, node, edge),
        },
        annotations: {
            type: 'map<string, string>',
            meaning: 'The annotations of the descriptor that references it.',
            unchecked: OF_ENGINES,
            of: ({ image, edge }) => (edge === null ? NO_ENTRIES : annotationsOf(image, edge)),
        },
        urls: {
            type: 'list<string>',
            meaning: 'The `urls` of the descriptor that references it.',
            unchecked: OF_ENGINES,
            of: ({ image, edge }) => (edge === null ? [] : urlsOf(image, edge)),
        },
        present: {
            type: 'bool',
            meaning: 'Whether its bytes are in the source.',
            of: ({ node }) => node.byteSource !== null,
        },
        referenced: {
            type: 'bool',
            meaning: 'Whether anything references it. Unreferenced blobs are seen with the first image of a source that is checked as a whole.',
            of: ({ edge }) => edge !== null,
        },
        path: {
            type: 'string',
            meaning: 'The path from the root: `index.json/manifests/0/layers/2`; empty if nothing references it.',
            of: ({ edge }) => edge?.path.join('/') ?? '',
        },
        platform: {
            type: 'string',
            meaning: 'The platform of its manifest, as `linux/arm64`; empty if it belongs to none.',
            reads: { documents: 'configs' },
            unchecked: 'If neither an index nor a config states it, or if an index lists its manifest for several.',
            of: ({ image, edge }) => (edge === null ? '' : platformOf(image, edge)),
        },
    },
});
/** An engine's storage knows layers by the digest of their tar, and has no manifest. */
function digestOfBytes({ engineStorage }, { digest, digestOf, name }, isLayer) {
    if (digestOf === 'tar' || (isLayer && engineStorage))
        return throwUnknown(rule_kit_layer/* ENGINE_STORAGE */.LV);
    return digest ?? throwUnknown((0,untrusted/* safe */.gB) `the digest of ${name} is not stated`);
}
function vocabulary_blob_typeOf({ engineStorage }, { type }) {
    if (engineStorage)
        return throwUnknown(rule_kit_layer/* ENGINE_STORAGE */.LV);
    return type ?? throwUnknown('its media type is not declared');
}
/** What an archive states about how a layer was pulled is used only for warnings. */
function annotationsOf({ engineStorage }, { descriptor }) {
    return engineStorage ? throwUnknown(rule_kit_layer/* ENGINE_STORAGE */.LV) : (descriptor?.annotations ?? NO_ENTRIES);
}
function urlsOf({ engineStorage }, { descriptor }) {
    const urls = descriptor?.urls ?? [];
    return engineStorage && urls.length === 0 ? throwUnknown(rule_kit_layer/* ENGINE_STORAGE */.LV) : urls;
}
function isDistributable(image, edge) {
    return edge.declared?.distributable === false ? false : vocabulary_blob_typeOf(image, edge).distributable;
}
function sizeOf({ engineStorage }, node, edge) {
    if (edge?.slot === 'layer' && engineStorage)
        return throwUnknown(rule_kit_layer/* ENGINE_STORAGE */.LV);
    if (edge?.descriptor)
        return edge.descriptor.size;
    if (node.byteSource === null || node.byteSource.kind === 'unreadable')
        return throwUnknown('its size is not stated, and it is absent');
    return BigInt(node.byteSource.length);
}
function detectedOf({ engineStorage }, { detected, byteSource, name }, edge) {
    if (edge?.slot === 'layer' && engineStorage)
        return throwUnknown(rule_kit_layer/* ENGINE_STORAGE */.LV);
    return detected ?? throwUnknown((0,untrusted/* safe */.gB) `${name} ${byteSource === null ? 'is absent' : 'could not be read'}`);
}
function compressionOf(image, node, edge) {
    if (edge?.type?.compression === 'encrypted')
        return throwUnknown((0,untrusted/* safe */.gB) `${node.name} is encrypted, so its compression is unknown`);
    const detected = detectedOf(image, node, edge);
    return detected === 'tar' || detected === 'empty' || detected === 'json' ? 'none' : detected;
}
/** By document, the platforms of the entries that list it. */
const listed = new WeakMap();
function platformsOf(image, document) {
    const known = listed.get(image) ?? platformsByDocument(image);
    listed.set(image, known);
    return known.get(document);
}
function platformsByDocument({ manifests }) {
    const found = new Map();
    for (const { edge, platform } of manifests)
        found.set(edge.document, (found.get(edge.document) ?? new Set()).add(platform));
    return found;
}
/** A manifest without a stated platform has one, unless it is exempt. */
function platformOf(image, edge) {
    const { manifests, engineStorage } = image;
    const of = platformsOf(image, edge.parent?.document ?? null) ?? [];
    if (edge.slot !== 'manifest' && new Set(of).size > 1)
        return throwUnknown('its manifest is listed for several platforms');
    if (edge.platform !== null)
        return edge.platform;
    const documents = new Set();
    for (let at = edge; at !== null; at = at.parent)
        documents.add(at.document);
    const isRun = manifests.some(({ edge: { document }, exempt }) => exempt === null && documents.has(document));
    return isRun || engineStorage ? throwUnknown('neither an index nor a config states the platform of a manifest') : '';
}

// EXTERNAL MODULE: ./build/policy/context.js
var context = __webpack_require__(2424);
;// CONCATENATED MODULE: ./build/policy/cel/vocabulary-context.js


const UNSET = 'If it is not set.';
const CONTEXT = recordType({
    name: 'Context',
    meaning: 'Facts of the run, from the workflow: read from the event on a runner, set by `--context` elsewhere.',
    fields: {
        commit: {
            type: 'string',
            meaning: 'The full id of the commit of the run.',
            unchecked: UNSET,
            of: ({ commit }) => set(commit, 'commit'),
        },
        commits: {
            type: 'list<string>',
            meaning: 'Every commit that an image of this run may have been built from: for a pull request, its head and the merge.',
            unchecked: UNSET,
            of: ({ commits }) => set(commits, 'commits'),
        },
        ref: {
            type: 'string',
            meaning: 'The branch or tag, as `refs/heads/main`.',
            unchecked: UNSET,
            of: ({ ref }) => set(ref, 'ref'),
        },
        repository: {
            type: 'string',
            meaning: 'The repository, as `owner/name`.',
            unchecked: UNSET,
            of: ({ repository }) => set(repository, 'repository'),
        },
        repositoryUrl: {
            type: 'string',
            meaning: 'Its URL, as `https://github.com/owner/name`.',
            unchecked: UNSET,
            of: ({ 'repository-url': url }) => set(url, 'repository-url'),
        },
        event: {
            type: 'string',
            meaning: 'The event that started the workflow: `push`, `pull_request`.',
            unchecked: UNSET,
            of: ({ event }) => set(event, 'event'),
        },
        fork: {
            type: 'bool',
            meaning: 'Whether a pull request comes from a fork.',
            unchecked: UNSET,
            of: ({ fork }) => set(fork, 'fork'),
        },
    },
});
function set(value, key) {
    if (value === null)
        throw new Unknown((0,context/* needsFacts */.vb)([key]));
    return value;
}

// EXTERNAL MODULE: ./build/formats/platform.js
var formats_platform = __webpack_require__(3172);
;// CONCATENATED MODULE: ./build/policy/cel/vocabulary-image.js




const vocabulary_image_OF_ENGINES = 'In docker archives (`docker save`).';
const IMAGE = recordType({
    name: 'Image',
    meaning: 'One root with everything below it: what a tag points to.',
    fields: {
        name: {
            type: 'string',
            meaning: 'The name that the workflow gives (`IMAGE as NAME`). Names in the image itself do not count, because anyone can choose them.',
            unchecked: 'If the workflow gives none.',
            of: ({ image }) => image.givenName ?? throwUnknown('the workflow gives the image no name; use IMAGE as NAME'),
        },
        source: {
            type: 'string',
            meaning: 'The form of its source: `oci-layout`, `oci-archive`, `docker-archive`, `dir`, `registry`, `engine`.',
            of: ({ image }) => image.source,
        },
        digest: {
            type: 'string',
            meaning: 'Its digest, as `sha256:\u2026`.',
            unchecked: vocabulary_image_OF_ENGINES,
            of: ({ image }) => image.engineStorage ? throwUnknown(rule_kit_layer/* ENGINE_STORAGE */.LV) : (image.digest ?? throwUnknown('it has no digest')),
        },
        imageId: {
            type: 'string',
            meaning: 'The digest of its config.',
            unchecked: 'If it has several manifests.',
            of: ({ image }) => image.imageId ?? throwUnknown('it has no config, or several'),
        },
        artifact: {
            type: 'string',
            meaning: 'Its kind: `image`, `plugin`, `helm`, `wasm`, `model`, `signature`, `sbom`, `attestation`, `cache`, `unknown`.',
            of: ({ image }) => image.artifact,
        },
        platforms: {
            type: 'list<string>',
            meaning: 'The distinct platforms of its manifests: `linux/amd64`.',
            reads: { documents: 'configs' },
            unchecked: 'If the platform of one is not stated.',
            of: ({ image, manifests }) => manifests.some(({ manifest: { platform } }) => platform === null || !(0,formats_platform/* isStatedPlatform */.f)(platform))
                ? throwUnknown('neither an index nor a config states the platform of a manifest')
                : image.platforms,
        },
        manifests: {
            type: 'list<Manifest>',
            meaning: 'Its manifests, without the exempt ones.',
            of: ({ manifests }) => manifests,
        },
        blobs: { type: 'list<Blob>', meaning: 'All blobs, as in a rule `for: blob`.', of: ({ blobs }) => blobs },
        size: {
            type: 'int',
            meaning: 'The size in bytes of everything that it references, each blob once.',
            unchecked: vocabulary_image_OF_ENGINES,
            of: vocabulary_image_sizeOf,
        },
    },
});
function vocabulary_image_sizeOf({ image, blobs }) {
    if (image.engineStorage)
        return throwUnknown(rule_kit_layer/* ENGINE_STORAGE */.LV);
    const sizes = new Map();
    for (const { edge, node } of blobs)
        if (edge !== null)
            sizes.set(node, edge.descriptor?.size ?? storedSize(node));
    return [...sizes.values()].reduce((sum, size) => sum + size, 0n);
}
function storedSize({ byteSource, name }) {
    if (byteSource === null || byteSource.kind === 'unreadable')
        return throwUnknown((0,untrusted/* safe */.gB) `the size of ${name} is not stated, and it is absent`);
    return BigInt(byteSource.length);
}

// EXTERNAL MODULE: ./build/formats/descriptor.js
var descriptor = __webpack_require__(7550);
// EXTERNAL MODULE: ./build/formats/digest.js
var digest = __webpack_require__(6939);
// EXTERNAL MODULE: ./build/formats/port.js
var port = __webpack_require__(196);
;// CONCATENATED MODULE: ./build/policy/cel/exposed-ports.js

/**
 * Every exposed port separately, as `8080/tcp`, each once; keys that are not ports are kept and come last. Ranges are
 * merged before they are expanded, so that a million of them give at most as many as there are ports.
 */
function singlePorts(written) {
    const rows = [];
    const others = new Set();
    for (const key of written) {
        const ports = (0,port/* parsePorts */.Kq)(key);
        if (ports === null)
            others.add(key);
        else
            rows.push(ports);
    }
    const names = (0,port/* portRows */.pl)(rows).flatMap(({ first, last, protocol }) => Array.from({ length: last - first + 1 }, (_, i) => `${first + i}/${protocol}`));
    return [...names, ...others];
}

;// CONCATENATED MODULE: ./build/policy/cel/vocabulary-manifest.js







const vocabulary_manifest_NO_ENTRIES = new Map();
const CONFIGS = { documents: 'configs' };
const vocabulary_manifest_OF_ENGINES = 'In docker archives (`docker save`), which have no manifest.';
const MANIFEST = recordType({
    name: 'Manifest',
    meaning: 'One image of one platform. Exempt manifests (attestations, signatures, charts) are left out.',
    fields: {
        digest: {
            type: 'string',
            meaning: 'Its digest, as `sha256:\u2026`.',
            unchecked: vocabulary_manifest_OF_ENGINES,
            of: ({ image, manifest }) => image.engineStorage
                ? throwUnknown(rule_kit_layer/* ENGINE_STORAGE */.LV)
                : (manifest.edge.target.digest ?? throwUnknown('it has no digest')),
        },
        mediaType: {
            type: 'string',
            meaning: 'The declared media type, or that of the document itself.',
            unchecked: vocabulary_manifest_OF_ENGINES,
            of: ({ image, manifest }) => image.engineStorage
                ? throwUnknown(rule_kit_layer/* ENGINE_STORAGE */.LV)
                : (manifest.edge.type?.mediaType ?? throwUnknown('its media type is not declared')),
        },
        artifact: {
            type: 'string',
            meaning: 'Its kind: `image`, `plugin`, `helm`, `wasm`, `model`, \u2026, `unknown`.',
            of: ({ manifest }) => manifest.artifact,
        },
        artifactType: {
            type: 'string',
            meaning: 'Its `artifactType`.',
            unchecked: vocabulary_manifest_OF_ENGINES,
            of: ({ image, manifest }) => stated(image, manifest)?.artifactType ?? '',
        },
        annotations: {
            type: 'map<string, string>',
            meaning: 'Its own annotations. Docker\u2019s formats have none.',
            unchecked: vocabulary_manifest_OF_ENGINES,
            of: ({ image, manifest }) => stated(image, manifest)?.annotations ?? vocabulary_manifest_NO_ENTRIES,
        },
        platform: {
            type: 'Platform',
            meaning: 'Its platform, as stated by its index, otherwise by its config.',
            reads: CONFIGS,
            unchecked: 'If neither states it.',
            of: ({ manifest }) => manifest,
        },
        config: {
            type: 'Config',
            meaning: 'Its image config.',
            reads: CONFIGS,
            unchecked: 'If it is absent, broken or not an image config; for schema 1, which has none.',
            of: ({ manifest }) => configOf(manifest),
        },
        layers: { type: 'list<Layer>', meaning: 'Its layers, base first.', of: ({ layers }) => layers },
        size: {
            type: 'int',
            meaning: 'The size in bytes of the manifest, its config and its layers, each once: what a first pull downloads.',
            unchecked: vocabulary_manifest_OF_ENGINES,
            of: ({ image, manifest }) => vocabulary_manifest_sizeOf(image, manifest),
        },
    },
});
const PLATFORM = recordType({
    name: 'Platform',
    meaning: 'A platform in normalized form: `aarch64` is `arm64`, its variant `v8` is empty, and 32-bit Arm without a variant is `v7`.',
    fields: {
        name: { type: 'string', meaning: '`linux/amd64`, `linux/arm/v7`.', of: nameOf },
        os: {
            type: 'string',
            meaning: '`linux`, `windows`, \u2026',
            of: (manifest) => (0,descriptor/* parsePlatform */.FL)(nameOf(manifest)).os,
        },
        architecture: {
            type: 'string',
            meaning: '`amd64`, `arm64`, \u2026',
            of: (manifest) => (0,descriptor/* parsePlatform */.FL)(nameOf(manifest)).architecture,
        },
        variant: {
            type: 'string',
            meaning: '`v7`; mostly empty.',
            of: (manifest) => (0,descriptor/* parsePlatform */.FL)(nameOf(manifest)).variant,
        },
        osVersion: {
            type: 'string',
            meaning: 'Of Windows: `10.0.20348.2700`.',
            of: ({ edge, config }) => edge.descriptor?.platform?.osVersion || config?.config?.platform.osVersion || '',
        },
        osFeatures: {
            type: 'list<string>',
            meaning: 'The features of the operating system that it requires, from its index and its config: `win32k`, `erofs`.',
            unchecked: 'If neither states any and the config cannot be read, or if there are more than the limit.',
            of: ({ osFeatures, config }) => {
                if (osFeatures === null)
                    return throwUnknown('it states more os.features than the limit');
                const isKnown = osFeatures.length > 0 || config === null || config.config !== null;
                return isKnown ? osFeatures : throwUnknown('the config, which may state os.features, cannot be read');
            },
        },
    },
});
const STATED = 'If it is not valid, or not stated.';
const CONFIG = recordType({
    name: 'Config',
    meaning: 'An image config. Fields that it does not have are empty.',
    fields: {
        user: {
            type: 'string',
            meaning: '`USER`: a name or number, with an optional group after a colon; empty means root.',
            of: ({ user }) => user,
        },
        env: {
            type: 'map<string, string>',
            meaning: '`ENV` by name; of two entries with one name the last, which Docker and containerd use.',
            // An entry without "=" sets nothing: Docker drops it, and runc refuses it.
            of: ({ env }) => new Map(env.filter((entry) => entry.includes('=')).map(splitOnce)),
        },
        labels: { type: 'map<string, string>', meaning: '`LABEL` by name.', of: ({ labels }) => labels },
        entrypoint: { type: 'list<string>', meaning: '`ENTRYPOINT`, word by word.', of: ({ entrypoint }) => entrypoint },
        cmd: { type: 'list<string>', meaning: '`CMD`, word by word.', of: ({ cmd }) => cmd },
        exposedPorts: {
            type: 'list<string>',
            meaning: '`EXPOSE`: `8080/tcp`, `53/udp`; each port of a range separately, and `tcp` without a stated protocol.',
            of: ({ exposedPorts: written }) => singlePorts(written),
        },
        volumes: { type: 'list<string>', meaning: '`VOLUME`.', of: ({ volumes }) => volumes },
        workingDir: { type: 'string', meaning: '`WORKDIR`.', of: ({ workingDir }) => workingDir },
        stopSignal: { type: 'string', meaning: '`STOPSIGNAL`.', of: ({ stopSignal }) => stopSignal },
        created: {
            type: 'timestamp',
            meaning: 'When it was created, as stated.',
            unchecked: STATED,
            of: ({ created }) => timestamp(created),
        },
        author: { type: 'string', meaning: 'Its author.', of: ({ author }) => author },
        os: {
            type: 'string',
            meaning: 'The operating system, as spelled in the config.',
            unchecked: 'If it is not stated.',
            of: ({ platform }) => statedPart(platform.os),
        },
        architecture: {
            type: 'string',
            meaning: 'The architecture, as spelled in the config.',
            unchecked: 'If it is not stated.',
            of: ({ platform }) => statedPart(platform.architecture),
        },
        variant: {
            type: 'string',
            meaning: 'The variant, as spelled in the config; empty if it is not stated, as in most images.',
            of: ({ platform }) => platform.variant,
        },
        diffIds: { type: 'list<string>', meaning: 'The digests of the tars of the layers.', of: ({ diffIds }) => diffIds },
        history: { type: 'list<History>', meaning: 'Its build steps, first step first.', of: ({ history }) => history },
    },
});
const HISTORY = recordType({
    name: 'History',
    meaning: 'A build step, as stated in the config.',
    fields: {
        created: { type: 'timestamp', meaning: 'When.', unchecked: STATED, of: ({ created }) => timestamp(created) },
        createdBy: { type: 'string', meaning: 'The instruction.', of: ({ createdBy }) => createdBy },
        comment: { type: 'string', meaning: 'The comment of the builder.', of: ({ comment }) => comment },
        emptyLayer: { type: 'bool', meaning: 'Whether it has no layer.', of: ({ emptyLayer }) => emptyLayer },
    },
});
/** Fields that both kinds of manifests can have; schema 1 has none of them. */
function stated({ engineStorage }, { edge: { document } }) {
    if (engineStorage)
        return throwUnknown(rule_kit_layer/* ENGINE_STORAGE */.LV);
    return document?.kind === 'manifest' || document?.kind === 'artifact-manifest' ? document : null;
}
/** The platform without it is unknown: engines run such an image on their own platform. */
function statedPart(part) {
    return part === '' ? throwUnknown('the config does not state its platform') : part;
}
function nameOf({ platform }) {
    if (platform !== null && (0,formats_platform/* isStatedPlatform */.f)(platform))
        return platform;
    return throwUnknown('neither an index nor a config states the platform of a manifest');
}
function configOf({ config }) {
    if (config === null)
        return throwUnknown('a schema 1 manifest has no config');
    if (config.config !== null)
        return config.config;
    const name = (0,untrusted/* safe */.gB) `the config ${config.target.digest === null ? config.target.name : (0,digest/* shortDigest */.VK)(config.target.digest)}`;
    const [fault] = [...config.target.faults, ...config.faults];
    if (fault !== undefined)
        return throwUnknown(`${name} cannot be read: ${fault.message}`);
    return throwUnknown((0,untrusted/* safe */.gB) `${name} is not an image config, but "${config.descriptor?.mediaType ?? 'unknown'}"`);
}
function vocabulary_manifest_sizeOf({ engineStorage }, { edge, config, layers }) {
    if (engineStorage)
        return throwUnknown(rule_kit_layer/* ENGINE_STORAGE */.LV);
    const sizes = new Map([edge, ...(config === null ? [] : [config]), ...layers].map((part) => [part.target, bytesOf(part)]));
    return [...sizes.values()].reduce((sum, size) => sum + size, 0n);
}
/** Schema 1 has no descriptors, so the sizes of its layers are not stated. */
function bytesOf({ descriptor, target }) {
    if (descriptor !== null)
        return descriptor.size;
    if (target.byteSource === null || target.byteSource.kind === 'unreadable')
        return throwUnknown((0,untrusted/* safe */.gB) `the size of ${target.name} is not stated, and it is absent`);
    return BigInt(target.byteSource.length);
}
function splitOnce(entry) {
    const at = entry.indexOf('=');
    return at === -1 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
}
/** RFC 3339 from the year 1 on, to the millisecond; undefined if it is not valid. */
function timestamp(text) {
    const match = /^(?!0000)\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/.exec(text);
    // JavaScript reads 30 February as 2 March.
    const day = text.slice(0, 10);
    const midnight = new Date(match === null ? Number.NaN : `${day}T00:00:00Z`);
    if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day)
        return undefined;
    const date = new Date(text.toUpperCase());
    return Number.isNaN(date.getTime()) ? undefined : date;
}

;// CONCATENATED MODULE: ./build/policy/cel/vocabulary.js





/** Every record type of expressions. The checker, the values and docs/custom-rules.md are generated from here. */
const RECORDS = [IMAGE, MANIFEST, PLATFORM, CONFIG, HISTORY, LAYER, BLOB, CONTEXT];
const VARIABLES = [
    { name: 'image', type: 'Image', meaning: 'The current image.', scopes: enums/* CUSTOM_SCOPES */.Kj },
    {
        name: 'manifest',
        type: 'Manifest',
        meaning: 'The current manifest; for a layer, the one that lists it.',
        scopes: ['manifest', 'layer'],
    },
    { name: 'layer', type: 'Layer', meaning: 'The current layer.', scopes: ['layer'] },
    { name: 'blob', type: 'Blob', meaning: 'The current blob, under one of its references.', scopes: ['blob'] },
    { name: 'context', type: 'Context', meaning: 'Facts of the run, from the workflow.', scopes: enums/* CUSTOM_SCOPES */.Kj },
    {
        name: 'day',
        type: 'timestamp',
        meaning: 'The UTC day of the evaluation, at 00:00; `--as-of` sets it.',
        scopes: enums/* CUSTOM_SCOPES */.Kj,
    },
];
/** The variables of a scope, in the order of the documentation. */
function variablesOf(scope) {
    return VARIABLES.filter(({ scopes }) => scopes.includes(scope));
}

;// CONCATENATED MODULE: ./build/policy/cel/path.js

const known = new Map();
/**
 * Every path of a scope, by its text. Looking up one variable takes a third of the time of two fields, and hundreds of
 * rules read the same few. Timestamps are left out, because a variable cannot be absent.
 */
function pathsOf(scope) {
    const seen = known.get(scope) ?? new Map(variablesOf(scope).flatMap(({ name, type }) => pathsBelow([name], type)));
    known.set(scope, seen);
    return seen;
}
function pathsBelow(steps, type) {
    const record = RECORDS.find(({ name }) => name === type);
    if (record === undefined)
        return [];
    return Object.entries(record.fields).flatMap(([field, { type: inner }]) => {
        if (inner === 'timestamp')
            return [];
        const way = [...steps, field];
        const path = { written: way.join('.'), name: way.join('_'), type: inner, steps: way };
        return [[path.written, path], ...pathsBelow(way, inner)];
    });
}
/** Adds the values of the paths to those of the variables. */
function withPaths(scope, values) {
    const Class = classes.get(scope) ?? pathClass(scope);
    classes.set(scope, Class);
    return Object.assign(new Class(), values);
}
const classes = new Map();
function pathClass(scope) {
    const Class = class {
    };
    // Stored next to the values, under a name that no expression can contain.
    const kept = Symbol('kept');
    for (const [position, { name, steps }] of [...pathsOf(scope).values()].entries()) {
        Object.defineProperty(Class.prototype, name, {
            get() {
                this[kept] ??= [];
                this[kept][position] ??= steps.reduce(fieldOf, this);
                return this[kept][position];
            },
        });
    }
    return Class;
}
function fieldOf(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

;// CONCATENATED MODULE: ./build/policy/cel/environment.js






/**
 * Functions of the library that differ from the CEL specification or are not safe, with the name of their replacement:
 * `matches` may take arbitrarily long, `lowerAscii` folds a Kelvin sign to k, `timestamp` accepts invalid text, the
 * `int` of an empty string is zero, and positions in strings count UTF-16 units. The library does not allow replacing
 * them, so calls are renamed before evaluation.
 */
const REPLACED = new Set([
    ...['matches', 'lowerAscii', 'upperAscii', 'timestamp', 'int', 'indexOf', 'lastIndexOf', 'substring', 'split'],
]);
const REPLACEMENT = '_';
const TIMESTAMP = 'google.protobuf.Timestamp';
/** The seconds of 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z, the range of timestamps (cel-spec, "Timestamps"). */
const [EARLIEST, LATEST] = [-62135596800n, 253402300799n];
const languages = new Map();
/**
 * Loads the library for the first expression, because most policies have none; then creates the environment of each
 * scope once.
 */
function languageOf(scope) {
    const known = languages.get(scope) ?? makeLanguage(scope);
    languages.set(scope, known);
    return known;
}
async function makeLanguage(scope) {
    const cel = await __webpack_require__.e(/* import() */ 337).then(__webpack_require__.bind(__webpack_require__, 7337));
    common ??= commonEnvironment(cel);
    const environment = common.clone();
    for (const { name, type } of variablesOf(scope))
        environment.registerVariable(name, celType(type));
    const runner = environment.clone();
    for (const { name, type } of pathsOf(scope).values())
        runner.registerVariable(name, celType(type));
    return { cel, environment, runner };
}
/** The types and functions of all scopes, created once. */
let common = null;
function commonEnvironment({ Environment }) {
    const environment = new Environment({
        enableOptionalTypes: true,
        limits: { maxAstNodes: limits/* LIMITS */.b.expressionNodes, maxDepth: limits/* LIMITS */.b.expressionDepth },
    });
    for (const record of RECORDS)
        environment.registerType(record.name, { ctor: viewClass(record), fields: typesOf(record) });
    registerFunctions(environment);
    return environment;
}
function typesOf({ fields }) {
    return Object.fromEntries(Object.entries(fields).map(([name, { type }]) => [name, celType(type)]));
}
function celType(type) {
    return type.replace(/\btimestamp\b/g, TIMESTAMP);
}
const environment_classes = new Map();
/** A view of a subject. */
function viewOf(record, subject) {
    const Class = environment_classes.get(record);
    if (Class === undefined)
        throw new Error(`the record ${record} does not exist`);
    return new Class(subject);
}
/**
 * The library accepts only objects of the exact class that was registered for a type, and then reads their properties.
 */
function viewClass(record) {
    const known = environment_classes.get(record.name);
    if (known !== undefined)
        return known;
    const Class = class {
        subject;
        /** Computed values, in the order of the fields. */
        values = [];
        constructor(subject) {
            this.subject = subject;
        }
    };
    for (const [position, [name, field]] of Object.entries(record.fields).entries()) {
        Object.defineProperty(Class.prototype, name, {
            get() {
                this.values[position] ??= fieldValue(field, this.subject);
                return this.values[position];
            },
        });
    }
    environment_classes.set(record.name, Class);
    return Class;
}
const NAMES = new Set(RECORDS.map(({ name }) => name));
function fieldValue(field, subject) {
    const value = field.of(subject);
    const [, item = ''] = /^list<(.+)>$/.exec(field.type) ?? [];
    if (NAMES.has(item) && Array.isArray(value))
        return value.map((one) => viewOf(item, one));
    return NAMES.has(field.type) && typeof value === 'object' && value !== null ? viewOf(field.type, value) : value;
}
/** Registers the replacements, and functions that the library lacks. */
function registerFunctions(environment) {
    const functions = {
        'matches(string, string): bool': matches,
        [`string.matches${REPLACEMENT}(string): bool`]: matches,
        [`matches${REPLACEMENT}(string, string): bool`]: matches,
        [`string.lowerAscii${REPLACEMENT}(): string`]: (text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
        [`string.upperAscii${REPLACEMENT}(): string`]: (text) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase()),
        [`string.indexOf${REPLACEMENT}(string): int`]: (text, search) => indexOf(text, search),
        [`string.indexOf${REPLACEMENT}(string, int): int`]: indexOf,
        [`string.lastIndexOf${REPLACEMENT}(string): int`]: (text, search) => lastIndexOf(text, search),
        [`string.lastIndexOf${REPLACEMENT}(string, int): int`]: lastIndexOf,
        [`string.substring${REPLACEMENT}(int): string`]: (text, start) => substring(text, start),
        [`string.substring${REPLACEMENT}(int, int): string`]: substring,
        [`string.split${REPLACEMENT}(string): list<string>`]: (text, separator) => split(text, separator),
        [`string.split${REPLACEMENT}(string, int): list<string>`]: split,
        [`timestamp${REPLACEMENT}(string): ${TIMESTAMP}`]: (text) => timestamp(text) ?? refuse(`"${text}" is not a timestamp as in RFC 3339`),
        [`timestamp${REPLACEMENT}(int): ${TIMESTAMP}`]: (since) => since >= EARLIEST && since <= LATEST ? new Date(Number(since) * 1000) : refuse(`${since} is out of range`),
        [`int${REPLACEMENT}(int): int`]: (value) => value,
        [`int${REPLACEMENT}(double): int`]: (value) => Number.isFinite(value) ? integer(BigInt(Math.trunc(value))) : refuse(`${value} is not an integer`),
        [`int${REPLACEMENT}(string): int`]: (text) => /^[+-]?\d{1,19}$/.test(text) ? integer(BigInt(text.replace(/^\+/, ''))) : refuse(`"${text}" is not an integer`),
        [`int(${TIMESTAMP}): int`]: seconds,
        [`int${REPLACEMENT}(${TIMESTAMP}): int`]: seconds,
        [`string(${TIMESTAMP}): string`]: (date) => date.toISOString().replace('.000Z', 'Z'),
    };
    // Functions that are not declared as synchronous are checked for a promise at every step.
    for (const [signature, handler] of Object.entries(functions))
        environment.registerFunction(signature, handler, { async: false });
}
function refuse(reason) {
    throw new Error(reason);
}
function seconds(date) {
    return BigInt(Math.floor(date.getTime() / 1000));
}
function integer(value) {
    return BigInt.asIntN(64, value) === value ? value : refuse(`${value} is not a 64-bit integer`);
}
/** Most patterns are literals of the policy; patterns from an image must not fill the memory. */
const patterns = new Map();
const MAX_PATTERNS = 1000;
function matches(text, source) {
    return patternOf(source).test(text);
}
/** A pattern, compiled once for all expressions. Throws `BadPattern` if it is not valid. */
function patternOf(source) {
    const known = patterns.get(source);
    if (known !== undefined)
        return known;
    if (patterns.size >= MAX_PATTERNS)
        patterns.clear();
    const pattern = new text_pattern/* Pattern */.zJ(source);
    patterns.set(source, pattern);
    return pattern;
}

// EXTERNAL MODULE: ./build/text/suggestion.js
var suggestion = __webpack_require__(2832);
;// CONCATENATED MODULE: ./build/policy/cel/expression-issue.js





/** Operators of other languages, and those of CEL. */
const OPERATORS = new Map([
    ['and', '&&'],
    ['or', '||'],
    ['not', '!'],
    ['=', '=='],
    ['&', '&&'],
    ['|', '||'],
    ['is', '=='],
]);
const TOKENS = new Map([
    ...[['EOF', 'the end'], ['IDENTIFIER', 'a name'], ['LPAREN', '"("']],
    ...[['RPAREN', '")"'], ['LBRACKET', '"["'], ['RBRACKET', '"]"']],
    ...[['LBRACE', '"{"'], ['RBRACE', '"}"'], ['COLON', '":"'], ['COMMA', '","']],
]);
/** An error for the author of a policy, converted from an error of the library. */
function issueOf(error, source, scope, language) {
    const { cel } = language;
    if (error instanceof cel.ParseError)
        return syntaxIssue(error.code, error.summary, source, error.range?.start ?? 0);
    if (!(error instanceof cel.TypeError)) {
        // The checker has errors without a position, too: `[].all(x, x > 0)` is one.
        const words = error instanceof Error ? error.message : String(error);
        return { offset: 0, message: (0,untrusted/* safe */.gB) `this cannot be checked: ${plain(words)}`, suggestion: null };
    }
    const { code, summary, range } = error;
    const node = nodeOf(error.node);
    const offset = range?.start ?? 0;
    switch (code) {
        case 'unknown_variable':
            return unknownVariable(source.slice(offset, range?.end), offset, scope);
        case 'no_such_key':
            return unknownField(node, summary, offset);
        case 'no_matching_overload':
            return wrongCall(node, summary, source, offset, language);
        case 'no_such_overload':
            return wrongOperands(node, summary, offset);
        default:
            return { offset, message: (0,untrusted/* safe */.gB) `${plain(summary)}`, suggestion: null };
    }
}
/** The name of a type for people. */
function typeWords(type) {
    return type.replaceAll('google.protobuf.Timestamp', 'timestamp').replaceAll('google.protobuf.Duration', 'duration');
}
function nodeOf(node) {
    return node !== undefined && isNode(node) ? node : null;
}
/** The library declares the node of an error as a position; if it has an operator, it is a node. */
function isNode(node) {
    return 'op' in node && 'args' in node && 'input' in node;
}
function syntaxIssue(code, summary, source, start) {
    if (code === 'limit_exceeded')
        return { offset: start, message: 'the expression is too long or nested too deeply', suggestion: null };
    const offset = Math.min(start, source.length);
    const [word = ''] = /^(?:[A-Za-z_]\w*|.)?/su.exec(source.slice(offset)) ?? [];
    if (!/^(?:unexpected|expected|reserved)/.test(code))
        return { offset, message: (0,untrusted/* safe */.gB) `${plain(summary)}`, suggestion: null };
    const wanted = TOKENS.get(/^Expected (\w+),/.exec(summary)?.[1] ?? '');
    const found = word === '' ? 'the expression ends' : (0,untrusted/* safe */.gB) `"${word}"`;
    const message = wanted === undefined || wanted === 'the end' ? `unexpected ${found}` : `expected ${wanted}, found ${found}`;
    return { offset, message, suggestion: OPERATORS.get(word) ?? null };
}
function unknownVariable(name, offset, scope) {
    const there = variablesOf(scope).map((variable) => variable.name);
    const elsewhere = VARIABLES.find((variable) => variable.name === name);
    const message = elsewhere === undefined
        ? (0,untrusted/* safe */.gB) `"${name}" does not exist; there is ${there}`
        : (0,untrusted/* safe */.gB) `"${name}" does not exist in a rule for: ${scope}, only for: ${elsewhere.scopes.join(', or for: ')}`;
    return { offset, message, suggestion: (0,suggestion/* suggest */.Z)(name, there) ?? null };
}
function unknownField(node, summary, offset) {
    const name = summary.replace(/^No such key: /, '');
    const isAccess = node?.op === '.' || node?.op === '.?' || node?.op === '[]' || node?.op === '[?]';
    const type = isAccess ? typeOf(node.args[0]) : null;
    const fields = Object.keys(RECORDS.find((record) => record.name === type)?.fields ?? {});
    return {
        offset,
        message: (0,untrusted/* safe */.gB) `${type === null ? 'this' : lowerFirst(type)} has no "${name}"; it has ${fields}`,
        suggestion: (0,suggestion/* suggest */.Z)(name, fields) ?? null,
    };
}
function wrongCall(node, summary, source, offset, { environment }) {
    if (node?.op !== 'call' && node?.op !== 'rcall')
        return { offset, message: (0,untrusted/* safe */.gB) `${plain(summary)}`, suggestion: null };
    const [name] = node.args;
    const at = nameAt(source, node);
    const names = environment
        .getDefinitions()
        .functions.flatMap((one) => (one.name.endsWith(REPLACEMENT) ? [] : [one.name]));
    if (!names.includes(name))
        return {
            offset: at,
            message: (0,untrusted/* safe */.gB) `the function "${name}" does not exist`,
            suggestion: (0,suggestion/* suggest */.Z)(name, new Set(names)) ?? null,
        };
    const given = /'(.*)'$/.exec(summary)?.[1] ?? name;
    return {
        offset: at,
        message: (0,untrusted/* safe */.gB) `"${name}" cannot be called with these arguments: ${typeWords(given)}`,
        suggestion: null,
    };
}
function wrongOperands(node, summary, offset) {
    const binary = node !== null && Array.isArray(node.args) && node.args.length === 2;
    const [left, right] = binary ? node.args : [];
    const [before, after] = [operandType(left), operandType(right)];
    if (node?.op === '!_' || node?.op === '-_')
        return {
            offset,
            message: (0,untrusted/* safe */.gB) `"${node.op.charAt(0)}" does not apply to ${operandType(node.args) ?? 'this'}`,
            suggestion: null,
        };
    if (node === null || before === null || after === null)
        return { offset, message: (0,untrusted/* safe */.gB) `${plain(summary)}`, suggestion: null };
    return { offset, message: (0,untrusted/* safe */.gB) `"${node.op}" does not apply to ${before} and ${after}`, suggestion: null };
}
function operandType(node) {
    const type = typeof node === 'object' && node !== null && isNode(node) ? typeOf(node) : null;
    return type === null ? null : typeWords(type);
}
/** The library's message, beginning in lower case as ours do. */
function plain(summary) {
    return lowerFirst(typeWords(summary));
}
function lowerFirst(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./build/policy/cel/reads.js



const NOTHING = { depth: 'structure', documents: 'manifests' };
/** What has to be read for a field, by name: fields of the same name in several records share the largest need. */
const BY_NAME = byName();
/** What has to be read for an expression, from the names in it; a string may be a name, too, as in `layer["size"]`. */
function needsOf(root) {
    const names = nodesBelow(root).flatMap((node) => {
        if (node.op === '.' || node.op === '.?')
            return [node.args[1]];
        return node.op === 'value' && typeof node.args === 'string' ? [node.args] : [];
    });
    return mergeNeeds(names.flatMap((name) => BY_NAME.get(name) ?? []));
}
/** The needs that include all of these. */
function mergeNeeds(needs) {
    return needs.reduce((all, one) => ({
        depth: deeper(all.depth, one.depth),
        documents: all.documents === 'configs' ? 'configs' : one.documents,
    }), NOTHING);
}
function byName() {
    const found = new Map();
    for (const [name, { reads }] of RECORDS.flatMap(({ fields }) => Object.entries(fields))) {
        if (reads === undefined)
            continue;
        const one = { depth: reads.depth ?? 'structure', documents: reads.documents ?? 'manifests' };
        const other = found.get(name);
        found.set(name, other === undefined ? one : mergeNeeds([other, one]));
    }
    return found;
}
function deeper(a, b) {
    return (0,image_image/* includesDepth */.ZG)(a, b) ? a : b;
}

;// CONCATENATED MODULE: ./build/policy/cel/rewrite.js


/**
 * A checked expression in the form that is evaluated: replaced functions have the name of their replacement, a missing
 * key of a map of strings reads as an empty string (`labels["x"]` becomes `labels[?"x"].orValue("")`), and paths become
 * variables. Only names and positions change, so the checked expression is the one that runs.
 * @param paths by their text; empty if a scope has none
 */
function instrument(root, paths = new Map()) {
    const { input } = root;
    // The item name of a macro may hide a variable.
    const hidden = new Set(nodesBelow(root).flatMap((node) => node.op === 'rcall' && node.args[2][0]?.op === 'id' ? [node.args[2][0].args] : []));
    let text = '';
    let at = 0;
    for (const replacement of [...replacementsIn(root, paths, hidden)].toSorted((a, b) => a.at - b.at)) {
        text += input.slice(at, replacement.at) + replacement.text;
        at = replacement.until;
    }
    return text + input.slice(at);
}
function* replacementsIn(node, paths, hidden) {
    const { input, start, end } = node;
    // `has` does not read its argument.
    if (node.op === 'call' && node.args[0] === 'has')
        return;
    const path = node.op === '.' ? paths.get(input.slice(start, end)) : undefined;
    if (path !== undefined && !hidden.has(path.steps[0] ?? '')) {
        yield { at: start, until: end, text: path.name };
        return;
    }
    for (const part of partsOf(node))
        yield* replacementsIn(part, paths, hidden);
    if ((node.op === 'call' || node.op === 'rcall') && REPLACED.has(node.args[0])) {
        yield inserted(nameAt(input, node) + node.args[0].length, REPLACEMENT);
    }
    else if ((node.op === '.' || node.op === '[]') && isMapOfStrings(node.args[0])) {
        yield inserted(tokenAfter(input, node.args[0], node.op === '.' ? '.' : '[') + 1, '?');
        yield inserted(end, '.orValue("")');
    }
}
function inserted(at, text) {
    return { at, until: at, text };
}
/** A map literal of a policy keeps CEL's own meaning: a missing key is an error. */
function isMapOfStrings(node) {
    return (node.op === '.' || node.op === 'id') && typeOf(node) === 'map<string, string>';
}

// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(8333);
;// CONCATENATED MODULE: ./build/policy/cel/watchdog.js

const TIMEOUT = 'ERR_SCRIPT_EXECUTION_TIMEOUT';
/** The code that runs in the context, which has access to nothing else. */
const watchdog_frame = { run: () => { } };
let watchdog_context;
let script;
/**
 * Runs a function that may not end, and interrupts it after its time. It costs about 70 \u00b5s, so short evaluations go
 * without.
 * @returns whether it ended in time; its exceptions are passed on
 */
function withTimeLimit(milliseconds, run) {
    watchdog_context ??= (0,external_node_vm_.createContext)({ call: () => watchdog_frame.run() });
    script ??= new external_node_vm_.Script('call()');
    watchdog_frame.run = run;
    try {
        script.runInContext(watchdog_context, { timeout: milliseconds });
        return true;
    }
    catch (error) {
        // It is an error of another realm, not an `Error` of this one.
        if (typeof error === 'object' && error !== null && 'code' in error && error.code === TIMEOUT)
            return false;
        throw error;
    }
    finally {
        watchdog_frame.run = () => { };
    }
}

;// CONCATENATED MODULE: ./build/policy/cel/expression.js












const compiled = new Map();
/**
 * Compiles a CEL expression for a scope. Errors are of syntax, names and types, each with its position. Rules with the
 * same text share one compiled expression.
 */
function compileExpression(source, scope, wanted = 'condition') {
    const key = `${scope} ${wanted} ${source}`;
    const known = compiled.get(key) ?? compile(source, scope, wanted);
    compiled.set(key, known);
    return known;
}
async function compile(source, scope, wanted) {
    if (source.length > limits/* LIMITS */.b.expressionCharacters)
        return failed({
            offset: 0,
            message: `the expression has more than ${limits/* LIMITS */.b.expressionCharacters} characters`,
            suggestion: null,
        });
    // The engine of patterns is larger than everything else.
    if (source.includes('matches'))
        await (0,text_pattern/* loadPatterns */.o0)();
    const language = await languageOf(scope);
    const { environment } = language;
    let parsed;
    try {
        parsed = environment.parse(source);
    }
    catch (error) {
        return failed(issueOf(error, source, scope, language));
    }
    const checked = parsed.check();
    if (!checked.valid) {
        const [first = issueOf(checked.error, source, scope, language), ...others] = issuesIn(parsed.ast, scope, language);
        return failed(first, ...others);
    }
    const issue = typeIssue(checked.type ?? 'dyn', wanted) ?? patternIssue(parsed.ast) ?? literalIssue(parsed.ast, language);
    if (issue !== null)
        return failed(issue);
    const run = language.runner.parse(instrument(parsed.ast, pathsOf(scope)));
    const rechecked = run.check();
    if (!rechecked.valid)
        return failed(issueOf(rechecked.error, source, scope, language));
    return { ok: true, expression: ready(parsed.ast, run) };
}
const TRUE = { kind: 'value', value: true };
const FALSE = { kind: 'value', value: false };
/** One of each serves all evaluations of a run, which may be hundreds of thousands. */
function outcome(value) {
    return value === true ? TRUE : value === false ? FALSE : { kind: 'value', value };
}
function failed(...issues) {
    return { ok: false, issues };
}
/** The checker stops at its first error, so the parts of logical operators are checked one by one. */
function issuesIn(root, scope, language) {
    return operandsOf(root).flatMap(({ start, end, input }) => {
        const part = input.slice(start, end);
        const { valid, error } = language.environment.check(part);
        if (valid || error === undefined)
            return [];
        // A part that begins or ends with a parenthesis may not be complete; then the first error of the whole is
        // reported.
        if (error.name === 'ParseError')
            return [];
        const issue = issueOf(error, part, scope, language);
        return [{ ...issue, offset: issue.offset + start }];
    });
}
function operandsOf(node) {
    if (node.op === '&&' || node.op === '||')
        return node.args.flatMap(operandsOf);
    return node.op === '!_' ? operandsOf(node.args) : [node];
}
const SHOWN = new Set([
    'string',
    'int',
    'uint',
    'double',
    'bool',
    'google.protobuf.Timestamp',
    'list<string>',
    'dyn',
]);
function typeIssue(type, wanted) {
    if (wanted === 'condition' ? type === 'bool' || type === 'dyn' : SHOWN.has(type))
        return null;
    const message = wanted === 'condition'
        ? (0,untrusted/* safe */.gB) `this has the type ${typeWords(type)}; expected true or false`
        : (0,untrusted/* safe */.gB) `this has the type ${typeWords(type)}, which cannot be shown in a message`;
    return { offset: 0, message, suggestion: null };
}
/** A literal pattern is compiled when the policy is loaded. */
function patternIssue(root) {
    for (const node of nodesBelow(root)) {
        if ((node.op !== 'rcall' && node.op !== 'call') || node.args[0] !== 'matches')
            continue;
        const pattern = (node.op === 'rcall' ? node.args[2] : node.args[1]).at(-1);
        if (pattern?.op !== 'value' || typeof pattern.args !== 'string')
            continue;
        try {
            patternOf(pattern.args);
        }
        catch (error) {
            if (!(error instanceof text_pattern/* BadPattern */.wO))
                throw error;
            return { offset: pattern.start, message: (0,untrusted/* safe */.gB) `the pattern is not valid: ${error.message}`, suggestion: null };
        }
    }
    return null;
}
/** Functions that convert a literal to a value, or refuse it. */
const CONVERSIONS = new Set(['timestamp', 'duration', 'int', 'uint', 'double']);
const GREATEST = 2n ** 63n - 1n;
/** A literal number or date that is not valid would make the rule unchecked on every image. */
function literalIssue(root, { runner }) {
    const nodes = nodesBelow(root);
    const negated = new Set(nodes.flatMap((node) => (node.op === '-_' ? [node.args] : [])));
    for (const node of nodes) {
        if (node.op === 'value' && typeof node.args === 'bigint' && node.args > GREATEST + (negated.has(node) ? 1n : 0n))
            return {
                offset: node.start,
                message: (0,untrusted/* safe */.gB) `${node.args} is out of range: integers have 64 bits`,
                suggestion: null,
            };
        if (node.op !== 'call' || !CONVERSIONS.has(node.args[0]) || !node.args[1].every(isLiteral))
            continue;
        const source = node.input.slice(node.start, node.end);
        const parsed = runner.parse(source);
        if (!parsed.check().valid)
            continue;
        try {
            runner.parse(instrument(parsed.ast))({});
        }
        catch (error) {
            return { offset: node.start, message: reason(error, source), suggestion: null };
        }
    }
    return null;
}
function isLiteral(node) {
    return node.op === 'value' || (node.op === '-_' && isLiteral(node.args));
}
function ready(ast, run) {
    const known = new Map();
    // Most images have the dimensions of the one before.
    let last = { items: -1, characters: -1, isFew: false };
    const unwatched = ({ items, characters }) => {
        if (last.items === items && last.characters === characters)
            return last.isFew;
        const key = items * 2 ** 26 + Math.log2(characters);
        const isFew = known.get(key) ?? costOf(ast, { items, characters }) <= limits/* LIMITS */.b.expressionSteps;
        known.set(key, isFew);
        last = { items, characters, isFew };
        return isFew;
    };
    return {
        source: ast.input,
        needs: needsOf(ast),
        evaluate: (values, dimensions) => {
            try {
                if (unwatched(dimensions))
                    return outcome(run(values));
                return watched(() => run(values), ast.input, dimensions);
            }
            catch (error) {
                return { kind: 'unknown', reason: reason(error, ast.input) };
            }
        },
    };
}
/** Milliseconds of watched evaluations so far, by image. */
const spent = new WeakMap();
/** Evaluates expensive expressions under a time limit, while the image has time left. */
function watched(run, source, dimensions) {
    const before = spent.get(dimensions) ?? 0;
    const left = limits/* LIMITS */.b.expressionsMilliseconds - before;
    const started = performance.now();
    let value;
    const ended = left >= 1 &&
        withTimeLimit(Math.min(limits/* LIMITS */.b.expressionMilliseconds, Math.floor(left)), () => {
            value = run();
        });
    spent.set(dimensions, before + performance.now() - started);
    return ended ? outcome(value) : { kind: 'unknown', reason: (0,untrusted/* safe */.gB) `it takes too long on this image: ${source}` };
}
/** The reason why there is no value, safe to show. */
function reason(error, source) {
    if (error instanceof Unknown)
        return error.reason;
    const words = error instanceof Error ? error.message : String(error);
    const summary = error instanceof Error && 'summary' in error && typeof error.summary === 'string' ? error.summary : words;
    return (0,untrusted/* safe */.gB) `${source} has no value: ${summary}`;
}

;// CONCATENATED MODULE: ./build/policy/cel/message-template.js





/**
 * Braces around something that begins like a variable, a field or a call, so that a misspelled one is reported; any
 * others are literal braces.
 */
const PLACE = new RegExp(`\\{((?:${VARIABLES.map(({ name }) => name).join('|')})\\b[^{}]*|[A-Za-z_]\\w*[.(][^{}]*)\\}`, 'g');
/** Compiles the text of a message for a scope. */
async function compileTemplate(text, scope) {
    const parts = [];
    const issues = [];
    let at = 0;
    for (const { 0: whole, 1: source = '', index } of text.matchAll(PLACE)) {
        parts.push(text.slice(at, index));
        at = index + whole.length;
        const compiled = await compileExpression(source, scope, 'words');
        if (compiled.ok)
            parts.push(compiled.expression);
        else
            issues.push(...compiled.issues.map((issue) => ({ ...issue, offset: issue.offset + index + 1 })));
    }
    parts.push(text.slice(at));
    if (issues.length > 0)
        return { ok: false, issues };
    const needs = mergeNeeds(parts.flatMap((part) => (typeof part === 'string' ? [] : [part.needs])));
    const fill = (values, dimensions) => 
    // Escaped once more as a whole, so that the seam between text and values cannot form a command.
    (0,untrusted/* escapeUntrusted */.sl)(parts.map((part) => (typeof part === 'string' ? part : shown(part, values, dimensions))).join(''), limits/* LIMITS */.b.customMessageCharacters);
    return { ok: true, template: { needs, fill } };
}
function shown(expression, values, dimensions) {
    const result = expression.evaluate(values, dimensions);
    return result.kind === 'unknown' ? '?' : (0,untrusted/* escapeUntrusted */.sl)(formatValue(result.value));
}
function formatValue(value) {
    if (value instanceof Date)
        return value.toISOString().replace(/(?:T00:00:00)?\.000Z$/, (end) => (end.startsWith('T') ? '' : 'Z'));
    // Only as many items of a list are formatted as are shown.
    return Array.isArray(value) ? value.slice(0, limits/* LIMITS */.b.untrustedCharacters).map(String).join(', ') : String(value);
}

;// CONCATENATED MODULE: ./build/policy/cel/vocabulary-subject.js
/** The parts of an image. */
function imageSubject(image) {
    return {
        image,
        manifests: image.manifests.flatMap((manifest) => manifest.exempt === null
            ? [{ image, manifest, layers: manifest.layers.map((edge, index) => ({ image, manifest, edge, index })) }]
            : []),
        blobs: [
            // The entry of manifest.json that represents a manifest is not a blob.
            ...image.edges.filter(isBlob).map((edge) => ({ image, edge, node: edge.target })),
            ...(image.unreferenced ?? []).map((node) => ({ image, edge: null, node })),
        ],
    };
}
function isBlob({ slot, descriptor, target, document }) {
    return slot !== 'manifest' || descriptor !== null || document !== null || target.byteSource !== null;
}

;// CONCATENATED MODULE: ./build/policy/custom-subject.js




/** An image prepared for rules. */
class Prepared {
    image;
    facts;
    /** The dimensions of its data, one object per policy file: evaluations with the same object share a time limit. */
    #dimensions = new Map();
    #whole;
    /** The values of the variables that every scope has. */
    #common;
    #byScope = new Map();
    constructor(image, facts) {
        this.image = image;
        this.facts = facts;
        this.#whole = imageSubject(image);
        this.#common = {
            image: viewOf('Image', this.#whole),
            context: viewOf('Context', facts.context),
            day: new Date(`${facts.day}T00:00:00Z`),
        };
    }
    /** The dimensions of its data for the rules of a policy file. */
    dimensionsFor(file) {
        const [first] = this.#dimensions.values();
        const known = this.#dimensions.get(file) ?? (first === undefined ? dimensionsOf(this.image) : { ...first });
        this.#dimensions.set(file, known);
        return known;
    }
    /** The subjects of a rule by scope. `manifest` and `layer` skip exempt manifests; `blob` includes everything. */
    subjects(scope) {
        const known = this.#byScope.get(scope);
        if (known !== undefined)
            return known;
        const seen = [...makeSubjects(scope, this.#whole, this.#common)];
        this.#byScope.set(scope, seen);
        return seen;
    }
}
/** Images are judged one after the other, each by hundreds of rules. */
let last = null;
/** An image prepared once for all rules that are evaluated on it in a row. */
function prepare(image, { context, day }) {
    if (last?.image !== image || last.facts.context !== context || last.facts.day !== day) {
        last = new Prepared(image, { context, day });
    }
    return last;
}
function* makeSubjects(scope, whole, common) {
    const subject = (at, key, values) => ({
        at,
        key,
        values: withPaths(scope, { ...common, ...values }),
        conditions: new Map(),
    });
    switch (scope) {
        case 'image':
            yield subject('image', 'image', {});
            return;
        case 'manifest':
            for (const one of whole.manifests) {
                const { edge, platform } = one.manifest;
                const key = platform ?? edge.target.digest ?? edge.target.name;
                yield subject({ edge }, key, { manifest: viewOf('Manifest', one) });
            }
            return;
        case 'layer':
            for (const one of whole.manifests) {
                const manifest = viewOf('Manifest', one);
                for (const layer of one.layers) {
                    const { edge } = layer;
                    const key = edge.target.digest ?? edge.target.name;
                    yield subject({ edge }, key, { manifest, layer: viewOf('Layer', layer) });
                }
            }
            return;
        case 'blob':
            for (const blob of whole.blobs) {
                const { edge, node } = blob;
                const at = edge === null ? { node } : { edge };
                yield subject(at, node.digest ?? node.name, { blob: viewOf('Blob', blob) });
            }
            return;
    }
}

;// CONCATENATED MODULE: ./build/policy/custom-rule.js






/**
 * Creates a rule from a custom rule. Call it once per run and rule: compiled expressions serve all images, and
 * `prepare` computes what the rules of an image share.
 * @param context the facts of the run; one object for all rules of a run
 * @param file the policy file of the rule: its rules share a time limit per image, and other files have their own
 */
async function compileCustomRule(text, context, file = '') {
    const { id, for: scope } = text;
    const parts = {
        when: text.when === null ? null : await compileExpression(text.when, scope),
        assert: await compileExpression(text.assert, scope),
        message: text.message === null ? null : await compileTemplate(text.message, scope),
        fix: text.fix === null ? null : await compileTemplate(text.fix, scope),
    };
    const { when, assert, message, fix } = parts;
    if (assert.ok && when?.ok !== false && message?.ok !== false && fix?.ok !== false) {
        const [words, fixText] = [message?.template ?? null, fix?.template ?? null];
        const compiled = {
            id,
            scope,
            when: when?.expression ?? null,
            assert: assert.expression,
            message: words,
            fix: fixText,
        };
        return { ok: true, rule: ruleOf(compiled, { context, file }) };
    }
    const issues = ['when', 'assert', 'message', 'fix'].flatMap((part) => {
        const outcome = parts[part];
        return outcome === null || outcome.ok ? [] : outcome.issues.map((issue) => ({ ...issue, part }));
    });
    return { ok: false, issues };
}
function ruleOf(compiled, { context, file }) {
    const { id, when, assert, message, fix } = compiled;
    const needs = mergeNeeds([when, assert, message, fix].flatMap((part) => (part === null ? [] : [part.needs])));
    const passed = new Map();
    const conclude = (count) => {
        const known = passed.get(count);
        if (known !== undefined)
            return known;
        const conclusion = { kind: 'passed', reason: (0,untrusted/* safe */.gB) `${(0,text_count/* plural */.L)(count, compiled.scope)}: ${assert.source}` };
        passed.set(count, conclusion);
        return conclusion;
    };
    const bound = {
        id,
        vacuous: null,
        needs,
        check: (image, { day }) => observationsOf(judge(compiled, prepare(image, { context, day }), file, conclude)),
    };
    return { id, group: 'custom', summary: (0,untrusted/* safe */.gB) `${assert.source}`, options: {}, bind: () => bound };
}
/**
 * All subjects are judged before anything is yielded: resuming a generator between subjects takes longer than most
 * expressions.
 */
function* observationsOf({ observations, conclusion }) {
    if (observations.length > 0)
        yield* observations;
    return conclusion;
}
function judge(compiled, prepared, file, conclude) {
    const { scope, when, assert } = compiled;
    const dimensions = prepared.dimensionsFor(file);
    const subjects = prepared.subjects(scope);
    const observations = [];
    let passed = 0;
    for (const subject of subjects) {
        const outcome = outcomeOf(when, assert, subject, dimensions);
        if (outcome === true)
            passed++;
        else if (outcome === false)
            observations.push(violation(compiled, subject, dimensions));
        else if (outcome !== null)
            observations.push({ kind: 'unchecked', at: subject.at, reason: outcome });
    }
    return { observations, conclusion: passed > 0 ? conclude(passed) : nothingPassed(scope, subjects.length, when) };
}
function violation({ id, assert, message, fix }, { at, key, values }, dimensions) {
    return {
        kind: 'violation',
        at,
        key,
        message: message?.fill(values, dimensions) ?? (0,untrusted/* safe */.gB) `this condition is not met: ${assert.source}`,
        fix: fix?.fill(values, dimensions) ?? (0,untrusted/* safe */.gB) `satisfy the condition, or change ${id} in the policy`,
    };
}
function nothingPassed(scope, subjects, when) {
    const reason = subjects === 0
        ? `the image has no ${scope}`
        : (0,untrusted/* safe */.gB) `of ${(0,text_count/* plural */.L)(subjects, scope)}, none matches: ${when?.source ?? ''}`;
    return { kind: 'not-applicable', reason };
}
/**
 * Whether a subject satisfies the rule; null if the rule does not apply; or the reason why it is unknown. An unknown
 * value counts only if it decides: a rule that is satisfied under either value of its condition is satisfied.
 */
function outcomeOf(when, assert, subject, dimensions) {
    const condition = when === null ? true : truth(conditionOf(when, subject, dimensions), when);
    if (condition === false)
        return null;
    const held = truth(assert.evaluate(subject.values, dimensions), assert);
    return held === true || condition === true ? held : condition;
}
/** Many rules of a file have the same condition, so it is evaluated once per subject. */
function conditionOf(when, { values, conditions }, dimensions) {
    const ofFile = conditions.get(dimensions) ?? new Map();
    conditions.set(dimensions, ofFile);
    const known = ofFile.get(when);
    if (known !== undefined)
        return known;
    const condition = when.evaluate(values, dimensions);
    ofFile.set(when, condition);
    return condition;
}
/** A value of the type `dyn` is checked here, as the checker could not know its type. */
function truth(result, { source }) {
    if (result.kind === 'unknown')
        return result.reason;
    return typeof result.value === 'boolean' ? result.value : (0,untrusted/* safe */.gB) `${source} is neither true nor false`;
}


/***/ }),

/***/ 1184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o0: () => (/* binding */ loadPatterns),
/* harmony export */   wO: () => (/* binding */ BadPattern),
/* harmony export */   zJ: () => (/* binding */ Pattern)
/* harmony export */ });
/** Null until the first policy with a pattern is loaded: the engine takes longer to load than all built-in policies together. */
let engine = null;
/** Loads the engine of patterns. Await it before a `Pattern` is made; later calls return at once. */
async function loadPatterns() {
    engine ??= (await __webpack_require__.e(/* import() */ 856).then(__webpack_require__.bind(__webpack_require__, 2856))).RE2JS;
}
/**
 * A regular expression of a policy, in RE2's syntax (github.com/google/re2/wiki/Syntax): without backreferences and lookaround, so that matching
 * takes time linear in the text, however hostile pattern and text are.
 */
class Pattern {
    source;
    #compiled;
    /** The last result: consecutive images mostly have the same keys and types. */
    #last = { text: '', matches: false };
    /** Throws `BadPattern` for an invalid source. Requires `loadPatterns`. */
    constructor(source) {
        if (engine === null)
            throw new Error('loadPatterns must be awaited before a pattern is compiled');
        this.source = source;
        this.#compiled = compile(engine, source);
        this.#last.matches = this.#compiled.matcher('').find();
    }
    /** Whether a part of the text matches; `^` and `$` are the ends of the text. */
    test(text) {
        if (text !== this.#last.text)
            this.#last = { text, matches: this.#compiled.matcher(text).find() };
        return this.#last.matches;
    }
}
/** An invalid pattern; the message is the engine's. */
class BadPattern extends Error {
}
function compile(re2, source) {
    try {
        return re2.compile(source);
    }
    catch (error) {
        throw new BadPattern(error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : String(error));
    }
}


/***/ })

};
