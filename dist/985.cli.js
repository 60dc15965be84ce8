export const id = 985;
export const ids = [985];
export const modules = {

/***/ 9412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Me: () => (/* binding */ parseImageUrl),
/* harmony export */   Os: () => (/* binding */ baseNameText),
/* harmony export */   Zc: () => (/* binding */ SCRATCH),
/* harmony export */   _M: () => (/* binding */ matchesBaseName),
/* harmony export */   fu: () => (/* binding */ parseIdentifier),
/* harmony export */   u7: () => (/* binding */ parseBaseName)
/* harmony export */ });
/* harmony import */ var _formats_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4562);
/* harmony import */ var _text_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1310);


const SCRATCH = { kind: 'scratch' };
/** Parses an image reference; null if it is not valid. The word `scratch` is an ordinary name here. */
function parseBaseName(name) {
    const reference = (0,_formats_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(name);
    return reference && { kind: 'image', reference: (0,_formats_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefaultTag */ ._t)(reference) };
}
/**
 * Parses a package URL of an image as BuildKit writes it (`pkg:docker/acme/base@1?digest=\u2026&platform=\u2026`). Null for other URLs, for blobs of a
 * registry, and for malformed ones.
 */
function parseImageUrl(url) {
    const found = /^pkg:(docker|oci)\/([^?#]*)(?:\?([^#]*))?(?:#.*)?$/.exec(url);
    if (found === null)
        return null;
    const [, type, path = '', query = ''] = found;
    const qualifiers = new Map(query.split('&').map((pair) => splitAt(pair, pair.indexOf('='))));
    if (qualifiers.has('ref_type'))
        return null;
    const [name, version] = splitAt(path, path.lastIndexOf('@'));
    const [image, tag, digest] = [name, version, qualifiers.get('digest') ?? ''].map(decode);
    if (image == null || tag == null || digest == null)
        return null;
    const reference = `${image}${tag === '' ? '' : `:${tag}`}${digest === '' ? '' : `@${digest}`}`;
    if (type === 'oci')
        return { kind: 'other', source: `oci-layout://${reference}` };
    return parseBaseName(reference);
}
/** Parses the identifier of a source in BuildKit's steps: `docker-image://\u2026`. Null if it is an image whose name is not valid. */
function parseIdentifier(identifier) {
    const IMAGE = 'docker-image://';
    return identifier.startsWith(IMAGE)
        ? parseBaseName(identifier.slice(IMAGE.length))
        : { kind: 'other', source: identifier };
}
/**
 * Whether a pattern of a policy matches a name, in any of its spellings. Case counts, except in hosts. Only `FROM scratch` is `scratch`, whatever a registry may store under
 * that name.
 * @param resolved the digest that the name had during the build, used if none is written
 */
function matchesBaseName(name, pattern, resolved = null) {
    if (name.kind !== 'image')
        return (0,_text_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .globMatches */ .m)(pattern, baseNameText(name), { exact: true });
    const reference = { ...name.reference, digest: name.reference.digest ?? resolved };
    const repositories = (0,_formats_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositorySpellings */ .s7)(reference).filter((spelling) => spelling !== 'scratch');
    const lowerHost = pattern.replace(/^[^/]*[.:][^/]*(?=\/)/, (host) => host.toLowerCase());
    return (0,_formats_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .referenceSpellings */ .hm)(reference, repositories).some((spelling) => (0,_text_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .globMatches */ .m)(lowerHost, spelling, { exact: true }));
}
/** A name for people: in full with its tag, or with its digest if it has no tag. */
function baseNameText(name) {
    if (name.kind === 'scratch')
        return 'scratch';
    return name.kind === 'other' ? name.source : (0,_formats_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .taggedName */ .go)(name.reference);
}
function splitAt(text, at) {
    return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 6985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ parseDockerfile),
/* harmony export */   Ys: () => (/* binding */ finalBase),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   aX: () => (/* binding */ argumentsOf),
/* harmony export */   readDockerfile: () => (/* binding */ readDockerfile)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _sources_read_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1944);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8020);
/* harmony import */ var _base_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9412);
/* harmony import */ var _expand_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2011);
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2675);






