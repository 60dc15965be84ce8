export const id = 894;
export const ids = [894];
export const modules = {

/***/ 2894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   policyFor: () => (/* binding */ policyFor)
/* harmony export */ });
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8706);
/* harmony import */ var _merge_setting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4858);


/**
 * The policy for the images with some known facts: overrides that certainly match are merged into the rules. Overrides and waivers that may match
 * stay; those that cannot match or have expired are removed.
 */
function policyFor(policy, facts, day) {
    const locks = policy.locks.map((lock) => ({
        ...lock,
        policy: { ...lock.policy, ...matchedParts(lock.policy, facts, day) },
    }));
    return { ...policy, ...matchedParts(policy, facts, day), locks };
}
function matchedParts(policy, facts, day) {
    const rules = new Map(policy.rules);
    const remaining = [];
    /** Rules of remaining overrides. Later overrides of these rules must remain too, to keep the order. */
    const open = new Set();
    for (const override of policy.overrides) {
        const { match, until, place } = override;
        const choice = (0,_match_js__WEBPACK_IMPORTED_MODULE_0__/* .chooses */ .FQ)(match, facts).kind;
        if (choice === 'no' || (until !== null && until < day))
            continue;
        const isCertain = choice === 'yes' && match.platform === null;
        const kept = override.rules.filter(({ rule }) => !isCertain || open.has(rule));
        for (const statement of override.rules)
            if (!kept.includes(statement))
                rules.set(statement.rule, (0,_merge_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeSetting */ .b)(rules.get(statement.rule), statement, place));
        for (const { rule } of kept)
            open.add(rule);
        if (kept.length > 0)
            remaining.push({ ...override, rules: kept });
    }
    const waivers = policy.waivers.filter(({ match, until }) => day <= until && (0,_match_js__WEBPACK_IMPORTED_MODULE_0__/* .chooses */ .FQ)(match, facts).kind !== 'no');
    return { rules, overrides: remaining, waivers };
}


/***/ })

};
