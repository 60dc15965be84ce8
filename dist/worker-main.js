import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
const builtin = __WEBPACK_EXTERNAL_createRequire(import.meta.url);
/******/ var __webpack_modules__ = ({

/***/ 573:
/***/ ((module) => {

module.exports = builtin("node:buffer");

/***/ }),

/***/ 522:
/***/ ((module) => {

module.exports = builtin("node:zlib");

/***/ }),

/***/ 774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Y8: () => (/* binding */ Digester),
  Hy: () => (/* binding */ algorithmOf),
  ol: () => (/* binding */ digestOf)
});

// UNUSED EXPORTS: DIGEST_GRAMMAR, encodedOf, isDigest, shortDigest, verifierOf

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = builtin("node:crypto");
;// CONCATENATED MODULE: ./build/formats/digest.js

/** What a digest looks like; which of those are digests, `isDigest` tells. */
const DIGEST_GRAMMAR = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;
const ENCODED = { sha256: /^[a-f0-9]{64}$/, sha512: /^[a-f0-9]{128}$/ };
/** Longer ones are legal by the grammar and no algorithm needs them; a path of 4 KiB is no file's. */
const MAX_LENGTH = 300;
/**
 * Whether a string is a digest: `algorithm:encoded`, and for the registered algorithms lower-case hex of the right length.
 * No digest contains a slash, a dot-dot or a NUL, so one may become part of a path.
 */
function isDigest(text) {
    if (text.length > MAX_LENGTH || !DIGEST_GRAMMAR.test(text))
        return false;
    const algorithm = text.slice(0, text.indexOf(':'));
    return isComputable(algorithm) ? ENCODED[algorithm].test(text.slice(algorithm.length + 1)) : true;
}
/** The algorithm's name, whether or not this product can compute it. */
function algorithmOf(digest) {
    return digest.slice(0, digest.indexOf(':'));
}
/** The part after the colon: the name of the blob's file in a layout. */
function encodedOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
/** The algorithm to verify a digest with, or undefined where this product cannot compute it. */
function verifierOf(digest) {
    const algorithm = algorithmOf(digest);
    return isComputable(algorithm) ? algorithm : undefined;
}
/** A hash over pieces that ends in a digest of the same grammar. */
class Digester {
    #algorithm;
    #hash;
    constructor(algorithm = 'sha256') {
        this.#algorithm = algorithm;
        this.#hash = (0,external_node_crypto_namespaceObject.createHash)(algorithm);
    }
    update(bytes) {
        this.#hash.update(bytes);
        return this;
    }
    /** Ends the hash; call it once. */
    digest() {
        const text = `${this.#algorithm}:${this.#hash.digest('hex')}`;
        if (!isDigest(text))
            throw new Error(`a computed digest does not fit the grammar: ${text}`);
        return text;
    }
}
/** The digest of bytes that are at hand. */
function digestOf(bytes, algorithm = 'sha256') {
    return new Digester(algorithm).update(bytes).digest();
}
/** `sha256:9f2c41d0\u2026` as people compare them: the algorithm and twelve characters. */
function shortDigest(digest) {
    return `${algorithmOf(digest)}:${encodedOf(digest).slice(0, 12)}`;
}
function isComputable(algorithm) {
    return algorithm === 'sha256' || algorithm === 'sha512';
}


/***/ }),

/***/ 598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ LIMITS)
/* harmony export */ });
/**
 * Every limit of the product, in one place. Each is a bound on what hostile input may cost, wide enough that no real
 * image meets it; what exceeds one is a fault that says so, never a crash and never a pass.
 */
