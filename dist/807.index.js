export const id = 807;
export const ids = [807];
export const modules = {

/***/ 225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   My: () => (/* binding */ chainsOf),
/* harmony export */   bH: () => (/* binding */ targetNamed),
/* harmony export */   n0: () => (/* binding */ ANYTHING)
/* harmony export */ });
/* harmony import */ var _expand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2011);
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2675);


/** Variables whose values are all unknown. */
const ANYTHING = { get: () => null };
const SHELL = ['/bin/sh', '-c'];
/**
 * Follows a stage down to an image or `scratch`. If variables may name stages, yields every possible chain: their number can be exponential, so
 * take only as many as are needed.
 */
function* chainsOf(dockerfile, target, inputs) {
    for (const { stages, below } of stagePaths(dockerfile, target, inputs))
        yield { dockerfile, target, steps: stepsOf(dockerfile, stages, below), bottom: stages[0] ?? target, below };
}
function* stagePaths(dockerfile, at, inputs) {
    for (const next of basesOf(dockerfile, at, inputs)) {
        if (typeof next === 'string')
            yield { stages: [at], below: next };
        else
            for (const { stages, below } of stagePaths(dockerfile, next, inputs))
                yield { stages: [...stages, at], below };
    }
}
/** The index of the stage that `--target` names; null if no stage has that name or index. */
function targetNamed({ stages }, name) {
    const index = stages.findLastIndex((stage) => stage.name === name.toLowerCase());
    if (index >= 0)
        return index;
    return /^\d+$/.test(name) && Number(name) < stages.length ? Number(name) : null;
}
/** What a stage may be built on. It can only name earlier stages, so that every path ends. */
function basesOf({ stages, escapedBy }, at, { argumentsKnown, replaced }) {
    const stage = stages[at];
    if (stage === undefined)
        return [];
    const { base, word } = stage;
    if (base.kind === 'unclear' || (!argumentsKnown && word.includes('$'))) {
        const template = (0,_expand_js__WEBPACK_IMPORTED_MODULE_0__/* .templateOf */ .kW)(word, ANYTHING, escapedBy);
        const named = stages.slice(0, at).flatMap(({ name }, i) => (name !== null && (0,_expand_js__WEBPACK_IMPORTED_MODULE_0__/* .couldBe */ .n6)(template, name) ? [i] : []));
        return [...named, 'image'];
    }
    if (base.kind === 'stage')
        return [replaced.has(stages[base.index]?.name ?? '') ? 'image' : base.index];
    return [base.name.kind === 'scratch' && !replaced.has('scratch') ? 'scratch' : 'image'];
}
function stepsOf({ stages, escapedBy }, chain, below) {
    const steps = [];
    let shell = below === 'scratch' ? SHELL : null;
    let triggers = [];
    for (const index of chain) {
        const stage = stages[index];
        if (stage === undefined)
            continue;
        const inherited = triggers.map((instruction) => ({ instruction, reportedAt: stage.from }));
        const own = stage.instructions.map((instruction) => ({ instruction, reportedAt: instruction }));
        for (const { instruction, reportedAt } of [...inherited, ...own]) {
            steps.push({ instruction, reportedAt, stage: index, shell });
            if (instruction.keyword === 'SHELL')
                shell = (0,_instruction_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonWords */ .WY)(instruction.text) ?? shell;
        }
        triggers = stage.instructions.flatMap((instruction) => (0,_instruction_js__WEBPACK_IMPORTED_MODULE_1__/* .triggerOf */ .ix)(instruction, escapedBy) ?? []);
    }
    return steps;
}


/***/ }),

/***/ 2807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BuildFinder: () => (/* binding */ BuildFinder)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/dockerfile/base-name.js
var base_name = __webpack_require__(9412);
// EXTERNAL MODULE: ./build/dockerfile/dockerfile.js
var dockerfile = __webpack_require__(6985);
// EXTERNAL MODULE: ./build/dockerfile/instruction.js
var instruction = __webpack_require__(2675);
// EXTERNAL MODULE: ./build/dockerfile/stage-chain.js
var stage_chain = __webpack_require__(225);
// EXTERNAL MODULE: ./build/formats/reference.js
var reference = __webpack_require__(4562);
// EXTERNAL MODULE: ./build/image/groups.js
var groups = __webpack_require__(9876);
// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(5217);
// EXTERNAL MODULE: ./build/provenance/history.js
var provenance_history = __webpack_require__(2842);
// EXTERNAL MODULE: ./build/source-map/bases.js
var bases = __webpack_require__(1181);
// EXTERNAL MODULE: ./build/source-map/history-entry.js
var history_entry = __webpack_require__(7234);
;// CONCATENATED MODULE: ./build/source-map/history-match.js

