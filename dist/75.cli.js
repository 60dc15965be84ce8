export const id = 75;
export const ids = [75];
export const modules = {

/***/ 3075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ baselineNames),
/* harmony export */   a: () => (/* binding */ sizeKeys),
/* harmony export */   readBaseline: () => (/* binding */ readBaseline)
/* harmony export */ });
/* harmony import */ var _formats_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4562);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5093);



/** The version of a report that has sizes. */
const VERSION = 1;
const WRITE_ONE = 'plimsoll check --report json=FILE writes one';
/**
 * The keys of an image's platforms in a baseline, in their order. A platform that occurs more than once (with gzip and
 * with zstd) has a key for each occurrence.
 */
function sizeKeys(image, platforms) {
    const times = new Map();
    return platforms.map((platform) => {
        const time = times.get(platform) ?? 0;
        times.set(platform, time + 1);
        return JSON.stringify([image, platform, time]);
    });
}
/**
 * The names under which an image is looked up, the most exact first: a tag usually changes with every build, so the
 * name without it is accepted if only one image of the baseline has it.
 */
function baselineNames(name) {
    return [name, `${(0,_formats_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutTag */ .nb)(name)} under any tag`];
}
/**
 * Reads a report of `check --format json`. Anything else is refused, because no growth could be measured against it.
 */
function readBaseline(file, bytes) {
    if (bytes.length > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.reportBytes)
        return failed(`it has more than ${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .L)(_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.reportBytes, 'byte')}`);
    let report;
    try {
        report = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return failed(`it is not valid JSON; ${WRITE_ONE}`);
    }
    if (member(report, 'version') !== VERSION || !Array.isArray(member(report, 'images')))
        return failed(`it is not a report of version ${VERSION}; ${WRITE_ONE}`);
    const images = member(report, 'images');
    const sizes = new Map();
    const shared = new Set();
    for (const image of Array.isArray(images) ? images : []) {
        const read = readImage(image);
        if (read === null)
            return failed(`it has images without sizes, as earlier versions of Plimsoll wrote it; ${WRITE_ONE}`);
        for (const name of baselineNames(read.name)) {
            for (const [i, key] of sizeKeys(name, read.platforms).entries()) {
                const size = read.sizes[i];
                if (sizes.has(key))
                    shared.add(key);
                else if (size !== undefined)
                    sizes.set(key, size);
            }
        }
    }
    // It is unknown which of two images with one name is meant.
    for (const key of shared)
        sizes.delete(key);
    return { ok: true, baseline: { file, sizes } };
}
function readImage(image) {
    const name = member(image, 'name');
    const entries = member(image, 'sizes');
    if (typeof name !== 'string' || !Array.isArray(entries))
        return null;
    const platforms = [];
    const sizes = [];
    for (const entry of entries) {
        const platform = member(entry, 'platform');
        const compressed = member(entry, 'compressed');
        const uncompressed = member(entry, 'uncompressed');
        if (!isTextOrNull(platform) || !isSizeOrNull(compressed) || !isSizeOrNull(uncompressed))
            return null;
        platforms.push(platform);
        sizes.push({ compressed, uncompressed });
    }
    return { name, platforms, sizes };
}
/** An own member of an object; undefined for anything else. */
function member(value, name) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
        return undefined;
    return new Map(Object.entries(value)).get(name);
}
function isTextOrNull(value) {
    return value === null || typeof value === 'string';
}
function isSizeOrNull(value) {
    return value === null || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0);
}
function failed(error) {
    return { ok: false, error };
}


/***/ })

};
