export const id = 932;
export const ids = [932];
export const modules = {

/***/ 156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ decompress)
});

// UNUSED EXPORTS: canDecompress

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(522);
// EXTERNAL MODULE: ./build/limits.js
var build_limits = __webpack_require__(598);
// EXTERNAL MODULE: ./build/text/errno.js
var errno = __webpack_require__(110);
// EXTERNAL MODULE: ./build/text/size.js + 1 modules
var text_size = __webpack_require__(729);
;// CONCATENATED MODULE: ./build/formats/zstd-frames.js

/** RFC 8878, 3.1.1. */
const FRAME_MAGIC = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd);
const FRAME = 0xfd2fb528;
/** RFC 8878, 3.1.2: sixteen magics, of which the last four bits are free. */
const SKIPPABLE = 0x184d2a50;
const RESERVED_BIT = 0x08;
const CHECKSUM_BIT = 0x04;
const SINGLE_SEGMENT_BIT = 0x20;
const DICTIONARY_ID_BYTES = [0, 1, 2, 4];
const CONTENT_SIZE_BYTES = [0, 2, 4, 8];
const RLE_BLOCK = 1;
const RESERVED_BLOCK = 3;
/** RFC 8878, 3.1.1.2.3: no block is larger, compressed or not, and none larger than the window. */
const MAX_BLOCK = 128 * 1024;
/**
 * Follows the framing of zstd data (RFC 8878, 3) without decompressing it, because Node's decoder silently stops at the
 * end of the first frame and at a skippable one. Here every byte belongs to a frame, which `split` yields, or to a
 * skippable frame, or there is a fault.
 * Windows and blocks are checked here, too: libzstd decodes a frame that it gets as a whole without these checks, so
 * its result would depend on chunk boundaries.
 */