const LIMITS = {
    /** Bytes of one document (index, manifest, config, manifest.json). Registries take manifests up to 4 MiB; an index.json of 10,000 images has 3 MB. */
    documentBytes: 32 * 1024 * 1024,
    /** Levels of nesting in a JSON document. Real ones have fewer than ten. */
    jsonDepth: 64,
    /** Levels of indexes below a root. Real ones have two. */
    indexDepth: 32,
    /** Cost of the values of a JSON document in memory: 1 for each, 1 more for a member's key, 2 more for a list, 4 more for an object. An SBOM of 20 MB has about so much. */
    jsonCost: 1_600_000,
    /** Images of one source. A layout with a year of nightly builds in 50 forms has 18,250. Each takes 12 KB of memory. */
    images: 20_000,
    /** References that are followed in one source. A thousand images of sixty layers have so many. Each takes 2 KB of memory until the report is written, and 5 KB with a finding. */
    references: 60_000,
    /** Entries of lists and maps in the configs of one source. Ten thousand images with fifty each have half of that. */
    configEntries: 1_000_000,
    /** Bytes of documents, and of other members' first and last bytes, kept of an archive that cannot be read twice (stdin, compressed). Ten thousand images have about 50 MB. */
    heldBytes: 128 * 1024 * 1024,
    /** Bytes of what is no document by its type, up to which it is fetched from a registry to see whether it is one all the same. */
    remoteOpaqueBytes: 4 * 1024 * 1024,
    /** Bytes of a blob that is fetched whole where its first and last bytes are asked for: one question instead of two. */
    remoteSmallBytes: 16 * 1024,
    /** Bytes that are read of a blob for its last ones, where a registry serves no parts. */
    remoteWholeBytes: 1024 * 1024,
    /** Blobs and manifests of one image that a registry is asked for. Sixteen platforms of a hundred layers have a tenth of that. */
    registryLookups: 20_000,
    /** Bytes of an answer of a registry that is no document: a token, a page of referrers. */
    registryAnswerBytes: 4 * 1024 * 1024,
    /** Pages of one list of referrers, and referrers of one digest that are looked at. */
    referrerPages: 20,
    referrers: 500,
    /** Milliseconds for everything that is asked of a registry about one image. A hundred gigabytes take half of that at 50 MB/s. */
    registryMilliseconds: 3_600_000,
    /** Milliseconds until an answer begins, and until its next bytes come. */
    registryAnswerMilliseconds: 20_000,
    /** Milliseconds for all bytes of one document or answer, and for each next `registrySlowBytes` of a blob. */
    registryDocumentMilliseconds: 60_000,
    /** Bytes that are no progress if it takes longer to get so many: a modem was faster. */
    registrySlowBytes: 64 * 1024,
    /** Times that one question is asked again, or one download goes on after a cut without having got any further. */
    registryRetries: 3,
    /** Milliseconds that a registry may have us wait before it is asked again (Retry-After). */
    registryWaitMilliseconds: 60_000,
    /** Redirects of one question. */
    registryRedirects: 5,
    /** Questions to a registry at one time. */
    registryConcurrency: 6,
    /** Bytes of Docker's configuration, and of what a credential helper says; milliseconds that one may take. */
    credentialBytes: 1024 * 1024,
    credentialMilliseconds: 20_000,
    /** Members of one archive of images. Ten thousand images of docker save have about 100,000. Each takes up to 1 KB of memory. */
    archiveMembers: 120_000,
    /** Characters of the names of all members of an archive of images: 140 for each of the largest number. */
    archiveNameCharacters: 16 * 1024 * 1024,
    /** Entries of one layer; none of them is kept. */
    layerEntries: 2_000_000,
    /** Bytes of zeros behind the end marker of an archive. GNU tar pads to 10 KiB, and to 4 MiB at most on tapes. */
    archiveTailBytes: 64 * 1024 * 1024,
    /** Bytes of a GNU long name or a PAX header in an archive. */
    archiveHeaderBytes: 1024 * 1024,
    /** Bytes that a compressed archive may grow to. */
    archiveBytes: 1024 ** 4,
    /** Bytes of an archive on standard input, which may never end: as many as one layer may have. */
    streamBytes: 256 * 1024 ** 3,
    /** Bytes of compressed input that may give no output: empty frames and members may follow each other without end. */
    fruitlessBytes: 64 * 1024 * 1024,
    /** Bytes that a compressed layer may grow to. The largest real ones, with models in them, have a tenth of that. */
    layerBytes: 256 * 1024 ** 3,
    /**
     * How many times its own size a layer may grow to, counted while it is decompressed and once it has more than `layerRatioBytes`. Text comes to
     * ten, logs that repeat themselves to a hundred, zeros to a thousand with gzip and to thirty thousand with zstd.
     */
    layerRatio: 200,
    /** Layers that stay below this many bytes may grow as they like: files full of zeros are ordinary, and so little does no harm. */
    layerRatioBytes: 64 * 1024 * 1024,
    /**
     * Bytes of the tables of contents of one layer that can be pulled file by file, as JSON. They are held while the layer is read: a table of 300,000
     * files. containers/storage reads up to 150 MiB.
     */
    tableBytes: 128 * 1024 * 1024,
    /** Bytes up to which a table may grow as it likes when it is decompressed; beyond, to `layerRatio` times its size. Real ones come to 30 times. */
    tableRatioBytes: 1024 * 1024,
    /** Bytes of one entry of a table. The header of a tar that it repeats has up to `archiveHeaderBytes`, extended attributes in base64 a third more. */
    tableEntryBytes: 4 * 1024 * 1024,
    /** Parts of one file in a table. With those of containers/storage, of 64 KiB, a file of 13 GB has so many, and with those of eStargz one of 800 GB. */
    tableParts: 200_000,
    /** Places of one layer at which annotations and footers may have consumers look for a table. Real layers have one, or two that lead to the same table. */
    tablesOfLayer: 8,
    /** Compressed parts of one layer that begin with a header and have files behind it, which are decompressed to see that. Real layers have one for each core of the builder. */
    sharedStarts: 1000,
    /** Entries of one layer that are told by name, of each kind of what is wrong with them. */
    entriesNamed: 3,
    /** Threads that read blobs beside the first. More than the cores of any runner make nothing faster. */
    workers: 64,
    /** MiB of objects of one of them; what it keeps of a layer is numbers. */
    workerMegabytes: 256,
    /** Bytes that one of them has to hash, so that starting it pays: that takes as long as hashing 60 MiB, and two at once are each a little slower. */
    workerWorthBytes: 96 * 1024 * 1024,
    /** Bytes of an earlier report. One of ten thousand images has a third of that. */
    reportBytes: 256 * 1024 * 1024,
    /** First bytes of a blob that are looked at: enough for the superblock of EROFS, 128 bytes from 1,024 on. */
    headBytes: 1152,
    /** First bytes of a layer that show whether it is one of Windows, and as many as these are when they are decompressed. */
    layerHeadBytes: 16 * 1024,
    layerHeadUnpackedBytes: 512 * 1024,
    /** Last bytes of a blob that are looked at: eStargz's footer has 51, zstd:chunked's magic 8. */
    tailBytes: 64,
    /** Characters of one untrusted string in a message. */
    untrustedCharacters: 300,
    /** Characters of a license expression; its parser takes time that grows faster than the text. What is longer counts as none. */
    licenseCharacters: 2000,
    /** Bytes of a policy file. */
    policyBytes: 1024 * 1024,
    /** Characters of one image that are searched for secrets. A config has about ten thousand, and the provenance of a large build a million. */
    secretCharacters: 16 * 1024 * 1024,
    /** Secrets that are told of one image. */
    secretsTold: 100,
    /** Bytes of a Dockerfile. */
    dockerfileBytes: 1024 * 1024,
    /** Characters that a word of a Dockerfile may come to when its variables are put in. Linux takes 131,072 of one argument. */
    expandedCharacters: 128 * 1024,
    /** Stages and instructions of a Dockerfile, and entries of a history, up to which one is held against the other. Real ones have a tenth of that. */
    dockerfileStages: 200,
    dockerfileInstructions: 5000,
    historyEntries: 5000,
    /** Instructions of all stages of all Dockerfiles of a workspace, each stage with those below it, that one history is held against. */
    historySteps: 200_000,
    /** Places in Dockerfiles at which one step of a build stands. Real ones stand at one, or at two where stages begin in the same way. */
    stepLocations: 100,
    /** How far below the working directory, in how many directories, Dockerfiles are looked for; how many are read, and how many bytes of them. */
    workspaceDepth: 8,
    workspaceDirectories: 20_000,
    workspaceDockerfiles: 200,
    workspaceBytes: 4 * 1024 * 1024,
    /** Materials and steps of one build that are looked at. The largest real builds have hundreds. */
    buildEntries: 20_000,
    /** Unknown facts that the settings of one rule depend on, of which every combination is tried: this many are 64 combinations. */
    policyQuestions: 6,
    /** Files that one policy may extend, directly or through others. */
    policyFiles: 50,
    /** Bytes of an answer of GitHub's on a policy that is none: a commit's name, a mistake, a listing of a thousand files. */
    githubAnswerBytes: 4 * 1024 * 1024,
    /** Milliseconds from the first question to the last answer, whatever is asked again: for all policies of other repositories, a comment, a check run. */
    githubMilliseconds: 60_000,
    /** Times that one question is asked again where GitHub or the network fails. */
    githubRetries: 2,
    /** Redirects that one question follows: one for a repository that was renamed. */
    githubRedirects: 3,
    /** Bytes of a page of GitHub's comments: a hundred of 65,536 characters, of four bytes at most. */
    githubPageBytes: 32 * 1024 * 1024,
    /** Pages of a hundred comments of one pull request that are looked through for one's own. */
    githubPages: 50,
    /** Bytes of a comment, and of each text of a check run. GitHub takes 65,536 characters, which never have fewer bytes, and drops what is longer whole. */
    commentBytes: 64_000,
    /** Annotations of one check run, and how many of them one request takes. */
    checkRunAnnotations: 1000,
    checkRunBatch: 50,
    /** Characters of a check run's title, and of an annotation's, that GitHub takes. */
    checkRunTitleCharacters: 255,
    /** Characters of the input `id`, which is in titles and in the hidden mark of a comment. */
    idCharacters: 100,
    /** Milliseconds until an engine answers at all: it is on this machine, or near. */
    engineConnectMilliseconds: 10_000,
    /** Milliseconds in which an engine sends no byte. A classic one copies all layers, of which there may be many gigabytes, before it sends the first. */
    engineIdleMilliseconds: 300_000,
    /** Milliseconds of one export, from the question to its last byte: 100 GB take half an hour. */
    engineMilliseconds: 7_200_000,
    /** Bytes of an engine's answer that is no image, and of the mistake that it writes behind a part of one. */
    engineAnswerBytes: 64 * 1024,
    /** Bytes of docker's own configuration, and of one of its contexts. Real ones have a few thousand. */
    dockerConfigBytes: 4 * 1024 * 1024,
    /** Bytes of a file in which a build step says what it pushed. With the provenance of fifty targets it has a tenth of that. */
    buildResultBytes: 32 * 1024 * 1024,
    /** Images that one such file may name. */
    buildResultImages: 10_000,
    /** Bytes of the file in which the runner tells of the event. GitHub drops payloads over 25 MB. */
    eventBytes: 32 * 1024 * 1024,
    /** Bytes of a workflow's file. GitHub takes half a megabyte. */
    workflowBytes: 1024 * 1024,
    /** Characters of one expression of a custom rule. */
    expressionCharacters: 10_000,
    /** Parts of one expression, and levels of nesting. */
    expressionNodes: 2000,
    expressionDepth: 50,
    /** Steps of about 50 ns that an evaluation may need at the most, by what the image holds, for it to run unwatched. */
    expressionSteps: 20_000_000,
    /** Milliseconds of an evaluation that may need more, and of all of them for one image. */
    expressionMilliseconds: 1000,
    expressionsMilliseconds: 5000,
    /** Characters of the message of a custom rule, values filled in. */
    customMessageCharacters: 1000,
    /** Bytes of a job summary: GitHub drops one over 1 MiB whole. */
    summaryBytes: 1000 * 1024,
    /** Blobs in the picture of one image; people take in fewer, and Mermaid refuses more than 500 lines between them. */
    graphNodes: 60,
    /** Images of a run that are drawn. */
    graphs: 20,
    /** Bytes of an image that are worth a bar: fewer are read before one is seen. */
    progressWorthBytes: 64 * 1024 * 1024,
    /** Bytes of a blob between one telling of how far its reading is and the next. */
    progressBytes: 4 * 1024 * 1024,
    /** Annotations of one level that the runner keeps for a step. */
    annotationsPerLevel: 10,
    /** Characters of one annotation that the runner keeps. */
    annotationCharacters: 4096,
    /** Results of one SARIF file that code scanning keeps; it takes five times as many. */
    sarifResults: 5000,
    /** Rules of one SARIF file. Code scanning refuses one with more whole. */
    sarifRules: 25_000,
    /** Bytes of a SARIF file, compressed by gzip. Code scanning refuses a larger one whole. */
    sarifGzipBytes: 10_000_000,
    /** What is waived, and what the authors of the policy are to know, that a SARIF file tells one by one. */
    sarifNotifications: 1000,
};


