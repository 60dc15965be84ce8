import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
const builtin = __WEBPACK_EXTERNAL_createRequire(import.meta.url);
/******/ var __webpack_modules__ = ({

/***/ 573:
/***/ ((module) => {

module.exports = builtin("node:buffer");

/***/ }),

/***/ 217:
/***/ ((module) => {

module.exports = builtin("node:crypto");

/***/ }),

/***/ 522:
/***/ ((module) => {

module.exports = builtin("node:zlib");

/***/ }),

/***/ 939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   Y8: () => (/* binding */ Digester),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* unused harmony exports DIGEST_GRAMMAR, isDigest, encodedOf, verifierOf, shortDigest */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(217);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(598);


/** The form of a digest; `isDigest` decides which of them are valid. */
const DIGEST_GRAMMAR = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;
const ENCODED = { sha256: /^[a-f0-9]{64}$/, sha512: /^[a-f0-9]{128}$/ };
/**
 * Whether a string is a digest: `algorithm:encoded`, and for the registered algorithms lower-case hex of the right
 * length. A digest contains no slash, dot-dot or NUL, so it may become part of a path.
 */
function isDigest(text) {
    if (text.length > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.digestCharacters || !DIGEST_GRAMMAR.test(text))
        return false;
    const algorithm = text.slice(0, text.indexOf(':'));
    return isComputable(algorithm) ? ENCODED[algorithm].test(text.slice(algorithm.length + 1)) : true;
}
/** The name of the algorithm, supported or not. */
function algorithmOf(digest) {
    return digest.slice(0, digest.indexOf(':'));
}
/** The part after the colon: the name of the blob's file in a layout. */
function encodedOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
/** The algorithm to verify a digest with, or undefined if it is not supported. */
function verifierOf(digest) {
    const algorithm = algorithmOf(digest);
    return isComputable(algorithm) ? algorithm : undefined;
}
/** An incremental hash whose result is a digest. */
class Digester {
    #algorithm;
    #hash;
    constructor(algorithm = 'sha256') {
        this.#algorithm = algorithm;
        this.#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
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
/** The digest of bytes in memory. */
function digestOf(bytes, algorithm = 'sha256') {
    return new Digester(algorithm).update(bytes).digest();
}
/** `sha256:9f2c41d0\u2026`: the algorithm and twelve characters. */
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
 * The limits on hostile input. Each bounds a cost and is larger than real images need; an excess is a reported fault,
 * never a crash and never a pass.
 */
const LIMITS = {
    /**
     * Bytes of one document (index, manifest, config, manifest.json). Registries accept manifests up to 4 MiB; an
     * index.json of 10,000 images has 3 MB.
     */
    documentBytes: 32 * 1024 * 1024,
    /** Levels of nesting in a JSON document. Real ones have fewer than ten. */
    jsonDepth: 64,
    /** Levels of indexes below a root. Real ones have two. */
    indexDepth: 32,
    /**
     * Memory cost of the values of a JSON document: 1 for each, 1 more for a member's key, 2 more for a list, 4 more for
     * an object. An SBOM of 20 MB has about this cost.
     */
    jsonCost: 1_600_000,
    /** Characters of an integer. Longer ones exceed 64 bits, and their conversion takes quadratic time. */
    integerCharacters: 32,
    /** Characters of a digest. No algorithm needs more, although the grammar allows them. */
    digestCharacters: 300,
    /** Characters of an image reference: host, path, tag and digest together. */
    referenceCharacters: 1024,
    /**
     * Media types under which one document is decoded: each costs a reading. Real documents have one, or two if a tool is
     * wrong.
     */
    documentTypes: 8,
    /** Faults that are reported for one document, which could have millions. */
    documentFaults: 10,
    /**
     * Features of a platform (`os.features`), and characters of each. Real platforms have one or two, such as `win32k` and
     * `erofs`.
     */
    osFeatures: 32,
    osFeatureCharacters: 128,
    /**
     * Images of one source. A layout with a year of nightly builds in 50 variants has 18,250. Each takes 12 KB of memory.
     */
    images: 20_000,
    /**
     * References that are followed in one source. A thousand images of sixty layers have as many. Each takes 2 KB of
     * memory until the report is written, and 5 KB with a finding.
     */
    references: 60_000,
    /** Entries of lists and maps in the configs of one source. Ten thousand images with fifty each have half as many. */
    configEntries: 1_000_000,
    /**
     * Bytes of documents, and of the first and last bytes of other members, kept of a streamed archive (stdin,
     * compressed). Ten thousand images have about 50 MB.
     */
    heldBytes: 128 * 1024 * 1024,
    /**
     * Bytes of a blob whose type is not that of a document, up to which it is fetched from a registry to check whether it
     * is one.
     */
    remoteOpaqueBytes: 4 * 1024 * 1024,
    /** Bytes of a blob that is fetched as a whole if its first and last bytes are needed: one request instead of two. */
    remoteSmallBytes: 16 * 1024,
    /** Bytes that are read for the last bytes of a blob if a registry does not serve ranges. */
    remoteWholeBytes: 1024 * 1024,
    /**
     * Blobs and manifests of one image that are requested from a registry. Sixteen platforms of a hundred layers have a
     * tenth of it.
     */
    registryLookups: 20_000,
    /** Bytes of a response of a registry other than a document: a token, a page of referrers. */
    registryAnswerBytes: 4 * 1024 * 1024,
    /** Bytes of an ignored response that are read to reuse its connection. */
    registryIgnoredBytes: 16 * 1024,
    /** Pages of one list of referrers, and referrers of one digest. */
    referrerPages: 20,
    referrers: 500,
    /** Time for all requests about one image. A hundred gigabytes take half of it at 50 MB/s. */
    registryMilliseconds: 3_600_000,
    /** Time until a response begins, and between its bytes. */
    registryAnswerMilliseconds: 20_000,
    /** Time for one document or other response, and for each `registrySlowBytes` of a blob. */
    registryDocumentMilliseconds: 60_000,
    /** The minimum progress of a blob in `registryDocumentMilliseconds`: a modem was faster. */
    registrySlowBytes: 64 * 1024,
    /** Retries of one request, and continuations of one download without progress. */
    registryRetries: 3,
    /** Wait that a registry may request before a retry (Retry-After). */
    registryWaitMilliseconds: 60_000,
    /** Redirects of one request. */
    registryRedirects: 5,
    /** Concurrent requests to a registry, and concurrent downloads, unless the environment sets another number. */
    registryConcurrency: 8,
    /** The largest number that the environment can set: registries limit the requests of one client. */
    registryConnections: 64,
    /** Bytes of Docker's configuration, and of the output of a credential helper; time that one may take. */
    credentialBytes: 1024 * 1024,
    credentialMilliseconds: 20_000,
    /** Members of one archive of images. Ten thousand images of docker save have about 100,000. Each takes up to 1 KB of memory. */
    archiveMembers: 120_000,
    /** Characters of the names of all members of an archive of images: 140 for each of the largest number. */
    archiveNameCharacters: 16 * 1024 * 1024,
    /** Characters of the path of a member that links lead to: Linux's PATH_MAX. docker cannot unpack a longer one. */
    archivePathCharacters: 4096,
    /** Symbolic links that lead from one name in an archive to a file. Real archives have one. */
    archiveLinks: 8,
    /** Faults that are reported for one archive; each of its images has them. */
    archiveFaults: 20,
    /** Entries of one layer; none of them is kept. */
    layerEntries: 2_000_000,
    /** Bytes of zeros after the end marker of an archive. GNU tar pads to 10 KiB, and to 4 MiB at most on tapes. */
    archiveTailBytes: 64 * 1024 * 1024,
    /** Bytes of a GNU long name or a PAX header in an archive. */
    archiveHeaderBytes: 1024 * 1024,
    /** Bytes of a decompressed archive. */
    archiveBytes: 1024 ** 4,
    /** Bytes of an archive on standard input, which may never end: as many as one layer may have. */
    streamBytes: 256 * 1024 ** 3,
    /** Time until a run reads nothing more; half the time that GitHub gives a job. Users can set it. */
    runMilliseconds: 10_800_000,
    /** Bytes to which all layers and archives of a run decompress together: three times those of the largest layer. Users can set it. */
    runUnpackedBytes: 1_000_000_000_000,
    /**
     * Decompressed bytes of a run beyond `layerRatio` times the stored ones. A layer may have `layerRatioBytes` of them, a
     * run not as many for each of its layers.
     */
    runDenseBytes: 4_000_000_000,
    /**
     * Bytes of the temporary copy of a compressed or streamed archive, which is written only if a rule reads the contents
     * of layers. A GitHub runner has about 14 GB of free space.
     */
    copyBytes: 64_000_000_000,
    /** Bytes of compressed input without output: empty frames and members may follow each other without end. */
    fruitlessBytes: 64 * 1024 * 1024,
    /** Bytes of a decompressed layer. The largest real ones, with models in them, have a tenth of it. */
    layerBytes: 256 * 1024 ** 3,
    /**
     * The ratio of a layer's decompressed to its stored size, checked during decompression above `layerRatioBytes`. Text
     * has a ratio of ten, repetitive logs a hundred, zeros a thousand with gzip and thirty thousand with zstd.
     */
    layerRatio: 200,
    /**
     * Bytes up to which the ratio of a layer is not checked: files full of zeros are ordinary, and this much does no
     * harm.
     */
    layerRatioBytes: 64 * 1024 * 1024,
    /** Bytes of the window of a zstd frame, which takes as much memory. zstd accepts as much by default. */
    zstdWindowBytes: 128 * 1024 * 1024,
    /**
     * Bytes of the tables of contents of one layer, as JSON. They are held in memory while the layer is read: a table of
     * 300,000 files. containers/storage reads up to 150 MiB.
     */
    tableBytes: 128 * 1024 * 1024,
    /**
     * Bytes of a decompressed table up to which its ratio is not checked; beyond, `layerRatio` applies. Real ones have a
     * ratio of 30.
     */
    tableRatioBytes: 1024 * 1024,
    /**
     * Bytes of one entry of a table. The header of a tar that it repeats has up to `archiveHeaderBytes`, extended
     * attributes in base64 a third more.
     */
    tableEntryBytes: 4 * 1024 * 1024,
    /**
     * Parts of one file in a table. With the 64 KiB of containers/storage, a file of 13 GB has as many, and with the
     * parts of eStargz one of 800 GB.
     */
    tableParts: 200_000,
    /**
     * Locations in one layer at which annotations and footers may place a table. Real layers have one, or two with the
     * same table.
     */
    tablesOfLayer: 8,
    /**
     * Compressed parts of one layer that begin with a header followed by files, which must be decompressed to be
     * compared. Real layers have one for each core of the builder.
     */
    sharedStarts: 1000,
    /** Entries of one layer that are named in messages, per kind of issue. */
    entriesNamed: 3,
    /** Threads that read blobs in addition to the main thread. More than the cores of any runner are useless. */
    workers: 64,
    /** Memory for objects of one thread; it keeps only numbers of a layer. */
    workerMegabytes: 256,
    /**
     * Bytes to hash that justify starting a thread: it takes as long as hashing 60 MiB, and two threads slow each other
     * down a little.
     */
    workerWorthBytes: 96 * 1024 * 1024,
    /** Bytes of an earlier report. One of ten thousand images has a third of it. */
    reportBytes: 256 * 1024 * 1024,
    /** First bytes of a blob that are read: enough for the superblock of EROFS, 128 bytes from 1,024 on. */
    headBytes: 1152,
    /** First bytes of a layer that show whether it is a Windows layer, and their decompressed size. */
    layerHeadBytes: 16 * 1024,
    layerHeadUnpackedBytes: 512 * 1024,
    /** Last bytes of a blob that are read: eStargz's footer has 51, zstd:chunked's magic 8. */
    tailBytes: 64,
    /** Characters of one untrusted string in a message. */
    untrustedCharacters: 300,
    /**
     * Image names, platforms and URLs that one message lists, and sentences that a finding of several images combines.
     * Real images have up to about ten platforms.
     */
    namesShown: 10,
    platformsShown: 12,
    urlsShown: 3,
    /**
     * Characters of a misspelled word, and of a misspelled media type, that are compared with known ones: it costs the
     * product of their lengths.
     */
    suggestionCharacters: 64,
    suggestionTypeCharacters: 128,
    /** Unknown media types of one image that are compared with the whole table for a suggestion. */
    suggestions: 32,
    /** Characters of a license expression; its parser takes more than linear time. A longer one is not valid. */
    licenseCharacters: 2000,
    /** Bytes of a policy file. */
    policyBytes: 1024 * 1024,
    /**
     * Characters of one image that are searched for secrets. A config has about ten thousand, the provenance of a large
     * build a million.
     */
    secretCharacters: 16 * 1024 * 1024,
    /** Characters at the end of a name that decide whether its value is a secret. */
    secretNameCharacters: 200,
    /** Characters of a value that may be a harmless one; a longer one with the name of a secret is a secret. */
    secretValueCharacters: 2000,
    /** Secrets that are reported for one image. */
    secretsReported: 100,
    /** Bytes of a Dockerfile. */
    dockerfileBytes: 1024 * 1024,
    /** Characters of a word of a Dockerfile after expansion of its variables. Linux accepts 131,072 in one argument. */
    expandedCharacters: 128 * 1024,
    /** Stages and instructions of a Dockerfile, and entries of a history, that are matched. Real ones have a tenth. */
    dockerfileStages: 200,
    dockerfileInstructions: 5000,
    historyEntries: 5000,
    /**
     * Instructions of all stages of all Dockerfiles of a workspace, each stage with its base stages, that are matched
     * with one history.
     */
    historySteps: 200_000,
    /** Characters before the command of a history entry in which a shell and its options are searched. */
    historyShellCharacters: 200,
    /** Histories of which the matches with a workspace's Dockerfiles are kept, for images with equal ones. Then they are matched again. */
    matchedHistories: 1000,
    /** Locations in Dockerfiles of one step of a build. Real steps have one, or two if stages begin in the same way. */
    stepLocations: 100,
    /** The search for Dockerfiles below the working directory: depth, directories, files, and bytes of all files. */
    workspaceDepth: 8,
    workspaceDirectories: 20_000,
    workspaceDockerfiles: 200,
    workspaceBytes: 4 * 1024 * 1024,
    /** Materials and steps of one build. The largest real builds have hundreds. */
    buildEntries: 20_000,
    /** Characters of the address of a build's source that are compared with the repository of the run. */
    buildAddressCharacters: 1000,
    /** Unknown facts that the settings of one rule may depend on; all combinations are tried, 64 at most. */
    policyQuestions: 6,
    /** Files that one policy may extend, directly or indirectly. */
    policyFiles: 50,
    /**
     * Bytes of a response of GitHub about a policy, other than the policy: a commit id, an error, a listing of a thousand
     * files.
     */
    githubAnswerBytes: 4 * 1024 * 1024,
    /**
     * Time from the first request to the last response, including retries: for all policies of other
     * repositories, a comment, a check run.
     */
    githubMilliseconds: 60_000,
    /** Retries of one request if GitHub or the network fails. */
    githubRetries: 2,
    /** Redirects of one request: one for a renamed repository. */
    githubRedirects: 3,
    /** Bytes of a page of GitHub's comments: a hundred of 65,536 characters with up to four bytes. */
    githubPageBytes: 32 * 1024 * 1024,
    /** Pages of a hundred comments of one pull request that are searched. */
    githubPages: 50,
    /**
     * Bytes of a comment, and of each text of a check run. GitHub accepts 65,536 characters, which never have fewer
     * bytes, and refuses longer text.
     */
    commentBytes: 64_000,
    /** Annotations of one check run, and of one request. */
    checkRunAnnotations: 1000,
    checkRunBatch: 50,
    /** Characters of the title of a check run or an annotation that GitHub accepts. */
    checkRunTitleCharacters: 255,
    /** Characters of the input `id`, which is part of titles and of the hidden marker of a comment. */
    idCharacters: 100,
    /** Bytes of one output of the Action. Linux limits environment variables to 128 KiB, including the name. */
    outputBytes: 120 * 1024,
    /** Patterns that the braces of one image argument may expand to. */
    argumentPatterns: 1000,
    /** Time until an engine responds: it is on this machine, or near. */
    engineConnectMilliseconds: 10_000,
    /**
     * Time without a byte from an engine. A classic one copies all layers, possibly many gigabytes, before it
     * sends the first.
     */
    engineIdleMilliseconds: 300_000,
    /** Time of one export, from the request to its last byte: 100 GB take half an hour. */
    engineMilliseconds: 7_200_000,
    /** Bytes of an engine's response other than an image, and of the error that it appends to a partial one. */
    engineAnswerBytes: 64 * 1024,
    /** Bytes of docker's own configuration, and of one of its contexts. Real ones have a few thousand. */
    dockerConfigBytes: 4 * 1024 * 1024,
    /** Bytes of a build result. With the provenance of fifty targets it has a tenth of it. */
    buildResultBytes: 32 * 1024 * 1024,
    /** Images of one build result. */
    buildResultImages: 10_000,
    /** Bytes of the runner's event file. GitHub drops payloads over 25 MB. */
    eventBytes: 32 * 1024 * 1024,
    /** Bytes of a workflow file. GitHub accepts half a megabyte. */
    workflowBytes: 1024 * 1024,
    /** Characters of one expression of a custom rule. */
    expressionCharacters: 10_000,
    /** Nodes of one expression, and levels of nesting. */
    expressionNodes: 2000,
    expressionDepth: 50,
    /**
     * Steps of about 50 ns that an evaluation may need at most, estimated from the image, to run without a time limit.
     */
    expressionSteps: 20_000_000,
    /** Time of a more expensive evaluation, and of all of them for one image. */
    expressionMilliseconds: 1000,
    expressionsMilliseconds: 5000,
    /** Characters of the message of a custom rule, including values. */
    customMessageCharacters: 1000,
    /** Bytes of a job summary: GitHub drops one over 1 MiB as a whole. */
    summaryBytes: 1000 * 1024,
    /** Errors and notices that a job summary lists. */
    summaryErrors: 50,
    /** Blobs in the picture of one image; more are not readable, and Mermaid refuses more than 500 edges. */
    graphNodes: 60,
    /** Images of a run that are drawn. */
    graphs: 20,
    /** Bytes of an image from which on a progress bar is shown: fewer are read too quickly. */
    progressWorthBytes: 64 * 1024 * 1024,
    /** Bytes of a blob between two reports of progress. */
    progressBytes: 4 * 1024 * 1024,
    /** Annotations of one level that the runner keeps for a step. */
    annotationsPerLevel: 10,
    /** Characters of one annotation that the runner keeps. */
    annotationCharacters: 4096,
    /** Results of one SARIF file that code scanning keeps; it accepts five times as many. */
    sarifResults: 5000,
    /** Rules of one SARIF file. Code scanning refuses a file with more. */
    sarifRules: 25_000,
    /** Bytes of a SARIF file, compressed by gzip. Code scanning refuses a larger one. */
    sarifGzipBytes: 10_000_000,
    /** Waived findings and notices that a SARIF file lists individually. */
    sarifNotifications: 1000,
    /** Characters of a path in a SARIF file. Longer ones are not valid file names. */
    sarifPathCharacters: 4096,
    /** Characters of the name of a rule that code scanning accepts. */
    sarifNameCharacters: 255,
    /** Values of a policy file, those of aliases included each time: at eight bytes each, no real policy of `policyBytes` has as many. */
    policyValues: 128 * 1024,
    /** YAML tokens of a policy file: four bytes each. A token takes far more memory than its text. */
    policyTokens: 256 * 1024,
    /** Characters of a key in a policy. YAML has the same limit for keys in one line. */
    policyKeyCharacters: 1024,
    /** Errors that are reported for one policy file. */
    policyErrors: 100,
    /** Characters of the path and the ref of a policy in another repository. */
    policyReferenceCharacters: 1024,
    /** Characters of the `ref` of the context. */
    contextRefCharacters: 1024,
    /** Compiled patterns of custom rules that are kept. Patterns from an image could otherwise fill the memory. */
    expressionPatterns: 1000,
};


/***/ }),

/***/ 873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  BW: () => (/* binding */ LARGE_PIECE),
  TJ: () => (/* binding */ PIECE),
  lm: () => (/* binding */ ReadFailure),
  wQ: () => (/* binding */ openRange),
  Xe: () => (/* binding */ piecesOf),
  f1: () => (/* binding */ readFailure)
});

