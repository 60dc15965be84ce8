export const id = 718;
export const ids = [718];
export const modules = {

/***/ 718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LayerTables: () => (/* binding */ LayerTables),
  openTables: () => (/* binding */ openTables)
});

// EXTERNAL MODULE: ./build/formats/digest.js
var formats_digest = __webpack_require__(939);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(522);
// EXTERNAL MODULE: ./build/limits.js
var build_limits = __webpack_require__(598);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __webpack_require__(20);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(573);
// EXTERNAL MODULE: ./build/text/size.js + 1 modules
var text_size = __webpack_require__(729);
// EXTERNAL MODULE: ./build/formats/compression.js + 1 modules
var compression = __webpack_require__(156);
;// CONCATENATED MODULE: ./build/formats/json.js



/**
 * Additional costs of `LIMITS.jsonCost`: 32 MiB of `{},` would take gigabytes of memory, but as many numbers take
 * little.
 */
const [OBJECT_COST, LIST_COST, KEY_COST] = [4, 2, 1];
/**
 * Parses one JSON text (RFC 8259) as every reader would: a text that some readers read differently is a fault, never a
 * value.
 * Refused as ambiguous: duplicate keys (forbidden by image-spec's "canonicalization"; Go merges them, others take the
 * first or the last), bytes after the text (some readers stop, some refuse), invalid UTF-8 and lone surrogates in keys
 * (readers replace them). Keys that differ by case only need knowledge of the fields: see `Fields`.
 *
 * @param onEscaped called for every string value that the text writes with an escape (`\u002B` for `+`): Go's time
 *   decoder reads the bytes
 *   of the text, not the decoded string
 */
function parseJson(bytes, onEscaped = () => { }) {
    if (bytes.length > LIMITS.documentBytes) {
        return failed('too-large', `the document has ${bytes.length} bytes; Plimsoll reads up to ${LIMITS.documentBytes}`);
    }
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return failed('ambiguous', 'the document is not valid UTF-8, which readers repair in different ways');
    }
    return new Parser(text, onEscaped).run();
}
/**
 * A key as compared by Go's encoding/json: case is ignored, with Unicode's simple folding, so `Layers` and
 * `layer\u017f` equal `layers` for containerd, moby, skopeo and umoci.
 */
