export const id = 363;
export const ids = [363];
export const modules = {

/***/ 7744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  policyCommand: () => (/* binding */ policyCommand)
});

// EXTERNAL MODULE: ./build/check.js + 27 modules
var check = __webpack_require__(9338);
// EXTERNAL MODULE: ./build/policy/error.js
var policy_error = __webpack_require__(8089);
// EXTERNAL MODULE: ./build/formats/json.js + 1 modules
var json = __webpack_require__(3457);
// EXTERNAL MODULE: ./build/text/ansi.js
var ansi = __webpack_require__(6743);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __webpack_require__(8020);
// EXTERNAL MODULE: ./build/text/yaml.js
var yaml = __webpack_require__(8387);
// EXTERNAL MODULE: ./build/reports/format.js
var format = __webpack_require__(4693);
;// CONCATENATED MODULE: ./build/reports/policy.js





/** Remarks are aligned in one column for lines up to this length. */
const COLUMN = 56;
/** The policy in effect as valid YAML, with the file and line of each value. */
function renderPolicy(policy, { colour, image }) {
    const paint = (0,ansi/* painter */.C)(colour);
    const lines = [
        {
            text: `# The policy in effect${image === null ? '' : (0,untrusted/* safe */.gB) ` for ${image}`}, from ${policy.sources.map(format/* policyName */.ct).join(', ')}`,
            remark: '',
        },
        { text: 'version: 1', remark: '' },
        { text: `fail-on: ${policy.failOn}`, remark: originName(policy.origins.failOn) + wordLocks(policy, 'failOn') },
        {
            text: `unchecked: ${policy.unchecked}`,
            remark: originName(policy.origins.unchecked) + wordLocks(policy, 'unchecked'),
        },
        ...section('rules', rulesIn(policy).flatMap(([id, setting]) => ruleLines(id, setting, locksOf(policy, id)))),
        ...section('overrides', policy.overrides.flatMap(overrideLines)),
        ...section('custom', policy.custom.flatMap(customLines)),
        ...section('waivers', policy.waivers.flatMap(waiverLines)),
    ];
    const width = Math.min(COLUMN, Math.max(...lines.map(({ text, remark }) => (remark === '' ? 0 : text.length))));
    const rendered = lines.map(({ text, remark }) => remark === '' ? text : `${text.padEnd(width)}  ${paint('dim', `# ${remark}`)}`);
    return `${rendered.join('\n')}\n`;
}
function section(name, lines) {
    return lines.length === 0
        ? []
        : [{ text: `${name}:`, remark: '' }, ...lines.map(({ text, remark }) => ({ text: `  ${text}`, remark }))];
}
/** The rules of the merged policy, then those that only a locking policy enables. */
function rulesIn({ rules, locks }) {
    const own = locks.flatMap((lock) => [...lock.policy.rules].filter(([id]) => lock.rules.has(id)));
    return [...new Map([...rules, ...own.filter(([id]) => !rules.has(id))])];
}
function locksOf({ locks }, id) {
    return locks.flatMap(({ rules, policy }) => {
        const [by, setting] = [rules.get(id), policy.rules.get(id)];
        return by === undefined || setting === undefined ? [] : [{ by: originName(by), setting }];
    });
}
/** The locks of a value for all rules: by itself, or through a locked rule. */
function wordLocks({ locks, ...merged }, word) {
    const remarks = locks.flatMap(({ shared, rules, policy }) => {
        const all = shared[word];
        if (all !== null)
            return [`, locked by ${originName(all)}`];
        const [[, first] = []] = rules;
        if (first === undefined)
            return [];
        return [
            `, ${policy[word] === merged[word] ? 'locked' : `${policy[word]} locked`} for ${[...rules.keys()].join(', ')} by ${originName(first)}`,
        ];
    });
    return (0,untrusted/* safe */.gB) `${[...new Set(remarks)].join('')}`;
}
function ruleLines(id, setting, locks) {
    const { severity, unchecked, from, options, origins } = setting;
    const [first] = locks;
    const lockRemark = (of, now) => {
        const remarks = locks.map(({ by, setting: locked }) => {
            const value = of(locked);
            if (JSON.stringify(value) === JSON.stringify(now))
                return `, locked by ${by}`;
            return value === undefined || value === null ? '' : `, ${(0,yaml/* flowYaml */.u)(value)} locked by ${by}`;
        });
        return [...new Set(remarks)].join('');
    };
    return [
        { text: `${id}:`, remark: first === undefined ? '' : `locked by ${first.by}` },
        ...valueLines('severity', severity, origins.severity, lockRemark((locked) => locked.severity, severity)),
        ...(unchecked === null
            ? []
            : valueLines('unchecked', unchecked, origins.unchecked, lockRemark((locked) => locked.unchecked, unchecked))),
        ...(from === null
            ? []
            : valueLines('from', from, origins.from, lockRemark((locked) => locked.from, from))),
        ...Object.entries(options).flatMap(([name, value]) => optionLines(name, value, origins.options, (0,json/* pointerTo */.xH)('', name), (steps, now) => lockRemark((locked) => [name, ...steps].reduce(memberOf, locked.options), now))),
    ];
}
function memberOf(value, key) {
    return typeof value === 'object' && value !== null
        ? Object.entries(value).find(([name]) => name === key)?.[1]
        : undefined;
}
function optionLines(name, value, origins, pointer, lockRemark) {
    const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isMapping)
        return valueLines(name, value, origins.get(pointer) ?? null, lockRemark([], value));
    const members = Object.entries(value);
    if (members.length === 0)
        return valueLines(name, {}, null);
    return [
        { text: `  ${(0,yaml/* flowYaml */.u)(name)}:`, remark: '' },
        ...members.flatMap(([inner, member]) => indented(optionLines(inner, member, origins, (0,json/* pointerTo */.xH)(pointer, inner), (steps, now) => lockRemark([inner, ...steps], now)))),
    ];
}
function valueLines(name, value, origin, locked = '') {
    const remark = origin === null ? '' : originName(origin);
    return [{ text: `  ${(0,yaml/* flowYaml */.u)(name)}: ${(0,yaml/* flowYaml */.u)(value)}`, remark: (0,untrusted/* safe */.gB) `${remark + locked}` }];
}
function overrideLines({ match, reason, until, rules, origin }) {
    return item([
        { text: `match: ${matchText(match)}`, remark: originName(origin) },
        ...(reason === null ? [] : [{ text: `reason: ${(0,yaml/* flowYaml */.u)(reason)}`, remark: '' }]),
        ...(until === null ? [] : [{ text: `until: ${(0,yaml/* flowYaml */.u)(until)}`, remark: '' }]),
        {
            text: `rules: ${(0,yaml/* flowYaml */.u)(Object.fromEntries(rules.map((statement) => [statement.rule, settingsIn(statement)])))}`,
            remark: '',
        },
    ]);
}
function customLines({ statement, origin }) {
    const { id, when, assert, message } = statement;
    return item([
        { text: `id: ${(0,yaml/* flowYaml */.u)(id)}`, remark: originName(origin) },
        { text: `severity: ${statement.severity?.value ?? 'off'}`, remark: '' },
        { text: `for: ${statement.for}`, remark: '' },
        ...(when === null ? [] : [{ text: `when: ${(0,yaml/* flowYaml */.u)(when)}`, remark: '' }]),
        { text: `assert: ${(0,yaml/* flowYaml */.u)(assert)}`, remark: '' },
        ...(message === null ? [] : [{ text: `message: ${(0,yaml/* flowYaml */.u)(message)}`, remark: '' }]),
    ]);
}
function waiverLines({ rules, match, reason, until, origin }) {
    return item([
        { text: `rules: ${(0,yaml/* flowYaml */.u)(rules)}`, remark: originName(origin) },
        { text: `match: ${matchText(match)}`, remark: '' },
        { text: `reason: ${(0,yaml/* flowYaml */.u)(reason)}`, remark: '' },
        { text: `until: ${(0,yaml/* flowYaml */.u)(until)}`, remark: '' },
    ]);
}
/** The settings of a rule in an override, as in its file. */
function settingsIn({ bare, severity, unchecked, from, options }) {
    if (bare)
        return severity?.value;
    const words = { severity: severity?.value, unchecked: unchecked?.value, from: from?.value };
    const given = Object.entries(words).filter(([, value]) => value !== undefined);
    return { ...Object.fromEntries(given), ...optionValues(options) };
}
function optionValues(options) {
    return Object.fromEntries(options.map((option) => [option.name, 'members' in option ? optionValues(option.members) : option.value]));
}
function matchText(match) {
    return (0,yaml/* flowYaml */.u)(Object.fromEntries(Object.entries(match).filter(([, patterns]) => patterns !== null)));
}
function item(lines) {
    return lines.map(({ text, remark }, i) => ({ text: `${i === 0 ? '- ' : '  '}${text}`, remark }));
}
function indented(lines) {
    return lines.map(({ text, remark }) => ({ text: `  ${text}`, remark }));
}
function originName(origin) {
    return typeof origin === 'string' ? origin : (0,untrusted/* safe */.gB) `${origin.file}:${origin.line}`;
}

