export const id = 186;
export const ids = [186];
export const modules = {

/***/ 3186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runnerContext: () => (/* binding */ runnerContext)
});

// EXTERNAL MODULE: ./build/policy/context.js
var context = __webpack_require__(2424);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __webpack_require__(8020);
// EXTERNAL MODULE: ./build/formats/json.js + 1 modules
var json = __webpack_require__(3457);
// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/sources/read-file.js
var read_file = __webpack_require__(1944);
;// CONCATENATED MODULE: ./build/github/event.js



/** Reads the event file (GITHUB_EVENT_PATH). It never throws: an absent, too large or malformed file is a reason. */
function readEvent(path) {
    const read = (0,read_file/* readWholeFile */.M4)(path, limits/* LIMITS */.b.eventBytes);
    if (read.kind !== 'bytes')
        return { ok: false, reason: read.reason };
    const parsed = (0,json/* parseJson */.qF)(read.bytes);
    if (!parsed.ok)
        return { ok: false, reason: parsed.faults[0].message };
    return (0,json/* isObject */.Gv)(parsed.value)
        ? { ok: true, payload: parsed.value }
        : { ok: false, reason: 'it is not a JSON object' };
}
/** The value at a path of keys; undefined if a key is absent or its parent is not an object. */
function valueAt(payload, ...keys) {
    let value = payload ?? undefined;
    for (const key of keys)
        value = value !== undefined && (0,json/* isObject */.Gv)(value) ? value.get(key) : undefined;
    return value;
}
/** The same, if it is a string. */
function textAt(payload, ...keys) {
    const value = valueAt(payload, ...keys);
    return typeof value === 'string' ? value : null;
}

;// CONCATENATED MODULE: ./build/github/context.js



const NOTHING = { commit: null, commits: null, ref: null, fork: null };
/**
 * The facts of the run, from the runner's variables and event file. Missing or malformed facts are null; it never
 * throws.
 * `repository` is the one in which the workflow runs: for a pull request, also from a fork, the target. The author of a
 * pull request chooses the names of the branch, repository and account, the title, body and labels in the payload: none
 * of them is read, except to detect that the head repository is another one (`fork`). In particular `head_branch` can
 * be "main".
 */
function runnerContext(environment) {
    const event = fact('event', environment['GITHUB_EVENT_NAME']);
    const repository = fact('repository', environment['GITHUB_REPOSITORY']);
    const server = environment['GITHUB_SERVER_URL'];
    const url = server !== undefined && repository !== null ? `${server.replace(/\/+$/, '')}/${repository}` : undefined;
    const { payload, note } = eventOf(event, environment['GITHUB_EVENT_PATH']);
    const facts = {
        repository,
        sha: fact('commit', environment['GITHUB_SHA']),
        ref: fact('ref', environment['GITHUB_REF']),
        payload,
    };
    const about = event === null ? NOTHING : aboutOf(event, facts);
    return {
        context: { ...about, repository, 'repository-url': fact('repository-url', url), event },
        note,
        pullRequest: event === null ? null : pullRequestOf(event, facts),
    };
}
/**
 * What each event is about (docs.github.com, "Events that trigger workflows"). An event that is not listed is about
 * something that the steps choose.
 */
function aboutOf(event, facts) {
    switch (event) {
        case 'pull_request':
        case 'pull_request_review':
        case 'pull_request_review_comment':
            return pullRequest(facts);
        case 'pull_request_target':
            return pullRequestTarget(facts);
        case 'merge_group':
            return mergeGroup(facts);
        case 'workflow_run':
            return workflowRun(facts);
        case 'push':
        case 'create':
            return pushed(facts);
        // These run on the repository itself: a released tag, a chosen branch, the default branch.
        case 'release':
        case 'schedule':
        case 'workflow_dispatch':
        case 'repository_dispatch':
        case 'deployment':
            return { commit: facts.sha, commits: listOf(facts.sha), ref: facts.ref, fork: false };
        // A comment on a pull request, a check, an issue \u2026: GITHUB_SHA is the default branch, and the steps fetch what
        // they need.
        default:
            return NOTHING;
    }
}
/**
 * GITHUB_SHA is GitHub's merge of head and base, which a checkout uses; the head is what the author pushed, where
 * checks are shown. Images may state either. Without the payload the head is unknown, and a list without it would
 * reject correct images. GITHUB_REF is `refs/pull/N/merge`, with a number that GitHub assigns.
 */
function pullRequest(facts) {
    const { sha, ref, payload } = facts;
    const head = headOf(payload);
    return { commit: head, commits: bothOf(sha, head), ref, fork: isFork(facts, ['pull_request', 'head', 'repo']) };
}
/**
 * GITHUB_SHA and GITHUB_REF are those of the base branch, but the run is about the pull request, where its checks are
 * shown. Its steps check out the base by default, or fetch the head: images may state either. A rule that trusts
 * `refs/heads/main` must not match here, where a fork's code may have been built, so the ref is that of the pull
 * request.
 */
