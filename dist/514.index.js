export const id = 514;
export const ids = [514];
export const modules = {

/***/ 6514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CustomRuleCompiler: () => (/* binding */ CustomRuleCompiler)
});

// EXTERNAL MODULE: ./build/text/count.js
var text_count = __webpack_require__(5093);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __webpack_require__(8020);
// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(5217);
// EXTERNAL MODULE: ./build/text/pattern.js
var text_pattern = __webpack_require__(1184);
;// CONCATENATED MODULE: ./build/policy/cel/tree.js
/** Macros that evaluate an argument once for every item of their receiver. */
const LOOPS = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);
/** The child nodes in source order. */
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
/** The type that the checker found for a node, in the library's notation; null for unchecked nodes, as inside `has`. */
function typeOf(node) {
    // The library's type declarations omit the property.
    const type = 'checkedType' in node ? node.checkedType : null;
    return typeof type === 'object' && type !== null && 'name' in type && typeof type.name === 'string'
        ? type.name
        : null;
}
/** The offset of a sign after a node; only parentheses, white space and comments can come between. */
function tokenAfter(source, node, sign) {
    const between = /(?:[\s)]|\/\/[^\n]*)*/y;
    between.lastIndex = node.end;
    const at = node.end + (between.exec(source)?.[0].length ?? 0);
    if (source[at] !== sign)
        throw new Error(`expected "${sign}" at ${at} of ${source}`);
    return at;
}
/** The offset of the name of the function that a node calls. */
function nameAt(source, node) {
    if (node.op !== 'rcall')
        return node.start;
    const dot = tokenAfter(source, node.args[1], '.');
    return source.indexOf(node.args[0], dot);
}

;// CONCATENATED MODULE: ./build/policy/cel/cost.js


/** Each range counts as all ports of three protocols. */
const PORTS = 3 * 65_536;
/** The time that the expressions of one policy file share on one image. */
class EvaluationBudget {
    dimensions;
    milliseconds = limits/* LIMITS */.b.expressionsMilliseconds;
    constructor(dimensions) {
        this.dimensions = dimensions;
    }
}
/** The dimensions of an image. A string has no more characters than its document has bytes. */
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
/** An upper bound on the steps of an expression on data of these dimensions; far above the steps on ordinary data. */
function costOf(root, { items, characters }) {
    // An addition can double its operand, and splitting can give an item for each character.
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
            // A pattern from an image can be anything.
            if (name === 'matches')
                return sum + (args[0]?.op === 'value' ? characters * 2 : Number.POSITIVE_INFINITY);
            return sum + characters / 8 + items / 8;
        }
        default:
            return sum;
    }
}
/** The smallest power of two that is not smaller than a count. */
function powerOfTwo(count) {
    return 2 ** Math.ceil(Math.log2(Math.max(1, count)));
}
function isCollection(node) {
    const type = typeOf(node) ?? 'dyn';
    return type.startsWith('list') || type.startsWith('map') || type === 'dyn';
}

;// CONCATENATED MODULE: ./build/policy/cel/code-points.js
/*
 * String functions that count code points, as `size` does (cel-spec, "String functions"; cel-go, ext/strings). Those of the library count UTF-16
 * units and can split a character beyond U+FFFF.
 */
/** The first position of `search` from a position on; -1 where it does not occur. Throws where the position is out of range. */
function indexOf(text, search, from = 0n) {
    const offset = offsetOf(text, from, 'indexOf');
    return positionOf(text, text.indexOf(search, offset));
}
/** The last position of `search`, at most `from`; -1 where it does not occur. Throws where the position is out of range. */
function lastIndexOf(text, search, from) {
    const offset = from === undefined ? text.length : offsetOf(text, from, 'lastIndexOf');
    return positionOf(text, text.lastIndexOf(search, offset));
}
/** The part from `start` up to `end` (exclusive). Throws where a position is out of range or `end` is before `start`. */
function substring(text, start, end) {
    const from = offsetOf(text, start, 'substring');
    const until = end === undefined ? text.length : offsetOf(text, end, 'substring');
    if (until < from)
        throw new Error(`substring: ${end} is before ${start}`);
    return text.slice(from, until);
}
/** The parts between separators, or the characters where the separator is empty; at most `most` parts unless it is negative. */
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
// EXTERNAL MODULE: ./build/formats/platform.js
var formats_platform = __webpack_require__(3172);
// EXTERNAL MODULE: ./build/rule-kit/layer.js
var rule_kit_layer = __webpack_require__(8467);
// EXTERNAL MODULE: ./build/sources/byte-source.js
var byte_source = __webpack_require__(4605);
// EXTERNAL MODULE: ./build/policy/context.js
var context = __webpack_require__(2424);
// EXTERNAL MODULE: ./build/image/image.js
var image_image = __webpack_require__(9963);
;// CONCATENATED MODULE: ./build/policy/cel/vocabulary-record.js
/** Returns its argument, typed: the fields get the type of the subject. */
function recordType(record) {
    return record;
}
/**
 * Ends an evaluation that requires an unknown value; caught where the evaluation began. CEL's logic treats it as an error:
 * `false && unknown` is false.
 */
class Unknown extends Error {
    /** Made with `safe`. */
    reason;
    constructor(reason) {
        super(reason);
        this.reason = reason;
    }
}
function throwUnknown(reason) {
    throw new Unknown(reason);
}
/** The subjects of all records of an image. */
function imageSubject(image) {
    const platformsByDocument = new Map();
    for (const { edge, platform } of image.manifests) {
        const platforms = platformsByDocument.get(edge.document) ?? new Set();
        platformsByDocument.set(edge.document, platforms.add(platform));
    }
    return {
        image,
        manifests: image.manifests.flatMap((manifest) => manifest.exempt === null
            ? [{ image, manifest, layers: manifest.layers.map((edge, index) => ({ image, manifest, edge, index })) }]
            : []),
        blobs: [
            // The entry of manifest.json that represents a manifest is not a blob.
            ...image.edges.filter(isBlob).map((edge) => ({ image, edge, node: edge.target, platformsByDocument })),
            ...(image.unreferenced ?? []).map((node) => ({ image, edge: null, node, platformsByDocument })),
        ],
    };
}
function isBlob({ slot, descriptor, target, document }) {
    return slot !== 'manifest' || descriptor !== null || document !== null || target.byteSource !== null;
}

;// CONCATENATED MODULE: ./build/policy/cel/vocabulary-blob.js