class ZstdFrames {
    #part = 'magic';
    /** Remaining bytes of this part, and the little-endian number of those so far. */
    #left = 4;
    #number = 0;
    #place = 1;
    #descriptor = 0;
    /** The header after its descriptor, byte by byte. */
    #header = [];
    #maxBlock = MAX_BLOCK;
    #hasChecksum = false;
    #isLast = false;
    #isEmpty = true;
    /** The fault of the bytes so far; nothing after it is yielded. */
    fault = null;
    /**
     * Set if the frame that `split` yielded last is complete, with the content size of its header; null if it states
     * none.
     */
    ended = null;
    /** The bytes of frames in a chunk, divided where frames end. */
    *split(chunk) {
        /** The start of bytes of a frame that were not yet yielded; -1 outside of frames. */
        let start = this.#isInFrame() ? 0 : -1;
        let magicStart = -1;
        for (let at = 0; at < chunk.length && this.fault === null;) {
            if (this.#part === 'magic' && this.#left === FRAME_MAGIC.length)
                magicStart = at;
            const end = Math.min(at + this.#left, chunk.length);
            this.#pass(chunk.subarray(at, end));
            at = end;
            if (this.#isInFrame()) {
                if (start !== -1 || this.#part !== 'descriptor')
                    continue;
                start = magicStart === -1 ? at : magicStart;
                // The first bytes of this magic were in an earlier chunk, before it was complete.
                if (magicStart === -1)
                    yield FRAME_MAGIC;
            }
            else if (start !== -1) {
                this.ended = { contentSize: contentSizeIn(this.#descriptor, this.#header) };
                yield chunk.subarray(start, at);
                this.ended = null;
                start = -1;
            }
        }
        if (start !== -1)
            yield chunk.subarray(start);
    }
    /** The fault, after all the input; null if it consists of whole frames. */
    end() {
        const isWhole = this.#part === 'magic' && this.#left === FRAME_MAGIC.length && !this.#isEmpty;
        return this.fault ?? (isWhole ? null : { kind: 'truncated', message: 'it ends before its last frame does' });
    }
    #isInFrame() {
        return this.#part !== 'magic' && this.#part !== 'skippable-size' && this.#part !== 'skipped';
    }
    #pass(bytes) {
        this.#left -= bytes.length;
        if (this.#part === 'header')
            this.#header.push(...bytes);
        else if (this.#part !== 'block' && this.#part !== 'skipped') {
            for (const byte of bytes) {
                this.#number += byte * this.#place;
                this.#place *= 256;
            }
        }
        // A part without bytes (an empty block or skippable frame) ends at once.
        while (this.#left === 0 && this.fault === null)
            this.fault = this.#next(this.#number);
    }
    /** The part after a complete one. */
    #next(number) {
        switch (this.#part) {
            case 'magic':
                if (number === FRAME)
                    return this.#expect('descriptor', 1);
                if (number - (number % 16) === SKIPPABLE)
                    return this.#expect('skippable-size', 4);
                return this.#isEmpty
                    ? { kind: 'corrupt', message: 'it does not begin with a zstd frame' }
                    : { kind: 'trailing-data', message: 'the data after a frame is not a frame' };
            case 'skippable-size':
                return this.#expect('skipped', number);
            case 'descriptor':
                if (number & RESERVED_BIT)
                    return corrupt('a frame header has its reserved bit set');
                this.#hasChecksum = (number & CHECKSUM_BIT) !== 0;
                this.#descriptor = number;
                this.#header = [];
                return this.#expect('header', headerLength(number));
            case 'block-header': {
                const type = (number >> 1) & 3;
                if (type === RESERVED_BLOCK)
                    return corrupt('a block has the reserved type');
                if (number >> 3 > this.#maxBlock)
                    return corrupt('a block is larger than the window');
                this.#isLast = (number & 1) === 1;
                return this.#expect('block', type === RLE_BLOCK ? 1 : number >> 3);
            }
            case 'block':
                if (this.#isLast)
                    return this.#hasChecksum ? this.#expect('checksum', 4) : this.#expectFrame();
                return this.#expect('block-header', 3);
            case 'header': {
                const window = windowSizeIn(this.#descriptor, this.#header);
                if (window > build_limits/* LIMITS */.b.zstdWindowBytes)
                    return { kind: 'too-large', message: `a frame needs a window of more than ${build_limits/* LIMITS */.b.zstdWindowBytes} bytes` };
                this.#maxBlock = Math.min(Number(window), MAX_BLOCK);
                return this.#expect('block-header', 3);
            }
            case 'skipped':
            case 'checksum':
                return this.#expectFrame();
        }
    }
    #expectFrame() {
        this.#isEmpty = false;
        return this.#expect('magic', FRAME_MAGIC.length);
    }
    #expect(part, length) {
        this.#part = part;
        this.#left = length;
        this.#number = 0;
        this.#place = 1;
        return null;
    }
}
/** Bytes of the frame header after its descriptor (RFC 8878, 3.1.1.1). */
function headerLength(descriptor) {
    const window = (descriptor & SINGLE_SEGMENT_BIT) === 0 ? 1 : 0;
    return window + (DICTIONARY_ID_BYTES[descriptor & 3] ?? 0) + contentSizeLength(descriptor);
}
/** The content size of a frame's header (RFC 8878, 3.1.1.1.4); null if it is not stated. */
function contentSizeIn(descriptor, header) {
    const length = contentSizeLength(descriptor);
    if (length === 0)
        return null;
    const stated = littleEndian(header.slice(-length));
    return length === 2 ? stated + 256n : stated;
}
/** The bytes that a decoder has to keep (RFC 8878, 3.1.1.1.2): a window of its own, or the whole content. */
function windowSizeIn(descriptor, header) {
    if ((descriptor & SINGLE_SEGMENT_BIT) !== 0)
        return contentSizeIn(descriptor, header) ?? 0n;
    const [window = 0] = header;
    const base = 2n ** BigInt(10 + (window >> 3));
    return base + (base / 8n) * BigInt(window & 7);
}
function contentSizeLength(descriptor) {
    const length = CONTENT_SIZE_BYTES[descriptor >> 6] ?? 0;
    return length === 0 && (descriptor & SINGLE_SEGMENT_BIT) !== 0 ? 1 : length;
}
function littleEndian(bytes) {
    return bytes.reduceRight((number, byte) => number * 256n + BigInt(byte), 0n);
}
function corrupt(message) {
    return { kind: 'corrupt', message };
}

;// CONCATENATED MODULE: ./build/formats/compression.js
// Not by name: a named import of a function that Node 20 lacks would keep every program that imports this module
// from starting.





/** Chunks of 1 MiB decompress about three times as fast as Node's default of 16 KiB. */
const CHUNK = 1024 * 1024;
/**
 * Larger chunks make large layers 5 % faster; many small layers take twice as long with them, because V8 then collects
 * garbage all the time.
 */
const MAX_CHUNK = 4 * CHUNK;
const MIN_CHUNK = CHUNK / 16;
/** Most layers are two to four times as large as their stored bytes. */
const GROWTH = 4;
/** The first byte of gzip (RFC 1952, 2.3.1). */
const GZIP_FIRST = 0x1f;
const UNFINISHED = { kind: 'unfinished', message: 'it was not read to its end' };
const TRAILING_DATA = { kind: 'trailing-data', message: 'other data follows its end' };
const PADDED = {
    kind: 'trailing-data',
    message: 'zeros follow its end, which containers/image (podman, skopeo) refuses',
};
const WRONG_CONTENT_SIZE = {
    kind: 'corrupt',
    message: 'a frame does not have the content size that its header states',
};
const UNAVAILABLE = {
    kind: 'unavailable',
    message: `zstd cannot be decompressed by Node ${process.versions.node}: it needs Node 24`,
};
/** Whether this version of Node can decompress a format: zstd was added in 22.15 and 23.8. */
function canDecompress(format) {
    return format === 'gzip' || typeof external_node_zlib_.createZstdDecompress === 'function';
}
/**
 * Decompresses a stream: all members of gzip and all frames of zstd. Bad data is a fault that ends the chunks and
 * closes the input; only a failure of the input itself is thrown. One chunk of the input is in use at a time, so chunks
 * may share a buffer; the same holds for the output, so use each chunk before requesting the next.
 * @param stored bytes of the whole input, if known, from which the size of chunks is chosen
 */
function decompress(format, input, limits = { bytes: build_limits/* LIMITS */.b.archiveBytes }, stored = null) {
    const chunk = stored === null ? CHUNK : Math.min(Math.max(stored * GROWTH, MIN_CHUNK), MAX_CHUNK);
    return new Decompression(format, input, limits, chunk);
}
class Decompression {
    #format;
    #input;
    #limits;
    #chunk;
    /** Bytes beyond `LIMITS.layerRatio` so far. */
    #dense = 0;
    fault = UNFINISHED;
    size = 0;
    constructor(format, input, limits, chunk) {
        this.#format = format;
        this.#input = input;
        this.#limits = limits;
        this.#chunk = chunk;
    }
    async *[Symbol.asyncIterator]() {
        const decoder = Decoder.of(this.#format, this.#chunk);
        if (decoder === null) {
            this.fault = UNAVAILABLE;
            return;
        }
        const feeding = feed(this.#format, decoder, this.#input);
        for await (const chunk of decoder.output()) {
            const excess = this.#excess(this.size + chunk.length, decoder.taken);
            if (excess !== null) {
                this.fault = excess;
                return;
            }
            this.size += chunk.length;
            yield chunk;
            release(chunk);
        }
        const fed = await feeding;
        if ('failure' in fed)
            throw fed.failure;
        // A corrupt block precedes later faults of the framing, however the input is divided into chunks.
        this.fault = decoder.fault?.kind === 'corrupt' ? decoder.fault : (fed.fault ?? decoder.fault);
    }
    /** The fault of exceeding a limit with so many bytes, made of so many compressed bytes. */
    #excess(size, taken) {
        const { bytes, ratio } = this.#limits;
        if (size > bytes)
            return { kind: 'too-large', message: `it decompresses to more than ${(0,text_size/* formatBytes */.z)(bytes)}` };
        if (ratio !== undefined && size > ratio.from && size > ratio.times * taken)
            return { kind: 'too-dense', message: `it decompresses to more than ${ratio.times} times its size` };
        return this.#overspent(size, taken);
    }
    /** The fault of exceeding what all streams may decompress to together. */
    #overspent(size, taken) {
        const dense = Math.max(this.#dense, size - build_limits/* LIMITS */.b.layerRatio * taken);
        const message = this.#limits.allowance?.spend(size - this.size, dense - this.#dense) ?? null;
        this.#dense = dense;
        return message === null ? null : { kind: 'unavailable', message };
    }
}
/**
 * Releases the memory of a chunk at once: V8 keeps up to 64 MiB of unreachable buffers in every thread before it
 * collects them. If its buffer continues after the chunk, the decoder may still write there.
 */
function release({ buffer, byteOffset, byteLength }) {
    // Node 20 has no `transfer`.
    if (byteOffset + byteLength === buffer.byteLength && 'transfer' in buffer)
        buffer.transfer(0);
}
/** Never rejects, because nothing may be awaiting it any more. */
async function feed(format, decoder, input) {
    try {
        return { fault: await (format === 'gzip' ? feedGzip(decoder, input) : feedZstd(decoder, input)) };
    }
    catch (failure) {
        return { failure };
    }
    finally {
        decoder.end();
    }
}
/**
 * Node's decoder reads all members (RFC 1952, 2.2), and ends at the first zero after one. gzip treats zeros there as
 * padding; the decoder of containers/image refuses them.
 */
async function feedGzip(decoder, input) {
    let isEmpty = true;
    for await (const chunk of input) {
        isEmpty &&= chunk.length === 0;
        const rest = await decoder.write(chunk);
        if (rest === null)
            return null;
        if (rest.length > 0)
            return rest.every((byte) => byte === 0) ? PADDED : TRAILING_DATA;
    }
    return isEmpty ? { kind: 'truncated', message: 'it is empty' } : null;
}
/** Node's decoder reads one frame after the other, if each is written separately. */
async function feedZstd(decoder, input) {
    const frames = new ZstdFrames();
    /** Decompressed bytes before the current frame. */
    let start = 0;
    for await (const chunk of input) {
        for (const piece of frames.split(chunk)) {
            const ended = frames.ended;
            const rest = await decoder.write(piece);
            if (rest === null)
                return null;
            if (rest.length > 0)
                return { kind: 'corrupt', message: 'a frame has data after its end' };
            if (ended === null)
                continue;
            const content = decoder.made - start;
            // libzstd does not check this if an empty block ends a frame that arrived in pieces.
            if (ended.contentSize !== null && ended.contentSize !== BigInt(content))
                return WRONG_CONTENT_SIZE;
            start = decoder.made;
        }
        if (frames.fault !== null)
            break;
    }
    return frames.end();
}
/** One of Node's decoders: input is written piece by piece while its output is read. */
class Decoder {
    #stream;
    #state = 'open';
    #first;
    #fed = 0;
    #given = 0;
    #isCancelled = false;
    #wake = () => { };
    /** The fault that the decoder reported. */
    fault = null;
    static of(format, chunkSize) {
        if (!canDecompress(format))
            return null;
        const options = { chunkSize };
        return new Decoder(format === 'gzip' ? external_node_zlib_.createGunzip(options) : external_node_zlib_.createZstdDecompress(options));
    }
    constructor(stream) {
        this.#stream = stream;
        stream.once('error', (error) => {
            this.fault = faultOf(error, this.#first === GZIP_FIRST);
        });
        stream.once('end', () => this.#leave('ended'));
        stream.once('close', () => this.#leave('failed'));
    }
    /** Compressed bytes that were consumed, without skippable frames. */
    get taken() {
        return this.#stream.bytesWritten;
    }
    /** Decompressed bytes of all pieces written so far, whether they were read or not. */
    made = 0;
    async *output() {
        const chunks = this.#stream;
        try {
            for await (const chunk of chunks) {
                this.#given += chunk.length;
                yield chunk;
            }
        }
        catch (error) {
            if (this.fault === null && !this.#isCancelled)
                throw error;
        }
    }
    /** Resolves to the rest of a piece after the end of the data, or to null if the decoder failed. */
    write(piece) {
        return new Promise((resolve) => {
            this.#wake = () => resolve(this.#state === 'failed' ? null : this.#restOf(piece));
            if (this.#state !== 'open')
                return this.#wake();
            this.#first ??= piece[0];
            // If the data ends within the piece, Node reports success (24), or nothing until the output was read (20).
            this.#stream.write(piece, (error) => {
                // Counted here and not later: a chunk on its way to the reader is in neither number.
                this.made = this.#given + this.#stream.readableLength;
                resolve(error ? null : this.#restOf(piece));
            });
        });
    }
    /** Ends the input. A decoder without input would report it as truncated, which the framing reports itself. */
    end() {
        if (this.#state !== 'open')
            return;
        if (this.#first !== undefined) {
            this.#stream.end();
        }
        else {
            this.#isCancelled = true;
            this.#stream.destroy();
        }
    }
    #restOf(piece) {
        const taken = this.#stream.bytesWritten - this.#fed;
        this.#fed += taken;
        if (taken < piece.length && this.#state === 'open')
            this.#state = 'ended';
        return piece.subarray(taken);
    }
    #leave(state) {
        if (this.#state === 'open')
            this.#state = state;
        this.#wake();
    }
}
/** The message of the decoder, which contains nothing of the data. */
function faultOf(error, hasBegun) {
    const code = (0,errno/* errorCode */.C)(error) ?? '';
    if (!/^Z(?:STD)?_/.test(code))
        return null;
    if (code === 'Z_BUF_ERROR')
        return { kind: 'truncated', message: 'it ends before its data does' };
    // zlib expects a header at the beginning, and after a member.
    if (hasBegun && error.message === 'incorrect header check')
        return TRAILING_DATA;
    if (code === 'ZSTD_error_frameParameter_windowTooLarge')
        return { kind: 'too-large', message: 'it needs more memory than is allowed' };
    return { kind: 'corrupt', message: `it cannot be decompressed: ${error.message}` };
}


/***/ }),

/***/ 680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ BLOCK),
/* harmony export */   a: () => (/* binding */ readHeader)
/* harmony export */ });
/* harmony import */ var _tar_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(914);
/* harmony import */ var _tar_number_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92);
/* harmony import */ var _tar_sparse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(889);



/** Bytes of a tar block: headers have one, data is padded to whole ones (POSIX pax, "ustar Interchange Format"). */
const BLOCK = 512;
const ZEROS = { kind: 'zeros' };
const NOT_A_HEADER = { kind: 'not-a-header' };
const SPACE = 0x20;
const CHECKSUM_START = 148;
const CHECKSUM_END = 156;
const MAGIC = 257;
/** Owner, group, time and device. */
const OTHER_NUMBERS = [
    [108, 116],
    [116, 124],
    [136, 148],
    [329, 337],
    [337, 345],
];
const PREFIX = 345;
const STAR_PREFIX_LENGTH = 131;
const PREFIX_LENGTH = 155;
const STAR_TRAILER = 508;
const NO_PREFIX = { prefix: '', isDisputed: false };
/** Reads the first block of some bytes, at least `BLOCK` of them. */
function readHeader(block) {
    const checked = check(block);
    if (checked !== null)
        return checked;
    const mode = (0,_tar_number_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .k)(block, 100, 108);
    const size = (0,_tar_number_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .k)(block, 124, 136);
    if (size === null)
        return unreadable('its size is not a number');
    const magic = readMagic(block);
    // Not needed here, but Go's reader stops at such a header with an error, and Python's as if the archive ended.
    if (mode === null || !OTHER_NUMBERS.every(([start, end]) => isNumber(block, start, end))) {
        return unreadable('one of its fields is not a number');
    }
    const type = String.fromCharCode(block[156] ?? 0);
    if (type === 'S' && magic !== 'gnu')
        return unreadable('it is sparse in a form that is not that of GNU');
    const sparse = type === 'S' ? (0,_tar_sparse_js__WEBPACK_IMPORTED_MODULE_1__/* .readSparseHeader */ .y)(block) : null;
    if (typeof sparse === 'string')
        return unreadable(sparse);
    const name = readText(block, 0, 100);
    const { prefix, isDisputed } = readPrefix(block, magic);
    return {
        kind: 'header',
        name: prefix === '' ? name : `${prefix}/${name}`,
        isDisputed,
        link: readText(block, 157, 100),
        mode,
        size,
        type,
        sparse,
    };
}
/**
 * The sum of all bytes, with the field itself as spaces. POSIX adds unsigned bytes; some early implementations added
 * signed ones, and readers accept both.
 */
function check(block) {
    let sum = 0;
    let high = 0;
    for (let i = 0; i < BLOCK; i += 1) {
        const byte = block[i] ?? 0;
        sum += byte;
        high += byte >> 7;
    }
    if (sum === 0)
        return ZEROS;
    for (let i = CHECKSUM_START; i < CHECKSUM_END; i += 1) {
        const byte = block[i] ?? 0;
        sum += SPACE - byte;
        high -= byte >> 7;
    }
    const stated = (0,_tar_number_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .k)(block, CHECKSUM_START, CHECKSUM_END);
    return stated === sum || stated === sum - 256 * high ? null : NOT_A_HEADER;
}
/** Whether a field is a number of any size and sign; times before 1970 are negative. */
function isNumber(block, start, end) {
    const first = block[start];
    return first === 0x80 || first === 0xff || (0,_tar_number_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .k)(block, start, end) !== null;
}
/** The format of the header. */
function readMagic(block) {
    if (has(block, MAGIC, 'ustar\0'))
        return 'posix';
    return has(block, MAGIC, 'ustar  \0') ? 'gnu' : 'v7';
}
/**
 * The prefix of the name. Only POSIX's ustar has one; `star` has a shorter one, followed by times, and marks it at the
 * end of the block. GNU has times in its place. If those are not numbers, Go reads them as a prefix, because its own
 * writer once wrote one there; Python reads a prefix in any format.
 */
function readPrefix(block, magic) {
    if (block[PREFIX] === 0)
        return NO_PREFIX;
    const prefix = readText(block, PREFIX, PREFIX_LENGTH);
    if (magic === 'posix') {
        const short = has(block, STAR_TRAILER, 'tar\0') ? readText(block, PREFIX, STAR_PREFIX_LENGTH) : prefix;
        return { prefix: short, isDisputed: short !== prefix };
    }
    const hasTimes = (0,_tar_number_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .k)(block, PREFIX, 357) !== null && (0,_tar_number_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .k)(block, 357, 369) !== null;
    return { prefix: magic === 'v7' || hasTimes ? '' : prefix, isDisputed: true };
}
function has(block, offset, text) {
    for (let i = 0; i < text.length; i += 1) {
        if (block[offset + i] !== text.charCodeAt(i))
            return false;
    }
    return true;
}
/** A text field, which ends at its first NUL or fills the field. */
function readText(block, start, length) {
    if (block[start] === 0)
        return '';
    const end = block.indexOf(0, start);
    return (0,_tar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeName */ .e)(block.subarray(start, end === -1 ? start + length : Math.min(end, start + length)));
}
function unreadable(reason) {
    return { kind: 'unreadable', reason };
}


/***/ }),

/***/ 914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ normaliseName),
/* harmony export */   e: () => (/* binding */ decodeName)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(573);

const NO_FLAGS = [];
/** Whether a name needs normalization or flags; nearly none does. */
const SPECIAL = /^[./]|\/[./]|\/$|^$|[\udc80-\udcff]/;
/** A lone surrogate, which represents a byte that is not UTF-8; the second half of an emoji follows its first. */
const ESCAPED_BYTE = /(?<![\ud800-\udbff])[\udc80-\udcff]/;
/**
 * Decodes the bytes of a name. Different bytes give different strings: each byte that is not part of well-formed UTF-8
 * becomes the lone surrogate U+DC00 + byte (Python's "surrogateescape"), which no well-formed UTF-8 decodes to.
 */
function decodeName(bytes) {
    return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? toText(bytes) : escapeBytes(bytes);
}
/**
 * The name as used by tools that unpack archives: without `.` segments and doubled or trailing slashes; the root is
 * `.`. Changes of the target are not made but flagged: `..` segments and a leading slash.
 */
function normaliseName(raw) {
    if (!SPECIAL.test(raw))
        return { name: raw, flags: NO_FLAGS };
    const segments = raw.split('/').filter((segment) => segment !== '' && segment !== '.');
    const absolute = raw.startsWith('/');
    const flags = [];
    if (absolute)
        flags.push('absolute');
    if (segments.includes('..'))
        flags.push('parent');
    if (ESCAPED_BYTE.test(raw))
        flags.push('not-utf8');
    const path = segments.join('/');
    return { name: absolute ? `/${path}` : path === '' ? '.' : path, flags };
}
function toText(bytes) {
    return node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
}
function escapeBytes(bytes) {
    let text = '';
    for (let at = 0; at < bytes.length;) {
        const sequence = bytes.subarray(at, at + sequenceLength(bytes[at] ?? 0));
        if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(sequence)) {
            text += toText(sequence);
            at += sequence.length;
        }
        else {
            text += String.fromCharCode(0xdc00 + (bytes[at] ?? 0));
            at += 1;
        }
    }
    return text;
}
/** The number of bytes of the UTF-8 sequence that begins with this one (RFC 3629, 3). */
function sequenceLength(first) {
    if (first < 0xc0)
        return 1;
    if (first < 0xe0)
        return 2;
    return first < 0xf0 ? 3 : 4;
}


/***/ }),

