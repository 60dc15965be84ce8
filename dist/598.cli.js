export const id = 598;
export const ids = [598];
export const modules = {

/***/ 8598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openTar: () => (/* binding */ openTar),
  openTarStream: () => (/* binding */ openTarStream)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/formats/compression.js + 1 modules
var compression = __webpack_require__(6156);
// EXTERNAL MODULE: ./build/formats/format.js
var formats_format = __webpack_require__(5068);
// EXTERNAL MODULE: ./build/formats/refused-framing.js
var refused_framing = __webpack_require__(5256);
// EXTERNAL MODULE: ./build/formats/tar.js + 4 modules
var tar = __webpack_require__(307);
// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __webpack_require__(8020);
;// CONCATENATED MODULE: ./build/sources/archive.js



/** Names that tools look up in an archive. A link with such a name is followed by some and ignored by others. */
const LOOKED_FOR = /^(?:[^/]+\.json|oci-layout|repositories|blobs\/.*)$/;
/**
 * The members of a tar as files by name. Names that lead to different bytes in different tools are faults of the
 * archive: two members of one name (some take the first, some the last), names that leave the archive, links in the
 * place of documents and blobs.
 */
function archiveFiles(stored, tarFaults) {
    const faults = tarFaults.map(asFault);
    const byName = new Map();
    for (const entry of stored) {
        if (faults.length < limits/* LIMITS */.b.archiveFaults)
            faults.push(...ambiguities(entry.member, byName.get(entry.member.name)?.member));
        byName.set(entry.member.name, entry);
    }
    for (const fault of misplaced(byName)) {
        if (faults.length < limits/* LIMITS */.b.archiveFaults)
            faults.push(fault);
    }
    return {
        faults,
        get: (name) => follow(byName, name),
        list: (folder, levels) => {
            const above = folder === '' ? '' : `${folder}/`;
            const names = [...byName.keys()].filter((name) => name.startsWith(above)).map((name) => name.slice(above.length));
            return names.filter((name) => name.split('/', levels + 1).length === levels).sort();
        },
    };
}
/** The ambiguities of a member, given the earlier member of its name. */
function* ambiguities({ name, type, flags }, twin) {
    if (type === 'directory' && (twin === undefined || twin.type === 'directory'))
        return;
    if (twin !== undefined) {
        yield ambiguous((0,untrusted/* safe */.gB) `the archive has two members named "${name}": some tools read the first, some the last`);
    }
    if (flags.length > 0) {
        yield ambiguous((0,untrusted/* safe */.gB) `the archive has a member "${name}", which tools extract to different paths (${flags})`);
    }
    if (type === 'hardlink') {
        // containers/image reads an empty file; others follow the link, from the top or from its folder.
        yield ambiguous((0,untrusted/* safe */.gB) `"${name}" in the archive is a hard link, which tools read differently`);
    }
    else if (type === 'other') {
        // Go's reader returns a sparse file's content with its holes, and refuses an archive with one that it cannot
        // read.
        yield ambiguous((0,untrusted/* safe */.gB) `"${name}" in the archive is a sparse file or of an unknown type, which tools read differently`);
    }
    else if (type !== 'file' && type !== 'directory' && LOOKED_FOR.test(name)) {
        yield ambiguous((0,untrusted/* safe */.gB) `"${name}" in the archive is a ${type}, which some tools follow and some ignore`);
    }
}
/**
 * Members below a link: tools that unpack the archive follow it and place them elsewhere; tools that look up names do
 * not.
 */
function* misplaced(byName) {
    const links = [...byName].filter(([, { member }]) => member.type === 'symlink').map(([name]) => name);
    if (links.length === 0)
        return;
    // Sorted, because names may be long and deep, and looking up every parent folder of each would take quadratic
    // time.
    const names = [...byName.keys()].sort();
    for (const link of links) {
        const below = names[firstFrom(names, `${link}/`)] ?? '';
        if (below.startsWith(`${link}/`)) {
            yield ambiguous((0,untrusted/* safe */.gB) `the archive has a link "${link}" and members below it, which tools extract to different paths`);
        }
    }
}
/** The first index in a sorted list whose item does not come before another. */
function firstFrom(sorted, item) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] ?? '') < item)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/**
 * The file that a name leads to: classic archives link repeated layers (`../<id>/layer.tar`). Consumers resolve links
 * textually, from the link's folder, except for docker, which unpacks the archive first: there a link that begins with
 * a slash starts from the top, none leads above the top, and `..` after a link to a folder leaves that folder. If
 * docker and the others would find different files, the name cannot be read.
 */
