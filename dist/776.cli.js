export const id = 776;
export const ids = [776];
export const modules = {

/***/ 8776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJson: () => (/* binding */ renderJson)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5666);

/**
 * The report of `check --format json`. The report has this structure already, except for the pictures, so nothing has
 * to be mapped.
 */
function renderJson(report) {
    const json = { ...report, images: report.images.map(({ graph, ...image }) => image) };
    return (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stableJsonPieces */ .p)(json);
}


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
