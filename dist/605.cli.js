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

/** Of the Action: `policy-token`, which is given for this, before `github-token`. */
function actionAccess(tokens, environment) {
    const { policyToken, githubToken } = tokens;
    return {
        apiUrl: apiUrlOf(environment),
        token: firstOf([
            ['policy-token', policyToken],
            ['github-token', githubToken],
        ]),
        fix: 'give the input policy-token a token that may read it (runs for forks get no secrets: there a policy has to be public, or YAML in the workflow)',
    };
}
/** Of the command: a variable of its own, then those of GitHub's own command, in its order. */
function commandAccess(environment) {
    const names = ['PLIMSOLL_POLICY_TOKEN', 'GH_TOKEN', 'GITHUB_TOKEN'];
    return {
        apiUrl: apiUrlOf(environment),
        token: firstOf(names.map((name) => [name, environment[name]?.trim()])),
        fix: 'set PLIMSOLL_POLICY_TOKEN to a token that may read it',
    };
}
/**
 * Why nothing can be asked with this: a token and an answer are worth nothing on a line that others can read and change. A server on this machine is
 * for tests. Null where nothing is wrong.
 */
function issueIn({ apiUrl, token }) {
    if (!URL.canParse(apiUrl))
        return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `GITHUB_API_URL is no URL: "${apiUrl}"`;
    const { protocol, hostname } = new URL(apiUrl);
    const local = protocol === 'http:' && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
    if (protocol !== 'https:' && !local)
        return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `GITHUB_API_URL does not start with https://: "${apiUrl}"`;
    // What fetch says of a bad header repeats it.
    if (token !== null && !/^[\x21-\x7e]+$/.test(token.value))
        return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `${token.name} holds what is no token`;
    return null;
}
/** The variable is the runner's, and leads to the company's own server where there is one. */
function apiUrlOf(environment) {
    return environment['GITHUB_API_URL']?.replace(/\/+$/, '') || 'https://api.github.com';
}
/** The first that is given; the first of all is the one for this. */
function firstOf(tokens) {
    for (const [at, [name, value]] of tokens.entries())
        if (value)
            return { name, value, own: at === 0 };
    return null;
}


/***/ })

};