/***/ 92:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readNumber)
/* harmony export */ });
const SPACE = 0x20;
/**
 * A numeric field: octal digits between optional spaces, ended by a space, a NUL or the field; or GNU's base-256,
 * marked by the first bit. Null if readers would not all see the same number, if it is negative, or beyond 2^53.
 */
function readNumber(block, start, end) {
    if ((block[start] ?? 0) >= 0x80)
        return readBase256(block, start, end);
    let at = start;
    while (at < end && block[at] === SPACE)
        at += 1;
    const first = at;
    let value = 0;
    for (; at < end; at += 1) {
        const digit = (block[at] ?? 0) - 0x30;
        if (digit < 0 || digit > 7)
            break;
        value = value * 8 + digit;
    }
    // No reader reads beyond the NUL that ends the digits; after a space, or without digits, some do.
    if (at > first && block[at] === 0)
        return value;
    for (; at < end; at += 1) {
        if (block[at] !== SPACE && block[at] !== 0)
            return null;
    }
    return value;
}
/** Big-endian two's complement in all bits but the first, which marks it (GNU tar manual, "Basic Tar Format"). */
function readBase256(block, start, end) {
    const first = (block[start] ?? 0) & 0x7f;
    if (first >= 0x40)
        return null;
    let value = first;
    for (let at = start + 1; at < end; at += 1) {
        value = value * 256 + (block[at] ?? 0);
        if (value > Number.MAX_SAFE_INTEGER)
            return null;
    }
    return value;
}