/***/ }),

/***/ 873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  BW: () => (/* binding */ LARGE_PIECE),
  TJ: () => (/* binding */ PIECE),
  wQ: () => (/* binding */ openRange),
  Xe: () => (/* binding */ piecesOf),
  f1: () => (/* binding */ readFailure)
});

// UNUSED EXPORTS: ReadFailure, STREAMED, describeSystemError, pieces, readDocument, readHead, readTail, stateOf

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = builtin("node:fs");
// EXTERNAL MODULE: ./build/limits.js
var limits = __nccwpck_require__(598);
;// CONCATENATED MODULE: ./build/sources/byte-source.js


/** Why what passed through standard input cannot be looked at again, and what to do. */
const STREAMED = 'it went by in a stream that cannot be read twice; give it as a file';
/** What was asked for and did not come yet; whoever loads the source does not leave it at that. */
const NOT_FETCHED = 'it was not fetched';
const NO_TAIL = 'its last bytes are not to be had without the rest';
/** Size of one read of what is hashed: it fits into the cache that a core has for itself, and is hashed from there. With 1 MiB that takes 6 % longer. */
const PIECE = 256 * 1024;
/** Of what another thread decompresses, which waits for every piece. With 1 MiB that takes 3 % longer, and with 256 KiB 6 % more. */
const LARGE_PIECE = 4 * 1024 * 1024;
/** So many bytes are hashed in about 5 ms. */
const TURN = 8 * 1024 * 1024;
/** The first `length` bytes, or all of them where there are fewer. */
function readHead(byteSource, length) {
    switch (byteSource.kind) {
        case 'bytes':
            return { ok: true, bytes: byteSource.bytes.subarray(0, length) };
        case 'streamed':
            return { ok: true, bytes: byteSource.head.subarray(0, length) };
        case 'file':
            return readFile(byteSource.path, byteSource.offset, Math.min(length, byteSource.length));
        case 'remote': {
            const ends = endsOf(byteSource.blob);
            return ends.ok ? { ok: true, bytes: ends.head.subarray(0, length) } : ends;
        }
        case 'unreadable':
            return { ok: false, reason: byteSource.reason };
    }
}
/** The last `length` bytes, or all of them where there are fewer. */
function readTail(byteSource, length) {
    const count = Math.min(length, byteSource.length);
    switch (byteSource.kind) {
        case 'bytes':
            return { ok: true, bytes: byteSource.bytes.subarray(byteSource.length - count) };
        case 'streamed':
            return {
                ok: true,
                bytes: byteSource.tail.subarray(byteSource.tail.length - Math.min(count, byteSource.tail.length)),
            };
        case 'file':
            return readFile(byteSource.path, byteSource.offset + byteSource.length - count, count);
        case 'remote': {
            const ends = endsOf(byteSource.blob);
            if (!ends.ok)
                return ends;
            if (ends.tail === null)
                return { ok: false, reason: NO_TAIL };
            return { ok: true, bytes: ends.tail.subarray(ends.tail.length - Math.min(count, ends.tail.length)) };
        }
        case 'unreadable':
            return { ok: false, reason: byteSource.reason };
    }
}
/** All bytes of a document at once. What is larger than any document is refused, as its size is the image's to state. */
function readDocument(byteSource) {
    if (byteSource.length > LIMITS.documentBytes) {
        return {
            ok: false,
            reason: `it has ${byteSource.length} bytes; Plimsoll reads documents of up to ${LIMITS.documentBytes}`,
        };
    }
    switch (byteSource.kind) {
        case 'bytes':
            return { ok: true, bytes: byteSource.bytes };
        case 'streamed':
            return { ok: false, reason: byteSource.reason };
        case 'file':
            return readFile(byteSource.path, byteSource.offset, byteSource.length);
        case 'remote':
            if (byteSource.blob.document === null)
                byteSource.blob.want('document');
            return byteSource.blob.document ?? { ok: false, reason: NOT_FETCHED };
        case 'unreadable':
            return { ok: false, reason: byteSource.reason };
    }
}
/** What of a file is compared, to tell whether it was changed. */
function stateOf({ size, mtimeMs }) {
    return { size, mtimeMs };
}
/**
 * The bytes piece by piece, in one buffer that is filled anew for every piece: use each before asking for the next.
 * Ends early by throwing `ReadFailure` where the file cannot be read, or is not what it was: before the first piece, and after the last.
 */
