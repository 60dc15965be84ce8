export const id = 914;
export const ids = [914];
export const modules = {

/***/ 6914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LAYER_LIMITS: () => (/* binding */ LAYER_LIMITS),
  readContents: () => (/* binding */ readContents)
});

// EXTERNAL MODULE: ./build/formats/compression.js + 1 modules
var compression = __webpack_require__(6156);
// EXTERNAL MODULE: ./build/formats/digest.js
var digest = __webpack_require__(6939);
// EXTERNAL MODULE: ./build/formats/format.js
var format = __webpack_require__(5068);
// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(5217);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __webpack_require__(8020);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/formats/half-sip-hash.js
const V2 = 0x6c796765;
const V3 = 0x74656462;
/**
 * HalfSipHash-2-4 with an output of 64 bits (Aumasson and Bernstein, "SipHash: a fast short-input PRF"; the variant
 * with words of 32 bits is in its reference implementation). Without the key, collisions cannot be constructed.
 * @returns the two halves, each as an unsigned number
 */
function halfSipHash([k0, k1], bytes) {
    let v0 = k0;
    let v1 = k1 ^ 0xee;
    let v2 = V2 ^ k0;
    let v3 = V3 ^ k1;
    const round = () => {
        v0 = (v0 + v1) | 0;
        v1 = rotated(v1, 5) ^ v0;
        v0 = rotated(v0, 16);
        v2 = (v2 + v3) | 0;
        v3 = rotated(v3, 8) ^ v2;
        v0 = (v0 + v3) | 0;
        v3 = rotated(v3, 7) ^ v0;
        v2 = (v2 + v1) | 0;
        v1 = rotated(v1, 13) ^ v2;
        v2 = rotated(v2, 16);
    };
    const whole = bytes.length - (bytes.length % 4);
    for (let at = 0; at <= whole; at += 4) {
        const word = at < whole ? bytes.readInt32LE(at) : lastWord(bytes, whole);
        v3 ^= word;
        round();
        round();
        v0 ^= word;
    }
    v2 ^= 0xee;
    for (let i = 0; i < 4; i++)
        round();
    const low = v1 ^ v3;
    v1 ^= 0xdd;
    for (let i = 0; i < 4; i++)
        round();
    return [low >>> 0, (v1 ^ v3) >>> 0];
}
/** The bytes after the last whole word, with the length in the highest byte. */
function lastWord(bytes, from) {
    let word = bytes.length << 24;
    for (let at = from; at < bytes.length; at++)
        word |= (bytes[at] ?? 0) << (8 * (at - from));
    return word;
}
function rotated(word, bits) {
    return (word << bits) | (word >>> (32 - bits));
}

;// CONCATENATED MODULE: ./build/formats/name-set.js



/** The fill ratio at which a table grows. */
const LOAD = 0.6;
const FIRST_SLOTS = 1024;
/** The upper half that no hash has, which marks an empty slot. */
const FREE = 0;
/**
 * A set of names that keeps 64 bits of each in 13 to 27 bytes of memory; a `Set` of strings needs about 150. The hash
 * has a random key, so collisions cannot be constructed. With two million names, one run in ten million has a
 * collision.
 */