/***/ }),

/***/ 889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ readSparseBlock),
/* harmony export */   y: () => (/* binding */ readSparseHeader)
/* harmony export */ });
/* harmony import */ var _tar_number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92);

/** A header has four pieces, each further block 21; each piece is an offset and a length of twelve bytes. */
const IN_HEADER = { start: 386, pieces: 4, extended: 482 };
const IN_BLOCK = { start: 0, pieces: 21, extended: 504 };
const REAL_SIZE = { start: 483, end: 495 };
const FIELD = 12;
/**
 * Reads the map in a header; a string is the reason why Go's reader refuses it, or reads it differently than GNU tar.
 */
function readSparseHeader(block) {
    const realSize = (0,_tar_number_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .k)(block, REAL_SIZE.start, REAL_SIZE.end);
    if (realSize === null)
        return 'the size of a sparse file is not a number';
    return readPieces(block, IN_HEADER, { realSize, end: 0, data: 0, isExtended: false });
}
/** Reads a block of the map that follows `before`; a string as in `readSparseHeader`. */
function readSparseBlock(block, before) {
    return readPieces(block, IN_BLOCK, before);
}
function readPieces(block, place, before) {
    const isExtended = block[place.extended] !== 0;
    let { end, data } = before;
    for (let piece = 0, at = place.start; piece < place.pieces; piece++, at += 2 * FIELD) {
        if (block[at] === 0) {
            // GNU tar ends the map here; Go's reader continues with the next block.
            if (isExtended)
                return 'the map of a sparse file continues after its end';
            break;
        }
        const offset = (0,_tar_number_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .k)(block, at, at + FIELD);
        const length = (0,_tar_number_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .k)(block, at + FIELD, at + 2 * FIELD);
        if (offset === null || length === null)
            return 'the map of a sparse file has a field that is not a number';
        if (offset < end)
            return 'the map of a sparse file has pieces that overlap or are not in order';
        end = offset + length;
        data += length;
        if (end > before.realSize)
            return 'the map of a sparse file exceeds the size of the file';
    }
    return { realSize: before.realSize, end, data, isExtended };
}


/***/ }),

/***/ 49:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dg: () => (/* binding */ TarWalk),
  Nb: () => (/* binding */ walkTar)
});

// UNUSED EXPORTS: indexTar

// EXTERNAL MODULE: ./build/limits.js
var build_limits = __webpack_require__(598);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(573);
// EXTERNAL MODULE: ./build/formats/tar-header.js
var tar_header = __webpack_require__(680);
// EXTERNAL MODULE: ./build/formats/tar-name.js
var tar_name = __webpack_require__(914);
// EXTERNAL MODULE: ./build/formats/tar-number.js
var tar_number = __webpack_require__(92);
;// CONCATENATED MODULE: ./build/formats/tar-attributes.js