function* pieces(byteSource, size = PIECE) {
    if (byteSource.kind === 'bytes') {
        yield byteSource.bytes;
        return;
    }
    let file;
    try {
        file = (0,external_node_fs_namespaceObject.openSync)(byteSource.path, 'r');
        const opened = (0,external_node_fs_namespaceObject.fstatSync)(file);
        const state = byteSource.state ?? stateOf(opened);
        holdTo(state, opened);
        const buffer = Buffer.allocUnsafe(Math.min(size, byteSource.length));
        for (let done = 0; done < byteSource.length;) {
            const count = (0,external_node_fs_namespaceObject.readSync)(file, buffer, 0, Math.min(buffer.length, byteSource.length - done), byteSource.offset + done);
            if (count === 0)
                throw new ReadFailure(SHORTER);
            done += count;
            yield buffer.subarray(0, count);
        }
        // By its path, as another file may have been put there.
        holdTo(state, (0,external_node_fs_namespaceObject.statSync)(byteSource.path));
    }
    catch (error) {
        throw error instanceof ReadFailure ? error : new ReadFailure(describeSystemError(error));
    }
    finally {
        if (file !== undefined)
            (0,external_node_fs_namespaceObject.closeSync)(file);
    }
}
/** The bytes piece by piece, of whatever is to be had to its end: `pieces`, and what is fetched. Others get their turn every few milliseconds. */
async function* piecesOf(byteSource, size = PIECE) {
    if (byteSource.kind === 'remote') {
        yield* byteSource.blob.pieces();
        return;
    }
    let passed = 0;
    for (const piece of pieces(byteSource, size)) {
        yield piece;
        passed += piece.length;
        if (passed >= TURN) {
            passed = 0;
            await new Promise((resolve) => setImmediate(resolve));
        }
    }
}
/** Opens a blob to read parts of it. A file is opened once, with its first part. */
function openRange(byteSource) {
    switch (byteSource.kind) {
        case 'bytes': {
            const readNow = (offset, length) => byteSource.bytes.subarray(offset, offset + length);
            const read = async (offset, length) => whole(readNow(offset, length), length);
            return { read, readNow, close: () => { } };
        }
        case 'remote':
            return { read: (offset, length) => byteSource.blob.range(offset, length), readNow: () => null, close: () => { } };
        case 'file':
            return new FileRanges(byteSource.path, byteSource.offset, byteSource.length);
    }
}
/** Bytes that are read of a file for small parts of it. */
const WINDOW = 64 * 1024;
/** Parts of a file. */
class FileRanges {
    #path;
    #start;
    #length;
    #file = null;
    #window = new Uint8Array();
    #windowStart = 0;
    constructor(path, start, length) {
        this.#path = path;
        this.#start = start;
        this.#length = length;
    }
    async read(offset, length) {
        try {
            return whole(this.#readPart(offset, length), length);
        }
        catch (error) {
            return { ok: false, reason: describeSystemError(error) };
        }
    }
    readNow(offset, length) {
        try {
            const from = offset - this.#windowStart;
            if (from >= 0 && from + length <= this.#window.length)
                return this.#window.subarray(from, from + length);
            // Who reads parts at once reads small ones, from the first to the last.
            this.#window = this.#readPart(offset, Math.max(length, WINDOW));
            this.#windowStart = offset;
            return this.#window.subarray(0, length);
        }
        catch {
            return null;
        }
    }
    close() {
        if (this.#file !== null)
            (0,external_node_fs_namespaceObject.closeSync)(this.#file);
        this.#file = null;
    }
    #readPart(offset, length) {
        this.#file ??= (0,external_node_fs_namespaceObject.openSync)(this.#path, 'r');
        const bytes = new Uint8Array(Math.max(Math.min(length, this.#length - offset), 0));
        let done = 0;
        while (done < bytes.length) {
            const count = (0,external_node_fs_namespaceObject.readSync)(this.#file, bytes, done, bytes.length - done, this.#start + offset + done);
            if (count === 0)
                break;
            done += count;
        }
        return bytes.subarray(0, done);
    }
}
function whole(bytes, length) {
    return bytes.length === length ? { ok: true, bytes } : { ok: false, reason: SHORTER };
}
function endsOf(blob) {
    if (blob.ends === null)
        blob.want('ends');
    return blob.ends ?? { ok: false, reason: NOT_FETCHED };
}
/** A read that failed; caught where the blob's fault is made. */
class ReadFailure extends Error {
}
/** Why the system refused, in words rather than codes; without the path, which the caller names. */
function describeSystemError(error) {
    const code = codeOf(error);
    switch (code) {
        case 'ENOENT':
            return 'there is no such file';
        case 'EACCES':
        case 'EPERM':
            return 'permission denied';
        case 'EISDIR':
            return 'it is a directory';
        case 'ENOSPC':
            return 'no space is left on the device';
        case 'ENOTDIR':
            return 'a part of its path is no directory';
        case 'ENAMETOOLONG':
            return 'the name is too long';
        case 'ELOOP':
            return 'its links lead back to themselves';
        case 'EIO':
            return 'the disk reported a read error';
        default:
            return code === null ? 'it could not be read' : `the system reported ${code}`;
    }
}
/** The words for a failed read, whichever way it came; what is no failed read is a bug of ours and thrown on. */
function readFailure(error) {
    if (error instanceof ReadFailure)
        return error.message;
    if (codeOf(error) === null)
        throw error;
    return describeSystemError(error);
}
/** The code that Node gives the errors of the system and its own. */
function codeOf(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    return typeof code === 'string' ? code : null;
}
/** As when the file is cut off inside of an archive's member, too. */
const SHORTER = 'it is shorter than it should be';
const CHANGED = 'its file was changed while it was read';
function holdTo(state, { size, mtimeMs }) {
    if (size < state.size)
        throw new ReadFailure(SHORTER);
    if (size !== state.size || mtimeMs !== state.mtimeMs)
        throw new ReadFailure(CHANGED);
}
function readFile(path, offset, length) {
    const bytes = new Uint8Array(length);
    let file;
    try {
        file = openSync(path, 'r');
        for (let done = 0; done < length;) {
            const count = readSync(file, bytes, done, length - done, offset + done);
            if (count === 0)
                return { ok: false, reason: SHORTER };
            done += count;
        }
        return { ok: true, bytes };
    }
    catch (error) {
        return { ok: false, reason: describeSystemError(error) };
    }
    finally {
        if (file !== undefined)
            closeSync(file);
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".worker-main.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = builtin("node:worker_threads");
// EXTERNAL MODULE: ./build/limits.js
var limits = __nccwpck_require__(598);
// EXTERNAL MODULE: ./build/formats/digest.js + 1 modules
var formats_digest = __nccwpck_require__(774);
// EXTERNAL MODULE: ./build/sources/byte-source.js + 1 modules
var byte_source = __nccwpck_require__(873);
;// CONCATENATED MODULE: ./build/image/contents.js

const COMPRESSED = new Set(['gzip', 'zstd', 'xz', 'bzip2']);
/** Whether a layer of this format is not the tar itself. */
function isCompressed(format) {
    return COMPRESSED.has(format);
}
/** The digest of decompressed bytes by one algorithm; null where it was not asked for, or they are not all there. */
function digestIn(contents, algorithm) {
    const diffIds = contents.kind === 'read' ? contents.diffIds : [];
    return diffIds.find((digest) => (0,formats_digest/* algorithmOf */.Hy)(digest) === algorithm) ?? null;
}

;// CONCATENATED MODULE: ./build/image/blob-pass.js



/**
 * Reads one blob, once: digest, and what it holds as a layer. It touches nothing but the bytes. Memory does not grow with the blob, and a bomb
 * is left alone as soon as it shows, while the stored bytes are hashed to their end.
 */
async function readBlob(request, { advance = () => { }, limits } = {}) {
    const { byteSource, format, stored, plain } = request;
    const isDecompressed = plain !== null && isCompressed(format);
    try {
        const pieces = counted((0,byte_source/* piecesOf */.Xe)(byteSource, isDecompressed ? byte_source/* LARGE_PIECE */.BW : byte_source/* PIECE */.TJ), advance);
        if (plain !== null)
            return await readLayer(request, pieces, plain, limits);
        const digester = stored === null ? null : new formats_digest/* Digester */.Y8(stored);
        for await (const piece of pieces)
            digester?.update(piece);
        return { ok: true, digest: digester?.digest() ?? null, contents: null };
    }
    catch (error) {
        return { ok: false, reason: (0,byte_source/* readFailure */.f1)(error) };
    }
}
async function* counted(pieces, advance) {
    for await (const piece of pieces) {
        advance(piece.length);
        yield piece;
    }
}
async function readLayer({ byteSource, format, stored, tables = [] }, pieces, plain, limits) {
    // Loaded here, as most policies ask for digests alone.
    const { readContents } = await Promise.all(/* import() */[__nccwpck_require__.e(932), __nccwpck_require__.e(616)]).then(__nccwpck_require__.bind(__nccwpck_require__, 616));
    // What is not compressed is hashed once for both.
    const isSame = !isCompressed(format);
    const digester = stored === null || isSame ? null : new formats_digest/* Digester */.Y8(stored);
    const source = new Stored(pieces, digester);
    const algorithms = new Set(isSame && stored !== null ? [...plain, stored] : plain);
    // Loaded here, as few layers have a table.
    const opened = tables.length === 0 ? null : await (await Promise.all(/* import() */[__nccwpck_require__.e(932), __nccwpck_require__.e(250)]).then(__nccwpck_require__.bind(__nccwpck_require__, 250))).openTables(byteSource, tables);
    try {
        const contents = await readContents(source.passing(), byteSource.length, format, [...algorithms], limits, opened);
        // Where decompression ended early, the rest still belongs to the blob.
        await source.finish();
        return { ok: true, digest: digester?.digest() ?? (stored && digestIn(contents, stored)), contents };
    }
    finally {
        opened?.close();
        await source.close();
    }
}
/** The stored bytes of a blob on their way: hashed as they come, whoever takes them, and to their end whoever leaves early. */
class Stored {
    #pieces;
    /** What a read failed with, which may have been told to somebody who was no longer listening. */
    #failure = null;
    constructor(source, digester) {
        this.#pieces = this.#hashed(source, digester);
    }
    /** The pieces for somebody who may close them before their end: the rest is left for `finish`. */
    async *passing() {
        for (let next = await this.#pieces.next(); next.done !== true; next = await this.#pieces.next())
            yield next.value;
    }
    /** Hashes what nobody took. Throws where a read failed. */
    async finish() {
        while ((await this.#pieces.next()).done !== true)
            ;
        if (this.#failure !== null)
            throw this.#failure.error;
    }
    async close() {
        await this.#pieces.return();
    }
    async *#hashed(source, digester) {
        try {
            for await (const piece of source) {
                digester?.update(piece);
                yield piece;
            }
        }
        catch (error) {
            this.#failure = { error };
            throw error;
        }
    }
}

;// CONCATENATED MODULE: ./build/image/worker-main.js



/** The entry of a thread that reads one blob after the other, as it is told (`worker-client.ts`). */
const port = external_node_worker_threads_namespaceObject.parentPort;
port?.on('message', (request) => void answer(request));
async function answer(request) {
    // A read that nothing can end any more ends the thread, and with it the waiting.
    port?.unref();
    let bytes = 0;
    const advance = (more) => {
        bytes += more;
        if (bytes < limits/* LIMITS */.b.progressBytes)
            return;
        report({ kind: 'progress', bytes });
        bytes = 0;
    };
    const result = await readBlob(request, { advance });
    report({ kind: 'progress', bytes });
    report({ kind: 'result', result });
    port?.ref();
}
function report(report) {
    port?.postMessage(report);
}

