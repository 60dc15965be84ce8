export const id = 953;
export const ids = [953];
export const modules = {

/***/ 4953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  locateFindings: () => (/* binding */ locateFindings)
});

// EXTERNAL MODULE: ./build/image/attestation.js
var attestation = __webpack_require__(5968);
// EXTERNAL MODULE: ./build/image/groups.js
var groups = __webpack_require__(9876);
// EXTERNAL MODULE: ./build/policy/reference.js
var reference = __webpack_require__(3414);
// EXTERNAL MODULE: ./build/dockerfile/base-name.js
var base_name = __webpack_require__(9412);
;// CONCATENATED MODULE: ./build/source-map/build-location.js
/** The place of an instruction of a build. Without proof only the stage is told, where the file of the workspace has one of that name. */
function instructionLocation(build, standsAt, stage) {
    const { line, column } = standsAt;
    const place = stageLocation(build, stage);
    return place === null || build.proof === null ? place : { ...place, line, column, confidence: build.proof };
}
/** A stage of a build, where no more than that is known. */
function stageLocation({ chain, file, proof, stages }, stage) {
    const name = chain.dockerfile.stages[stage]?.name ?? null;
    if (proof === null && (name === null || !stages.has(name)))
        return null;
    return { file, line: null, column: null, confidence: 'ambiguous', stage: name ?? `stage ${stage + 1}` };
}
/**
 * The `FROM` through which a build took what is below it; null where that is nothing. By history alone only its stage: what an instruction made that has been
 * deleted since would look like the base's.
 */
function baseLocation(build) {
    const { bottom, below, dockerfile } = build.chain;
    const stage = dockerfile.stages[bottom];
    if (stage === undefined || below !== 'image')
        return null;
    return build.proof === 'history' ? stageLocation(build, bottom) : instructionLocation(build, stage.from, bottom);
}

// EXTERNAL MODULE: ./build/dockerfile/dockerfile.js
var dockerfile = __webpack_require__(6985);
// EXTERNAL MODULE: ./build/dockerfile/instruction.js
var dockerfile_instruction = __webpack_require__(2675);
// EXTERNAL MODULE: ./build/dockerfile/expand.js
var expand = __webpack_require__(2011);
;// CONCATENATED MODULE: ./build/dockerfile/stage-chain.js


/** Of variables of which nothing is known. */
const ANYTHING = { get: () => null };
const SHELL = ['/bin/sh', '-c'];
/**
 * Follows a stage down to what is no stage of the Dockerfile: in every way that is possible, where variables may name stages. There may be very many, so
 * take no more than are needed.
 */
function* chainsOf(dockerfile, target, circumstances) {
    for (const { stages, below } of waysDown(dockerfile, target, circumstances))
        yield { dockerfile, target, steps: stepsOf(dockerfile, stages, below), bottom: stages[0] ?? target, below };
}
function* waysDown(dockerfile, at, circumstances) {
    for (const next of basesOf(dockerfile, at, circumstances)) {
        if (typeof next === 'string')
            yield { stages: [at], below: next };
        else
            for (const { stages, below } of waysDown(dockerfile, next, circumstances))
                yield { stages: [...stages, at], below };
    }
}
/** The position of the stage that `--target` names; null where there is none. */
function targetNamed({ stages }, name) {
    const position = stages.findLastIndex((stage) => stage.name === name.toLowerCase());
    if (position >= 0)
        return position;
    return /^\d+$/.test(name) && Number(name) < stages.length ? Number(name) : null;
}
/** On what a stage may stand: only earlier stages can be named, so that every way has an end. */
function basesOf({ stages, escapedBy }, at, { argumentsKnown, replaced }) {
    const stage = stages[at];
    if (stage === undefined)
        return [];
    const { base, word } = stage;
    if (base.kind === 'unclear' || (!argumentsKnown && word.includes('$'))) {
        const template = (0,expand/* templateOf */.kW)(word, ANYTHING, escapedBy);
        const named = stages.slice(0, at).flatMap(({ name }, i) => (name !== null && (0,expand/* couldBe */.n6)(template, name) ? [i] : []));
        return [...named, 'image'];
    }
    if (base.kind === 'stage')
        return [replaced.has(stages[base.position]?.name ?? '') ? 'image' : base.position];
    return [base.name.kind === 'scratch' && !replaced.has('scratch') ? 'scratch' : 'image'];
}
function stepsOf({ stages, escapedBy }, chain, below) {
    const steps = [];
    let shell = below === 'scratch' ? SHELL : null;
    let triggers = [];
    for (const position of chain) {
        const stage = stages[position];
        if (stage === undefined)
            continue;
        const inherited = triggers.map((instruction) => ({ instruction, standsAt: stage.from }));
        const own = stage.instructions.map((instruction) => ({ instruction, standsAt: instruction }));
        for (const { instruction, standsAt } of [...inherited, ...own]) {
            steps.push({ instruction, standsAt, stage: position, shell });
            if (instruction.keyword === 'SHELL')
                shell = (0,dockerfile_instruction/* jsonWords */.WY)(instruction.text) ?? shell;
        }
        triggers = stage.instructions.flatMap((instruction) => (0,dockerfile_instruction/* triggerOf */.ix)(instruction, escapedBy) ?? []);
    }
    return steps;
}

// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(5217);
// EXTERNAL MODULE: ./build/provenance/history.js
var provenance_history = __webpack_require__(2842);
// EXTERNAL MODULE: ./build/provenance/provenance.js
var provenance = __webpack_require__(1387);
// EXTERNAL MODULE: ./build/source-map/bases.js
var bases = __webpack_require__(1181);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/formats/port.js
var formats_port = __webpack_require__(196);
;// CONCATENATED MODULE: ./build/source-map/history-entry.js