const DEVICES = { '3': 'char', '4': 'block', '6': 'fifo' };
const XATTR = 'SCHILY.xattr.';
const DECIMAL = /^-?\d{1,15}$/;
const TIME = /^(-?)(\d{1,13})(?:\.(\d*))?$/;
const NANOSECOND_DIGITS = 9;
/** Fields of a header block: start and end. */
const UID = [108, 116];
const GID = [116, 124];
const MODIFIED = [136, 148];
const USER_NAME = [265, 297];
const GROUP_NAME = [297, 329];
const DEVICE_MAJOR = [329, 337];
const DEVICE_MINOR = [337, 345];
const GNU_ACCESSED = [345, 357];
const GNU_CHANGED = [357, 369];
const STAR_ACCESSED = [476, 488];
const STAR_CHANGED = [488, 500];
/**
 * Reads fields that `TarReader` does not need: owner, times, device numbers and extended attributes, as Go's reader
 * does. Global headers are ignored, as in Go's reader.
 */
class AttributeReader {
    #records = new Map();
    /** Takes an extended header ("x") whose records `readPax` accepts; it applies to the next member. */
    extend(payload) {
        this.#records = recordsOf(payload);
    }
    /** The attributes of a header block and the extended header before it; null if one of them is not a number. */
    read(block) {
        const records = this.#records;
        this.#records = new Map();
        const format = formatOf(block);
        const numberOf = (key, field) => {
            const stated = textOf(records.get(key));
            if (stated !== '')
                return DECIMAL.test(stated) ? Number(stated) : null;
            return (0,tar_number/* readNumber */.k)(block, field[0], field[1]);
        };
        const device = DEVICES[String.fromCharCode(block[156] ?? 0)] ?? null;
        const uid = numberOf('uid', UID);
        const gid = numberOf('gid', GID);
        const deviceMajor = format === 'v7' ? 0 : numberOf('', DEVICE_MAJOR);
        const deviceMinor = format === 'v7' ? 0 : numberOf('', DEVICE_MINOR);
        const modified = timeOf(records.get('mtime'), () => (0,tar_number/* readNumber */.k)(block, MODIFIED[0], MODIFIED[1]));
        const accessed = timeOf(records.get('atime'), () => otherTime(block, format, GNU_ACCESSED, STAR_ACCESSED));
        const changed = timeOf(records.get('ctime'), () => otherTime(block, format, GNU_CHANGED, STAR_CHANGED));
        if (uid === null || gid === null || deviceMajor === null || deviceMinor === null)
            return null;
        if (modified === null || modified === undefined || accessed === null || changed === null)
            return null;
        const nameOf = (key, field) => {
            const stated = records.get(key);
            if (stated !== undefined && stated.length > 0)
                return (0,tar_name/* decodeName */.e)(stated);
            return format === 'v7' ? '' : (0,tar_name/* decodeName */.e)(untilNul(block.subarray(field[0], field[1])));
        };
        return {
            device,
            uid,
            gid,
            userName: nameOf('uname', USER_NAME),
            groupName: nameOf('gname', GROUP_NAME),
            deviceMajor,
            deviceMinor,
            modified,
            accessed: accessed ?? null,
            changed: changed ?? null,
            xattrs: xattrsOf(records),
        };
    }
}
/** The additional fields of a header block after those of the oldest format. */
function formatOf(block) {
    const magic = ascii(block.subarray(257, 265));
    if (magic === 'ustar  \0')
        return 'gnu';
    if (!magic.startsWith('ustar\0'))
        return 'v7';
    return ascii(block.subarray(508, tar_header/* BLOCK */.I)) === 'tar\0' ? 'star' : 'ustar';
}
/** Copies of the records, because the payload's buffer is reused; the last of a key counts. */
function recordsOf(payload) {
    const records = new Map();
    for (let at = 0; at < payload.length;) {
        const space = payload.indexOf(0x20, at);
        const end = at + Number.parseInt(ascii(payload.subarray(at, space)), 10);
        const equals = payload.indexOf(0x3d, space);
        if (!(end > equals && equals > space && space > at))
            break;
        records.set((0,tar_name/* decodeName */.e)(payload.subarray(space + 1, equals)), payload.slice(equals + 1, end - 1));
        at = end;
    }
    return records;
}
function xattrsOf(records) {
    const xattrs = new Map();
    for (const [key, value] of records) {
        if (key.startsWith(XATTR))
            xattrs.set(key.slice(XATTR.length), external_node_buffer_.Buffer.from(value).toString('base64'));
    }
    return xattrs;
}
/**
 * A time of an extended header, otherwise of the header itself; undefined if none is stated, null if it is not valid.
 */
