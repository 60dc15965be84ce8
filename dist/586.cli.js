export const id = 586;
export const ids = [586,605];
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


/***/ }),

/***/ 1586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  remotePolicies: () => (/* binding */ remotePolicies)
});

// EXTERNAL MODULE: ./build/formats/json.js + 1 modules
var json = __webpack_require__(3457);
// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/policy/context.js
var context = __webpack_require__(2424);
// EXTERNAL MODULE: ./build/policy/reference.js
var policy_reference = __webpack_require__(3414);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __webpack_require__(8020);
// EXTERNAL MODULE: ./build/text/errno.js
var errno = __webpack_require__(4110);
;// CONCATENATED MODULE: ./build/github/bounded-fetch.js


const RETRY_POLICY = {
    milliseconds: limits/* LIMITS */.b.githubMilliseconds,
    retries: limits/* LIMITS */.b.githubRetries,
    pause: 500,
};
/** The reason why there is no response. It repeats nothing of the request, which may contain a token. */
class GitHubUnreachable extends Error {
    /** Whether the network failed, so that a retry may succeed. */
    isTransient;
    constructor(message, isTransient = false) {
        super(message);
        this.isTransient = isTransient;
    }
}
/** The response exceeds the limit. */
class TooMuch extends GitHubUnreachable {
}
/**
 * Creates a `fetch` that always ends: responses are limited in size, failed requests are retried a few times, and
 * everything ends at a deadline that starts with the first request. Writes are sent once: only the caller can find out
 * whether a failed one was executed. Redirects are followed only to the same scheme, host and port, so that a token is
 * sent nowhere else. It rejects only with `GitHubUnreachable`.
 */
function boundedFetch(fetch, { milliseconds, retries, pause } = RETRY_POLICY) {
    let deadline;
    async function once(url, request, most, redirects) {
        deadline ??= AbortSignal.timeout(milliseconds);
        const answer = await fetch(url, { ...request, redirect: 'manual', signal: deadline });
        const { status, headers } = answer;
        const location = isRepeated(status, request) ? headers.get('location') : null;
        if (location === null)
            return new Response(await bodyOf(answer, most), { status, headers: plain(headers) });
        await answer.body?.cancel();
        if (redirects === 0)
            throw new GitHubUnreachable('it redirects too many times');
        const next = URL.canParse(location, url) ? new URL(location, url) : null;
        if (next === null || next.origin !== new URL(url).origin)
            throw new GitHubUnreachable('it redirects to another host, which is not followed');
        return await once(next.href, request, most, redirects - 1);
    }
    return async (url, request, most) => {
        const last = isReading(request) ? retries : 0;
        for (let tried = 0;; tried++) {
            try {
                const answer = await once(url, request, most, limits/* LIMITS */.b.githubRedirects);
                if (answer.status < 500 || tried === last)
                    return answer;
            }
            catch (error) {
                if (error instanceof GitHubUnreachable)
                    throw error;
                if (deadline?.aborted === true)
                    throw new GitHubUnreachable(`no response came within ${milliseconds / 1000} seconds`, true);
                if (tried === last)
                    throw new GitHubUnreachable(describeError(error), true);
            }
            await waited(pause * 2 ** tried, deadline);
        }
    };
}
const isReading = ({ method = 'GET' }) => method === 'GET';
/**
 * GitHub's API requires the same request at the new location, including the body (docs.github.com/rest, "Follow
 * redirects"); 303 means that the write was executed.
 */
function isRepeated(status, request) {
    return [301, 302, 307, 308].includes(status) || (status === 303 && isReading(request));
}
/** The bytes of a response; reading stops at the limit. */
async function bodyOf(answer, most) {
    if (answer.body === null)
        return null;
    const pieces = [];
    let length = 0;
    for await (const piece of answer.body) {
        length += piece.length;
        // Leaving the loop cancels the rest.
        if (length > most)
            throw new TooMuch(`the response exceeds ${most} bytes`);
        pieces.push(piece);
    }
    return length === 0 ? null : new Uint8Array(Buffer.concat(pieces));
}
/** The headers without those that describe the transferred body. */
function plain(headers) {
    const kept = [...headers].filter(([name]) => name !== 'content-encoding' && name !== 'content-length');
    return Object.fromEntries(kept);
}
async function waited(milliseconds, until) {
    await new Promise((resolve) => {
        const done = () => {
            clearTimeout(timer);
            until?.removeEventListener('abort', done);
            resolve();
        };
        const timer = setTimeout(done, milliseconds);
        until?.addEventListener('abort', done);
    });
}
/** The error code of the network; its messages may repeat parts of the request. */
function describeError(error) {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    const code = (0,errno/* errorCode */.C)(cause) ?? '';
    switch (code) {
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
            return 'its name could not be resolved';
        case 'ECONNREFUSED':
            return 'it refused the connection';
        case 'ECONNRESET':
        case 'UND_ERR_SOCKET':
            return 'the connection was closed';
        case 'ETIMEDOUT':
        case 'UND_ERR_CONNECT_TIMEOUT':
            return 'it cannot be reached';
        default:
            return /^[A-Z][A-Z0-9_]*$/.test(code) ? `the connection failed (${code})` : 'the connection failed';
    }
}

