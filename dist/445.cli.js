export const id = 445;
export const ids = [445];
export const modules = {

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

/***/ 6445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPolicy: () => (/* binding */ readPolicy)
});

// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/rule-kit/rule.js
var rule_kit_rule = __webpack_require__(9726);
// EXTERNAL MODULE: ./build/policy/enums.js
var enums = __webpack_require__(1541);
// EXTERNAL MODULE: ./build/policy/match.js
var policy_match = __webpack_require__(8706);
;// CONCATENATED MODULE: ./build/policy/document.js



/** Reads a parsed policy. Values that the schema does not accept are left out. */
function readPolicyDocument(root) {
    const member = (name) => root.members.get(name);
    const lock = member('lock');
    return {
        extends: texts(member('extends')),
        failOn: word(enums/* FAIL_ON */.d$, member('fail-on')),
        unchecked: word(rule_kit_rule/* SEVERITIES */.oC, member('unchecked')),
        rules: statements(member('rules')),
        overrides: (member('overrides')?.items ?? []).map(override),
        custom: (member('custom')?.items ?? []).flatMap((item) => custom(item) ?? []),
        waivers: (member('waivers')?.items ?? []).flatMap((item) => waiver(item) ?? []),
        lock: lock === undefined ? null : readLock(lock),
    };
}
function statements(rules) {
    return [...(rules?.members ?? [])].map(([rule, located]) => statement(rule, located));
}
/** Keys of every rule; the others are options. */
const COMMON_KEYS = new Set(['severity', 'unchecked', 'from']);
function statement(rule, located) {
    const { members, value } = located;
    const bare = typeof value === 'string';
    const options = [...members].filter(([name]) => !COMMON_KEYS.has(name));
    return {
        rule,
        bare,
        ...located.key,
        severity: word(enums/* RULE_SEVERITIES */.Bj, bare ? located : members.get('severity')),
        unchecked: word(rule_kit_rule/* SEVERITIES */.oC, members.get('unchecked')),
        from: document_text(members.get('from')),
        options: options.map(([name, option]) => optionStatement(name, option)),
    };
}
function optionStatement(name, located) {
    const { value, key, members } = located;
    const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isMapping
        ? { name, members: [...members].map(([inner, member]) => optionStatement(inner, member)), ...key }
        : { name, value, ...key };
}
function override({ members, at }) {
    return {
        ...at,
        match: (0,policy_match/* readMatch */.iV)(members.get('match')),
        reason: document_text(members.get('reason'))?.value ?? null,
        until: document_text(members.get('until'))?.value ?? null,
        rules: statements(members.get('rules')),
    };
}
/** A rule with missing keys is kept under its id, so that references to it are not errors as well. */
function custom({ members, at }) {
    const id = document_text(members.get('id'));
    if (id === null)
        return null;
    return {
        ...at,
        id: id.value,
        severity: word(enums/* RULE_SEVERITIES */.Bj, members.get('severity')),
        unchecked: word(rule_kit_rule/* SEVERITIES */.oC, members.get('unchecked')),
        from: document_text(members.get('from')),
        for: word(enums/* CUSTOM_SCOPES */.Kj, members.get('for'))?.value ?? 'image',
        when: document_text(members.get('when'))?.value ?? null,
        assert: document_text(members.get('assert'))?.value ?? 'false',
        message: document_text(members.get('message'))?.value ?? null,
        fix: document_text(members.get('fix'))?.value ?? null,
    };
}
function waiver({ members, at }) {
    const reason = document_text(members.get('reason'));
    const until = document_text(members.get('until'));
    if (reason === null || until === null)
        return null;
    const match = (0,policy_match/* readMatch */.iV)(members.get('match'));
    return { ...at, rules: texts(members.get('rules')), match, reason: reason.value, until: until.value };
}
function readLock({ members, key }) {
    const flag = (name) => {
        const located = members.get(name);
        return located?.value === true ? located.key : null;
    };
    return {
        ...key,
        rules: texts(members.get('rules')),
        waivers: flag('waivers'),
        failOn: flag('fail-on'),
        unchecked: flag('unchecked'),
    };
}
function texts(list) {
    return (list?.items ?? []).flatMap(({ value, at }) => (typeof value === 'string' ? [{ value, ...at }] : []));
}
function document_text(located) {
    return typeof located?.value === 'string' ? { value: located.value, ...located.key } : null;
}
function word(words, located) {
    const value = words.find((known) => known === located?.value);
    return value === undefined || located === undefined ? null : { value, ...located.key };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __webpack_require__(8020);
;// CONCATENATED MODULE: ./build/policy/scalar-position.js
/** White space with line breaks, which flow scalars fold: one break is a space, n breaks are n - 1 (YAML 1.2, 6.5). */
const FOLD = /[ \t]*(?:\r?\n[ \t]*)+/y;
/** An escape sequence in double quotes (YAML 1.2, 5.7). */
const ESCAPE = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n[ \t]*|[\s\S])/y;
/**
 * Maps an offset in the value of a scalar to an offset in the file, both in UTF-16 units.
 * @param text the whole file; the scalar begins at `start`, with its quote or block header
 * @param value the parsed value
 * @param offset up to the length of the value
 * @returns the offset in the file; `start` where value and text do not match
 */