const MAKES_LAYERS = new Set(['ADD', 'COPY', 'RUN']);
const ALWAYS_CHANGES = new Set(['ADD', 'COPY']);
/** Whether an instruction makes a layer. */
function makesLayer({ keyword }) {
    return MAKES_LAYERS.has(keyword) || keyword === 'WORKDIR';
}
/** Parses the entries of a history. */
function readHistory(entries) {
    return {
        entries,
        recorded: entries.map(({ createdBy }) => (0,history_entry/* readRecordedStep */.x9)(createdBy)),
        entryByLayer: [...entries.keys()].filter((i) => entries[i]?.emptyLayer === false),
    };
}
/** Whether an entry is an instruction as written, without the marks of builders other than Kaniko. */
function isInstruction(entry, recorded) {
    return entry?.comment === '' && recorded?.whole.startsWith(`${recorded.keyword} `) === true;
}
/**
 * Matches a history with a chain, from their ends: every step must have left its entry, in order. Null if the image was not built from
 * the chain.
 */
function matchHistory(chain, history) {
    const { entries, recorded, entryByLayer } = history;
    const last = entries.length - 1;
    // `docker build --squash` marks all entries of the last stage as empty and adds one.
    const isMerged = entries[last]?.createdBy === '' && entries[last]?.comment.startsWith('merge sha256:');
    const end = isMerged ? last : entries.length;
    const found = eachStep(chain, chain.steps, history, end) ??
        // The classic builder adds an entry for `--label`.
        (recorded[end - 1]?.keyword === 'LABEL' ? eachStep(chain, chain.steps, history, end - 1) : null) ??
        changesOnly(chain, history, end);
    if (found === null || (chain.below === 'scratch' && found.first > 0))
        return squashedWhole(chain, history);
    const squashed = new Map([...squashedIn(found.steps, entries), ...(found.unsure ?? [])]);
    if (isMerged)
        squashed.set(last, chain.target);
    return { ...found, showsLayers: showsLayers(found), entryByLayer, squashed };
}
function showsLayers({ steps }) {
    return [...steps.values()].some(({ instruction }) => MAKES_LAYERS.has(instruction.keyword));
}
/** `buildah build --squash` leaves a single layer, and only the history of the last stage. */
function squashedWhole(chain, history) {
    const { entries, entryByLayer } = history;
    const last = entries.length - 1;
    const isBuildah = entries[last]?.comment.startsWith('FROM ');
    if (!isBuildah || entryByLayer[0] !== last)
        return null;
    const ofTarget = chain.steps.filter(({ stage }) => stage === chain.target);
    const found = eachStep(chain, ofTarget, history, entries.length);
    return found?.first !== 0
        ? null
        : { ...found, showsLayers: showsLayers(found), entryByLayer, squashed: new Map([[last, null]]) };
}
/** Matches one entry per step; for `ONBUILD`, only some builders leave one. */
function eachStep({ dockerfile: { escapedBy } }, steps, { recorded }, end) {
    const found = new Map();
    let at = end;
    // Most chains differ in their last steps, so that nothing is copied before.
    for (let i = steps.length - 1; i >= 0; i--) {
        const [step, entry] = [steps[i], recorded[at - 1]];
        if (step === undefined)
            continue;
        if (entry !== undefined && (0,history_entry/* mayHaveWritten */.$8)(step, entry, escapedBy))
            found.set(--at, step);
        else if (step.instruction.keyword !== 'ONBUILD')
            return null;
    }
    return { steps: found, first: at };
}
/**
 * Kaniko leaves entries only of steps that changed files: of every `COPY` and `ADD`, and of some others, as written. With a base image, entries before
 * the first `COPY` or `ADD` can be the base's.
 */