const KEYWORD = /^(ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)(?: ([\s\S]*))?$/i;
const NOTHING_RUN = '#(nop) ';
const BUILDKIT = ' # buildkit';
/** What BuildKit, docker's classic builder, buildah and kaniko write into `created_by`. */
function readRecordedStep(createdBy) {
    const line = collapseSpaces(createdBy);
    const said = line.endsWith(BUILDKIT) ? line.slice(0, -BUILDKIT.length) : line;
    const at = said.indexOf(NOTHING_RUN);
    const [, keyword = 'RUN', text = said] = KEYWORD.exec(at < 0 ? said : said.slice(at + NOTHING_RUN.length)) ?? KEYWORD.exec(said) ?? [];
    return { keyword: keyword.toUpperCase(), text, whole: said };
}
/** Whether a step may have left this behind. Names and values that only the build knew can be anything. */
function mayHaveWritten({ instruction, shell }, recorded, escapedBy) {
    const { keyword, text, whole } = recorded;
    if (instruction.keyword === 'RUN') {
        const said = keyword === 'RUN' ? text : whole;
        return hasRun(said, instruction, shell);
    }
    if (instruction.keyword !== keyword)
        return false;
    const isAsWritten = text === collapseSpaces(instruction.text) || text === collapseSpaces(instruction.written);
    switch (keyword) {
        // Buildah writes other names than stand there, and everyone writes health checks in a form of their own.
        case 'ARG':
        case 'HEALTHCHECK':
            return true;
        case 'ADD':
        case 'COPY':
            return isAsWritten || hasCopied(text, instruction, escapedBy);
        case 'ENV':
        case 'LABEL':
            return isAsWritten || (0,expand/* couldBe */.n6)(spread((0,dockerfile_instruction/* pairsOf */.fq)(instruction, escapedBy).map(pairTemplate(escapedBy))), text);
        case 'CMD':
        case 'ENTRYPOINT':
            return isAsWritten || isCommand(text, instruction, shell);
        case 'EXPOSE':
            return instruction.text.includes('$') || portsIn(text) === portsIn(instruction.text);
        case 'SHELL':
        case 'VOLUME': {
            const words = (0,dockerfile_instruction/* jsonWords */.WY)(instruction.text) ?? (0,dockerfile/* wordsOf */.Z9)(instruction);
            const list = spread(words.map((word) => (0,expand/* templateOf */.kW)(word, ANYTHING, escapedBy)));
            return isAsWritten || (0,expand/* couldBe */.n6)(['[', ...list, ']'], text);
        }
        case 'WORKDIR':
            return isAsWritten || isDirectory(text, (0,expand/* templateOf */.kW)(instruction.text, ANYTHING, escapedBy));
        default:
            return isAsWritten || (0,expand/* couldBe */.n6)(spread([(0,expand/* templateOf */.kW)(instruction.text, ANYTHING, escapedBy)]), text);
    }
}
/** Every space of whatever length as a single one. */
function collapseSpaces(text) {
    return text.replace(/\s+/g, ' ').trim();
}
/** Whether an entry has what a `RUN` runs: behind the build's arguments (`|2 A=1 B=`) and a shell, where there are any. */
function hasRun(text, instruction, shell) {
    // Kaniko writes what stands there.
    if (text === collapseSpaces(instruction.written))
        return true;
    const command = commandOf(instruction);
    if (isBehind(text, collapseSpaces(command.text), (front) => (command.isWhole ? [front] : withoutShell(front, shell))))
        return true;
    // Buildah gives the words of a JSON form to a shell, as they stand.
    return command.isWhole && isBehind(text, collapseSpaces(instruction.text), (front) => withoutShell(front, shell));
}
/** What a `RUN` gives to its shell; or the whole, where it has none. */
function commandOf({ text, heredocs }) {
    const words = (0,dockerfile_instruction/* jsonWords */.WY)(text);
    if (words !== null)
        return { text: words.join(' '), isWhole: true };
    const [only, ...others] = heredocs;
    if (only === undefined)
        return { text, isWhole: false };
    // A document alone is the script; after a command it is what the shell makes of it.
    if (others.length > 0 || !/^\d*<<-?\S+$/.test(text))
        return { text: [text, ...heredocs.map(({ name, content }) => `${content}${name}`)].join('\n'), isWhole: false };
    if (only.content.startsWith('#!'))
        return { text: `/dev/pipes/${only.name}`, isWhole: true };
    return { text: only.content, isWhole: false };
}
/** Whether a command ends a text, and nothing but the build's arguments is left of what stands before it. */
function isBehind(text, command, without) {
    if (command === '' || !text.endsWith(command))
        return false;
    const front = text.slice(0, text.length - command.length);
    if (front !== '' && !front.endsWith(' '))
        return false;
    return without(front.trimEnd()).some((rest) => rest === '' || /^\|\d+ /.test(rest));
}
/** The shells that images bring, with their options, at the end of a text. */
const ANY_SHELL = /(?:^|\s)(?:[^\s/]*\/){0,9}(?:(?:ba|da|a|z|k)?sh(?: [-+]\S+| pipefail)*|(?:cmd|powershell|pwsh)(?:\.exe)?(?: [-/]\S+| \S+;)*)$/i;
/** No shell with its options has so many characters. */
const MAX_SHELL = 200;
/** What stands before the shell at the end of a text, for each shell that it may be. */
function withoutShell(front, shell) {
    const known = ['/bin/sh -c', ...(shell === null ? [] : [collapseSpaces(shell.join(' '))])];
    const found = known.filter((one) => front === one || front.endsWith(` ${one}`)).map(({ length }) => length);
    const any = shell === null && found.length === 0 ? ANY_SHELL.exec(front.slice(-MAX_SHELL))?.[0].length : undefined;
    return [...found, ...(any === undefined ? [] : [any])].map((length) => front.slice(0, -length).trimEnd());
}
function hasCopied(text, instruction, escapedBy) {
    const words = (0,dockerfile_instruction/* jsonWords */.WY)(instruction.text) ?? (0,dockerfile/* wordsOf */.Z9)(instruction);
    const destination = words.at(-1);
    if (destination === undefined)
        return false;
    const expanded = (word) => (0,expand/* templateOf */.kW)(word, ANYTHING, escapedBy);
    const hashedInto = behindHash(text);
    if (hashedInto !== null)
        return (0,expand/* couldBe */.n6)(spread([expanded(destination)]), hashedInto);
    const sources = words.slice(0, -1).filter((word) => !/^\d*<<-?./.test(word));
    const documents = instruction.heredocs.map(({ name }) => [`<<${name}`]);
    const [flags = ''] = /^(?:--\S+ )+/.exec(text) ?? [];
    return (0,expand/* couldBe */.n6)(spread([...sources.map(expanded), ...documents, expanded(destination)]), text.slice(flags.length));
}
/** Docker's classic builder and buildah keep one digest of all sources: `file:5f1e\u2026 in /srv/`. Null for what is written otherwise. */
function behindHash(text) {
    const end = text.indexOf(' ');
    return text.startsWith('in ', end + 1) && /[0-9a-f]{32}$/.test(text.slice(0, end).slice(-32))
        ? text.slice(end + 4)
        : null;
}
/** `["/bin/sh" "-c" "serve"]`, as Go prints it. */
function isCommand(text, instruction, shell) {
    const printed = (words) => collapseSpaces(words.map((word) => JSON.stringify(word)).join(' '));
    const words = (0,dockerfile_instruction/* jsonWords */.WY)(instruction.text);
    if (words !== null)
        return text === `[${printed(words)}]`;
    if (shell !== null)
        return text === `[${printed([...shell, instruction.text])}]`;
    return text.startsWith('["') && text.endsWith(` ${printed([instruction.text])}]`);
}
/** The ports in a text, in a form that can be compared: `8080/tcp 9090`, `[8080/tcp]`, `map[8080/tcp:{}]`. */
function portsIn(text) {
    const words = text.replace(/^(?:map)?\[|\]$|:\{\}/g, '').split(' ');
    const rows = (0,formats_port/* portRows */.pl)(words.flatMap((word) => (0,formats_port/* parsePorts */.Kq)(word.slice(word.lastIndexOf(':') + 1)) ?? []));
    return rows.map(formats_port/* portsName */.UP).join(' ');
}
/** Docker and BuildKit write the whole path. */
function isDirectory(text, template) {
    if (!(0,expand/* isKnown */.qE)(template))
        return (0,expand/* couldBe */.n6)(['/', { variable: null }, ...template], `/${text}`);
    const path = external_node_path_.posix.normalize(template.join('')).replace(/(?<=.)\/$/, '');
    return text === path || (!path.startsWith('/') && text.endsWith(`/${path}`)) || path.includes('\\');
}
function pairTemplate(escapedBy) {
    return ({ key, value }) => [...(0,expand/* templateOf */.kW)(key, ANYTHING, escapedBy), '=', ...(0,expand/* templateOf */.kW)(value, ANYTHING, escapedBy)];
}
/** Words in one line, spaces squeezed as they are in what is recorded. */
function spread(words) {
    const pieces = words.flatMap((word, i) => (i === 0 ? word : [' ', ...word]));
    if ((0,expand/* isKnown */.qE)(pieces))
        return [collapseSpaces(pieces.join(''))];
    return pieces.map((piece) => (typeof piece === 'string' ? piece.replace(/\s+/g, ' ') : piece));
}