function positionInScalar(text, start, style, value, offset) {
    const isBlock = style === 'BLOCK_LITERAL' || style === 'BLOCK_FOLDED';
    const places = isBlock ? blockPlaces(text, start, value) : flowPlaces(text, start, style, value);
    return places?.[Math.min(Math.max(0, offset), value.length)] ?? start;
}
/** The offset of every unit of a plain or quoted scalar, and of its end. */
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
/** The length of the next part of the text, and how many units of the value it gives. */
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
/** The offset of every unit of a block scalar: its lines without indentation, joined by line breaks or spaces. */
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
        // The scalar ends; only its final line breaks remain.
        if (line.trim() !== '' && spacesAt(line, 0) < (indent ?? 0))
            break;
        const content = line.slice(indent ?? line.length);
        // Separators belong to the line break before this line.
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




const STYLES = new Set([
    ...['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'],
]);
const START = { line: 1, column: 1 };
/**
 * Parses one YAML 1.2 document (core schema) with positions. Never throws.
 *
 * Errors, because other parsers read them differently: several documents, `%YAML 1.1`, custom tags, duplicate keys, keys that are not strings,
 * and aliases that contain themselves. Merge keys (`<<`) have no special meaning.
 */
function parseYaml(text) {
    // A byte order mark does not count as a column.
    const source = text.startsWith('\ufeff') ? text.slice(1) : text;
    const lines = new dist/* LineCounter */.HN();
    const tokens = tokensOf(source, lines);
    if (tokens === null)
        return refused(START, `the policy has more than ${limits/* LIMITS */.b.policyTokens} tokens`);
    const deep = tooDeep(tokens);
    if (deep !== null)
        return refused(position(lines, deep), `the policy is nested more than ${limits/* LIMITS */.b.jsonDepth} levels deep`);
    const composer = new dist/* Composer */.Dk({
        lineCounter: lines,
        prettyErrors: false,
        uniqueKeys: false,
        resolveKnownTags: false,
        logLevel: 'silent',
    });
    const [document, second] = [...composer.compose(tokens, true, source.length)];
    if (document === undefined)
        throw new Error('the YAML composer returned no document');
    const problems = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
    if (problems.length > 0)
        return { root: null, issues: syntaxIssues(problems, lines) };
    if (second !== undefined)
        return refused(position(lines, second.range[0]), 'a second YAML document starts here; remove this "---"');
    if (document.directives.yaml.explicit && document.directives.yaml.version !== '1.2') {
        return refused(START, 'policies are YAML 1.2; remove the "%YAML" line');
    }
    return new Reader(lines, source).read(document);
}
function refused(at, message) {
    return { root: null, issues: [{ at, message, suggestion: null }] };
}
/** One error per line: later errors in a line are mostly consequences of the first. */
function syntaxIssues(problems, lines) {
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
            return 'invalid YAML: second ": " in one line; quote values that contain ": "';
        case 'BAD_SCALAR_START':
            return (0,untrusted/* safe */.gB) `invalid YAML: ${lowerFirst(message)}; put it in quotes`;
        case 'TAG_RESOLVE_FAILED':
            return (0,untrusted/* safe */.gB) `tags are not allowed in policies; quote values that start with "!" (${lowerFirst(message)})`;
        case 'TAB_AS_INDENT':
            return 'invalid YAML: tab in the indentation; use spaces';
        default:
            return (0,untrusted/* safe */.gB) `invalid YAML: ${lowerFirst(message)}`;
    }
}
function lowerFirst(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}
/** Converts the nodes of the parser into located values. */
class Reader {
    #lines;
    #source;
    #issues = new Map();
    #anchors = new Map();
    /** The current node and its ancestors. */
    #open = new Set();
    #values = 0;
    constructor(lines, source) {
        this.#lines = lines;
        this.#source = source;
    }
    read(document) {
        const root = this.#node(document.contents, position(this.#lines, document.contents?.range[0] ?? 0));
        const tooMany = this.#values > limits/* LIMITS */.b.policyValues;
        if (tooMany)
            this.#report(START, `the policy has more than ${limits/* LIMITS */.b.policyValues} values, including those of aliases`);
        return { root: tooMany ? null : root, issues: [...this.#issues.values()] };
    }
    #node(node, key) {
        const at = node?.range && node.range[0] < node.range[1] ? position(this.#lines, node.range[0]) : key;
        const leaf = { value: null, key, at, members: new Map(), items: [], placeIn: () => at };
        if (++this.#values > limits/* LIMITS */.b.policyValues || node === null)
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
        return (offset) => position(this.#lines, positionInScalar(this.#source, range[0], type, value, offset));
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
                this.#report(at, (0,untrusted/* safe */.gB) `duplicate key "${name}"`);
            else
                members.set(name, this.#node(asNode(pair.value), at));
        }
        return members;
    }
    #name(node, at) {
        const value = (0,dist/* isScalar */.jn)(node) ? node.value : undefined;
        if (typeof value !== 'string')
            this.#report(at, 'keys must be strings; put this one in quotes');
        else if (value.length > limits/* LIMITS */.b.policyKeyCharacters)
            this.#report(at, `the key is longer than ${limits/* LIMITS */.b.policyKeyCharacters} characters`);
        else
            return value;
        return null;
    }
    #alias(name, at, key) {
        const target = this.#anchors.get(name);
        if (target === undefined) {
            this.#report(at, (0,untrusted/* safe */.gB) `unknown alias "*${name}"; quote patterns that start with "*"`);
        }
        else if (this.#open.has(target)) {
            this.#report(at, (0,untrusted/* safe */.gB) `the alias "*${name}" contains itself`);
        }
        else {
            return { ...this.#node(target, key), key };
        }
        return null;
    }
    /** Once per position and message: an alias reads its target again. */
    #report(at, message) {
        this.#issues.set(`${at.line}:${at.column}:${message}`, { at, message, suggestion: null });
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
/** The library types the items of collections as unknown. */
function asNode(value) {
    return (0,dist/* isMap */.jh)(value) || (0,dist/* isSeq */.oP)(value) || (0,dist/* isScalar */.jn)(value) || (0,dist/* isAlias */.Vj)(value) ? value : null;
}
function position(lines, offset) {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
}
/** The tokens of a text; null where their number exceeds the limit, because tokens take far more memory than the text. */
function tokensOf(source, lines) {
    const parser = new dist/* Parser */.iX(lines.addNewLine);
    const tokens = [];
    let parts = 0;
    lines.addNewLine(0);
    for (const part of new dist/* Lexer */.JG().lex(source)) {
        if (++parts > limits/* LIMITS */.b.policyTokens)
            return null;
        tokens.push(...parser.next(part));
    }
    tokens.push(...parser.end());
    return tokens;
}
/** The offset of the first token beyond the depth limit. A loop, because everything later walks the tokens by recursion. */
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

// EXTERNAL MODULE: ./build/text/suggestion.js
var text_suggestion = __webpack_require__(2832);
;// CONCATENATED MODULE: ./build/policy/schema-errors.js



/** Translates the errors of the validator: one message per error, each with its position. */
function explain(errors, root, rules) {
    const alternatives = new Set(errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath));
    const ofWrongType = new Set(errors
        .filter(({ keyword, instancePath }) => keyword === 'type' && !alternatives.has(instancePath))
        .map((e) => e.instancePath));
    return errors.flatMap((error) => {
        const { instancePath, keyword, data } = error;
        if (alternatives.has(instancePath)) {
            const isRule = pathInRules(segmentsOf(instancePath))?.length === 1;
            const isWithin = errors.some((other) => other.instancePath.startsWith(`${instancePath}/`));
            if (isRule ? !isRelevant(data, keyword) : keyword !== 'anyOf' || isWithin)
                return [];
        }
        if (ofWrongType.has(instancePath) && keyword !== 'type')
            return [];
        // A key with a misspelled name is not also missing.
        if (keyword === 'required' && errors.some((other) => isMisspelt(other, error)))
            return [];
        return [schema_errors_sentence(error, segmentsOf(instancePath), root, rules)];
    });
}
function isMisspelt({ instancePath, keyword, params, parentSchema }, missing) {
    if (keyword !== 'additionalProperties' || instancePath !== missing.instancePath)
        return false;
    const meant = (0,text_suggestion/* suggest */.Z)(String(params['additionalProperty']), propertiesOf(parentSchema).keys());
    return meant === missing.params['missingProperty'];
}
/** A rule is a severity or a mapping. The type of the value decides which alternative was meant; errors of the other are dropped. */
function isRelevant(data, keyword) {
    if (typeof data === 'string')
        return keyword === 'enum';
    if (isMapping(data))
        return keyword !== 'enum' && keyword !== 'type' && keyword !== 'anyOf';
    return keyword === 'anyOf';
}
function schema_errors_sentence(error, path, root, rules) {
    const { keyword, params, data } = error;
    const located = find(root, path);
    const name = nameOf(path);
    const issue = (message, suggestion, at = located.at) => ({
        at,
        message,
        suggestion: suggestion ?? null,
    });
    switch (keyword) {
        case 'additionalProperties':
            return unknownKey(error, path, located, rules);
        case 'required':
            return issue(missing(params['missingProperty'], path, name));
        case 'anyOf':
            return pathInRules(path)?.length === 1
                ? issue((0,untrusted/* safe */.gB) `${name} must be a severity (${listWords(enums/* RULE_SEVERITIES */.Bj)}) or a mapping, found ${typeName(data)}`, data === false ? 'off' : undefined)
                : issue((0,untrusted/* safe */.gB) `${name} must be ${alternativesOf(error.parentSchema)}, found ${typeName(data)}`);
        case 'minProperties':
        case 'minItems':
            return issue((0,untrusted/* safe */.gB) `${name} is empty; add at least one entry`);
        case 'type':
            return path.length === 0
                ? issue(rootOfWrongType(data))
                : issue((0,untrusted/* safe */.gB) `${name} must be ${wantedType(params['type'])}, found ${typeName(data)}`, listOf(data, params['type'], error.parentSchema));
        case 'enum':
            return issue(...notOneOf(data, params['allowedValues'], path, name));
        case 'const':
            return issue((0,untrusted/* safe */.gB) `unsupported policy version ${shown(data)}; this release of Plimsoll supports ${enums/* POLICY_VERSION */.Ky}`);
        default:
            return issue((0,untrusted/* safe */.gB) `${name} ${error.message ?? `violates "${keyword}"`}`);
    }
}
function unknownKey({ params, parentSchema }, path, located, rules) {
    const key = String(params['additionalProperty']);
    const known = propertiesOf(parentSchema);
    const at = located.members.get(key)?.key ?? located.at;
    const suggestion = (0,text_suggestion/* suggest */.Z)(key, known.keys()) ?? null;
    const names = [...known.keys()];
    if (path.length === 0) {
        const isRule = rules.includes(key);
        const message = isRule ? (0,untrusted/* safe */.gB) `move rule "${key}" under "rules"` : (0,untrusted/* safe */.gB) `unknown key "${key}"; use ${names}`;
        return { at, message, suggestion: isRule ? null : suggestion };
    }
    const inRules = pathInRules(path);
    if (inRules?.length === 0)
        return { at, message: (0,untrusted/* safe */.gB) `unknown rule "${key}"`, suggestion };
    const isRule = inRules?.length === 1;
    return {
        at,
        message: (0,untrusted/* safe */.gB) `unknown ${isRule ? 'option' : 'key'} "${key}" in ${nameOf(path)}; use ${names}`,
        suggestion,
    };
}
/** The part of a path below a mapping of rules, in the policy or in an override; null for other paths. */
function pathInRules(path) {
    const rules = path[0] === 'overrides' ? path.slice(2) : path;
    return rules[0] === 'rules' ? rules.slice(1) : null;
}
/** The messages for missing keys of list items. */
const MISSING = new Map([
    ['waivers.rules', 'a waiver requires "rules": the rules whose findings are accepted'],
    ['waivers.match', 'a waiver requires "match": image, platform, digest, key or others'],
    ['waivers.reason', 'a waiver requires "reason", which is shown in the report'],
    ['waivers.until', 'a waiver requires "until": its last day, as YYYY-MM-DD'],
    ['overrides.match', 'an override requires "match": image, repository, platform, source, artifact or event'],
    ['overrides.rules', 'an override requires "rules": the settings that change'],
    ['custom.id', 'a custom rule requires "id", such as acme/no-debug-port'],
    ['custom.severity', 'a custom rule requires "severity"; add "severity: error"'],
    ['custom.for', 'a custom rule requires "for": image, manifest, layer or blob'],
    ['custom.assert', 'a custom rule requires "assert": a CEL expression that must be true'],
]);
function missing(property, path, name) {
    if (property === 'version')
        return (0,untrusted/* safe */.gB) `the policy has no version; add "version: ${enums/* POLICY_VERSION */.Ky}"`;
    const known = path.length === 2 ? MISSING.get(`${path[0]}.${String(property)}`) : undefined;
    return known ?? (0,untrusted/* safe */.gB) `${name} requires "${String(property)}"`;
}
/** The types of a schema with alternatives. */
function alternativesOf(schema) {
    const alternatives = isMapping(schema) && 'anyOf' in schema && Array.isArray(schema.anyOf) ? schema.anyOf : [];
    const types = alternatives.flatMap((one) => (isMapping(one) && 'type' in one ? [wantedType(one.type)] : []));
    return listWords([...new Set(types)]);
}
function rootOfWrongType(data) {
    const problem = data === null ? 'the policy is empty' : (0,untrusted/* safe */.gB) `the policy must be a mapping, found ${typeName(data)}`;
    return (0,untrusted/* safe */.gB) `${problem}; start with "version: ${enums/* POLICY_VERSION */.Ky}"`;
}
/** The single value as a list, where only a list is missing: `allow: zstd` becomes `[zstd]`. */
function listOf(data, type, schema) {
    if (type !== 'array' || typeof data !== 'string' || data === '')
        return undefined;
    const items = isMapping(schema) && 'items' in schema && isMapping(schema.items) ? schema.items : {};
    const values = 'enum' in items && Array.isArray(items.enum) ? items.enum.map(String) : null;
    const item = values === null || values.includes(data) ? data : (0,text_suggestion/* suggest */.Z)(data, values);
    if (item === undefined)
        return undefined;
    return /^[\w.][\w./@-]*$/.test(item) ? `[${item}]` : `[${JSON.stringify(item)}]`;
}
function notOneOf(data, allowed, path, name) {
    const words = Array.isArray(allowed) ? allowed.map(String) : [];
    const inRules = pathInRules(path);
    const isSeverity = inRules?.length === 1 ||
        (inRules?.length === 2 && inRules[1] === 'severity') ||
        (path[0] === 'custom' && path[2] === 'severity');
    if (data === null)
        return [(0,untrusted/* safe */.gB) `${name} is empty; use ${listWords(words)}`];
    const message = isSeverity
        ? (0,untrusted/* safe */.gB) `invalid severity ${shown(data)}; use ${listWords(words)}`
        : (0,untrusted/* safe */.gB) `${name} must be ${listWords(words)}, found ${shown(data)}`;
    if (data === false && words.includes('off'))
        return [message, 'off'];
    return [message, ...suggestions(data, words)];
}
function suggestions(data, words) {
    const suggestion = typeof data === 'string' ? (0,text_suggestion/* suggest */.Z)(data, words) : undefined;
    return suggestion === undefined ? [] : [suggestion];
}
/** The name of the value at a path for messages: its key, or the key of its list. */
function nameOf(path) {
    const last = path.at(-1);
    if (last === undefined)
        return 'the policy';
    return /^\d+$/.test(last) && path.length > 1 ? `an item of "${path.at(-2)}"` : `"${last}"`;
}
function listWords(words) {
    const last = words.at(-1) ?? '';
    return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
function shown(data) {
    return typeof data === 'string' ? `"${data}"` : typeof data === 'number' ? String(data) : typeName(data);
}
const WANTED = new Map([
    ['object', 'a mapping'],
    ['array', 'a list'],
    ['string', 'a string'],
    ['boolean', 'true or false'],
    ['integer', 'an integer'],
    ['number', 'a number'],
]);
function wantedType(type) {
    const types = Array.isArray(type) ? type.map(String) : [String(type)];
    return listWords(types.map((name) => WANTED.get(name) ?? name));
}
function typeName(data) {
    if (data === null)
        return 'no value';
    if (Array.isArray(data))
        return 'a list';
    if (typeof data === 'object')
        return 'a mapping';
    if (typeof data === 'string')
        return `"${data}"`;
    return String(data);
}
function find(root, path) {
    return path.reduce((located, segment) => located.members.get(segment) ?? located.items[Number(segment)] ?? located, root);
}
/** The parts of a JSON pointer (RFC 6901). */
function segmentsOf(pointer) {
    return pointer
        .split('/')
        .slice(1)
        .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}
function propertiesOf(schema) {
    return isMapping(schema) && 'properties' in schema && isMapping(schema.properties)
        ? new Map(Object.entries(schema.properties))
        : new Map();
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./build/formats/artifact-kind.js
var artifact_kind = __webpack_require__(8452);
// EXTERNAL MODULE: ./build/formats/platform.js
var platform = __webpack_require__(3172);
// EXTERNAL MODULE: ./build/rule-kit/option.js
var rule_kit_option = __webpack_require__(8353);
// EXTERNAL MODULE: ./build/sources/source.js
var source = __webpack_require__(2364);
// EXTERNAL MODULE: ./build/policy/day.js
var day = __webpack_require__(2909);
// EXTERNAL MODULE: ./build/policy/template.js
var template = __webpack_require__(6541);
;// CONCATENATED MODULE: ./build/policy/values.js









/** The errors that the schema cannot express: invalid dates, patterns that cannot match, and errors that the options report themselves. */
async function valueIssues(root, rules) {
    const byId = new Map(rules.map((rule) => [rule.id, rule]));
    const overrides = items(root, 'overrides');
    const custom = items(root, 'custom');
    const waivers = items(root, 'waivers');
    const settings = [root, ...overrides].flatMap((place) => [...(place.members.get('rules')?.members ?? [])]);
    const options = await Promise.all(settings.map(([id, located]) => optionIssues(byId.get(id), located)));
    return [
        ...options.flat(),
        ...[...settings.map(([, located]) => located), ...custom].flatMap((place) => dayIssues(place.members.get('from'))),
        ...[...overrides, ...waivers].flatMap((place) => [
            ...dayIssues(place.members.get('until')),
            ...matchIssues(place.members.get('match')),
            ...emptyIssues(place.members.get('reason'), 'reason'),
        ]),
        ...custom.flatMap((place) => [
            ...idIssues(place.members.get('id')),
            ...['message', 'fix'].flatMap((part) => emptyIssues(place.members.get(part), part)),
        ]),
        ...[...waivers, root.members.get('lock')].flatMap((place) => ruleNameIssues(place?.members.get('rules'), byId)),
    ];
}
function items(root, name) {
    return root.members.get(name)?.items ?? [];
}
async function optionIssues(rule, located) {
    if (rule === undefined || located.members.size === 0)
        return [];
    const issues = await (0,rule_kit_option/* issuesInOptions */.UL)(rule.options, located.value);
    const references = Object.entries((0,rule_kit_option/* schemasOf */.WP)(rule.options)).flatMap(([name, schema]) => referenceIssues(located.members.get(name), schema));
    return [...issues.map((issue) => issueAt(issue, located)), ...references, ...numberIssues(located)];
}
/** Integers beyond 2^53 lose precision (RFC 8259, section 6). */
function numberIssues({ value, at, items, members }) {
    if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
        return [
            {
                at,
                message: (0,untrusted/* safe */.gB) `${value} is out of range; the largest integer is ${Number.MAX_SAFE_INTEGER}`,
                suggestion: null,
            },
        ];
    return [...items, ...members.values()].flatMap(numberIssues);
}
/** The errors of `{context.\u2026}` references, by the type that the schema requires at their position. */
function referenceIssues(located, schema) {
    if (located === undefined)
        return [];
    if (typeof located.value === 'string') {
        const wants = [schema.type].flat().includes('array') ? 'list' : 'text';
        return (0,template/* templateIssues */.N)(located.value, wants).map((issue) => ({ ...issue, at: located.at }));
    }
    const inItems = located.items.flatMap((item) => 
    // A reference to a list can represent several items.
    typeof item.value === 'string'
        ? (0,template/* templateIssues */.N)(item.value, 'list').map((issue) => ({ ...issue, at: item.at }))
        : referenceIssues(item, schema.items ?? {}));
    const { properties = {}, additionalProperties } = schema;
    const inMembers = [...located.members].flatMap(([name, member]) => {
        const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
        return referenceIssues(member, own ?? (typeof additionalProperties === 'object' ? additionalProperties : {}));
    });
    return [...inItems, ...inMembers];
}
/** The error of an option at the part of the value that it names. */
function issueAt({ path, message, suggestion }, located) {
    const part = path.reduce((at, step) => at.members.get(step) ?? at.items[Number(step)] ?? at, located);
    return { at: part.at, message, suggestion: suggestion ?? null };
}
function dayIssues(located) {
    if (typeof located?.value !== 'string')
        return [];
    const message = (0,day/* dayIssue */.g7)(located.value);
    return message === null ? [] : [{ at: located.at, message, suggestion: null }];
}
/** Match keys with a fixed set of values. */
const FIXED_VALUES = new Map([
    ['source', source/* SOURCE_KINDS */.s1],
    ['artifact', artifact_kind/* ARTIFACT_KINDS */.h],
]);
function matchIssues(match) {
    return [...(match?.members ?? [])].flatMap(([key, list]) => list.items.flatMap((item) => {
        if (typeof item.value !== 'string')
            return [];
        if (item.value === '')
            return [{ at: item.at, message: 'an empty pattern never matches', suggestion: null }];
        if (key === 'platform') {
            const issue = (0,platform/* platformIssue */.z)(item.value, { patterns: true });
            return issue === null ? [] : [{ suggestion: null, ...issue, at: item.at }];
        }
        const values = FIXED_VALUES.get(key);
        if (values === undefined || /[*?]/.test(item.value) || values.includes(item.value))
            return [];
        const message = (0,untrusted/* safe */.gB) `unknown ${key} "${item.value}"; use ${values}`;
        return [{ at: item.at, message, suggestion: (0,text_suggestion/* suggest */.Z)(item.value, values) ?? null }];
    }));
}
function emptyIssues(text, name) {
    const isEmpty = typeof text?.value === 'string' && text.value.trim() === '';
    const fix = name === 'reason' ? 'state the reason' : 'write one or remove the key';
    return isEmpty ? [{ at: text.at, message: `"${name}" is empty; ${fix}`, suggestion: null }] : [];
}
function idIssues(id) {
    if (typeof id?.value !== 'string' || enums/* CUSTOM_ID */.uj.test(id.value))
        return [];
    const message = (0,untrusted/* safe */.gB) `invalid custom rule id "${id.value}"; use lower-case words separated by a slash, such as acme/no-debug-port`;
    return [{ at: id.at, message, suggestion: null }];
}
/** Unknown names of built-in rules; names of custom rules are checked when all files are merged. */
function ruleNameIssues(list, byId) {
    return (list?.items ?? []).flatMap(({ value, at }) => {
        if (typeof value !== 'string' || byId.has(value) || enums/* CUSTOM_ID */.uj.test(value))
            return [];
        return [{ at, message: (0,untrusted/* safe */.gB) `unknown rule "${value}"`, suggestion: (0,text_suggestion/* suggest */.Z)(value, byId.keys()) ?? null }];
    });
}

;// CONCATENATED MODULE: ./build/policy/read.js





/**
 * Reads one policy file: YAML, then its schema, then its values. Reports all errors in the order of the file.
 * @param compiler called only for files with custom rules
 */
async function readPolicy(bytes, file, language, compiler) {
    if (bytes.length > limits/* LIMITS */.b.policyBytes)
        return failed(file, `the policy is larger than ${limits/* LIMITS */.b.policyBytes} bytes`);
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return failed(file, 'the policy is not valid UTF-8');
    }
    const lines = text.split(/\r?\n/);
    const excerpt = (line) => lines[line - 1] ?? null;
    const { root, issues } = parseYaml(text);
    if (root === null)
        return { document: null, custom: new Map(), errors: errorsOf(issues, file, excerpt), excerpt };
    const [rules, validate] = await Promise.all([language.rules(), language.validator()]);
    const document = readPolicyDocument(root);
    const custom = await compileCustomRules(document, root, file, compiler);
    const all = [
        ...issues,
        ...explain(validate(root.value), root, rules.map(({ id }) => id)),
        ...(await valueIssues(root, rules)),
        ...custom.issues,
    ];
    return { document, custom: custom.rules, errors: errorsOf(all, file, excerpt), excerpt };
}
async function compileCustomRules({ custom }, root, file, compiler) {
    const items = (root.members.get('custom')?.items ?? []).filter(({ members }) => isText(members.get('id')));
    const rules = new Map();
    const issues = [];
    for (const [i, statement] of custom.entries()) {
        const members = items[i]?.members;
        // Anything but a string is already an error of the schema.
        if (!isText(members?.get('assert')))
            continue;
        const compiled = await (await compiler()).compile(statement, file);
        if (compiled.ok)
            rules.set(statement, compiled.rule);
        else
            for (const { part, offset, message, suggestion } of compiled.issues)
                issues.push({ at: members?.get(part)?.placeIn(offset) ?? statement, message, suggestion });
    }
    return { rules, issues };
}
function isText(located) {
    return typeof located?.value === 'string';
}
function failed(file, message) {
    const error = { file, line: null, column: null, message, suggestion: null, excerpt: null };
    return { document: null, custom: new Map(), errors: [error], excerpt: () => null };
}
function errorsOf(issues, file, excerpt) {
    return issues
        .toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
        .slice(0, limits/* LIMITS */.b.policyErrors)
        .map(({ at, message, suggestion }) => ({ file, ...at, message, suggestion, excerpt: excerpt(at.line) }));
}


/***/ })

};
