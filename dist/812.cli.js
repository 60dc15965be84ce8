export const id = 812;
export const ids = [812,75];
export const modules = {

/***/ 3326:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



var scan = __webpack_require__(6849)
var parse = __webpack_require__(5501)

module.exports = function (source) {
  return parse(scan(source))
}


/***/ }),

/***/ 5501:
/***/ ((module) => {



// The ABNF grammar in the spec is totally ambiguous.
//
// This parser follows the operator precedence defined in the
// `Order of Precedence and Parentheses` section.

module.exports = function (tokens) {
  var index = 0

  function hasMore () {
    return index < tokens.length
  }

  function token () {
    return hasMore() ? tokens[index] : null
  }

  function next () {
    if (!hasMore()) {
      throw new Error()
    }
    index++
  }

  function parseOperator (operator) {
    var t = token()
    if (t && t.type === 'OPERATOR' && operator === t.string) {
      next()
      return t.string
    }
  }

  function parseWith () {
    if (parseOperator('WITH')) {
      var t = token()
      if (t && t.type === 'EXCEPTION') {
        next()
        return t.string
      }
      throw new Error('Expected exception after `WITH`')
    }
  }

  function parseLicenseRef () {
    // TODO: Actually, everything is concatenated into one string
    // for backward-compatibility but it could be better to return
    // a nice structure.
    var begin = index
    var string = ''
    var t = token()
    if (t.type === 'DOCUMENTREF') {
      next()
      string += 'DocumentRef-' + t.string + ':'
      if (!parseOperator(':')) {
        throw new Error('Expected `:` after `DocumentRef-...`')
      }
    }
    t = token()
    if (t === null) {
      throw new Error('Unexpected end of input')
    }
    if (t.type === 'LICENSEREF') {
      next()
      string += 'LicenseRef-' + t.string
      var node = { license: string }
      var exception = parseWith()
      if (exception) {
        node.exception = exception
      }
      return node
    }
    index = begin
  }

  function parseLicense () {
    var t = token()
    if (t && t.type === 'LICENSE') {
      next()
      var node = { license: t.string }
      if (parseOperator('+')) {
        node.plus = true
      }
      var exception = parseWith()
      if (exception) {
        node.exception = exception
      }
      return node
    }
  }

  function parseParenthesizedExpression () {
    var left = parseOperator('(')
    if (!left) {
      return
    }

    var expr = parseExpression()

    if (!parseOperator(')')) {
      throw new Error('Expected `)`')
    }

    return expr
  }

  function parseAtom () {
    return (
      parseParenthesizedExpression() ||
      parseLicenseRef() ||
      parseLicense()
    )
  }

  function makeBinaryOpParser (operator, nextParser) {
    return function parseBinaryOp () {
      var left = nextParser()
      if (!left) {
        return
      }

      if (!parseOperator(operator)) {
        return left
      }

      var right = parseBinaryOp()
      if (!right) {
        throw new Error('Expected expression')
      }
      return {
        left: left,
        conjunction: operator.toLowerCase(),
        right: right
      }
    }
  }

  var parseAnd = makeBinaryOpParser('AND', parseAtom)
  var parseExpression = makeBinaryOpParser('OR', parseAnd)

  var node = parseExpression()
  if (!node || hasMore()) {
    throw new Error('Syntax error')
  }
  return node
}


/***/ }),

/***/ 6849:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



var licenses = []
  .concat(__webpack_require__(5204))
  .concat(__webpack_require__(3389))
var exceptions = __webpack_require__(3988)

module.exports = function (source) {
  var index = 0

  function hasMore () {
    return index < source.length
  }

  // `value` can be a regexp or a string.
  // If it is recognized, the matching source string is returned and
  // the index is incremented. Otherwise `undefined` is returned.
  function read (value) {
    if (value instanceof RegExp) {
      var chars = source.slice(index)
      var match = chars.match(value)
      if (match) {
        index += match[0].length
        return match[0]
      }
    } else {
      if (source.indexOf(value, index) === index) {
        index += value.length
        return value
      }
    }
  }

  function skipWhitespace () {
    read(/[ ]*/)
  }

  function operator () {
    var string
    var possibilities = [/^WITH/i, /^AND/i, /^OR/i, '(', ')', ':', '+']
    for (var i = 0; i < possibilities.length; i++) {
      string = read(possibilities[i])
      if (string) {
        break
      }
    }

    if (string === '+' && index > 1 && source[index - 2] === ' ') {
      throw new Error('Space before `+`')
    }

    return string && {
      type: 'OPERATOR',
      string: string.toUpperCase()
    }
  }

  function idstring () {
    return read(/[A-Za-z0-9-.]+/)
  }

  function expectIdstring () {
    var string = idstring()
    if (!string) {
      throw new Error('Expected idstring at offset ' + index)
    }
    return string
  }

  function documentRef () {
    if (read('DocumentRef-')) {
      var string = expectIdstring()
      return { type: 'DOCUMENTREF', string: string }
    }
  }

  function licenseRef () {
    if (read('LicenseRef-')) {
      var string = expectIdstring()
      return { type: 'LICENSEREF', string: string }
    }
  }

  function identifier () {
    var begin = index
    var string = idstring()

    if (licenses.indexOf(string) !== -1) {
      return {
        type: 'LICENSE',
        string: string
      }
    } else if (exceptions.indexOf(string) !== -1) {
      return {
        type: 'EXCEPTION',
        string: string
      }
    }

    index = begin
  }

  // Tries to read the next token. Returns `undefined` if no token is
  // recognized.
  function parseToken () {
    // Ordering matters
    return (
      operator() ||
      documentRef() ||
      licenseRef() ||
      identifier()
    )
  }

  var tokens = []
  while (hasMore()) {
    skipWhitespace()
    if (!hasMore()) {
      break
    }

    var token = parseToken()
    if (!token) {
      throw new Error('Unexpected `' + source[index] +
                      '` at offset ' + index)
    }

    tokens.push(token)
  }
  return tokens
}


/***/ }),

/***/ 8452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ ARTIFACT_KINDS)
/* harmony export */ });
/** The kind of a manifest, or of all manifests of a root. */
const ARTIFACT_KINDS = [
    'image',
    'plugin',
    'helm',
    'wasm',
    'model',
    'signature',
    'sbom',
    'attestation',
    'cache',
    'soci',
    'compose',
    'devcontainer',
    'flux',
    'policy',
    'package',
    'vm',
    'singularity',
    'report',
    'unknown',
];


/***/ }),

/***/ 196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kq: () => (/* binding */ parsePorts),
/* harmony export */   Se: () => (/* binding */ portsWithin),
/* harmony export */   UP: () => (/* binding */ portsName),
/* harmony export */   pl: () => (/* binding */ portRows),
/* harmony export */   wK: () => (/* binding */ portsOutside)
/* harmony export */ });
/* unused harmony exports PROTOCOLS, mergedPorts */
/** The protocols that engines accept (docker/go-connections, nat). */
const PROTOCOLS = ['tcp', 'udp', 'sctp'];
const MAX_PORT = 65_535;
/**
 * Parses ports as in images and Dockerfiles: `80`, `80/tcp`, `8000-8999/udp`; the protocol in any case (image-spec,
 * config.md, "ExposedPorts"; docker's nat.ParsePort). Null if the text is not valid.
 */
function parsePorts(text) {
    const [, first, last = first, named] = /^(\d+)(?:-(\d+))?(?:\/([A-Za-z]+))?$/.exec(text) ?? [];
    const protocol = named === undefined ? null : PROTOCOLS.find((known) => known === named.toLowerCase());
    if (first === undefined || protocol === undefined)
        return null;
    const [from, to] = [Number(first), Number(last)];
    return from <= to && to <= MAX_PORT ? { first: from, last: to, protocol } : null;
}
/** `8080/tcp`, `8000-8999/udp`, `53`: in the form that is parsed. */
function portsName({ first, last, protocol }) {
    const numbers = first === last ? String(first) : `${first}-${last}`;
    return protocol === null ? numbers : `${numbers}/${protocol}`;
}
/** The fewest ranges with the same ports, lowest first. Protocols are ignored: pass ports of one. */
function mergedPorts(ports) {
    const merged = [];
    for (const next of ports.toSorted((a, b) => a.first - b.first)) {
        const before = merged.at(-1);
        if (before === undefined || next.first > before.last + 1)
            merged.push(next);
        else
            merged[merged.length - 1] = { ...before, last: Math.max(before.last, next.last) };
    }
    return merged;
}
/** The fewest ranges with the same ports, by protocol; tcp if none is stated, as for engines. */
function portRows(ports) {
    return PROTOCOLS.flatMap((protocol) => {
        const ofIt = ports.filter((row) => (row.protocol ?? 'tcp') === protocol);
        return mergedPorts(ofIt).map((row) => ({ ...row, protocol }));
    });
}
/** The ports of a range that are in any of the others. */
function portsWithin(row, others) {
    return mergedPorts(others).flatMap((other) => {
        const [first, last] = [Math.max(row.first, other.first), Math.min(row.last, other.last)];
        return first <= last ? [{ ...row, first, last }] : [];
    });
}
/** The ports of a range that are in none of the others. */
function portsOutside(row, others) {
    const outside = [];
    let first = row.first;
    for (const within of portsWithin(row, others)) {
        if (first < within.first)
            outside.push({ ...row, first, last: within.first - 1 });
        first = within.last + 1;
    }
    return first <= row.last ? [...outside, { ...row, first }] : outside;
}


/***/ }),

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


/***/ }),

/***/ 7812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RULES: () => (/* binding */ RULES)
});

// EXTERNAL MODULE: ./build/image/image.js
var image_image = __webpack_require__(9963);
// EXTERNAL MODULE: ./build/provenance/builder.js
var builder = __webpack_require__(3409);
// EXTERNAL MODULE: ./build/rule-kit/blob-names.js
var blob_names = __webpack_require__(3026);
// EXTERNAL MODULE: ./build/formats/media-type.js
var media_type = __webpack_require__(7884);
// EXTERNAL MODULE: ./build/formats/schema1.js
var schema1 = __webpack_require__(173);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __webpack_require__(8020);
;// CONCATENATED MODULE: ./build/rule-kit/config.js




/**
 * The configs of all manifests that are not exempt. A config that is unknown is yielded as unchecked.
 *
 * ```ts
 * const configs = yield* runConfigs(image);
 * ```
 */
function* runConfigs(image) {
    const nameOf = (0,blob_names/* blobNames */.M)(image);
    const configs = [];
    for (const manifest of image.manifests) {
        if (manifest.exempt !== null)
            continue;
        const edge = manifest.config ?? manifest.edge;
        const config = configOf(manifest);
        if (config === null) {
            yield { kind: 'unchecked', at: { edge }, reason: (0,untrusted/* safe */.gB) `${nameOf(edge)} ${whyUnknown(manifest)}` };
        }
        else {
            configs.push({ manifest, config, edge });
        }
    }
    return configs;
}
/** The conclusion for an image without any manifest to judge. */
const NOTHING_TO_RUN = { kind: 'not-applicable', reason: 'it is not a runnable image' };
/**
 * Whether an image is known to have nothing to run: all of its manifests are present, and each is exempt. An absent or
 * unreadable manifest might be runnable, and an empty index is not an artifact.
 */
function hasNothingToRun({ edges, manifests, artifact }) {
    const isComplete = edges.every(({ slot, document }) => slot !== 'manifest' || document !== null);
    // The old form of BuildKit's caches is an index that lists layers, without any manifest.
    const isKnown = manifests.length > 0 || artifact === 'cache';
    return isComplete && isKnown && manifests.every(({ exempt }) => exempt !== null);
}
function configOf({ edge: { document }, config }) {
    return document?.kind === 'schema1' ? (0,schema1/* schema1Config */.pP)(document).config : (config?.config ?? null);
}
function whyUnknown({ edge: { document }, config }) {
    if (document?.kind === 'schema1')
        return 'has a history whose newest entry cannot be read as an image config';
    if (config === null)
        return 'has no image config';
    if (config.target.byteSource === null)
        return 'is absent';
    const { declared } = config;
    if (declared !== null && !(0,media_type/* isImageConfigType */.Ky)(declared.mediaType))
        return (0,untrusted/* safe */.gB) `has the type "${declared.mediaType}", which is not an image config`;
    return 'cannot be read as an image config';
}

// EXTERNAL MODULE: ./build/rule-kit/remediation.js
var remediation = __webpack_require__(8571);
;// CONCATENATED MODULE: ./build/rule-kit/oci-types.js


/** Converts an existing image of any builder. */
const CONVERT = 'skopeo copy --format oci --all SOURCE DESTINATION';
/** For buildx. */
const OCI_FLAGS = '--output type=image,push=true,oci-mediatypes=true';
const BUILDX = `docker buildx build ${OCI_FLAGS}`;
/** How to write OCI types instead of Docker's, for the end of a sentence. */
const OCI_TYPES = (0,remediation/* fixes */.Su)({
    ...(0,remediation/* sameFor */.GV)(builder/* BUILDERS */.rV, CONVERT),
    buildx: BUILDX,
    docker: `${BUILDX}, because the classic builder writes only Docker types; or ${CONVERT}`,
    ko: `use a base image with OCI types (defaultBaseImage in .ko.yaml), because ko keeps the format of the base; or ${CONVERT}`,
    jib: 'container.format = OCI (Maven: <container><format>OCI</format></container>)',
    kaniko: `use a base image with OCI types, or --image-format=oci where kaniko supports it; or ${CONVERT}`,
    buildah: 'buildah push --format oci, for a list buildah manifest push --all --format oci (also podman)',
    bazel: `use a base with OCI types, because rules_oci keeps the format of the base; or ${CONVERT}`,
    any: `${BUILDX}; buildah push --format oci; ${CONVERT}`,
});

// EXTERNAL MODULE: ./build/rule-kit/option.js
var rule_kit_option = __webpack_require__(8353);
// EXTERNAL MODULE: ./build/rule-kit/rule.js
var rule = __webpack_require__(9726);
// EXTERNAL MODULE: ./build/formats/platform.js
var platform = __webpack_require__(3172);
// EXTERNAL MODULE: ./build/text/pattern.js
var pattern = __webpack_require__(1184);
// EXTERNAL MODULE: ./build/text/size.js
var text_size = __webpack_require__(7397);
;// CONCATENATED MODULE: ./build/rule-kit/option-types.js





/** A regular expression in RE2's syntax, or none. */
function optionalPattern(description, examples) {
    return {
        schema: { description, type: 'string', examples },
        read: (value) => (typeof value === 'string' ? new pattern/* Pattern */.zJ(value) : null),
        issues: async (value) => (typeof value === 'string' ? await patternIssues(value) : []),
    };
}
async function patternIssues(source) {
    if (source.includes('{context.'))
        return [
            { path: [], message: 'a pattern cannot contain context values, because they are not patterns: use equals or in' },
        ];
    await (0,pattern/* loadPatterns */.o0)();
    try {
        new pattern/* Pattern */.zJ(source);
        return [];
    }
    catch (error) {
        if (!(error instanceof pattern/* BadPattern */.wO))
            throw error;
        return [
            { path: [], message: (0,untrusted/* safe */.gB) `"${source}" is not a valid regular expression in RE2's syntax: ${error.message}` },
        ];
    }
}
/** Names of platforms; `patterns` allows `*` and `?`. Platforms that Go does not support are reported as misspelled. */
function platformNames(description, examples, { patterns }) {
    return {
        ...(0,rule_kit_option/* strings */.P$)([], description, examples),
        issues: (value) => (Array.isArray(value) ? value : []).flatMap((item, i) => {
            const issue = typeof item === 'string' ? (0,platform/* platformIssue */.z)(item, { patterns }) : null;
            return issue === null ? [] : [{ ...issue, path: [String(i)] }];
        }),
    };
}
const PERCENT = /^(\d{1,6}(?:\.\d{1,6})?) ?%$/;
/** A limit in bytes, as a number or as text (`800MB`, `512 MiB`), or none; a lower one is stricter. */
function optionalSize(description, examples) {
    return {
        schema: schemaOf(description, examples),
        read: (value) => (typeof value === 'number' ? value : typeof value === 'string' ? sizeOf(value) : null),
        issues: (value) => (typeof value === 'string' ? sizeIssues(value) : []),
    };
}
/** A limit on growth, as a percentage (`10%`) or as a size, or none; a lower one is stricter. */
function optionalGrowth(description, examples) {
    return {
        schema: schemaOf(description, examples),
        read: readGrowth,
        issues: (value) => (typeof value === 'string' && !PERCENT.test(value) ? growthIssues(value) : []),
    };
}
function schemaOf(description, examples) {
    return { description, type: ['integer', 'string'], minimum: 0, examples };
}
function readGrowth(value) {
    if (typeof value === 'number')
        return { kind: 'bytes', bytes: value };
    if (typeof value !== 'string')
        return null;
    const percent = PERCENT.exec(value)?.[1];
    if (percent !== undefined)
        return { kind: 'percent', percent: Number(percent) };
    return { kind: 'bytes', bytes: sizeOf(value) };
}
/** A valid text; an invalid one would be a budget without effect. */
function sizeOf(text) {
    const parsed = (0,text_size/* parseSize */.D)(text);
    if (!parsed.ok)
        throw new Error(parsed.message);
    return parsed.bytes;
}
function sizeIssues(text) {
    const parsed = (0,text_size/* parseSize */.D)(text);
    if (parsed.ok)
        return [];
    const { message, suggestion } = parsed;
    return [{ path: [], message, ...(suggestion !== undefined && { suggestion }) }];
}
function growthIssues(text) {
    return /[%]/.test(text)
        ? [{ path: [], message: (0,untrusted/* safe */.gB) `"${text}" is not a valid percentage, such as 10%` }]
        : sizeIssues(text);
}

// EXTERNAL MODULE: ./node_modules/spdx-expression-parse/index.js
var spdx_expression_parse = __webpack_require__(3326);
// EXTERNAL MODULE: ./build/formats/timestamp.js
var timestamp = __webpack_require__(531);
// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/rule-kit/value-type.js