class NameSet {
    #key;
    #low = new Uint32Array(FIRST_SLOTS);
    #high = new Uint32Array(FIRST_SLOTS);
    #count = 0;
    /** @param key a random one where it is not given */
    constructor(key = randomKey()) {
        this.#key = key;
    }
    has(name) {
        const [low, high] = this.#hashOf(name);
        return this.#high[this.#slotOf(low, high)] !== FREE;
    }
    /** Adds a name; returns whether it is new. */
    add(name) {
        const [low, high] = this.#hashOf(name);
        const slot = this.#slotOf(low, high);
        if (this.#high[slot] !== FREE)
            return false;
        this.#put(slot, low, high);
        this.#count += 1;
        if (this.#count > this.#low.length * LOAD)
            this.#grow();
        return true;
    }
    /** UTF-16 units, as names may have lone surrogates in place of bytes that are not UTF-8. */
    #hashOf(name) {
        const [low, high] = halfSipHash(this.#key, external_node_buffer_.Buffer.from(name, 'utf16le'));
        return [low, high === FREE ? 1 : high];
    }
    /** The slot of a hash, or the empty one that it would have. */
    #slotOf(low, high) {
        const mask = this.#low.length - 1;
        let slot = low & mask;
        while (this.#high[slot] !== FREE && (this.#low[slot] !== low || this.#high[slot] !== high))
            slot = (slot + 1) & mask;
        return slot;
    }
    #put(slot, low, high) {
        this.#low[slot] = low;
        this.#high[slot] = high;
    }
    #grow() {
        const [low, high] = [this.#low, this.#high];
        this.#low = new Uint32Array(low.length * 2);
        this.#high = new Uint32Array(low.length * 2);
        for (const [i, top] of high.entries()) {
            const bottom = low[i] ?? 0;
            if (top !== FREE)
                this.#put(this.#slotOf(bottom, top), bottom, top);
        }
    }
}
function randomKey() {
    const bytes = (0,external_node_crypto_.randomBytes)(8);
    return [bytes.readInt32LE(0), bytes.readInt32LE(4)];
}

;// CONCATENATED MODULE: ./build/formats/layer-entries.js



const BLOCK = 512;
const SET_ID = 0o6000;
const WHITEOUT = '.wh.';
/** Examines the entries of one layer as they are streamed, and keeps their issues. */
class EntryWatch {
    #names = new NameSet();
    #seen = new Map();
    #count = 0;
    #dataEnd = 0;
    #sparse = null;
    /** Takes the next entry. */
    take(member) {
        this.#count += 1;
        if (member.type === 'other')
            this.#sparse ??= (0,untrusted/* escapeUntrusted */.sl)(member.rawName);
        this.#dataEnd = member.offset + member.size;
        const path = pathOf(member);
        for (const issue of this.#sights(member, path))
            this.#note(issue, member);
    }
    /** The summary, after the end of the layer at `size` bytes. */
    end({ faults }, size) {
        const isWhole = size >= this.#dataEnd && size <= Math.ceil(this.#dataEnd / BLOCK) * BLOCK;
        return {
            count: this.#count,
            issues: [...this.#seen].map(([issue, { count, names }]) => ({ issue, count, names })),
            // Readers accept zero bytes as an archive without members.
            faults: [
                ...(size === 0 ? [] : faults).map(({ kind, message }) => ({
                    kind: kind === 'truncated' && isWhole ? 'unended' : kind,
                    message,
                })),
                ...(this.#sparse === null ? [] : [{ kind: 'sparse', message: `${this.#sparse} is a sparse file` }]),
            ],
        };
    }
    *#sights(member, path) {
        const { flags, type, mode } = member;
        if (flags.includes('parent'))
            yield 'parent-name';
        else if (flags.includes('absolute') && path !== '')
            yield 'absolute-name';
        if (type === 'hardlink' && !this.#isLinkSound(member))
            yield 'hard-link';
        if (isBadWhiteout(path))
            yield 'whiteout';
        if (type === 'device')
            yield 'device';
        if ((mode & SET_ID) !== 0 && (type === 'file' || type === 'hardlink' || type === 'other'))
            yield 'set-id';
        if (!this.#names.add(path))
            yield 'duplicate';
    }
    #isLinkSound({ link }) {
        const { path, leadsOut } = resolved(link ?? '');
        return !leadsOut && path !== '' && this.#names.has(path);
    }
    #note(issue, { rawName, link }) {
        const seen = this.#seen.get(issue) ?? { count: 0, names: [] };
        this.#seen.set(issue, seen);
        seen.count += 1;
        if (seen.names.length >= limits/* LIMITS */.b.entriesNamed)
            return;
        seen.names.push(issue === 'hard-link'
            ? `${(0,untrusted/* escapeUntrusted */.sl)(rawName)} -> ${(0,untrusted/* escapeUntrusted */.sl)(link ?? '')}`
            : (0,untrusted/* escapeUntrusted */.sl)(rawName));
    }
}
/** Where engines extract an entry, from the image's root; empty for the root itself. */
function pathOf({ name, flags }) {
    if (flags.includes('parent'))
        return resolved(name).path;
    if (name === '.')
        return '';
    return flags.includes('absolute') ? name.slice(1) : name;
}
/** A path without `.` and `..`, as if it contained no links; a path above the root ends at the root. */
function resolved(path) {
    const segments = [];
    let leadsOut = false;
    for (const segment of path.split('/')) {
        if (segment === '' || segment === '.')
            continue;
        if (segment !== '..')
            segments.push(segment);
        else if (segments.pop() === undefined)
            leadsOut = true;
    }
    return { path: segments.join('/'), leadsOut };
}
/** image-spec, layer.md, "Whiteouts": the prefix is followed by a name. */
function isBadWhiteout(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (!name.startsWith(WHITEOUT))
        return false;
    const hidden = name.slice(WHITEOUT.length);
    return hidden === '' || hidden === '.' || hidden === '..';
}

// EXTERNAL MODULE: ./build/formats/tar.js + 4 modules
var tar = __webpack_require__(307);
;// CONCATENATED MODULE: ./build/image/unpacking.js






/** The limits of a layer. */
const LAYER_LIMITS = {
    bytes: limits/* LIMITS */.b.layerBytes,
    ratio: { times: limits/* LIMITS */.b.layerRatio, from: limits/* LIMITS */.b.layerRatioBytes },
};
/**
 * Reads the contents of a layer from its stored bytes: diffIDs by these algorithms, size and entries. Memory does not
 * grow with it. It may stop before the end.
 * @param length of the stored bytes
 * @param tables of contents to compare with the entries; null if the layer has none
 */
async function readContents(stored, length, format, algorithms, limits = LAYER_LIMITS, tables = null) {
    switch (format) {
        case 'xz':
        case 'bzip2':
            return { kind: 'unread', reason: `Plimsoll does not decompress ${format}` };
        case 'gzip':
        case 'zstd':
            return await readCompressed((0,compression/* decompress */.m)(format, stored, limits, length), algorithms, tables);
        default:
            return await readTar(stored, algorithms, tables, () => null);
    }
}
async function readCompressed(plain, algorithms, tables) {
    const contents = await readTar(plain, algorithms, tables, () => plain.fault);
    return plain.fault?.kind === 'unavailable' ? { kind: 'unread', reason: plain.fault.message } : contents;
}
async function readTar(plain, algorithms, tables, faultAtEnd) {
    const digesters = algorithms.map((algorithm) => new digest/* Digester */.Y8(algorithm));
    const watch = new EntryWatch();
    const head = new Head();
    const listing = await (0,tar/* walkTar */.Nb)(hashed(head.passing(plain), digesters), takeInto(watch, tables), {
        keep: false,
        ...(tables !== null && { attributes: true, onTail: (chunk) => tables.takeTail(chunk) }),
        limits: { ...limits/* LIMITS */.b, archiveMembers: limits/* LIMITS */.b.layerEntries },
    });
    const fault = faultAtEnd();
    const entries = asFormatted(watch.end(listing, listing.size), head.bytes);
    const isWhole = fault === null || fault.kind === 'trailing-data';
    return {
        kind: 'read',
        diffIds: isWhole ? digesters.map((digester) => digester.digest()) : [],
        size: listing.size,
        fault,
        // A tar that is truncated because its compressed stream is gets one fault, not two.
        entries: isWhole ? entries : { ...entries, faults: entries.faults.filter(({ kind }) => !CUT.has(kind)) },
        tables: tables?.end(failureOf(fault, listing)) ?? [],
    };
}
/**
 * The fault of a tar with these entries if its first bytes are an EROFS file system: it is not a tar, or it is both.
 */
function asFormatted(entries, head) {
    const rivals = (0,format/* ambiguousFormats */.Ri)(head);
    if (rivals?.includes('erofs') === true)
        return { ...entries, faults: [{ kind: 'ambiguous', message: (0,format/* describeAmbiguity */.b9)(rivals) }] };
    if ((0,format/* detect */.o0)(head) !== 'erofs')
        return entries;
    return { count: 0, issues: [], faults: [{ kind: 'malformed', message: 'it is an EROFS file system, not a tar' }] };
}
/** The first bytes of a stream, kept as it is read. */
class Head {
    #pieces = [];
    #length = 0;
    get bytes() {
        return Buffer.concat(this.#pieces);
    }
    async *passing(stream) {
        for await (const chunk of stream) {
            if (this.#length < limits/* LIMITS */.b.headBytes) {
                const piece = new Uint8Array(chunk.subarray(0, limits/* LIMITS */.b.headBytes - this.#length));
                this.#pieces.push(piece);
                this.#length += piece.length;
            }
            yield chunk;
        }
    }
}
/** The reason why not all members of a tar were found; null if they were. */
function failureOf(fault, { faults }) {
    if (fault !== null && fault.kind !== 'trailing-data')
        return `the layer was not decompressed to its end: ${fault.message}`;
    const stop = faults.find(({ kind }) => kind !== 'ambiguous' && kind !== 'trailing-data' && kind !== 'truncated');
    return stop === undefined ? null : `its tar was not read to its end: ${stop.message}`;
}
const CUT = new Set(['truncated', 'unended']);
function takeInto(watch, tables) {
    return (member) => {
        watch.take(member);
        return tables === null ? null : tables.take(member);
    };
}
async function* hashed(plain, digesters) {
    for await (const chunk of plain) {
        for (const digester of digesters)
            digester.update(chunk);
        yield chunk;
    }
}


/***/ })

};