// EXTERNAL MODULE: ./build/reports/tool.js
var tool = __webpack_require__(7236);
;// CONCATENATED MODULE: ./build/github/octokit.js


/** The version of the API; GitHub supports each for two years after the next. */
const API_VERSION = '2022-11-28';
const SILENT = { debug() { }, info() { }, warn() { }, error() { } };
/**
 * Connects to GitHub with `@actions/github`, which is loaded on demand, because runs without policies of other
 * repositories do not need it. Requests reject only with `GitHubUnreachable`.
 */
async function connect(apiUrl, token, retryPolicy) {
    const { GitHub, defaults, getOctokitOptions } = await loadQuietly();
    const fetch = boundedFetch(defaults.request?.fetch ?? globalThis.fetch, retryPolicy);
    // Without a token the class itself, because `getOctokitOptions` requires one.
    const options = { baseUrl: apiUrl, userAgent: `${tool/* TOOL */.js.name}/${tool/* TOOL */.js.version}`, log: SILENT };
    const octokit = new GitHub(token === null ? options : getOctokitOptions(token, options));
    return async (path, accept, most, write) => {
        let answer;
        const keep = async (url, request) => {
            const response = await fetch(url, request, most);
            const bytes = new Uint8Array(await response.clone().arrayBuffer());
            answer = { status: response.status, header: (name) => response.headers.get(name), bytes };
            return response;
        };
        const headers = { accept, 'x-github-api-version': API_VERSION };
        try {
            const { method = 'GET', body } = write ?? {};
            const route = { method, url: urlOf(path, apiUrl), ...(body !== undefined && { data: body }) };
            await octokit.request({ ...route, headers, request: { fetch: keep, log: SILENT } });
        }
        catch (error) {
            // Octokit throws for every status from 400 on, and wraps network errors.
            if (answer === undefined)
                throw error instanceof Error && error.cause !== undefined ? error.cause : error;
        }
        if (answer === undefined)
            throw new Error('Octokit neither failed nor sent a request');
        return answer;
    };
}
/** GraphQL is below the root at github.com, and next to version 3 of the REST API on an enterprise server. */
function urlOf(path, apiUrl) {
    return path === '/graphql' ? `${apiUrl.replace(/\/api\/v3$/, '/api')}${path}` : path;
}
/**
 * The library reads the event file while it is loaded, throws if that is malformed, and prints if it does not exist.
 * Nothing here needs it, so the variable is hidden meanwhile.
 */
async function loadQuietly() {
    const { GITHUB_EVENT_PATH: event } = process.env;
    delete process.env['GITHUB_EVENT_PATH'];
    try {
        return await __webpack_require__.e(/* import() */ 845).then(__webpack_require__.bind(__webpack_require__, 1845));
    }
    finally {
        if (event !== undefined)
            process.env['GITHUB_EVENT_PATH'] = event;
    }
}

;// CONCATENATED MODULE: ./build/github/refusal.js

/** The reason why GitHub refuses access to a repository, with the fix; nothing of the body is repeated. */
function accessHint({ status, header }, repository, { token, fix }) {
    const limit = rateLimit(status, header);
    if (token === null && limit !== null)
        return (0,untrusted/* safe */.gB) `GitHub accepts no more requests without a token ${limit}: ${fix}`;
    if (token === null && status === 401)
        return (0,untrusted/* safe */.gB) `GitHub requires a token: ${fix}`;
    const reason = token === null ? null : ofToken({ status, header }, repository, token.name);
    if (reason !== null)
        return reason;
    if (status === 404)
        return token?.own === true
            ? (0,untrusted/* safe */.gB) `${repository} does not exist, or ${token.name} may not read it: it needs "contents: read" there`
            : (0,untrusted/* safe */.gB) `${repository} is private or does not exist: ${fix}`;
    if (status === 403)
        return (0,untrusted/* safe */.gB) `GitHub denies ${token?.name ?? 'anonymous users'} access to ${repository}: ${fix}`;
    return status >= 500 ? failure(status) : (0,untrusted/* safe */.gB) `GitHub responded with ${status} to the request for ${repository}`;
}
/**
 * The reason why GitHub refuses a write to a repository, with the fix; nothing of the body is repeated. `permission` is
 * the one that the job needs, such as "checks: write".
 */