function follow(byName, name) {
    let path = name;
    for (let hops = 0; hops <= limits/* LIMITS */.b.archiveLinks; hops++) {
        if (path.length > limits/* LIMITS */.b.archivePathCharacters)
            return unreadable('its name in the archive is longer than the longest path');
        const wanted = external_node_path_.posix.normalize(path);
        const entry = byName.get(wanted);
        if (passesLink(byName, path))
            return unreadable((0,untrusted/* safe */.gB) `"${path}" in the archive leads through a symbolic link, which docker follows and podman and containerd do not`);
        if (!entry)
            return null;
        const { type, link } = entry.member;
        if (type === 'file')
            return entry.byteSource;
        if (link === null)
            return null;
        // A symbolic link starts from its folder, a hard link from the top of the archive.
        path = type === 'symlink' ? `${external_node_path_.posix.dirname(wanted)}/${link}` : link;
        if (type === 'symlink' && (link.startsWith('/') || external_node_path_.posix.normalize(path).startsWith('../')))
            return unreadable((0,untrusted/* safe */.gB) `"${wanted}" in the archive is a symbolic link to ${link}, which docker follows to another file than podman and containerd do`);
    }
    return null;
}
/** Whether a folder of a path is a symbolic link. */
function passesLink(byName, path) {
    const folders = [];
    for (const segment of path.split('/').slice(0, -1)) {
        if (segment === '' || segment === '.')
            continue;
        if (segment === '..')
            folders.pop();
        else if (byName.get([...folders, segment].join('/'))?.member.type === 'symlink')
            return true;
        else
            folders.push(segment);
    }
    return false;
}
function unreadable(reason) {
    return { kind: 'unreadable', reason, length: 0 };
}
function asFault({ kind, message }) {
    const kinds = { truncated: 'malformed', malformed: 'malformed', 'too-many': 'too-large' };
    return {
        kind: kind === 'ambiguous' || kind === 'trailing-data' ? 'ambiguous' : kinds[kind],
        message: (0,untrusted/* safe */.gB) `the archive: ${message}`,
        pointer: '',
    };
}
function ambiguous(message) {
    return { kind: 'ambiguous', message, pointer: '' };
}

// EXTERNAL MODULE: ./build/sources/byte-source.js
var byte_source = __webpack_require__(4605);
// EXTERNAL MODULE: ./build/sources/image-location.js
var image_location = __webpack_require__(406);
// EXTERNAL MODULE: ./build/sources/reading-budget.js
var reading_budget = __webpack_require__(4523);
// EXTERNAL MODULE: ./build/formats/digest.js
var digest = __webpack_require__(6939);
// EXTERNAL MODULE: ./build/text/size.js
var size = __webpack_require__(7397);
;// CONCATENATED MODULE: ./build/sources/streamed-member.js




