export const id = 630;
export const ids = [630];
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

/***/ 630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  locateFindings: () => (/* binding */ locateFindings)
});

// EXTERNAL MODULE: ./build/image/groups.js
var groups = __webpack_require__(9876);
// EXTERNAL MODULE: ./build/policy/reference.js
var reference = __webpack_require__(3414);
// EXTERNAL MODULE: ./build/dockerfile/base-name.js
var base_name = __webpack_require__(9412);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/dockerfile/dockerfile.js
var dockerfile = __webpack_require__(6985);
// EXTERNAL MODULE: ./build/dockerfile/expand.js
var expand = __webpack_require__(2011);
// EXTERNAL MODULE: ./build/dockerfile/instruction.js
var dockerfile_instruction = __webpack_require__(2675);
;// CONCATENATED MODULE: ./build/dockerfile/environment.js




/** The values of variables and the working directory along the steps of a chain. Steps are applied in order. */
class StepEnvironment {
    #chain;
    /** Arguments that the build set; null for an unknown value. */
    #buildArguments;
    #variables = new Map();
    /** Of the current stage. An `ENV` of the same name takes precedence. */
    #arguments = new Map();
    #stage = -1;
    #directory;
    constructor(chain, buildArguments) {
        this.#chain = chain;
        this.#buildArguments = buildArguments;
        this.#directory = chain.below === 'scratch' ? ['/'] : [{ variable: null }];
    }
    get(name) {
        const value = this.#variables.has(name) ? this.#variables.get(name) : this.#arguments.get(name);
        // A base image may set any variable.
        return value === undefined && this.#chain.below !== 'scratch' ? null : value;
    }
    /** The working directory after a `WORKDIR` with these words. */
    directoryOf(template) {
        const [first = ''] = template;
        // A variable at the beginning may contain an absolute path.
        if (!(0,expand/* isKnown */.qE)(template) && first === '')
            return template;
        const isAbsolute = typeof first === 'string' && first.startsWith('/');
        const whole = isAbsolute ? template : [...this.#directory, '/', ...template];
        return (0,expand/* isKnown */.qE)(whole) ? [external_node_path_.posix.normalize(whole.join('')).replace(/(?<=.)\/$/, '')] : whole;
    }
    /** Applies the next step. */
    apply({ instruction, stage }) {
        const { escapedBy, globalArguments } = this.#chain.dockerfile;
        if (stage !== this.#stage)
            this.#arguments.clear();
        this.#stage = stage;
        if (instruction.keyword === 'ENV') {
            // All values of one ENV are expanded with the variables before it.
            const pairs = (0,dockerfile_instruction/* pairsOf */.fq)(instruction, escapedBy).map(({ key, value }) => ({
                key,
                expanded: (0,expand/* expand */.fT)(value, this, escapedBy),
            }));
            for (const { key, expanded } of pairs)
                this.#variables.set(key, expanded.ok ? expanded.value : null);
        }
        if (instruction.keyword === 'WORKDIR')
            this.#directory = this.directoryOf((0,expand/* templateOf */.kW)(instruction.text, this, escapedBy));
        if (instruction.keyword === 'ARG')
            // BuildKit may set an argument that has no value here.
            for (const [name, value] of (0,dockerfile/* argumentsOf */.aX)(instruction, this, this.#buildArguments, globalArguments, escapedBy))
                this.#arguments.set(name, value ?? null);
    }
}

// EXTERNAL MODULE: ./build/formats/port.js
var formats_port = __webpack_require__(196);
;// CONCATENATED MODULE: ./build/dockerfile/setting.js




/** The value of a setting in a config, as one text: null if it is not set, undefined for a keyword that has no field in a config. */
function valueIn(config, keyword, key) {
    const stated = (text) => (text === '' ? null : text);
    switch (keyword) {
        case 'USER':
            return stated(config.user);
        case 'WORKDIR':
            return stated(config.workingDir);
        case 'STOPSIGNAL':
            return stated(config.stopSignal);
        case 'MAINTAINER':
            return stated(config.author);
        case 'CMD':
            return config.cmd.length === 0 ? null : JSON.stringify(config.cmd);
        case 'ENTRYPOINT':
            return config.entrypoint.length === 0 ? null : JSON.stringify(config.entrypoint);
        case 'LABEL':
            return config.labels.get(key ?? '') ?? null;
        case 'ENV':
            return config.env.findLast((variable) => variable.startsWith(`${key}=`))?.slice(`${key}=`.length) ?? null;
        case 'EXPOSE':
            return config.exposedPorts.some((port) => isPort(port, key ?? '')) ? key : null;
        case 'VOLUME':
            return config.volumes.includes(key ?? '') ? key : null;
        default:
            return undefined;
    }
}
/** The value that a step gives a setting: `MAYBE` if it may set another one, null if it does not set it. */
function settingOf({ instruction, shell }, keyword, key, environment, escapedBy) {
    if (instruction.keyword !== keyword)
        return null;
    const expanded = (word) => (0,expand/* templateOf */.kW)(word, environment, escapedBy);
    switch (keyword) {
        case 'LABEL':
        case 'ENV':
            return (0,dockerfile_instruction/* pairsOf */.fq)(instruction, escapedBy).reduce((before, pair) => {
                const name = expanded(pair.key);
                if (!(0,expand/* couldBe */.n6)(name, key ?? ''))
                    return before;
                return (0,expand/* isKnown */.qE)(name) ? expanded(pair.value) : MAYBE;
            }, null);
        case 'EXPOSE':
            return anyOf((0,dockerfile/* wordsOf */.Z9)(instruction).map(expanded), key ?? '', isPort);
        case 'VOLUME':
            return anyOf(((0,dockerfile_instruction/* jsonWords */.WY)(instruction.text) ?? (0,dockerfile/* wordsOf */.Z9)(instruction)).map(expanded), key ?? '', (a, b) => a === b);
        case 'ARG':
            return instruction.text.split(/\s+/).some((word) => word.replace(/=.*$/, '') === key) ? [''] : null;
        case 'CMD':
        case 'ENTRYPOINT':
            return commandOf(instruction, shell);
        case 'WORKDIR':
            return environment.directoryOf(expanded(instruction.text));
        case 'USER':
        case 'STOPSIGNAL':
            return expanded(instruction.text);
        default:
            return [instruction.text];
    }
}
/** An empty template: the instruction may set the key, as a name in it is unknown. */
const MAYBE = [];
const ANY = { variable: null };
/** The key if one of the words matches it; `MAYBE` if the unknown parts of a word could. */
function anyOf(words, key, matches) {
    if (words.some((word) => (0,expand/* isKnown */.qE)(word) && matches(word.join(''), key)))
        return [key];
    return words.some((word) => !(0,expand/* isKnown */.qE)(word)) ? MAYBE : null;
}
/** Whether a port or range, as a config or a Dockerfile writes it, contains another. */
function isPort(written, port) {
    const [a, b] = [(0,formats_port/* parsePorts */.Kq)(written.slice(written.lastIndexOf(':') + 1)), (0,formats_port/* parsePorts */.Kq)(port)];
    return a !== null && b !== null && (a.protocol ?? 'tcp') === (b.protocol ?? 'tcp') && (0,formats_port/* portsWithin */.Se)(b, [a]).length > 0;
}
/** The command as JSON. If the base image sets the shell, only the end is known. */
function commandOf({ text }, shell) {
    const words = (0,dockerfile_instruction/* jsonWords */.WY)(text) ?? (shell === null ? null : [...shell, text]);
    return words === null ? ['[', ANY, `,${JSON.stringify(text)}]`] : [JSON.stringify(words)];
}

// EXTERNAL MODULE: ./build/source-map/history-entry.js
var history_entry = __webpack_require__(7234);
;// CONCATENATED MODULE: ./build/source-map/source-location.js





/** The location on which all agree: the same instruction, or the stage that they share. Null if they do not, or if one is unknown. */
function commonLocation(locations) {
    const [first = null, ...others] = locations;
    if (first === null || others.some((other) => other?.file !== first.file || other.stage !== first.stage))
        return null;
    if (others.every((other) => other?.line === first.line && other?.column === first.column))
        return first;
    return { ...first, line: null, column: null, confidence: 'ambiguous' };
}
/**
 * Locates the instruction that made a layer; for a layer of the base image, the `FROM` that names it. Null if that is unknown.
 * @param builds the possible builds of the manifest
 * @param index the index of the layer in the manifest, base first
 */
function locateLayer(builds, index) {
    return commonLocation(builds.map((build) => layerLocation(build, index)));
}
/**
 * Locates the instruction that left a history entry; for one of the base image, the `FROM` that names it. Null if that is unknown.
 * @param builds the possible builds of the manifest
 * @param index the index of the entry in the history, base first
 */
function locateHistoryEntry(builds, index) {
    return commonLocation(builds.map((build) => entryLocation(build, index)));
}
/**
 * Locates the `FROM` that names an image. Null if that is unknown or ambiguous, and for `scratch`.
 * @param builds the possible builds of the manifest
 * @param name the image in full (`docker.io/library/alpine:3.19`); null for the base of the manifest
 */
function locateBase(builds, name) {
    return commonLocation(builds.map((build) => (name === null ? baseLocation(build) : namedBaseLocation(build, name))));
}
/**
 * Locates the instruction that set a value of a config: the last one, if it sets that value. For a value of the base image, locates the `FROM`
 * that names it; for a value that nothing set, the `FROM` of the last stage. Null if that is unknown, or if something else set the value.
 * @param builds the possible builds of the manifest
 * @param keyword the instruction: `USER`, `LABEL`, `EXPOSE`, \u2026
 * @param key the name of a label or variable, a port (`8080/tcp`), a volume; null for instructions that set a single value
 */
function locateSetting(builds, config, keyword, key) {
    return commonLocation(builds.map((build) => settingLocation(build, config, keyword, key)));
}
/** The location of an instruction. Without proof only the stage is known, if the file has one of that name. */
function instructionLocation(build, { line, column }, stage) {
    const location = stageLocation(build, stage);
    return location === null || build.proof === null ? location : { ...location, line, column, confidence: build.proof };
}
function stageLocation({ chain, file, proof, stages }, stage) {
    const name = chain.dockerfile.stages[stage]?.name ?? null;
    if (proof === null && (name === null || !stages.has(name)))
        return null;
    return { file, line: null, column: null, confidence: 'ambiguous', stage: name ?? `stage ${stage + 1}` };
}
/**
 * The `FROM` that names the base image; null for `scratch`. By history alone only its stage: the layers of an instruction that was deleted since
 * would look like the base's.
 */
function baseLocation(build) {
    const { bottom, below, dockerfile } = build.chain;
    const stage = dockerfile.stages[bottom];
    if (stage === undefined || below !== 'image')
        return null;
    return build.proof === 'history' ? stageLocation(build, bottom) : instructionLocation(build, stage.from, bottom);
}
/** The only stage that begins with an image. */
function namedBaseLocation(build, name) {
    const found = [...build.chain.dockerfile.stages.entries()].filter(([, { base }]) => base.kind === 'image' && (0,base_name/* baseNameText */.Os)(base.name) === name);
    const [only, ...others] = found;
    if (only === undefined || others.length > 0)
        return null;
    const [index, { from }] = only;
    return instructionLocation(build, from, index);
}
/** By provenance, else by the order of the history. If a step has several lines, the one that both name. */
function layerLocation(build, index) {
    const instructions = build.layers[index] ?? [];
    const byHistory = historyLocation(build, index);
    if (instructions.length === 0)
        return byHistory;
    const locations = instructions.map(({ reportedAt, stage }) => instructionLocation(build, reportedAt, stage));
    const isBoth = locations.length > 1 && locations.some((location) => location !== null && location.line === byHistory?.line);
    return isBoth ? byHistory : commonLocation(locations);
}
function historyLocation(build, layer) {
    const entry = build.match?.entryByLayer[layer];
    if (build.match === null || entry === undefined)
        return null;
    const stage = build.match.squashed.get(entry);
    if (stage === undefined)
        return entryLocation(build, entry);
    return stage === null ? null : stageLocation(build, stage);
}
function entryLocation(build, index) {
    const { match } = build;
    const step = match?.steps.get(index);
    if (step !== undefined)
        return asHistory(instructionLocation(build, step.reportedAt, step.stage));
    return match !== null && index >= 0 && index < match.first ? asHistory(baseLocation(build)) : null;
}
/** The confidence of a location that only the order of the history shows, even if provenance proves the file. */
function asHistory(location) {
    return location?.confidence === 'provenance' ? { ...location, confidence: 'history' } : location;
}
function settingLocation(build, config, keyword, key) {
    const value = valueIn(config, keyword, key);
    const last = lastSetting(build, keyword, key);
    // `--label` overrides the Dockerfile.
    if (keyword === 'LABEL' && build.labels.has(key ?? ''))
        return null;
    if (last === null)
        return unsetLocation(build, value);
    const { step, template } = last;
    const agrees = value === undefined || (value !== null && (0,expand/* couldBe */.n6)(template, value));
    if (template.length > 0 && !agrees)
        return null;
    const isProved = value === undefined ||
        COMMANDS.has(keyword) ||
        (0,expand/* isKnown */.qE)(template) ||
        isRecorded(build, config, step, keyword, key, value ?? '');
    return isProved && template.length > 0
        ? instructionLocation(build, step.reportedAt, step.stage)
        : stageLocation(build, step.stage);
}
function lastSetting({ chain, buildArguments }, keyword, key) {
    const environment = new StepEnvironment(chain, buildArguments);
    let last = null;
    for (const step of chain.steps) {
        const template = settingOf(step, keyword, key, environment, chain.dockerfile.escapedBy);
        if (template !== null)
            last = { step, template };
        environment.apply(step);
    }
    return last;
}
/** Variables in these are not expanded; only the shell before them can be the base image's. */
const COMMANDS = new Set(['CMD', 'ENTRYPOINT']);
/** For a value that no instruction set: it is inherited from the base image, or absent. */
function unsetLocation(build, value) {
    const { target, bottom, below, dockerfile } = build.chain;
    const stage = dockerfile.stages[target];
    if (typeof value === 'string')
        return baseLocation(build);
    // If a config has no field for the keyword, the value can be either.
    if (stage === undefined || (value === undefined && target !== bottom && below !== 'scratch'))
        return null;
    return instructionLocation(build, stage.from, target);
}
/** Whether the history entry of a step contains the value to which its variables expanded. */
function isRecorded({ match }, { history }, step, keyword, key, value) {
    const [index] = [...(match?.steps ?? [])].find(([, one]) => one === step) ?? [];
    if (index === undefined)
        return false;
    const { text } = (0,history_entry/* readRecordedStep */.x9)(history[index]?.createdBy ?? '');
    const recorded = (0,history_entry/* collapseSpaces */.j3)(value);
    return keyword === 'ENV' || keyword === 'LABEL' ? ` ${text} `.includes(` ${key}=${recorded} `) : text === recorded;
}

;// CONCATENATED MODULE: ./build/engine/locate.js



/**
 * Gives each finding of an image its location: the instruction of a Dockerfile that caused it, else the line of the policy that requires
 * it, else the step of the workflow. The others are `related`.
 */
async function locateFindings({ findings, subjects, analysis }, { builds, workflow, directory }) {
    const causes = new Map(findings.map((finding) => [finding, causeOf(subjects.get(finding))]));
    const hasCauses = [...causes.values()].some((cause) => cause !== null);
    const causeLocations = hasCauses ? new CauseLocations(await builds(), withProvenance(analysis)) : null;
    return findings.map((finding) => {
        const cause = causes.get(finding) ?? null;
        const instruction = causeLocations && cause && causeLocations.of(cause);
        const [location = null, ...related] = [
            instruction && toLocation(instruction, directory),
            finding.location ?? workflow,
        ].filter((one) => one !== null);
        return { ...finding, location, related };
    });
}
/** Reads provenance that no rule required, but not from a registry: locations change no verdict. */
function withProvenance(analysis) {
    return analysis.image.source === 'registry' ? analysis : analysis.readingAll();
}
/** Null for findings that no instruction causes. */
function causeOf(subject) {
    if (subject === undefined || subject.at === 'image' || !('edge' in subject.at))
        return null;
    const { edge } = subject.at;
    if (subject.madeBy !== null)
        return { madeBy: subject.madeBy, edge };
    return edge.slot === 'layer' ? { madeBy: { layer: edge }, edge } : null;
}
/** The locations of causes in one image, each found once: one layer can violate many rules, and be in many manifests. */
class CauseLocations {
    #finder;
    #analysis;
    /** By blob: the manifests that it is, or that have it as their config. */
    #manifests;
    /** By blob: the manifests that have it as a layer, with its index. */
    #layers;
    #builds = new Map();
    /** By the uses of a blob, by setting. */
    #known = new Map();
    constructor(finder, analysis) {
        this.#finder = finder;
        this.#analysis = analysis;
        const { manifests } = analysis.image;
        const described = manifests.flatMap((manifest) => [
            { node: manifest.edge.target, manifest },
            ...(manifest.config === null ? [] : [{ node: manifest.config.target, manifest }]),
        ]);
        const layers = manifests.flatMap((manifest) => manifest.layers.map(({ target }, index) => ({ node: target, manifest, index })));
        this.#manifests = (0,groups/* groupByKey */.k)(described, ({ node }) => node);
        this.#layers = (0,groups/* groupByKey */.k)(layers, ({ node }) => node);
    }
    /** Null if no instruction is proved to be the cause. */
    of({ madeBy, edge }) {
        if ('layer' in madeBy)
            return this.#common('', this.#layers.get(madeBy.layer.target) ?? [], ({ manifest, index }) => locateLayer(this.#buildsOf(manifest), index));
        const { keyword, key } = madeBy;
        return this.#common(JSON.stringify([keyword, key]), this.#manifests.get(edge.target) ?? [], ({ manifest }) => {
            const config = manifest.config?.config ?? null;
            if (keyword === 'FROM')
                return locateBase(this.#buildsOf(manifest), key);
            return config && locateSetting(this.#buildsOf(manifest), config, keyword, key);
        });
    }
    #buildsOf(manifest) {
        const known = this.#builds.get(manifest) ?? this.#finder.find(this.#analysis, manifest);
        this.#builds.set(manifest, known);
        return known;
    }
    /** The location of a blob that several manifests use, if it is the same for all. */
    #common(setting, uses, locate) {
        const known = this.#known.get(uses) ?? new Map();
        this.#known.set(uses, known);
        const found = known.get(setting);
        if (found !== undefined)
            return found;
        const location = commonLocation(uses.map(locate));
        known.set(setting, location);
        return location;
    }
}
function toLocation({ stage, file, ...location }, directory) {
    const shown = { file: (0,reference/* shownPath */.pS)(file, directory), ...location };
    return location.line === null && stage !== null ? { ...shown, stage } : shown;
}


/***/ }),