function writeRefusal({ status, header, bytes }, { repository, token, permission, }) {
    const reason = ofToken({ status, header }, repository, token);
    if (reason !== null)
        return reason;
    // docs.github.com, "Locking conversations": the status is the same as for a missing permission.
    if (status === 403 && new TextDecoder().decode(bytes).includes('is locked'))
        return 'the conversation is locked';
    if (status === 403 || status === 404)
        return safe `${token} has no permission for it in ${repository}: the job needs "permissions: ${permission}" (the token is read-only in runs for forks and of Dependabot)`;
    if (status === 410)
        return 'GitHub responded with 410: it was deleted or is turned off in the repository';
    if (status === 422)
        return 'GitHub responded with 422: it does not have such a commit or conversation';
    return status >= 500 ? failure(status) : safe `GitHub responded with ${status}`;
}
/** The problem of a token, independent of the request; otherwise null. */
function ofToken({ status, header }, repository, token) {
    const limit = rateLimit(status, header);
    if (limit !== null)
        return (0,untrusted/* safe */.gB) `GitHub accepts no more requests with ${token} ${limit} (rate limit): run this again then`;
    if (status === 401)
        return (0,untrusted/* safe */.gB) `GitHub does not accept ${token}: it has expired, was revoked, or belongs to another server`;
    if (status === 403 && header('x-github-sso') !== null)
        return (0,untrusted/* safe */.gB) `${token} is not authorized for the single sign-on of ${repository}: authorize it in its settings`;
    return null;
}
function failure(status) {
    return (0,untrusted/* safe */.gB) `GitHub responded with ${status}: run this again`;
}
/**
 * Until when requests are refused (docs.github.com/rest, "Rate limits for the REST API"); null if it is another
 * refusal.
 */