function changesOnly(chain, history, end) {
    // Then no step left an entry at the end, and so none before it.
    if (!isInstruction(history.entries[end - 1], history.recorded[end - 1]))
        return null;
    const steps = chain.steps.filter(({ instruction }) => makesLayer(instruction));
    const latest = new Map();
    let [at, first] = [end, end];
    for (const step of steps.toReversed()) {
        const { keyword } = step.instruction;
        if (isWrittenBy(step, at - 1, chain, history))
            latest.set(--at, step);
        else if (ALWAYS_CHANGES.has(keyword))
            return null;
        if (ALWAYS_CHANGES.has(keyword))
            first = at;
    }
    if (chain.below === 'scratch' && at > 0)
        return null;
    if (chain.below === 'scratch')
        first = at;
    const found = new Map([...latest].filter(([i]) => i >= first));
    // An entry that an equal, earlier step may have left as well is of one of several steps.
    const unsure = new Map();
    let next = 0;
    for (let i = first; i < end; i++) {
        while (next < steps.length && !isWrittenBy(steps[next], i, chain, history))
            next++;
        const [earliest, last] = [steps[next++], found.get(i)];
        if (earliest !== last)
            unsure.set(i, earliest?.stage === last?.stage ? (last?.stage ?? null) : null);
    }
    for (const i of unsure.keys())
        found.delete(i);
    return found.size === 0 ? null : { steps: found, first: 0, unsure };
}
/** Whether an entry is an instruction as written, and one that a step may have left. */
function isWrittenBy(step, i, chain, { entries, recorded }) {
    const [entry, read] = [entries[i], recorded[i]];
    if (step === undefined || read === undefined || !isInstruction(entry, read))
        return false;
    return (0,history_entry/* mayHaveWritten */.$8)(step, read, chain.dockerfile.escapedBy);
}
/**
 * The entries whose layers contain the changes of several steps. Without `--layers`, buildah commits a stage once, with its last entry; the
 * others have no layer. Neither has a `RUN` of Docker's classic builder that changed nothing; it writes two spaces where buildah writes one.
 */
function squashedIn(steps, entries) {
    const isDocker = [...steps.keys()].some((i) => entries[i]?.createdBy.includes('#(nop)  '));
    const squashed = new Map();
    let open = null;
    for (const [i, step] of [...steps].toReversed()) {
        const isEmpty = entries[i]?.emptyLayer === true;
        if (!isEmpty && (!makesLayer(step.instruction) || open === step.stage))
            squashed.set(i, step.stage);
        if (!isEmpty)
            open = null;
        else if (MAKES_LAYERS.has(step.instruction.keyword) && !(isDocker && step.instruction.keyword === 'RUN'))
            open = step.stage;
    }
    return squashed;
}

;// CONCATENATED MODULE: ./build/source-map/layer-steps.js


/**
 * The instructions that made each layer of a manifest, by layer, according to BuildKit's provenance (`mode=max`): those of the step whose output is
 * exactly the layers up to it; for layers of the base image, its `FROM`. Several if a step has several lines; none if provenance does not show it.
 */
function layerSteps(chain, provenance, digests) {
    const byLine = instructionsByLine(chain);
    const images = new Set((provenance.steps ?? []).flatMap(({ id, operation }) => (operation.kind === 'source' ? [id] : [])));
    const exact = new Map();
    const byLast = new Map();
    let ofBase = null;
    for (const [output, alternatives] of provenance.layers) {
        const step = output.replace(/:.*$/, '');
        const instructions = instructionsOf(step, provenance, byLine);
        for (const layers of alternatives) {
            const last = layers.at(-1);
            if (last === undefined)
                continue;
            addAll(byLast, last, instructions);
            if (!layers.every((digest, i) => digest === digests[i]))
                continue;
            addAll(exact, layers.length, instructions);
            const base = instructions.find(({ reportedAt, stage }) => reportedAt.keyword === 'FROM' && stage === chain.bottom);
            if (base !== undefined && images.has(step) && layers.length > (ofBase?.count ?? 0))
                ofBase = { count: layers.length, from: base };
        }
    }
    const { count = 0, from } = ofBase ?? {};
    const once = seenOnce(digests);
    return digests.map((digest, i) => {
        if (from !== undefined && i < count)
            return [from];
        // The layer of a merged step (`COPY --link`) can be listed alone.
        return [...(exact.get(i + 1) ?? (digest !== null && once.has(digest) ? byLast.get(digest) : undefined) ?? [])];
    });
}
function addAll(to, key, instructions) {
    const known = to.get(key) ?? new Set();
    to.set(key, known);
    for (const instruction of instructions)
        known.add(instruction);
}
function seenOnce(digests) {
    const [seen, twice] = [new Set(), new Set()];
    for (const digest of digests)
        (seen.has(digest) ? twice : seen).add(digest);
    return new Set([...seen].filter((digest) => !twice.has(digest)));
}
/** The instructions of a chain by each of their lines. */
function instructionsByLine({ dockerfile, steps, bottom }) {
    const byLine = new Map();
    const add = (reportedAt, stage) => {
        const staged = { reportedAt, stage };
        for (let line = reportedAt.line; line <= reportedAt.lastLine; line++)
            byLine.set(line, staged);
    };
    for (const { instruction, reportedAt, stage } of steps)
        if (instruction === reportedAt)
            add(reportedAt, stage);
    for (const stage of new Set([bottom, ...steps.map((step) => step.stage)])) {
        const from = dockerfile.stages[stage]?.from;
        if (from !== undefined)
            add(from, stage);
    }
    return byLine;
}
/** The instructions of a step; none if provenance lists more locations than a real step has. */
function instructionsOf(step, { locations, sources }, byLine) {
    const found = locations.get(step) ?? [];
    if (found.length > limits/* LIMITS */.b.stepLocations)
        return [];
    return found.flatMap(({ sourceIndex, lines }) => {
        const [first, ...others] = lines.map(({ start }) => byLine.get(start));
        if (sources[sourceIndex] === undefined || first === undefined)
            return [];
        const isOne = others.every((other) => other === first);
        return isOne && (first.reportedAt.keyword === 'FROM' || makesLayer(first.reportedAt)) ? [first] : [];
    });
}

