export const id = 284;
export const ids = [284];
export const modules = {

/***/ 3284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   failOnConflict: () => (/* binding */ failOnConflict),
/* harmony export */   lockConflicts: () => (/* binding */ lockConflicts),
/* harmony export */   locksOf: () => (/* binding */ locksOf)
/* harmony export */ });
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8020);
/* harmony import */ var _enums_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1541);
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3547);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8301);




/**
 * The locks of all files. A locked policy is evaluated by itself, so options, overrides and dates are never compared
 * (docs/architecture.md, "Locks"). Only a plainly looser value is an error.
 * @param additions all files in merge order
 */
function locksOf(additions) {
    return additions.flatMap((addition, i) => {
        const { document, place } = addition;
        const { lock } = document;
        // A file that is extended twice has one lock.
        if (lock === null || additions.findIndex((other) => other.document === document) < i)
            return [];
        return [
            {
                origin: place(lock),
                rules: new Map(lock.rules.map((rule) => [rule.value, place(rule)])),
                shared: {
                    failOn: lock.failOn && place(lock.failOn),
                    unchecked: lock.unchecked && place(lock.unchecked),
                    waivers: lock.waivers && place(lock.waivers),
                },
                policy: lockedPolicy(addition, lock.rules.map(({ value }) => value), additions.slice(0, i + 1)),
            },
        ];
    });
}
/**
 * The policy of a locking file with everything that it extends. A locked rule that it does not set is set as in the files before it, unless it has
 * an override for the rule: those files could loosen the result of the override.
 */
function lockedPolicy(addition, locked, before) {
    const { policy, rated } = (0,_merge_js__WEBPACK_IMPORTED_MODULE_2__/* .merge */ .h)([...addition.below, addition]);
    const overridden = new Set(policy.overrides.flatMap(({ rules }) => rules.map(({ rule }) => rule)));
    const leftOut = locked.filter((rule) => !rated.has(rule) && !overridden.has(rule));
    if (leftOut.length === 0)
        return policy;
    const all = (0,_merge_js__WEBPACK_IMPORTED_MODULE_2__/* .merge */ .h)(before).policy.rules;
    const added = [...all].filter(([rule]) => leftOut.includes(rule));
    return { ...policy, rules: new Map([...policy.rules, ...added]) };
}
/** The values of the merged policy that are plainly looser than a lock. A value that loosens several locks is one error. */
function lockConflicts(locks, merged) {
    const conflicts = new Map();
    const add = (origin, message) => {
        const key = (0,_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .originKey */ .y)(origin);
        if (!conflicts.has(key))
            conflicts.set(key, { origin, message, suggestion: null });
    };
    const { failOn, unchecked } = merged.origins;
    for (const { shared, rules, policy } of locks) {
        if (shared.failOn !== null && typeof failOn === 'object' && (0,_enums_js__WEBPACK_IMPORTED_MODULE_1__/* .isLooser */ .NM)(merged.failOn, policy.failOn))
            add(failOn, `fail-on is ${lockedAt(policy.failOn, shared.failOn, merged.failOn)}`);
        if (shared.unchecked !== null && unchecked !== 'default' && isLower(merged.unchecked, policy.unchecked))
            add(unchecked, `unchecked is ${lockedAt(policy.unchecked, shared.unchecked, merged.unchecked)}`);
        for (const [rule, by] of rules) {
            const locked = policy.rules.get(rule)?.severity ?? 'off';
            const now = merged.rules.get(rule);
            if (now !== undefined && isLower(now.severity, locked))
                add(now.origins.severity, (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `"${rule}" is ` + lockedAt(locked, by, now.severity));
        }
        const own = new Set(policy.waivers.map(({ origin }) => (0,_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .originKey */ .y)(origin)));
        for (const { rules: waived, origin } of merged.waivers) {
            if (own.has((0,_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .originKey */ .y)(origin)))
                continue;
            const [rule, by] = [...rules].find(([id]) => waived.includes(id)) ?? [];
            if (shared.waivers !== null)
                add(origin, (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `waivers are locked by ${lineOf(shared.waivers)}; remove this one`);
            else if (rule !== undefined && by !== undefined)
                add(origin, (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `"${rule}" is locked by ${lineOf(by)} and cannot be waived`);
        }
    }
    return [...conflicts.values()];
}
/** Why a flag or an input must not set this `fail-on`; null where it may. */
function failOnConflict(locks, failOn) {
    for (const { shared, policy } of locks)
        if (shared.failOn !== null && (0,_enums_js__WEBPACK_IMPORTED_MODULE_1__/* .isLooser */ .NM)(failOn, policy.failOn))
            return lockedAt(policy.failOn, shared.failOn, failOn);
    return null;
}
function isLower(now, locked) {
    return (0,_enums_js__WEBPACK_IMPORTED_MODULE_1__/* .severityRank */ .qs)(now) < (0,_enums_js__WEBPACK_IMPORTED_MODULE_1__/* .severityRank */ .qs)(locked);
}
function lockedAt(locked, by, now) {
    return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `locked at ${locked} by ${lineOf(by)}; ${now} would loosen it`;
}
function lineOf({ file, line }) {
    return `${file}:${line}`;
}


/***/ })

};