// UNUSED EXPORTS: STREAMED, describeSystemError, failureOf, isAvailable, pieces, readDocument, readHead, readTail, stateOf

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = builtin("node:fs");
// EXTERNAL MODULE: ./build/limits.js
var limits = __nccwpck_require__(598);
// EXTERNAL MODULE: ./build/text/errno.js
var errno = __nccwpck_require__(110);
;// CONCATENATED MODULE: ./build/sources/byte-source.js



/** Whether some of the bytes can be read, now or after they were fetched. */
function isAvailable(byteSource) {
    return byteSource !== null && byteSource.kind !== 'unreadable' && byteSource.kind !== 'pending';
}
/** The reason why standard input cannot be read again, with the fix. */
const STREAMED = 'it was streamed and cannot be read again; give it as a file';
const PENDING = { kind: 'pending' };
const NO_TAIL = 'its last bytes cannot be read without reading all of it';
/** The size of one read for hashing: it fits into the cache of a core. 1 MiB takes 6 % longer. */
const PIECE = 256 * 1024;
/** For another thread that decompresses and waits for every piece. 1 MiB takes 3 % longer, 256 KiB 6 %. */
const LARGE_PIECE = 4 * 1024 * 1024;
/** Bytes that are hashed in about 5 ms. */
const TURN = 8 * 1024 * 1024;
/** The reason why a read returned no bytes. A pending one never decides anything, but must not be taken for absent. */
function failureOf(read) {
    return read.kind === 'failed' ? read.reason : 'it was not fetched';
}
/** The first `length` bytes, or all of them where there are fewer. */
function readHead(byteSource, length) {
    switch (byteSource.kind) {
        case 'bytes':
            return { kind: 'bytes', bytes: byteSource.bytes.subarray(0, length) };
        case 'streamed':
            return { kind: 'bytes', bytes: byteSource.head.subarray(0, length) };
        case 'file':
            return readFile(byteSource.path, byteSource.offset, Math.min(length, byteSource.length));
        case 'remote': {
            const ends = endsOf(byteSource.blob);
            if (ends === null)
                return PENDING;
            return ends.ok ? { kind: 'bytes', bytes: ends.head.subarray(0, length) } : failed(ends.reason);
        }
        case 'unreadable':
            return failed(byteSource.reason);
        case 'pending':
            return PENDING;
    }
}
/** The last `length` bytes, or all of them where there are fewer. */
function readTail(byteSource, length) {
    const count = Math.min(length, byteSource.length);
    switch (byteSource.kind) {
        case 'bytes':
            return { kind: 'bytes', bytes: byteSource.bytes.subarray(byteSource.length - count) };
        case 'streamed':
            return { kind: 'bytes', bytes: lastOf(byteSource.tail, count) };
        case 'file':
            return readFile(byteSource.path, byteSource.offset + byteSource.length - count, count);
        case 'remote': {
            const ends = endsOf(byteSource.blob);
            if (ends === null)
                return PENDING;
            if (!ends.ok)
                return failed(ends.reason);
            return ends.tail === null ? failed(NO_TAIL) : { kind: 'bytes', bytes: lastOf(ends.tail, count) };
        }
        case 'unreadable':
            return failed(byteSource.reason);
        case 'pending':
            return PENDING;
    }
}
function lastOf(bytes, count) {
    return bytes.subarray(bytes.length - Math.min(count, bytes.length));
}
function failed(reason) {
    return { kind: 'failed', reason };
}
/** All bytes of a document at once. A larger one than the limit is refused, because the image states its size. */
function readDocument(byteSource) {
    if (byteSource.length > LIMITS.documentBytes)
        return failed(`it has ${byteSource.length} bytes; Plimsoll reads documents of up to ${LIMITS.documentBytes}`);
    switch (byteSource.kind) {
        case 'bytes':
            return { kind: 'bytes', bytes: byteSource.bytes };
        case 'streamed':
            return failed(byteSource.reason);
        case 'file':
            return readFile(byteSource.path, byteSource.offset, byteSource.length);
        case 'remote': {
            const { document, want } = byteSource.blob;
            if (document === null) {
                want('document');
                return PENDING;
            }
            return document.ok ? { kind: 'bytes', bytes: document.bytes } : failed(document.reason);
        }
        case 'unreadable':
            return failed(byteSource.reason);
        case 'pending':
            return PENDING;
    }
}
/** The values of a file that are compared to detect a change. */
function stateOf({ size, mtimeMs }) {
    return { size, mtimeMs };
}
/**
 * The bytes piece by piece, in one buffer that is reused for every piece: use each before requesting the next. Throws
 * `ReadFailure` if the file cannot be read, or has changed: before the first piece, and after the last.
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
        // By its path, because another file may have replaced it.
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
/**
 * The bytes piece by piece, of any readable source: `pieces`, and fetched bytes. Yields to the event loop every few
 * milliseconds.
 */
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
            // Synchronous readers read small parts, in order.
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
/** The fetched ends of a blob; null, and requested, if they were not fetched. */
function endsOf(blob) {
    if (blob.ends === null)
        blob.want('ends');
    return blob.ends;
}
/** A failed read; caught where the blob's fault is created. */
class ReadFailure extends Error {
}
/** The system's reason in words rather than codes; without the path, which the caller names. */
function describeSystemError(error) {
    const code = (0,errno/* errorCode */.C)(error);
    switch (code) {
        case 'ENOENT':
            return 'the file does not exist';
        case 'EACCES':
        case 'EPERM':
            return 'permission denied';
        case 'EISDIR':
            return 'it is a directory';
        case 'ENOSPC':
            return 'no space is left on the device';
        case 'ENOTDIR':
            return 'a part of its path is not a directory';
        case 'ENAMETOOLONG':
            return 'the name is too long';
        case 'ELOOP':
            return 'its symbolic links form a loop';
        case 'EIO':
            return 'the disk reported a read error';
        default:
            return code === null ? 'it could not be read' : `the system reported ${code}`;
    }
}
/** The words for a failed read; any other error is a bug and thrown on. */
function readFailure(error) {
    if (error instanceof ReadFailure)
        return error.message;
    if ((0,errno/* errorCode */.C)(error) === null)
        throw error;
    return describeSystemError(error);
}
/** Also if the file is truncated inside of an archive's member. */
const SHORTER = 'it is shorter than expected';
const CHANGED = 'the file was changed while it was read';
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
                return failed(SHORTER);
            done += count;
        }
        return { kind: 'bytes', bytes };
    }
    catch (error) {
        return failed(describeSystemError(error));
    }
    finally {
        if (file !== undefined)
            closeSync(file);
    }
}


