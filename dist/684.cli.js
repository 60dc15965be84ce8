export const id = 684;
export const ids = [684];
export const modules = {

/***/ 3684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rulesCommand: () => (/* binding */ rulesCommand)
});

// EXTERNAL MODULE: ./build/policy/language.js + 1 modules
var language = __webpack_require__(4553);
// EXTERNAL MODULE: ./build/policy/resolve.js
var resolve = __webpack_require__(5523);
// EXTERNAL MODULE: ./build/rule-kit/option.js
var rule_kit_option = __webpack_require__(8353);
// EXTERNAL MODULE: ./build/text/json.js
var json = __webpack_require__(5666);
// EXTERNAL MODULE: ./build/text/yaml.js
var yaml = __webpack_require__(8387);
// EXTERNAL MODULE: ./build/reports/tool.js
var tool = __webpack_require__(7236);
;// CONCATENATED MODULE: ./build/reports/rules.js





/** The output of `plimsoll rules`: one line per rule, with its severity in the policy that applies without another one. */
function renderRules(rules, presets) {
    const width = Math.max(...rules.map(({ id }) => id.length));
    const lines = rules.map(({ id, summary }) => `${id.padEnd(width)}  ${(severityIn(resolve/* DEFAULT_PRESET */.CO, id, presets) ?? 'off').padEnd(7)}  ${summary}`);
    return `${lines.join('\n')}\n\nSeverities are those of ${resolve/* DEFAULT_PRESET */.CO}. plimsoll rules RULE shows the options of a rule.\n`;
}
/**
 * The output of `plimsoll rules RULE`: its requirement, its severity in the built-in policies, its options, and an
 * example.
 */
function renderRule({ id, group, summary, options }, presets) {
    const weights = presets.flatMap(({ name }) => {
        const severity = severityIn(name, id, presets);
        return severity === null ? [] : [`${name}: ${severity}`];
    });
    const entries = (0,rule_kit_option/* optionEntries */.Eb)(options);
    return `${[
        `${id} (${group})`,
        `  ${summary}`,
        '',
        `Built-in policies  ${weights.length === 0 ? 'off' : weights.join(', ')}`,
        `Example            ${id}: ${(0,yaml/* flowYaml */.u)(settingOf(options))}`,
        `Documentation      ${(0,tool/* rulePage */.gd)(id)}`,
        ...(entries.length > 0
            ? ['', 'Options, besides severity, unchecked and from', ...entries.flatMap(optionLines)]
            : []),
    ].join('\n')}\n`;
}
/** The severity of a rule in a built-in policy, including those that it extends; null if it is off. */
function severityIn(preset, id, presets) {
    const { document } = presets.find(({ name }) => name === preset) ?? {};
    const own = document?.rules.find(({ rule }) => rule === id)?.severity ?? null;
    if (own !== null)
        return own.value;
    const inherited = (document?.extends ?? []).flatMap(({ value }) => severityIn(value, id, presets) ?? []);
    return inherited.at(-1) ?? null;
}
/** `rules --format json`: id, group, summary and the JSON Schema of every option. */
function renderRulesJson(rules) {
    const listings = rules.map(({ id, group, summary, options }) => ({ id, group, summary, options: (0,rule_kit_option/* schemasOf */.WP)(options) }));
    return (0,json/* stableJson */._)(listings);
}
function optionLines({ path, schema }) {
    const { description = '', default: fallback } = schema;
    const words = schema.enum ?? schema.items?.enum;
    return [
        `  ${path}`,
        `    ${description}`,
        ...(words === undefined ? [] : [`    ${schema.items ? 'Of' : 'One of'} ${words.join(', ')}.`]),
        ...(fallback === undefined ? [] : [`    Default ${(0,yaml/* flowYaml */.u)(fallback)}`]),
    ];
}
/** A severity, and the first option. */
function settingOf(options) {
    const [[name, example] = []] = Object.entries((0,rule_kit_option/* schemasOf */.WP)(options)).map(([key, schema]) => [key, (0,rule_kit_option/* exampleOf */.Ql)(schema)]);
    return name === undefined || example === undefined ? 'error' : { severity: 'error', [name]: example };
}

// EXTERNAL MODULE: ./build/rules/index.js + 34 modules
var rules = __webpack_require__(7812);
// EXTERNAL MODULE: ./build/text/suggestion.js
var suggestion = __webpack_require__(2832);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __webpack_require__(8020);
// EXTERNAL MODULE: ./build/command/arguments.js
var command_arguments = __webpack_require__(1118);
// EXTERNAL MODULE: ./build/command/command.js
var command = __webpack_require__(8363);
;// CONCATENATED MODULE: ./build/command/rules.js







const rulesCommand = {
    name: 'rules',
    operands: '[RULE]',
    summary: 'list the rules, or describe one with its options',
    flags: { format: { value: 'FORM', words: ['text', 'json'], help: 'text or json' } },
    run(given, terminal) {
        const wanted = given.positionals.map((id) => rules.RULES.find((rule) => rule.id === id) ?? unknown(id));
        if (given.last('format') === 'json')
            terminal.out(renderRulesJson(wanted.length > 0 ? wanted : rules.RULES));
        else if (wanted.length === 0)
            terminal.out(renderRules(rules.RULES, language/* POLICY_LANGUAGE */.I.presets));
        else
            terminal.out(wanted.map((rule) => renderRule(rule, language/* POLICY_LANGUAGE */.I.presets)).join('\n'));
        return command/* EXIT */.d.pass;
    },
};
function unknown(id) {
    const near = (0,suggestion/* suggest */.Z)(id, rules.RULES.map((rule) => rule.id));
    throw new command_arguments/* UsageError */.e((0,untrusted/* safe */.gB) `there is no rule "${id}"${near === undefined ? '; plimsoll rules lists them' : `; did you mean ${near}?`}`);
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


/***/ }),

/***/ 8387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ flowYaml)
/* harmony export */ });
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8020);

/**
 * Text that YAML does not read as a number, a boolean, a null, or the start of something else; including YAML 1.1,
 * which other readers use.
 */
const PLAIN = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z][a-z0-9_./-]*$/i;
/** A value in one line of YAML, safe to show: JSON, except that words without special characters are not quoted. */
function flowYaml(value) {
    if (typeof value === 'string')
        return PLAIN.test(value)
            ? (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeUntrusted */ .sl)(value, value.length)
            : (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeUntrusted */ .sl)(JSON.stringify(value), Number.MAX_SAFE_INTEGER);
    if (Array.isArray(value))
        return `[${value.map(flowYaml).join(', ')}]`;
    if (typeof value === 'object' && value !== null)
        return `{${Object.entries(value)
            .map(([name, member]) => `${flowYaml(name)}: ${flowYaml(member)}`)
            .join(', ')}}`;
    return String(value);
}


/***/ })

};
