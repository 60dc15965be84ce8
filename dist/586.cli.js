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
// EXTERNAL MODULE: ./build/policy/remote-reference.js
var remote_reference = __webpack_require__(7017);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __webpack_require__(8020);
;// CONCATENATED MODULE: ./build/github/bounded-fetch.js

const RETRY_POLICY = {
    milliseconds: limits/* LIMITS */.b.githubMilliseconds,
    retries: limits/* LIMITS */.b.githubRetries,
    pause: 500,
};
/** Why there is no answer, in words that repeat nothing of the question, as that may have had a token in it. */
class GitHubUnreachable extends Error {
    /** Whether the network failed, so that it may be otherwise the next time. */
    isTransient;
    constructor(message, isTransient = false) {
        super(message);
        this.isTransient = isTransient;
    }
}
/** There is an answer, and it is longer than what is taken. */
class TooMuch extends GitHubUnreachable {
}
/**
 * Makes a `fetch` that ends: answers have at most so many bytes, questions that fail are asked again a little, and everything is over at the deadline,
 * which starts with the first question. What writes is sent once: whether it was done before it failed, only its sender can find out.
 * A redirect is followed to the same scheme, host and port only, so that a token goes nowhere else. It rejects with `GitHubUnreachable` alone.
 */
function boundedFetch(fetch, { milliseconds, retries, pause } = RETRY_POLICY) {
    let deadline;
    async function once(url, asked, most, redirects) {
        deadline ??= AbortSignal.timeout(milliseconds);
        const answer = await fetch(url, { ...asked, redirect: 'manual', signal: deadline });
        const { status, headers } = answer;
        const location = isRepeated(status, asked) ? headers.get('location') : null;
        if (location === null)
            return new Response(await bodyOf(answer, most), { status, headers: plain(headers) });
        await answer.body?.cancel();
        if (redirects === 0)
            throw new GitHubUnreachable('it redirects again and again');
        const next = URL.canParse(location, url) ? new URL(location, url) : null;
        if (next === null || next.origin !== new URL(url).origin)
            throw new GitHubUnreachable('it redirects to another host, which is not followed');
        return await once(next.href, asked, most, redirects - 1);
    }
    return async (url, asked, most) => {
        const last = isReading(asked) ? retries : 0;
        for (let tried = 0;; tried++) {
            try {
                const answer = await once(url, asked, most, limits/* LIMITS */.b.githubRedirects);
                if (answer.status < 500 || tried === last)
                    return answer;
            }
            catch (error) {
                if (error instanceof GitHubUnreachable)
                    throw error;
                if (deadline?.aborted === true)
                    throw new GitHubUnreachable(`no answer came within ${milliseconds / 1000} seconds`, true);
                if (tried === last)
                    throw new GitHubUnreachable(describeError(error), true);
            }
            await waited(pause * 2 ** tried, deadline);
        }
    };
}
const isReading = ({ method = 'GET' }) => method === 'GET';
/** GitHub's API wants the same asked at the new place, body and all (docs.github.com/rest, "Follow redirects"); 303 says that what was sent is done. */
function isRepeated(status, asked) {
    return [301, 302, 307, 308].includes(status) || (status === 303 && isReading(asked));
}
/** The bytes of an answer; what is longer is not read on. */
async function bodyOf(answer, most) {
    if (answer.body === null)
        return null;
    const pieces = [];
    let length = 0;
    for await (const piece of answer.body) {
        length += piece.length;
        // Leaving the loop cancels the rest.
        if (length > most)
            throw new TooMuch(`it answers with more than ${most} bytes`);
        pieces.push(piece);
    }
    return length === 0 ? null : new Uint8Array(Buffer.concat(pieces));
}
/** The headers without those that speak of the body as it came over the wire. */
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
/** The network's own word for what went wrong; its sentences may repeat what was asked. */
function describeError(error) {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
    switch (code) {
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
            return 'its name is not known to the network';
        case 'ECONNREFUSED':
            return 'it refuses the connection';
        case 'ECONNRESET':
        case 'UND_ERR_SOCKET':
            return 'the connection was cut';
        case 'ETIMEDOUT':
        case 'UND_ERR_CONNECT_TIMEOUT':
            return 'it cannot be reached';
        default:
            // Some errors have a number, which means nothing to people.
            return /^[A-Z][A-Z0-9_]*$/.test(code) ? `the connection failed (${code})` : 'the connection failed';
    }
}