;// CONCATENATED MODULE: ./build/source-map/history-match.js

const MAKES_LAYERS = new Set(['ADD', 'COPY', 'RUN']);
const ALWAYS_CHANGES = new Set(['ADD', 'COPY']);
/** Whether an instruction leaves a layer behind that is its own. */
function makesLayer({ keyword }) {
    return MAKES_LAYERS.has(keyword) || keyword === 'WORKDIR';
}
function readHistory(entries) {
    return {
        entries,
        recorded: entries.map(({ createdBy }) => readRecordedStep(createdBy)),
        ofLayers: [...entries.keys()].filter((i) => entries[i]?.emptyLayer === false),
    };
}
/**
 * Holds a history against a chain, from their ends: every step has to have left its entry, in its order. Null where that is not so, and
 * the image was not built so.
 */
function matchHistory(chain, history) {
    const { entries, recorded, ofLayers } = history;
    const last = entries.length - 1;
    // `docker build --squash` empties all entries of the last stage and adds one.
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
    return { ...found, showsLayers: showsLayers(found), ofLayers, squashed };
}
function showsLayers({ steps }) {
    return [...steps.values()].some(({ instruction }) => MAKES_LAYERS.has(instruction.keyword));
}
/** `buildah build --squash` leaves one layer of everything, and of the history the last stage's. */
function squashedWhole(chain, history) {
    const { entries, ofLayers } = history;
    const last = entries.length - 1;
    const ofTarget = chain.steps.filter(({ stage }) => stage === chain.target);
    const isBuildah = entries[last]?.comment.startsWith('FROM ');
    if (!isBuildah || ofLayers[0] !== last)
        return null;
    const found = eachStep(chain, ofTarget, history, entries.length);
    return found?.first !== 0
        ? null
        : { ...found, showsLayers: showsLayers(found), ofLayers, squashed: new Map([[last, null]]) };
}
/** One entry a step; for `ONBUILD` only some builders leave one. */
function eachStep({ dockerfile: { escapedBy } }, steps, { recorded }, end) {
    const found = new Map();
    let at = end;
    for (const step of steps.toReversed()) {
        const entry = recorded[at - 1];
        if (entry !== undefined && mayHaveWritten(step, entry, escapedBy))
            found.set(--at, step);
        else if (step.instruction.keyword !== 'ONBUILD')
            return null;
    }
    return { steps: found, first: at };
}
/**
 * Kaniko leaves entries of steps that changed files, as they are written: of every `COPY` and `ADD`, and of some others. On an image nothing is told of
 * what stands before the first of them, for that may be the image's.
 */