function timeOf(record, ofHeader) {
    const stated = textOf(record);
    if (stated === '') {
        const seconds = ofHeader();
        return typeof seconds === 'number' ? { seconds, nanoseconds: 0 } : seconds;
    }
    const [, sign, whole = '', fraction = ''] = TIME.exec(stated) ?? [];
    if (sign === undefined)
        return null;
    const nanoseconds = Number(fraction.slice(0, NANOSECOND_DIGITS).padEnd(NANOSECOND_DIGITS, '0'));
    if (sign === '')
        return { seconds: Number(whole), nanoseconds };
    return nanoseconds === 0
        ? { seconds: 0 - Number(whole), nanoseconds }
        : { seconds: -Number(whole) - 1, nanoseconds: 1e9 - nanoseconds };
}
/** Go's reader takes times of access and change from GNU's and star's headers, if the field is not empty. */
function otherTime(block, format, gnu, star) {
    if (format !== 'gnu' && format !== 'star')
        return undefined;
    const [start, end] = format === 'gnu' ? gnu : star;
    return block[start] === 0 ? undefined : (0,tar_number/* readNumber */.k)(block, start, end);
}
function untilNul(bytes) {
    const end = bytes.indexOf(0);
    return end === -1 ? bytes : bytes.subarray(0, end);
}
function textOf(bytes) {
    return bytes === undefined ? '' : ascii(bytes);
}
function ascii(bytes) {
    return external_node_buffer_.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

;// CONCATENATED MODULE: ./build/text/count.js
/** A number with thousands separators: "10,000". */
function formatCount(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
/** A count with its noun: "1 layer", "3 layers", "1,200 policies" (with a given irregular plural). */
function plural(count, one, many = `${one}s`) {
    return `${formatCount(count)} ${count === 1 ? one : many}`;
}

// EXTERNAL MODULE: ./build/text/size.js + 1 modules
var text_size = __webpack_require__(729);
;// CONCATENATED MODULE: ./build/formats/tar-pax.js


const SPARSE = 'GNU.sparse.';
const SPACE = 0x20;
const NEWLINE = 0x0a;
const EQUALS = 0x3d;
/** Digits of a record's length; the payload is at most 1 MiB. */
const LENGTH = /^[1-9]\d{0,8}$/;
const tar_pax_DECIMAL = /^\d{1,16}$/;
/** Values for which Go's reader refuses an archive, although nothing here depends on them. */
const TIMES = new Set(['mtime', 'atime', 'ctime']);
const IDS = new Set(['uid', 'gid']);
const OWNERS = new Set(['uname', 'gname']);
/** Seconds and a fraction (POSIX pax, "pax Extended Header File Times"), the seconds within 64 bits. */
const tar_pax_TIME = /^[+-]?\d{1,18}(?:\.\d*)?$/;
const INTEGER = /^[+-]?\d{1,18}$/;
/**
 * Reads the records of an extended header: "%d %s=%s\
 * ", the length that of the whole record (POSIX pax, "pax Extended Header"). Values are bytes that may contain newlines
 * and equals signs. The last of several records of a key counts. A string is the reason of a failure: one bad record
 * makes the rest uncertain, and Go's reader, on which most tools for images are built, refuses it, too.
 */
function readPax(payload) {
    const records = {};
    const sparse = new Map();
    for (let at = 0; at < payload.length;) {
        const space = payload.indexOf(SPACE, at);
        const length = space === -1 ? '' : tar_pax_ascii(payload.subarray(at, Math.min(space, at + 10)));
        const end = at + Number(length);
        if (!LENGTH.test(length) || end > payload.length)
            return 'a record of it has no readable length';
        if (payload[end - 1] !== NEWLINE)
            return 'a record of it does not end at its stated length';
        const equals = payload.indexOf(EQUALS, space);
        if (equals <= space + 1 || equals >= end - 1)
            return 'a record of it has no key and value';
        const key = tar_pax_ascii(payload.subarray(space + 1, equals));
        const value = payload.subarray(equals + 1, end - 1);
        if (key.startsWith(SPARSE))
            sparse.set(key.slice(SPARSE.length), tar_pax_ascii(value));
        const problem = addRecord(records, key, value);
        if (problem !== null)
            return problem;
        at = end;
    }
    if (sparse.size > 0)
        records.sparse = isKnown(sparse) ? 'known' : 'unknown';
    return records;
}
function addRecord(records, key, value) {
    if (key === 'size') {
        const size = tar_pax_ascii(value.subarray(0, 20));
        if (size !== '' && (!tar_pax_DECIMAL.test(size) || !Number.isSafeInteger(Number(size))))
            return 'its size is not a number';
        records.size = size === '' ? null : Number(size);
        return null;
    }
    if (key.includes('\0'))
        return 'a key of it has a NUL';
    if (TIMES.has(key) && value.length > 0 && !tar_pax_TIME.test(tar_pax_ascii(value)))
        return `its ${key} is not a time`;
    if (IDS.has(key) && value.length > 0 && !INTEGER.test(tar_pax_ascii(value)))
        return `its ${key} is not a number`;
    if (OWNERS.has(key) && value.includes(0))
        return `its ${key} has a NUL`;
    if (key !== 'path' && key !== 'linkpath' && key !== `${SPARSE}name`)
        return null;
    if (value.includes(0))
        return `its ${key} has a NUL, where some readers cut it`;
    records[key === `${SPARSE}name` ? 'sparseName' : key] = value.length === 0 ? null : (0,tar_name/* decodeName */.e)(value);
    return null;
}
/** GNU tar manual, "PAX Format, Version 0.0" to "1.0": the first two have no version, but a map. */
function isKnown(sparse) {
    const [major, minor] = [sparse.get('major'), sparse.get('minor')];
    if (major === undefined && minor === undefined)
        return sparse.has('map') || sparse.has('offset');
    return ['0.0', '0.1', '1.0'].includes(`${major}.${minor}`);
}
function tar_pax_ascii(bytes) {
    return external_node_buffer_.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

;// CONCATENATED MODULE: ./build/formats/tar-extensions.js


/** The types of headers that apply to the next member, or to all that follow (`g`). */
const EXTENSIONS = {
    x: 'an extended header',
    g: 'a global header',
    L: 'a long name',
    K: 'a long link',
};
const MEMBER_TYPES = {
    '\0': 'file',
    '0': 'file',
    '1': 'hardlink',
    '2': 'symlink',
    '3': 'device',
    '4': 'device',
    '5': 'directory',
    '6': 'device',
    '7': 'file',
};
/** A contiguous file: POSIX reads it as a file, containerd ignores it, docker and containers/image refuse it. */
const CONTIGUOUS = '7';
/** Old GNU sparse files, which all readers know besides POSIX's types. */
const tar_extensions_SPARSE = 'S';
/** The largest size that a header can state in octal: only a larger one needs an extended header. */
const OCTAL_MAX = 8 ** 11 - 1;
/** The name of an extension header's type; null if it is the type of a member. */
function extensionOf(type) {
    return Object.hasOwn(EXTENSIONS, type) ? (EXTENSIONS[type] ?? null) : null;
}
/**
 * Keeps extension headers until the member to which they apply.
 * Where readers are known to disagree, it follows Go's reader, because nearly all tools for images are written in Go,
 * otherwise POSIX, and notes the disagreement: such an archive is ambiguous.
 */
class Extensions {
    #note;
    #pax = null;
    #longName = null;
    #longLink = null;
    #global = {};
    constructor(note) {
        this.#note = note;
    }
    /** Whether there are extensions for a member that has not come yet. */
    get isPending() {
        return this.#pax !== null || this.#longName !== null || this.#longLink !== null;
    }
    /** Reads `size` bytes of an extension, followed by padding; returns the fault, if there is one. */
    read(type, padded, size) {
        const payload = padded.subarray(0, size);
        if (type === 'L' || type === 'K')
            return this.#readLong(type, payload, padded);
        const records = readPax(payload);
        if (typeof records === 'string')
            return `${extensionOf(type)} cannot be read: ${records}`;
        // POSIX: an empty value removes the header's own field; Go's reader uses it.
        if (Object.values(records).includes(null))
            this.#note('an extended header has an empty name or size');
        if (type === 'x') {
            this.#noteRepeated(this.#pax !== null);
            this.#pax = records;
        }
        else {
            this.#noteRepeated(this.isPending);
            // git writes a comment there, which is harmless; POSIX applies names and sizes to all that follow, and Go's
            // reader to nothing.
            if (Object.keys(records).length > 0)
                this.#note('a global header gives one name or size to all members');
            this.#global = { ...this.#global, ...records };
        }
        return null;
    }
    /** The description of a member from its header and the extensions before it, which are then used up. */
    describe(header) {
        const pax = this.#pax === null ? this.#global : { ...this.#global, ...this.#pax };
        const paxName = pax.sparseName ?? pax.path ?? null;
        const name = this.#longName ?? paxName ?? header.name;
        const link = this.#longLink ?? pax.linkpath ?? header.link;
        const type = typeOf(header, pax, name);
        const stated = pax.size ?? header.size;
        const size = hasData(type) ? stated : 0;
        if (header.isDisputed)
            this.#note('a header has what some readers take for a part of the name');
        if (contradict(this.#longName, paxName) || contradict(this.#longLink, pax.linkpath ?? null)) {
            this.#note('a long name and an extended header contradict each other');
        }
        if (pax.sparse !== undefined && (pax.sparse === 'unknown' || MEMBER_TYPES[header.type] !== 'file')) {
            this.#note('a file is sparse in a way that not all readers know');
        }
        // Some readers ignore an extended header's size if the header has one, or has none.
        if (pax.size != null && pax.size <= OCTAL_MAX && pax.size !== header.size) {
            this.#note('a header and its extended header state different sizes');
        }
        if (stated !== size)
            this.#note('a link, directory or device states a size, and some readers skip as much data');
        // A name that is truncated to fit the header may end in a slash, too, but Python takes a member of the oldest
        // type for a directory then.
        if (type === 'file' && (name.endsWith('/') || (header.type === '\0' && header.name.endsWith('/')))) {
            this.#note('a file has the name of a directory');
        }
        // POSIX reads unknown types as files; some readers skip them, with or without data, and some know the letters.
        if (header.type === CONTIGUOUS || (!Object.hasOwn(MEMBER_TYPES, header.type) && header.type !== tar_extensions_SPARSE)) {
            this.#note('a member has a type that readers know in different ways');
        }
        this.#pax = this.#longName = this.#longLink = null;
        return { name, type, size, link: type === 'symlink' || type === 'hardlink' ? link : null };
    }
    #readLong(type, payload, padded) {
        this.#noteRepeated((type === 'L' ? this.#longName : this.#longLink) !== null);
        const text = tar_extensions_untilNul(payload);
        if (text.length === 0)
            return `${extensionOf(type)} is empty`;
        if (text.length !== tar_extensions_untilNul(padded).length)
            this.#note(`${extensionOf(type)} goes on behind its stated end`);
        if (type === 'L')
            this.#longName = (0,tar_name/* decodeName */.e)(text);
        else
            this.#longLink = (0,tar_name/* decodeName */.e)(text);
        return null;
    }
    /** Go's reader takes the last of several and forgets them all at a global header; Python's takes the first. */
    #noteRepeated(isRepeated) {
        if (isRepeated)
            this.#note('extension headers follow each other before one member');
    }
}
function typeOf(header, pax, name) {
    const type = MEMBER_TYPES[header.type] ?? 'other';
    if (type !== 'file')
        return type;
    if (pax.sparse !== undefined)
        return 'other';
    // Before POSIX there was no type for directories.
    return header.type === '\0' && name.endsWith('/') ? 'directory' : 'file';
}
/** Links, directories and devices have no data, whatever their stated size, for POSIX and for Go's reader. */
function hasData(type) {
    return type === 'file' || type === 'other';
}
function contradict(long, other) {
    return long !== null && other !== null && long !== other;
}
function tar_extensions_untilNul(bytes) {
    const end = bytes.indexOf(0);
    return end === -1 ? bytes : bytes.subarray(0, end);
}

// EXTERNAL MODULE: ./build/formats/tar-sparse.js
var tar_sparse = __webpack_require__(889);
;// CONCATENATED MODULE: ./build/formats/tar-reader.js







const HEADER = { kind: 'header' };
const SECOND_ZEROS = { kind: 'second-zeros' };
const TAIL = { kind: 'tail' };
/**
 * Reads an archive from pieces, and states which piece it needs next, independent of the source of the bytes.
 * It needs bytes from `offset` on, at least `least` and at most `most` of them: pass them to `read`. It needs nothing
 * more if `least` is 0. The bytes before `offset` are data or padding, to be streamed or skipped. If the input ends
 * earlier, call `end`. The same bytes give the same members and faults, however they are divided.
 */
class tar_reader_TarReader {
    members = [];
    faults = [];
    offset = 0;
    least = tar_header/* BLOCK */.I;
    most = tar_header/* BLOCK */.I;
    #wants = HEADER;
    /** The start of the last header. */
    #start = 0;
    #extensions = new Extensions((words) => this.#note(words));
    #heldCharacters = 0;
    /** Bytes of zeros after the end marker so far. */
    #tail = 0;
    #seen = new Set();
    #limits;
    #keeps;
    #attributes;
    #count = 0;
    #last;
    /**
     * @param keeps whether `members` is filled; without it, memory does not grow with the archive
     * @param attributes reads header fields besides name, type, size and mode; null if they are not needed
     */
    constructor(limits = build_limits/* LIMITS */.b, keeps = true, attributes = null) {
        this.#limits = limits;
        this.#keeps = keeps;
        this.#attributes = attributes;
    }
    /** Takes the needed bytes; returns the member that they complete, if they do. Its data follows. */
    read(bytes) {
        const wants = this.#wants;
        switch (wants.kind) {
            case 'header':
                return this.#readHeader(bytes);
            case 'second-zeros':
                // POSIX requires two blocks of zeros; busybox continues after a single one, others stop there.
                if ((0,tar_header/* readHeader */.a)(bytes).kind !== 'zeros')
                    return this.#stop('trailing-data', 'data follows a single block of zeros');
                return this.#want(TAIL, this.offset + tar_header/* BLOCK */.I, 1, Number.POSITIVE_INFINITY);
            case 'extension':
                return this.#readExtension(wants.header, bytes);
            case 'sparse-map':
                return this.#readMap(wants, bytes);
            case 'tail':
                return this.#readTail(bytes);
        }
    }
    /** Reports that the input has ended, after `size` bytes. */
    end(size) {
        const wants = this.#wants.kind;
        if (this.least === 0 || wants === 'tail')
            return;
        const dataMissing = dataEnd(this.#last) - size;
        if (dataMissing > 0) {
            this.#stop('truncated', `it lacks ${plural(dataMissing, 'byte')} of its last member`, size);
        }
        else if (size !== this.offset || wants === 'extension' || wants === 'sparse-map') {
            this.#stop('truncated', 'it ends within a block', size);
        }
        else if (wants === 'header') {
            // The archive may have been truncated between two members. After one block of zeros it is complete.
            this.#stop('truncated', 'it ends without an end marker', size);
        }
        else {
            this.least = this.most = 0;
        }
    }
    #readHeader(bytes) {
        this.#start = this.offset;
        const header = (0,tar_header/* readHeader */.a)(bytes);
        switch (header.kind) {
            case 'not-a-header':
                return this.#stop('malformed', this.offset === 0 ? 'it does not begin with a tar header' : 'a header has a wrong checksum');
            case 'unreadable':
                return this.#stop('malformed', `a header cannot be read: ${header.reason}`);
            case 'zeros':
                if (this.#extensions.isPending)
                    return this.#stop('malformed', 'an extension header has no member after it');
                return this.#want(SECOND_ZEROS, this.offset + tar_header/* BLOCK */.I, tar_header/* BLOCK */.I);
            case 'header':
                if (extensionOf(header.type) !== null)
                    return this.#wantExtension(header);
                if (header.sparse !== null)
                    return this.#addSparse(header, header.sparse);
                return this.#addMember(header, this.offset + tar_header/* BLOCK */.I, this.#attributes?.read(bytes));
        }
    }
    #readMap({ header, sparse }, bytes) {
        const map = (0,tar_sparse/* readSparseBlock */._)(bytes, sparse);
        return typeof map === 'string' ? this.#stop('malformed', map) : this.#addSparse(header, map);
    }
    /** Waits for the rest of a sparse file's map, or adds the file. */
    #addSparse(header, sparse) {
        const next = this.offset + tar_header/* BLOCK */.I;
        if (sparse.isExtended)
            return this.#want({ kind: 'sparse-map', header, sparse }, next, tar_header/* BLOCK */.I);
        if (sparse.data !== header.size)
            return this.#stop('malformed', "the map of a sparse file does not cover its data, which Go's reader refuses");
        return this.#addMember(header, next);
    }
    #wantExtension(header) {
        if (header.size > this.#limits.archiveHeaderBytes) {
            return this.#stop('too-many', `${extensionOf(header.type)} has more than ${plural(this.#limits.archiveHeaderBytes, 'byte')}`);
        }
        this.#want({ kind: 'extension', header }, this.offset + tar_header/* BLOCK */.I, roundUp(header.size));
        // Without a payload there is nothing to wait for.
        return header.size === 0 ? this.#readExtension(header, new Uint8Array()) : null;
    }
    #readExtension({ type, size }, bytes) {
        const problem = this.#extensions.read(type, bytes, size);
        if (problem === null && type === 'x')
            this.#attributes?.extend(bytes.subarray(0, size));
        return problem === null ? this.#want(HEADER, this.offset + bytes.length, tar_header/* BLOCK */.I) : this.#stop('malformed', problem);
    }
    #addMember(header, offset, attributes) {
        const { name: rawName, link, type, size } = this.#extensions.describe(header);
        if (!Number.isSafeInteger(offset + size + tar_header/* BLOCK */.I)) {
            return this.#stop('malformed', 'a member has more bytes than any file can');
        }
        if (offset + size > this.#limits.archiveBytes) {
            return this.#stop('too-many', `a member ends behind ${(0,text_size/* formatBytes */.z)(this.#limits.archiveBytes)} of the archive`);
        }
        if (this.#count >= this.#limits.archiveMembers) {
            return this.#stop('too-many', `it has more than ${plural(this.#limits.archiveMembers, 'member')}`);
        }
        if (this.#keeps)
            this.#heldCharacters += rawName.length + (link?.length ?? 0);
        if (this.#heldCharacters > this.#limits.archiveNameCharacters) {
            return this.#stop('too-many', `the names of its members have more than ${plural(this.#limits.archiveNameCharacters, 'character')}`);
        }
        const { name, flags } = (0,tar_name/* normaliseName */.G)(rawName);
        const plain = { name, rawName, flags, type, size, offset, link, mode: header.mode };
        const member = attributes === undefined ? plain : { ...plain, attributes };
        if (this.#keeps)
            this.members.push(member);
        this.#count += 1;
        this.#last = member;
        this.#want(HEADER, roundUp(offset + size), tar_header/* BLOCK */.I);
        return member;
    }
    #readTail(bytes) {
        for (let i = 0; i < bytes.length; i += 1) {
            if (bytes[i] !== 0)
                return this.#stop('trailing-data', 'data follows the end marker', this.offset + i);
        }
        this.offset += bytes.length;
        this.#tail += bytes.length;
        if (this.#tail > this.#limits.archiveTailBytes) {
            return this.#stop('too-many', `more than ${(0,text_size/* formatBytes */.z)(this.#limits.archiveTailBytes)} of zeros follow the end marker`);
        }
        return null;
    }
    #want(wants, offset, least, most = least) {
        this.#wants = wants;
        this.offset = offset;
        this.least = least;
        this.most = most;
        return null;
    }
    #note(words) {
        if (this.#seen.has(words))
            return;
        this.#seen.add(words);
        this.#fault('ambiguous', words, this.#start);
    }
    #stop(kind, words, offset = this.offset) {
        this.#fault(kind, words, offset);
        this.least = this.most = 0;
        return null;
    }
    #fault(kind, words, offset) {
        this.faults.push({ kind, message: `${words} (at byte ${formatCount(offset)})`, offset });
    }
}
function dataEnd(member) {
    return member === undefined ? 0 : member.offset + member.size;
}
function roundUp(offset) {
    return Math.ceil(offset / tar_header/* BLOCK */.I) * tar_header/* BLOCK */.I;
}