/**
 * Reads a Dockerfile. The error is one line, and begins with the file's name.
 * @param file the name for messages
 * @param path where the file is, if not at its name
 */
async function readDockerfile(file, path = file) {
    const read = (0,_sources_read_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readWholeFile */ .M4)(path, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.dockerfileBytes);
    if (read.kind !== 'bytes')
        return { ok: false, error: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `${file}: cannot read the Dockerfile: ${read.reason}` };
    return parseDockerfile(file, Buffer.from(read.bytes).toString('utf8'));
}
/**
 * Parses the text of a Dockerfile.
 * @param buildArguments values that the build set, which override defaults
 */
function parseDockerfile(file, text, buildArguments = new Map()) {
    const { instructions, escapedBy, unterminated } = (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .readInstructions */ .KK)(text);
    if (unterminated !== null)
        return { ok: false, error: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `${file}:${unterminated}: unterminated heredoc` };
    const variables = new Map();
    const stages = [];
    const copies = [];
    const stageIndexes = new Map();
    const resolve = (word) => resolveBase(word, variables, escapedBy, stageIndexes);
    for (const instruction of instructions) {
        const { keyword, line } = instruction;
        const stage = stages.at(-1);
        if (keyword === 'FROM') {
            const [image = '', as, alias] = wordsOf(instruction);
            if (image === '')
                return { ok: false, error: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `${file}:${line}: FROM names no image` };
            const name = as?.toUpperCase() === 'AS' ? (alias?.toLowerCase() ?? null) : null;
            const base = resolve(image);
            if (name !== null)
                stageIndexes.set(name, stages.length);
            stages.push({ name, base, from: instruction, word: image, instructions: [], line });
            continue;
        }
        stage?.instructions.push(instruction);
        if (stage === undefined && keyword === 'ARG')
            for (const [name, value] of argumentsOf(instruction, variables, buildArguments, variables, escapedBy)) {
                if (value === undefined)
                    variables.delete(name);
                else
                    variables.set(name, value);
            }
        for (const word of sourcesIn(instruction))
            copies.push({ from: stageAt(word, stages) ?? resolve(word), line });
    }
    const [first, ...others] = stages;
    if (first === undefined)
        return { ok: false, error: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `${file}: not a Dockerfile: it has no FROM instruction` };
    return {
        ok: true,
        value: {
            file,
            text,
            stages: [first, ...others],
            copies: copies.filter(isOutside),
            globalArguments: variables,
            escapedBy,
        },
    };
}
/** The base of the last stage, through the stages that it is built on, with the line of the `FROM` that names it. */
function finalBase({ stages }) {
    let { base, line } = stages.at(-1) ?? stages[0];
    while (base.kind === 'stage') {
        const below = stages[base.index];
        // A stage can only name earlier ones, so that this ends.
        if (below === undefined)
            break;
        ({ base, line } = below);
    }
    return { base, line };
}
function isOutside({ from }) {
    return from.kind !== 'stage' && !(from.kind === 'image' && from.name.kind === 'scratch');
}
/**
 * The arguments that an `ARG` declares, in order, as each may use the ones before it: the value that the build set, else the default. Null for
 * an unknown value, undefined without a value.
 * @param outer values of the arguments before the first stage, for declarations without a default
 */