function changesOnly(chain, history, end) {
    const steps = chain.steps.filter(({ instruction }) => makesLayer(instruction));
    const latest = new Map();
    let [at, first] = [end, end];
    for (const step of steps.toReversed()) {
        const { keyword } = step.instruction;
        if (isPlainly(step, at - 1, chain, history))
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
    // Where an entry may be of an earlier step as well, of which there are several that are the same, the step is not known.
    const unsure = new Map();
    let next = 0;
    for (let i = first; i < end; i++) {
        while (next < steps.length && !isPlainly(steps[next], i, chain, history))
            next++;
        const [earliest, last] = [steps[next++], found.get(i)];
        if (earliest !== last)
            unsure.set(i, earliest?.stage === last?.stage ? (last?.stage ?? null) : null);
    }
    for (const i of unsure.keys())
        found.delete(i);
    return found.size === 0 ? null : { steps: found, first: 0, unsure };
}
function isPlainly(step, i, chain, { entries, recorded }) {
    const [entry, said] = [entries[i], recorded[i]];
    if (step === undefined || entry === undefined || said === undefined || entry.comment !== '')
        return false;
    return said.whole.startsWith(`${said.keyword} `) && mayHaveWritten(step, said, chain.dockerfile.escapedBy);
}
/**
 * Without `--layers` buildah commits a stage once, with its last entry, and the others have no layer. Docker's classic builder has none either
 * for a `RUN` that changed nothing; it writes two spaces where buildah writes one.
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
 * What BuildKit's provenance (`mode=max`) says of who made each layer of a manifest, by the layer's position: the steps that left exactly the layers
 * up to it, and for what an image brought the step that took the image. Several where a step stands in several places.
 */
function layerSteps(chain, provenance, digests) {
    const byLine = standingsByLine(chain);
    const images = new Set((provenance.steps ?? []).flatMap(({ id, does }) => (does.kind === 'source' ? [id] : [])));
    const exact = new Map();
    const byLast = new Map();
    let ofBase = null;
    for (const [output, alternatives] of provenance.layers) {
        const step = output.replace(/:.*$/, '');
        const standings = standingsOf(step, provenance, byLine);
        for (const layers of alternatives) {
            const last = layers.at(-1);
            if (last === undefined)
                continue;
            addAll(byLast, last, standings);
            if (!layers.every((digest, i) => digest === digests[i]))
                continue;
            addAll(exact, layers.length, standings);
            const base = standings.find(({ standsAt, stage }) => standsAt.keyword === 'FROM' && stage === chain.bottom);
            if (base !== undefined && images.has(step) && layers.length > (ofBase?.count ?? 0))
                ofBase = { count: layers.length, standing: base };
        }
    }
    const { count = 0, standing } = ofBase ?? {};
    const once = seenOnce(digests);
    return digests.map((digest, i) => {
        if (standing !== undefined && i < count)
            return [standing];
        // What is merged (`COPY --link`) may be listed alone.
        return [...(exact.get(i + 1) ?? (digest !== null && once.has(digest) ? byLast.get(digest) : undefined) ?? [])];
    });
}
function addAll(to, key, standings) {
    const known = to.get(key) ?? new Set();
    to.set(key, known);
    for (const standing of standings)
        known.add(standing);
}
function seenOnce(digests) {
    const [seen, twice] = [new Set(), new Set()];
    for (const digest of digests)
        (seen.has(digest) ? twice : seen).add(digest);
    return new Set([...seen].filter((digest) => !twice.has(digest)));
}
/** Every line of the instructions of a chain. */
function standingsByLine({ dockerfile, steps, bottom }) {
    const byLine = new Map();
    const add = (standsAt, stage) => {
        const standing = { standsAt, stage };
        for (let line = standsAt.line; line <= standsAt.lastLine; line++)
            byLine.set(line, standing);
    };
    for (const { instruction, standsAt, stage } of steps)
        if (instruction === standsAt)
            add(standsAt, stage);
    for (const stage of new Set([bottom, ...steps.map((step) => step.stage)])) {
        const from = dockerfile.stages[stage]?.from;
        if (from !== undefined)
            add(from, stage);
    }
    return byLine;
}
/** The instructions at which a step stands; none where there are more than any real step has. */
function standingsOf(step, { locations, sources }, byLine) {
    const found = locations.get(step) ?? [];
    if (found.length > limits/* LIMITS */.b.stepLocations)
        return [];
    return found.flatMap(({ sourceIndex, lines }) => {
        const [first, ...others] = lines.map(({ start }) => byLine.get(start));
        if (sources[sourceIndex] === undefined || first === undefined)
            return [];
        const isOne = others.every((other) => other === first);
        return isOne && (first.standsAt.keyword === 'FROM' || makesLayer(first.standsAt)) ? [first] : [];
    });
}

;// CONCATENATED MODULE: ./build/source-map/builds.js










const known = new WeakMap();
/** What a manifest may have been built from. None where no Dockerfile of the workspace is proved to be its own. */
function builds_buildsOf(workspace, image, manifest) {
    const ofWorkspace = known.get(workspace) ?? new WeakMap();
    known.set(workspace, ofWorkspace);
    const found = ofWorkspace.get(manifest) ?? findBuilds(workspace, image, manifest);
    ofWorkspace.set(manifest, found);
    return found;
}
function findBuilds(workspace, image, manifest) {
    const { digest } = manifest.edge.target;
    const stated = provenancesOf(image, digest);
    const isElsewhere = stated.some(({ repository }) => isOther(workspace, repository));
    if (isElsewhere)
        return [];
    const withText = stated.filter(({ sources }) => sources.length > 0);
    if (withText.length === 0)
        return buildsByHistory(workspace, image, manifest);
    const each = withText.map((provenance) => buildsByProvenance(workspace, provenance, manifest));
    // Of several statements one that leads nowhere leaves the others in doubt.
    return each.some((builds) => builds.length === 0) ? [] : each.flat();
}
function provenancesOf(image, digest) {
    const found = digest === null ? [] : (0,provenance/* provenanceOf */.Jj)(image, digest);
    return found.flatMap((result) => (result.ok && result.value.isBuildKit ? [result.value] : []));
}
/** Whether an address is of another repository than the run's. What the user gives is not asked where it is from. */
function isOther({ given, repository }, address) {
    const [, stated] = /[/:]([^/:]+\/[^/:]+?)(?:\.git)?\/?(?:[#?@].*)?$/.exec(address.slice(0, MAX_ADDRESS)) ?? [];
    return !given && repository !== null && stated !== undefined && stated.toLowerCase() !== repository.toLowerCase();
}
/** Characters of an address that are looked at. */
const MAX_ADDRESS = 1000;
/** The Dockerfile that was built stands in the provenance; the repository's is it where its text is the same. */
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
    const asked = prefixed(args, 'build-arg:');
    const built = (0,dockerfile/* parseDockerfile */.Ai)(shown.file, text, asked);
    const target = built.ok ? targetOf(built.value, args.get('target') ?? '') : null;
    if (!built.ok || target === null || isTooLarge(built.value))
        return [];
    const contexts = [...prefixed(args, 'context:').keys(), ...prefixed(args, 'input:').keys()];
    const replaced = new Set(contexts.map((context) => context.replace(/::.*$/, '').toLowerCase()));
    if (replaced.has(built.value.stages[target]?.name ?? ''))
        return [];
    const chains = chainsWithin(chainsOf(built.value, target, { argumentsKnown: true, replaced }), limits/* LIMITS */.b.historySteps);
    const history = historyOf(manifest);
    const digests = manifest.layers.map(({ descriptor }) => descriptor?.digest ?? null);
    const builds = (chains ?? []).map((chain) => ({
        chain,
        proof: file === null ? null : 'provenance',
        file: shown.file,
        asked,
        labels: prefixed(args, 'label:'),
        stages: namesIn(shown),
        layers: layerSteps(chain, provenance, digests),
        alignment: history && matchHistory(chain, history),
    }));
    const aligned = builds.filter(({ alignment }) => alignment !== null);
    return aligned.length > 0 ? aligned : builds;
}
/** All of them, but null where they have more steps than are looked at. */
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
/** Which of the files has a text; of several the one that the build names. */
function fileOf({ dockerfiles }, text, filename) {
    const bare = withoutEnds(text);
    const same = dockerfiles.filter((dockerfile) => withoutEnds(dockerfile.text) === bare);
    const [only, ...more] = same;
    if (only === undefined || more.length === 0)
        return only ?? null;
    const [named, ...others] = same.filter(({ file }) => file === filename || file.endsWith(`/${filename}`));
    return named === undefined || others.length > 0 ? null : named;
}
/** A text without what BuildKit drops of it: what is otherwise the same has the same instructions on the same lines. */
function withoutEnds(text) {
    return text.includes('\r') || text.startsWith('\ufeff') ? (0,dockerfile_instruction/* linesOf */.Dx)(text).join('\n') : text.replace(/\n$/, '');
}
function namesIn({ stages }) {
    return new Set(stages.flatMap(({ name }) => name ?? []));
}
function targetOf(dockerfile, name) {
    return name === '' ? dockerfile.stages.length - 1 : targetNamed(dockerfile, name);
}
function prefixed(args, prefix) {
    const found = [...args].filter(([key]) => key.startsWith(prefix));
    return new Map(found.map(([key, value]) => [key.slice(prefix.length), value]));
}
/** Without the build's arguments. */
const BY_HISTORY = { argumentsKnown: false, replaced: new Set() };
/**
 * The Dockerfile that explains the history, where only one does, with every stage that does. It has to explain a step that makes a layer, for that an
 * image ends in `CMD ["sh"]` shows nothing; only of one that the user gave less is asked.
 */
function buildsByHistory(workspace, image, manifest) {
    const bases = basesStated(image, manifest);
    const history = historyOf(manifest);
    if (history === null)
        return [];
    let left = limits/* LIMITS */.b.historySteps;
    const explaining = [];
    for (const dockerfile of workspace.dockerfiles) {
        if (isTooLarge(dockerfile))
            continue;
        const chains = chainsWithin(allChains(dockerfile), left);
        if (chains === null)
            return [];
        left -= chains.reduce((sum, { steps }) => sum + steps.length + 1, 0);
        const builds = chains.flatMap((chain) => {
            const alignment = contradicts(chain, bases) ? null : matchHistory(chain, history);
            if (alignment === null)
                return [];
            const { file } = dockerfile;
            return [
                {
                    chain,
                    proof: 'history',
                    file,
                    asked: ANYTHING,
                    labels: new Map(),
                    stages: namesIn(dockerfile),
                    layers: [],
                    alignment,
                },
            ];
        });
        const shown = builds.filter(({ alignment }) => alignment?.showsLayers === true);
        if (shown.length > 0)
            explaining.push(shown);
        else if (workspace.given)
            explaining.push(builds);
    }
    const [only = [], ...others] = explaining;
    return others.length > 0 ? [] : only;
}
function* allChains(dockerfile) {
    for (const target of dockerfile.stages.keys())
        yield* chainsOf(dockerfile, target, BY_HISTORY);
}
/** Null where it is not that of the layers, or too long. */
function historyOf({ config, layers }) {
    const decoded = config?.config ?? null;
    if (decoded === null || decoded.history.length > limits/* LIMITS */.b.historyEntries)
        return null;
    const count = (0,provenance_history/* stepsWithLayer */.du)(decoded).length;
    return count === layers.length && count === decoded.diffIds.length ? readHistory(decoded.history) : null;
}
function isTooLarge({ stages }) {
    const instructions = stages.reduce((sum, stage) => sum + stage.instructions.length, 0);
    return stages.length > limits/* LIMITS */.b.dockerfileStages || instructions > limits/* LIMITS */.b.dockerfileInstructions;
}
/** The repositories of all images that the image states it was built on or with; null where it states none, or not all. */
function basesStated(image, manifest) {
    const [first] = [(0,bases/* basesFromProvenance */.GJ)(image, manifest), (0,bases/* basesFromAnnotations */.Lx)(manifest)].filter((evidence) => evidence.kind === 'known');
    if (first === undefined)
        return null;
    return new Set(first.bases.map(({ name }) => (name.kind === 'image' ? name.repository : (0,base_name/* baseWords */.nP)(name))));
}
/** Whether a chain stands on an image that is none of those. */
function contradicts({ dockerfile, bottom, below }, bases) {
    const stage = dockerfile.stages[bottom];
    if (bases === null || below !== 'image' || stage?.base.kind !== 'image' || stage.word.includes('$'))
        return false;
    return stage.base.name.kind === 'image' && !bases.has(stage.base.name.repository);
}

;// CONCATENATED MODULE: ./build/source-map/source-location.js
/** One place where several are possible: the same of all, or the stage that they share. */
function source_location_commonLocation(places) {
    const [first = null, ...others] = places;
    if (first === null || others.some((other) => other?.file !== first.file || other.stage !== first.stage))
        return null;
    if (others.every((other) => other?.line === first.line && other?.column === first.column))
        return first;
    return { ...first, line: null, column: null, confidence: 'ambiguous' };
}

;// CONCATENATED MODULE: ./build/source-map/locate-base.js




/**
 * Where in the workspace stands the `FROM` of a stage. Null where no file is proved to be the image's, and where it is built on nothing.
 * @param name the image that it names, in full (`docker.io/library/alpine:3.19`); null for what the manifest itself stands on
 */
function locateBase(workspace, image, manifest, name) {
    const placeOf = (build) => (name === null ? baseLocation(build) : stagePlace(build, name));
    return source_location_commonLocation(builds_buildsOf(workspace, image, manifest).map(placeOf));
}
/** The only stage that begins with an image. */
function stagePlace(build, name) {
    const found = [...build.chain.dockerfile.stages.entries()].filter(([, { base }]) => base.kind === 'image' && (0,base_name/* baseWords */.nP)(base.name) === name);
    const [only, ...others] = found;
    if (only === undefined || others.length > 0)
        return null;
    const [position, { from }] = only;
    return instructionLocation(build, from, position);
}

;// CONCATENATED MODULE: ./build/source-map/locate-layer.js



/**
 * Where in the workspace stands what made a layer: its instruction; for a layer of the base image the `FROM` that names it. Null where no file is
 * proved to be the image's.
 * @param index the layer's position among the manifest's, base first
 */
function locateLayer(workspace, image, manifest, index) {
    return source_location_commonLocation(builds_buildsOf(workspace, image, manifest).map((build) => ofLayer(build, index)));
}
/**
 * Where in the workspace stands what left an entry of the image's history; for one of the base image the `FROM` that names it. Null likewise.
 * @param index the entry's position in the history, base first
 */
function locateHistoryEntry(workspace, image, manifest, index) {
    return commonLocation(buildsOf(workspace, image, manifest).map((build) => ofEntry(build, index)));
}
/** What provenance tells, or else the order of the history; where a step stands in several places, the one that both name. */
function ofLayer(build, index) {
    const told = build.layers[index] ?? [];
    const inOrder = byHistory(build, index);
    if (told.length === 0)
        return inOrder;
    const places = told.map(({ standsAt, stage }) => instructionLocation(build, standsAt, stage));
    const isBoth = places.length > 1 && places.some((place) => place !== null && place.line === inOrder?.line);
    return isBoth ? inOrder : source_location_commonLocation(places);
}
function byHistory(build, index) {
    const entry = build.alignment?.ofLayers[index];
    if (build.alignment === null || entry === undefined)
        return null;
    const stage = build.alignment.squashed.get(entry);
    if (stage === undefined)
        return ofEntry(build, entry);
    return stage === null ? null : stageLocation(build, stage);
}
function ofEntry(build, index) {
    const { alignment } = build;
    const step = alignment?.steps.get(index);
    if (step !== undefined)
        return inOrder(instructionLocation(build, step.standsAt, step.stage));
    return alignment !== null && index >= 0 && index < alignment.first ? inOrder(baseLocation(build)) : null;
}
/** What is known by the order of the history, also where the file is proved by provenance. */
function inOrder(place) {
    return place?.confidence === 'provenance' ? { ...place, confidence: 'history' } : place;
}

;// CONCATENATED MODULE: ./build/dockerfile/environment.js




/** What variables are worth along the steps of a chain, and which directory they are done in. */
class StepEnvironment {
    #chain;
    /** What the build gave for arguments; null for what is not known. */
    #asked;
    #variables = new Map();
    /** Of the stage that is done; variables of the same name are stronger. */
    #arguments = new Map();
    #stage = -1;
    #directory;
    constructor(chain, asked) {
        this.#chain = chain;
        this.#asked = asked;
        this.#directory = chain.below === 'scratch' ? ['/'] : [{ variable: null }];
    }
    get(name) {
        const value = this.#variables.has(name) ? this.#variables.get(name) : this.#arguments.get(name);
        // A base image may set anything.
        return value === undefined && this.#chain.below !== 'scratch' ? null : value;
    }
    /** The path that a `WORKDIR` with these words makes of the one before. */
    directoryOf(template) {
        const [first = ''] = template;
        // A variable at the beginning may hold a whole path.
        if (!(0,expand/* isKnown */.qE)(template) && first === '')
            return template;
        const isAbsolute = typeof first === 'string' && first.startsWith('/');
        const whole = isAbsolute ? template : [...this.#directory, '/', ...template];
        return (0,expand/* isKnown */.qE)(whole) ? [external_node_path_.posix.normalize(whole.join('')).replace(/(?<=.)\/$/, '')] : whole;
    }
    /** Goes past a step. */
    pass({ instruction, stage }) {
        const { escapedBy, globalArguments } = this.#chain.dockerfile;
        if (stage !== this.#stage)
            this.#arguments.clear();
        this.#stage = stage;
        if (instruction.keyword === 'ENV') {
            const pairs = (0,dockerfile_instruction/* pairsOf */.fq)(instruction, escapedBy).map(({ key, value }) => ({
                key,
                is: (0,expand/* expand */.fT)(value, this, escapedBy),
            }));
            for (const { key, is } of pairs)
                this.#variables.set(key, is.ok ? is.value : null);
        }
        if (instruction.keyword === 'WORKDIR')
            this.#directory = this.directoryOf((0,expand/* templateOf */.kW)(instruction.text, this, escapedBy));
        if (instruction.keyword === 'ARG')
            // What nothing is given for may be one that BuildKit sets.
            for (const [name, value] of (0,dockerfile/* argumentsOf */.aX)(instruction, this, this.#asked, globalArguments, escapedBy))
                this.#arguments.set(name, value ?? null);
    }
}

;// CONCATENATED MODULE: ./build/dockerfile/setting.js




/** What a config says of a setting, in one text; null where it does not have it, undefined where that is not read. */
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
/** What a step makes of a setting; empty where it may set another one, null where it does not touch it. */
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
            return setting_commandOf(instruction, shell);
        case 'WORKDIR':
            return environment.directoryOf(expanded(instruction.text));
        case 'USER':
        case 'STOPSIGNAL':
            return expanded(instruction.text);
        default:
            return [instruction.text];
    }
}
const MAYBE = [];
const ANY = { variable: null };
/** The key where one of the words means it; `MAYBE` where one of them could. */
function anyOf(words, key, means) {
    if (words.some((word) => (0,expand/* isKnown */.qE)(word) && means(word.join(''), key)))
        return [key];
    return words.some((word) => !(0,expand/* isKnown */.qE)(word)) ? MAYBE : null;
}
/** Whether a port of an image or a Dockerfile is one of those of another. */
function isPort(written, port) {
    const [a, b] = [(0,formats_port/* parsePorts */.Kq)(written.slice(written.lastIndexOf(':') + 1)), (0,formats_port/* parsePorts */.Kq)(port)];
    return a !== null && b !== null && (a.protocol ?? 'tcp') === (b.protocol ?? 'tcp') && (0,formats_port/* portsWithin */.Se)(b, [a]).length > 0;
}
/** As JSON; of the shell of a base image only its end is known. */
function setting_commandOf({ text }, shell) {
    const words = (0,dockerfile_instruction/* jsonWords */.WY)(text) ?? (shell === null ? null : [...shell, text]);
    return words === null ? ['[', ANY, `,${JSON.stringify(text)}]`] : [JSON.stringify(words)];
}

;// CONCATENATED MODULE: ./build/source-map/locate-setting.js







/**
 * Where in the workspace stands the instruction that set a value of an image's config: the last one, where its value is that of the config. What the
 * base image brought stands at the `FROM` that names it; what nobody set, where the last stage begins. Null where no file is proved to be
 * the image's, and where something else set the value.
 * @param keyword the instruction: `USER`, `LABEL`, `EXPOSE`, \u2026
 * @param key which one, where there may be several: a label's or variable's name, a port (`8080/tcp`), a volume; null for the others
 */
function locateSetting(workspace, image, manifest, keyword, key) {
    const config = manifest.config?.config ?? null;
    if (config === null)
        return null;
    return source_location_commonLocation(builds_buildsOf(workspace, image, manifest).map((build) => ofSetting(build, config, keyword, key)));
}
function ofSetting(build, config, keyword, key) {
    const value = valueIn(config, keyword, key);
    const last = lastSetting(build, keyword, key);
    // A label that the build gave goes over the Dockerfile's.
    if (keyword === 'LABEL' && build.labels.has(key ?? ''))
        return null;
    if (last === null)
        return withoutSetting(build, value);
    const { step, template } = last;
    const agrees = value === undefined || (value !== null && (0,expand/* couldBe */.n6)(template, value));
    if (template.length > 0 && !agrees)
        return null;
    const isTold = value === undefined ||
        COMMANDS.has(keyword) ||
        (0,expand/* isKnown */.qE)(template) ||
        isRecorded(build, config, step, keyword, key, value ?? '');
    return isTold && template.length > 0
        ? instructionLocation(build, step.standsAt, step.stage)
        : stageLocation(build, step.stage);
}
function lastSetting({ chain, asked }, keyword, key) {
    const environment = new StepEnvironment(chain, asked);
    let last = null;
    for (const step of chain.steps) {
        const template = settingOf(step, keyword, key, environment, chain.dockerfile.escapedBy);
        if (template !== null)
            last = { step, template };
        environment.pass(step);
    }
    return last;
}
/** Of these nothing is expanded; only the shell before them may be the base image's. */
const COMMANDS = new Set(['CMD', 'ENTRYPOINT']);
/** What no instruction set: it came with the base, or it is not there. */
function withoutSetting(build, value) {
    const { target, bottom, below, dockerfile } = build.chain;
    const stage = dockerfile.stages[target];
    if (typeof value === 'string')
        return baseLocation(build);
    // Where the config does not tell, it may be either.
    if (stage === undefined || (value === undefined && target !== bottom && below !== 'scratch'))
        return null;
    return instructionLocation(build, stage.from, target);
}
/** Whether the history has the value that came of the instruction's variables. */
function isRecorded({ alignment }, { history }, step, keyword, key, value) {
    const [position] = [...(alignment?.steps ?? [])].find(([, one]) => one === step) ?? [];
    if (position === undefined)
        return false;
    const { text } = readRecordedStep(history[position]?.createdBy ?? '');
    const said = collapseSpaces(value);
    return keyword === 'ENV' || keyword === 'LABEL' ? ` ${text} `.includes(` ${key}=${said} `) : text === said;
}

;// CONCATENATED MODULE: ./build/engine/locate.js







/**
 * The findings of an image, each where it is to be mended: at the instruction that made it so, else at the line of the policy that asks, else at the
 * step of the workflow. Lines that it is not shown at are `related`.
 */
async function locateFindings(image, { findings, subjects }, { workspace, workflow, directory }) {
    const makers = new Map(findings.map((finding) => [finding, makerOf(subjects.get(finding))]));
    const isMade = [...makers.values()].some((maker) => maker !== null);
    // Provenance may tell, and no rule may have asked for it. A registry is not asked for what changes no verdict.
    if (isMade && image.source !== 'registry')
        (0,attestation/* readStatements */.bA)(image);
    const places = isMade ? new Places(await workspace(), image) : null;
    return findings.map((finding) => {
        const maker = makers.get(finding) ?? null;
        const made = places && maker && places.of(maker);
        const [location = null, ...related] = [made && locationAt(made, directory), finding.location ?? workflow].filter((place) => place !== null);
        return { ...finding, location, related };
    });
}
/** Null where nothing of a build is to blame. */
function makerOf(subject) {
    if (subject === undefined || subject.at === 'image' || !('edge' in subject.at))
        return null;
    const { edge } = subject.at;
    if (subject.madeBy !== null)
        return { madeBy: subject.madeBy, edge };
    return edge.slot === 'layer' ? { madeBy: { layer: edge }, edge } : null;
}
/** Where what one image has was made, each asked once: one layer may break many rules, and stand in many manifests. */
class Places {
    #workspace;
    #image;
    /** By the blob that is the manifest or its config. */
    #manifests;
    /** By the blob, every position that it has in a manifest. */
    #layers;
    /** By the uses of a blob, by what is asked of it. */
    #known = new Map();
    constructor(workspace, image) {
        this.#workspace = workspace;
        this.#image = image;
        const { manifests } = image;
        const described = manifests.flatMap((manifest) => [
            { node: manifest.edge.target, manifest },
            ...(manifest.config === null ? [] : [{ node: manifest.config.target, manifest }]),
        ]);
        const layers = manifests.flatMap((manifest) => manifest.layers.map(({ target }, at) => ({ node: target, manifest, at })));
        this.#manifests = (0,groups/* groupByKey */.k)(described, ({ node }) => node);
        this.#layers = (0,groups/* groupByKey */.k)(layers, ({ node }) => node);
    }
    /** Null where nothing is proved. */
    of({ madeBy, edge }) {
        if ('layer' in madeBy)
            return this.#agreed('', this.#layers.get(madeBy.layer.target) ?? [], ({ manifest, at }) => locateLayer(this.#workspace, this.#image, manifest, at));
        const { keyword, key } = madeBy;
        return this.#agreed(JSON.stringify([keyword, key]), this.#manifests.get(edge.target) ?? [], ({ manifest }) => keyword === 'FROM'
            ? locateBase(this.#workspace, this.#image, manifest, key)
            : locateSetting(this.#workspace, this.#image, manifest, keyword, key));
    }
    /** A blob that several manifests have is told only where all of them agree. */
    #agreed(what, uses, placeIn) {
        const known = this.#known.get(uses) ?? new Map();
        this.#known.set(uses, known);
        const found = known.get(what);
        if (found !== undefined)
            return found;
        const place = source_location_commonLocation(uses.map(placeIn));
        known.set(what, place);
        return place;
    }
}
function locationAt({ stage, file, ...place }, directory) {
    const location = { file: (0,reference/* shownPath */.pS)(file, directory), ...place };
    return place.line === null && stage !== null ? { ...location, stage } : location;
}


/***/ })

};