;// CONCATENATED MODULE: ./build/formats/tar.js



const SMALLEST_READ = (/* unused pure expression or super */ null && (4 * 1024));
const LARGEST_READ = (/* unused pure expression or super */ null && (1024 * 1024));
const NOTHING = new Uint8Array();
/**
 * Lists an archive with random access. Headers and bytes after the end marker are read, data is skipped: a member of 4
 * GiB costs one read, and many small ones share theirs.
 */
function indexTar(read, size) {
    const reader = new TarReader();
    const view = new View(read, size);
    let bytes = NOTHING;
    while (reader.least > 0) {
        bytes = view.at(reader.offset, reader.least, reader.most);
        if (bytes.length < reader.least)
            break;
        reader.read(bytes);
    }
    reader.end(view.size);
    return { members: reader.members, faults: reader.faults };
}
/**
 * Lists a streamed archive. For every member `onMember` returns a sink for its data, or null; the sink checks whether
 * all `size` bytes came. All chunks are read to their end, whatever the faults, so that their consumer can hash all
 * bytes. Without `keep` the listing has no members, and memory does not grow with the archive.
 */
async function walkTar(chunks, onMember, options = {}) {
    const walk = new TarWalk(onMember, options);
    for await (const chunk of chunks) {
        walk.take(chunk);
        if (options.toEnd === false && walk.isOver)
            break;
    }
    return walk.end();
}
/** A window on the archive. It grows while the next bytes are near, and shrinks otherwise. */
class View {
    #read;
    /** The end of the archive: a file may have become shorter since its size was read. */
    size;
    #bytes = NOTHING;
    #start = 0;
    #ahead = SMALLEST_READ;
    constructor(read, size) {
        this.#read = read;
        this.size = size;
    }
    /** At least `least` bytes from `offset` on, at most `most`; fewer at the end of the archive. */
    at(offset, least, most) {
        let from = offset - this.#start;
        if (from < 0 || from + least > this.#bytes.length) {
            const near = this.#bytes.length > 0 && from >= 0 && from <= this.#bytes.length + SMALLEST_READ;
            this.#ahead = near ? Math.min(this.#ahead * 2, LARGEST_READ) : SMALLEST_READ;
            const length = Math.min(Math.max(this.#ahead, least), this.size - offset);
            this.#bytes = length > 0 ? this.#read(offset, length) : NOTHING;
            if (this.#bytes.length < length)
                this.size = offset + this.#bytes.length;
            this.#start = offset;
            from = 0;
        }
        return this.#bytes.subarray(from, Math.min(from + most, this.#bytes.length));
    }
}
/** A streamed archive, chunk by chunk: `walkTar` for callers that receive chunks. */
class TarWalk {
    #reader;
    #onMember;
    #onTail;
    /** The start of the bytes after the end marker; null before it is found. */
    #tail = null;
    #member = null;
    #sink = null;
    /** The position of the current chunk in the archive. */
    #start = 0;
    /** Needed bytes that continue in the next chunk. */
    #held = NOTHING;
    #filled = 0;
    constructor(onMember, { keep = true, attributes = false, onTail, limits = build_limits/* LIMITS */.b } = {}) {
        this.#onMember = onMember;
        this.#onTail = onTail ?? null;
        this.#reader = new tar_reader_TarReader(limits, keep, attributes ? new AttributeReader() : null);
    }
    /** Whether reading has ended because of a fault. */
    get isOver() {
        return this.#reader.least === 0;
    }
    take(chunk) {
        for (let at = 0; at < chunk.length && this.#reader.least > 0;) {
            const gap = this.#reader.offset - this.#start - at;
            at = gap > 0 ? this.#passData(chunk, at, Math.min(at + gap, chunk.length)) : this.#passWanted(chunk, at);
        }
        if (this.#onTail !== null && this.#reader.least === 0)
            this.#passTail(chunk, this.#onTail);
        this.#start += chunk.length;
    }
    end() {
        this.#reader.end(this.#start);
        return { members: this.#reader.members, faults: this.#reader.faults, size: this.#start };
    }
    /** Data, and the padding after it, which nothing reads. */
    #passData(chunk, at, end) {
        if (this.#member !== null && this.#sink !== null) {
            const dataEnd = Math.min(end, this.#member.offset + this.#member.size - this.#start);
            if (dataEnd > at)
                this.#sink(chunk.subarray(at, dataEnd));
        }
        return end;
    }
    #passTail(chunk, onTail) {
        this.#tail ??= this.#reader.faults.find(({ kind }) => kind === 'trailing-data')?.offset ?? null;
        if (this.#tail !== null)
            onTail(chunk.subarray(Math.max(this.#tail - this.#start, 0)));
    }
    #passWanted(chunk, at) {
        const { least, most } = this.#reader;
        const missing = least - this.#filled;
        if (this.#filled === 0 && chunk.length - at >= least) {
            const end = Math.min(at + most, chunk.length);
            this.#give(chunk.subarray(at, end));
            return end;
        }
        if (this.#filled === 0)
            this.#held = new Uint8Array(least);
        const end = Math.min(at + missing, chunk.length);
        this.#held.set(chunk.subarray(at, end), this.#filled);
        this.#filled += end - at;
        if (this.#filled === least) {
            this.#filled = 0;
            this.#give(this.#held);
        }
        return end;
    }
    #give(bytes) {
        const member = this.#reader.read(bytes);
        if (member === null)
            return;
        this.#member = member;
        this.#sink = this.#onMember(member);
    }
}


/***/ })

};