function pullRequestTarget(facts) {
    const { sha, payload } = facts;
    const head = headOf(payload);
    const number = valueAt(payload, 'pull_request', 'number');
    return {
        commit: head,
        commits: bothOf(sha, head),
        ref: typeof number === 'bigint' ? fact('ref', `refs/pull/${number}/head`) : null,
        fork: isFork(facts, ['pull_request', 'head', 'repo']),
    };
}
/**
 * The merge of the queue, on a branch that GitHub creates and names. It is GITHUB_SHA as well, so it is known without
 * the payload; the heads of its pull requests are other commits.
 */
function mergeGroup({ sha, ref, payload }) {
    const head = fact('commit', textAt(payload, 'merge_group', 'head_sha')) ?? sha;
    return { commit: head, commits: bothOf(sha, head), ref, fork: false };
}
/**
 * GITHUB_SHA and GITHUB_REF are those of the default branch, but the run is about another run, usually about its
 * images. If a pull request started that one, it built a merge commit that the payload does not contain: the list is
 * unknown. Its author chose the name of the branch, so the ref is unknown, too.
 */
function workflowRun(facts) {
    const { sha, payload } = facts;
    const head = fact('commit', textAt(payload, 'workflow_run', 'head_sha'));
    const by = textAt(payload, 'workflow_run', 'event');
    const ofPullRequest = by === null || by.startsWith('pull_request');
    return {
        commit: head,
        commits: ofPullRequest ? null : bothOf(sha, head),
        ref: null,
        fork: isFork(facts, ['workflow_run', 'head_repository']),
    };
}
/**
 * A branch or tag of the repository itself, and its newest commit. For an annotated tag the payload's `after` is the
 * tag and `head_commit` its commit; GITHUB_SHA should be the commit. If it is not, an image may state either.
 */
function pushed({ sha, ref, payload }) {
    const tagged = ref?.startsWith('refs/tags/') === true ? fact('commit', textAt(payload, 'head_commit', 'id')) : null;
    const commit = tagged ?? sha;
    return { commit, commits: bothOf(commit, sha), ref, fork: false };
}
/**
 * The number of a pull request is assigned by GitHub. A comment on one is about it, too (it is an issue with more
 * fields), whatever its steps fetch. A run of a merge queue is about several, and the payload of a `workflow_run` names
 * none for forks.
 */
function pullRequestOf(event, { ref, payload }) {
    const number = event === 'issue_comment'
        ? valueAt(payload, 'issue', 'pull_request') !== undefined && valueAt(payload, 'issue', 'number')
        : event.startsWith('pull_request') && valueAt(payload, 'pull_request', 'number');
    if (typeof number === 'bigint' && number > 0n)
        return number;
    // Without a payload, GITHUB_REF of these events has the number.
    const [, digits] = /^refs\/pull\/([1-9]\d{0,15})\/merge$/.exec(event.startsWith('pull_request') ? (ref ?? '') : '') ?? [];
    return digits === undefined ? null : BigInt(digits);
}
function headOf(payload) {
    return fact('commit', textAt(payload, 'pull_request', 'head', 'sha'));
}
/** Whether the head repository is another than that of the workflow. That of a deleted fork is null. */
function isFork({ repository, payload }, head) {
    const base = textAt(payload, 'repository', 'full_name') ?? repository;
    if (base === null || valueAt(payload, ...head) === undefined)
        return null;
    return textAt(payload, ...head, 'full_name')?.toLowerCase() !== base.toLowerCase();
}
function listOf(commit) {
    return commit === null ? null : [commit];
}
/** Two commits as a list, if both are known. */
function bothOf(one, other) {
    return one === null || other === null ? null : [...new Set([one, other])];
}
function fact(name, text) {
    return text === null || text === undefined ? null : context/* FACTS */.qY[name].read(text);
}
function eventOf(event, path) {
    // Without an event there is no workflow, and nothing is missing.
    if (event === null)
        return { payload: null, note: null };
    const read = path ? readEvent(path) : null;
    if (read?.ok === true)
        return { payload: read.payload, note: null };
    const reason = read === null ? 'GITHUB_EVENT_PATH is not set' : (0,untrusted/* safe */.gB) `${path ?? ''}: ${read.reason}`;
    return {
        payload: null,
        note: (0,untrusted/* safe */.gB) `The event of this run could not be read (${reason}): its facts are unknown, and rules that need them are unchecked.`,
    };
}


/***/ })

};