/** The types of values. */
const VALUE_TYPES = ['url', 'semver', 'spdx', 'rfc3339', 'sha', 'email'];
/** The description of a type, for requirements. */
const TYPE_WORDS = {
    url: 'an absolute URL (https://\u2026)',
    semver: 'a semantic version (1.2.3, without a "v")',
    spdx: 'an SPDX license expression (MIT OR Apache-2.0)',
    rfc3339: 'a date and time of RFC 3339 (2026-11-25T12:00:00Z)',
    sha: 'a full commit id (40 or 64 hex digits)',
    email: 'an e-mail address',
};
/** Whether a value has a type. Takes linear time. */
function isOfType(value, type) {
    switch (type) {
        case 'url':
            return isUrl(value);
        case 'semver':
            return SEMVER.test(value);
        case 'spdx':
            return isLicenseExpression(value);
        case 'rfc3339':
            return (0,timestamp/* parseTimestamp */.EH)(value) !== null;
        case 'sha':
            return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(value);
        case 'email':
            return EMAIL.test(value);
    }
}
/** The grammar of semver.org (2.0.0): no leading zeros, no `v`. */
const SEMVER = /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}(?:-(?:0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*))*)?(?:\+[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?$/;
/** The definition of HTML (`<input type=email>`): RFC 5322 without comments, quotes and domain literals. */
const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?(?:\.[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?)*$/;
/** RFC 3986, with a scheme and a host. `URL` alone would silently correct spaces, backslashes and line breaks. */
const URL_CHARACTERS = /^[A-Za-z][A-Za-z\d+.-]*:\/\/(?![/?#])(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\dA-Fa-f]{2})+$/;
function isUrl(value) {
    if (!URL_CHARACTERS.test(value) || !URL.canParse(value))
        return false;
    return new URL(value).host !== '';
}
/** The tokens of an expression; the library skips anything else where it expects a name. */
const EXPRESSION = /^[A-Za-z\d.+:() -]+$/;
const NAMELESS = /(?:DocumentRef|LicenseRef)-(?![A-Za-z\d.-])/;
function isLicenseExpression(value) {
    if (value.length > limits/* LIMITS */.b.licenseCharacters || !EXPRESSION.test(value) || NAMELESS.test(value))
        return false;
    try {
        spdx_expression_parse(value);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/rule-kit/value-conditions.js




const options = {
    equals: (0,rule_kit_option/* optionalText */.mR)('The value, exactly.', ['https://github.com/acme/pay', '{context.repository-url}']),
    in: oneOrMore('Allowed values; a single value needs no list.', [['MIT', 'Apache-2.0'], '{context.commits}']),
    type: (0,rule_kit_option/* choice */.Yq)(VALUE_TYPES, 'The required type: an absolute URL, a semantic version without a "v", an SPDX license expression, a date and time, a full commit id, or an e-mail address.'),
    pattern: optionalPattern("A regular expression in RE2's syntax that must match a part of the value; `^` and `$` anchor it.", ['^[a-z0-9-]+$']),
};
/** Conditions by key; an empty one (`{}` or null) requires only a non-empty value. */
function conditions(description, examples) {
    const conditions = (0,rule_kit_option/* group */.Os)(options, 'Conditions on the value; without any, the value must not be empty.');
    const item = {
        ...conditions,
        schema: { ...conditions.schema, type: ['object', 'null'] },
        issues: async (value) => [...((await conditions.issues?.(value)) ?? []), ...unsatisfiable(conditions, value)],
    };
    return (0,rule_kit_option/* mapping */.pq)(item, description, examples);
}
/** The unsatisfied condition, for the end of a sentence; null if all are satisfied. */
function unmetCondition(condition, value) {
    const { equals, in: values, type, pattern } = condition;
    if (isEmpty(condition))
        return value.trim() === '' ? 'any value' : null;
    const phrases = [
        equals !== null && value !== equals ? (0,untrusted/* safe */.gB) `"${equals}"` : null,
        values !== null && !values.includes(value) ? oneOfWords(values) : null,
        type !== null && !isOfType(value, type) ? TYPE_WORDS[type] : null,
        pattern !== null && !pattern.test(value) ? (0,untrusted/* safe */.gB) `what matches ${pattern.source}` : null,
    ].filter((words) => words !== null);
    return phrases.length === 0 ? null : phrases.join(' and ');
}
/** The conditions, for the end of a sentence; null if any value is accepted. */
function askedFor({ equals, in: values, type, pattern }) {
    const phrases = [
        equals === null ? null : (0,untrusted/* safe */.gB) `"${equals}"`,
        values === null ? null : oneOfWords(values),
        type === null ? null : TYPE_WORDS[type],
        pattern === null ? null : (0,untrusted/* safe */.gB) `what matches ${pattern.source}`,
    ].filter((words) => words !== null);
    return phrases.length === 0 ? null : phrases.join(' and ');
}
/** A value that satisfies the condition, for fixes; `VALUE` if the condition names none. */
function exampleValue({ equals, in: values }) {
    const [first] = values ?? [];
    return equals ?? (values?.length === 1 && first !== undefined ? first : 'VALUE');
}
function isEmpty({ equals, in: values, type, pattern }) {
    return equals === null && values === null && type === null && pattern === null;
}
function oneOfWords(values) {
    const shown = values.slice(0, 5).map((value) => (0,untrusted/* safe */.gB) `"${value}"`);
    if (values.length === 0)
        return 'one of no values';
    return values.length === 1
        ? shown.join('')
        : `one of ${shown.join(', ')}${values.length > 5 ? ` and ${values.length - 5} more` : ''}`;
}
/** A condition that no value satisfies would fail every image; values from the context are unknown yet. */
function unsatisfiable(conditions, value) {
    const stated = entriesOf(value);
    // An invalid pattern cannot be compiled, and was reported.
    const condition = conditions.read(Object.fromEntries([...stated].filter(([name]) => name !== 'pattern')));
    const { equals, in: values } = condition;
    if (values?.length === 0)
        return [{ path: ['in'], message: 'it is an empty list, which allows no value' }];
    const named = [...(values ?? []), ...(equals === null ? [] : [equals])];
    if (named.length === 0 || named.some((one) => one.includes('{context.')))
        return [];
    if (named.some((one) => unmetCondition(condition, one) === null))
        return [];
    const [first = ''] = named;
    return [
        { path: [], message: (0,untrusted/* safe */.gB) `no value satisfies it: "${first}" does not match ${unmetWords(condition, first)}` },
    ];
}
function unmetWords(condition, value) {
    return unmetCondition(condition, value) ?? '';
}
function oneOrMore(description, examples) {
    return {
        schema: { description, type: ['string', 'array'], items: { type: 'string' }, examples },
        read: (value) => {
            if (typeof value === 'string')
                return [value];
            return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : null;
        },
    };
}
function entriesOf(value) {
    return new Map(typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []);
}

// EXTERNAL MODULE: ./build/sources/source.js
var source = __webpack_require__(2364);
// EXTERNAL MODULE: ./build/text/count.js
var text_count = __webpack_require__(5093);
// EXTERNAL MODULE: ./build/text/glob.js
var glob = __webpack_require__(1310);
// EXTERNAL MODULE: ./build/text/shell.js
var text_shell = __webpack_require__(9372);
;// CONCATENATED MODULE: ./build/rules/annotations.js














const PLACES = ['root', 'index', 'manifest', 'descriptor'];
const ARCHIVE = 'a docker archive (docker save) does not have the annotations that will be pushed; check an OCI export instead: docker buildx build --output type=oci,dest=image.tar .';
const annotations = (0,rule/* defineRule */.Km)({
    id: 'annotations',
    group: 'content',
    summary: 'the image has the required annotations with valid values, and no denied ones',
    options: {
        require: conditions('Annotations required in every place of `on`, each with conditions on its value; `{}` requires only a non-empty value.', [{ 'org.opencontainers.image.source': { type: 'url' }, 'org.opencontainers.image.description': {} }]),
        deny: (0,rule_kit_option/* strings */.P$)([], 'Patterns of denied keys, in any index, manifest or descriptor regardless of `on`; case is ignored.', [['com.acme.internal.*']]),
        on: (0,rule_kit_option/* atLeastOne */.LU)((0,rule_kit_option/* someOf */.yU)(PLACES, ['root'], 'Where `require` applies: `root` is the index of a multi-platform image, or else the manifest (GHCR reads this one); `index` is every index; `manifest` is the manifest of every platform; `descriptor` is the index entry of each manifest. Places that the image does not have are skipped.')),
    },
    vacuous: ({ require, deny }) => require.size === 0 && deny.length === 0 ? 'the policy requires and denies no annotation' : null,
    *check(image, { require, deny, on }) {
        if (image.digest === null || image.engineStorage) {
            yield { kind: 'unchecked', at: 'image', reason: ARCHIVE };
            return { kind: 'not-applicable', reason: ARCHIVE };
        }
        const nameOf = (0,blob_names/* blobNames */.M)(image);
        const holders = holdersIn(image);
        const checked = holders.filter(({ places }) => places.some((place) => on.includes(place)));
        for (const { edge, found, isEntry } of checked) {
            const where = isEntry ? (0,untrusted/* safe */.gB) `the entry of ${nameOf(edge)}` : nameOf(edge);
            for (const [key, condition] of require) {
                const message = missed(key, condition, found.get(key));
                if (message === null)
                    continue;
                yield {
                    kind: 'violation',
                    at: { edge },
                    key: key,
                    message: (0,untrusted/* safe */.gB) `${where} ${message}`,
                    fix: annotations_remediation(key, condition, edge, isEntry),
                };
            }
        }
        for (const { at, name, found } of deniable(image, holders, nameOf)) {
            for (const key of found.keys()) {
                const pattern = deny.find((candidate) => (0,glob/* globMatches */.m)(candidate, key));
                if (pattern === undefined)
                    continue;
                yield {
                    kind: 'violation',
                    at,
                    key: (0,untrusted/* safe */.gB) `${key}`,
                    message: (0,untrusted/* safe */.gB) `${name} has the annotation ${key}, which "${pattern}" denies`,
                    fix: WITHOUT,
                };
            }
        }
        if (holders.length === 0)
            return NOTHING_TO_RUN;
        if (checked.length === 0 && deny.length === 0)
            return {
                kind: 'not-applicable',
                reason: (0,untrusted/* safe */.gB) `the image has no ${on.join(' and no ')} that could have annotations`,
            };
        return { kind: 'passed', reason: `${(0,text_count/* plural */.L)(holders.length, 'place')}: all annotations satisfy the policy` };
    },
});
const NONE = new Map();
/**
 * Every place where annotations can be denied: documents, entries of indexes, descriptors of configs, layers and
 * subjects; and the layout's own index.json with its entries, which `crane push --index` pushes.
 */
function* deniable(image, holders, nameOf) {
    if (holders.length === 0)
        return;
    for (const { edge, found, isEntry } of holders)
        yield { at: { edge }, name: isEntry ? (0,untrusted/* safe */.gB) `the entry of ${nameOf(edge)}` : nameOf(edge), found };
    const attached = new Set(image.manifests.filter(({ exempt }) => exempt !== null).map(({ edge }) => edge.document));
    const seen = new Set();
    for (const edge of (0,image_image/* referencesAndListings */.FO)(image)) {
        const { parent, slot, document, descriptor } = edge;
        if (document !== null ? attached.has(document) : attached.has(parent?.document ?? null))
            continue;
        const subject = document === null || document.kind === 'schema1' ? null : document.subject;
        // Several edges lead to one document.
        if (subject !== null && !seen.has(subject))
            yield { at: { edge }, name: (0,untrusted/* safe */.gB) `the subject of ${nameOf(edge)}`, found: subject.annotations };
        seen.add(subject);
        if (descriptor === null)
            continue;
        const found = descriptor.annotations;
        if (parent === null)
            yield { at: { edge }, name: (0,untrusted/* safe */.gB) `the entry of index.json for ${nameOf(edge)}`, found: withoutNames(found) };
        else if (document?.kind === 'index')
            yield { at: { edge }, name: (0,untrusted/* safe */.gB) `the entry of ${nameOf(edge)}`, found };
        else if (slot === 'config' || slot === 'layer')
            yield { at: { edge }, name: (0,untrusted/* safe */.gB) `the descriptor of ${nameOf(edge)}`, found };
    }
    yield { at: 'image', name: 'index.json', found: image.layoutAnnotations };
}
/**
 * A layout stores the names of its images in annotations of index.json. They are not denied, because every layout with
 * a name has one.
 */
function withoutNames(annotations) {
    return new Map([...annotations].filter(([key]) => !source/* NAME_ANNOTATIONS */.V7.includes(key)));
}
/**
 * The indexes and the runnable manifests, and the entries by which an index lists these. Attestations are not judged.
 * The entries of a layout's own index.json need no annotations, because most tools do not push them.
 */
function holdersIn(image) {
    const run = image.manifests.filter(({ exempt }) => exempt === null).map(({ edge }) => edge);
    if (run.length === 0)
        return [];
    const indexes = image.edges.filter(({ document }) => document?.kind === 'index');
    const [root] = image.edges;
    const whole = (place) => (edge) => ({
        edge,
        places: edge === root ? ['root', place] : [place],
        found: edge.document !== null && 'annotations' in edge.document ? edge.document.annotations : NONE,
        isEntry: false,
    });
    const entries = run.flatMap((edge) => edge.parent === null || edge.descriptor === null
        ? []
        : [{ edge, places: ['descriptor'], found: edge.descriptor.annotations, isEntry: true }]);
    return [...indexes.map(whole('index')), ...run.map(whole('manifest')), ...entries];
}
/** The violation of one annotation, for the end of a sentence; otherwise null. */
function missed(key, condition, value) {
    if (value === undefined) {
        const required = askedFor(condition);
        return (0,untrusted/* safe */.gB) `has no annotation ${key}${required === null ? '' : `; required: ${required}`}`;
    }
    const required = unmetCondition(condition, value);
    if (required === null)
        return null;
    return value.trim() === ''
        ? (0,untrusted/* safe */.gB) `has an empty annotation ${key}; required: ${required}`
        : (0,untrusted/* safe */.gB) `has the annotation ${key} "${value}"; required: ${required}`;
}
function annotations_remediation(key, condition, { document, type }, isEntry) {
    const isDocker = type?.family === 'docker-schema2' || document?.kind === 'schema1';
    const isIndex = document?.kind === 'index';
    const word = `${key}=${exampleValue(condition)}`;
    const level = `${isIndex ? 'index' : 'manifest'}${isEntry ? '-descriptor' : ''}`;
    const set = isIndex || isEntry ? aboveManifests(`${level}:${word}`) : onManifest(word);
    if (!isDocker || isEntry)
        return set;
    return (0,remediation/* mapFixes */.c1)(set, (text, builder) => {
        const isOneBuild = builder === null || builder === 'buildx';
        const first = isOneBuild ? `${OCI_FLAGS}, with` : `${(0,remediation/* fixFor */.jc)(OCI_TYPES, builder)}; then`;
        return `Docker manifests cannot have annotations, OCI manifests can: ${first} ${text}`;
    });
}
/** For an index; most builders cannot set them, but they can be added after the push. */
function aboveManifests(word) {
    const later = (0,untrusted/* safe */.gB) `after the push: docker buildx imagetools create --annotation ${(0,text_shell/* shellWord */.r)(word)} --tag NAME NAME`;
    const buildx = byBuildx(word);
    return { ...(0,remediation/* sameFor */.GV)(builder/* BUILDERS */.rV, later), buildx, any: buildx };
}
function onManifest(word) {
    const shell = (0,text_shell/* shellWord */.r)(word);
    const later = (0,untrusted/* safe */.gB) `after the push: crane mutate --annotation ${shell} IMAGE`;
    const buildx = byBuildx(`manifest:${word}`);
    return {
        ...(0,remediation/* sameFor */.GV)(builder/* BUILDERS */.rV, later),
        buildx,
        ko: (0,untrusted/* safe */.gB) `ko build --image-annotation ${shell}`,
        buildah: (0,untrusted/* safe */.gB) `buildah build --annotation ${shell} (without a Dockerfile: buildah config)`,
        bazel: (0,untrusted/* safe */.gB) `${shell} in annotations of oci_image`,
        apko: (0,untrusted/* safe */.gB) `${shell} in annotations of the apko file`,
        umoci: (0,untrusted/* safe */.gB) `umoci config --image LAYOUT:TAG --manifest.annotation ${shell}`,
        any: buildx,
    };
}
function byBuildx(word) {
    return (0,untrusted/* safe */.gB) `docker buildx build --annotation ${(0,text_shell/* shellWord */.r)(word)} (docker/metadata-action writes them for the levels in DOCKER_METADATA_ANNOTATIONS_LEVELS; labels are not annotations)`;
}
const WITHOUT = (0,remediation/* fixes */.Su)({
    buildx: 'remove its --annotation from the build (docker/build-push-action: annotations)',
    ko: 'remove its --image-annotation from the build',
    kaniko: "remove its --annotation from the build; older versions keep the base image's annotations",
    buildah: 'remove its --annotation from the build, or run buildah config --annotation KEY- CONTAINER',
    bazel: 'remove it from annotations of oci_image',
    apko: 'remove it from annotations in the apko file',
    umoci: 'umoci config --image LAYOUT:TAG --clear=manifest.annotations, with --manifest.annotation for each one to keep',
});

// EXTERNAL MODULE: ./build/formats/artifact-kind.js
var artifact_kind = __webpack_require__(8452);
;// CONCATENATED MODULE: ./build/rules/artifacts.js




const artifacts = (0,rule/* defineRule */.Km)({
    id: 'artifacts',
    group: 'formats',
    summary: 'every artifact is of an allowed kind: image, chart, signature \u2026',
    options: {
        allow: (0,rule_kit_option/* someOf */.yU)(artifact_kind/* ARTIFACT_KINDS */.h, ['image'], 'Allowed kinds.'),
    },
    *check(image, { allow }) {
        const { artifact } = image;
        if (allow.includes(artifact))
            return { kind: 'passed', reason: `the artifact is of kind ${artifact}` };
        const isUnread = image.edges.some(({ slot, document, target }) => slot === 'manifest' && document === null && target.faults.length > 0);
        if (artifact === 'unknown' && isUnread) {
            const reason = 'its kind is unknown, because a manifest could not be read';
            yield { kind: 'unchecked', at: 'image', reason };
            return undefined;
        }
        yield {
            kind: 'violation',
            at: 'image',
            key: artifact,
            message: (0,untrusted/* safe */.gB) `the artifact is of ${artifact === 'unknown' ? 'an unknown kind' : `kind ${artifact}`}; allowed: ${allow}`,
            fix: (0,untrusted/* safe */.gB) `store it separately, or add ${artifact} to the allow list of artifacts in the policy`,
        };
        return undefined;
    },
});

// EXTERNAL MODULE: ./build/image/attestation.js
var attestation = __webpack_require__(5968);
// EXTERNAL MODULE: ./build/text/suggestion.js
var text_suggestion = __webpack_require__(2832);
;// CONCATENATED MODULE: ./build/rules/attestations.js











/** Names for common predicate types, with the patterns of their URIs. */
const TYPES = {
    'slsa-provenance': ['https://slsa.dev/provenance/*'],
    spdx: ['https://spdx.dev/Document*'],
    cyclonedx: ['https://cyclonedx.org/bom*'],
    vulnerabilities: [
        'https://in-toto.io/attestation/vulns*',
        'https://cosign.sigstore.dev/attestation/vuln/*',
        'cosign.sigstore.dev/attestation/vuln/*',
    ],
    openvex: ['https://openvex.dev/ns*'],
    'verification-summary': ['https://slsa.dev/verification_summary/*'],
};
const TYPE_NAMES = [
    'slsa-provenance',
    'spdx',
    'cyclonedx',
    'vulnerabilities',
    'openvex',
    'verification-summary',
];
const requirement = {
    type: (0,rule_kit_option/* choice */.Yq)(TYPE_NAMES, 'A kind of predicate by name.'),
    predicate: predicatePattern(),
    versions: (0,rule_kit_option/* strings */.P$)([], 'Versions of the predicate that count; an empty list takes all.', [['0.2', '1']]),
};
const attestations = (0,rule/* defineRule */.Km)({
    id: 'attestations',
    group: 'content',
    summary: 'the image has the required attestations, and no denied ones',
    options: {
        require: (0,rule_kit_option/* list */.p_)((0,rule_kit_option/* group */.Os)(requirement, 'One attestation.'), 'Attestations that must be there: present and linked to the image. Their signatures are not verified.', [[{ type: 'slsa-provenance' }, { type: 'spdx' }]]),
        deny: denials(),
        'per-platform': (0,rule_kit_option/* flag */.Jt)(false, 'Whether every platform must have them; otherwise one in the image is enough.'),
    },
    vacuous: ({ require, deny }) => require.length === 0 && deny.length === 0 ? 'the policy requires and denies no attestation' : null,
    needs: () => ({ statements: true }),
    *check(image, { require, deny, 'per-platform': perPlatform }) {
        if (image.digest === null) {
            yield {
                kind: 'unchecked',
                at: 'image',
                reason: 'a docker archive cannot carry attestations; check what is pushed: docker buildx build --output type=oci,dest=image.tar \u2026',
            };
            return undefined;
        }
        yield* denied(image, deny);
        // A chart or a signature has no attestations of an image build.
        if (hasNothingToRun(image))
            return NOTHING_TO_RUN;
        const run = image.manifests.filter(({ exempt }) => exempt === null);
        const targets = perPlatform
            ? run.map(({ edge, platform }) => ({
                at: { edge },
                name: platform ?? 'a manifest',
                subjects: edge.target.digest === null ? [] : [edge.target.digest],
            }))
            : [{ at: 'image', name: 'the image', subjects: (0,attestation/* subjectsOf */.Z6)(image) }];
        for (const { at, name, subjects } of targets) {
            for (const wanted of require) {
                const words = wordsFor(wanted);
                const candidates = subjects
                    .flatMap((subject) => statementsAbout(image, subject))
                    .filter(({ statement }) => isWanted(statement.content?.predicateType ?? statement.annotated, wanted));
                if (candidates.some(({ statement, subject }) => (0,attestation/* isTrue */.Hn)(statement, subject)))
                    continue;
                const [doubtful] = candidates;
                if (doubtful === undefined && image.attestationsError !== undefined) {
                    const reason = (0,untrusted/* safe */.gB) `${name} may have an attestation of ${words}: ${image.attestationsError}`;
                    yield { kind: 'unchecked', at, reason };
                }
                else if (doubtful === undefined) {
                    yield {
                        kind: 'violation',
                        at,
                        key: words,
                        message: (0,untrusted/* safe */.gB) `${name} has no attestation of ${words}`,
                        fix: attestations_remediation(wanted),
                    };
                }
                else if (doubtful.statement.content === null) {
                    yield { kind: 'unchecked', at, reason: (0,untrusted/* safe */.gB) `the statement of ${words} about ${name} could not be read` };
                }
                else {
                    yield {
                        kind: 'violation',
                        at: { edge: doubtful.statement.edge },
                        key: words,
                        message: (0,untrusted/* safe */.gB) `an attestation of ${words} is linked to ${name}, but ${whyUntrue(doubtful.statement)}`,
                        fix: attestations_remediation(wanted),
                    };
                }
            }
        }
        if (run.length === 0)
            return NOTHING_TO_RUN;
        const found = (0,attestation/* subjectsOf */.Z6)(image).flatMap((subject) => statementsAbout(image, subject)).length;
        return {
            kind: 'passed',
            reason: `${(0,text_count/* plural */.L)(found, 'statement')} present and linked; signatures were not verified`,
        };
    },
});
/** A misspelled name in `deny` would deny nothing. */
function denials() {
    const option = (0,rule_kit_option/* strings */.P$)([], 'Names or patterns of denied predicate types; `*` denies all.', [['*']]);
    return {
        ...option,
        issues: (value) => option.read(value).flatMap((word, i) => (matchesNothing(word) ? [issueOf(word, [String(i)])] : [])),
    };
}
function predicatePattern() {
    return {
        ...(0,rule_kit_option/* optionalText */.mR)('A pattern of the predicate type, for types without a name here. `*` matches any characters.', [
            'https://acme.example/review/*',
        ]),
        issues: (value) => {
            if (typeof value !== 'string')
                return [];
            if (TYPE_NAMES.some((name) => name === value))
                return [{ path: [], message: (0,untrusted/* safe */.gB) `"${value}" is a name, and no predicate type: write type: ${value}` }];
            return matchesNothing(value) ? [issueOf(value, [])] : [];
        },
    };
}
function issueOf(word, path) {
    const suggestion = (0,text_suggestion/* suggest */.Z)(word, TYPE_NAMES);
    const message = (0,untrusted/* safe */.gB) `"${word}" is neither a name (${TYPE_NAMES}) nor a pattern of predicate types, which are addresses`;
    return suggestion === undefined ? { path, message } : { path, message, suggestion };
}
function* denied(image, deny) {
    if (deny.length === 0)
        return;
    if (image.attestationsError !== undefined)
        yield { kind: 'unchecked', at: 'image', reason: image.attestationsError };
    const linked = (0,attestation/* subjectsOf */.Z6)(image).flatMap((subject) => statementsAbout(image, subject).map(({ statement }) => statement));
    for (const statement of [...linked, ...(0,attestation/* unlinkedStatements */.x6)(image).filter(isStatement)]) {
        // Consumers use either of them.
        const predicates = [statement.content?.predicateType ?? [], statement.annotated ?? []].flat();
        const pattern = deny.find((word) => predicates.concat(word === '*' ? '' : []).some((one) => isOf(one, word)));
        if (pattern === undefined && statement.content !== null)
            continue;
        const [predicate = ''] = predicates;
        if (pattern === undefined) {
            yield { kind: 'unchecked', at: { edge: statement.edge }, reason: 'a statement about it could not be read' };
            continue;
        }
        yield {
            kind: 'violation',
            at: { edge: statement.edge },
            key: predicate,
            message: (0,untrusted/* safe */.gB) `it has an attestation of ${predicate || 'an unstated type'}, which "${pattern}" denies`,
            fix: attestations_WITHOUT,
        };
    }
}
function statementsAbout(image, subject) {
    const about = image.attestations.get(subject) ?? [];
    return about.flatMap(({ statements }) => statements.filter(isStatement).map((statement) => ({ statement, subject })));
}
/** Signatures and plain SBOMs are linked in the same way but are not statements; Sigstore's bundles may be either. */
function isStatement({ edge, annotated, content }) {
    return (0,image_image/* roleOf */.kp)(edge) === 'attestation' || annotated !== null || content !== null;
}
function whyUntrue({ content, annotated }) {
    return annotated === null || annotated === content?.predicateType
        ? 'its statement is about another image'
        : (0,untrusted/* safe */.gB) `it is annotated as ${annotated}`;
}
function isWanted(predicate, { type, predicate: pattern, versions }) {
    if (predicate === null)
        return false;
    const patterns = [...(type === null ? [] : TYPES[type]), ...(pattern === null ? [] : [pattern])];
    return ((patterns.length === 0 || patterns.some((candidate) => (0,glob/* globMatches */.m)(candidate, predicate))) &&
        (versions.length === 0 || versions.some((version) => versionOf(predicate) === normalVersion(version))));
}
/** The version at the end of `https://slsa.dev/provenance/v1`; otherwise null. */
function versionOf(predicate) {
    const last = predicate.slice(predicate.lastIndexOf('/') + 1);
    return /^v?\d+(?:\.\d+)*$/.test(last) ? normalVersion(last) : null;
}
/** v1, 1 and 1.0 are the same version. */
function normalVersion(version) {
    const parts = version.replace(/^v/, '').split('.');
    const end = parts.findLastIndex((part) => part !== '0') + 1;
    return parts.slice(0, Math.max(end, 1)).join('.');
}
/** Whether a predicate type matches a name or a pattern. */
function isOf(predicate, word) {
    return patternsOf(word).some((pattern) => (0,glob/* globMatches */.m)(pattern, predicate));
}
/** Predicate types are URIs: a word that is not a known name is misspelled, and would deny nothing. */
function matchesNothing(word) {
    return TYPE_NAMES.every((name) => name !== word) && !/[*?/:]|\{context\./.test(word);
}
function patternsOf(word) {
    const name = TYPE_NAMES.find((known) => known === word);
    return name === undefined ? [word] : TYPES[name];
}
function wordsFor({ type, predicate, versions }) {
    const what = type ?? predicate ?? 'any type';
    return versions.length === 0 ? what : `${what} ${versions.join(' or ')}`;
}
function attestations_remediation({ type }) {
    if (type === 'slsa-provenance')
        return PROVENANCE;
    return type === 'spdx' ? SBOM : 'attach it to the image: cosign attest --type \u2026, or actions/attest';
}
const PROVENANCE = attached('--provenance=mode=max (or --attest type=provenance)', 'actions/attest-build-provenance');
const SBOM = attached('--sbom=true (or --attest type=sbom)', 'actions/attest-sbom');
/** buildx attaches attestations in the build, other builders after the push. */
function attached(flag, action) {
    const buildx = `${flag}, with --output type=oci or type=image`;
    const later = `after the push, by ${action} with push-to-registry: true, or cosign attest`;
    return {
        ...(0,remediation/* sameFor */.GV)(builder/* BUILDERS */.rV, later),
        buildx: `docker buildx build ${buildx}`,
        docker: `the classic builder attaches no attestations: docker buildx build ${buildx}; or ${later}`,
        any: `buildx: ${buildx}; others: ${later}`,
    };
}
const DETACH = 'remove the step that attaches it after the push (actions/attest, cosign attest)';
const attestations_WITHOUT = {
    ...(0,remediation/* sameFor */.GV)(builder/* BUILDERS */.rV, DETACH),
    buildx: 'docker buildx build --provenance=false --sbom=false',
    any: `buildx: --provenance=false --sbom=false; others: ${DETACH}`,
};

// EXTERNAL MODULE: ./build/dockerfile/base-name.js
var base_name = __webpack_require__(9412);
// EXTERNAL MODULE: ./build/source-map/bases.js
var bases = __webpack_require__(1181);
;// CONCATENATED MODULE: ./build/rules/base-image.js







const EVIDENCE = ['provenance', 'annotations', 'dockerfile'];
const base_image_options = {
    allow: (0,rule_kit_option/* strings */.P$)([], "Patterns of allowed base images; an empty list allows all. Names are compared in full (`docker.io/library/alpine`) and in Docker's short form (`alpine`), with and without tag and digest; `scratch` means no base image. `*` matches any characters, including slashes.", [['registry.acme.example/base/*', 'scratch']]),
    deny: (0,rule_kit_option/* strings */.P$)([], 'Patterns of base images that may not be used, whatever is allowed.', [['*:latest']]),
    pinned: (0,rule_kit_option/* flag */.Jt)(false, 'Whether each base image must be pinned by digest (`FROM alpine:3.22@sha256:\u2026`), as written.'),
    stages: (0,rule_kit_option/* oneOf */.yL)(['all', 'final'], 'all', 'Which images are checked: `all` that a stage starts from or copies from, or the `final` one, on which the image is built.'),
    evidence: (0,rule_kit_option/* someInOrder */.IY)(EVIDENCE, 'The evidence to use, in this order; the first available one counts. `dockerfile` is the file given with `--dockerfile`.'),
};
const baseImage = (0,rule/* defineRule */.Km)({
    id: 'base-image',
    group: 'content',
    summary: 'the image is built on allowed base images, pinned by digest if required',
    options: base_image_options,
    vacuous: ({ allow, deny, pinned }) => allow.length === 0 && deny.length === 0 && !pinned ? 'the policy allows and denies no base image by name' : null,
    needs: ({ evidence }) => ({
        depth: 'structure',
        ...(evidence.includes('provenance') && { statements: true }),
    }),
    *check(image, values, run, analysis) {
        const manifests = image.manifests.filter(({ exempt }) => exempt === null);
        const names = [];
        for (const manifest of manifests) {
            const found = findBases(analysis, manifest, values, run);
            const at = { edge: manifest.edge };
            if (typeof found === 'string') {
                yield { kind: 'unchecked', at, reason: found };
                continue;
            }
            yield* judge(found, manifest, values);
            names.push(...found.bases.map(({ name, from }) => (0,untrusted/* safe */.gB) `${(0,base_name/* baseNameText */.Os)(name)} (from ${from})`));
        }
        if (manifests.length === 0)
            return { kind: 'not-applicable', reason: 'it is not a runnable image' };
        const different = [...new Set(names)];
        const more = different.length > 3 ? ` and ${(0,text_count/* plural */.L)(different.length - 3, 'other')}` : '';
        return { kind: 'passed', reason: `it is built on ${different.slice(0, 3).join(', ')}${more}` };
    },
});
/** The first available evidence; otherwise the reasons, and how to provide it. */
function findBases(analysis, manifest, { evidence }, { dockerfile }) {
    const reasons = [];
    for (const kind of evidence) {
        const found = evidenceOf(kind);
        if (found.kind === 'known')
            return found;
        reasons.push(found.reason);
    }
    const whose = manifest.platform === null ? 'it' : (0,untrusted/* safe */.gB) `${manifest.platform}`;
    const ways = evidence.map((kind) => WAYS[kind]).join(', or ');
    return `the base image of ${whose} is unknown: ${reasons.join('; ') || 'the policy accepts no evidence'}${ways === '' ? '' : `: ${ways}`}`;
    function evidenceOf(kind) {
        if (kind === 'provenance')
            return (0,bases/* basesFromProvenance */.GJ)(analysis, manifest);
        if (kind === 'annotations')
            return (0,bases/* basesFromAnnotations */.Lx)(manifest);
        return dockerfile === null
            ? { kind: 'absent', reason: 'no Dockerfile was given' }
            : (0,bases/* basesFromDockerfile */.lR)(dockerfile);
    }
}
const WAYS = {
    provenance: 'build with buildx --provenance=mode=max and --output type=oci or type=image',
    annotations: 'set the annotation org.opencontainers.image.base.name',
    dockerfile: 'give the Dockerfile with --dockerfile',
};
function* judge({ bases, maybeScratch }, manifest, values) {
    const at = { edge: manifest.edge };
    const { allow, deny, pinned, stages } = values;
    const isOne = ({ name, resolved }) => {
        return (pattern) => (0,base_name/* matchesBaseName */._M)(name, pattern, resolved);
    };
    const isAllowed = (base) => (allow.length === 0 || allow.some(isOne(base))) && !deny.some(isOne(base));
    const counted = bases.filter(({ final }) => stages === 'all' || final !== false);
    const reported = new Set();
    for (const base of counted) {
        const words = (0,base_name/* baseNameText */.Os)(base.name);
        const where = (0,untrusted/* safe */.gB) `${words} (from ${base.from})`;
        if (reported.has(where))
            continue;
        reported.add(where);
        const what = base.final === true ? 'it is built on' : base.final === false ? 'a stage of its build uses' : 'its build uses';
        // An image that may be another stage's is not a violation if only the final one counts; whether it is one is
        // unknown.
        const isTold = stages === 'all' || base.final === true;
        if (!isAllowed(base)) {
            const denied = deny.find(isOne(base));
            const against = denied === undefined ? (0,untrusted/* safe */.gB) `allowed: ${allow}` : (0,untrusted/* safe */.gB) `denied: ${denied}`;
            const message = (0,untrusted/* safe */.gB) `${what} ${words}, from ${base.from}; ${against}`;
            yield isTold
                ? {
                    kind: 'violation',
                    at,
                    key: words,
                    message,
                    fix: ANOTHER_BASE,
                    ...from(base),
                }
                : { kind: 'unchecked', at, reason: `${message}; ${maybeScratch ?? ''}` };
            continue;
        }
        if (!pinned || base.pinned === true)
            continue;
        if (base.pinned === null || !isTold) {
            const reason = base.pinned === null ? UNWRITTEN : (maybeScratch ?? '');
            yield { kind: 'unchecked', at, reason: (0,untrusted/* safe */.gB) `whether ${where} is pinned is unknown: ${reason}` };
            continue;
        }
        yield {
            kind: 'violation',
            at,
            key: `${words} unpinned`,
            message: (0,untrusted/* safe */.gB) `${what} ${words}, from ${base.from}, which is not pinned by digest: the tag may be moved`,
            fix: pinnedAs((0,untrusted/* safe */.gB) `${words}@${base.resolved ?? 'sha256:\u2026'}`),
            ...from(base),
        };
    }
    if (maybeScratch !== null && !isAllowed({ name: base_name/* SCRATCH */.Zc, resolved: null }))
        yield {
            kind: 'unchecked',
            at,
            reason: (0,untrusted/* safe */.gB) `whether it is built on scratch, which is not allowed, is unknown: ${maybeScratch}`,
        };
}
/** The FROM of the image, or of the stage that uses it. */
function from({ final, name }) {
    return { madeBy: { keyword: 'FROM', key: final === true ? null : (0,base_name/* baseNameText */.Os)(name) } };
}
const UNWRITTEN = 'the evidence names the image, but not how the Dockerfile refers to it; give the Dockerfile, or build with buildx --provenance=mode=max';
const BASE = 'build on an image that the policy allows';
const ALLOWED = 'or allow the image in the policy';
/** Where each builder sets the base image. */
const base_image_PLACES = {
    ko: 'defaultBaseImage or baseImageOverrides in .ko.yaml',
    jib: 'from.image',
    bazel: 'base of oci_image, and oci.pull',
    nix: 'fromImage, and pullImage',
    buildpacks: 'pack build --run-image',
    crane: 'crane append --base, or crane rebase',
};
const ANOTHER_BASE = (0,remediation/* mapFixes */.c1)({ ...(0,remediation/* inDockerfile */.Ur)('FROM in the Dockerfile'), ...base_image_PLACES, any: '' }, (text) => `${BASE}${text === '' ? '' : ` (${text})`}, ${ALLOWED}`);
function pinnedAs(name) {
    const written = `FROM ${name}`;
    const ways = {
        ko: `defaultBaseImage: ${name} in .ko.yaml`,
        jib: `from.image = ${name}`,
        bazel: `digest in oci.pull, of ${name}`,
        nix: `imageDigest in pullImage, of ${name}`,
        buildpacks: `pack build --run-image ${name}`,
        crane: `crane append --base ${name}`,
    };
    return (0,remediation/* mapFixes */.c1)({ ...ways, any: written }, (text) => `pin the digest: ${text}`);
}

// EXTERNAL MODULE: ./build/rules/blobs-verified.js
var blobs_verified = __webpack_require__(6597);
;// CONCATENATED MODULE: ./build/rules/complete.js




const complete = (0,rule/* defineRule */.Km)({
    id: 'complete',
    group: 'formats',
    summary: 'every referenced platform, config and layer is present, foreign layers included',
    options: {},
    // This rule judges absent platforms itself.
    needs: () => ({ handlesMissing: true }),
    *check(image) {
        const nameOf = (0,blob_names/* blobNames */.M)(image);
        let count = 0;
        for (const edge of image.edges) {
            const { target, slot, platform } = edge;
            // An archive's entry is a place in manifest.json, not a blob.
            if (target.digest === null && slot === 'manifest')
                continue;
            count++;
            if (target.byteSource?.kind === 'unreadable') {
                yield { kind: 'unchecked', at: { edge }, reason: (0,untrusted/* safe */.gB) `${nameOf(edge)}: ${target.byteSource.reason}` };
            }
            else if (target.byteSource === null) {
                const purpose = slot === 'manifest' && platform !== null ? (0,untrusted/* safe */.gB) ` for ${platform}` : '';
                yield {
                    kind: 'violation',
                    at: { edge },
                    key: target.digest ?? target.name,
                    message: (0,untrusted/* safe */.gB) `${nameOf(edge)}${purpose} is absent`,
                    fix: complete_remediation(edge),
                };
            }
        }
        return { kind: 'passed', reason: `${(0,text_count/* plural */.L)(count, 'reference')}: every target is present` };
    },
});
function complete_remediation({ slot, declared }) {
    if (slot === 'manifest')
        return 'copy all platforms: skopeo copy --all \u2026, crane copy \u2026, docker buildx imagetools create \u2026';
    return declared?.distributable === false
        ? 'rebuild on a current base image (Microsoft stopped using foreign layers in 2023): tools do not copy layers of this type'
        : 'copy or export the whole image again';
}

// EXTERNAL MODULE: ./build/rules/compression-matches-media-type.js
var compression_matches_media_type = __webpack_require__(5032);
;// CONCATENATED MODULE: ./build/text/duration.js
const UNITS = new Map([
    ['h', 60 * 60],
    ['d', 24 * 60 * 60],
    ['w', 7 * 24 * 60 * 60],
]);
/** Parses `36h`, `90d`, `12w` into seconds; null for anything else, and for more than a thousand years. */
function parseDuration(text) {
    const [, count, unit] = /^(\d{1,9})([hdw])$/.exec(text) ?? [];
    const seconds = Number(count) * (UNITS.get(unit ?? '') ?? Number.NaN);
    return seconds <= 1000 * 366 * 24 * 60 * 60 ? seconds : null;
}

;// CONCATENATED MODULE: ./build/rules/created.js








const DAY = 24 * 60 * 60;
/**
 * The fixed dates of reproducible builds: Go's zero (crane, ko), 1970 (jib, Bazel, nix, SOURCE_DATE_EPOCH=0) and 1980
 * (buildpacks; the earliest in a zip). No image was built on these days.
 */
const FIXED = ['0001-01-01', '1970-01-01', '1980-01-01'].map((day) => (0,timestamp/* parseDay */.Iq)(day) ?? Number.NaN);
const created = (0,rule/* defineRule */.Km)({
    id: 'created',
    group: 'content',
    summary: 'the creation date is stated, recent enough and not in the future',
    options: {
        'max-age': maxAge(),
        'not-future': (0,rule_kit_option/* flag */.Jt)(true, 'Whether a date in the future is a violation.'),
        required: (0,rule_kit_option/* flag */.Jt)(true, 'Whether a date is required; the specification makes it optional.'),
        reproducible: (0,rule_kit_option/* oneOf */.yL)(['allow', 'require', 'deny'], 'allow', 'Whether the fixed dates of reproducible builds (year 1, 1970 or 1980) are allowed, denied or required. With such a date the age is unknown, so `max-age` is unchecked.'),
    },
    needs: () => ({ documents: 'configs' }),
    *check(image, options, { day }) {
        const configs = yield* runConfigs(image);
        const today = (0,timestamp/* parseDay */.Iq)(day) ?? Number.NaN;
        for (const { config, edge } of configs) {
            const observation = observe(config.created, options, today);
            if (observation !== null)
                yield { at: { edge }, ...observation };
        }
        if (configs.length === 0)
            return NOTHING_TO_RUN;
        const dates = [...new Set(configs.map((one) => one.config.created || 'no date'))];
        return { kind: 'passed', reason: (0,untrusted/* safe */.gB) `${(0,text_count/* plural */.L)(configs.length, 'config')}: ${dates.slice(0, 3)}` };
    },
});
/**
 * The observation about a date of a config; otherwise null. `today` is the second at which the day of the run
 * begins.
 */
function observe(written, options, today) {
    const { 'max-age': maxAge, reproducible } = options;
    if (written === '')
        return missing(options);
    const seconds = (0,timestamp/* parseTimestamp */.EH)(written);
    if (seconds === null)
        return violation('malformed', (0,untrusted/* safe */.gB) `"${written}" is not a date and time as in RFC 3339, which the specification requires`);
    if (FIXED.some((start) => seconds >= start && seconds < start + DAY)) {
        if (reproducible === 'deny')
            return violation('reproducible', (0,untrusted/* safe */.gB) `${written} is the fixed date of a reproducible build`);
        if (maxAge === null)
            return null;
        return {
            kind: 'unchecked',
            reason: (0,untrusted/* safe */.gB) `${written} is the fixed date of a reproducible build, so it is unknown whether the image is older than ${maxAge.written}; set SOURCE_DATE_EPOCH to the time of the commit`,
        };
    }
    if (reproducible === 'require')
        return {
            kind: 'violation',
            key: 'reproducible',
            message: (0,untrusted/* safe */.gB) `it was created at ${written}; the policy requires the fixed date of a reproducible build`,
            fix: ALWAYS_ALIKE,
        };
    // The whole day of the run is allowed: a build may be of any hour of it.
    if (options['not-future'] && seconds >= today + DAY)
        return violation('future', (0,untrusted/* safe */.gB) `it was created at ${written}, which is in the future`);
    if (maxAge !== null && seconds < today - maxAge.seconds) {
        const days = Math.floor((today - seconds) / DAY);
        return violation('age', (0,untrusted/* safe */.gB) `it was created at ${written}, ${(0,text_count/* plural */.L)(Math.max(days, 1), 'day')} ago; at most ${maxAge.written} is allowed`);
    }
    return null;
}
function missing({ 'max-age': maxAge, required }) {
    if (required)
        return violation('missing', 'the image has no creation date');
    if (maxAge === null)
        return null;
    return {
        kind: 'unchecked',
        reason: (0,untrusted/* safe */.gB) `the image has no creation date, so it is unknown whether it is older than ${maxAge.written}`,
    };
}
function violation(key, message) {
    return { kind: 'violation', key, message, fix: key === 'age' ? REBUILD : TIME_OF_BUILD };
}
const ALWAYS_ALIKE = (0,remediation/* fixes */.Su)({
    buildx: 'docker buildx build --build-arg SOURCE_DATE_EPOCH=0',
    docker: 'docker buildx build --build-arg SOURCE_DATE_EPOCH=0, as the classic builder always writes the time of the build',
    ko: 'leave SOURCE_DATE_EPOCH unset: ko then writes such a date',
    jib: 'leave container.creationTime at its default, EPOCH',
    kaniko: 'build with --reproducible',
    buildah: 'buildah build --timestamp 0',
    bazel: 'remove created from oci_image',
    nix: 'leave created at its default, 1970-01-01T00:00:01Z',
    buildpacks: 'pack build without --creation-time',
    umoci: 'umoci config --image LAYOUT:TAG --created 1970-01-01T00:00:00Z',
});
const REBUILD = (0,remediation/* mapFixes */.c1)((0,remediation/* fixes */.Su)({
    buildx: 'docker buildx build --pull --no-cache',
    docker: 'docker build --pull --no-cache',
    ko: 'ko build resolves the tag of the base image each time',
    jib: 'jib resolves the tag in from.image each time',
    kaniko: 'without --cache',
    buildah: 'buildah build --pull --no-cache',
    bazel: 'with the newest digest in oci.pull',
    nix: 'with the newest nixpkgs, and imageDigest in pullImage',
    buildpacks: 'pack build --pull-policy always; pack rebase exchanges the run image only',
    apko: 'with the newest packages: apko lock, where there is a lock file',
    any: 'docker buildx build --pull --no-cache',
}), (text) => `rebuild on a current base image (${text}), for example on a schedule`);
const COMMIT = 'SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)';
const TIME_OF_BUILD = (0,remediation/* mapFixes */.c1)((0,remediation/* fixes */.Su)({
    buildx: `${COMMIT} docker buildx build`,
    ko: `${COMMIT} ko build`,
    jib: 'container.creationTime = USE_CURRENT_TIMESTAMP, or a time in ISO 8601',
    kaniko: 'build without --reproducible',
    buildah: 'buildah build without --timestamp, or --timestamp $(git log -1 --format=%ct)',
    bazel: 'created of oci_image (rules_docker: creation_time)',
    nix: 'created = "now", or the time of the commit in ISO 8601',
    buildpacks: 'pack build --creation-time now',
    apko: `${COMMIT} apko publish`,
    umoci: 'umoci config --image LAYOUT:TAG --created $(date --iso-8601=seconds)',
}), (text) => `let the builder write the time of the build, or of the commit: ${text}`);
function maxAge() {
    return {
        schema: {
            description: 'The maximum age of the image in hours, days or weeks (`36h`, `90d`, `12w`), counted from the start of the UTC day of the run.',
            type: 'string',
            examples: ['90d'],
        },
        read: (value) => {
            const seconds = typeof value === 'string' ? parseDuration(value) : null;
            return typeof value === 'string' && seconds !== null ? { written: value, seconds } : null;
        },
        issues: (value) => typeof value === 'string' && parseDuration(value) === null
            ? [{ path: [], message: (0,untrusted/* safe */.gB) `"${value}" is not a valid duration, such as 36h, 90d or 12w` }]
            : [],
    };
}

// EXTERNAL MODULE: ./build/rules/descriptor-matches-content.js
var descriptor_matches_content = __webpack_require__(7235);
// EXTERNAL MODULE: ./build/formats/digest.js
var formats_digest = __webpack_require__(6939);
// EXTERNAL MODULE: ./build/image/contents.js
var image_contents = __webpack_require__(714);
// EXTERNAL MODULE: ./build/image/lazy-tables.js
var lazy_tables = __webpack_require__(7478);
// EXTERNAL MODULE: ./build/provenance/history.js
var provenance_history = __webpack_require__(2842);
// EXTERNAL MODULE: ./build/rule-kit/conformance-fix.js
var conformance_fix = __webpack_require__(9185);
// EXTERNAL MODULE: ./build/rule-kit/layer.js
var rule_kit_layer = __webpack_require__(8467);
;// CONCATENATED MODULE: ./build/rules/diff-ids-match.js











const diffIdsMatch = (0,rule/* defineRule */.Km)({
    id: 'diff-ids-match',
    group: 'integrity',
    summary: 'every layer decompresses to its diffID in the config',
    options: {},
    needs: () => ({ depth: 'contents', documents: 'configs' }),
    *check(image) {
        const nameOf = (0,blob_names/* blobNames */.M)(image);
        const reasons = [];
        let count = 0;
        for (const manifest of image.manifests) {
            if (manifest.exempt !== null)
                continue;
            const claim = claimOf(manifest, image);
            if (claim.kind === 'none')
                reasons.push(claim.reason);
            if (claim.kind === 'unknown')
                yield { kind: 'unchecked', at: { edge: manifest.edge }, reason: claim.reason };
            if (claim.kind !== 'diff-ids')
                continue;
            const { config, edge } = claim;
            yield* histories(config, edge, manifest);
            if (config.diffIds.length !== manifest.layers.length) {
                yield {
                    kind: 'violation',
                    at: { edge },
                    key: 'count',
                    message: `the config has ${(0,text_count/* plural */.L)(config.diffIds.length, 'diffID')} for ${(0,text_count/* plural */.L)(manifest.layers.length, 'layer')}`,
                    fix: 'build the image again: a tool changed its layers, but not its config',
                };
                continue;
            }
            for (const [i, layer] of manifest.layers.entries()) {
                const diffId = config.diffIds[i];
                const observation = diffId === undefined ? null : diff_ids_match_observe(layer, diffId, nameOf(layer));
                if (observation !== null)
                    yield observation;
                else
                    count++;
            }
        }
        if (hasNothingToRun(image))
            return NOTHING_TO_RUN;
        if (count === 0)
            return { kind: 'not-applicable', reason: reasons[0] ?? 'it has no layers' };
        return { kind: 'passed', reason: `${(0,text_count/* plural */.L)(count, 'layer')}: all match their diffIDs` };
    },
});
function claimOf(manifest, image) {
    const { edge, config, layers } = manifest;
    if (edge.document?.kind === 'schema1')
        return { kind: 'none', reason: 'manifests of schema 1 have no diffIDs' };
    if (config === null)
        return { kind: 'none', reason: 'it has no config' };
    const isArchive = edge.document === null;
    if (!isArchive && !(0,rule_kit_layer/* isRunnable */.iU)(manifest)) {
        const { declared } = config;
        const mediaType = declared?.mediaType ?? '';
        if (declared?.role === 'plugin-config' || declared?.family === 'buildkit')
            return { kind: 'none', reason: (0,untrusted/* safe */.gB) `a config of type ${mediaType} is not an image config and has no diffIDs` };
        // Layers under the config of a chart have no diffIDs of a chart: some engines read them as an image's, whatever
        // its type.
        const is = declared === null || declared.role === 'unknown' ? 'is unknown' : 'is not an image config';
        return { kind: 'unknown', reason: (0,untrusted/* safe */.gB) `its config's type "${mediaType}" ${is}, so no diffIDs are read from it` };
    }
    if (config.config === null)
        return { kind: 'unknown', reason: 'its config could not be read' };
    // Archives from before manifest.json have no diffIDs, and engines need none.
    if (isArchive && edge.path[0] === 'repositories' && config.config.rootfsType === '')
        return { kind: 'none', reason: 'archives without a manifest.json have no diffIDs' };
    const strange = isArchive || image.engineStorage ? null : firstOf(layers, rule_kit_layer/* undeterminedType */.vB);
    if (strange !== null)
        return { kind: 'unknown', reason: strange };
    return { kind: 'diff-ids', config: config.config, edge: config };
}
/** Null if the layer matches its diffID. */
function diff_ids_match_observe(edge, diffId, name) {
    const { contents, byteSource, faults } = edge.target;
    const unchecked = (reason) => ({
        kind: 'unchecked',
        at: { edge },
        reason: (0,untrusted/* safe */.gB) `${name} ${reason}`,
    });
    if (byteSource === null)
        return unchecked('is absent');
    if (edge.declared?.compression === 'encrypted')
        return unchecked('is encrypted, so its diffID cannot be verified without the key');
    const algorithm = (0,formats_digest/* verifierOf */.Sb)(diffId);
    if (algorithm === undefined)
        return unchecked((0,untrusted/* safe */.gB) `has a diffID with an unsupported algorithm: ${diffId}`);
    if (contents === null)
        return unchecked((0,untrusted/* safe */.gB) `could not be read${faults[0] ? (0,untrusted/* safe */.gB) `: ${faults[0].message}` : ''}`);
    if (contents.kind === 'unread')
        return unchecked((0,untrusted/* safe */.gB) `was not decompressed: ${contents.reason}`);
    switch (contents.fault?.kind) {
        case 'too-large':
        case 'too-dense':
        case 'unfinished':
        case 'unavailable':
            return unchecked((0,untrusted/* safe */.gB) `was not decompressed to its end: ${contents.fault.message}`);
        case 'truncated':
        case 'corrupt':
        case 'trailing-data':
            return {
                kind: 'violation',
                at: { edge },
                key: 'broken',
                message: (0,untrusted/* safe */.gB) `${name} cannot be decompressed completely: ${contents.fault.message}`,
                fix: 'copy or build the image again; if the result is the same, report it to the authors of the tool that compressed it',
            };
        case undefined: {
            const actual = (0,image_contents/* digestIn */.s)(contents, algorithm);
            const doubt = actual === diffId ? (0,lazy_tables/* doubtOf */.kv)(edge) : null;
            if (doubt !== null)
                return unchecked(`can be mounted with other contents than its diffID: ${doubt}`);
            if (actual === diffId)
                return null;
            if (actual === null)
                return unchecked('was not hashed with the algorithm of its diffID');
            return {
                kind: 'violation',
                at: { edge },
                key: 'diff-id',
                message: (0,untrusted/* safe */.gB) `${name} decompresses to ${(0,formats_digest/* shortDigest */.VK)(actual)}, but its diffID in the config is ${(0,formats_digest/* shortDigest */.VK)(diffId)}`,
                fix: 'build or copy the image again: engines refuse it when they pull ("wrong diff id calculated on extraction", "layers from manifest don\'t match image configuration")',
            };
        }
    }
}
/**
 * A history is optional. Engines load an image whose history is shorter than its layers, some tools do not (buildah,
 * Artifactory); docker refuses a longer one.
 */
function* histories(config, edge, { layers }) {
    const steps = (0,provenance_history/* stepsWithLayer */.du)(config).length;
    if (config.history.length === 0 || steps === layers.length)
        return;
    const message = `the history has ${(0,text_count/* plural */.L)(steps, 'entry', 'entries')} with a layer for ${(0,text_count/* plural */.L)(layers.length, 'layer')}`;
    if (steps > layers.length)
        yield {
            kind: 'violation',
            at: { edge },
            key: 'history',
            message: `${message}; docker refuses the image ("too many non-empty layers in History section")`,
            fix: conformance_fix/* HISTORY_FIX */.L,
        };
    else
        yield {
            kind: 'violation',
            at: { edge },
            key: 'history',
            message: `${message}; engines load the image, buildah and Artifactory can fail on it`,
            fix: 'keep it where only engines pull the image; for other tools, build it again without squashing, or with one entry for each layer',
            atMost: 'note',
        };
}
function firstOf(items, of) {
    for (const item of items) {
        const found = of(item);
        if (found !== null)
            return found;
    }
    return null;
}

// EXTERNAL MODULE: ./build/formats/port.js
var port = __webpack_require__(196);
;// CONCATENATED MODULE: ./build/rules/exposed-ports.js






const exposedPorts = (0,rule/* defineRule */.Km)({
    id: 'exposed-ports',
    group: 'content',
    summary: 'every port that an image exposes is allowed, and none is denied',
    options: {
        allow: portWords('Ports of which each exposed one must be one: `8080`, `53/udp`, `8000-8999/tcp`, `*`; without a protocol, of each. An empty list allows all.', [8080, '8000-8999/tcp']),
        deny: portWords('Denied ports, in the same form; `*` denies all.', [22, '5005/tcp']),
    },
    needs: () => ({ documents: 'configs' }),
    *check(image, { allow, deny }) {
        const configs = yield* runConfigs(image);
        const [allowed, denied] = [allow.flatMap(portsOf), deny.flatMap(portsOf)];
        let count = 0;
        for (const { config, edge } of configs) {
            const rows = [];
            for (const written of config.exposedPorts) {
                const ports = (0,port/* parsePorts */.Kq)(written);
                if (ports !== null)
                    rows.push(ports);
                else
                    yield {
                        kind: 'violation',
                        at: { edge },
                        key: (0,untrusted/* safe */.gB) `${written}`,
                        message: (0,untrusted/* safe */.gB) `the exposed port "${written}" is none, so tools read it as they like`,
                        fix: 'write it as EXPOSE 8080/tcp in the Dockerfile: 0 to 65535, with /tcp, /udp or /sctp',
                        madeBy: { keyword: 'EXPOSE', key: written },
                    };
            }
            // Adjacent ports together, so that a range of a thousand is one finding.
            for (const row of (0,port/* portRows */.pl)(rows)) {
                count += row.last - row.first + 1;
                const among = (words) => words.filter(({ protocol }) => protocol === null || protocol === row.protocol);
                const wrong = (0,port/* portsWithin */.Se)(row, among(denied));
                for (const ports of wrong) {
                    yield {
                        kind: 'violation',
                        at: { edge },
                        key: (0,port/* portsName */.UP)(ports),
                        message: (0,untrusted/* safe */.gB) `${exposed_ports_wordsFor(ports)}, which the policy denies (${deny})`,
                        fix: exposed_ports_remediation(ports),
                        madeBy: exposing(ports),
                    };
                }
                if (allowed.length === 0)
                    continue;
                for (const ports of (0,port/* portsOutside */.wK)(row, [...among(allowed), ...wrong])) {
                    yield {
                        kind: 'violation',
                        at: { edge },
                        key: (0,port/* portsName */.UP)(ports),
                        message: (0,untrusted/* safe */.gB) `${exposed_ports_wordsFor(ports)}; allowed: ${allow}`,
                        fix: exposed_ports_remediation(ports),
                        madeBy: exposing(ports),
                    };
                }
            }
        }
        if (configs.length === 0)
            return NOTHING_TO_RUN;
        if (allowed.length === 0 && denied.length === 0)
            return { kind: 'not-applicable', reason: 'the policy neither allows nor denies a port' };
        return { kind: 'passed', reason: `${(0,text_count/* plural */.L)(count, 'exposed port')}: none that should not be` };
    },
});
/** The instruction of the first one: a range may come from several. */
function exposing({ first, protocol }) {
    return { keyword: 'EXPOSE', key: `${first}/${protocol ?? 'tcp'}` };
}
function exposed_ports_wordsFor(ports) {
    return ports.first === ports.last
        ? (0,untrusted/* safe */.gB) `port ${(0,port/* portsName */.UP)(ports)} is exposed`
        : (0,untrusted/* safe */.gB) `ports ${(0,port/* portsName */.UP)(ports)} are exposed`;
}
function exposed_ports_remediation(ports) {
    const name = (0,untrusted/* safe */.gB) `${(0,port/* portsName */.UP)(ports)}`;
    const dockerfile = `remove EXPOSE ${name} from the Dockerfile; ${OF_BASE}`;
    return (0,remediation/* fixes */.Su)({
        ...(0,remediation/* inDockerfile */.Ur)(dockerfile),
        buildah: `${dockerfile}, or: buildah config --port ${name}- CONTAINER`,
        ko: 'ko exposes no ports, so this one comes from the base image: choose another (defaultBaseImage in .ko.yaml)',
        jib: `remove ${name} from container.ports; ${OF_BASE}`,
        bazel: `remove ${name} from exposed_ports in oci_image (rules_docker: ports); ${OF_BASE}`,
        nix: `remove ${name} from config.ExposedPorts`,
        buildpacks: 'buildpacks expose no ports, so this one comes from the run image: pack build --run-image with another',
        umoci: 'umoci config --image LAYOUT:TAG --clear=config.exposedports, with --config.exposedports for each one to keep',
        any: `${dockerfile} (buildah: config --port ${name}-)`,
    });
}
const OF_BASE = 'a port of the base image remains until the base changes';
/** The ports of a word of a policy; empty if it is not valid, which is reported as an error. */
function portsOf(word) {
    const [numbers = '', ...rest] = word.split('/');
    const ports = (0,port/* parsePorts */.Kq)([numbers === '*' ? '0-65535' : numbers, ...rest].join('/'));
    return ports === null ? [] : [ports];
}
/** Words for ports; YAML reads a bare one as a number. */
function portWords(description, example) {
    const read = (value) => Array.isArray(value)
        ? value.filter((item) => typeof item === 'string' || typeof item === 'number').map(String)
        : [];
    return {
        schema: {
            description,
            type: 'array',
            items: { type: ['string', 'integer'] },
            default: [],
            examples: [example],
        },
        read,
        issues: (value) => read(value).flatMap((word, i) => portsOf(word).length > 0
            ? []
            : [
                {
                    path: [String(i)],
                    message: (0,untrusted/* safe */.gB) `"${word}" is not a valid port or range, such as 8080, 53/udp or 8000-8999/tcp, up to 65535`,
                },
            ]),
    };
}

// EXTERNAL MODULE: ./build/rules/inline-data-verified.js
var inline_data_verified = __webpack_require__(9557);
;// CONCATENATED MODULE: ./build/rules/labels.js









const labels = (0,rule/* defineRule */.Km)({
    id: 'labels',
    group: 'content',
    summary: 'the image has the required labels with valid values, and no denied ones',
    options: {
        require: conditions('Labels required in the config of every platform, each with conditions on its value; `{}` requires only a non-empty value.', [{ 'org.opencontainers.image.licenses': { type: 'spdx' }, 'org.opencontainers.image.title': {} }]),
        deny: (0,rule_kit_option/* strings */.P$)([], 'Patterns of denied keys, ignoring case; `*` matches any characters.', [['com.acme.internal.*']]),
    },
    vacuous: ({ require, deny }) => require.size === 0 && deny.length === 0 ? 'the policy requires and denies no label' : null,
    needs: () => ({ documents: 'configs' }),
    *check(image, { require, deny }, { dockerfile }) {
        const configs = yield* runConfigs(image);
        for (const { config, edge } of configs) {
            for (const [key, condition] of require) {
                const violated = labels_missed(key, condition, config, dockerfile?.text ?? null);
                if (violated === null)
                    continue;
                // A missing label has no instruction.
                const madeBy = config.labels.has(key) ? { keyword: 'LABEL', key } : null;
                yield { kind: 'violation', at: { edge }, key: key, ...violated, ...(madeBy && { madeBy }) };
            }
            for (const key of config.labels.keys()) {
                const pattern = deny.find((candidate) => (0,glob/* globMatches */.m)(candidate, key));
                if (pattern === undefined)
                    continue;
                yield {
                    kind: 'violation',
                    at: { edge },
                    key: (0,untrusted/* safe */.gB) `${key}`,
                    message: (0,untrusted/* safe */.gB) `it has the label ${key}, which "${pattern}" denies`,
                    fix: withoutLabel(key),
                    madeBy: { keyword: 'LABEL', key },
                };
            }
        }
        if (configs.length === 0)
            return NOTHING_TO_RUN;
        return { kind: 'passed', reason: `${(0,text_count/* plural */.L)(configs.length, 'config')}: all labels satisfy the policy` };
    },
});
/** The violation of one label of a config; otherwise null. */
function labels_missed(key, condition, config, dockerfile) {
    const value = config.labels.get(key);
    const set = withLabel((0,text_shell/* shellWord */.r)(`${key}=${exampleValue(condition)}`));
    if (value === undefined) {
        const required = askedFor(condition);
        return {
            message: (0,untrusted/* safe */.gB) `the label ${key} is missing${required === null ? '' : `; required: ${required}`}`,
            fix: (0,remediation/* mapFixes */.c1)(set, (text) => `set it in the build: ${text}`),
        };
    }
    const required = unmetCondition(condition, value);
    if (required === null)
        return null;
    return {
        message: value.trim() === ''
            ? (0,untrusted/* safe */.gB) `the label ${key} is empty; required: ${required}`
            : (0,untrusted/* safe */.gB) `the label ${key} is "${value}"; required: ${required}`,
        fix: (0,remediation/* mapFixes */.c1)(set, (text) => `${whoSet(key, value, config, dockerfile)}: labels are inherited from the base image unless the build sets them: ${text}`),
    };
}
/** How to set a label, as one word of a shell. */
function withLabel(word) {
    return (0,remediation/* fixes */.Su)({
        buildx: (0,untrusted/* safe */.gB) `docker buildx build --label ${word} (docker/metadata-action: labels)`,
        docker: (0,untrusted/* safe */.gB) `docker build --label ${word}`,
        kaniko: (0,untrusted/* safe */.gB) `--label ${word} of kaniko's executor`,
        buildah: (0,untrusted/* safe */.gB) `buildah build --label ${word} (without a Dockerfile: buildah config)`,
        ko: (0,untrusted/* safe */.gB) `ko build --image-label ${word}`,
        jib: (0,untrusted/* safe */.gB) `${word} in container.labels`,
        bazel: (0,untrusted/* safe */.gB) `${word} in labels of oci_image or container_image`,
        nix: (0,untrusted/* safe */.gB) `${word} in config.Labels`,
        buildpacks: (0,untrusted/* safe */.gB) `pack build --env ${`BP_IMAGE_LABELS=${word}`}, with Paketo's buildpack for labels`,
        apko: (0,untrusted/* safe */.gB) `${word} in annotations of the apko file, which are labels, too`,
        umoci: (0,untrusted/* safe */.gB) `umoci config --image LAYOUT:TAG --config.label ${word}`,
        crane: (0,untrusted/* safe */.gB) `crane mutate --label ${word} IMAGE`,
        any: (0,untrusted/* safe */.gB) `docker buildx build --label ${word} (docker/metadata-action: labels; ko: --image-label; jib: container.labels; buildah: --label)`,
    });
}
/** How to remove a label. */
function withoutLabel(key) {
    const ofBase = 'a label of the base image remains until the base changes';
    const dockerfile = `remove its LABEL from the Dockerfile, or its --label from the build; ${ofBase}`;
    return (0,remediation/* fixes */.Su)({
        ...(0,remediation/* inDockerfile */.Ur)(dockerfile),
        buildah: (0,untrusted/* safe */.gB) `${dockerfile}, or: buildah config --label ${(0,text_shell/* shellWord */.r)(`${key}-`)} CONTAINER`,
        ko: `remove its --image-label from the build; ${ofBase}`,
        jib: `remove it from container.labels; ${ofBase}`,
        bazel: `remove it from labels of oci_image or container_image; ${ofBase}`,
        nix: 'remove it from config.Labels',
        buildpacks: `remove it from BP_IMAGE_LABELS; a label of the run image remains until that image changes`,
        apko: 'remove it from annotations in the apko file',
        umoci: 'umoci config --image LAYOUT:TAG --clear=config.labels, with --config.label for each one to keep',
        any: `${dockerfile} (or buildah: config --label KEY-)`,
    });
}
/** What the history and the Dockerfile, if there is one, show about the origin of a value; the start of a fix. */
function whoSet(key, value, { history }, dockerfile) {
    const inHistory = history.some(({ createdBy }) => sets(createdBy, key, value));
    const inDockerfile = dockerfile?.includes(key) ?? null;
    if (inHistory && inDockerfile === false)
        return 'a LABEL instruction in the history sets it and the Dockerfile does not, so it is inherited';
    if (inHistory)
        return 'a LABEL instruction in the history sets it, of the Dockerfile or of its base image';
    if (history.length === 0)
        return 'the image has no history that shows where it comes from';
    return 'no LABEL instruction in the history sets it, so it comes from --label or from a base image without one';
}
/**
 * How builders write a LABEL into the history: BuildKit as it is, docker's classic builder and buildah as a comment in
 * a shell command.
 */
const LABEL = /^(?:\/bin\/sh -c #\(nop\) +)?LABEL +/;
/** Whether a step of the history set a label to exactly this value. */
function sets(createdBy, key, value) {
    const instruction = LABEL.exec(createdBy);
    if (instruction === null)
        return false;
    const pairs = ` ${createdBy.slice(instruction[0].length)} `;
    const quoted = JSON.stringify(value);
    return [value, quoted].some((written) => [key, JSON.stringify(key)].some((name) => pairs.includes(` ${name}=${written} `)));
}

// EXTERNAL MODULE: ./build/provenance/build-steps.js
var build_steps = __webpack_require__(3648);
;// CONCATENATED MODULE: ./build/source-map/base-layers.js


/**
 * Finds the layers that come from the base image. BuildKit's provenance (`mode=max`) lists the layers of each image that the build started from; if
 * the manifest begins with exactly those blobs, they are that image's. Of several statements, the one with the fewest layers counts.
 */
function baseLayersOf(analysis, { edge, layers }) {
    const { digest } = edge.target;
    const found = digest === null ? [] : analysis.provenanceOf(digest);
    const digests = layers.map(({ descriptor }) => descriptor?.digest ?? null);
    let least = null;
    for (const result of found) {
        if (!result.ok)
            return { kind: 'unknown', reason: result.reason };
        if (!result.value.isBuildKit)
            continue;
        const one = provedLayers(result.value, digests);
        if (one.kind === 'unknown')
            return one;
        if (least === null || one.count < least.count)
            least = one;
    }
    return least ?? { kind: 'unknown', reason: 'no BuildKit provenance is attached' };
}
function provedLayers({ steps, layers }, digests) {
    if (steps === null)
        return { kind: 'unknown', reason: 'its provenance is of mode=min, which lists no layers' };
    const below = (0,build_steps/* sourcesBelow */.SH)(steps);
    if (below === null)
        return { kind: 'unknown', reason: 'the steps in its provenance do not show its base image' };
    const images = below.filter(({ operation }) => operation.kind === 'source' && (0,bases/* isImageSource */.LG)(operation.identifier));
    const chains = images.flatMap(({ id }) => layers.get(`${id}:0`) ?? []);
    const matching = chains.filter((chain) => chain.every((digest, i) => digests[i] === digest));
    const count = Math.max(0, ...matching.map(({ length }) => length));
    if (images.length > 0 && count === 0)
        return { kind: 'unknown', reason: 'its first layers differ from the base image layers in its provenance' };
    // The layers of several merged images are not all at the start.
    return { kind: 'known', count, isAll: images.length < 2 };
}

;// CONCATENATED MODULE: ./build/rules/layer-compression.js









const COMPRESSIONS = ['none', 'gzip', 'zstd', 'estargz', 'zstd:chunked'];
const layerCompression = (0,rule/* defineRule */.Km)({
    id: 'layer-compression',
    group: 'formats',
    summary: 'every layer has an allowed compression, detected from its bytes',
    options: {
        allow: (0,rule_kit_option/* someOf */.yU)(COMPRESSIONS, ['zstd'], 'Allowed compressions. `gzip` includes `estargz`, and `zstd` includes `zstd:chunked`, but not the reverse.'),
        scope: (0,rule_kit_option/* oneOf */.yL)(['all', 'non-base'], 'all', "Which layers are checked: `all`, or `non-base`, which skips the layers that BuildKit's provenance (`mode=max`) proves to come from the base image."),
    },
    needs: ({ scope }) => ({
        depth: 'heads',
        ...(scope === 'non-base' && { statements: true }),
    }),
    *check(image, { allow, scope }, _, analysis) {
        if (image.engineStorage) {
            yield { kind: 'unchecked', at: 'image', reason: rule_kit_layer/* ENGINE_STORAGE */.LV };
            return { kind: 'not-applicable', reason: rule_kit_layer/* ENGINE_STORAGE */.LV };
        }
        const nameOf = (0,blob_names/* blobNames */.M)(image);
        const seen = [];
        let ofBases = 0;
        for (const { edge, manifest } of (0,rule_kit_layer/* layersOf */.w)(image)) {
            const found = compressionsOf(edge);
            const [actual = null] = found;
            if (edge.declared?.compression === 'encrypted') {
                yield {
                    kind: 'unchecked',
                    at: { edge },
                    reason: (0,untrusted/* safe */.gB) `${nameOf(edge)} is encrypted, so its bytes do not show how it is compressed`,
                };
            }
            else if (actual === null) {
                const reason = edge.target.byteSource === null ? 'is absent' : 'could not be read';
                yield { kind: 'unchecked', at: { edge }, reason: (0,untrusted/* safe */.gB) `${nameOf(edge)} ${reason}` };
            }
            else if (!found.some((compression) => allow.some((allowed) => allowed === compression))) {
                if (mayBePulledInParts(edge, allow)) {
                    const reason = (0,untrusted/* safe */.gB) `${nameOf(edge)} is ${WORDS.get(actual) ?? actual}, and may be more: ${TAIL_UNKNOWN}`;
                    yield { kind: 'unchecked', at: { edge }, reason };
                    continue;
                }
                const whose = scope === 'all' ? 'own' : whoseLayer(analysis, manifest, edge);
                if (whose === 'base') {
                    ofBases++;
                    continue;
                }
                if (whose !== 'own') {
                    const is = (0,untrusted/* safe */.gB) `${nameOf(edge)} is ${WORDS.get(actual) ?? actual}, and may come from the base image`;
                    yield { kind: 'unchecked', at: { edge }, reason: `${is}: ${whose}; ${layer_compression_PROVENANCE}` };
                    continue;
                }
                yield {
                    kind: 'violation',
                    at: { edge },
                    key: actual,
                    message: (0,untrusted/* safe */.gB) `${nameOf(edge)} is ${WORDS.get(actual) ?? actual}; allowed: ${allow}`,
                    fix: layer_compression_remediation(allow),
                };
            }
            else {
                seen.push(actual);
            }
        }
        const left = ofBases === 0 ? '' : `${(0,text_count/* plural */.L)(ofBases, 'layer')} of the base image skipped`;
        if (seen.length > 0) {
            const counted = (0,untrusted/* safe */.gB) `${(0,text_count/* plural */.L)(seen.length, 'layer')}: ${[...new Set(seen)]}`;
            return { kind: 'passed', reason: left === '' ? counted : `${counted}; ${left}` };
        }
        return left === '' ? { kind: 'not-applicable', reason: 'it has no layers' } : { kind: 'passed', reason: left };
    },
});
/** Whether a layer is its base image's, or the build's own; where nothing proves either, why. */
function whoseLayer(analysis, manifest, edge) {
    const bases = baseLayersOf(analysis, manifest);
    if (bases.kind === 'unknown')
        return bases.reason;
    if (manifest.layers.indexOf(edge) < bases.count)
        return 'base';
    return bases.isAll ? 'own' : 'it is built on several images at once';
}
const TAIL_UNKNOWN = 'its last bytes are needed, and the registry does not serve ranges';
/** Whether a layer could be of an allowed form that only its last bytes show. */
function mayBePulledInParts({ target, descriptor }, allow) {
    if (target.lazy !== 'unknown')
        return false;
    const keys = [...(descriptor?.annotations.keys() ?? [])];
    const form = target.detected === 'gzip' ? 'estargz' : 'zstd:chunked';
    return allow.includes(form) && keys.some((key) => TABLES[form].test(key));
}
/** How to make it known. */
const layer_compression_PROVENANCE = 'build with buildx --provenance=mode=max, or check all layers (scope: all)';
/** The annotations by which tools find the table of contents of a layer; without them its footer is never read. */
const TABLES = {
    estargz: /^containerd\.io\/snapshot\/stargz\/toc\.digest$/,
    'zstd:chunked': /^io\.(?:github\.)?containers\.zstd-chunked\./,
};
/** The compressions that a layer counts as, the most exact first; empty if nothing was read. */
function compressionsOf(edge) {
    const { detected } = edge.target;
    switch (detected) {
        case null:
            return [];
        case 'gzip':
            return isPulledInParts(edge, 'estargz') ? ['estargz', 'gzip'] : ['gzip'];
        case 'zstd':
            return isPulledInParts(edge, 'zstd:chunked') ? ['zstd:chunked', 'zstd'] : ['zstd'];
        case 'tar':
        case 'erofs':
        case 'empty':
            return ['none'];
        default:
            // A compression that is not specified, or not a layer: never allowed.
            return [detected];
    }
}
/** Each name represents itself, too. */
const WORDS = new Map([
    ['none', 'not compressed'],
    ['json', 'JSON, and no compressed tar'],
    ['unknown', 'neither a tar nor in a known compression'],
]);
/** Without it, existing layers are not changed, including those of the base. */
const FORCED = 'force-compression=true (without force-compression, layers of the base stay as they are)';
const GZIP = copying('--dest-compress-format gzip');
const ZSTD = copying('--format oci --dest-compress-format zstd');
const CHUNKED = copying('--format oci --dest-compress-format zstd:chunked');
const ESTARGZ = 'nerdctl image convert --estargz --oci SOURCE DESTINATION';
const IS_OF_BASE = 'so the layer comes from the base image: choose another base, or copy the image';
const WAYS_OUT = {
    none: (0,remediation/* fixes */.Su)({
        buildx: building('compression=uncompressed,force-compression=true'),
        buildah: 'buildah push --disable-compression',
    }),
    gzip: existing(GZIP, {
        buildx: building('compression=gzip,force-compression=true'),
        buildah: pushing('gzip'),
        ...(0,remediation/* sameFor */.GV)(['ko', 'jib', 'buildpacks'], `it compresses its own layers with gzip, ${IS_OF_BASE}: ${GZIP}`),
    }),
    zstd: existing(ZSTD, {
        buildx: building(`oci-mediatypes=true,compression=zstd,${FORCED}`),
        docker: `the classic builder writes gzip only: ${building(`oci-mediatypes=true,compression=zstd,${FORCED}`)}; or ${ZSTD}`,
        ko: `ko writes gzip only; after the build: ${ZSTD}`,
        jib: `jib writes gzip only; after the build: ${ZSTD}`,
        kaniko: `build with --compression=zstd and without --reproducible; layers of the base stay as they are, for those: ${ZSTD}`,
        buildah: pushing('zstd'),
        bazel: `give oci_image tars that are zstd (rules_pkg: extension = "tar.zst"); layers of the base stay as they are, for those: ${ZSTD}`,
        umoci: `umoci repack --compress=zstd (from 0.5 on) for new layers; for those that are there: ${ZSTD}`,
    }),
    estargz: existing(ESTARGZ, { buildx: building(`oci-mediatypes=true,compression=estargz,${FORCED}`) }),
    'zstd:chunked': existing(CHUNKED, { buildah: pushing('zstd:chunked') }),
};
function building(options) {
    return `docker buildx build --output type=image,push=true,${options}`;
}
function pushing(format) {
    return `buildah push --format oci --compression-format ${format} --force-compression IMAGE DESTINATION (podman push alike; old versions know no --force-compression)`;
}
function copying(options) {
    return `skopeo copy ${options} --all SOURCE DESTINATION, to a repository that does not contain its layers yet`;
}
/** For builders that cannot write it: copy the image after the build. */
function existing(copy, words) {
    const [first = copy] = Object.values(words);
    return { ...(0,remediation/* sameFor */.GV)(builder/* BUILDERS */.rV, copy), ...words, any: `${first}; for an existing image: ${copy}` };
}
function layer_compression_remediation(allow) {
    const wanted = allow.find((compression) => compression !== 'none') ?? allow[0];
    return wanted === undefined ? 'name at least one compression: no layer satisfies an empty list' : WAYS_OUT[wanted];
}
/** Whether tools can pull a layer in parts: its bytes end in that form, and its descriptor leads to the table. */
function isPulledInParts({ target, descriptor }, form) {
    return target.lazy === form && [...(descriptor?.annotations.keys() ?? [])].some((key) => TABLES[form].test(key));
}

;// CONCATENATED MODULE: ./build/rules/max-layers.js






/** Docker refuses to pull more ("max depth exceeded"; moby, layer/layer_store.go). */
const DOCKER_MOST = 125;
const maxLayers = (0,rule/* defineRule */.Km)({
    id: 'max-layers',
    group: 'content',
    summary: 'no platform has more layers than allowed',
    options: {
        max: (0,rule_kit_option/* integer */.nd)(DOCKER_MOST, 1, 'The maximum number of layers of each platform. Docker pulls at most 125.'),
    },
    *check(image, { max }) {
        const run = image.manifests.filter(({ exempt }) => exempt === null);
        const counts = run.map(countLayers);
        for (const [i, { edge }] of run.entries()) {
            const count = counts[i] ?? 0;
            if (count <= max)
                continue;
            yield {
                kind: 'violation',
                at: { edge },
                key: 'layers',
                message: (0,untrusted/* safe */.gB) `the image has ${count} layers; the policy allows ${max}`,
                fix: FEWER,
            };
        }
        if (run.length === 0)
            return NOTHING_TO_RUN;
        return { kind: 'passed', reason: (0,untrusted/* safe */.gB) `at most ${Math.max(...counts)} of ${max} layers` };
    },
});
/** The layers that engines unpack: schema 1 lists an empty one for each step that changed no file. */
function countLayers({ edge: { document }, layers }) {
    if (document?.kind !== 'schema1')
        return layers.length;
    return layers.filter(({ target }) => target.digest !== schema1/* SCHEMA1_EMPTY_LAYER */.LD).length;
}
const JOIN = 'combine RUN instructions with && or heredocs, copy more files with one COPY, and build in a separate stage from which COPY --from takes the result';
const max_layers_OF_BASE = 'the layers of the base image count, too';
const FEWER = (0,remediation/* fixes */.Su)({
    ...(0,remediation/* inDockerfile */.Ur)(`${JOIN}; ${max_layers_OF_BASE}`),
    kaniko: `${JOIN}, or build with --single-snapshot; ${max_layers_OF_BASE}`,
    buildah: `${JOIN}, or build with --squash; ${max_layers_OF_BASE}`,
    ko: 'choose a base image with fewer layers (defaultBaseImage in .ko.yaml), as ko adds no more than two or three',
    jib: 'choose a base image with fewer layers (from.image), as jib adds only a few',
    bazel: `give oci_image fewer tars; ${max_layers_OF_BASE}`,
    nix: 'lower maxLayers',
    apko: 'lower layering.budget in the apko file',
    umoci: `change more between umoci unpack and repack, as each repack adds a layer; ${max_layers_OF_BASE}`,
    crane: 'merge all layers into one: crane flatten IMAGE',
    any: `${JOIN}; ${max_layers_OF_BASE}; buildah: --squash`,
});

;// CONCATENATED MODULE: ./build/rules/media-types.js









const lists = {
    manifest: (0,rule_kit_option/* strings */.P$)([], 'Types of manifests.', [['application/vnd.oci.*']]),
    index: (0,rule_kit_option/* strings */.P$)([], "Types of indexes and manifest lists inside the image; a layout's own index.json is not one."),
    config: (0,rule_kit_option/* strings */.P$)([], 'Types of configs of images.'),
    layer: (0,rule_kit_option/* strings */.P$)([], 'Types of layers of images.'),
    any: (0,rule_kit_option/* strings */.P$)([], 'Types of any blob, including those of attestations, charts and other artifacts.'),
};
const mediaTypes = (0,rule/* defineRule */.Km)({
    id: 'media-types',
    group: 'formats',
    summary: 'every media type is allowed and not denied',
    options: {
        allow: (0,rule_kit_option/* group */.Os)(lists, 'Patterns of allowed types by kind of blob. Without a pattern for the kind or for `any`, every type is allowed. `*` matches any characters, `?` one; case is significant, because tools compare types exactly.'),
        deny: (0,rule_kit_option/* group */.Os)(lists, 'Patterns of denied types, ignoring case and parameters.'),
    },
    vacuous: (options) => Object.values(options).every((lists) => Object.values(lists).every((list) => list.length === 0))
        ? 'the policy neither allows nor denies a media type'
        : null,
    *check(image, { allow, deny }) {
        if (image.engineStorage) {
            yield { kind: 'unchecked', at: 'image', reason: rule_kit_layer/* ENGINE_STORAGE */.LV };
            return { kind: 'not-applicable', reason: rule_kit_layer/* ENGINE_STORAGE */.LV };
        }
        const nameOf = (0,blob_names/* blobNames */.M)(image);
        const kindOf = kindsIn(image);
        let count = 0;
        for (const edge of image.edges) {
            const kind = kindOf(edge);
            const [allowed, denied] = [listFor(allow, kind), listFor(deny, kind)];
            for (const type of typesOf(edge)) {
                count++;
                const denying = denied.find((pattern) => denies(pattern, type));
                const isAllowed = allowed.length === 0 || allowed.some((pattern) => (0,glob/* globMatches */.m)(pattern, type, { exact: true }));
                if (denying === undefined && isAllowed)
                    continue;
                const stated = type === '' ? 'states no media type' : (0,untrusted/* safe */.gB) `has the media type ${type}`;
                const rule = denying === undefined ? (0,untrusted/* safe */.gB) `; allowed: ${allowed}` : (0,untrusted/* safe */.gB) `, which "${denying}" denies`;
                yield {
                    kind: 'violation',
                    at: { edge },
                    key: type === '' ? 'none' : type,
                    message: (0,untrusted/* safe */.gB) `${nameOf(edge)} ${stated}${rule}`,
                    fix: media_types_remediation(type, kind, denying !== undefined),
                };
            }
        }
        return { kind: 'passed', reason: `${(0,text_count/* plural */.L)(count, 'media type')}: all are allowed` };
    },
});
const KINDS = (/* unused pure expression or super */ null && (['manifest', 'index', 'config', 'layer', 'other']));
/**
 * The kind of each reference: the config and the layers are those of images; other artifacts consist of other blobs.
 */
function kindsIn(image) {
    const others = new Set(image.manifests.flatMap(({ exempt, config, layers }) => (exempt === null ? [] : [config, ...layers])));
    return (edge) => {
        const { slot, declared, document } = edge;
        if (others.has(edge))
            return 'other';
        if (slot === 'config' || slot === 'layer')
            return slot;
        // An index can list configs and layers directly: the old form of BuildKit's caches.
        if (slot === 'blob')
            return declared?.role === 'config' ? 'config' : 'layer';
        return document?.kind === 'index' || declared?.role === 'index' ? 'index' : 'manifest';
    };
}
function listFor(options, kind) {
    return kind === 'other' ? options.any : [...options.any, ...options[kind]];
}
/** The type of the descriptor, and that of the document if it differs; its structure, if neither states one. */
function typesOf({ type, descriptor, declared, document }) {
    const own = document?.mediaType ?? '';
    const stated = descriptor?.mediaType ?? declared?.mediaType;
    if (stated !== undefined)
        return [...new Set([stated, ...(own === '' ? [] : [own])])];
    return type === null ? [] : [type.mediaType];
}
/** A different spelling does not bypass a denial. */
function denies(pattern, type) {
    const [bare = ''] = type.split(';', 1);
    return (0,glob/* globMatches */.m)(pattern, type) || (0,glob/* globMatches */.m)(pattern, bare.trimEnd());
}
function media_types_remediation(type, kind, isDenied) {
    if (type.toLowerCase().includes('vnd.docker.')) {
        return (0,remediation/* mapFixes */.c1)(OCI_TYPES, (text) => `use OCI types: ${text}`);
    }
    if (kind === 'index' && isDenied) {
        return (0,remediation/* mapFixes */.c1)(ONE_MANIFEST, (text) => `write a single manifest instead of an index: ${text}`);
    }
    return 'build it with another type, or change the lists of media-types in the policy';
}
const ONE_MANIFEST = (0,remediation/* fixes */.Su)({
    buildx: 'docker buildx build --provenance=false --sbom=false, and one --platform',
    ko: 'ko build with one --platform',
    jib: 'one platform in from.platforms',
    buildah: 'buildah push IMAGE in place of buildah manifest push',
    bazel: 'oci_push of an oci_image in place of an oci_image_index',
    apko: 'one architecture in archs, and the manifest that apko publish made for it',
});

;// CONCATENATED MODULE: ./build/rules/no-deprecated-media-types.js





const noDeprecatedMediaTypes = (0,rule/* defineRule */.Km)({
    id: 'no-deprecated-media-types',
    group: 'formats',
    summary: 'no blob has a media type that its specification deprecated or removed',
    options: {},
    *check(image) {
        const nameOf = (0,blob_names/* blobNames */.M)(image);
        let count = 0;
        for (const edge of image.edges) {
            const { type } = edge;
            if (type === null)
                continue;
            count++;
            // Another spelling of a deprecated type is deprecated, too.
            const { status } = type.variantOf ?? type;
            if (status !== 'deprecated' && status !== 'removed')
                continue;
            yield {
                kind: 'violation',
                at: { edge },
                key: type.mediaType === '' ? 'none' : type.mediaType,
                message: (0,untrusted/* safe */.gB) `${nameOf(edge)} has the media type ${type.mediaType}, which ${status === 'removed' ? 'was removed before a release' : 'is deprecated'}`,
                fix: no_deprecated_media_types_remediation(type),
            };
        }
        if (image.engineStorage)
            yield { kind: 'unchecked', at: 'image', reason: rule_kit_layer/* ENGINE_STORAGE */.LV };
        return { kind: 'passed', reason: `${(0,text_count/* plural */.L)(count, 'media type')}: none is deprecated` };
    },
});
function no_deprecated_media_types_remediation({ role, distributable }) {
    if (!distributable)
        return 'rebuild on a base image with ordinary layers, such as the current ones of Windows';
    return role === 'artifact' || role === 'signature' || role === 'sbom'
        ? 'write it again with a current version of its tool'
        : 'rebuild and push it with a current builder, or convert it: skopeo copy --format oci SOURCE DESTINATION';
}

// EXTERNAL MODULE: ./build/rules/no-descriptor-urls.js
var no_descriptor_urls = __webpack_require__(1066);
// EXTERNAL MODULE: ./build/rules/no-foreign-layers.js
var no_foreign_layers = __webpack_require__(3659);
;// CONCATENATED MODULE: ./build/rules/no-mixed-formats.js








/** The wider scope is stricter: what is mixed within a manifest is mixed within its index. */
const SCOPES = ['manifest', 'index'];
const noMixedFormats = (0,rule/* defineRule */.Km)({
    id: 'no-mixed-formats',
    group: 'formats',
    summary: 'a manifest, its config and its layers are all OCI or all Docker',
    options: {
        scope: (0,rule_kit_option/* oneOf */.yL)(SCOPES, 'manifest', 'What must be uniform: each manifest, or an index with everything below it.'),
    },
    *check(image, { scope }) {
        if (image.engineStorage) {
            yield { kind: 'unchecked', at: 'image', reason: rule_kit_layer/* ENGINE_STORAGE */.LV };
            return { kind: 'not-applicable', reason: rule_kit_layer/* ENGINE_STORAGE */.LV };
        }
        const nameOf = (0,blob_names/* blobNames */.M)(image);
        const groups = scope === 'manifest' ? manifestGroups(image) : [wholeOf(image)];
        for (const edges of groups) {
            const known = edges.flatMap((edge) => {
                const format = formatOf(edge);
                return format === null ? [] : [{ edge, format }];
            });
            const [first] = known;
            const others = known.filter(({ format }) => format !== first?.format);
            const [other] = others;
            if (first === undefined || other === undefined)
                continue;
            const more = others.length === 1 ? '' : ` (and ${others.length - 1} more)`;
            yield {
                kind: 'violation',
                at: { edge: edges[0] ?? first.edge },
                key: [...new Set(known.map(({ format }) => format))].toSorted().join(' '),
                message: (0,untrusted/* safe */.gB) `${nameOf(first.edge)} is ${no_mixed_formats_WORDS[first.format]}, but ${nameOf(other.edge)} is ${no_mixed_formats_WORDS[other.format]}${more}`,
                fix: (0,remediation/* mapFixes */.c1)(OCI_TYPES, (text) => `use OCI types for all of it: ${text}`),
            };
        }
        return { kind: 'passed', reason: `${(0,text_count/* plural */.L)(image.manifests.length, 'manifest')}: no formats are mixed` };
    },
});
const no_mixed_formats_WORDS = { oci: 'OCI', 'docker-schema2': 'Docker', 'docker-schema1': 'Docker schema 1' };
/** The edges that must have one format, that of the document itself first; exempt manifests may use any types. */
function manifestGroups(image) {
    return image.manifests
        .filter(({ exempt }) => exempt === null)
        .map(({ edge, config, layers }) => [edge, ...(config === null ? [] : [config]), ...layers]);
}
function wholeOf(image) {
    const exempt = new Set(image.manifests.flatMap((manifest) => manifest.exempt === null ? [] : [manifest.edge, manifest.config, ...manifest.layers]));
    return image.edges.filter((edge) => !exempt.has(edge));
}
/** Docker's or OCI's; null for types that fit both (attestations, the empty descriptor) or neither. */
function formatOf({ type }) {
    if (type === null || type.role === 'empty')
        return null;
    const { family } = type;
    return family === 'oci' || family === 'docker-schema2' || family === 'docker-schema1' ? family : null;
}

;// CONCATENATED MODULE: ./build/rules/no-nonstandard-media-types.js







const noNonstandardMediaTypes = (0,rule/* defineRule */.Km)({
    id: 'no-nonstandard-media-types',
    group: 'formats',
    summary: 'no blob has a media type that is known but not specified',
    options: {},
    *check(image) {
        const nameOf = (0,blob_names/* blobNames */.M)(image);
        let count = 0;
        for (const edge of image.edges) {
            const { type } = edge;
            if (type === null)
                continue;
            count++;
            if (type.status !== 'nonstandard' && !isNoBlob(type))
                continue;
            const { mediaType } = type;
            yield {
                kind: 'violation',
                at: { edge },
                key: mediaType === '' ? 'none' : mediaType,
                message: mediaType === ''
                    ? (0,untrusted/* safe */.gB) `the descriptor of ${nameOf(edge)} states no media type`
                    : isNoBlob(type)
                        ? (0,untrusted/* safe */.gB) `${nameOf(edge)} has the media type ${mediaType}, which is not a type of blobs: ${type.description}`
                        : (0,untrusted/* safe */.gB) `${nameOf(edge)} has the media type ${mediaType}, which is not in any specification; some tools refuse it`,
                fix: no_nonstandard_media_types_remediation(type),
            };
        }
        if (image.engineStorage)
            yield { kind: 'unchecked', at: 'image', reason: rule_kit_layer/* ENGINE_STORAGE */.LV };
        return { kind: 'passed', reason: `${(0,text_count/* plural */.L)(count, 'media type')}: none is nonstandard` };
    },
});
/** The types of a layout's header file and of a descriptor by itself; both are specified, but neither is a blob's. */
function isNoBlob({ role }) {
    return role === 'layout' || role === 'descriptor';
}
function no_nonstandard_media_types_remediation({ family, compression, variantOf }) {
    // The encrypted form of a type is not just another spelling.
    if (variantOf !== undefined && variantOf.status !== 'nonstandard' && variantOf.compression === compression) {
        return (0,untrusted/* safe */.gB) `write it as ${variantOf.mediaType}: tools compare types exactly`;
    }
    return family === 'docker-schema2'
        ? (0,remediation/* mapFixes */.c1)(OCI_TYPES, (text) => `use OCI types: ${text}`)
        : 'write it again with a tool that uses the specified type';
}

;// CONCATENATED MODULE: ./build/rules/no-plugins.js




const noPlugins = (0,rule/* defineRule */.Km)({
    id: 'no-plugins',
    group: 'formats',
    summary: 'no manifest is a Docker engine plugin',
    options: {},
    *check(image) {
        const nameOf = (0,blob_names/* blobNames */.M)(image);
        // manifest.json of an archive cannot list a plugin: docker saves images only, and loads all its entries as
        // images.
        for (const { edge, config } of image.manifests) {
            if (config?.type?.role !== 'plugin-config')
                continue;
            yield {
                kind: 'violation',
                at: { edge: config },
                key: 'plugin',
                message: (0,untrusted/* safe */.gB) `${nameOf(config)} makes ${nameOf(edge)} an engine plugin, which gets privileges on the host instead of running in a container`,
                fix: 'check the intended image; keep plugins (docker plugin push) in separate repositories',
            };
        }
        return { kind: 'passed', reason: `${(0,text_count/* plural */.L)(image.manifests.length, 'manifest')}: none is a plugin` };
    },
});

// EXTERNAL MODULE: ./build/rules/no-schema1.js
var no_schema1 = __webpack_require__(5766);
// EXTERNAL MODULE: ./build/formats/json.js + 1 modules
var json = __webpack_require__(3457);
// EXTERNAL MODULE: ./build/provenance/provenance.js
var provenance = __webpack_require__(1387);
;// CONCATENATED MODULE: ./build/rule-kit/secret-names.js

/**
 * The last words of names of secrets. Names that end otherwise (`TOKEN_URL`, `PASSWORD_FILE`, `GPG_KEY`, `SHA256`) are
 * not secrets.
 */
const SECRET = /(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|SECRETS|TOKEN|API_?KEY|CREDENTIALS?|(?:^|_)(?:PASS|PWD)|(?:ACCESS|PRIVATE|SECRET|ENCRYPTION|SIGNING|MASTER|ACCOUNT|AUTH|DEPLOY|SERVICE|SHARED|HMAC|JWT|SESSION|LICENSE|STORAGE)_?KEY|SECRET_KEY_BASE|CONNECTION_?STRING|CONNECTIONSTRING)(?:_?\d{1,2})?$/;
/** The shell's directories, and words that only look like it. */
const HARMLESS = /^(?:OLD)?_?PWD$|(?:^|_)(?:MAX|MIN|NUM|COUNT|NEW|EOS|BOS|PAD|UNK|MASK|CSRF_HEADER)_TOKENS?$|PUBLIC_?(?:ACCESS_)?(?:KEY|TOKEN)$/;
/** Whether a name indicates that its value is a secret: `NPM_TOKEN`, `build-arg:db-password`, `com.acme.apiKey`. */
function isSecretName(name) {
    const word = name
        .slice(-limits/* LIMITS */.b.secretNameCharacters)
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .toUpperCase()
        .replace(/[^A-Z0-9]+/g, '_')
        .replace(/_$/, '');
    return SECRET.test(word) && !HARMLESS.test(word);
}
/** Placeholders for a secret. */
const PLACEHOLDERS = /^(?:change[-_ ]?(?:me|it|this|_?in_?production)\w{0,20}|replace[-_ ]?(?:me|this)|place[-_ ]?holder|redacted|masked|hidden|dummy|example|sample|todo|tbd|fixme|unset|undefined|null|nil|none|empty|n\/?a|false|true|yes|no|on|off|disabled?|enabled?|required|optional|auto|default|your[-_ ].{0,80}|my[-_ ](?:secret|password|token|api[-_ ]?key)|insert[-_ ].{0,80}|not[-_ ]?(?:set|needed|used|required)|unused|secret_?from_?env)$/i;
/** References to the place where a secret is stored. */
const ELSEWHERE = /^(?:arn:|vault:|op:\/\/|secretref:|ref\+|keyvault:|sm:|ssm:|kms:|@|file:)/i;
const PUBLIC = /^(?:ssh-(?:rsa|ed25519|dss) |ecdsa-sha2-|-----BEGIN (?:[A-Z]{1,20} ){0,3}(?:PUBLIC KEY|CERTIFICATE))/;
const FILE = /^[\w./~-]{1,200}\.(?:txt|json|ya?ml|pem|key|crt|env|conf|cfg|ini|p12|pfx|jks|toml)$/i;
/**
 * Whether a value with a secret's name is harmless: empty, a reference to a variable or a file, a placeholder, a public
 * key. A secret that looks like one of these is not found.
 */
function isHarmless(value) {
    const text = unquoted(value.trim());
    if (text.length > limits/* LIMITS */.b.secretValueCharacters)
        return false;
    if (text === '' || /^[*xX.\u2022#_?-]+$/.test(text) || /^[01]$/.test(text))
        return true;
    // Computed elsewhere: `$(cat \u2026)`, a backtick, a call, a search pattern.
    if (/^\$\(|^`|^[A-Za-z_][\w.]*[([]|^\.\*/.test(text))
        return true;
    const fallback = /^\$\{\w+:?[-=]([^{}]*)\}$/.exec(text)?.[1];
    if (fallback !== undefined)
        return isHarmless(fallback);
    if (text.includes('$') && /^\W{0,8}$/.test(text.replace(/\$(?:\w+|\{\w+(?::?[?+][^{}]*)?\}|\{\{[^{}]*\}\})/g, '')))
        return true;
    // Templates of several kinds: <token>, {{ token }}, %TOKEN%, [token], {token}.
    if (/^(?:<[^<>]*>|\{\{[^{}]*\}\}|\{[\w.-]*\}|%\w+%|\[[\w .-]*\]|__\w+__)$/.test(text))
        return true;
    if (PLACEHOLDERS.test(text) || ELSEWHERE.test(text) || PUBLIC.test(text))
        return true;
    // URLs with a password are found separately.
    return isPath(text) || FILE.test(text) || /^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(text);
}
/** A path has words as segments; a random string with slashes (base64) has a segment of mixed letters and digits. */
function isPath(text) {
    if (!/^(?:\.{0,2}[/\\]|~[/\\]|[A-Za-z]:[/\\])/.test(text))
        return false;
    return text
        .replace(/^[A-Za-z]:/, '')
        .split(/[/\\]/)
        .every((segment) => /^(?:[a-z0-9._@%+~ ${}-]{0,60}|[A-Z0-9_.-]{0,60}|[A-Za-z._-]{0,30})$/.test(segment));
}
/** The password in a URL (`https://user:password@host`), unless it is harmless. */
function hasPassword(text) {
    for (const [, password = ''] of text.matchAll(ADDRESS)) {
        if (!isHarmless(password) && !/^[$%{]/.test(password))
            return true;
    }
    return false;
}
const ADDRESS = /\b[A-Za-z][A-Za-z0-9+.-]{0,20}:\/\/[^\s/?#:@'"]{0,200}:([^\s/?#@'"]{1,300})@/g;
function unquoted(text) {
    return /^(["'])(.*)\1$/s.exec(text)?.[2] ?? text;
}

;// CONCATENATED MODULE: ./build/rule-kit/secret-shapes.js
/** The shortest form. */
const SHORTEST = 20;
/**
 * Tokens with a form of their own. Every pattern begins with a rare prefix and repeats only one class of characters at
 * a time, up to a bound, so that matching takes linear time.
 */
const SHAPES = [
    shape('a private key', /-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----/),
    shape('an age key', /\bAGE-SECRET-KEY-1[0-9A-Z]{50,64}/),
    shape('an AWS access key', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/),
    shape('a GitHub token', /\bgh[opsur]_[0-9A-Za-z]{36,255}/),
    shape('a GitHub token', /\bgithub_pat_[0-9A-Za-z_]{22,255}/),
    shape('a GitLab token', /\bgl(?:pat|dt|rt|cbt|ptt|soat|imt|agent)-[0-9A-Za-z_-]{20,300}/),
    shape('a Slack token', /\bxox[abeoprs]-[0-9A-Za-z-]{10,300}/),
    shape('a Slack token', /\bxapp-\d-[0-9A-Z]{5,20}-\d{5,20}-[0-9a-f]{20,100}/),
    shape('a Slack webhook', /\bhooks\.slack\.com\/services\/T[0-9A-Z]{5,20}\/B[0-9A-Z]{5,20}\/[0-9A-Za-z]{20,40}/),
    shape('a Stripe key', /\b[rs]k_live_[0-9A-Za-z]{16,300}/),
    shape('an npm token', /\bnpm_[0-9A-Za-z]{36}\b/),
    shape('a PyPI token', /\bpypi-Ag[0-9A-Za-z_-]{50,500}/),
    shape('a RubyGems key', /\brubygems_[0-9a-f]{48}\b/),
    shape('a Docker Hub token', /\bdckr_(?:pat|oat)_[0-9A-Za-z_-]{20,100}/),
    shape('a Google API key', /\bAIza[0-9A-Za-z_-]{35}(?![0-9A-Za-z_-])/),
    shape('a Google OAuth secret', /\bGOCSPX-[0-9A-Za-z_-]{28}(?![0-9A-Za-z_-])/),
    shape('an Azure storage key', /\bAccountKey=[0-9A-Za-z+/]{86}==/),
    shape('an Azure client secret', /(?<![0-9A-Za-z_.~-])[0-9A-Za-z_.~-]{3}\dQ~[0-9A-Za-z_.~-]{31,34}(?![0-9A-Za-z_.~-])/),
    shape('an Azure SAS token', /\bsig=[0-9A-Za-z%]{43,60}(?:%3[Dd]|=)/),
    shape('a Vault token', /\bhv[bs]\.[0-9A-Za-z_-]{24,300}/),
    shape('a Terraform token', /\b[0-9A-Za-z]{14}\.atlasv1\.[0-9A-Za-z_=-]{60,80}/),
    shape('a DigitalOcean token', /\bdo[opr]_v1_[0-9a-f]{64}\b/),
    shape('a SendGrid key', /\bSG\.[0-9A-Za-z_-]{22}\.[0-9A-Za-z_-]{43}(?![0-9A-Za-z_-])/),
    shape('a Hugging Face token', /\bhf_[0-9A-Za-z]{34}\b/),
    shape('an Anthropic key', /\bsk-ant-[0-9A-Za-z]{2,10}-?\d{0,2}-[0-9A-Za-z_-]{40,200}/),
    shape('an OpenAI key', /\bsk-(?:proj|svcacct|admin)-[0-9A-Za-z_-]{40,200}/),
    shape('an OpenAI key', /\bsk-[0-9A-Za-z]{20}T3BlbkFJ[0-9A-Za-z]{20}\b/),
    shape('a Databricks token', /\bdapi[0-9a-f]{32}\b/),
    shape('a JSON web token', /\beyJ[0-9A-Za-z_-]{10,5000}\.eyJ[0-9A-Za-z_-]{10,20000}\.[0-9A-Za-z_-]{10,5000}/),
];
/** The distinct kinds of secrets that a text contains by form. */
function shapesIn(text) {
    if (text.length < SHORTEST)
        return [];
    const found = SHAPES.flatMap(({ kind, pattern }) => {
        const [match] = pattern.exec(text) ?? [];
        // The example of Amazon's documentation: AKIAIOSFODNN7EXAMPLE.
        return match === undefined || /EXAMPLE|(.)\1{9}/.test(match) ? [] : [kind];
    });
    return [...new Set(found)];
}
function shape(kind, pattern) {
    return { kind, pattern };
}

;// CONCATENATED MODULE: ./build/rule-kit/secret-texts.js



/** Assignments in commands and scripts: `TOKEN=\u2026`, `--token=\u2026`, `:_authToken=\u2026`. Reading a variable is not one. */
const ASSIGNMENT = /(?<![\w$-])-{0,2}([A-Za-z_][\w.-]{0,100})=("(?:[^"\\]|\\.){0,2000}"?|'[^']{0,2000}'?|[^\s"'&;|)]{0,2000})/g;
const FLAG = /(?<!\S)--([A-Za-z][\w-]{0,100})\s{1,10}("[^"]{0,2000}"?|'[^']{0,2000}'?|[^\s"'&;|)-][^\s"'&;|)]{0,2000})/g;
/** The old form, with a space. */
const ENV = /(?:^|\s)(?:ENV|ARG)\s{1,10}([A-Za-z_]\w{0,100})\s{1,10}([^\s=][^\n]{0,2000})/g;
const MEMBER = /["']([\w.-]{1,100})["']\s{0,10}:\s{0,10}["']([^"'\\]{1,2000})["']/g;
const HEADER = /\b(Authorization|Proxy-Authorization|Private-Token|X-Api-Key|X-Auth-Token)["']?\s{0,4}[:=]\s{0,4}["']?(?:(?:Bearer|Basic|Token)\s{1,4})?([^\s"']{8,2000})/gi;
/** `a://:b@`, `--pass x`: nothing below is shorter. */
const secret_texts_SHORTEST = 7;
const ASSIGNMENTS = [ASSIGNMENT, FLAG, ENV, MEMBER];
/** Every secret in a text: by its own name, by names in it, by form, and by the patterns of a policy. */
function* secretsIn({ name, value }, patterns) {
    if (name !== null && isSecretName(name) && !isHarmless(value))
        yield { name, kind: null };
    for (const [i, pattern] of patterns.entries())
        if (pattern.test(value))
            yield { name, kind: `what pattern ${i + 1} of the policy matches` };
    // Most texts are plain words without anything to search.
    if (value.length < secret_texts_SHORTEST)
        return;
    for (const kind of shapesIn(value))
        yield { name, kind };
    if (!/[=:]|--|ENV|ARG/.test(value))
        return;
    if (hasPassword(value))
        yield { name, kind: 'a URL with a password' };
    for (const assignment of ASSIGNMENTS) {
        for (const [, inner = '', given = ''] of value.matchAll(assignment))
            if (isSecretName(inner) && !isHarmless(given))
                yield { name: inner, kind: null };
    }
    for (const [, header = '', given = ''] of value.matchAll(HEADER))
        if (!isHarmless(given) && !given.startsWith('$'))
            yield { name: header, kind: null };
}
/** Letters and digits in a row, longer than words are. */
const RANDOM = /(?=[A-Za-z]{0,100}\d)(?=\d{0,100}[A-Za-z])[0-9A-Za-z]{20}/;
/** Whether a name may be shown: no part of it could be a secret, by its form or as a random string. */
function isShowable(name, patterns) {
    return (!RANDOM.test(name) &&
        shapesIn(name).length === 0 &&
        !hasPassword(name) &&
        !patterns.some((pattern) => pattern.test(name)));
}
/**
 * Every text of a document with its key; lists of strings also as a whole, as the words of a command belong together.
 * BuildKit's base64 (`data`: Dockerfiles, heredocs) is decoded.
 */
function* textsIn(value, name = null) {
    if (typeof value === 'string') {
        const [, variable, rest] = name === null ? (/^([A-Za-z_][\w.-]{0,200})=([\s\S]*)$/.exec(value) ?? []) : [];
        yield variable === undefined ? { name, value } : { name: variable, value: rest ?? '' };
        if (name === 'data')
            yield { name: null, value: Buffer.from(value, 'base64').toString('utf8') };
    }
    else if ((0,json/* isArray */.cy)(value)) {
        const words = value.filter((item) => typeof item === 'string');
        for (const item of value)
            yield* textsIn(item);
        // Variables (`NAME=value`) are not words of a command.
        if (words.length > 1 && !words.every((word) => /^\w+=/.test(word)))
            yield { name: null, value: words.join(' ') };
    }
    else if ((0,json/* isObject */.Gv)(value)) {
        for (const [key, member] of value) {
            yield { name: null, value: key };
            yield* textsIn(member, key);
        }
    }
}

// EXTERNAL MODULE: ./build/sources/byte-source.js
var byte_source = __webpack_require__(4605);
;// CONCATENATED MODULE: ./build/rules/no-secrets.js















const no_secrets_PLACES = ['env', 'labels', 'history', 'command', 'annotations', 'provenance'];
const CONFIG_PLACES = ['env', 'labels', 'history', 'command'];
const no_secrets_options = {
    allow: (0,rule_kit_option/* strings */.P$)([], 'Patterns of names whose values are not secrets; `*` matches any characters.', [
        ['TEST_*', 'PUBLIC_API_KEY'],
    ]),
    patterns: (0,rule_kit_option/* list */.p_)(optionalPattern("A regular expression in RE2's syntax.", ['acme_[0-9a-f]{32}']), "Additional forms of secrets, as regular expressions in RE2's syntax.", [['acme_[0-9a-f]{32}']]),
    scan: (0,rule_kit_option/* atLeastOne */.LU)((0,rule_kit_option/* someOf */.yU)(no_secrets_PLACES, no_secrets_PLACES, 'What is searched: variables, labels and history of the config; `command` (entrypoint, command, health check, triggers); annotations; and provenance, which has build arguments and the Dockerfile.')),
};
const noSecrets = (0,rule/* defineRule */.Km)({
    id: 'no-secrets',
    group: 'content',
    summary: 'no config, annotation or provenance contains a password, token or key',
    options: no_secrets_options,
    needs: ({ scan }) => ({
        depth: 'structure',
        documents: 'configs',
        ...(scan.includes('provenance') && { statements: true }),
    }),
    *check(image, { allow, patterns, scan }) {
        const own = patterns.filter((pattern) => pattern !== null);
        const reported = new Set();
        let [characters, texts] = [0, 0];
        for (const found of passages(image, new Set(scan))) {
            if ('kind' in found) {
                yield found;
                continue;
            }
            texts++;
            characters += found.text.value.length;
            if (characters > limits/* LIMITS */.b.secretCharacters) {
                yield {
                    kind: 'unchecked',
                    at: 'image',
                    reason: `its configs, annotations and provenance have more than ${limits/* LIMITS */.b.secretCharacters} characters; the rest was not searched`,
                };
                break;
            }
            for (const secret of secretsIn(found.text, own)) {
                if (isAllowed(secret, allow))
                    continue;
                const violation = secretViolation(secret, found, own);
                const key = `${violation.message}\n${found.at === 'image' ? '' : found.at.edge.path.join('/')}`;
                if (reported.has(key))
                    continue;
                reported.add(key);
                yield violation;
                // More secrets than this are not listed individually.
                if (reported.size < limits/* LIMITS */.b.secretsReported)
                    continue;
                yield {
                    kind: 'unchecked',
                    at: 'image',
                    reason: `it has ${limits/* LIMITS */.b.secretsReported} secrets; the rest was not searched`,
                };
                return undefined;
            }
        }
        if (texts === 0)
            return { kind: 'not-applicable', reason: 'the image has no text to search' };
        return { kind: 'passed', reason: `${(0,text_count/* plural */.L)(texts, 'text')} searched in ${scan.join(', ')}` };
    },
});
/** The places to search, in the order of importance. */
function* passages(image, scan) {
    const seen = new Set();
    for (const { config, edge, exempt } of image.manifests) {
        if (edge.document?.kind === 'schema1') {
            for (const entry of edge.document.history)
                yield* configPassages(parse(entry), edge, scan);
        }
        // Engines may read a config whatever its type; a broken or absent one is reported by other rules.
        if (exempt !== null || config === null || seen.has(config.target))
            continue;
        seen.add(config.target);
        yield* configPassages(documentAt(config), config, scan);
    }
    if (scan.has('annotations'))
        yield* annotationPassages(image);
    if (scan.has('provenance'))
        yield* provenancePassages(image);
}
/** Of an image config, or an entry of schema 1's history, which has the same fields. */
function* configPassages(config, edge, scan) {
    if (config === null) {
        if (CONFIG_PLACES.some((place) => scan.has(place)))
            yield { kind: 'unchecked', at: { edge }, reason: 'its config could not be searched' };
        return;
    }
    for (const [key, value] of config) {
        // Digests and other machine-readable values.
        if (key === 'rootfs')
            continue;
        if (key === 'config' || key === 'container_config') {
            for (const [inner, member] of (0,json/* isObject */.Gv)(value) ? value : []) {
                const place = inner === 'Env' ? 'env' : inner === 'Labels' ? 'labels' : 'command';
                if (scan.has(place))
                    yield* passagesIn(member, { edge }, OF[place]);
            }
        }
        else {
            const place = key === 'history' ? 'history' : 'command';
            if (scan.has(place))
                yield* passagesIn(value, { edge }, OF[place], key);
        }
    }
}
const OF = {
    env: 'the environment in the config',
    labels: 'a label in the config',
    history: "the config's history",
    command: 'a command in the config',
};
/**
 * Of every document and descriptor, and of the layout's own index.json with all its entries, which crane push --index
 * pushes.
 */
function* annotationPassages(image) {
    const seen = new Set();
    for (const edge of (0,image_image/* referencesAndListings */.FO)(image)) {
        const { document, descriptor } = edge;
        const own = document === null || document.kind === 'schema1' ? null : document;
        const found = [own?.annotations, own?.subject?.annotations, descriptor?.annotations];
        for (const annotations of found) {
            if (annotations === undefined || annotations.size === 0 || seen.has(annotations))
                continue;
            seen.add(annotations);
            yield* passagesIn(annotations, { edge }, 'an annotation');
        }
        for (const { urls, artifactType } of [descriptor, own?.subject].filter((one) => one != null))
            yield* passagesIn(artifactType === null ? urls : [...urls, artifactType], { edge }, 'a descriptor');
        if (own?.artifactType != null)
            yield* passagesIn(own.artifactType, { edge }, 'an artifactType');
    }
    if (image.layoutAnnotations.size > 0)
        yield* passagesIn(image.layoutAnnotations, 'image', 'an annotation of index.json');
}
function* provenancePassages(image) {
    const linked = (0,attestation/* subjectsOf */.Z6)(image).flatMap((subject) => image.attestations.get(subject) ?? []);
    for (const { edge, annotated, content } of [
        ...linked.flatMap(({ statements }) => statements),
        ...(0,attestation/* unlinkedStatements */.x6)(image),
    ]) {
        const type = content?.predicateType ?? annotated;
        if (type === null || !(0,provenance/* isProvenanceType */.I)(type))
            continue;
        const document = (0,attestation/* statementDocument */.zm)(edge);
        if (document === null) {
            const reason = 'a statement of provenance could not be read, so it was not searched';
            yield { kind: 'unchecked', at: { edge }, reason };
        }
        else {
            yield* passagesIn(document.get('predicate') ?? null, { edge }, 'its provenance');
        }
    }
}
function* passagesIn(value, at, of, name = null) {
    for (const text of textsIn(value, name))
        yield { text, at, of };
}
function documentAt({ target }) {
    const read = target.byteSource === null ? null : (0,byte_source/* readDocument */.u0)(target.byteSource);
    return read?.kind === 'bytes' ? parse(read.bytes) : null;
}
function parse(text) {
    const parsed = (0,json/* parseJson */.qF)(typeof text === 'string' ? Buffer.from(text) : text);
    return parsed.ok && (0,json/* isObject */.Gv)(parsed.value) ? parsed.value : null;
}
function isAllowed({ name }, allow) {
    if (name === null)
        return false;
    const bare = name.replace(/^(?:build-arg|label):/, '');
    return allow.some((pattern) => (0,glob/* globMatches */.m)(pattern, name) || (0,glob/* globMatches */.m)(pattern, bare));
}
/** Reports that there is a secret, but never its value, nor a name that could be one. */
function secretViolation({ name, kind }, { of, at }, patterns) {
    const keyword = of === OF.env ? 'ENV' : of === OF.labels ? 'LABEL' : undefined;
    const shown = name === null || isShowable(name, patterns) ? name : null;
    const under = shown === null ? '' : (0,untrusted/* safe */.gB) ` under "${shown}"`;
    const what = kind ?? (shown === null ? 'a secret' : 'a value whose name indicates a secret');
    return {
        kind: 'violation',
        at,
        key: shown ?? kind ?? 'a secret',
        message: (0,untrusted/* safe */.gB) `${of} has ${what}${under}`,
        fix: FIX,
        ...(keyword !== undefined && name !== null && { madeBy: { keyword, key: name } }),
    };
}
const REVOKE = 'revoke it, because everyone with access to the image can read it; pass it when the container runs';
const MOUNT = `${REVOKE}, or to the build with RUN --mount=type=secret`;
const FIX = { ...(0,remediation/* sameFor */.GV)(builder/* BUILDERS */.rV, REVOKE), ...(0,remediation/* inDockerfile */.Ur)(MOUNT), any: MOUNT };

// EXTERNAL MODULE: ./build/rules/no-unknown-media-types.js
var no_unknown_media_types = __webpack_require__(8179);
;// CONCATENATED MODULE: ./build/rules/no-unreferenced-blobs.js






const noUnreferencedBlobs = (0,rule/* defineRule */.Km)({
    id: 'no-unreferenced-blobs',
    group: 'formats',
    summary: 'the source stores no unreferenced blobs',
    options: {},
    needs: () => ({ depth: 'heads' }),
    *check(image) {
        const unread = image.edges.find(isUnread);
        if (unread !== undefined) {
            const reason = (0,untrusted/* safe */.gB) `${(0,blob_names/* blobNames */.M)(image)(unread)} could not be read, and it may refer to anything`;
            yield { kind: 'unchecked', at: { edge: unread }, reason };
            return { kind: 'not-applicable', reason };
        }
        if (image.source === 'registry')
            return {
                kind: 'not-applicable',
                reason: 'a registry stores blobs per repository and does not list them',
            };
        if (image.unreferenced === null) {
            const reason = 'only a part of the source was selected, so the references of the other images are unknown';
            yield { kind: 'unchecked', at: 'image', reason };
            return { kind: 'not-applicable', reason };
        }
        if (image.unlisted !== undefined)
            yield { kind: 'unchecked', at: 'image', reason: image.unlisted };
        // They belong to the source, not to an image; they are reported with its first one.
        for (const node of image.unreferenced) {
            const { digest, name, byteSource, detected } = node;
            const facts = [
                digest === null ? name : (0,formats_digest/* shortDigest */.VK)(digest),
                ...((0,byte_source/* isAvailable */.e2)(byteSource) ? [(0,text_size/* formatBytes */.z)(byteSource.length)] : []),
                ...(detected === null || detected === 'unknown' ? [] : [detected]),
            ];
            yield {
                kind: 'violation',
                at: { node },
                key: digest ?? name,
                message: (0,untrusted/* safe */.gB) `nothing refers to a blob (${facts})`,
                fix: image.engineStorage
                    ? 'docker save adds JSON in a legacy form; check an OCI export instead: docker buildx build --output type=oci,dest=image.tar .'
                    : 'remove it: umoci gc --layout LAYOUT; or copy the image into a new layout: skopeo copy --all oci:LAYOUT:NAME oci:NEW:NAME',
            };
        }
        return { kind: 'passed', reason: 'every stored blob is referenced' };
    },
});
/** Whether a blob in place of a manifest is not a document that can be followed; an archive's entry is excluded. */
function isUnread({ slot, descriptor, document }) {
    return slot === 'manifest' && descriptor !== null && document === null;
}

// EXTERNAL MODULE: ./build/rules/platform-matches-config.js
var platform_matches_config = __webpack_require__(9560);
// EXTERNAL MODULE: ./build/formats/descriptor.js
var descriptor = __webpack_require__(7550);
;// CONCATENATED MODULE: ./build/rules/platforms.js









const EXAMPLE = [['linux/amd64', 'linux/arm64']];
const platforms = (0,rule/* defineRule */.Km)({
    id: 'platforms',
    group: 'content',
    summary: 'the image has the required platforms and no denied ones',
    options: {
        require: platformNames('Required platforms, as `os/architecture` or `os/architecture/variant`; `arm64` and `arm64/v8` are the same. Attestations do not count.', EXAMPLE, { patterns: false }),
        allow: platformNames('Patterns of allowed platforms; an empty list allows all.', [['linux/*']], {
            patterns: true,
        }),
        exact: (0,rule_kit_option/* flag */.Jt)(false, 'Whether only the required platforms are allowed.'),
    },
    vacuous: ({ require, allow, exact }) => require.length === 0 && allow.length === 0 && !exact ? 'the policy requires and allows no platform by name' : null,
    needs: () => ({ documents: 'configs' }),
    *check(image, { require, allow, exact }) {
        if (hasNothingToRun(image))
            return NOTHING_TO_RUN;
        const required = require.map(normal);
        const run = image.manifests.filter(({ exempt }) => exempt === null);
        for (const { edge, platform } of run) {
            if (platform === null)
                yield {
                    kind: 'unchecked',
                    at: { edge },
                    reason: 'neither an index nor a config states the platform of a manifest',
                };
        }
        // A platform that an index lists and the source lacks is unknown and reported as such; it is not missing from
        // the image.
        const absent = image.absentPlatforms ?? [];
        const listed = new Set([...image.edges.filter(({ target }) => target.byteSource === null), ...absent].flatMap(({ platform }) => platform ?? []));
        for (const wanted of required) {
            if (image.platforms.includes(wanted) || listed.has(wanted))
                continue;
            yield {
                kind: 'violation',
                at: 'image',
                key: wanted,
                message: (0,untrusted/* safe */.gB) `${wanted} is missing; there is ${image.platforms.length === 0 ? 'none' : image.platforms}`,
                fix: buildToo(required),
            };
        }
        const listedManifests = [...run, ...absent.map((edge) => ({ edge, platform: edge.platform }))];
        for (const { edge, platform } of listedManifests) {
            if (platform === null)
                continue;
            const allowed = allow.length === 0 || allow.some((pattern) => (0,glob/* globMatches */.m)(pattern, platform) || normal(pattern) === platform);
            if (allowed && (!exact || required.includes(platform)))
                continue;
            yield {
                kind: 'violation',
                at: { edge },
                key: platform,
                message: allowed
                    ? (0,untrusted/* safe */.gB) `${platform} is present; exactly ${required} is required`
                    : (0,untrusted/* safe */.gB) `${platform} is present; allowed: ${allow}`,
                fix: leaveOut(platform),
            };
        }
        if (run.length === 0)
            return NOTHING_TO_RUN;
        return { kind: 'passed', reason: (0,untrusted/* safe */.gB) `the platforms are ${image.platforms}` };
    },
});
/** Normalized, as the platforms of images are. */
function normal(platform) {
    return (0,descriptor/* platformName */.$r)((0,descriptor/* parsePlatform */.FL)(platform)) ?? platform;
}
const platforms_JOIN = 'combine them: docker buildx imagetools create --tag NAME NAME\u2026';
function buildToo(required) {
    const platforms = (0,untrusted/* safe */.gB) `${required.join(',')}`;
    const buildx = `docker buildx build --platform ${platforms} \u2026`;
    const ways = (0,remediation/* fixes */.Su)({
        buildx,
        docker: `the classic builder makes one platform: ${buildx}`,
        ko: `ko build --platform=${platforms}, on a base image that has them`,
        jib: `${platforms} in from.platforms`,
        kaniko: `one build per platform, with --custom-platform on such a machine; then ${platforms_JOIN}`,
        buildah: `buildah build --platform ${platforms} --manifest NAME, then buildah manifest push --all NAME DESTINATION`,
        bazel: `oci_image_index with an oci_image for each of ${platforms}`,
        nix: `one build per system, then ${platforms_JOIN}`,
        buildpacks: `one pack build --platform per platform, then ${platforms_JOIN}`,
        apko: `the architectures of ${platforms} in archs of the apko file, or apko publish --arch`,
        umoci: `one image per platform, then ${platforms_JOIN}`,
        crane: `crane index append --manifest IMAGE for each of ${platforms}`,
        any: buildx,
    });
    return (0,remediation/* mapFixes */.c1)(ways, (text) => `build it, too: ${text}`);
}
function leaveOut(platform) {
    const remove = (0,untrusted/* safe */.gB) `remove ${platform}`;
    const ways = {
        ...(0,remediation/* sameFor */.GV)(builder/* BUILDERS */.rV, 'the index'),
        ...(0,remediation/* sameFor */.GV)(['buildx', 'ko', 'buildah'], '--platform'),
        jib: 'from.platforms',
        bazel: 'oci_image_index',
        apko: 'archs in the apko file',
        any: '--platform',
    };
    return (0,remediation/* mapFixes */.c1)(ways, (text) => `${remove} from ${text}, or from the policy's list`);
}

// EXTERNAL MODULE: ./build/formats/reference.js
var reference = __webpack_require__(4562);
;// CONCATENATED MODULE: ./build/rules/reference.js







const tagOptions = {
    allow: (0,rule_kit_option/* strings */.P$)([], 'Patterns of allowed tags; an empty list allows all. Case is significant.', [['v*', 'sha-*']]),
    deny: (0,rule_kit_option/* strings */.P$)([], 'Patterns of denied tags, ignoring case.', [['latest']]),
    pattern: optionalPattern("A regular expression in RE2's syntax that must match a part of the tag; `^` and `$` anchor it.", ['^v?\\d+\\.\\d+\\.\\d+$']),
};
const reference_reference = (0,rule/* defineRule */.Km)({
    id: 'reference',
    group: 'content',
    summary: 'the image has an allowed name and tag, and no denied one',
    options: {
        allow: names('Patterns of which one must match the name that the workflow gave (`IMAGE as NAME`): without its tag (`ghcr.io/acme/*`) or with it. An empty list allows all.', ['ghcr.io/acme/*']),
        deny: names('Patterns of which none may match a name, be it given or claimed by the image itself.', [
            'docker.io/*',
        ]),
        tags: (0,rule_kit_option/* group */.Os)(tagOptions, 'The requirements for tags.'),
    },
    vacuous: (options) => !wantsName(options) && options.deny.length === 0 && options.tags.deny.length === 0
        ? 'the policy allows and denies no name'
        : null,
    *check(image, options) {
        const wants = wantsName(options);
        const { givenName } = image;
        if (givenName !== null)
            yield* judgeGiven(givenName, options);
        else if (wants)
            yield {
                kind: 'unchecked',
                at: 'image',
                reason: 'the workflow gives it no name, and names that the image claims are not used: write IMAGE as NAME',
            };
        for (const claimed of image.names)
            if (claimed !== givenName)
                yield* judgeClaimed(claimed, image, options);
        if (image.names.length === 0)
            return { kind: 'not-applicable', reason: 'it has no name' };
        return { kind: 'passed', reason: (0,untrusted/* safe */.gB) `its names are as they should be: ${image.names.slice(0, 5)}` };
    },
});
/** Whether a name is required. */
function wantsName({ allow, tags }) {
    return allow.length > 0 || tags.allow.length > 0 || tags.pattern !== null;
}
/** The name that the workflow gave: what the image will be known by. */
function* judgeGiven(name, { allow, deny, tags }) {
    const parsed = (0,reference/* parseReference */.F2)(name);
    if (parsed === null) {
        yield reference_violation(name, (0,untrusted/* safe */.gB) `"${name}" is not a valid name for a registry`, 'write IMAGE as HOST/PATH:TAG, the path in lower case');
        return;
    }
    yield* reference_denied(name, parsed, deny, 'its name');
    if (allow.length > 0 && !allow.some((pattern) => (0,reference/* matchesReference */.NV)(pattern, (0,reference/* withDefaultTag */._t)(parsed))))
        yield reference_violation(name, (0,untrusted/* safe */.gB) `its name is ${name}; allowed: ${allow}`, (0,remediation/* mapFixes */.c1)(PUSHED_AS, (text) => `push it under an allowed name (${text}), and give that: IMAGE as NAME`));
    const { tag } = (0,reference/* withDefaultTag */._t)(parsed);
    if (tag === null) {
        if (tags.allow.length > 0 || tags.pattern !== null)
            yield {
                kind: 'unchecked',
                at: 'image',
                reason: (0,untrusted/* safe */.gB) `the name ${name} has a digest and no tag: write IMAGE as NAME:TAG`,
            };
        return;
    }
    const implied = parsed.tag === null ? ' (its name states none, and tools take that for latest)' : '';
    yield* deniedTag(tag, tags.deny, `its tag${implied}`);
    const unmet = [
        ...(tags.allow.length > 0 && !tags.allow.some((pattern) => (0,glob/* globMatches */.m)(pattern, tag, { exact: true }))
            ? [(0,untrusted/* safe */.gB) `allowed: ${tags.allow}`]
            : []),
        ...(tags.pattern !== null && !tags.pattern.test(tag) ? [(0,untrusted/* safe */.gB) `required: a match of ${tags.pattern.source}`] : []),
    ];
    if (unmet.length > 0)
        yield reference_violation(tag, (0,untrusted/* safe */.gB) `its tag is ${tag}${implied}; ${unmet.join('; ')}`, (0,remediation/* mapFixes */.c1)(TAGGED_AS, (text) => `tag it otherwise: ${text}`));
}
/**
 * The name that docker load, or a push of the archive as it is, would give the image. It allows nothing, but it can be
 * denied.
 */
function* judgeClaimed(name, { digest }, { deny, tags }) {
    // A layout's `v1` is the tag of an unstated name; a docker archive has full names only.
    if (digest !== null && !/[/:@]/.test(name)) {
        yield* deniedTag(name, tags.deny, 'a tag that it claims');
        return;
    }
    const parsed = (0,reference/* parseReference */.F2)(name);
    if (parsed === null) {
        const pattern = deny.find((candidate) => (0,glob/* globMatches */.m)(candidate, name));
        if (pattern !== undefined)
            yield reference_violation(name, (0,untrusted/* safe */.gB) `a name that it claims is ${name}, which "${pattern}" denies`, RENAME);
        else if (deny.length + tags.deny.length > 0)
            yield {
                kind: 'unchecked',
                at: 'image',
                reason: (0,untrusted/* safe */.gB) `it claims the name "${name}", which is not a valid name in a registry`,
            };
        return;
    }
    yield* reference_denied(name, parsed, deny, 'a name that it claims');
    const { tag } = (0,reference/* withDefaultTag */._t)(parsed);
    if (tag !== null)
        yield* deniedTag(tag, tags.deny, (0,untrusted/* safe */.gB) `the tag of ${name}, which it claims,`);
}
const PUSHED_AS = (0,remediation/* fixes */.Su)({
    buildx: 'docker buildx build --tag NAME',
    docker: 'docker build --tag NAME',
    ko: 'KO_DOCKER_REPO, with ko build --bare',
    jib: 'to.image',
    kaniko: '--destination NAME',
    buildah: 'buildah build --tag NAME',
    bazel: 'repository of oci_push',
    nix: 'name of the image',
    buildpacks: 'pack build NAME',
    apko: 'apko publish FILE NAME',
    crane: 'crane copy IMAGE NAME',
});
const TAGGED_AS = (0,remediation/* fixes */.Su)({
    buildx: 'docker buildx build --tag NAME:TAG; docker/metadata-action: tags',
    docker: 'docker build --tag NAME:TAG',
    ko: 'ko build --tags=TAG',
    jib: 'to.tags',
    kaniko: '--destination NAME:TAG',
    buildah: 'buildah build --tag NAME:TAG',
    bazel: 'remote_tags of oci_push',
    nix: 'tag of the image',
    buildpacks: 'pack build NAME:TAG',
    apko: 'apko publish FILE NAME:TAG',
    umoci: 'umoci tag --image LAYOUT:OLD TAG',
    crane: 'crane tag IMAGE TAG',
});
const RENAME = 'export it under another name: docker buildx build --tag NAME --output type=oci,dest=image.tar .; skopeo copy SOURCE oci-archive:image.tar:NAME';
function* reference_denied(name, parsed, deny, what) {
    const spellings = (0,reference/* referenceSpellings */.hm)((0,reference/* withDefaultTag */._t)(parsed));
    const pattern = deny.find((candidate) => spellings.some((spelling) => (0,glob/* globMatches */.m)(candidate, spelling)));
    if (pattern !== undefined)
        yield reference_violation(name, (0,untrusted/* safe */.gB) `${what} is ${name}, which "${pattern}" denies`, RENAME);
}
function* deniedTag(tag, deny, what) {
    const pattern = deny.find((candidate) => (0,glob/* globMatches */.m)(candidate, tag));
    if (pattern !== undefined)
        yield reference_violation(tag, (0,untrusted/* safe */.gB) `${what} is ${tag}, which "${pattern}" denies`, RENAME);
}
function reference_violation(key, message, fix) {
    return { kind: 'violation', at: 'image', key: (0,untrusted/* safe */.gB) `${key}`, message, fix };
}
/** Patterns of names; a pattern that can match none is an error. */
function names(description, example) {
    const option = (0,rule_kit_option/* strings */.P$)([], description, [example]);
    return {
        ...option,
        issues: (value) => option.read(value).flatMap((pattern, i) => {
            const message = whyNone(pattern);
            return message === null ? [] : [{ path: [String(i)], message }];
        }),
    };
}
function whyNone(pattern) {
    if (pattern.includes('{context.'))
        return null;
    if (pattern === '')
        return 'an empty pattern matches no name';
    if (/\s/.test(pattern))
        return (0,untrusted/* safe */.gB) `"${pattern}" has a space in it, and no name has one`;
    return pattern.includes('://') ? (0,untrusted/* safe */.gB) `"${pattern}" has a scheme, and names have none: write ghcr.io/acme/*` : null;
}

;// CONCATENATED MODULE: ./build/rules/safe-layers.js












const safe_layers_WORDS = ['deny', 'allow'];
const safe_layers_options = {
    'absolute-names': safe_layers_deniable('deny', 'Names that begin with a slash. Engines resolve them in the image, other tools on the host; ko writes them.'),
    devices: safe_layers_deniable('allow', 'Devices and FIFOs. Engines that run without privileges cannot unpack devices.'),
    'set-id': safe_layers_deniable('allow', 'Files that run as their owner or group (set-uid, set-gid), such as `su` and `passwd`.'),
    'max-ratio': within(limits/* LIMITS */.b.layerRatio, "The maximum ratio of a layer's size to its stored size, above 64 MiB.", [100]),
    'max-entries': within(limits/* LIMITS */.b.layerEntries, 'The maximum number of entries of a layer.', [500_000]),
    'max-uncompressed': optionalSize('The maximum size of a layer after decompression.', ['10GB']),
};
const safeLayers = (0,rule/* defineRule */.Km)({
    id: 'safe-layers',
    group: 'integrity',
    summary: 'no layer is a decompression bomb or has unsafe or duplicate entries',
    options: safe_layers_options,
    needs: () => ({ depth: 'contents' }),
    *check(image, values) {
        const nameOf = (0,blob_names/* blobNames */.M)(image);
        const seen = new Set();
        let [layers, entries] = [0, 0];
        const tables = new Set();
        for (const { edge } of (0,rule_kit_layer/* layersOf */.w)(image)) {
            // Each edge may state another table.
            const table = tableTrouble(edge, nameOf(edge));
            if (table !== null && !tables.has(JSON.stringify([edge.target.digest, table.text]))) {
                tables.add(JSON.stringify([edge.target.digest, table.text]));
                yield table.observation;
            }
            if (seen.has(edge.target))
                continue;
            seen.add(edge.target);
            const { contents } = edge.target;
            const reason = unreadable(edge, image);
            if (reason !== null || contents?.kind !== 'read') {
                yield { kind: 'unchecked', at: { edge }, reason: (0,untrusted/* safe */.gB) `${nameOf(edge)} ${reason ?? 'could not be read'}` };
                continue;
            }
            yield* observations(edge, contents, values, nameOf(edge));
            layers++;
            entries += contents.entries.count;
        }
        if (layers === 0)
            return { kind: 'not-applicable', reason: 'it has no layers' };
        return { kind: 'passed', reason: `${(0,text_count/* plural */.L)(layers, 'layer')} with ${(0,text_count/* plural */.L)(entries, 'entry', 'entries')}` };
    },
});
/** The reason why a layer is unchecked, or null. */
function unreadable(edge, image) {
    const { contents, byteSource, faults } = edge.target;
    if (byteSource === null)
        return 'is absent';
    if (edge.declared?.compression === 'encrypted')
        return 'is encrypted, so its contents cannot be checked';
    if (contents === null)
        return (0,untrusted/* safe */.gB) `could not be read${faults[0] ? (0,untrusted/* safe */.gB) `: ${faults[0].message}` : ''}`;
    if (contents.kind === 'unread')
        return (0,untrusted/* safe */.gB) `was not decompressed: ${contents.reason}`;
    if (!isNoTar(contents))
        return null;
    // A type other than a tar promises none.
    if (edge.declared?.role === 'layer' && !edge.declared.mediaType.toLowerCase().includes('tar'))
        return (0,untrusted/* safe */.gB) `is not a tar by its type ${edge.declared.mediaType}, and Plimsoll reads only tars`;
    const strange = image.engineStorage ? null : (0,rule_kit_layer/* undeterminedType */.vB)(edge);
    return strange === null ? null : `is not a tar, and ${strange}`;
}
/** Not even a header was found. */
function isNoTar({ entries: { count, faults } }) {
    return count === 0 && faults.some(({ kind }) => kind === 'malformed' || kind === 'truncated');
}
function* observations(edge, contents, values, name) {
    const { entries, fault, size, tables } = contents;
    // A table that was not read is reported by `tableTrouble`.
    const isLazy = edge.target.lazy === 'estargz' &&
        tables.every(({ isBehindEnd, outcome: { kind } }) => isBehindEnd || kind === 'unread');
    if (fault !== null)
        yield unpacking(edge, fault, name);
    for (const tarFault of entries.faults)
        yield tarTrouble(edge, tarFault, isLazy, name);
    for (const sighting of entries.issues)
        if (!safe_layers_isAllowed(sighting.issue, values))
            yield entryTrouble(edge, sighting, name);
    const stored = edge.target.byteSource?.length ?? 0;
    const { 'max-ratio': ratio, 'max-entries': most, 'max-uncompressed': largest } = values;
    // The interruption was reported already.
    if (ratio !== null && fault === null && size > limits/* LIMITS */.b.layerRatioBytes && size > ratio * stored) {
        const times = Math.floor(size / Math.max(stored, 1));
        yield bomb(edge, 'max-ratio', (0,untrusted/* safe */.gB) `${name} decompresses to ${times} times its size; the policy allows ${ratio} times`);
    }
    if (most !== null && entries.count > most)
        yield bomb(edge, 'max-entries', (0,untrusted/* safe */.gB) `${name} has ${(0,text_count/* plural */.L)(entries.count, 'entry', 'entries')}; the policy allows ${(0,text_count/* formatCount */.B)(most)}`);
    if (largest !== null && size > largest) {
        const atLeast = fault === null ? '' : 'at least ';
        yield bomb(edge, 'max-uncompressed', (0,untrusted/* safe */.gB) `${name} decompresses to ${atLeast}${(0,text_size/* formatBytes */.z)(size)}; the policy allows ${(0,text_size/* formatBytes */.z)(largest)}`);
    }
}
/** The fault of a layer's tables of contents, with which lazy pulling mounts it; otherwise null. */
function tableTrouble(edge, name) {
    const verdict = (0,lazy_tables/* judgeTables */.lm)(edge);
    switch (verdict.kind) {
        case 'none':
        case 'same':
            return null;
        case 'unread': {
            const reason = (0,untrusted/* safe */.gB) `${name} may be mounted with other contents than were read: ${verdict.reason}`;
            return { text: reason, observation: { kind: 'unchecked', at: { edge }, reason } };
        }
        case 'differs': {
            const shown = verdict.differences.slice(0, limits/* LIMITS */.b.entriesNamed);
            const left = verdict.more + verdict.differences.length - shown.length;
            const more = left === 0 ? '' : `; and ${(0,text_count/* plural */.L)(left, 'more difference')}`;
            const message = (0,untrusted/* safe */.gB) `the table of contents of ${name}, which lazy pulling mounts, differs from its tar: ${shown.join('; ')}${more}`;
            const fix = 'convert the layer again (nerdctl image convert --estargz, skopeo copy --dest-compress-format zstd:chunked), and find out what wrote it: no known tool writes such a table';
            return {
                text: message,
                observation: { kind: 'violation', at: { edge }, key: 'table-of-contents', message, fix },
            };
        }
    }
}
function bomb(edge, key, message) {
    const fix = (0,untrusted/* safe */.gB) `remove the large files, or raise ${key} in the policy if the size is intended`;
    return { kind: 'violation', at: { edge }, key, message, fix };
}
function unpacking(edge, { kind, message }, name) {
    const at = { edge };
    switch (kind) {
        case 'too-large':
        case 'too-dense': {
            const fix = 'remove what fills it, usually zeros (a sparse lastlog or faillog of a user with a large id, a disk image, a swap file)';
            return { kind: 'violation', at, key: 'bomb', message: (0,untrusted/* safe */.gB) `${name} was not read completely: ${message}`, fix };
        }
        case 'unavailable':
        case 'unfinished':
            return { kind: 'unchecked', at, reason: (0,untrusted/* safe */.gB) `${name} was not decompressed to its end: ${message}` };
        default: {
            const fix = 'copy or build the image again; if the result is the same, report it to the authors of the tool that compressed it';
            return {
                kind: 'violation',
                at,
                key: kind,
                message: (0,untrusted/* safe */.gB) `${name} cannot be decompressed completely: ${message}`,
                fix,
            };
        }
    }
}
function tarTrouble(edge, { kind, message }, isLazy, name) {
    const at = { edge };
    switch (kind) {
        case 'unended': {
            const fix = 'no action is needed: every entry is present and engines accept the layer (umoci insert writes such layers)';
            return {
                kind: 'violation',
                at,
                key: kind,
                message: (0,untrusted/* safe */.gB) `the tar of ${name} has no end marker: ${message}`,
                fix,
                atMost: 'note',
            };
        }
        case 'sparse':
            return {
                kind: 'unchecked',
                at,
                reason: (0,untrusted/* safe */.gB) `${name} could not be read as engines read it: ${message}, and Plimsoll does not read the maps of sparse files; build the layer without them (tar without --sparse)`,
            };
        case 'trailing-data': {
            const fix = 'write the tar again: some tools unpack data after the end marker, and scanners do not see it';
            const text = (0,untrusted/* safe */.gB) `the tar of ${name} continues after its end: ${message}`;
            if (!isLazy)
                return { kind: 'violation', at, key: kind, message: text, fix };
            // Its table of contents is there.
            return {
                kind: 'violation',
                at,
                key: kind,
                message: (0,untrusted/* safe */.gB) `${text}, where eStargz has its table of contents`,
                fix: 'no action is needed if the layer was built as eStargz',
                atMost: 'note',
            };
        }
        default: {
            const fix = 'write the layer again with the tar of your builder: tools stop here, or read different contents';
            return { kind: 'violation', at, key: kind, message: (0,untrusted/* safe */.gB) `the tar of ${name} ${FAULTS[kind]}: ${message}`, fix };
        }
    }
}
const FAULTS = {
    truncated: 'is truncated',
    malformed: 'cannot be read',
    ambiguous: 'is ambiguous',
    'too-many': 'was not read completely',
};
function safe_layers_isAllowed(issue, values) {
    switch (issue) {
        case 'absolute-name':
            return values['absolute-names'] === 'allow';
        case 'device':
            return values.devices === 'allow';
        case 'set-id':
            return values['set-id'] === 'allow';
        default:
            return false;
    }
}
function entryTrouble(edge, { issue, count, names }, name) {
    const { one, many, fix } = SIGHTS[issue];
    const more = count > names.length ? [`and ${(0,text_count/* formatCount */.B)(count - names.length)} more`] : [];
    const shown = [...names.map((entry) => (0,untrusted/* safe */.gB) `"${entry}"`), ...more];
    return {
        kind: 'violation',
        at: { edge },
        key: issue,
        message: (0,untrusted/* safe */.gB) `${name} has ${(0,text_count/* plural */.L)(count, one, many)}: ${shown}`,
        fix,
    };
}
const FROM_ROOT = 'write names relative to the root of the image, without the slash';
const KO_DOES = 'allow them with absolute-names: allow';
const TAKE_BITS = 'remove the bits';
const IN_RUN = `${TAKE_BITS} in the Dockerfile: RUN find / -xdev -perm /6000 -type f -exec chmod a-s {} +`;
const SIGHTS = {
    'parent-name': {
        one: 'entry whose name has ".." in it',
        many: 'entries whose names have ".." in them',
        fix: 'find out which tool wrote the layer: no builder writes such names, and a tool that follows one writes outside of the image',
    },
    'absolute-name': {
        one: 'entry whose name begins with a slash',
        many: 'entries whose names begin with a slash',
        fix: {
            ...(0,remediation/* sameFor */.GV)(builder/* BUILDERS */.rV, FROM_ROOT),
            ko: `ko writes such names: ${KO_DOES}`,
            any: `${FROM_ROOT}; if the builder is ko, ${KO_DOES}`,
        },
    },
    'hard-link': {
        one: 'hard link to a target outside of the image, or to none earlier in the layer',
        many: 'hard links to targets outside of the image, or to none earlier in the layer',
        fix: 'put the target of the link into the same layer, before the link: engines fail to unpack it, or link to a file of the host',
    },
    duplicate: {
        one: 'entry with the name of an earlier one',
        many: 'entries with the names of earlier ones',
        fix: 'write every path once per layer (image-spec forbids duplicates): docker and podman refuse it ("duplicates of file paths not supported"), others show one of them',
    },
    whiteout: {
        one: 'whiteout without a file name',
        many: 'whiteouts without a file name',
        fix: 'write the layer again: ".wh." must be followed by the name of the deleted file',
    },
    device: {
        one: 'device or FIFO',
        many: 'devices or FIFOs',
        fix: 'remove it: engines create the devices of a container',
    },
    'set-id': {
        one: 'file that runs as its owner or group',
        many: 'files that run as their owner or group',
        fix: {
            ...(0,remediation/* sameFor */.GV)(builder/* BUILDERS */.rV, `${TAKE_BITS} before the file gets into the layer; files of the base image remain until the base changes`),
            ...(0,remediation/* inDockerfile */.Ur)(IN_RUN),
            any: IN_RUN,
        },
    },
};
/** Whether something is allowed in layers; denying it is stricter. */
function safe_layers_deniable(fallback, description) {
    return (0,rule_kit_option/* oneOf */.yL)(safe_layers_WORDS, fallback, description);
}
/** A limit that may be lower than Plimsoll's own, which always applies. */
function within(hard, description, examples) {
    const option = (0,rule_kit_option/* optionalInteger */.$H)(1, `${description} Plimsoll itself stops at ${(0,text_count/* formatCount */.B)(hard)}.`, examples);
    return {
        ...option,
        issues: (value) => typeof value === 'number' && value > hard
            ? [{ path: [], message: `${value} has no effect: Plimsoll stops at ${(0,text_count/* formatCount */.B)(hard)}` }]
            : [],
    };
}

// EXTERNAL MODULE: ./build/image/size.js
var size = __webpack_require__(9273);
// EXTERNAL MODULE: ./build/rule-kit/baseline.js
var baseline = __webpack_require__(3075);
;// CONCATENATED MODULE: ./build/rules/size-budget.js












const size_budget_KINDS = ['compressed', 'uncompressed'];
const size_budget_options = {
    image: (0,rule_kit_option/* group */.Os)({
        compressed: optionalSize('As they are pulled.', ['800MB']),
        uncompressed: optionalSize('As they are unpacked.', ['2.5 GB']),
    }, 'The maximum size of all layers of one platform. MB is 10\u2076 bytes, MiB 2\u00b2\u2070.'),
    layer: (0,rule_kit_option/* group */.Os)({
        compressed: optionalSize('As it is pulled.', ['300MB']),
        uncompressed: optionalSize('As it is unpacked.', ['1GB']),
    }, 'The maximum size of each layer.'),
    growth: (0,rule_kit_option/* group */.Os)({
        compressed: optionalGrowth('As they are pulled.', ['10%']),
        uncompressed: optionalGrowth('As they are unpacked.', ['200MB']),
    }, 'The maximum growth of all layers of one platform, compared with the report given by `--baseline`.'),
};
const IN_DOCKERFILE = 'clean up in the same RUN, copy fewer files, and keep build tools in an earlier stage';
const sizeBudget = (0,rule/* defineRule */.Km)({
    id: 'size-budget',
    group: 'content',
    summary: 'images and layers stay within their size budgets',
    options: size_budget_options,
    vacuous: (values) => (requestedKinds(values).length === 0 ? 'the policy sets no budget' : null),
    needs: ({ image, layer, growth }) => ({
        depth: [image, layer, growth].some(({ uncompressed }) => uncompressed !== null) ? 'contents' : 'structure',
    }),
    *check(image, values, { baseline }) {
        const requested = requestedKinds(values);
        const inEngine = image.engineStorage && requested.includes('compressed');
        if (inEngine)
            yield { kind: 'unchecked', at: 'image', reason: rule_kit_layer/* ENGINE_STORAGE */.LV };
        const kinds = requested.filter((kind) => !(inEngine && kind === 'compressed'));
        const budget = new Budget(image, values, baseline);
        const notes = [];
        const manifests = (0,size/* sizesOf */.g)(image);
        for (const [i, sizes] of manifests.entries()) {
            for (const kind of kinds) {
                const before = yield* budget.check(sizes, kind, i);
                const name = sizes.manifest.platform ?? 'a manifest';
                notes.push((0,untrusted/* safe */.gB) `${name} ${(0,text_size/* formatBytes */.z)(sizes[kind].bytes)} ${kind}${before === null ? '' : (0,untrusted/* safe */.gB) ` (${before})`}`);
            }
        }
        if (manifests.length === 0)
            return { kind: 'not-applicable', reason: 'it is not a runnable image' };
        return { kind: 'passed', reason: (0,untrusted/* safe */.gB) `${notes}` };
    },
});
function requestedKinds({ image, layer, growth }) {
    return size_budget_KINDS.filter((kind) => [image, layer, growth].some((of) => of[kind] !== null));
}
/** The budgets of a policy for the platforms of one image. */
class Budget {
    #values;
    #nameOf;
    #baseline;
    #before;
    constructor(image, values, baseline) {
        this.#values = values;
        this.#nameOf = (0,blob_names/* blobNames */.M)(image);
        this.#baseline = baseline;
        this.#before = baseline === null ? [] : sizesBefore(image, baseline);
    }
    /** Judges one platform; returns the reason about growth if nothing is violated. */
    *check(sizes, kind, position) {
        const { image, layer } = this.#values;
        yield* this.#image(sizes, kind, image[kind]);
        yield* this.#layers(sizes, kind, layer[kind]);
        return yield* this.#growth(sizes, kind, position);
    }
    *#image(sizes, kind, budget) {
        if (budget === null)
            return;
        const amount = sizes[kind];
        if (amount.bytes > budget) {
            const message = (0,untrusted/* safe */.gB) `${measured(amount, kind)}, ${(0,text_size/* formatBytes */.z)(amount.bytes - budget)} over the budget of ${(0,text_size/* formatBytes */.z)(budget)}; ${this.#largest(sizes, kind)}`;
            const at = { edge: sizes.manifest.edge };
            yield { kind: 'violation', at, key: `image.${kind}`, message, fix: SMALLER, ...largestMade(sizes, kind) };
        }
        else
            yield* this.#unsure(sizes, kind);
    }
    *#layers({ manifest, layers }, kind, budget) {
        if (budget === null)
            return;
        for (const { edge, [kind]: amount } of layers) {
            if (amount.bytes > budget) {
                const message = (0,untrusted/* safe */.gB) `${this.#nameOf(edge)} has ${measured(amount, kind)}, ${(0,text_size/* formatBytes */.z)(amount.bytes - budget)} over the budget of ${(0,text_size/* formatBytes */.z)(budget)} per layer${instructionFor(edge, manifest)}`;
                yield { kind: 'violation', at: { edge }, key: `layer.${kind}`, message, fix: SMALLER };
            }
            else if (amount.unsure !== null) {
                yield { kind: 'unchecked', at: { edge }, reason: (0,untrusted/* safe */.gB) `${this.#nameOf(edge)} ${amount.unsure}` };
            }
        }
    }
    *#growth(sizes, kind, position) {
        const allowed = this.#values.growth[kind];
        if (allowed === null)
            return null;
        const at = { edge: sizes.manifest.edge };
        if (this.#baseline === null) {
            yield { kind: 'unchecked', at, reason: NO_BASELINE };
            return null;
        }
        const before = this.#before[position] ?? null;
        if (before === null)
            return (0,untrusted/* safe */.gB) `${this.#baseline.file} does not have this image and platform`;
        const old = before[kind];
        const amount = sizes[kind];
        if (old === null) {
            yield { kind: 'unchecked', at, reason: (0,untrusted/* safe */.gB) `${this.#baseline.file} does not have its size ${kind}` };
            return null;
        }
        const most = limitOf(allowed, old);
        if (amount.bytes <= most) {
            yield* this.#unsure(sizes, kind);
            return (0,untrusted/* safe */.gB) `${(0,text_size/* formatBytes */.z)(old)} before`;
        }
        const grown = amount.bytes - old;
        const share = old === 0 ? '' : `, ${Math.round((grown / old) * 1000) / 10}%`;
        const message = (0,untrusted/* safe */.gB) `${measured(amount, kind)}, ${(0,text_size/* formatBytes */.z)(grown)}${share} more than the ${(0,text_size/* formatBytes */.z)(old)} in ${this.#baseline.file}; the policy allows ${limitName(allowed)} more; ${this.#largest(sizes, kind)}`;
        yield { kind: 'violation', at, key: `growth.${kind}`, message, fix: SMALLER, ...largestMade(sizes, kind) };
        return null;
    }
    /** A size that may exceed the budget is not within it. */
    *#unsure({ manifest, layers }, kind) {
        for (const { edge, [kind]: amount } of layers) {
            if (amount.unsure === null)
                continue;
            yield { kind: 'unchecked', at: { edge: manifest.edge }, reason: (0,untrusted/* safe */.gB) `${this.#nameOf(edge)} ${amount.unsure}` };
        }
    }
    #largest({ manifest, layers }, kind) {
        const largest = largestOf(layers, kind);
        if (largest === null)
            return 'it has no layers';
        const size = kind === 'compressed' ? '' : `, ${(0,text_size/* formatBytes */.z)(largest[kind].bytes)} ${kind}`;
        return (0,untrusted/* safe */.gB) `largest: ${this.#nameOf(largest.edge)}${size}${instructionFor(largest.edge, manifest)}`;
    }
}
function largestOf([first, ...rest], kind) {
    return rest.reduce((most, one) => (one[kind].bytes > (most?.[kind].bytes ?? 0) ? one : most), first ?? null);
}
/** The largest layer is the first to reduce. */
function largestMade({ layers }, kind) {
    const largest = largestOf(layers, kind);
    return largest === null ? {} : { madeBy: { layer: largest.edge } };
}
/**
 * The instruction that produced a layer, after a comma; empty if the history does not have an entry for every layer.
 */
function instructionFor(edge, { config, layers }) {
    const decoded = config?.config ?? null;
    const step = decoded?.diffIds.length === layers.length ? (0,provenance_history/* createdBy */.uf)(decoded, layers.indexOf(edge)) : null;
    const instruction = step === null ? '' : (0,untrusted/* escapeUntrusted */.sl)((0,provenance_history/* instructionOf */.ut)(step), MAX_INSTRUCTION);
    return instruction === '' ? '' : (0,untrusted/* safe */.gB) `, ${instruction}`;
}
/** Characters of an instruction in a message. */
const MAX_INSTRUCTION = 80;
const SMALLER = (0,remediation/* mapFixes */.c1)({
    ...(0,remediation/* sameFor */.GV)(builder/* BUILDERS */.rV, 'reduce their contents, or choose a smaller base image'),
    ...(0,remediation/* inDockerfile */.Ur)(IN_DOCKERFILE),
    ko: 'build with -ldflags="-s -w", reduce kodata, or choose a smaller base image (defaultBaseImage in .ko.yaml)',
    jib: 'remove dependencies, or choose a smaller base image (from.image)',
    any: IN_DOCKERFILE,
}, (text) => `make the largest layers smaller: ${text}; or raise the budget`);
const NO_BASELINE = 'growth needs an earlier report: give one with --baseline FILE, as written by check --report json=FILE';
function measured({ bytes, unsure }, kind) {
    return `${unsure === null ? '' : 'at least '}${(0,text_size/* formatBytes */.z)(bytes)} ${kind}`;
}
function limitOf(growth, old) {
    return growth.kind === 'bytes' ? old + growth.bytes : old * (1 + growth.percent / 100);
}
function limitName(growth) {
    return growth.kind === 'bytes' ? (0,text_size/* formatBytes */.z)(growth.bytes) : `${growth.percent}%`;
}
/** The sizes of an image's platforms in a baseline; null for unknown ones. */
function sizesBefore(image, { sizes }) {
    const platforms = (0,size/* sizesOf */.g)(image).map(({ manifest }) => manifest.platform);
    const keys = (0,baseline/* baselineNames */.G)(image.name).map((name) => (0,baseline/* sizeKeys */.a)(name, platforms));
    return platforms.map((_, i) => {
        for (const named of keys) {
            const found = sizes.get(named[i] ?? '');
            if (found !== undefined)
                return found;
        }
        return null;
    });
}

// EXTERNAL MODULE: ./build/rules/spec-conformance.js + 4 modules
var spec_conformance = __webpack_require__(9599);
// EXTERNAL MODULE: ./build/rules/unambiguous-documents.js
var unambiguous_documents = __webpack_require__(9218);
;// CONCATENATED MODULE: ./build/formats/user.js

/** The largest user id of engines, for which ids are signed 32-bit numbers (moby/sys/user, containerd's `WithUser`). */
const MAX_UID = 2 ** 31 - 1;
/**
 * Parses `user`, `uid`, `user:group` and `uid:gid`; the group does not affect the user. A number is whatever Go's
 * `strconv.Atoi` accepts, as in every engine: decimal with leading zeros and a sign, so that `00` and `+0` are root.
 */
function parseUser(text) {
    const [user = '', , ...more] = text.split(':');
    if (more.length > 0)
        return { kind: 'malformed', reason: 'has more than a user and a group' };
    if (user === '' || user === 'root')
        return { kind: 'id', uid: 0 };
    if (/^[+-]?\d+$/.test(user)) {
        const uid = Number(user);
        // containerd read 4294967296 as root (CVE-2024-40635), and then as a name, which /etc/passwd may map to root
        // (CVE-2026-46680).
        if (uid < 0 || uid > MAX_UID)
            return { kind: 'malformed', reason: `is not a user id from 0 to ${MAX_UID}` };
        return { kind: 'id', uid: uid === 0 ? 0 : uid };
    }
    if (/\s/.test(user) || (0,untrusted/* hasControls */.Lx)(user))
        return { kind: 'malformed', reason: 'has characters that no name of a user has' };
    return { kind: 'name', name: user };
}

// EXTERNAL MODULE: ./build/image/windows.js
var windows = __webpack_require__(4027);
;// CONCATENATED MODULE: ./build/rules/user.js








const user = (0,rule/* defineRule */.Km)({
    id: 'user',
    group: 'content',
    summary: 'no container runs as root unless explicitly allowed',
    options: {
        numeric: (0,rule_kit_option/* flag */.Jt)(false, "Whether the user must be numeric, which Kubernetes' runAsNonRoot requires."),
        'min-uid': minUid(),
        allow: users(),
    },
    needs: () => ({ documents: 'configs' }),
    *check(image, { numeric, 'min-uid': least, allow }) {
        const configs = yield* runConfigs(image);
        const judged = [];
        const forms = new Map();
        for (const one of configs) {
            const evidence = (0,windows/* windowsEvidence */.F)(one.manifest, forms);
            if (evidence === 'unknown')
                yield { kind: 'unchecked', at: { edge: one.edge }, reason: MAYBE_WINDOWS };
            if (evidence === 'no')
                judged.push(one);
        }
        const allowed = allow.map(parseUser);
        const seen = [];
        for (const { config, edge } of judged) {
            const found = parseUser(config.user);
            const observation = allowed.some((one) => isSame(one, found))
                ? null
                : user_observe(found, config.user, { numeric, least });
            if (observation === null)
                seen.push(config.user === '' ? 'root' : config.user);
            else
                yield { at: { edge }, ...observation };
        }
        if (judged.length > 0)
            return { kind: 'passed', reason: (0,untrusted/* safe */.gB) `${(0,text_count/* plural */.L)(judged.length, 'config')}: the user is ${[...new Set(seen)]}` };
        if (configs.length === 0)
            return NOTHING_TO_RUN;
        return {
            kind: 'not-applicable',
            reason: 'the image is for Windows, which has no root user: its users are ContainerUser and ContainerAdministrator',
        };
    },
});
/** The observation about a user that the policy does not allow by name; otherwise null. */
function user_observe(found, written, { numeric, least }) {
    switch (found.kind) {
        case 'malformed':
            return user_violation('malformed', (0,untrusted/* safe */.gB) `USER ${written} ${found.reason}: engines refuse it, or run it as root`, least);
        case 'name':
            if (numeric)
                return user_violation('name', (0,untrusted/* safe */.gB) `USER ${written} is a name; Kubernetes' runAsNonRoot accepts only a number`, least);
            if (least === null)
                return null;
            return {
                kind: 'unchecked',
                reason: (0,untrusted/* safe */.gB) `USER ${written} is a name, whose user id is in /etc/passwd of a layer; the policy requires at least ${least}: write USER ${ordinary(least)}`,
            };
        case 'id':
            if (found.uid === 0)
                return user_violation('root', written === ''
                    ? 'the container runs as root: no USER is set'
                    : (0,untrusted/* safe */.gB) `the container runs as root: USER ${written}`, least);
            if (least === null || found.uid >= least)
                return null;
            return user_violation('low', (0,untrusted/* safe */.gB) `USER ${written} is below ${least}, the lowest allowed user id`, least);
    }
}
function user_violation(key, message, least) {
    const uid = ordinary(least);
    const dockerfile = `end the Dockerfile with USER ${uid} (or USER ${uid}:${uid})`;
    const fix = (0,remediation/* fixes */.Su)({
        ...(0,remediation/* inDockerfile */.Ur)(dockerfile),
        buildah: `${dockerfile}, or: buildah config --user ${uid} CONTAINER`,
        ko: `ko build --image-user=${uid}, or a base image that sets a user (defaultBaseImage in .ko.yaml)`,
        jib: `container.user = ${uid} (Maven: <container><user>${uid}</user></container>)`,
        bazel: `user = "${uid}" in oci_image or container_image`,
        nix: `config.User = "${uid}"`,
        buildpacks: 'pack build --run-image with a run image that sets such a user',
        apko: `accounts.run-as: ${uid} in the apko file, and the user in accounts.users`,
        umoci: `umoci config --image LAYOUT:TAG --config.user ${uid}`,
        crane: `crane mutate --user ${uid} IMAGE`,
        any: `${dockerfile}; ko: --image-user; jib: container.user; buildah: config --user ${uid}`,
    });
    return { kind: 'violation', key, message, fix, madeBy: { keyword: 'USER', key: null } };
}
/** A user id for fixes: above those that distributions assign. */
function ordinary(least) {
    return Math.max(least ?? 0, 10_001);
}
/** Engines on Linux run an image whatever its config states, and then its user is a Linux user. */
const MAYBE_WINDOWS = 'its config is for Windows, but its layers are not: a Windows image has os.version in its config and only Files, Hives and UtilityVM at the top of its layers';
function isSame(a, b) {
    if (a.kind === 'id')
        return b.kind === 'id' && a.uid === b.uid;
    return a.kind === 'name' && b.kind === 'name' && a.name === b.name;
}
function minUid() {
    const option = (0,rule_kit_option/* optionalInteger */.$H)(1, 'The lowest allowed user id; a name is then unchecked, because its id is not in the config.', [10_000]);
    return {
        ...option,
        issues: (value) => typeof value === 'number' && value > MAX_UID
            ? [{ path: [], message: (0,untrusted/* safe */.gB) `the largest user id is ${MAX_UID}` }]
            : [],
    };
}
function users() {
    const option = (0,rule_kit_option/* strings */.P$)([], 'Users that are always allowed, as names or numbers; `root` includes an empty user and `0`.', [['nonroot']]);
    return {
        ...option,
        issues: (value) => option.read(value).flatMap((written, i) => {
            if (written.includes('{context.'))
                return [];
            const parsed = written === '' ? null : parseUser(written);
            if (parsed === null)
                return [{ path: [String(i)], message: 'it is empty: an unset USER is root', suggestion: 'root' }];
            if (written.includes(':'))
                return [{ path: [String(i)], message: (0,untrusted/* safe */.gB) `"${written}" has a group, and only users are compared` }];
            return parsed.kind === 'malformed' ? [{ path: [String(i)], message: (0,untrusted/* safe */.gB) `"${written}" ${parsed.reason}` }] : [];
        }),
    };
}

;// CONCATENATED MODULE: ./build/rules/index.js


































/** Every rule, in the order of reports. */
const RULES = [
    blobs_verified/* blobsVerified */.$,
    unambiguous_documents/* unambiguousDocuments */.G,
    spec_conformance/* specConformance */.f,
    descriptor_matches_content/* descriptorMatchesContent */.w,
    inline_data_verified/* inlineDataVerified */.a,
    compression_matches_media_type/* compressionMatchesMediaType */.k,
    diffIdsMatch,
    safeLayers,
    platform_matches_config/* platformMatchesConfig */.Z,
    no_schema1/* noSchema1 */.O,
    no_foreign_layers/* noForeignLayers */.K,
    no_descriptor_urls/* noDescriptorUrls */.P,
    layerCompression,
    mediaTypes,
    no_unknown_media_types/* noUnknownMediaTypes */.D,
    noDeprecatedMediaTypes,
    noNonstandardMediaTypes,
    noMixedFormats,
    noPlugins,
    noUnreferencedBlobs,
    artifacts,
    complete,
    platforms,
    attestations,
    maxLayers,
    labels,
    annotations,
    user,
    exposedPorts,
    created,
    reference_reference,
    sizeBudget,
    baseImage,
    noSecrets,
];


/***/ }),

/***/ 1181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GJ: () => (/* binding */ basesFromProvenance),
/* harmony export */   LG: () => (/* binding */ isImageSource),
/* harmony export */   Lx: () => (/* binding */ basesFromAnnotations),
/* harmony export */   lR: () => (/* binding */ basesFromDockerfile)
/* harmony export */ });
/* harmony import */ var _dockerfile_base_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9412);
/* harmony import */ var _dockerfile_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6985);
/* harmony import */ var _formats_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4562);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7598);
/* harmony import */ var _provenance_build_steps_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3648);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8020);






