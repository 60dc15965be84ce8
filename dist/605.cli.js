export const id = 605;
export const ids = [605];
export const modules = {

/***/ 7605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   actionAccess: () => (/* binding */ actionAccess),
/* harmony export */   apiUrlOf: () => (/* binding */ apiUrlOf),
/* harmony export */   commandAccess: () => (/* binding */ commandAccess),
/* harmony export */   issueIn: () => (/* binding */ issueIn)
/* harmony export */ });
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8020);

/** In the Action: `policy-token`, which is for this purpose, before `github-token`. */
function actionAccess(tokens, environment) {
    const { policyToken, githubToken } = tokens;
    return {
        apiUrl: apiUrlOf(environment),
        token: firstOf([
            ['policy-token', policyToken],
            ['github-token', githubToken],
        ]),
        fix: 'give the input policy-token a token with access (runs for forks have no secrets: there a policy must be public, or YAML in the workflow)',
    };
}
/** In the command: our own variable, then those of GitHub's own command, in its order. */
function commandAccess(environment) {
    const names = ['PLIMSOLL_POLICY_TOKEN', 'GH_TOKEN', 'GITHUB_TOKEN'];
    return {
        apiUrl: apiUrlOf(environment),
        token: firstOf(names.map((name) => [name, environment[name]?.trim()])),
        fix: 'set PLIMSOLL_POLICY_TOKEN to a token with access',
    };
}
/**
 * The reason why this access cannot be used: tokens and policies must not go over an unencrypted connection. A server
 * on this machine is for tests. Null if there is no problem.
 */
function issueIn({ apiUrl, token }) {
    if (!URL.canParse(apiUrl))
        return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `GITHUB_API_URL is not a valid URL: "${apiUrl}"`;
    const { protocol, hostname } = new URL(apiUrl);
    const local = protocol === 'http:' && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
    if (protocol !== 'https:' && !local)
        return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `GITHUB_API_URL does not start with https://: "${apiUrl}"`;
    // The error of fetch repeats a malformed header.
    if (token !== null && !/^[\x21-\x7e]+$/.test(token.value))
        return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `${token.name} is not a valid token`;
    return null;
}
/** The variable is set by the runner, and points to the enterprise server if there is one. */
function apiUrlOf(environment) {
    return environment['GITHUB_API_URL']?.replace(/\/+$/, '') || 'https://api.github.com';
}
/** The first non-empty token; only the first of the list is for this purpose. */
function firstOf(tokens) {
    for (const [at, [name, value]] of tokens.entries())
        if (value)
            return { name, value, own: at === 0 };
    return null;
}


/***/ })

};