function* argumentsOf({ text }, variables, buildArguments, outer, escapedBy) {
    for (const word of (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .quotedWords */ .IS)(text, escapedBy) ?? []) {
        const [, name = word, written] = /^([^=]*)=([\s\S]*)$/.exec(word) ?? [];
        const set = buildArguments.get(name);
        const expanded = written === undefined ? null : (0,_expand_js__WEBPACK_IMPORTED_MODULE_4__/* .expand */ .fT)(written, variables, escapedBy);
        const standard = expanded === null ? outer.get(name) : expanded.ok ? expanded.value : null;
        yield [name, set === undefined ? standard : set];
    }
}
function resolveBase(word, variables, escapedBy, stageIndexes) {
    const expanded = (0,_expand_js__WEBPACK_IMPORTED_MODULE_4__/* .expand */ .fT)(word, variables, escapedBy);
    if (!expanded.ok)
        return { kind: 'unclear', reason: expanded.error };
    const text = expanded.value;
    const index = stageIndexes.get(text.toLowerCase());
    if (index !== undefined)
        return { kind: 'stage', index };
    if (text === 'scratch')
        return { kind: 'image', name: _base_name_js__WEBPACK_IMPORTED_MODULE_3__/* .SCRATCH */ .Zc };
    const name = (0,_base_name_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBaseName */ .u7)(text);
    return name === null
        ? { kind: 'unclear', reason: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `"${text}" is not a valid image reference` }
        : { kind: 'image', name };
}
/** `COPY --from=0`. */
function stageAt(word, stages) {
    return /^\d+$/.test(word) && Number(word) < stages.length ? { kind: 'stage', index: Number(word) } : null;
}
function sourcesIn({ keyword, flags }) {
    return flags.flatMap((flag) => {
        const [, name, value = ''] = /^--(\w+)=([\s\S]+)$/.exec(flag) ?? [];
        if (keyword === 'COPY')
            return name === 'from' ? [value] : [];
        if (keyword !== 'RUN' || name !== 'mount')
            return [];
        return value.split(',').flatMap((pair) => /^from=(.+)$/.exec(pair)?.[1] ?? []);
    });
}
/** The words of an instruction, with quotes and variables as written. */
function wordsOf({ text }) {
    return text === '' ? [] : text.split(/\s+/);
}


/***/ }),

/***/ 2011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fT: () => (/* binding */ expand),
/* harmony export */   kW: () => (/* binding */ templateOf),
/* harmony export */   n6: () => (/* binding */ couldBe),
/* harmony export */   qE: () => (/* binding */ isKnown)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8020);


/** `$NAME`, `${NAME}`, and the forms with a default or a replacement: `${NAME:-default}`, `${NAME+other}`. */
const VARIABLE = /\$(?:(\w+)|\{(\w+)(?:(:?[-+?])([^{}$]*))?\})/y;
/**
 * Expands a word of a Dockerfile as BuildKit does (its `shell.Lex`): removes quotes and replaces variables by their values. An error if a
 * value is unknown, as the build may have set it, or for rare forms of expansion.
 */
function expand(word, variables, escapedBy) {
    const template = templateOf(word, variables, escapedBy);
    const unknown = template.find((piece) => typeof piece !== 'string');
    if (unknown === undefined)
        return { ok: true, value: template.join('') };
    return {
        ok: false,
        error: unknown.variable === null
            ? (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `"${word}" uses an unsupported form of expansion`
            : (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `"${word}" depends on ${unknown.variable}, whose value is unknown`,
    };
}
/** Expands a word of a Dockerfile as BuildKit does, as far as values are known. */
function templateOf(word, variables, escapedBy) {
    const pieces = [];
    let [value, quote, at] = ['', '', 0];
    while (at < word.length) {
        const character = word.charAt(at);
        if (character === quote) {
            quote = '';
            at++;
        }
        else if (quote === '' && (character === '"' || character === "'")) {
            quote = character;
            at++;
        }
        else if (character === escapedBy && quote !== "'") {
            value += word.charAt(at + 1);
            at += 2;
        }
        else if (character === '$' && quote !== "'") {
            VARIABLE.lastIndex = at;
            const found = VARIABLE.exec(word);
            if (found === null)
                return [...pieces, value, { variable: null }];
            const [whole, plain, braced, operator = '', other = ''] = found;
            const name = plain ?? braced ?? '';
            const known = substituted(variables.get(name), operator, other);
            if (known === null) {
                pieces.push(value, { variable: name });
                value = '';
            }
            else
                value += known;
            // Arguments that each use the previous one twice grow exponentially.
            if (value.length > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.expandedCharacters)
                return [...pieces, { variable: null }];
            at += whole.length;
        }
        else {
            value += character;
            at++;
        }
    }
    return [...pieces, value];
}
/** Whether a template has no unknown parts. */
function isKnown(template) {
    return template.every((piece) => typeof piece === 'string');
}
/** Whether a text matches a template, with any values of its unknown parts. */
function couldBe(template, text) {
    if (isKnown(template))
        return template.join('') === text;
    const first = template[0];
    const last = template.at(-1);
    const [start, end] = [typeof first === 'string' ? first : '', typeof last === 'string' ? last : ''];
    if (!text.startsWith(start) || !text.endsWith(end))
        return false;
    let at = start.length;
    for (const piece of template.slice(1, -1)) {
        if (typeof piece !== 'string')
            continue;
        const found = text.indexOf(piece, at);
        if (found < 0)
            return false;
        at = found + piece.length;
    }
    return at + end.length <= text.length;
}
/** The value of `${NAME:-other}` and the similar forms; null if it is unknown. */
function substituted(value, operator, other) {
    if (value === null)
        return null;
    const isSet = value !== undefined && (value !== '' || !operator.startsWith(':'));
    if (operator.endsWith('-'))
        return isSet ? value : other;
    if (operator.endsWith('+'))
        return isSet ? other : null;
    return value ?? null;
}


/***/ }),