/** Images that BuildKit itself uses, by Docker's names: frontends of a `# syntax=` line, and the scanner for `--sbom`. */
const FRONTENDS = new Set(['docker.io/docker/dockerfile', 'docker.io/docker/dockerfile-upstream']);
const SCANNER = 'docker.io/docker/buildkit-syft-scanner';
const NO_STEPS = 'provenance of mode=min does not show which image of the build is the base; build with --provenance=mode=max';
/** The bases in the provenance of a manifest: in all statements, if several are linked. */
function basesFromProvenance(analysis, { edge }) {
    const { digest } = edge.target;
    const found = digest === null ? [] : analysis.provenanceOf(digest);
    if (digest === null || found.length === 0)
        return { kind: 'absent', reason: 'no provenance is attached' };
    const known = [];
    for (const result of found) {
        if (!result.ok)
            return { kind: 'unclear', reason: result.reason };
        if (!result.value.isBuildKit)
            continue;
        const one = basesOfBuild(result.value, analysis.hasPredicate(digest, SBOM));
        if (one.kind !== 'known')
            return one;
        known.push(one);
    }
    if (known.length === 0)
        return { kind: 'absent', reason: "its provenance is not BuildKit's and names no base images" };
    return {
        kind: 'known',
        bases: known.flatMap(({ bases }) => bases),
        maybeScratch: known.find(({ maybeScratch }) => maybeScratch !== null)?.maybeScratch ?? null,
    };
}
/** The predicate type of the scanner's statements. */
const SBOM = 'https://spdx.dev/Document';
function basesOfBuild(provenance, hasScan) {
    const { materials, steps } = provenance;
    if (materials.length > _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .LIMITS */ .b.buildEntries || (steps?.length ?? 0) > _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .LIMITS */ .b.buildEntries)
        return { kind: 'unclear', reason: 'its provenance has more materials or steps than any real build' };
    const used = [];
    for (const { uri, digest } of materials) {
        if (!/^pkg:(?:docker|oci)\//.test(uri) || /[?&]ref_type=/.test(uri))
            continue;
        const name = (0,_dockerfile_base_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageUrl */ .Me)(uri);
        if (name === null)
            return { kind: 'unclear', reason: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .safe */ .gB) `its provenance names an image as "${uri}"` };
        const hex = digest.get('sha256');
        used.push({ name, resolved: hex === undefined ? null : `sha256:${hex}` });
    }
    return steps === null ? basesOfMin(provenance, used, hasScan) : basesOfMax(steps, used);
}
const UNCLEAR_STEPS = 'the steps in its provenance do not show its base image';
/** With steps: every image that a step starts from. */
function basesOfMax(steps, used) {
    const below = (0,_provenance_build_steps_js__WEBPACK_IMPORTED_MODULE_4__/* .sourcesBelow */ .SH)(steps);
    const bases = [];
    for (const step of steps) {
        if (step.operation.kind !== 'source')
            continue;
        const final = below?.includes(step) ?? null;
        const { identifier } = step.operation;
        // Other directories and addresses are the sources of the build.
        if (!isImageSource(identifier) && final !== true)
            continue;
        const name = (0,_dockerfile_base_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIdentifier */ .fu)(identifier);
        if (name === null)
            return { kind: 'unclear', reason: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .safe */ .gB) `its provenance names an image as "${identifier}"` };
        const { pinned, resolved } = asWritten(name, used);
        const written = name.kind === 'image' && pinned !== true ? { ...name, reference: { ...name.reference, digest: null } } : name;
        bases.push({ name: written, pinned, final, resolved, from: 'provenance' });
    }
    if (below?.length === 0)
        bases.push({ name: _dockerfile_base_name_js__WEBPACK_IMPORTED_MODULE_0__/* .SCRATCH */ .Zc, pinned: true, final: true, resolved: null, from: 'provenance' });
    return { kind: 'known', bases, maybeScratch: below === null ? UNCLEAR_STEPS : null };
}
/** Whether the identifier of a source in BuildKit's steps is of an image. */
function isImageSource(identifier) {
    return identifier.startsWith('docker-image://') || identifier.startsWith('oci-layout://');
}
/**
 * How the Dockerfile names an image of a step. Steps always have a digest, as BuildKit resolves tags; package URLs have one only if it was written.
 * For an image that is named both with and without a digest, BuildKit keeps the URL without.
 */