/** The beginning of a document, with or without a byte order mark; white space alone is undecided. */
const OPENING = /^(?:\xef\xbb\xbf)?\s*(?:[{[]|$)/;
const NOTHING = new Uint8Array();
const SPENT = `the archive has more than ${(0,size/* formatBytes */.z)(limits/* LIMITS */.b.heldBytes)} of documents and small files; give it as an uncompressed file`;
/**
 * A member of a streamed archive. Its digest, first and last bytes are kept, because it cannot be read later; a
 * document, which is small and begins like JSON, is kept as a whole while the budget lasts.
 */
class StreamedMember {
    #member;
    #budget;
    #because;
    /** Of an incomplete member: an archive may have millions of others. */
    #digester = null;
    #digest = null;
    #head = new Uint8Array();
    #tail = new Uint8Array();
    #held;
    #length = 0;
    /** Whether the budget was spent before its first and last bytes could be kept. */
    #isDropped = false;
    /**
     * @param budget bytes that may be kept, of all members together
     * @param reason why it cannot be read again, with the fix
     */
    constructor(member, budget, reason = byte_source/* STREAMED */.wn) {
        this.#member = member;
        this.#budget = budget;
        this.#because = reason;
        this.#held = member.size > Math.min(limits/* LIMITS */.b.documentBytes, budget.left) ? null : [];
        if (this.#held !== null)
            budget.left -= member.size;
    }
    /** Takes the next piece of its data; the piece may be overwritten afterwards. */
    take(chunk) {
        this.#digester ??= new digest/* Digester */.Y8(algorithmFor(this.#member.name));
        this.#digester.update(chunk);
        if (this.#head.length < limits/* LIMITS */.b.headBytes)
            this.#head = Buffer.concat([this.#head, chunk.subarray(0, limits/* LIMITS */.b.headBytes - this.#head.length)]);
        this.#tail =
            chunk.length >= limits/* LIMITS */.b.tailBytes
                ? Buffer.from(chunk.subarray(-limits/* LIMITS */.b.tailBytes))
                : Buffer.concat([this.#tail, chunk]).subarray(-limits/* LIMITS */.b.tailBytes);
        this.#length += chunk.length;
        this.#hold(chunk);
        if (this.#length === this.#member.size)
            this.#finish();
    }
    /** The result after its last byte. */
    stored() {
        return { member: this.#member, byteSource: this.#extent() };
    }
    #extent() {
        const digest = this.#finish();
        if (this.#isDropped)
            return { kind: 'unreadable', reason: SPENT, length: 0 };
        if (digest !== null && this.#held === null) {
            return {
                kind: 'streamed',
                digest,
                head: this.#head,
                tail: this.#tail,
                length: this.#length,
                reason: this.#because,
            };
        }
        return { kind: 'bytes', bytes: Buffer.concat(this.#held ?? []), length: this.#length };
    }
    #hold(chunk) {
        if (this.#held === null)
            return;
        if (OPENING.test(Buffer.from(this.#head).toString('latin1'))) {
            this.#held.push(new Uint8Array(chunk));
        }
        else {
            this.#held = null;
            this.#budget.left += this.#member.size;
        }
    }
    #finish() {
        if (this.#digester === null)
            return this.#digest;
        this.#digest = this.#digester.digest();
        this.#digester = null;
        if (this.#held === null)
            this.#keepEnds();
        return this.#digest;
    }
    /**
     * Keeps the first and last bytes of a member that is not kept as a whole, while the budget lasts: an archive may have
     * very many members.
     */
    #keepEnds() {
        this.#budget.left -= this.#head.length + this.#tail.length;
        if (this.#budget.left >= 0)
            return;
        this.#isDropped = true;
        this.#head = this.#tail = NOTHING;
    }
}
/** The folder in a layout states the algorithm of a blob's digest. */
function algorithmFor(name) {
    return name.startsWith('blobs/sha512/') ? 'sha512' : 'sha256';
}

;// CONCATENATED MODULE: ./build/sources/tar-file.js











/** The writer of a stream may never end it. */
const STREAM_OPTIONS = { toEnd: false, limits: { ...limits/* LIMITS */.b, archiveBytes: limits/* LIMITS */.b.streamBytes } };
/**
 * The files of a tar on disk. A plain one is indexed and read by offset; a compressed one is streamed. Nothing is
 * extracted.
 */
async function openTar(path, options = {}) {
    let file;
    try {
        file = (0,external_node_fs_.openSync)(path, 'r');
    }
    catch (error) {
        return (0,image_location/* failed */.gz)((0,byte_source/* describeSystemError */.Zo)(error));
    }
    try {
        const state = (0,byte_source/* stateOf */.L4)((0,external_node_fs_.fstatSync)(file));
        const { size } = state;
        const head = readAt(file, 0, Math.min(size, limits/* LIMITS */.b.headBytes));
        const refusal = refusalOf(head);
        if (refusal !== null)
            return (0,image_location/* failed */.gz)(refusal);
        const format = (0,formats_format/* detect */.o0)(head, size);
        if (format !== 'tar')
            return await readStream(format, limited((0,byte_source/* pieces */.IE)({ kind: 'file', path, offset: 0, length: size, state }, byte_source/* LARGE_PIECE */.BW), options), options);
        const { members, faults } = (0,tar/* indexTar */.O1)((offset, length) => readAt(file, offset, length), size);
        const stored = members.map((member) => ({
            member,
            byteSource: { kind: 'file', path, offset: member.offset, length: member.size, state },
        }));
        return { ok: true, value: archiveFiles(stored, faults) };
    }
    catch (error) {
        return (0,image_location/* failed */.gz)((0,byte_source/* readFailure */.f1)(error));
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/** The files of a streamed tar, plain or compressed, such as on standard input. */
async function openTarStream(input, options = {}) {
    try {
        const { head, chunks, close } = await peek(limited(input, options));
        const refusal = refusalOf(head);
        if (refusal === null)
            return await readStream((0,formats_format/* detect */.o0)(head), chunks, options);
        await close();
        return (0,image_location/* failed */.gz)(refusal);
    }
    catch (error) {
        return (0,image_location/* failed */.gz)((0,byte_source/* readFailure */.f1)(error));
    }
}
/**
 * The reason why an archive is refused for its first bytes: consumers would read two archives from it, or none. Null if
 * it is not.
 */
function refusalOf(head) {
    const rivals = (0,formats_format/* ambiguousFormats */.Ri)(head);
    if (rivals !== null)
        return `the archive is ambiguous: ${(0,formats_format/* describeAmbiguity */.b9)(rivals)}; export the image again, into a new file`;
    const refused = (0,refused_framing/* refusedFraming */.h)(head, (0,formats_format/* detect */.o0)(head));
    return refused && `${refused}; compress the archive again (gzip -n, zstd)`;
}
function limited(chunks, { budget }) {
    return budget === undefined ? chunks : (0,reading_budget/* withinTime */.dn)(chunks, budget);
}
async function readStream(format, chunks, options) {
    switch (format) {
        case 'tar':
            return walk(chunks, options);
        case 'gzip':
        case 'zstd': {
            const plain = (0,compression/* decompress */.m)(format, fruitful(chunks, () => plain.size), limitsOf(options));
            const { head, chunks: rest, close } = await peek(plain);
            if ((0,formats_format/* detect */.o0)(head) !== 'tar') {
                await close();
                return (0,image_location/* failed */.gz)(plain.fault && head.length === 0
                    ? `${format}: ${plain.fault.message}`
                    : `it is ${format}, but the decompressed data is not a tar`);
            }
            const files = await walk(rest, options);
            // A truncated compressed stream truncates the tar, too; faults after its end are reported here only.
            if (plain.fault === null || plain.fault.kind === 'unfinished')
                return files;
            return (0,image_location/* failed */.gz)(`the ${format} around the tar: ${plain.fault.message}`);
        }
        case 'xz':
        case 'bzip2':
            return (0,image_location/* failed */.gz)(`it is compressed with ${format}; Plimsoll reads tar, tar.gz and tar.zst: decompress it first (${format} -d)`);
        case 'empty':
            return (0,image_location/* failed */.gz)('it is empty');
        default:
            return (0,image_location/* failed */.gz)(`it is not a tar but ${format === 'json' ? 'JSON' : 'of an unknown format'}; give an OCI layout, a docker save archive or a dir:`);
    }
}
/** The limits of a decompressed archive; a copy of it must not fill the disk with zeros. */
function limitsOf({ copies, budget }) {
    return {
        bytes: limits/* LIMITS */.b.archiveBytes,
        ...(copies && { ratio: { times: limits/* LIMITS */.b.layerRatio, from: limits/* LIMITS */.b.layerRatioBytes } }),
        ...(budget && { allowance: (0,reading_budget/* allowanceOf */.UF)(budget) }),
    };
}
/** The members of a tar that is read once: copied to be read again, or only observed. */
async function walk(chunks, { copies, reason = byte_source/* STREAMED */.wn }) {
    return copies === undefined ? await observe(chunks, reason) : await copy(chunks, copies.create());
}
async function copy(chunks, copied) {
    const { members, faults } = await (0,tar/* walkTar */.Nb)(writtenTo(copied, chunks), () => null, STREAM_OPTIONS);
    const { path, state } = copied;
    const stored = members.map((member) => ({
        member,
        byteSource: { kind: 'file', path, offset: member.offset, length: member.size, state },
    }));
    return { ok: true, value: archiveFiles(stored, faults) };
}
async function* writtenTo(copied, chunks) {
    for await (const chunk of chunks) {
        copied.write(chunk);
        yield chunk;
    }
}
async function observe(chunks, reason) {
    const passing = [];
    const budget = { left: limits/* LIMITS */.b.heldBytes };
    const { faults } = await (0,tar/* walkTar */.Nb)(chunks, (member) => {
        const observer = new StreamedMember(member, budget, reason);
        passing.push(observer);
        return member.type === 'file' ? (chunk) => observer.take(chunk) : null;
    }, STREAM_OPTIONS);
    return {
        ok: true,
        value: archiveFiles(passing.map((observer) => observer.stored()), faults),
    };
}
/** Compressed input with output; throws `ReadFailure` if too much of it gives none. */
async function* fruitful(chunks, output) {
    let taken = 0;
    for await (const chunk of chunks) {
        taken += chunk.length;
        if (taken > 2 * output() + limits/* LIMITS */.b.fruitlessBytes)
            throw new byte_source/* ReadFailure */.lm('it is compressed, and most of it decompresses to nothing');
        yield chunk;
    }
}
async function peek(input) {
    const held = [];
    const iterator = (async function* () {
        yield* input;
    })();
    let count = 0;
    while (count < limits/* LIMITS */.b.headBytes) {
        const next = await iterator.next();
        if (next.done)
            break;
        // The chunk may be in a buffer that the next one overwrites.
        held.push(new Uint8Array(next.value));
        count += next.value.length;
    }
    async function* whole() {
        try {
            yield* held;
            yield* iterator;
        }
        finally {
            // A reader that stops during the held chunks would leave the stream open.
            await iterator.return(undefined);
        }
    }
    const head = Buffer.concat(held).subarray(0, limits/* LIMITS */.b.headBytes);
    return { head, chunks: whole(), close: () => iterator.return(undefined) };
}
function readAt(file, offset, length) {
    const bytes = Buffer.allocUnsafe(length);
    let done = 0;
    while (done < length) {
        const count = (0,external_node_fs_.readSync)(file, bytes, done, length - done, offset + done);
        if (count === 0)
            break;
        done += count;
    }
    return bytes.subarray(0, done);
}


/***/ })

};
