export const id = 307;
export const ids = [307];
export const modules = {

/***/ 307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dg: () => (/* binding */ TarWalk),
  O1: () => (/* binding */ indexTar),
  Nb: () => (/* binding */ walkTar)
});

// EXTERNAL MODULE: ./build/limits.js
var build_limits = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./build/formats/tar-header.js
var tar_header = __webpack_require__(4680);
// EXTERNAL MODULE: ./build/formats/tar-name.js
var tar_name = __webpack_require__(5914);
// EXTERNAL MODULE: ./build/formats/tar-number.js
var tar_number = __webpack_require__(2092);
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

// EXTERNAL MODULE: ./build/text/count.js
var count = __webpack_require__(5093);
// EXTERNAL MODULE: ./build/text/size.js
var text_size = __webpack_require__(7397);
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
var tar_sparse = __webpack_require__(8889);
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
class TarReader {
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
            this.#stop('truncated', `it lacks ${(0,count/* plural */.L)(dataMissing, 'byte')} of its last member`, size);
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
            return this.#stop('too-many', `${extensionOf(header.type)} has more than ${(0,count/* plural */.L)(this.#limits.archiveHeaderBytes, 'byte')}`);
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
            return this.#stop('too-many', `it has more than ${(0,count/* plural */.L)(this.#limits.archiveMembers, 'member')}`);
        }
        if (this.#keeps)
            this.#heldCharacters += rawName.length + (link?.length ?? 0);
        if (this.#heldCharacters > this.#limits.archiveNameCharacters) {
            return this.#stop('too-many', `the names of its members have more than ${(0,count/* plural */.L)(this.#limits.archiveNameCharacters, 'character')}`);
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
        this.faults.push({ kind, message: `${words} (at byte ${(0,count/* formatCount */.B)(offset)})`, offset });
    }
}
function dataEnd(member) {
    return member === undefined ? 0 : member.offset + member.size;
}
function roundUp(offset) {
    return Math.ceil(offset / tar_header/* BLOCK */.I) * tar_header/* BLOCK */.I;
}

;// CONCATENATED MODULE: ./build/formats/tar.js



const SMALLEST_READ = 4 * 1024;
const LARGEST_READ = 1024 * 1024;
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
        this.#reader = new TarReader(limits, keep, attributes ? new AttributeReader() : null);
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