/***/ 196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kq: () => (/* binding */ parsePorts),
/* harmony export */   Se: () => (/* binding */ portsWithin),
/* harmony export */   UP: () => (/* binding */ portsName),
/* harmony export */   pl: () => (/* binding */ portRows),
/* harmony export */   wK: () => (/* binding */ portsOutside)
/* harmony export */ });
/* unused harmony exports PROTOCOLS, mergedPorts */
/** The protocols that engines accept (docker/go-connections, nat). */
const PROTOCOLS = ['tcp', 'udp', 'sctp'];
const MAX_PORT = 65_535;
/**
 * Parses ports as in images and Dockerfiles: `80`, `80/tcp`, `8000-8999/udp`; the protocol in any case (image-spec,
 * config.md, "ExposedPorts"; docker's nat.ParsePort). Null if the text is not valid.
 */
function parsePorts(text) {
    const [, first, last = first, named] = /^(\d+)(?:-(\d+))?(?:\/([A-Za-z]+))?$/.exec(text) ?? [];
    const protocol = named === undefined ? null : PROTOCOLS.find((known) => known === named.toLowerCase());
    if (first === undefined || protocol === undefined)
        return null;
    const [from, to] = [Number(first), Number(last)];
    return from <= to && to <= MAX_PORT ? { first: from, last: to, protocol } : null;
}
/** `8080/tcp`, `8000-8999/udp`, `53`: in the form that is parsed. */
function portsName({ first, last, protocol }) {
    const numbers = first === last ? String(first) : `${first}-${last}`;
    return protocol === null ? numbers : `${numbers}/${protocol}`;
}
/** The fewest ranges with the same ports, lowest first. Protocols are ignored: pass ports of one. */
function mergedPorts(ports) {
    const merged = [];
    for (const next of ports.toSorted((a, b) => a.first - b.first)) {
        const before = merged.at(-1);
        if (before === undefined || next.first > before.last + 1)
            merged.push(next);
        else
            merged[merged.length - 1] = { ...before, last: Math.max(before.last, next.last) };
    }
    return merged;
}
/** The fewest ranges with the same ports, by protocol; tcp if none is stated, as for engines. */
function portRows(ports) {
    return PROTOCOLS.flatMap((protocol) => {
        const ofIt = ports.filter((row) => (row.protocol ?? 'tcp') === protocol);
        return mergedPorts(ofIt).map((row) => ({ ...row, protocol }));
    });
}
/** The ports of a range that are in any of the others. */
function portsWithin(row, others) {
    return mergedPorts(others).flatMap((other) => {
        const [first, last] = [Math.max(row.first, other.first), Math.min(row.last, other.last)];
        return first <= last ? [{ ...row, first, last }] : [];
    });
}
/** The ports of a range that are in none of the others. */
function portsOutside(row, others) {
    const outside = [];
    let first = row.first;
    for (const within of portsWithin(row, others)) {
        if (first < within.first)
            outside.push({ ...row, first, last: within.first - 1 });
        first = within.last + 1;
    }
    return first <= row.last ? [...outside, { ...row, first }] : outside;
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
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7598);







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