function rateLimit(status, header) {
    if (status !== 403 && status !== 429)
        return null;
    const after = header('retry-after');
    if (after !== null && /^\d{1,6}$/.test(after))
        return (0,untrusted/* safe */.gB) `for ${Number(after)} seconds`;
    const reset = header('x-ratelimit-reset');
    if (header('x-ratelimit-remaining') === '0' && reset !== null && /^\d{1,11}$/.test(reset))
        return (0,untrusted/* safe */.gB) `until ${new Date(Number(reset) * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
    return status === 429 ? 'for a while' : null;
}

// EXTERNAL MODULE: ./build/github/remote-access.js
var remote_access = __webpack_require__(7605);
;// CONCATENATED MODULE: ./build/github/remote-policy.js









/** See docs.github.com/rest, "Get a commit": only the id of the commit, without its files. */
const SHA = 'application/vnd.github.sha';
/** See docs.github.com/rest, "Get repository content": the bytes of a file; anything else is described in JSON. */
const RAW = 'application/vnd.github.raw+json';
/**
 * Reads policies of other repositories: first the commit of the ref, then the file at that commit, so that a moving
 * branch cannot change what is read. Each ref is resolved once. Every failure is a reason; no token is ever part of
 * one.
 */
function remotePolicies(access, retryPolicy) {
    const commits = new Map();
    let connection;
    return async (reference) => {
        const reason = (0,remote_access.issueIn)(access);
        if (reason !== null)
            return unreadable(reason);
        try {
            connection ??= connect(access.apiUrl, access.token?.value ?? null, retryPolicy);
            const send = await connection;
            const { owner, repo, ref } = reference;
            const key = `${owner.toLowerCase()}/${repo.toLowerCase()}@${ref}`;
            const known = commits.get(key) ?? commitOf(reference, access, send);
            commits.set(key, known);
            const resolved = await known;
            return resolved.kind === 'commit' ? await fileAt(reference, resolved.commit, access, send) : resolved;
        }
        catch (error) {
            if (error instanceof GitHubUnreachable)
                return unreadable((0,untrusted/* safe */.gB) `${new URL(access.apiUrl).host} could not be reached: ${error.message}`, error.isTransient);
            throw error;
        }
    };
}
async function commitOf(reference, access, send) {
    const { owner, repo, ref } = reference;
    const path = `/repos/${owner}/${repo}/commits/${encoded(ref)}`;
    const answer = await send(path, SHA, limits/* LIMITS */.b.githubAnswerBytes);
    if (answer.status === 422)
        return unreadable((0,untrusted/* safe */.gB) `${owner}/${repo} has no branch, tag or commit "${ref}"`);
    if (answer.status === 409)
        return unreadable((0,untrusted/* safe */.gB) `${owner}/${repo} is empty`);
    if (answer.status !== 200)
        return unreadable(accessHint(answer, `${owner}/${repo}`, access), isFailing(answer));
    const commit = context/* FACTS */.qY.commit.read(shaIn(answer).trim());
    if (commit === null)
        return unreadable((0,untrusted/* safe */.gB) `GitHub did not respond with a commit for "${ref}"`);
    if ((0,policy_reference/* isPinned */.T4)(reference) && commit !== ref)
        return unreadable((0,untrusted/* safe */.gB) `GitHub responded with another commit than ${ref}: ${commit}`);
    return { kind: 'commit', commit };
}
/** The plain id, as requested; or the commit in JSON, from servers that do not support the media type. */
function shaIn(answer) {
    const text = new TextDecoder().decode(answer.bytes);
    if (!isJson(answer))
        return text;
    const parsed = (0,json/* parseJson */.qF)(answer.bytes);
    const sha = parsed.ok && (0,json/* isObject */.Gv)(parsed.value) ? parsed.value.get('sha') : undefined;
    return typeof sha === 'string' ? sha : '';
}
async function fileAt({ owner, repo, path, ref }, commit, access, send) {
    const repository = `${owner}/${repo}`;
    const tooLarge = unreadable(`it exceeds the limit of ${limits/* LIMITS */.b.policyBytes} bytes for policies`);
    let answer;
    try {
        const url = `/repos/${repository}/contents/${encoded(path)}?ref=${commit}`;
        answer = await send(url, RAW, limits/* LIMITS */.b.githubAnswerBytes);
    }
    catch (error) {
        if (error instanceof TooMuch)
            return tooLarge;
        throw error;
    }
    if (answer.status === 404)
        return unreadable(commit === ref
            ? (0,untrusted/* safe */.gB) `${repository} has no file ${path} at that commit`
            : (0,untrusted/* safe */.gB) `${repository} has no file ${path} at ${ref}, which is commit ${commit}`);
    // GitHub refuses files over 100 MB with the status of a missing permission.
    if (answer.status === 403 && new TextDecoder().decode(answer.bytes).includes('"too_large"'))
        return tooLarge;
    if (answer.status !== 200)
        return unreadable(accessHint(answer, repository, access), isFailing(answer));
    if (isJson(answer))
        return described(answer, commit);
    return answer.bytes.length > limits/* LIMITS */.b.policyBytes ? tooLarge : { kind: 'bytes', bytes: answer.bytes, commit };
}
/**
 * GitHub describes everything that is not a file. (A link to a file within the repository is returned as the file, at
 * the same commit.) Servers that do not support the media type describe files, too, with their content.
 */
function described(answer, commit) {
    const parsed = (0,json/* parseJson */.qF)(answer.bytes);
    if (parsed.ok && (0,json/* isArray */.cy)(parsed.value))
        return unreadable('it is a directory');
    const member = (name) => (parsed.ok && (0,json/* isObject */.Gv)(parsed.value) ? parsed.value.get(name) : undefined);
    const [type, content, size] = [member('type'), member('content'), member('size')];
    if (type === 'dir')
        return unreadable('it is a directory');
    if (type === 'symlink')
        return unreadable('it is a symbolic link to something that is not a file of the repository');
    if (type === 'submodule')
        return unreadable('it is a submodule: name its own repository');
    if (type === 'file' && member('encoding') === 'base64' && typeof content === 'string') {
        const bytes = Buffer.from(content, 'base64');
        if (typeof size === 'bigint' && BigInt(bytes.length) === size)
            return { kind: 'bytes', bytes, commit };
    }
    return unreadable('GitHub did not respond with a file');
}
function isJson(answer) {
    return /^application\/json(?:;|$)/.test(answer.header('content-type') ?? '');
}
/** Slashes are kept, as in the names of branches and files. */
function encoded(path) {
    return path.split('/').map(encodeURIComponent).join('/');
}
/**
 * Whether the server fails, or accepts no more requests for now (docs.github.com/rest, "Rate limits for the REST API").
 */
function isFailing({ status, header }) {
    const isLimited = status === 403 && (header('retry-after') !== null || header('x-ratelimit-remaining') === '0');
    return status >= 500 || status === 429 || isLimited;
}
function unreadable(reason, isTransient = false) {
    return { kind: 'unreadable', reason, ...(isTransient && { isTransient }) };
}


/***/ })

};