/***/ }),

/***/ 110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode)
/* harmony export */ });
/**
 * The code that Node.js gives errors of the system (`ENOENT`) and its own (`ERR_WORKER_OUT_OF_MEMORY`); null for other
 * errors. An error of another realm counts, too, although it is not an instance of `Error` here.
 */
function errorCode(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    return typeof code === 'string' ? code : null;
}


/***/ }),

/***/ 729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ formatBytes)
});

// UNUSED EXPORTS: parseSize

// EXTERNAL MODULE: ./build/limits.js
var limits = __nccwpck_require__(598);
;// CONCATENATED MODULE: ./build/text/suggestion.js

/**
 * The candidate that was probably meant by `word`, or undefined if none is similar.
 * Similar means at most a third of the longer word in edits (insert, delete, replace, swap neighbors), ignoring case,
 * or a prefix of the candidate of at least three letters (`warn` for `warning`). Of equally similar ones the first is
 * returned.
 */
function suggestion_suggest(word, candidates) {
    if (word.length > LIMITS.suggestionCharacters)
        return undefined;
    const written = word.toLowerCase();
    let best;
    let least = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
        if (candidate === word || candidate.length > LIMITS.suggestionCharacters)
            continue;
        const meant = candidate.toLowerCase();
        const edits = editDistance(written, meant);
        if (edits < least && isNear(written, meant, edits)) {
            best = candidate;
            least = edits;
        }
    }
    return best;
}
function isNear(written, meant, edits) {
    return edits <= Math.max(written.length, meant.length) / 3 || (written.length >= 3 && meant.startsWith(written));
}
/** Damerau-Levenshtein in its restricted form ("optimal string alignment"): no part of a word is edited twice. Takes the product of the lengths. */
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1];
            let edits = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                edits = Math.min(edits, at(beforeLast, j - 2) + 1);
            row.push(edits);
        }
        beforeLast = last;
        last = row;
    }
    return at(last, b.length);
}
function at(row, index) {
    return row[index] ?? Number.POSITIVE_INFINITY;
}

// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __nccwpck_require__(20);
;// CONCATENATED MODULE: ./build/text/size.js


const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'];
const BINARY_UNITS = ['KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'];
/** Bytes of each unit by its name. */
const FACTORS = new Map([
    ...UNITS.map((unit, i) => [unit, 1000n ** BigInt(i)]),
    ...BINARY_UNITS.map((unit, i) => [unit, 1024n ** BigInt(i + 1)]),
]);
const SIZE = /^(\d{1,19})(?:\.(\d{1,18}))? ?([A-Za-z]*)$/;
/**
 * Bytes in decimal units, as in registries and `docker images`: "912 B", "41.3 MB", "200 MB". A round number has no
 * decimal, so that "200 MB" is exact and "200.0 MB" is not.
 */
function formatBytes(bytes) {
    const exact = BigInt(bytes);
    let unit = 0;
    let divisor = 1n;
    // 999,950 bytes would be shown as "1000.0 kB": the next unit starts where one decimal would round up to it.
    while (unit < UNITS.length - 1 && exact * 10000n >= divisor * 9999500n) {
        unit += 1;
        divisor *= 1000n;
    }
    const name = UNITS[unit] ?? '';
    if (exact % divisor === 0n)
        return `${exact / divisor} ${name}`;
    const tenths = (exact * 10n + divisor / 2n) / divisor;
    return `${tenths / 10n}.${tenths % 10n} ${name}`;
}
/**
 * Parses a size: `800MB`, `1.5 GB`, `512MiB`; MB is 10\u2076 bytes, MiB 2\u00b2\u2070. The case of units is significant, because Mb
 * may mean bits.
 */