const NO_ENTRIES = new Map();
const HEADS = { depth: 'heads' };
const IN_ARCHIVES = 'In `docker save` archives, which do not show how layers will be pushed.';
const UNREAD = `${IN_ARCHIVES} Where the blob is absent or unreadable.`;
const LAYER_IN_ARCHIVES = 'Layers in `docker save` archives, which do not show how layers will be pushed.';
const LAYER = recordType({
    name: 'Layer',
    meaning: 'A layer of a manifest.',
    fields: {
        index: {
            type: 'int',
            meaning: 'The position in the manifest, from 0, base first.',
            of: ({ index }) => BigInt(index),
        },
        digest: {
            type: 'string',
            meaning: 'The digest, as `sha256:\u2026`.',
            unchecked: IN_ARCHIVES,
            of: ({ image, edge }) => digestOfBytes(image, edge.target, true),
        },
        diffId: {
            type: 'string',
            meaning: 'The digest of the uncompressed tar, as the config states it.',
            reads: { documents: 'configs' },
            unchecked: 'Where the config is unreadable or does not have one diffID per layer.',
            of: ({ manifest, index }) => {
                const diffIds = manifest.config?.config?.diffIds;
                const counted = diffIds?.length === manifest.layers.length ? diffIds[index] : undefined;
                return counted ?? throwUnknown('the config does not state one diffID per layer');
            },
        },
        mediaType: {
            type: 'string',
            meaning: 'The media type that the descriptor declares.',
            unchecked: IN_ARCHIVES,
            of: ({ image, edge }) => vocabulary_blob_typeOf(image, edge).mediaType,
        },
        size: {
            type: 'int',
            meaning: 'The bytes that are pushed and pulled.',
            unchecked: IN_ARCHIVES,
            of: ({ image, edge }) => sizeOf(image, edge.target, edge),
        },
        compression: {
            type: 'string',
            meaning: 'The compression that the bytes show: `none`, `gzip`, `zstd`, `xz`, `bzip2`, `unknown`. eStargz is `gzip`, zstd:chunked is `zstd`.',
            reads: HEADS,
            unchecked: `${UNREAD} Where the layer is encrypted.`,
            of: ({ image, edge }) => compressionOf(image, edge.target, edge),
        },
        declaredCompression: {
            type: 'string',
            meaning: 'The compression that the media type declares: `none`, `gzip`, `zstd`, `encrypted`, `unknown`.',
            unchecked: IN_ARCHIVES,
            of: ({ image, edge }) => vocabulary_blob_typeOf(image, edge).compression,
        },
        detected: {
            type: 'string',
            meaning: 'The format that the first bytes show: `gzip`, `zstd`, `xz`, `bzip2`, `tar`, `json`, `empty`, `unknown`.',
            reads: HEADS,
            unchecked: UNREAD,
            of: ({ image, edge }) => detectedOf(image, edge.target, edge),
        },
        annotations: {
            type: 'map<string, string>',
            meaning: 'The annotations of the descriptor.',
            unchecked: IN_ARCHIVES,
            of: ({ image, edge }) => annotationsOf(image, edge),
        },
        urls: {
            type: 'list<string>',
            meaning: 'The `urls` of the descriptor: where clients can download the layer.',
            unchecked: IN_ARCHIVES,
            of: ({ image, edge }) => urlsOf(image, edge),
        },
        distributable: {
            type: 'bool',
            meaning: 'Whether the media type requires registries to store the layer; false for foreign layers.',
            unchecked: IN_ARCHIVES,
            of: ({ image, edge }) => isDistributable(image, edge),
        },
        present: {
            type: 'bool',
            meaning: 'Whether the source contains the bytes.',
            of: ({ edge }) => edge.target.byteSource !== null,
        },
        platform: {
            type: 'Platform',
            meaning: 'The platform of the manifest that lists the layer.',
            reads: { documents: 'configs' },
            unchecked: 'If neither an index nor a config states it.',
            of: ({ manifest }) => manifest,
        },
    },
});
const BLOB = recordType({
    name: 'Blob',
    meaning: 'Anything that the source stores or refers to: indexes, manifests, configs, layers, attestations. A blob with several references is checked once for each, because they can declare it differently.',
    fields: {
        digest: {
            type: 'string',
            meaning: 'The digest, as `sha256:\u2026`.',
            unchecked: `${IN_ARCHIVES} Where no digest is stated.`,
            of: ({ image, edge, node }) => digestOfBytes(image, node, edge?.slot === 'layer'),
        },
        mediaType: {
            type: 'string',
            meaning: 'The media type that the descriptor or the document itself declares; empty for unreferenced blobs.',
            unchecked: IN_ARCHIVES,
            of: ({ image, edge }) => (edge === null ? '' : vocabulary_blob_typeOf(image, edge).mediaType),
        },
        role: {
            type: 'string',
            meaning: 'The role under this reference: `manifest`, `index`, `config`, `layer`, `attestation`, \u2026 (see [media types](media-types.md)).',
            of: ({ edge }) => (edge === null ? 'unknown' : (0,image_image/* roleOf */.kp)(edge)),
        },
        family: {
            type: 'string',
            meaning: 'The format family of the media type: `oci`, `docker-schema2`, `helm`, \u2026, `unknown`.',
            unchecked: IN_ARCHIVES,
            of: ({ image, edge }) => (edge === null ? 'unknown' : vocabulary_blob_typeOf(image, edge).family),
        },
        status: {
            type: 'string',
            meaning: 'The status of the media type: `current`, `deprecated`, `removed`, `nonstandard`, `unknown`.',
            unchecked: IN_ARCHIVES,
            of: ({ image, edge }) => (edge === null ? 'unknown' : vocabulary_blob_typeOf(image, edge).status),
        },
        size: {
            type: 'int',
            meaning: 'The size in bytes.',
            unchecked: LAYER_IN_ARCHIVES,
            of: ({ image, edge, node }) => sizeOf(image, node, edge),
        },
        compression: {
            type: 'string',
            meaning: 'The compression that the bytes show, as for a layer.',
            reads: HEADS,
            unchecked: `${LAYER_IN_ARCHIVES} Where the blob is absent or unreadable.`,
            of: ({ image, edge, node }) => compressionOf(image, node, edge),
        },
        declaredCompression: {
            type: 'string',
            meaning: 'The compression that the media type declares.',
            unchecked: IN_ARCHIVES,
            of: ({ image, edge }) => (edge === null ? 'unknown' : vocabulary_blob_typeOf(image, edge).compression),
        },
        detected: {
            type: 'string',
            meaning: 'The format that the first bytes show, as for a layer.',
            reads: HEADS,
            unchecked: `${LAYER_IN_ARCHIVES} Where the blob is absent or unreadable.`,
            of: ({ image, edge, node }) => detectedOf(image, node, edge),
        },
        annotations: {
            type: 'map<string, string>',
            meaning: 'The annotations of the descriptor.',
            unchecked: IN_ARCHIVES,
            of: ({ image, edge }) => (edge === null ? NO_ENTRIES : annotationsOf(image, edge)),
        },
        urls: {
            type: 'list<string>',
            meaning: 'The `urls` of the descriptor.',
            unchecked: IN_ARCHIVES,
            of: ({ image, edge }) => (edge === null ? [] : urlsOf(image, edge)),
        },
        present: {
            type: 'bool',
            meaning: 'Whether the source contains the bytes.',
            of: ({ node }) => node.byteSource !== null,
        },
        referenced: {
            type: 'bool',
            meaning: 'Whether anything refers to the blob. Unreferenced blobs are checked with the first image when a source is checked as a whole.',
            of: ({ edge }) => edge !== null,
        },
        path: {
            type: 'string',
            meaning: 'The path from the root: `index.json/manifests/0/layers/2`; empty for unreferenced blobs.',
            of: ({ edge }) => edge?.path.join('/') ?? '',
        },
        platform: {
            type: 'string',
            meaning: 'The platform of the manifest that contains the blob, as `linux/arm64`; empty where no manifest contains it.',
            reads: { documents: 'configs' },
            unchecked: 'Where neither an index nor a config states it, and where an index lists the manifest for several platforms.',
            of: (subject) => (subject.edge === null ? '' : platformOf(subject, subject.edge)),
        },
    },
});
/** Engine storage identifies layers by the digest of their tar, and has no manifest. */
function digestOfBytes({ engineStorage }, { digest, digestOf, name }, isLayer) {
    if (digestOf === 'tar' || (isLayer && engineStorage))
        return throwUnknown(rule_kit_layer/* ENGINE_STORAGE */.LV);
    return digest ?? throwUnknown((0,untrusted/* safe */.gB) `the digest of ${name} is unknown`);
}
function vocabulary_blob_typeOf({ engineStorage }, { type }) {
    if (engineStorage)
        return throwUnknown(rule_kit_layer/* ENGINE_STORAGE */.LV);
    return type ?? throwUnknown('no media type is declared');
}
/** The descriptor in an archive describes how the layer was pulled, not how it will be pushed. */
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
    if (!(0,byte_source/* isAvailable */.e2)(node.byteSource))
        return throwUnknown((0,untrusted/* safe */.gB) `the size of ${node.name} is unknown: no descriptor states it, and the blob is not present`);
    return BigInt(node.byteSource.length);
}
function detectedOf({ engineStorage }, { detected, byteSource, name }, edge) {
    if (edge?.slot === 'layer' && engineStorage)
        return throwUnknown(rule_kit_layer/* ENGINE_STORAGE */.LV);
    return detected ?? throwUnknown((0,untrusted/* safe */.gB) `${name} ${byteSource === null ? 'is not present' : 'could not be read'}`);
}
function compressionOf(image, node, edge) {
    if (edge?.type?.compression === 'encrypted')
        return throwUnknown((0,untrusted/* safe */.gB) `${node.name} is encrypted, so its compression is unknown`);
    const detected = detectedOf(image, node, edge);
    return detected === 'tar' || detected === 'empty' || detected === 'json' ? 'none' : detected;
}
/** An image manifest without a stated platform has an unknown one; an exempt manifest has none. */
function platformOf({ image, platformsByDocument }, edge) {
    const { manifests, engineStorage } = image;
    const platforms = platformsByDocument.get(edge.parent?.document ?? null);
    if (edge.slot !== 'manifest' && platforms !== undefined && platforms.size > 1)
        return throwUnknown('the manifest is listed for several platforms');
    if (edge.platform !== null)
        return edge.platform;
    const documents = new Set();
    for (let at = edge; at !== null; at = at.parent)
        documents.add(at.document);
    const isRun = manifests.some(({ edge: { document }, exempt }) => exempt === null && documents.has(document));
    return isRun || engineStorage ? throwUnknown('neither an index nor a config states the platform of a manifest') : '';
}