;// CONCATENATED MODULE: ./build/source-map/builds.js












/**
 * Finds the builds of manifests among the Dockerfiles of a workspace. The chains of a Dockerfile depend on it alone, and are computed once for all
 * manifests; of equal histories, one is matched.
 */
class BuildFinder {
    #workspace;
    /** By Dockerfile; null if they have more steps than `LIMITS.historySteps`, undefined before the first use. */
    #chains;
    /** By digest of the history. */
    #matches = new Map();
    constructor(workspace) {
        this.#workspace = workspace;
    }
    /** Every possible build of a manifest. Empty if no Dockerfile of the workspace is proved to be the one that was built. */
    find(analysis, manifest) {
        const stated = buildkitProvenance(analysis, manifest.edge.target.digest);
        if (stated.some(({ repository }) => isOtherRepository(this.#workspace, repository)))
            return [];
        const withText = stated.filter(({ sources }) => sources.length > 0);
        if (withText.length === 0)
            return this.#buildsByHistory(analysis, manifest);
        const each = withText.map((provenance) => buildsByProvenance(this.#workspace, provenance, manifest));
        // If one of several statements leads to no build, the others are in doubt.
        return each.some((builds) => builds.length === 0) ? [] : each.flat();
    }
    /**
     * The only Dockerfile that explains the history, with every stage that does. It must explain a step that makes a layer, as many images end in
     * `CMD ["sh"]`; for a Dockerfile that the user gave, any match will do.
     */
    #buildsByHistory(analysis, manifest) {
        const config = manifest.config?.config ?? null;
        if (config === null || !hasLayerHistory(config, manifest))
            return [];
        const matches = this.#matchesOf(config);
        if (matches.length === 0)
            return [];
        const bases = statedBases(analysis, manifest);
        const explaining = new Map();
        for (const [dockerfile, found] of (0,groups/* groupByKey */.k)(matches, (one) => one.dockerfile)) {
            const possible = found.filter(({ chain }) => !contradicts(chain, bases));
            const shown = possible.filter(({ match }) => match.showsLayers);
            if (shown.length > 0)
                explaining.set(dockerfile, shown);
            else if (this.#workspace.given)
                explaining.set(dockerfile, possible);
        }
        const [only = [], ...others] = explaining.values();
        return others.length > 0 ? [] : only.map(buildOf);
    }
    /** Every chain that a history matches. */
    #matchesOf(config) {
        if (this.#chains === undefined)
            this.#chains = chainsByDockerfile(this.#workspace);
        if (this.#chains === null)
            return [];
        const key = historyKey(config);
        const known = this.#matches.get(key);
        if (known !== undefined)
            return known;
        const history = readHistory(config.history);
        const matches = [...this.#chains].flatMap(([dockerfile, chains]) => chains.flatMap((chain) => {
            const match = matchHistory(chain, history);
            return match === null ? [] : [{ dockerfile, chain, match }];
        }));
        if (this.#matches.size >= limits/* LIMITS */.b.matchedHistories)
            this.#matches.clear();
        this.#matches.set(key, matches);
        return matches;
    }
}
function buildkitProvenance(analysis, digest) {
    const found = digest === null ? [] : analysis.provenanceOf(digest);
    return found.flatMap((result) => (result.ok && result.value.isBuildKit ? [result.value] : []));
}
/** Whether an address is of another repository than the run's; never for a Dockerfile that the user gave. */
function isOtherRepository({ given, repository }, address) {
    const [, stated] = /[/:]([^/:]+\/[^/:]+?)(?:\.git)?\/?(?:[#?@].*)?$/.exec(address.slice(0, limits/* LIMITS */.b.buildAddressCharacters)) ?? [];
    return !given && repository !== null && stated !== undefined && stated.toLowerCase() !== repository.toLowerCase();
}
/** The builds of the Dockerfile in the provenance. A file of the workspace is that Dockerfile if its text is the same. */
function buildsByProvenance(workspace, provenance, manifest) {
    const [source, ...others] = provenance.sources;
    if (source === undefined || others.some(({ data }) => data !== source.data))
        return [];
    if (source.data.length > limits/* LIMITS */.b.dockerfileBytes * 2)
        return [];
    const text = Buffer.from(source.data, 'base64').toString();
    const file = fileOf(workspace, text, source.filename);
    const shown = file ?? (workspace.given ? workspace.dockerfiles[0] : undefined);
    if (shown === undefined)
        return [];
    const { args } = provenance.request;
    const buildArguments = prefixed(args, 'build-arg:');
    const built = (0,dockerfile/* parseDockerfile */.Ai)(shown.file, text, buildArguments);
    const target = built.ok ? targetOf(built.value, args.get('target') ?? '') : null;
    if (!built.ok || target === null || isTooLarge(built.value))
        return [];
    const contexts = [...prefixed(args, 'context:').keys(), ...prefixed(args, 'input:').keys()];
    const replaced = new Set(contexts.map((context) => context.replace(/::.*$/, '').toLowerCase()));
    if (replaced.has(built.value.stages[target]?.name ?? ''))
        return [];
    const chains = chainsWithin((0,stage_chain/* chainsOf */.My)(built.value, target, { argumentsKnown: true, replaced }), limits/* LIMITS */.b.historySteps);
    const history = historyOf(manifest);
    const digests = manifest.layers.map(({ descriptor }) => descriptor?.digest ?? null);
    const builds = (chains ?? []).map((chain) => ({
        chain,
        proof: file === null ? null : 'provenance',
        file: shown.file,
        buildArguments,
        labels: prefixed(args, 'label:'),
        stages: namesIn(shown),
        layers: layerSteps(chain, provenance, digests),
        match: history && matchHistory(chain, history),
    }));
    const matching = builds.filter(({ match }) => match !== null);
    return matching.length > 0 ? matching : builds;
}
/** All chains; null if they have more steps than a limit. */
function chainsWithin(chains, limit) {
    const found = [];
    let steps = 0;
    for (const chain of chains) {
        steps += chain.steps.length + 1;
        if (steps > limit)
            return null;
        found.push(chain);
    }
    return found;
}
/** The file with a text; of several, the one that the build names. */
function fileOf({ dockerfiles }, text, filename) {
    const bare = withoutLineEnds(text);
    const same = dockerfiles.filter((dockerfile) => withoutLineEnds(dockerfile.text) === bare);
    const [only, ...more] = same;
    if (only === undefined || more.length === 0)
        return only ?? null;
    const [named, ...others] = same.filter(({ file }) => file === filename || file.endsWith(`/${filename}`));
    return named === undefined || others.length > 0 ? null : named;
}
/** A text without what BuildKit ignores at the end of lines: texts that are then equal have the same instructions on the same lines. */
function withoutLineEnds(text) {
    return text.includes('\r') || text.startsWith('\ufeff') ? (0,instruction/* linesOf */.Dx)(text).join('\n') : text.replace(/\n$/, '');
}
function namesIn({ stages }) {
    return new Set(stages.flatMap(({ name }) => name ?? []));
}
function targetOf(dockerfile, name) {
    return name === '' ? dockerfile.stages.length - 1 : (0,stage_chain/* targetNamed */.bH)(dockerfile, name);
}
function prefixed(args, prefix) {
    const found = [...args].filter(([key]) => key.startsWith(prefix));
    return new Map(found.map(([key, value]) => [key.slice(prefix.length), value]));
}
const BY_HISTORY = { argumentsKnown: false, replaced: new Set() };
/** The chains of every stage of every Dockerfile; null if they have more steps than `LIMITS.historySteps`. */
function chainsByDockerfile({ dockerfiles }) {
    const found = new Map();
    let left = limits/* LIMITS */.b.historySteps;
    for (const dockerfile of dockerfiles) {
        if (isTooLarge(dockerfile))
            continue;
        const chains = chainsWithin(allChains(dockerfile), left);
        if (chains === null)
            return null;
        left -= chains.reduce((sum, { steps }) => sum + steps.length + 1, 0);
        found.set(dockerfile, chains);
    }
    return found;
}
function* allChains(dockerfile) {
    for (const target of dockerfile.stages.keys())
        yield* (0,stage_chain/* chainsOf */.My)(dockerfile, target, BY_HISTORY);
}
function buildOf({ dockerfile, chain, match }) {
    const { file } = dockerfile;
    const stages = namesIn(dockerfile);
    return { chain, proof: 'history', file, buildArguments: stage_chain/* ANYTHING */.n0, labels: new Map(), stages, layers: [], match };
}
/** Whether the history has an entry for every layer, and is not too long to match. */
function hasLayerHistory(config, { layers }) {
    if (config.history.length > limits/* LIMITS */.b.historyEntries)
        return false;
    const count = (0,provenance_history/* stepsWithLayer */.du)(config).length;
    return count === layers.length && count === config.diffIds.length;
}
function historyOf(manifest) {
    const config = manifest.config?.config ?? null;
    return config !== null && hasLayerHistory(config, manifest) ? readHistory(config.history) : null;
}
/** Histories with the same key match the same chains: `matchHistory` reads these fields. */
function historyKey({ history }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const { createdBy, comment, emptyLayer } of history)
        hash.update(JSON.stringify([createdBy, comment, emptyLayer]));
    return hash.digest('base64');
}
function isTooLarge({ stages }) {
    const instructions = stages.reduce((sum, stage) => sum + stage.instructions.length, 0);
    return stages.length > limits/* LIMITS */.b.dockerfileStages || instructions > limits/* LIMITS */.b.dockerfileInstructions;
}
/** The repositories of all images that a manifest states as its bases; null if it does not state all. */
function statedBases(analysis, manifest) {
    const [first] = [(0,bases/* basesFromProvenance */.GJ)(analysis, manifest), (0,bases/* basesFromAnnotations */.Lx)(manifest)].filter((evidence) => evidence.kind === 'known');
    if (first === undefined)
        return null;
    return new Set(first.bases.map(({ name }) => (name.kind === 'image' ? (0,reference/* repositoryName */.aR)(name.reference) : (0,base_name/* baseNameText */.Os)(name))));
}
/** Whether a chain is built on an image that is not among the stated bases. */
function contradicts({ dockerfile, bottom, below }, bases) {
    const stage = dockerfile.stages[bottom];
    if (bases === null || below !== 'image' || stage?.base.kind !== 'image' || stage.word.includes('$'))
        return false;
    return stage.base.name.kind === 'image' && !bases.has((0,reference/* repositoryName */.aR)(stage.base.name.reference));
}


/***/ }),

/***/ 7234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ mayHaveWritten),
/* harmony export */   j3: () => (/* binding */ collapseSpaces),
/* harmony export */   x9: () => (/* binding */ readRecordedStep)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _dockerfile_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6985);
/* harmony import */ var _dockerfile_expand_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2011);
/* harmony import */ var _dockerfile_instruction_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2675);
/* harmony import */ var _dockerfile_stage_chain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(225);
/* harmony import */ var _formats_port_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(196);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5217);