function parseSize(text) {
    const [, whole = '', decimals = '', unit = ''] = SIZE.exec(text) ?? [];
    const factor = FACTORS.get(unit === 'KB' ? 'kB' : unit);
    if (whole === '' || unit === '')
        return { ok: false, message: safe `"${text}" is not a valid size, such as 800MB or 1.5 GiB` };
    if (factor === undefined) {
        const near = UNIT_SLIPS.get(unit.toLowerCase()) ?? suggest(unit, FACTORS.keys());
        const message = safe `"${text}" is not a valid size: the unit "${unit}" is unknown`;
        return near === undefined ? { ok: false, message } : { ok: false, message, suggestion: text.replace(unit, near) };
    }
    const parts = BigInt(whole + decimals) * factor;
    const divisor = 10n ** BigInt(decimals.length);
    if (parts % divisor !== 0n)
        return { ok: false, message: safe `"${text}" is not a whole number of bytes` };
    const bytes = Number(parts / divisor);
    if (!Number.isSafeInteger(bytes))
        return { ok: false, message: safe `"${text}" is more than any image can have` };
    return { ok: true, bytes };
}
/** Units in the wrong case or with swapped letters, and the single letters of docker and kubectl. */
const UNIT_SLIPS = new Map([...FACTORS.keys()].flatMap((unit) => [
    [unit.toLowerCase(), unit],
    [unit.slice(0, -1).toLowerCase(), unit],
    [[...unit].reverse().join('').toLowerCase(), unit],
]));


