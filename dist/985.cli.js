export const id = 985;
export const ids = [985];
export const modules = {

/***/ 9412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Me: () => (/* binding */ parseImageUrl),
/* harmony export */   Zc: () => (/* binding */ SCRATCH),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   fu: () => (/* binding */ parseIdentifier),
/* harmony export */   nP: () => (/* binding */ baseWords),
/* harmony export */   u7: () => (/* binding */ parseBaseName)
/* harmony export */ });
/* harmony import */ var _formats_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4562);
/* harmony import */ var _text_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1310);


const SCRATCH = { kind: 'scratch' };
/** The parts of a reference (distribution/reference): host or first part, path; tag and digest are looked at apart. */
const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9._:-]*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)+$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-f]{32,}$/i;
/** References are shorter (distribution/reference, "NameTotalLengthMax", with the longest tag and digest). */
const MAX_LENGTH = 700;
/** Takes the reference of an image apart; null where it is none. */
function parseBaseName(reference) {
    if (reference.length > MAX_LENGTH)
        return null;
    const at = reference.indexOf('@');
    const [named, digest] = at < 0 ? [reference, null] : [reference.slice(0, at), reference.slice(at + 1)];
    if (digest !== null && !DIGEST.test(digest))
        return null;
    const full = (0,_formats_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .fullName */ .fq)(named);
    const colon = full.lastIndexOf(':');
    const [repository, tag] = [full.slice(0, colon), full.slice(colon + 1)];
    if (!REPOSITORY.test(repository) || !TAG.test(tag))
        return null;
    // A digest says which image, so nothing stands for a tag that is not written.
    const written = digest === null || named.lastIndexOf(':') > named.lastIndexOf('/');
    return { kind: 'image', repository, tag: written ? tag : null, digest };
}
/** A package URL of an image as BuildKit writes it (`pkg:docker/acme/base@1?digest=\u2026&platform=\u2026`); null where it is another thing, or broken. */
function parseImageUrl(url) {
    const found = /^pkg:(docker|oci)\/([^?#]*)(?:\?([^#]*))?(?:#.*)?$/.exec(url);
    if (found === null)
        return null;
    const [, type, path = '', query = ''] = found;
    const qualifiers = new Map(query.split('&').map((pair) => splitAt(pair, pair.indexOf('='))));
    // A blob or a bundle of a registry is no image.
    if (qualifiers.has('ref_type'))
        return null;
    const [name, version] = splitAt(path, path.lastIndexOf('@'));
    const decoded = [name, version, qualifiers.get('digest') ?? ''].map(decode);
    const [image, tag, digest] = decoded;
    if (image == null || tag == null || digest == null)
        return null;
    const reference = `${image}${tag === '' ? '' : `:${tag}`}${digest === '' ? '' : `@${digest}`}`;
    if (type === 'oci')
        return { kind: 'other', source: `oci-layout://${reference}` };
    return parseBaseName(reference);
}
/** The name behind the identifier of a source in BuildKit's steps: `docker-image://\u2026`. */
function parseIdentifier(identifier) {
    const IMAGE = 'docker-image://';
    return identifier.startsWith(IMAGE)
        ? parseBaseName(identifier.slice(IMAGE.length))
        : { kind: 'other', source: identifier };
}
/**
 * Whether a name is what a pattern of a policy says: in its full form or as Docker shortens it, with tag and digest or without.
 * @param resolved the digest that is known of it where none is written
 */
function isNamed(name, pattern, resolved = null) {
    const known = name.kind === 'image' && name.digest === null ? { ...name, digest: resolved } : name;
    return spellings(known).some((spelling) => (0,_text_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .globMatches */ .m)(pattern, spelling, { exact: true }));
}
/** A name for people: in full, with its tag; with the digest where it has no tag. */
function baseWords(name) {
    if (name.kind === 'scratch')
        return 'scratch';
    if (name.kind === 'other')
        return name.source;
    const { repository, tag, digest } = name;
    return tag === null ? `${repository}${digest === null ? '' : `@${digest}`}` : `${repository}:${tag}`;
}
function spellings(name) {
    if (name.kind === 'scratch')
        return ['scratch'];
    if (name.kind === 'other')
        return [name.source];
    const { repository, tag, digest } = name;
    const tails = [
        '',
        ...(tag === null ? [] : [`:${tag}`]),
        ...(digest === null ? [] : [`@${digest}`]),
        ...(tag === null || digest === null ? [] : [`:${tag}@${digest}`]),
    ];
    return shortened(repository).flatMap((short) => tails.map((tail) => short + tail));
}
/** Docker lets people leave out the hub's name, and `library/` of its own images. */
function shortened(repository) {
    const found = /^docker\.io\/(?:library\/([^/]+)|(.+))$/.exec(repository);
    if (found === null)
        return [repository];
    const [, official, other] = found;
    if (official === undefined)
        return [repository, ...(other === undefined ? [] : [other])];
    // The word means nothing at all, whatever a registry may have under that name.
    const alone = official === 'scratch' ? [] : [official];
    return [repository, `docker.io/${official}`, `library/${official}`, ...alone];
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
 * Reads a Dockerfile; one line that says why where that cannot be done, or it is none.
 * @param file how it is called
 * @param path where it is, if that is somewhere else than its name says
 */
async function readDockerfile(file, path = file) {
    const read = (0,_sources_read_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readWholeFile */ .M4)(path, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.dockerfileBytes);
    if (read.kind !== 'bytes')
        return { ok: false, error: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `${file}: the Dockerfile could not be read: ${read.reason}` };
    return parseDockerfile(file, Buffer.from(read.bytes).toString('utf8'));
}
/**
 * Reads the text of a Dockerfile.
 * @param asked what the build gave for its arguments, over their defaults
 */
function parseDockerfile(file, text, asked = new Map()) {
    const { instructions, escapedBy, unended } = (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .readInstructions */ .KK)(text);
    if (unended !== null)
        return { ok: false, error: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `${file}:${unended}: the document that follows this instruction has no end` };
    const given = new Map();
    const stages = [];
    const copies = [];
    const named = new Map();
    const resolve = (word) => baseOf(word, given, escapedBy, named);
    for (const instruction of instructions) {
        const { keyword, line } = instruction;
        const stage = stages.at(-1);
        if (keyword === 'FROM') {
            const [image = '', as, called] = wordsOf(instruction);
            if (image === '')
                return { ok: false, error: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `${file}:${line}: FROM names no image` };
            const name = as?.toUpperCase() === 'AS' ? (called?.toLowerCase() ?? null) : null;
            const base = resolve(image);
            if (name !== null)
                named.set(name, stages.length);
            stages.push({ name, base, from: instruction, word: image, instructions: [], line });
            continue;
        }
        stage?.instructions.push(instruction);
        if (stage === undefined && keyword === 'ARG')
            for (const [name, value] of argumentsOf(instruction, given, asked, given, escapedBy)) {
                if (value === undefined)
                    given.delete(name);
                else
                    given.set(name, value);
            }
        for (const word of sourcesIn(instruction))
            copies.push({ from: atPosition(word, stages) ?? resolve(word), line });
    }
    const [first, ...others] = stages;
    if (first === undefined)
        return { ok: false, error: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `${file}: it has no FROM, so it is no Dockerfile` };
    return {
        ok: true,
        value: {
            file,
            text,
            stages: [first, ...others],
            copies: copies.filter(isOutside),
            globalArguments: given,
            escapedBy,
        },
    };
}
/** The stage on which nothing else is built, which is the last, followed down to what is no stage; null where it is not told. */
function finalBase({ stages }) {
    let { base, line } = stages.at(-1) ?? stages[0];
    while (base.kind === 'stage') {
        const below = stages[base.position];
        // Only earlier stages can be named, so that this ends.
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
 * The arguments that an instruction declares, one after the other, as each may use the one before: what the build gave, else the default. Null where that
 * cannot be told, undefined where there is neither.
 * @param outer what an argument without a default takes: the one of the same name before the first stage
 */
function* argumentsOf({ text }, given, asked, outer, escapedBy) {
    for (const word of (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .quotedWords */ .IS)(text, escapedBy) ?? []) {
        const [, name = word, written] = /^([^=]*)=([\s\S]*)$/.exec(word) ?? [];
        const answer = asked.get(name);
        const expanded = written === undefined ? null : (0,_expand_js__WEBPACK_IMPORTED_MODULE_4__/* .expand */ .fT)(written, given, escapedBy);
        const standard = expanded === null ? outer.get(name) : expanded.ok ? expanded.value : null;
        yield [name, answer === undefined ? standard : answer];
    }
}
function baseOf(word, given, escapedBy, named) {
    const expanded = (0,_expand_js__WEBPACK_IMPORTED_MODULE_4__/* .expand */ .fT)(word, given, escapedBy);
    if (!expanded.ok)
        return { kind: 'unclear', reason: expanded.error };
    const text = expanded.value;
    const position = named.get(text.toLowerCase());
    if (position !== undefined)
        return { kind: 'stage', position };
    if (text === 'scratch')
        return { kind: 'image', name: _base_name_js__WEBPACK_IMPORTED_MODULE_3__/* .SCRATCH */ .Zc };
    const name = (0,_base_name_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBaseName */ .u7)(text);
    return name === null
        ? { kind: 'unclear', reason: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `"${text}" is no reference of an image` }
        : { kind: 'image', name };
}
/** `COPY --from=0`. */
function atPosition(word, stages) {
    return /^\d+$/.test(word) && Number(word) < stages.length ? { kind: 'stage', position: Number(word) } : null;
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
/** The words of an instruction, as they are written. */
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


/** A variable with what may follow its name in braces. */
const VARIABLE = /\$(?:(\w+)|\{(\w+)(?:(:?[-+?])([^{}$]*))?\})/y;
/**
 * A word of a Dockerfile as BuildKit expands it (its `shell.Lex`): quotes go, variables become their values. What cannot be told is
 * an error: a variable that has no value here, which the build may have given, and forms that are rare.
 */
function expand(word, given, escapedBy) {
    const template = templateOf(word, given, escapedBy);
    const unknown = template.find((piece) => typeof piece !== 'string');
    if (unknown === undefined)
        return { ok: true, value: template.join('') };
    return {
        ok: false,
        error: unknown.variable === null
            ? (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `"${word}" is not expanded here`
            : (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `"${word}" depends on ${unknown.variable}, of which no value is written`,
    };
}
/** A word of a Dockerfile as BuildKit expands it, as far as that can be told. */
function templateOf(word, given, escapedBy) {
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
            const known = substituted(given.get(name), operator, other);
            if (known === null) {
                pieces.push(value, { variable: name });
                value = '';
            }
            else
                value += known;
            // Arguments that double each other grow without end.
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
/** Whether everything of a template is known. */
function isKnown(template) {
    return template.every((piece) => typeof piece === 'string');
}
/** Whether a text is what a template may have become. */
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
/** `${NAME:-other}` and its kin; null where it cannot be told. */
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
/** Where a line is continued. An escaped character at the end continues nothing. */
const CONTINUED = { '\\': /(^|[^\\])\\[ \t]*$/, '`': /(^|[^`])`[ \t]*$/ };
const WITH_HEREDOCS = new Set(['RUN', 'COPY', 'ADD']);
const HEREDOC = /^\d*<<(-?)\s*([^<]+)$/;
/** Reads the instructions of a Dockerfile, known or not. */
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
        const found = takeApart(logical.text, escapedBy);
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
                return { instructions, escapedBy, unended: start + 1 };
            heredocs.push({ name, content: content.join('') });
        }
        const column = (lines[start]?.search(/\S/) ?? 0) + 1;
        instructions.push({ ...found, heredocs, line: start + 1, lastLine: at, column });
    }
    return { instructions, escapedBy, unended: null };
}
/** What `ONBUILD` keeps for later; null where it is none. */
function triggerOf(onbuild, escapedBy) {
    if (onbuild.keyword !== 'ONBUILD' || onbuild.text === '')
        return null;
    return { ...onbuild, ...takeApart(onbuild.text, escapedBy) };
}
/** The words of a text; quotes hold a word together and stay (the parser's `parseWords`). Null where a quote is not ended. */
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
/** The words of a form in JSON; null where the text is none, and BuildKit takes it as it stands. */
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
/** What `ENV` or `LABEL` sets: `a=b c="d e"`, or in the old form `a b`. */
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
/** BuildKit drops a byte order mark, and carriage returns at the end of lines. */
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
/** Only comments that are directives can stand before it. */
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
/** Joins the lines of an instruction from a line on; those that are comments or empty are left out on the way. */
function logicalLine(lines, start, escapedBy) {
    const continued = CONTINUED[escapedBy] ?? /$^/;
    const parts = [];
    for (let at = start; at < lines.length; at++) {
        const line = lines[at] ?? '';
        const isLeftOut = /^\s*(?:#|$)/.test(line);
        if (isLeftOut && at === start)
            break;
        if (isLeftOut)
            continue;
        parts.push((at === start ? line.trimStart() : line).replace(continued, '$1'));
        if (!continued.test(line))
            return { text: parts.join(''), next: at + 1 };
    }
    return { text: parts.join(''), next: parts.length === 0 ? start + 1 : lines.length };
}
function takeApart(line, escapedBy) {
    const [, keyword = '', rest = ''] = /^(\S+)(?:\s+([\s\S]*))?$/.exec(line.trim()) ?? [];
    const { flags, text } = flagsOf(rest, escapedBy);
    return { keyword: keyword.toUpperCase(), flags, text: text.trim(), written: rest };
}
/** Words that begin with `--`, until the first that does not, or `--` alone. */
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
/** Words here are the shell's, in which only a backslash escapes. */
function heredocsOf({ keyword, text }) {
    const inner = keyword === 'ONBUILD' ? takeApart(text, '\\') : { keyword, text };
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