function asWritten(name, used) {
    if (name.kind === 'scratch')
        return { pinned: true, resolved: null };
    // BuildKit requires a digest for a local layout; a directory has none.
    if (name.kind === 'other')
        return { pinned: name.source.startsWith('oci-layout://') ? /@\w+:/.test(name.source) : false, resolved: null };
    const { reference } = name;
    const same = used.filter((one) => one.name.kind === 'image' && isSameTag(one.name.reference, reference));
    const resolved = reference.digest ?? same[0]?.resolved ?? null;
    if (same.length === 0)
        return { pinned: null, resolved };
    return { pinned: same.every((one) => isPinned(one.name)), resolved };
}
function isSameTag(a, b) {
    return (0,_formats_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(a) === (0,_formats_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(b) && a.tag === b.tag;
}
/** Without steps: every image that the build used, except those that BuildKit itself uses. */
function basesOfMin({ request }, used, hasScan) {
    const source = request.frontend === 'gateway.v0' ? (0,_dockerfile_base_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBaseName */ .u7)(request.args.get('source') ?? '') : null;
    const frontend = source?.kind === 'image' && FRONTENDS.has((0,_formats_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(source.reference)) ? source.reference : null;
    const others = used.filter(({ name }) => {
        if (name.kind !== 'image')
            return true;
        if (hasScan && (0,_formats_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(name.reference) === SCANNER)
            return false;
        return frontend === null || !isSameTag(name.reference, frontend);
    });
    const bases = others.map(({ name, resolved }) => {
        const pinned = name.kind === 'other' ? /@\w+:/.test(name.source) : isPinned(name);
        return { name, resolved, pinned, final: null, from: 'provenance' };
    });
    if (others.length > 0)
        return { kind: 'known', bases, maybeScratch: NO_STEPS };
    const isDockerfile = request.frontend === 'dockerfile.v0' || frontend !== null;
    const hasContexts = [...request.args.keys()].some((key) => key.startsWith('context:') || key.startsWith('input:')) ||
        request.locals.some((name) => name !== 'context' && name !== 'dockerfile');
    if (!isDockerfile || hasContexts)
        return { kind: 'unclear', reason: 'its provenance names no image and does not list all sources of the build' };
    const scratch = { name: _dockerfile_base_name_js__WEBPACK_IMPORTED_MODULE_0__/* .SCRATCH */ .Zc, pinned: true, final: true, resolved: null, from: 'provenance' };
    return { kind: 'known', bases: [scratch], maybeScratch: null };
}
const NAME = 'org.opencontainers.image.base.name';
const DIGEST = 'org.opencontainers.image.base.digest';
/** The base in the annotations of a manifest, or of its entry in the index (image-spec, annotations.md). */
function basesFromAnnotations({ edge }) {
    const stated = annotationsOf(edge).flatMap((annotations) => {
        const name = annotations.get(NAME) ?? '';
        return name === '' ? [] : [{ name, digest: annotations.get(DIGEST) ?? null }];
    });
    const [first] = stated;
    if (first === undefined)
        return annotationsOf(edge).some((annotations) => annotations.has(DIGEST))
            ? { kind: 'absent', reason: 'its annotations have a base digest but no base name' }
            : { kind: 'absent', reason: 'no annotation names the base' };
    if (stated.some(({ name }) => name !== first.name))
        return {
            kind: 'unclear',
            reason: 'the annotations of the manifest and of its entry in the index name different bases',
        };
    const name = (0,_dockerfile_base_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBaseName */ .u7)(first.name);
    if (name === null || name.kind !== 'image')
        return {
            kind: 'unclear',
            reason: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .safe */ .gB) `the annotation ${NAME} is "${first.name}", which is not a valid image reference`,
        };
    // Without a digest here, the Dockerfile may still have one: tools write the digest to an annotation of its own.
    const pinned = isPinned(name) ? true : null;
    const base = { name, pinned, final: true, resolved: first.digest, from: 'annotations' };
    return { kind: 'known', bases: [base], maybeScratch: null };
}
function annotationsOf({ document, descriptor }) {
    const own = document?.kind === 'manifest' ? [document.annotations] : [];
    return descriptor === null ? own : [...own, descriptor.annotations];
}
/** The bases in the Dockerfile of the run. That the image was built from it is the user's claim. */
function basesFromDockerfile(dockerfile) {
    const last = (0,_dockerfile_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .finalBase */ .Ys)(dockerfile);
    const written = [
        ...dockerfile.stages.map(({ base, line }) => ({ base, line, final: line === last.line })),
        ...dockerfile.copies.map(({ from, line }) => ({ base: from, line, final: false })),
    ];
    const bases = [];
    for (const { base, line, final } of written) {
        const from = `${dockerfile.file}:${line}`;
        if (base.kind === 'unclear')
            return { kind: 'unclear', reason: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .safe */ .gB) `${from}: ${base.reason}` };
        // The base of a stage is listed with that stage, and `scratch` counts only as the base of the image.
        if (base.kind === 'stage' || (base.name.kind === 'scratch' && !final))
            continue;
        bases.push({ name: base.name, pinned: isPinned(base.name), final, resolved: null, from });
    }
    return { kind: 'known', bases, maybeScratch: null };
}
/** Whether a name always means the same image. */
function isPinned(name) {
    return name.kind === 'scratch' || (name.kind === 'image' && name.reference.digest !== null);
}


/***/ }),