/***/ }),

/***/ 20:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   gB: () => (/* binding */ safe),
/* harmony export */   sl: () => (/* binding */ escapeUntrusted)
/* harmony export */ });
/* unused harmony exports escapeInvisible, hasControls */
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);

/**
 * Characters that are invisible or move other text: controls (with line breaks and ESC), format characters (bidi, zero
 * width, tags), lone surrogates, private and unassigned code points, characters that renderers may ignore (variation
 * selectors, fillers), and every space but the plain one.
 */
const INVISIBLE = unicodePattern('[\\p{C}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}]|(?! )\\p{Zs}', 'gu');
/** Controls, format characters, lone surrogates, private and unassigned code points. */
const CONTROL = unicodePattern('\\p{C}', 'u');
/** Text without any of these, as nearly all is. */
const VISIBLE_ASCII = /^[ -~]*$/;
/**
 * Text that needs no escaping, as nearly all: printable ASCII without a colon at its start or two in a row, and without
 * a number sign.
 */
const PLAIN = /^(?! *:)(?!.*::)[ -"$-~]*$/;
/**
 * The start of a workflow command: `::` (first in a line) or `##[` (anywhere), and characters at an edge that could
 * form one with other text.
 */
const COMMAND = /:(?<=^ *:|::)|##(?=\[)|^#(?=\[)|#$/gu;
/** The last character of a truncated text. */
const ELLIPSIS = '\u2026';
const SHORT = new Map([
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\t', '\\t'],
]);
/**
 * Makes untrusted text safe for one line of a log: the one function that all such text goes through.
 * Invisible characters become visible escapes (`\
 * `, `\x1b`, `\u202e`, `\u{e0041}`); the runner cannot take any part of it for a workflow command, also next to other
 * escaped text; it has at most `max` characters, the last an ellipsis if it was truncated. Backslashes are kept, so
 * that a second pass changes nothing. A colon at the end is kept, too, for lines like `rules:`.
 */
function escapeUntrusted(text, max = _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.untrustedCharacters) {
    if (text.length <= max && PLAIN.test(text))
        return text;
    // More than `max` characters are never shown, so no more are examined.
    const head = text.length > max ? text.slice(0, max + 1) : text;
    const escaped = breakCommands(escapeInvisible(head, visible));
    return escaped.length <= max ? escaped : cut(escaped, max);
}
/** Replaces every invisible character; for formats with escapes of their own, such as JSON. */
function escapeInvisible(text, written) {
    return VISIBLE_ASCII.test(text) ? text : text.replace(INVISIBLE(), written);
}
/** Whether a text has a control or format character, a lone surrogate, or an unassigned code point. */
function hasControls(text) {
    return !VISIBLE_ASCII.test(text) && CONTROL().test(text);
}
/**
 * A message with untrusted text: ``safe`layer ${digest} is ${mediaType}` ``. The literal parts are kept; every value
 * goes through `escapeUntrusted`, and no seam between them forms a workflow command.
 */
function safe(words, ...values) {
    // A template has one more literal part than values.
    const [first = '', ...rest] = words;
    return breakCommands(rest.reduce((result, word, at) => result + shown(values[at]) + word, first));
}
function shown(value) {
    if (value === undefined)
        return '';
    if (typeof value === 'string')
        return escapeUntrusted(value);
    return typeof value === 'object' ? value.map(shown).join(', ') : String(value);
}
function visible(character) {
    const short = SHORT.get(character);
    if (short !== undefined)
        return short;
    const code = character.codePointAt(0) ?? 0;
    const hex = code.toString(16);
    if (code <= 0xff)
        return `\\x${hex.padStart(2, '0')}`;
    return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}
function breakCommands(text) {
    return text.replace(COMMAND, (found) => (found === '##' ? '#\\x23' : found === ':' ? '\\x3a' : '\\x23'));
}
/** Truncates so that the ellipsis still fits, never inside of an escape or a surrogate pair. */
function cut(text, max) {
    const start = text.slice(0, Math.max(0, max - ELLIPSIS.length));
    const whole = start.replace(/\\(?:x[0-9a-f]?|u[0-9a-f]{0,3}|u\{[0-9a-f]*)?$/u, '').replace(/[\ud800-\udbff]$/u, '');
    return whole + ELLIPSIS;
}
/**
 * A pattern with Unicode classes, created on demand: V8 needs a millisecond to compile such a literal, even if it is
 * never run.
 */
function unicodePattern(pattern, flags) {
    let made;
    return () => {
        made ??= new RegExp(pattern, flags);
        return made;
    };
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
var build_limits = __nccwpck_require__(598);
// EXTERNAL MODULE: ./build/formats/digest.js
var formats_digest = __nccwpck_require__(939);
// EXTERNAL MODULE: ./build/sources/byte-source.js + 1 modules
var byte_source = __nccwpck_require__(873);
// EXTERNAL MODULE: ./build/text/size.js + 1 modules
var size = __nccwpck_require__(729);
;// CONCATENATED MODULE: ./build/text/time-limit.js
const UNITS = { s: 1000, m: 60_000, h: 3_600_000 };
const DURATION = /^(\d{1,6})([smh])$/;
/** Parses `45s`, `30m`, `3h` into milliseconds; null for anything else, and for zero. */
function time_limit_parseTimeLimit(text) {
    const [, count, letter] = DURATION.exec(text) ?? [];
    const unit = letter === 's' || letter === 'm' || letter === 'h' ? UNITS[letter] : 0;
    return Number(count) * unit || null;
}
/** Milliseconds in the same form, in the largest unit that divides them: "3h", "90m". */
function formatTimeLimit(milliseconds) {
    if (milliseconds % UNITS.h === 0)
        return `${milliseconds / UNITS.h}h`;
    if (milliseconds % UNITS.m === 0)
        return `${milliseconds / UNITS.m}m`;
    return `${milliseconds / UNITS.s}s`;
}

// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __nccwpck_require__(20);
;// CONCATENATED MODULE: ./build/sources/reading-budget.js





/** The limits without a setting. */
const READING_LIMITS = {
    milliseconds: build_limits/* LIMITS */.b.runMilliseconds,
    unpackedBytes: build_limits/* LIMITS */.b.runUnpackedBytes,
};
/**
 * Parses the limits as users give them; null or empty text leaves the default. An error begins with the name of the
 * setting.
 */
function parseReadingLimits({ timeout, 'max-unpacked': maxUnpacked, }) {
    const milliseconds = timeout ? parseTimeLimit(timeout) : undefined;
    const size = maxUnpacked ? parseSize(maxUnpacked) : undefined;
    const errors = [
        ...(milliseconds === null ? [safe `timeout: "${timeout ?? ''}" is not a valid time, such as 45s, 30m or 3h`] : []),
        ...(size?.ok === false ? [`max-unpacked: ${size.message}`] : []),
    ];
    return {
        limits: { ...(milliseconds && { milliseconds }), ...(size?.ok === true && { unpackedBytes: size.bytes }) },
        errors,
    };
}
const [UNPACKED, DENSE] = [0, 1];
const NANOSECONDS = 1000000n;
/** A budget that begins now. */
function startBudget(limits = READING_LIMITS) {
    return {
        limits,
        deadline: process.hrtime.bigint() + BigInt(limits.milliseconds) * NANOSECONDS,
        spent: new BigInt64Array(new SharedArrayBuffer(2 * BigInt64Array.BYTES_PER_ELEMENT)),
    };
}
/** Why nothing more is read, if the time is over; otherwise null. */
function timeIsOver({ limits, deadline }) {
    if (process.hrtime.bigint() < deadline)
        return null;
    return `the time limit of ${formatTimeLimit(limits.milliseconds)} was reached; raise it with timeout (--timeout)`;
}
/** Milliseconds until reading ends; 0 if the time is over. */
function millisecondsLeft({ deadline }) {
    return Math.max(0, Number((deadline - process.hrtime.bigint()) / NANOSECONDS));
}
/** What streams of this budget may decompress to. */
function allowanceOf({ limits, spent }) {
    return {
        spend(bytes, dense) {
            const unpacked = Atomics.add(spent, UNPACKED, BigInt(bytes)) + BigInt(bytes);
            const excess = Atomics.add(spent, DENSE, BigInt(dense)) + BigInt(dense);
            if (unpacked > BigInt(limits.unpackedBytes))
                return `the images of the run decompress to more than ${(0,size/* formatBytes */.z)(limits.unpackedBytes)}; raise the limit with max-unpacked (--max-unpacked)`;
            if (excess > BigInt(build_limits/* LIMITS */.b.runDenseBytes))
                return `the images of the run decompress to more than ${build_limits/* LIMITS */.b.layerRatio} times their size, by more than ${(0,size/* formatBytes */.z)(build_limits/* LIMITS */.b.runDenseBytes)}; check them in several runs`;
            return null;
        },
    };
}
/** The pieces of a stream until the time is over, when it throws `ReadFailure`: even if no piece arrives any more. */
async function* withinTime(pieces, budget) {
    const iterator = (async function* () {
        yield* pieces;
    })();
    let wake = () => { };
    // Timers may fire a millisecond early.
    const timer = setTimeout(() => wake(), Math.min(millisecondsLeft(budget) + 2, MAX_TIMER));
    // The stream itself keeps the process from exiting, and a reader may leave it before its end.
    timer.unref();
    try {
        for (;;) {
            const early = timeIsOver(budget);
            if (early !== null)
                throw new ReadFailure(early);
            const next = await new Promise((resolve, reject) => {
                wake = () => resolve(null);
                iterator.next().then(resolve, reject);
            });
            if (next?.done === true)
                return;
            if (next !== null)
                yield next.value;
        }
    }
    finally {
        clearTimeout(timer);
        // Not awaited: a stream that gives nothing would never end. Nothing reads its errors any more.
        iterator.return().catch(() => undefined);
    }
}
/** The longest time of a timer of Node. */
const MAX_TIMER = (/* unused pure expression or super */ null && (2 ** 31 - 1));

;// CONCATENATED MODULE: ./build/image/contents.js

const COMPRESSED = new Set(['gzip', 'zstd', 'xz', 'bzip2']);
/** Whether a layer of this format is not the tar itself. */
function isCompressed(format) {
    return COMPRESSED.has(format);
}
/** The digest of decompressed bytes by one algorithm; null if it was not requested, or they are incomplete. */
function digestIn(contents, algorithm) {
    const diffIds = contents.kind === 'read' ? contents.diffIds : [];
    return diffIds.find((digest) => (0,formats_digest/* algorithmOf */.Hy)(digest) === algorithm) ?? null;
}

;// CONCATENATED MODULE: ./build/image/blob-pass.js




/**
 * Reads one blob, once: its digest, and its contents as a layer. Memory does not grow with the blob, and decompression
 * of a bomb stops as soon as it is detected, while the stored bytes are hashed to their end.
 */
async function readBlob(request, { advance = () => { }, limits } = {}) {
    const { byteSource, format, stored, plain, budget } = request;
    const isDecompressed = plain !== null && isCompressed(format);
    try {
        const pieces = counted((0,byte_source/* piecesOf */.Xe)(byteSource, isDecompressed ? byte_source/* LARGE_PIECE */.BW : byte_source/* PIECE */.TJ), advance, budget);
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
async function* counted(pieces, advance, budget) {
    for await (const piece of pieces) {
        const reason = budget === undefined ? null : timeIsOver(budget);
        if (reason !== null)
            throw new byte_source/* ReadFailure */.lm(reason);
        advance(piece.length);
        yield piece;
    }
}
async function readLayer({ byteSource, format, stored, tables = [], budget }, pieces, plain, layerLimits) {
    // Loaded on demand, because most policies need only digests.
    const { LAYER_LIMITS, readContents } = await Promise.all(/* import() */[__nccwpck_require__.e(932), __nccwpck_require__.e(978)]).then(__nccwpck_require__.bind(__nccwpck_require__, 978));
    const own = layerLimits ?? LAYER_LIMITS;
    const limits = budget === undefined ? own : { ...own, allowance: allowanceOf(budget) };
    // An uncompressed layer is hashed once for both.
    const isSame = !isCompressed(format);
    const digester = stored === null || isSame ? null : new formats_digest/* Digester */.Y8(stored);
    const source = new Stored(pieces, digester);
    const algorithms = new Set(isSame && stored !== null ? [...plain, stored] : plain);
    // Loaded on demand, because few layers have a table.
    const opened = tables.length === 0 ? null : await (await Promise.all(/* import() */[__nccwpck_require__.e(932), __nccwpck_require__.e(718)]).then(__nccwpck_require__.bind(__nccwpck_require__, 718))).openTables(byteSource, tables);
    try {
        const contents = await readContents(source.passing(), byteSource.length, format, [...algorithms], limits, opened);
        // If decompression ended early, the rest still belongs to the blob.
        await source.finish();
        return { ok: true, digest: digester?.digest() ?? (stored && digestIn(contents, stored)), contents };
    }
    finally {
        opened?.close();
        await source.close();
    }
}
/** The stored bytes of a blob as a stream: hashed as they are read, and to their end even if the reader stops early. */
class Stored {
    #pieces;
    /** The error of a read, which the reader may not have received. */
    #failure = null;
    constructor(source, digester) {
        this.#pieces = this.#hashed(source, digester);
    }
    /** The pieces for a reader that may stop early: the rest is left for `finish`. */
    async *passing() {
        for (let next = await this.#pieces.next(); next.done !== true; next = await this.#pieces.next())
            yield next.value;
    }
    /** Hashes the rest. Throws if a read failed. */
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



/** The entry of a thread that reads one blob after the other on request (`worker-client.ts`). */
const port = external_node_worker_threads_namespaceObject.parentPort;
port?.on('message', (request) => void answer(request));
async function answer(request) {
    // A read that can never end keeps the event loop empty: that ends the thread, and the wait for it.
    port?.unref();
    let bytes = 0;
    const advance = (more) => {
        bytes += more;
        if (bytes < build_limits/* LIMITS */.b.progressBytes)
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

