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
 * The policy in effect for images with known facts: overrides that certainly apply are merged into the rules; overrides
 * and waivers that may apply remain, others and expired ones are left out.
 */
function policyFor(policy, facts, day) {
    const locks = policy.locks.map((lock) => ({
        ...lock,
        policy: { ...lock.policy, ...chosenFor(lock.policy, facts, day) },
    }));
    return { ...policy, ...chosenFor(policy, facts, day), locks };
}
function chosenFor(policy, facts, day) {
    const rules = new Map(policy.rules);
    const remaining = [];
    /** Rules that an earlier override may change: later overrides of them must remain after it. */
    const open = new Set();
    for (const override of policy.overrides) {
        const { match, until, place } = override;
        const choice = (0,_match_js__WEBPACK_IMPORTED_MODULE_0__/* .chooses */ .FQ)(match, facts).kind;
        if (choice === 'no' || (until !== null && until < day))
            continue;
        const isSure = choice === 'yes' && match.platform === null;
        const [kept, applied] = parted(override.rules, ({ rule }) => !isSure || open.has(rule));
        for (const statement of applied)
            put(rules, statement, override);
        for (const { rule } of kept)
            open.add(rule);
        if (kept.length > 0)
            remaining.push({ ...override, rules: kept, place });
    }
    const waivers = policy.waivers.filter(({ match, until }) => day <= until && (0,_match_js__WEBPACK_IMPORTED_MODULE_0__/* .chooses */ .FQ)(match, facts).kind !== 'no');
    return { rules, overrides: remaining, waivers };
}
function put(rules, statement, { place }) {
    const setting = (0,_merge_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeSetting */ .b)(rules.get(statement.rule), statement, place);
    if (setting.severity !== null)
        rules.set(statement.rule, setting);
}
function parted(items, is) {
    return [items.filter(is), items.filter((item) => !is(item))];
}


/***/ })

};