function foldKey(key) {
    return ASCII.test(key) ? key.toLowerCase() : Array.from(key, foldCharacter).join('');
}
/** Whether two values are equal, regardless of the order of keys. */
function jsonEqual(a, b) {
    if (a instanceof Map) {
        if (!(b instanceof Map) || a.size !== b.size)
            return false;
        for (const [key, value] of a) {
            const other = b.get(key);
            if (other === undefined || !jsonEqual(value, other))
                return false;
        }
        return true;
    }
    if (isArray(a))
        return isArray(b) && a.length === b.length && a.every((item, i) => jsonEqual(item, b[i] ?? null));
    return a === b;
}
function isArray(value) {
    return Array.isArray(value);
}
function isObject(value) {
    return value instanceof Map;
}
/** Joins a JSON pointer and a key (RFC 6901). */
function pointerTo(pointer, key) {
    return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
/** Through the capital, since several small letters may have the same one: `s` and `\u017f`, `\u03c3` and `\u03c2`. */
function foldCharacter(character) {
    return character === DOTLESS_I ? character : single(single(character, 'toUpperCase'), 'toLowerCase');
}
/** Simple folding maps one character to one: `\u00df` has the capital `SS`, and remains. */
function single(character, change) {
    const changed = character[change]();
    return [...changed].length === 1 ? changed : character;
}
function failed(kind, message, pointer = '') {
    return { ok: false, faults: [{ kind, message, pointer }] };
}
/** Ends the parsing of an invalid text; it is caught in this file. */
class SyntaxFault extends Error {
    kind;
    at;
    constructor(kind, message, at) {
        super(message);
        this.kind = kind;
        this.at = at;
    }
}
const ASCII = /^[\0-\x7f]*$/;
/** Its capital is the plain I, and only Turkish folds the two. */
const DOTLESS_I = '\u0131';
const WHITE = new Set([' ', '\t', '\n', '\r']);
const ESCAPES = new Map(Object.entries({ '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }));
class Parser {
    #text;
    #at = 0;
    #cost = 0;
    /** The keys and positions of the current value. */
    #path = [];
    #ambiguities = [];
    #onEscaped;
    constructor(text, onEscaped) {
        this.#text = text;
        this.#onEscaped = onEscaped;
    }
    run() {
        try {
            const value = this.#value();
            this.#white();
            if (this.#at < this.#text.length) {
                throw new SyntaxFault('ambiguous', 'more bytes follow the document, which some readers ignore', this.#at);
            }
            const [first, ...others] = this.#ambiguities;
            return first ? { ok: false, faults: [first, ...others] } : { ok: true, value };
        }
        catch (error) {
            if (!(error instanceof SyntaxFault))
                throw error;
            return failed(error.kind, `${error.message} (${this.#position(error.at)})`);
        }
    }
    #value() {
        this.#white();
        this.#charge(1);
        switch (this.#text[this.#at]) {
            case '{':
                return this.#object();
            case '[':
                return this.#array();
            case '"':
                return this.#stringValue();
            case 't':
                return this.#word('true', true);
            case 'f':
                return this.#word('false', false);
            case 'n':
                return this.#word('null', null);
            default:
                return this.#number();
        }
    }
    /** Counts the memory cost of a value. */
    #charge(cost) {
        this.#cost += cost;
        if (this.#cost > LIMITS.jsonCost)
            throw new SyntaxFault('too-large', 'the document has more values than the limit', this.#at);
    }
    #object() {
        const members = new Map();
        this.#charge(OBJECT_COST);
        this.#open();
        if (this.#take('}'))
            return members;
        do {
            this.#white();
            this.#charge(KEY_COST);
            if (this.#text[this.#at] !== '"')
                throw this.#unexpected('a key');
            const keyAt = this.#at;
            const key = this.#string();
            if (!key.isWellFormed())
                throw new SyntaxFault('ambiguous', 'a key has half of a surrogate pair, which readers replace', keyAt);
            this.#white();
            if (!this.#take(':'))
                throw this.#unexpected('":"');
            this.#path.push(key);
            const value = this.#value();
            if (members.has(key))
                this.#repeated(key);
            members.set(key, value);
            this.#path.pop();
            this.#white();
        } while (this.#take(','));
        if (!this.#take('}'))
            throw this.#unexpected('"," or "}"');
        return members;
    }
    #array() {
        const items = [];
        this.#charge(LIST_COST);
        this.#open();
        if (this.#take(']'))
            return items;
        do {
            this.#path.push(items.length);
            items.push(this.#value());
            this.#path.pop();
            this.#white();
        } while (this.#take(','));
        if (!this.#take(']'))
            throw this.#unexpected('"," or "]"');
        return items;
    }
    /** Enters an object or array; the depth limits recursion. */
    #open() {
        if (this.#path.length >= LIMITS.jsonDepth) {
            throw new SyntaxFault('too-large', `the document nests deeper than ${LIMITS.jsonDepth} levels`, this.#at);
        }
        this.#at++;
        this.#white();
    }
    #stringValue() {
        const start = this.#at;
        const value = this.#string();
        // An escape has more characters than its meaning.
        if (this.#at - start !== value.length + 2)
            this.#onEscaped(this.#path);
        return value;
    }
    #string() {
        this.#at++;
        let result = this.#plain();
        for (;;) {
            const next = this.#text[this.#at];
            if (next === '"') {
                this.#at++;
                return result;
            }
            if (next !== '\\')
                throw this.#unexpected('the end of a string');
            result += this.#escape() + this.#plain();
        }
    }
    #escape() {
        const letter = this.#text[this.#at + 1] ?? '';
        const plain = ESCAPES.get(letter);
        if (plain !== undefined) {
            this.#at += 2;
            return plain;
        }
        const hex = this.#text.slice(this.#at + 2, this.#at + 6);
        if (letter !== 'u' || !/^[0-9a-fA-F]{4}$/.test(hex))
            throw this.#unexpected('an escape');
        this.#at += 6;
        return String.fromCharCode(Number.parseInt(hex, 16));
    }
    #number() {
        const number = scanNumber(this.#text, this.#at);
        if (number === null)
            throw this.#unexpected('a value');
        const literal = this.#text.slice(this.#at, number.end);
        if (number.isInteger) {
            if (literal.length > LIMITS.integerCharacters)
                throw new SyntaxFault('too-large', `an integer has ${literal.length} characters`, this.#at);
            this.#at = number.end;
            return BigInt(literal);
        }
        const value = Number(literal);
        if (!Number.isFinite(value))
            throw new SyntaxFault('too-large', 'a number is too large', this.#at);
        this.#at = number.end;
        return value;
    }
    #word(word, value) {
        if (!this.#text.startsWith(word, this.#at))
            throw this.#unexpected('a value');
        this.#at += word.length;
        return value;
    }
    #repeated(key) {
        if (this.#ambiguities.length >= LIMITS.documentFaults)
            return;
        const pointer = this.#path.reduce(pointerTo, '');
        this.#ambiguities.push({ kind: 'ambiguous', message: safe `the key "${key}" occurs twice in one object`, pointer });
    }
    #take(character) {
        if (this.#text[this.#at] !== character)
            return false;
        this.#at++;
        return true;
    }
    #white() {
        while (WHITE.has(this.#text[this.#at]))
            this.#at++;
    }
    /** Literal characters of a string: all but quotes, backslashes and controls. */
    #plain() {
        const start = this.#at;
        for (;;) {
            const code = this.#text.charCodeAt(this.#at);
            // After the end there is no code.
            if (!(code >= 0x20) || code === 0x22 || code === 0x5c)
                return this.#text.slice(start, this.#at);
            this.#at++;
        }
    }
    #unexpected(wanted) {
        if (this.#at >= this.#text.length)
            return new SyntaxFault('malformed', `not valid JSON: expected ${wanted}, found the end of the text`, this.#at);
        const found = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
        return new SyntaxFault('malformed', safe `not valid JSON: expected ${wanted}, found "${found}"`, this.#at);
    }
    #position(at) {
        const before = this.#text.slice(0, at);
        const line = before.split('\n').length;
        return `line ${line}, column ${at - before.lastIndexOf('\n')}`;
    }
}

// EXTERNAL MODULE: ./build/formats/tar.js + 5 modules
var formats_tar = __webpack_require__(49);
;// CONCATENATED MODULE: ./build/formats/lazy-table.js








/** The file in the tar that eStargz has its table in. */
const TABLE_NAME = 'stargz.index.json';
/** Of eStargz and zstd:chunked alike. */
const VERSION = 1;
const CHUNKED_TOP = new Set(['version', 'entries', 'tarSplitDigest']);
const TEXTS = [
    'name',
    'type',
    'userName',
    'groupName',
    'linkName',
    'modtime',
    'accesstime',
    'changetime',
    'digest',
    'chunkDigest',
    'chunkType',
];
const NUMBERS = [
    'size',
    'mode',
    'uid',
    'gid',
    'devMajor',
    'devMinor',
    'offset',
    'endOffset',
    'innerOffset',
    'chunkSize',
    'chunkOffset',
];
const EMPTY = {
    name: '',
    type: '',
    size: 0,
    mode: 0,
    uid: 0,
    gid: 0,
    userName: '',
    groupName: '',
    linkName: '',
    modtime: '',
    accesstime: '',
    changetime: '',
    devMajor: 0,
    devMinor: 0,
    xattrs: {},
    digest: '',
    offset: 0,
    endOffset: 0,
    innerOffset: 0,
    chunkSize: 0,
    chunkOffset: 0,
    chunkDigest: '',
    chunkType: '',
};
const TEXT_KEYS = new Set(TEXTS);
const NUMBER_KEYS = new Set(NUMBERS);
const LONE_SURROGATE = /\p{Surrogate}/u;
/**
 * Reads a table from its compressed bytes. The JSON is kept as bytes; its entries are decoded on demand, and their
 * faults are reported then.
 * @param most the limit of its decompressed size in bytes
 */
async function readTable(form, stored, most = build_limits/* LIMITS */.b.tableBytes) {
    const storedDigest = (0,formats_digest/* digestOf */.ol)(stored);
    const unread = (reason) => ({ ok: false, storedDigest, reason });
    const plain = await unpack(form, stored, most);
    if (typeof plain === 'string')
        return unread(plain);
    const json = form === 'estargz' ? await fileIn(plain) : plain;
    if (typeof json === 'string')
        return unread(json);
    const entries = entriesOf(json);
    if (typeof entries === 'string')
        return unread(`its table of contents ${entries}`);
    return { ok: true, table: { form, storedDigest, jsonDigest: (0,formats_digest/* digestOf */.ol)(json), entries, size: json.length } };
}
async function unpack(form, stored, most) {
    const limits = { bytes: most, ratio: { times: build_limits/* LIMITS */.b.layerRatio, from: build_limits/* LIMITS */.b.tableRatioBytes } };
    const plain = (0,compression/* decompress */.m)(form === 'estargz' ? 'gzip' : 'zstd', [stored], limits, stored.length);
    const chunks = [];
    for await (const chunk of plain)
        chunks.push(Buffer.from(chunk));
    if (plain.fault === null)
        return Buffer.concat(chunks);
    return `its table of contents cannot be decompressed: ${plain.fault.message}`;
}
/**
 * The first file of a tar, which must be the table: stargz-snapshotter checks its name, containers/storage does not.
 */
async function fileIn(tar) {
    const { members, faults } = await (0,formats_tar/* walkTar */.Nb)([tar], () => null);
    const [first] = members;
    if (first === undefined || first.rawName !== TABLE_NAME || first.type !== 'file')
        return `what it has in place of its table of contents is not a tar with ${TABLE_NAME}`;
    if (faults.some(({ kind }) => kind !== 'truncated') || first.offset + first.size > tar.length)
        return 'the tar with its table of contents cannot be read as a whole';
    return tar.subarray(first.offset, first.offset + first.size);
}
/** The entries of a table, or its fault as a whole. */
function entriesOf(json) {
    if (!(0,external_node_buffer_.isUtf8)(json))
        return 'is not valid UTF-8';
    const top = new JsonScanner(json);
    const values = new Map();
    for (const [key, range] of top.members(top.value(0))) {
        if (values.has(key))
            return (0,untrusted/* safe */.gB) `has "${key}" twice`;
        if (!CHUNKED_TOP.has(key))
            return (0,untrusted/* safe */.gB) `has "${key}", which Plimsoll does not know`;
        values.set(key, range);
    }
    const version = values.get('version');
    const entries = values.get('entries');
    if (top.fault !== null)
        return top.fault;
    if (top.skipWhiteSpace(top.end) !== json.length)
        return 'has something behind its end';
    if (version === undefined || version.end - version.start > 20 || top.text(version) !== String(VERSION))
        return `is not of version ${VERSION}`;
    if (entries === undefined || json[entries.start] !== OPEN_LIST || json[entries.end - 1] !== CLOSE_LIST)
        return 'has no list of entries';
    return new TableEntries(json, entries);
}
/** Decodes the entries of a table in their order. */
class TableEntries {
    #scanner;
    #end;
    #at;
    #isFirst = true;
    #ahead = null;
    /** The fault of the entry after the last one; the table ends there. */
    fault = null;
    constructor(json, list) {
        this.#scanner = new JsonScanner(json);
        this.#at = list.start + 1;
        this.#end = list.end - 1;
    }
    /** Takes the next entry; otherwise null. */
    next() {
        const entry = this.peek();
        this.#ahead = null;
        return entry;
    }
    /** Returns the next entry without taking it. */
    peek() {
        this.#ahead ??= this.fault === null ? this.#read() : null;
        return this.#ahead;
    }
    #read() {
        const scanner = this.#scanner;
        let start = scanner.skipWhiteSpace(this.#at);
        if (start >= this.#end && this.#isFirst)
            return null;
        if (!this.#isFirst) {
            if (start >= this.#end)
                return null;
            start = scanner.skipComma(start);
        }
        this.#isFirst = false;
        const range = scanner.value(start);
        this.#at = range.end;
        const entry = scanner.fault ?? decodeEntry(scanner, range);
        if (typeof entry !== 'string')
            return entry;
        this.fault = entry;
        return null;
    }
}
/** An entry, or its fault. */
function decodeEntry(scanner, range) {
    if (range.end - range.start > build_limits/* LIMITS */.b.tableEntryBytes)
        return `has an entry of more than ${(0,text_size/* formatBytes */.z)(build_limits/* LIMITS */.b.tableEntryBytes)}`;
    const text = scanner.text(range);
    if (!text.startsWith('{'))
        return 'has an entry that is not an object';
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return 'is not valid JSON';
    }
    if (typeof value !== 'object' || value === null)
        return 'has an entry that is not an object';
    const entry = { ...EMPTY };
    let count = 0;
    for (const [key, field] of Object.entries(value)) {
        count += 1;
        if (TEXT_KEYS.has(key)) {
            if (typeof field !== 'string' || LONE_SURROGATE.test(field))
                return (0,untrusted/* safe */.gB) `has an entry whose ${key} is not a text`;
        }
        else if (NUMBER_KEYS.has(key)) {
            if (!Number.isSafeInteger(field))
                return (0,untrusted/* safe */.gB) `has an entry whose ${key} is not an integer`;
        }
        else if (key === 'xattrs') {
            const counted = countXattrs(field);
            if (counted === null)
                return 'has an entry whose xattrs are not texts by name';
            count += counted;
        }
        else {
            const known = [...TEXTS, ...NUMBERS, 'xattrs'].find((one) => foldKey(one) === foldKey(key));
            return known === undefined
                ? (0,untrusted/* safe */.gB) `has an entry with "${key}", which Plimsoll does not know`
                : (0,untrusted/* safe */.gB) `has an entry with "${key}", which some readers take for ${known}`;
        }
        entry[key] = field;
    }
    // JSON.parse takes the last of equal keys and does not report the others.
    if (count !== scanner.keys)
        return 'has an entry with a key twice';
    return isEntry(entry) ? entry : 'has an entry that cannot be read';
}
/** Every field is checked before it is set. */
function isEntry(entry) {
    return Object.keys(EMPTY).every((key) => key in entry);
}
function countXattrs(field) {
    if (typeof field !== 'object' || field === null || Array.isArray(field))
        return null;
    const values = Object.entries(field);
    const isRight = values.every(([name, value]) => typeof value === 'string' && !LONE_SURROGATE.test(value) && !LONE_SURROGATE.test(name));
    return isRight ? values.length : null;
}
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const WHITE_SPACE = new Set([0x20, 0x09, 0x0a, 0x0d]);
/**
 * Finds the byte ranges of values in a JSON text without decoding it: a table may have hundreds of thousands of
 * entries.
 */
class JsonScanner {
    #bytes;
    /** The fault of the text so far. */
    fault = null;
    /** The position after the last value that `members` was called for. */
    end = 0;
    /** The number of keys of the last value, including nested objects. */
    keys = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    text({ start, end }) {
        return Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset + start, end - start).toString('utf8');
    }
    skipWhiteSpace(from) {
        let at = from;
        while (WHITE_SPACE.has(this.#bytes[at] ?? 0))
            at += 1;
        return at;
    }
    /** The beginning of the next value after a comma. */
    skipComma(at) {
        if (this.#bytes[at] !== COMMA)
            this.#fail();
        return at + 1;
    }
    /** The value that begins here, after white space. Only brackets and quotes are followed; decoding validates it. */
    value(from) {
        const bytes = this.#bytes;
        const start = this.skipWhiteSpace(from);
        let depth = 0;
        let at = start;
        this.keys = 0;
        for (; at < bytes.length; at += 1) {
            const byte = bytes[at] ?? 0;
            if (byte === QUOTE)
                at = this.#endOfString(at);
            else if (byte === OPEN_OBJECT || byte === OPEN_LIST)
                depth += 1;
            else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST)
                depth -= 1;
            else if (depth > 0) {
                if (byte === COLON)
                    this.keys += 1;
                continue;
            }
            else if (byte === COMMA || byte === COLON || WHITE_SPACE.has(byte))
                break;
            else
                continue;
            if (depth < 0)
                break;
            if (depth > 0)
                continue;
            at += 1;
            break;
        }
        if (depth > 0 || at === start)
            this.#fail();
        return { start, end: Math.min(at, bytes.length) };
    }
    /** The members of an object; they end at an error. */
    *members({ start, end }) {
        this.end = end;
        if (this.#bytes[start] !== OPEN_OBJECT)
            return this.#fail();
        let at = this.skipWhiteSpace(start + 1);
        while (this.fault === null && at < end - 1) {
            const key = this.value(at);
            const colon = this.skipWhiteSpace(key.end);
            if (this.#bytes[key.start] !== QUOTE || this.#bytes[colon] !== COLON)
                return this.#fail();
            const value = this.value(colon + 1);
            const name = this.#decodeKey(key);
            if (name === null || this.fault !== null)
                return this.#fail();
            yield [name, value];
            at = this.skipWhiteSpace(value.end);
            if (at < end - 1)
                at = this.skipWhiteSpace(this.skipComma(at));
            else
                return;
            if (at >= end - 1)
                return this.#fail();
        }
    }
    #decodeKey(range) {
        try {
            const key = JSON.parse(this.text(range));
            return typeof key === 'string' ? key : null;
        }
        catch {
            return null;
        }
    }
    /** The closing quote of the string that begins here. */
    #endOfString(start) {
        for (let at = start + 1; at < this.#bytes.length; at += 1) {
            const byte = this.#bytes[at];
            if (byte === BACKSLASH)
                at += 1;
            else if (byte === QUOTE)
                return at;
        }
        this.#fail();
        return this.#bytes.length;
    }
    #fail() {
        this.fault ??= 'is not valid JSON';
    }
}

// EXTERNAL MODULE: ./build/formats/tar-header.js
var tar_header = __webpack_require__(680);
;// CONCATENATED MODULE: ./build/formats/timestamp.js
const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|([+-]\d{2}):(\d{2}))$/i;
const DAY = 24 * 60 * 60;
/**
 * Parses a date and time as in RFC 3339, section 5.6: with any fraction and offset, also with lower-case `t` and `z`,
 * and with a leap second where one can occur: at the end of a month in UTC. Null for anything else, and for days that
 * do not exist.
 * Returns whole seconds since 1970 in UTC, without the fraction; a leap second equals the second after it.
 */
function parseTimestamp(text) {
    const parts = RFC3339.exec(text);
    if (parts === null)
        return null;
    const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((i) => Number(parts[i]));
    const [offsetHours, offsetMinutes] = [Number(parts[7] ?? 0), Number(parts[8] ?? 0)];
    if (year === undefined || month === undefined || day === undefined)
        return null;
    if (hour === undefined || minute === undefined || second === undefined)
        return null;
    const midnight = secondsOfDay(year, month, day);
    if (midnight === null || hour > 23 || minute > 59 || second > 60)
        return null;
    if (Math.abs(offsetHours) > 23 || offsetMinutes > 59)
        return null;
    const sign = parts[7]?.startsWith('-') ? -1 : 1;
    const offset = sign * (Math.abs(offsetHours) * 60 + offsetMinutes) * 60;
    const seconds = midnight + (hour * 60 + minute) * 60 + second - offset;
    return second === 60 && !isStartOfMonth(seconds) ? null : seconds;
}
const GO_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{1,2}):(\d{2}):(\d{2})(?:[.,]\d+)?(?:Z|[+-](\d{2}):(\d{2}))$/;
/**
 * Whether Go's time decoder (`time.Time.UnmarshalJSON`), which docker, containerd, podman and crane use, accepts a date
 * and time. It is stricter than RFC 3339 (`T` and `Z` in upper case, no second 60) and laxer (an hour of one digit, a
 * comma, offsets up to +24:60).
 */
function isGoTime(text) {
    const match = GO_TIME.exec(text);
    if (match === null)
        return false;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, offsetHours = 0, offsetMinutes = 0] = match
        .slice(1)
        .map((digits) => Number(digits ?? 0));
    if (secondsOfDay(year, month, day) === null || hour > 23 || minute > 59 || second > 59)
        return false;
    return offsetHours <= 24 && offsetMinutes <= 60;
}
/** The first second of a UTC day, `2026-11-25`, since 1970; null if it is not a valid day. */
function parseDay(text) {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    return parts && secondsOfDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}
function secondsOfDay(year, month, day) {
    const date = new Date(0);
    // `Date.UTC` would read years before 100 as those of the twentieth century.
    date.setUTCFullYear(year, month - 1, day);
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / 1000 : null;
}
function isStartOfMonth(seconds) {
    return seconds % DAY === 0 && new Date(seconds * 1000).getUTCDate() === 1;
}

;// CONCATENATED MODULE: ./build/formats/lazy-comparison.js







const GZIP_MAGIC = Uint8Array.of(0x1f, 0x8b, 0x08);
/** A frame, and a skippable one (RFC 8878, 3.1.1 and 3.1.2). */
const ZSTD_MAGIC = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd);
const SKIPPABLE_MAGIC = Uint8Array.of(0x50, 0x2a, 0x4d, 0x18);
const MAGIC_LENGTH = 4;
/** Compressed bytes that contain a complete block, even an incompressible one. */
const HEADER_LENGTH = 640;
const SHA256 = /^sha256:[0-9a-f]{64}$/;
/** Go's time of 1 January of the year 1, which containers/storage wrote for an unstated time. */
const ZERO_TIME = '0001-01-01T00:00:00Z';
const lazy_comparison_GO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:[0-5]\d(?:\.(\d{1,9}))?(?:Z|[+-]\d{2}:\d{2})$/;
/**
 * Compares a table of contents with the members of the tar as they are streamed: entry by entry, because every known
 * writer lists them in the order of the tar. Memory does not grow with either.
 */
class TableComparison {
    #table;
    #read;
    #differences = new Map();
    #unread = null;
    /** Whether the comparison has ended, because the two do not list the same entries. */
    #isOver = false;
    #hasTableMember = false;
    #file = null;
    #positions = new Positions();
    #sharedStarts = 0;
    constructor(table, read = () => null) {
        this.#table = table;
        this.#read = read;
    }
    /** Takes the next member, with its attributes; returns a sink for its data if that is compared. */
    take(member) {
        this.#endFile();
        if (this.#isOver)
            return null;
        const entry = this.#next();
        if (this.#isOver)
            return null;
        if (entry === null)
            return this.#takeLast(member);
        if (entry.name !== member.rawName) {
            this.#differ('entries', (0,untrusted/* safe */.gB) `"${member.rawName}" of the tar is "${entry.name}" in the table`);
            this.#isOver = true;
            return null;
        }
        return this.#compare(entry, member);
    }
    /**
     * Ends the comparison.
     * @param failure why the tar was not read to its end; null if it was
     */
    end(failure) {
        if (failure === null)
            this.#endFile();
        if (!this.#isOver && failure === null) {
            const entry = this.#next();
            if (entry !== null)
                this.#differ('entries', (0,untrusted/* safe */.gB) `"${entry.name}" is in the table only`);
        }
        const reason = this.#unread ?? failure;
        if (this.#differences.size > 0) {
            const differences = [...this.#differences].map(([kind, { count, first }]) => ({ kind, count, first }));
            return { kind: 'differs', differences };
        }
        return reason === null ? { kind: 'same' } : { kind: 'unread', reason };
    }
    #next() {
        const { entries } = this.#table;
        const entry = entries.next();
        if (entry === null && entries.fault !== null) {
            this.#unread ??= `its table of contents ${entries.fault}`;
            this.#isOver = true;
        }
        return entry;
    }
    /** After the last entry, the tar of eStargz contains the table itself, and nothing else. */
    #takeLast(member) {
        const isTable = this.#table.form === 'estargz' && member.rawName === TABLE_NAME && member.type === 'file';
        if (isTable && !this.#hasTableMember) {
            this.#hasTableMember = true;
            return null;
        }
        this.#differ('entries', (0,untrusted/* safe */.gB) `"${member.rawName}" is in the tar only`);
        this.#isOver = true;
        return null;
    }
    #compare(entry, member) {
        const { attributes } = member;
        const type = typeOf(member);
        if (attributes == null || type === null) {
            const what = type === null ? 'sparse or of an unknown type' : 'ambiguous';
            this.#unread ??= (0,untrusted/* safe */.gB) `its entry "${member.rawName}" is ${what}, so its table of contents cannot be compared`;
        }
        else {
            this.#compareAttributes(entry, member, attributes, type);
        }
        return this.#startFile(entry, member, type);
    }
    #compareAttributes(entry, member, attributes, type) {
        const check = (kind, what, inTable, inTar) => {
            if (inTable !== inTar)
                this.#differ(kind, (0,untrusted/* safe */.gB) `the ${what} of "${member.rawName}" is ${inTable} in the table, ${inTar} in the tar`);
        };
        check('type', 'type', entry.type, type);
        check('size', 'size', entry.size, type === 'reg' ? member.size : 0);
        check('mode', 'mode', octal(entry.mode), octal(member.mode));
        check('owner', 'user', entry.uid, attributes.uid);
        check('owner', 'group', entry.gid, attributes.gid);
        // eStargz states a name once for each number.
        if (entry.userName !== '')
            check('owner', 'user name', entry.userName, attributes.userName);
        if (entry.groupName !== '')
            check('owner', 'group name', entry.groupName, attributes.groupName);
        check('link', 'link target', entry.linkName, member.link ?? '');
        const isDevice = type === 'char' || type === 'block';
        // For other types eStargz states no numbers.
        if (isDevice || entry.devMajor !== 0)
            check('device', 'device number', entry.devMajor, attributes.deviceMajor);
        if (isDevice || entry.devMinor !== 0)
            check('device', 'minor device number', entry.devMinor, attributes.deviceMinor);
        if (sortedXattrs(Object.entries(entry.xattrs)) !== sortedXattrs(attributes.xattrs))
            this.#differ('xattrs', (0,untrusted/* safe */.gB) `the extended attributes of "${member.rawName}" differ between the table and the tar`);
        this.#compareTimes(entry, member, attributes);
    }
    #compareTimes(entry, { rawName }, { modified, accessed, changed }) {
        const times = [
            ['modification time', entry.modtime, modified],
            ['access time', entry.accesstime, accessed],
            ['change time', entry.changetime, changed],
        ];
        for (const [i, [what, stated, inTar]] of times.entries()) {
            // stargz-snapshotter writes only the first.
            if (i > 0 && stated === '')
                continue;
            if (!isSameTime(stated, inTar))
                this.#differ('time', (0,untrusted/* safe */.gB) `the ${what} of "${rawName}" is ${stated === '' ? 'not stated' : stated} in the table and different in the tar`);
        }
    }
    /** Reads the entries about a file's parts, and prepares for its data. */
    #startFile(entry, member, type) {
        const chunks = this.#chunksOf(entry);
        const all = [entry, ...chunks];
        if (type !== 'reg' || entry.type !== 'reg' || member.size === 0) {
            if (all.some(hasData))
                this.#differ('parts', (0,untrusted/* safe */.gB) `"${member.rawName}" has no data in the tar, and data in the table`);
            else if (entry.digest !== '' && entry.digest !== EMPTY_DIGEST)
                this.#differ('contents', (0,untrusted/* safe */.gB) `"${member.rawName}" has no data in the tar, and the digest of some in the table`);
            return null;
        }
        const parts = partsOf(all, member.size);
        if (parts === null) {
            this.#differ('parts', (0,untrusted/* safe */.gB) `the parts of "${member.rawName}" in the table are not the whole file, each byte once`);
            return null;
        }
        this.#checkPositions(all, parts, member);
        const stated = [entry.digest, ...parts.map(({ digest }) => digest)].filter((digest) => digest !== '');
        if (!stated.every((digest) => SHA256.test(digest))) {
            this.#differ('contents', (0,untrusted/* safe */.gB) `the table has something else than a sha256 digest for "${member.rawName}"`);
            return null;
        }
        if (parts.some(({ digest }) => digest === '') && (entry.digest === '' || parts.length > 1)) {
            this.#unread ??= (0,untrusted/* safe */.gB) `its table of contents has no digest for a part of "${member.rawName}"`;
            return null;
        }
        const file = new FileParts(member.rawName, entry.digest, parts);
        this.#file = file;
        return (chunk) => file.take(chunk);
    }
    #chunksOf(entry) {
        const { entries } = this.#table;
        const chunks = [];
        for (let next = entries.peek(); next?.type === 'chunk'; next = entries.peek()) {
            entries.next();
            if (chunks.length >= build_limits/* LIMITS */.b.tableParts) {
                this.#unread ??= (0,untrusted/* safe */.gB) `its table of contents has more than ${build_limits/* LIMITS */.b.tableParts} parts of "${entry.name}"`;
                continue;
            }
            chunks.push(next);
            if (next.name !== entry.name)
                this.#differ('parts', (0,untrusted/* safe */.gB) `a part of "${entry.name}" has the name "${next.name}"`);
            const described = DESCRIBED.find((key) => next[key] !== 0 && next[key] !== '');
            if (described !== undefined || Object.keys(next.xattrs).length > 0)
                this.#differ('parts', (0,untrusted/* safe */.gB) `a part of "${entry.name}" states more than a part does`);
        }
        return chunks;
    }
    /** Consumers that verify digests fail to read contents at another position; others read other contents. */
    #checkPositions(entries, parts, member) {
        let start = member.offset;
        for (const [i, entry] of entries.entries()) {
            const size = parts[i]?.size ?? 0;
            const place = this.#positions.place(entry, start, size);
            start += size;
            if (place !== 'wrong' && this.#isAt(entry, place))
                continue;
            this.#differ('position', (0,untrusted/* safe */.gB) `the table has "${member.rawName}" in the layer where its bytes cannot be`);
            return;
        }
    }
    #isAt({ offset, endOffset }, place) {
        const isBegin = place === 'shared' ? this.#isHeader(offset) : this.#isStart(offset);
        return isBegin && (endOffset === 0 || this.#isStart(endOffset));
    }
    /** Whether the compressed data there begins with a header of the tar. */
    #isHeader(offset) {
        const bytes = this.#read(offset, HEADER_LENGTH);
        if (bytes === null)
            return true;
        this.#sharedStarts += 1;
        if (this.#sharedStarts > build_limits/* LIMITS */.b.sharedStarts) {
            this.#unread ??= `its table of contents has more than ${build_limits/* LIMITS */.b.sharedStarts} files behind the start of a compressed part`;
            return true;
        }
        const header = firstBlock(this.#table.form, bytes);
        return header !== null && (0,tar_header/* readHeader */.a)(header).kind === 'header';
    }
    /** Whether a member of gzip or a frame of zstd could begin there. */
    #isStart(offset) {
        const bytes = this.#read(offset, MAGIC_LENGTH);
        if (bytes === null)
            return true;
        const magics = this.#table.form === 'estargz' ? [GZIP_MAGIC] : [ZSTD_MAGIC, SKIPPABLE_MAGIC];
        return magics.some((magic) => magic.every((byte, i) => bytes[i] === byte));
    }
    #endFile() {
        const problem = this.#file?.end() ?? null;
        if (problem !== null)
            this.#differ('contents', problem);
        this.#file = null;
    }
    #differ(kind, first) {
        const known = this.#differences.get(kind);
        if (known === undefined)
            this.#differences.set(kind, { count: 1, first });
        else
            known.count += 1;
    }
}
/** Of zero bytes. */
const EMPTY_DIGEST = 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
/** Values that only the first entry of a file states. */
const DESCRIBED = [
    'size',
    'mode',
    'uid',
    'gid',
    'userName',
    'groupName',
    'linkName',
    'modtime',
    'accesstime',
    'changetime',
    'devMajor',
    'devMinor',
    'digest',
];
/** Follows the bytes of one file, and compares its digest and those of its parts. */
class FileParts {
    #name;
    #digest;
    #parts;
    /** Of the whole file; null if its only part has the same bytes. */
    #whole;
    /** Of the part so far; null before its first byte. */
    #part = null;
    #index = 0;
    #left;
    #problem = null;
    constructor(name, digest, parts) {
        this.#name = name;
        this.#digest = digest;
        this.#parts = parts;
        this.#whole = digest === '' || parts.length === 1 ? null : new formats_digest/* Digester */.Y8();
        this.#left = parts[0]?.size ?? 0;
    }
    take(bytes) {
        this.#whole?.update(bytes);
        for (let at = 0; at < bytes.length && this.#left > 0;) {
            const end = Math.min(at + this.#left, bytes.length);
            const piece = bytes.subarray(at, end);
            const part = this.#parts[this.#index];
            if (part?.isZeros && piece.some((byte) => byte !== 0))
                this.#problem ??= (0,untrusted/* safe */.gB) `a part of "${this.#name}" is zeros in the table, and not in the tar`;
            this.#left -= piece.length;
            at = end;
            if (this.#left > 0 || this.#part !== null) {
                this.#part ??= new formats_digest/* Digester */.Y8();
                this.#part.update(piece);
            }
            if (this.#left === 0)
                this.#endPart(this.#part?.digest() ?? (0,formats_digest/* digestOf */.ol)(piece));
        }
    }
    /** The difference of the file, after all its bytes were taken. */
    end() {
        if (this.#index < this.#parts.length)
            this.#problem ??= (0,untrusted/* safe */.gB) `"${this.#name}" is whole in the table, and cut off in the tar`;
        else if (this.#whole !== null)
            this.#expect(this.#digest, this.#whole.digest());
        return this.#problem;
    }
    #endPart(actual) {
        const stated = this.#parts[this.#index]?.digest ?? '';
        if (stated !== '')
            this.#expect(stated, actual);
        if (this.#whole === null && this.#digest !== '')
            this.#expect(this.#digest, actual);
        this.#part = null;
        this.#index += 1;
        this.#left = this.#parts[this.#index]?.size ?? 0;
    }
    #expect(stated, actual) {
        if (stated !== actual)
            this.#problem ??= (0,untrusted/* safe */.gB) `the digest of "${this.#name}" or of a part of it is another in the table than in the tar`;
    }
}
/** Checks that files are in the layer in the order of the tar, without overlap. */
class Positions {
    #offset = -1;
    /** The position in the decompressed tar that `#offset` refers to, and that of the end of the last part. */
    #base = 0;
    #end = 0;
    /** The end in the layer of the last file that states it. */
    #fileEnd = 0;
    /**
     * Whether the part of `size` bytes at `start` of the tar may be where the entry states; `shared` if a header of the
     * tar must precede it.
     */
    place({ type, offset, endOffset, innerOffset }, start, size) {
        const base = start - innerOffset;
        const isFirst = type === 'reg';
        const isWithin = isFirst ? offset >= this.#fileEnd : this.#fileEnd === 0 || offset < this.#fileEnd;
        const isEnded = endOffset === 0 || (isFirst && endOffset > offset);
        const isSame = offset === this.#offset;
        const isOrdered = isSame ? innerOffset > 0 && base === this.#base : offset > this.#offset && base >= this.#end;
        // Several small files may share one member of gzip, which then begins with a header of the tar, as the layer
        // does.
        const isShared = !isSame && innerOffset > 0;
        const isPossible = isShared ? base % tar_header/* BLOCK */.I === 0 : isSame || (innerOffset === 0 && offset > 0);
        if (isFirst)
            this.#fileEnd = endOffset;
        this.#offset = offset;
        this.#base = base;
        this.#end = start + size;
        if (!isWithin || !isEnded || !isOrdered || !isPossible)
            return 'wrong';
        return isShared ? 'shared' : 'right';
    }
}
/** The first block of the compressed data; null if its first bytes are not sufficient. */
function firstBlock(form, stored) {
    const { Z_SYNC_FLUSH, ZSTD_e_flush } = external_node_zlib_.constants;
    try {
        const plain = form === 'estargz'
            ? external_node_zlib_.gunzipSync(stored, { finishFlush: Z_SYNC_FLUSH })
            : external_node_zlib_.zstdDecompressSync(stored, { finishFlush: ZSTD_e_flush });
        return plain.length < tar_header/* BLOCK */.I ? null : plain.subarray(0, tar_header/* BLOCK */.I);
    }
    catch {
        return null;
    }
}
/** The type of a member in words of the table; null for types that no table describes. */
function typeOf({ type, attributes }) {
    switch (type) {
        case 'file':
            return 'reg';
        case 'directory':
            return 'dir';
        case 'device':
            return attributes?.device ?? null;
        case 'other':
            return null;
        default:
            return type;
    }
}
function hasData(entry) {
    const { type, offset, endOffset, innerOffset, chunkSize, chunkOffset, chunkDigest, chunkType } = entry;
    const numbers = [offset, endOffset, innerOffset, chunkSize, chunkOffset];
    return type === 'chunk' || numbers.some((number) => number !== 0) || chunkDigest !== '' || chunkType !== '';
}
/**
 * The parts of a file; null if they do not cover it from its first byte to its last. A part without a size extends to
 * the end.
 */
function partsOf(entries, size) {
    const parts = [];
    let start = 0;
    for (const { chunkOffset, chunkSize, chunkDigest, chunkType } of entries) {
        const length = chunkSize === 0 ? size - start : chunkSize;
        if (chunkOffset !== start || length <= 0 || start + length > size)
            return null;
        if (chunkType !== '' && chunkType !== 'zeros')
            return null;
        parts.push({ size: length, digest: chunkDigest, isZeros: chunkType === 'zeros' });
        start += length;
    }
    return start === size ? parts : null;
}
/** Extended attributes as one text, for comparison. */
function sortedXattrs(xattrs) {
    return JSON.stringify([...xattrs].sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** Whether a time of the table equals that of the tar, or that rounded to seconds as in eStargz. */
function isSameTime(stated, inTar) {
    if (stated === '' || stated === ZERO_TIME)
        return inTar === null || inTar.seconds === 0;
    const fraction = lazy_comparison_GO_TIME.exec(stated);
    const seconds = fraction === null ? null : parseTimestamp(stated);
    if (inTar === null || seconds === null)
        return false;
    const nanoseconds = Number((fraction?.[1] ?? '').padEnd(9, '0'));
    if (seconds === inTar.seconds && nanoseconds === inTar.nanoseconds)
        return true;
    return nanoseconds === 0 && seconds === inTar.seconds + (inTar.nanoseconds >= 5e8 ? 1 : 0);
}
function octal(mode) {
    return mode.toString(8).padStart(4, '0');
}

// EXTERNAL MODULE: ./build/sources/byte-source.js + 1 modules
var byte_source = __webpack_require__(873);
;// CONCATENATED MODULE: ./build/image/layer-tables.js







/** Reads the tables of a layer before its tar, because they state how its files are hashed. */
async function openTables(byteSource, locations) {
    const reader = (0,byte_source/* openRange */.wQ)(byteSource);
    const opened = [];
    let left = build_limits/* LIMITS */.b.tableBytes;
    for (const [i, location] of locations.entries()) {
        const table = i < build_limits/* LIMITS */.b.tablesOfLayer
            ? await layer_tables_open(reader, location, left)
            : unread(location, `it has more than ${build_limits/* LIMITS */.b.tablesOfLayer} tables of contents`);
        left -= table.size;
        opened.push(table);
    }
    return new LayerTables(reader, opened);
}
/** @param most the limit of the table's size in bytes, compressed and decompressed */
async function layer_tables_open(reader, location, most) {
    if (location.kind === 'nowhere')
        return unread(location, location.reason);
    if (location.length > most)
        return unread(location, `its table of contents exceeds the limit of ${(0,text_size/* formatBytes */.z)(most)}`);
    const stored = await reader.read(location.offset, location.length);
    if (!stored.ok)
        return unread(location, `its table of contents could not be read: ${stored.reason}`);
    const result = await readTable(location.form, stored.bytes, most);
    if (!result.ok)
        return unread(location, result.reason, result.storedDigest);
    const { storedDigest, jsonDigest, size } = result.table;
    const comparison = new TableComparison(result.table, (offset, length) => reader.readNow(offset, length));
    return { table: { location, storedDigest, jsonDigest }, comparison, size };
}
function unread(location, reason, storedDigest = null) {
    return { table: { location, storedDigest, jsonDigest: null }, comparison: { kind: 'unread', reason }, size: 0 };
}
/** The tables of one layer, compared with its tar while that is read. */
class LayerTables {
    #reader;
    #opened;
    #comparisons;
    #tail = new TailTable();
    constructor(reader, opened) {
        this.#reader = reader;
        this.#opened = opened;
        this.#comparisons = opened.flatMap(({ comparison }) => (comparison instanceof TableComparison ? [comparison] : []));
    }
    /** Takes the next member of the tar; returns a sink for its data if that is compared. */
    take(member) {
        const sinks = this.#comparisons.flatMap((comparison) => comparison.take(member) ?? []);
        const [first, ...others] = sinks;
        if (first === undefined || others.length === 0)
            return first ?? null;
        return (chunk) => {
            for (const sink of sinks)
                sink(chunk);
        };
    }
    /** Takes the bytes after the end marker of the tar. */
    takeTail(chunk) {
        this.#tail.take(chunk);
    }
    /**
     * The results of all tables.
     * @param failure why the tar was not read to its end; null if it was
     */
    end(failure) {
        const inTail = this.#tail.digest();
        return this.#opened.map(({ table, comparison }) => ({
            ...table,
            isBehindEnd: table.jsonDigest !== null && table.jsonDigest === inTail,
            outcome: comparison instanceof TableComparison ? comparison.end(failure) : comparison,
        }));
    }
    close() {
        this.#reader.close();
    }
}
/** The bytes after the end marker of a layer's tar: with eStargz they may be another tar, with only the table. */
class TailTable {
    #digester = new formats_digest/* Digester */.Y8();
    #isTable = true;
    #walk = new formats_tar/* TarWalk */.dg(({ rawName, type }) => {
        this.#isTable &&= rawName === TABLE_NAME && type === 'file';
        return (chunk) => void this.#digester.update(chunk);
    });
    take(chunk) {
        this.#walk.take(chunk);
    }
    /** The digest of the table; null if something else is there. */
    digest() {
        const { members, faults } = this.#walk.end();
        const digest = this.#digester.digest();
        return this.#isTable && members.length === 1 && faults.length === 0 ? digest : null;
    }
}


/***/ })

};