// EXTERNAL MODULE: ./build/reports/tool.js
var tool = __webpack_require__(7236);
;// CONCATENATED MODULE: ./build/github/octokit.js


/** The version of the API that answers are read by; GitHub keeps each for two years after the next. */
const API_VERSION = '2022-11-28';
const SILENT = { debug() { }, info() { }, warn() { }, error() { } };
/**
 * Connects to GitHub with `@actions/github`, which is loaded here and not before, as a run without policies of other repositories needs none of it.
 * Questions fail with `GitHubUnreachable` alone.
 */
async function connect(apiUrl, token, retryPolicy) {
    const { GitHub, defaults, getOctokitOptions } = await loadQuietly();
    const fetch = boundedFetch(defaults.request?.fetch ?? globalThis.fetch, retryPolicy);
    // Without a token the class itself, as `getOctokitOptions` insists on one.
    const options = { baseUrl: apiUrl, userAgent: `${tool/* TOOL */.js.name}/${tool/* TOOL */.js.version}`, log: SILENT };
    const octokit = new GitHub(token === null ? options : getOctokitOptions(token, options));
    return async (path, accept, most, write) => {
        let answer;
        const keep = async (url, asked) => {
            const response = await fetch(url, asked, most);
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
            // Octokit throws for every status from 400 on, and wraps what the network threw.
            if (answer === undefined)
                throw error instanceof Error && error.cause !== undefined ? error.cause : error;
        }
        if (answer === undefined)
            throw new Error('Octokit neither failed nor asked');
        return answer;
    };
}
/** GraphQL stands below the root at github.com, and beside version 3 of the other API on a company's server. */
function urlOf(path, apiUrl) {
    return path === '/graphql' ? `${apiUrl.replace(/\/api\/v3$/, '/api')}${path}` : path;
}
/**
 * The library reads the event file while it is loaded, throws where that is malformed, and prints where there is none. Nothing here needs it, so the
 * file is out of sight meanwhile.
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

/** Why GitHub does not show a repository, and what to do; nothing of the body is repeated. */
function accessHint({ status, header }, repository, { token, fix }) {
    const limit = rateLimit(status, header);
    if (token === null && limit !== null)
        return (0,untrusted/* safe */.gB) `GitHub takes no more requests without a token ${limit}: ${fix}`;
    if (token === null && status === 401)
        return (0,untrusted/* safe */.gB) `GitHub shows nothing without a token: ${fix}`;
    const reason = token === null ? null : ofToken({ status, header }, repository, token.name);
    if (reason !== null)
        return reason;
    if (status === 404)
        return token?.own === true
            ? (0,untrusted/* safe */.gB) `${repository} does not exist, or ${token.name} may not read it: it needs "contents: read" there`
            : (0,untrusted/* safe */.gB) `${repository} is private or does not exist: ${fix}`;
    if (status === 403)
        return (0,untrusted/* safe */.gB) `GitHub does not let ${token?.name ?? 'anybody'} read ${repository}: ${fix}`;
    return status >= 500 ? failure(status) : (0,untrusted/* safe */.gB) `GitHub answers ${status} when it is asked for ${repository}`;
}
/**
 * Why GitHub does not take what is written in a repository with a token, and what to do; nothing of the body is repeated.
 * `permission` is the one that a job has to give, such as "checks: write".
 */
function writeRefusal({ status, header, bytes }, { repository, token, permission, }) {
    const reason = ofToken({ status, header }, repository, token);
    if (reason !== null)
        return reason;
    // docs.github.com, "Locking conversations": who may not write there is told so with the status of what is forbidden.
    if (status === 403 && new TextDecoder().decode(bytes).includes('is locked'))
        return 'the conversation is locked';
    if (status === 403 || status === 404)
        return safe `${token} may not do it in ${repository}: the job needs "permissions: ${permission}" (runs for forks and of Dependabot have a token that only reads)`;
    if (status === 410)
        return 'GitHub says that it is gone (410): deleted, or turned off in the repository';
    if (status === 422)
        return 'GitHub takes it for invalid (422), as for a commit or conversation that it does not have';
    return status >= 500 ? failure(status) : safe `GitHub answers ${status}`;
}
/** What GitHub has against a token wherever it is used; null where it is not that. */
function ofToken({ status, header }, repository, token) {
    const limit = rateLimit(status, header);
    if (limit !== null)
        return (0,untrusted/* safe */.gB) `GitHub takes no more requests with ${token} ${limit} (rate limit): run this again then`;
    if (status === 401)
        return (0,untrusted/* safe */.gB) `GitHub does not know ${token}: it has expired, was revoked, or is of another server`;
    if (status === 403 && header('x-github-sso') !== null)
        return (0,untrusted/* safe */.gB) `${token} is not authorised for the single sign-on of ${repository}: authorise it in its settings`;
    return null;
}
function failure(status) {
    return (0,untrusted/* safe */.gB) `GitHub fails (${status}): run this again`;
}
/** Until when no more is answered (docs.github.com/rest, "Rate limits for the REST API"); null where it is not that. */
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