/***/ 1184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o0: () => (/* binding */ loadPatterns),
/* harmony export */   wO: () => (/* binding */ BadPattern),
/* harmony export */   zJ: () => (/* binding */ Pattern)
/* harmony export */ });
/** Null until the first policy with a pattern is loaded: the engine takes longer to load than all built-in policies together. */
let engine = null;
/** Loads the engine of patterns. Await it before a `Pattern` is made; later calls return at once. */
async function loadPatterns() {
    engine ??= (await __webpack_require__.e(/* import() */ 856).then(__webpack_require__.bind(__webpack_require__, 2856))).RE2JS;
}
/**
 * A regular expression of a policy, in RE2's syntax (github.com/google/re2/wiki/Syntax): without backreferences and lookaround, so that matching
 * takes time linear in the text, however hostile pattern and text are.
 */
class Pattern {
    source;
    #compiled;
    /** The last result: consecutive images mostly have the same keys and types. */
    #last = { text: '', matches: false };
    /** Throws `BadPattern` for an invalid source. Requires `loadPatterns`. */
    constructor(source) {
        if (engine === null)
            throw new Error('loadPatterns must be awaited before a pattern is compiled');
        this.source = source;
        this.#compiled = compile(engine, source);
        this.#last.matches = this.#compiled.matcher('').find();
    }
    /** Whether a part of the text matches; `^` and `$` are the ends of the text. */
    test(text) {
        if (text !== this.#last.text)
            this.#last = { text, matches: this.#compiled.matcher(text).find() };
        return this.#last.matches;
    }
}
/** An invalid pattern; the message is the engine's. */
class BadPattern extends Error {
}
function compile(re2, source) {
    try {
        return re2.compile(source);
    }
    catch (error) {
        throw new BadPattern(error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : String(error));
    }
}


/***/ }),

