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



/** Reads the event file (GITHUB_EVENT_PATH). It never throws: a file that is absent, too large or no JSON object is told. */
function readEvent(path) {
    const read = (0,read_file/* readWholeFile */.M4)(path, limits/* LIMITS */.b.eventBytes);
    if (read.kind !== 'bytes')
        return { ok: false, reason: read.reason };
    const parsed = (0,json/* parseJson */.qF)(read.bytes);
    if (!parsed.ok)
        return { ok: false, reason: parsed.faults[0].message };
    return (0,json/* isObject */.Gv)(parsed.value)
        ? { ok: true, payload: parsed.value }
        : { ok: false, reason: 'it holds no JSON object' };
}
/** What stands below the keys, one in the other; undefined where a key is absent or what should have it is no object. */
function valueAt(payload, ...keys) {
    let value = payload ?? undefined;
    for (const key of keys)
        value = value !== undefined && (0,json/* isObject */.Gv)(value) ? value.get(key) : undefined;
    return value;
}
/** The same where it is text. */
function textAt(payload, ...keys) {
    const value = valueAt(payload, ...keys);
    return typeof value === 'string' ? value : null;
}

;// CONCATENATED MODULE: ./build/github/context.js



const NOTHING = { commit: null, commits: null, ref: null, fork: null };
/**
 * The facts of the run, from the runner's variables and event file. What neither tells is null, and so is what they tell in another form
 * than GitHub's; it never throws.
 *
 * `repository` is the one that the workflow runs in: for a pull request, also of a fork, the one that it asks to be merged into. Whoever opens a
 * pull request chooses the names of his branch, repository and account, title, body and labels in the payload: none of them is read, but to see
 * that his repository is another one (`fork`). `head_branch` above all is a name like any, and can be "main".
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
/** What each event is about (docs.github.com, "Events that trigger workflows"). What is not listed is about something that the steps choose. */
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
        // These run on what the repository itself has: the tag that is released, the branch that was chosen, the default branch.
        case 'release':
        case 'schedule':
        case 'workflow_dispatch':
        case 'repository_dispatch':
        case 'deployment':
            return { commit: facts.sha, commits: listOf(facts.sha), ref: facts.ref, fork: false };
        // A comment on a pull request, a check, an issue \u2026: GITHUB_SHA is the default branch, and the steps fetch what they are about.
        default:
            return NOTHING;
    }
}
/**
 * GITHUB_SHA is the merge of head and base that GitHub made, and what a checkout takes; the head is what its author pushed, where checks are shown.
 * Images say either. Without the payload the head is not known, and a list without it would call honest images wrong. GITHUB_REF is
 * `refs/pull/N/merge`, with a number that nobody chooses.
 */
function pullRequest(facts) {
    const { sha, ref, payload } = facts;
    const head = headOf(payload);
    return { commit: head, commits: bothOf(sha, head), ref, fork: isFork(facts, ['pull_request', 'head', 'repo']) };
}
/**
 * GITHUB_SHA and GITHUB_REF are of the base branch, and the run is about the pull request, where its checks are shown. Its steps take the base, as a
 * checkout does by itself, or fetch the head: images may say either. A rule that trusts `refs/heads/main` must not meet it here, where a
 * fork's code may have been built, so the ref is the pull request's.
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
 * The queue's own merge, on a branch of the repository that GitHub makes and names. It is GITHUB_SHA as well, so it is known without the payload;
 * heads of the pull requests in it are other commits.
 */
function mergeGroup({ sha, ref, payload }) {
    const head = fact('commit', textAt(payload, 'merge_group', 'head_sha')) ?? sha;
    return { commit: head, commits: bothOf(sha, head), ref, fork: false };
}
/**
 * GITHUB_SHA and GITHUB_REF are of the default branch, and the run is about another run's, mostly about images that it made. Where a pull
 * request started that one, it built a merge commit of which the payload says nothing: the list is not known. Its branch is a name
 * that its author chose, so the ref is not known either.
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
 * A branch or tag of the repository itself, and its newest commit. For an annotated tag the payload's `after` is the tag and `head_commit` the commit
 * beneath it; GITHUB_SHA should be the commit. Where it is not, an image may say either.
 */
function pushed({ sha, ref, payload }) {
    const tagged = ref?.startsWith('refs/tags/') === true ? fact('commit', textAt(payload, 'head_commit', 'id')) : null;
    const commit = tagged ?? sha;
    return { commit, commits: bothOf(commit, sha), ref, fork: false };
}
/**
 * The number of a pull request is GitHub's own. A comment on one is about it too (it is an issue with something more), whatever its steps fetch. A merge
 * queue's run is about several, and of what started a `workflow_run` the payload names none for forks.
 */
function pullRequestOf(event, { ref, payload }) {
    const number = event === 'issue_comment'
        ? valueAt(payload, 'issue', 'pull_request') !== undefined && valueAt(payload, 'issue', 'number')
        : event.startsWith('pull_request') && valueAt(payload, 'pull_request', 'number');
    if (typeof number === 'bigint' && number > 0n)
        return number;
    // Without a payload: of these events GITHUB_REF has the number.
    const [, digits] = /^refs\/pull\/([1-9]\d{0,15})\/merge$/.exec(event.startsWith('pull_request') ? (ref ?? '') : '') ?? [];
    return digits === undefined ? null : BigInt(digits);
}
function headOf(payload) {
    return fact('commit', textAt(payload, 'pull_request', 'head', 'sha'));
}
/** Whether the head's repository is another than the workflow's. That of a fork which was deleted is null. */
function isFork({ repository, payload }, head) {
    const base = textAt(payload, 'repository', 'full_name') ?? repository;
    if (base === null || valueAt(payload, ...head) === undefined)
        return null;
    return textAt(payload, ...head, 'full_name')?.toLowerCase() !== base.toLowerCase();
}
function listOf(commit) {
    return commit === null ? null : [commit];
}
/** Two commits as a list, where both are known. */
function bothOf(one, other) {
    return one === null || other === null ? null : [...new Set([one, other])];
}
function fact(name, text) {
    return text === null || text === undefined ? null : context/* FACTS */.qY[name].read(text);
}
function eventOf(event, path) {
    // No event is no workflow; then nothing is missed.
    if (event === null)
        return { payload: null, note: null };
    const read = path ? readEvent(path) : null;
    if (read?.ok === true)
        return { payload: read.payload, note: null };
    const reason = read === null ? 'GITHUB_EVENT_PATH is not set' : (0,untrusted/* safe */.gB) `${path ?? ''}: ${read.reason}`;
    return {
        payload: null,
        note: (0,untrusted/* safe */.gB) `The event of this run could not be read (${reason}): what only it tells is not known, and rules that need it are unchecked.`,
    };
}


/***/ })

};
