export const id = 604;
export const ids = [604];
export const modules = {

/***/ 2604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseYaml: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5217);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8020);



/** Values count as often as aliases repeat them. No policy says anything in eight bytes, or in four. */
const MAX_VALUES = _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.policyBytes / 8;
const MAX_PARTS = _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.policyBytes / 4;
/** Longer keys are no name of anything. YAML itself stops here for keys on a line. */
const MAX_KEY = 1024;
const START = { line: 1, column: 1 };
/**
 * Reads one YAML 1.2 document (core schema) with positions. It never throws, whatever the text.
 *
 * Refused, as they read differently elsewhere or hide what is meant: several documents, `%YAML 1.1`, tags of one's own, duplicate keys,
 * keys that are not strings, aliases to what contains them. Merge keys (`<<`) are keys like any other.
 */
function parseYaml(text) {
    // The parser counts from here: a byte order mark is no column.
    const source = text.startsWith('\ufeff') ? text.slice(1) : text;
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    if (tooManyParts(source))
        return refused(START, `the policy has more than ${MAX_PARTS} words and signs`);
    const tokens = [...new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX(lines.addNewLine).parse(source)];
    const deep = tooDeep(tokens);
    if (deep !== null)
        return refused(position(lines, deep), `the policy nests deeper than ${_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.jsonDepth} levels`);
    const composer = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Composer */ .Dk({
        lineCounter: lines,
        prettyErrors: false,
        uniqueKeys: false,
        resolveKnownTags: false,
        logLevel: 'silent',
    });
    const [document, second] = [...composer.compose(tokens, true, source.length)];
    if (document === undefined)
        throw new Error('the YAML composer gives a document whatever it is given');
    const problems = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
    if (problems.length > 0)
        return { root: null, mistakes: syntaxMistakes(problems, lines) };
    if (second !== undefined)
        return refused(position(lines, second.range[0]), 'a second document starts here: a policy is one document, without "---" after its start');
    if (document.directives.yaml.explicit && document.directives.yaml.version !== '1.2') {
        return refused(START, 'policies are YAML 1.2: remove the "%YAML" line');
    }
    return new Reader(lines).read(document);
}
function refused(at, message) {
    return { root: null, mistakes: [{ at, message, suggestion: null }] };
}
/** One mistake a line: what follows in the same line is nearly always the same one. */
function syntaxMistakes(problems, lines) {
    const seen = new Set();
    return problems.flatMap((problem) => {
        const at = position(lines, problem.pos[0]);
        if (seen.has(at.line))
            return [];
        seen.add(at.line);
        return [{ at, message: sentence(problem), suggestion: null }];
    });
}
function sentence({ code, message }) {
    switch (code) {
        case 'BLOCK_AS_IMPLICIT_KEY':
            return 'not valid YAML: a second ": " in one line; a value that contains one stands in quotes';
        case 'BAD_SCALAR_START':
            return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `not valid YAML: ${lowerFirst(message)}; put it in quotes`;
        case 'TAG_RESOLVE_FAILED':
            return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `policies have no tags, and what starts with "!" is one; put it in quotes (${lowerFirst(message)})`;
        case 'TAB_AS_INDENT':
            return 'not valid YAML: lines are indented by spaces, not by tabs';
        default:
            return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `not valid YAML: ${lowerFirst(message)}`;
    }
}
function lowerFirst(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}
/** Turns the parser's nodes into values with places. */
class Reader {
    #lines;
    #mistakes = new Map();
    #anchors = new Map();
    /** What contains the node at hand. */
    #open = new Set();
    #values = 0;
    constructor(lines) {
        this.#lines = lines;
    }
    read(document) {
        const root = this.#node(document.contents, position(this.#lines, document.contents?.range[0] ?? 0));
        const tooMany = this.#values > MAX_VALUES;
        if (tooMany)
            this.#mistake(START, `the policy has more than ${MAX_VALUES} values, aliases resolved`);
        return { root: tooMany ? null : root, mistakes: [...this.#mistakes.values()] };
    }
    #node(node, key) {
        const at = node?.range && node.range[0] < node.range[1] ? position(this.#lines, node.range[0]) : key;
        const leaf = { value: null, key, at, members: new Map(), items: [] };
        if (++this.#values > MAX_VALUES || node === null)
            return leaf;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            return this.#alias(node.source, at, key) ?? leaf;
        if (node.anchor !== undefined)
            this.#anchors.set(node.anchor, node);
        this.#open.add(node);
        const located = this.#resolved(node, leaf);
        this.#open.delete(node);
        return located;
    }
    #resolved(node, leaf) {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
            return { ...leaf, value: node.value };
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
            const members = this.#members(node);
            return { ...leaf, value: objectOf(members), members };
        }
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
            return leaf;
        const items = node.items.map((item) => {
            const inner = asNode(item);
            return this.#node(inner, position(this.#lines, inner?.range?.[0] ?? 0));
        });
        return { ...leaf, value: items.map((item) => item.value), items };
    }
    #members(map) {
        const members = new Map();
        for (const pair of map.items) {
            const node = asNode(pair.key);
            const at = position(this.#lines, node?.range?.[0] ?? map.range?.[0] ?? 0);
            const name = this.#name(node, at);
            if (name === null)
                continue;
            if (members.has(name))
                this.#mistake(at, (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `the key "${name}" stands twice in one mapping`);
            else
                members.set(name, this.#node(asNode(pair.value), at));
        }
        return members;
    }
    #name(node, at) {
        const value = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? node.value : undefined;
        if (typeof value !== 'string')
            this.#mistake(at, 'a key must be a string: put it in quotes');
        else if (value.length > MAX_KEY)
            this.#mistake(at, `a key has more than ${MAX_KEY} characters`);
        else
            return value;
        return null;
    }
    #alias(name, at, key) {
        const target = this.#anchors.get(name);
        if (target === undefined) {
            this.#mistake(at, (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `"*${name}" is an alias, and nothing above is called "&${name}"; a pattern that starts with "*" stands in quotes`);
        }
        else if (this.#open.has(target)) {
            this.#mistake(at, (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `the alias "*${name}" contains itself`);
        }
        else {
            return { ...this.#node(target, key), key };
        }
        return null;
    }
    /** Kept once a place and message, as an alias reads its target again. */
    #mistake(at, message) {
        this.#mistakes.set(`${at.line}:${at.column}:${message}`, { at, message, suggestion: null });
    }
}
function objectOf(members) {
    const object = Object.create(null);
    for (const [key, { value }] of members)
        object[key] = value;
    return object;
}
/** The library types what stands in collections as unknown. */
function asNode(value) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(value) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(value) ? value : null;
}
function position(lines, offset) {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
}
/** Whether a text has more parts than a policy's can: told by the lexer, which takes no more time than the text is long. */
function tooManyParts(source) {
    let parts = 0;
    for (const _ of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(source))
        if (++parts > MAX_PARTS)
            return true;
    return false;
}
/** Where tokens nest deeper than a policy's can, if they do: looked for in a loop, before anything walks them by recursion. */
function tooDeep(tokens) {
    const open = tokens.map((token) => ({ token, depth: 0 }));
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { token, depth } = next;
        if (depth > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.jsonDepth)
            return token.offset;
        for (const part of partsOf(token))
            open.push({ token: part, depth: depth + 1 });
    }
    return null;
}
function partsOf(token) {
    if (token.type === 'document')
        return token.value ? [token.value] : [];
    if (token.type !== 'block-map' && token.type !== 'block-seq' && token.type !== 'flow-collection')
        return [];
    return token.items.flatMap((item) => [...(item.key ? [item.key] : []), ...(item.value ? [item.value] : [])]);
}


/***/ })

};