/** See docs.github.com/rest, "Get a commit": the name of the commit alone, without its files. */
const SHA = 'application/vnd.github.sha';
/** See docs.github.com/rest, "Get repository content": the bytes of a file; what is none is described in JSON. */
const RAW = 'application/vnd.github.raw+json';
/**
 * Reads policies of other repositories: first which commit the ref leads to, then the file at that commit, so that what is read is what the
 * commit says even while a branch moves. Each ref is asked for once. All that goes wrong is a reason; no token is ever in one.
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
                return unreadable((0,untrusted/* safe */.gB) `${new URL(access.apiUrl).host} cannot be asked for it: ${error.message}`, error.isTransient);
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
        return unreadable((0,untrusted/* safe */.gB) `GitHub answers with no commit when it is asked for "${ref}"`);
    if ((0,remote_reference/* isPinned */.T4)(reference) && commit !== ref)
        return unreadable((0,untrusted/* safe */.gB) `GitHub answers with another commit than ${ref}: ${commit}`);
    return { kind: 'commit', commit };
}
/** Text, as it was asked for; or the commit in JSON, as servers have it that do not know the media type. */
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
    const tooLarge = unreadable(`it has more than ${limits/* LIMITS */.b.policyBytes} bytes, which no policy has`);
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
            ? (0,untrusted/* safe */.gB) `there is no file ${path} in ${repository} at that commit`
            : (0,untrusted/* safe */.gB) `there is no file ${path} in ${repository} at ${ref}, which is commit ${commit}`);
    // Of a file over 100 MB GitHub says so, with the status of what is forbidden.
    if (answer.status === 403 && new TextDecoder().decode(answer.bytes).includes('"too_large"'))
        return tooLarge;
    if (answer.status !== 200)
        return unreadable(accessHint(answer, repository, access), isFailing(answer));
    if (isJson(answer))
        return described(answer, commit);
    return answer.bytes.length > limits/* LIMITS */.b.policyBytes ? tooLarge : { kind: 'bytes', bytes: answer.bytes, commit };
}
/**
 * What GitHub describes and does not show: all that is no file. (A link to a file within the repository is shown as the file, at the same commit.)
 * Servers that do not know the media type describe files too, with their content.
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
        return unreadable('it is a symbolic link to something that is no file of the repository');
    if (type === 'submodule')
        return unreadable("it is a submodule: name that one's own repository");
    if (type === 'file' && member('encoding') === 'base64' && typeof content === 'string') {
        const bytes = Buffer.from(content, 'base64');
        if (typeof size === 'bigint' && BigInt(bytes.length) === size)
            return { kind: 'bytes', bytes, commit };
    }
    return unreadable('GitHub answers with something that is no file');
}
function isJson(answer) {
    return /^application\/json(?:;|$)/.test(answer.header('content-type') ?? '');
}
/** Slashes stay, as the paths of branches and files have them. */
function encoded(path) {
    return path.split('/').map(encodeURIComponent).join('/');
}
/** Whether the server fails, or takes no more requests for now (docs.github.com/rest, "Rate limits for the REST API"). */
function isFailing({ status, header }) {
    const isLimited = status === 403 && (header('retry-after') !== null || header('x-ratelimit-remaining') === '0');
    return status >= 500 || status === 429 || isLimited;
}
function unreadable(reason, isTransient = false) {
    return { kind: 'unreadable', reason, ...(isTransient && { isTransient }) };
}


/***/ })

};