/***/ 9372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/**
 * A text as one word of a POSIX shell, for commands in fixes: in single quotes, which expand nothing, unless it is
 * plain.
 */
function shellWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 3988:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('["389-exception","Asterisk-exception","Autoconf-exception-2.0","Autoconf-exception-3.0","Autoconf-exception-generic","Autoconf-exception-generic-3.0","Autoconf-exception-macro","Bison-exception-1.24","Bison-exception-2.2","Bootloader-exception","Classpath-exception-2.0","CLISP-exception-2.0","cryptsetup-OpenSSL-exception","DigiRule-FOSS-exception","eCos-exception-2.0","Fawkes-Runtime-exception","FLTK-exception","fmt-exception","Font-exception-2.0","freertos-exception-2.0","GCC-exception-2.0","GCC-exception-2.0-note","GCC-exception-3.1","Gmsh-exception","GNAT-exception","GNOME-examples-exception","GNU-compiler-exception","gnu-javamail-exception","GPL-3.0-interface-exception","GPL-3.0-linking-exception","GPL-3.0-linking-source-exception","GPL-CC-1.0","GStreamer-exception-2005","GStreamer-exception-2008","i2p-gpl-java-exception","KiCad-libraries-exception","LGPL-3.0-linking-exception","libpri-OpenH323-exception","Libtool-exception","Linux-syscall-note","LLGPL","LLVM-exception","LZMA-exception","mif-exception","OCaml-LGPL-linking-exception","OCCT-exception-1.0","OpenJDK-assembly-exception-1.0","openvpn-openssl-exception","PS-or-PDF-font-exception-20170817","QPL-1.0-INRIA-2004-exception","Qt-GPL-exception-1.0","Qt-LGPL-exception-1.1","Qwt-exception-1.0","SANE-exception","SHL-2.0","SHL-2.1","stunnel-exception","SWI-exception","Swift-exception","Texinfo-exception","u-boot-exception-2.0","UBDL-exception","Universal-FOSS-exception-1.0","vsftpd-openssl-exception","WxWindows-exception-3.1","x11vnc-openssl-exception"]');