// EXTERNAL MODULE: ./build/command/arguments.js
var command_arguments = __webpack_require__(1118);
// EXTERNAL MODULE: ./build/command/command.js
var command = __webpack_require__(8363);
// EXTERNAL MODULE: ./build/command/policy-flags.js
var policy_flags = __webpack_require__(3196);
;// CONCATENATED MODULE: ./build/command/policy.js







const policyCommand = {
    name: 'policy',
    operands: '',
    summary: 'print the policy in effect, each value with its file and line',
    flags: {
        ...policy_flags/* POLICY_FLAGS */.v,
        for: { value: 'IMAGE-NAME', help: 'for images with this name' },
    },
    async run(given, terminal) {
        const [operand] = given.positionals;
        if (operand !== undefined)
            throw new command_arguments/* UsageError */.e((0,untrusted/* safe */.gB) `policy has no operands: use --policy ${operand} or --for ${operand}`);
        const image = given.last('for');
        const run = await (0,policy_flags/* policyRun */.U)(given);
        if (run.note !== null)
            terminal.error(run.note);
        const result = await (0,check/* effectivePolicy */.Ci)({ ...run, image });
        if (!result.ok) {
            for (const error of result.errors)
                terminal.error((0,policy_error/* renderPolicyError */.p)(error));
            return (0,command/* exitOfPolicyErrors */.P)(result.errors);
        }
        terminal.out(renderPolicy(result.policy, { colour: terminal.colour, image }));
        return command/* EXIT */.d.pass;
    },
};


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