const KEYWORD = /^(ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)(?: ([\s\S]*))?$/i;
const NOTHING_RUN = '#(nop) ';
const BUILDKIT = ' # buildkit';
/** Reads the `created_by` of BuildKit, docker's classic builder, buildah and kaniko. */
function readRecordedStep(createdBy) {
    const line = collapseSpaces(createdBy);
    const recorded = line.endsWith(BUILDKIT) ? line.slice(0, -BUILDKIT.length) : line;
    const at = recorded.indexOf(NOTHING_RUN);
    const [, keyword = 'RUN', text = recorded] = KEYWORD.exec(at < 0 ? recorded : recorded.slice(at + NOTHING_RUN.length)) ?? KEYWORD.exec(recorded) ?? [];
    return { keyword: keyword.toUpperCase(), text, whole: recorded };
}
/** Whether a step can have left this entry. Names and values that only the build knew match any text. */
function mayHaveWritten({ instruction, shell }, recorded, escapedBy) {
    const { keyword, text, whole } = recorded;
    if (instruction.keyword === 'RUN') {
        return hasRun(keyword === 'RUN' ? text : whole, instruction, shell);
    }
    if (instruction.keyword !== keyword)
        return false;
    const isAsWritten = text === collapseSpaces(instruction.text) || text === collapseSpaces(instruction.written);
    switch (keyword) {
        // Buildah records other names of arguments, and every builder has its own form of health checks.
        case 'ARG':
        case 'HEALTHCHECK':
            return true;
        case 'ADD':
        case 'COPY':
            return isAsWritten || hasCopied(text, instruction, escapedBy);
        case 'ENV':
        case 'LABEL':
            return isAsWritten || (0,_dockerfile_expand_js__WEBPACK_IMPORTED_MODULE_2__/* .couldBe */ .n6)(joinWords((0,_dockerfile_instruction_js__WEBPACK_IMPORTED_MODULE_3__/* .pairsOf */ .fq)(instruction, escapedBy).map(pairTemplate(escapedBy))), text);
        case 'CMD':
        case 'ENTRYPOINT':
            return isAsWritten || isCommand(text, instruction, shell);
        case 'EXPOSE':
            return instruction.text.includes('$') || portsIn(text) === portsIn(instruction.text);
        case 'SHELL':
        case 'VOLUME': {
            const words = (0,_dockerfile_instruction_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonWords */ .WY)(instruction.text) ?? (0,_dockerfile_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(instruction);
            const list = joinWords(words.map((word) => (0,_dockerfile_expand_js__WEBPACK_IMPORTED_MODULE_2__/* .templateOf */ .kW)(word, _dockerfile_stage_chain_js__WEBPACK_IMPORTED_MODULE_4__/* .ANYTHING */ .n0, escapedBy)));
            return isAsWritten || (0,_dockerfile_expand_js__WEBPACK_IMPORTED_MODULE_2__/* .couldBe */ .n6)(['[', ...list, ']'], text);
        }
        case 'WORKDIR':
            return isAsWritten || isDirectory(text, (0,_dockerfile_expand_js__WEBPACK_IMPORTED_MODULE_2__/* .templateOf */ .kW)(instruction.text, _dockerfile_stage_chain_js__WEBPACK_IMPORTED_MODULE_4__/* .ANYTHING */ .n0, escapedBy));
        default:
            return isAsWritten || (0,_dockerfile_expand_js__WEBPACK_IMPORTED_MODULE_2__/* .couldBe */ .n6)(joinWords([(0,_dockerfile_expand_js__WEBPACK_IMPORTED_MODULE_2__/* .templateOf */ .kW)(instruction.text, _dockerfile_stage_chain_js__WEBPACK_IMPORTED_MODULE_4__/* .ANYTHING */ .n0, escapedBy)]), text);
    }
}
/** Replaces every run of white space by a single space, and trims. */
function collapseSpaces(text) {
    return text.replace(/\s+/g, ' ').trim();
}
/** Whether an entry ends in the command of a `RUN`, after the build arguments (`|2 A=1 B=`) and a shell, if there are any. */
function hasRun(text, instruction, shell) {
    // Kaniko records the instruction as written.
    if (text === collapseSpaces(instruction.written))
        return true;
    const command = commandOf(instruction);
    if (endsInCommand(text, collapseSpaces(command.text), (front) => command.isWhole ? [front] : withoutShell(front, shell)))
        return true;
    // Buildah passes the JSON form to a shell as written.
    return (command.isWhole && endsInCommand(text, collapseSpaces(instruction.text), (front) => withoutShell(front, shell)));
}
/** The command that a `RUN` passes to its shell; `isWhole` if it runs without one. */
function commandOf({ text, heredocs }) {
    const words = (0,_dockerfile_instruction_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonWords */ .WY)(text);
    if (words !== null)
        return { text: words.join(' '), isWhole: true };
    const [only, ...others] = heredocs;
    if (only === undefined)
        return { text, isWhole: false };
    // A heredoc alone is the script; after a command it is input of the shell.
    if (others.length > 0 || !/^\d*<<-?\S+$/.test(text))
        return { text: [text, ...heredocs.map(({ name, content }) => `${content}${name}`)].join('\n'), isWhole: false };
    if (only.content.startsWith('#!'))
        return { text: `/dev/pipes/${only.name}`, isWhole: true };
    return { text: only.content, isWhole: false };
}
/** Whether a text ends in a command, with nothing before it but what `without` removes, and build arguments. */
function endsInCommand(text, command, without) {
    if (command === '' || !text.endsWith(command))
        return false;
    const front = text.slice(0, text.length - command.length);
    if (front !== '' && !front.endsWith(' '))
        return false;
    return without(front.trimEnd()).some((rest) => rest === '' || /^\|\d+ /.test(rest));
}
/** A shell of a base image, with its options, at the end of a text. */
const ANY_SHELL = /(?:^|\s)(?:[^\s/]*\/){0,9}(?:(?:ba|da|a|z|k)?sh(?: [-+]\S+| pipefail)*|(?:cmd|powershell|pwsh)(?:\.exe)?(?: [-/]\S+| \S+;)*)$/i;
/** The text before the shell at its end, for each shell that it may be. */
function withoutShell(front, shell) {
    const known = ['/bin/sh -c', ...(shell === null ? [] : [collapseSpaces(shell.join(' '))])];
    const found = known.filter((one) => front === one || front.endsWith(` ${one}`)).map(({ length }) => length);
    const any = shell === null && found.length === 0
        ? ANY_SHELL.exec(front.slice(-_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .LIMITS */ .b.historyShellCharacters))?.[0].length
        : undefined;
    return [...found, ...(any === undefined ? [] : [any])].map((length) => front.slice(0, -length).trimEnd());
}
function hasCopied(text, instruction, escapedBy) {
    const words = (0,_dockerfile_instruction_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonWords */ .WY)(instruction.text) ?? (0,_dockerfile_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(instruction);
    const destination = words.at(-1);
    if (destination === undefined)
        return false;
    const expanded = (word) => (0,_dockerfile_expand_js__WEBPACK_IMPORTED_MODULE_2__/* .templateOf */ .kW)(word, _dockerfile_stage_chain_js__WEBPACK_IMPORTED_MODULE_4__/* .ANYTHING */ .n0, escapedBy);
    const hashedInto = afterHash(text);
    if (hashedInto !== null)
        return (0,_dockerfile_expand_js__WEBPACK_IMPORTED_MODULE_2__/* .couldBe */ .n6)(joinWords([expanded(destination)]), hashedInto);
    const sources = words.slice(0, -1).filter((word) => !/^\d*<<-?./.test(word));
    const documents = instruction.heredocs.map(({ name }) => [`<<${name}`]);
    const [flags = ''] = /^(?:--\S+ )+/.exec(text) ?? [];
    return (0,_dockerfile_expand_js__WEBPACK_IMPORTED_MODULE_2__/* .couldBe */ .n6)(joinWords([...sources.map(expanded), ...documents, expanded(destination)]), text.slice(flags.length));
}
/** The destination in the form of Docker's classic builder and buildah, which record one digest of all sources: `file:5f1e\u2026 in /srv/`. Null for other forms. */
function afterHash(text) {
    const end = text.indexOf(' ');
    return text.startsWith('in ', end + 1) && /[0-9a-f]{32}$/.test(text.slice(0, end).slice(-32))
        ? text.slice(end + 4)
        : null;
}
/** Whether an entry is a command as Go prints it: `["/bin/sh" "-c" "serve"]`. */
function isCommand(text, instruction, shell) {
    const printed = (words) => collapseSpaces(words.map((word) => JSON.stringify(word)).join(' '));
    const words = (0,_dockerfile_instruction_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonWords */ .WY)(instruction.text);
    if (words !== null)
        return text === `[${printed(words)}]`;
    if (shell !== null)
        return text === `[${printed([...shell, instruction.text])}]`;
    return text.startsWith('["') && text.endsWith(` ${printed([instruction.text])}]`);
}
/** The ports in `8080/tcp 9090`, `[8080/tcp]` or `map[8080/tcp:{}]`, in one form for comparison. */
function portsIn(text) {
    const words = text.replace(/^(?:map)?\[|\]$|:\{\}/g, '').split(' ');
    const rows = (0,_formats_port_js__WEBPACK_IMPORTED_MODULE_6__/* .portRows */ .pl)(words.flatMap((word) => (0,_formats_port_js__WEBPACK_IMPORTED_MODULE_6__/* .parsePorts */ .Kq)(word.slice(word.lastIndexOf(':') + 1)) ?? []));
    return rows.map(_formats_port_js__WEBPACK_IMPORTED_MODULE_6__/* .portsName */ .UP).join(' ');
}
/** Whether an entry is a `WORKDIR`: Docker and BuildKit record the absolute path. */
function isDirectory(text, template) {
    if (!(0,_dockerfile_expand_js__WEBPACK_IMPORTED_MODULE_2__/* .isKnown */ .qE)(template))
        return (0,_dockerfile_expand_js__WEBPACK_IMPORTED_MODULE_2__/* .couldBe */ .n6)(['/', { variable: null }, ...template], `/${text}`);
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(template.join('')).replace(/(?<=.)\/$/, '');
    return text === path || (!path.startsWith('/') && text.endsWith(`/${path}`)) || path.includes('\\');
}
function pairTemplate(escapedBy) {
    return ({ key, value }) => [...(0,_dockerfile_expand_js__WEBPACK_IMPORTED_MODULE_2__/* .templateOf */ .kW)(key, _dockerfile_stage_chain_js__WEBPACK_IMPORTED_MODULE_4__/* .ANYTHING */ .n0, escapedBy), '=', ...(0,_dockerfile_expand_js__WEBPACK_IMPORTED_MODULE_2__/* .templateOf */ .kW)(value, _dockerfile_stage_chain_js__WEBPACK_IMPORTED_MODULE_4__/* .ANYTHING */ .n0, escapedBy)];
}
/** Joins words into one line with single spaces, as in `RecordedStep`. */
function joinWords(words) {
    const pieces = words.flatMap((word, i) => (i === 0 ? word : [' ', ...word]));
    if ((0,_dockerfile_expand_js__WEBPACK_IMPORTED_MODULE_2__/* .isKnown */ .qE)(pieces))
        return [collapseSpaces(pieces.join(''))];
    return pieces.map((piece) => (typeof piece === 'string' ? piece.replace(/\s+/g, ' ') : piece));
}


/***/ })

};
