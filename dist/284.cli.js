export const id = 284;
export const ids = [284];
export const modules = {

/***/ 3284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Locks: () => (/* binding */ Locks)
/* harmony export */ });
/* harmony import */ var _rules_option_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1475);
/* harmony import */ var _rules_rule_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6616);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8020);
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3547);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8301);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7427);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3766);







/**
 * What must not be loosened, and which line says so. A lock holds against every file that is not its own or below it, in whatever order they
 * are put together: a file that is extended before the locked one is not to slip its options, overrides or waivers beneath it.
 */
class Locks {
    #rules;
    #locks;
    /** @param additions all files, in the order in which they are put one over another */
    constructor(additions, rules) {
        this.#rules = new Map(rules.map((rule) => [rule.id, rule]));
        const documents = additions.map(({ document }) => document);
        this.#locks = additions.flatMap(({ document, below, place }, i) => {
            // A file that is extended twice locks the same twice.
            if (document.lock === null || documents.indexOf(document) < i)
                return [];
            const own = additions.slice(i, i + 1);
            return [
                {
                    statement: document.lock,
                    place,
                    floor: (0,_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .merge */ .h)([...below, ...own]),
                    before: (0,_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .merge */ .h)(additions.slice(0, i + 1)),
                },
            ];
        });
    }
    /** The rules that are locked, each with the first place that says so. */
    get rules() {
        const all = this.#locks.flatMap(({ statement, place }) => statement.rules.map((rule) => [rule.value, place(rule)]));
        return new Map(all.toReversed());
    }
    /** What of all files together asks for less than a lock, at the place of the value that does. */
    conflicts(whole) {
        const found = this.#locks.flatMap((lock) => [
            ...words(lock, whole),
            ...lock.statement.rules.flatMap((rule) => this.#ruleConflicts(lock, rule.value, lock.place(rule), whole)),
            ...waivers(lock, whole),
        ]);
        // What loosens two locks is told of the first.
        const byPlace = new Map(found.toReversed().map((one) => [`${(0,_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .originKey */ .y)(one.origin)} ${one.about}`, one]));
        return found.filter((one) => byPlace.get(`${(0,_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .originKey */ .y)(one.origin)} ${one.about}`) === one);
    }
    /** Why a flag or an input may not say this of `fail-on`; null where it may. */
    flag(failOn) {
        for (const { statement, place, floor } of this.#locks) {
            if (statement.failOn !== null && isLooser(failOn, floor.failOn))
                return failOnMessage('it', floor.failOn, failOn, place(statement.failOn));
        }
        return null;
    }
    #ruleConflicts({ floor, before }, id, by, whole) {
        const rule = this.#rules.get(id) ?? null;
        const own = floor.settings.get(id);
        const least = own === undefined || own.severity === null ? before.settings.get(id) : own;
        const now = whole.settings.get(id);
        const told = (from, part) => ({
            origin: part.origin,
            about: `${id} ${part.what}`,
            message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `"${id}" is locked at ${from.severity ?? ''} by ${named(by)}; ${part.what} would loosen it`,
            suggestion: null,
        });
        const found = least === undefined || now === undefined ? [] : loosened(rule, least, now).map((part) => told(least, part));
        const known = new Set(floor.overrides.map(({ origin }) => (0,_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .originKey */ .y)(origin)));
        // It may stand over the rules alone, or over any override that the locked file has itself.
        const variants = [
            ...(least === undefined ? [] : [least]),
            ...saidOf(id, floor.overrides).map(({ statement, place }) => (0,_setting_js__WEBPACK_IMPORTED_MODULE_2__/* .merged */ .Z)(least, statement, place)),
        ];
        const others = whole.overrides.filter(({ origin }) => !known.has((0,_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .originKey */ .y)(origin)));
        const inOverrides = saidOf(id, others).flatMap(({ statement, place }) => variants.flatMap((variant) => loosened(rule, variant, (0,_setting_js__WEBPACK_IMPORTED_MODULE_2__/* .merged */ .Z)(variant, statement, place)).map((part) => told(variant, part))));
        return [...found, ...inOverrides];
    }
}
/** What overrides say of one rule. */
function saidOf(id, overrides) {
    return overrides.flatMap(({ rules, place }) => rules.filter(({ rule }) => rule === id).map((statement) => ({ statement, place })));
}
/** What loosens words that hold for all rules. Every rule is capped by `unchecked`, so a locked rule locks it. */
function* words({ statement, place, floor }, whole) {
    const { failOn, unchecked } = whole.origins;
    if (statement.failOn !== null && typeof failOn === 'object' && isLooser(whole.failOn, floor.failOn)) {
        const message = failOnMessage('fail-on', floor.failOn, whole.failOn, place(statement.failOn));
        yield { origin: failOn, about: 'fail-on', message, suggestion: null };
    }
    if (unchecked === 'default' || weight(whole.unchecked) >= weight(floor.unchecked))
        return;
    const [rule] = statement.rules;
    const by = statement.unchecked ?? rule;
    if (by === undefined)
        return;
    const locked = by === rule ? (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `what "${rule.value}" counts as where it is unchecked` : 'unchecked';
    const message = (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${locked} is locked at ${floor.unchecked} by ${named(place(by))}; ${whole.unchecked} would loosen it`;
    yield { origin: unchecked, about: 'unchecked', message, suggestion: null };
}
/** Waivers that may not be, of any rule or of the locked ones. */
function waivers({ statement, place, floor }, whole) {
    const known = new Set(floor.waivers.map(({ origin }) => (0,_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .originKey */ .y)(origin)));
    const { waivers: all } = statement;
    return whole.waivers
        .filter(({ origin }) => !known.has((0,_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .originKey */ .y)(origin)))
        .flatMap(({ rules, origin }) => {
        const told = (message) => ({ origin, about: message, message, suggestion: null });
        if (all !== null)
            return [told((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `waivers are locked by ${named(place(all))}: none may be added`)];
        return statement.rules
            .filter(({ value }) => rules.includes(value))
            .map((rule) => told((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `"${rule.value}" is locked by ${named(place(rule))}, so it cannot be waived`));
    });
}
/** What of a setting asks for less than another. */
function loosened(rule, least, now) {
    if (least.severity === null)
        return [];
    const { origin, origins } = now;
    const severity = now.severity ?? 'off';
    const found = [];
    if (weight(severity) < weight(least.severity))
        found.push({ what: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${severity}`, origin: origins.severity ?? origin });
    else if (daysOf(least, now).some((day) => weightOn(day, now) < weightOn(day, least)))
        found.push({ what: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `from: ${now.from ?? ''}`, origin: origins.from ?? origin });
    if (weight(now.unchecked ?? 'error') < weight(least.unchecked ?? 'error'))
        found.push({ what: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `unchecked: ${now.unchecked ?? ''}`, origin: origins.unchecked ?? origin });
    for (const [name, option] of Object.entries(rule?.options ?? {})) {
        if ((0,_rules_option_js__WEBPACK_IMPORTED_MODULE_5__/* .tightens */ .hI)(option, least.options[name], now.options[name], least.options))
            continue;
        found.push({ what: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `this ${name}`, origin: changedAt(`/${name}`, least, now) });
    }
    return found;
}
/** Where an option has another value than in the floor: of what is written below the pointer, the last that is not the floor's. */
function changedAt(pointer, least, now) {
    const known = new Set([...least.origins.options.values()].map(_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .originKey */ .y));
    const below = [...now.origins.options].filter(([key]) => key === pointer || key.startsWith(`${pointer}/`));
    return below.findLast(([, origin]) => !known.has((0,_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .originKey */ .y)(origin)))?.[1] ?? now.origin;
}
/** One day of each span in which neither of two settings changes; the first is before all of them. */
function daysOf(...settings) {
    return ['', ...settings.flatMap(({ from }) => from ?? [])];
}
function weightOn(day, { severity, from }) {
    const isPending = from !== null && day < from;
    return weight(severity === null || severity === 'off' ? 'off' : isPending ? (0,_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .lowered */ .DM)(severity) : severity);
}
function weight(severity) {
    return severity === 'off' ? -1 : _rules_rule_js__WEBPACK_IMPORTED_MODULE_6__/* .SEVERITIES */ .oC.indexOf(severity);
}
/** From the loosest on: `warning` fails more than `error` does. */
const STRICTNESS = ['never', 'error', 'warning'];
function isLooser(now, least) {
    return STRICTNESS.indexOf(now) < STRICTNESS.indexOf(least);
}
function failOnMessage(what, least, now, by) {
    return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${what} is locked at ${least} by ${named(by)}; ${now} would loosen it`;
}
function named({ file, line }) {
    return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${file}:${line}`;
}


/***/ })

};