// EXTERNAL MODULE: ./build/formats/descriptor.js
var descriptor = __webpack_require__(7550);
// EXTERNAL MODULE: ./build/formats/digest.js
var digest = __webpack_require__(6939);
// EXTERNAL MODULE: ./build/formats/port.js
var port = __webpack_require__(196);
;// CONCATENATED MODULE: ./build/policy/cel/vocabulary-manifest.js








const vocabulary_manifest_NO_ENTRIES = new Map();
const CONFIGS = { documents: 'configs' };
const vocabulary_manifest_IN_ARCHIVES = 'In `docker save` archives, which have no manifest.';
const MANIFEST = recordType({
    name: 'Manifest',
    meaning: 'The image of one platform. Attestations, signatures, charts and other manifests that are proved not to be images are left out.',
    fields: {
        digest: {
            type: 'string',
            meaning: 'The digest, as `sha256:\u2026`.',
            unchecked: vocabulary_manifest_IN_ARCHIVES,
            of: ({ image, manifest }) => image.engineStorage
                ? throwUnknown(rule_kit_layer/* ENGINE_STORAGE */.LV)
                : (manifest.edge.target.digest ?? throwUnknown('the manifest has no digest')),
        },
        mediaType: {
            type: 'string',
            meaning: 'The media type that the descriptor or the manifest itself declares.',
            unchecked: vocabulary_manifest_IN_ARCHIVES,
            of: ({ image, manifest }) => image.engineStorage
                ? throwUnknown(rule_kit_layer/* ENGINE_STORAGE */.LV)
                : (manifest.edge.type?.mediaType ?? throwUnknown('no media type is declared')),
        },
        artifact: {
            type: 'string',
            meaning: 'The kind of artifact: `image`, `plugin`, `helm`, `wasm`, `model`, \u2026, `unknown`.',
            of: ({ manifest }) => manifest.artifact,
        },
        artifactType: {
            type: 'string',
            meaning: 'The `artifactType`.',
            unchecked: vocabulary_manifest_IN_ARCHIVES,
            of: ({ image, manifest }) => stated(image, manifest)?.artifactType ?? '',
        },
        annotations: {
            type: 'map<string, string>',
            meaning: 'The annotations of the manifest. Docker formats have none.',
            unchecked: vocabulary_manifest_IN_ARCHIVES,
            of: ({ image, manifest }) => stated(image, manifest)?.annotations ?? vocabulary_manifest_NO_ENTRIES,
        },
        platform: {
            type: 'Platform',
            meaning: 'The platform that the index states, else the config.',
            reads: CONFIGS,
            unchecked: 'If neither states it.',
            of: ({ manifest }) => manifest,
        },
        config: {
            type: 'Config',
            meaning: 'The image config.',
            reads: CONFIGS,
            unchecked: 'Where the config is absent, invalid or not an image config; in schema 1, which has no config.',
            of: ({ manifest }) => configOf(manifest),
        },
        layers: { type: 'list<Layer>', meaning: 'The layers, base first.', of: ({ layers }) => layers },
        size: {
            type: 'int',
            meaning: 'The bytes of the manifest, its config and its layers, each once: the download of a first pull.',
            unchecked: vocabulary_manifest_IN_ARCHIVES,
            of: ({ image, manifest }) => vocabulary_manifest_sizeOf(image, manifest),
        },
    },
});
const PLATFORM = recordType({
    name: 'Platform',
    meaning: 'A normalized platform: `aarch64` is `arm64`, the variant `v8` of `arm64` is empty, and 32-bit Arm without a variant is `v7`.',
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
            meaning: 'The version of Windows: `10.0.20348.2700`.',
            of: ({ edge, config }) => edge.descriptor?.platform?.osVersion || config?.config?.platform.osVersion || '',
        },
        osFeatures: {
            type: 'list<string>',
            meaning: 'The features that the image requires of the operating system, as the index and the config state them: `win32k`, `erofs`.',
            unchecked: 'Where neither states any and the config is unreadable, and where the number exceeds the limit.',
            of: ({ osFeatures, config }) => {
                if (osFeatures === null)
                    return throwUnknown('the number of os.features exceeds the limit');
                const isKnown = osFeatures.length > 0 || config === null || config.config !== null;
                return isKnown ? osFeatures : throwUnknown('os.features are unknown: the config cannot be read');
            },
        },
    },
});
const STATED = 'Where it is invalid or not stated.';
const CONFIG = recordType({
    name: 'Config',
    meaning: 'An image config. Absent members are empty.',
    fields: {
        user: {
            type: 'string',
            meaning: '`USER`: a name or number, optionally with a group after a colon; empty is root.',
            of: ({ user }) => user,
        },
        env: {
            type: 'map<string, string>',
            meaning: '`ENV` by name. Of duplicate names the last counts, as in Docker and containerd.',
            // Docker drops an entry without "=", and runc refuses it.
            of: ({ env }) => new Map(env.filter((entry) => entry.includes('=')).map(splitOnce)),
        },
        labels: { type: 'map<string, string>', meaning: '`LABEL` by name.', of: ({ labels }) => labels },
        entrypoint: { type: 'list<string>', meaning: '`ENTRYPOINT`, word by word.', of: ({ entrypoint }) => entrypoint },
        cmd: { type: 'list<string>', meaning: '`CMD`, word by word.', of: ({ cmd }) => cmd },
        exposedPorts: {
            type: 'list<string>',
            meaning: '`EXPOSE`: `8080/tcp`, `53/udp`. Ranges are expanded, and the default protocol is `tcp`.',
            of: ({ exposedPorts: written }) => singlePorts(written),
        },
        volumes: { type: 'list<string>', meaning: '`VOLUME`.', of: ({ volumes }) => volumes },
        workingDir: { type: 'string', meaning: '`WORKDIR`.', of: ({ workingDir }) => workingDir },
        stopSignal: { type: 'string', meaning: '`STOPSIGNAL`.', of: ({ stopSignal }) => stopSignal },
        created: {
            type: 'timestamp',
            meaning: 'The stated time of creation.',
            unchecked: STATED,
            of: ({ created }) => timestamp(created),
        },
        author: { type: 'string', meaning: 'The author.', of: ({ author }) => author },
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
            meaning: 'The variant, as the config spells it; mostly empty.',
            of: ({ platform }) => platform.variant,
        },
        diffIds: {
            type: 'list<string>',
            meaning: 'The digests of the uncompressed layer tars.',
            of: ({ diffIds }) => diffIds,
        },
        history: { type: 'list<History>', meaning: 'The build steps, first step first.', of: ({ history }) => history },
    },
});
const HISTORY = recordType({
    name: 'History',
    meaning: 'A build step, as the config states it.',
    fields: {
        created: {
            type: 'timestamp',
            meaning: 'The stated time of the step.',
            unchecked: STATED,
            of: ({ created }) => timestamp(created),
        },
        createdBy: { type: 'string', meaning: 'The instruction.', of: ({ createdBy }) => createdBy },
        comment: { type: 'string', meaning: 'A comment of the builder.', of: ({ comment }) => comment },
        emptyLayer: { type: 'bool', meaning: 'Whether the step has no layer.', of: ({ emptyLayer }) => emptyLayer },
    },
});
/** The manifest document; null for schema 1, which has neither annotations nor an artifactType. */
function stated({ engineStorage }, { edge: { document } }) {
    if (engineStorage)
        return throwUnknown(rule_kit_layer/* ENGINE_STORAGE */.LV);
    return document?.kind === 'manifest' || document?.kind === 'artifact-manifest' ? document : null;
}
/** Engines run an image without a stated platform on their own, so it is unknown. */
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
    return throwUnknown((0,untrusted/* safe */.gB) `${name} is not an image config: its media type is "${config.descriptor?.mediaType ?? 'unknown'}"`);
}
function vocabulary_manifest_sizeOf({ engineStorage }, { edge, config, layers }) {
    if (engineStorage)
        return throwUnknown(rule_kit_layer/* ENGINE_STORAGE */.LV);
    const sizes = new Map([edge, ...(config === null ? [] : [config]), ...layers].map((part) => [part.target, bytesOf(part)]));
    return [...sizes.values()].reduce((sum, size) => sum + size, 0n);
}
/** Layers of schema 1 have no descriptor. */
function bytesOf({ descriptor, target }) {
    if (descriptor !== null)
        return descriptor.size;
    if (!(0,byte_source/* isAvailable */.e2)(target.byteSource))
        return throwUnknown((0,untrusted/* safe */.gB) `the size of ${target.name} is unknown: no descriptor states it, and the blob is not present`);
    return BigInt(target.byteSource.length);
}
function splitOnce(entry) {
    const at = entry.indexOf('=');
    return at === -1 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
}
/** Parses an RFC 3339 timestamp from the year 1 on, to the millisecond; undefined where it is not valid. */
function timestamp(text) {
    const match = /^(?!0000)\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/.exec(text);
    // `Date` reads February 30 as March 2.
    const day = text.slice(0, 10);
    const midnight = new Date(match === null ? Number.NaN : `${day}T00:00:00Z`);
    if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day)
        return undefined;
    const date = new Date(text.toUpperCase());
    return Number.isNaN(date.getTime()) ? undefined : date;
}
/**
 * Every exposed port as `8080/tcp`, each once. Keys that are not valid ports are kept as they are, at the end. Ranges are joined before they are
 * expanded, so that a million ranges give no more entries than there are ports.
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

;// CONCATENATED MODULE: ./build/policy/cel/vocabulary.js









const vocabulary_IN_ARCHIVES = 'In `docker save` archives.';
const IMAGE = recordType({
    name: 'Image',
    meaning: 'One root with everything below it: what a tag points to.',
    fields: {
        name: {
            type: 'string',
            meaning: 'The name that the workflow gives (`IMAGE as NAME`). Names that an image claims are not available, because its author chooses them.',
            unchecked: 'Where the workflow gives no name.',
            of: ({ image }) => image.givenName ?? throwUnknown('the image has no name; pass "IMAGE as NAME"'),
        },
        source: {
            type: 'string',
            meaning: 'The form of the image: `oci-layout`, `oci-archive`, `docker-archive`, `dir`, `registry`, `engine`.',
            of: ({ image }) => image.source,
        },
        digest: {
            type: 'string',
            meaning: 'The digest, as `sha256:\u2026`.',
            unchecked: vocabulary_IN_ARCHIVES,
            of: ({ image }) => image.engineStorage ? throwUnknown(rule_kit_layer/* ENGINE_STORAGE */.LV) : (image.digest ?? throwUnknown('the image has no digest')),
        },
        imageId: {
            type: 'string',
            meaning: 'The digest of the config.',
            unchecked: 'Where the image has several manifests.',
            of: ({ image }) => image.imageId ?? throwUnknown('the image has no config, or several'),
        },
        artifact: {
            type: 'string',
            meaning: 'The kind of artifact: `image`, `plugin`, `helm`, `wasm`, `model`, `signature`, `sbom`, `attestation`, `cache`, `unknown`.',
            of: ({ image }) => image.artifact,
        },
        platforms: {
            type: 'list<string>',
            meaning: 'The platforms of the manifests, each once: `linux/amd64`.',
            reads: { documents: 'configs' },
            unchecked: 'Where a manifest has no stated platform.',
            of: ({ image, manifests }) => manifests.some(({ manifest: { platform } }) => platform === null || !(0,formats_platform/* isStatedPlatform */.f)(platform))
                ? throwUnknown('neither an index nor a config states the platform of a manifest')
                : image.platforms,
        },
        manifests: {
            type: 'list<Manifest>',
            meaning: 'The manifests, without those that are proved not to be images.',
            of: ({ manifests }) => manifests,
        },
        blobs: { type: 'list<Blob>', meaning: 'All blobs, as in rules `for: blob`.', of: ({ blobs }) => blobs },
        size: {
            type: 'int',
            meaning: 'The bytes of everything that the image refers to, each blob once.',
            unchecked: vocabulary_IN_ARCHIVES,
            of: vocabulary_sizeOf,
        },
    },
});
function vocabulary_sizeOf({ image, blobs }) {
    if (image.engineStorage)
        return throwUnknown(rule_kit_layer/* ENGINE_STORAGE */.LV);
    const sizes = new Map();
    for (const { edge, node } of blobs)
        if (edge !== null)
            sizes.set(node, edge.descriptor?.size ?? storedSize(node));
    return [...sizes.values()].reduce((sum, size) => sum + size, 0n);
}
function storedSize({ byteSource, name }) {
    if (!(0,byte_source/* isAvailable */.e2)(byteSource))
        return throwUnknown((0,untrusted/* safe */.gB) `the size of ${name} is unknown: no descriptor states it, and the blob is not present`);
    return BigInt(byteSource.length);
}
const UNSET = 'Where it is not set.';
const CONTEXT = recordType({
    name: 'Context',
    meaning: 'Facts of the run: from the event on a runner, from `--context` elsewhere.',
    fields: {
        commit: {
            type: 'string',
            meaning: 'The full commit that the run is for.',
            unchecked: UNSET,
            of: ({ commit }) => set(commit, 'commit'),
        },
        commits: {
            type: 'list<string>',
            meaning: 'Every commit that an image of this run may name: for a pull request, the head commit and the merge commit.',
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
            meaning: 'The URL of the repository, as `https://github.com/owner/name`.',
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
            meaning: 'Whether the pull request comes from a fork.',
            unchecked: UNSET,
            of: ({ fork }) => set(fork, 'fork'),
        },
    },
});
function set(value, key) {
    return value ?? throwUnknown((0,context/* needsFacts */.vb)([key]));
}
/** Every type with fields. The type checker, the values and docs/custom-rules.md are made from this list. */
const RECORDS = [IMAGE, MANIFEST, PLATFORM, CONFIG, HISTORY, LAYER, BLOB, CONTEXT];
const VARIABLES = [
    { name: 'image', type: 'Image', meaning: 'The image that is checked.', scopes: enums/* CUSTOM_SCOPES */.Kj },
    {
        name: 'manifest',
        type: 'Manifest',
        meaning: 'The manifest that is checked; for a layer, the manifest that lists it.',
        scopes: ['manifest', 'layer'],
    },
    { name: 'layer', type: 'Layer', meaning: 'The layer that is checked.', scopes: ['layer'] },
    { name: 'blob', type: 'Blob', meaning: 'The blob that is checked, under one of its references.', scopes: ['blob'] },
    { name: 'context', type: 'Context', meaning: 'Facts of the run.', scopes: enums/* CUSTOM_SCOPES */.Kj },
    {
        name: 'day',
        type: 'timestamp',
        meaning: 'The UTC day of the verdict, at 00:00; `--as-of` sets it.',
        scopes: enums/* CUSTOM_SCOPES */.Kj,
    },
];
/** The variables of a scope, in the order of the documentation. */
function variablesOf(scope) {
    return VARIABLES.filter(({ scopes }) => scopes.includes(scope));
}

