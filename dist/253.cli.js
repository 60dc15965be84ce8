export const id = 253;
export const ids = [253];
export const modules = {

/***/ 2253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  classifyCommand: () => (/* binding */ classifyCommand)
});

// EXTERNAL MODULE: ./build/formats/media-type.js
var media_type = __webpack_require__(7884);
// EXTERNAL MODULE: ./build/formats/media-type-suggestion.js
var media_type_suggestion = __webpack_require__(2181);
// EXTERNAL MODULE: ./build/formats/media-type-table.js
var media_type_table = __webpack_require__(4669);
// EXTERNAL MODULE: ./build/text/json.js
var json = __webpack_require__(5666);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __webpack_require__(8020);
;// CONCATENATED MODULE: ./build/reports/classification.js




/** The meaning of a status; empty if the word is clear. */
const STATUS = {
    current: '',
    deprecated: 'tools still read it, but should no longer write it',
    removed: 'it was removed before a release',
    nonstandard: 'it is not in any specification in this form',
    unknown: '',
};
/** The output of `plimsoll classify` on a terminal: a few lines per type. */
function classificationText(types) {
    return types.map(oneInWords).join('\n');
}
/** `classify --format json`: an array with one object per type. */
function classificationJson(types) {
    return (0,json/* stableJson */._)(types.map(classificationOf));
}
function classificationOf(type) {
    const { mediaType, family, role, compression, distributable, status, description, source, artifact } = type;
    const suggestion = suggestionFor(type);
    return {
        mediaType,
        family,
        role,
        compression,
        distributable,
        status,
        description,
        source,
        ...(artifact !== null && { artifact }),
        ...(suggestion !== undefined && { suggestion }),
    };
}
function suggestionFor({ mediaType, role }) {
    return role === 'unknown' ? (0,media_type_suggestion/* suggestMediaType */.j)(mediaType) : undefined;
}
function oneInWords(type) {
    const suggestion = suggestionFor(type);
    const facts = [
        ['description', type.description],
        ...(suggestion === undefined ? [] : [['did you mean', suggestion]]),
        ['family', type.family === 'unknown' ? 'unknown' : `${type.family} (${media_type_table/* FAMILIES */.BU[type.family]})`],
        ['role', type.role],
        ['compression', type.compression],
        ['distributable', type.distributable ? 'yes' : 'no: a registry need not store it'],
        ['status', [type.status, STATUS[type.status]].filter((part) => part !== '').join(': ')],
        ...(type.artifact === null ? [] : [['artifact', type.artifact]]),
        ['source', type.source],
    ];
    const width = Math.max(...facts.map(([name]) => name.length));
    const lines = facts.map(([name, fact]) => `  ${name.padEnd(width)}  ${fact}\n`);
    return `${type.mediaType === '' ? '(the empty type)' : (0,untrusted/* escapeUntrusted */.sl)(type.mediaType)}\n${lines.join('')}`;
}

// EXTERNAL MODULE: ./build/command/arguments.js
var command_arguments = __webpack_require__(1118);
// EXTERNAL MODULE: ./build/command/command.js
var command = __webpack_require__(8363);
;// CONCATENATED MODULE: ./build/command/classify.js




const classifyCommand = {
    name: 'classify',
    operands: 'MEDIA-TYPE\u2026',
    summary: 'classify media types',
    flags: { format: { value: 'FORM', words: ['text', 'json'], help: 'text or json' } },
    run(given, terminal) {
        if (given.positionals.length === 0)
            throw new command_arguments/* UsageError */.e('classify needs at least one MEDIA-TYPE');
        const types = given.positionals.map((mediaType) => (0,media_type/* classify */.L8)(mediaType));
        terminal.out(given.last('format') === 'json' ? classificationJson(types) : classificationText(types));
        return command/* EXIT */.d.pass;
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