/***/ 2675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   IS: () => (/* binding */ quotedWords),
/* harmony export */   KK: () => (/* binding */ readInstructions),
/* harmony export */   WY: () => (/* binding */ jsonWords),
/* harmony export */   fq: () => (/* binding */ pairsOf),
/* harmony export */   ix: () => (/* binding */ triggerOf)
/* harmony export */ });
const DIRECTIVE = /^#\s*([A-Za-z][A-Za-z0-9]*)\s*=\s*(\S|\S.*\S)\s*$/;
const DIRECTIVES = new Set(['syntax', 'escape', 'check']);
/** Lines that continue on the next: the escape character at their end, itself not escaped. */
const CONTINUED = { '\\': /(^|[^\\])\\[ \t]*$/, '`': /(^|[^`])`[ \t]*$/ };
const WITH_HEREDOCS = new Set(['RUN', 'COPY', 'ADD']);
const HEREDOC = /^\d*<<(-?)\s*([^<]+)$/;
/** Reads the instructions of a Dockerfile, with whatever keyword. */
function readInstructions(text) {
    const lines = linesOf(text);
    const escapedBy = escapeDirective(lines);
    const instructions = [];
    for (let at = 0; at < lines.length;) {
        const start = at;
        const logical = logicalLine(lines, start, escapedBy);
        at = logical.next;
        if (logical.text.trim() === '')
            continue;
        const found = splitInstruction(logical.text, escapedBy);
        const heredocs = [];
        for (const { name, chomps } of heredocsOf(found)) {
            const content = [];
            for (; at < lines.length; at++) {
                const line = chomps ? (lines[at] ?? '').replace(/^\t+/, '') : (lines[at] ?? '');
                if (line === name)
                    break;
                content.push(`${line}\n`);
            }
            if (at++ === lines.length)
                return { instructions, escapedBy, unterminated: start + 1 };
            heredocs.push({ name, content: content.join('') });
        }
        const column = (lines[start]?.search(/\S/) ?? 0) + 1;
        instructions.push({ ...found, heredocs, line: start + 1, lastLine: at, column });
    }
    return { instructions, escapedBy, unterminated: null };
}
/** The instruction that an `ONBUILD` adds to images built on this one; null for other instructions. */
function triggerOf(onbuild, escapedBy) {
    if (onbuild.keyword !== 'ONBUILD' || onbuild.text === '')
        return null;
    return { ...onbuild, ...splitInstruction(onbuild.text, escapedBy) };
}
/** Splits a text at spaces outside of quotes, and keeps the quotes (the parser's `parseWords`). Null for an unterminated quote. */
function quotedWords(text, escapedBy) {
    const words = [];
    let [word, quote] = ['', ''];
    for (let at = 0; at < text.length; at++) {
        const character = text.charAt(at);
        if (quote === '' && /\s/.test(character)) {
            if (word !== '')
                words.push(word);
            word = '';
            continue;
        }
        word += character;
        if (character === escapedBy && quote !== "'")
            word += text.charAt(++at);
        else if (character === quote)
            quote = '';
        else if (quote === '' && (character === '"' || character === "'"))
            quote = character;
    }
    if (word !== '')
        words.push(word);
    return quote === '' ? words : null;
}
/** The words of the JSON form (`["a", "b"]`); null for a text that is not valid in that form, which BuildKit reads in the shell form. */
function jsonWords(text) {
    if (!text.startsWith('['))
        return null;
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
    }
    catch {
        return null;
    }
}
/** The pairs of an `ENV` or `LABEL`: `a=b c="d e"`, or in the old form `a b`. */
function pairsOf({ text }, escapedBy) {
    const words = quotedWords(text, escapedBy) ?? [];
    if (words[0]?.includes('=') === false) {
        const [, key = '', value = ''] = /^(\S+)\s+([\s\S]*)$/.exec(text) ?? [];
        return key === '' ? [] : [{ key, value }];
    }
    return words.flatMap((word) => {
        const equals = word.indexOf('=');
        return equals < 0 ? [] : [{ key: word.slice(0, equals), value: word.slice(equals + 1) }];
    });
}
/** The lines of a file without what BuildKit drops: a byte order mark, and carriage returns at the end of lines. */
function linesOf(text) {
    const lines = text.slice(text.startsWith('\ufeff') ? 1 : 0).split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    return lines.map((line) => {
        let end = line.length;
        while (line[end - 1] === '\r')
            end--;
        return line.slice(0, end);
    });
}
/** The value of the `escape` directive. Only other directives may precede it. */
function escapeDirective(lines) {
    for (const line of lines) {
        const [, name = '', value = ''] = DIRECTIVE.exec(line.trimStart()) ?? [];
        if (!DIRECTIVES.has(name.toLowerCase()))
            break;
        if (name.toLowerCase() === 'escape')
            return value === '`' ? '`' : '\\';
    }
    return '\\';
}
/** Joins the lines of the instruction that starts at a line, without comments and empty lines between them. */
function logicalLine(lines, start, escapedBy) {
    const continued = CONTINUED[escapedBy] ?? /$^/;
    const parts = [];
    for (let at = start; at < lines.length; at++) {
        const line = lines[at] ?? '';
        const isSkipped = /^\s*(?:#|$)/.test(line);
        if (isSkipped && at === start)
            break;
        if (isSkipped)
            continue;
        parts.push((at === start ? line.trimStart() : line).replace(continued, '$1'));
        if (!continued.test(line))
            return { text: parts.join(''), next: at + 1 };
    }
    return { text: parts.join(''), next: parts.length === 0 ? start + 1 : lines.length };
}
function splitInstruction(line, escapedBy) {
    const [, keyword = '', rest = ''] = /^(\S+)(?:\s+([\s\S]*))?$/.exec(line.trim()) ?? [];
    const { flags, text } = flagsOf(rest, escapedBy);
    return { keyword: keyword.toUpperCase(), flags, text: text.trim(), written: rest };
}
/** Splits off the leading words that begin with `--`; a `--` alone ends them. */
function flagsOf(rest, escapedBy) {
    const flags = [];
    let at = 0;
    for (;;) {
        while (/\s/.test(rest.charAt(at)))
            at++;
        if (!rest.startsWith('--', at))
            return { flags, text: rest.slice(at) };
        let [flag, quote] = ['', ''];
        for (; at < rest.length && (quote !== '' || !/\s/.test(rest.charAt(at))); at++) {
            const character = rest.charAt(at);
            if (character === quote)
                quote = '';
            else if (quote === '' && (character === '"' || character === "'"))
                quote = character;
            else
                flag += character === escapedBy ? rest.charAt(++at) : character;
        }
        if (flag === '--')
            return { flags, text: rest.slice(at) };
        flags.push(flag);
    }
}
/** Heredocs are found among the words of the shell, where only a backslash escapes. */
function heredocsOf({ keyword, text }) {
    const inner = keyword === 'ONBUILD' ? splitInstruction(text, '\\') : { keyword, text };
    if (!WITH_HEREDOCS.has(inner.keyword) || !text.includes('<<') || jsonWords(inner.text) !== null)
        return [];
    return (quotedWords(text, '\\') ?? []).flatMap((word) => {
        const [, dash, quoted = ''] = HEREDOC.exec(word) ?? [];
        const name = quoted.replace(/\\(.)|["']/g, '$1');
        return name === '' ? [] : [{ name, chomps: dash === '-' }];
    });
}


/***/ })

};