;// CONCATENATED MODULE: ./build/policy/cel/path.js


const SCOPES = new Map(enums/* CUSTOM_SCOPES */.Kj.map((scope) => {
    const paths = new Map(variablesOf(scope).flatMap(({ name, type }) => pathsBelow([name], type)));
    return [scope, { paths, Values: valuesClass(paths) }];
}));
/**
 * Every path of a scope by its source text. The library reads a variable in a third of the time of two fields, and hundreds of rules read
 * the same few. Timestamps are left out, because a variable cannot be absent.
 */
function pathsOf(scope) {
    return scopeOf(scope).paths;
}
/** Adds the paths of a scope to the values of its variables. */
function withPaths(scope, values) {
    return Object.assign(new (scopeOf(scope).Values)(), values);
}
function scopeOf(scope) {
    const known = SCOPES.get(scope);
    if (known === undefined)
        throw new Error(`unknown scope ${scope}`);
    return known;
}
function pathsBelow(steps, type) {
    const record = RECORDS.find(({ name }) => name === type);
    if (record === undefined)
        return [];
    return Object.entries(record.fields).flatMap(([field, { type: inner }]) => {
        if (inner === 'timestamp')
            return [];
        const below = [...steps, field];
        const path = { written: below.join('.'), name: below.join('_'), type: inner, steps: below };
        return [[path.written, path], ...pathsBelow(below, inner)];
    });
}
function valuesClass(paths) {
    const Class = class {
    };
    // A symbol, which no expression can name.
    const kept = Symbol('kept');
    for (const [position, { name, steps }] of [...paths.values()].entries()) {
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
 * Functions of the library that deviate from CEL's specification or are unsafe: `matches` can take exponential time, `lowerAscii` folds a Kelvin
 * sign into a k, `timestamp` accepts invalid dates, `int("")` is zero, and string positions count UTF-16 units. The library does not allow
 * replacing them, so calls are renamed before they run: each replacement is registered under the name with `REPLACEMENT` appended.
 */
const REPLACED = new Set([
    'matches',
    'lowerAscii',
    'upperAscii',
    'timestamp',
    'int',
    'indexOf',
    'lastIndexOf',
    'substring',
    'split',
]);
const REPLACEMENT = '_';
const TIMESTAMP = 'google.protobuf.Timestamp';
/** The range of timestamps in seconds: 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z (cel-spec, "Timestamps"). */
const [EARLIEST, LATEST] = [-62135596800n, 253402300799n];
/** The languages of the scopes, each made on first use. The library is loaded with the first one, because most policies have no expressions. */
class Languages {
    #byScope = new Map();
    #patterns = new Patterns();
    /** Types and functions of all scopes. */
    #common = null;
    of(scope) {
        const known = this.#byScope.get(scope) ?? this.#make(scope);
        this.#byScope.set(scope, known);
        return known;
    }
    async #make(scope) {
        const cel = await __webpack_require__.e(/* import() */ 337).then(__webpack_require__.bind(__webpack_require__, 7337));
        this.#common ??= commonEnvironment(cel, this.#patterns);
        const environment = this.#common.clone();
        for (const { name, type } of variablesOf(scope))
            environment.registerVariable(name, celType(type));
        const runner = environment.clone();
        for (const { name, type } of pathsOf(scope).values())
            runner.registerVariable(name, celType(type));
        return { cel, environment, runner, patterns: this.#patterns };
    }
}
function commonEnvironment({ Environment }, patterns) {
    const environment = new Environment({
        enableOptionalTypes: true,
        limits: { maxAstNodes: limits/* LIMITS */.b.expressionNodes, maxDepth: limits/* LIMITS */.b.expressionDepth },
    });
    for (const record of RECORDS)
        environment.registerType(record.name, { ctor: viewClassOf(record.name), fields: typesOf(record) });
    registerFunctions(environment, patterns);
    return environment;
}
function typesOf({ fields }) {
    return Object.fromEntries(Object.entries(fields).map(([name, { type }]) => [name, celType(type)]));
}
function celType(type) {
    return type.replace(/\btimestamp\b/g, TIMESTAMP);
}
/** The library accepts only instances of the class that is registered for a type, and reads their properties. */
const VIEW_CLASSES = new Map(RECORDS.map((record) => [record.name, viewClass(record)]));
/** A view of a subject. */
function viewOf(record, subject) {
    return new (viewClassOf(record))(subject);
}
function viewClassOf(record) {
    const Class = VIEW_CLASSES.get(record);
    if (Class === undefined)
        throw new Error(`unknown record ${record}`);
    return Class;
}
function viewClass(record) {
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
    return Class;
}
function fieldValue(field, subject) {
    const value = field.of(subject);
    const [, item = ''] = /^list<(.+)>$/.exec(field.type) ?? [];
    if (VIEW_CLASSES.has(item) && Array.isArray(value))
        return value.map((one) => viewOf(item, one));
    return VIEW_CLASSES.has(field.type) && typeof value === 'object' && value !== null
        ? viewOf(field.type, value)
        : value;
}
/** Adds the replacements, and overloads that the library lacks. */
function registerFunctions(environment, patterns) {
    const matches = (text, source) => patterns.of(source).test(text);
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
        [`timestamp${REPLACEMENT}(string): ${TIMESTAMP}`]: (text) => timestamp(text) ?? refuse(`"${text}" is not a valid RFC 3339 timestamp`),
        [`timestamp${REPLACEMENT}(int): ${TIMESTAMP}`]: (since) => since >= EARLIEST && since <= LATEST ? new Date(Number(since) * 1000) : refuse(`${since} is out of range`),
        [`int${REPLACEMENT}(int): int`]: (value) => value,
        [`int${REPLACEMENT}(double): int`]: (value) => Number.isFinite(value) ? integer(BigInt(Math.trunc(value))) : refuse(`${value} is not a valid integer`),
        [`int${REPLACEMENT}(string): int`]: (text) => /^[+-]?\d{1,19}$/.test(text)
            ? integer(BigInt(text.replace(/^\+/, '')))
            : refuse(`"${text}" is not a valid integer`),
        [`int(${TIMESTAMP}): int`]: seconds,
        [`int${REPLACEMENT}(${TIMESTAMP}): int`]: seconds,
        [`string(${TIMESTAMP}): string`]: (date) => date.toISOString().replace('.000Z', 'Z'),
    };
    // Without the option the library awaits every call.
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
    return BigInt.asIntN(64, value) === value ? value : refuse(`${value} is out of range: integers have 64 bits`);
}
/** Compiled patterns. Most are written in the policy; the number is bounded, because an image can contain any number. */
class Patterns {
    #known = new Map();
    /** @throws BadPattern where the source is not a valid pattern */
    of(source) {
        const known = this.#known.get(source);
        if (known !== undefined)
            return known;
        if (this.#known.size >= limits/* LIMITS */.b.expressionPatterns)
            this.#known.clear();
        const pattern = new text_pattern/* Pattern */.zJ(source);
        this.#known.set(source, pattern);
        return pattern;
    }
}

// EXTERNAL MODULE: ./build/text/suggestion.js
var suggestion = __webpack_require__(2832);
;// CONCATENATED MODULE: ./build/policy/cel/expression-issue.js





/** Operators of other languages and their equivalents in CEL. */
const OPERATORS = new Map([
    ['and', '&&'],
    ['or', '||'],
    ['not', '!'],
    ['=', '=='],
    ['&', '&&'],
    ['|', '||'],
    ['is', '=='],
]);
/** Names of the library's tokens for messages. */
const TOKENS = new Map([
    ['IDENTIFIER', 'a name'],
    ['LPAREN', '"("'],
    ['RPAREN', '")"'],
    ['LBRACKET', '"["'],
    ['RBRACKET', '"]"'],
    ['LBRACE', '"{"'],
    ['RBRACE', '"}"'],
    ['COLON', '":"'],
    ['COMMA', '","'],
]);
/** Translates an error of the library. */
function issueOf(error, source, scope, language) {
    const { cel } = language;
    if (error instanceof cel.ParseError)
        return syntaxIssue(error.code, error.summary, source, error.range?.start ?? 0);
    if (!(error instanceof cel.TypeError)) {
        // Some errors of the checker have no range and are plain errors: `[].all(x, x > 0)` causes one.
        const words = error instanceof Error ? error.message : String(error);
        return { offset: 0, message: (0,untrusted/* safe */.gB) `cannot check this expression: ${plain(words)}`, suggestion: null };
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
/** A type or a text with types, with the short names of well-known types. */
function typeWords(type) {
    return type.replaceAll('google.protobuf.Timestamp', 'timestamp').replaceAll('google.protobuf.Duration', 'duration');
}
function nodeOf(node) {
    return node !== undefined && isNode(node) ? node : null;
}
/** The library types the node of an error as a range; with an operator, it is a node. */
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
    const found = word === '' ? 'end of expression' : (0,untrusted/* safe */.gB) `"${word}"`;
    const message = wanted === undefined ? `unexpected ${found}` : `expected ${wanted}, found ${found}`;
    return { offset, message, suggestion: OPERATORS.get(word) ?? null };
}
function unknownVariable(name, offset, scope) {
    const there = variablesOf(scope).map((variable) => variable.name);
    const elsewhere = VARIABLES.find((variable) => variable.name === name);
    const message = elsewhere === undefined
        ? (0,untrusted/* safe */.gB) `unknown name "${name}"; known names: ${there}`
        : (0,untrusted/* safe */.gB) `"${name}" is not available in rules for: ${scope}, only in rules for: ${elsewhere.scopes.join(' and ')}`;
    return { offset, message, suggestion: (0,suggestion/* suggest */.Z)(name, there) ?? null };
}
function unknownField(node, summary, offset) {
    const name = summary.replace(/^No such key: /, '');
    const isAccess = node?.op === '.' || node?.op === '.?' || node?.op === '[]' || node?.op === '[?]';
    const type = isAccess ? typeOf(node.args[0]) : null;
    const fields = Object.keys(RECORDS.find((record) => record.name === type)?.fields ?? {});
    return {
        offset,
        message: type === null
            ? (0,untrusted/* safe */.gB) `unknown field "${name}"`
            : (0,untrusted/* safe */.gB) `unknown field "${name}" of ${lowerFirst(type)}; known fields: ${fields}`,
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
            message: (0,untrusted/* safe */.gB) `unknown function "${name}"`,
            suggestion: (0,suggestion/* suggest */.Z)(name, new Set(names)) ?? null,
        };
    const given = /'(.*)'$/.exec(summary)?.[1] ?? name;
    return {
        offset: at,
        message: (0,untrusted/* safe */.gB) `"${name}" does not accept these arguments: ${typeWords(given)}`,
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
            message: (0,untrusted/* safe */.gB) `cannot apply "${node.op.charAt(0)}" to ${operandType(node.args) ?? 'this operand'}`,
            suggestion: null,
        };
    if (node === null || before === null || after === null)
        return { offset, message: (0,untrusted/* safe */.gB) `${plain(summary)}`, suggestion: null };
    return { offset, message: (0,untrusted/* safe */.gB) `cannot apply "${node.op}" to ${before} and ${after}`, suggestion: null };
}
function operandType(node) {
    const type = typeof node === 'object' && node !== null && isNode(node) ? typeOf(node) : null;
    return type === null ? null : typeWords(type);
}
/** A message of the library, starting in lower case. */
function plain(summary) {
    return lowerFirst(typeWords(summary));
}
function lowerFirst(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./build/policy/cel/reads.js



const NOTHING = { depth: 'structure', documents: 'manifests' };
/** The needs of each field by name; fields of the same name in several records share the larger needs. */
const BY_NAME = byName();
/** What must be read for an expression, by the field names in it; a string can be one too, as in `layer["size"]`. */
function needsOf(root) {
    const names = nodesBelow(root).flatMap((node) => {
        if (node.op === '.' || node.op === '.?')
            return [node.args[1]];
        return node.op === 'value' && typeof node.args === 'string' ? [node.args] : [];
    });
    return mergeNeeds(names.flatMap((name) => BY_NAME.get(name) ?? []));
}
/** The smallest needs that include all of the given ones. */
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
 * The source to run for a checked expression: replaced functions get the name of their replacement, an absent key of a map of strings reads as
 * an empty string (`labels["x"]` becomes `labels[?"x"].orValue("")`), and each path becomes one variable. Nothing else changes, so the
 * expression that runs is the one that was checked.
 * @param paths by source text
 */
function instrument(root, paths = new Map()) {
    const { input } = root;
    // The variable of a macro can shadow a variable of the scope.
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
    // The argument of `has` is not evaluated.
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
/** A map literal in a policy keeps CEL's meaning: reading an absent key is an error. */
function isMapOfStrings(node) {
    return (node.op === '.' || node.op === 'id') && typeOf(node) === 'map<string, string>';
}

// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(8333);
// EXTERNAL MODULE: ./build/text/errno.js
var errno = __webpack_require__(4110);
;// CONCATENATED MODULE: ./build/policy/cel/watchdog.js


const TIMEOUT = 'ERR_SCRIPT_EXECUTION_TIMEOUT';
/** Runs functions that may never end. The context of `node:vm` is created with the first call. */
class Watchdog {
    #run = () => { };
    #context = null;
    #script = new external_node_vm_.Script('call()');
    /**
     * Runs a function for a limited time. Costs about 70 \u00b5s, so evaluations that are known to be short do not use it.
     * @returns whether the function returned in time; its exceptions pass through
     */
    runFor(milliseconds, run) {
        this.#context ??= (0,external_node_vm_.createContext)({ call: () => this.#run() });
        this.#run = run;
        try {
            this.#script.runInContext(this.#context, { timeout: milliseconds });
            return true;
        }
        catch (error) {
            if ((0,errno/* errorCode */.C)(error) === TIMEOUT)
                return false;
            throw error;
        }
        finally {
            this.#run = () => { };
        }
    }
}

;// CONCATENATED MODULE: ./build/policy/cel/expression.js












/** Compiles the expressions of a run. Equal expressions are compiled once: many rules share a `when`. */
class ExpressionCompiler {
    #compiled = new Map();
    #languages = new Languages();
    #watchdog = new Watchdog();
    /** Parses and checks an expression; the issues are errors of syntax, names and types. */
    compile(source, scope, use = 'condition') {
        const key = `${scope} ${use} ${source}`;
        const known = this.#compiled.get(key) ?? this.#compile(source, scope, use);
        this.#compiled.set(key, known);
        return known;
    }
    async #compile(source, scope, use) {
        if (source.length > limits/* LIMITS */.b.expressionCharacters)
            return failed({
                offset: 0,
                message: `the expression is longer than ${limits/* LIMITS */.b.expressionCharacters} characters`,
                suggestion: null,
            });
        // The pattern engine is larger than everything else, so it is loaded only where it is used.
        if (source.includes('matches'))
            await (0,text_pattern/* loadPatterns */.o0)();
        const language = await this.#languages.of(scope);
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
        const issue = typeIssue(checked.type ?? 'dyn', use) ?? patternIssue(parsed.ast, language) ?? literalIssue(parsed.ast, language);
        if (issue !== null)
            return failed(issue);
        const run = language.runner.parse(instrument(parsed.ast, pathsOf(scope)));
        const rechecked = run.check();
        if (!rechecked.valid)
            return failed(issueOf(rechecked.error, source, scope, language));
        return { ok: true, expression: expressionOf(parsed.ast, run, this.#watchdog) };
    }
}
const TRUE = { kind: 'value', value: true };
const FALSE = { kind: 'value', value: false };
/** A run makes hundreds of thousands of evaluations, so true and false are shared. */
function outcome(value) {
    return value === true ? TRUE : value === false ? FALSE : { kind: 'value', value };
}
function failed(...issues) {
    return { ok: false, issues };
}
/** The checker stops at its first error, so the operands of `&&`, `||` and `!` are checked one by one. */
function issuesIn(root, scope, language) {
    return operandsOf(root).flatMap(({ start, end, input }) => {
        const part = input.slice(start, end);
        const { valid, error } = language.environment.check(part);
        if (valid || error === undefined)
            return [];
        // An operand in parentheses can be cut so that it does not parse; then the first error of the whole expression is reported.
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
function typeIssue(type, use) {
    if (use === 'condition' ? type === 'bool' || type === 'dyn' : SHOWN.has(type))
        return null;
    const message = use === 'condition'
        ? (0,untrusted/* safe */.gB) `expected bool (true or false), found ${typeWords(type)}`
        : (0,untrusted/* safe */.gB) `values of type ${typeWords(type)} cannot be shown in a message`;
    return { offset: 0, message, suggestion: null };
}
/** Compiles literal patterns, so that an invalid one is an error when the policy is loaded. */
function patternIssue(root, { patterns }) {
    for (const node of nodesBelow(root)) {
        if ((node.op !== 'rcall' && node.op !== 'call') || node.args[0] !== 'matches')
            continue;
        const pattern = (node.op === 'rcall' ? node.args[2] : node.args[1]).at(-1);
        if (pattern?.op !== 'value' || typeof pattern.args !== 'string')
            continue;
        try {
            patterns.of(pattern.args);
        }
        catch (error) {
            if (!(error instanceof text_pattern/* BadPattern */.wO))
                throw error;
            return { offset: pattern.start, message: (0,untrusted/* safe */.gB) `invalid pattern: ${error.message}`, suggestion: null };
        }
    }
    return null;
}
/** Functions that convert a literal or fail. */
const CONVERSIONS = new Set(['timestamp', 'duration', 'int', 'uint', 'double']);
const GREATEST = 2n ** 63n - 1n;
/** A literal that is invalid or out of range is an error when the policy is loaded: the rule would be unchecked on every image. */
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
function expressionOf(ast, run, watchdog) {
    const known = new Map();
    // Successive images mostly have the same dimensions.
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
        evaluate: (values, budget) => {
            try {
                if (unwatched(budget.dimensions))
                    return outcome(run(values));
                return watched(() => run(values), ast.input, budget, watchdog);
            }
            catch (error) {
                return { kind: 'unknown', reason: reason(error, ast.input) };
            }
        },
    };
}
/** Evaluates an expression that could take long, within the time that is left for the image. */
function watched(run, source, budget, watchdog) {
    const limit = Math.min(limits/* LIMITS */.b.expressionMilliseconds, Math.floor(budget.milliseconds));
    const started = performance.now();
    let value;
    const ended = limit >= 1 &&
        watchdog.runFor(limit, () => {
            value = run();
        });
    budget.milliseconds -= performance.now() - started;
    return ended ? outcome(value) : { kind: 'unknown', reason: (0,untrusted/* safe */.gB) `the evaluation took too long: ${source}` };
}
/** Why an evaluation failed, safe to show. */
function reason(error, source) {
    if (error instanceof Unknown)
        return error.reason;
    const words = error instanceof Error ? error.message : String(error);
    const summary = error instanceof Error && 'summary' in error && typeof error.summary === 'string' ? error.summary : words;
    return (0,untrusted/* safe */.gB) `cannot evaluate ${source}: ${summary}`;
}

;// CONCATENATED MODULE: ./build/policy/cel/message-template.js




/** Braces around text that begins like a variable, a field or a call, so that a misspelled name is an error. Other braces are text. */
const PLACEHOLDER = new RegExp(`\\{((?:${VARIABLES.map(({ name }) => name).join('|')})\\b[^{}]*|[A-Za-z_]\\w*[.(][^{}]*)\\}`, 'g');
/** Compiles a message for a scope. */
async function compileTemplate(text, scope, expressions) {
    const parts = [];
    const issues = [];
    let at = 0;
    for (const { 0: whole, 1: source = '', index } of text.matchAll(PLACEHOLDER)) {
        parts.push(text.slice(at, index));
        at = index + whole.length;
        const compiled = await expressions.compile(source, scope, 'message');
        if (compiled.ok)
            parts.push(compiled.expression);
        else
            issues.push(...compiled.issues.map((issue) => ({ ...issue, offset: issue.offset + index + 1 })));
    }
    parts.push(text.slice(at));
    if (issues.length > 0)
        return { ok: false, issues };
    const needs = mergeNeeds(parts.flatMap((part) => (typeof part === 'string' ? [] : [part.needs])));
    const fill = (values, budget) => 
    // Escaped again as a whole, so that text and values together cannot form a workflow command.
    (0,untrusted/* escapeUntrusted */.sl)(parts.map((part) => (typeof part === 'string' ? part : shown(part, values, budget))).join(''), limits/* LIMITS */.b.customMessageCharacters);
    return { ok: true, template: { needs, fill } };
}
function shown(expression, values, budget) {
    const result = expression.evaluate(values, budget);
    return result.kind === 'unknown' ? '?' : (0,untrusted/* escapeUntrusted */.sl)(formatValue(result.value));
}
function formatValue(value) {
    if (value instanceof Date)
        return value.toISOString().replace(/(?:T00:00:00)?\.000Z$/, (end) => (end.startsWith('T') ? '' : 'Z'));
    // Items beyond the length of a message are never shown.
    return Array.isArray(value) ? value.slice(0, limits/* LIMITS */.b.untrustedCharacters).map(String).join(', ') : String(value);
}

;// CONCATENATED MODULE: ./build/policy/custom-subject.js




/** An image prepared for the custom rules of a run. */
class PreparedImage {
    image;
    day;
    /** By policy file. */
    #budgets = new Map();
    #subject;
    /** The values of the variables of every scope. */
    #common;
    #byScope = new Map();
    constructor(image, day, context) {
        this.image = image;
        this.day = day;
        this.#subject = imageSubject(image);
        this.#common = {
            image: viewOf('Image', this.#subject),
            context: viewOf('Context', context),
            day: new Date(`${day}T00:00:00Z`),
        };
    }
    /** The evaluation budget of the rules of a policy file. */
    budgetFor(file) {
        const [first] = this.#budgets.values();
        const budget = this.#budgets.get(file) ?? new EvaluationBudget(first?.dimensions ?? dimensionsOf(this.image));
        this.#budgets.set(file, budget);
        return budget;
    }
    /** The subjects of a scope. `manifest` and `layer` leave out manifests that are proved not to be images; `blob` includes everything. */
    subjects(scope) {
        const subjects = this.#byScope.get(scope) ?? [...makeSubjects(scope, this.#subject, this.#common)];
        this.#byScope.set(scope, subjects);
        return subjects;
    }
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






/** Compiles the custom rules of a run. They share equal expressions and what is prepared for an image. */
class CustomRuleCompiler {
    #context;
    #expressions = new ExpressionCompiler();
    /** Images are checked one after the other, each by up to hundreds of rules. */
    #last = null;
    constructor(context) {
        this.#context = context;
    }
    /** @param file the policy file of the rule: the rules of one file share an evaluation budget for each image */
    async compile(text, file = '') {
        const { id, for: scope } = text;
        const expressions = this.#expressions;
        const parts = {
            when: text.when === null ? null : await expressions.compile(text.when, scope),
            assert: await expressions.compile(text.assert, scope),
            message: text.message === null ? null : await compileTemplate(text.message, scope, expressions),
            fix: text.fix === null ? null : await compileTemplate(text.fix, scope, expressions),
        };
        const { when, assert, message, fix } = parts;
        if (assert.ok && when?.ok !== false && message?.ok !== false && fix?.ok !== false) {
            const rule = this.#ruleOf({
                id,
                scope,
                file,
                when: when?.expression ?? null,
                assert: assert.expression,
                message: message?.template ?? null,
                fix: fix?.template ?? null,
            });
            return { ok: true, rule };
        }
        const issues = ['when', 'assert', 'message', 'fix'].flatMap((part) => {
            const outcome = parts[part];
            return outcome === null || outcome.ok ? [] : outcome.issues.map((issue) => ({ ...issue, part }));
        });
        return { ok: false, issues };
    }
    #ruleOf(compiled) {
        const { id, when, assert, message, fix, scope } = compiled;
        const needs = mergeNeeds([when, assert, message, fix].flatMap((part) => (part === null ? [] : [part.needs])));
        const passed = new Map();
        const conclude = (count) => {
            const known = passed.get(count) ?? { kind: 'passed', reason: (0,untrusted/* safe */.gB) `${(0,text_count/* plural */.L)(count, scope)}: ${assert.source}` };
            passed.set(count, known);
            return known;
        };
        const bound = {
            id,
            vacuous: null,
            needs,
            check: (image, { day }) => {
                if (this.#last?.image !== image || this.#last.day !== day)
                    this.#last = new PreparedImage(image, day, this.#context);
                return observationsOf(check(compiled, this.#last, conclude));
            },
        };
        return { id, group: 'custom', summary: (0,untrusted/* safe */.gB) `${assert.source}`, options: {}, bind: () => bound };
    }
}
/** Yields results that are complete: a generator that is resumed between the subjects takes longer than most expressions. */
function* observationsOf({ observations, conclusion }) {
    if (observations.length > 0)
        yield* observations;
    return conclusion;
}
function check(compiled, prepared, conclude) {
    const { scope, when, assert, file } = compiled;
    const budget = prepared.budgetFor(file);
    const subjects = prepared.subjects(scope);
    const observations = [];
    let passed = 0;
    for (const subject of subjects) {
        const outcome = outcomeOf(when, assert, subject, budget);
        if (outcome === true)
            passed++;
        else if (outcome === false)
            observations.push(violation(compiled, subject, budget));
        else if (outcome !== null)
            observations.push({ kind: 'unchecked', at: subject.at, reason: outcome });
    }
    return { observations, conclusion: passed > 0 ? conclude(passed) : nothingPassed(scope, subjects.length, when) };
}
function violation({ id, assert, message, fix }, { at, key, values }, budget) {
    return {
        kind: 'violation',
        at,
        key,
        message: message?.fill(values, budget) ?? (0,untrusted/* safe */.gB) `assertion failed: ${assert.source}`,
        fix: fix?.fill(values, budget) ?? (0,untrusted/* safe */.gB) `change the image, or the rule ${id} in the policy`,
    };
}
function nothingPassed(scope, subjects, when) {
    const reason = subjects === 0
        ? `the image has no ${scope}s`
        : (0,untrusted/* safe */.gB) `"when" matches 0 of ${(0,text_count/* plural */.L)(subjects, scope)}: ${when?.source ?? ''}`;
    return { kind: 'not-applicable', reason };
}
/**
 * Whether the assertion is true for a subject; null where `when` is false; the reason where it is unknown. An unknown condition counts only
 * where it decides: a true assertion passes under either value.
 */
function outcomeOf(when, assert, subject, budget) {
    const condition = when === null ? true : truth(conditionOf(when, subject, budget), when);
    if (condition === false)
        return null;
    const asserted = truth(assert.evaluate(subject.values, budget), assert);
    return asserted === true || condition === true ? asserted : condition;
}
/** Evaluates a condition once for a subject: many rules of a file share one. */
function conditionOf(when, { values, conditions }, budget) {
    const ofFile = conditions.get(budget) ?? new Map();
    conditions.set(budget, ofFile);
    const condition = ofFile.get(when) ?? when.evaluate(values, budget);
    ofFile.set(when, condition);
    return condition;
}
/** A value of type `dyn`, which the type checker cannot check, can be anything. */
function truth(result, { source }) {
    if (result.kind === 'unknown')
        return result.reason;
    return typeof result.value === 'boolean' ? result.value : (0,untrusted/* safe */.gB) `${source} is neither true nor false`;
}


/***/ })

};