/***/ }),

/***/ 3389:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('["AGPL-1.0","AGPL-3.0","BSD-2-Clause-FreeBSD","BSD-2-Clause-NetBSD","GFDL-1.1","GFDL-1.2","GFDL-1.3","GPL-1.0","GPL-2.0","GPL-2.0-with-GCC-exception","GPL-2.0-with-autoconf-exception","GPL-2.0-with-bison-exception","GPL-2.0-with-classpath-exception","GPL-2.0-with-font-exception","GPL-3.0","GPL-3.0-with-GCC-exception","GPL-3.0-with-autoconf-exception","LGPL-2.0","LGPL-2.1","LGPL-3.0","Net-SNMP","Nunit","StandardML-NJ","bzip2-1.0.5","eCos-2.0","wxWindows"]');

/***/ }),

/***/ 5204:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('["0BSD","3D-Slicer-1.0","AAL","ADSL","AFL-1.1","AFL-1.2","AFL-2.0","AFL-2.1","AFL-3.0","AGPL-1.0-only","AGPL-1.0-or-later","AGPL-3.0-only","AGPL-3.0-or-later","ALGLIB-Documentation","AMD-newlib","AMDPLPA","AML","AML-glslang","AMPAS","ANTLR-PD","ANTLR-PD-fallback","APAFML","APL-1.0","APSL-1.0","APSL-1.1","APSL-1.2","APSL-2.0","ASWF-Digital-Assets-1.0","ASWF-Digital-Assets-1.1","Abstyles","AdaCore-doc","Adobe-2006","Adobe-Display-PostScript","Adobe-Glyph","Adobe-Utopia","Advanced-Cryptics-Dictionary","Afmparse","Aladdin","Apache-1.0","Apache-1.1","Apache-2.0","App-s2p","Arphic-1999","Artistic-1.0","Artistic-1.0-Perl","Artistic-1.0-cl8","Artistic-2.0","Artistic-dist","Aspell-RU","BOLA-1.1","BSD-1-Clause","BSD-2-Clause","BSD-2-Clause-Darwin","BSD-2-Clause-Patent","BSD-2-Clause-Views","BSD-2-Clause-first-lines","BSD-2-Clause-pkgconf-disclaimer","BSD-2-Clause-pos-unchanged","BSD-3-Clause","BSD-3-Clause-Attribution","BSD-3-Clause-Clear","BSD-3-Clause-HP","BSD-3-Clause-LBNL","BSD-3-Clause-Modification","BSD-3-Clause-No-Military-License","BSD-3-Clause-No-Nuclear-License","BSD-3-Clause-No-Nuclear-License-2014","BSD-3-Clause-No-Nuclear-Warranty","BSD-3-Clause-Open-MPI","BSD-3-Clause-OpenWebUI","BSD-3-Clause-Sun","BSD-3-Clause-Tso","BSD-3-Clause-acpica","BSD-3-Clause-flex","BSD-4-Clause","BSD-4-Clause-Shortened","BSD-4-Clause-UC","BSD-4.3RENO","BSD-4.3TAHOE","BSD-Advertising-Acknowledgement","BSD-Attribution-HPND-disclaimer","BSD-Inferno-Nettverk","BSD-Mark-Modifications","BSD-Protection","BSD-Source-Code","BSD-Source-Code-no-disclaimer","BSD-Source-alt-GPL","BSD-Source-beginning-file","BSD-Systemics","BSD-Systemics-W3Works","BSD-ask-to-endorse","BSL-1.0","BUSL-1.1","Baekmuk","Bahyph","Barr","Beerware","BitTorrent-1.0","BitTorrent-1.1","Bitstream-Charter","Bitstream-Vera","BlueOak-1.0.0","Boehm-GC","Boehm-GC-without-fee","Borceux","Brian-Gladman-2-Clause","Brian-Gladman-3-Clause","Brian-Gladman-3-Clause-no-conversion","Buddy","Bugroff","C-UDA-1.0","CAL-1.0","CAL-1.0-Combined-Work-Exception","CAPEC-tou","CATOSL-1.1","CC-BY-1.0","CC-BY-2.0","CC-BY-2.5","CC-BY-2.5-AU","CC-BY-3.0","CC-BY-3.0-AT","CC-BY-3.0-AU","CC-BY-3.0-DE","CC-BY-3.0-IGO","CC-BY-3.0-NL","CC-BY-3.0-US","CC-BY-4.0","CC-BY-NC-1.0","CC-BY-NC-2.0","CC-BY-NC-2.5","CC-BY-NC-3.0","CC-BY-NC-3.0-DE","CC-BY-NC-3.0-IGO","CC-BY-NC-4.0","CC-BY-NC-ND-1.0","CC-BY-NC-ND-2.0","CC-BY-NC-ND-2.5","CC-BY-NC-ND-3.0","CC-BY-NC-ND-3.0-DE","CC-BY-NC-ND-3.0-IGO","CC-BY-NC-ND-4.0","CC-BY-NC-SA-1.0","CC-BY-NC-SA-2.0","CC-BY-NC-SA-2.0-DE","CC-BY-NC-SA-2.0-FR","CC-BY-NC-SA-2.0-UK","CC-BY-NC-SA-2.5","CC-BY-NC-SA-3.0","CC-BY-NC-SA-3.0-DE","CC-BY-NC-SA-3.0-IGO","CC-BY-NC-SA-4.0","CC-BY-ND-1.0","CC-BY-ND-2.0","CC-BY-ND-2.5","CC-BY-ND-3.0","CC-BY-ND-3.0-DE","CC-BY-ND-4.0","CC-BY-SA-1.0","CC-BY-SA-2.0","CC-BY-SA-2.0-UK","CC-BY-SA-2.1-JP","CC-BY-SA-2.5","CC-BY-SA-3.0","CC-BY-SA-3.0-AT","CC-BY-SA-3.0-DE","CC-BY-SA-3.0-IGO","CC-BY-SA-4.0","CC-PDDC","CC-PDM-1.0","CC-SA-1.0","CC0-1.0","CDDL-1.0","CDDL-1.1","CDL-1.0","CDLA-Permissive-1.0","CDLA-Permissive-2.0","CDLA-Sharing-1.0","CECILL-1.0","CECILL-1.1","CECILL-2.0","CECILL-2.1","CECILL-B","CECILL-C","CERN-OHL-1.1","CERN-OHL-1.2","CERN-OHL-P-2.0","CERN-OHL-S-2.0","CERN-OHL-W-2.0","CFITSIO","CMU-Mach","CMU-Mach-nodoc","CNRI-Jython","CNRI-Python","CNRI-Python-GPL-Compatible","COIL-1.0","CPAL-1.0","CPL-1.0","CPOL-1.02","CUA-OPL-1.0","Caldera","Caldera-no-preamble","Catharon","ClArtistic","Clips","Community-Spec-1.0","Condor-1.1","Cornell-Lossless-JPEG","Cronyx","Crossword","CryptoSwift","CrystalStacker","Cube","D-FSL-1.0","DEC-3-Clause","DL-DE-BY-2.0","DL-DE-ZERO-2.0","DOC","DRL-1.0","DRL-1.1","DSDP","DocBook-DTD","DocBook-Schema","DocBook-Stylesheet","DocBook-XML","Dotseqn","ECL-1.0","ECL-2.0","EFL-1.0","EFL-2.0","EPICS","EPL-1.0","EPL-2.0","ESA-PL-permissive-2.4","ESA-PL-strong-copyleft-2.4","ESA-PL-weak-copyleft-2.4","EUDatagrid","EUPL-1.0","EUPL-1.1","EUPL-1.2","Elastic-2.0","Entessa","ErlPL-1.1","Eurosym","FBM","FDK-AAC","FDK-MPEG-H","FSFAP","FSFAP-no-warranty-disclaimer","FSFUL","FSFULLR","FSFULLRSD","FSFULLRWD","FSL-1.1-ALv2","FSL-1.1-MIT","FTL","Fair","Ferguson-Twofish","Frameworx-1.0","FreeBSD-DOC","FreeImage","Furuseth","GCR-docs","GD","GFDL-1.1-invariants-only","GFDL-1.1-invariants-or-later","GFDL-1.1-no-invariants-only","GFDL-1.1-no-invariants-or-later","GFDL-1.1-only","GFDL-1.1-or-later","GFDL-1.2-invariants-only","GFDL-1.2-invariants-or-later","GFDL-1.2-no-invariants-only","GFDL-1.2-no-invariants-or-later","GFDL-1.2-only","GFDL-1.2-or-later","GFDL-1.3-invariants-only","GFDL-1.3-invariants-or-later","GFDL-1.3-no-invariants-only","GFDL-1.3-no-invariants-or-later","GFDL-1.3-only","GFDL-1.3-or-later","GL2PS","GLWTPL","GPL-1.0-only","GPL-1.0-or-later","GPL-2.0-only","GPL-2.0-or-later","GPL-3.0-only","GPL-3.0-or-later","Game-Programming-Gems","Giftware","Glide","Glulxe","Graphics-Gems","Gutmann","HDF5","HIDAPI","HP-1986","HP-1989","HPND","HPND-DEC","HPND-Fenneberg-Livingston","HPND-INRIA-IMAG","HPND-Intel","HPND-Kevlin-Henney","HPND-MIT-disclaimer","HPND-Markus-Kuhn","HPND-Netrek","HPND-Pbmplus","HPND-SMC","HPND-UC","HPND-UC-export-US","HPND-doc","HPND-doc-sell","HPND-export-US","HPND-export-US-acknowledgement","HPND-export-US-modify","HPND-export2-US","HPND-merchantability-variant","HPND-sell-MIT-disclaimer-xserver","HPND-sell-regexpr","HPND-sell-variant","HPND-sell-variant-MIT-disclaimer","HPND-sell-variant-MIT-disclaimer-rev","HPND-sell-variant-critical-systems","HTMLTIDY","HaskellReport","Hippocratic-2.1","Hippocratic-3.0-core","IBM-pibs","ICU","IEC-Code-Components-EULA","IJG","IJG-short","IPA","IPL-1.0","ISC","ISC-Veillard","ISO-permission","ImageMagick","Imlib2","Info-ZIP","Informatica","Inner-Net-2.0","InnoSetup","Intel","Intel-ACPI","Interbase-1.0","JPL-image","JPNIC","JSON","Jam","JasPer-2.0","Kastrup","Kazlib","Knuth-CTAN","LAL-1.2","LAL-1.3","LGPL-2.0-only","LGPL-2.0-or-later","LGPL-2.1-only","LGPL-2.1-or-later","LGPL-3.0-only","LGPL-3.0-or-later","LGPLLR","LOOP","LPD-document","LPL-1.0","LPL-1.02","LPPL-1.0","LPPL-1.1","LPPL-1.2","LPPL-1.3a","LPPL-1.3c","LZMA-SDK-9.11-to-9.20","LZMA-SDK-9.22","Latex2e","Latex2e-translated-notice","Leptonica","LiLiQ-P-1.1","LiLiQ-R-1.1","LiLiQ-Rplus-1.1","Libpng","Linux-OpenIB","Linux-man-pages-1-para","Linux-man-pages-copyleft","Linux-man-pages-copyleft-2-para","Linux-man-pages-copyleft-var","Lucida-Bitmap-Fonts","MIPS","MIT","MIT-0","MIT-CMU","MIT-Click","MIT-Festival","MIT-Khronos-old","MIT-Modern-Variant","MIT-STK","MIT-Wu","MIT-advertising","MIT-enna","MIT-feh","MIT-open-group","MIT-testregex","MITNFA","MMIXware","MMPL-1.0.1","MPEG-SSG","MPL-1.0","MPL-1.1","MPL-2.0","MPL-2.0-no-copyleft-exception","MS-LPL","MS-PL","MS-RL","MTLL","MVT-1.1","Mackerras-3-Clause","Mackerras-3-Clause-acknowledgment","MakeIndex","Martin-Birgmeier","McPhee-slideshow","Minpack","MirOS","Motosoto","MulanPSL-1.0","MulanPSL-2.0","Multics","Mup","NAIST-2003","NASA-1.3","NBPL-1.0","NCBI-PD","NCGL-UK-2.0","NCL","NCSA","NGPL","NICTA-1.0","NIST-PD","NIST-PD-TNT","NIST-PD-fallback","NIST-Software","NLOD-1.0","NLOD-2.0","NLPL","NOSL","NPL-1.0","NPL-1.1","NPOSL-3.0","NRL","NTIA-PD","NTP","NTP-0","Naumen","NetCDF","Newsletr","Nokia","Noweb","O-UDA-1.0","OAR","OCCT-PL","OCLC-2.0","ODC-By-1.0","ODbL-1.0","OFFIS","OFL-1.0","OFL-1.0-RFN","OFL-1.0-no-RFN","OFL-1.1","OFL-1.1-RFN","OFL-1.1-no-RFN","OGC-1.0","OGDL-Taiwan-1.0","OGL-Canada-2.0","OGL-UK-1.0","OGL-UK-2.0","OGL-UK-3.0","OGTSL","OLDAP-1.1","OLDAP-1.2","OLDAP-1.3","OLDAP-1.4","OLDAP-2.0","OLDAP-2.0.1","OLDAP-2.1","OLDAP-2.2","OLDAP-2.2.1","OLDAP-2.2.2","OLDAP-2.3","OLDAP-2.4","OLDAP-2.5","OLDAP-2.6","OLDAP-2.7","OLDAP-2.8","OLFL-1.3","OML","OPL-1.0","OPL-UK-3.0","OPUBL-1.0","OSC-1.0","OSET-PL-2.1","OSL-1.0","OSL-1.1","OSL-2.0","OSL-2.1","OSL-3.0","OSSP","OpenMDW-1.0","OpenPBS-2.3","OpenSSL","OpenSSL-standalone","OpenVision","PADL","PDDL-1.0","PHP-3.0","PHP-3.01","PPL","PSF-2.0","ParaType-Free-Font-1.3","Parity-6.0.0","Parity-7.0.0","Pixar","Plexus","PolyForm-Noncommercial-1.0.0","PolyForm-Small-Business-1.0.0","PostgreSQL","Python-2.0","Python-2.0.1","QPL-1.0","QPL-1.0-INRIA-2004","Qhull","RHeCos-1.1","RPL-1.1","RPL-1.5","RPSL-1.0","RSA-MD","RSCPL","Rdisc","Ruby","Ruby-pty","SAX-PD","SAX-PD-2.0","SCEA","SGI-B-1.0","SGI-B-1.1","SGI-B-2.0","SGI-OpenGL","SGMLUG-PM","SGP4","SHL-0.5","SHL-0.51","SISSL","SISSL-1.2","SL","SMAIL-GPL","SMLNJ","SMPPL","SNIA","SOFA","SPL-1.0","SSH-OpenSSH","SSH-short","SSLeay-standalone","SSPL-1.0","SUL-1.0","SWL","Saxpath","SchemeReport","Sendmail","Sendmail-8.23","Sendmail-Open-Source-1.1","SimPL-2.0","Sleepycat","Soundex","Spencer-86","Spencer-94","Spencer-99","SugarCRM-1.1.3","Sun-PPP","Sun-PPP-2000","SunPro","Symlinks","TAPR-OHL-1.0","TCL","TCP-wrappers","TGPPL-1.0","TMate","TORQUE-1.1","TOSL","TPDL","TPL-1.0","TTWL","TTYP0","TU-Berlin-1.0","TU-Berlin-2.0","TekHVC","TermReadKey","ThirdEye","TrustedQSL","UCAR","UCL-1.0","UMich-Merit","UPL-1.0","URT-RLE","Ubuntu-font-1.0","UnRAR","Unicode-3.0","Unicode-DFS-2015","Unicode-DFS-2016","Unicode-TOU","UnixCrypt","Unlicense","Unlicense-libtelnet","Unlicense-libwhirlpool","VOSTROM","VSL-1.0","Vim","Vixie-Cron","W3C","W3C-19980720","W3C-20150513","WTFNMFPL","WTFPL","Watcom-1.0","Widget-Workshop","WordNet","Wsuipa","X11","X11-distribute-modifications-variant","X11-no-permit-persons","X11-swapped","XFree86-1.1","XSkat","Xdebug-1.03","Xerox","Xfig","Xnet","YPL-1.0","YPL-1.1","ZPL-1.1","ZPL-2.0","ZPL-2.1","Zed","Zeeff","Zend-2.0","Zimbra-1.3","Zimbra-1.4","Zlib","any-OSI","any-OSI-perl-modules","atc-game","bcrypt-Solar-Designer","blessing","bzip2-1.0.6","check-cvs","checkmk","copyleft-next-0.3.0","copyleft-next-0.3.1","curl","cve-tou","diffmark","dtoa","dvipdfm","eGenix","etalab-2.0","fwlw","gSOAP-1.3b","generic-xts","gnuplot","gtkbook","hdparm","hyphen-bulgarian","iMatix","jove","libpng-1.6.35","libpng-2.0","libselinux-1.0","libtiff","libutil-David-Nugent","lsof","magaz","mailprio","man2html","metamail","mpi-permissive","mpich2","mplus","ngrep","pkgconf","pnmstitch","psfrag","psutils","python-ldap","radvd","snprintf","softSurfer","ssh-keyscan","swrule","threeparttable","ulem","w3m","wwl","xinetd","xkeyboard-config-Zinoviev","xlock","xpp","xzoom","zlib-acknowledgement"]');

/***/ })

};
