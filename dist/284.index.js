export const id = 284;
export const ids = [284];
export const modules = {

/***/ 3284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Locks: () => (/* binding */ Locks)
/* harmony export */ });
/* harmony import */ var _rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9726);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8020);
/* harmony import */ var _enums_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1541);
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3547);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8301);





/**
 * Builds the policy of every locking file. A lock holds because that policy is evaluated by itself, so options,
 * overrides and dates are never compared. Only obviously looser severities are errors.
 */
class Locks {
    locks;
    /** @param additions all files, in the order of merging */
    constructor(additions) {
        const documents = additions.map(({ document }) => document);
        this.locks = additions.flatMap(({ document, below, place }, i) => {
            const { lock: statement } = document;
            // A file that is extended twice locks the same twice.
            if (statement === null || documents.indexOf(document) < i)
                return [];
            const policy = withLeftOut((0,_merge_js__WEBPACK_IMPORTED_MODULE_2__/* .merge */ .h)([...below, ...additions.slice(i, i + 1)]), statement, additions.slice(0, i + 1));
            const rules = new Map(statement.rules.map((rule) => [rule.value, place(rule)]));
            const words = {
                failOn: statement.failOn && place(statement.failOn),
                unchecked: statement.unchecked && place(statement.unchecked),
            };
            return [
                {
                    statement,
                    place,
                    origin: place(statement),
                    rules,
                    words,
                    policy,
                },
            ];
        });
    }
    /** Settings of all files together that are obviously looser than a lock, with their positions. */
    conflicts(whole) {
        const found = this.locks.flatMap((lock) => [
            ...words(lock, whole),
            ...severities(lock, whole),
            ...waivers(lock, whole),
        ]);
        // A value that loosens two locks is an error of the first.
        return [...new Map(found.toReversed().map((one) => [(0,_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .originKey */ .y)(one.origin), one])).values()].toReversed();
    }
    /** The reason why a flag or an input may not set this `fail-on`; null if it may. */
    flag(failOn) {
        for (const { words: by, policy } of this.locks)
            if (by.failOn !== null && (0,_enums_js__WEBPACK_IMPORTED_MODULE_1__/* .isLooser */ .NM)(failOn, policy.failOn))
                return `it ${wouldLoosen(policy.failOn, by.failOn, failOn)}`;
        return null;
    }
}
/**
 * A rule that a locking file does not set is locked as set by the files before it. If the file has an override for the
 * rule, the other files are ignored: they could loosen the result of the override.
 */
function withLeftOut(own, { rules: locked }, before) {
    const policy = own.finish();
    const spoken = new Set(policy.overrides.flatMap(({ rules }) => rules.map(({ rule }) => rule)));
    const leftOut = locked.filter(({ value }) => (own.settings.get(value)?.severity ?? null) === null && !spoken.has(value));
    if (leftOut.length === 0)
        return policy;
    const { rules } = (0,_merge_js__WEBPACK_IMPORTED_MODULE_2__/* .merge */ .h)(before).finish();
    const added = leftOut.flatMap(({ value }) => {
        const setting = rules.get(value);
        return setting === undefined ? [] : [[value, setting]];
    });
    return { ...policy, rules: new Map([...policy.rules, ...added]) };
}
/** Loosened locked values that apply to all rules. */
function words(lock, whole) {
    const { words: by, policy } = lock;
    const { failOn, unchecked } = whole.origins;
    const found = [];
    if (by.failOn !== null && typeof failOn === 'object' && (0,_enums_js__WEBPACK_IMPORTED_MODULE_1__/* .isLooser */ .NM)(whole.failOn, policy.failOn))
        found.push(conflict(failOn, `fail-on ${wouldLoosen(policy.failOn, by.failOn, whole.failOn)}`));
    if (by.unchecked !== null && unchecked !== 'default' && weight(whole.unchecked) < weight(policy.unchecked))
        found.push(conflict(unchecked, `unchecked ${wouldLoosen(policy.unchecked, by.unchecked, whole.unchecked)}`));
    return found;
}
function severities(lock, whole) {
    return [...lock.rules].flatMap(([rule, by]) => {
        const locked = lock.policy.rules.get(rule)?.severity ?? 'off';
        const now = whole.rules.get(rule);
        if (now === undefined || weight(now.severity) >= weight(locked))
            return [];
        return [conflict(now.origins.severity, `${(0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `"${rule}"`} ${wouldLoosen(locked, by, now.severity)}`)];
    });
}
/** Waivers that are not allowed, for any rule or for the locked ones. */
function waivers({ statement, place, rules: locked, policy }, whole) {
    const own = new Set(policy.waivers.map(({ origin }) => (0,_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .originKey */ .y)(origin)));
    return whole.waivers
        .filter(({ origin }) => !own.has((0,_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .originKey */ .y)(origin)))
        .flatMap(({ rules, origin }) => {
        if (statement.waivers !== null)
            return [conflict(origin, (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `waivers are locked by ${named(place(statement.waivers))}: none may be added`)];
        const [rule, by] = [...locked].find(([id]) => rules.includes(id)) ?? [];
        if (rule === undefined || by === undefined)
            return [];
        return [conflict(origin, (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `"${rule}" is locked by ${named(by)}, so it cannot be waived`)];
    });
}
function conflict(origin, message) {
    return { origin, message, suggestion: null };
}
function wouldLoosen(locked, by, now) {
    return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `is locked at ${locked} by ${named(by)}; ${now} would loosen it`;
}
function weight(severity) {
    return severity === 'off' ? -1 : _rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .SEVERITIES */ .oC.indexOf(severity);
}
function named({ file, line }) {
    return `${file}:${line}`;
}


/***/ })

};
