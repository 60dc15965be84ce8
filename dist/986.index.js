export const id = 986;
export const ids = [986];
export const modules = {

/***/ 1986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseYaml: () => (/* binding */ parseYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(5217);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __webpack_require__(8020);
;// CONCATENATED MODULE: ./build/policy/scalar-place.js
/** White space with a line break in it, which flow scalars fold: one break is a space, more are one less (YAML 1.2, 6.5). */
const FOLD = /[ \t]*(?:\r?\n[ \t]*)+/y;
/** What a backslash and what follows it stand for in double quotes, and how many characters they are (YAML 1.2, 5.7). */
const ESCAPE = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n[ \t]*|[\s\S])/y;
/**
 * Where a unit of a scalar's value stands in the text of its file.
 * @param text the whole file; the scalar begins at `start`, with its quote or block header where it has one
 * @param value what the text was read as
 * @param offset in UTF-16 units; the value's length for the place behind its end
 * @returns the offset in the file, or the scalar's start where the two do not fit together
 */
function placeInScalar(text, start, style, value, offset) {
    const isBlock = style === 'BLOCK_LITERAL' || style === 'BLOCK_FOLDED';
    const places = isBlock ? blockPlaces(text, start, value) : flowPlaces(text, start, style, value);
    return places?.[Math.min(Math.max(0, offset), value.length)] ?? start;
}
/** The place of every unit of a plain or quoted scalar, and of its end. */
function flowPlaces(text, start, style, value) {
    const places = [];
    let at = style === 'PLAIN' ? start : start + 1;
    while (places.length < value.length) {
        const { length, units } = nextInFlow(text, at, style);
        if (length === 0)
            return null;
        for (let unit = 0; unit < units; unit++)
            places.push(at);
        at += length;
    }
    return places.length === value.length ? [...places, at] : null;
}
/** How many characters of a text make the next units of a value, and how many units they make. */
function nextInFlow(text, at, style) {
    const fold = matchAt(FOLD, text, at);
    if (fold !== null)
        return { length: fold.length, units: Math.max(1, fold.split('\n').length - 2) };
    const character = text.slice(at, at + 1);
    if (style === 'QUOTE_SINGLE' && character === "'")
        return { length: 2, units: 1 };
    if (style !== 'QUOTE_DOUBLE' || character !== '\\')
        return { length: character.length, units: 1 };
    const sequence = matchAt(ESCAPE, text, at) ?? '\\';
    if (/^\\\r?\n/.test(sequence))
        return { length: sequence.length, units: 0 };
    return {
        length: sequence.length,
        units: sequence[1] === 'U' && Number.parseInt(sequence.slice(2), 16) > 0xffff ? 2 : 1,
    };
}
/** The same of a block scalar: its lines without their indent, in order, with line breaks or spaces between them. */
function blockPlaces(text, start, value) {
    const places = [];
    let at = text.indexOf('\n', start) + 1;
    let indent = null;
    while (at > 0 && at <= text.length && places.length < value.length) {
        const next = text.indexOf('\n', at);
        const end = next === -1 ? text.length : next;
        const line = text.slice(at, end).replace(/\r$/, '');
        if (indent === null && line.trim() !== '') {
            const [before = ''] = /^\n*/.exec(value) ?? [];
            indent = spacesAt(line, 0) - spacesAt(value, before.length);
        }
        // What follows is no longer of the scalar: its last line breaks are left.
        if (line.trim() !== '' && spacesAt(line, 0) < (indent ?? 0))
            break;
        const content = line.slice(indent ?? line.length);
        // What stands between lines belongs to the break before this one.
        if (content !== '') {
            while (value[places.length] === '\n')
                places.push(Math.max(start, at - 1));
            if (value[places.length] === ' ' && !content.startsWith(' '))
                places.push(Math.max(start, at - 1));
            if (!value.startsWith(content, places.length))
                return null;
            for (let unit = 0; unit < content.length; unit++)
                places.push(at + (indent ?? 0) + unit);
        }
        at = next + 1;
    }
    const last = places.at(-1) ?? start;
    while (places.length <= value.length)
        places.push(last + 1);
    return places;
}
function spacesAt(text, at) {
    return /^ */.exec(text.slice(at))?.[0].length ?? 0;
}
function matchAt(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
}

;// CONCATENATED MODULE: ./build/policy/parse.js




/** Values count as often as aliases repeat them. No policy says anything in eight bytes, or in four. */
const MAX_VALUES = limits/* LIMITS */.b.policyBytes / 8;
const MAX_PARTS = limits/* LIMITS */.b.policyBytes / 4;
/** Longer keys are no name of anything. YAML itself stops here for keys on a line. */
const MAX_KEY = 1024;
const STYLES = new Set([
    ...['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'],
]);
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
    const lines = new dist/* LineCounter */.HN();
    const tokens = tokensOf(source, lines);
    if (tokens === null)
        return refused(START, `the policy has more than ${MAX_PARTS} words and signs`);
    const deep = tooDeep(tokens);
    if (deep !== null)
        return refused(position(lines, deep), `the policy nests deeper than ${limits/* LIMITS */.b.jsonDepth} levels`);
    const composer = new dist/* Composer */.Dk({
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
    return new Reader(lines, source).read(document);
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
            return (0,untrusted/* say */.cv) `not valid YAML: ${lowerFirst(message)}; put it in quotes`;
        case 'TAG_RESOLVE_FAILED':
            return (0,untrusted/* say */.cv) `policies have no tags, and what starts with "!" is one; put it in quotes (${lowerFirst(message)})`;
        case 'TAB_AS_INDENT':
            return 'not valid YAML: lines are indented by spaces, not by tabs';
        default:
            return (0,untrusted/* say */.cv) `not valid YAML: ${lowerFirst(message)}`;
    }
}
function lowerFirst(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}
/** Turns the parser's nodes into values with places. */
class Reader {
    #lines;
    #source;
    #mistakes = new Map();
    #anchors = new Map();
    /** What contains the node at hand. */
    #open = new Set();
    #values = 0;
    constructor(lines, source) {
        this.#lines = lines;
        this.#source = source;
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
        const leaf = { value: null, key, at, members: new Map(), items: [], placeIn: () => at };
        if (++this.#values > MAX_VALUES || node === null)
            return leaf;
        if ((0,dist/* isAlias */.Vj)(node))
            return this.#alias(node.source, at, key) ?? leaf;
        if (node.anchor !== undefined)
            this.#anchors.set(node.anchor, node);
        this.#open.add(node);
        const located = this.#resolved(node, leaf);
        this.#open.delete(node);
        return located;
    }
    #resolved(node, leaf) {
        if ((0,dist/* isScalar */.jn)(node))
            return { ...leaf, value: node.value, placeIn: this.#placesIn(node, leaf.at) };
        if ((0,dist/* isMap */.jh)(node)) {
            const members = this.#members(node);
            return { ...leaf, value: objectOf(members), members };
        }
        if (!(0,dist/* isSeq */.oP)(node))
            return leaf;
        const items = node.items.map((item) => {
            const inner = asNode(item);
            return this.#node(inner, position(this.#lines, inner?.range?.[0] ?? 0));
        });
        return { ...leaf, value: items.map((item) => item.value), items };
    }
    #placesIn({ value, type, range }, at) {
        if (typeof value !== 'string' || !range || !isStyle(type))
            return () => at;
        return (offset) => position(this.#lines, placeInScalar(this.#source, range[0], type, value, offset));
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
                this.#mistake(at, (0,untrusted/* say */.cv) `the key "${name}" stands twice in one mapping`);
            else
                members.set(name, this.#node(asNode(pair.value), at));
        }
        return members;
    }
    #name(node, at) {
        const value = (0,dist/* isScalar */.jn)(node) ? node.value : undefined;
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
            this.#mistake(at, (0,untrusted/* say */.cv) `"*${name}" is an alias, and nothing above is called "&${name}"; a pattern that starts with "*" stands in quotes`);
        }
        else if (this.#open.has(target)) {
            this.#mistake(at, (0,untrusted/* say */.cv) `the alias "*${name}" contains itself`);
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
function isStyle(type) {
    return STYLES.has(type);
}
function objectOf(members) {
    const object = Object.create(null);
    for (const [key, { value }] of members)
        object[key] = value;
    return object;
}
/** The library types what stands in collections as unknown. */
function asNode(value) {
    return (0,dist/* isMap */.jh)(value) || (0,dist/* isSeq */.oP)(value) || (0,dist/* isScalar */.jn)(value) || (0,dist/* isAlias */.Vj)(value) ? value : null;
}
function position(lines, offset) {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
}
/** What the text says, before it means anything; null where it has more parts than a policy has, as they take far more memory than the text. */
function tokensOf(source, lines) {
    const parser = new dist/* Parser */.iX(lines.addNewLine);
    const tokens = [];
    let parts = 0;
    lines.addNewLine(0);
    for (const part of new dist/* Lexer */.JG().lex(source)) {
        if (++parts > MAX_PARTS)
            return null;
        tokens.push(...parser.next(part));
    }
    tokens.push(...parser.end());
    return tokens;
}
/** Where tokens nest deeper than a policy's can, if they do: looked for in a loop, before anything walks them by recursion. */
function tooDeep(tokens) {
    const open = tokens.map((token) => ({ token, depth: 0 }));
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { token, depth } = next;
        if (depth > limits/* LIMITS */.b.jsonDepth)
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
