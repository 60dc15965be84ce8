#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
const builtin = __WEBPACK_EXTERNAL_createRequire(import.meta.url);
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = builtin("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = builtin("buffer");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = builtin("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = builtin("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = builtin("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = builtin("https");

/***/ }),

/***/ 3339:
/***/ ((module) => {

module.exports = builtin("module");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = builtin("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = builtin("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = builtin("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = builtin("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = builtin("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = builtin("node:console");

/***/ }),

/***/ 5217:
/***/ ((module) => {

module.exports = builtin("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = builtin("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = builtin("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = builtin("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = builtin("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = builtin("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = builtin("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = builtin("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = builtin("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = builtin("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = builtin("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = builtin("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = builtin("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = builtin("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = builtin("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = builtin("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = builtin("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = builtin("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = builtin("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = builtin("node:util/types");

/***/ }),

/***/ 8333:
/***/ ((module) => {

module.exports = builtin("node:vm");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = builtin("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = builtin("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = builtin("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = builtin("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = builtin("process");

/***/ }),

/***/ 3785:
/***/ ((module) => {

module.exports = builtin("readline");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = builtin("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = builtin("tls");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = builtin("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = builtin("util");

/***/ }),

/***/ 9338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z6: () => (/* binding */ check_check),
  Ci: () => (/* binding */ effectivePolicy),
  Nn: () => (/* binding */ inspect)
});

// EXTERNAL MODULE: ./build/image/absent-platforms.js
var absent_platforms = __nccwpck_require__(7572);
// EXTERNAL MODULE: ./build/image/image.js
var image_image = __nccwpck_require__(9963);
// EXTERNAL MODULE: ./build/policy/context.js
var policy_context = __nccwpck_require__(2424);
// EXTERNAL MODULE: ./build/policy/enums.js
var enums = __nccwpck_require__(1541);
// EXTERNAL MODULE: ./build/image/attestation.js
var attestation = __nccwpck_require__(5968);
// EXTERNAL MODULE: ./build/provenance/builder.js
var provenance_builder = __nccwpck_require__(3409);
// EXTERNAL MODULE: ./build/provenance/provenance.js
var provenance = __nccwpck_require__(1387);
;// CONCATENATED MODULE: ./build/provenance/image-analysis.js




const UNREADABLE = 'a provenance statement could not be read';
/** Facts about one image that rules, fixes and locations share: each is computed on first use, once, and freed with the analysis. */
class ImageAnalysis {
    image;
    #readsAll;
    #contents = new Map();
    /** By statement: its provenance, or why it is not valid. */
    #provenance = new Map();
    #builders = new Map();
    #common = null;
    #runnable = null;
    #references = null;
    /** @param readsAll whether statements that were not loaded with the image are read when they are needed */
    constructor(image, readsAll = false) {
        this.image = image;
        this.#readsAll = readsAll;
    }
    /** An analysis of the same image that also reads statements that were not loaded with it. Provenance is not parsed again. */
    readingAll() {
        const all = new ImageAnalysis(this.image, true);
        for (const [statement, provenance] of this.#provenance)
            all.#provenance.set(statement, provenance);
        return all;
    }
    /**
     * The provenance of a manifest: every statement that is linked to it, names it as its subject, and has a type of SLSA provenance. A statement
     * that was not loaded or is not valid gives a reason.
     */
    provenanceOf(subject) {
        return this.#statementsAbout(subject).flatMap((statement) => this.#provenanceIn(statement, subject) ?? []);
    }
    /** Whether a statement that is linked to a manifest has a predicate type that begins so. */
    hasPredicate(subject, type) {
        return this.#statementsAbout(subject).some((one) => this.#contentOf(one)?.predicateType.startsWith(type));
    }
    /** The builder of a manifest, for advice only (`findBuilder`); null if it is unknown. */
    builderOf(manifest) {
        const known = this.#builders.get(manifest);
        if (known !== undefined)
            return known;
        const { digest } = manifest.edge.target;
        const provenance = (digest === null ? [] : this.provenanceOf(digest)).flatMap((result) => result.ok ? [result.value] : []);
        const builder = (0,provenance_builder/* findBuilder */.Lx)(manifest, provenance);
        this.#builders.set(manifest, builder);
        return builder;
    }
    /**
     * The builder of the manifest that a reference leads to or is a part of. For other references (an index, an attestation) and for null, the
     * builder of all runnable manifests, if it is the same.
     */
    builderAt(edge) {
        const { image } = this;
        this.#runnable ??= new Map(image.manifests.filter(({ exempt }) => exempt === null).map((manifest) => [manifest.edge, manifest]));
        const manifest = edge && (this.#runnable.get(edge) ?? (edge.parent && this.#runnable.get(edge.parent)));
        if (manifest)
            return this.builderOf(manifest);
        this.#common ??= { builder: (0,provenance_builder/* onlyBuilder */.Kb)(new Set([...this.#runnable.values()].map((one) => this.builderOf(one)))) };
        return this.#common.builder;
    }
    /** The references of the image to a blob. */
    referencesTo(node) {
        this.#references ??= (0,image_image/* referencesOf */.CL)(this.image);
        return this.#references.get(node) ?? [];
    }
    #statementsAbout(subject) {
        return (this.image.attestations.get(subject) ?? []).flatMap(({ statements }) => statements);
    }
    /** Null for a statement of another type, or about another subject. */
    #provenanceIn(statement, subject) {
        const content = this.#contentOf(statement);
        const type = content?.predicateType ?? statement.annotated;
        if (type === null || !(0,provenance/* isProvenanceType */.I)(type))
            return null;
        if (content === null)
            return { ok: false, reason: UNREADABLE, statement };
        if (!(0,attestation/* isTrue */.Hn)({ ...statement, content }, subject))
            return null;
        const value = this.#provenance.get(statement) ?? parse(statement);
        this.#provenance.set(statement, value);
        return typeof value === 'string' ? { ok: false, reason: value, statement } : { ok: true, value, statement };
    }
    #contentOf(statement) {
        if (statement.content !== null || !this.#readsAll)
            return statement.content;
        const known = this.#contents.get(statement);
        if (known !== undefined)
            return known;
        const content = (0,attestation/* readContent */.c_)(statement.edge);
        this.#contents.set(statement, content);
        return content;
    }
}
function parse({ edge }) {
    const document = (0,attestation/* statementDocument */.zm)(edge);
    return document === null ? UNREADABLE : (0,provenance/* readProvenance */.C)(document);
}

// EXTERNAL MODULE: ./build/limits.js
var limits = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/policy/match.js
var policy_match = __nccwpck_require__(8706);
// EXTERNAL MODULE: ./build/policy/merge-setting.js
var merge_setting = __nccwpck_require__(4858);
// EXTERNAL MODULE: ./build/policy/template.js
var template = __nccwpck_require__(6541);
// EXTERNAL MODULE: ./build/rule-kit/rule.js
var rule_kit_rule = __nccwpck_require__(9726);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __nccwpck_require__(8020);
// EXTERNAL MODULE: ./build/engine/outcome.js
var outcome = __nccwpck_require__(8167);
// EXTERNAL MODULE: ./build/formats/platform.js
var formats_platform = __nccwpck_require__(3172);
;// CONCATENATED MODULE: ./build/engine/platforms-at.js

/** The platform of a manifest that has one without stating it. */
const UNSTATED = 'unstated platform';
/** The platform of a manifest by which policies choose. An exempt manifest has none. */
function platformOf({ platform, exempt }) {
    if (exempt !== null || (platform !== null && (0,formats_platform/* isStatedPlatform */.f)(platform)))
        return platform;
    return UNSTATED;
}
/** The distinct platforms of an image by which policies choose. */
function platformsIn({ platforms, manifests }) {
    const isUnstated = manifests.some((manifest) => platformOf(manifest) === UNSTATED);
    const stated = platforms.filter(formats_platform/* isStatedPlatform */.f);
    return isUnstated ? [...stated, UNSTATED] : stated;
}
/** A blob that several platforms share is on all of them, by whichever edge a rule reports it. */
function platformsOf(image) {
    let known = null;
    return (at) => {
        if (at === 'image')
            return [null];
        known ??= platformsByNode(image);
        return [...(known.get('edge' in at ? at.edge.target : at.node) ?? [null])];
    };
}
/** A manifest that is listed for several platforms is followed only once, and its layers belong to all of them. */
function platformsByNode({ edges, manifests }) {
    const known = new Map();
    const add = ({ target }, platform) => known.set(target, (known.get(target) ?? new Set()).add(platform));
    for (const manifest of manifests) {
        const { edge, config, layers } = manifest;
        for (const part of [edge, ...(config === null ? [] : [config]), ...layers])
            add(part, platformOf(manifest));
    }
    // The edges within a manifest without a stated platform have none either.
    for (const edge of edges) {
        const { platform, target } = edge;
        if (!known.has(target) || (platform !== null && (0,formats_platform/* isStatedPlatform */.f)(platform)))
            add(edge, platform);
    }
    return known;
}

;// CONCATENATED MODULE: ./build/engine/applicable-rules.js









/** What is needed to bind the rules of a run. */
function binding(context) {
    const known = new Map();
    return (rule, options) => {
        const key = `${rule.id}\n${JSON.stringify(options)}`;
        const before = known.get(key);
        if (before !== undefined)
            return before;
        const { value, unset } = (0,template/* resolveTemplates */.e)(options, context);
        const bound = unset.size === 0 ? rule.bind(value) : { missingFact: (0,policy_context/* needsFacts */.vb)(unset) };
        known.set(key, bound);
        return bound;
    };
}
/** Determines the settings of rules for images. What several images share is computed once. */
class Settings {
    #policy;
    #rules;
    #run;
    #overrides;
    /** Overrides that have expired. */
    #past;
    #known = new Map();
    #used = new Set();
    #missed = new Set();
    /** @param rules the rules to consider, in their order */
    constructor(policy, rules, run) {
        this.#policy = policy;
        this.#rules = rules;
        this.#run = run;
        const isOver = ({ until }) => until !== null && until < run.day;
        this.#overrides = policy.overrides.filter((override) => !isOver(override));
        this.#past = policy.overrides.filter(isOver);
    }
    /** Overrides that applied to at least one image, in the order of the policy: images are read in any order. */
    get used() {
        return this.#overrides.filter((override) => this.#used.has(override));
    }
    /** Expired overrides that would have applied. */
    get missed() {
        return this.#past.filter((override) => this.#missed.has(override));
    }
    /**
     * The rules that are on, or could be, for an image, in their order. Images with the same known facts share one list.
     */
    of(image) {
        const facts = factsOf(image, this.#run.context);
        const platforms = platformsIn(image);
        const choices = this.#overrides.map((override) => choiceOf(override, facts, platforms));
        for (const [i, override] of this.#overrides.entries())
            if (choices[i]?.kind === 'yes')
                this.#used.add(override);
        for (const override of this.#past)
            if (choiceOf(override, facts, platforms).kind === 'yes')
                this.#missed.add(override);
        const key = JSON.stringify([choices, platforms]);
        const settings = this.#known.get(key) ?? this.#work(choices, platforms);
        this.#known.set(key, settings);
        return settings;
    }
    /** Whether a rule may read the contents of layers, for any image. A combination of several overrides is not tried. */
    get mayReadContents() {
        const tried = [[], ...this.#overrides.map((override) => [override])];
        return this.#rules.some((rule) => tried.some((applied) => {
            const bound = this.#variant(rule, applied, null)?.bound;
            return bound !== undefined && 'needs' in bound && bound.needs.depth === 'contents';
        }));
    }
    #work(choices, platforms) {
        return this.#rules.flatMap((rule) => {
            const possible = this.#overrides.flatMap((override, i) => {
                const choice = choices[i] ?? { kind: 'no' };
                const speaks = override.rules.some((statement) => statement.rule === rule.id);
                return choice.kind !== 'no' && speaks
                    ? [{ override, missingFact: 'missingFact' in choice ? choice.missingFact : null }]
                    : [];
            });
            const questions = questionsOf(possible, platforms.includes(UNSTATED));
            const [first] = questions;
            if (questions.length > limits/* LIMITS */.b.policyQuestions)
                return this.#untried(rule, possible, questions);
            const worlds = new Map();
            for (let answers = 0; answers < 2 ** questions.length; answers++) {
                const world = this.#world(rule, possible, platforms, (key) => isYes(questions, answers, key));
                worlds.set(JSON.stringify(world.map(identityOf)), world);
            }
            const several = [...worlds.values()];
            if (several.every(({ length }) => length === 0))
                return [];
            const undecided = first === undefined || several.length === 1 ? null : undecidedBy(first);
            return [{ rule, worlds: several, undecided, untried: null }];
        });
    }
    /** A rule with too many worlds: it counts with the highest severity of any. */
    #untried(rule, possible, questions) {
        const statements = possible.flatMap(({ override }) => override.rules.filter((one) => one.rule === rule.id));
        const stated = [this.#policy.rules.get(rule.id)?.severity, ...statements.map(({ severity }) => severity?.value)];
        const severities = rule_kit_rule/* SEVERITIES */.oC.filter((severity) => stated.includes(severity));
        if (severities.length === 0)
            return [];
        const undecided = (0,untrusted/* safe */.gB) `overrides depend on ${questions.length} unknown facts; at most ${limits/* LIMITS */.b.policyQuestions} can be tried`;
        return [{ rule, worlds: [], undecided, untried: (0,outcome/* highestSeverity */.qq)(severities) }];
    }
    /** The variants of a rule by platform. Equal ones are combined. */
    #world(rule, possible, platforms, isTrue) {
        const there = possible.filter(({ override, missingFact }) => missingFact === null || isTrue(keyOf(override)));
        const isFor = ({ match: { platform: patterns } }, platform) => {
            if (patterns === null)
                return true;
            return platform === UNSTATED ? isTrue(platformKeyOf(patterns)) : matchesAny(patterns, platform);
        };
        const groups = new Map();
        for (const platform of [null, ...platforms]) {
            const applied = there.flatMap(({ override }) => (isFor(override, platform) ? override : []));
            const key = applied.map((override) => this.#overrides.indexOf(override)).join();
            const group = groups.get(key);
            if (group === undefined)
                groups.set(key, { applied, platforms: [platform] });
            else
                group.platforms.push(platform);
        }
        return [...groups.values()].flatMap((group) => {
            const covered = new Set(group.platforms);
            const covers = (seen) => seen.some((platform) => !platforms.includes(platform ?? '') || covered.has(platform));
            const variant = this.#variant(rule, group.applied, groups.size === 1 ? null : covers);
            return variant === null ? [] : [{ ...variant, covered: group.platforms }];
        });
    }
    /** A rule with overrides applied; null if it is off. */
    #variant(rule, applied, covers) {
        let setting = this.#policy.rules.get(rule.id);
        for (const { rules, place } of applied)
            for (const statement of rules)
                if (statement.rule === rule.id)
                    setting = (0,merge_setting/* mergeSetting */.b)(setting, statement, place);
        if (setting === undefined || setting.severity === null || setting.severity === 'off')
            return null;
        const { severity, from } = setting;
        const bound = this.#run.bind(rule, setting.options);
        if (from === null || this.#run.day >= from)
            return { setting, severity, upcoming: null, bound, covers };
        const upcoming = severity === 'note' ? null : { severity, from };
        return { setting, severity: severityBefore(severity), upcoming, bound, covers };
    }
}
/** The identity of a variant, without the places where it was written. */
function identityOf({ covered, setting: { severity, unchecked, from, options } }) {
    return [covered, severity, unchecked, from, options];
}
/**
 * The assumed answers: whether each match applies, and whether a manifest without a platform has one of the listed
 * platforms.
 */
function questionsOf(possible, isUnstated) {
    const questions = new Map();
    for (const { override, missingFact } of possible) {
        const { platform } = override.match;
        if (missingFact !== null)
            questions.set(keyOf(override), { key: keyOf(override), override, missingFact });
        if (platform === null || !isUnstated)
            continue;
        const key = platformKeyOf(platform);
        questions.set(key, { key, override, missingFact: 'platform' });
    }
    return [...questions.values()];
}
function keyOf({ match }) {
    return `match ${JSON.stringify(match)}`;
}
function platformKeyOf(patterns) {
    return `platform ${JSON.stringify(patterns)}`;
}
/** @param answers one bit for each question */
function isYes(questions, answers, key) {
    return ((answers >> questions.findIndex((question) => question.key === key)) & 1) === 1;
}
/** The known facts of an image by which overrides choose. */
function factsOf({ givenName, source, artifact }, { repository, event }) {
    return { image: givenName, repository, event, source, artifact };
}
/** Whether an override applies to any part of an image. A manifest without a stated platform could have any. */
function choiceOf({ match }, facts, platforms) {
    const choice = (0,policy_match/* chooses */.FQ)(match, facts);
    const { platform: patterns } = match;
    if (choice.kind === 'no' || patterns === null)
        return choice;
    if (platforms.some((platform) => matchesAny(patterns, platform)))
        return choice;
    if (!platforms.includes(UNSTATED))
        return { kind: 'no' };
    return choice.kind === 'yes' ? { kind: 'possible' } : choice;
}
/** Whether a platform is known and matches one of the patterns. */
function matchesAny(patterns, platform) {
    return platform !== null && platform !== UNSTATED && patterns.some((pattern) => (0,policy_match/* matchesPlatform */.pC)(pattern, platform));
}
/** The reason why it is unknown whether a match applies, with the fix. */
function describeMissing(missingFact) {
    if (missingFact === 'image')
        return 'it needs the name of the image, which is not given: write "IMAGE as NAME"';
    if (missingFact === 'repository' || missingFact === 'event')
        return (0,policy_context/* needsFacts */.vb)([missingFact]);
    return (0,untrusted/* safe */.gB) `it needs the ${missingFact} of a manifest, which is not stated`;
}
function undecidedBy({ override: { origin }, missingFact }) {
    return (0,untrusted/* safe */.gB) `it is unknown whether an override (${origin.file}:${origin.line}) applies: ${describeMissing(missingFact)}`;
}
/** The severity before the day in `from`. */
function severityBefore(severity) {
    return severity === 'error' ? 'warning' : 'note';
}

// EXTERNAL MODULE: ./build/text/count.js
var text_count = __nccwpck_require__(5093);
;// CONCATENATED MODULE: ./build/engine/conclude.js




/** Failed comes before unchecked, waived, and the rule's own conclusion. */
function conclude({ found, unchecked, conclusion }) {
    const open = unchecked.filter(({ waiver }) => waiver === null);
    const effectiveSeverity = (0,outcome/* highestSeverity */.qq)(open.map((one) => one.effectiveSeverity));
    // A finding of a low severity does not hide an unchecked outcome of a higher one.
    const outweighs = ({ severity }) => open.length === 0 || (0,rule_kit_rule/* atLeast */.jZ)(severity, effectiveSeverity);
    const deciding = found.flatMap(({ finding, decides }) => (decides && outweighs(finding) ? finding : []));
    const failures = deciding.filter(({ waiver }) => waiver === null).map(({ message }) => message);
    const counting = open.length > 0 ? { effectiveSeverity } : {};
    if (failures.length > 0)
        return { status: 'failed', reason: firstOf(failures, 'finding'), ...counting };
    const reasons = open.map(({ reason }) => reason);
    if (reasons.length > 0)
        return { status: 'unchecked', reason: firstOf(reasons, 'reason'), ...counting };
    const waivers = [
        ...deciding.map(({ message, waiver }) => ({ words: message, waiver })),
        ...unchecked.map(({ reason, waiver }) => ({ words: reason, waiver })),
    ].flatMap(({ words, waiver }) => (waiver === null ? [] : (0,untrusted/* safe */.gB) `until ${waiver.until} (${waiver.reason}): ` + words));
    if (waivers.length > 0)
        return { status: 'waived', reason: firstOf(waivers, 'reason') };
    return { status: conclusion.kind, reason: conclusion.reason };
}
/** The reasons are safe to show: rules and faults create them with `safe`. */
function firstOf(reasons, what) {
    const different = new Set(reasons);
    const [first = ''] = different;
    return different.size > 1 ? `${first} (and ${(0,text_count/* plural */.L)(different.size - 1, `more ${what}`)})` : first;
}
/**
 * The outcome of a rule if a fact is unknown, from its outcomes under each possible value: it fails if it fails under
 * all of them, at the lowest severity of any; otherwise a worse outcome under some of them is unchecked and counts with
 * the severity that it has there.
 * @param undecided the reason why the fact is unknown, and the severity that counts
 */
function overAllVariants(worlds, undecided) {
    const [best, ...others] = worlds.toSorted((a, b) => failing(a) - failing(b) || counting(a) - counting(b) || shown(b) - shown(a));
    if (best === undefined)
        throw new Error('a rule that is off in every world is judged');
    const conclusion = conclusionOf(worlds);
    const effectiveSeverity = rule_kit_rule/* SEVERITIES */.oC[Math.max(...others.map(counting))];
    if (effectiveSeverity === undefined || counting(best) >= rule_kit_rule/* SEVERITIES */.oC.indexOf(effectiveSeverity))
        return { ...best, conclusion };
    return { found: best.found, unchecked: [undecided(effectiveSeverity), ...best.unchecked], conclusion };
}
/** The worse of two outcomes of one rule: the findings and the unchecked outcomes of both. */
function worseOf(a, b) {
    if (isEmpty(b))
        return a.conclusion.kind === 'passed' ? a : { ...a, conclusion: conclusionOf([a, b]) };
    const [inA, inB] = [weights(a.found), weights(b.found)];
    return {
        found: [
            ...a.found.filter(({ finding }) => weightIn(inA, finding) >= weightIn(inB, finding)),
            ...b.found.filter(({ finding }) => weightIn(inB, finding) > weightIn(inA, finding)),
        ],
        unchecked: [...a.unchecked, ...b.unchecked],
        conclusion: conclusionOf([a, b]),
    };
}
/** Whether one outcome is worse than another under any `fail-on`. */
function isWorse(a, b) {
    return failing(a) > failing(b) || counting(a) > counting(b);
}
/** Whether there is nothing to report. */
function isEmpty({ found, unchecked }) {
    return found.length === 0 && unchecked.length === 0;
}
/** Passed, if either of them passed. */
function conclusionOf(parts) {
    const passed = parts.find(({ conclusion }) => conclusion.kind === 'passed');
    return (passed ?? parts[0])?.conclusion ?? { kind: 'not-applicable', reason: 'it was not evaluated' };
}
/** The rank of the highest severity of findings that are not waived; below all severities without findings. */
function failing({ found }) {
    return Math.max(-1, ...found.map(({ finding }) => weight(finding)));
}
/** The same, including unchecked outcomes. */
function counting(judged) {
    const open = judged.unchecked.filter(({ waiver }) => waiver === null);
    return Math.max(failing(judged), ...open.map(({ effectiveSeverity }) => rule_kit_rule/* SEVERITIES */.oC.indexOf(effectiveSeverity)));
}
function shown({ found, unchecked }) {
    return found.length + unchecked.length;
}
/**
 * The highest severity of the findings with each key. Messages do not identify findings, because they contain options.
 */
function weights(found) {
    const known = new Map();
    for (const { finding } of found) {
        const thing = thingOf(finding);
        known.set(thing, Math.max(known.get(thing) ?? -1, weight(finding)));
    }
    return known;
}
function weightIn(known, finding) {
    return known.get(thingOf(finding)) ?? -2;
}
function thingOf({ path, digest, key }) {
    return JSON.stringify([path, digest, key]);
}
function weight({ severity, waiver }) {
    return waiver === null ? rule_kit_rule/* SEVERITIES */.oC.indexOf(severity) : -1;
}

// EXTERNAL MODULE: ./build/engine/finding.js
var engine_finding = __nccwpck_require__(6314);
// EXTERNAL MODULE: ./build/formats/fault.js
var formats_fault = __nccwpck_require__(4895);
;// CONCATENATED MODULE: ./build/engine/preconditions.js


const NO_REASONS = [];
/** An empty index, or a blob that is not a manifest: a rule that finds nothing there has checked nothing. */
const NOTHING = 'it contains no manifest, so there is nothing to check';
const BYTES = new Set(['digest-mismatch', 'size-mismatch', 'unreadable', 'ambiguous']);
/** Examines once everything in an image that rules depend on. */
function preconditionsOf(image) {
    const manifests = new Set(image.faults.map(({ message }) => message));
    const blobs = new Set();
    const configs = new Set();
    const absent = new Set();
    for (const edge of image.edges) {
        const broken = edge.slot === 'config' ? configs : manifests;
        for (const fault of byteFaults(edge))
            blobs.add(sentence(edge, fault));
        for (const fault of documentFaults(edge)) {
            if ((0,formats_fault/* isIntegrityFault */.gt)(fault))
                broken.add(sentence(edge, fault));
            else if (fault.kind === 'missing')
                (edge.slot === 'config' ? configs : absent).add(sentence(edge, fault));
        }
    }
    const nothing = image.manifests.length === 0 && image.artifact !== 'cache' ? [NOTHING] : [];
    const isSound = [manifests, configs, blobs, absent].every(({ size }) => size === 0) && nothing.length === 0;
    return { manifests: [...manifests], configs: [...configs], blobs: [...blobs], absent: [...absent], nothing, isSound };
}
/** The preconditions that apply to a rule. */
function preconditionFaults(preconditions, needs) {
    if (preconditions.isSound)
        return NO_REASONS;
    return [
        ...preconditions.manifests,
        ...(needs.handlesMissing ? [] : preconditions.absent),
        ...(needs.documents === 'configs' ? preconditions.configs : []),
        ...(needs.depth === 'structure' ? [] : preconditions.blobs),
        ...preconditions.nothing,
    ];
}
/** Faults that show that a layer's bytes are not the intended ones, so that no result about them counts. */
function byteFaults({ slot, target, faults }) {
    if (slot !== 'layer' && slot !== 'blob')
        return [];
    return [...target.faults, ...faults].filter(({ kind }) => BYTES.has(kind));
}
/** The faults of what is read as a document. */
function documentFaults({ slot, parent, target, faults }) {
    switch (slot) {
        case 'manifest':
        case 'config':
            return [...target.faults, ...faults];
        case 'blob':
            // Some readers choose an entry by platform and then rely on the bytes, whatever its type.
            if (parent?.document?.kind === 'index')
                return [...target.faults, ...faults];
            // Not a document, unless its bytes show that it is one.
            return faults.filter(({ kind }) => kind === 'ambiguous');
        default:
            return [];
    }
}
function sentence({ path }, { message, pointer }) {
    return (0,untrusted/* safe */.gB) `${path.join(' \u203a ')}${pointer === '' ? '' : ` at ${pointer}`}: ${message}`;
}

;// CONCATENATED MODULE: ./build/engine/judge.js





const NONE = [];
const NO_UNCHECKED = [];
/** The outcome of one rule under one policy, in every possible world. */
function judgePart(part, context, run) {
    const { rule, worlds, undecided, untried } = part.settings;
    const waiverFor = waiversIn(part, context);
    const undecidedAs = (effectiveSeverity) => ({
        reason: undecided ?? '',
        waiver: waiverFor({ rule: rule.id, node: null, key: null, platforms: [null] }),
        effectiveSeverity,
    });
    if (untried !== null)
        return { found: NONE, unchecked: [undecidedAs(untried)], conclusion: conclusionOf([]) };
    const judged = worlds.map((world) => judgeWorld(world, part, context, run));
    const [only, ...others] = judged;
    return only !== undefined && others.length === 0 ? only : overAllVariants(judged, undecidedAs);
}
function judgeWorld(world, part, context, run) {
    const seen = world.map((variant) => ({ variant, ...observed(variant, context, run) }));
    const conclusion = conclusionOf(seen);
    if (seen.every(({ observations }) => observations.length === 0))
        return { found: NONE, unchecked: NO_UNCHECKED, conclusion };
    const { rule } = part.settings;
    const waiverFor = waiversIn(part, context);
    const found = seen.flatMap(({ variant, observations }) => observations.flatMap((one) => (one.kind === 'violation' ? foundOf(one, rule, variant, context, waiverFor) : [])));
    const unchecked = seen.flatMap(({ variant, observations }) => observations.flatMap((one) => {
        if (one.kind !== 'unchecked')
            return [];
        const waivable = { rule: rule.id, node: (0,engine_finding/* nodeAt */.oB)(one.at), key: null, platforms: context.platformsAt(one.at) };
        const effectiveSeverity = uncheckedCounts(variant, part.side.policy);
        return [{ reason: one.reason, waiver: waiverFor(waivable), effectiveSeverity }];
    }));
    return { found: distinct(found), unchecked, conclusion };
}
function waiversIn({ side }, { waiversOf }) {
    return waiversOf.get(side) ?? (() => null);
}
function foundOf(violation, rule, variant, { analysis, platformsAt }, waiverFor) {
    const { at, key, madeBy = null, atMost } = violation;
    const finding = (0,engine_finding/* findingOf */.hD)(violation, rule, variant, analysis);
    const waiver = waiverFor({ rule: rule.id, node: (0,engine_finding/* nodeAt */.oB)(at), key, platforms: platformsAt(at) });
    return {
        finding: { ...finding, waiver: waiver && { reason: waiver.reason, until: waiver.until } },
        subject: { at, madeBy },
        decides: atMost === undefined,
    };
}
/** The observations of one variant on the platforms that it covers. */
function observed({ bound, covers }, context, run) {
    if ('missingFact' in bound)
        return { observations: [uncheckedImage(bound.missingFact)], conclusion: conclusionOf([]) };
    const known = context.seen.get(bound) ?? check(bound, context, run);
    context.seen.set(bound, known);
    if (covers === null || known.observations.length === 0)
        return known;
    return {
        observations: known.observations.filter(({ at }) => covers(context.platformsAt(at))),
        conclusion: known.conclusion,
    };
}
function check(bound, { image, analysis, preconditions, mayLackForeignLayers }, run) {
    const observations = preconditionFaults(preconditions, bound.needs).map(uncheckedImage);
    const checking = bound.check(image, run, analysis);
    let next = checking.next();
    for (; next.done !== true; next = checking.next()) {
        if (!mayLackForeignLayers || !isAbsentForeignLayer(next.value))
            observations.push(next.value);
    }
    const conclusion = next.value;
    if (conclusion === undefined && observations.length === 0)
        observations.push(uncheckedImage('the rule ended without a conclusion'));
    return { observations, conclusion: conclusion ?? NONE_HERE };
}
/** The conclusion for platforms on which nothing was observed, if the rule concludes nothing because of others. */
const NONE_HERE = { kind: 'passed', reason: 'nothing was found on these platforms' };
function isAbsentForeignLayer({ at, kind }) {
    if (kind !== 'unchecked' || at === 'image' || !('edge' in at))
        return false;
    const { slot, target, declared } = at.edge;
    return slot === 'layer' && target.byteSource === null && declared?.distributable === false;
}
function uncheckedImage(reason) {
    return { kind: 'unchecked', at: 'image', reason };
}
function uncheckedCounts({ severity, setting }, { unchecked }) {
    return (0,outcome/* cappedSeverity */.HI)(severity, setting.unchecked, unchecked);
}
/** If two variants report the same, it is reported once, with the higher severity. */
function distinct(found) {
    const byKey = new Map();
    for (const one of found) {
        const { path, digest, key, message, severity } = one.finding;
        const identity = JSON.stringify([path, digest, key, message]);
        const known = byKey.get(identity);
        if (known === undefined || !(0,rule_kit_rule/* atLeast */.jZ)(known.finding.severity, severity))
            byKey.set(identity, one);
    }
    return byKey.size === found.length ? found : [...byKey.values()];
}

// EXTERNAL MODULE: ./build/policy/policy.js
var policy = __nccwpck_require__(8301);
;// CONCATENATED MODULE: ./build/engine/loosening.js





/** Notices about loosened locked rules, which have no effect; each line once. */
class Loosenings {
    #policy;
    #notices = new Map();
    constructor(policy) {
        this.#policy = policy;
        for (const { rules, policy: own } of policy.locks) {
            const { failOn, unchecked } = policy.origins;
            const [[rule, by] = []] = rules;
            if (rule === undefined || by === undefined)
                continue;
            if ((0,enums/* isLooser */.NM)(policy.failOn, own.failOn))
                this.#add(failOn, rule, by, `fail-on: ${policy.failOn}`);
            if (loosening_weight(policy.unchecked) < loosening_weight(own.unchecked))
                this.#add(unchecked, rule, by, `unchecked: ${policy.unchecked}`);
        }
    }
    /** Records what an image shows: if a lock's policy has a worse outcome, the looser settings had no effect. */
    note(parts, judged) {
        const merged = parts.findIndex(({ side }) => side.lock === null);
        for (const [i, { side, settings }] of parts.entries()) {
            const { rule } = settings;
            const by = side.lock?.rules.get(rule.id);
            const [own, other] = [judged[i], judged[merged]];
            if (by === undefined || own === undefined || (other !== undefined && !isWorse(own, other)))
                continue;
            for (const origin of this.#causes(rule.id, parts[merged]?.settings ?? null, settings))
                this.#add(origin, rule.id, by);
        }
    }
    notices() {
        return [...this.#notices.values()];
    }
    /** The lines in which the merged policy is looser. */
    #causes(rule, merged, locked) {
        const [settings, own] = [settingsIn(merged), settingsIn(locked)];
        const known = new Set(own.flatMap((setting) => [...wordOrigins(setting), ...optionOrigins(setting)]).map(policy/* originKey */.y));
        const severity = Math.max(...own.map((one) => loosening_weight(one.severity)));
        const words = settings.flatMap((setting) => wordOrigins(setting, severity));
        const switchedOff = this.#policy.overrides.flatMap(({ rules, place }) => rules.flatMap((one) => (one.rule === rule && one.severity?.value === 'off' ? [place(one.severity)] : [])));
        const looser = [words, settings.flatMap(optionOrigins), switchedOff].map((origins) => origins.filter((origin) => !known.has((0,policy/* originKey */.y)(origin))));
        return looser.find(({ length }) => length > 0) ?? [];
    }
    #add(origin, rule, by, what) {
        const where = typeof origin === 'string' ? `the ${origin}` : `${origin.file}:${origin.line}`;
        const value = what === undefined ? '' : ` (${what})`;
        const message = (0,untrusted/* safe */.gB) `${where}${value} has no effect: ${rule} is locked by ${by.file}:${by.line}`;
        this.#notices.set(message, { kind: 'loosening', message, origin: typeof origin === 'string' ? null : origin });
    }
}
function settingsIn(settings) {
    return (settings?.worlds ?? []).flat().map(({ setting }) => setting);
}
/** The places of words that set a lower severity than another. */
function wordOrigins({ severity, unchecked, from, origins }, least = Number.POSITIVE_INFINITY) {
    return [
        ...(loosening_weight(severity) < least ? [origins.severity] : []),
        ...(unchecked !== null && origins.unchecked !== null ? [origins.unchecked] : []),
        ...(from !== null && origins.from !== null ? [origins.from] : []),
    ];
}
function optionOrigins({ origins }) {
    return [...origins.options.values()];
}
function loosening_weight(severity) {
    return severity === 'off' ? -1 : rule_kit_rule/* SEVERITIES */.oC.indexOf(severity);
}

// EXTERNAL MODULE: ./build/policy/day.js
var policy_day = __nccwpck_require__(2909);
;// CONCATENATED MODULE: ./build/engine/notice.js




/** Days before the end of a waiver from which a notice announces it. */
const WARNING_DAYS = 30;
/** Notices about waivers: that one ends soon, has expired, matched nothing, or could not be matched. */
function waiverNotices(uses, day) {
    return [...uses].flatMap(({ waiver, hadImage, matched, missingFact }) => {
        const { until, reason, rules, origin, isOfEntry } = waiver;
        const what = (0,untrusted/* safe */.gB) `the waiver for ${rules} (${reason})`;
        const notice = (kind, message) => [{ kind, message: `${what} ${message}`, origin }];
        const left = (0,policy_day/* daysUntil */.AQ)(until, day);
        if (hadImage && left < 0)
            return notice('waiver-ended', (0,untrusted/* safe */.gB) `expired on ${until} and is not applied`);
        if (matched && left <= WARNING_DAYS)
            return notice('waiver-ends', (0,untrusted/* safe */.gB) `expires on ${until}, ${inDays(left)}`);
        if (!matched && missingFact !== null && isOfEntry)
            return notice('waiver-unknown', `is not applied: ${describeMissing(missingFact)}`);
        if (hadImage && !matched && isOfEntry)
            return notice('waiver-unused', 'matched nothing; consider removing it');
        return [];
    });
}
/** Notices about vacuous rules: a policy that requires nothing looks like one that was met. */
function vacuousNotices(rules) {
    return rules.map(({ rule, reason, origin }) => ({
        kind: 'idle-rule',
        message: (0,untrusted/* safe */.gB) `${rule} requires nothing as configured: ${reason}`,
        origin,
    }));
}
/**
 * Notices about what applied to nothing: a condition that was never true, or a policy without a rule that applies to
 * any image.
 * @param applied the rules that applied to at least one image
 */
function unappliedNotices(custom, applied) {
    if (applied.size === 0)
        return [{ kind: 'unapplied', message: 'no rule of the policy applies to any image of this run', origin: null }];
    return custom.flatMap(({ rule: { id }, statement: { when }, origin, isOfEntry }) => {
        if (when === null || !isOfEntry || applied.has(id))
            return [];
        return [
            {
                kind: 'unapplied',
                message: (0,untrusted/* safe */.gB) `${id} applied to nothing in this run: nothing matches its "when": ${when}`,
                origin,
            },
        ];
    });
}
/** Notices about overrides that expire, once each. */
function overrideNotices({ used, missed }, day) {
    return [
        ...[...used].flatMap((override) => untilNotice(override, 'override', (until) => `override active until ${until}, ${inDays((0,policy_day/* daysUntil */.AQ)(until, day))}`)),
        ...[...missed].flatMap((override) => untilNotice(override, 'override-ended', (until) => `override expired on ${until}`)),
    ];
}
function untilNotice({ until, reason, rules, origin }, kind, when) {
    if (until === null)
        return [];
    const names = [...new Set(rules.map(({ rule }) => rule))];
    const why = reason === null ? '' : (0,untrusted/* safe */.gB) ` (${reason})`;
    return [{ kind, message: (0,untrusted/* safe */.gB) `${names}: ${when(until)}${why}`, origin }];
}
/** Notices about findings whose severity will rise: how many of each kind, by `upcomingKey`. */
function upcomingNotices(counts) {
    return [...counts]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, count]) => {
        const [from = '', severity = '', after = ''] = key.split(' ');
        const upcoming = count === 1 ? `becomes ${after === 'error' ? 'an' : 'a'} ${after}` : `become ${after}s`;
        return { kind: 'upcoming', message: (0,untrusted/* safe */.gB) `${(0,text_count/* plural */.L)(count, severity)} ${upcoming} on ${from}`, origin: null };
    });
}
/** Findings of one kind rise together. Kinds sort by day. */
function upcomingKey({ severity, upcoming }) {
    return upcoming === null ? null : `${upcoming.from} ${severity} ${upcoming.severity}`;
}
function inDays(left) {
    return left === 0 ? 'today' : `in ${(0,text_count/* plural */.L)(left, 'day')}`;
}

// EXTERNAL MODULE: ./build/text/glob.js
var glob = __nccwpck_require__(1310);
;// CONCATENATED MODULE: ./build/engine/waivers.js




/** The waivers of a run and their use. */
class Waivers {
    #day;
    #states;
    constructor(waivers, day) {
        this.#day = day;
        this.#states = new Map(waivers.map((waiver) => [waiver, { hadImage: false, matched: false, missingFact: null }]));
    }
    /** The waiver that applies to an item of an image, or null. */
    for(image, facts) {
        const chosen = [...this.#states].filter(([{ match }, state]) => {
            const choice = (0,policy_match/* chooses */.FQ)(match, facts);
            if (choice.kind === 'unknown')
                state.missingFact = choice.missingFact;
            state.hadImage ||= choice.kind === 'yes' && isAbout(match, image);
            return choice.kind === 'yes';
        });
        const identity = {
            digest: image.digest,
            isTrue: chosen.some(([{ match }]) => match.digest !== null) && isIntact(image),
        };
        return (found) => {
            let first = null;
            for (const [waiver, state] of chosen) {
                if (!covers(waiver, found, identity))
                    continue;
                state.matched = true;
                if (this.#day <= waiver.until)
                    first ??= waiver;
            }
            return first;
        };
    }
    /** Whether a waiver names the digest of an image or of a blob in it, so that its bytes must be verified. */
    nameDigestOf(image) {
        return [...this.#states.keys()].some(({ match: { digest } }) => digest !== null && digestsIn(image).some((one) => digest.includes(one)));
    }
    /** The use of each waiver, in the order of the policies. */
    *uses() {
        for (const [waiver, state] of this.#states)
            yield { waiver, ...state };
    }
}
/** Whether an image has the platform and the digest of a waiver. */
function isAbout({ platform, digest }, image) {
    return ((platform === null || image.platforms.some((one) => platform.some((pattern) => (0,policy_match/* matchesPlatform */.pC)(pattern, one)))) &&
        (digest === null || digestsIn(image).some((one) => digest.includes(one))));
}
function digestsIn({ digest, edges }) {
    return [digest, ...edges.map(({ target }) => target.digest)].filter((one) => one !== null);
}
const OTHER_BYTES = new Set(['digest-mismatch', 'size-mismatch', 'unreadable']);
/** Whether the bytes of the image match its digest: otherwise the author of the waiver did not mean them. */
function isIntact(image) {
    return !hasOthers(image) && !image.edges.some(hasOthers) && (0,image_image/* nodesOf */.Nh)(image).every(isVerified);
}
/**
 * Whether the bytes of a blob match its digest. An absent blob has no other bytes, and an entry of manifest.json has no
 * digest.
 */
function isVerified(node) {
    return (node.digest === null || node.byteSource === null || node.verified === true) && !hasOthers(node);
}
function hasOthers({ faults }) {
    return faults.some(({ kind }) => OTHER_BYTES.has(kind));
}
/** Whether a waiver matches an item. An item of several platforms is waived only if all of them match. */
function covers({ rules, match }, found, image) {
    const { platform, digest, key } = match;
    return (rules.includes(found.rule) &&
        (platform === null || found.platforms.every((one) => matchesAny(platform, one))) &&
        (digest === null || digest.some((one) => (one === image.digest ? image.isTrue : isNamed(found.node, one)))) &&
        (key === null ||
            (found.key !== null && key.some((pattern) => (0,glob/* globMatches */.m)(pattern, found.key ?? '', { exact: true })))));
}
function isNamed(node, digest) {
    return node !== null && node.digest === digest && isVerified(node);
}

;// CONCATENATED MODULE: ./build/engine/evaluate.js














/** Evaluates a policy for the images of a run, one after the other. */
class Evaluator {
    #policy;
    #rules;
    #run;
    #context;
    /** The merged policy, followed by those of locking files. */
    #merged;
    #locked;
    #plans = new Branch();
    #last = null;
    #upcoming = new Map();
    /** The reason by rule; null if the rule required something of at least one image. */
    #vacuous = new Map();
    #noted = new Set();
    #loosenings;
    /** Rules that are on for an image, and those that applied to one. */
    #enabled = new Set();
    #applied = new Set();
    /** @param rules the built-in rules; custom rules are added after them */
    constructor(policy, rules, run, context) {
        this.#policy = policy;
        this.#rules = [...rules, ...policy.custom.map(({ rule }) => rule)];
        this.#run = run;
        this.#context = context;
        const settings = { context, day: run.day, bind: binding(context) };
        const sideOf = (one, lock) => ({
            policy: one,
            settings: new Settings(one, lock === null ? this.#rules : this.#rules.filter(({ id }) => lock.rules.has(id)), settings),
            waivers: new Waivers(one.waivers, run.day),
            lock,
        });
        this.#merged = sideOf(policy, null);
        this.#locked = policy.locks.filter(({ rules: { size } }) => size > 0).map((lock) => sideOf(lock.policy, lock));
        this.#loosenings = new Loosenings(policy);
    }
    /** How deep an image must be read for its rules, and no deeper. */
    reading(image) {
        const plan = this.#planFor(image);
        const reading = image.source === 'registry' ? plan.remoteReading : plan.reading;
        const isNamed = !(0,image_image/* includesDepth */.ZG)(reading.depth, 'digests') && this.#merged.waivers.nameDigestOf(image);
        return isNamed ? { ...reading, depth: 'digests' } : reading;
    }
    /** Whether the contents of layers may be read, for any image. */
    get mayReadContents() {
        return [this.#merged, ...this.#locked].some(({ settings }) => settings.mayReadContents);
    }
    /** Evaluates one image. An exception of a rule is a bug and is not caught here. */
    evaluate(image) {
        const analysis = new ImageAnalysis(image);
        const views = this.#viewsOf(analysis);
        const plan = this.#planFor(image);
        this.#noteIdle(plan);
        const judged = plan.rules.map((rule) => this.#judge(rule, views));
        const found = judged.flatMap((one) => one.found);
        const findings = found.map(({ finding }) => finding);
        const rules = judged.map(({ outcome }) => outcome);
        for (const finding of findings)
            this.#count(finding);
        for (const { rule, status } of rules)
            if (status !== 'not-applicable')
                this.#applied.add(rule);
        const subjects = found.length === 0 ? evaluate_NOTHING : new Map(found.map(({ finding, subject }) => [finding, subject]));
        return { verdict: (0,outcome/* imageVerdict */.FN)(findings, rules, this.#policy.failOn), findings, analysis, subjects, rules };
    }
    /** Notices for the authors of the policy, once all images were evaluated. */
    notices() {
        return [
            ...vacuousNotices([...this.#vacuous.values()].flatMap((rule) => rule ?? [])),
            ...this.#loosenings.notices(),
            ...this.#unapplied(),
            ...upcomingNotices(this.#upcoming),
            ...overrideNotices(this.#merged.settings, this.#run.day),
            ...waiverNotices(this.#merged.waivers.uses(), this.#run.day),
        ];
    }
    #unapplied() {
        if (this.#enabled.size === 0)
            return [];
        return unappliedNotices(this.#policy.custom.filter(({ rule }) => this.#enabled.has(rule.id)), this.#applied);
    }
    /** The rules to judge for an image, with their settings. Images with the same known facts share one plan. */
    #planFor(image) {
        // The plan is needed before an image is read, and again to evaluate it.
        if (this.#last?.image === image)
            return this.#last.plan;
        const plan = this.#plan(image);
        this.#last = { image, plan };
        return plan;
    }
    #plan(image) {
        const sides = [this.#merged, ...this.#locked].map((side) => [side, side.settings.of(image)]);
        const branch = sides.reduce((at, [, settings]) => at.below(settings), this.#plans);
        if (branch.plan !== null)
            return branch.plan;
        const rules = this.#rules.flatMap((rule) => {
            const parts = sides.flatMap(([side, all]) => all.filter((one) => one.rule === rule).map((settings) => ({ side, settings })));
            return parts.length === 0 ? [] : [this.#planned(rule, parts)];
        });
        branch.plan = { rules, reading: readingFor(rules, false), remoteReading: readingFor(rules, true) };
        return branch.plan;
    }
    #planned(rule, parts) {
        const variants = parts.flatMap(({ side: { policy }, settings }) => settings.worlds.flat().map((variant) => ({ variant, policy })));
        const untried = parts.flatMap(({ settings }) => settings.untried ?? []);
        const { failOn } = this.#policy;
        const own = (0,enums/* strictest */.OI)(failOn, this.#locked.flatMap(({ lock }) => (lock?.rules.has(rule.id) ? lock.policy.failOn : [])));
        const standard = {
            rule: rule.id,
            severity: (0,outcome/* highestSeverity */.qq)([...variants.map(({ variant }) => variant.severity), ...untried]),
            effectiveSeverity: (0,outcome/* highestSeverity */.qq)([
                ...variants.map(({ variant, policy }) => uncheckedCounts(variant, policy)),
                ...untried,
            ]),
            ...(own !== failOn && { failOn: own }),
        };
        return { rule, parts, standard, quiet: null };
    }
    /** The image as every policy sees it: each decides by itself what may be absent, so that none allows it for a locked rule. */
    #viewsOf(analysis) {
        const { image } = analysis;
        const facts = factsOf(image, this.#context);
        const waiversOf = new Map([this.#merged, ...this.#locked].map((side) => [side, side.waivers.for(image, facts)]));
        const known = new Map();
        const viewOf = (side) => {
            const settings = side.settings.of(image);
            const mayLackPlatforms = settings.some((one) => allows(one, 'allowsAbsentPlatforms'));
            const mayLackForeignLayers = settings.some((one) => allows(one, 'allowsAbsentForeignLayers'));
            const key = `${mayLackPlatforms} ${mayLackForeignLayers}`;
            const seen = known.get(key);
            if (seen !== undefined)
                return seen;
            const shown = mayLackPlatforms ? (0,absent_platforms/* withoutAbsentPlatforms */.A)(image) : image;
            const view = {
                image: shown,
                analysis: shown === image ? analysis : new ImageAnalysis(shown),
                mayLackForeignLayers,
                preconditions: preconditionsOf(shown),
                platformsAt: platformsOf(shown),
                seen: new Map(),
                waiversOf,
            };
            known.set(key, view);
            return view;
        };
        return new Map([this.#merged, ...this.#locked].map((side) => [side, viewOf(side)]));
    }
    #judge(planned, views) {
        const judged = planned.parts.flatMap((part) => {
            const view = views.get(part.side);
            return view === undefined ? [] : judgePart(part, view, this.#run);
        });
        const [first, ...others] = judged;
        if (first === undefined)
            throw new Error('a rule that is not enabled is judged');
        const whole = others.reduce(worseOf, first);
        if (isEmpty(whole))
            return { found: evaluate_NONE, outcome: quietOutcome(planned, whole.conclusion) };
        if (this.#locked.length > 0)
            this.#loosenings.note(planned.parts, judged);
        return { found: whole.found, outcome: { ...planned.standard, ...conclude(whole) } };
    }
    /**
     * A rule is vacuous if it requires nothing of any image of the run. Noted in the order of evaluation, because images
     * are read in any order.
     */
    #noteIdle(plan) {
        if (this.#noted.has(plan))
            return;
        this.#noted.add(plan);
        const { rules } = plan;
        for (const { rule, parts } of rules) {
            this.#enabled.add(rule.id);
            const variants = parts.flatMap(({ settings }) => settings.worlds.flat());
            const reasons = variants.map(({ bound }) => ('vacuous' in bound ? bound.vacuous : null));
            const [reason = null] = reasons;
            const isVacuous = reason !== null && !reasons.includes(null) && this.#vacuous.get(rule.id) !== null;
            const origin = variants[0]?.setting.origin;
            this.#vacuous.set(rule.id, isVacuous && origin !== undefined ? { rule: rule.id, reason, origin } : null);
        }
    }
    #count(finding) {
        const kind = finding.waiver === null ? upcomingKey(finding) : null;
        if (kind !== null)
            this.#upcoming.set(kind, (this.#upcoming.get(kind) ?? 0) + 1);
    }
}
/** Plans by the settings of every side; images with the same known facts share these lists. */
class Branch {
    #below = new Map();
    plan = null;
    below(settings) {
        const known = this.#below.get(settings) ?? new Branch();
        this.#below.set(settings, known);
        return known;
    }
}
const evaluate_NONE = [];
const evaluate_NOTHING = new Map();
/**
 * Most rules pass most images with the same reason: such images share one outcome, as there may be thousands of images
 * and hundreds of rules.
 */
function quietOutcome(planned, { kind, reason }) {
    if (planned.quiet?.status === kind && planned.quiet.reason === reason)
        return planned.quiet;
    planned.quiet = { ...planned.standard, status: kind, reason };
    return planned.quiet;
}
/** Whether a rule allows absent content under all its possible settings for the image. */
function allows({ worlds, untried }, what) {
    const variants = worlds.flat();
    const isSet = untried === null && variants.length > 0 && worlds.every(({ length }) => length > 0);
    return isSet && variants.every(({ bound }) => 'needs' in bound && bound.needs[what] === true);
}
/** How deep an image must be read for these rules. */
function readingFor(rules, inRegistry) {
    const variants = rules.flatMap(({ parts }) => parts.flatMap(({ settings }) => settings.worlds.flat()));
    const needs = variants.flatMap(({ bound }) => ('needs' in bound ? bound.needs : []));
    const [first] = image_image/* DEPTHS */.D_;
    return {
        depth: needs
            .map((need) => (inRegistry ? (need.inRegistry ?? need.depth) : need.depth))
            .reduce((deepest, depth) => ((0,image_image/* includesDepth */.ZG)(deepest, depth) ? deepest : depth), first),
        statements: needs.some(({ statements }) => statements === true),
    };
}
/** The ids of all rules that a policy mentions. */
function namedRules({ rules, overrides }) {
    return new Set([...rules.keys(), ...overrides.flatMap((override) => override.rules.map(({ rule }) => rule))]);
}
/** Whether a policy enables at least one rule. */
function enablesAny(policy) {
    const isOn = ({ severity }) => severity !== 'off';
    return [policy, ...policy.locks.map((lock) => lock.policy)].some(({ rules, overrides }) => {
        if ([...rules.values()].some(isOn))
            return true;
        const statements = overrides.flatMap((override) => override.rules);
        return statements.some(({ severity }) => severity !== null && isOn({ severity: severity.value }));
    });
}
/** Evaluates one image under one policy. */
function evaluateImage(image, policy, rules, run, context = NO_CONTEXT) {
    return new Evaluator(policy, rules, run, context).evaluate(image);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ./build/formats/digest.js
var formats_digest = __nccwpck_require__(6939);
// EXTERNAL MODULE: ./build/sources/byte-source.js
var byte_source = __nccwpck_require__(4605);
// EXTERNAL MODULE: ./build/sources/reading-budget.js
var reading_budget = __nccwpck_require__(4523);
// EXTERNAL MODULE: ./build/image/contents.js
var image_contents = __nccwpck_require__(714);
;// CONCATENATED MODULE: ./build/image/blob-pass.js




/**
 * Reads one blob, once: its digest, and its contents as a layer. Memory does not grow with the blob, and decompression
 * of a bomb stops as soon as it is detected, while the stored bytes are hashed to their end.
 */
async function readBlob(request, { advance = () => { }, limits } = {}) {
    const { byteSource, format, stored, plain, budget } = request;
    const isDecompressed = plain !== null && (0,image_contents/* isCompressed */.c)(format);
    try {
        const pieces = counted((0,byte_source/* piecesOf */.Xe)(byteSource, isDecompressed ? byte_source/* LARGE_PIECE */.BW : byte_source/* PIECE */.TJ), advance, budget);
        if (plain !== null)
            return await readLayer(request, pieces, plain, limits);
        const digester = stored === null ? null : new formats_digest/* Digester */.Y8(stored);
        for await (const piece of pieces)
            digester?.update(piece);
        return { ok: true, digest: digester?.digest() ?? null, contents: null };
    }
    catch (error) {
        return { ok: false, reason: (0,byte_source/* readFailure */.f1)(error) };
    }
}
async function* counted(pieces, advance, budget) {
    for await (const piece of pieces) {
        const reason = budget === undefined ? null : (0,reading_budget/* timeIsOver */.Iu)(budget);
        if (reason !== null)
            throw new byte_source/* ReadFailure */.lm(reason);
        advance(piece.length);
        yield piece;
    }
}
async function readLayer({ byteSource, format, stored, tables = [], budget }, pieces, plain, layerLimits) {
    // Loaded on demand, because most policies need only digests.
    const { LAYER_LIMITS, readContents } = await Promise.all(/* import() */[__nccwpck_require__.e(307), __nccwpck_require__.e(914)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6914));
    const own = layerLimits ?? LAYER_LIMITS;
    const limits = budget === undefined ? own : { ...own, allowance: (0,reading_budget/* allowanceOf */.UF)(budget) };
    // An uncompressed layer is hashed once for both.
    const isSame = !(0,image_contents/* isCompressed */.c)(format);
    const digester = stored === null || isSame ? null : new formats_digest/* Digester */.Y8(stored);
    const source = new Stored(pieces, digester);
    const algorithms = new Set(isSame && stored !== null ? [...plain, stored] : plain);
    // Loaded on demand, because few layers have a table.
    const opened = tables.length === 0 ? null : await (await Promise.all(/* import() */[__nccwpck_require__.e(307), __nccwpck_require__.e(843)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9843))).openTables(byteSource, tables);
    try {
        const contents = await readContents(source.passing(), byteSource.length, format, [...algorithms], limits, opened);
        // If decompression ended early, the rest still belongs to the blob.
        await source.finish();
        return { ok: true, digest: digester?.digest() ?? (stored && (0,image_contents/* digestIn */.s)(contents, stored)), contents };
    }
    finally {
        opened?.close();
        await source.close();
    }
}
/** The stored bytes of a blob as a stream: hashed as they are read, and to their end even if the reader stops early. */
class Stored {
    #pieces;
    /** The error of a read, which the reader may not have received. */
    #failure = null;
    constructor(source, digester) {
        this.#pieces = this.#hashed(source, digester);
    }
    /** The pieces for a reader that may stop early: the rest is left for `finish`. */
    async *passing() {
        for (let next = await this.#pieces.next(); next.done !== true; next = await this.#pieces.next())
            yield next.value;
    }
    /** Hashes the rest. Throws if a read failed. */
    async finish() {
        while ((await this.#pieces.next()).done !== true)
            ;
        if (this.#failure !== null)
            throw this.#failure.error;
    }
    async close() {
        await this.#pieces.return();
    }
    async *#hashed(source, digester) {
        try {
            for await (const piece of source) {
                digester?.update(piece);
                yield piece;
            }
        }
        catch (error) {
            this.#failure = { error };
            throw error;
        }
    }
}

;// CONCATENATED MODULE: ./build/image/blob-reader-pool.js




/**
 * The environment variable with the number of threads that read in addition to the main thread: 0 for none, up to
 * `LIMITS.workers`.
 */
const WORKERS = 'PLIMSOLL_WORKERS';
const LOCAL_READER = {
    isAlive: true,
    read: (request, advance) => readBlob(request, { advance }),
    close: () => { },
};
/** Decompressing and hashing a compressed byte of a layer takes about this many times as long as hashing it alone. */
const UNPACKING = 10;
/** Blobs that this thread reads at once: while Node's own threads decompress one, it hashes another. */
const AT_ONCE = 2;
/** Blobs of a registry that this thread reads at once, most of the time waiting for their bytes. */
const ARRIVING = 16;
/**
 * The readers of blobs: this thread and, if there is enough to read, others, which are started on demand and then kept.
 */
class BlobReaderPool {
    #minBytes;
    #start;
    #budget;
    #others = [];
    /** The maximum number of threads in addition to this one. */
    workers;
    constructor({ workers, minBytes = limits/* LIMITS */.b.workerWorthBytes, start, budget }) {
        this.#budget = budget === undefined ? {} : { budget };
        this.workers = workers;
        this.#minBytes = minBytes;
        this.#start = start;
    }
    /** Reads blobs, the largest work first, and yields the results; reports the number of bytes meanwhile. */
    async read(requests, advance = () => { }) {
        // Another thread can open a file by itself; blobs from elsewhere are read by this one.
        const files = requests.filter(({ byteSource }) => byteSource.kind === 'file').sort((a, b) => workOf(b) - workOf(a));
        const rest = requests.filter(({ byteSource }) => byteSource.kind !== 'file');
        const others = await this.#othersFor(files.map(workOf));
        const results = new Map();
        const readAll = async (queue, reader) => {
            while (reader.isAlive) {
                const next = queue.next();
                if (next.done === true)
                    return;
                results.set(next.value, await reader.read({ ...next.value, ...this.#budget }, advance));
            }
        };
        const queue = files.values();
        // While bytes of one blob arrive, another is hashed; the registry limits the number of downloads.
        const arriving = rest.values();
        const fetching = Array(Math.min(rest.length, ARRIVING)).fill(LOCAL_READER);
        const here = files.some(isUnpacked) ? Array(AT_ONCE).fill(LOCAL_READER) : [LOCAL_READER];
        // This thread continues until everything is read, so the work of a failed thread is not lost.
        await Promise.all([
            ...[...others, ...here].map((reader) => readAll(queue, reader)),
            ...fetching.map((reader) => readAll(arriving, reader)),
        ]);
        return results;
    }
    /** Ends the other threads; without it they wait, which does not keep a process from exiting. */
    close() {
        for (const reader of this.#others)
            reader.close();
        this.#others = [];
    }
    /** As many other threads as are useful, with this one taking the first blob. */
    async #othersFor([, ...works]) {
        const total = works.reduce((sum, work) => sum + work, 0);
        const count = Math.min(this.workers, works.length, Math.floor(total / this.#minBytes));
        this.#others = this.#others.filter(({ isAlive }) => isAlive);
        if (this.#others.length < count) {
            // Loaded on demand, because most images are small and start none.
            const { WorkerClient, startWorker } = await __nccwpck_require__.e(/* import() */ 732).then(__nccwpck_require__.bind(__nccwpck_require__, 5732));
            const start = this.#start ?? startWorker;
            const missing = Array.from({ length: count - this.#others.length }, () => new WorkerClient(start));
            this.#others = [...this.#others, ...missing];
        }
        return this.#others.slice(0, count);
    }
}
/** Reads everything here, one after the other. */
const INLINE_POOL = new BlobReaderPool({ workers: 0 });
/** As many readers as there are cores, or as the environment sets. */
function readerPoolFor(environment, budget) {
    const value = environment[WORKERS] ?? '';
    const workers = /^\d+$/.test(value) ? Number(value) : (0,external_node_os_.availableParallelism)() - 1;
    return new BlobReaderPool({ workers: Math.min(workers, limits/* LIMITS */.b.workers), budget });
}
function workOf(request) {
    return request.byteSource.length * (isUnpacked(request) ? UNPACKING : 1);
}
function isUnpacked({ format, plain }) {
    return plain !== null && (0,image_contents/* isCompressed */.c)(format);
}

;// CONCATENATED MODULE: ./build/image/progress.js
/** Ignores progress. */
const NO_PROGRESS = { begin: () => { }, advance: () => { }, end: () => { } };
/** The progress of an image that is read before its turn. It is shown from its turn on. */
class HeldProgress {
    #shown = NO_PROGRESS;
    #reading = null;
    begin = (image, bytes) => {
        this.#reading = { image, bytes, done: 0 };
        this.#shown.begin(image, bytes);
    };
    advance = (bytes) => {
        if (this.#reading !== null)
            this.#reading.done += bytes;
        this.#shown.advance(bytes);
    };
    end = () => {
        this.#reading = null;
        this.#shown.end();
    };
    /** It is this image's turn. */
    show(progress) {
        this.#shown = progress;
        if (this.#reading === null)
            return;
        progress.begin(this.#reading.image, this.#reading.bytes);
        progress.advance(this.#reading.done);
    }
}

// EXTERNAL MODULE: ./build/sources/expand-locations.js
var expand_locations = __nccwpck_require__(2912);
// EXTERNAL MODULE: ./build/sources/image-location.js
var image_location = __nccwpck_require__(406);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/formats/json.js + 1 modules
var json = __nccwpck_require__(3457);
// EXTERNAL MODULE: ./build/text/suggestion.js
var suggestion = __nccwpck_require__(2832);
;// CONCATENATED MODULE: ./build/sources/directory.js

/** Reads the top of a `dir:`; a failed copy leaves no manifest, and then there are no roots. */
function openDirectory(files) {
    const byteSource = files.get('manifest.json');
    return {
        roots: byteSource === null ? [] : [{ kind: 'document', names: [], path: ['manifest.json'], byteSource }],
        locate: (digest) => candidates(digest).reduce((found, name) => found ?? files.get(name), null),
        stored: function* () {
            for (const name of files.list('', 1)) {
                const digest = digestOfName(name);
                if (digest !== null)
                    yield digest;
            }
        },
    };
}
function candidates(digest) {
    const [algorithm, encoded] = [(0,formats_digest/* algorithmOf */.Hy)(digest), (0,formats_digest/* encodedOf */.EX)(digest)];
    return [encoded, `${algorithm}-${encoded}`, `${encoded}.manifest.json`, `${algorithm}-${encoded}.manifest.json`];
}
function digestOfName(name) {
    // Signatures are next to the blobs, under names that could be digests of an unknown algorithm.
    if (/(?:^|\.)signature-\d+$/.test(name))
        return null;
    const stem = name.replace(/\.manifest\.json$/, '');
    const digest = stem.includes('-') ? stem.replace('-', ':') : `sha256:${stem}`;
    return (0,formats_digest/* isDigest */.Bc)(digest) ? digest : null;
}

// EXTERNAL MODULE: ./build/sources/docker-archive.js
var docker_archive = __nccwpck_require__(4666);
// EXTERNAL MODULE: ./build/sources/engine-reference.js
var engine_reference = __nccwpck_require__(9739);
// EXTERNAL MODULE: ./build/sources/read-file.js
var read_file = __nccwpck_require__(1944);
;// CONCATENATED MODULE: ./build/sources/files.js





/**
 * The files of a directory. Links are followed (Bazel's rules_oci links blobs out of the layout): the directory is the
 * user's own, and every blob's digest is checked. Only regular files are opened, because a pipe would never end.
 */
function directoryFiles(path) {
    const known = new Map();
    let unlisted = null;
    return {
        faults: [],
        get: (name) => {
            const byteSource = known.get(name);
            if (byteSource !== undefined)
                return byteSource;
            const found = leaves(name) ? null : fileAt((0,external_node_path_.join)(path, name));
            known.set(name, found);
            return found;
        },
        list: (folder, levels) => namesBelow((0,external_node_path_.join)(path, folder), levels, (below, reason) => {
            unlisted ??= (0,untrusted/* safe */.gB) `the folder ${(0,external_node_path_.relative)(path, below) || '.'} could not be listed: ${reason}`;
        }),
        unlisted: () => unlisted,
    };
}
/** Whether a name, which a document may have chosen, leads out of the directory. */
function leaves(name) {
    return (0,external_node_path_.isAbsolute)(name) || /^\.\.(?:\/|$)/.test(external_node_path_.posix.normalize(name));
}
function fileAt(path) {
    try {
        const stat = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
        if (stat === undefined)
            return null;
        if (stat.isFile())
            return { kind: 'file', path, offset: 0, length: stat.size, state: (0,byte_source/* stateOf */.L4)(stat) };
        return { kind: 'unreadable', reason: 'it is not a regular file', length: 0 };
    }
    catch (error) {
        return { kind: 'unreadable', reason: (0,byte_source/* describeSystemError */.Zo)(error), length: 0 };
    }
}
/** @param onUnlisted receives the path of a folder that could not be listed, with the reason */
function namesBelow(path, levels, onUnlisted) {
    let names;
    try {
        names = (0,external_node_fs_.readdirSync)(path).sort();
    }
    catch (error) {
        // A file in the place of a folder, or an absent folder, has no names.
        if (!(0,read_file/* isAbsent */.W0)(error))
            onUnlisted(path, (0,byte_source/* describeSystemError */.Zo)(error));
        return [];
    }
    if (levels === 1)
        return names;
    return names.flatMap((name) => namesBelow((0,external_node_path_.join)(path, name), levels - 1, onUnlisted).map((below) => external_node_path_.posix.join(name, below)));
}

// EXTERNAL MODULE: ./build/sources/network.js
var sources_network = __nccwpck_require__(3591);
// EXTERNAL MODULE: ./build/formats/manifest.js
var formats_manifest = __nccwpck_require__(7882);
// EXTERNAL MODULE: ./build/sources/source.js
var source = __nccwpck_require__(2364);
;// CONCATENATED MODULE: ./build/sources/oci-layout.js




/** Whether files are an OCI layout: it has an index.json, or the header file of one. */
function isLayout(files) {
    return files.get('index.json') !== null || files.get('oci-layout') !== null;
}
/** Reads the top of a layout; faults of its index.json apply to everything in it. */
function openLayout(files) {
    const { roots, faults, positions = roots, annotations = NO_ANNOTATIONS } = readIndex(files);
    return {
        roots,
        positions,
        annotations,
        layout: ['oci-layout', 'index.json'].map((name) => ({ name, byteSource: files.get(name) })),
        faults,
        locate: (digest) => files.get(blobPath(digest)),
        stored: function* () {
            for (const name of files.list('blobs', 2)) {
                const digest = name.replace('/', ':');
                if ((0,formats_digest/* isDigest */.Bc)(digest))
                    yield digest;
            }
        },
    };
}
/** The path of a blob in a layout. */
function blobPath(digest) {
    return `blobs/${(0,formats_digest/* algorithmOf */.Hy)(digest)}/${(0,formats_digest/* encodedOf */.EX)(digest)}`;
}
const NO_ANNOTATIONS = new Map();
function readIndex(files) {
    const byteSource = files.get('index.json');
    if (byteSource === null)
        return { roots: [], faults: [unreadable('it has no index.json, so its images are unknown')] };
    const read = (0,byte_source/* readDocument */.u0)(byteSource);
    if (read.kind !== 'bytes')
        return { roots: [], faults: [unreadable(`index.json could not be read: ${(0,byte_source/* failureOf */.g5)(read)}`)] };
    const { document, faults } = (0,formats_manifest/* decodeDocument */.w8)(read.bytes, '');
    if (document === null)
        return { roots: [], faults: faults.map((fault) => ({ ...fault, message: `index.json: ${fault.message}` })) };
    // Layouts whose index.json is a manifest exist, and so do those whose index.json is the image
    // (go-containerregistry's).
    const whole = { kind: 'document', names: [], path: ['index.json'], byteSource };
    if (document.kind !== 'index')
        return { roots: [whole], faults: [] };
    const { annotations } = document;
    const positions = document.manifests.map((descriptor, i) => {
        return { kind: 'descriptor', names: (0,source/* claimedNames */.Or)(descriptor), path: ['index.json', `manifests/${i}`], descriptor };
    });
    return { roots: isImageItself(document) ? [whole] : positions, faults: [], positions, annotations };
}
/**
 * Unnamed entries with distinct platforms: index.json is not a list of images, but an image. BuildKit's attestations
 * are all unknown/unknown.
 */
function isImageItself({ manifests }) {
    const platforms = manifests.flatMap(({ platform }) => platform === null || platform.os === 'unknown' ? [] : [JSON.stringify(platform)]);
    return (platforms.length > 1 &&
        new Set(platforms).size === platforms.length &&
        manifests.every((descriptor) => descriptor.platform !== null && (0,source/* claimedNames */.Or)(descriptor).length === 0));
}
function unreadable(message) {
    return { kind: 'unreadable', message, pointer: '' };
}

;// CONCATENATED MODULE: ./build/sources/open.js
















/**
 * Opens the source of an image's location; anything but a path is refused, never looked up in a registry.
 * @param options how an archive is read that can be read only once
 */
async function openSource(location, network = sources_network/* NETWORK */.pG, options = {}) {
    const { transport } = location;
    if (transport === 'docker') {
        const { openRegistry } = await __nccwpck_require__.e(/* import() */ 819).then(__nccwpck_require__.bind(__nccwpck_require__, 2819));
        return await openRegistry(location, network);
    }
    if (transport === 'docker-daemon')
        return await openEngine(location, options);
    const opened = await openFiles(location, options);
    return opened.ok ? await assemble(opened.value.files, opened.value.archive, location) : opened;
}
/** The export of an engine has the form of `docker save`, and is read as such. */
async function openEngine(location, options) {
    const reference = (0,engine_reference/* engineReference */.Y)(location.path, location.expected);
    if (!reference.ok)
        return reference;
    const { requested, id } = reference.value;
    // Loaded on demand, because images in files need no HTTP.
    const { exportOf, hasId, PATIENCE } = await Promise.all(/* import() */[__nccwpck_require__.e(307), __nccwpck_require__.e(431)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2431));
    const files = await exportOf(reference.value, process.env, PATIENCE, options);
    if (!files.ok)
        return files;
    const source = await assemble(files.value, true, { ...location, transport: null });
    if (!source.ok || source.value.kind === 'dir')
        return (0,image_location/* failed */.gz)((0,untrusted/* safe */.gB) `the engine exported no image: ${source.ok ? 'it is a dir:' : source.error}`);
    if (id !== null && !hasId(source.value, id.replace(/^sha256:/, '')))
        return (0,image_location/* failed */.gz)((0,untrusted/* safe */.gB) `the engine was requested for ${requested} but exported another image`);
    return { ok: true, value: { ...source.value, kind: 'engine' } };
}
/** The two need not be the same image, and only the user knows which one is meant. */
const TWO_FORMS = {
    kind: 'ambiguous',
    message: 'it is both an OCI layout (index.json) and a dir: (manifest.json); choose one: oci:PATH or dir:PATH',
    pointer: '',
};
/**
 * Whether a dir:'s manifest.json is the only manifest that index.json lists: then everything below it is the same by
 * its digest.
 */
function isSameManifest(files, roots) {
    const [only, ...others] = roots;
    const byteSource = files.get('manifest.json');
    if (only?.kind !== 'descriptor' || others.length > 0 || byteSource === null)
        return false;
    const algorithm = (0,formats_digest/* verifierOf */.Sb)(only.descriptor.digest);
    const read = (0,byte_source/* readDocument */.u0)(byteSource);
    return algorithm !== undefined && read.kind === 'bytes' && (0,formats_digest/* digestOf */.ol)(read.bytes, algorithm) === only.descriptor.digest;
}
/** Early versions of docker 25 omitted images from index.json, which is the reverse case. */
const NO_SIDE_FOR_DOCKER = {
    kind: 'ambiguous',
    message: 'manifest.json lists no image, so docker loads none, but containerd and podman load those in index.json',
    pointer: '',
};
async function openFiles({ path, transport }, options) {
    if (path === '-') {
        const { openTarStream } = await Promise.all(/* import() */[__nccwpck_require__.e(307), __nccwpck_require__.e(598)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8598));
        const files = await openTarStream(process.stdin, options);
        // The writer may never end; do not wait for it.
        process.stdin.destroy();
        return archived(files);
    }
    let stat;
    try {
        stat = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
        if (stat?.isDirectory())
            (0,external_node_fs_.readdirSync)(path);
    }
    catch (error) {
        return (0,image_location/* failed */.gz)((0,byte_source/* describeSystemError */.Zo)(error));
    }
    if (stat === undefined && (0,read_file/* isDangling */.NC)(path))
        return (0,image_location/* failed */.gz)('it is a symbolic link to something that does not exist');
    if (stat === undefined)
        return (0,image_location/* failed */.gz)(noSuchPath(path, transport));
    if (stat.isDirectory())
        return { ok: true, value: { files: directoryFiles(path), archive: false } };
    if (stat.isFile()) {
        // Loaded on demand, because directories do not need it.
        const { openTar } = await Promise.all(/* import() */[__nccwpck_require__.e(307), __nccwpck_require__.e(598)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8598));
        return archived(await openTar(path, options));
    }
    return (0,image_location/* failed */.gz)('it is neither a file nor a directory; for a tar from a pipe, use -');
}
function archived(files) {
    return files.ok ? { ok: true, value: { files: files.value, archive: true } } : files;
}
/** A path that cannot be an image in a registry. */
const FILE = /^\.{0,2}\/|\.(?:tar|tgz)$|\.tar\.\w+$/;
/** The rest of "IMAGE as NAME" with an empty variable. */
const UNNAMED = /\sas$/;
function noSuchPath(path, transport) {
    if (UNNAMED.test(path))
        return 'the file or directory does not exist, and no name follows "as": use IMAGE as NAME';
    return transport === null && !FILE.test(path) ? noSuchName(path) : noSuchFile(path);
}
function noSuchFile(path) {
    const near = (0,suggestion/* suggest */.Z)((0,external_node_path_.basename)(path), namesBeside(path));
    const meant = near === undefined ? '' : (0,untrusted/* safe */.gB) `; did you mean ${(0,external_node_path_.join)((0,external_node_path_.dirname)(path), near)}?`;
    return `the file or directory does not exist${meant}`;
}
function namesBeside(path) {
    try {
        return (0,external_node_fs_.readdirSync)((0,external_node_path_.dirname)(path));
    }
    catch {
        return [];
    }
}
function noSuchName(path) {
    const [, scheme, name = path] = /^(https?):\/\/(.*)$/s.exec(path) ?? [];
    const colon = path.indexOf(':');
    const isTransport = scheme !== undefined || (colon > 0 && !path.includes('/'));
    const transport = isTransport ? (0,untrusted/* safe */.gB) `, and "${path.slice(0, colon)}" is not a transport` : '';
    return (0,untrusted/* safe */.gB) `the file or directory does not exist${transport}; for an image in a registry, use docker://${name}`;
}
/** Detects the format of the files from their content, and compares it with the user's transport. */
async function assemble(files, archive, location) {
    const { transport, typed } = location;
    const layout = isLayout(files);
    const manifest = manifestJson(files);
    const { unlisted } = files;
    const base = {
        location: typed,
        faults: files.faults,
        dockerManifestEntries: [],
        layout: [],
        ...(unlisted && { unlisted }),
    };
    if (transport === 'dir' || (transport === null && !layout && manifest === 'object')) {
        if (manifest !== 'object')
            return (0,image_location/* failed */.gz)('it has no manifest.json of one image, as a dir: must have; a failed copy leaves none');
        return { ok: true, value: { ...base, kind: 'dir', ...openDirectory(files) } };
    }
    const { besideLayout, isOldDockerArchive, openOldDockerArchive } = await __nccwpck_require__.e(/* import() */ 166).then(__nccwpck_require__.bind(__nccwpck_require__, 4166));
    // docker 20.10 loads the form before manifest.json if there is no manifest.json, whatever else there is.
    const isOld = isOldDockerArchive(files);
    // An archive with both sides is compared as a whole, whichever side was selected.
    if (layout && (transport !== 'docker-archive' || manifest === 'list' || isOld)) {
        if (transport === 'oci' && archive)
            return (0,image_location/* failed */.gz)('it is an archive; use oci-archive:PATH');
        if (transport === 'oci-archive' && !archive)
            return (0,image_location/* failed */.gz)('it is a directory; use oci:PATH');
        const opened = openLayout(files);
        const other = manifest === 'list' ? (0,docker_archive/* openDockerArchive */.V)(files) : { roots: [], faults: isOld ? [besideLayout(files)] : [] };
        const kind = manifest === 'list' ? 'docker-archive' : archive ? 'oci-archive' : 'oci-layout';
        const two = transport === null && manifest === 'object' && !isSameManifest(files, opened.roots) ? [TWO_FORMS] : [];
        const isEmpty = manifest === 'list' && other.roots.length === 0 && other.faults.length === 0;
        const empty = isEmpty && opened.roots.length > 0 ? [NO_SIDE_FOR_DOCKER] : [];
        const faults = [...files.faults, ...opened.faults, ...other.faults, ...two, ...empty];
        const positions = transport === 'docker-archive' && manifest === 'list' ? other.roots : opened.positions;
        return usable({ ...base, ...opened, kind, faults, dockerManifestEntries: other.roots, positions });
    }
    const asDockerArchive = ({ roots, faults }) => usable({
        ...base,
        kind: 'docker-archive',
        roots,
        faults: [...files.faults, ...faults],
        locate: () => null,
        stored: () => [],
    });
    if (manifest === 'list' && (transport === 'docker-archive' || transport === null)) {
        return asDockerArchive((0,docker_archive/* openDockerArchive */.V)(files));
    }
    if (isOld && (transport === 'docker-archive' || transport === null)) {
        const opened = openOldDockerArchive(files);
        const reason = files.unlisted?.() ?? null;
        return reason === null ? asDockerArchive(opened) : (0,image_location/* failed */.gz)(reason);
    }
    const [broken] = files.faults;
    if (broken)
        return (0,image_location/* failed */.gz)(broken.message);
    return (0,image_location/* failed */.gz)(transport === null
        ? 'it contains no image: it has neither index.json (OCI layout) nor manifest.json (docker save, dir:)'
        : (0,untrusted/* safe */.gB) `it is not of the form ${transport}: it has ${contents(layout, manifest)}`);
}
/** A source with faults and no roots is reported as a whole. */
function usable(source) {
    const roots = [...source.roots, ...source.dockerManifestEntries];
    if (roots.length > limits/* LIMITS */.b.images)
        return (0,image_location/* failed */.gz)((0,untrusted/* safe */.gB) `it has ${roots.length} images; the limit is ${limits/* LIMITS */.b.images} per source`);
    const layers = roots.reduce((sum, root) => sum + (root.kind === 'archive' ? root.layers.length : 0), 0);
    if (layers > limits/* LIMITS */.b.references)
        return (0,image_location/* failed */.gz)((0,untrusted/* safe */.gB) `its images have ${layers} layers; the limit is ${limits/* LIMITS */.b.references} per source`);
    if (source.roots.length > 0 || source.dockerManifestEntries.length > 0)
        return { ok: true, value: source };
    const [fault] = source.faults;
    return (0,image_location/* failed */.gz)(fault ? fault.message : 'it contains no image: its index is empty');
}
function manifestJson(files) {
    const byteSource = files.get('manifest.json');
    if (byteSource === null)
        return null;
    const read = (0,byte_source/* readDocument */.u0)(byteSource);
    if (read.kind !== 'bytes')
        return 'list';
    const parsed = (0,json/* parseJson */.qF)(read.bytes);
    if (parsed.ok)
        return (0,json/* isArray */.cy)(parsed.value) ? 'list' : 'object';
    // The reader of a malformed document reports its faults; its first character, after blanks, decides which reader
    // that is.
    return /^\s*\[/.test(Buffer.from(read.bytes).toString('latin1')) ? 'list' : 'object';
}
function contents(layout, manifest) {
    const parts = [
        ...(layout ? ['an index.json'] : []),
        ...(manifest === 'list'
            ? ["a docker archive's manifest.json"]
            : manifest === 'object'
                ? ["a dir:'s manifest.json"]
                : []),
    ];
    return parts.length > 0 ? parts.join(' and ') : 'neither index.json nor manifest.json';
}

// EXTERNAL MODULE: ./build/formats/descriptor.js
var formats_descriptor = __nccwpck_require__(7550);
// EXTERNAL MODULE: ./build/formats/media-type.js
var media_type = __nccwpck_require__(7884);
// EXTERNAL MODULE: ./build/formats/schema1.js
var schema1 = __nccwpck_require__(173);
// EXTERNAL MODULE: ./build/image/node.js
var image_node = __nccwpck_require__(380);
;// CONCATENATED MODULE: ./build/image/graph.js










const graph_NOTHING = { document: null, faults: [] };
const TOO_MANY_TYPES = {
    document: null,
    faults: [(0,formats_fault/* faultOf */.Kl)('ambiguous', `it is referenced with more than ${limits/* LIMITS */.b.documentTypes} media types`)],
};
const TOO_MANY_REFERENCES = {
    document: null,
    faults: [
        (0,formats_fault/* faultOf */.Kl)('too-large', `the image has more than ${limits/* LIMITS */.b.references} references; those of this document were not followed`),
    ],
};
/** Whether references of images were not followed, because their source has too many. */
function isCutShort(images) {
    const [fault] = TOO_MANY_REFERENCES.faults;
    return images.some(({ edges }) => edges.some(({ faults }) => faults.some((one) => one === fault)));
}
/**
 * Follows references from a root down. Decoded documents are kept while the source is open, because images share them;
 * within one image every document is followed once, so that indexes that reference each other many times cost no more
 * than their number.
 */
class Graph {
    nodes;
    /** By declared type. */
    #decoded = new Map();
    #otherConfigs = new Map();
    /** References followed so far, from all roots. */
    #references = 0;
    constructor(source) {
        this.nodes = new image_node/* Nodes */.G(source);
    }
    /** All edges of a root, parents before children. */
    from(root) {
        const edges = [];
        const first = root.kind === 'descriptor'
            ? this.#follow(null, root.descriptor, 'manifest', root.path)
            : this.#document(null, this.nodes.byDocument(root.path.join('/'), root.byteSource), null, 'manifest', root.path);
        this.#expand(first, edges, new Set());
        return edges;
    }
    /** An entry of index.json by itself, without its children. */
    listing({ descriptor, path }) {
        return this.#follow(null, descriptor, 'manifest', path);
    }
    #expand(edge, edges, expanded) {
        const { document } = edge;
        const isNew = document !== null && !expanded.has(document);
        if (isNew)
            this.#references += referencesOf(document);
        if (isNew && this.#references > limits/* LIMITS */.b.references) {
            edges.push({ ...edge, document: null, faults: [...edge.faults, ...TOO_MANY_REFERENCES.faults] });
            return;
        }
        edges.push(edge);
        if (!isNew)
            return;
        expanded.add(document);
        for (const child of this.#children(edge))
            this.#expand(child, edges, expanded);
    }
    *#children(edge) {
        const { document } = edge;
        if (document === null)
            return;
        switch (document.kind) {
            case 'index':
                for (const [i, child] of document.manifests.entries())
                    yield this.#follow(edge, child, slotInIndex(child), [...edge.path, `manifests/${i}`]);
                return;
            case 'manifest':
                yield this.#follow(edge, document.config, 'config', [...edge.path, 'config']);
                for (const [i, layer] of document.layers.entries())
                    yield this.#follow(edge, layer, 'layer', [...edge.path, `layers/${i}`]);
                return;
            case 'artifact-manifest':
                for (const [i, blob] of document.blobs.entries())
                    yield this.#follow(edge, blob, 'blob', [...edge.path, `blobs/${i}`]);
                return;
            case 'schema1':
                for (const [i, digest] of document.layers.entries()) {
                    // The document lists the newest first.
                    yield this.#schema1Layer(edge, digest, [...edge.path, `fsLayers/${document.layers.length - 1 - i}`]);
                }
                return;
        }
    }
    #follow(parent, descriptor, slot, path) {
        const node = this.#target(descriptor, slot);
        if (slot === 'manifest' || slot === 'blob')
            return this.#document(parent, node, descriptor, slot, path);
        const { config, faults } = slot === 'config' ? this.#config(node, descriptor.mediaType) : { config: null, faults: [] };
        const declared = (0,media_type/* classify */.L8)(descriptor.mediaType, slot);
        return {
            parent,
            path,
            slot,
            descriptor,
            declared,
            type: declared,
            target: node,
            platform: parent?.platform ?? null,
            document: null,
            config,
            faults: [...sizeFaults(node, descriptor), ...faults],
        };
    }
    #target({ digest, data, mediaType, size }, slot) {
        return this.nodes.byDigest(digest, data, { slot, mediaType, size });
    }
    #document(parent, node, descriptor, slot, path) {
        const declared = descriptor === null || descriptor.mediaType === '' ? null : (0,media_type/* classify */.L8)(descriptor.mediaType, slot);
        const deep = depthOf(parent) > limits/* LIMITS */.b.indexDepth;
        const mediaType = descriptor?.mediaType ?? '';
        const { document, faults } = deep ? graph_NOTHING : this.#decode(node, mediaType);
        const manifest = document?.kind === 'manifest'
            ? this.#config(this.#target(document.config, 'config'), document.config.mediaType).config
            : null;
        const own = document?.kind === 'schema1'
            ? (0,formats_descriptor/* knownPlatform */.vu)({ ...NO_PLATFORM, os: 'linux', architecture: document.architecture })
            : (0,formats_descriptor/* knownPlatform */.vu)(manifest?.platform ?? null);
        // The entry of a layout's own index.json is lost when the image is pushed; by the entry of an index, tools
        // choose a platform.
        const stated = parent === null ? null : statedPlatform(descriptor);
        return {
            parent,
            path,
            slot,
            descriptor,
            document,
            target: node,
            config: null,
            declared,
            type: declared ?? (document && (0,media_type/* classify */.L8)(document.mediaType || (0,formats_manifest/* typeByShape */.Fw)(document), 'manifest')),
            platform: document?.kind === 'index' ? null : stated === null ? own : (0,formats_descriptor/* knownPlatform */.vu)(stated),
            faults: [
                ...(descriptor ? sizeFaults(node, descriptor) : []),
                ...(deep ? [(0,formats_fault/* faultOf */.Kl)('too-large', `indexes are nested deeper than ${limits/* LIMITS */.b.indexDepth} levels`)] : []),
                ...faults,
            ],
        };
    }
    #decode(node, mediaType) {
        const byType = this.#decoded.get(node) ?? new Map();
        this.#decoded.set(node, byType);
        const known = byType.get(mediaType);
        if (known)
            return known;
        if (byType.size === limits/* LIMITS */.b.documentTypes)
            return TOO_MANY_TYPES;
        if (this.#references > limits/* LIMITS */.b.references)
            return TOO_MANY_REFERENCES;
        const decoded = this.#decodeNow(node, mediaType);
        byType.set(mediaType, decoded);
        return decoded;
    }
    #decodeNow(node, mediaType) {
        if (mediaType !== '' && (0,formats_manifest/* documentKind */.eD)(mediaType) === null) {
            const bytes = this.nodes.opaque(node);
            return bytes === null ? graph_NOTHING : { document: null, faults: (0,formats_manifest/* inspectOpaque */.iY)(bytes, mediaType) };
        }
        const bytes = this.nodes.document(node, (unverified) => {
            const { document } = (0,formats_manifest/* decodeDocument */.w8)(unverified, mediaType);
            return document?.kind === 'schema1' ? document.digest : null;
        });
        return bytes === null ? graph_NOTHING : (0,formats_manifest/* decodeDocument */.w8)(bytes, mediaType);
    }
    /**
     * A config's digest is always checked; it is decoded only if its type is a known image config's (image-spec forbids
     * guessing).
     */
    #config(node, mediaType) {
        if (!(0,media_type/* isImageConfigType */.Ky)(mediaType))
            return { config: null, faults: this.#otherConfig(node) };
        return this.nodes.config(node);
    }
    /**
     * containerd reads the config of what it runs whatever its type, so an ambiguous config is a fault under any type.
     * The same holds for one that cannot be read to its end here: others could, and find any key twice.
     */
    #otherConfig(node) {
        const known = this.#otherConfigs.get(node);
        if (known)
            return known;
        const bytes = this.nodes.opaque(node);
        const parsed = bytes === null ? null : (0,json/* parseJson */.qF)(bytes);
        const faults = parsed?.ok === false ? parsed.faults : [];
        this.#otherConfigs.set(node, faults);
        return faults;
    }
    #schema1Layer(parent, digest, path) {
        const declared = (0,media_type/* classify */.L8)(schema1/* SCHEMA1_LAYER */.NJ, 'layer');
        const target = this.nodes.byDigest(digest, null, { slot: 'layer', mediaType: '', size: null });
        return {
            parent,
            path,
            slot: 'layer',
            descriptor: null,
            declared,
            type: declared,
            target,
            platform: parent.platform,
            document: null,
            config: null,
            faults: [],
        };
    }
}
/**
 * The old form of a cache is an index that lists layers and a config; every other entry is in the place of a manifest.
 */
function slotInIndex(descriptor) {
    const { role } = (0,media_type/* classify */.L8)(descriptor.mediaType, 'manifest');
    return role === 'layer' || role === 'config' ? 'blob' : 'manifest';
}
const NO_PLATFORM = { os: '', architecture: '', variant: '', osVersion: '', osFeatures: [] };
/**
 * The platform of an index entry; null if it states none, and for BuildKit's attestations, which are unknown/unknown.
 */
function statedPlatform(descriptor) {
    const platform = descriptor?.platform ?? null;
    if (platform === null || platform.os === 'unknown')
        return null;
    return platform.os === '' && platform.architecture === '' ? null : platform;
}
function referencesOf(document) {
    switch (document.kind) {
        case 'index':
            return document.manifests.length;
        case 'artifact-manifest':
            return document.blobs.length;
        case 'manifest':
        case 'schema1':
            return document.layers.length + 1;
    }
}
function sizeFaults(node, descriptor) {
    if (!(0,byte_source/* isAvailable */.e2)(node.byteSource))
        return [];
    if (BigInt(node.byteSource.length) === descriptor.size)
        return [];
    return [
        (0,formats_fault/* faultOf */.Kl)('size-mismatch', (0,untrusted/* safe */.gB) `it has ${node.byteSource.length} bytes, but its descriptor states ${descriptor.size}`),
    ];
}
function depthOf(edge) {
    return edge === null ? 0 : 1 + depthOf(edge.parent);
}

;// CONCATENATED MODULE: ./build/image/listed-parts.js
/**
 * The manifests of loaded indexes, because a build result may list both: ko's `--image-refs` has an index, and then
 * every manifest in it. They are checked as parts of the index; by themselves they would lack the index's other
 * platforms.
 */
class ListedParts {
    #known = new Set();
    /** Whether an image is a part of one that was loaded before, from the same location. */
    has({ path, expected }) {
        return expected !== null && this.#known.has(`${path} ${expected}`);
    }
    add({ path }, images) {
        for (const { edge } of images.flatMap(({ manifests }) => manifests)) {
            if (edge.parent !== null && edge.target.digest !== null)
                this.#known.add(`${path} ${edge.target.digest}`);
        }
    }
}

// EXTERNAL MODULE: ./build/formats/reference.js
var reference = __nccwpck_require__(4562);
// EXTERNAL MODULE: ./build/image/windows.js
var windows = __nccwpck_require__(4027);
;// CONCATENATED MODULE: ./build/image/manifest.js





/**
 * The manifests of an image, each with its config and layers. Reads the bytes of layers if an exemption depends on
 * them.
 */
function manifestsOf(edges, nodes) {
    const children = childrenByDocument(edges);
    const parts = new Map();
    return edges.flatMap((edge) => {
        const { document, platform } = edge;
        if (document === null || document.kind === 'index')
            return [];
        const known = parts.get(document) ?? partsOf(edge, children.get(document) ?? [], nodes);
        parts.set(document, known);
        return [{ edge, platform, osFeatures: osFeaturesOf(edge, known.config), ...known }];
    });
}
function partsOf(edge, children, nodes) {
    const config = children.find(({ slot }) => slot === 'config') ?? null;
    const layers = children.filter(({ slot }) => slot === 'layer' || slot === 'blob');
    (0,windows/* lookForWindows */.u)({ config, layers });
    const exempt = exemption(edge, config, layers, nodes);
    return { config, layers, exempt, artifact: artifactOf(edge.document, config, layers, exempt !== null) };
}
/** The required features of the operating system, from the entry in an index and the config. */
function osFeaturesOf(edge, config) {
    const stated = [edge.descriptor?.platform, config?.config?.platform].map((platform) => platform?.osFeatures ?? []);
    // One config may belong to any number of manifests.
    const isReal = stated.every((list) => list.length <= limits/* LIMITS */.b.osFeatures && list.every(({ length }) => length <= limits/* LIMITS */.b.osFeatureCharacters));
    return isReal ? [...new Set(stated.flat())] : null;
}
/**
 * The kind of the whole: image if any of its manifests is one, otherwise that of all runnable ones, otherwise that of
 * all.
 */
function artifactOfImage(edges, manifests) {
    const run = manifests.filter(({ exempt }) => exempt === null);
    const kinds = new Set((run.length > 0 ? run : manifests).map(({ artifact }) => artifact));
    if (kinds.has('image'))
        return 'image';
    if (edges.some(({ declared }) => declared?.family === 'buildkit' && declared.role === 'config'))
        return 'cache';
    const [only = 'unknown', ...others] = kinds;
    return others.length === 0 ? only : 'unknown';
}
/** A document with several edges was followed from the first of them only; its children belong to all. */
function childrenByDocument(edges) {
    const children = new Map();
    for (const edge of edges) {
        const document = edge.parent?.document;
        if (!document)
            continue;
        const siblings = children.get(document);
        if (siblings)
            siblings.push(edge);
        else
            children.set(document, [edge]);
    }
    return children;
}
/**
 * The reason why image rules skip a manifest; null if an engine could run it. What engines run was tried with manifests
 * disguised as artifacts (docs/adr/0008-what-engines-run.md):
 *
 * - containerd reads the config whatever its type, and unpacks only layers of its own types. It refuses if the config
 *   lists another
 *   number of layers.
 * - podman and buildah run an OCI manifest only with the type of an OCI image config, and then unpack layers whatever
 *   their type and
 *   whatever the config lists. In a Docker manifest they accept any config, and only layers of Docker's types.
 * - docker accepts configs and layers whose types begin with `application/vnd.docker.` or `application/vnd.oci.image.`,
 *   and a few general
 *   types for configs. It refuses if the config lists another number of layers.
 */
function exemption(edge, config, layers, nodes) {
    if (layers.length === 0)
        return null;
    if (edge.document?.kind === 'artifact-manifest')
        return 'it is an artifact manifest, which has no config for an engine';
    if (config?.declared == null || config.declared.role === 'unknown')
        return null;
    const isArtifact = isArtifactConfig(config) && !layers.some(isOfDockerImages) && listsNoLayers(config, nodes);
    if (!isArtifact && !layers.every(isNonLayer))
        return null;
    for (const layer of layers)
        (0,image_node/* detectFormat */.T)(layer.target);
    if (isArtifact && layers.every(keepsToItsType))
        return 'its config is that of an artifact and lists no layers to unpack';
    if (!layers.every(isNonLayer))
        return null;
    const proved = isImageConfig(config) && !(isDockerManifest(edge) && !layers.every(isDockerType))
        ? layers.every((layer) => isNoArchive(layer, nodes))
        : layers.every((layer) => bytesAgree(layer)) && !couldDockerUnpack(config, layers);
    return proved
        ? `its layers are not filesystem layers, but ${[...new Set(layers.map(({ declared }) => declared?.role))].join(' and ')}`
        : null;
}
const LAYERS_OR_DOCUMENTS = new Set([
    'layer',
    'unknown',
    'config',
    'manifest',
    'index',
    'plugin-config',
]);
/** The roles of a config that identify its manifest as an artifact; plugins are run by the engine. */
const ARTIFACT_CONFIGS = new Set([
    'config',
    'artifact',
    'empty',
    'attestation',
    'signature',
    'sbom',
]);
function isArtifactConfig(config) {
    return config.declared !== null && ARTIFACT_CONFIGS.has(config.declared.role) && !isImageConfig(config);
}
/** Whether podman accepts a layer as one of a Docker manifest. */
function isOfDockerImages({ declared }) {
    return declared === null || declared.family === 'docker-schema1' || declared.family === 'docker-schema2';
}
/**
 * Whether the verified config, read as engines read it, lists no layers: docker and containerd then refuse a manifest
 * that has some. Keys are compared without case, as in Go, so that no spelling hides a list.
 */
function listsNoLayers({ target }, nodes) {
    const bytes = nodes.opaque(target);
    // Verified bytes that do not begin as an object are not a config for any engine.
    if (bytes === null)
        return target.verified === true;
    const parsed = (0,json/* parseJson */.qF)(bytes);
    if (!parsed.ok || !(0,json/* isObject */.Gv)(parsed.value))
        return false;
    const rootfs = [...parsed.value].filter(([key]) => (0,json/* foldKey */.pU)(key) === 'rootfs').map(([, value]) => value);
    return rootfs.every((value) => value === null ||
        ((0,json/* isObject */.Gv)(value) &&
            [...value].every(([key, list]) => (0,json/* foldKey */.pU)(key) !== 'diff_ids' || list === null || ((0,json/* isArray */.cy)(list) && list.length === 0))));
}
/** Whether the bytes are present and compressed as their type states: otherwise the type proves nothing. */
function keepsToItsType({ declared, target }) {
    if (target.detected === null)
        return false;
    const compression = declared?.compression;
    return (compression !== 'gzip' && compression !== 'zstd') || target.detected === compression;
}
/** Whether every reader treats a manifest as one of Docker's, by its descriptor or its own type. */
function isDockerManifest({ document, descriptor }) {
    const own = document?.mediaType;
    return own === DOCKER_MANIFEST && (descriptor === null || descriptor.mediaType === own);
}
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_TYPES = ['application/vnd.docker.', 'application/vnd.oci.image.'];
/** Whether docker accepts a blob of this type as a part of an image: it compares without case. */
function isDockerType({ descriptor }) {
    const mediaType = descriptor?.mediaType.toLowerCase() ?? '';
    return DOCKER_TYPES.some((prefix) => mediaType.startsWith(prefix));
}
/** Whether docker would unpack the layers, by their types and first bytes. */
function couldDockerUnpack(config, layers) {
    if (!layers.every(isDockerType) || !(isDockerType(config) || isImageConfig(config)))
        return false;
    return layers.every(({ target }) => target.detected === null || ARCHIVES.has(target.detected));
}
const ARCHIVES = new Set(['gzip', 'zstd', 'xz', 'bzip2', 'tar']);
function isNonLayer({ declared }) {
    return declared !== null && !LAYERS_OR_DOCUMENTS.has(declared.role);
}
/** Whether neither the type nor the available bytes of a blob in the place of a layer are a layer's. */
function couldBeNone(layer) {
    return isNonLayer(layer) && (layer.target.detected === null || bytesAgree(layer));
}
/**
 * Whether verified bytes cannot be unpacked by an engine. An unverified digest could be that of a layer, which a
 * registry may have.
 */
function isNoArchive({ declared, target }, nodes) {
    switch (target.detected) {
        case 'json':
            return nodes.document(target) !== null;
        case 'unknown':
            // Text, like some SBOMs; bytes that are declared as JSON but are not JSON are something else.
            if (declared?.mediaType.endsWith('json'))
                return false;
            nodes.opaque(target);
            return target.verified === true;
        default:
            return false;
    }
}
/** Whether the bytes match the type; a tar, compressed or not, under another type could be a layer. */
function bytesAgree({ declared, target }) {
    if (declared?.compression === 'encrypted')
        return false;
    switch (target.detected) {
        case 'gzip':
        case 'zstd':
            return declared?.compression === target.detected;
        case 'tar':
            return declared?.mediaType.includes('tar') ?? false;
        case 'xz':
        case 'bzip2':
        case null:
            return false;
        default:
            return declared?.compression !== 'gzip' && declared?.compression !== 'zstd';
    }
}
function isImageConfig(config) {
    return config.descriptor !== null && (0,media_type/* isImageConfigType */.Ky)(config.descriptor.mediaType);
}
/**
 * The kind of a manifest. A runnable one is an image if its config is one, otherwise unknown. The kind of an exempt one
 * is that of its config's type, of all its layers, or its artifactType, in this order: its own declarations, on which
 * nothing depends any more.
 */
function artifactOf(document, config, layers, exempt) {
    if (document?.kind === 'schema1')
        return 'image';
    if (document?.kind === 'artifact-manifest')
        return kindOfParts(document, layers);
    if (document?.kind !== 'manifest' || config === null)
        return 'unknown';
    const stated = config.declared?.artifact ?? null;
    if (stated === 'plugin' || stated === 'cache')
        return stated;
    if (!exempt) {
        // Layers that engines could unpack do not belong to a chart, whatever the type of the config.
        if (stated !== null)
            return layers.every(couldBeNone) ? stated : 'unknown';
        return isImageConfig(config) && layers.every(({ declared }) => declared?.role !== 'unknown') ? 'image' : 'unknown';
    }
    return stated ?? kindOfParts(document, layers);
}
/** The kind of all layers, otherwise that of the artifactType. */
function kindOfParts({ artifactType }, layers) {
    return commonKind(layers) ?? (0,media_type/* classify */.L8)(artifactType ?? '', 'blob').artifact ?? 'unknown';
}
/** The common kind of the types of all layers; otherwise null, or several. */
function commonKind(layers) {
    const kinds = new Set(layers.map(({ declared }) => declared?.artifact ?? null));
    const [kind = null] = kinds;
    return kinds.size === 1 ? kind : null;
}

;// CONCATENATED MODULE: ./build/image/archive.js




/**
 * The graph of one entry of a docker archive's manifest.json. Its name leads to the config, and the layers' digests are
 * the config's diffIDs. No media type and no manifest digest is invented; the only descriptors are those of
 * `LayerSources`.
 */
function archiveGraph(root, nodes) {
    const { config: member } = root;
    const configNode = member.byteSource
        ? nodes.byDocument(member.name, member.byteSource, claimedDigest(member.name))
        : nodes.byArchiveName(member.name, null, null);
    const { config, faults } = nodes.config(configNode);
    const platform = (0,formats_descriptor/* knownPlatform */.vu)(config?.platform ?? null);
    const bare = { descriptor: null, declared: null, type: null, platform, document: null };
    const diffIds = config?.diffIds ?? [];
    // The form before manifest.json has no diffIDs.
    const isOld = root.path[0] === 'repositories' && config?.rootfsType === '';
    const counted = diffIds.length === root.layers.length || isOld;
    const entry = {
        digest: null,
        digestOf: 'bytes',
        name: root.path[0] ?? 'manifest.json',
        byteSource: null,
        detected: null,
        lazy: null,
        verified: null,
        contents: null,
        faults: [],
    };
    const miscounted = `${root.path[0] ?? 'manifest.json'} lists ${root.layers.length} layers, the config has ${diffIds.length} diffIDs`;
    const top = {
        ...bare,
        parent: null,
        path: root.path,
        slot: 'manifest',
        target: entry,
        config: null,
        faults: [
            ...root.faults,
            ...(counted || config === null ? [] : [{ kind: 'malformed', message: miscounted, pointer: '' }]),
        ],
    };
    const configEdge = {
        ...bare,
        parent: top,
        path: [...root.path, 'Config'],
        slot: 'config',
        target: configNode,
        config,
        faults,
    };
    const layers = root.layers.map(({ name, byteSource }, i) => {
        const diffId = counted ? (diffIds[i] ?? null) : null;
        const target = nodes.byArchiveName(name, byteSource, diffId);
        // It describes the pulled blob: its type and urls apply to this layer, its digest and size do not.
        const descriptor = (diffId === null ? undefined : root.layerSources.get(diffId)) ?? null;
        const declared = descriptor && (0,media_type/* classify */.L8)(descriptor.mediaType, 'layer');
        return {
            ...bare,
            descriptor,
            declared,
            type: declared,
            parent: top,
            path: [...root.path, `Layers/${i}`],
            slot: 'layer',
            target,
            config: null,
            faults: [],
        };
    });
    return {
        edges: [top, configEdge, ...layers],
        manifest: {
            edge: top,
            config: configEdge,
            layers,
            platform,
            exempt: null,
            artifact: 'image',
            osFeatures: osFeaturesOf(top, configEdge),
        },
    };
}
/**
 * docker names a config after its digest (`<hex>.json`, `blobs/sha256/<hex>`), as does Bazel (`sha256:<hex>`); other
 * names are arbitrary.
 */
function claimedDigest(name) {
    const hex = /(?:^|[/:])([0-9a-f]{64})(?:\.json)?$/.exec(name)?.[1];
    const digest = `sha256:${hex}`;
    return hex !== undefined && (0,formats_digest/* isDigest */.Bc)(digest) ? digest : null;
}

// EXTERNAL MODULE: ./build/image/groups.js
var groups = __nccwpck_require__(9876);
;// CONCATENATED MODULE: ./build/image/hybrid.js




/**
 * Compares the two sides of an archive: classic engines load manifest.json; containerd, podman and skopeo load
 * index.json. A different config, layer list or name is an ambiguity. Omissions of known writers are not: other
 * platforms in manifest.json, names on either side, untagged images (and in early v25 all) in index.json; the latter
 * are images of their own.
 */
function compareManifests(images, entries) {
    const faults = [];
    const omitted = [];
    const found = new Map();
    const contents = new LayoutContents(images);
    const archiveNames = new Map();
    for (const entry of entries) {
        const content = contents.of(entry);
        if (content === undefined && (images.length === 0 || entry.names.length === 0)) {
            omitted.push(entry);
            continue;
        }
        faults.push(...entry.faults);
        if (content === undefined) {
            const names = hybrid_firstOf(entry.names);
            faults.push(ambiguous((0,untrusted/* safe */.gB) `${names} in manifest.json has a config or layers that no image in index.json has`));
            continue;
        }
        found.set(entry, content.image);
        const names = archiveNames.get(content);
        if (names === undefined)
            archiveNames.set(content, [...entry.names]);
        else
            names.push(...entry.names);
    }
    for (const [content, names] of archiveNames) {
        const extra = differentNames(names, content.names);
        if (extra.length > 0)
            faults.push(ambiguous((0,untrusted/* safe */.gB) `manifest.json and index.json give the name ${hybrid_firstOf(extra)} to different images`));
    }
    return { faults: bounded(faults), omitted, same: found };
}
function hybrid_firstOf(names) {
    const rest = names.length - limits/* LIMITS */.b.namesShown;
    return rest > 0 ? [...names.slice(0, limits/* LIMITS */.b.namesShown), `and ${rest} more`] : names;
}
function bounded(faults) {
    const rest = faults.length - limits/* LIMITS */.b.archiveFaults;
    if (rest <= 0)
        return faults;
    return [
        ...faults.slice(0, limits/* LIMITS */.b.archiveFaults),
        ambiguous(`manifest.json and index.json differ in ${rest} more ways`),
    ];
}
/**
 * Whether the layers are plain tars stored at their diffIDs, as engines keep them, whatever they will push. For a
 * foreign layer the manifest states the pulled blob, which is absent.
 */
function isEngineStorage(manifests) {
    const run = manifests.filter(({ exempt }) => exempt === null);
    return (run.length > 0 &&
        run.every(({ config, layers }) => {
            const diffIds = config?.config?.diffIds ?? [];
            return (layers.length > 0 &&
                layers.length === diffIds.length &&
                layers.some(({ target }, i) => target.digest === diffIds[i]) &&
                layers.every((layer, i) => layer.target.digest === diffIds[i] || isAbsentForeign(layer)));
        }));
}
/** The contents of index.json, by config and layers. Each side is read once, however many images share a config. */
class LayoutContents {
    #ids = new Map();
    #byKey = new Map();
    #diffIds = new Map();
    /** The paths of absent foreign layers. */
    #absent = new Set();
    constructor(images) {
        for (const image of images)
            for (const manifest of image.manifests)
                this.#add(image, manifest);
    }
    /** The content that an entry of manifest.json refers to, too. */
    of({ config: { byteSource }, layers, layerSources }) {
        if (byteSource === null)
            return undefined;
        const own = layers.map((layer) => this.#keyOf(layer.byteSource, layer.name));
        const same = this.#byKey.get(this.#contentKey(byteSource, own));
        if (same !== undefined || layerSources.size === 0)
            return same;
        // Docker since 25 writes the tar of a foreign layer, and states the blob that index.json refers to.
        const diffIds = this.#diffIds.get(byteSource) ?? [];
        const stated = own.map((key, i) => {
            const source = layerSources.get(diffIds[i] ?? '')?.digest;
            const path = source === undefined || source === null ? null : blobPath(source);
            return path !== null && this.#absent.has(path) ? this.#keyOf(null, path) : key;
        });
        return this.#byKey.get(this.#contentKey(byteSource, stated));
    }
    #add(image, { config, layers }) {
        const byteSource = config?.target.byteSource ?? null;
        // Without its config, an image equals none.
        if (byteSource === null)
            return;
        this.#diffIds.set(byteSource, config?.config?.diffIds ?? []);
        for (const layer of layers)
            if (isAbsentForeign(layer) && layer.target.digest !== null)
                this.#absent.add(blobPath(layer.target.digest));
        // A blob that neither side has may be the same: archives omit layers that are not distributable.
        const keys = layers.map(({ target }) => this.#keyOf(target.byteSource, target.digest === null ? null : blobPath(target.digest)));
        const key = this.#contentKey(byteSource, keys);
        const known = this.#byKey.get(key);
        if (known === undefined)
            this.#byKey.set(key, { image, names: new Set(image.claimedNames) });
        else
            for (const name of image.claimedNames)
                known.names.add(name);
    }
    #contentKey(config, layers) {
        return [this.#keyOf(config, null), ...layers].join('\n');
    }
    /** Present bytes are identified by their location; absent ones by the path that they would have. */
    #keyOf(byteSource, path) {
        if (byteSource === null)
            return `absent ${JSON.stringify(path)}`;
        const known = this.#ids.get(byteSource) ?? this.#ids.size;
        this.#ids.set(byteSource, known);
        return `present ${known}`;
    }
}
function isAbsentForeign({ declared, target }) {
    return declared?.distributable === false && target.byteSource === null;
}
/**
 * The names that one side gives an image and the other does not, if both give it any. A tag alone
 * (`org.opencontainers.image.ref.name` of most writers) means nothing next to full names, and invalid names are not
 * compared.
 */
function differentNames(archive, layout) {
    const there = new Set([...layout].filter((name) => /[/:]/.test(name) && (0,reference/* parseReference */.F2)(name) !== null).map(reference/* fullName */.fq));
    if (archive.length === 0 || there.size === 0)
        return [];
    // ctr writes a name of one word to index.json unchanged, and in full to manifest.json.
    const words = new Set([...layout].map(reference/* fullName */.fq));
    const here = new Set(archive.map(reference/* fullName */.fq));
    return [...[...there].filter((name) => !here.has(name)), ...[...here].filter((name) => !words.has(name))];
}
function ambiguous(message) {
    return { kind: 'ambiguous', message, pointer: '' };
}

;// CONCATENATED MODULE: ./build/image/load.js










/**
 * Loads the structure of a source's images: every index, manifest and config, checked for digest, size and ambiguity.
 * An entry of index.json that is also part of a listed index is not an image of its own, unless it has a name or is
 * selected.
 * @returns the selected images; empty if nothing matches
 */
function loadImages(source, wanted) {
    const graph = new Graph(source);
    const context = { source, wanted, nodes: graph.nodes };
    // The two sides of a hybrid can only be compared as a whole, and attachments of an image may be anywhere in the
    // layout.
    const isWhole = source.dockerManifestEntries.length > 0 || source.roots.some(refersToAnother);
    const roots = source.roots.filter((root) => !isAttached(root));
    const own = merged(roots);
    const wantedRoots = selectedRoots(isWhole ? own : roots, source, wanted.select);
    const listings = new Listings(source, graph);
    const loadRoot = (root) => {
        const image = root.kind === 'archive' ? archiveImage(root, context) : graphImage(root, graph, context);
        return { root, image: { ...image, listings: listings.of(image, root) } };
    };
    // The entries of the other side are compared with the loaded images, not loaded themselves.
    const here = wantedRoots.filter((root) => !source.dockerManifestEntries.some((other) => other === root));
    const loaded = (isWhole ? [...new Set([...own, ...here])] : merged(here)).map(loadRoot);
    const attached = merged(source.roots.filter(isAttached)).map((root) => graphImage(root, graph, context));
    const sides = compareManifests(loaded.map(({ image }) => image), source.dockerManifestEntries);
    const all = [...loaded, ...sides.omitted.map(loadRoot)];
    const whole = withoutParts(all);
    const images = wanted.select === null ? whole : chosen(all, wantedRoots, sides.same, context);
    const common = [...source.faults, ...sides.faults, ...choiceFaults(images, wanted), ...listings.faults];
    const unreferenced = wanted.select === null ? unreferencedNodes(images, context) : null;
    const unlisted = unreferenced === null ? null : source.unlisted?.();
    const attestations = (0,attestation/* attestationsBySubject */.L3)([...whole, ...attached]);
    return images.map((image, i) => ({
        ...image,
        attestations,
        ...(source.referrersError != null && { attestationsError: source.referrersError }),
        layout: i === 0 ? source.layout : [],
        unreferenced: unreferenced === null || i === 0 ? unreferenced : [],
        ...(i === 0 && unlisted != null && { unlisted }),
        faults: [...common, ...expectedFaults(image, wanted.expected)],
    }));
}
/** Loads the images of any source: pending content is fetched until nothing is missing. */
async function load(source, wanted) {
    let images = loadImages(source, wanted);
    while ((await source.fetchWanted?.()) === true)
        images = loadImages(source, wanted);
    return images;
}
/** An image with its attachments and those of its manifests, if its source does not list them by itself. */
async function withReferrers(image, source, wanted) {
    if (source.fetchReferrers === undefined)
        return image;
    await source.fetchReferrers((0,attestation/* subjectsOf */.Z6)(image));
    const [whole = image] = await load(source, wanted);
    return whole;
}
function graphImage(root, graph, context) {
    const edges = graph.from(root);
    const manifests = manifestsOf(edges, context.nodes);
    const [top] = edges;
    const document = top?.document;
    const isArchive = context.source.dockerManifestEntries.length > 0;
    return {
        ...load_identityOf(root, context),
        // A signed schema 1 manifest is known by the digest of its payload.
        digest: document?.kind === 'schema1' ? document.digest : (top?.target.digest ?? null),
        ...totalsOf(edges, manifests),
        artifact: artifactOfImage(edges, manifests),
        engineStorage: isArchive && isEngineStorage(manifests),
    };
}
function archiveImage(root, context) {
    const { edges, manifest } = archiveGraph(root, context.nodes);
    return {
        ...load_identityOf(root, context),
        digest: null,
        ...totalsOf(edges, [manifest]),
        artifact: 'image',
        engineStorage: true,
    };
}
function load_identityOf(root, { source, wanted }) {
    const givenName = wanted.givenName ?? source.givenName ?? null;
    const names = [...new Set([...(givenName === null ? [] : [givenName]), ...root.names])];
    return {
        name: names[0] ?? source.location,
        givenName,
        names,
        claimedNames: root.names,
        source: source.kind,
        location: source.location,
        attestations: new Map(),
        layout: [],
        layoutAnnotations: source.annotations ?? load_NO_ANNOTATIONS,
        listings: [],
        unreferenced: [],
        faults: [],
    };
}
const load_NO_ANNOTATIONS = new Map();
function totalsOf(edges, manifests) {
    const run = manifests.filter(({ exempt }) => exempt === null);
    const configs = new Set(run.map(({ config }) => config?.target.digest ?? null));
    const [imageId = null] = configs;
    return {
        edges,
        manifests,
        platforms: [...new Set(run.flatMap(({ platform }) => platform ?? []))],
        imageId: configs.size === 1 ? imageId : null,
    };
}
/** Roots with equal descriptors, except for annotations, are one image with several names. */
function merged(roots) {
    const same = new Map();
    for (const root of roots) {
        const key = load_keyOf(root);
        const known = same.get(key);
        if (known === undefined)
            same.set(key, { root, names: new Set(root.names) });
        else
            for (const name of root.names)
                known.names.add(name);
    }
    return [...same.values()].map(({ root, names }) => ({ ...root, names: [...names] }));
}
function load_keyOf(root) {
    return root.kind === 'descriptor' ? descriptorKey(root.descriptor) : root.path.join('/');
}
function descriptorKey({ annotations: _, size, ...rest }) {
    return JSON.stringify([rest, String(size)]);
}
/**
 * The parts of a descriptor that decide which document is read, and how; another type or size leads to another document
 * or to none.
 */
function documentKey({ mediaType, digest, size }) {
    return JSON.stringify([mediaType, digest, String(size)]);
}
/**
 * The images without parts of others: unnamed entries of index.json that a listed index has, too (`oras copy -r` writes
 * them).
 */
function withoutParts(loaded) {
    const isUnnamed = ({ root }) => root.kind === 'descriptor' && root.names.length === 0;
    const isPart = ({ root }, parts) => root.kind === 'descriptor' && parts.has(documentKey(root.descriptor));
    if (loaded.length < 2 || !loaded.some(isUnnamed))
        return loaded.map(({ image }) => image);
    const parts = load_partsOf(loaded);
    const kept = loaded.filter((one) => !isUnnamed(one) || !isPart(one, parts));
    // A part that only an omitted image has, for example because nesting is too deep, is kept.
    const keptParts = load_partsOf(kept);
    return loaded.filter((one) => !isUnnamed(one) || !isPart(one, keptParts)).map(({ image }) => image);
}
/** The keys of everything below an index. */
function load_partsOf(loaded) {
    const below = loaded.flatMap(({ image }) => image.edges.filter(({ parent }) => parent?.document?.kind === 'index'));
    return new Set(below.flatMap(({ descriptor }) => (descriptor === null ? [] : documentKey(descriptor))));
}
/** The entries of a layout's index.json besides the one that an image was loaded from, as edges. */
class Listings {
    faults = [];
    #byDigest;
    #edges = new Map();
    #graph;
    #count = 0;
    constructor(source, graph) {
        const entries = source.layout.length === 0 ? [] : source.roots.filter((root) => root.kind === 'descriptor');
        this.#byDigest = (0,groups/* groupByKey */.k)(entries, ({ descriptor }) => descriptor.digest);
        this.#graph = graph;
    }
    /** Every entry for a document of the image, except for the image's own. */
    of(image, { path }) {
        const own = path.join('/');
        const digests = new Set(image.edges.flatMap(({ slot, target }) => (slot === 'manifest' ? target.digest : null) ?? []));
        const entries = [...digests].flatMap((digest) => this.#byDigest.get(digest) ?? []);
        const others = entries.filter((entry) => entry.path.join('/') !== own);
        this.#count += others.length;
        if (this.#count > limits/* LIMITS */.b.references) {
            if (this.faults.length === 0)
                this.faults.push((0,formats_fault/* faultOf */.Kl)('too-large', `index.json lists its images more than ${limits/* LIMITS */.b.references} times`));
            return [];
        }
        return others.map((entry) => this.#edgeOf(entry));
    }
    #edgeOf(entry) {
        const edge = this.#edges.get(entry) ?? this.#graph.listing(entry);
        this.#edges.set(entry, edge);
        return edge;
    }
}
/**
 * Whether a root could be attached to another: it is an artifact, or has a tag of cosign's or of the referrers
 * fallback.
 */
function refersToAnother(root) {
    if (root.kind !== 'descriptor')
        return false;
    return root.descriptor.artifactType !== null || root.names.some((name) => (0,attestation/* cosignSubject */.k8)(name) !== null);
}
/** Whether a root was not selected, but is attached to one that was. */
function isAttached(root) {
    return root.kind === 'descriptor' && root.attached === true;
}
/** The selected roots: those of a name in any spelling, the one at a position, or all. */
function selectedRoots(own, source, select) {
    if (select === null)
        return own;
    if ('position' in select) {
        const root = (source.positions ?? source.roots)[select.position];
        // When everything is loaded, it is one image with the other equal entries.
        return root === undefined ? [] : [own.find((one) => load_keyOf(one) === load_keyOf(root)) ?? root];
    }
    return own.filter(({ names }) => load_isNamed(names, select.name));
}
function load_isNamed(names, wanted) {
    return names.some((name) => (0,reference/* fullName */.fq)(name) === (0,reference/* fullName */.fq)(wanted));
}
/** The images of the selected roots. An entry of manifest.json is represented by the equal image of index.json. */
function chosen(all, wantedRoots, same, context) {
    const { select } = context.wanted;
    if (select !== null && 'name' in select)
        return all.flatMap(({ image }) => (load_isNamed(image.claimedNames, select.name) ? image : []));
    return wantedRoots.map((root) => {
        const alike = root.kind === 'archive' ? same.get(root) : undefined;
        return alike ?? all.find((one) => load_keyOf(one.root) === load_keyOf(root))?.image ?? missedImage(root, context);
    });
}
/** An entry of manifest.json that index.json does not have; `compareManifests` reports it. */
function missedImage(root, context) {
    if (root.kind !== 'archive')
        throw new Error('a selected root was not loaded');
    return archiveImage(root, context);
}
function choiceFaults(images, { select }) {
    if (select === null || 'position' in select || images.length < 2)
        return [];
    return [(0,formats_fault/* faultOf */.Kl)('ambiguous', (0,untrusted/* safe */.gB) `"${select.name}" names ${images.length} different images here`)];
}
function expectedFaults(image, expected) {
    if (expected === null || image.digest === expected)
        return [];
    if (image.engineStorage)
        return [
            (0,formats_fault/* faultOf */.Kl)('unverifiable', (0,untrusted/* safe */.gB) `the archive of an engine does not contain the manifest, so the digest ${expected} cannot be verified`),
        ];
    return [(0,formats_fault/* faultOf */.Kl)('digest-mismatch', (0,untrusted/* safe */.gB) `its digest is ${image.digest ?? 'unknown'}, expected ${expected}`)];
}
function unreferencedNodes(images, { source, nodes }) {
    const digests = new Set(source.stored());
    // manifest.json of a hybrid may reference a blob that index.json does not.
    const byteSources = new Set(images.flatMap(({ edges }) => edges.map(({ target }) => target.byteSource)));
    const rest = [...digests].filter((digest) => !nodes.has(digest));
    return rest.map((digest) => nodes.byDigest(digest)).filter(({ byteSource }) => !byteSources.has(byteSource));
}

// EXTERNAL MODULE: ./build/formats/lazy.js
var lazy = __nccwpck_require__(2377);
// EXTERNAL MODULE: ./build/image/lazy-tables.js
var lazy_tables = __nccwpck_require__(7478);
;// CONCATENATED MODULE: ./build/image/verify.js











/**
 * Reads the blobs of an image to the given depth; results remain on its nodes, so that a shared blob is read once.
 * @param readers the pool for reading every byte
 * @param progress receives the progress
 */
async function readBlobs(image, depth, statements = false, readers = INLINE_POOL, progress = NO_PROGRESS) {
    if (statements) {
        await fetchAll((0,attestation/* statementsAbout */.mm)(image).map(({ edge }) => edge.target), 'document');
        (0,attestation/* readStatements */.bA)(image);
    }
    if (!(0,image_image/* includesDepth */.ZG)(depth, 'heads'))
        return;
    const nodes = [...(0,image_image/* nodesOf */.Nh)(image), ...(image.unreferenced ?? [])];
    await fetchAll(nodes, 'ends');
    for (const node of nodes)
        (0,image_node/* detectFormat */.T)(node);
    if (!(0,image_image/* includesDepth */.ZG)(depth, 'digests'))
        return;
    const layers = (0,image_image/* includesDepth */.ZG)(depth, 'contents') ? layersToUnpack(image) : verify_NONE;
    const passes = nodes.flatMap((node) => passOver(node, layers.get(node) ?? null) ?? []);
    const requests = passes.map(({ request }) => request);
    const bytes = requests.reduce((sum, { byteSource }) => sum + byteSource.length, 0);
    progress.begin(image.name, bytes);
    const results = await readers.read(requests, progress.advance);
    progress.end();
    for (const pass of passes)
        applyResult(pass, results.get(pass.request) ?? UNREAD);
    for (const node of nodes) {
        settle(node, layers.has(node));
        // All bytes were streamed, so the last ones are known now.
        if (node.lazy === 'unknown')
            (0,image_node/* detectFormat */.T)(node);
    }
}
/** Fetches a part of remote blobs, all at once; the source limits concurrency. */
async function fetchAll(nodes, part) {
    await Promise.all(nodes.map(({ byteSource }) => (byteSource?.kind === 'remote' ? byteSource.blob.fetch(part) : undefined)));
}
const verify_NONE = new Map();
/** The layers that engines could unpack. */
function layersToUnpack({ manifests }) {
    const layers = new Map();
    for (const { exempt, config, layers: edges } of manifests) {
        if (exempt !== null)
            continue;
        for (const [i, edge] of edges.entries()) {
            const { target, declared } = edge;
            // The bytes of an encrypted layer show nothing about its contents.
            if (declared?.compression === 'encrypted')
                continue;
            // Without a stated algorithm, sha256 is used.
            const layer = layers.get(target) ?? { algorithms: new Set(['sha256']), tables: new Map() };
            layers.set(target, layer);
            for (const table of (0,lazy_tables/* tablesOf */.tI)(edge))
                layer.tables.set((0,lazy/* tableKey */.ih)(table), table);
            const stated = config?.config?.diffIds[i];
            const algorithm = stated && (0,formats_digest/* verifierOf */.Sb)(stated);
            if (algorithm)
                layer.algorithms.add(algorithm);
        }
    }
    return layers;
}
/**
 * What must be read of a blob, if anything.
 * @param layer what is needed of a layer's contents; null if nothing is
 */
function passOver(node, layer) {
    const { digest, byteSource, contents, faults } = node;
    if (!(0,byte_source/* isAvailable */.e2)(byteSource) || byteSource.kind === 'streamed')
        return null;
    if (faults.some(({ kind }) => kind === 'unreadable'))
        return null;
    const unpacks = layer !== null && !hasRivals(node) && !(contents !== null && knows(contents, layer));
    const algorithm = digest === null || isSettled(node) ? null : ((0,formats_digest/* verifierOf */.Sb)(digest) ?? null);
    const compression = compressionAround(node);
    const plain = new Set(unpacks ? layer.algorithms : []);
    if (algorithm !== null && (compression === 'gzip' || compression === 'zstd'))
        plain.add(algorithm);
    const stored = compression === null ? algorithm : null;
    if (stored === null && plain.size === 0)
        return null;
    const request = {
        byteSource,
        format: node.detected ?? 'unknown',
        stored,
        plain: plain.size > 0 ? [...plain] : null,
        tables: unpacks ? tablesToRead(layer, contents) : [],
    };
    return { node, request, unpacks };
}
function knows(contents, { algorithms, tables }) {
    if (contents.kind === 'unread')
        return true;
    const compared = new Set(contents.tables.map(({ location }) => (0,lazy/* tableKey */.ih)(location)));
    if (![...tables.keys()].every((key) => compared.has(key)))
        return false;
    return contents.fault !== null || [...algorithms].every((one) => (0,image_contents/* digestIn */.s)(contents, one) !== null);
}
/** The tables of a layer, including those that were compared for another image. */
function tablesToRead({ tables }, contents) {
    const known = contents?.kind === 'read' ? contents.tables.map(({ location }) => location) : [];
    return [...new Map([...known.map((one) => [(0,lazy/* tableKey */.ih)(one), one]), ...tables]).values()];
}
/** Whether consumers would read its bytes in different formats, so that its contents do not count. */
function hasRivals({ detected, faults }) {
    return detected === 'unknown' && faults.some(({ kind }) => kind === 'ambiguous');
}
/** Whether a blob's digest was compared with its bytes, or has a fault that explains why not. */
function isSettled({ verified, faults }) {
    return verified !== null || faults.some(({ kind }) => SETTLING.has(kind));
}
/** Readers return everything that was requested. */
const UNREAD = { ok: false, reason: 'it was not read' };
const SETTLING = new Set(['digest-mismatch', 'unverifiable', 'unreadable']);
/** Records the result of a pass. */
function applyResult({ node, unpacks }, result) {
    if (!result.ok) {
        node.faults.push((0,formats_fault/* faultOf */.Kl)('unreadable', result.reason));
        if (unpacks)
            node.contents = { kind: 'unread', reason: result.reason };
        return;
    }
    if (unpacks)
        node.contents = result.contents;
    if (isSettled(node))
        return;
    const actual = result.digest ?? (result.contents && digestOfTar(node, result.contents));
    if (actual !== null)
        setDigest(node, actual);
}
/**
 * The digest of the tar in a compressed layer of a docker archive, or the reason why it is unknown; null for other
 * digests.
 */
function digestOfTar(node, contents) {
    const compression = compressionAround(node);
    if (compression === null || node.digest === null)
        return null;
    if (contents.kind === 'unread')
        return unverifiableTar(contents.reason);
    const algorithm = (0,formats_digest/* verifierOf */.Sb)(node.digest);
    if (contents.fault !== null)
        return brokenFault(compression, contents.fault);
    return algorithm === undefined ? null : (0,image_contents/* digestIn */.s)(contents, algorithm);
}
/** Records why something was not read. */
function settle(node, isLayer) {
    const { digest, byteSource, contents, faults } = node;
    if (byteSource === null)
        return;
    if (isLayer && contents === null) {
        const broken = faults.find(({ kind }) => kind === 'unreadable' || kind === 'ambiguous')?.message ?? '';
        node.contents = { kind: 'unread', reason: 'reason' in byteSource ? byteSource.reason : broken };
    }
    if (digest !== null && !isSettled(node))
        setDigest(node, unreadDigest(node, digest, byteSource));
}
/** The digest of bytes that are not read here, or the reason why it is unknown. */
function unreadDigest(node, digest, byteSource) {
    const compression = compressionAround(node);
    if ((0,formats_digest/* verifierOf */.Sb)(digest) === undefined)
        return (0,formats_fault/* faultOf */.Kl)('unverifiable', `the algorithm of ${digest} is not supported`);
    if (byteSource.kind === 'unreadable')
        return (0,formats_fault/* faultOf */.Kl)('unreadable', byteSource.reason);
    if (byteSource.kind === 'streamed') {
        const isOver = compression === null && (0,formats_digest/* algorithmOf */.Hy)(byteSource.digest) === (0,formats_digest/* algorithmOf */.Hy)(digest);
        return isOver ? byteSource.digest : (0,formats_fault/* faultOf */.Kl)('unverifiable', byteSource.reason);
    }
    return unverifiableTar(`Plimsoll does not decompress ${compression}`);
}
/** Records the digest of the bytes, or the reason why it is unknown. */
function setDigest(node, actual) {
    if (typeof actual !== 'string') {
        node.faults.push(actual);
        return;
    }
    node.verified = actual === node.digest;
    if (!node.verified)
        node.faults.push((0,formats_fault/* faultOf */.Kl)('digest-mismatch', `its bytes have the digest ${actual}`));
}
/** The reason why the digest of the tar in a compressed layer is unknown, or certainly wrong. */
function brokenFault(compression, { kind, message }) {
    switch (kind) {
        case 'unavailable':
        case 'too-large':
        case 'too-dense':
        case 'unfinished':
            return unverifiableTar(message);
        default:
            return (0,formats_fault/* faultOf */.Kl)('digest-mismatch', `its ${compression} is broken: ${message}`);
    }
}
function unverifiableTar(reason) {
    return (0,formats_fault/* faultOf */.Kl)('unverifiable', `its digest is that of its tar, but ${reason}`);
}
/** The compression to remove before the bytes match the digest. */
function compressionAround({ digestOf, detected }) {
    if (digestOf === 'bytes')
        return null;
    return detected === 'gzip' || detected === 'zstd' || detected === 'xz' || detected === 'bzip2' ? detected : null;
}

;// CONCATENATED MODULE: ./build/image/run-images.js












/** Images of registries that are loaded and read before their turn: most of the time they wait for a response. */
const AHEAD = 8;
/**
 * Reads the images of a run in the given order. Those of registries are read several at once; those on this machine one
 * after the other, so that ten thousand are not in memory at once, and what was copied for one is removed before the
 * next.
 */
async function* runImages(locations, run) {
    const parts = new ListedParts();
    const places = [
        ...(await (0,expand_locations/* parseLocations */.k)(locations.images)).map((place) => ({ ...place, isBuilt: false })),
        ...(await (0,expand_locations/* parseLocations */.k)(locations.built)).map((place) => ({ ...place, isBuilt: true })),
    ];
    const isPart = ({ isBuilt, location }) => isBuilt && location.ok && parts.has(location.value);
    const started = new Map();
    let next = 0;
    const startNext = () => {
        for (; next < places.length && started.size < AHEAD; next++) {
            const place = places[next];
            if (place?.location.ok === true && place.location.value.transport === 'docker' && !isPart(place))
                started.set(place, startReading(place.location.value, run));
        }
    };
    try {
        for (const place of places) {
            startNext();
            const { typed, location, isBuilt } = place;
            const early = started.get(place);
            started.delete(place);
            if (isPart(place))
                continue;
            early?.progress.show(run.progress);
            const loaded = early === undefined ? await loadAt(location, run) : await early.loaded;
            if (isBuilt && location.ok && loaded.ok)
                parts.add(location.value, loaded.value.images);
            yield { typed, images: loaded.ok ? { ok: true, value: early?.images ?? read(loaded.value, run) } : loaded };
            run.copies?.clear();
        }
    }
    finally {
        run.copies?.clear();
    }
}
function startReading(location, run) {
    const progress = new HeldProgress();
    const loaded = loadAt({ ok: true, value: location }, run);
    const whole = loaded.then(async (result) => (result.ok ? await allOf(result.value, { ...run, progress }) : []));
    // An exception is a bug; it is thrown when it is this location's turn.
    whole.catch(() => undefined);
    return { loaded, images: arrived(whole), progress };
}
/** All images of a location, without consuming its list. */
async function allOf(loaded, run) {
    const images = [];
    for await (const image of read({ ...loaded, images: [...loaded.images] }, run))
        images.push(image);
    return images;
}
async function* arrived(images) {
    yield* await images;
}
async function loadAt(location, { network, budget, copies }) {
    if (!location.ok)
        return location;
    const late = (0,reading_budget/* timeIsOver */.Iu)(budget);
    if (late !== null)
        return (0,image_location/* failed */.gz)(late);
    const source = await openSource(location.value, network, { budget, ...(copies && { copies }) });
    if (!source.ok)
        return source;
    const { givenName, select, expected } = location.value;
    const wanted = { givenName, select, expected };
    const images = await load(source.value, wanted);
    if (isCutShort(images)) {
        const fix = images.length > 1 ? '; check its images one by one, such as oci:PATH:NAME' : '';
        return (0,image_location/* failed */.gz)(`it has more than ${(0,text_count/* formatCount */.B)(limits/* LIMITS */.b.references)} references${fix}`);
    }
    if (images.length > 0)
        return { ok: true, value: { images: [...images], source: source.value, wanted } };
    const names = source.value.roots.flatMap((root) => root.names);
    return { ok: false, error: notHere(location.value, names) };
}
function notHere({ select }, names) {
    const wanted = select === null
        ? 'image'
        : 'position' in select
            ? (0,untrusted/* safe */.gB) `image in position ${select.position}`
            : (0,untrusted/* safe */.gB) `image named "${select.name}"`;
    return names.length > 0
        ? (0,untrusted/* safe */.gB) `it has no ${wanted}; it has ${names.slice(0, 10)}`
        : (0,untrusted/* safe */.gB) `it has no ${wanted}; its images have no names, so choose by position (:@0)`;
}
/**
 * Reads images as deep as needed, one after the other. It consumes the list, so that ten thousand images are not all
 * kept in memory until the last is read.
 */
async function* read({ images, source, wanted }, run) {
    images.reverse();
    for (let image = images.pop(); image !== undefined; image = images.pop()) {
        const { depth, statements } = run.readingOf(image);
        const whole = statements ? await withReferrers(image, source, wanted) : image;
        await readBlobs(whole, depth, statements, run.readers, run.progress);
        yield whole;
    }
}

// EXTERNAL MODULE: ./build/policy/language.js + 1 modules
var language = __nccwpck_require__(4553);
;// CONCATENATED MODULE: ./build/policy/ports.js




/** Reads local files, and policies in other repositories through `remote`. */
function localPolicies(directory, remote = noRemote) {
    return {
        directory,
        top: topFolder(directory),
        read: (path) => (0,read_file/* readWholeFile */.M4)((0,external_node_path_.resolve)(directory, path), limits/* LIMITS */.b.policyBytes),
        remote,
    };
}
/** The way from a directory to the folder with `.git` (a file in worktrees and submodules); empty if no folder has one. */
function topFolder(directory) {
    for (let folder = (0,external_node_path_.resolve)(directory), up = '';; folder = (0,external_node_path_.dirname)(folder), up = `../${up}`) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.git')))
            return up;
        if ((0,external_node_path_.dirname)(folder) === folder)
            return '';
    }
}
async function noRemote() {
    return { kind: 'unreadable', reason: 'policies in other repositories cannot be read in this context' };
}

// EXTERNAL MODULE: ./build/policy/resolve.js
var resolve = __nccwpck_require__(5523);
// EXTERNAL MODULE: ./build/reports/report.js + 1 modules
var reports_report = __nccwpck_require__(8544);
// EXTERNAL MODULE: ./build/reports/tool.js
var tool = __nccwpck_require__(7236);
// EXTERNAL MODULE: ./build/rules/eager-rules.js
var eager_rules = __nccwpck_require__(446);
// EXTERNAL MODULE: ./build/text/size.js
var size = __nccwpck_require__(7397);
;// CONCATENATED MODULE: ./build/sources/temporary-copies.js







/** The files of this process on Linux, by which one can be opened again after its name was removed. */
const OPEN_FILES = '/proc/self/fd';
/**
 * Private copies of archives that can be read only once, for rules that read their layers. On Linux a copy has no name,
 * so that nothing remains however the process ends; elsewhere `clear` and the end of the process remove it.
 */
class TemporaryCopies {
    #parent;
    #copies = [];
    constructor(parent = (0,external_node_os_.tmpdir)()) {
        this.#parent = parent;
    }
    /** Starts an empty copy. Throws `ReadFailure` if it cannot be created. */
    create() {
        const copy = new TemporaryCopy(this.#parent);
        this.#copies = [...this.#copies, copy];
        return copy;
    }
    /** Removes all copies. Sources that read them must not be used afterwards. */
    clear() {
        for (const copy of this.#copies)
            copy.remove();
        this.#copies = [];
    }
}
/** One copy, which is written piece by piece and then read by its path. */
class TemporaryCopy {
    #parent;
    #file;
    /** Its folder, as long as it has a name. */
    #folder;
    #length = 0;
    /** The path for reading. */
    path;
    constructor(parent) {
        this.#parent = parent;
        let folder = null;
        try {
            folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(parent, 'plimsoll-'));
            const named = (0,external_node_path_.join)(folder, 'archive.tar');
            this.#file = (0,external_node_fs_.openSync)(named, 'wx+', 0o600);
            const unnamed = `${OPEN_FILES}/${this.#file}`;
            const isReachable = (0,external_node_fs_.existsSync)(unnamed);
            if (isReachable)
                (0,external_node_fs_.rmSync)(folder, { recursive: true });
            this.#folder = isReachable ? null : folder;
            this.path = isReachable ? unnamed : named;
        }
        catch (error) {
            if (folder !== null)
                (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
            throw this.#failure((0,byte_source/* describeSystemError */.Zo)(error));
        }
        if (this.#folder !== null)
            process.once('exit', this.remove);
    }
    /** Appends bytes. Throws `ReadFailure` if they do not fit. */
    write(bytes) {
        this.#length += bytes.length;
        if (this.#length > limits/* LIMITS */.b.copyBytes)
            throw new byte_source/* ReadFailure */.lm(`its layers are read from a temporary copy, which would exceed ${(0,size/* formatBytes */.z)(limits/* LIMITS */.b.copyBytes)}; give it as an uncompressed file`);
        try {
            for (let done = 0; done < bytes.length;)
                done += (0,external_node_fs_.writeSync)(this.#file, bytes, done);
        }
        catch (error) {
            throw this.#failure((0,byte_source/* describeSystemError */.Zo)(error));
        }
    }
    /** Its size and time, by which a change is detected. */
    get state() {
        return (0,byte_source/* stateOf */.L4)((0,external_node_fs_.fstatSync)(this.#file));
    }
    remove = () => {
        process.off('exit', this.remove);
        try {
            (0,external_node_fs_.closeSync)(this.#file);
        }
        catch {
            // It is closed already.
        }
        if (this.#folder !== null)
            (0,external_node_fs_.rmSync)(this.#folder, { recursive: true, force: true });
        this.#folder = null;
    };
    #failure(reason) {
        return new byte_source/* ReadFailure */.lm((0,untrusted/* safe */.gB) `its layers are read from a temporary copy, which could not be written to ${this.#parent}: ${reason}; set TMPDIR to another folder, or give it as an uncompressed file`);
    }
}

;// CONCATENATED MODULE: ./build/check.js



















/** Up to this many images are drawn even without findings. */
const FEW_IMAGES = 3;
/** Loads images, classifies every blob and evaluates the policy. The Action and the command share this function. */
async function check_check(request) {
    const parsed = await resolvePolicies(request);
    if (!parsed.ok)
        return parsed;
    const { policy } = parsed;
    if (!enablesAny(policy))
        return { ok: false, errors: [nothingAsked(policy)] };
    const today = (0,policy_day/* dayOf */.kb)(new Date());
    const [lock] = policy.locks;
    if (lock !== undefined && request.asOf != null && request.asOf < today)
        return { ok: false, errors: [pastOfLock(lock, request.asOf, today)] };
    const earlier = request.baseline == null ? null : await baselineAt(request.baseline);
    if (earlier?.ok === false)
        return { ok: false, errors: [wholeFile(request.baseline ?? '', earlier.error)] };
    const baseline = earlier?.baseline ?? null;
    const run = { day: request.asOf ?? today, dockerfile: request.dockerfile, baseline };
    const rules = await (0,eager_rules/* loadRules */.A7)(namedRules(policy));
    const evaluator = new Evaluator(policy, rules, run, request.context);
    const images = [];
    const errors = [];
    const budget = (0,reading_budget/* startBudget */.cg)({ ...reading_budget/* READING_LIMITS */._0, ...request.limits });
    const readers = request.readers ?? readerPoolFor(process.env, budget);
    const progress = request.progress ?? NO_PROGRESS;
    // A copy is only useful if layers are read again after their archive was.
    const copies = evaluator.mayReadContents ? new TemporaryCopies() : null;
    const locate = locating(request);
    let pictures = limits/* LIMITS */.b.graphs;
    const network = runNetwork(request.network ?? sources_network/* NETWORK */.pG, budget);
    const readingOf = (image) => evaluator.reading(image);
    const reading = { readingOf, network, budget, copies, readers, progress };
    for await (const located of runImages({ images: request.images, built: request.built ?? [] }, reading)) {
        if (!located.images.ok)
            errors.push({ image: located.typed, message: located.images.error });
        else
            for await (const image of located.images.value) {
                const evaluation = evaluator.evaluate(image);
                const isDrawn = pictures > 0 && (evaluation.findings.length > 0 || images.length < FEW_IMAGES);
                if (isDrawn)
                    pictures--;
                const findings = await locate(evaluation);
                images.push((0,reports_report/* reportImage */.o7)(image, { ...evaluation, findings }, isDrawn));
            }
    }
    readers.close();
    const verdict = (0,outcome/* runVerdict */.ZH)(images.map((image) => image.verdict), errors.length);
    const notices = evaluator.notices().map(reports_report/* reportNotice */.tX);
    const report = (0,reports_report/* makeReport */.dO)({
        tool: tool/* TOOL */.js,
        verdict,
        failOn: policy.failOn,
        policies: policy.sources,
        images,
        notices,
        errors,
    });
    return { ok: true, policy, report };
}
/** The readers of Dockerfiles and provenance are loaded for the first finding: most runs have none. */
function locating(request) {
    let loaded;
    return async (evaluation) => {
        if (evaluation.findings.length === 0)
            return evaluation.findings;
        loaded ??= loadLocate(request);
        return await (await loaded)(evaluation);
    };
}
async function loadLocate({ dockerfile, context, workflow = null }) {
    const [{ locateFindings }, builder, { readWorkspace }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(985), __nccwpck_require__.e(630)]).then(__nccwpck_require__.bind(__nccwpck_require__, 630)),
        Promise.all(/* import() */[__nccwpck_require__.e(985), __nccwpck_require__.e(807)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2807)),
        Promise.all(/* import() */[__nccwpck_require__.e(985), __nccwpck_require__.e(374)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8374)),
    ]);
    const directory = process.cwd();
    let finder;
    const builds = async () => {
        finder ??= new builder.BuildFinder(await readWorkspace(directory, dockerfile, context.repository));
        return finder;
    };
    return async (evaluation) => await locateFindings(evaluation, { builds, workflow, directory });
}
/** The policy in effect: for all images, or for those with a given name. */
async function effectivePolicy(request) {
    const parsed = await resolvePolicies({ ...request, failOn: null });
    if (!parsed.ok || request.image === null)
        return parsed;
    const { repository, event } = request.context;
    const facts = { image: request.image, repository, event, source: null, artifact: null };
    const { policyFor } = await __nccwpck_require__.e(/* import() */ 894).then(__nccwpck_require__.bind(__nccwpck_require__, 2894));
    return { ok: true, policy: policyFor(parsed.policy, facts, request.asOf ?? (0,policy_day/* dayOf */.kb)(new Date())) };
}
async function resolvePolicies({ policies: inputs, failOn, context, remote, }) {
    return await (0,resolve/* parsePolicies */.Mo)({ inputs, failOn, context }, localPolicies(process.cwd(), remote), language/* POLICY_LANGUAGE */.I);
}
/** The images at the given locations, without a policy. */
async function inspect(images, depth, { built = [], network = sources_network/* NETWORK */.pG, progress = NO_PROGRESS } = {}) {
    const found = [];
    const errors = [];
    const budget = (0,reading_budget/* startBudget */.cg)();
    const readers = readerPoolFor(process.env, budget);
    const copies = (0,image_image/* includesDepth */.ZG)(depth, 'contents') ? new TemporaryCopies() : null;
    const readingOf = () => ({ depth, statements: false });
    const reading = { readingOf, network: runNetwork(network, budget), budget, copies, readers, progress };
    for await (const located of runImages({ images, built }, reading)) {
        if (!located.images.ok)
            errors.push({ image: located.typed, message: located.images.error });
        else
            for await (const image of located.images.value)
                found.push(image);
    }
    readers.close();
    return { images: found, errors };
}
/** The network of a run: its images share connections and the time that is left. */
function runNetwork(network, budget) {
    return { ...network, budget, shares: new Map() };
}
/** A gate without rules would pass everything unnoticed. */
function nothingAsked({ entries }) {
    const message = 'the policy enables no rule: extend recommended, or give rules a severity';
    return wholeFile(entries.join(', '), message);
}
/** On an earlier day a locked rule may have had a lower severity, and an expired waiver may have applied. */
function pastOfLock({ origin: { file, line } }, asOf, today) {
    return wholeFile('as-of', (0,untrusted/* safe */.gB) `${asOf} is in the past, which a locked policy does not allow: ${file}:${line} locks rules; give ${today} or a later day`);
}
/** An error of a file as a whole. */
function wholeFile(file, message) {
    return { file, line: null, column: null, message, suggestion: null, excerpt: null };
}
async function baselineAt(file) {
    const { readBaseline } = await __nccwpck_require__.e(/* import() */ 75).then(__nccwpck_require__.bind(__nccwpck_require__, 3075));
    const read = (0,read_file/* readWholeFile */.M4)(file, limits/* LIMITS */.b.reportBytes);
    if (read.kind !== 'bytes')
        return { ok: false, error: `the baseline could not be read: ${read.reason}` };
    return readBaseline(file, read.bytes);
}


/***/ }),

/***/ 1118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ UsageError),
/* harmony export */   l: () => (/* binding */ readArguments)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var _text_suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2832);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8020);



/** Incorrect use of the command line, one line per error; caught where the exit code is set. */
class UsageError extends Error {
}
/** Parses arguments. An unknown flag, a missing value or an invalid value is a `UsageError` with a suggestion. */
function readArguments(typed, flags) {
    const options = Object.fromEntries(Object.entries(flags).map(([name, { value, short }]) => [name, { type: value === undefined ? 'boolean' : 'string', ...(short !== undefined && { short }) }]));
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...typed], options, strict: false, allowPositionals: true, tokens: true });
    const positionals = [];
    const given = new Map();
    for (const token of tokens) {
        if (token.kind === 'positional')
            positionals.push(token.value);
        if (token.kind !== 'option')
            continue;
        const value = checked(token.name, token.rawName, token.value, flags);
        given.set(token.name, [...(given.get(token.name) ?? []), value]);
    }
    const all = (flag) => given.get(flag) ?? [];
    return { positionals, all, last: (flag) => all(flag).at(-1) ?? null, has: (flag) => given.has(flag) };
}
function checked(name, raw, value, flags) {
    const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
    if (flag === undefined) {
        const near = (0,_text_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .Z)(name, Object.keys(flags));
        throw new UsageError((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `unknown flag ${raw}${near === undefined ? '; --help lists the flags' : `; did you mean --${near}?`}`);
    }
    if (flag.value === undefined) {
        if (value !== undefined)
            throw new UsageError((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `--${name} takes no value`);
        return '';
    }
    // A flag after a flag that needs a value: the value was forgotten.
    if (value === undefined || value === '')
        throw new UsageError((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `--${name} needs a value: --${name} ${flag.value}`);
    if (flag.words !== undefined && !flag.words.includes(value)) {
        const near = (0,_text_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .Z)(value, flag.words);
        throw new UsageError((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `--${name} must be one of ${flag.words}, not "${value}"${near === undefined ? '' : `; did you mean ${near}?`}`);
    }
    return value;
}


/***/ }),

/***/ 8363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ exitOfPolicyErrors),
/* harmony export */   d: () => (/* binding */ EXIT)
/* harmony export */ });
/** Passed, violated, inconclusive, usage error (docs/architecture.md, "Exit codes"). */
const EXIT = { pass: 0, fail: 1, inconclusive: 2, usage: 3 };
/**
 * The exit code if the policies could not be read: errors in them are usage errors; a network failure is inconclusive.
 */
function exitOfPolicyErrors(errors) {
    return errors.every(({ isTransient }) => isTransient === true) ? EXIT.inconclusive : EXIT.usage;
}


/***/ }),

/***/ 4358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U1: () => (/* binding */ IMAGES_FROM),
/* harmony export */   cX: () => (/* binding */ givenImages),
/* harmony export */   jB: () => (/* binding */ inputErrorLine)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8020);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1118);



/** The flag for build results. */
const IMAGES_FROM = {
    'images-from': {
        value: 'FILE',
        multiple: true,
        help: 'also check the images in a build result: metadata of buildx or bake, the file of ko --image-refs, jib-image.json, a file of kaniko with names and digests',
    },
};
/** The images of a command line and of build results; none at all, or an unreadable build result, is a `UsageError`. */
async function givenImages(command, given) {
    const files = given.all('images-from');
    if (given.positionals.length === 0 && files.length === 0)
        throw new _arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${command} needs at least one IMAGE; --help shows what an image can be`);
    const as = given.positionals.indexOf('as');
    if (as > 0) {
        const named = given.positionals.slice(as - 1, as + 2).join(' ');
        throw new _arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `an image and its name are one argument, in quotes: '${named}'`);
    }
    if (files.length === 0)
        return { images: given.positionals, built: [] };
    const { readBuildResults } = await __nccwpck_require__.e(/* import() */ 811).then(__nccwpck_require__.bind(__nccwpck_require__, 3811));
    const { images, errors } = await readBuildResults(files);
    const [first] = errors;
    if (first !== undefined)
        throw new _arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(first);
    return { images: given.positionals, built: images };
}
/** The line on stderr for an image that could not be read. The message contains the fix, so it is not shortened. */
function inputErrorLine({ image, message }) {
    return `${(0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeUntrusted */ .sl)(image)}: ${(0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeUntrusted */ .sl)(message, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.annotationCharacters)}`;
}


/***/ }),

/***/ 3196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ policyRun),
/* harmony export */   v: () => (/* binding */ POLICY_FLAGS)
/* harmony export */ });
/* harmony import */ var _github_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6039);
/* harmony import */ var _policy_context_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2424);
/* harmony import */ var _policy_day_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2909);
/* harmony import */ var _policy_language_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4553);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1118);





const PRESETS = _policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .POLICY_LANGUAGE */ .I.presets.map(({ name }) => name).join(', ');
/** The flags of every command that uses a policy. */
const POLICY_FLAGS = {
    policy: {
        value: 'POLICY',
        multiple: true,
        help: `a file, a built-in policy (${PRESETS}) or OWNER/REPO/PATH@REF; later over earlier. Default: .github/plimsoll.yml in the top folder of the repository, else recommended`,
    },
    context: {
        value: 'KEY=VALUE',
        multiple: true,
        help: 'a fact of the run for the policy: commit, commits, ref, repository, repository-url, event or fork; most are known in a workflow',
    },
    'as-of': { value: 'DATE', help: 'evaluate as of another UTC day, such as 2027-03-01' },
};
/** Reads the flags above. In a workflow the command uses the same facts as the Action. */
async function policyRun(given) {
    const facts = (0,_policy_context_js__WEBPACK_IMPORTED_MODULE_0__/* .parseContext */ .DO)(given.all('context'));
    if (!facts.ok)
        throw new _arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(facts.errors.map((error) => `--context: ${error}`).join('\n'));
    const runner = (0,_github_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .inWorkflow */ .F)(process.env) ? await contextOfRunner() : { context: _policy_context_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_CONTEXT */ .SH, note: null };
    return {
        policies: given.all('policy'),
        context: (0,_policy_context_js__WEBPACK_IMPORTED_MODULE_0__/* .withContextFlags */ .ln)(runner.context, facts.context),
        remote: remote(),
        asOf: dayOf(given.last('as-of')),
        note: runner.note,
    };
}
/** The code for GitHub is loaded on demand. */
async function contextOfRunner() {
    const { runnerContext } = await __nccwpck_require__.e(/* import() */ 186).then(__nccwpck_require__.bind(__nccwpck_require__, 3186));
    return runnerContext(process.env);
}
/** Created once, because it caches what every ref resolved to. */
function remote() {
    let made;
    return async (reference) => {
        made ??= makeRemote();
        return await (await made)(reference);
    };
}
async function makeRemote() {
    const [{ commandAccess }, { remotePolicies }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 605).then(__nccwpck_require__.bind(__nccwpck_require__, 7605)),
        __nccwpck_require__.e(/* import() */ 586).then(__nccwpck_require__.bind(__nccwpck_require__, 1586)),
    ]);
    return remotePolicies(commandAccess(process.env));
}
function dayOf(day) {
    const issue = day === null ? null : (0,_policy_day_js__WEBPACK_IMPORTED_MODULE_1__/* .dayIssue */ .g7)(day);
    if (issue !== null)
        throw new _arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`--as-of: ${issue}`);
    return day;
}


/***/ }),

/***/ 6314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ locationOf),
/* harmony export */   hD: () => (/* binding */ findingOf),
/* harmony export */   oB: () => (/* binding */ nodeAt)
/* harmony export */ });
/* harmony import */ var _policy_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3414);
/* harmony import */ var _rule_kit_remediation_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8571);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8167);



/** The finding of a violation as reports show it, without its waiver. */
function findingOf({ at, key, message, fix: way, atMost }, rule, variant, analysis) {
    const severity = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .cappedSeverity */ .HI)(variant.severity, atMost ?? null);
    const upcoming = atMost === undefined ? variant.upcoming : null;
    const location = locationOf(variant.setting.origin);
    return {
        rule: rule.id,
        key,
        severity,
        message,
        ...describe(at, analysis),
        location,
        related: [],
        fix: fixText(way, at, analysis),
        waiver: null,
        upcoming,
    };
}
/** The fix for the builder of the image. Most fixes are the same for all builders; then the builder is not determined. */
function fixText(way, at, analysis) {
    const { source } = analysis.image;
    if (typeof way === 'string')
        return (0,_rule_kit_remediation_js__WEBPACK_IMPORTED_MODULE_1__/* .fixForSource */ .AI)(way, source);
    return (0,_rule_kit_remediation_js__WEBPACK_IMPORTED_MODULE_1__/* .fixForSource */ .AI)((0,_rule_kit_remediation_js__WEBPACK_IMPORTED_MODULE_1__/* .fixFor */ .jc)(way, analysis.builderAt(at !== 'image' && 'edge' in at ? at.edge : null)), source);
}
/** The blob that something is about; null for an image as a whole. */
function nodeAt(at) {
    if (at === 'image')
        return null;
    return 'edge' in at ? at.edge.target : at.node;
}
/** What a violation is about: an edge has the most details; for a node, those on which all its edges agree. */
function describe(at, analysis) {
    if (at === 'image')
        return { digest: analysis.image.digest, mediaType: null, path: [], platform: null };
    if ('edge' in at)
        return {
            digest: at.edge.target.digest,
            mediaType: typeOf(at.edge),
            path: at.edge.path,
            platform: at.edge.platform,
        };
    const edges = analysis.referencesTo(at.node);
    return {
        digest: at.node.digest,
        mediaType: agreed(edges, typeOf),
        path: edges[0]?.path ?? [],
        platform: agreed(edges, ({ platform }) => platform),
    };
}
function typeOf({ type }) {
    return type?.mediaType ?? null;
}
function agreed(edges, of) {
    const [first = null, ...others] = new Set(edges.map(of));
    return others.length === 0 ? first : null;
}
/**
 * The line of the policy, if its file is below the working directory, as only such lines can be annotated; for a policy
 * elsewhere, the line that extends it.
 */
function locationOf({ kind, file, line, column, via }) {
    if (kind === 'file' && (0,_policy_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(file))
        return { file, line, column, confidence: 'exact' };
    return via === undefined ? null : locationOf(via);
}


/***/ }),

/***/ 8167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ imageVerdict),
/* harmony export */   HI: () => (/* binding */ cappedSeverity),
/* harmony export */   We: () => (/* binding */ countsAt),
/* harmony export */   ZH: () => (/* binding */ runVerdict),
/* harmony export */   qq: () => (/* binding */ highestSeverity)
/* harmony export */ });
/* harmony import */ var _rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9726);

/** The highest of several severities; note for an empty list. */
function highestSeverity(severities) {
    return severities.reduce((a, b) => ((0,_rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .atLeast */ .jZ)(a, b) ? a : b), 'note');
}
/** Whether this severity decides the verdict; under `never` none does. */
function countsAt(severity, failOn) {
    return failOn !== 'never' && (0,_rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .atLeast */ .jZ)(severity, failOn);
}
/**
 * A severity, limited by its caps: an unchecked rule counts with its own severity, capped by its option and by the
 * policy.
 */
function cappedSeverity(severity, ...caps) {
    const least = Math.min(...[severity, ...caps].map((cap) => (cap === null ? _rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.length : _rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.indexOf(cap))));
    return _rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC[least] ?? severity;
}
/** The verdict of an image that could be read. Each rule counts by its own `failOn`, if it has one. */
function imageVerdict(findings, outcomes, failOn) {
    const locked = new Map(outcomes.flatMap(({ rule, failOn: own }) => (own === undefined ? [] : [[rule, own]])));
    const counts = (rule, severity) => countsAt(severity, locked.get(rule) ?? failOn);
    if (findings.some(({ rule, severity, waiver }) => waiver === null && counts(rule, severity)))
        return 'fail';
    return outcomes.some(({ rule, status, effectiveSeverity: severity }) => status === 'unchecked' && counts(rule, severity))
        ? 'inconclusive'
        : 'pass';
}
/**
 * The verdict of a run: the worst of its images. Unreadable inputs, and no input at all, are never passed.
 * @param unreadable the number of inputs without an image
 */
function runVerdict(images, unreadable) {
    if (images.includes('fail'))
        return 'fail';
    return images.length === 0 || unreadable > 0 || images.includes('inconclusive') ? 'inconclusive' : 'pass';
}


/***/ }),

/***/ 6156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ canDecompress),
  m: () => (/* binding */ decompress)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
// EXTERNAL MODULE: ./build/limits.js
var build_limits = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/text/errno.js
var errno = __nccwpck_require__(4110);
// EXTERNAL MODULE: ./build/text/size.js
var text_size = __nccwpck_require__(7397);
;// CONCATENATED MODULE: ./build/formats/zstd-frames.js

/** RFC 8878, 3.1.1. */
const FRAME_MAGIC = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd);
const FRAME = 0xfd2fb528;
/** RFC 8878, 3.1.2: sixteen magics, of which the last four bits are free. */
const SKIPPABLE = 0x184d2a50;
const RESERVED_BIT = 0x08;
const CHECKSUM_BIT = 0x04;
const SINGLE_SEGMENT_BIT = 0x20;
const DICTIONARY_ID_BYTES = [0, 1, 2, 4];
const CONTENT_SIZE_BYTES = [0, 2, 4, 8];
const RLE_BLOCK = 1;
const RESERVED_BLOCK = 3;
/** RFC 8878, 3.1.1.2.3: no block is larger, compressed or not, and none larger than the window. */
const MAX_BLOCK = 128 * 1024;
/**
 * Follows the framing of zstd data (RFC 8878, 3) without decompressing it, because Node's decoder silently stops at the
 * end of the first frame and at a skippable one. Here every byte belongs to a frame, which `split` yields, or to a
 * skippable frame, or there is a fault.
 * Windows and blocks are checked here, too: libzstd decodes a frame that it gets as a whole without these checks, so
 * its result would depend on chunk boundaries.
 */
class ZstdFrames {
    #part = 'magic';
    /** Remaining bytes of this part, and the little-endian number of those so far. */
    #left = 4;
    #number = 0;
    #place = 1;
    #descriptor = 0;
    /** The header after its descriptor, byte by byte. */
    #header = [];
    #maxBlock = MAX_BLOCK;
    #hasChecksum = false;
    #isLast = false;
    #isEmpty = true;
    /** The fault of the bytes so far; nothing after it is yielded. */
    fault = null;
    /**
     * Set if the frame that `split` yielded last is complete, with the content size of its header; null if it states
     * none.
     */
    ended = null;
    /** The bytes of frames in a chunk, divided where frames end. */
    *split(chunk) {
        /** The start of bytes of a frame that were not yet yielded; -1 outside of frames. */
        let start = this.#isInFrame() ? 0 : -1;
        let magicStart = -1;
        for (let at = 0; at < chunk.length && this.fault === null;) {
            if (this.#part === 'magic' && this.#left === FRAME_MAGIC.length)
                magicStart = at;
            const end = Math.min(at + this.#left, chunk.length);
            this.#pass(chunk.subarray(at, end));
            at = end;
            if (this.#isInFrame()) {
                if (start !== -1 || this.#part !== 'descriptor')
                    continue;
                start = magicStart === -1 ? at : magicStart;
                // The first bytes of this magic were in an earlier chunk, before it was complete.
                if (magicStart === -1)
                    yield FRAME_MAGIC;
            }
            else if (start !== -1) {
                this.ended = { contentSize: contentSizeIn(this.#descriptor, this.#header) };
                yield chunk.subarray(start, at);
                this.ended = null;
                start = -1;
            }
        }
        if (start !== -1)
            yield chunk.subarray(start);
    }
    /** The fault, after all the input; null if it consists of whole frames. */
    end() {
        const isWhole = this.#part === 'magic' && this.#left === FRAME_MAGIC.length && !this.#isEmpty;
        return this.fault ?? (isWhole ? null : { kind: 'truncated', message: 'it ends before its last frame does' });
    }
    #isInFrame() {
        return this.#part !== 'magic' && this.#part !== 'skippable-size' && this.#part !== 'skipped';
    }
    #pass(bytes) {
        this.#left -= bytes.length;
        if (this.#part === 'header')
            this.#header.push(...bytes);
        else if (this.#part !== 'block' && this.#part !== 'skipped') {
            for (const byte of bytes) {
                this.#number += byte * this.#place;
                this.#place *= 256;
            }
        }
        // A part without bytes (an empty block or skippable frame) ends at once.
        while (this.#left === 0 && this.fault === null)
            this.fault = this.#next(this.#number);
    }
    /** The part after a complete one. */
    #next(number) {
        switch (this.#part) {
            case 'magic':
                if (number === FRAME)
                    return this.#expect('descriptor', 1);
                if (number - (number % 16) === SKIPPABLE)
                    return this.#expect('skippable-size', 4);
                return this.#isEmpty
                    ? { kind: 'corrupt', message: 'it does not begin with a zstd frame' }
                    : { kind: 'trailing-data', message: 'the data after a frame is not a frame' };
            case 'skippable-size':
                return this.#expect('skipped', number);
            case 'descriptor':
                if (number & RESERVED_BIT)
                    return corrupt('a frame header has its reserved bit set');
                this.#hasChecksum = (number & CHECKSUM_BIT) !== 0;
                this.#descriptor = number;
                this.#header = [];
                return this.#expect('header', headerLength(number));
            case 'block-header': {
                const type = (number >> 1) & 3;
                if (type === RESERVED_BLOCK)
                    return corrupt('a block has the reserved type');
                if (number >> 3 > this.#maxBlock)
                    return corrupt('a block is larger than the window');
                this.#isLast = (number & 1) === 1;
                return this.#expect('block', type === RLE_BLOCK ? 1 : number >> 3);
            }
            case 'block':
                if (this.#isLast)
                    return this.#hasChecksum ? this.#expect('checksum', 4) : this.#expectFrame();
                return this.#expect('block-header', 3);
            case 'header': {
                const window = windowSizeIn(this.#descriptor, this.#header);
                if (window > build_limits/* LIMITS */.b.zstdWindowBytes)
                    return { kind: 'too-large', message: `a frame needs a window of more than ${build_limits/* LIMITS */.b.zstdWindowBytes} bytes` };
                this.#maxBlock = Math.min(Number(window), MAX_BLOCK);
                return this.#expect('block-header', 3);
            }
            case 'skipped':
            case 'checksum':
                return this.#expectFrame();
        }
    }
    #expectFrame() {
        this.#isEmpty = false;
        return this.#expect('magic', FRAME_MAGIC.length);
    }
    #expect(part, length) {
        this.#part = part;
        this.#left = length;
        this.#number = 0;
        this.#place = 1;
        return null;
    }
}
/** Bytes of the frame header after its descriptor (RFC 8878, 3.1.1.1). */
function headerLength(descriptor) {
    const window = (descriptor & SINGLE_SEGMENT_BIT) === 0 ? 1 : 0;
    return window + (DICTIONARY_ID_BYTES[descriptor & 3] ?? 0) + contentSizeLength(descriptor);
}
/** The content size of a frame's header (RFC 8878, 3.1.1.1.4); null if it is not stated. */
function contentSizeIn(descriptor, header) {
    const length = contentSizeLength(descriptor);
    if (length === 0)
        return null;
    const stated = littleEndian(header.slice(-length));
    return length === 2 ? stated + 256n : stated;
}
/** The bytes that a decoder has to keep (RFC 8878, 3.1.1.1.2): a window of its own, or the whole content. */
function windowSizeIn(descriptor, header) {
    if ((descriptor & SINGLE_SEGMENT_BIT) !== 0)
        return contentSizeIn(descriptor, header) ?? 0n;
    const [window = 0] = header;
    const base = 2n ** BigInt(10 + (window >> 3));
    return base + (base / 8n) * BigInt(window & 7);
}
function contentSizeLength(descriptor) {
    const length = CONTENT_SIZE_BYTES[descriptor >> 6] ?? 0;
    return length === 0 && (descriptor & SINGLE_SEGMENT_BIT) !== 0 ? 1 : length;
}
function littleEndian(bytes) {
    return bytes.reduceRight((number, byte) => number * 256n + BigInt(byte), 0n);
}
function corrupt(message) {
    return { kind: 'corrupt', message };
}

;// CONCATENATED MODULE: ./build/formats/compression.js
// Not by name: a named import of a function that Node 20 lacks would keep every program that imports this module
// from starting.





/** Chunks of 1 MiB decompress about three times as fast as Node's default of 16 KiB. */
const CHUNK = 1024 * 1024;
/**
 * Larger chunks make large layers 5 % faster; many small layers take twice as long with them, because V8 then collects
 * garbage all the time.
 */
const MAX_CHUNK = 4 * CHUNK;
const MIN_CHUNK = CHUNK / 16;
/** Most layers are two to four times as large as their stored bytes. */
const GROWTH = 4;
/** The first byte of gzip (RFC 1952, 2.3.1). */
const GZIP_FIRST = 0x1f;
const UNFINISHED = { kind: 'unfinished', message: 'it was not read to its end' };
const TRAILING_DATA = { kind: 'trailing-data', message: 'other data follows its end' };
const PADDED = {
    kind: 'trailing-data',
    message: 'zeros follow its end, which containers/image (podman, skopeo) refuses',
};
const WRONG_CONTENT_SIZE = {
    kind: 'corrupt',
    message: 'a frame does not have the content size that its header states',
};
const UNAVAILABLE = {
    kind: 'unavailable',
    message: `zstd cannot be decompressed by Node ${process.versions.node}: it needs Node 24`,
};
/** Whether this version of Node can decompress a format: zstd was added in 22.15 and 23.8. */
function canDecompress(format) {
    return format === 'gzip' || typeof external_node_zlib_.createZstdDecompress === 'function';
}
/**
 * Decompresses a stream: all members of gzip and all frames of zstd. Bad data is a fault that ends the chunks and
 * closes the input; only a failure of the input itself is thrown. One chunk of the input is in use at a time, so chunks
 * may share a buffer; the same holds for the output, so use each chunk before requesting the next.
 * @param stored bytes of the whole input, if known, from which the size of chunks is chosen
 */
function decompress(format, input, limits = { bytes: build_limits/* LIMITS */.b.archiveBytes }, stored = null) {
    const chunk = stored === null ? CHUNK : Math.min(Math.max(stored * GROWTH, MIN_CHUNK), MAX_CHUNK);
    return new Decompression(format, input, limits, chunk);
}
class Decompression {
    #format;
    #input;
    #limits;
    #chunk;
    /** Bytes beyond `LIMITS.layerRatio` so far. */
    #dense = 0;
    fault = UNFINISHED;
    size = 0;
    constructor(format, input, limits, chunk) {
        this.#format = format;
        this.#input = input;
        this.#limits = limits;
        this.#chunk = chunk;
    }
    async *[Symbol.asyncIterator]() {
        const decoder = Decoder.of(this.#format, this.#chunk);
        if (decoder === null) {
            this.fault = UNAVAILABLE;
            return;
        }
        const feeding = feed(this.#format, decoder, this.#input);
        for await (const chunk of decoder.output()) {
            const excess = this.#excess(this.size + chunk.length, decoder.taken);
            if (excess !== null) {
                this.fault = excess;
                return;
            }
            this.size += chunk.length;
            yield chunk;
            release(chunk);
        }
        const fed = await feeding;
        if ('failure' in fed)
            throw fed.failure;
        // A corrupt block precedes later faults of the framing, however the input is divided into chunks.
        this.fault = decoder.fault?.kind === 'corrupt' ? decoder.fault : (fed.fault ?? decoder.fault);
    }
    /** The fault of exceeding a limit with so many bytes, made of so many compressed bytes. */
    #excess(size, taken) {
        const { bytes, ratio } = this.#limits;
        if (size > bytes)
            return { kind: 'too-large', message: `it decompresses to more than ${(0,text_size/* formatBytes */.z)(bytes)}` };
        if (ratio !== undefined && size > ratio.from && size > ratio.times * taken)
            return { kind: 'too-dense', message: `it decompresses to more than ${ratio.times} times its size` };
        return this.#overspent(size, taken);
    }
    /** The fault of exceeding what all streams may decompress to together. */
    #overspent(size, taken) {
        const dense = Math.max(this.#dense, size - build_limits/* LIMITS */.b.layerRatio * taken);
        const message = this.#limits.allowance?.spend(size - this.size, dense - this.#dense) ?? null;
        this.#dense = dense;
        return message === null ? null : { kind: 'unavailable', message };
    }
}
/**
 * Releases the memory of a chunk at once: V8 keeps up to 64 MiB of unreachable buffers in every thread before it
 * collects them. If its buffer continues after the chunk, the decoder may still write there.
 */
function release({ buffer, byteOffset, byteLength }) {
    // Node 20 has no `transfer`.
    if (byteOffset + byteLength === buffer.byteLength && 'transfer' in buffer)
        buffer.transfer(0);
}
/** Never rejects, because nothing may be awaiting it any more. */
async function feed(format, decoder, input) {
    try {
        return { fault: await (format === 'gzip' ? feedGzip(decoder, input) : feedZstd(decoder, input)) };
    }
    catch (failure) {
        return { failure };
    }
    finally {
        decoder.end();
    }
}
/**
 * Node's decoder reads all members (RFC 1952, 2.2), and ends at the first zero after one. gzip treats zeros there as
 * padding; the decoder of containers/image refuses them.
 */
async function feedGzip(decoder, input) {
    let isEmpty = true;
    for await (const chunk of input) {
        isEmpty &&= chunk.length === 0;
        const rest = await decoder.write(chunk);
        if (rest === null)
            return null;
        if (rest.length > 0)
            return rest.every((byte) => byte === 0) ? PADDED : TRAILING_DATA;
    }
    return isEmpty ? { kind: 'truncated', message: 'it is empty' } : null;
}
/** Node's decoder reads one frame after the other, if each is written separately. */
async function feedZstd(decoder, input) {
    const frames = new ZstdFrames();
    /** Decompressed bytes before the current frame. */
    let start = 0;
    for await (const chunk of input) {
        for (const piece of frames.split(chunk)) {
            const ended = frames.ended;
            const rest = await decoder.write(piece);
            if (rest === null)
                return null;
            if (rest.length > 0)
                return { kind: 'corrupt', message: 'a frame has data after its end' };
            if (ended === null)
                continue;
            const content = decoder.made - start;
            // libzstd does not check this if an empty block ends a frame that arrived in pieces.
            if (ended.contentSize !== null && ended.contentSize !== BigInt(content))
                return WRONG_CONTENT_SIZE;
            start = decoder.made;
        }
        if (frames.fault !== null)
            break;
    }
    return frames.end();
}
/** One of Node's decoders: input is written piece by piece while its output is read. */
class Decoder {
    #stream;
    #state = 'open';
    #first;
    #fed = 0;
    #given = 0;
    #isCancelled = false;
    #wake = () => { };
    /** The fault that the decoder reported. */
    fault = null;
    static of(format, chunkSize) {
        if (!canDecompress(format))
            return null;
        const options = { chunkSize };
        return new Decoder(format === 'gzip' ? external_node_zlib_.createGunzip(options) : external_node_zlib_.createZstdDecompress(options));
    }
    constructor(stream) {
        this.#stream = stream;
        stream.once('error', (error) => {
            this.fault = faultOf(error, this.#first === GZIP_FIRST);
        });
        stream.once('end', () => this.#leave('ended'));
        stream.once('close', () => this.#leave('failed'));
    }
    /** Compressed bytes that were consumed, without skippable frames. */
    get taken() {
        return this.#stream.bytesWritten;
    }
    /** Decompressed bytes of all pieces written so far, whether they were read or not. */
    made = 0;
    async *output() {
        const chunks = this.#stream;
        try {
            for await (const chunk of chunks) {
                this.#given += chunk.length;
                yield chunk;
            }
        }
        catch (error) {
            if (this.fault === null && !this.#isCancelled)
                throw error;
        }
    }
    /** Resolves to the rest of a piece after the end of the data, or to null if the decoder failed. */
    write(piece) {
        return new Promise((resolve) => {
            this.#wake = () => resolve(this.#state === 'failed' ? null : this.#restOf(piece));
            if (this.#state !== 'open')
                return this.#wake();
            this.#first ??= piece[0];
            // If the data ends within the piece, Node reports success (24), or nothing until the output was read (20).
            this.#stream.write(piece, (error) => {
                // Counted here and not later: a chunk on its way to the reader is in neither number.
                this.made = this.#given + this.#stream.readableLength;
                resolve(error ? null : this.#restOf(piece));
            });
        });
    }
    /** Ends the input. A decoder without input would report it as truncated, which the framing reports itself. */
    end() {
        if (this.#state !== 'open')
            return;
        if (this.#first !== undefined) {
            this.#stream.end();
        }
        else {
            this.#isCancelled = true;
            this.#stream.destroy();
        }
    }
    #restOf(piece) {
        const taken = this.#stream.bytesWritten - this.#fed;
        this.#fed += taken;
        if (taken < piece.length && this.#state === 'open')
            this.#state = 'ended';
        return piece.subarray(taken);
    }
    #leave(state) {
        if (this.#state === 'open')
            this.#state = state;
        this.#wake();
    }
}
/** The message of the decoder, which contains nothing of the data. */
function faultOf(error, hasBegun) {
    const code = (0,errno/* errorCode */.C)(error) ?? '';
    if (!/^Z(?:STD)?_/.test(code))
        return null;
    if (code === 'Z_BUF_ERROR')
        return { kind: 'truncated', message: 'it ends before its data does' };
    // zlib expects a header at the beginning, and after a member.
    if (hasBegun && error.message === 'incorrect header check')
        return TRAILING_DATA;
    if (code === 'ZSTD_error_frameParameter_windowTooLarge')
        return { kind: 'too-large', message: 'it needs more memory than is allowed' };
    return { kind: 'corrupt', message: `it cannot be decompressed: ${error.message}` };
}


/***/ }),

/***/ 9693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ decodeConfig)
/* harmony export */ });
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8020);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7550);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6939);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1650);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3457);





const IMAGE = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldNames */ .pi)(...['architecture', 'os', 'os.version', 'os.features', 'variant', 'created', 'author', 'config', 'rootfs', 'history'], ...['id', 'parent', 'comment', 'container', 'container_config', 'docker_version']);
const RUN = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldNames */ .pi)(...[
    'User',
    'ExposedPorts',
    'Env',
    'Entrypoint',
    'Cmd',
    'Volumes',
    'WorkingDir',
    'Labels',
    'StopSignal',
    'ArgsEscaped',
], ...[
    'Memory',
    'MemorySwap',
    'CpuShares',
    'Healthcheck',
    'OnBuild',
    'Shell',
    'StopTimeout',
    'Hostname',
    'Domainname',
    'Image',
], ...['AttachStdin', 'AttachStdout', 'AttachStderr', 'Tty', 'OpenStdin', 'StdinOnce', 'NetworkDisabled', 'MacAddress']);
const HEALTHCHECK = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldNames */ .pi)('Test', 'Interval', 'Timeout', 'StartPeriod', 'StartInterval', 'Retries');
const ROOTFS = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldNames */ .pi)('type', 'diff_ids');
const HISTORY = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldNames */ .pi)('created', 'created_by', 'author', 'comment', 'empty_layer');
/** Decodes an image config; null if it has faults that make it ambiguous. */
function decodeConfig(bytes) {
    const parsed = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(bytes);
    if (!parsed.ok)
        return { config: null, faults: parsed.faults };
    const faults = [];
    const fields = _fields_js__WEBPACK_IMPORTED_MODULE_3__/* .Fields */ .C8.of(parsed.value, '', IMAGE, faults);
    const config = fields && readConfig(fields);
    return { config: faults.length > 0 ? null : config, faults };
}
function readConfig(fields) {
    const run = fields.value('config', (value, pointer, faults) => _fields_js__WEBPACK_IMPORTED_MODULE_3__/* .Fields */ .C8.of(value, pointer, RUN, faults));
    const rootfs = fields.value('rootfs', (value, pointer, faults) => _fields_js__WEBPACK_IMPORTED_MODULE_3__/* .Fields */ .C8.of(value, pointer, ROOTFS, faults));
    if (run !== null)
        checkEngineFields(run);
    checkOldFields(fields);
    return {
        platform: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .platformOf */ .tj)(fields),
        created: fields.text('created') ?? '',
        author: fields.text('author') ?? '',
        dockerVersion: fields.text('docker_version') ?? '',
        user: run?.text('User') ?? '',
        env: run?.strings('Env') ?? [],
        entrypoint: run?.value('Entrypoint', readCommand) ?? [],
        cmd: run?.value('Cmd', readCommand) ?? [],
        workingDir: run?.text('WorkingDir') ?? '',
        stopSignal: run?.text('StopSignal') ?? '',
        exposedPorts: run?.keys('ExposedPorts') ?? [],
        volumes: run?.keys('Volumes') ?? [],
        labels: run?.map('Labels') ?? new Map(),
        diffIds: rootfs?.list('diff_ids', readDiffId) ?? [],
        rootfsType: rootfs?.text('type') ?? '',
        history: fields.list('history', readHistory),
    };
}
/**
 * Reports fields of the run configuration that no rule reads and that have the wrong type. docker, podman, skopeo and
 * crane decode them and refuse the image; containerd ignores most of them and loads it (moby, api/types/container,
 * `Config`).
 */
function checkEngineFields(run, shell = readShell) {
    for (const name of ['Hostname', 'Domainname', 'Image', 'MacAddress'])
        run.text(name);
    for (const name of ['AttachStdin', 'AttachStdout', 'AttachStderr', 'Tty', 'OpenStdin', 'StdinOnce'])
        run.truth(name);
    for (const name of ['NetworkDisabled', 'ArgsEscaped'])
        run.truth(name);
    run.int64('StopTimeout');
    run.strings('OnBuild');
    run.value('Shell', shell);
    const healthcheck = run.value('Healthcheck', (value, pointer, faults) => _fields_js__WEBPACK_IMPORTED_MODULE_3__/* .Fields */ .C8.of(value, pointer, HEALTHCHECK, faults));
    if (healthcheck === null)
        return;
    healthcheck.strings('Test');
    // Durations are nanoseconds: `"30s"` is Compose's spelling, not an image's.
    for (const name of ['Interval', 'Timeout', 'StartPeriod', 'StartInterval', 'Retries'])
        healthcheck.int64(name);
}
/** Reports fields from before image-spec with the wrong type; docker and podman decode them and refuse the image. */
function checkOldFields(fields) {
    for (const name of ['id', 'parent', 'comment', 'container'])
        fields.text(name);
    // docker wrote `Size` before version 1.10.
    for (const name of ['size', 'Size'])
        fields.int64(name);
    const committed = fields.value('container_config', (value, pointer, faults) => _fields_js__WEBPACK_IMPORTED_MODULE_3__/* .Fields */ .C8.of(value, pointer, RUN, faults));
    if (committed === null)
        return;
    checkEngineFields(committed, readWords);
    for (const name of ['User', 'WorkingDir', 'StopSignal'])
        committed.text(name);
    for (const name of ['Env', 'OnBuild'])
        committed.strings(name);
    for (const name of ['Entrypoint', 'Cmd'])
        committed.value(name, readWords);
    for (const name of ['ExposedPorts', 'Volumes'])
        committed.keys(name);
    committed.map('Labels');
}
/**
 * A command. docker reads a string as a command of one word (its `strslice`); containerd, podman and crane refuse it.
 */
function readCommand(value, pointer, faults) {
    if (typeof value !== 'string')
        return readWords(value, pointer, faults);
    faults.push({ kind: 'ambiguous', message: ONE_STRING, pointer, fix: AS_A_LIST });
    return null;
}
const ONE_STRING = 'expected a list of strings, found a string: docker runs it as one word; containerd, podman and crane refuse the image';
const AS_A_LIST = 'write the command as a list of words, as CMD ["sh"], ENTRYPOINT ["sh"] and SHELL ["sh", "-c"] in a Dockerfile do, and build the image again; in nix and Bazel, set the option to a list';
/** A shell. docker and podman read a string as one word, crane refuses it, containerd does not read it. */
function readShell(value, pointer, faults) {
    if (typeof value !== 'string')
        return readWords(value, pointer, faults);
    faults.push({ kind: 'ambiguous', message: ONE_SHELL, pointer, fix: AS_A_LIST });
    return null;
}
const ONE_SHELL = 'expected a list of strings, found a string: docker and podman run it as one word; crane refuses the image';
/** Docker's `strslice`: a list of strings, or one string. */
function readWords(value, pointer, faults) {
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isArray */ .cy)(value))
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .readItems */ .F1)(value, pointer, faults, _fields_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR);
    const word = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(value, pointer, faults);
    return word === null ? null : [word];
}
function readDiffId(value, pointer, faults) {
    if (typeof value === 'string' && (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(value))
        return value;
    faults.push({
        kind: 'malformed',
        message: typeof value === 'string' ? (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `"${value}" is not a valid digest` : 'expected a digest',
        pointer,
    });
    return null;
}
/** Engines read null as an entry without fields. */
function readHistory(value, pointer, faults) {
    if (value === null)
        return NO_ENTRY;
    const fields = _fields_js__WEBPACK_IMPORTED_MODULE_3__/* .Fields */ .C8.of(value, pointer, HISTORY, faults);
    if (fields === null)
        return null;
    return {
        created: fields.text('created') ?? '',
        author: fields.text('author') ?? '',
        createdBy: fields.text('created_by') ?? '',
        comment: fields.text('comment') ?? '',
        emptyLayer: fields.truth('empty_layer'),
    };
}
const NO_ENTRY = { created: '', author: '', createdBy: '', comment: '', emptyLayer: false };


/***/ }),

/***/ 5931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ FORMATS)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3457);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7884);
/* harmony import */ var _timestamp_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(531);



/**
 * The grammars of strings in specifications, by the name that schemas use (`format`).
 * Strings come from images and may have megabytes. Each test takes linear time and little stack: it searches for
 * invalid characters; `^(?:\u2026|\u2026)*$` would end in a RangeError on a long string.
 */
const FORMATS = {
    present: (text) => text !== '',
    'media-type': _media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .fitsGrammar */ .A0,
    digest: isDigest,
    'sha256-algorithm': (text) => text.startsWith('sha256:'),
    'sha256-encoding': (text) => fitsAlgorithm(text, 'sha256:', 64),
    'sha512-encoding': (text) => fitsAlgorithm(text, 'sha512:', 128),
    'sha256-digest': (text) => text.startsWith('sha256:') && fitsAlgorithm(text, 'sha256:', 64),
    'empty-digest': isEmptyDigest,
    uri: isUri,
    'http-url': (text) => /^https?:/i.test(text),
    'foreign-url': (text) => /^https?:/i.test(text) && !/#./s.test(text),
    base64: (text) => text.length % 4 === 0 && !/[^A-Za-z0-9+/=]|=[^=]|={3}/.test(text),
    base64url: (text) => text !== '' && text.length % 4 !== 1 && !/[^\w-]/.test(text),
    'go-time': _timestamp_js__WEBPACK_IMPORTED_MODULE_2__/* .isGoTime */ .Kd,
    'rfc3339-date-time': isRfc3339,
    'iso8601-date-time': isIso8601,
    assignment: (text) => text.indexOf('=') > 0,
    port: isPort,
    signal: (text) => text === '' || /^(?:[0-9]{1,3}|[A-Z][A-Z0-9]{0,15}(?:[+-][0-9]{1,2})?)$/i.test(text),
    'json-object': isJsonObject,
    'v1-created': hasGoTime,
    'reverse-domain': (text) => text.includes('.') && !/^\.|\.\.|\.$|\s/.test(text),
    'reference-name': isReferenceName,
    goarch: (text) => GOARCH.has(text),
    goos: (text) => GOOS.has(text),
};
/** The ports of Go, current and former: internal/syslist of Go 1.26. */
const GOARCH = new Set(('386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ' +
    'ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm').split(' '));
const GOOS = new Set(('aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows ' +
    'zos').split(' '));
/** The digests of `{}`; with other algorithms than the registered ones they are unknown. */
const EMPTY_DIGESTS = new Set([
    'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    'sha512:27c74670adb75075fad058d5ceaf7b20c4e7786c83bae8a32f626f9782af34c9a33c2046ef60fd2a7878d378e29fec851806bbd9a67878f3a9f1cda4830763fd',
]);
/** image-spec, descriptor.md, "Digests": the grammar, whatever the algorithm. */
function isDigest(text) {
    const colon = text.indexOf(':');
    const algorithm = text.slice(0, Math.max(colon, 0));
    const encoded = text.slice(colon + 1);
    if (algorithm === '' || encoded === '')
        return false;
    return !/[^a-z0-9+._-]|^[+._-]|[+._-]{2}|[+._-]$/.test(algorithm) && !/[^a-zA-Z0-9=_-]/.test(encoded);
}
/** Whether the hash of a digest with this algorithm is lower-case hex of its length; true for every other algorithm. */
function fitsAlgorithm(text, prefix, length) {
    return (!text.startsWith(prefix) || (text.length === prefix.length + length && !/[^a-f0-9]/.test(text.slice(prefix.length))));
}
function isEmptyDigest(text) {
    return EMPTY_DIGESTS.has(text) || !/^sha(?:256|512):/.test(text);
}
/** RFC 3986, section 3: a scheme, then the characters of URIs, with brackets only around the address of a host. */
function isUri(text) {
    const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/.exec(text)?.[0];
    if (scheme === undefined || /[^!#-;=?-[\]_a-z~]|%(?![0-9A-Fa-f]{2})|#.*#/s.test(text))
        return false;
    const rest = text.slice(scheme.length);
    const authority = /^\/\/([^/?#]*)/.exec(rest)?.[1];
    if (authority === undefined)
        return !/[[\]]/.test(rest);
    const user = authority.slice(0, authority.lastIndexOf('@') + 1);
    const host = authority.slice(user.length).replace(/^\[[^[\]]+\]/, '');
    const path = rest.slice(2 + authority.length);
    return !/[[\]]|@./.test(user) && !/[[\]]|:.*[^0-9]/.test(host) && !/[[\]]/.test(path);
}
const DATE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?(?:Z|[+-]([0-9]{2}):([0-9]{2}))$/i;
/** RFC 3339, section 5.6, with the lengths of months of 5.7. */
function isRfc3339(text) {
    const match = DATE.exec(text);
    if (!match)
        return false;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, offsetHour = 0, offsetMinute = 0] = match
        .slice(1)
        .map((digits) => Number(digits ?? 0));
    return isDay(year, month, day) && hour < 24 && minute < 60 && second <= 60 && offsetHour < 24 && offsetMinute < 60;
}
const ISO_DATE = /^([0-9]{4})-?([0-9]{2})-?([0-9]{2})T[0-9]{2}(?::?[0-9]{2}){0,2}(?:[.,][0-9]+)?(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?$/i;
/** A calendar date and a time of day in ISO 8601, with or without separators. */
function isIso8601(text) {
    const match = ISO_DATE.exec(text);
    return match !== null && isDay(Number(match[1]), Number(match[2]), Number(match[3]));
}
function isDay(year, month, day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}
/**
 * `8080`, `53/udp`; Docker also has ranges and other protocols (go-connections, nat.ParsePort), which no text forbids.
 */
function isPort(text) {
    const match = /^([0-9]{1,5})(?:-([0-9]{1,5}))?(?:\/[A-Za-z]{1,16})?$/.exec(text);
    return match !== null && Number(match[1]) <= 65_535 && Number(match[2] ?? 0) <= 65_535;
}
function isJsonObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value);
    }
    catch {
        return false;
    }
}
/**
 * Whether the date of a JSON text is readable for Go, or absent. A text that is not a JSON object has a clause of its
 * own.
 */
function hasGoTime(text) {
    let isEscaped = false;
    const parsed = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(Buffer.from(text), (path) => {
        if (path.length === 1 && path[0] === 'created')
            isEscaped = true;
    });
    if (!parsed.ok || !(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(parsed.value))
        return true;
    const created = parsed.value.get('created') ?? null;
    return created === null || (typeof created === 'string' && !isEscaped && (0,_timestamp_js__WEBPACK_IMPORTED_MODULE_2__/* .isGoTime */ .Kd)(created));
}
/** image-spec, annotations.md, "org.opencontainers.image.ref.name". */
function isReferenceName(text) {
    return text !== '' && !/[^A-Za-z0-9._:@+/-]|^[^A-Za-z0-9]|[^A-Za-z0-9]$|(?!--[A-Za-z0-9])[-._:@+/]{2}/.test(text);
}


/***/ }),

/***/ 7550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ platformName),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   WN: () => (/* binding */ normalisePlatform),
/* harmony export */   qq: () => (/* binding */ readDescriptor),
/* harmony export */   rP: () => (/* binding */ readDigest),
/* harmony export */   tj: () => (/* binding */ platformOf),
/* harmony export */   vu: () => (/* binding */ knownPlatform)
/* harmony export */ });
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8020);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6939);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1650);



const DESCRIPTOR = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldNames */ .pi)('mediaType', 'digest', 'size', 'urls', 'annotations', 'platform', 'data', 'artifactType');
/** Sizes are int64 (image-spec, descriptor.md, "Properties"): readers refuse a larger one. */
const MAX_SIZE = 2n ** 63n - 1n;
const PLATFORM = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldNames */ .pi)('architecture', 'os', 'os.version', 'os.features', 'variant', 'features');
/** Reads a descriptor; null, with its faults reported, if it has no valid digest and size. */
function readDescriptor(value, pointer, faults) {
    const fields = _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .Fields */ .C8.of(value, pointer, DESCRIPTOR, faults);
    if (fields === null)
        return null;
    const digest = readDigest(fields, 'digest');
    const size = readSize(fields);
    const descriptor = {
        mediaType: fields.text('mediaType') ?? '',
        urls: fields.strings('urls'),
        annotations: fields.map('annotations'),
        platform: fields.value('platform', readPlatform),
        data: fields.text('data'),
        artifactType: fields.text('artifactType'),
    };
    return digest === null || size === null ? null : { ...descriptor, digest, size };
}
function readSize(fields) {
    const size = fields.integer('size');
    if (size !== null && size >= 0n && size <= MAX_SIZE)
        return size;
    if (size !== null)
        fields.report('malformed', 'size', (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `the size ${size} is ${size < 0n ? 'negative' : 'not a 64-bit integer'}`);
    else if (fields.lacks('size'))
        fields.report('malformed', 'size', 'the size is missing');
    return null;
}
/** Reads the digest of a field; null, and reported, if it is absent or invalid. */
function readDigest(fields, name) {
    const text = fields.text(name);
    if (text !== null && (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(text))
        return text;
    if (text !== null)
        fields.report('malformed', name, (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `"${text}" is not a valid digest`);
    else if (fields.lacks(name))
        fields.report('malformed', name, `the ${name} is missing`);
    return null;
}
function readPlatform(value, pointer, faults) {
    const fields = _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .Fields */ .C8.of(value, pointer, PLATFORM, faults);
    // A field of manifest lists without a meaning; docker and crane refuse anything but a list of strings.
    fields?.strings('features');
    return fields && platformOf(fields);
}
/** The platform of an object: a descriptor's `platform` or an image config. */
function platformOf(fields) {
    return {
        os: fields.text('os') ?? '',
        architecture: fields.text('architecture') ?? '',
        variant: fields.text('variant') ?? '',
        osVersion: fields.text('os.version') ?? '',
        osFeatures: fields.strings('os.features'),
    };
}
/** Other names of an architecture, of which some include a variant. */
const ARCHITECTURES = new Map([
    ['aarch64', ['arm64']],
    ['x86_64', ['amd64']],
    ['x86-64', ['amd64']],
    ['i386', ['386', '']],
    ['armhf', ['arm', 'v7']],
    ['armel', ['arm', 'v6']],
]);
/** Other names of a variant. The default ones of amd64 and arm64 are empty. */
const VARIANTS = new Map([
    ['amd64/v1', ''],
    ['arm/5', 'v5'],
    ['arm/6', 'v6'],
    ['arm/7', 'v7'],
    ['arm/8', 'v8'],
    ['arm64/8', ''],
    ['arm64/v8', ''],
    ['arm64/v8.0', ''],
    ['arm64/9', 'v9'],
    ['arm64/9.0', 'v9'],
    ['arm64/v9.0', 'v9'],
]);
/** A platform normalized as in containerd (platforms, database.go). Unstated fields remain empty. */
function normalisePlatform(platform) {
    const [os, stated] = [platform.os.toLowerCase(), platform.architecture.toLowerCase()];
    const [architecture, ownVariant] = ARCHITECTURES.get(stated) ?? [stated];
    const variant = ownVariant ?? platform.variant.toLowerCase();
    return {
        ...platform,
        os: os === 'macos' ? 'darwin' : os,
        architecture,
        variant: VARIANTS.get(`${architecture}/${variant}`) ?? variant,
    };
}
/** Parses `os/architecture/variant`. */
function parsePlatform(text) {
    const [os = '', architecture = '', ...rest] = text.split('/');
    return { os, architecture, variant: rest.join('/'), osVersion: '', osFeatures: [] };
}
/** `linux/arm64` for `Linux/aarch64/v8`: one name for one platform; null if it is not stated. */
function platformName(platform) {
    if (platform === null || (platform.os === '' && platform.architecture === ''))
        return null;
    const { os, architecture, variant } = normalisePlatform(platform);
    // For containerd, 32-bit Arm without a variant is v7.
    const known = architecture === 'arm' ? variant || 'v7' : variant;
    const parts = [os || 'unknown', architecture || 'unknown', ...(known ? [known] : [])];
    // An architecture of "arm/v7" does not exist, and must not look like the variant v7 of arm.
    return parts.map((part) => part.replaceAll('/', '%2f')).join('/');
}
/**
 * The known platform of an image. Null if the system or the architecture is not stated, or is "unknown": engines then
 * run the image on their own platform.
 */
function knownPlatform(platform) {
    if (platform === null)
        return null;
    const { os, architecture } = normalisePlatform(platform);
    return [os, architecture].some((part) => part === '' || part === 'unknown') ? null : platformName(platform);
}


/***/ }),

/***/ 6939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   EX: () => (/* binding */ encodedOf),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   Sb: () => (/* binding */ verifierOf),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   Y8: () => (/* binding */ Digester),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* unused harmony export DIGEST_GRAMMAR */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5217);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7598);


/** The form of a digest; `isDigest` decides which of them are valid. */
const DIGEST_GRAMMAR = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;
const ENCODED = { sha256: /^[a-f0-9]{64}$/, sha512: /^[a-f0-9]{128}$/ };
/**
 * Whether a string is a digest: `algorithm:encoded`, and for the registered algorithms lower-case hex of the right
 * length. A digest contains no slash, dot-dot or NUL, so it may become part of a path.
 */
function isDigest(text) {
    if (text.length > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.digestCharacters || !DIGEST_GRAMMAR.test(text))
        return false;
    const algorithm = text.slice(0, text.indexOf(':'));
    return isComputable(algorithm) ? ENCODED[algorithm].test(text.slice(algorithm.length + 1)) : true;
}
/** The name of the algorithm, supported or not. */
function algorithmOf(digest) {
    return digest.slice(0, digest.indexOf(':'));
}
/** The part after the colon: the name of the blob's file in a layout. */
function encodedOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
/** The algorithm to verify a digest with, or undefined if it is not supported. */
function verifierOf(digest) {
    const algorithm = algorithmOf(digest);
    return isComputable(algorithm) ? algorithm : undefined;
}
/** An incremental hash whose result is a digest. */
class Digester {
    #algorithm;
    #hash;
    constructor(algorithm = 'sha256') {
        this.#algorithm = algorithm;
        this.#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    }
    update(bytes) {
        this.#hash.update(bytes);
        return this;
    }
    /** Ends the hash; call it once. */
    digest() {
        const text = `${this.#algorithm}:${this.#hash.digest('hex')}`;
        if (!isDigest(text))
            throw new Error(`a computed digest does not fit the grammar: ${text}`);
        return text;
    }
}
/** The digest of bytes in memory. */
function digestOf(bytes, algorithm = 'sha256') {
    return new Digester(algorithm).update(bytes).digest();
}
/** `sha256:9f2c41d0\u2026`: the algorithm and twelve characters. */
function shortDigest(digest) {
    return `${algorithmOf(digest)}:${encodedOf(digest).slice(0, 12)}`;
}
function isComputable(algorithm) {
    return algorithm === 'sha256' || algorithm === 'sha512';
}


/***/ }),

/***/ 4895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kl: () => (/* binding */ faultOf),
/* harmony export */   gt: () => (/* binding */ isIntegrityFault)
/* harmony export */ });
/* unused harmony export FAULTS */
/** Every kind of fault with its description, and whether it breaks integrity. */
const FAULTS = {
    'digest-mismatch': { breaksIntegrity: true, summary: 'the bytes do not match the digest' },
    'size-mismatch': { breaksIntegrity: true, summary: 'the size of the blob does not match its descriptor' },
    ambiguous: { breaksIntegrity: true, summary: 'tools read this differently' },
    malformed: { breaksIntegrity: true, summary: 'the document does not have the structure of its kind' },
    'too-large': { breaksIntegrity: true, summary: 'the document is larger or more deeply nested than the limit' },
    unreadable: { breaksIntegrity: true, summary: 'the bytes could not be read' },
    unverifiable: { breaksIntegrity: true, summary: 'the algorithm of the digest is not supported' },
    'type-mismatch': {
        breaksIntegrity: false,
        summary: 'the media type of the document does not match its descriptor',
    },
    missing: { breaksIntegrity: false, summary: 'the blob is not in the source' },
};
/** Whether a fault breaks integrity: whatever depends on its subject is unchecked, regardless of the policy. */
function isIntegrityFault(fault) {
    return FAULTS[fault.kind].breaksIntegrity;
}
/** A fault of a subject as a whole, or at the pointer. */
function faultOf(kind, message, pointer = '') {
    return { kind, message, pointer };
}


/***/ }),

/***/ 1650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ Fields),
/* harmony export */   F1: () => (/* binding */ readItems),
/* harmony export */   pi: () => (/* binding */ fieldNames),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8020);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3457);



/** The field names of one kind of object; create them once. */
function fieldNames(...names) {
    return { names: new Set(names), folded: new Map(names.map((name) => [(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .foldKey */ .pU)(name), name])) };
}
/**
 * Reads the fields of a JSON object as typed values. `null` equals absent (Go's zero value); a value of another type is
 * a `malformed` fault and reads as absent; a key that differs only in case from a known field is an `ambiguous` fault,
 * because some readers ignore case (CVE-2021-41190; Go's encoding/json).
 */
class Fields {
    #members;
    #pointer;
    #faults;
    constructor(members, pointer, faults) {
        this.#members = members;
        this.#pointer = pointer;
        this.#faults = faults;
    }
    /** The fields of `value`, or null (and a fault) if it is not an object. */
    static of(value, pointer, fields, faults) {
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value)) {
            faults.push({ kind: 'malformed', message: `expected an object, found ${typeName(value)}`, pointer });
            return null;
        }
        reportFolded(value, pointer, fields, faults);
        return new Fields(value, pointer, faults);
    }
    /** Whether the key exists, even with null. */
    has(name) {
        return this.#members.has(name);
    }
    /** Whether it is absent or null; false if it has a value of a wrong type. */
    lacks(name) {
        return this.#get(name) === null;
    }
    text(name) {
        const value = this.#get(name);
        if (value === null || typeof value === 'string')
            return value;
        this.#wrong(name, 'a string', value);
        return null;
    }
    integer(name) {
        const value = this.#get(name);
        if (value === null || typeof value === 'bigint')
            return value;
        this.#wrong(name, 'an integer', value);
        return null;
    }
    /** A signed 64-bit integer, as Go readers decode an `int` or `int64`: `1.0` and `1e3` are not valid. */
    int64(name) {
        const value = this.integer(name);
        if (value === null || BigInt.asIntN(64, value) === value)
            return value;
        this.report('malformed', name, (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `"${name}" is ${value}, which is not a 64-bit integer`);
        return null;
    }
    truth(name) {
        const value = this.#get(name);
        if (value === null || typeof value === 'boolean')
            return value ?? false;
        this.#wrong(name, 'true or false', value);
        return false;
    }
    /**
     * The items of a list, each read by `read` with its own pointer; items that it reads as null (and reports) are left
     * out.
     */
    list(name, read) {
        const value = this.#get(name);
        if (value === null)
            return NO_ITEMS;
        if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isArray */ .cy)(value))
            return readItems(value, (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .pointerTo */ .xH)(this.#pointer, name), this.#faults, read);
        this.#wrong(name, 'a list', value);
        return [];
    }
    strings(name) {
        return this.list(name, readText);
    }
    /** A value read by `read`, or null if it is absent. */
    value(name, read) {
        const value = this.#get(name);
        return value === null ? null : read(value, (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .pointerTo */ .xH)(this.#pointer, name), this.#faults);
    }
    /** A map of strings, such as annotations or labels. Its keys are data, so their case is significant. */
    map(name) {
        return this.entries(name, readText);
    }
    /**
     * The keys of a map whose values have no meaning, such as exposed ports. Go readers accept an object or null as a
     * value (`struct{}`).
     */
    keys(name) {
        return [...this.entries(name, readNothing).keys()];
    }
    /** A map whose values are read by `read` with their own pointers; values that it reads as null are left out. */
    entries(name, read) {
        const mapping = this.#get(name);
        if (mapping === null)
            return NO_ENTRIES;
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(mapping)) {
            this.#wrong(name, 'a mapping', mapping);
            return NO_ENTRIES;
        }
        const entries = new Map();
        const pointer = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .pointerTo */ .xH)(this.#pointer, name);
        for (const [key, value] of mapping) {
            if (this.#faults.length >= _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.documentFaults)
                break;
            const entry = read(value, (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .pointerTo */ .xH)(pointer, key), this.#faults);
            if (entry !== null)
                entries.set(key, entry);
        }
        return entries;
    }
    /** Reports a fault of one field. */
    report(kind, name, message) {
        this.#faults.push({ kind, message, pointer: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .pointerTo */ .xH)(this.#pointer, name) });
    }
    #get(name) {
        return this.#members.get(name) ?? null;
    }
    #wrong(name, wanted, found) {
        this.report('malformed', name, (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `"${name}" must be ${wanted}, not ${typeName(found)}`);
    }
}
/** Most lists and mappings of descriptors and configs are empty: one shared instance serves ten thousand images. */
const NO_ITEMS = [];
const NO_ENTRIES = new Map();
/**
 * Reads each item with its own pointer; items that are read as null are left out, and everything after `LIMITS.documentFaults`.
 */
function readItems(items, pointer, faults, read) {
    const found = [];
    for (const [i, value] of items.entries()) {
        if (faults.length >= _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.documentFaults)
            break;
        const item = read(value, (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .pointerTo */ .xH)(pointer, i), faults);
        if (item !== null)
            found.push(item);
    }
    return found;
}
/** Reads a string; null (Go's empty string) included. */
function readText(value, pointer, faults) {
    if (typeof value === 'string')
        return value;
    if (value === null)
        return '';
    faults.push({ kind: 'malformed', message: `expected a string, found ${typeName(value)}`, pointer });
    return null;
}
function readNothing(value, pointer, faults) {
    if (value === null || (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        return true;
    faults.push({ kind: 'malformed', message: `expected an empty object, found ${typeName(value)}`, pointer });
    return null;
}
function reportFolded(members, pointer, fields, faults) {
    const seen = new Map();
    for (const key of members.keys()) {
        if (fields.names.has(key))
            continue;
        if (faults.length >= _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.documentFaults)
            break;
        const folded = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .foldKey */ .pU)(key);
        const meant = fields.folded.get(folded);
        const twin = seen.get(folded);
        if (meant !== undefined) {
            faults.push({
                kind: 'ambiguous',
                message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `the key "${key}" is "${meant}" to readers written in Go, which ignore case, and unknown to others`,
                pointer: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .pointerTo */ .xH)(pointer, key),
            });
        }
        else if (twin !== undefined) {
            faults.push({
                kind: 'ambiguous',
                message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `the keys "${twin}" and "${key}" are one key to readers written in Go, which ignore case`,
                pointer: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .pointerTo */ .xH)(pointer, key),
            });
        }
        seen.set(folded, key);
    }
}
function typeName(value) {
    if (value === null)
        return 'null';
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isArray */ .cy)(value))
        return 'a list';
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        return 'a mapping';
    if (typeof value === 'string')
        return 'a string';
    return typeof value === 'boolean' ? 'true or false' : 'a number';
}


/***/ }),

/***/ 5068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ri: () => (/* binding */ ambiguousFormats),
/* harmony export */   b9: () => (/* binding */ describeAmbiguity),
/* harmony export */   o0: () => (/* binding */ detect)
/* harmony export */ });
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4680);

const SPACE = 0x20;
const WHITE_SPACE = [SPACE, 0x09, 0x0a, 0x0d];
/** RFC 1952, 2.3.1: the magic and the only compression method. Engines compare all three bytes. */
const GZIP = [0x1f, 0x8b, 0x08];
/** RFC 8878, 3.1.1. */
const ZSTD = [0x28, 0xb5, 0x2f, 0xfd];
/** RFC 8878, 3.1.2: the last three bytes of a skippable frame's magic; the first is 0x50 to 0x5f. */
const ZSTD_SKIPPABLE = [0x2a, 0x4d, 0x18];
/** The .xz file format, 2.1.1.1. */
const XZ = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00];
const BZIP2 = [0x42, 0x5a, 0x68];
/**
 * The bytes after a bzip2 header: the magic of a block (the digits of pi), or of the end (of its square root) if there
 * is no block.
 */
const BZIP2_BLOCK = [0x31, 0x41, 0x59, 0x26, 0x53, 0x59];
const BZIP2_END = [0x17, 0x72, 0x45, 0x38, 0x50, 0x90];
/** The magic of EROFS, little-endian, and its offset: the superblock follows 1 KiB that any other format may use. */
const EROFS = [0xe2, 0xe1, 0xf5, 0xe0];
const EROFS_OFFSET = 1024;
/** A tar without members has at least two blocks of zeros, and at most one record (POSIX pax, "-b"). */
const LARGEST_EMPTY_TAR = 20 * _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .I;
const USTAR = [0x75, 0x73, 0x74, 0x61, 0x72];
const USTAR_OFFSET = 257;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/**
 * The format of a blob by its first bytes (`LIMITS.headBytes` of them, or all if there are fewer). If two formats
 * match, see `rivalFormats`.
 * Compressions come first, as in engines: a tar whose first name is "\x1f\x8b\x08\u2026" is gzip to them.
 * @param size of the whole blob in bytes, if known: an empty head of a non-empty blob shows nothing
 */
function detect(head, size = head.length) {
    if (head.length === 0)
        return size === 0 ? 'empty' : 'unknown';
    if (startsWith(head, GZIP))
        return 'gzip';
    if (startsWith(head, ZSTD) || isSkippable(head))
        return 'zstd';
    if (startsWith(head, XZ))
        return 'xz';
    if (isBzip2(head))
        return 'bzip2';
    if (startsWith(head, EROFS, EROFS_OFFSET))
        return 'erofs';
    if (isTar(head, size))
        return 'tar';
    if (isJson(head))
        return 'json';
    // Last, so that text which contains the word remains text: the magic of a header whose checksum is wrong or
    // truncated.
    return startsWith(head, USTAR, USTAR_OFFSET) ? 'tar' : 'unknown';
}
/**
 * Two formats that the first bytes match at once, so that consumers read different contents; null if there is at most
 * one. docker, containerd and podman check for a compression first, each with other magics (containers/image does not
 * know skippable frames, docker detects bzip2 by three bytes); go-containerregistry always reads an archive as a tar;
 * EROFS is mounted by its media type alone.
 */
function ambiguousFormats(head) {
    const found = [];
    if (startsWith(head, GZIP))
        found.push('gzip');
    if (startsWith(head, ZSTD) || isSkippable(head))
        found.push('zstd');
    if (startsWith(head, XZ))
        found.push('xz');
    if (startsWith(head, BZIP2))
        found.push('bzip2');
    if (startsWith(head, EROFS, EROFS_OFFSET))
        found.push('erofs');
    if (hasHeader(head))
        found.push('tar');
    const [first, second] = found;
    return first === undefined || second === undefined ? null : [first, second];
}
/** The meaning of rival formats, as a clause about the blob. */
function describeAmbiguity([first, second]) {
    return `its first bytes match both ${first} and ${second}: tools read different contents`;
}
function startsWith(head, magic, offset = 0) {
    return head.length >= offset + magic.length && magic.every((byte, i) => head[offset + i] === byte);
}
function isSkippable(head) {
    return ((head[0] ?? 0) & 0xf0) === 0x50 && startsWith(head, ZSTD_SKIPPABLE, 1);
}
/** Text may begin with "BZh", too, so the level and the available part of the next magic must match. */
function isBzip2(head) {
    const level = head[3] ?? 0;
    if (!startsWith(head, BZIP2) || level < 0x31 || level > 0x39)
        return false;
    const next = head.subarray(4, 10);
    return [BZIP2_BLOCK, BZIP2_END].some((magic) => next.every((byte, i) => byte === magic[i]));
}
/**
 * A header with a valid checksum, which v7 archives have without a magic; or nothing but zeros, because an archive
 * without members is only its end marker. More zeros may begin anything, such as the weights of a model.
 */
function isTar(head, size) {
    if (hasHeader(head))
        return true;
    const isBlank = head.length >= Math.min(size, 2 * _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .I) && head.every((byte) => byte === 0);
    return isBlank && size >= _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .I && size % _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .I === 0 && size <= LARGEST_EMPTY_TAR;
}
function hasHeader(head) {
    if (head.length < _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .I)
        return false;
    const { kind } = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .readHeader */ .a)(head);
    return kind === 'header' || kind === 'unreadable';
}
/**
 * An object or a list, the possible beginnings of a JSON document here, without bytes that JSON cannot contain (RFC
 * 8259, 2 and 7).
 */
function isJson(head) {
    const text = startsWith(head, BYTE_ORDER_MARK) ? head.subarray(BYTE_ORDER_MARK.length) : head;
    const first = skipWhiteSpace(text, 0);
    const next = text[skipWhiteSpace(text, first + 1)];
    const opens = text[first] === 0x7b ? '"}' : text[first] === 0x5b ? ']{["-0123456789tfn' : '';
    if (opens === '' || (next !== undefined && !opens.includes(String.fromCharCode(next))))
        return false;
    return text.every((byte) => byte >= SPACE || WHITE_SPACE.includes(byte));
}
function skipWhiteSpace(text, from) {
    let at = from;
    while (WHITE_SPACE.includes(text[at] ?? 0))
        at += 1;
    return at;
}


/***/ }),

/***/ 3457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  pU: () => (/* binding */ foldKey),
  cy: () => (/* binding */ isArray),
  Gv: () => (/* binding */ isObject),
  Zm: () => (/* binding */ jsonEqual),
  qF: () => (/* binding */ parseJson),
  xH: () => (/* binding */ pointerTo)
});

// EXTERNAL MODULE: ./build/limits.js
var limits = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __nccwpck_require__(8020);
;// CONCATENATED MODULE: ./build/formats/json-number.js
/**
 * Scans the number at a position of a text (RFC 8259, 6); otherwise null. By hand, because V8's regular
 * expressions store a backtracking position for every digit, and a hostile document has millions.
 */
function scanNumber(text, at) {
    const start = text[at] === '-' ? at + 1 : at;
    // A leading zero cannot be followed by digits.
    const whole = text[start] === '0' ? start + 1 : digitsEnd(text, start);
    if (whole === start)
        return null;
    const fraction = text[whole] === '.' ? digitsEnd(text, whole + 1) : whole + 1;
    const mantissa = fraction > whole + 1 ? fraction : whole;
    const end = exponentEnd(text, mantissa);
    return { end, isInteger: end === whole };
}
/** The end of an exponent, or its beginning without one. */
function exponentEnd(text, at) {
    if (text[at] !== 'e' && text[at] !== 'E')
        return at;
    const digits = text[at + 1] === '+' || text[at + 1] === '-' ? at + 2 : at + 1;
    const end = digitsEnd(text, digits);
    return end === digits ? at : end;
}
function digitsEnd(text, at) {
    let end = at;
    for (let code = text.charCodeAt(end); code >= 0x30 && code <= 0x39; code = text.charCodeAt(end))
        end++;
    return end;
}

;// CONCATENATED MODULE: ./build/formats/json.js



/**
 * Additional costs of `LIMITS.jsonCost`: 32 MiB of `{},` would take gigabytes of memory, but as many numbers take
 * little.
 */
const [OBJECT_COST, LIST_COST, KEY_COST] = [4, 2, 1];
/**
 * Parses one JSON text (RFC 8259) as every reader would: a text that some readers read differently is a fault, never a
 * value.
 * Refused as ambiguous: duplicate keys (forbidden by image-spec's "canonicalization"; Go merges them, others take the
 * first or the last), bytes after the text (some readers stop, some refuse), invalid UTF-8 and lone surrogates in keys
 * (readers replace them). Keys that differ by case only need knowledge of the fields: see `Fields`.
 *
 * @param onEscaped called for every string value that the text writes with an escape (`\u002B` for `+`): Go's time
 *   decoder reads the bytes
 *   of the text, not the decoded string
 */
function parseJson(bytes, onEscaped = () => { }) {
    if (bytes.length > limits/* LIMITS */.b.documentBytes) {
        return failed('too-large', `the document has ${bytes.length} bytes; Plimsoll reads up to ${limits/* LIMITS */.b.documentBytes}`);
    }
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return failed('ambiguous', 'the document is not valid UTF-8, which readers repair in different ways');
    }
    return new Parser(text, onEscaped).run();
}
/**
 * A key as compared by Go's encoding/json: case is ignored, with Unicode's simple folding, so `Layers` and
 * `layer\u017f` equal `layers` for containerd, moby, skopeo and umoci.
 */
function foldKey(key) {
    return ASCII.test(key) ? key.toLowerCase() : Array.from(key, foldCharacter).join('');
}
/** Whether two values are equal, regardless of the order of keys. */
function jsonEqual(a, b) {
    if (a instanceof Map) {
        if (!(b instanceof Map) || a.size !== b.size)
            return false;
        for (const [key, value] of a) {
            const other = b.get(key);
            if (other === undefined || !jsonEqual(value, other))
                return false;
        }
        return true;
    }
    if (isArray(a))
        return isArray(b) && a.length === b.length && a.every((item, i) => jsonEqual(item, b[i] ?? null));
    return a === b;
}
function isArray(value) {
    return Array.isArray(value);
}
function isObject(value) {
    return value instanceof Map;
}
/** Joins a JSON pointer and a key (RFC 6901). */
function pointerTo(pointer, key) {
    return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
/** Through the capital, since several small letters may have the same one: `s` and `\u017f`, `\u03c3` and `\u03c2`. */
function foldCharacter(character) {
    return character === DOTLESS_I ? character : single(single(character, 'toUpperCase'), 'toLowerCase');
}
/** Simple folding maps one character to one: `\u00df` has the capital `SS`, and remains. */
function single(character, change) {
    const changed = character[change]();
    return [...changed].length === 1 ? changed : character;
}
function failed(kind, message, pointer = '') {
    return { ok: false, faults: [{ kind, message, pointer }] };
}
/** Ends the parsing of an invalid text; it is caught in this file. */
class SyntaxFault extends Error {
    kind;
    at;
    constructor(kind, message, at) {
        super(message);
        this.kind = kind;
        this.at = at;
    }
}
const ASCII = /^[\0-\x7f]*$/;
/** Its capital is the plain I, and only Turkish folds the two. */
const DOTLESS_I = '\u0131';
const WHITE = new Set([' ', '\t', '\n', '\r']);
const ESCAPES = new Map(Object.entries({ '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }));
class Parser {
    #text;
    #at = 0;
    #cost = 0;
    /** The keys and positions of the current value. */
    #path = [];
    #ambiguities = [];
    #onEscaped;
    constructor(text, onEscaped) {
        this.#text = text;
        this.#onEscaped = onEscaped;
    }
    run() {
        try {
            const value = this.#value();
            this.#white();
            if (this.#at < this.#text.length) {
                throw new SyntaxFault('ambiguous', 'more bytes follow the document, which some readers ignore', this.#at);
            }
            const [first, ...others] = this.#ambiguities;
            return first ? { ok: false, faults: [first, ...others] } : { ok: true, value };
        }
        catch (error) {
            if (!(error instanceof SyntaxFault))
                throw error;
            return failed(error.kind, `${error.message} (${this.#position(error.at)})`);
        }
    }
    #value() {
        this.#white();
        this.#charge(1);
        switch (this.#text[this.#at]) {
            case '{':
                return this.#object();
            case '[':
                return this.#array();
            case '"':
                return this.#stringValue();
            case 't':
                return this.#word('true', true);
            case 'f':
                return this.#word('false', false);
            case 'n':
                return this.#word('null', null);
            default:
                return this.#number();
        }
    }
    /** Counts the memory cost of a value. */
    #charge(cost) {
        this.#cost += cost;
        if (this.#cost > limits/* LIMITS */.b.jsonCost)
            throw new SyntaxFault('too-large', 'the document has more values than the limit', this.#at);
    }
    #object() {
        const members = new Map();
        this.#charge(OBJECT_COST);
        this.#open();
        if (this.#take('}'))
            return members;
        do {
            this.#white();
            this.#charge(KEY_COST);
            if (this.#text[this.#at] !== '"')
                throw this.#unexpected('a key');
            const keyAt = this.#at;
            const key = this.#string();
            if (!key.isWellFormed())
                throw new SyntaxFault('ambiguous', 'a key has half of a surrogate pair, which readers replace', keyAt);
            this.#white();
            if (!this.#take(':'))
                throw this.#unexpected('":"');
            this.#path.push(key);
            const value = this.#value();
            if (members.has(key))
                this.#repeated(key);
            members.set(key, value);
            this.#path.pop();
            this.#white();
        } while (this.#take(','));
        if (!this.#take('}'))
            throw this.#unexpected('"," or "}"');
        return members;
    }
    #array() {
        const items = [];
        this.#charge(LIST_COST);
        this.#open();
        if (this.#take(']'))
            return items;
        do {
            this.#path.push(items.length);
            items.push(this.#value());
            this.#path.pop();
            this.#white();
        } while (this.#take(','));
        if (!this.#take(']'))
            throw this.#unexpected('"," or "]"');
        return items;
    }
    /** Enters an object or array; the depth limits recursion. */
    #open() {
        if (this.#path.length >= limits/* LIMITS */.b.jsonDepth) {
            throw new SyntaxFault('too-large', `the document nests deeper than ${limits/* LIMITS */.b.jsonDepth} levels`, this.#at);
        }
        this.#at++;
        this.#white();
    }
    #stringValue() {
        const start = this.#at;
        const value = this.#string();
        // An escape has more characters than its meaning.
        if (this.#at - start !== value.length + 2)
            this.#onEscaped(this.#path);
        return value;
    }
    #string() {
        this.#at++;
        let result = this.#plain();
        for (;;) {
            const next = this.#text[this.#at];
            if (next === '"') {
                this.#at++;
                return result;
            }
            if (next !== '\\')
                throw this.#unexpected('the end of a string');
            result += this.#escape() + this.#plain();
        }
    }
    #escape() {
        const letter = this.#text[this.#at + 1] ?? '';
        const plain = ESCAPES.get(letter);
        if (plain !== undefined) {
            this.#at += 2;
            return plain;
        }
        const hex = this.#text.slice(this.#at + 2, this.#at + 6);
        if (letter !== 'u' || !/^[0-9a-fA-F]{4}$/.test(hex))
            throw this.#unexpected('an escape');
        this.#at += 6;
        return String.fromCharCode(Number.parseInt(hex, 16));
    }
    #number() {
        const number = scanNumber(this.#text, this.#at);
        if (number === null)
            throw this.#unexpected('a value');
        const literal = this.#text.slice(this.#at, number.end);
        if (number.isInteger) {
            if (literal.length > limits/* LIMITS */.b.integerCharacters)
                throw new SyntaxFault('too-large', `an integer has ${literal.length} characters`, this.#at);
            this.#at = number.end;
            return BigInt(literal);
        }
        const value = Number(literal);
        if (!Number.isFinite(value))
            throw new SyntaxFault('too-large', 'a number is too large', this.#at);
        this.#at = number.end;
        return value;
    }
    #word(word, value) {
        if (!this.#text.startsWith(word, this.#at))
            throw this.#unexpected('a value');
        this.#at += word.length;
        return value;
    }
    #repeated(key) {
        if (this.#ambiguities.length >= limits/* LIMITS */.b.documentFaults)
            return;
        const pointer = this.#path.reduce(pointerTo, '');
        this.#ambiguities.push({ kind: 'ambiguous', message: (0,untrusted/* safe */.gB) `the key "${key}" occurs twice in one object`, pointer });
    }
    #take(character) {
        if (this.#text[this.#at] !== character)
            return false;
        this.#at++;
        return true;
    }
    #white() {
        while (WHITE.has(this.#text[this.#at]))
            this.#at++;
    }
    /** Literal characters of a string: all but quotes, backslashes and controls. */
    #plain() {
        const start = this.#at;
        for (;;) {
            const code = this.#text.charCodeAt(this.#at);
            // After the end there is no code.
            if (!(code >= 0x20) || code === 0x22 || code === 0x5c)
                return this.#text.slice(start, this.#at);
            this.#at++;
        }
    }
    #unexpected(wanted) {
        if (this.#at >= this.#text.length)
            return new SyntaxFault('malformed', `not valid JSON: expected ${wanted}, found the end of the text`, this.#at);
        const found = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
        return new SyntaxFault('malformed', (0,untrusted/* safe */.gB) `not valid JSON: expected ${wanted}, found "${found}"`, this.#at);
    }
    #position(at) {
        const before = this.#text.slice(0, at);
        const line = before.split('\n').length;
        return `line ${line}, column ${at - before.lastIndexOf('\n')}`;
    }
}


/***/ }),

/***/ 2377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ew: () => (/* binding */ detectLazy),
/* harmony export */   ih: () => (/* binding */ tableKey),
/* harmony export */   lz: () => (/* binding */ statedTableDigests),
/* harmony export */   rJ: () => (/* binding */ tableLocations)
/* harmony export */ });
/* unused harmony export TABLE_DIGEST */
/** eStargz ends in an empty gzip member of 51 bytes, with the offset of its table of contents in the extra field "SG". */
const ESTARGZ = /\x1f\x8b\x08\x04.{6}\x1a\x00SG\x16\x00[0-9a-f]{16}STARGZ.{13}$/s;
/**
 * zstd:chunked ends in a skippable frame whose last eight bytes are one of these: the first in containers/storage up to
 * 1.45 and in stargz-snapshotter, the second in containers/storage since then.
 */
const CHUNKED_MAGICS = ['GnUlInUx', 'GNUlInUx'];
/**
 * Detects from the last bytes of a layer whether it is eStargz (stargz-snapshotter, estargz.md, "Footer") or
 * zstd:chunked (containers/storage).
 */
function detectLazy(tail) {
    const text = latin1(tail);
    if (CHUNKED_MAGICS.some((magic) => text.endsWith(magic)))
        return 'zstd:chunked';
    return ESTARGZ.test(text) ? 'estargz' : null;
}
/** The digest of the table's JSON; stargz-snapshotter mounts nothing without it, unless it is configured to. */
const TABLE_DIGEST = 'containerd.io/snapshot/stargz/toc.digest';
/** Prefixes of containers/storage's annotations; the second up to 1.37. */
const CHUNKED_PREFIXES = ['io.github.containers.zstd-chunked.', 'io.containers.zstd-chunked.'];
/** Footers by their length: eStargz, its legacy form (stargz), and the form with a table in another image. */
const ESTARGZ_FOOTER = 51;
const LEGACY_FOOTER = 47;
const EXTERNAL_FOOTER = 46;
const EXTERNAL_MAGIC = 'STARGZEXTERNALTOC';
const MAGIC = 'STARGZ';
const OFFSET_DIGITS = 16;
/** Footers of zstd:chunked, by their magic. */
const CHUNKED_FOOTERS = [
    { magic: CHUNKED_MAGICS[0], length: 40 },
    { magic: CHUNKED_MAGICS[1], length: 64 },
];
/** The annotations of a layer's descriptor about its table. */
function statedTableDigests(annotations) {
    const stated = [];
    const json = annotations.get(TABLE_DIGEST);
    if (json !== undefined)
        stated.push({ key: TABLE_DIGEST, digest: json, over: 'json' });
    for (const prefix of CHUNKED_PREFIXES) {
        const key = `${prefix}manifest-checksum`;
        const digest = annotations.get(key);
        if (digest !== undefined)
            stated.push({ key, digest, over: 'stored' });
    }
    return stated;
}
/**
 * Every table of contents that a consumer could use to mount a layer: stargz-snapshotter looks for a footer, whatever
 * the layer's type and first bytes, and needs no annotation for its position; containers/storage uses the annotations,
 * and reads the footer of eStargz without its magic.
 * @param tail the last bytes of the layer, at least `LIMITS.tailBytes` of them or all
 * @param size bytes of the layer
 */
function tableLocations(tail, size, annotations) {
    const locations = [...footerLocations(tail, size, annotations), ...annotatedLocations(size, annotations)];
    return [...new Map(locations.map((location) => [tableKey(location), location])).values()];
}
/** The identity of a location within one layer. */
function tableKey(location) {
    return location.kind === 'range'
        ? `${location.form} ${location.offset} ${location.length}`
        : `${location.form} ${location.reason}`;
}
function* footerLocations(tail, size, annotations) {
    const gzip = footerOf(tail, ESTARGZ_FOOTER);
    const isExtended = isGzipFooter(gzip, 26) && gzip.slice(12, 16) === 'SG\x16\x00' && gzip.slice(32, 38) === MAGIC;
    // containers/storage reads these bytes as the offset, because the annotation is present.
    if (isExtended || (annotations.has(TABLE_DIGEST) && offsetIn(gzip.slice(16, 32)) !== null))
        yield rangeOf('estargz', offsetIn(gzip.slice(16, 32)), null, size, ESTARGZ_FOOTER);
    const legacy = footerOf(tail, LEGACY_FOOTER);
    if (isGzipFooter(legacy, 22) && legacy.slice(28, 34) === MAGIC)
        yield rangeOf('estargz', offsetIn(legacy.slice(12, 28)), null, size, LEGACY_FOOTER);
    const external = footerOf(tail, EXTERNAL_FOOTER);
    if (isGzipFooter(external, 21) && external.slice(16, 33) === EXTERNAL_MAGIC)
        yield { kind: 'nowhere', form: 'estargz', reason: 'its table of contents is in another image (\u2026-esgztoc)' };
    for (const { magic, length } of CHUNKED_FOOTERS) {
        const footer = footerOf(tail, length);
        if (!footer.endsWith(magic))
            continue;
        const view = new DataView(tail.buffer, tail.byteOffset + tail.length - length, length);
        yield rangeOf('zstd:chunked', sizeAt(view, 0), sizeAt(view, 8), size, length);
    }
}
function* annotatedLocations(size, annotations) {
    for (const prefix of CHUNKED_PREFIXES) {
        const position = annotations.get(`${prefix}manifest-position`);
        if (position === undefined)
            continue;
        // Go's Sscanf with "%d:%d:%d:%d": text after the last number is ignored.
        const [, offset, length, , type] = /^\s*\+?(\d+):\s*\+?(\d+):\s*\+?(\d+):\s*\+?(\d+)/.exec(position) ?? [];
        if (offset === undefined || length === undefined || Number(type) !== 1)
            yield {
                kind: 'nowhere',
                form: 'zstd:chunked',
                reason: `the annotation ${prefix}manifest-position cannot be read`,
            };
        else
            yield rangeOf('zstd:chunked', Number(offset), Number(length), size, 0);
    }
}
/** A footer as characters; empty if the layer is shorter. */
function footerOf(tail, length) {
    return tail.length < length ? '' : latin1(tail.subarray(tail.length - length));
}
/** Whether Go's gzip reader finds an extra field of this length there. */
function isGzipFooter(footer, extraLength) {
    return (footer.startsWith('\x1f\x8b\x08') &&
        (footer.charCodeAt(3) & 4) !== 0 &&
        footer.charCodeAt(10) + 256 * footer.charCodeAt(11) === extraLength);
}
/** The result of Go's ParseInt for sixteen characters with the base 16; null if it fails or is negative. */
function offsetIn(text) {
    return text.length === OFFSET_DIGITS && /^\+?[0-9a-fA-F]+$/.test(text) ? Number.parseInt(text, 16) : null;
}
function sizeAt(view, offset) {
    return Number(view.getBigUint64(offset, true));
}
/** @param length null if the table extends to the footer */
function rangeOf(form, offset, length, size, footer) {
    const end = offset === null ? 0 : length === null || length === 0 ? size - footer : offset + length;
    if (offset === null || offset >= end || end > size)
        return { kind: 'nowhere', form, reason: `the place that is stated for its table of contents is outside of it` };
    return { kind: 'range', form, offset, length: end - offset };
}
function latin1(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}


/***/ }),

/***/ 7882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ typeByShape),
/* harmony export */   eD: () => (/* binding */ documentKind),
/* harmony export */   iY: () => (/* binding */ inspectOpaque),
/* harmony export */   w8: () => (/* binding */ decodeDocument)
/* harmony export */ });
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8020);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7550);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1650);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3457);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7884);
/* harmony import */ var _schema1_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(173);






const FIELDS = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldNames */ .pi)(...['schemaVersion', 'mediaType', 'artifactType', 'config', 'layers', 'manifests', 'blobs', 'subject', 'annotations'], ...['fsLayers', 'history', 'signatures', 'name', 'tag', 'architecture']);
/**
 * The fields by which readers identify each kind of document; no kind may have those of the others (CVE-2021-41190).
 * containers/image refuses them in every document (its `ValidateUnambiguousManifestFormat`), including `history`.
 */
const FOREIGN = {
    manifest: ['manifests', 'fsLayers', 'blobs'],
    index: ['config', 'layers', 'fsLayers', 'blobs'],
    schema1: ['config', 'layers', 'manifests', 'blobs'],
    'artifact-manifest': ['config', 'layers', 'manifests', 'fsLayers'],
};
/** Fields of schema 1 that other kinds may have with the value null: no reader refuses that. */
const SCHEMA1_FIELDS = ['history', 'signatures'];
const SCHEMA1_TYPES = new Set([
    'application/vnd.docker.distribution.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v1+prettyjws',
]);
/**
 * Decodes the document of a manifest slot.
 * Its kind comes from the descriptor's type, then its own `mediaType`, then its structure; if two of them disagree, or
 * it has the fields of two kinds, tools read it differently: it is ambiguous, and not decoded.
 *
 * @param declared the descriptor's media type; empty if none is stated (a `dir:`'s manifest.json, a layout's
 *   index.json)
 */
function decodeDocument(bytes, declared) {
    const parsed = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes);
    if (!parsed.ok)
        return { document: null, faults: parsed.faults };
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(parsed.value)) {
        return {
            document: null,
            faults: [{ kind: 'malformed', message: 'the document is not a JSON object', pointer: '' }],
        };
    }
    const faults = [];
    const fields = _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .Fields */ .C8.of(parsed.value, '', FIELDS, faults);
    if (fields === null || faults.length > 0)
        return { document: null, faults };
    const kind = kindOf(parsed.value, fields, declared, faults);
    if (kind === null || faults.length > 0)
        return { document: null, faults };
    const document = kind === 'schema1' ? (0,_schema1_js__WEBPACK_IMPORTED_MODULE_5__/* .readSchema1 */ .x0)(fields, parsed.value, bytes, faults) : read(kind, fields);
    if (faults.length > 0 || document === null)
        return { document: null, faults };
    return { document, faults: mismatch(declared, document) };
}
/** The kind of document of a media type, or null if it is not that of a document. */
function documentKind(mediaType) {
    const type = (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .classify */ .L8)(mediaType, 'manifest');
    if (type.role === 'index')
        return 'index';
    if (type.role !== 'manifest')
        return null;
    if (type.family === 'docker-schema1')
        return 'schema1';
    const name = (type.variantOf ?? type).mediaType;
    return name.endsWith('.artifact.manifest.v1+json') ? 'artifact-manifest' : 'manifest';
}
/** The type of a document that states none, as containers/image guesses it. */
function typeByShape(document) {
    switch (document.kind) {
        case 'schema1':
            return `application/vnd.docker.distribution.manifest.v1+${document.signed ? 'prettyjws' : 'json'}`;
        case 'index':
            return 'application/vnd.oci.image.index.v1+json';
        case 'artifact-manifest':
            return 'application/vnd.oci.artifact.manifest.v1+json';
        case 'manifest':
            return (0,_media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .classify */ .L8)(document.config.mediaType, 'config').family === 'docker-schema2'
                ? 'application/vnd.docker.distribution.manifest.v2+json'
                : 'application/vnd.oci.image.manifest.v1+json';
    }
}
function kindOf(members, fields, declared, faults) {
    const own = fields.text('mediaType') ?? '';
    const named = declared === '' ? null : documentKind(declared);
    const called = own === '' ? null : documentKind(own);
    if (own !== '' && called === null) {
        return ambiguous(faults, '/mediaType', (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `the mediaType of the document is "${own}", which is not the type of a manifest or index`);
    }
    if (named !== null && called !== null && named !== called) {
        return ambiguous(faults, '/mediaType', (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `the document calls itself "${own}", its descriptor "${declared}"`);
    }
    const kind = named ?? called ?? shapeOf(fields);
    if (kind === null) {
        return ambiguous(faults, '', 'the document states no type, and has neither "manifests", "config", "layers" nor "fsLayers"');
    }
    const foreign = [
        ...FOREIGN[kind].filter((name) => fields.has(name)),
        ...(kind === 'schema1' ? [] : SCHEMA1_FIELDS.filter((name) => !fields.lacks(name))),
    ];
    if (foreign.length > 0) {
        return ambiguous(faults, `/${foreign[0]}`, (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `${nameOf(kind)} with ${foreign.map((name) => `"${name}"`)}, which belongs to another kind of document: podman and skopeo refuse it as ambiguous, other tools read one kind or the other`);
    }
    const version = members.get('schemaVersion') ?? null;
    const expected = kind === 'schema1' ? 1n : 2n;
    if (version !== null && version !== expected) {
        return ambiguous(faults, '/schemaVersion', (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `${nameOf(kind)} has schemaVersion ${expected}, this one ${typeof version === 'bigint' ? version : 'something else'}`);
    }
    return kind;
}
function shapeOf(fields) {
    if (fields.has('fsLayers'))
        return 'schema1';
    if (fields.has('manifests'))
        return 'index';
    return fields.has('config') || fields.has('layers') ? 'manifest' : null;
}
function read(kind, fields) {
    const common = {
        mediaType: fields.text('mediaType') ?? '',
        subject: fields.value('subject', _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .readDescriptor */ .qq),
        artifactType: fields.text('artifactType'),
        annotations: fields.map('annotations'),
    };
    switch (kind) {
        case 'index':
            return { kind, manifests: fields.list('manifests', _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .readDescriptor */ .qq), ...common };
        case 'artifact-manifest':
            return { kind, blobs: fields.list('blobs', _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .readDescriptor */ .qq), ...common };
        case 'manifest': {
            const config = fields.value('config', _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .readDescriptor */ .qq);
            const layers = fields.list('layers', _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .readDescriptor */ .qq);
            if (config !== null)
                return { kind, config, layers, ...common };
            if (fields.lacks('config'))
                fields.report('malformed', 'config', 'the manifest has no config');
            return null;
        }
    }
}
/** A type of the same kind, but of another family: readable, but wrong. */
function mismatch(declared, document) {
    const own = document.mediaType;
    if (own === '' || declared === '' || own === declared)
        return [];
    if (document.kind === 'schema1' && SCHEMA1_TYPES.has(own) && documentKind(declared) === 'schema1')
        return [];
    return [
        {
            kind: 'type-mismatch',
            message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `the document calls itself "${own}", its descriptor "${declared}"`,
            pointer: '/mediaType',
        },
    ];
}
function ambiguous(faults, pointer, message) {
    faults.push({ kind: 'ambiguous', message, pointer });
    return null;
}
function nameOf(kind) {
    return {
        manifest: 'a manifest',
        index: 'an index',
        schema1: 'a schema1 manifest',
        'artifact-manifest': 'an artifact manifest',
    }[kind];
}
/**
 * Inspects a blob in the place of a manifest whose type is not that of a document. Some readers rely on the bytes
 * (c/image reads an unknown type as schema 1), so bytes that are a manifest or index, or ambiguous, are a fault.
 */
function inspectOpaque(bytes, declared) {
    const parsed = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes);
    if (!parsed.ok)
        return parsed.faults;
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(parsed.value))
        return [];
    const keys = new Set([...parsed.value.keys()].map(_json_js__WEBPACK_IMPORTED_MODULE_3__/* .foldKey */ .pU));
    const isDocument = keys.has('fslayers') || keys.has('manifests') || (keys.has('config') && keys.has('layers'));
    if (!isDocument)
        return [];
    return [
        {
            kind: 'ambiguous',
            message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `it is declared as "${declared}", and its bytes are a manifest or index`,
            pointer: '',
        },
    ];
}


/***/ }),

/***/ 2181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ suggestMediaType)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _text_suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2832);
/* harmony import */ var _media_type_table_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4669);



const MAX_EDITS = 3;
/** One edit for this many characters after `application/`. */
const CHARACTERS_PER_EDIT = 8;
/** The minimum number of parts of a type that may have one part missing: short types are similar to too many others. */
const MIN_PARTS = 3;
const PREFIX = 'application/';
const SEPARATORS = /[./+_-]/;
/** Other spellings of a part. */
const ALIASES = new Map([
    ['gz', 'gzip'],
    ['zst', 'zstd'],
]);
/** Parts that state the format of the bytes: another one is another format, not a misspelling. */
const FORMATS = new Set([
    ...['gzip', 'zstd', 'bzip2', 'bz2', 'xz', 'lzma', 'lz4', 'br', 'brotli', 'zip', 'encrypted'],
    ...['tar', 'json', 'yaml', 'xml', 'toml', 'proto', 'binary', 'wasm', 'erofs', 'squashfs'],
]);
let candidates;
/**
 * The known type that is probably meant by an unknown one: another separator, a few letters, or one part missing or
 * added. Undefined if none is similar, or if two are equally similar.
 * Compares with the whole table: call it for what is shown, not for every descriptor.
 */
function suggestMediaType(written) {
    if (written.length > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.suggestionTypeCharacters || written.trim() === '')
        return undefined;
    const name = written.toLowerCase().trim();
    const word = candidateOf(name.includes('/') ? name : `${PREFIX}${name}`);
    candidates ??= candidatesInTable();
    return bySpelling(word, candidates) ?? byMissingPart(word, candidates);
}
/** Types that may be suggested: current ones that state the format of the bytes. */
function candidatesInTable() {
    const meant = _media_type_table_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPES */ .Z2.filter(({ type, inSlot }) => inSlot === undefined && (type.status === 'current' || type.status === 'deprecated'));
    return meant.map(({ type }) => candidateOf(type.mediaType));
}
function candidateOf(mediaType) {
    const parts = mediaType.split(SEPARATORS).map((part) => ALIASES.get(part) ?? part);
    const text = parts.join('.');
    const counts = new Uint8Array(128);
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code < counts.length)
            counts[code] = (counts[code] ?? 0) + 1;
    }
    return { mediaType, parts, text, counts };
}
/**
 * Whether so few edits could transform one text into the other: each changes the counts of at most two characters.
 * Cheap, unlike the distance.
 */
function couldBeNear(a, b, edits) {
    if (Math.abs(a.text.length - b.text.length) > edits)
        return false;
    return a.counts.reduce((sum, count, code) => sum + Math.abs(count - (b.counts[code] ?? 0)), 0) <= 2 * edits;
}
function bySpelling(word, known) {
    const most = Math.min(MAX_EDITS, Math.max(1, Math.floor((word.text.length - PREFIX.length) / CHARACTERS_PER_EDIT)));
    let best;
    let least = most + 1;
    for (const candidate of known) {
        if (!couldBeNear(word, candidate, least - 1) || !sameFormats(word, candidate))
            continue;
        const edits = (0,_text_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .editDistance */ .Y)(word.text, candidate.text);
        if (edits >= least)
            continue;
        best = candidate.mediaType;
        least = edits;
    }
    return best;
}
/** Whether no part of the written type states a format that the other type does not have. */
function sameFormats({ parts }, candidate) {
    return parts.every((part) => !FORMATS.has(part) || candidate.parts.includes(part));
}
function byMissingPart(word, known) {
    if (word.parts.length < MIN_PARTS)
        return undefined;
    const near = known.filter((candidate) => isWithoutOne(word.parts, candidate.parts) ||
        (isWithoutOne(candidate.parts, word.parts) && sameFormats(word, candidate)));
    const [only] = near;
    return near.length === 1 ? only?.mediaType : undefined;
}
/** Whether removing one part of `longer` gives `shorter`. */
function isWithoutOne(shorter, longer) {
    if (longer.length !== shorter.length + 1)
        return false;
    const at = longer.findIndex((part, i) => part !== shorter[i]);
    return longer.slice(at + 1).every((part, i) => part === shorter[at + i]);
}


/***/ }),

/***/ 4669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ FAMILIES),
/* harmony export */   V4: () => (/* binding */ PREFIXES),
/* harmony export */   Z2: () => (/* binding */ MEDIA_TYPES),
/* harmony export */   ym: () => (/* binding */ NON_DISTRIBUTABLE_PREFIXES)
/* harmony export */ });
/** The families of types with their descriptions, in the order of the generated page. */
const FAMILIES = {
    'docker-schema1': 'Docker Image Manifest V2, Schema 1',
    'docker-schema2': 'Docker Image Manifest V2, Schema 2',
    oci: 'Open Container Initiative, image-spec',
    buildkit: 'BuildKit: attestations, caches and build records',
    containerd: 'containerd: checkpoints and lazy pulling',
    cosign: 'Sigstore: cosign, DSSE and bundles',
    notation: 'Notary Project',
    sbom: 'Software bills of materials',
    helm: 'Helm',
    wasm: 'WebAssembly',
    model: 'AI models: Docker Model Runner, ModelPack and Ollama',
    compose: 'Docker Compose',
    sandbox: 'Docker Sandboxes',
    mcp: 'Docker MCP Toolkit',
    devcontainers: 'Development Containers',
    flux: 'Flux',
    opa: 'Open Policy Agent',
    kyverno: 'Kyverno',
    falco: 'Falco',
    trivy: 'Trivy',
    timoni: 'Timoni',
    cue: 'CUE',
    opentofu: 'OpenTofu',
    bicep: 'Bicep',
    cnab: 'Cloud Native Application Bundles',
    ocm: 'Open Component Model',
    zarf: 'Zarf',
    hauler: 'Hauler',
    github: 'GitHub Actions',
    gadget: 'Inspektor Gadget',
    toolhive: 'ToolHive',
    agntcy: 'AGNTCY Directory',
    artifacthub: 'Artifact Hub',
    tuf: 'The Update Framework',
    report: 'Reports on an image: scans and tests',
    chalk: 'Chalk',
    tart: 'Tart',
    apple: 'Apple Containerization',
    coco: 'Confidential Containers',
    unikraft: 'Unikraft',
    singularity: 'Singularity',
    oras: 'ORAS',
    unknown: 'No tool or specification known to Plimsoll',
};
/** The kind of artifact of a family's types; null if a type of the family does not determine it. */
const KINDS = {
    'docker-schema1': null,
    'docker-schema2': null,
    oci: null,
    buildkit: null,
    containerd: null,
    cosign: null,
    notation: 'signature',
    sbom: 'sbom',
    helm: 'helm',
    wasm: 'wasm',
    model: 'model',
    compose: 'compose',
    sandbox: 'package',
    mcp: 'package',
    devcontainers: 'devcontainer',
    flux: 'flux',
    opa: 'policy',
    kyverno: 'policy',
    falco: 'package',
    trivy: 'package',
    timoni: 'package',
    cue: 'package',
    opentofu: 'package',
    bicep: 'package',
    cnab: 'package',
    ocm: 'package',
    zarf: 'package',
    hauler: 'package',
    github: 'package',
    gadget: 'package',
    toolhive: 'package',
    agntcy: 'package',
    artifacthub: 'package',
    tuf: 'package',
    report: 'report',
    chalk: 'package',
    tart: 'vm',
    apple: 'vm',
    coco: 'vm',
    unikraft: 'vm',
    singularity: 'singularity',
    oras: null,
    unknown: null,
};
/** The kind that a role determines, whatever the family: a chart's provenance file is a signature. */
const KINDS_OF_ROLES = {
    'plugin-config': 'plugin',
    signature: 'signature',
    sbom: 'sbom',
    attestation: 'attestation',
};
/** Rows of one specification or tool. */
function from(family, source, rows, kind = KINDS[family]) {
    return rows.map(([mediaType, role, compression, status, description]) => ({
        type: {
            mediaType,
            family,
            role,
            compression,
            distributable: true,
            status,
            description,
            source,
            artifact: KINDS_OF_ROLES[role] ?? kind,
        },
    }));
}
function nonDistributable(rows) {
    return rows.map(({ type }) => ({ type: { ...type, distributable: false } }));
}
const SCHEMA1_ALIAS = {
    family: 'docker-schema1',
    role: 'manifest',
    compression: 'none',
    distributable: true,
    status: 'deprecated',
    artifact: null,
    description: 'General type, or none: on a manifest it is taken for Docker schema 1, as the first registries named no other.',
    source: 'containers/image, manifest.NormalizedMIMEType',
};
const LEGACY_CONFIG = {
    family: 'docker-schema2',
    role: 'config',
    compression: 'none',
    distributable: true,
    status: 'nonstandard',
    artifact: null,
    description: 'General type, or none: on a config it is taken for a Docker image config, as old registries lost the real one.',
    source: 'moby, distribution/registry.go; distribution/distribution#1621',
};
const OPAQUE = {
    family: 'unknown',
    role: 'unknown',
    compression: 'unknown',
    distributable: true,
    status: 'unknown',
    artifact: null,
    description: 'General type without a meaning here (SOCI uses application/octet-stream for its zTOCs).',
    source: 'RFC 2046; awslabs/soci-snapshotter',
};
/** A general type: its meaning in a manifest or config slot; elsewhere it has none. */
function general(mediaType, taken) {
    const manifest = { mediaType, ...(taken.manifest ?? OPAQUE) };
    const config = { mediaType, ...(taken.config ?? OPAQUE) };
    const opaque = { mediaType, ...OPAQUE };
    return {
        // Without a slot, its better known meaning.
        type: taken.manifest === undefined ? config : manifest,
        inSlot: { manifest, subject: manifest, config, layer: opaque, blob: opaque },
    };
}
/**
 * Every known media type, each once. The rest of the program and the page docs/media-types.md are generated from here.
 * `removed`: it was removed before a release. `nonstandard`: tools write it, but it is not in any specification in this
 * form.
 */
// biome-ignore format: a table with one row per line
const MEDIA_TYPES = [
    ...from('docker-schema1', 'distribution, manifest-v2-1.md', [
        ['application/vnd.docker.distribution.manifest.v1+json', 'manifest', 'none', 'deprecated', 'Docker manifest of schema 1, unsigned: the format before 2016, which registries and engines have given up.'],
        ['application/vnd.docker.distribution.manifest.v1+prettyjws', 'manifest', 'none', 'deprecated', 'Docker manifest of schema 1, signed (JWS); its digest is over the signed payload, not over the bytes.'],
        ['application/vnd.docker.container.image.rootfs.diff+x-gtar', 'layer', 'unknown', 'deprecated', 'Layer of a schema 1 image; the type does not state the compression; detect it from the bytes.'],
    ]),
    general('application/json', { manifest: SCHEMA1_ALIAS, config: LEGACY_CONFIG }),
    general('', { manifest: SCHEMA1_ALIAS, config: LEGACY_CONFIG }),
    general('text/plain', { manifest: SCHEMA1_ALIAS }),
    ...from('docker-schema2', 'distribution, manifest-v2-2.md', [
        ['application/vnd.docker.distribution.manifest.v2+json', 'manifest', 'none', 'current', 'Docker manifest of schema 2: one image for one platform.'],
        ['application/vnd.docker.distribution.manifest.list.v2+json', 'index', 'none', 'current', 'Docker manifest list: one manifest for each platform.'],
        ['application/vnd.docker.container.image.v1+json', 'config', 'none', 'current', 'Docker image config: how to run the image, and the diffIDs of its layers. Ollama uses the type for models.'],
        ['application/vnd.docker.plugin.v1+json', 'plugin-config', 'none', 'current', 'Config of a Docker engine plugin: the manifest that has it is a plugin, not an image.'],
        ['application/vnd.docker.image.rootfs.diff.tar.gzip', 'layer', 'gzip', 'current', 'Layer as a tar compressed with gzip.'],
    ]),
    ...from('docker-schema2', 'containerd, core/images/mediatypes.go', [
        ['application/vnd.docker.image.rootfs.diff.tar', 'layer', 'none', 'current', 'Layer as a plain tar; some tools use this type for compressed bytes, so check the bytes.'],
    ]),
    ...from('docker-schema2', 'BuildKit; containers/image#2906', [
        ['application/vnd.docker.image.rootfs.diff.tar.zstd', 'layer', 'zstd', 'nonstandard', 'Layer as a tar compressed with zstd; unofficial: BuildKit writes it, podman and skopeo refuse it.'],
    ]),
    ...from('docker-schema2', 'anchore/stereoscope', [
        ['application/vnd.docker.image.rootfs.diff.tar+zstd', 'layer', 'zstd', 'nonstandard', 'Layer as a tar compressed with zstd; an unofficial alias that only some tools accept.'],
    ]),
    ...nonDistributable(from('docker-schema2', 'distribution, manifest-v2-2.md', [
        ['application/vnd.docker.image.rootfs.foreign.diff.tar.gzip', 'layer', 'gzip', 'current', 'Foreign layer (of old Windows bases) as a tar compressed with gzip: never to be pushed, fetched from its urls.'],
    ])),
    ...nonDistributable(from('docker-schema2', 'containerd, core/images/mediatypes.go', [
        ['application/vnd.docker.image.rootfs.foreign.diff.tar', 'layer', 'none', 'current', 'Foreign layer (of old Windows bases) as a plain tar: not pushed but fetched from its urls; check the bytes.'],
    ])),
    general('application/octet-stream', { config: LEGACY_CONFIG }),
    general('text/html', { config: LEGACY_CONFIG }),
    ...from('oci', 'OCI image-spec 1.1, manifest.md', [
        ['application/vnd.oci.image.manifest.v1+json', 'manifest', 'none', 'current', 'OCI image manifest: one image for one platform, or an artifact.'],
        ['application/vnd.oci.empty.v1+json', 'empty', 'none', 'current', 'The empty blob: exactly {}, for a config or a layer that an artifact has no use for.'],
    ]),
    ...from('oci', 'OCI image-spec 1.1, image-index.md', [
        ['application/vnd.oci.image.index.v1+json', 'index', 'none', 'current', 'OCI image index: manifests, mostly one for each platform, and other indexes.'],
    ]),
    ...from('oci', 'OCI image-spec 1.1, config.md', [
        ['application/vnd.oci.image.config.v1+json', 'config', 'none', 'current', 'OCI image config: how to run the image, and the diffIDs of its layers. Signatures and other artifacts borrow the type.'],
    ]),
    ...from('oci', 'OCI image-spec 1.1, descriptor.md', [
        ['application/vnd.oci.descriptor.v1+json', 'descriptor', 'none', 'current', 'A descriptor, which is part of other documents; not a valid type of a blob.'],
    ]),
    ...from('oci', 'OCI image-spec 1.1, image-layout.md', [
        ['application/vnd.oci.layout.header.v1+json', 'layout', 'none', 'current', 'The oci-layout file of a layout, which is not a blob; not a valid type of a blob.'],
    ]),
    ...from('oci', 'OCI image-spec 1.1, layer.md', [
        ['application/vnd.oci.image.layer.v1.tar', 'layer', 'none', 'current', 'Layer as a plain tar.'],
        ['application/vnd.oci.image.layer.v1.tar+gzip', 'layer', 'gzip', 'current', 'Layer as a tar compressed with gzip; eStargz has this type too.'],
        ['application/vnd.oci.image.layer.v1.tar+zstd', 'layer', 'zstd', 'current', 'Layer as a tar compressed with zstd (since image-spec 1.1); zstd:chunked has this type too.'],
    ]),
    ...nonDistributable(from('oci', 'OCI image-spec 1.1, layer.md, Non-Distributable Layers', [
        ['application/vnd.oci.image.layer.nondistributable.v1.tar', 'layer', 'none', 'deprecated', 'Non-distributable layer as a plain tar: a registry need not have it.'],
        ['application/vnd.oci.image.layer.nondistributable.v1.tar+gzip', 'layer', 'gzip', 'deprecated', 'Non-distributable layer as a tar compressed with gzip: a registry need not have it.'],
        ['application/vnd.oci.image.layer.nondistributable.v1.tar+zstd', 'layer', 'zstd', 'deprecated', 'Non-distributable layer as a tar compressed with zstd: a registry need not have it.'],
    ])),
    ...from('oci', 'containers/ocicrypt', [
        ['application/vnd.oci.image.layer.v1.tar+encrypted', 'layer', 'encrypted', 'current', 'Encrypted layer: a plain tar once decrypted; without the key its content cannot be checked.'],
        ['application/vnd.oci.image.layer.v1.tar+gzip+encrypted', 'layer', 'encrypted', 'current', 'Encrypted layer: a tar compressed with gzip once decrypted; without the key its content cannot be checked.'],
        ['application/vnd.oci.image.layer.v1.tar+zstd+encrypted', 'layer', 'encrypted', 'current', 'Encrypted layer: a tar compressed with zstd once decrypted; without the key its content cannot be checked.'],
    ]),
    ...nonDistributable(from('oci', 'containers/ocicrypt', [
        ['application/vnd.oci.image.layer.nondistributable.v1.tar+encrypted', 'layer', 'encrypted', 'deprecated', 'Encrypted non-distributable layer: a plain tar once decrypted; a registry need not have it.'],
        ['application/vnd.oci.image.layer.nondistributable.v1.tar+gzip+encrypted', 'layer', 'encrypted', 'deprecated', 'Encrypted non-distributable layer: a tar compressed with gzip once decrypted; a registry need not have it.'],
        ['application/vnd.oci.image.layer.nondistributable.v1.tar+zstd+encrypted', 'layer', 'encrypted', 'deprecated', 'Encrypted non-distributable layer: a tar compressed with zstd once decrypted; a registry need not have it.'],
    ])),
    ...from('oci', 'OCI image-spec 1.1.0-rc2, artifact.md', [
        ['application/vnd.oci.artifact.manifest.v1+json', 'manifest', 'none', 'removed', 'OCI artifact manifest, of release candidates only: 1.1 itself puts artifacts into image manifests.'],
    ]),
    ...from('oci', 'OCI image-spec before 1.0, media-types.md', [
        ['application/vnd.oci.image.manifest.list.v1+json', 'index', 'none', 'removed', 'Manifest list of the drafts before 1.0; today the image index.'],
        ['application/vnd.oci.image.rootfs.tar.gzip', 'layer', 'gzip', 'removed', 'Layer of the drafts before 1.0, a tar compressed with gzip.'],
        ['application/vnd.oci.image.layer.tar+gzip', 'layer', 'gzip', 'removed', 'Layer of the drafts before 1.0, a tar compressed with gzip.'],
        ['application/vnd.oci.image.serialization.config.v1+json', 'config', 'none', 'removed', 'Image config of the drafts before 1.0.'],
        ['application/vnd.oci.image.serialization.rootfs.tar.gzip', 'layer', 'gzip', 'removed', 'Layer of the drafts before 1.0, a tar compressed with gzip.'],
        ['application/vnd.oci.image.serialization.combined.v1+json', 'artifact', 'none', 'removed', 'Config and layers in one file, of the drafts before 1.0.'],
    ]),
    ...nonDistributable(from('oci', 'OCI image-spec before 1.0, media-types.md', [
        ['application/vnd.oci.image.layer.nondistributable.tar+gzip', 'layer', 'gzip', 'removed', 'Non-distributable layer of the drafts before 1.0, a tar compressed with gzip: a registry need not have it.'],
    ])),
    ...from('oci', 'nydus, docs/nydus-design.md', [
        ['application/vnd.oci.image.layer.v1.tar.gz', 'layer', 'gzip', 'nonstandard', 'Layer as a tar compressed with gzip under a misspelt type: the specification has +gzip.'],
    ]),
    ...from('buildkit', 'BuildKit, docs/attestations/attestation-storage.md', [
        ['application/vnd.docker.attestation.manifest.v1+json', 'attestation', 'none', 'current', 'artifactType of a manifest that holds the attestations of an image.'],
        ['application/vnd.in-toto+json', 'attestation', 'none', 'current', 'in-toto statement: provenance, SBOM or another claim on an image, unsigned.'],
    ]),
    ...from('buildkit', 'docker/attest', [
        ['application/vnd.in-toto.spdx+dsse', 'attestation', 'none', 'current', 'Signed attestation (DSSE) with an SPDX SBOM, as Docker signs its official images.'],
        ['application/vnd.in-toto.provenance+dsse', 'attestation', 'none', 'current', 'Signed attestation (DSSE) with SLSA provenance, as Docker and Google Cloud Build sign images.'],
        ['application/vnd.docker.attestation-verification.v1+json', 'attestation', 'none', 'current', 'What Docker adds to a signature of an attestation: its entry in a transparency log.'],
    ]),
    ...from('buildkit', 'in-toto/attestation, spec/v1/envelope.md, bundle.md', [
        ['application/vnd.in-toto.vsa+dsse', 'attestation', 'none', 'current', 'Signed attestation (DSSE) with a SLSA verification summary.'],
        ['application/vnd.in-toto.bundle', 'attestation', 'none', 'current', 'Several attestations, one JSON text a line.'],
    ]),
    ...from('buildkit', 'BuildKit, cache/remotecache', [
        ['application/vnd.buildkit.cacheconfig.v0', 'config', 'none', 'current', 'Config of a build cache: what has it is a cache and no image, though in its old form it looks like an index of layers.'],
    ], 'cache'),
    ...from('buildkit', 'BuildKit, build history', [
        ['application/vnd.buildkit.historyrecord.v0', 'artifact', 'none', 'current', 'Record of one build, as docker buildx history export writes it.'],
        ['application/vnd.buildkit.status.v0', 'artifact', 'none', 'current', 'Progress of one build, step by step, in its record.'],
        ['application/vnd.buildkit.otlp.json.v0', 'artifact', 'none', 'current', 'Traces (OpenTelemetry) of one build, in its record.'],
    ]),
    ...from('buildkit', 'BuildKit, solver/llbsolver/history', [
        ['application/vnd.googeapis.google.rpc.status+proto', 'artifact', 'none', 'nonstandard', 'Error that a build ended with, in its record; the name is misspelt in BuildKit itself.'],
    ]),
    ...from('containerd', 'containerd, EROFS snapshotter', [
        ['application/vnd.erofs.layer.v1', 'layer', 'none', 'current', 'Layer as an EROFS file system image, not as a tar; only containerd can mount it.'],
        ['application/vnd.erofs.layer.v1+zstd', 'layer', 'zstd', 'current', 'Layer as an EROFS file system image compressed with zstd; only containerd can mount it.'],
    ]),
    ...from('containerd', 'erofs/erofs-image-spec, draft; apko, docs/erofs.md', [
        ['application/vnd.erofs', 'layer', 'none', 'current', 'Layer as an EROFS file system image, not as a tar, as apko writes it.'],
        ['application/vnd.erofs+zstd', 'layer', 'zstd', 'current', 'Layer as an EROFS file system image compressed with zstd, as apko writes it.'],
        ['application/vnd.erofs.chunk-index.v1', 'artifact', 'none', 'current', 'Index of the chunks of an EROFS layer, to fetch them one by one.'],
    ]),
    ...from('containerd', 'containerd, core/images/mediatypes.go', [
        ['application/vnd.containerd.container.criu.checkpoint.criu.tar', 'artifact', 'none', 'current', 'Memory and state of a container, from a checkpoint (CRIU).'],
        ['application/vnd.containerd.container.criu.checkpoint.predump.tar', 'artifact', 'none', 'current', 'First dump of the memory of a container, from a checkpoint (CRIU).'],
        ['application/vnd.containerd.container.resource.tar', 'artifact', 'none', 'current', 'Resources of a container, from a checkpoint.'],
        ['application/vnd.containerd.container.rw.tar', 'artifact', 'none', 'current', 'Files that a container has changed, from a checkpoint.'],
        ['application/vnd.containerd.container.checkpoint.config.v1+proto', 'artifact', 'none', 'current', 'Runtime configuration of a container, from a checkpoint.'],
        ['application/vnd.containerd.container.checkpoint.options.v1+proto', 'artifact', 'none', 'current', 'Options of a checkpoint.'],
        ['application/vnd.containerd.container.checkpoint.runtime.name', 'artifact', 'none', 'current', 'Name of the runtime of a container, from a checkpoint.'],
        ['application/vnd.containerd.container.checkpoint.runtime.options+proto', 'artifact', 'none', 'current', 'Options of the runtime of a container, from a checkpoint.'],
    ]),
    ...from('containerd', 'awslabs/soci-snapshotter', [
        ['application/vnd.amazon.soci.index.v1+json', 'artifact', 'none', 'current', 'SOCI index, version 1: lets AWS start an image before all of it is pulled; found as a referrer of the image.'],
        ['application/vnd.amazon.soci.index.v2+json', 'artifact', 'none', 'current', 'SOCI index, version 2: lets AWS start an image before all of it is pulled; found through an annotation of the image.'],
        ['application/vnd.amazon.soci.prefetch.v1+json', 'artifact', 'none', 'current', 'Parts of a layer that SOCI fetches first.'],
    ], 'soci'),
    ...from('containerd', 'nydus, nydusify', [
        ['application/vnd.oci.image.layer.nydus.blob.v1', 'layer', 'none', 'current', 'Layer as a nydus data blob, not as a tar; only nydus can mount it, and image-spec does not have the type.'],
        ['application/vnd.nydus.image.manifest.v1+json', 'artifact', 'none', 'current', 'artifactType of the nydus form of an image.'],
        ['application/vnd.nydus.image.config.v1+json', 'config', 'none', 'current', 'Config of the nydus form of an image.'],
    ]),
    ...from('containerd', 'containerd/accelerated-container-image', [
        ['application/vnd.containerd.overlaybd.native.v1+json', 'artifact', 'none', 'current', 'artifactType of the overlaybd form of an image, for block devices.'],
        ['application/vnd.containerd.overlaybd.turbo.v1+json', 'artifact', 'none', 'current', 'artifactType of the turboOCI form of an image, an index over its layers.'],
    ]),
    ...from('cosign', 'cosign, specs/SIGNATURE_SPEC.md', [
        ['application/vnd.dev.cosign.simplesigning.v1+json', 'signature', 'none', 'current', 'What cosign signs; the signature is in an annotation of the descriptor.'],
    ]),
    ...from('cosign', 'DSSE, envelope.md; cosign, specs/ATTESTATION_SPEC.md', [
        ['application/vnd.dsse.envelope.v1+json', 'attestation', 'none', 'current', 'Signed attestation (DSSE), as cosign attest stores it.'],
    ]),
    ...from('cosign', 'cosign, OCI 1.1 referrers mode', [
        ['application/vnd.dev.cosign.artifact.sig.v1+json', 'signature', 'none', 'current', 'artifactType of a cosign signature stored as a referrer.'],
        ['application/vnd.dev.cosign.artifact.sbom.v1+json', 'sbom', 'none', 'current', 'artifactType of an SBOM that cosign stored as a referrer.'],
        ['application/vnd.dev.cosign.artifact.att.v1+json', 'attestation', 'none', 'current', 'artifactType of an attestation that cosign stored as a referrer.'],
    ]),
    ...from('cosign', 'sigstore/protobuf-specs, sigstore_bundle.proto', [
        ['application/vnd.dev.sigstore.bundle.v0.3+json', 'signature', 'none', 'current', 'Sigstore bundle: a signature or attestation with all that is needed to verify it.'],
        ['application/vnd.dev.sigstore.bundle+json;version=0.1', 'signature', 'none', 'nonstandard', 'Sigstore bundle, version 0.1; the part after the semicolon breaks the grammar of descriptors.'],
        ['application/vnd.dev.sigstore.bundle+json;version=0.2', 'signature', 'none', 'nonstandard', 'Sigstore bundle, version 0.2; the part after the semicolon breaks the grammar of descriptors.'],
        ['application/vnd.dev.sigstore.bundle+json;version=0.3', 'signature', 'none', 'nonstandard', 'Sigstore bundle, version 0.3; the part after the semicolon breaks the grammar of descriptors.'],
        ['application/vnd.dev.sigstore.bundle+json', 'signature', 'none', 'nonstandard', 'Sigstore bundle without a stated version.'],
    ]),
    ...from('notation', 'Notary Project, signature-specification.md', [
        ['application/vnd.cncf.notary.signature', 'signature', 'none', 'current', 'artifactType of a Notary Project signature.'],
        ['application/jose+json', 'signature', 'none', 'current', 'Signature envelope in JWS form, as notation writes it.'],
        ['application/cose', 'signature', 'none', 'current', 'Signature envelope in COSE form, as notation writes it.'],
        ['application/vnd.cncf.notary.payload.v1+json', 'signature', 'none', 'current', 'The payload that notation signs, inside of the signature envelope.'],
    ]),
    ...from('sbom', 'SPDX; cosign attach sbom', [
        ['text/spdx', 'sbom', 'none', 'current', 'SBOM in SPDX tag-value form.'],
        ['text/spdx+json', 'sbom', 'none', 'current', 'SBOM in SPDX form, as JSON.'],
        ['text/spdx+xml', 'sbom', 'none', 'current', 'SBOM in SPDX form, as XML.'],
        ['application/spdx+json', 'sbom', 'none', 'current', 'SBOM in SPDX form, as JSON.'],
    ]),
    ...from('sbom', 'CycloneDX; cosign attach sbom', [
        ['application/vnd.cyclonedx', 'sbom', 'none', 'current', 'SBOM in CycloneDX form.'],
        ['application/vnd.cyclonedx+json', 'sbom', 'none', 'current', 'SBOM in CycloneDX form, as JSON.'],
        ['application/vnd.cyclonedx+xml', 'sbom', 'none', 'current', 'SBOM in CycloneDX form, as XML.'],
    ]),
    ...from('sbom', 'anchore/syft', [
        ['application/vnd.syft+json', 'sbom', 'none', 'current', 'SBOM in the form of syft, as JSON.'],
    ]),
    ...from('sbom', 'Harbor, src/controller/artifact/processor/sbom', [
        ['application/vnd.goharbor.harbor.sbom.v1', 'sbom', 'none', 'current', 'artifactType of an SBOM that Harbor made.'],
    ]),
    ...from('sbom', 'Ratify, Makefile and tests', [
        ['application/vnd.ratify.spdx.v0', 'sbom', 'none', 'current', 'artifactType of an SBOM in SPDX form, for Ratify.'],
    ]),
    ...from('helm', 'Helm, pkg/registry', [
        ['application/vnd.cncf.helm.config.v1+json', 'config', 'none', 'current', 'Config of a Helm chart: its Chart.yaml as JSON.'],
        ['application/vnd.cncf.helm.chart.content.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Helm chart, a tar compressed with gzip.'],
        ['application/vnd.cncf.helm.chart.provenance.v1.prov', 'signature', 'none', 'current', 'Helm provenance file: the hash of the chart, signed with PGP.'],
        ['application/vnd.helm.plugin.v1+json', 'artifact', 'none', 'current', 'artifactType of a Helm plugin.'],
        ['application/tar+gzip', 'artifact', 'gzip', 'deprecated', 'Helm chart under the type of its first versions, a tar compressed with gzip.'],
    ]),
    ...from('wasm', 'CNCF TAG Runtime, Wasm OCI Artifact layout', [
        ['application/wasm', 'artifact', 'none', 'current', 'WebAssembly module or component.'],
        ['application/vnd.wasm.config.v0+json', 'config', 'none', 'current', 'Config of a WebAssembly artifact.'],
    ]),
    ...from('wasm', 'oci-client, Kubewarden and Spin; solo.io, wasm-image-spec', [
        ['application/vnd.wasm.content.layer.v1+wasm', 'artifact', 'none', 'current', 'WebAssembly module, as Kubewarden, Spin and the Rust library oci-client write it.'],
        ['application/vnd.wasm.config.v1+json', 'config', 'none', 'current', 'Config of a WebAssembly artifact, as Kubewarden, Spin and the Rust library oci-client write it.'],
    ]),
    ...from('wasm', 'confidential-containers/guest-components', [
        ['application/vnd.wasm.content.layer.v1+wasm+encrypted', 'artifact', 'encrypted', 'current', 'Encrypted WebAssembly module.'],
    ]),
    ...from('wasm', 'Spin, crates/oci/src/client.rs', [
        ['application/vnd.fermyon.spin.application.v1+config', 'config', 'none', 'current', 'Configuration of a Spin application: its components, triggers and routes.'],
        ['application/vnd.wasm.content.layer.v1+data', 'artifact', 'none', 'current', 'Static file of a Spin application.'],
        ['application/vnd.wasm.content.bundle.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Static files of a Spin application, a tar compressed with gzip.'],
    ]),
    ...from('wasm', 'Trivy, docs/guide/advanced/modules.md; Istio', [
        ['application/vnd.module.wasm.content.layer.v1+wasm', 'artifact', 'none', 'current', 'WebAssembly module of Trivy or Istio.'],
    ]),
    ...from('model', 'docker/model-spec', [
        ['application/vnd.docker.ai.model.config.v0.1+json', 'config', 'none', 'current', 'Config of an AI model of Docker Model Runner.'],
        ['application/vnd.docker.ai.model.config.v0.2+json', 'config', 'none', 'current', 'Config of an AI model of Docker Model Runner, one layer a file.'],
        ['application/vnd.docker.ai.gguf.v3', 'artifact', 'none', 'current', 'Weights of an AI model, GGUF.'],
        ['application/vnd.docker.ai.safetensors', 'artifact', 'none', 'current', 'Weights of an AI model, safetensors.'],
        ['application/vnd.docker.ai.mmproj', 'artifact', 'none', 'current', 'Projector of a multimodal AI model.'],
        ['application/vnd.docker.ai.license', 'artifact', 'none', 'current', 'License of an AI model.'],
        ['application/vnd.docker.ai.dduf', 'artifact', 'none', 'current', 'AI model for images in one file, DDUF.'],
        ['application/vnd.docker.ai.vllm.config.tar', 'artifact', 'none', 'current', 'Configuration of an AI model for vLLM, a tar.'],
        ['application/vnd.docker.ai.dir.tar', 'artifact', 'none', 'current', 'Directory of an AI model, a tar.'],
        ['application/vnd.docker.ai.chat.template.jinja', 'artifact', 'none', 'current', 'Chat template of an AI model.'],
        ['application/vnd.docker.ai.model.file', 'artifact', 'none', 'current', 'Some file of an AI model.'],
    ]),
    ...from('model', 'CNCF ModelPack, model-spec', [
        ['application/vnd.cncf.model.manifest.v1+json', 'artifact', 'none', 'current', 'artifactType of a ModelPack AI model.'],
        ['application/vnd.cncf.model.config.v1+json', 'config', 'none', 'current', 'Config of a ModelPack AI model.'],
        ['application/vnd.cncf.model.weight.v1.raw', 'artifact', 'none', 'current', 'Weights of an AI model, one file as it is.'],
        ['application/vnd.cncf.model.weight.v1.tar', 'artifact', 'none', 'current', 'Weights of an AI model, a plain tar.'],
        ['application/vnd.cncf.model.weight.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Weights of an AI model, a tar compressed with gzip.'],
        ['application/vnd.cncf.model.weight.v1.tar+zstd', 'artifact', 'zstd', 'current', 'Weights of an AI model, a tar compressed with zstd.'],
        ['application/vnd.cncf.model.weight.config.v1.raw', 'artifact', 'none', 'current', 'Settings of the weights (tokenizer and the like), one file as it is.'],
        ['application/vnd.cncf.model.weight.config.v1.tar', 'artifact', 'none', 'current', 'Settings of the weights (tokenizer and the like), a plain tar.'],
        ['application/vnd.cncf.model.weight.config.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Settings of the weights (tokenizer and the like), a tar compressed with gzip.'],
        ['application/vnd.cncf.model.weight.config.v1.tar+zstd', 'artifact', 'zstd', 'current', 'Settings of the weights (tokenizer and the like), a tar compressed with zstd.'],
        ['application/vnd.cncf.model.doc.v1.raw', 'artifact', 'none', 'current', 'Documentation of an AI model, one file as it is.'],
        ['application/vnd.cncf.model.doc.v1.tar', 'artifact', 'none', 'current', 'Documentation of an AI model, a plain tar.'],
        ['application/vnd.cncf.model.doc.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Documentation of an AI model, a tar compressed with gzip.'],
        ['application/vnd.cncf.model.doc.v1.tar+zstd', 'artifact', 'zstd', 'current', 'Documentation of an AI model, a tar compressed with zstd.'],
        ['application/vnd.cncf.model.code.v1.raw', 'artifact', 'none', 'current', 'Code of an AI model, one file as it is.'],
        ['application/vnd.cncf.model.code.v1.tar', 'artifact', 'none', 'current', 'Code of an AI model, a plain tar.'],
        ['application/vnd.cncf.model.code.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Code of an AI model, a tar compressed with gzip.'],
        ['application/vnd.cncf.model.code.v1.tar+zstd', 'artifact', 'zstd', 'current', 'Code of an AI model, a tar compressed with zstd.'],
        ['application/vnd.cncf.model.dataset.v1.raw', 'artifact', 'none', 'current', 'Data set of an AI model, one file as it is.'],
        ['application/vnd.cncf.model.dataset.v1.tar', 'artifact', 'none', 'current', 'Data set of an AI model, a plain tar.'],
        ['application/vnd.cncf.model.dataset.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Data set of an AI model, a tar compressed with gzip.'],
        ['application/vnd.cncf.model.dataset.v1.tar+zstd', 'artifact', 'zstd', 'current', 'Data set of an AI model, a tar compressed with zstd.'],
    ]),
    ...from('model', 'docker/model-runner', [
        ['application/vnd.cncf.model.weight.v1.gguf', 'artifact', 'none', 'current', 'Weights of an AI model, GGUF; an extension of Docker Model Runner to ModelPack.'],
        ['application/vnd.cncf.model.weight.v1.safetensors', 'artifact', 'none', 'current', 'Weights of an AI model, safetensors; an extension of Docker Model Runner to ModelPack.'],
    ]),
    ...from('model', 'CNAI model-spec, before it became ModelPack', [
        ['application/vnd.cnai.model.manifest.v1+json', 'artifact', 'none', 'deprecated', 'artifactType of an AI model, under the older name of ModelPack.'],
        ['application/vnd.cnai.model.config.v1+json', 'config', 'none', 'deprecated', 'Config of an AI model, under the older name of ModelPack.'],
    ]),
    ...from('model', 'Ollama', [
        ['application/vnd.ollama.image.model', 'artifact', 'none', 'current', 'Weights of an AI model of Ollama.'],
        ['application/vnd.ollama.image.projector', 'artifact', 'none', 'current', 'Projector of a multimodal AI model of Ollama.'],
        ['application/vnd.ollama.image.adapter', 'artifact', 'none', 'current', 'Adapter (LoRA) for an AI model of Ollama.'],
        ['application/vnd.ollama.image.template', 'artifact', 'none', 'current', 'Prompt template of an AI model of Ollama.'],
        ['application/vnd.ollama.image.license', 'artifact', 'none', 'current', 'License of an AI model of Ollama.'],
    ]),
    ...from('model', 'ollama/ollama, server/create.go, server/images.go, manifest/', [
        ['application/vnd.ollama.image.params', 'artifact', 'none', 'current', 'Parameters of an AI model of Ollama, as JSON.'],
        ['application/vnd.ollama.image.system', 'artifact', 'none', 'current', 'System prompt of an AI model of Ollama.'],
        ['application/vnd.ollama.image.messages', 'artifact', 'none', 'current', 'Messages that a conversation with an AI model of Ollama begins with, as JSON.'],
        ['application/vnd.ollama.image.prompt', 'artifact', 'none', 'deprecated', 'Prompt template of an AI model of Ollama under its older type.'],
        ['application/vnd.ollama.image.embed', 'artifact', 'none', 'deprecated', 'Embeddings of an AI model of Ollama; its current versions ignore them.'],
        ['application/vnd.ollama.image.tensor', 'artifact', 'none', 'current', 'One tensor of an AI model of Ollama, safetensors.'],
        ['application/vnd.ollama.image.draft', 'artifact', 'none', 'current', 'Draft model for speculative decoding, of an AI model of Ollama.'],
        ['application/vnd.ollama.image.json', 'artifact', 'none', 'current', 'JSON file of an AI model of Ollama, such as its tokenizer.'],
    ]),
    ...from('model', 'kitops-ml/kitops, pkg/lib/constants/mediaType.go', [
        ['application/vnd.kitops.modelkit', 'artifact', 'none', 'current', 'artifactType of a ModelKit of KitOps.'],
        ['application/vnd.kitops.modelkit.config.v1+json', 'config', 'none', 'current', 'Config of a ModelKit of KitOps: its Kitfile as JSON.'],
        ['application/vnd.kitops.modelkit.model.v1.tar', 'artifact', 'none', 'current', 'AI model of a ModelKit, a plain tar.'],
        ['application/vnd.kitops.modelkit.model.v1.tar+gzip', 'artifact', 'gzip', 'current', 'AI model of a ModelKit, a tar compressed with gzip.'],
        ['application/vnd.kitops.modelkit.modelpart.v1.tar', 'artifact', 'none', 'current', 'Part of an AI model of a ModelKit, a plain tar.'],
        ['application/vnd.kitops.modelkit.modelpart.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Part of an AI model of a ModelKit, a tar compressed with gzip.'],
        ['application/vnd.kitops.modelkit.code.v1.tar', 'artifact', 'none', 'current', 'Code of a ModelKit, a plain tar.'],
        ['application/vnd.kitops.modelkit.code.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Code of a ModelKit, a tar compressed with gzip.'],
        ['application/vnd.kitops.modelkit.dataset.v1.tar', 'artifact', 'none', 'current', 'Data set of a ModelKit, a plain tar.'],
        ['application/vnd.kitops.modelkit.dataset.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Data set of a ModelKit, a tar compressed with gzip.'],
        ['application/vnd.kitops.modelkit.docs.v1.tar', 'artifact', 'none', 'current', 'Documentation of a ModelKit, a plain tar.'],
        ['application/vnd.kitops.modelkit.docs.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Documentation of a ModelKit, a tar compressed with gzip.'],
        ['application/vnd.kitops.modelkit.prompt.v1.tar', 'artifact', 'none', 'current', 'Prompts of a ModelKit, a plain tar.'],
        ['application/vnd.kitops.modelkit.prompt.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Prompts of a ModelKit, a tar compressed with gzip.'],
    ]),
    ...from('model', 'kitops-ml/kitops, pkg/artifact/spec.md, an older form', [
        ['application/vnd.jozu.model.config.v1+json', 'config', 'none', 'deprecated', 'Config of a ModelKit under its older type.'],
        ['application/vnd.jozu.model.content.v1.tar+gzip', 'artifact', 'gzip', 'deprecated', 'Content of a ModelKit under its older type, a tar compressed with gzip.'],
    ]),
    ...from('model', 'podman, podman-artifact-add(1)', [
        ['application/vnd.gguf', 'artifact', 'none', 'current', 'Weights of an AI model, GGUF, as added to an artifact of podman.'],
    ]),
    ...from('compose', 'docker/compose, docker compose publish', [
        ['application/vnd.docker.compose.project', 'artifact', 'none', 'current', 'artifactType of a published Compose project.'],
        ['application/vnd.docker.compose.file+yaml', 'artifact', 'none', 'current', 'Compose file.'],
        ['application/vnd.docker.compose.envfile', 'artifact', 'none', 'current', 'Environment file of a Compose project.'],
        ['application/vnd.docker.compose.config.empty.v1+json', 'config', 'none', 'current', 'Empty config of a published Compose project.'],
    ]),
    ...from('sandbox', 'docker/sbx-kits-contrib, OCI-v2.md', [
        ['application/vnd.docker.sandbox.kit.v2', 'artifact', 'none', 'current', 'artifactType of a Docker Sandboxes kit.'],
        ['application/vnd.docker.sandbox.kit.v2.spec+yaml', 'config', 'none', 'current', 'Config of a Docker Sandboxes kit: its spec.yaml.'],
    ]),
    ...from('mcp', 'docker/mcp-gateway', [
        ['application/vnd.docker.mcp.server', 'artifact', 'none', 'current', 'artifactType of an MCP server for Docker MCP Toolkit.'],
        ['application/vnd.docker.mcp.catalog.v1+json', 'artifact', 'none', 'current', 'artifactType of a catalog of MCP servers.'],
        ['application/vnd.docker.mcp.profile.v1+json', 'artifact', 'none', 'current', 'artifactType of a profile: a selection of MCP servers.'],
    ]),
    ...from('devcontainers', 'Development Containers, devcontainer-features-distribution.md', [
        ['application/vnd.devcontainers', 'config', 'none', 'current', 'Config of a Dev Container feature or template.'],
        ['application/vnd.devcontainers.layer.v1+tar', 'artifact', 'none', 'current', 'Dev Container feature or template, a tar.'],
        ['application/vnd.devcontainers.collection.layer.v1+json', 'artifact', 'none', 'current', 'List of the Dev Container features or templates of a repository.'],
    ]),
    ...from('flux', 'Flux, OCI artifacts', [
        ['application/vnd.cncf.flux.config.v1+json', 'config', 'none', 'current', 'Config of a Flux artifact.'],
        ['application/vnd.cncf.flux.content.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Kubernetes manifests for Flux, a tar compressed with gzip.'],
    ]),
    ...from('opa', 'Open Policy Agent, bundles; conftest', [
        ['application/vnd.cncf.openpolicyagent.config.v1+json', 'config', 'none', 'current', 'Config of an Open Policy Agent bundle.'],
        ['application/vnd.cncf.openpolicyagent.manifest.layer.v1+json', 'artifact', 'none', 'current', 'Manifest of an Open Policy Agent bundle.'],
        ['application/vnd.cncf.openpolicyagent.policy.layer.v1+rego', 'artifact', 'none', 'current', 'Policy of an Open Policy Agent bundle, in Rego.'],
        ['application/vnd.cncf.openpolicyagent.data.layer.v1+json', 'artifact', 'none', 'current', 'Data of an Open Policy Agent bundle.'],
        ['application/vnd.cncf.openpolicyagent.layer.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Open Policy Agent bundle, a tar compressed with gzip.'],
    ]),
    ...from('kyverno', 'kyverno/kyverno, kubectl-kyverno oci', [
        ['application/vnd.cncf.kyverno.config.v1+json', 'config', 'none', 'current', 'Config of Kyverno policies.'],
        ['application/vnd.cncf.kyverno.policy.layer.v1+yaml', 'artifact', 'none', 'current', 'Policy of Kyverno, in YAML.'],
    ]),
    ...from('falco', 'falcosecurity/falcoctl, pkg/oci/constants.go', [
        ['application/vnd.cncf.falco.rulesfile.config.v1+json', 'config', 'none', 'current', 'Config of rules for Falco.'],
        ['application/vnd.cncf.falco.rulesfile.layer.v1+tar.gz', 'artifact', 'gzip', 'current', 'Rules for Falco, a tar compressed with gzip.'],
    ], 'policy'),
    ...from('falco', 'falcosecurity/falcoctl, pkg/oci/constants.go', [
        ['application/vnd.cncf.falco.plugin.config.v1+json', 'config', 'none', 'current', 'Config of a Falco plugin.'],
        ['application/vnd.cncf.falco.plugin.layer.v1+tar.gz', 'artifact', 'gzip', 'current', 'Falco plugin, a tar compressed with gzip.'],
        ['application/vnd.cncf.falco.asset.config.v1+json', 'config', 'none', 'current', 'Config of other files for Falco.'],
        ['application/vnd.cncf.falco.asset.layer.v1+tar.gz', 'artifact', 'gzip', 'current', 'Other files for Falco, a tar compressed with gzip.'],
        ['application/vnd.cncf.falco.falcoconfig.config.v1+json', 'config', 'none', 'current', 'Config of a configuration of Falco.'],
        ['application/vnd.cncf.falco.falcoconfig.layer.v1+tar.gz', 'artifact', 'gzip', 'current', 'Configuration of Falco, a tar compressed with gzip.'],
    ]),
    ...from('trivy', 'aquasecurity/trivy, docs/guide/advanced/self-hosting.md', [
        ['application/vnd.aquasec.trivy.config.v1+json', 'config', 'none', 'current', 'Config of a database of Trivy.'],
        ['application/vnd.aquasec.trivy.db.layer.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Vulnerability database of Trivy, a tar compressed with gzip.'],
        ['application/vnd.aquasec.trivy.javadb.layer.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Database of Java packages of Trivy, a tar compressed with gzip.'],
    ]),
    ...from('timoni', 'stefanprodan/timoni, api/v1alpha1/artifact.go', [
        ['application/vnd.timoni.config.v1+json', 'config', 'none', 'current', 'Config of a Timoni module.'],
        ['application/vnd.timoni.content.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Timoni module, a tar compressed with gzip.'],
    ]),
    ...from('cue', 'CUE, mod/modregistry', [
        ['application/vnd.cue.module.v1+json', 'config', 'none', 'current', 'Config of a CUE module, and so its artifactType.'],
        ['application/vnd.cue.modulefile.v1', 'artifact', 'none', 'current', 'The file cue.mod/module.cue of a CUE module.'],
        ['application/zip', 'artifact', 'none', 'current', 'CUE module, a zip.'],
    ]),
    ...from('opentofu', 'OpenTofu, internal/getmodules/oci_getter.go', [
        ['application/vnd.opentofu.modulepkg', 'artifact', 'none', 'current', 'artifactType of an OpenTofu module.'],
        ['archive/zip', 'artifact', 'none', 'current', 'OpenTofu module or provider, a zip.'],
    ]),
    ...from('opentofu', 'OpenTofu, internal/getproviders/oci_registry_mirror_source.go', [
        ['application/vnd.opentofu.provider', 'artifact', 'none', 'current', 'artifactType of the index of an OpenTofu provider, one manifest for each platform.'],
        ['application/vnd.opentofu.provider-target', 'artifact', 'none', 'current', 'artifactType of an OpenTofu provider for one platform.'],
        ['application/vnd.opentofu.providerpkg', 'artifact', 'none', 'current', 'artifactType of the zip of an OpenTofu provider.'],
    ]),
    ...from('bicep', 'Azure/bicep, src/Bicep.Core/Registry/Oci', [
        ['application/vnd.ms.bicep.module.artifact', 'artifact', 'none', 'current', 'artifactType of a Bicep module.'],
        ['application/vnd.ms.bicep.module.config.v1+json', 'config', 'none', 'current', 'Config of a Bicep module.'],
        ['application/vnd.ms.bicep.module.layer.v1+json', 'artifact', 'none', 'current', 'Bicep module, compiled to JSON.'],
        ['application/vnd.ms.bicep.module.source.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Sources of a Bicep module, a tar compressed with gzip.'],
        ['application/vnd.ms.bicep.provider.artifact', 'artifact', 'none', 'current', 'artifactType of a Bicep extension.'],
        ['application/vnd.ms.bicep.provider.config.v1+json', 'config', 'none', 'current', 'Config of a Bicep extension.'],
        ['application/vnd.ms.bicep.provider.layer.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Types of a Bicep extension, a tar compressed with gzip.'],
    ]),
    ...from('cnab', 'cnabio/cnab-to-oci', [
        ['application/vnd.cnab.manifest.v1', 'artifact', 'none', 'current', 'Artifact type of the index of a bundle, in its annotations.'],
        ['application/vnd.cnab.config.v1+json', 'config', 'none', 'current', 'Config of a bundle: its bundle.json.'],
    ]),
    ...from('ocm', 'open-component-model/ocm, genericocireg/componentmapping', [
        ['application/vnd.ocm.software.component.config.v1+json', 'config', 'none', 'current', 'Config of a component version.'],
        ['application/vnd.ocm.software.component-descriptor.v2+json', 'artifact', 'none', 'current', 'Component descriptor, as JSON.'],
        ['application/vnd.ocm.software.component-descriptor.v2+yaml+tar', 'artifact', 'none', 'current', 'Component descriptor, as YAML in a tar.'],
    ]),
    ...from('ocm', 'open-component-model/ocm, download/handlers/blueprint', [
        ['application/vnd.gardener.landscaper.blueprint.v1+tar+gzip', 'artifact', 'gzip', 'current', 'Blueprint of the Landscaper, a tar compressed with gzip.'],
    ]),
    ...from('zarf', 'zarf-dev/zarf, src/pkg/packager/layout/oci.go', [
        ['application/vnd.zarf.config.v1+json', 'config', 'none', 'current', 'Config of a Zarf package.'],
        ['application/vnd.zarf.layer.v1.blob', 'artifact', 'unknown', 'current', 'File of a Zarf package, of any form.'],
    ]),
    ...from('hauler', 'hauler-dev/hauler, pkg/consts/consts.go', [
        ['application/vnd.content.hauler.file.layer.v1', 'artifact', 'unknown', 'current', 'File in the store of Hauler, of any form.'],
        ['application/vnd.content.hauler.file.local.config.v1+json', 'config', 'none', 'current', 'Config of a file that Hauler took from a disk.'],
        ['application/vnd.content.hauler.file.directory.config.v1+json', 'config', 'none', 'current', 'Config of a folder that Hauler took from a disk.'],
        ['application/vnd.content.hauler.file.http.config.v1+json', 'config', 'none', 'current', 'Config of a file that Hauler downloaded.'],
    ]),
    ...from('github', 'actions/publish-immutable-action, src/oci-container.ts', [
        ['application/vnd.github.actions.package.v1+json', 'artifact', 'none', 'current', 'artifactType of an action of GitHub Actions.'],
        ['application/vnd.github.actions.package.config.v1+json', 'config', 'none', 'current', 'Config of an action of GitHub Actions.'],
        ['application/vnd.github.actions.package.layer.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Action of GitHub Actions, a tar compressed with gzip.'],
        ['application/vnd.github.actions.package.layer.v1.zip', 'artifact', 'none', 'current', 'Action of GitHub Actions, a zip.'],
    ]),
    ...from('gadget', 'inspektor-gadget/inspektor-gadget, docs/spec/oci.md', [
        ['application/vnd.gadget.v1+binary', 'artifact', 'none', 'current', 'artifactType of a gadget.'],
        ['application/vnd.gadget.config.v1+yaml', 'config', 'none', 'current', 'Config of a gadget: its metadata in YAML.'],
        ['application/vnd.gadget.ebpf.program.v1+binary', 'artifact', 'none', 'current', 'eBPF program of a gadget, an ELF file.'],
        ['application/vnd.gadget.wasm.program.v1+binary', 'artifact', 'none', 'current', 'WebAssembly module of a gadget.'],
        ['application/vnd.gadget.btfgen.v1+binary', 'artifact', 'none', 'current', 'Kernel types (BTF) for a gadget.'],
    ]),
    ...from('toolhive', 'stacklok/toolhive, pkg/skills, pkg/plugins', [
        ['dev.toolhive.skills.v1', 'artifact', 'none', 'current', 'artifactType of a skill for AI agents; it has no slash, and so breaks the grammar of media types.'],
        ['dev.toolhive.plugins.v1', 'artifact', 'none', 'current', 'artifactType of a plugin for AI agents; it has no slash, and so breaks the grammar of media types.'],
    ]),
    ...from('agntcy', 'agntcy/dir, server/store/oci/types.go', [
        ['application/vnd.agntcy.dir.referrer.v1+json', 'artifact', 'none', 'current', 'artifactType of what is attached to a record.'],
        ['application/vnd.agntcy.dir.sign.publickey.v1+pem', 'signature', 'none', 'current', 'Public key that verifies the signature of a record.'],
        ['application/vnd.agntcy.dir.sign.signature.v1+json', 'signature', 'none', 'current', 'Signature of a record.'],
    ]),
    ...from('artifacthub', 'artifacthub/hub, docs/container_images_repositories.md', [
        ['application/vnd.cncf.artifacthub.config.v1+yaml', 'config', 'none', 'current', 'Config of the metadata of a repository.'],
        ['application/vnd.cncf.artifacthub.repository-metadata.layer.v1.yaml', 'artifact', 'none', 'current', 'Metadata of a repository, in YAML.'],
    ]),
    ...from('tuf', 'docker/attest, mirror/types.go', [
        ['application/vnd.tuf.metadata+json', 'artifact', 'none', 'current', 'Signed metadata of a TUF repository.'],
        ['application/vnd.tuf.target', 'artifact', 'unknown', 'current', 'Target file of a TUF repository, of any form.'],
    ]),
    ...from('report', 'Conforma, policies and samples; Konflux', [
        ['application/vnd.konflux.test_output+json', 'artifact', 'none', 'current', 'Result of a test of an image in Konflux.'],
        ['application/vnd.konflux-ci.attached-artifact', 'artifact', 'none', 'current', 'artifactType of what Konflux attached to an image.'],
        ['application/vnd.konflux-ci.attached-artifact.related-images+json', 'artifact', 'none', 'current', 'Images that an operator image refers to, attached by Konflux.'],
        ['application/vnd.redhat.clair-report+json', 'artifact', 'none', 'current', 'Vulnerability report of Clair.'],
    ]),
    ...from('report', 'OASIS, SARIF 2.1.0', [
        ['application/sarif+json', 'artifact', 'none', 'current', 'Results of a static analysis, in SARIF.'],
    ]),
    ...from('chalk', 'crashappsec/chalk, docs/design-docker-registry.md', [
        ['application/vnd.crashoverride.chalk.build-context.v1', 'artifact', 'none', 'current', 'artifactType of the build context of an image; the layer has the type of an image layer, and the config is empty.'],
    ]),
    ...from('tart', 'cirruslabs/tart, Sources/tart/OCI/Manifest.swift', [
        ['application/vnd.cirruslabs.tart.config.v1', 'artifact', 'none', 'current', 'Configuration of a virtual machine, as JSON; in the list of layers.'],
        ['application/vnd.cirruslabs.tart.disk.v1', 'artifact', 'unknown', 'deprecated', 'Disk of a virtual machine in one stream, compressed with LZ4.'],
        ['application/vnd.cirruslabs.tart.disk.v2', 'artifact', 'unknown', 'current', 'Part of the disk of a virtual machine, compressed with LZ4.'],
        ['application/vnd.cirruslabs.tart.nvram.v1', 'artifact', 'none', 'current', 'NVRAM of a virtual machine.'],
    ]),
    ...from('apple', 'apple/containerization, KernelImage.swift', [
        ['application/vnd.apple.containerization.kernel', 'artifact', 'none', 'current', 'Linux kernel for virtual machines that run containers.'],
    ]),
    ...from('coco', 'confidential-containers/guest-components, coco-extension-image.yml', [
        ['application/vnd.confidential-containers.coco-extension.disk', 'artifact', 'none', 'current', 'artifactType of a disk image that extends a confidential guest.'],
    ]),
    ...from('unikraft', 'unikraft/kraftkit, oci/mediatypes.go', [
        ['application/vnd.unikraft.config.v1', 'config', 'none', 'current', 'Config of a unikernel.'],
        ['application/vnd.unikraft.image.v1', 'artifact', 'none', 'current', 'Kernel of a unikernel.'],
        ['application/vnd.unikraft.initrd.v1', 'artifact', 'none', 'current', 'Initial file system of a unikernel, a cpio archive.'],
        ['application/vnd.unikraft.rootfs.diff', 'artifact', 'none', 'current', 'Changes to the file system of a unikernel.'],
        ['application/vnd.unikraft.config.v1+gzip', 'config', 'gzip', 'current', 'Config of a unikernel, compressed with gzip.'],
        ['application/vnd.unikraft.image.v1+gzip', 'artifact', 'gzip', 'current', 'Kernel of a unikernel, compressed with gzip.'],
        ['application/vnd.unikraft.initrd.v1+gzip', 'artifact', 'gzip', 'current', 'Initial file system of a unikernel, a cpio archive compressed with gzip.'],
        ['application/vnd.unikraft.rootfs.diff+gzip', 'artifact', 'gzip', 'current', 'Changes to the file system of a unikernel, compressed with gzip.'],
    ]),
    ...from('singularity', 'Sylabs, SIF in OCI registries', [
        ['application/vnd.sylabs.sif.config.v1+json', 'config', 'none', 'current', 'Config of a Singularity image.'],
        ['application/vnd.sylabs.sif.layer.v1.sif', 'artifact', 'none', 'current', 'Singularity image, one SIF file; container engines cannot run it.'],
        ['application/vnd.sylabs.sif.layer.v1.squashfs', 'artifact', 'none', 'current', 'File system of a Singularity image (SquashFS); container engines cannot run it.'],
    ]),
    ...from('oras', 'ORAS, defaults of oras push', [
        ['application/vnd.unknown.config.v1+json', 'config', 'none', 'current', 'Config of an artifact that was pushed without naming a type.'],
        ['application/vnd.unknown.artifact.v1', 'artifact', 'none', 'current', 'artifactType of an artifact that was pushed without naming a type.'],
    ]),
    ...from('oras', 'oras-project/artifacts-spec, artifact-manifest.md', [
        ['application/vnd.cncf.oras.artifact.manifest.v1+json', 'manifest', 'none', 'deprecated', 'ORAS artifact manifest, from before OCI image-spec 1.1 had subject and artifactType.'],
    ]),
];
/** Types with a fixed prefix; their suffix states the compression. */
// biome-ignore format: a table with one row per line
const PREFIXES = [
    ...from('model', 'CNAI model-spec, before it became ModelPack', [
        ['application/vnd.cnai.model.', 'artifact', 'unknown', 'deprecated', 'Part of an AI model, under the older name of ModelPack.'],
    ]),
];
/** The prefixes by which containerd decides (images.IsNonDistributable): it does not push a blob of such a type. */
const NON_DISTRIBUTABLE_PREFIXES = [
    'application/vnd.oci.image.layer.nondistributable.',
    'application/vnd.docker.image.rootfs.foreign.',
];


/***/ }),

/***/ 7884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ fitsGrammar),
/* harmony export */   Ky: () => (/* binding */ isImageConfigType),
/* harmony export */   L8: () => (/* binding */ classify)
/* harmony export */ });
/* harmony import */ var _media_type_table_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4669);

/** The grammar of `mediaType` and `artifactType` (image-spec, descriptor.md; RFC 6838, section 4.2): no parameters, no blanks. */
const GRAMMAR = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$/;
const ENCRYPTED = '+encrypted';
/** The suffixes of a name and their meaning, in the order of matching: the outermost describes the bytes. */
const SUFFIXES = [
    [ENCRYPTED, 'encrypted'],
    ['+gzip', 'gzip'],
    ['+zstd', 'zstd'],
    ['+json', 'none'],
    ['+xml', 'none'],
    ['+yaml', 'none'],
    ['+zip', 'none'],
    ['+tar.gz', 'gzip'],
    ['.tar.gz', 'gzip'],
    ['.tar.gzip', 'gzip'],
    ['+tar.zst', 'zstd'],
    ['.tar.zst', 'zstd'],
    ['.tar.zstd', 'zstd'],
    ['+tar', 'none'],
    ['.tar', 'none'],
];
const OTHER_CASE = 'Written here with other capitals than its name has: tools compare types exactly.';
const PARAMETERS = 'Written here with parameters (after the semicolon), which the type of a blob cannot have.';
const ENCRYPTED_FORM = 'Encrypted here, so that its content cannot be checked.';
const IN_WORDS = {
    none: 'Unknown type; its suffix states that the bytes are not compressed.',
    gzip: 'Unknown type; its suffix states that the bytes are compressed with gzip.',
    zstd: 'Unknown type; its suffix states that the bytes are compressed with zstd.',
    encrypted: 'Unknown type; its suffix states that the bytes are encrypted.',
    unknown: 'Unknown type; its name does not describe the bytes.',
};
const NO_TYPE = 'No media type: it does not have the form type/subtype of letters, digits and a few signs.';
const GRAMMAR_SOURCE = 'OCI image-spec 1.1, descriptor.md; RFC 6838, section 4.2';
const NO_SOURCE = 'no specification or tool that Plimsoll knows of';
const TABLE = new Map(_media_type_table_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA_TYPES */ .Z2.map((row) => [row.type.mediaType, row]));
/**
 * Classifies a media type in its slot. Total: every string has a class; unknown types are `unknown`.
 * Nothing is cached between calls: types come from images, which could fill a cache.
 */
function classify(mediaType, slot) {
    return lookUp(mediaType, slot) ?? variant(mediaType, slot) ?? unknown(mediaType);
}
/** Whether a string has the form of a media type in descriptors. */
function fitsGrammar(mediaType) {
    return GRAMMAR.test(mediaType);
}
/** Whether engines read a blob of this type, in the config slot, as the config of an image. */
function isImageConfigType(mediaType) {
    const { family, role, compression } = classify(mediaType, 'config');
    return role === 'config' && compression === 'none' && (family === 'oci' || family === 'docker-schema2');
}
function lookUp(mediaType, slot) {
    const row = TABLE.get(mediaType);
    return slot === undefined ? row?.type : (row?.inSlot?.[slot] ?? row?.type);
}
/** A type that the table has under another spelling, encrypted, or by its prefix. */
function variant(mediaType, slot) {
    const bare = withoutParameters(mediaType);
    // The rest of ";\u2026" is not the empty type.
    if (bare === '')
        return undefined;
    const name = lowerCase(bare);
    const known = lookUp(name, slot) ?? encryptedForm(name) ?? beginning(name);
    const notes = [...(name === bare ? [] : [OTHER_CASE]), ...(bare === mediaType ? [] : [PARAMETERS])];
    return known === undefined || notes.length === 0 ? known : respelled(known, mediaType, notes);
}
/** The same class under another spelling. An unknown type remains unknown. */
function respelled(known, mediaType, notes) {
    return {
        ...known,
        mediaType,
        status: known.status === 'unknown' ? 'unknown' : 'nonstandard',
        description: [known.description, ...notes].join(' '),
        variantOf: known.variantOf ?? known,
    };
}
function encryptedForm(name) {
    const row = name.endsWith(ENCRYPTED) ? TABLE.get(name.slice(0, -ENCRYPTED.length)) : undefined;
    // General types state nothing about encrypted content.
    if (row === undefined || row.inSlot !== undefined)
        return undefined;
    return { ...respelled(row.type, name, [ENCRYPTED_FORM]), compression: 'encrypted' };
}
function beginning(name) {
    const row = _media_type_table_js__WEBPACK_IMPORTED_MODULE_0__/* .PREFIXES */ .V4.find(({ type }) => name.startsWith(type.mediaType) && name !== type.mediaType);
    if (row === undefined || !fitsGrammar(name))
        return undefined;
    return { ...row.type, mediaType: name, compression: suffixOf(name)?.[1] ?? row.type.compression };
}
function unknown(mediaType) {
    const bare = withoutParameters(mediaType);
    const name = lowerCase(bare);
    const fits = fitsGrammar(name);
    const compression = (fits ? suffixOf(name)?.[1] : undefined) ?? 'unknown';
    const words = fits ? IN_WORDS[compression] : NO_TYPE;
    return {
        mediaType,
        family: 'unknown',
        role: 'unknown',
        compression,
        distributable: !_media_type_table_js__WEBPACK_IMPORTED_MODULE_0__/* .NON_DISTRIBUTABLE_PREFIXES */ .ym.some((prefix) => name.startsWith(prefix)),
        status: 'unknown',
        artifact: null,
        description: fits && bare !== mediaType ? `${words} ${PARAMETERS}` : words,
        source: fits ? NO_SOURCE : GRAMMAR_SOURCE,
    };
}
function suffixOf(name) {
    return SUFFIXES.find(([suffix]) => name.endsWith(suffix));
}
/** HTTP's Content-Type has parameters after a semicolon; the type of a blob has none. */
function withoutParameters(mediaType) {
    const at = mediaType.indexOf(';');
    return at === -1 ? mediaType : mediaType.slice(0, at).trimEnd();
}
/** ASCII letters only: in Unicode the Kelvin sign folds to k, but for every tool it is another character. */
function lowerCase(text) {
    return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}


/***/ }),

/***/ 3172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isStatedPlatform),
/* harmony export */   z: () => (/* binding */ platformIssue)
/* harmony export */ });
/* harmony import */ var _text_suggestion_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2832);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8020);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7550);



/**
 * Go's operating systems and architectures (its `go tool dist list` and internal/syslist), to which image-spec refers.
 */
const SYSTEMS = [
    ...[
        'linux',
        'windows',
        'darwin',
        'freebsd',
        'netbsd',
        'openbsd',
        'dragonfly',
        'solaris',
        'illumos',
        'aix',
        'android',
    ],
    ...['ios', 'js', 'plan9', 'wasip1', 'zos', 'hurd', 'nacl'],
];
const ARCHITECTURES = [
    ...['amd64', 'arm64', 'arm', '386', 'ppc64le', 's390x', 'riscv64', 'loong64', 'mips64le', 'mips64', 'mipsle', 'mips'],
    ...['ppc64', 'ppc', 'wasm', 'riscv', 's390', 'sparc', 'sparc64', 'armbe', 'arm64be', 'amd64p32', 'loong'],
];
/** The common platforms, for suggestions. */
const ORDINARY = [
    ...['linux/amd64', 'linux/arm64', 'linux/arm/v7', 'linux/arm/v6', 'linux/386', 'linux/ppc64le', 'linux/s390x'],
    ...['linux/riscv64', 'windows/amd64', 'windows/arm64', 'darwin/arm64', 'wasip1/wasm'],
];
/** The reason why a word is not a valid platform, `os/architecture[/variant]`; null if it is valid. */
function platformIssue(word, { patterns }) {
    if (word.includes('{context.'))
        return null;
    const isPattern = (part) => patterns && /[*?]/.test(part);
    // One pattern may match several parts.
    if (isPattern(word) && !word.includes('/'))
        return null;
    const [os = '', architecture] = word.split('/');
    if (architecture === undefined || architecture === '' || os === '')
        return mistaken((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `"${word}" is not a valid platform: use os/architecture, such as linux/amd64`, ORDINARY.find((name) => name.split('/').includes(word.toLowerCase())) ?? (0,_text_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .Z)(word, ORDINARY));
    const known = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .normalisePlatform */ .WN)((0,_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePlatform */ .FL)(word));
    const rest = word.slice(os.length);
    if (!isPattern(os) && !SYSTEMS.includes(known.os))
        return mistaken((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `"${word}" is not a valid platform: the operating system "${os}" is unknown`, (0,_text_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .Z)(os, SYSTEMS), (near) => near + rest);
    if (!isPattern(architecture) && !ARCHITECTURES.includes(known.architecture))
        return mistaken((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `"${word}" is not a valid platform: the architecture "${architecture}" is unknown`, (0,_text_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .Z)(architecture, ARCHITECTURES), (near) => [os, near, ...word.split('/').slice(2)].join('/'));
    return null;
}
function mistaken(message, near, whole = (word) => word) {
    return near === undefined ? { message } : { message, suggestion: whole(near) };
}
/** Whether a platform is stated: "unknown" means that it is not. */
function isStatedPlatform(name) {
    const { os, architecture } = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePlatform */ .FL)(name);
    return [os, architecture].every((part) => part !== '' && part !== 'unknown');
}


/***/ }),

/***/ 4562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   NV: () => (/* binding */ matchesReference),
/* harmony export */   _t: () => (/* binding */ withDefaultTag),
/* harmony export */   aR: () => (/* binding */ repositoryName),
/* harmony export */   fq: () => (/* binding */ fullName),
/* harmony export */   go: () => (/* binding */ taggedName),
/* harmony export */   hm: () => (/* binding */ referenceSpellings),
/* harmony export */   mQ: () => (/* binding */ splitReference),
/* harmony export */   nb: () => (/* binding */ withoutTag),
/* harmony export */   s7: () => (/* binding */ repositorySpellings),
/* harmony export */   vJ: () => (/* binding */ repoTagRefusal)
/* harmony export */ });
/* unused harmony export formatReference */
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _text_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1310);


const HUB = 'docker.io';
const OLD_HUB = 'index.docker.io';
/** Registries refuse longer paths (distribution/reference, RepositoryNameTotalLengthMax). */
const MAX_PATH = 255;
const HOST = /^(?:\[[0-9a-fA-F:]+\]|[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*)(?::\d+)?$/;
const COMPONENT = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
/** The grammar allows any algorithm, and tools then refuse all but these (go-digest, "Validate"). */
const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/;
/** Tools take such a name for an image ID (distribution/reference, "anchoredIdentifierRegexp"). */
const IMAGE_ID = /^[a-f0-9]{64}$/;
/**
 * Parses a reference, with or without host, tag and digest. Null for what tools refuse as an image name. The host is lower-cased, as DNS ignores
 * case, except where the upper case alone makes it a host (`ACME/pay`).
 */
function parseReference(name) {
    if (name.length > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.referenceCharacters || IMAGE_ID.test(name))
        return null;
    const { host, path, tag, digest } = splitReference(name);
    if ((digest !== null && !DIGEST.test(digest)) || (tag !== null && !TAG.test(tag)))
        return null;
    const isPath = path.split('/').every((component) => COMPONENT.test(component));
    if (!isPath || !HOST.test(host) || path.length > MAX_PATH)
        return null;
    return { host: /[.:]/.test(host) ? host.toLowerCase() : host, path, tag, digest };
}
/** Splits any text as if it were a reference, without validation and with its case: for comparing names that tools may refuse. */
function splitReference(name) {
    const { repository, tag, digest } = splitTag(name);
    const slash = repository.indexOf('/');
    const first = repository.slice(0, Math.max(slash, 0));
    const hasHost = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
    const host = !hasHost || first === OLD_HUB ? HUB : first;
    const rest = hasHost ? repository.slice(slash + 1) : repository;
    return { host, path: host === HUB && !rest.includes('/') ? `library/${rest}` : rest, tag, digest };
}
/** A name as it is written, without its tag and its digest: `alpine:3` gives `alpine`. Takes any text. */
function withoutTag(name) {
    return splitTag(name).repository;
}
/** Tag and digest are in the last component, as neither contains a slash. */
function splitTag(name) {
    const last = name.lastIndexOf('/') + 1;
    const at = name.indexOf('@', last);
    const [tagged, digest] = at < 0 ? [name, null] : [name.slice(0, at), name.slice(at + 1)];
    const colon = tagged.lastIndexOf(':');
    return colon < last
        ? { repository: tagged, tag: null, digest }
        : { repository: tagged.slice(0, colon), tag: tagged.slice(colon + 1), digest };
}
/** The reference with the tag that tools use: `latest` if it has neither a tag nor a digest ("TagNameOnly"). */
function withDefaultTag(reference) {
    const { tag, digest } = reference;
    return { ...reference, tag: tag ?? (digest === null ? 'latest' : null) };
}
/** The repository in full: `docker.io/library/alpine`. */
function repositoryName({ host, path }) {
    return `${host}/${path}`;
}
/** The reference in full, with what it has of tag and digest; `parseReference` reads it back. */
function formatReference(reference) {
    const { tag, digest } = reference;
    return `${repositoryName(reference)}${tag === null ? '' : `:${tag}`}${digest === null ? '' : `@${digest}`}`;
}
/** The reference in full with its tag; with its digest only if it has no tag. */
function taggedName(reference) {
    return formatReference(reference.tag === null ? reference : { ...reference, digest: null });
}
/**
 * A name in full: `docker.io/library/alpine:latest` for `alpine`, so that two spellings of one name compare equal. Any text gets a full form,
 * a layout's tag `v1` included.
 */
function fullName(name) {
    return formatReference(withDefaultTag(splitReference(name)));
}
/**
 * Every spelling of a repository, the full one first. Docker Hub's can be written without `docker.io/` and `library/`, unless tools would
 * read the rest as another repository (`docker.io/localhost/x`) or as an image ID.
 */
function repositorySpellings(reference) {
    const { host, path } = reference;
    const short = path.replace(/^library\/(?=[^/]*$)/, '');
    const others = host === HUB ? [`${HUB}/${short}`, path, short] : [];
    const unambiguous = others.filter((spelling) => {
        const again = splitReference(spelling);
        return again.host === host && again.path === path && !IMAGE_ID.test(spelling);
    });
    return [...new Set([repositoryName(reference), ...unambiguous])];
}
/**
 * Every spelling of a reference: the repository alone, with the tag, with the digest, and with both.
 * @param repositories the spellings of the repository that count
 */
function referenceSpellings(reference, repositories = repositorySpellings(reference)) {
    const tag = reference.tag === null ? '' : `:${reference.tag}`;
    const digest = reference.digest === null ? '' : `@${reference.digest}`;
    const ends = new Set(['', tag, digest, `${tag}${digest}`]);
    return repositories.flatMap((repository) => [...ends].map((end) => `${repository}${end}`));
}
/** Whether a glob pattern matches a spelling of a reference: of its repository in any case, or with tag and digest, where case counts. */
function matchesReference(pattern, reference) {
    return (repositorySpellings(reference).some((repository) => (0,_text_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .globMatches */ .m)(pattern, repository)) ||
        referenceSpellings(reference).some((spelling) => (0,_text_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .globMatches */ .m)(pattern, spelling, { exact: true })));
}
/**
 * Why engines refuse a docker archive with this name among its `RepoTags`, in words that end a sentence about the name; null if all of them
 * accept it. docker and containerd require a repository and a tag (distribution/reference, `NamedTagged`). podman's copy of that library is
 * older: it accepts no digest, no host in upper case without a dot or port, and no IPv6 address.
 */
function repoTagRefusal(name) {
    const reference = parseReference(name);
    if (reference === null) {
        const isLowerCase = parseReference(name.toLowerCase()) !== null;
        return `is not a valid image name${isLowerCase ? ': the repository must be in lower case' : ''}; docker, containerd and podman refuse the archive`;
    }
    if (reference.digest !== null)
        return 'has a digest; podman (and docker, if it has no tag) refuses the archive';
    if (reference.tag === null)
        return 'has no tag; docker refuses the archive';
    const [host = ''] = name.split('/');
    const isOld = !host.startsWith('[') && (/[.:]/.test(host) || host === host.toLowerCase() || !name.includes('/'));
    return isOld
        ? null
        : 'has a host that podman does not accept; podman and docker before version 23 refuse the archive';
}


/***/ }),

/***/ 5256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ refusedFraming)
/* harmony export */ });
/** The bits of FLG (RFC 1952, 2.3.1). */
const HAS_EXTRA = 0x04;
const HAS_NAME = 0x08;
const HAS_COMMENT = 0x10;
const FLAGS = 3;
const EXTRA_LENGTH = 10;
/** Go's decoder reads a name or comment into 512 bytes, with the zero that ends it (compress/gzip, `readString`). */
const LONGEST_TEXT = 511;
/** RFC 8878, 3.1.1. */
const ZSTD = [0x28, 0xb5, 0x2f, 0xfd];
/**
 * The reason why some consumers refuse compressed data for its beginning, which its own decoder accepts; null if they
 * do not.
 * @param head the first bytes, of the given format
 */
function refusedFraming(head, format) {
    switch (format) {
        case 'gzip':
            return refusedGzipHeader(head);
        case 'zstd':
            return ZSTD.every((byte, i) => head[i] === byte)
                ? null
                : 'its zstd data begins with a skippable frame, by which containers/image (podman, skopeo) does not know zstd';
        default:
            return null;
    }
}
/**
 * The reason why docker, containerd and podman refuse gzip data for its header, which gzip accepts; null if they do
 * not, or if the header continues after the given bytes.
 * @param head the first bytes of gzip data
 */
function refusedGzipHeader(head) {
    const flags = head[FLAGS] ?? 0;
    let at = EXTRA_LENGTH;
    if ((flags & HAS_EXTRA) !== 0)
        at += 2 + (head[at] ?? 0) + 256 * (head[at + 1] ?? 0);
    for (const [flag, what] of [
        [HAS_NAME, 'file name'],
        [HAS_COMMENT, 'comment'],
    ]) {
        if ((flags & flag) === 0)
            continue;
        const end = head.indexOf(0, at);
        if ((end === -1 ? head.length : end) - at > LONGEST_TEXT)
            return `its gzip header has a ${what} of more than ${LONGEST_TEXT} bytes, which docker, containerd and podman refuse`;
        if (end === -1)
            return null;
        at = end + 1;
    }
    return null;
}


/***/ }),

/***/ 173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ SCHEMA1_EMPTY_LAYER),
/* harmony export */   NJ: () => (/* binding */ SCHEMA1_LAYER),
/* harmony export */   pP: () => (/* binding */ schema1Config),
/* harmony export */   x0: () => (/* binding */ readSchema1)
/* harmony export */ });
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9693);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7550);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6939);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1650);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3457);





/**
 * The type that registries use for a layer of schema 1, because the manifest states none (distribution's own
 * `References`).
 */
const SCHEMA1_LAYER = 'application/vnd.docker.container.image.rootfs.diff+x-gtar';
/** The gzipped empty tar that represents a step without file changes; nothing unpacks it. */
const SCHEMA1_EMPTY_LAYER = 'sha256:a3ed95caeb02ffe68cdd9fd84406680ae93d633cb16422d00e8a7c22955b46d4';
const LAYER = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldNames */ .pi)('blobSum');
const HISTORY = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldNames */ .pi)('v1Compatibility');
const SIGNATURE = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldNames */ .pi)('header', 'signature', 'protected');
const PROTECTED = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldNames */ .pi)('formatLength', 'formatTail', 'time');
/** Reads a schema 1 manifest; the result is valid only without reported faults. */
function readSchema1(fields, members, bytes, faults) {
    const layers = fields.list('fsLayers', (item, pointer) => {
        const layer = _fields_js__WEBPACK_IMPORTED_MODULE_3__/* .Fields */ .C8.of(item, pointer, LAYER, faults);
        return layer && (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .readDigest */ .rP)(layer, 'blobSum');
    });
    const history = fields.list('history', (item, pointer) => {
        const entry = _fields_js__WEBPACK_IMPORTED_MODULE_3__/* .Fields */ .C8.of(item, pointer, HISTORY, faults);
        return entry && (entry.text('v1Compatibility') ?? '');
    });
    const payload = signedPayload(fields, members, bytes, faults);
    if (payload === null)
        return null;
    return {
        kind: 'schema1',
        mediaType: fields.text('mediaType') ?? '',
        name: fields.text('name') ?? '',
        tag: fields.text('tag') ?? '',
        architecture: fields.text('architecture') ?? '',
        layers: layers.toReversed(),
        history,
        signed: payload !== bytes,
        digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(payload),
    };
}
/**
 * The replacement of an image config: the newest entry of the history is one, except for the history and the diffIDs
 * (distribution's "manifest-v2-1.md"; tools that convert a schema 1 image read its config from there). Null if it
 * cannot be read as one.
 */
function schema1Config({ history: [newest] }) {
    return newest === undefined ? { config: null, faults: [] } : (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeConfig */ .F)(Buffer.from(newest));
}
/**
 * The payload of a JWS in libtrust's "pretty" form: the first `formatLength` bytes of the document and then
 * `formatTail`, both stated in each signature's protected header. It must equal the document, or two readers would see
 * two images.
 */
function signedPayload(fields, members, bytes, faults) {
    const formats = fields.list('signatures', (signature, pointer) => readFormat(signature, pointer, faults));
    const [first] = formats;
    if (first === undefined)
        return bytes;
    if (formats.some(({ length, tail }) => length !== first.length || tail !== first.tail)) {
        fields.report('ambiguous', 'signatures', 'the signatures are over different payloads');
        return null;
    }
    const payload = payloadOf(first, bytes);
    if (payload === null) {
        fields.report('malformed', 'signatures', 'the signature covers more than the document, or is not valid base64');
        return null;
    }
    const parsed = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(payload);
    const unsigned = new Map([...members].filter(([key]) => key !== 'signatures'));
    if (!parsed.ok || !(0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .jsonEqual */ .Zm)(parsed.value, unsigned)) {
        fields.report('ambiguous', 'signatures', 'the signed payload differs from the document');
        return null;
    }
    return payload;
}
function readFormat(signature, pointer, faults) {
    const header = _fields_js__WEBPACK_IMPORTED_MODULE_3__/* .Fields */ .C8.of(signature, pointer, SIGNATURE, faults)?.text('protected') ?? null;
    const decoded = header === null ? null : decodeBase64(header);
    const parsed = decoded && (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(decoded);
    const fields = parsed?.ok ? _fields_js__WEBPACK_IMPORTED_MODULE_3__/* .Fields */ .C8.of(parsed.value, `${pointer}/protected`, PROTECTED, faults) : null;
    const length = fields?.integer('formatLength') ?? null;
    const tail = fields?.text('formatTail') ?? null;
    if (length !== null && tail !== null)
        return { length, tail };
    faults.push({ kind: 'malformed', message: 'the signature does not say what it is over', pointer });
    return null;
}
function payloadOf({ length, tail }, bytes) {
    const end = decodeBase64(tail);
    if (end === null || length < 0n || length > BigInt(bytes.length))
        return null;
    return Buffer.concat([bytes.subarray(0, Number(length)), end]);
}
/**
 * Base64url without padding, as in JWS (RFC 7515, section 2); null for anything else, which Node would decode
 * leniently.
 */
function decodeBase64(text) {
    return /^[\w-]*$/.test(text) && text.length % 4 !== 1 ? Buffer.from(text, 'base64url') : null;
}


/***/ }),

/***/ 4680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ BLOCK),
/* harmony export */   a: () => (/* binding */ readHeader)
/* harmony export */ });
/* harmony import */ var _tar_name_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5914);
/* harmony import */ var _tar_number_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2092);
/* harmony import */ var _tar_sparse_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8889);



/** Bytes of a tar block: headers have one, data is padded to whole ones (POSIX pax, "ustar Interchange Format"). */
const BLOCK = 512;
const ZEROS = { kind: 'zeros' };
const NOT_A_HEADER = { kind: 'not-a-header' };
const SPACE = 0x20;
const CHECKSUM_START = 148;
const CHECKSUM_END = 156;
const MAGIC = 257;
/** Owner, group, time and device. */
const OTHER_NUMBERS = [
    [108, 116],
    [116, 124],
    [136, 148],
    [329, 337],
    [337, 345],
];
const PREFIX = 345;
const STAR_PREFIX_LENGTH = 131;
const PREFIX_LENGTH = 155;
const STAR_TRAILER = 508;
const NO_PREFIX = { prefix: '', isDisputed: false };
/** Reads the first block of some bytes, at least `BLOCK` of them. */
function readHeader(block) {
    const checked = check(block);
    if (checked !== null)
        return checked;
    const mode = (0,_tar_number_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .k)(block, 100, 108);
    const size = (0,_tar_number_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .k)(block, 124, 136);
    if (size === null)
        return unreadable('its size is not a number');
    const magic = readMagic(block);
    // Not needed here, but Go's reader stops at such a header with an error, and Python's as if the archive ended.
    if (mode === null || !OTHER_NUMBERS.every(([start, end]) => isNumber(block, start, end))) {
        return unreadable('one of its fields is not a number');
    }
    const type = String.fromCharCode(block[156] ?? 0);
    if (type === 'S' && magic !== 'gnu')
        return unreadable('it is sparse in a form that is not that of GNU');
    const sparse = type === 'S' ? (0,_tar_sparse_js__WEBPACK_IMPORTED_MODULE_1__/* .readSparseHeader */ .y)(block) : null;
    if (typeof sparse === 'string')
        return unreadable(sparse);
    const name = readText(block, 0, 100);
    const { prefix, isDisputed } = readPrefix(block, magic);
    return {
        kind: 'header',
        name: prefix === '' ? name : `${prefix}/${name}`,
        isDisputed,
        link: readText(block, 157, 100),
        mode,
        size,
        type,
        sparse,
    };
}
/**
 * The sum of all bytes, with the field itself as spaces. POSIX adds unsigned bytes; some early implementations added
 * signed ones, and readers accept both.
 */
function check(block) {
    let sum = 0;
    let high = 0;
    for (let i = 0; i < BLOCK; i += 1) {
        const byte = block[i] ?? 0;
        sum += byte;
        high += byte >> 7;
    }
    if (sum === 0)
        return ZEROS;
    for (let i = CHECKSUM_START; i < CHECKSUM_END; i += 1) {
        const byte = block[i] ?? 0;
        sum += SPACE - byte;
        high -= byte >> 7;
    }
    const stated = (0,_tar_number_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .k)(block, CHECKSUM_START, CHECKSUM_END);
    return stated === sum || stated === sum - 256 * high ? null : NOT_A_HEADER;
}
/** Whether a field is a number of any size and sign; times before 1970 are negative. */
function isNumber(block, start, end) {
    const first = block[start];
    return first === 0x80 || first === 0xff || (0,_tar_number_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .k)(block, start, end) !== null;
}
/** The format of the header. */
function readMagic(block) {
    if (has(block, MAGIC, 'ustar\0'))
        return 'posix';
    return has(block, MAGIC, 'ustar  \0') ? 'gnu' : 'v7';
}
/**
 * The prefix of the name. Only POSIX's ustar has one; `star` has a shorter one, followed by times, and marks it at the
 * end of the block. GNU has times in its place. If those are not numbers, Go reads them as a prefix, because its own
 * writer once wrote one there; Python reads a prefix in any format.
 */
function readPrefix(block, magic) {
    if (block[PREFIX] === 0)
        return NO_PREFIX;
    const prefix = readText(block, PREFIX, PREFIX_LENGTH);
    if (magic === 'posix') {
        const short = has(block, STAR_TRAILER, 'tar\0') ? readText(block, PREFIX, STAR_PREFIX_LENGTH) : prefix;
        return { prefix: short, isDisputed: short !== prefix };
    }
    const hasTimes = (0,_tar_number_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .k)(block, PREFIX, 357) !== null && (0,_tar_number_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .k)(block, 357, 369) !== null;
    return { prefix: magic === 'v7' || hasTimes ? '' : prefix, isDisputed: true };
}
function has(block, offset, text) {
    for (let i = 0; i < text.length; i += 1) {
        if (block[offset + i] !== text.charCodeAt(i))
            return false;
    }
    return true;
}
/** A text field, which ends at its first NUL or fills the field. */
function readText(block, start, length) {
    if (block[start] === 0)
        return '';
    const end = block.indexOf(0, start);
    return (0,_tar_name_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeName */ .e)(block.subarray(start, end === -1 ? start + length : Math.min(end, start + length)));
}
function unreadable(reason) {
    return { kind: 'unreadable', reason };
}


/***/ }),

/***/ 5914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ normaliseName),
/* harmony export */   e: () => (/* binding */ decodeName)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4573);

const NO_FLAGS = [];
/** Whether a name needs normalization or flags; nearly none does. */
const SPECIAL = /^[./]|\/[./]|\/$|^$|[\udc80-\udcff]/;
/** A lone surrogate, which represents a byte that is not UTF-8; the second half of an emoji follows its first. */
const ESCAPED_BYTE = /(?<![\ud800-\udbff])[\udc80-\udcff]/;
/**
 * Decodes the bytes of a name. Different bytes give different strings: each byte that is not part of well-formed UTF-8
 * becomes the lone surrogate U+DC00 + byte (Python's "surrogateescape"), which no well-formed UTF-8 decodes to.
 */
function decodeName(bytes) {
    return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? toText(bytes) : escapeBytes(bytes);
}
/**
 * The name as used by tools that unpack archives: without `.` segments and doubled or trailing slashes; the root is
 * `.`. Changes of the target are not made but flagged: `..` segments and a leading slash.
 */
function normaliseName(raw) {
    if (!SPECIAL.test(raw))
        return { name: raw, flags: NO_FLAGS };
    const segments = raw.split('/').filter((segment) => segment !== '' && segment !== '.');
    const absolute = raw.startsWith('/');
    const flags = [];
    if (absolute)
        flags.push('absolute');
    if (segments.includes('..'))
        flags.push('parent');
    if (ESCAPED_BYTE.test(raw))
        flags.push('not-utf8');
    const path = segments.join('/');
    return { name: absolute ? `/${path}` : path === '' ? '.' : path, flags };
}
function toText(bytes) {
    return node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
}
function escapeBytes(bytes) {
    let text = '';
    for (let at = 0; at < bytes.length;) {
        const sequence = bytes.subarray(at, at + sequenceLength(bytes[at] ?? 0));
        if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(sequence)) {
            text += toText(sequence);
            at += sequence.length;
        }
        else {
            text += String.fromCharCode(0xdc00 + (bytes[at] ?? 0));
            at += 1;
        }
    }
    return text;
}
/** The number of bytes of the UTF-8 sequence that begins with this one (RFC 3629, 3). */
function sequenceLength(first) {
    if (first < 0xc0)
        return 1;
    if (first < 0xe0)
        return 2;
    return first < 0xf0 ? 3 : 4;
}


/***/ }),

/***/ 2092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readNumber)
/* harmony export */ });
const SPACE = 0x20;
/**
 * A numeric field: octal digits between optional spaces, ended by a space, a NUL or the field; or GNU's base-256,
 * marked by the first bit. Null if readers would not all see the same number, if it is negative, or beyond 2^53.
 */
function readNumber(block, start, end) {
    if ((block[start] ?? 0) >= 0x80)
        return readBase256(block, start, end);
    let at = start;
    while (at < end && block[at] === SPACE)
        at += 1;
    const first = at;
    let value = 0;
    for (; at < end; at += 1) {
        const digit = (block[at] ?? 0) - 0x30;
        if (digit < 0 || digit > 7)
            break;
        value = value * 8 + digit;
    }
    // No reader reads beyond the NUL that ends the digits; after a space, or without digits, some do.
    if (at > first && block[at] === 0)
        return value;
    for (; at < end; at += 1) {
        if (block[at] !== SPACE && block[at] !== 0)
            return null;
    }
    return value;
}
/** Big-endian two's complement in all bits but the first, which marks it (GNU tar manual, "Basic Tar Format"). */
function readBase256(block, start, end) {
    const first = (block[start] ?? 0) & 0x7f;
    if (first >= 0x40)
        return null;
    let value = first;
    for (let at = start + 1; at < end; at += 1) {
        value = value * 256 + (block[at] ?? 0);
        if (value > Number.MAX_SAFE_INTEGER)
            return null;
    }
    return value;
}


/***/ }),

/***/ 8889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ readSparseBlock),
/* harmony export */   y: () => (/* binding */ readSparseHeader)
/* harmony export */ });
/* harmony import */ var _tar_number_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2092);

/** A header has four pieces, each further block 21; each piece is an offset and a length of twelve bytes. */
const IN_HEADER = { start: 386, pieces: 4, extended: 482 };
const IN_BLOCK = { start: 0, pieces: 21, extended: 504 };
const REAL_SIZE = { start: 483, end: 495 };
const FIELD = 12;
/**
 * Reads the map in a header; a string is the reason why Go's reader refuses it, or reads it differently than GNU tar.
 */
function readSparseHeader(block) {
    const realSize = (0,_tar_number_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .k)(block, REAL_SIZE.start, REAL_SIZE.end);
    if (realSize === null)
        return 'the size of a sparse file is not a number';
    return readPieces(block, IN_HEADER, { realSize, end: 0, data: 0, isExtended: false });
}
/** Reads a block of the map that follows `before`; a string as in `readSparseHeader`. */
function readSparseBlock(block, before) {
    return readPieces(block, IN_BLOCK, before);
}
function readPieces(block, place, before) {
    const isExtended = block[place.extended] !== 0;
    let { end, data } = before;
    for (let piece = 0, at = place.start; piece < place.pieces; piece++, at += 2 * FIELD) {
        if (block[at] === 0) {
            // GNU tar ends the map here; Go's reader continues with the next block.
            if (isExtended)
                return 'the map of a sparse file continues after its end';
            break;
        }
        const offset = (0,_tar_number_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .k)(block, at, at + FIELD);
        const length = (0,_tar_number_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .k)(block, at + FIELD, at + 2 * FIELD);
        if (offset === null || length === null)
            return 'the map of a sparse file has a field that is not a number';
        if (offset < end)
            return 'the map of a sparse file has pieces that overlap or are not in order';
        end = offset + length;
        data += length;
        if (end > before.realSize)
            return 'the map of a sparse file exceeds the size of the file';
    }
    return { realSize: before.realSize, end, data, isExtended };
}


/***/ }),

/***/ 531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EH: () => (/* binding */ parseTimestamp),
/* harmony export */   Iq: () => (/* binding */ parseDay),
/* harmony export */   Kd: () => (/* binding */ isGoTime)
/* harmony export */ });
const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|([+-]\d{2}):(\d{2}))$/i;
const DAY = 24 * 60 * 60;
/**
 * Parses a date and time as in RFC 3339, section 5.6: with any fraction and offset, also with lower-case `t` and `z`,
 * and with a leap second where one can occur: at the end of a month in UTC. Null for anything else, and for days that
 * do not exist.
 * Returns whole seconds since 1970 in UTC, without the fraction; a leap second equals the second after it.
 */
function parseTimestamp(text) {
    const parts = RFC3339.exec(text);
    if (parts === null)
        return null;
    const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((i) => Number(parts[i]));
    const [offsetHours, offsetMinutes] = [Number(parts[7] ?? 0), Number(parts[8] ?? 0)];
    if (year === undefined || month === undefined || day === undefined)
        return null;
    if (hour === undefined || minute === undefined || second === undefined)
        return null;
    const midnight = secondsOfDay(year, month, day);
    if (midnight === null || hour > 23 || minute > 59 || second > 60)
        return null;
    if (Math.abs(offsetHours) > 23 || offsetMinutes > 59)
        return null;
    const sign = parts[7]?.startsWith('-') ? -1 : 1;
    const offset = sign * (Math.abs(offsetHours) * 60 + offsetMinutes) * 60;
    const seconds = midnight + (hour * 60 + minute) * 60 + second - offset;
    return second === 60 && !isStartOfMonth(seconds) ? null : seconds;
}
const GO_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{1,2}):(\d{2}):(\d{2})(?:[.,]\d+)?(?:Z|[+-](\d{2}):(\d{2}))$/;
/**
 * Whether Go's time decoder (`time.Time.UnmarshalJSON`), which docker, containerd, podman and crane use, accepts a date
 * and time. It is stricter than RFC 3339 (`T` and `Z` in upper case, no second 60) and laxer (an hour of one digit, a
 * comma, offsets up to +24:60).
 */
function isGoTime(text) {
    const match = GO_TIME.exec(text);
    if (match === null)
        return false;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, offsetHours = 0, offsetMinutes = 0] = match
        .slice(1)
        .map((digits) => Number(digits ?? 0));
    if (secondsOfDay(year, month, day) === null || hour > 23 || minute > 59 || second > 59)
        return false;
    return offsetHours <= 24 && offsetMinutes <= 60;
}
/** The first second of a UTC day, `2026-11-25`, since 1970; null if it is not a valid day. */
function parseDay(text) {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    return parts && secondsOfDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}
function secondsOfDay(year, month, day) {
    const date = new Date(0);
    // `Date.UTC` would read years before 100 as those of the twentieth century.
    date.setUTCFullYear(year, month - 1, day);
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / 1000 : null;
}
function isStartOfMonth(seconds) {
    return seconds % DAY === 0 && new Date(seconds * 1000).getUTCDate() === 1;
}


/***/ }),

/***/ 6039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ inWorkflow)
/* harmony export */ });
/** Whether this runs as a step of a workflow. */
function inWorkflow(environment) {
    return environment['GITHUB_ACTIONS'] === 'true';
}


/***/ }),

/***/ 7572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ withoutAbsentPlatforms),
/* harmony export */   G: () => (/* binding */ emptyManifests)
/* harmony export */ });
/**
 * Manifests of an index of which nothing is present: tools that export one platform keep the others' manifests
 * (docker's containerd store) or drop them, too. Layers that another manifest also has do not count; if no platform
 * would remain, none is treated as absent.
 */
function emptyManifests({ manifests }) {
    const users = new Map();
    for (const { edge, layers } of manifests) {
        for (const { target } of layers)
            users.set(target, (users.get(target) ?? new Set()).add(edge.target));
    }
    const isAbsent = ({ target }) => target.byteSource === null;
    const isShared = ({ target }) => (users.get(target)?.size ?? 0) > 1;
    const absent = manifests.filter(({ edge, config, layers }) => edge.parent !== null &&
        config !== null &&
        isAbsent(config) &&
        layers.every((layer) => isAbsent(layer) || isShared(layer)));
    return new Set(absent.length < manifests.length ? absent.map(({ edge }) => edge) : []);
}
/**
 * The image without the platforms that its index lists and its source lacks, for policies that allow that; they are in
 * `absentPlatforms`. The image itself if all are present, or none is: then nothing runnable could be checked.
 */
function withoutAbsentPlatforms(image) {
    const empty = emptyManifests(image);
    const isAbsent = (edge) => edge.slot === 'manifest' && edge.parent !== null && (edge.target.byteSource === null || empty.has(edge));
    const absentPlatforms = image.edges.filter(isAbsent);
    if (absentPlatforms.length === 0)
        return image;
    const absent = new Set(absentPlatforms);
    const manifests = image.manifests.filter(({ edge }) => !absent.has(edge));
    if (!manifests.some(isRunnable))
        return image;
    const edges = image.edges.filter((edge) => !absent.has(edge) && (edge.parent === null || !absent.has(edge.parent)));
    const listings = image.listings.filter(({ target }) => target.byteSource !== null);
    return { ...image, edges, manifests, listings, absentPlatforms };
}
function isRunnable({ exempt }) {
    return exempt === null;
}


/***/ }),

/***/ 5968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ isTrue),
/* harmony export */   L3: () => (/* binding */ attestationsBySubject),
/* harmony export */   Z6: () => (/* binding */ subjectsOf),
/* harmony export */   bA: () => (/* binding */ readStatements),
/* harmony export */   c_: () => (/* binding */ readContent),
/* harmony export */   k8: () => (/* binding */ cosignSubject),
/* harmony export */   mm: () => (/* binding */ statementsAbout),
/* harmony export */   x6: () => (/* binding */ unlinkedStatements),
/* harmony export */   zm: () => (/* binding */ statementDocument)
/* harmony export */ });
/* unused harmony export readStatement */
/* harmony import */ var _formats_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6939);
/* harmony import */ var _formats_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3457);
/* harmony import */ var _sources_byte_source_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4605);



/**
 * Every attestation of a source by the digest of its subject: BuildKit's, in its old form (an annotation on the index's
 * entry) and as an OCI artifact (`subject`), and those attached by `subject` or by cosign's tags.
 */
function attestationsBySubject(images) {
    const bySubject = new Map();
    for (const image of images) {
        const tagged = image.claimedNames.flatMap((name) => cosignSubject(name) ?? [])[0] ?? null;
        for (const manifest of image.manifests) {
            // A manifest that engines would run is an image, whatever it declares.
            if (manifest.exempt === null)
                continue;
            const about = statedSubject(manifest);
            const subject = about ?? tagged;
            if (subject === null)
                continue;
            const attestation = {
                manifest,
                subject,
                statements: manifest.layers.map((edge) => ({
                    edge,
                    annotated: annotatedType(edge, manifest),
                    about,
                    content: null,
                })),
            };
            const others = bySubject.get(subject);
            if (others)
                others.push(attestation);
            else
                bySubject.set(subject, [attestation]);
        }
    }
    return bySubject;
}
function statedSubject({ edge }) {
    const { document, descriptor } = edge;
    const own = document?.kind === 'manifest' ? (document.subject?.digest ?? null) : null;
    if (own !== null)
        return own;
    const annotated = descriptor?.annotations.get('vnd.docker.reference.digest') ?? '';
    return (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(annotated) ? annotated : null;
}
/** `sha256-<hex>.att`, and the bare fallback tag of the distribution specification's referrers. */
function cosignSubject(name) {
    const match = /(?:^|:)([a-z0-9]+)-([0-9a-f]{32,})(?:\.(?:att|sig|sbom))?$/.exec(name);
    const digest = match === null ? '' : `${match[1]}:${match[2]}`;
    return (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest) ? digest : null;
}
function annotatedType({ descriptor }, { edge }) {
    const layer = descriptor?.annotations.get('in-toto.io/predicate-type') ?? descriptor?.annotations.get('predicateType');
    if (layer !== undefined)
        return layer;
    const { document } = edge;
    return document?.kind === 'manifest' ? (document.annotations.get('dev.sigstore.bundle.predicateType') ?? null) : null;
}
/** Reads the statements about an image, each once, and only if its bytes are verified. */
function readStatements(image) {
    for (const statement of statementsAbout(image))
        statement.content ??= readContent(statement.edge);
}
/** Every statement that is linked to an image or to one of its manifests. */
function statementsAbout(image) {
    return subjectsOf(image).flatMap((subject) => (image.attestations.get(subject) ?? []).flatMap(({ statements }) => statements));
}
/**
 * Statements in an image that are linked to nothing in it: no verifier finds them, but everyone who pulls the image
 * gets them. They are read here. An attestation by itself is about another image, and has none.
 */
function unlinkedStatements(image) {
    if (image.manifests.every(({ exempt }) => exempt !== null))
        return [];
    const linked = new Set(subjectsOf(image)
        .flatMap((subject) => image.attestations.get(subject) ?? [])
        .map(({ manifest }) => manifest));
    return image.manifests
        .filter((manifest) => manifest.exempt !== null && !linked.has(manifest))
        .flatMap((manifest) => manifest.layers.map((edge) => ({
        edge,
        annotated: annotatedType(edge, manifest),
        about: null,
        content: readContent(edge),
    })));
}
/**
 * Whether the statement matches its annotation and its link. One without a subject is about the subject of its
 * manifest; one that a tag links must name it, as a tag can link any statement to any image.
 */
function isTrue({ content, annotated, about }, subject) {
    if (content === null)
        return false;
    if (!content.subjects.has(subject) && !(content.isWithoutSubject === true && about === subject))
        return false;
    return annotated === null || annotated === content.predicateType;
}
/**
 * The whole statement, read again, because it may have 32 MiB and is not kept: callers read one at a time. Null if its
 * bytes are absent, unverified, or not a statement.
 */
function statementDocument(edge) {
    const bytes = bytesAt(edge);
    return bytes && parseStatement(bytes);
}
/** Reads the header of a statement. Null if its bytes are absent, unverified, or not a statement. */
function readContent(edge) {
    const bytes = bytesAt(edge);
    return bytes && readStatement(bytes);
}
function bytesAt({ target, faults }) {
    const { digest, byteSource } = target;
    const algorithm = digest && (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .verifierOf */ .Sb)(digest);
    if (!algorithm || byteSource === null || faults.length > 0 || target.faults.length > 0)
        return null;
    const read = (0,_sources_byte_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u0)(byteSource);
    return read.kind === 'bytes' && (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(read.bytes, algorithm) === digest ? read.bytes : null;
}
/** Reads the header of a statement. Null if it is not one. */
function readStatement(bytes) {
    const statement = parseStatement(bytes);
    return statement && contentOf(statement);
}
/** Reads a statement: plain, in a DSSE envelope, or in a Sigstore bundle. Null where it is none of them. */
function parseStatement(bytes) {
    const parsed = (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes);
    if (!parsed.ok || !(0,_formats_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(parsed.value))
        return null;
    const envelope = objectAt(parsed.value, 'dsseEnvelope') ?? parsed.value;
    const payload = envelope.get('payload');
    if (typeof payload !== 'string')
        return parsed.value;
    const inner = (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(Buffer.from(payload, 'base64'));
    return inner.ok && (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(inner.value) ? inner.value : null;
}
function contentOf(statement) {
    const predicateType = statement.get('predicateType');
    // Go writes an empty list as null, too.
    const subjects = statement.get('subject') ?? (statement.has('subject') ? [] : null);
    if (typeof predicateType !== 'string' || !(0,_formats_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isArray */ .cy)(subjects))
        return null;
    return {
        predicateType: owned(predicateType),
        subjects: new Set(subjects.flatMap((subject) => sha256Of(subject) ?? [])),
        ...(subjects.length === 0 && { isWithoutSubject: true }),
    };
}
/** A copy of the text: a substring keeps the whole text in memory, and statements may be large. */
function owned(part) {
    return Buffer.from(part, 'utf16le').toString('utf16le');
}
function sha256Of(subject) {
    const hex = (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(subject) ? objectAt(subject, 'digest')?.get('sha256') : undefined;
    const digest = owned(`sha256:${typeof hex === 'string' ? hex : ''}`);
    return (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest) ? digest : null;
}
function objectAt(object, key) {
    const value = object.get(key) ?? null;
    return (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) ? value : null;
}
/** The digests that attestations of an image can be about: the whole image, and each of its manifests. */
function subjectsOf(image) {
    const digests = [image.digest, ...image.manifests.map(({ edge }) => edge.target.digest)];
    return [...new Set(digests.flatMap((digest) => digest ?? []))];
}


/***/ }),

/***/ 714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isCompressed),
/* harmony export */   s: () => (/* binding */ digestIn)
/* harmony export */ });
/* harmony import */ var _formats_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6939);

const COMPRESSED = new Set(['gzip', 'zstd', 'xz', 'bzip2']);
/** Whether a layer of this format is not the tar itself. */
function isCompressed(format) {
    return COMPRESSED.has(format);
}
/** The digest of decompressed bytes by one algorithm; null if it was not requested, or they are incomplete. */
function digestIn(contents, algorithm) {
    const diffIds = contents.kind === 'read' ? contents.diffIds : [];
    return diffIds.find((digest) => (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest) === algorithm) ?? null;
}


/***/ }),

/***/ 9876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy),
/* harmony export */   k: () => (/* binding */ groupByKey)
/* harmony export */ });
/** Groups items by a key, in the order of each key's first item. */
function groupByKey(items, key) {
    const found = new Map();
    for (const item of items) {
        const known = key(item);
        const group = found.get(known);
        if (group === undefined)
            found.set(known, [item]);
        else
            group.push(item);
    }
    return found;
}
/** The groups without their keys. */
function groupBy(items, key) {
    return [...groupByKey(items, key).values()];
}


/***/ }),

/***/ 9963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ referencesOf),
/* harmony export */   D_: () => (/* binding */ DEPTHS),
/* harmony export */   FO: () => (/* binding */ referencesAndListings),
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   Nh: () => (/* binding */ nodesOf),
/* harmony export */   ZG: () => (/* binding */ includesDepth),
/* harmony export */   kp: () => (/* binding */ roleOf)
/* harmony export */ });
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9876);

/** How deep bytes are read (docs/architecture.md, "Principles"); each depth includes those before it. */
const DEPTHS = ['structure', 'heads', 'digests', 'contents'];
/** Whether depth `a` includes depth `b`. */
function includesDepth(a, b) {
    return DEPTHS.indexOf(a) >= DEPTHS.indexOf(b);
}
/** Every edge of an image, then the other entries of its layout's index.json for its documents. */
function referencesAndListings({ edges, listings }) {
    return listings.length === 0 ? edges : [...edges, ...listings];
}
/** Every node of an image, each once, in traversal order. */
function nodesOf(image) {
    return [...new Set(image.edges.map((edge) => edge.target))];
}
/** The role of an edge's target: that of its type, otherwise that of its slot. */
function roleOf({ slot, type }) {
    if (type !== null)
        return type.role;
    return slot === 'config' || slot === 'layer' || slot === 'manifest' ? slot : 'unknown';
}
/** The edges by their parent; those of the root by null. */
function childrenOf(image) {
    return (0,_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .groupByKey */ .k)(image.edges, ({ parent }) => parent);
}
/** The edges to each blob. */
function referencesOf(image) {
    return (0,_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .groupByKey */ .k)(image.edges, ({ target }) => target);
}


/***/ }),

/***/ 7478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   kv: () => (/* binding */ doubtOf),
/* harmony export */   lm: () => (/* binding */ judgeTables),
/* harmony export */   tI: () => (/* binding */ tablesOf)
/* harmony export */ });
/* harmony import */ var _formats_lazy_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2377);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7598);
/* harmony import */ var _sources_byte_source_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4605);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8020);




const NONE = { kind: 'none' };
const SAME = { kind: 'same' };
const NO_ANNOTATIONS = new Map();
/**
 * Where consumers find tables of contents in a layer under this edge; those by footer only if the last bytes are known.
 */
function tablesOf({ descriptor, target: { byteSource } }) {
    if (!(0,_sources_byte_source_js__WEBPACK_IMPORTED_MODULE_2__/* .isAvailable */ .e2)(byteSource))
        return [];
    const tail = (0,_sources_byte_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readTail */ .Zr)(byteSource, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.tailBytes);
    return (0,_formats_lazy_js__WEBPACK_IMPORTED_MODULE_0__/* .tableLocations */ .rJ)(tail.kind === 'bytes' ? tail.bytes : new Uint8Array(), byteSource.length, descriptor?.annotations ?? NO_ANNOTATIONS);
}
/** Judges the tables of a layer whose contents were read. */
function judgeTables(edge) {
    const { contents } = edge.target;
    if (contents?.kind !== 'read')
        return NONE;
    const compared = new Map(contents.tables.map((table) => [(0,_formats_lazy_js__WEBPACK_IMPORTED_MODULE_0__/* .tableKey */ .ih)(table.location), table]));
    const locations = tablesOf(edge);
    if (locations.length === 0)
        return NONE;
    const differences = [];
    let more = 0;
    let reason = null;
    for (const location of locations) {
        const table = compared.get((0,_formats_lazy_js__WEBPACK_IMPORTED_MODULE_0__/* .tableKey */ .ih)(location));
        if (table === undefined) {
            reason ??= 'its table of contents was not read, because the registry does not serve ranges';
            continue;
        }
        differences.push(...wrongDigests(edge, table));
        const { outcome } = table;
        if (outcome.kind === 'unread')
            reason ??= outcome.reason;
        if (outcome.kind !== 'differs')
            continue;
        for (const { first, count } of outcome.differences) {
            differences.push(first);
            more += count - 1;
        }
    }
    if (differences.length > 0)
        return { kind: 'differs', differences: [...new Set(differences)], more };
    return reason === null ? SAME : { kind: 'unread', reason };
}
/** The reason why the contents of a layer's tar may differ for some consumers; null if they do not. */
function doubtOf(edge) {
    const verdict = judgeTables(edge);
    if (verdict.kind === 'unread')
        return verdict.reason;
    return verdict.kind === 'differs' ? 'its table of contents, which lazy pulling mounts, differs from its tar' : null;
}
function* wrongDigests(edge, { location, storedDigest, jsonDigest }) {
    for (const { key, digest, over } of (0,_formats_lazy_js__WEBPACK_IMPORTED_MODULE_0__/* .statedTableDigests */ .lz)(edge.descriptor?.annotations ?? NO_ANNOTATIONS)) {
        if (over === 'stored' && location.form !== 'zstd:chunked')
            continue;
        const actual = over === 'stored' ? storedDigest : jsonDigest;
        if (actual !== null && actual !== digest)
            yield (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `the annotation ${key} is ${digest}, but the table has the digest ${actual}`;
    }
}


/***/ }),

/***/ 380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ Nodes),
/* harmony export */   T: () => (/* binding */ detectFormat)
/* harmony export */ });
/* harmony import */ var _formats_config_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9693);
/* harmony import */ var _formats_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6939);
/* harmony import */ var _formats_fault_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4895);
/* harmony import */ var _formats_format_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5068);
/* harmony import */ var _formats_lazy_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2377);
/* harmony import */ var _formats_refused_framing_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(5256);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7598);
/* harmony import */ var _sources_byte_source_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(4605);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(8020);









/** White space of JSON (RFC 8259, 2). */
const BLANKS = [0x20, 0x09, 0x0a, 0x0d];
/**
 * Zeros at the end of gzip data that it can have itself: an empty final block and the CRC and size of no data (RFC
 * 1952, 2.3.1) are nine. Fewer zeros of padding are detected only by decompression.
 */
const GZIP_OWN_ZEROS = 9;
const PADDED = (0,_formats_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)('ambiguous', 'zeros follow its gzip data, which containers/image (podman, skopeo) refuses and other tools ignore');
const NO_CONFIG = { config: null, faults: [] };
const TOO_MANY_ENTRIES = {
    config: null,
    faults: [
        (0,_formats_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)('too-large', `all configs together have more than ${_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .LIMITS */ .b.configEntries} entries; this one was not kept`),
    ],
};
/** The nodes of one source: every blob once, however many images and edges lead to it. */
class Nodes {
    #source;
    #byKey = new Map();
    /** By location, absent ones by name: links may give one member several names. */
    #members = new Map();
    #configs = new Map();
    /** The number in the configs that were kept so far. */
    #configEntries = 0;
    /** Documents that could not be read or do not match their digest, so that each is reported once. */
    #broken = new Set();
    constructor(source) {
        this.#source = source;
    }
    /**
     * The blob of a digest, present or absent.
     * @param as how the reference describes it
     * @param inline a descriptor's `data`: the blob may exist only there (image-spec, descriptor.md, "Embedded Content")
     */
    byDigest(digest, inline = null, as) {
        const node = this.#stored(digest, as);
        if (node.byteSource === null && inline !== null)
            useInlineData(node, inline);
        return node;
    }
    #stored(digest, as) {
        return this.#once(digest, () => {
            const byteSource = this.#source.locate(digest, as);
            return {
                digest,
                digestOf: 'bytes',
                name: digest,
                byteSource,
                detected: null,
                lazy: null,
                verified: null,
                contents: null,
                faults: byteSource ? [] : [missing(digest)],
            };
        });
    }
    /** A member of a docker archive by name; its digest, if known, is that of its tar. */
    byArchiveName(name, byteSource, diffId) {
        const byDiffId = this.#members.get(byteSource ?? name) ?? new Map();
        this.#members.set(byteSource ?? name, byDiffId);
        const known = byDiffId.get(diffId);
        if (known)
            return known;
        const faults = byteSource ? [] : [missing(name)];
        const unread = { detected: null, lazy: null, verified: null, contents: null };
        const node = { digest: diffId, digestOf: 'tar', name, byteSource, ...unread, faults };
        byDiffId.set(diffId, node);
        return node;
    }
    /**
     * A document without a descriptor; its digest is computed.
     * @param claimed the digest in its file name, which it must have
     */
    byDocument(name, byteSource, claimed = null) {
        return this.#once(`${name}\n`, () => {
            const read = (0,_sources_byte_source_js__WEBPACK_IMPORTED_MODULE_6__/* .readDocument */ .u0)(byteSource);
            const actual = read.kind === 'bytes' ? (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(read.bytes) : null;
            const wrong = actual !== null && claimed !== null && actual !== claimed;
            const faults = wrong ? [(0,_formats_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)('digest-mismatch', (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_7__/* .safe */ .gB) `${name} has the digest ${actual}`)] : [];
            return {
                digest: claimed ?? actual,
                digestOf: 'bytes',
                name,
                byteSource,
                detected: null,
                lazy: null,
                verified: actual === null ? null : !wrong,
                contents: null,
                faults,
            };
        });
    }
    /** The image config of a node, decoded once; null if it is absent, or has faults. */
    config(node) {
        const known = this.#configs.get(node);
        if (known)
            return known;
        const bytes = this.document(node);
        const decoded = bytes === null ? NO_CONFIG : this.#decodeConfig(bytes);
        this.#configs.set(node, decoded);
        return decoded;
    }
    /** Whether any image references the digest. */
    has(digest) {
        return this.#byKey.has(digest);
    }
    /**
     * The bytes of a document, checked against its digest; null, with the fault on the node, if they are not available or
     * do not match.
     * @param alternative another valid digest of the bytes: a signed schema 1 manifest is known by its payload's
     */
    document(node, alternative = () => null) {
        if (node.byteSource === null || node.verified === false || this.#broken.has(node))
            return null;
        const result = read(node.byteSource, node, alternative);
        if (result instanceof Uint8Array)
            return result;
        this.#broken.add(node);
        node.faults.push(result);
        return null;
    }
    /**
     * The bytes of a blob that is not declared as a document but could be one, because some readers rely on the bytes.
     * Their digest is always checked: elsewhere it could be that of a manifest. Null for all others; a blob over the
     * limit is not a document.
     */
    opaque(node) {
        const { digest, byteSource } = node;
        if (byteSource === null || byteSource.length > _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .LIMITS */ .b.documentBytes)
            return null;
        if (byteSource.kind === 'remote' &&
            byteSource.blob.document === null &&
            byteSource.length > _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .LIMITS */ .b.remoteOpaqueBytes) {
            // First bytes that are not a document's are decisive, as for every layer that is not read to its end.
            const head = (0,_sources_byte_source_js__WEBPACK_IMPORTED_MODULE_6__/* .readHead */ .zy)(byteSource, _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .LIMITS */ .b.headBytes);
            if (head.kind === 'bytes' && !mayBeginAsObject(head.bytes)) {
                detectFormat(node);
                return null;
            }
        }
        if (byteSource.kind !== 'streamed') {
            const bytes = this.document(node);
            return bytes !== null && beginsAsObject(bytes) ? bytes : null;
        }
        // A possible document was kept when it was streamed, while there was space.
        if (mayBeginAsObject(byteSource.head) && !this.#broken.has(node)) {
            this.#broken.add(node);
            node.faults.push(unreadable(byteSource.reason));
        }
        detectFormat(node);
        if (digest !== null && node.verified === null && (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(digest) === (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(byteSource.digest)) {
            node.verified = byteSource.digest === digest;
            if (!node.verified)
                node.faults.push((0,_formats_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)('digest-mismatch', `its bytes have the digest ${byteSource.digest}`));
        }
        return null;
    }
    #decodeConfig(bytes) {
        if (this.#configEntries > _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .LIMITS */ .b.configEntries)
            return TOO_MANY_ENTRIES;
        const decoded = (0,_formats_config_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeConfig */ .F)(bytes);
        this.#configEntries += decoded.config === null ? 0 : entriesOf(decoded.config);
        return this.#configEntries > _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .LIMITS */ .b.configEntries ? TOO_MANY_ENTRIES : decoded;
    }
    #once(key, make) {
        const known = this.#byKey.get(key);
        if (known)
            return known;
        const node = make();
        this.#byKey.set(key, node);
        return node;
    }
}
/** Whether an object may begin with these first bytes. */
function mayBeginAsObject(head) {
    return beginsAsObject(head) || head.every((byte) => BLANKS.includes(byte));
}
/** Whether bytes could be a JSON object for any reader, with any blanks before it. */
function beginsAsObject(bytes) {
    // Some readers skip a byte order mark (RFC 8259, 8.1, allows it).
    const text = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
    const first = text.findIndex((byte) => !BLANKS.includes(byte));
    if (text[first] !== 0x7b)
        return false;
    const next = text.subarray(first + 1).find((byte) => !BLANKS.includes(byte));
    return next === 0x22 || next === 0x7d;
}
function entriesOf({ history, diffIds, env, labels, entrypoint, cmd, exposedPorts, volumes }) {
    const lists = [history, diffIds, env, entrypoint, cmd, exposedPorts, volumes];
    return lists.reduce((count, { length }) => count + length, labels.size);
}
/** Uses embedded bytes for a blob that is not stored, if they match its digest. */
function useInlineData(node, inline) {
    const bytes = Buffer.from(inline, 'base64');
    const algorithm = node.digest && (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .verifierOf */ .Sb)(node.digest);
    if (!algorithm || (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes, algorithm) !== node.digest)
        return;
    node.byteSource = { kind: 'bytes', bytes, length: bytes.length };
    node.verified = true;
    node.faults.splice(0);
}
/** Reads the first and last bytes, once; the last ones again if they were not available before. */
function detectFormat(node) {
    const { byteSource } = node;
    if ((node.detected !== null && node.lazy !== 'unknown') || byteSource === null)
        return;
    const head = (0,_sources_byte_source_js__WEBPACK_IMPORTED_MODULE_6__/* .readHead */ .zy)(byteSource, _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .LIMITS */ .b.headBytes);
    const tail = head.kind === 'bytes' ? (0,_sources_byte_source_js__WEBPACK_IMPORTED_MODULE_6__/* .readTail */ .Zr)(byteSource, _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .LIMITS */ .b.tailBytes) : head;
    if (head.kind === 'bytes' && (tail.kind === 'bytes' || byteSource.kind === 'remote')) {
        noteEnds(node, byteSource.length, head.bytes, tail.kind === 'bytes' ? tail.bytes : null);
    }
    else if (tail.kind !== 'bytes' && node.faults.length === 0) {
        node.faults.push(unreadable((0,_sources_byte_source_js__WEBPACK_IMPORTED_MODULE_6__/* .failureOf */ .g5)(tail)));
    }
}
/**
 * Records the formats of the first and last bytes of a blob. If they match two formats, none is recorded, because
 * consumers read different ones.
 * @param size of the whole blob in bytes
 * @param tail null if the last bytes could not be read separately
 */
function noteEnds(node, size, head, tail) {
    if (node.detected === null) {
        const rivals = (0,_formats_format_js__WEBPACK_IMPORTED_MODULE_3__/* .ambiguousFormats */ .Ri)(head);
        node.detected = rivals === null ? (0,_formats_format_js__WEBPACK_IMPORTED_MODULE_3__/* .detect */ .o0)(head, size) : 'unknown';
        if (rivals !== null)
            node.faults.push((0,_formats_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)('ambiguous', (0,_formats_format_js__WEBPACK_IMPORTED_MODULE_3__/* .describeAmbiguity */ .b9)(rivals)));
        const refused = (0,_formats_refused_framing_js__WEBPACK_IMPORTED_MODULE_8__/* .refusedFraming */ .h)(head, node.detected);
        if (refused !== null)
            node.faults.push((0,_formats_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)('ambiguous', refused));
    }
    node.lazy = tail === null ? 'unknown' : (0,_formats_lazy_js__WEBPACK_IMPORTED_MODULE_4__/* .detectLazy */ .ew)(tail);
    if (tail !== null && node.detected === 'gzip' && isPadded(tail))
        node.faults.push(PADDED);
}
/** The bytes of a document, or its fault; hashes them if that was not done before. */
function read(byteSource, node, alternative) {
    if (byteSource.length > _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .LIMITS */ .b.documentBytes) {
        return (0,_formats_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)('too-large', `the document has ${byteSource.length} bytes; Plimsoll reads up to ${_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .LIMITS */ .b.documentBytes}`);
    }
    const result = (0,_sources_byte_source_js__WEBPACK_IMPORTED_MODULE_6__/* .readDocument */ .u0)(byteSource);
    if (result.kind !== 'bytes')
        return unreadable((0,_sources_byte_source_js__WEBPACK_IMPORTED_MODULE_6__/* .failureOf */ .g5)(result));
    const { bytes } = result;
    if (node.detected === null)
        noteEnds(node, bytes.length, bytes.subarray(0, _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .LIMITS */ .b.headBytes), bytes.subarray(-_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .LIMITS */ .b.tailBytes));
    if (node.verified === true || node.digest === null)
        return bytes;
    const algorithm = (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .verifierOf */ .Sb)(node.digest);
    if (algorithm === undefined)
        return (0,_formats_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)('unverifiable', `the algorithm of ${node.digest} is not supported`);
    const actual = (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes, algorithm);
    node.verified = actual === node.digest || alternative(bytes) === node.digest;
    return node.verified ? bytes : (0,_formats_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)('digest-mismatch', `its bytes have the digest ${actual}`);
}
function missing(what) {
    return (0,_formats_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)('missing', (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_7__/* .safe */ .gB) `${what} is not in the source`);
}
function unreadable(reason) {
    return (0,_formats_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)('unreadable', reason);
}
/** Whether more zeros are at the end than gzip data can end with. */
function isPadded(tail) {
    return tail.length > GZIP_OWN_ZEROS && tail.subarray(-GZIP_OWN_ZEROS - 1).every((byte) => byte === 0);
}


/***/ }),

/***/ 9273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ sizesOf)
/* harmony export */ });
/* harmony import */ var _sources_byte_source_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4605);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8020);
/* harmony import */ var _lazy_tables_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7478);



/** The sizes of the layers of every runnable manifest. Config and manifest do not count. */
function sizesOf(image) {
    return image.manifests
        .filter(({ exempt }) => exempt === null)
        .map((manifest) => {
        const layers = onceEach(manifest.layers).map((edge) => layerSizes(edge, manifest, image));
        return {
            manifest,
            layers,
            compressed: sum(layers.map(({ compressed }) => compressed)),
            uncompressed: sum(layers.map(({ uncompressed }) => uncompressed)),
        };
    });
}
function onceEach(edges) {
    return [...new Map(edges.toReversed().map((edge) => [edge.target, edge])).values()].toReversed();
}
function layerSizes(edge, { layers }, { engineStorage }) {
    const compressed = engineStorage ? unknown('is stored uncompressed, as engines keep it') : storedSize(edge);
    return { edge, compressed, uncompressed: unpackedSize(edge, layers) };
}
/** The stated size of an absent blob is not verified before a pull. */
function storedSize({ target: { byteSource }, descriptor, faults }) {
    if (!(0,_sources_byte_source_js__WEBPACK_IMPORTED_MODULE_0__/* .isAvailable */ .e2)(byteSource)) {
        const reason = byteSource?.kind === 'unreadable' ? byteSource.reason : 'is absent';
        return {
            bytes: Number(descriptor?.size ?? 0),
            unsure: descriptor === null ? reason : `${reason}, so its size is unverified`,
        };
    }
    const lie = faults.find(({ kind }) => kind === 'size-mismatch');
    return { bytes: byteSource.length, unsure: lie?.message ?? null };
}
/** @param layers of the manifest: each edge to the layer may state another table of contents */
function unpackedSize({ target, declared }, layers) {
    const { byteSource, contents, faults } = target;
    if (byteSource === null)
        return unknown('is absent');
    if (declared?.compression === 'encrypted')
        return unknown('is encrypted');
    if (contents === null)
        return unknown(faults[0]?.message ?? 'was not decompressed');
    if (contents.kind === 'unread')
        return unknown(`was not decompressed: ${contents.reason}`);
    const { size, fault } = contents;
    if (fault !== null)
        return { bytes: size, unsure: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `was not decompressed to its end: ${fault.message}` };
    const doubts = layers.flatMap((layer) => (layer.target === target ? ((0,_lazy_tables_js__WEBPACK_IMPORTED_MODULE_2__/* .doubtOf */ .kv)(layer) ?? []) : []));
    return { bytes: size, unsure: doubts[0] === undefined ? null : `cannot be measured: ${doubts[0]}` };
}
function unknown(reason) {
    return { bytes: 0, unsure: reason };
}
function sum(amounts) {
    return {
        bytes: amounts.reduce((total, { bytes }) => total + bytes, 0),
        unsure: amounts.find(({ unsure }) => unsure !== null)?.unsure ?? null,
    };
}


/***/ }),

/***/ 4027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ windowsEvidence),
/* harmony export */   u: () => (/* binding */ lookForWindows)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8522);
/* harmony import */ var _formats_compression_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6156);
/* harmony import */ var _formats_tar_header_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4680);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7598);
/* harmony import */ var _sources_byte_source_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4605);
/* harmony import */ var _node_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(380);
// Not by name: Node 20 has no zstd, and a named import of it would keep every program from starting.






/** The version of a Windows build, which every config of a Windows image has: `10.0.20348.2700`. */
const BUILD = /^\d+\.\d+\.\d+(?:\.\d+)?$/;
/**
 * Reads the first bytes of the layers if the config is for Windows.
 * @param known the forms of layers that were read before
 */
function windowsEvidence({ config, layers, platform }, known = new Map()) {
    const stated = config?.config?.platform;
    if (stated?.os.toLowerCase() !== 'windows')
        return 'no';
    // An index that lists it for Linux makes it run on Linux.
    if (platform !== null && !platform.startsWith('windows/'))
        return 'no';
    const forms = layers.map((layer) => {
        const form = known.get(layer.target) ?? formOf(layer);
        known.set(layer.target, form);
        return form;
    });
    const isVersioned = BUILD.test(stated.osVersion);
    // Windows base layers from before 2023 are in no archive; only their registries have them.
    if (forms[0] === 'absent-foreign')
        return isVersioned ? 'proved' : 'unknown';
    if (forms.includes('other'))
        return 'no';
    return isVersioned && forms.includes('windows') && !forms.includes('unknown') ? 'proved' : 'unknown';
}
/** Fetches the first bytes of the layers if they decide whether an image is for Windows. */
function lookForWindows({ config, layers }) {
    if (config?.config?.platform.os.toLowerCase() !== 'windows')
        return;
    for (const { target } of layers)
        (0,_node_js__WEBPACK_IMPORTED_MODULE_5__/* .detectFormat */ .T)(target);
}
function formOf({ declared, target }) {
    if (target.byteSource === null)
        return declared?.distributable === false ? 'absent-foreign' : 'unknown';
    (0,_node_js__WEBPACK_IMPORTED_MODULE_5__/* .detectFormat */ .T)(target);
    const head = headOf(target, target.byteSource);
    return head === null ? 'unknown' : formOfTar(head);
}
/** The first bytes of a layer's tar; null where they could not be read. */
function headOf({ detected }, byteSource) {
    const read = (0,_sources_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .readHead */ .zy)(byteSource, byteSource.kind === 'file' || byteSource.kind === 'bytes' ? _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .LIMITS */ .b.layerHeadBytes : _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .LIMITS */ .b.headBytes);
    if (read.kind !== 'bytes')
        return null;
    const options = { maxOutputLength: _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .LIMITS */ .b.layerHeadUnpackedBytes };
    try {
        if (detected === 'tar')
            return read.bytes;
        // The input ends in the middle of the stream.
        if (detected === 'gzip')
            return node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync(read.bytes, { ...options, finishFlush: node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.Z_SYNC_FLUSH });
        if (detected === 'zstd' && (0,_formats_compression_js__WEBPACK_IMPORTED_MODULE_1__/* .canDecompress */ .i)('zstd'))
            return node_zlib__WEBPACK_IMPORTED_MODULE_0__.zstdDecompressSync(read.bytes, { ...options, finishFlush: node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.ZSTD_e_flush });
    }
    catch {
        return null;
    }
    return null;
}
/**
 * The top folders of a Windows layer: its files, its registry, and the utility VM of a base image (hcsshim,
 * "internal/wclayer").
 */
const TOPS = /^(?:\.\/)?(?:Files|Hives|UtilityVM)(?:\/|$)/;
/** Extension headers of PAX and GNU tar, which belong to the member after them. */
const EXTENSIONS = 'xgLK';
function formOfTar(head) {
    let form = 'unknown';
    for (let offset = 0; offset + _formats_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK */ .I <= head.length;) {
        const block = (0,_formats_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .readHeader */ .a)(head.subarray(offset, offset + _formats_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK */ .I));
        if (block.kind === 'zeros')
            return form === 'unknown' ? 'empty' : form;
        if (block.kind !== 'header')
            return form === 'unknown' ? 'other' : form;
        const isMember = !EXTENSIONS.includes(block.type);
        if (isMember && !TOPS.test(block.name))
            return 'other';
        if (isMember)
            form = 'windows';
        offset += _formats_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK */ .I + Math.ceil(block.size / _formats_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK */ .I) * _formats_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK */ .I;
    }
    return form;
}


/***/ }),

/***/ 7598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ LIMITS)
/* harmony export */ });
/**
 * The limits on hostile input. Each bounds a cost and is larger than real images need; an excess is a reported fault,
 * never a crash and never a pass.
 */
const LIMITS = {
    /**
     * Bytes of one document (index, manifest, config, manifest.json). Registries accept manifests up to 4 MiB; an
     * index.json of 10,000 images has 3 MB.
     */
    documentBytes: 32 * 1024 * 1024,
    /** Levels of nesting in a JSON document. Real ones have fewer than ten. */
    jsonDepth: 64,
    /** Levels of indexes below a root. Real ones have two. */
    indexDepth: 32,
    /**
     * Memory cost of the values of a JSON document: 1 for each, 1 more for a member's key, 2 more for a list, 4 more for
     * an object. An SBOM of 20 MB has about this cost.
     */
    jsonCost: 1_600_000,
    /** Characters of an integer. Longer ones exceed 64 bits, and their conversion takes quadratic time. */
    integerCharacters: 32,
    /** Characters of a digest. No algorithm needs more, although the grammar allows them. */
    digestCharacters: 300,
    /** Characters of an image reference: host, path, tag and digest together. */
    referenceCharacters: 1024,
    /**
     * Media types under which one document is decoded: each costs a reading. Real documents have one, or two if a tool is
     * wrong.
     */
    documentTypes: 8,
    /** Faults that are reported for one document, which could have millions. */
    documentFaults: 10,
    /**
     * Features of a platform (`os.features`), and characters of each. Real platforms have one or two, such as `win32k` and
     * `erofs`.
     */
    osFeatures: 32,
    osFeatureCharacters: 128,
    /**
     * Images of one source. A layout with a year of nightly builds in 50 variants has 18,250. Each takes 12 KB of memory.
     */
    images: 20_000,
    /**
     * References that are followed in one source. A thousand images of sixty layers have as many. Each takes 2 KB of
     * memory until the report is written, and 5 KB with a finding.
     */
    references: 60_000,
    /** Entries of lists and maps in the configs of one source. Ten thousand images with fifty each have half as many. */
    configEntries: 1_000_000,
    /**
     * Bytes of documents, and of the first and last bytes of other members, kept of a streamed archive (stdin,
     * compressed). Ten thousand images have about 50 MB.
     */
    heldBytes: 128 * 1024 * 1024,
    /**
     * Bytes of a blob whose type is not that of a document, up to which it is fetched from a registry to check whether it
     * is one.
     */
    remoteOpaqueBytes: 4 * 1024 * 1024,
    /** Bytes of a blob that is fetched as a whole if its first and last bytes are needed: one request instead of two. */
    remoteSmallBytes: 16 * 1024,
    /** Bytes that are read for the last bytes of a blob if a registry does not serve ranges. */
    remoteWholeBytes: 1024 * 1024,
    /**
     * Blobs and manifests of one image that are requested from a registry. Sixteen platforms of a hundred layers have a
     * tenth of it.
     */
    registryLookups: 20_000,
    /** Bytes of a response of a registry other than a document: a token, a page of referrers. */
    registryAnswerBytes: 4 * 1024 * 1024,
    /** Bytes of an ignored response that are read to reuse its connection. */
    registryIgnoredBytes: 16 * 1024,
    /** Pages of one list of referrers, and referrers of one digest. */
    referrerPages: 20,
    referrers: 500,
    /** Time for all requests about one image. A hundred gigabytes take half of it at 50 MB/s. */
    registryMilliseconds: 3_600_000,
    /** Time until a response begins, and between its bytes. */
    registryAnswerMilliseconds: 20_000,
    /** Time for one document or other response, and for each `registrySlowBytes` of a blob. */
    registryDocumentMilliseconds: 60_000,
    /** The minimum progress of a blob in `registryDocumentMilliseconds`: a modem was faster. */
    registrySlowBytes: 64 * 1024,
    /** Retries of one request, and continuations of one download without progress. */
    registryRetries: 3,
    /** Wait that a registry may request before a retry (Retry-After). */
    registryWaitMilliseconds: 60_000,
    /** Redirects of one request. */
    registryRedirects: 5,
    /** Concurrent requests to a registry, and concurrent downloads, unless the environment sets another number. */
    registryConcurrency: 8,
    /** The largest number that the environment can set: registries limit the requests of one client. */
    registryConnections: 64,
    /** Bytes of Docker's configuration, and of the output of a credential helper; time that one may take. */
    credentialBytes: 1024 * 1024,
    credentialMilliseconds: 20_000,
    /** Members of one archive of images. Ten thousand images of docker save have about 100,000. Each takes up to 1 KB of memory. */
    archiveMembers: 120_000,
    /** Characters of the names of all members of an archive of images: 140 for each of the largest number. */
    archiveNameCharacters: 16 * 1024 * 1024,
    /** Characters of the path of a member that links lead to: Linux's PATH_MAX. docker cannot unpack a longer one. */
    archivePathCharacters: 4096,
    /** Symbolic links that lead from one name in an archive to a file. Real archives have one. */
    archiveLinks: 8,
    /** Faults that are reported for one archive; each of its images has them. */
    archiveFaults: 20,
    /** Entries of one layer; none of them is kept. */
    layerEntries: 2_000_000,
    /** Bytes of zeros after the end marker of an archive. GNU tar pads to 10 KiB, and to 4 MiB at most on tapes. */
    archiveTailBytes: 64 * 1024 * 1024,
    /** Bytes of a GNU long name or a PAX header in an archive. */
    archiveHeaderBytes: 1024 * 1024,
    /** Bytes of a decompressed archive. */
    archiveBytes: 1024 ** 4,
    /** Bytes of an archive on standard input, which may never end: as many as one layer may have. */
    streamBytes: 256 * 1024 ** 3,
    /** Time until a run reads nothing more; half the time that GitHub gives a job. Users can set it. */
    runMilliseconds: 10_800_000,
    /** Bytes to which all layers and archives of a run decompress together: three times those of the largest layer. Users can set it. */
    runUnpackedBytes: 1_000_000_000_000,
    /**
     * Decompressed bytes of a run beyond `layerRatio` times the stored ones. A layer may have `layerRatioBytes` of them, a
     * run not as many for each of its layers.
     */
    runDenseBytes: 4_000_000_000,
    /**
     * Bytes of the temporary copy of a compressed or streamed archive, which is written only if a rule reads the contents
     * of layers. A GitHub runner has about 14 GB of free space.
     */
    copyBytes: 64_000_000_000,
    /** Bytes of compressed input without output: empty frames and members may follow each other without end. */
    fruitlessBytes: 64 * 1024 * 1024,
    /** Bytes of a decompressed layer. The largest real ones, with models in them, have a tenth of it. */
    layerBytes: 256 * 1024 ** 3,
    /**
     * The ratio of a layer's decompressed to its stored size, checked during decompression above `layerRatioBytes`. Text
     * has a ratio of ten, repetitive logs a hundred, zeros a thousand with gzip and thirty thousand with zstd.
     */
    layerRatio: 200,
    /**
     * Bytes up to which the ratio of a layer is not checked: files full of zeros are ordinary, and this much does no
     * harm.
     */
    layerRatioBytes: 64 * 1024 * 1024,
    /** Bytes of the window of a zstd frame, which takes as much memory. zstd accepts as much by default. */
    zstdWindowBytes: 128 * 1024 * 1024,
    /**
     * Bytes of the tables of contents of one layer, as JSON. They are held in memory while the layer is read: a table of
     * 300,000 files. containers/storage reads up to 150 MiB.
     */
    tableBytes: 128 * 1024 * 1024,
    /**
     * Bytes of a decompressed table up to which its ratio is not checked; beyond, `layerRatio` applies. Real ones have a
     * ratio of 30.
     */
    tableRatioBytes: 1024 * 1024,
    /**
     * Bytes of one entry of a table. The header of a tar that it repeats has up to `archiveHeaderBytes`, extended
     * attributes in base64 a third more.
     */
    tableEntryBytes: 4 * 1024 * 1024,
    /**
     * Parts of one file in a table. With the 64 KiB of containers/storage, a file of 13 GB has as many, and with the
     * parts of eStargz one of 800 GB.
     */
    tableParts: 200_000,
    /**
     * Locations in one layer at which annotations and footers may place a table. Real layers have one, or two with the
     * same table.
     */
    tablesOfLayer: 8,
    /**
     * Compressed parts of one layer that begin with a header followed by files, which must be decompressed to be
     * compared. Real layers have one for each core of the builder.
     */
    sharedStarts: 1000,
    /** Entries of one layer that are named in messages, per kind of issue. */
    entriesNamed: 3,
    /** Threads that read blobs in addition to the main thread. More than the cores of any runner are useless. */
    workers: 64,
    /** Memory for objects of one thread; it keeps only numbers of a layer. */
    workerMegabytes: 256,
    /**
     * Bytes to hash that justify starting a thread: it takes as long as hashing 60 MiB, and two threads slow each other
     * down a little.
     */
    workerWorthBytes: 96 * 1024 * 1024,
    /** Bytes of an earlier report. One of ten thousand images has a third of it. */
    reportBytes: 256 * 1024 * 1024,
    /** First bytes of a blob that are read: enough for the superblock of EROFS, 128 bytes from 1,024 on. */
    headBytes: 1152,
    /** First bytes of a layer that show whether it is a Windows layer, and their decompressed size. */
    layerHeadBytes: 16 * 1024,
    layerHeadUnpackedBytes: 512 * 1024,
    /** Last bytes of a blob that are read: eStargz's footer has 51, zstd:chunked's magic 8. */
    tailBytes: 64,
    /** Characters of one untrusted string in a message. */
    untrustedCharacters: 300,
    /**
     * Image names, platforms and URLs that one message lists, and sentences that a finding of several images combines.
     * Real images have up to about ten platforms.
     */
    namesShown: 10,
    platformsShown: 12,
    urlsShown: 3,
    /**
     * Characters of a misspelled word, and of a misspelled media type, that are compared with known ones: it costs the
     * product of their lengths.
     */
    suggestionCharacters: 64,
    suggestionTypeCharacters: 128,
    /** Unknown media types of one image that are compared with the whole table for a suggestion. */
    suggestions: 32,
    /** Characters of a license expression; its parser takes more than linear time. A longer one is not valid. */
    licenseCharacters: 2000,
    /** Bytes of a policy file. */
    policyBytes: 1024 * 1024,
    /**
     * Characters of one image that are searched for secrets. A config has about ten thousand, the provenance of a large
     * build a million.
     */
    secretCharacters: 16 * 1024 * 1024,
    /** Characters at the end of a name that decide whether its value is a secret. */
    secretNameCharacters: 200,
    /** Characters of a value that may be a harmless one; a longer one with the name of a secret is a secret. */
    secretValueCharacters: 2000,
    /** Secrets that are reported for one image. */
    secretsReported: 100,
    /** Bytes of a Dockerfile. */
    dockerfileBytes: 1024 * 1024,
    /** Characters of a word of a Dockerfile after expansion of its variables. Linux accepts 131,072 in one argument. */
    expandedCharacters: 128 * 1024,
    /** Stages and instructions of a Dockerfile, and entries of a history, that are matched. Real ones have a tenth. */
    dockerfileStages: 200,
    dockerfileInstructions: 5000,
    historyEntries: 5000,
    /**
     * Instructions of all stages of all Dockerfiles of a workspace, each stage with its base stages, that are matched
     * with one history.
     */
    historySteps: 200_000,
    /** Characters before the command of a history entry in which a shell and its options are searched. */
    historyShellCharacters: 200,
    /** Histories of which the matches with a workspace's Dockerfiles are kept, for images with equal ones. Then they are matched again. */
    matchedHistories: 1000,
    /** Locations in Dockerfiles of one step of a build. Real steps have one, or two if stages begin in the same way. */
    stepLocations: 100,
    /** The search for Dockerfiles below the working directory: depth, directories, files, and bytes of all files. */
    workspaceDepth: 8,
    workspaceDirectories: 20_000,
    workspaceDockerfiles: 200,
    workspaceBytes: 4 * 1024 * 1024,
    /** Materials and steps of one build. The largest real builds have hundreds. */
    buildEntries: 20_000,
    /** Characters of the address of a build's source that are compared with the repository of the run. */
    buildAddressCharacters: 1000,
    /** Unknown facts that the settings of one rule may depend on; all combinations are tried, 64 at most. */
    policyQuestions: 6,
    /** Files that one policy may extend, directly or indirectly. */
    policyFiles: 50,
    /**
     * Bytes of a response of GitHub about a policy, other than the policy: a commit id, an error, a listing of a thousand
     * files.
     */
    githubAnswerBytes: 4 * 1024 * 1024,
    /**
     * Time from the first request to the last response, including retries: for all policies of other
     * repositories, a comment, a check run.
     */
    githubMilliseconds: 60_000,
    /** Retries of one request if GitHub or the network fails. */
    githubRetries: 2,
    /** Redirects of one request: one for a renamed repository. */
    githubRedirects: 3,
    /** Bytes of a page of GitHub's comments: a hundred of 65,536 characters with up to four bytes. */
    githubPageBytes: 32 * 1024 * 1024,
    /** Pages of a hundred comments of one pull request that are searched. */
    githubPages: 50,
    /**
     * Bytes of a comment, and of each text of a check run. GitHub accepts 65,536 characters, which never have fewer
     * bytes, and refuses longer text.
     */
    commentBytes: 64_000,
    /** Annotations of one check run, and of one request. */
    checkRunAnnotations: 1000,
    checkRunBatch: 50,
    /** Characters of the title of a check run or an annotation that GitHub accepts. */
    checkRunTitleCharacters: 255,
    /** Characters of the input `id`, which is part of titles and of the hidden marker of a comment. */
    idCharacters: 100,
    /** Bytes of one output of the Action. Linux limits environment variables to 128 KiB, including the name. */
    outputBytes: 120 * 1024,
    /** Patterns that the braces of one image argument may expand to. */
    argumentPatterns: 1000,
    /** Time until an engine responds: it is on this machine, or near. */
    engineConnectMilliseconds: 10_000,
    /**
     * Time without a byte from an engine. A classic one copies all layers, possibly many gigabytes, before it
     * sends the first.
     */
    engineIdleMilliseconds: 300_000,
    /** Time of one export, from the request to its last byte: 100 GB take half an hour. */
    engineMilliseconds: 7_200_000,
    /** Bytes of an engine's response other than an image, and of the error that it appends to a partial one. */
    engineAnswerBytes: 64 * 1024,
    /** Bytes of docker's own configuration, and of one of its contexts. Real ones have a few thousand. */
    dockerConfigBytes: 4 * 1024 * 1024,
    /** Bytes of a build result. With the provenance of fifty targets it has a tenth of it. */
    buildResultBytes: 32 * 1024 * 1024,
    /** Images of one build result. */
    buildResultImages: 10_000,
    /** Bytes of the runner's event file. GitHub drops payloads over 25 MB. */
    eventBytes: 32 * 1024 * 1024,
    /** Bytes of a workflow file. GitHub accepts half a megabyte. */
    workflowBytes: 1024 * 1024,
    /** Characters of one expression of a custom rule. */
    expressionCharacters: 10_000,
    /** Nodes of one expression, and levels of nesting. */
    expressionNodes: 2000,
    expressionDepth: 50,
    /**
     * Steps of about 50 ns that an evaluation may need at most, estimated from the image, to run without a time limit.
     */
    expressionSteps: 20_000_000,
    /** Time of a more expensive evaluation, and of all of them for one image. */
    expressionMilliseconds: 1000,
    expressionsMilliseconds: 5000,
    /** Characters of the message of a custom rule, including values. */
    customMessageCharacters: 1000,
    /** Bytes of a job summary: GitHub drops one over 1 MiB as a whole. */
    summaryBytes: 1000 * 1024,
    /** Errors and notices that a job summary lists. */
    summaryErrors: 50,
    /** Blobs in the picture of one image; more are not readable, and Mermaid refuses more than 500 edges. */
    graphNodes: 60,
    /** Images of a run that are drawn. */
    graphs: 20,
    /** Bytes of an image from which on a progress bar is shown: fewer are read too quickly. */
    progressWorthBytes: 64 * 1024 * 1024,
    /** Bytes of a blob between two reports of progress. */
    progressBytes: 4 * 1024 * 1024,
    /** Annotations of one level that the runner keeps for a step. */
    annotationsPerLevel: 10,
    /** Characters of one annotation that the runner keeps. */
    annotationCharacters: 4096,
    /** Results of one SARIF file that code scanning keeps; it accepts five times as many. */
    sarifResults: 5000,
    /** Rules of one SARIF file. Code scanning refuses a file with more. */
    sarifRules: 25_000,
    /** Bytes of a SARIF file, compressed by gzip. Code scanning refuses a larger one. */
    sarifGzipBytes: 10_000_000,
    /** Waived findings and notices that a SARIF file lists individually. */
    sarifNotifications: 1000,
    /** Characters of a path in a SARIF file. Longer ones are not valid file names. */
    sarifPathCharacters: 4096,
    /** Characters of the name of a rule that code scanning accepts. */
    sarifNameCharacters: 255,
    /** Values of a policy file, those of aliases included each time: at eight bytes each, no real policy of `policyBytes` has as many. */
    policyValues: 128 * 1024,
    /** YAML tokens of a policy file: four bytes each. A token takes far more memory than its text. */
    policyTokens: 256 * 1024,
    /** Characters of a key in a policy. YAML has the same limit for keys in one line. */
    policyKeyCharacters: 1024,
    /** Errors that are reported for one policy file. */
    policyErrors: 100,
    /** Characters of the path and the ref of a policy in another repository. */
    policyReferenceCharacters: 1024,
    /** Characters of the `ref` of the context. */
    contextRefCharacters: 1024,
    /** Compiled patterns of custom rules that are kept. Patterns from an image could otherwise fill the memory. */
    expressionPatterns: 1000,
};


/***/ }),

/***/ 2424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ parseContext),
/* harmony export */   EZ: () => (/* binding */ FACT_NAMES),
/* harmony export */   Ol: () => (/* binding */ hasBadInRef),
/* harmony export */   SH: () => (/* binding */ NO_CONTEXT),
/* harmony export */   ln: () => (/* binding */ withContextFlags),
/* harmony export */   qY: () => (/* binding */ FACTS),
/* harmony export */   vb: () => (/* binding */ needsFacts)
/* harmony export */ });
/* unused harmony export contextOf */
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _text_suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2832);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8020);



/** A context without known facts. */
const NO_CONTEXT = {
    commit: null,
    commits: null,
    ref: null,
    repository: null,
    'repository-url': null,
    event: null,
    fork: null,
};
const FACTS = {
    commit: { noun: 'the commit of the run', form: 'the 40 or 64 hexadecimal digits of a commit', read: readCommit },
    commits: {
        noun: 'the commits of the run',
        form: 'commits of 40 or 64 hexadecimal digits, separated by commas',
        read: readCommits,
    },
    ref: { noun: 'the ref of the run', form: 'a full ref, such as refs/heads/main or refs/tags/v1', read: readRef },
    repository: {
        noun: 'the repository of the run',
        form: 'OWNER/NAME',
        read: (text) => (/^[\w-][\w.-]*\/(?!\.{1,2}$)[\w.-]+$/.test(text) ? text : null),
    },
    'repository-url': {
        noun: 'the URL of the repository',
        form: 'a URL that starts with https:// and contains no password',
        read: readUrl,
    },
    event: {
        noun: 'the event of the run',
        form: 'the name of an event, such as push or pull_request',
        read: (text) => (/^[a-z][a-z_]{0,63}$/.test(text) ? text : null),
    },
    fork: {
        noun: 'the fork status of the run',
        form: 'true or false',
        read: (text) => (text === 'true' ? true : text === 'false' ? false : null),
    },
};
/** In the order of messages. */
const FACT_NAMES = [
    'commit',
    'commits',
    'ref',
    'repository',
    'repository-url',
    'event',
    'fork',
];
/** Parses facts from a flag or an input, each `KEY=VALUE`. Returns all errors, made with `safe`. */
function parseContext(given) {
    const errors = [];
    const texts = new Map();
    for (const line of given) {
        const equals = line.indexOf('=');
        const name = (equals < 0 ? line : line.slice(0, equals)).trim();
        const text = equals < 0 ? '' : line.slice(equals + 1).trim();
        const fact = FACT_NAMES.find((known) => known === name);
        const before = fact === undefined ? undefined : texts.get(fact);
        if (equals < 0)
            errors.push(noPair(line));
        else if (fact === undefined)
            errors.push(noFact(name));
        else if (FACTS[fact].read(text) === null)
            errors.push(badValue(fact, text));
        else if (before === undefined)
            texts.set(fact, text);
        else if (fact === 'commits')
            texts.set(fact, `${before},${text}`);
        else if (before !== text)
            errors.push((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `${fact} has two values: "${before}" and "${text}"`);
    }
    if (errors.length > 0)
        return { ok: false, errors };
    const value = (name) => {
        const text = texts.get(name);
        return text === undefined ? null : FACTS[name].read(text);
    };
    return { ok: true, context: contextOf(value) };
}
/** Makes a context from a function that gives each fact. */
function contextOf(value) {
    return {
        commit: value('commit'),
        commits: value('commits'),
        ref: value('ref'),
        repository: value('repository'),
        'repository-url': value('repository-url'),
        event: value('event'),
        fork: value('fork'),
    };
}
/**
 * Overrides the facts of the runner by given ones. Related facts are never mixed: given commits replace the runner's commit and its list (a
 * single one replaces both), and another repository drops the runner's URL.
 */
function withContextFlags(runner, given) {
    const commits = given.commits ?? (given.commit === null ? null : [given.commit]);
    const [only, ...others] = given.commits ?? [];
    const commit = given.commit ?? (others.length === 0 ? only : undefined) ?? null;
    const sameRepository = given.repository === null || given.repository === runner.repository;
    return {
        commit: commits === null ? runner.commit : commit,
        commits: commits ?? runner.commits,
        ref: given.ref ?? runner.ref,
        repository: given.repository ?? runner.repository,
        'repository-url': given['repository-url'] ?? (sameRepository ? runner['repository-url'] : null),
        event: given.event ?? runner.event,
        fork: given.fork ?? runner.fork,
    };
}
/** Why something is unchecked that requires unknown facts, with the flags that set them. */
function needsFacts(unset) {
    const names = FACT_NAMES.filter((name) => new Set(unset).has(name));
    const nouns = listed(names.map((name) => FACTS[name].noun));
    const flags = listed(names.map((name) => `--context ${name}=\u2026`));
    const isPlural = names.length > 1 || names.includes('commits');
    return `${nouns} ${isPlural ? 'are' : 'is'} unknown; pass ${flags} (the Action sets ${isPlural ? 'them' : 'it'} in most workflows)`;
}
function listed(items) {
    const last = items.at(-1) ?? '';
    return items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${last}` : last;
}
function noPair(line) {
    return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `"${line}" is not KEY=VALUE, such as commit=\u2026; keys: ${FACT_NAMES}`;
}
function noFact(name) {
    const near = (0,_text_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .Z)(name, FACT_NAMES);
    return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `unknown context key "${name}"; use ${FACT_NAMES}${near === undefined ? '' : `; did you mean "${near}"?`}`;
}
function badValue(name, text) {
    if (text === '')
        return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `${name} is empty; use ${FACTS[name].form}`;
    // The URL is not shown, because it can contain a password.
    const shown = name === 'repository-url' ? '' : (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `"${text}" `;
    return `invalid value ${shown}for ${name}; use ${FACTS[name].form}`;
}
function readCommit(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text) ? text.toLowerCase() : null;
}
function readCommits(text) {
    const commits = text.split(',').map((commit) => readCommit(commit.trim()));
    const known = commits.filter((commit) => commit !== null);
    return known.length === commits.length ? [...new Set(known)] : null;
}
/** A short name like `main` would never equal a full ref. See git-check-ref-format(1). */
function readRef(text) {
    const isRef = text.startsWith('refs/') && text.length <= _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.contextRefCharacters && !hasBadInRef(text);
    return isRef ? text : null;
}
/** Whether a text contains anything that refs must not contain, by git-check-ref-format(1). */
function hasBadInRef(text) {
    return BAD_IN_REF.test(text) || (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .hasControls */ .Lx)(text);
}
const BAD_IN_REF = /[ ~^:?*[\\]|\.\.|@\{|\/\/|\/\.|^[./-]|[./]$|\.lock(?:\/|$)/;
function readUrl(text) {
    if (!/^https?:\/\/[^\s"'<>\\^`{|}]+$/i.test(text) || !URL.canParse(text))
        return null;
    const { username, password, hostname } = new URL(text);
    return username === '' && password === '' && hostname !== '' ? text : null;
}


/***/ }),

/***/ 2909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ daysUntil),
/* harmony export */   g7: () => (/* binding */ dayIssue),
/* harmony export */   kb: () => (/* binding */ dayOf)
/* harmony export */ });
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8020);

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MILLISECONDS = 24 * 60 * 60 * 1000;
/** The UTC day of a point in time. */
function dayOf(moment) {
    return moment.toISOString().slice(0, 10);
}
/** Why a text is not a valid day; null where it is. */
function dayIssue(text) {
    if (!DAY.test(text))
        return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `invalid date "${text}"; use YYYY-MM-DD`;
    const moment = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(moment.getTime()) && dayOf(moment) === text
        ? null
        : (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `invalid date "${text}"; the day does not exist`;
}
/** The number of days from `from` to a day; negative where it is before. */
function daysUntil(day, from) {
    return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS);
}


/***/ }),

/***/ 1541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ RULE_SEVERITIES),
/* harmony export */   Kj: () => (/* binding */ CUSTOM_SCOPES),
/* harmony export */   Ky: () => (/* binding */ POLICY_VERSION),
/* harmony export */   NM: () => (/* binding */ isLooser),
/* harmony export */   OI: () => (/* binding */ strictest),
/* harmony export */   d$: () => (/* binding */ FAIL_ON),
/* harmony export */   qs: () => (/* binding */ severityRank),
/* harmony export */   uj: () => (/* binding */ CUSTOM_ID)
/* harmony export */ });
/* harmony import */ var _rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9726);

/** The supported version of the policy language. */
const POLICY_VERSION = 1;
/** The severities of a rule, and `off`. */
const RULE_SEVERITIES = ['off', ..._rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC];
/** The position in the order of severities; `off` is the lowest. */
function severityRank(severity) {
    return RULE_SEVERITIES.indexOf(severity);
}
/** The lowest severity at which findings fail the run. */
const FAIL_ON = ['error', 'warning', 'never'];
/** Loosest first: `warning` fails more runs than `error`. */
const STRICTNESS = ['never', 'error', 'warning'];
/** Whether one `fail-on` fails fewer runs than another. */
function isLooser(failOn, other) {
    return STRICTNESS.indexOf(failOn) < STRICTNESS.indexOf(other);
}
/** The strictest of several `fail-on` values. */
function strictest(first, others) {
    return others.reduce((a, b) => (isLooser(a, b) ? b : a), first);
}
/** A custom rule is evaluated for each of these in an image. */
const CUSTOM_SCOPES = ['image', 'manifest', 'layer', 'blob'];
/** Ids of custom rules contain a slash, so they never collide with a built-in rule. */
const CUSTOM_ID = /^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)+$/;


/***/ }),

/***/ 8089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ renderPolicyError)
/* harmony export */ });
/* unused harmony export policyErrorLine */
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8020);

/** The characters of a long line that are shown before and after the caret. */
const BEFORE = 80;
const AFTER = 100;
/** `file:line:column: message; did you mean "x"?`, in one line. A suggested list is not quoted: `did you mean [zstd]?`. */
function policyErrorLine(error) {
    const place = error.line === null ? (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `${error.file}` : (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `${error.file}:${error.line}:${error.column ?? 1}`;
    const { suggestion } = error;
    const quoted = suggestion?.startsWith('[') ? suggestion : `"${suggestion}"`;
    return `${place}: ${error.message}${suggestion === null ? '' : (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `; did you mean ${quoted}?`}`;
}
/** The error line, then the line of the policy with a caret at the column. */
function renderPolicyError(error) {
    const line = policyErrorLine(error);
    if (error.excerpt === null || error.column === null)
        return line;
    const from = Math.max(0, error.column - 1 - BEFORE);
    const before = `${from > 0 ? '\u2026' : ''}${error.excerpt.slice(from, error.column - 1)}`;
    const after = error.excerpt.slice(error.column - 1, error.column - 1 + AFTER);
    // Escaping makes invisible characters longer, so the caret is placed by the escaped text.
    return `${line}\n    ${(0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `${before}${after}`}\n    ${' '.repeat((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeUntrusted */ .sl)(before).length)}^`;
}


/***/ }),

/***/ 4553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  I: () => (/* binding */ POLICY_LANGUAGE)
});

// EXTERNAL MODULE: ./build/rules/eager-rules.js
var eager_rules = __nccwpck_require__(446);
;// CONCATENATED MODULE: ./build/policy/presets.generated.js
/** The built-in policies. */
const PRESETS = [
    {
        "name": "recommended",
        "sha256": "79be282b1a7934cb13b13de4699c8004f0280783c435f5a224497324216e3d7e",
        "document": {
            "extends": [],
            "failOn": null,
            "unchecked": null,
            "rules": [
                {
                    "rule": "blobs-verified",
                    "bare": false,
                    "line": 9,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 9,
                        "column": 20
                    },
                    "unchecked": null,
                    "from": null,
                    "options": [
                        {
                            "name": "registry",
                            "value": "exists",
                            "line": 9,
                            "column": 37
                        }
                    ]
                },
                {
                    "rule": "unambiguous-documents",
                    "bare": true,
                    "line": 12,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 12,
                        "column": 3
                    },
                    "unchecked": null,
                    "from": null,
                    "options": []
                },
                {
                    "rule": "spec-conformance",
                    "bare": false,
                    "line": 15,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 15,
                        "column": 22
                    },
                    "unchecked": null,
                    "from": null,
                    "options": [
                        {
                            "name": "tolerated",
                            "value": "warning",
                            "line": 15,
                            "column": 39
                        }
                    ]
                },
                {
                    "rule": "descriptor-matches-content",
                    "bare": true,
                    "line": 18,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 18,
                        "column": 3
                    },
                    "unchecked": null,
                    "from": null,
                    "options": []
                },
                {
                    "rule": "inline-data-verified",
                    "bare": true,
                    "line": 19,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 19,
                        "column": 3
                    },
                    "unchecked": null,
                    "from": null,
                    "options": []
                },
                {
                    "rule": "platform-matches-config",
                    "bare": true,
                    "line": 20,
                    "column": 3,
                    "severity": {
                        "value": "warning",
                        "line": 20,
                        "column": 3
                    },
                    "unchecked": null,
                    "from": null,
                    "options": []
                },
                {
                    "rule": "compression-matches-media-type",
                    "bare": true,
                    "line": 23,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 23,
                        "column": 3
                    },
                    "unchecked": null,
                    "from": null,
                    "options": []
                },
                {
                    "rule": "no-schema1",
                    "bare": false,
                    "line": 27,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 27,
                        "column": 16
                    },
                    "unchecked": {
                        "value": "note",
                        "line": 27,
                        "column": 33
                    },
                    "from": null,
                    "options": []
                },
                {
                    "rule": "no-foreign-layers",
                    "bare": true,
                    "line": 30,
                    "column": 3,
                    "severity": {
                        "value": "warning",
                        "line": 30,
                        "column": 3
                    },
                    "unchecked": null,
                    "from": null,
                    "options": []
                },
                {
                    "rule": "no-descriptor-urls",
                    "bare": true,
                    "line": 31,
                    "column": 3,
                    "severity": {
                        "value": "warning",
                        "line": 31,
                        "column": 3
                    },
                    "unchecked": null,
                    "from": null,
                    "options": []
                },
                {
                    "rule": "no-unknown-media-types",
                    "bare": true,
                    "line": 34,
                    "column": 3,
                    "severity": {
                        "value": "warning",
                        "line": 34,
                        "column": 3
                    },
                    "unchecked": null,
                    "from": null,
                    "options": []
                }
            ],
            "overrides": [],
            "custom": [],
            "waivers": [],
            "lock": null
        }
    },
    {
        "name": "oci",
        "sha256": "9167f6fdcf2edd465e83d1f07ba9cdb1a7c96da7c82ad4c4fa62c441f72e01b7",
        "document": {
            "extends": [],
            "failOn": null,
            "unchecked": null,
            "rules": [
                {
                    "rule": "media-types",
                    "bare": false,
                    "line": 7,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 8,
                        "column": 5
                    },
                    "unchecked": null,
                    "from": null,
                    "options": [
                        {
                            "name": "allow",
                            "members": [
                                {
                                    "name": "index",
                                    "value": [
                                        "application/vnd.oci.image.index.v1+json"
                                    ],
                                    "line": 10,
                                    "column": 7
                                },
                                {
                                    "name": "manifest",
                                    "value": [
                                        "application/vnd.oci.image.manifest.v1+json"
                                    ],
                                    "line": 11,
                                    "column": 7
                                }
                            ],
                            "line": 9,
                            "column": 5
                        },
                        {
                            "name": "deny",
                            "members": [
                                {
                                    "name": "any",
                                    "value": [
                                        "",
                                        "application/vnd.docker.distribution.*",
                                        "application/vnd.docker.container.*",
                                        "application/vnd.docker.image.*",
                                        "application/vnd.docker.plugin.*"
                                    ],
                                    "line": 14,
                                    "column": 7
                                },
                                {
                                    "name": "config",
                                    "value": [
                                        "application/json",
                                        "application/octet-stream",
                                        "text/html"
                                    ],
                                    "line": 21,
                                    "column": 7
                                }
                            ],
                            "line": 12,
                            "column": 5
                        }
                    ]
                },
                {
                    "rule": "no-schema1",
                    "bare": true,
                    "line": 24,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 24,
                        "column": 3
                    },
                    "unchecked": null,
                    "from": null,
                    "options": []
                }
            ],
            "overrides": [],
            "custom": [],
            "waivers": [],
            "lock": null
        }
    },
    {
        "name": "zstd",
        "sha256": "b50b0caa96ed266f0ee9892e57a7d99467fc58e8a3c307a4b0892c2822739be4",
        "document": {
            "extends": [],
            "failOn": null,
            "unchecked": null,
            "rules": [
                {
                    "rule": "layer-compression",
                    "bare": false,
                    "line": 7,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 7,
                        "column": 23
                    },
                    "unchecked": null,
                    "from": null,
                    "options": [
                        {
                            "name": "allow",
                            "value": [
                                "zstd"
                            ],
                            "line": 7,
                            "column": 40
                        }
                    ]
                }
            ],
            "overrides": [],
            "custom": [],
            "waivers": [],
            "lock": null
        }
    },
    {
        "name": "hardened",
        "sha256": "03f0d5f28194239318611e2277dd974140a2bcb292b9e1b758a2caae34288eff",
        "document": {
            "extends": [
                {
                    "value": "recommended",
                    "line": 6,
                    "column": 11
                }
            ],
            "failOn": null,
            "unchecked": null,
            "rules": [
                {
                    "rule": "user",
                    "bare": false,
                    "line": 9,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 9,
                        "column": 10
                    },
                    "unchecked": null,
                    "from": null,
                    "options": [
                        {
                            "name": "numeric",
                            "value": true,
                            "line": 9,
                            "column": 27
                        }
                    ]
                },
                {
                    "rule": "no-secrets",
                    "bare": true,
                    "line": 12,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 12,
                        "column": 3
                    },
                    "unchecked": null,
                    "from": null,
                    "options": []
                },
                {
                    "rule": "safe-layers",
                    "bare": false,
                    "line": 15,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 15,
                        "column": 17
                    },
                    "unchecked": null,
                    "from": null,
                    "options": [
                        {
                            "name": "absolute-names",
                            "value": "allow",
                            "line": 15,
                            "column": 34
                        }
                    ]
                },
                {
                    "rule": "diff-ids-match",
                    "bare": true,
                    "line": 16,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 16,
                        "column": 3
                    },
                    "unchecked": null,
                    "from": null,
                    "options": []
                },
                {
                    "rule": "complete",
                    "bare": true,
                    "line": 19,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 19,
                        "column": 3
                    },
                    "unchecked": null,
                    "from": null,
                    "options": []
                },
                {
                    "rule": "no-foreign-layers",
                    "bare": true,
                    "line": 20,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 20,
                        "column": 3
                    },
                    "unchecked": null,
                    "from": null,
                    "options": []
                },
                {
                    "rule": "no-descriptor-urls",
                    "bare": true,
                    "line": 21,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 21,
                        "column": 3
                    },
                    "unchecked": null,
                    "from": null,
                    "options": []
                },
                {
                    "rule": "created",
                    "bare": false,
                    "line": 24,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 24,
                        "column": 13
                    },
                    "unchecked": null,
                    "from": null,
                    "options": [
                        {
                            "name": "required",
                            "value": false,
                            "line": 24,
                            "column": 30
                        }
                    ]
                },
                {
                    "rule": "no-schema1",
                    "bare": false,
                    "line": 27,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 27,
                        "column": 16
                    },
                    "unchecked": {
                        "value": "error",
                        "line": 27,
                        "column": 33
                    },
                    "from": null,
                    "options": []
                },
                {
                    "rule": "no-deprecated-media-types",
                    "bare": true,
                    "line": 28,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 28,
                        "column": 3
                    },
                    "unchecked": null,
                    "from": null,
                    "options": []
                },
                {
                    "rule": "no-nonstandard-media-types",
                    "bare": true,
                    "line": 29,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 29,
                        "column": 3
                    },
                    "unchecked": null,
                    "from": null,
                    "options": []
                },
                {
                    "rule": "no-unknown-media-types",
                    "bare": true,
                    "line": 30,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 30,
                        "column": 3
                    },
                    "unchecked": null,
                    "from": null,
                    "options": []
                },
                {
                    "rule": "no-mixed-formats",
                    "bare": true,
                    "line": 31,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 31,
                        "column": 3
                    },
                    "unchecked": null,
                    "from": null,
                    "options": []
                },
                {
                    "rule": "spec-conformance",
                    "bare": false,
                    "line": 32,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 32,
                        "column": 22
                    },
                    "unchecked": null,
                    "from": null,
                    "options": [
                        {
                            "name": "tolerated",
                            "value": "error",
                            "line": 32,
                            "column": 39
                        }
                    ]
                },
                {
                    "rule": "platform-matches-config",
                    "bare": true,
                    "line": 33,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 33,
                        "column": 3
                    },
                    "unchecked": null,
                    "from": null,
                    "options": []
                },
                {
                    "rule": "no-plugins",
                    "bare": true,
                    "line": 36,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 36,
                        "column": 3
                    },
                    "unchecked": null,
                    "from": null,
                    "options": []
                },
                {
                    "rule": "artifacts",
                    "bare": false,
                    "line": 37,
                    "column": 3,
                    "severity": {
                        "value": "error",
                        "line": 38,
                        "column": 5
                    },
                    "unchecked": null,
                    "from": null,
                    "options": [
                        {
                            "name": "allow",
                            "value": [
                                "image",
                                "helm",
                                "wasm",
                                "model",
                                "signature",
                                "sbom",
                                "attestation",
                                "soci",
                                "report",
                                "compose",
                                "devcontainer",
                                "flux",
                                "policy",
                                "package"
                            ],
                            "line": 39,
                            "column": 5
                        }
                    ]
                },
                {
                    "rule": "attestations",
                    "bare": false,
                    "line": 42,
                    "column": 3,
                    "severity": {
                        "value": "warning",
                        "line": 42,
                        "column": 18
                    },
                    "unchecked": {
                        "value": "note",
                        "line": 42,
                        "column": 93
                    },
                    "from": null,
                    "options": [
                        {
                            "name": "require",
                            "value": [
                                {
                                    "type": "slsa-provenance"
                                }
                            ],
                            "line": 42,
                            "column": 37
                        },
                        {
                            "name": "per-platform",
                            "value": true,
                            "line": 42,
                            "column": 73
                        }
                    ]
                },
                {
                    "rule": "base-image",
                    "bare": false,
                    "line": 45,
                    "column": 3,
                    "severity": {
                        "value": "warning",
                        "line": 45,
                        "column": 16
                    },
                    "unchecked": {
                        "value": "note",
                        "line": 45,
                        "column": 49
                    },
                    "from": null,
                    "options": [
                        {
                            "name": "pinned",
                            "value": true,
                            "line": 45,
                            "column": 35
                        }
                    ]
                }
            ],
            "overrides": [],
            "custom": [],
            "waivers": [],
            "lock": null
        }
    }
];

;// CONCATENATED MODULE: ./build/policy/language.js


/** The language with all rules of this version. */
const POLICY_LANGUAGE = {
    rules: eager_rules/* allRules */.V7,
    presets: PRESETS,
    validator: async () => (await __nccwpck_require__.e(/* import() */ 762).then(__nccwpck_require__.bind(__nccwpck_require__, 2762))).validatePolicy,
};


/***/ }),

/***/ 8706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ chooses),
/* harmony export */   iV: () => (/* binding */ readMatch),
/* harmony export */   pC: () => (/* binding */ matchesPlatform)
/* harmony export */ });
/* unused harmony exports MATCH_KEYS, FINDING_KEYS, matchesName */
/* harmony import */ var _formats_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7550);
/* harmony import */ var _formats_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4562);
/* harmony import */ var _text_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1310);



/** The conditions of overrides and waivers. Every key must match, by one item of its list. */
const MATCH_KEYS = {
    image: 'Patterns of names that the workflow gives (`IMAGE as NAME`): short or full, with or without tag and digest. Names in the image itself are never matched.',
    repository: 'Patterns of the repository of the workflow, `owner/name`.',
    platform: 'Patterns of platforms: `windows/*`. Only findings on these platforms are selected.',
    source: 'Forms of sources: `oci-layout`, `oci-archive`, `docker-archive`, `dir`, `registry`, `engine`.',
    artifact: 'Kinds of artifacts: `image`, `helm`, `signature` \u2026',
    event: 'Events that start workflows: `pull_request`, `push` \u2026',
};
/** Waivers select findings, too. */
const FINDING_KEYS = {
    digest: 'Digests of images, or of the blobs that findings are about.',
    key: 'Patterns of the `key` of findings in the JSON report.',
};
/** Reads the mapping under `match`. */
function readMatch(located) {
    const read = (name) => {
        const list = located?.members.get(name)?.value;
        return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : null;
    };
    return {
        image: read('image'),
        repository: read('repository'),
        platform: read('platform'),
        source: read('source'),
        artifact: read('artifact'),
        event: read('event'),
        digest: read('digest'),
        key: read('key'),
    };
}
const YES = { kind: 'yes' };
const NO = { kind: 'no' };
/** Matches the known facts of an image, except for platforms and keys that only findings have. */
function chooses(match, facts) {
    const known = ['image', 'repository', 'event', 'source', 'artifact'].map((key) => {
        const patterns = match[key];
        const fact = facts[key];
        if (patterns === null)
            return YES;
        if (fact === null)
            return { kind: 'unknown', missingFact: key };
        const matches = key === 'image' ? matchesName : _text_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .globMatches */ .m;
        return patterns.some((pattern) => matches(pattern, fact)) ? YES : NO;
    });
    return known.find(({ kind }) => kind === 'no') ?? known.find(({ kind }) => kind === 'unknown') ?? YES;
}
/** Whether a pattern matches a platform, regardless of the pattern's spelling. */
function matchesPlatform(pattern, platform) {
    return (0,_text_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .globMatches */ .m)(pattern, platform) || (0,_formats_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .platformName */ .$r)((0,_formats_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)(pattern)) === platform;
}
/**
 * Whether a pattern matches a name: as given, in full or in Docker's short form, each with and without tag and digest.
 * A name without tag and digest has the tag `latest`, as for engines; one with a digest has only its own tag.
 */
function matchesName(pattern, name) {
    const spellings = spellingsOf(name);
    const isAny = (one) => spellings.some((spelling) => (0,_text_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .globMatches */ .m)(one, spelling));
    // `index.docker.io/acme/x` is one more spelling, which patterns may have.
    return isAny(pattern) || (!/[*?]/.test(pattern) && patternSpellings(pattern).some(isAny));
}
/** Every spelling of a name, and the name as it was given. */
function spellingsOf(name) {
    const reference = (0,_formats_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .withDefaultTag */ ._t)((0,_formats_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .splitReference */ .mQ)(name));
    return [name, ...(0,_formats_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .referenceSpellings */ .hm)(reference, [(0,_formats_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutTag */ .nb)(name), ...(0,_formats_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositorySpellings */ .s7)(reference)])];
}
/** The spellings of a pattern without wildcards. Without a tag it means every tag, so that none is added. */
function patternSpellings(pattern) {
    const repository = (0,_formats_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutTag */ .nb)(pattern);
    const end = pattern.slice(repository.length);
    return (0,_formats_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositorySpellings */ .s7)((0,_formats_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .splitReference */ .mQ)(pattern)).map((spelling) => `${spelling}${end}`);
}


/***/ }),

/***/ 4858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ mergeSetting)
/* harmony export */ });
/* harmony import */ var _formats_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3457);

/**
 * Merges a statement of a file into the setting of the files before (docs/architecture.md, "Merging"): options by key, at every level of
 * mappings; lists and single values replace; a bare severity keeps options and drops an inherited `from`. A rule whose severity no file states
 * is off.
 */
function mergeSetting(before, statement, place) {
    const origin = place(statement);
    const { severity, unchecked, from, bare } = statement;
    const old = before ?? unset(origin);
    const keepsFrom = from === null && !bare;
    return {
        severity: severity?.value ?? old.severity,
        unchecked: unchecked?.value ?? old.unchecked,
        from: keepsFrom ? old.from : (from?.value ?? null),
        options: mergeOptions(old.options, statement.options),
        origin: NEARNESS[origin.kind] >= NEARNESS[old.origin.kind] ? origin : old.origin,
        origins: {
            severity: severity === null ? old.origins.severity : place(severity),
            unchecked: unchecked === null ? old.origins.unchecked : place(unchecked),
            from: keepsFrom ? old.origins.from : from && place(from),
            options: mergeOrigins(old.origins.options, statement.options, place),
        },
    };
}
/** Findings are shown in the file that is nearest to the author of the run. */
const NEARNESS = { preset: 0, remote: 1, file: 2, inline: 2 };
function unset(origin) {
    const origins = { severity: origin, unchecked: null, from: null, options: new Map() };
    return { severity: 'off', unchecked: null, from: null, options: {}, origin, origins };
}
function mergeOptions(before, statements) {
    const values = new Map(Object.entries(before));
    for (const option of statements) {
        const old = values.get(option.name);
        values.set(option.name, 'members' in option ? mergeOptions(isOptions(old) ? old : {}, option.members) : option.value);
    }
    return Object.fromEntries(values);
}
function isOptions(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function mergeOrigins(before, statements, place, pointer = '') {
    let origins = before;
    for (const option of statements) {
        const at = (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerTo */ .xH)(pointer, option.name);
        const replaced = (key) => key === at || (!('members' in option) && key.startsWith(`${at}/`));
        const kept = new Map([...origins].filter(([key]) => !replaced(key)));
        origins = 'members' in option ? mergeOrigins(kept, option.members, place, at) : kept.set(at, place(option));
    }
    return origins;
}


/***/ }),

/***/ 3547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ merge)
/* harmony export */ });
/* harmony import */ var _text_suggestion_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2832);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8020);
/* harmony import */ var _enums_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1541);
/* harmony import */ var _merge_setting_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4858);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8301);





/**
 * Merges files in order (docs/architecture.md, "Merging"): rule by rule; overrides, custom rules and waivers append. A file that is extended
 * twice is merged twice, but its custom rules and waivers are added once.
 */
function merge(additions) {
    const rules = new Map();
    const rated = new Set();
    const custom = new Map();
    const conflicts = [];
    const put = (statement, place, before = rules.get(statement.rule)) => {
        rules.set(statement.rule, (0,_merge_setting_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeSetting */ .b)(before, statement, place));
        if (statement.severity !== null)
            rated.add(statement.rule);
    };
    for (const { document, custom: compiled, place, isEntry } of additions) {
        for (const statement of document.custom) {
            const { id } = statement;
            const origin = place(statement);
            const known = custom.get(id);
            if (known === undefined || known.statement === statement) {
                custom.set(id, { rule: compiled.get(statement) ?? null, statement, origin, isOfEntry: isEntry });
                rules.delete(id);
                put({ ...statement, rule: id, bare: false, options: [] }, place);
            }
            else {
                const { file, line } = known.origin;
                conflicts.push({
                    origin,
                    message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `duplicate custom rule "${id}"; also at ${file}:${line}`,
                    suggestion: null,
                });
            }
        }
        for (const statement of document.rules)
            put(statement, place);
    }
    const overrides = additions.flatMap(overridesOf);
    const failOn = lastStated(additions, ({ failOn }) => failOn);
    const unchecked = lastStated(additions, ({ unchecked }) => unchecked);
    return {
        policy: {
            failOn: failOn?.value ?? 'error',
            unchecked: unchecked?.value ?? 'error',
            rules,
            overrides,
            custom: [...custom.values()].flatMap(({ rule, ...rest }) => (rule === null ? [] : { rule, ...rest })),
            waivers: waiversOf(additions),
            origins: { failOn: failOn?.origin ?? 'default', unchecked: unchecked?.origin ?? 'default' },
        },
        rated,
        conflicts,
        unknownRules: additions.flatMap(customReferences).flatMap(({ rule, origin }) => {
            if (custom.has(rule))
                return [];
            return [{ origin, message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `unknown rule "${rule}"`, suggestion: (0,_text_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .Z)(rule, custom.keys()) ?? null }];
        }),
        unratedRules: unratedRules(rules, rated, overrides),
    };
}
function overridesOf({ document, place }) {
    return document.overrides.map((statement) => {
        const { match, reason, until, rules } = statement;
        return { match, reason, until, rules, origin: place(statement), place };
    });
}
function waiversOf(additions) {
    const waivers = additions.flatMap(({ document, place, isEntry }) => document.waivers.map((statement) => {
        const { match, reason, until } = statement;
        const rules = statement.rules.map(({ value }) => value);
        return { rules, match, reason, until, origin: place(statement), isOfEntry: isEntry };
    }));
    const keys = waivers.map(({ origin }) => (0,_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .originKey */ .y)(origin));
    return waivers.filter((_, i) => keys.indexOf(keys[i] ?? '') === i);
}
/** The custom rules that a file names. Other unknown names are errors of the file alone. */
function customReferences({ document: { rules, overrides, waivers, lock }, place, }) {
    const statements = [...rules, ...overrides.flatMap((override) => override.rules)];
    const names = [...waivers.flatMap((waiver) => waiver.rules), ...(lock?.rules ?? [])];
    return [
        ...statements.map((statement) => ({ rule: statement.rule, origin: place(statement) })),
        ...names.map((name) => ({ rule: name.value, origin: place(name) })),
    ].filter(({ rule }) => _enums_js__WEBPACK_IMPORTED_MODULE_2__/* .CUSTOM_ID */ .uj.test(rule));
}
function unratedRules(rules, rated, overrides) {
    const unrated = [...rules].flatMap(([id, { origin }]) => (rated.has(id) ? [] : [{ id, origin }]));
    const inOverrides = overrides.flatMap((override) => override.rules
        .filter(({ rule, severity }) => severity === null && !rules.has(rule))
        .map((statement) => ({ id: statement.rule, origin: override.place(statement) })));
    return [...unrated, ...inOverrides].map(({ id, origin }) => ({
        origin,
        message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `"${id}" has options but no severity, so it never runs; add "severity: error"`,
        suggestion: null,
    }));
}
function lastStated(additions, of) {
    const all = additions.flatMap(({ document, place }) => {
        const stated = of(document);
        return stated === null ? [] : [{ value: stated.value, origin: place(stated) }];
    });
    return all.at(-1) ?? null;
}


/***/ }),

/***/ 8301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ originKey)
/* harmony export */ });
/** A string that identifies the position. */
function originKey({ kind, file, line, column }) {
    return `${kind}:${file}:${line}:${column}`;
}


/***/ }),

/***/ 3414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ parseExtends),
/* harmony export */   ER: () => (/* binding */ parseEntry),
/* harmony export */   T4: () => (/* binding */ isPinned),
/* harmony export */   U6: () => (/* binding */ isInlinePolicy),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   pr: () => (/* binding */ unknownEntry)
/* harmony export */ });
/* unused harmony export parseRemote */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7598);
/* harmony import */ var _text_suggestion_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2832);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8020);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2424);





/** Whether an input is YAML instead of a name, as the Action allows. */
function isInlinePolicy(input) {
    return input.includes('\n') || input.includes(': ') || input.trimStart().startsWith('{');
}
/** A path for display and as a key: relative to the directory if it is inside, with forward slashes. */
function shownPath(path, directory) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(directory, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, path));
    const outside = inside.startsWith('..') || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(inside) || inside === '';
    return (outside ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.normalize)(path) : inside).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, '/');
}
/** Whether a path with forward slashes stays below its start: relative and without "..". */
function isWithin(path) {
    return !/^(?:\/|[A-Za-z]:)|(?:^|\/)\.\.(?:\/|$)/.test(path);
}
/**
 * Parses a policy name of a run; inline policies are handled before. A name of the form `owner/repo/path@ref` is never looked up as a file,
 * because a pull request could add such a file; "./" before it makes it a file.
 */
function parseEntry(name, presets, directory) {
    if (presets.includes(name))
        return { kind: 'preset', name };
    const remote = parseRemote(name);
    const isFile = remote === null || (remote.kind === 'bad' && SHORT.test(name));
    return isFile ? { kind: 'file', path: shownPath(name, directory) } : remote;
}
/** File names that are too short for `owner/repo/path@ref`: `policy@2.yml`, `ci/policy@2.yml`. */
const SHORT = /^[^/@]+(?:\/[^/@]+)?@/;
/**
 * Parses an entry of `extends`. File names are relative to the extending file. In a file of another repository they refer to the same
 * repository at the same commit, never to local files.
 * @param commit the commit of the extending file if it is in another repository
 */
function parseExtends(name, from, presets, directory, commit = null) {
    if (presets.includes(name))
        return { kind: 'preset', name };
    if (name.startsWith('./') || name.startsWith('../')) {
        if (from.kind === 'remote')
            return beside(name, from, commit);
        const base = from.kind === 'file' ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(from.path) : '.';
        return { kind: 'file', path: shownPath((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(base, name), directory) };
    }
    const remote = parseRemote(name);
    if (remote !== null)
        return remote;
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(name))
        return bad((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `"${name}" is an absolute path; use a path relative to this file that starts with "./"`);
    if (/\.ya?ml$/.test(name))
        return bad((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `unknown built-in policy "${name}"; file names start with "./"`, `./${name}`);
    return bad((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `unknown built-in policy "${name}"; use ${presets}, or a file name that starts with "./"`, (0,_text_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .suggest */ .Z)(name, presets) ?? null);
}
/** A file of another repository, relative to one of its files. */
function beside(name, from, commit) {
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(from.path), name);
    if (path === '..' || path.startsWith('../'))
        return bad((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `"${name}" is outside of ${from.owner}/${from.repo}`);
    return remoteReference(from.owner, from.repo, path, commit ?? from.ref);
}
/** The error for a policy name of a run that is neither a file nor a built-in policy. */
function unknownEntry(name, presets) {
    const message = name.includes('@')
        ? (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `file not found; for a policy in another repository, use ${FORM}`
        : (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `file not found, and not a built-in policy (${presets})`;
    return bad(message, (0,_text_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .suggest */ .Z)(name, presets) ?? null);
}
/** Account names; those of enterprises contain an underscore. */
const OWNER = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
const REPO = /^(?!\.{1,2}$)[A-Za-z0-9_.-]{1,100}$/;
const FORM = 'OWNER/REPO/PATH@REF';
/**
 * Parses `owner/repo/path@ref`; the first @ ends the path, because refs can contain one (`policies@1.2.0`). Null for other forms:
 * names without @ and paths (`./a@b.yml`, `/etc/a@b.yml`).
 */
function parseRemote(name) {
    if (/^(?:https?|ssh|git)(?::\/\/|@)/i.test(name))
        return bad((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `"${name}" is a URL; use ${FORM}`);
    const at = name.indexOf('@');
    if (at < 0 || /^(?:\.{0,2}[/\\]|[A-Za-z]:[/\\])/.test(name))
        return null;
    const [owner = '', repo = '', ...parts] = name.slice(0, at).split('/');
    const ref = name.slice(at + 1);
    const reason = remoteIssue(owner, repo, parts, ref);
    return reason === null
        ? remoteReference(owner, repo, parts.join('/'), ref)
        : bad((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `invalid reference "${name}": ${reason}; use ${FORM}`);
}
function remoteReference(owner, repo, path, ref) {
    return { kind: 'remote', owner, repo, path, ref, name: `${owner}/${repo}/${path}@${ref}` };
}
/** Whether a reference names a full commit. Branches and tags can move. */
function isPinned({ ref }) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(ref);
}
function remoteIssue(owner, repo, parts, ref) {
    if (!OWNER.test(owner))
        return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `"${owner}" is not a valid owner`;
    if (!REPO.test(repo))
        return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `"${repo}" is not a valid repository name`;
    if (parts.length === 0)
        return 'the path is missing';
    if (parts.some((part) => part === ''))
        return 'a segment of the path is empty';
    if (parts.some((part) => part === '.' || part === '..'))
        return 'the path contains "." or ".."';
    if (parts.some((part) => part.includes('\\') || (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .hasControls */ .Lx)(part)))
        return 'the path contains an invalid character';
    if (ref === '')
        return 'the ref is missing';
    const length = parts.join('/').length + ref.length;
    if ((0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .hasBadInRef */ .Ol)(ref) || ref.endsWith('@') || length > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.policyReferenceCharacters)
        return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `"${ref}" is not a valid branch, tag or commit`;
    // The author of a pull request controls these refs.
    if (/^(?:refs\/)?pull\//.test(ref))
        return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `"${ref}" is controlled by the author of a pull request`;
    return null;
}
function bad(message, suggestion = null) {
    return { kind: 'bad', message, suggestion };
}


/***/ }),

/***/ 5523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CO: () => (/* binding */ DEFAULT_PRESET),
/* harmony export */   Mo: () => (/* binding */ parsePolicies),
/* harmony export */   j9: () => (/* binding */ DEFAULT_FILE)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5217);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7598);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8020);
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3547);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3414);





/** The policy of a run that names none, in the top folder of the repository, and the built-in policy where that file does not exist. */
const DEFAULT_FILE = '.github/plimsoll.yml';
const DEFAULT_PRESET = 'recommended';
/** Other names under which people expect the policy of a repository. */
const NEAR_MISSES = ['.github/plimsoll.yaml', 'plimsoll.yml', 'plimsoll.yaml', '.plimsoll.yml', '.plimsoll.yaml'];
/** Loads, checks and merges the policies of a run. Errors in policies are values: all errors of all files. */
async function parsePolicies(request, ports, language) {
    return await new Resolver(ports, language, request.context).resolve(request);
}
class Resolver {
    #ports;
    #language;
    #presets;
    #context;
    #compiler = null;
    #loaded = new Map();
    #sources = new Map();
    /** By position and message: a file that is extended twice has each error once. */
    #errors = new Map();
    #visits = 0;
    /** Whether a file could not be read, so that its content is unknown. */
    #isIncomplete = false;
    constructor(ports, language, context) {
        this.#context = context;
        this.#ports = ports;
        this.#language = language;
        this.#presets = language.presets.map(({ name }) => name);
    }
    async resolve({ inputs, failOn }) {
        const { chosen, entries } = await this.#choose(inputs);
        const additions = [];
        for (const entry of entries) {
            this.#visits = 0;
            if (entry.kind !== 'bad')
                additions.push(...(await this.#visit({ reference: entry, by: null })));
        }
        const { policy, conflicts, unknownRules, unratedRules } = (0,_merge_js__WEBPACK_IMPORTED_MODULE_3__/* .merge */ .h)(additions);
        const locks = await this.#locks(additions, policy, failOn);
        for (const conflict of conflicts)
            this.#conflict(conflict);
        if (!this.#isIncomplete)
            for (const conflict of unknownRules)
                this.#conflict(conflict);
        // A missing severity can be the consequence of another error.
        if (this.#errors.size === 0)
            for (const conflict of unratedRules)
                this.#conflict(conflict);
        if (this.#errors.size > 0)
            return { ok: false, errors: inOrder([...this.#errors.values()]) };
        const flagged = failOn === null ? policy : { ...policy, failOn, origins: { ...policy.origins, failOn: 'flag' } };
        return {
            ok: true,
            policy: {
                sources: [...this.#sources.values()],
                entries: entries.flatMap((entry) => (entry.kind === 'bad' ? [] : nameOf(entry))),
                chosen,
                locks,
                ...flagged,
            },
        };
    }
    async #choose(inputs) {
        if (inputs.length > 0)
            return {
                chosen: 'given',
                entries: inputs.map((input, i) => this.#entry(input, inputs.length > 1 ? ` ${i + 1}` : '')),
            };
        const { top, read } = this.#ports;
        const standard = { kind: 'file', path: top + DEFAULT_FILE };
        const loaded = await this.#load(standard);
        const isFound = !('kind' in loaded) || loaded.kind !== 'absent';
        // A policy that is not read would be mistaken for one that is.
        const others = [...(isFound ? [] : NEAR_MISSES.map((name) => top + name)), ...(top === '' ? [] : [DEFAULT_FILE])];
        for (const other of others) {
            if ((await read(other)).kind !== 'absent')
                this.#error(other, `the policy of the repository is ${top + DEFAULT_FILE}; move this file, or pass --policy`);
        }
        if (isFound)
            return { chosen: 'found', entries: [standard] };
        return { chosen: 'default', entries: [{ kind: 'preset', name: DEFAULT_PRESET }] };
    }
    #entry(input, number) {
        if ((0,_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .isInlinePolicy */ .U6)(input))
            return { kind: 'inline', name: `inline policy${number}`, text: input };
        const name = input.trim();
        const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .parseEntry */ .ER)(name, this.#presets, this.#ports.directory);
        if (reference.kind !== 'bad')
            return reference;
        this.#isIncomplete = true;
        this.#error(name, reference.message, { suggestion: reference.suggestion });
        return reference;
    }
    /** The locks of the files, most of which have none. Values that loosen a lock are errors. */
    async #locks(additions, policy, failOn) {
        if (additions.every(({ document }) => document.lock === null))
            return [];
        const { failOnConflict, lockConflicts, locksOf } = await __nccwpck_require__.e(/* import() */ 284).then(__nccwpck_require__.bind(__nccwpck_require__, 3284));
        const locks = locksOf(additions);
        const conflict = failOn === null ? null : failOnConflict(locks, failOn);
        if (conflict !== null)
            this.#error('fail-on', conflict);
        for (const one of lockConflicts(locks, policy))
            this.#conflict(one);
        return locks;
    }
    /** Loads a policy after everything that it extends; in merge order. */
    async #visit(link) {
        if (++this.#visits > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.policyFiles + 1) {
            if (this.#visits === _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.policyFiles + 2)
                this.#errorAt(link.by, `a policy can extend at most ${_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.policyFiles} others, directly or indirectly`);
            return [];
        }
        const chain = chainOf(link);
        const before = chain.findIndex((reference) => keyOf(reference) === keyOf(link.reference));
        if (before < chain.length - 1) {
            this.#errorAt(link.by, (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `policies extend each other in a cycle: ${chain.slice(before).map(nameOf).join(' \u2192 ')}`);
            return [];
        }
        const loaded = await this.#load(link.reference);
        if ('kind' in loaded) {
            this.#unread(loaded, link);
            return [];
        }
        for (const error of loaded.errors)
            this.#keep(error);
        this.#isIncomplete ||= loaded.document === null;
        if (loaded.document === null)
            return [];
        const below = [];
        for (const base of loaded.document.extends) {
            const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .parseExtends */ .DB)(base.value, link.reference, this.#presets, this.#ports.directory, loaded.source.commit);
            const by = { link, loaded, at: base };
            if (reference.kind === 'bad') {
                this.#isIncomplete = true;
                this.#errorAt(by, reference.message, { suggestion: reference.suggestion });
            }
            else
                below.push(...(await this.#visit({ reference, by })));
        }
        const { kind } = link.reference;
        const file = nameOf(link.reference);
        const via = kind === 'file' ? null : extendsOf(link);
        this.#sources.set(keyOf(link.reference), loaded.source);
        const { document, custom } = loaded;
        const place = ({ line, column }) => ({ kind, file, line, column, ...(via && { via }) });
        return [...below, { document, custom, place, isEntry: link.by === null, below }];
    }
    /** Loads each policy once, even if it is extended several times. */
    async #load(reference) {
        const key = keyOf(reference);
        const known = this.#loaded.get(key);
        if (known !== undefined)
            return known;
        const loaded = await this.#loadNew(reference, nameOf(reference));
        this.#loaded.set(key, loaded);
        return loaded;
    }
    async #loadNew(reference, source) {
        const preset = reference.kind === 'preset' ? this.#language.presets.find((known) => known.name === reference.name) : undefined;
        if (preset !== undefined)
            return {
                document: preset.document,
                custom: new Map(),
                errors: [],
                excerpt: () => null,
                source: { source, sha256: preset.sha256, commit: null },
            };
        const read = await this.#bytes(reference);
        if (read.kind !== 'bytes')
            return read;
        const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(read.bytes).digest('hex');
        // Built-in policies need neither the YAML library nor the validator.
        const { readPolicy } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(445)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6445));
        return {
            ...(await readPolicy(read.bytes, source, this.#language, () => this.#customRules())),
            source: { source, sha256, commit: 'commit' in read ? read.commit : null },
        };
    }
    /** The compiler is loaded for the first custom rule: most policies have none. */
    #customRules() {
        this.#compiler ??= __nccwpck_require__.e(/* import() */ 514).then(__nccwpck_require__.bind(__nccwpck_require__, 6514)).then((module) => new module.CustomRuleCompiler(this.#context));
        return this.#compiler;
    }
    async #bytes(reference) {
        if (reference.kind === 'remote')
            return await this.#ports.remote(reference);
        if (reference.kind === 'file')
            return await this.#ports.read(reference.path);
        return reference.kind === 'inline'
            ? { kind: 'bytes', bytes: new TextEncoder().encode(reference.text) }
            : { kind: 'absent' };
    }
    #unread(read, { reference, by }) {
        this.#isIncomplete = true;
        const name = nameOf(reference);
        const reason = read.kind === 'unreadable' ? read.reason : null;
        const isTransient = 'isTransient' in read;
        if (by !== null)
            this.#errorAt(by, reason === null ? (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `file ${name} does not exist` : (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `${name}: ${reason}`, {
                isTransient,
            });
        else if (reason !== null)
            this.#error(name, reason, { isTransient });
        else {
            const { message, suggestion } = (0,_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .unknownEntry */ .pr)(name, this.#presets);
            this.#error(name, message, { suggestion });
        }
    }
    #conflict({ origin, message, suggestion }) {
        const loaded = this.#loaded.get(`${origin.kind}:${origin.file}`);
        const excerpt = loaded !== undefined && 'excerpt' in loaded ? loaded.excerpt(origin.line) : null;
        const { line, column } = origin;
        this.#error(origin.file, message, { line, column, suggestion, excerpt });
    }
    /** An error at an entry of `extends`. */
    #errorAt(by, message, more = {}) {
        if (by === null)
            return;
        const { line, column } = by.at;
        this.#error(by.loaded.source.source, message, { line, column, excerpt: by.loaded.excerpt(line), ...more });
    }
    #error(file, message, { isTransient = false, ...more } = {}) {
        const defaults = { line: null, column: null, suggestion: null, excerpt: null };
        this.#keep({ file, message, ...defaults, ...more, ...(isTransient && { isTransient }) });
    }
    #keep(error) {
        this.#errors.set(`${error.file}:${error.line}:${error.column}:${error.message}`, error);
    }
}
/** The nearest entry of `extends` in a file of the repository that leads to a policy; null where there is no such file. */
function extendsOf({ by }) {
    if (by === null)
        return null;
    const { kind } = by.link.reference;
    const { line, column } = by.at;
    return kind === 'file' ? { kind, file: nameOf(by.link.reference), line, column } : extendsOf(by.link);
}
function nameOf(reference) {
    return reference.kind === 'file' ? reference.path : reference.name;
}
function keyOf(reference) {
    return `${reference.kind}:${nameOf(reference)}`;
}
function chainOf({ reference, by }) {
    return [...(by === null ? [] : chainOf(by.link)), reference];
}
/** Files in the order in which they were loaded, and each from its top. */
function inOrder(errors) {
    const files = [...new Set(errors.map(({ file }) => file))];
    const place = ({ line, column }) => (line ?? 0) * 1e7 + (column ?? 0);
    return errors.toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || place(a) - place(b));
}


/***/ }),

/***/ 6541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ templateIssues),
/* harmony export */   e: () => (/* binding */ resolveTemplates)
/* harmony export */ });
/* harmony import */ var _text_suggestion_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2832);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8020);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2424);



/**
 * References to facts of the run: `{context.commits}`. Other braces are text. References with spaces are matched so that they are an error:
 * `{ context.commit }` as text would never equal anything.
 */
const REFERENCE = /\{\s*context\s*\.([^{}]*)(\}?)/g;
/**
 * The errors in the references of a text: unknown facts, and a list where a string is required.
 * @param wants `list`: the text is an item of a list, or the whole value can be a list; `text`: it must be a string
 */
function templateIssues(text, wants) {
    const issues = [];
    for (const match of text.matchAll(REFERENCE)) {
        const [whole, inner = '', end] = match;
        const name = inner.trim();
        const written = `{context.${name}}`;
        const fact = factOf(name);
        const add = (message, suggestion = null) => void issues.push({ offset: match.index, message, suggestion });
        if (end === '')
            add((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `"${whole}" lacks the closing "}"`);
        else if (fact === null) {
            const near = (0,_text_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .Z)(name, _context_js__WEBPACK_IMPORTED_MODULE_2__/* .FACT_NAMES */ .EZ);
            add((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `unknown context value "${whole}"; use ${_context_js__WEBPACK_IMPORTED_MODULE_2__/* .FACT_NAMES */ .EZ}`, near === undefined ? null : `{context.${near}}`);
        }
        else if (whole !== written)
            add((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `"${whole}" contains spaces, so it is not a reference`, written);
        else if (fact === 'commits' && (wants === 'text' || whole !== text))
            add((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `"${whole}" is a list, but a string is required`, '{context.commit}');
    }
    return issues;
}
/**
 * Replaces the references in the value of an option at any depth. A string that is one reference to a list becomes that list; as an item of a
 * list it becomes several items. Other references become text. Keys of mappings do not change, and inserted text is not expanded again.
 *
 * @throws for errors that `templateIssues` reports when the policy is loaded
 */
function resolveTemplates(value, context) {
    const unset = new Set();
    return { value: resolved(value, context, unset), unset };
}
function resolved(value, context, unset) {
    if (typeof value === 'string')
        return resolvedText(value, context, unset);
    if (Array.isArray(value)) {
        return value.flatMap((item) => {
            const inner = resolved(item, context, unset);
            return typeof item === 'string' ? inner : [inner];
        });
    }
    if (typeof value !== 'object' || value === null)
        return value;
    // Without a prototype, as in the parser, so that no key has a special meaning.
    const object = Object.create(null);
    for (const [key, member] of Object.entries(value))
        object[key] = resolved(member, context, unset);
    return object;
}
/** Leaves invalid references and unknown facts unchanged. */
function resolvedText(text, context, unset) {
    if (text === '{context.commits}' && context.commits !== null)
        return context.commits;
    return text.replace(REFERENCE, (whole, inner) => {
        const name = factOf(inner);
        if (name === null || whole !== `{context.${inner}}`)
            return whole;
        const fact = context[name];
        if (typeof fact === 'object' && fact !== null)
            throw new Error(`context.${name} is a list inside text`);
        if (fact === null)
            unset.add(name);
        return fact === null ? whole : String(fact);
    });
}
function factOf(name) {
    return _context_js__WEBPACK_IMPORTED_MODULE_2__/* .FACT_NAMES */ .EZ.find((known) => known === name) ?? null;
}


/***/ }),

/***/ 3648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ readSteps),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   SH: () => (/* binding */ sourcesBelow)
/* harmony export */ });
/* harmony import */ var _formats_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1650);
/* harmony import */ var _formats_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3457);


const STEP = (0,_formats_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNames */ .pi)('id', 'op', 'inputs');
const OP = (0,_formats_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNames */ .pi)('Op');
const KINDS = (0,_formats_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNames */ .pi)('source', 'exec', 'file', 'merge', 'diff', 'build');
const SOURCE = (0,_formats_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNames */ .pi)('identifier');
const EXEC = (0,_formats_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNames */ .pi)('mounts');
const FILE = (0,_formats_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNames */ .pi)('actions');
const MERGE = (0,_formats_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNames */ .pi)('inputs');
const CHANGE = (0,_formats_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNames */ .pi)('input', 'output', 'secondaryInput');
/** Reads the steps of a build. */
function readSteps(value, pointer, faults) {
    return readList(value, pointer, faults, (item, itemPointer) => {
        const step = _formats_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .Fields */ .C8.of(item, itemPointer, STEP, faults);
        if (step === null)
            return null;
        const op = step.value('op', (inner, at) => _formats_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .Fields */ .C8.of(inner, at, OP, faults));
        const kinds = op?.value('Op', (inner, at) => _formats_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .Fields */ .C8.of(inner, at, KINDS, faults)) ?? null;
        return { id: step.text('id') ?? '', inputs: step.strings('inputs'), operation: readOperation(kinds, faults) };
    });
}
function readOperation(op, faults) {
    const part = (name, fields) => op?.value(name, (value, pointer) => _formats_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .Fields */ .C8.of(value, pointer, fields, faults)) ?? null;
    const changes = (fields, name) => fields.list(name, (value, pointer) => {
        const change = _formats_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .Fields */ .C8.of(value, pointer, CHANGE, faults);
        return change && { input: integer(change, 'input'), output: integer(change, 'output') };
    });
    const source = part('source', SOURCE);
    if (source)
        return { kind: 'source', identifier: source.text('identifier') ?? '' };
    const exec = part('exec', EXEC);
    if (exec)
        return { kind: 'exec', mounts: changes(exec, 'mounts') };
    const file = part('file', FILE);
    if (file)
        return { kind: 'file', actions: changes(file, 'actions') };
    const merge = part('merge', MERGE);
    if (merge)
        return { kind: 'merge', inputs: changes(merge, 'inputs').map(({ input }) => input) };
    return { kind: op === null || op.has('diff') || op.has('build') ? 'other' : 'result' };
}
/** Protocol buffers omit zeros. */
function integer(fields, name) {
    return Number(fields.integer(name) ?? 0n);
}
/**
 * The sources that the result of a build is based on: images whose layers come first in it, and directories used as a whole. Sources of copied
 * files are not among them. Empty for `FROM scratch`; null if the steps do not show it.
 */
function sourcesBelow(steps) {
    const last = steps.at(-1);
    if (last === undefined || last.operation.kind !== 'result' || last.inputs.length !== 1)
        return null;
    const byId = new Map(steps.map((step) => [step.id, step]));
    if (byId.size < steps.length)
        return null;
    const found = new Set();
    const seen = new Set();
    const open = [...last.inputs];
    for (let reference = open.pop(); reference !== undefined; reference = open.pop()) {
        if (seen.has(reference))
            continue;
        seen.add(reference);
        const [id = '', index = ''] = reference.split(':');
        const step = byId.get(id);
        if (step === undefined || !/^\d+$/.test(index))
            return null;
        if (step.operation.kind === 'source') {
            found.add(step);
            continue;
        }
        const below = inputsOf(step, Number(index));
        if (below === null)
            return null;
        open.push(...below);
    }
    return [...found];
}
/** The outputs that an output of a step is based on; null if the step does not show it. */
function inputsOf({ operation, inputs }, output) {
    switch (operation.kind) {
        case 'exec':
            return input(inputs, operation.mounts.find((mount) => mount.output === output)?.input);
        case 'file':
            return input(inputs, firstInput(operation.actions, output, inputs.length));
        case 'merge': {
            const merged = operation.inputs.map((one) => input(inputs, one));
            return merged.includes(null) ? null : merged.flatMap((one) => one ?? []);
        }
        default:
            return null;
    }
}
function input(inputs, index) {
    if (index === -1)
        return [];
    const reference = index === undefined ? undefined : inputs[index];
    return reference === undefined ? null : [reference];
}
/** Follows the file actions of a step back from the one that makes an output, to the index of the first one's input. */
function firstInput(actions, output, count) {
    let at = actions.findIndex((action) => action.output === output);
    for (;;) {
        const from = actions[at]?.input;
        if (from === undefined || from < count)
            return from;
        // An action can only use earlier ones, so that this ends.
        if (from - count >= at)
            return undefined;
        at = from - count;
    }
}
/** Reads a list; null is empty, and any other value a fault. */
function readList(value, pointer, faults, read) {
    if ((0,_formats_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isArray */ .cy)(value))
        return (0,_formats_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .readItems */ .F1)(value, pointer, faults, read);
    if (value !== null)
        faults.push({ kind: 'malformed', message: 'expected a list', pointer });
    return [];
}


/***/ }),

/***/ 3409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kb: () => (/* binding */ onlyBuilder),
/* harmony export */   Lx: () => (/* binding */ findBuilder),
/* harmony export */   rV: () => (/* binding */ BUILDERS)
/* harmony export */ });
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2842);

/** The builders that an image can identify. */
const BUILDERS = [
    /** BuildKit: docker buildx, docker build since 23, buildctl. */
    'buildx',
    /** The classic builder of Docker's engine. */
    'docker',
    'ko',
    'jib',
    'kaniko',
    /** buildah, which podman build uses, too. */
    'buildah',
    /** rules_oci and rules_docker. */
    'bazel',
    /** dockerTools and nix2container. */
    'nix',
    /** The lifecycle of Cloud Native Buildpacks: pack, Spring Boot's build-image. */
    'buildpacks',
    'apko',
    'umoci',
    /** crane, and other tools that add layers with go-containerregistry without a history. */
    'crane',
];
/**
 * The builder of a manifest, for advice only; null if it is unknown or the evidence contradicts itself. Labels and history are claims that anyone
 * can write, and the signature of provenance is not verified, so that no verdict may depend on it.
 *
 * An image inherits the history and the labels of its base, so that only the last step counts, and labels only if no step identifies a builder.
 * @param provenance the valid provenance of the manifest
 */
function findBuilder(manifest, provenance) {
    const config = manifest.config?.config ?? null;
    const last = config && lastStep(config, manifest);
    const claims = new Set([...byProvenance(provenance), ...(last && config ? byStep(last, config) : [])]);
    if (claims.size > 0)
        return onlyBuilder(claims);
    return config && byLabels(config, last);
}
/** The builder that all evidence names. */
function onlyBuilder(claims) {
    const [one = null] = claims;
    return claims.size === 1 ? one : null;
}
/** The build type of Chainguard's images. */
const APKO = /^https:\/\/apko\.dev\//;
function* byProvenance(provenance) {
    for (const { isBuildKit, buildType } of provenance) {
        if (isBuildKit)
            yield 'buildx';
        if (APKO.test(buildType))
            yield 'apko';
    }
}
/** The last entry of the history; null if it is empty, or if newer layers have no entry (umoci --no-history). */
function lastStep(config, { layers }) {
    return (0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .stepsWithLayer */ .du)(config).length < layers.length ? null : (config.history.at(-1) ?? null);
}
/** What builders write into each history entry, from their sources. */
const MARKS = [
    // buildkit.dockerfile.v0, and buildkit.exporter.image.v0 for layers that the frontend does not describe.
    { builder: 'buildx', in: 'comment', form: /^buildkit\./ },
    { builder: 'buildx', in: 'createdBy', form: / # buildkit$/ },
    // Both write instructions that run nothing as a comment; Docker with two spaces, except for COPY and ADD.
    { builder: 'docker', in: 'createdBy', form: / #\(nop\) {2}/ },
    { builder: 'buildah', in: 'createdBy', form: / #\(nop\) (?! |COPY |ADD )/ },
    { builder: 'buildah', in: 'comment', form: /^FROM / },
    { builder: 'ko', in: 'createdBy', form: /^ko (?:build|publish) / },
    { builder: 'jib', in: 'createdBy', form: /^jib(?:-[\w-]+)?(?::|$)/ },
    { builder: 'bazel', in: 'createdBy', form: /^bazel build / },
    { builder: 'nix', in: 'comment', form: /^store paths: \[/ },
    { builder: 'nix', in: 'createdBy', form: /^nix2container$/ },
    {
        builder: 'buildpacks',
        in: 'createdBy',
        form: /^(?:Layer: '.*', Created by (?:buildpack|extension): |Buildpacks (?:Launcher Config|Application Launcher|Process Types)$|Application Layer$|Software Bill-of-Materials$)/,
    },
    { builder: 'apko', in: 'createdBy', form: /^apko$/ },
    { builder: 'umoci', in: 'createdBy', form: /^umoci (?:config|repack|insert|raw )/ },
    { builder: 'crane', in: 'createdBy', form: /^g?crane flatten / },
];
/** Authors of entries that are not marked otherwise. Any builder can copy a name into this field (MAINTAINER), so that it counts last. */
const AUTHORS = new Map([
    ['kaniko', 'kaniko'],
    ['ko', 'ko'],
    ['Jib', 'jib'],
    ['Bazel', 'bazel'],
    ['apko', 'apko'],
]);
function byStep(step, config) {
    const marked = MARKS.filter((mark) => mark.form.test(step[mark.in])).map(({ builder }) => builder);
    if (marked.length > 0)
        return marked;
    const author = AUTHORS.get(step.author);
    if (author !== undefined)
        return [author];
    return SHELL.test(step.createdBy) ? byShell(config) : [];
}
/** A command, COPY or ADD as both Docker's classic builder and buildah write it, after the build arguments if there are any. */
const SHELL = /^(?:\|\d+ .*)?\/bin\/sh(?: -c |$)/s;
/** Decided only if exactly one of them left its other mark: labels are inherited, and other fields can be. */
function byShell({ labels, dockerVersion }) {
    const isBuildah = labels.has(BUILDAH);
    if (isBuildah === (dockerVersion !== ''))
        return [];
    return [isBuildah ? 'buildah' : 'docker'];
}
const BUILDAH = 'io.buildah.version';
const LIFECYCLE = 'io.buildpacks.lifecycle.metadata';
/** The zero value of Go's time. */
const UNSET = '0001-01-01T00:00:00Z';
/** If no step identifies a builder: labels that name this image's layers, or that no history contradicts. */
function byLabels({ labels, diffIds, dockerVersion, history }, last) {
    const top = diffIds.at(-1);
    // The lifecycle lists its layers in the label.
    if (top !== undefined && labels.get(LIFECYCLE)?.includes(top))
        return 'buildpacks';
    if (history.length === 0)
        return labels.has(BUILDAH) && dockerVersion === '' ? 'buildah' : null;
    const isBlank = last !== null && last.createdBy === '' && last.comment === '' && last.author === '';
    return isBlank && last.created === UNSET ? 'crane' : null;
}


/***/ }),

/***/ 2842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   du: () => (/* binding */ stepsWithLayer),
/* harmony export */   uf: () => (/* binding */ createdBy),
/* harmony export */   ut: () => (/* binding */ instructionOf)
/* harmony export */ });
/** Prefixes of docker's classic builder, for instructions that run nothing and for RUN; and the suffix of BuildKit. */
const NOTHING_RUN = /^\/bin\/sh -c #\(nop\) +/;
const RUN = /^(?:RUN )?\/bin\/sh -c /;
const BUILDKIT = /\s*# buildkit$/;
/**
 * The history entry of layer `layerIndex` (base first). Null if the history does not show it: the history is optional, and entries can be assigned
 * to layers only if there are as many non-empty ones as diffIDs.
 */
function createdBy(config, layerIndex) {
    const steps = stepsWithLayer(config);
    return steps.length === config.diffIds.length ? (steps[layerIndex] ?? null) : null;
}
/** The entries that have a layer, base first. */
function stepsWithLayer({ history }) {
    return history.filter(({ emptyLayer }) => !emptyLayer);
}
/** The instruction of an entry in one line, as the Dockerfile has it, as far as the builder recorded it; can be empty. */
function instructionOf({ createdBy: command }) {
    return command.replace(BUILDKIT, '').replace(NOTHING_RUN, '').replace(RUN, 'RUN ').replace(/\s+/g, ' ').trim();
}


/***/ }),

/***/ 1387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readProvenance),
/* harmony export */   I: () => (/* binding */ isProvenanceType)
/* harmony export */ });
/* harmony import */ var _formats_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7550);
/* harmony import */ var _formats_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1650);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8020);
/* harmony import */ var _build_steps_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3648);




const PREDICATE_TYPE = /^https:\/\/slsa\.dev\/provenance\/v(0\.2|1)(?:\.0)?$/;
const BUILDKIT = new Set([
    'https://mobyproject.org/buildkit@v1',
    'https://github.com/moby/buildkit/blob/master/docs/attestations/slsa-definitions.md',
]);
const METADATA_02 = 'https://mobyproject.org/buildkit@v1#metadata';
/** The fields of each kind of object. Keys that only Go reads as one of them (by case) make the document ambiguous. */
const PREDICATE = (0,_formats_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNames */ .pi)(...['buildDefinition', 'runDetails', 'builder', 'buildType', 'materials', 'invocation', 'buildConfig', 'metadata']);
const DEFINITION = (0,_formats_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNames */ .pi)('buildType', 'resolvedDependencies', 'externalParameters', 'internalParameters');
const PARAMETERS = (0,_formats_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNames */ .pi)('request', 'parameters', 'buildConfig', 'configSource');
const DETAILS = (0,_formats_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNames */ .pi)('builder', 'metadata', 'id', 'buildkit_metadata', METADATA_02);
const CONFIG = (0,_formats_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNames */ .pi)('llbDefinition', 'digestMapping');
const MATERIAL = (0,_formats_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNames */ .pi)('uri', 'digest', 'name');
const REQUEST = (0,_formats_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNames */ .pi)('frontend', 'args', 'secrets', 'ssh', 'locals', 'inputs', 'root');
const METADATA = (0,_formats_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNames */ .pi)('source', 'layers', 'vcs', 'locations', 'infos');
const ADDRESS = (0,_formats_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNames */ .pi)('uri');
const SOURCE = (0,_formats_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNames */ .pi)('filename', 'language', 'data', 'llbDefinition', 'digestMapping');
const LAYER = (0,_formats_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNames */ .pi)('mediaType', 'digest', 'size');
const LOCATION = (0,_formats_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNames */ .pi)('locations', 'sourceIndex', 'ranges', 'start', 'end', 'line', 'character');
/** Whether a predicate type is SLSA provenance, of any version. */
function isProvenanceType(predicateType) {
    return predicateType.startsWith('https://slsa.dev/provenance/');
}
/** Reads a provenance statement; returns the reason, part of a sentence, if it is not valid. */
function readProvenance(statement) {
    const type = statement.get('predicateType');
    const version = typeof type === 'string' ? PREDICATE_TYPE.exec(type)?.[1] : undefined;
    if (version !== '0.2' && version !== '1')
        return 'its provenance has a version other than 0.2 and 1';
    const faults = [];
    const predicate = _formats_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .Fields */ .C8.of(statement.get('predicate') ?? null, '/predicate', PREDICATE, faults);
    const value = version === '1' ? readVersion1(predicate, faults) : readVersion02(predicate, faults);
    const [fault] = faults;
    return fault === undefined ? value : (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `its provenance is malformed at ${fault.pointer}: ${fault.message}`;
}
function readVersion1(predicate, faults) {
    const definition = part(predicate, 'buildDefinition', DEFINITION, faults);
    const external = part(definition, 'externalParameters', PARAMETERS, faults);
    const details = part(predicate, 'runDetails', DETAILS, faults);
    const metadata = part(details, 'metadata', DETAILS, faults);
    const buildType = definition?.text('buildType') ?? '';
    const buildkit = part(metadata, 'buildkit_metadata', METADATA, faults);
    return {
        version: '1',
        builder: part(details, 'builder', DETAILS, faults)?.text('id') ?? '',
        ...kindOf(buildType),
        materials: readMaterials(definition, 'resolvedDependencies', faults),
        // The parameters of other build types have other shapes.
        request: readRequest(BUILDKIT.has(buildType) ? part(external, 'request', REQUEST, faults) : null, faults),
        ...readBuildSteps(part(definition, 'internalParameters', PARAMETERS, faults), buildType, faults),
        ...readMetadata(buildkit, faults),
        repository: repositoryOf(BUILDKIT.has(buildType) ? external : null, buildkit, faults),
    };
}
function readVersion02(predicate, faults) {
    const buildType = predicate?.text('buildType') ?? '';
    const invocation = part(predicate, 'invocation', PARAMETERS, faults);
    const buildkit = part(part(predicate, 'metadata', DETAILS, faults), METADATA_02, METADATA, faults);
    return {
        version: '0.2',
        builder: part(predicate, 'builder', DETAILS, faults)?.text('id') ?? '',
        ...kindOf(buildType),
        materials: readMaterials(predicate, 'materials', faults),
        request: readRequest(BUILDKIT.has(buildType) ? part(invocation, 'parameters', REQUEST, faults) : null, faults),
        ...readBuildSteps(predicate, buildType, faults),
        ...readMetadata(buildkit, faults),
        repository: repositoryOf(BUILDKIT.has(buildType) ? invocation : null, buildkit, faults),
    };
}
function part(parent, name, fields, faults) {
    return parent?.value(name, (value, pointer) => _formats_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .Fields */ .C8.of(value, pointer, fields, faults)) ?? null;
}
function kindOf(buildType) {
    return { buildType, isBuildKit: BUILDKIT.has(buildType) };
}
/** The repository that the builder fetched, else the one that the client states for its directory. */
function repositoryOf(parameters, buildkit, faults) {
    const fetched = part(parameters, 'configSource', ADDRESS, faults)?.text('uri') ?? '';
    return fetched === '' ? (buildkit?.map('vcs').get('source') ?? '') : fetched;
}
function readMaterials(parent, name, faults) {
    const read = (value, pointer) => {
        const material = _formats_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .Fields */ .C8.of(value, pointer, MATERIAL, faults);
        return material && { uri: material.text('uri') ?? '', digest: material.map('digest') };
    };
    return parent?.list(name, read) ?? [];
}
function readRequest(request, faults) {
    return {
        frontend: request?.text('frontend') ?? '',
        args: request?.map('args') ?? new Map(),
        locals: request?.list('locals', (value, at) => _formats_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .Fields */ .C8.of(value, at, MATERIAL, faults)?.text('name') ?? '') ?? [],
    };
}
function readBuildSteps(parent, buildType, faults) {
    const config = BUILDKIT.has(buildType) ? part(parent, 'buildConfig', CONFIG, faults) : null;
    return { steps: config?.value('llbDefinition', _build_steps_js__WEBPACK_IMPORTED_MODULE_3__/* .readSteps */ .I$) ?? null };
}
function readMetadata(metadata, faults) {
    const source = part(metadata, 'source', METADATA, faults);
    return {
        layers: metadata?.entries('layers', (chains, pointer) => (0,_build_steps_js__WEBPACK_IMPORTED_MODULE_3__/* .readList */ .LD)(chains, pointer, faults, (chain, at) => (0,_build_steps_js__WEBPACK_IMPORTED_MODULE_3__/* .readList */ .LD)(chain, at, faults, readLayer))) ?? new Map(),
        locations: source?.entries('locations', (value, pointer) => _formats_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .Fields */ .C8.of(value, pointer, LOCATION, faults)?.list('locations', (item, at) => readLocation(item, at, faults)) ?? null) ?? new Map(),
        sources: source?.list('infos', (value, pointer) => {
            const info = _formats_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .Fields */ .C8.of(value, pointer, SOURCE, faults);
            const text = (name) => info?.text(name) ?? '';
            return info && { filename: text('filename'), language: text('language'), data: text('data') };
        }) ?? [],
    };
}
function readLayer(value, pointer, faults) {
    const layer = _formats_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .Fields */ .C8.of(value, pointer, LAYER, faults);
    return layer && (0,_formats_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .readDigest */ .rP)(layer, 'digest');
}
function readLocation(value, pointer, faults) {
    const location = _formats_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .Fields */ .C8.of(value, pointer, LOCATION, faults);
    if (location === null)
        return null;
    const line = (range, name) => Number(part(range, name, LOCATION, faults)?.integer('line') ?? 0n);
    return {
        // Protocol buffers omit zeros.
        sourceIndex: Number(location.integer('sourceIndex') ?? 0n),
        lines: location.list('ranges', (item, at) => {
            const range = _formats_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .Fields */ .C8.of(item, at, LOCATION, faults);
            return range && { start: line(range, 'start'), end: line(range, 'end') };
        }),
    };
}


/***/ }),

/***/ 7023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withDistinctNames),
/* harmony export */   V: () => (/* binding */ sourceGiven)
/* harmony export */ });
/* harmony import */ var _formats_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6939);

/**
 * The report with unique names for its images, for people. To a name that several images share, the typed reference is
 * added, and where one reference leads to several images of the name, the digest. Applying it twice changes nothing.
 */
function withDistinctNames(report) {
    const shared = sharedNames(report.images);
    if (shared.size === 0)
        return report;
    const placed = report.images.map((image) => shared.has(image.name) ? withAddition(image, sourceGiven(image)) : image);
    const stillShared = sharedNames(placed);
    const images = placed.map((image) => stillShared.has(image.name) && image.digest !== null && (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(image.digest)
        ? withAddition(image, (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(image.digest))
        : image);
    return { ...report, images };
}
function sharedNames(images) {
    const counts = new Map();
    for (const { name } of images)
        counts.set(name, (counts.get(name) ?? 0) + 1);
    return new Set([...counts].flatMap(([name, count]) => (count > 1 ? [name] : [])));
}
function withAddition(image, addition) {
    const { name } = image;
    const isAdded = name === addition || name.includes(` (${addition})`);
    return isAdded ? image : { ...image, name: `${name} (${addition})` };
}
/** The typed reference, without the name that it may end in. */
function sourceGiven({ names, location }) {
    const [name] = names;
    const given = ` as ${name}`;
    return name !== undefined && location.endsWith(given) ? location.slice(0, -given.length) : location;
}


/***/ }),

/***/ 9266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Np: () => (/* binding */ bySeverity),
/* harmony export */   OI: () => (/* binding */ mergeAcrossImages),
/* harmony export */   OZ: () => (/* binding */ findingGroups),
/* harmony export */   cj: () => (/* binding */ sentencesOf),
/* harmony export */   oL: () => (/* binding */ waivedFindingGroups),
/* harmony export */   ti: () => (/* binding */ waivedUncheckedGroups),
/* harmony export */   x7: () => (/* binding */ sentenceText),
/* harmony export */   zW: () => (/* binding */ uncheckedGroups)
/* harmony export */ });
/* unused harmony export mergeByFix */
/* harmony import */ var _formats_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6939);
/* harmony import */ var _image_groups_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9876);
/* harmony import */ var _rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9726);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8544);




/** The messages of a group: mostly one for all its findings; of one instruction one for each blob that it produced. */
function sentencesOf({ instances, }) {
    return (0,_image_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$)(instances, ({ finding }) => withoutPosition(finding));
}
/** The message of findings that differ at most in the position of their blob, which is omitted if it differs. */
function sentenceText(instances) {
    const [{ finding }, ...others] = instances;
    return others.every((other) => other.finding.message === finding.message)
        ? finding.message
        : withoutPosition(finding);
}
/** The groups of findings that count, highest severity first, by rule, and then by the number of images. */
function findingGroups(report) {
    return findingGroupsAmong(report, ({ waiver }) => waiver === null);
}
/** The groups of waived findings, in the same order. */
function waivedFindingGroups(report) {
    return findingGroupsAmong(report, ({ waiver }) => waiver !== null);
}
/**
 * Groups in which findings with the same message at the same location are combined across images, even about different
 * blobs: they have the same fix.
 */
function mergeAcrossImages(causes) {
    return (0,_image_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$)(causes, textKey).flatMap((same) => {
        const instances = same.flatMap((findingGroup) => findingGroup.instances);
        const images = [...new Set(instances.map(({ image }) => image))];
        return images.length === 1 ? same : [{ ...same[0], instances, images, count: instances.length }];
    });
}
/** Groups in which everything that one change fixes is together: the same rule, fix and location in any image. */
function mergeByFix(groups) {
    return groupBy(groups, ({ finding: { rule, severity, fix, upcoming, location } }) => JSON.stringify([rule, severity, fix, upcoming, location?.file, location?.line])).map((same) => {
        const instances = same.flatMap((group) => group.instances);
        return {
            ...same[0],
            instances,
            images: [...new Set(instances.map(({ image }) => image))],
            count: instances.length,
        };
    });
}
function textKey({ finding, instances }) {
    const { rule, severity, fix, waiver, upcoming, location } = finding;
    const messages = [...new Set(instances.map((one) => one.finding.message))];
    return JSON.stringify([rule, severity, messages, fix, waiver, upcoming, location]);
}
/** The reasons why rules are unchecked, highest severity first, then by the number of images. */
function uncheckedGroups(report) {
    return uncheckedGroupsAmong(report, uncheckedIn);
}
/** The same for waived ones. */
function waivedUncheckedGroups(report) {
    return uncheckedGroupsAmong(report, _report_js__WEBPACK_IMPORTED_MODULE_2__/* .waivedUnchecked */ .HR);
}
function uncheckedGroupsAmong({ images }, outcomesOf) {
    // First by reason and image, for all its rules; then images with the same reasons.
    const all = images.flatMap((image) => (0,_image_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$)(outcomesOf(image), ({ effectiveSeverity, reason }) => `${effectiveSeverity} ${reason}`).map((outcomes) => ({
        image,
        outcomes,
        rules: outcomes.map(({ rule }) => rule),
    })));
    const grouped = (0,_image_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$)(all, ({ rules, outcomes: [{ effectiveSeverity, reason }] }) => JSON.stringify([rules, effectiveSeverity, reason]));
    return grouped
        .map((same) => {
        const [{ rules, outcomes }] = same;
        const [{ reason, effectiveSeverity }] = outcomes;
        return {
            rules,
            reason,
            effectiveSeverity,
            images: same.map(({ image }) => image),
            count: rules.length * same.length,
        };
    })
        .toSorted((a, b) => bySeverity(a.effectiveSeverity, b.effectiveSeverity) || b.images.length - a.images.length);
}
function findingGroupsAmong({ images }, isMeant) {
    const instances = images.flatMap((image) => image.findings.filter(isMeant).map((finding) => ({ image, finding })));
    const positions = new Map(images.map((image, at) => [image, at]));
    return (0,_image_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$)(instances, ({ image, finding }) => keyOf(finding, positions.get(image) ?? 0))
        .map((same) => {
        const [{ finding }] = same;
        return { finding, instances: same, images: [...new Set(same.map(({ image }) => image))], count: same.length };
    })
        .toSorted((a, b) => bySeverity(a.finding.severity, b.finding.severity) ||
        byName(a.finding.rule, b.finding.rule) ||
        b.images.length - a.images.length);
}
/**
 * The identity of a group. A line of a Dockerfile is one group whatever it produced on each platform; a blob is one
 * group in all images with the same fix; anything else is specific to its image.
 */
function keyOf(finding, image) {
    const { rule, key, severity, message, digest, path, location, fix, waiver, upcoming } = finding;
    const isInstruction = location !== null && location.confidence !== 'exact' && location.line !== null;
    const of = isInstruction ? `${location.file}:${location.line}` : (digest ?? [image, path]);
    return JSON.stringify([rule, key, severity, withoutBlobs(message), of, fix, waiver, upcoming]);
}
/** A message without the names that rules give to blobs: `layer 3/7 (sha256:9f2c41d0a1b2, 41.3 MB)`. */
function withoutBlobs(message) {
    return message.replace(/\b(layer|blob) \d+\/\d+(?: \([^()]*\))?|\bthe (config|manifest|index) \([^()]*\)/g, '$1$2');
}
/**
 * A message without the position of its own blob, which differs between images. Other blobs, and text of an image that
 * looks like one, are kept.
 */
function withoutPosition({ message, digest }) {
    if (digest === null || !(0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        return message;
    const name = `(${(0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(digest)}`;
    return message.replace(/\b(layer|blob) \d+\/\d+ (?=(\(sha\d+:\w+))/g, (found, kind, its) => its === name ? `${kind} ` : found);
}
function uncheckedIn({ rules }) {
    return rules.filter(({ status }) => status === 'unchecked');
}
/** For sorting: the higher severity first. */
function bySeverity(a, b) {
    return Number((0,_rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .atLeast */ .jZ)(b, a)) - Number((0,_rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .atLeast */ .jZ)(a, b));
}
function byName(a, b) {
    return a < b ? -1 : Number(a > b);
}


/***/ }),

/***/ 7743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ fixAlternatives),
/* harmony export */   y: () => (/* binding */ isCommand)
/* harmony export */ });
const TOOLS = 'docker|skopeo|podman|buildah|crane|regctl|nerdctl|umoci';
const COMMAND = new RegExp(`^(?:([^:\`]{1,60}): )?((?:${TOOLS}) (?:(?!, | \\().)+)(?:,? (.*))?$`, 's');
const ONLY_COMMAND = new RegExp(`^(?:${TOOLS}) `);
/** Whether a line of a fix is a command. */
function isCommand(line) {
    return ONLY_COMMAND.test(line);
}
/** The alternatives of a fix, which semicolons separate, except for those in parentheses. */
function fixAlternatives(fix) {
    if (fix === '')
        return [];
    return fix.split(/; (?![^()]*\))/).map((alternative) => {
        const [, condition = '', command, text = ''] = COMMAND.exec(alternative) ?? [];
        return command === undefined ? { condition, command: null, text: alternative } : { condition, command, text };
    });
}


/***/ }),

/***/ 4693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AG: () => (/* binding */ isClean),
/* harmony export */   BD: () => (/* binding */ kindsName),
/* harmony export */   JC: () => (/* binding */ imageFacts),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   WB: () => (/* binding */ imageHeadline),
/* harmony export */   X_: () => (/* binding */ imagesByVerdict),
/* harmony export */   bk: () => (/* binding */ VERDICTS),
/* harmony export */   ct: () => (/* binding */ policyName),
/* harmony export */   mS: () => (/* binding */ errorsBesideReason),
/* harmony export */   sh: () => (/* binding */ countNames)
/* harmony export */ });
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5093);
/* harmony import */ var _text_size_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7397);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8020);
/* harmony import */ var _distinct_names_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7023);
/* harmony import */ var _location_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9925);





const VERDICTS = {
    pass: { mark: '\u2713', word: 'passed', colour: 'green' },
    inconclusive: { mark: '?', word: 'inconclusive', colour: 'yellow' },
    fail: { mark: '\u2717', word: 'failed', colour: 'red' },
};
/** A run that violates its policy and passes because of `fail-on: never` is not shown as passed. */
const NOT_ENFORCED = { mark: '!', word: 'not enforced', colour: 'yellow' };
/** The verdict of a report as it is shown. */
function headline({ verdict, images }) {
    return verdict === 'pass' && images.some(isNotEnforced) ? NOT_ENFORCED : VERDICTS[verdict];
}
/** The verdict of an image as it is shown. */
function imageHeadline(image) {
    return isNotEnforced(image) ? NOT_ENFORCED : VERDICTS[image.verdict];
}
/** Whether an image passed although it has errors. */
function isNotEnforced({ verdict, findings }) {
    return verdict === 'pass' && findings.some(({ severity, waiver }) => severity === 'error' && waiver === null);
}
/** A short description of an image: its source, platforms and digest. */
function imageFacts(image) {
    const { name, source, platforms, digest, imageId } = image;
    const place = (0,_distinct_names_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceGiven */ .V)(image);
    const isNamed = place === name || name.endsWith(` (${place})`);
    const id = digest ?? imageId;
    const facts = [isNamed ? '' : (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeUntrusted */ .sl)(place), source, (0,_location_text_js__WEBPACK_IMPORTED_MODULE_3__/* .listText */ .so)(platforms), id === null ? '' : (0,_location_text_js__WEBPACK_IMPORTED_MODULE_3__/* .digestName */ .su)(id)];
    return facts.filter((fact) => fact !== '');
}
/** What was checked and found; zeros are omitted where they only mean that nothing is wrong. */
function countNames(counts) {
    const found = [
        [counts.error, (0,_text_count_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .L)(counts.error, 'error')],
        [counts.warning, (0,_text_count_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .L)(counts.warning, 'warning')],
        [counts.note, (0,_text_count_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .L)(counts.note, 'note')],
        [counts.unchecked, `${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B)(counts.unchecked)} unchecked`],
        [counts.waived, `${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B)(counts.waived)} waived`],
    ];
    const looked = [(0,_text_count_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .L)(counts.images, 'image'), (0,_text_count_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .L)(counts.blobs, 'blob'), (0,_text_size_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(counts.bytes)];
    return [...looked, ...found.filter(([count]) => count > 0).map(([, name]) => name)];
}
/** Unreadable inputs, except for a single one that is the reason of the verdict. */
function errorsBesideReason({ verdict, errors }) {
    return verdict === 'inconclusive' && errors.length === 1 ? [] : errors;
}
/**
 * The kinds of artifacts in a run if not all are images: "418 artifacts: 371 images, 39 helm, 8 wasm"; otherwise empty.
 */
function kindsName(images) {
    const counts = new Map();
    for (const { artifact } of images)
        counts.set(artifact, (counts.get(artifact) ?? 0) + 1);
    if (counts.size === 0 || (counts.size === 1 && counts.has('image')))
        return '';
    const kinds = [...counts]
        .toSorted(([, a], [, b]) => b - a)
        .map(([kind, count]) => (kind === 'image' ? (0,_text_count_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .L)(count, kind) : `${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B)(count)} ${kind}`));
    return `${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .L)(images.length, 'artifact')}: ${kinds.join(', ')}`;
}
/** The source of a policy, with the commit if it is in another repository. */
function policyName({ source, commit }) {
    return commit === null
        ? (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeUntrusted */ .sl)(source)
        : `${(0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeUntrusted */ .sl)(source)} at ${(0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeUntrusted */ .sl)(commit.slice(0, 12))}`;
}
/** Whether an image passed without anything to report. */
function isClean({ verdict, findings, rules }) {
    return (verdict === 'pass' &&
        findings.length === 0 &&
        !rules.some(({ status }) => status === 'unchecked' || status === 'waived'));
}
/** The images without anything to report, and the others by verdict; each in input order. */
function imagesByVerdict(report) {
    const by = { clean: [], pass: [], inconclusive: [], fail: [] };
    for (const image of report.images)
        by[isClean(image) ? 'clean' : image.verdict].push(image);
    return by;
}


/***/ }),

/***/ 7659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DF: () => (/* binding */ reportItems),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   SD: () => (/* binding */ AMONG_IMAGES),
/* harmony export */   Xc: () => (/* binding */ fixText),
/* harmony export */   hm: () => (/* binding */ BELOW_NAMES),
/* harmony export */   tJ: () => (/* binding */ groupByImages)
/* harmony export */ });
/* harmony import */ var _image_groups_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9876);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8020);
/* harmony import */ var _finding_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9266);
/* harmony import */ var _location_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9925);




/** All items: findings, highest severity first, then unchecked rules, then waived findings. */
function reportItems(report) {
    const ofFindingGroup = (kind) => (findingGroup) => ({ kind, findingGroup, images: findingGroup.images });
    const ofUncheckedGroup = (kind) => (uncheckedGroup) => ({
        kind,
        uncheckedGroup,
        images: uncheckedGroup.images,
    });
    return [
        ...(0,_finding_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeAcrossImages */ .OI)((0,_finding_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .findingGroups */ .OZ)(report)).map(ofFindingGroup('finding')),
        ...(0,_finding_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .uncheckedGroups */ .zW)(report).map(ofUncheckedGroup('unchecked')),
        ...(0,_finding_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeAcrossImages */ .OI)((0,_finding_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .waivedFindingGroups */ .oL)(report)).map(ofFindingGroup('waived')),
        ...(0,_finding_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .waivedUncheckedGroups */ .ti)(report).map(ofUncheckedGroup('waived')),
    ];
}
/** The same by images: those of each image, and those that several share. */
function groupByImages(report) {
    const positions = new Map(report.images.map((image, at) => [image, at]));
    const position = (image) => positions.get(image) ?? 0;
    return (0,_image_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$)(reportItems(report), ({ images }) => images.map(position).join()).map((same) => ({
        images: same[0].images,
        reportRows: rowsOf(same, BELOW_NAMES),
    }));
}
/** Combines items with the same kind, rule, severity and fix, in the order of the first of each. */
function rowsOf(items, places) {
    return (0,_image_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$)(items, keyOf).map(([first, ...others]) => 'uncheckedGroup' in first
        ? uncheckedRow(first, places)
        : findingsRow([first, ...others.filter(isFindingItem)], places));
}
function isFindingItem(item) {
    return 'findingGroup' in item;
}
function keyOf(item) {
    if (!isFindingItem(item)) {
        const { rules, reason, effectiveSeverity } = item.uncheckedGroup;
        return JSON.stringify([item.kind, rules, reason, effectiveSeverity]);
    }
    const { rule, severity, fix, waiver, upcoming } = item.findingGroup.finding;
    return JSON.stringify([item.kind, rule, severity, fix, waiver, upcoming]);
}
function findingsRow(items, places) {
    const [{ kind, findingGroup }] = items;
    const { rule, severity, waiver } = findingGroup.finding;
    const instances = items.flatMap((item) => item.findingGroup.instances);
    return {
        kind,
        severity: kind === 'finding' ? severity : null,
        rules: [rule],
        sentences: (0,_image_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$)(items.flatMap((item) => (0,_finding_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .sentencesOf */ .cj)(item.findingGroup)), _finding_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .sentenceText */ .x7).map((same) => ({ message: (0,_finding_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .sentenceText */ .x7)(same[0]), places: places.ofFindings(same.flat()) })),
        fix: waiver === null ? findingGroup.finding.fix : '',
        after: waiver === null ? upcomingText(findingGroup.finding) : (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `until ${waiver.until}: ${waiver.reason}`,
        count: instances.length,
    };
}
function uncheckedRow({ kind, uncheckedGroup }, places) {
    const { rules, reason, effectiveSeverity, count, images } = uncheckedGroup;
    const severity = kind === 'unchecked' ? effectiveSeverity : null;
    return {
        kind,
        severity,
        rules,
        sentences: [{ message: reason, places: places.ofImages(images) }],
        fix: '',
        after: '',
        count,
    };
}
/** The fix of a finding, and its later severity; may be empty. */
function fixText(finding) {
    return (0,_location_text_js__WEBPACK_IMPORTED_MODULE_2__/* .joinParts */ .nn)([finding.fix === '' ? '' : `\u2192 ${finding.fix}`, upcomingText(finding)]);
}
function upcomingText({ upcoming }) {
    return upcoming === null ? '' : (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB) `counts as ${upcoming.severity} from ${upcoming.from} on`;
}
/** Below the names of the images, which are not repeated. */
const BELOW_NAMES = { ofFindings: partsOf, ofImages: () => [] };
/** Among several images, which are named. */
const AMONG_IMAGES = {
    ofFindings: (instances) => {
        const images = [...new Set(instances.map(({ image }) => image))];
        const [only] = images;
        if (only === undefined || images.length > 1) {
            const lines = linesOf(instances);
            return lines.length > 1 ? [...lines, (0,_location_text_js__WEBPACK_IMPORTED_MODULE_2__/* .imagesName */ .Ul)(images)] : [(0,_location_text_js__WEBPACK_IMPORTED_MODULE_2__/* .joinParts */ .nn)([(0,_location_text_js__WEBPACK_IMPORTED_MODULE_2__/* .imagesName */ .Ul)(images), ...lines])];
        }
        const parts = partsOf(instances);
        return parts.length === 0 ? [only.name] : parts.map((part) => (0,_location_text_js__WEBPACK_IMPORTED_MODULE_2__/* .joinParts */ .nn)([only.name, part]));
    },
    ofImages: (images) => (images.length === 1 ? images.map(({ name }) => name) : [(0,_location_text_js__WEBPACK_IMPORTED_MODULE_2__/* .imagesName */ .Ul)(images)]),
};
/**
 * The places in one image that the message does not name, with platforms combined; for several images only lines, since
 * each has its own parts.
 */
function partsOf(instances) {
    const [first, ...others] = instances;
    if (first === undefined)
        return [];
    if (others.some(({ image }) => image !== first.image))
        return linesOf(instances);
    const several = first.image.platforms.length > 1;
    const bare = new Set();
    const places = new Set();
    for (const { finding } of instances) {
        const parts = (0,_location_text_js__WEBPACK_IMPORTED_MODULE_2__/* .locationBeside */ ._s)(finding, several);
        if (finding.location !== null)
            places.add((0,_location_text_js__WEBPACK_IMPORTED_MODULE_2__/* .joinParts */ .nn)([...parts, (0,_location_text_js__WEBPACK_IMPORTED_MODULE_2__/* .locationName */ .zb)(finding.location)]));
        else if (parts.length > 0)
            (parts.length === 1 ? bare : places).add((0,_location_text_js__WEBPACK_IMPORTED_MODULE_2__/* .joinParts */ .nn)(parts));
    }
    return [...(bare.size === 0 ? [] : [(0,_location_text_js__WEBPACK_IMPORTED_MODULE_2__/* .listText */ .so)([...bare])]), ...places];
}
function linesOf(instances) {
    const locations = instances.flatMap(({ finding: { location } }) => location ?? []);
    return [...new Set(locations.map(_location_text_js__WEBPACK_IMPORTED_MODULE_2__/* .locationName */ .zb))];
}


/***/ }),

/***/ 9925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ groupLocations),
/* harmony export */   Ul: () => (/* binding */ imagesName),
/* harmony export */   _s: () => (/* binding */ locationBeside),
/* harmony export */   ew: () => (/* binding */ groupMessages),
/* harmony export */   nn: () => (/* binding */ joinParts),
/* harmony export */   so: () => (/* binding */ listText),
/* harmony export */   su: () => (/* binding */ digestName),
/* harmony export */   zb: () => (/* binding */ locationName)
/* harmony export */ });
/* unused harmony exports pathText, shownLocation */
/* harmony import */ var _formats_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6939);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7598);
/* harmony import */ var _policy_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3414);
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(5093);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8020);
/* harmony import */ var _distinct_names_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7023);
/* harmony import */ var _finding_groups_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9266);







/**
 * Lists whose members people count. Not schema 1's `fsLayers`, which are listed top first: "layer 1" would be another
 * one there.
 */
const STEPS = new Map([
    ['manifests', 'manifest'],
    ['layers', 'layer'],
    ['Layers', 'layer'],
    ['blobs', 'blob'],
    ['entries', 'entry'],
]);
/**
 * The blob of a finding in words: "layer 3 of linux/arm64", "config of manifest 2", "index.json". The platform is
 * omitted if the image has only one. The path itself is in the JSON report.
 */
function pathText({ path, platform }, severalPlatforms) {
    // The root document is omitted if something below it is meant.
    const steps = path.slice(path.length > 1 ? 1 : 0);
    if (platform === null)
        return steps.map(stepName).reverse().join(' of ');
    // A platform identifies its manifest better than a position.
    const last = steps
        .slice(-1)
        .filter((step) => !/^(?:manifests\/)?\d+$/.test(step))
        .map(stepName);
    return [...last, ...(severalPlatforms || last.length === 0 ? [(0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeUntrusted */ .sl)(platform)] : [])].join(' of ');
}
/** The place of a finding that its message does not name. */
function locationBeside(finding, severalPlatforms) {
    const { digest, platform, message } = finding;
    if (digest === null || !message.includes(digestName(digest))) {
        return [pathText(finding, severalPlatforms), ...(digest === null ? [] : [digestName(digest)])].filter((part) => part !== '');
    }
    return severalPlatforms && platform !== null ? [(0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeUntrusted */ .sl)(platform)] : [];
}
function stepName(step) {
    if (step === 'Config')
        return 'config';
    // An entry of a docker archive's manifest.json has no named list.
    const [, list = 'entries', position = ''] = /^(?:(\w+)\/)?(\d{1,9})$/.exec(step) ?? [];
    const one = position === '' ? undefined : STEPS.get(list);
    return one === undefined ? (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeUntrusted */ .sl)(step) : `${one} ${Number(position) + 1}`;
}
/** A short digest, or whatever else is in its place. */
function digestName(digest) {
    return (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest) ? (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(digest) : (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeUntrusted */ .sl)(digest);
}
/** `Dockerfile:12:3`; with the stage if the line is not certain. */
function locationName({ file, line, column, stage }) {
    const position = [line, column].filter((number) => number !== null).map((number) => `:${number}`);
    return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeUntrusted */ .sl)(file) + position.join('') + (stage === undefined ? '' : (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) ` (${stage})`);
}
/**
 * The best location to show a finding at: where to fix it, if its line is known, otherwise another related line. Only
 * files of the repository can be shown.
 */
function shownLocation({ location, related }) {
    const places = [location, ...related].filter((place) => place !== null && isWithin(place.file));
    return places.find((place) => place?.line !== null) ?? places[0] ?? null;
}
/** The first of many: "linux/amd64, linux/arm64 and 12 more". */
function listText(names) {
    const shown = names
        .slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.platformsShown)
        .map((name) => (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeUntrusted */ .sl)(name))
        .join(', ');
    return names.length <= _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.platformsShown
        ? shown
        : `${shown} and ${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B)(names.length - _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.platformsShown)} more`;
}
/**
 * Where a group occurs: the images, or the parts of a single image, as far as its message does not name them; may be
 * empty.
 */
function groupLocations({ images, instances }) {
    const [only] = images;
    if (only === undefined || images.length > 1)
        return imagesName(images);
    const several = only.platforms.length > 1;
    return listText([...new Set(instances.map(({ finding }) => joinParts(locationBeside(finding, several))))].filter((place) => place !== ''));
}
/** The messages of a group, one per blob of an instruction: the first of them. */
function groupMessages(findingGroup) {
    const messages = [...new Set((0,_finding_groups_js__WEBPACK_IMPORTED_MODULE_5__/* .sentencesOf */ .cj)(findingGroup).map(_finding_groups_js__WEBPACK_IMPORTED_MODULE_5__/* .sentenceText */ .x7))];
    const more = messages.length - _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.platformsShown;
    return more > 0 ? [...messages.slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.platformsShown), `and ${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B)(more)} more`] : messages;
}
/** Parts of one place. */
function joinParts(parts) {
    return parts.filter((part) => part !== '').join(' \u00b7 ');
}
/** The first of several images by name: "in 41 images: a, b and 39 more". */
function imagesName(images) {
    const distinct = (0,_distinct_names_js__WEBPACK_IMPORTED_MODULE_4__/* .withDistinctNames */ .L)({ images }).images;
    return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `in ${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .L)(images.length, 'image')}: ` + listText(distinct.map(({ name }) => name));
}


/***/ }),

/***/ 8544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  dO: () => (/* binding */ makeReport),
  L4: () => (/* binding */ osFeaturesIn),
  o7: () => (/* binding */ reportImage),
  tX: () => (/* binding */ reportNotice),
  HR: () => (/* binding */ waivedUnchecked)
});

// EXTERNAL MODULE: ./build/engine/finding.js
var finding = __nccwpck_require__(6314);
// EXTERNAL MODULE: ./build/engine/outcome.js
var outcome = __nccwpck_require__(8167);
// EXTERNAL MODULE: ./build/image/image.js
var image_image = __nccwpck_require__(9963);
// EXTERNAL MODULE: ./build/image/size.js
var size = __nccwpck_require__(9273);
// EXTERNAL MODULE: ./build/rule-kit/rule.js
var rule = __nccwpck_require__(9726);
// EXTERNAL MODULE: ./build/text/count.js
var count = __nccwpck_require__(5093);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __nccwpck_require__(8020);
// EXTERNAL MODULE: ./build/reports/distinct-names.js
var distinct_names = __nccwpck_require__(7023);
// EXTERNAL MODULE: ./build/formats/digest.js
var digest = __nccwpck_require__(6939);
// EXTERNAL MODULE: ./build/limits.js
var limits = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/text/size.js
var text_size = __nccwpck_require__(7397);
;// CONCATENATED MODULE: ./build/reports/graph.js







/**
 * The number of items of one kind below one manifest that are drawn individually, and twice as many with findings;
 * further ones are combined.
 */
const SIDE_BY_SIDE = 4;
/** The number below all manifests: the more there are, the fewer below each. */
const CAPACITY = 16;
/** The number of platforms, which are the purpose of a picture. */
const PLATFORMS = 12;
/** Draws an image with its findings. */
function graphOf(image, findings) {
    const marks = marksOf(image, findings);
    const weights = weightsOf(image, marks);
    const children = (0,image_image/* childrenOf */.LU)(image);
    const nodes = [];
    const drawn = new Map();
    const manifests = image.edges.filter(({ slot, parent }) => slot === 'manifest' && parent !== null).length;
    const few = Math.max(1, Math.min(SIDE_BY_SIDE, Math.floor(CAPACITY / manifests)));
    const [root] = image.edges;
    const open = root === undefined ? [] : [{ edge: root, parent: null, position: '' }];
    for (const { edge, parent, position } of open) {
        const known = drawn.get(edge.target);
        const parents = parent === null ? [] : [parent];
        if (known !== undefined) {
            // A blob of several platforms is one node.
            const node = nodes[known];
            if (parent !== null && node !== undefined && !node.parents.includes(parent))
                node.parents.push(parent);
            continue;
        }
        if (nodes.length >= limits/* LIMITS */.b.graphNodes)
            break;
        const at = nodes.length;
        drawn.set(edge.target, at);
        nodes.push({ parents, shape: shapeOf(edge), lines: linesOf(edge, position), mark: marks.get(edge.target) ?? null });
        const below = (children.get(edge) ?? []).filter(({ slot, target }) => slot !== 'config' || marks.has(target));
        const { shown, together } = chosen(below, weights, drawn, few);
        const layers = below.filter(({ slot }) => slot === 'layer');
        for (const child of shown) {
            const place = layers.indexOf(child);
            const isOne = place < 0 || layers.length === 1;
            open.push({ edge: child, parent: at, position: isOne ? '' : `${place + 1}/${layers.length}` });
        }
        for (const { mark, edges } of together) {
            const lines = togetherLines(edges, mark === null && shown.length > 0);
            nodes.push({ parents: [at], shape: 'rest', lines, mark });
        }
    }
    return { nodes };
}
/** The references to draw individually, and those to combine. Nodes that are drawn already take no space. */
function chosen(edges, weights, drawn, few) {
    const kinds = new Map();
    for (const edge of edges) {
        if (drawn.has(edge.target))
            continue;
        const mark = weights.get(edge) ?? null;
        const key = `${edge.slot} ${edge.platform !== null} ${mark}`;
        const alike = kinds.get(key) ?? { mark, edges: [] };
        kinds.set(key, alike);
        alike.edges.push(edge);
    }
    const together = [...kinds.values()].filter((alike) => alike.edges.length > mostOf(alike, few));
    const grouped = new Set(together.flatMap((alike) => alike.edges));
    return { shown: edges.filter((edge) => !grouped.has(edge)), together };
}
function mostOf({ mark, edges: [first] }, few) {
    if (first?.slot === 'manifest' && first.platform !== null)
        return PLATFORMS;
    return mark === null ? few : 2 * few;
}
function togetherLines(edges, isBesideOthers) {
    const targets = [...new Set(edges.map(({ target }) => target))];
    const bytes = targets.reduce((sum, { byteSource }) => sum + (byteSource?.length ?? 0), 0);
    const slot = edges[0]?.slot;
    const one = slot === 'layer' || slot === 'manifest' ? slot : 'blob';
    return [(0,count/* plural */.L)(edges.length, isBesideOthers ? `other ${one}` : one), (0,text_size/* formatBytes */.z)(bytes)];
}
function shapeOf(edge) {
    if (edge.slot !== 'manifest')
        return 'blob';
    return edge.document?.kind === 'index' || (0,image_image/* roleOf */.kp)(edge) === 'index' ? 'index' : 'manifest';
}
function linesOf(edge, position) {
    const { target, slot, platform } = edge;
    const role = (0,image_image/* roleOf */.kp)(edge);
    const name = slot === 'manifest' && platform !== null
        ? (0,untrusted/* escapeUntrusted */.sl)(platform, SHOWN)
        : `${slot === 'layer' && role === 'unknown' ? 'blob' : role}${position === '' ? '' : ` ${position}`}`;
    const is = target.detected === null || target.detected === 'json' ? null : target.detected;
    const facts = [is, target.byteSource === null ? 'absent' : (0,text_size/* formatBytes */.z)(target.byteSource.length)];
    const known = target.digest === null ? (0,untrusted/* escapeUntrusted */.sl)(target.name, SHOWN) : (0,digest/* shortDigest */.VK)(target.digest);
    return [name, ...(slot === 'manifest' ? [] : [facts.filter((fact) => fact !== null).join(', ')]), known];
}
/** Characters of a name in a picture. */
const SHOWN = 40;
/** The highest severity at each node, by its digest or path. */
function marksOf(image, findings) {
    const byPlace = new Map();
    for (const { severity, waiver, digest, path } of findings) {
        const mark = waiver === null ? severity : 'waived';
        for (const place of [digest ?? '', path.join(' ')])
            if (place !== '')
                byPlace.set(place, heavier(mark, byPlace.get(place)));
    }
    const marks = new Map();
    for (const { target, path } of image.edges) {
        const mark = byPlace.get(target.digest ?? '') ?? byPlace.get(path.join(' '));
        if (mark !== undefined)
            marks.set(target, heavier(mark, marks.get(target)));
    }
    return marks;
}
/** The highest severity at the target of each reference or below it. */
function weightsOf({ edges }, marks) {
    const weights = new Map();
    for (const edge of edges.toReversed()) {
        const [own, below] = [marks.get(edge.target), weights.get(edge)];
        const weight = own === undefined ? below : heavier(own, below);
        if (weight === undefined)
            continue;
        weights.set(edge, weight);
        if (edge.parent !== null)
            weights.set(edge.parent, heavier(weight, weights.get(edge.parent)));
    }
    return weights;
}
const WEIGHTS = ['waived', ...rule/* SEVERITIES */.oC];
function heavier(a, b = 'waived') {
    return WEIGHTS.indexOf(a) >= WEIGHTS.indexOf(b) ? a : b;
}

;// CONCATENATED MODULE: ./build/reports/report.js









/**
 * The report of one image.
 * @param isDrawn whether it has a picture
 */
function reportImage(image, { verdict, findings, rules }, isDrawn) {
    const { name, names, source, location, digest, imageId, artifact, platforms } = image;
    return {
        name,
        names,
        source,
        location,
        digest,
        imageId,
        artifact,
        platforms,
        osFeatures: osFeaturesIn(image),
        blobs: blobSummaries(image),
        sizes: (0,size/* sizesOf */.g)(image).map(({ manifest: { platform }, compressed, uncompressed }) => ({
            platform,
            compressed: known(compressed),
            uncompressed: known(uncompressed),
        })),
        verdict,
        findings,
        rules,
        ...(isDrawn && { graph: graphOf(image, findings) }),
    };
}
/** The platforms of runnable manifests that state `os.features`. */
function osFeaturesIn({ manifests }) {
    return manifests.flatMap(({ platform, osFeatures, exempt }) => exempt === null && osFeatures !== null && osFeatures.length > 0 ? [{ platform, features: osFeatures }] : []);
}
/** The report of a notice. */
function reportNotice({ kind, message, origin }) {
    const policy = origin && (0,untrusted/* safe */.gB) `${origin.file}:${origin.line}`;
    return { kind, message, policy, location: origin && (0,finding/* locationOf */.A0)(origin) };
}
/** The report of a run: all counts, and the reason of the verdict in a sentence. */
function makeReport(run) {
    return { version: 1, ...run, reason: reasonFor((0,distinct_names/* withDistinctNames */.L)(run)), counts: countsOf(run.images) };
}
function known({ bytes, unsure }) {
    return unsure === null ? bytes : null;
}
function blobSummaries(image) {
    const summaries = new Map();
    const counted = new Set();
    for (const edge of image.edges) {
        const { target, type } = edge;
        // The entry of a docker archive's manifest.json is not a blob.
        if (target.digest === null && target.byteSource === null)
            continue;
        const [mediaType, role] = [type?.mediaType ?? null, (0,image_image/* roleOf */.kp)(edge)];
        const key = JSON.stringify([mediaType, role, target.detected]);
        const identity = `${key} ${target.digest ?? target.name}`;
        if (counted.has(identity))
            continue;
        counted.add(identity);
        const { count, bytes } = summaries.get(key) ?? { count: 0, bytes: 0 };
        summaries.set(key, {
            mediaType,
            role,
            detected: target.detected,
            count: count + 1,
            bytes: bytes + (target.byteSource?.length ?? 0),
        });
    }
    return [...summaries.values()];
}
function countsOf(images) {
    const blobs = images.flatMap((image) => image.blobs);
    const findings = images.flatMap((image) => image.findings);
    const waivedFindings = findings.filter(({ waiver }) => waiver !== null).length;
    // Waived findings are listed themselves; these are unchecked rules that are waived.
    const waivedRules = images.flatMap((image) => waivedUnchecked(image)).length;
    const ofSeverity = (severity) => findings.filter((finding) => finding.waiver === null && finding.severity === severity).length;
    return {
        images: images.length,
        blobs: blobs.reduce((sum, { count }) => sum + count, 0),
        bytes: blobs.reduce((sum, { bytes }) => sum + bytes, 0),
        error: ofSeverity('error'),
        warning: ofSeverity('warning'),
        note: ofSeverity('note'),
        waived: waivedFindings + waivedRules,
        unchecked: uncheckedIn(images),
    };
}
/** Counts only, because rules times images may be hundreds of thousands. */
function uncheckedIn(images) {
    let count = 0;
    for (const { rules } of images)
        for (const { status } of rules)
            if (status === 'unchecked')
                count++;
    return count;
}
/** Unchecked outcomes that are waived. */
function waivedUnchecked({ rules, findings }) {
    const waivedRules = new Set(findings.filter(({ waiver }) => waiver !== null).map(({ rule }) => rule));
    return rules.filter(({ status, rule }) => status === 'waived' && !waivedRules.has(rule));
}
/** Reasons of rules are safe to show and often end with the fix, so they are not shortened. */
function reasonFor({ verdict, failOn, images, errors, }) {
    switch (verdict) {
        case 'fail': {
            const failed = images.filter((image) => image.verdict === 'fail');
            // The highest severity is the reason; lower findings would fail by themselves only without it.
            const findings = failed.flatMap((image) => failingIn(image, failOn));
            const worst = heaviest(findings.map(({ severity }) => severity));
            const rules = new Set(findings.filter(({ severity }) => severity === worst).map(({ rule }) => rule));
            return (0,untrusted/* safe */.gB) `${failed.length} of ${(0,count/* plural */.L)(images.length, 'image')} ${failed.length === 1 ? 'violates' : 'violate'} ${[...rules]}`;
        }
        case 'inconclusive': {
            const [error] = errors;
            if (error)
                return unreadableReason(error, errors.length - 1);
            const image = images.find((candidate) => candidate.verdict === 'inconclusive');
            const unchecked = image?.rules.filter(({ status }) => status === 'unchecked') ?? [];
            const worst = heaviest(unchecked.map(({ effectiveSeverity }) => effectiveSeverity));
            const outcome = unchecked.find(({ effectiveSeverity }) => effectiveSeverity === worst);
            return image && outcome ? uncheckedReason(image, outcome, images) : 'there was no image to check';
        }
        case 'pass': {
            const unchecked = uncheckedIn(images);
            const violated = images.filter(({ findings }) => findings.some(isError)).length;
            // A run with errors passes only if nothing fails it.
            const held = violated === 0
                ? `${(0,count/* plural */.L)(images.length, 'image')} ${images.length === 1 ? 'satisfies' : 'satisfy'} the policy`
                : `${(0,count/* formatCount */.B)(violated)} of ${(0,count/* plural */.L)(images.length, 'image')} ${violated === 1 ? 'violates' : 'violate'} the policy, which is not enforced (fail-on: never)`;
            return unchecked === 0
                ? held
                : `${held}; ${(0,count/* plural */.L)(unchecked, 'rule')} could not be checked, which the policy allows`;
        }
    }
}
/** The findings that fail an image: a lock may make `fail-on` stricter for some rules only. */
function failingIn({ findings, rules }, failOn) {
    const open = findings.filter(({ waiver }) => waiver === null);
    const locked = new Map(rules.map((outcome) => [outcome.rule, outcome.failOn ?? failOn]));
    return open.filter(({ rule, severity }) => (0,outcome/* countsAt */.We)(severity, locked.get(rule) ?? failOn));
}
function isError({ severity, waiver }) {
    return severity === 'error' && waiver === null;
}
/** The first unreadable input. Its message contains the fix, so it is not shortened. */
function unreadableReason({ image, message }, others) {
    const also = others === 0 ? '' : `; ${(0,count/* plural */.L)(others, 'other input')} could not be read either`;
    return `${(0,untrusted/* safe */.gB) `${image} could not be read:`} ${message}${also}`;
}
/** The first image for which a rule is unchecked, and the number of such images. */
function uncheckedReason(image, { rule, effectiveSeverity, reason }, images) {
    const alike = images.filter(({ rules }) => rules.some((other) => other.rule === rule && other.status === 'unchecked' && other.effectiveSeverity === effectiveSeverity));
    const of = alike.length === 1 ? '' : `${alike.length} of ${(0,count/* plural */.L)(images.length, 'image')}, first `;
    return `${(0,untrusted/* safe */.gB) `${rule} could not be checked for ${of}${image.name}:`} ${reason}`;
}
function heaviest(severities) {
    return severities.toSorted((a, b) => rule/* SEVERITIES */.oC.indexOf(b) - rule/* SEVERITIES */.oC.indexOf(a))[0];
}


/***/ }),

/***/ 7236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   gd: () => (/* binding */ rulePage),
/* harmony export */   js: () => (/* binding */ TOOL),
/* harmony export */   yZ: () => (/* binding */ HOME)
/* harmony export */ });
/** The name and version of every report and of `--version`; a test compares them with package.json. */
const TOOL = { name: 'plimsoll', version: '0.1.0' };
/** The home page, for reports that are read elsewhere. */
const HOME = 'https://github.com/plimsoll/plimsoll';
/** The page of a built-in rule. */
function rulePage(id) {
    return `${HOME}/blob/v0/docs/rules/${id}.md`;
}


/***/ }),

/***/ 3026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ blobNames)
/* harmony export */ });
/* harmony import */ var _formats_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6939);
/* harmony import */ var _sources_byte_source_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4605);
/* harmony import */ var _text_size_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7397);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8020);




/**
 * Names for the blobs of an image: `layer 3/7 (sha256:9f2c41d0a1b2, 41.3 MB)`, base first; `the config (\u2026)`, `the
 * manifest (\u2026)`. The layers of attestations and charts are called `blob`.
 */
function blobNames(image) {
    const positions = new Map(image.manifests.flatMap(({ layers, exempt }) => layers.map((edge, i) => [edge, `${exempt === null ? 'layer' : 'blob'} ${i + 1}/${layers.length}`])));
    return (edge) => {
        const { digest, name, byteSource } = edge.target;
        const known = digest === null ? name : (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(digest);
        const facts = (0,_sources_byte_source_js__WEBPACK_IMPORTED_MODULE_1__/* .isAvailable */ .e2)(byteSource) ? [known, (0,_text_size_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z)(byteSource.length)] : [known];
        return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `${positions.get(edge) ?? placeName(edge)} (${facts})`;
    };
}
function placeName({ slot, document, type }) {
    if (slot !== 'manifest')
        return `the ${slot}`;
    return document?.kind === 'index' || type?.role === 'index' ? 'the index' : 'the manifest';
}


/***/ }),

/***/ 9185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ HISTORY_FIX),
/* harmony export */   U: () => (/* binding */ fixForNonconformity)
/* harmony export */ });
/* harmony import */ var _remediation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8571);

const REBUILD = 'build the image again with a current version of the tool that wrote it; if the result is the same, report the clause to its authors';
/** No tool can repair a date: each reads the config first, and fails. */
const DATE = (0,_remediation_js__WEBPACK_IMPORTED_MODULE_0__/* .fixes */ .Su)({
    ...(0,_remediation_js__WEBPACK_IMPORTED_MODULE_0__/* .inDockerfile */ .Ur)('build the image again with a current builder: docker buildx build --output type=oci,dest=image.tar .'),
    ko: 'build the image again: ko build --oci-layout-path PATH',
    jib: 'build the image again with jib.container.creationTime set to EPOCH, USE_CURRENT_TIMESTAMP or a date such as 2026-11-25T12:00:00Z',
    any: 'build the image again with a tool that writes such dates: docker buildx build --output type=oci,dest=image.tar .',
});
const DIFF_IDS = 'build the image again (docker buildx build --output type=oci,dest=image.tar .): a tool changed the layers of its manifest, but not its config';
/** The fix for a history that is longer than the layers. */
const HISTORY_FIX = 'build the image again, or merge all layers and entries: crane flatten --tag NEW-NAME NAME';
/** The fix for a violation of a clause. */
function fixForNonconformity(id) {
    switch (id) {
        case 'config.md MUST created':
        case 'config.md MUST history.created':
        case 'spec.md MUST created':
        case 'spec.md MUST history.created':
        case 'manifest-v2-1.md MUST v1Compatibility # created':
            return DATE;
        case 'config.md MUST rootfs':
        case 'spec.md MUST rootfs':
        case 'config.md MUST rootfs.diff_ids # count':
        case 'spec.md MUST rootfs.diff_ids # count':
            return DIFF_IDS;
        case 'config.md MUST history # count':
        case 'spec.md MUST history # count':
            return HISTORY_FIX;
        case 'layer.md MUST Distributable Format':
            return 'compress the layer, so that it is not empty: skopeo copy --dest-compress oci:SOURCE oci:PATH';
        case 'config.md SHOULD rootfs.diff_ids # algorithm':
        case 'spec.md SHOULD rootfs.diff_ids # algorithm':
            return 'build the image again with a tool that writes diff_ids with sha256: docker buildx build --output type=oci,dest=image.tar .';
        case 'iolimits MUST MaxManifestBodySize':
            return 'write fewer or shorter annotations, or keep their contents in a blob that the manifest lists, and build the image again';
        case 'iolimits MUST MaxConfigBodySize':
            return 'write shorter labels and fewer history entries, or keep the data in a layer, and build the image again';
        case 'manifest.md MUST config # media type':
            return 'use the specified type application/vnd.oci.image.config.v1+json: build the image again with docker buildx build --output type=oci,dest=image.tar .';
        case 'manifest.md MUST layers # media types':
            return 'use the specified type application/vnd.oci.image.layer.v1.tar+gzip: build the image again with docker buildx build --output type=oci,dest=image.tar .';
        case 'image-index.md MUST manifests.platform.architecture':
        case 'image-index.md MUST manifests.platform.os':
        case 'image-index.md MUST manifests.platform # empty':
        case 'manifest-v2-2.md MUST Manifest List, architecture':
        case 'manifest-v2-2.md MUST Manifest List, os':
            return 'write the index again with the platform of each config: docker buildx imagetools create --tag NAME NAME@DIGEST\u2026';
        default:
            return REBUILD;
    }
}


/***/ }),

/***/ 8467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ ENGINE_STORAGE),
/* harmony export */   iU: () => (/* binding */ isRunnable),
/* harmony export */   vB: () => (/* binding */ undeterminedType),
/* harmony export */   w: () => (/* binding */ layersOf)
/* harmony export */ });
/* harmony import */ var _formats_media_type_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7884);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8020);


/** Every layer of the manifests that image rules judge; a blob of several manifests is yielded for each. */
function* layersOf(image) {
    for (const manifest of image.manifests) {
        if (manifest.exempt !== null)
            continue;
        for (const edge of manifest.layers)
            yield { manifest, edge };
    }
}
/**
 * The reason why a layer's type does not determine its kind: it is unknown, or it is not a layer type although the
 * manifest is not exempt, so that an engine could unpack it. Null if the type determines it.
 */
function undeterminedType({ declared }) {
    if (declared === null)
        return 'its media type is not declared';
    if (declared.role === 'unknown')
        return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `its media type "${declared.mediaType}" is unknown`;
    if (declared.role === 'layer')
        return null;
    return (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `its media type "${declared.mediaType}" is not a layer type, and engines may unpack it`;
}
/** Whether engines treat a manifest as an image, by the type of its config. */
function isRunnable({ config }) {
    return config?.declared != null && (0,_formats_media_type_js__WEBPACK_IMPORTED_MODULE_0__/* .isImageConfigType */ .Ky)(config.declared.mediaType);
}
/** The reason for an engine's archive, with what to check instead, for rules about how layers will be pushed. */
const ENGINE_STORAGE = 'a docker archive (docker save) does not show how its layers will be pushed; check an OCI export instead: docker buildx build --output type=oci,dest=image.tar .';


/***/ }),

/***/ 8353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ optionalInteger),
/* harmony export */   Eb: () => (/* binding */ optionEntries),
/* harmony export */   IY: () => (/* binding */ someInOrder),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   LU: () => (/* binding */ atLeastOne),
/* harmony export */   Os: () => (/* binding */ group),
/* harmony export */   P$: () => (/* binding */ strings),
/* harmony export */   Ql: () => (/* binding */ exampleOf),
/* harmony export */   Tt: () => (/* binding */ readOptions),
/* harmony export */   UL: () => (/* binding */ issuesInOptions),
/* harmony export */   WP: () => (/* binding */ schemasOf),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   mR: () => (/* binding */ optionalText),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pq: () => (/* binding */ mapping),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   yU: () => (/* binding */ someOf)
/* harmony export */ });
/** One of a fixed set of words. */
function oneOf(words, fallback, description) {
    return {
        schema: { description, type: 'string', enum: words, default: fallback },
        read: (value) => words.find((word) => word === value) ?? fallback,
    };
}
/** A list of words of a fixed set, each at most once in effect. */
function someOf(words, fallback, description) {
    return {
        schema: { description, type: 'array', items: { type: 'string', enum: words }, default: fallback },
        read: (value) => (Array.isArray(value) ? words.filter((word) => value.includes(word)) : fallback),
    };
}
/** A list of places to check, which must not be empty. */
function atLeastOne(option) {
    const message = 'it is an empty list, so the rule would check nothing: name at least one, or turn the rule off';
    return {
        ...option,
        issues: (value) => (Array.isArray(value) && value.length === 0 ? [{ path: [], message }] : []),
    };
}
/** A list of words of a fixed set in the policy's order; all of them in their order by default. */
function someInOrder(words, description) {
    return {
        schema: { description, type: 'array', items: { type: 'string', enum: words }, default: words },
        read: (value) => Array.isArray(value) ? [...new Set(value)].flatMap((one) => words.find((word) => word === one) ?? []) : words,
    };
}
/** A list of strings. */
function strings(fallback, description, examples) {
    return {
        schema: { description, type: 'array', items: { type: 'string' }, default: fallback, ...(examples && { examples }) },
        read: (value) => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : fallback),
    };
}
/** One of a fixed set of words, or none. */
function choice(words, description) {
    return {
        schema: { description, type: 'string', enum: words },
        read: (value) => words.find((word) => word === value) ?? null,
    };
}
/** A string, or none. */
function optionalText(description, examples) {
    return {
        schema: { description, type: 'string', examples },
        read: (value) => (typeof value === 'string' ? value : null),
    };
}
/** A list of items that are options themselves; empty by default. */
function list(item, description, examples) {
    return {
        schema: { description, type: 'array', items: item.schema, default: [], examples },
        read: (value) => (Array.isArray(value) ? value.map((one) => item.read(one)) : []),
        ...(item.issues && {
            issues: (value) => issuesIn(Array.isArray(value) ? [...value.entries()] : [], () => item),
        }),
    };
}
/** A mapping with the policy's own keys, each with the same kind of value. */
function mapping(item, description, examples) {
    return {
        schema: { description, type: 'object', additionalProperties: item.schema, default: {}, examples },
        read: (value) => new Map(entriesOf(value).map(([key, one]) => [key, item.read(one)])),
        ...(item.issues && { issues: (value) => issuesIn(entriesOf(value), () => item) }),
    };
}
/** A whole number of at least `minimum`, or none. */
function optionalInteger(minimum, description, examples) {
    return {
        schema: { description, type: 'integer', minimum, examples },
        read: (value) => (typeof value === 'number' ? value : null),
    };
}
/** A whole number of at least `minimum`. */
function integer(fallback, minimum, description) {
    return {
        schema: { description, type: 'integer', minimum, default: fallback },
        read: (value) => (typeof value === 'number' ? value : fallback),
    };
}
/** True or false. */
function flag(fallback, description) {
    return {
        schema: { description, type: 'boolean', default: fallback },
        read: (value) => (typeof value === 'boolean' ? value : fallback),
    };
}
/** A mapping with the given keys, each an option of its own. */
function group(options, description) {
    return {
        schema: { description, type: 'object', additionalProperties: false, properties: schemasOf(options) },
        read: (value) => readOptions(options, value),
        issues: (value) => issuesInOptions(options, value),
    };
}
/** Errors of the values of several options, by name; absent ones have no errors. */
async function issuesInOptions(options, value) {
    return await issuesIn(entriesOf(value), (name) => (Object.hasOwn(options, name) ? options[name] : undefined));
}
async function issuesIn(entries, optionOf) {
    const found = await Promise.all(entries.map(async ([key, value]) => {
        const inner = (await optionOf(String(key))?.issues?.(value)) ?? [];
        return inner.map((issue) => ({ ...issue, path: [String(key), ...issue.path] }));
    }));
    return found.flat();
}
/** The schemas of options by name. */
function schemasOf(options) {
    return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.schema]));
}
/** Every option with the keys within it, as the documentation lists them; `KEY` represents the policy's own keys. */
function optionEntries(options) {
    return Object.entries(schemasOf(options)).flatMap(([name, schema]) => entriesAt(name, schema));
}
function entriesAt(path, schema) {
    const { properties = {}, additionalProperties, items } = schema;
    const values = typeof additionalProperties === 'object' ? (additionalProperties.properties ?? {}) : {};
    return [
        { path, schema },
        ...Object.entries(properties).flatMap(([key, member]) => entriesAt(`${path}.${key}`, member)),
        ...Object.entries(values).flatMap(([key, member]) => entriesAt(`${path}.KEY.${key}`, member)),
        ...Object.entries(items?.properties ?? {}).flatMap(([key, member]) => entriesAt(`${path}[].${key}`, member)),
    ];
}
/**
 * An example value: the option's example, otherwise its default, otherwise that of its first key; otherwise undefined.
 */
function exampleOf({ examples, default: fallback, properties = {} }) {
    const [own = fallback] = examples ?? [];
    if (own !== undefined)
        return own;
    const [[key, inner] = []] = Object.entries(properties).map(([name, schema]) => [name, exampleOf(schema)]);
    return key === undefined || inner === undefined ? undefined : { [key]: inner };
}
function readOptions(options, value) {
    const given = new Map(entriesOf(value));
    return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.read(given.get(name))]));
}
function entriesOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}


/***/ }),

/***/ 8571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ fixForSource),
/* harmony export */   GV: () => (/* binding */ sameFor),
/* harmony export */   Su: () => (/* binding */ fixes),
/* harmony export */   Ur: () => (/* binding */ inDockerfile),
/* harmony export */   c1: () => (/* binding */ mapFixes),
/* harmony export */   jc: () => (/* binding */ fixFor)
/* harmony export */ });
/* harmony import */ var _provenance_builder_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3409);

/** The builders whose fixes are shown, in this order, if the builder is unknown: all of them would be too long. */
const COMMON = ['buildx', 'ko', 'jib', 'buildah'];
/**
 * Creates fixes by builder. For an unknown builder, those of the most common builders are joined, equal ones once;
 * `any` replaces that if it
 * would be too long.
 *
 * ```ts
 * fixes({ ...inDockerfile('end the Dockerfile with USER 10001'), ko: 'build with --image-user=10001' })
 * ```
 */
function fixes(words) {
    if (words.any !== undefined)
        return { ...words, any: words.any };
    const byText = new Map();
    for (const builder of COMMON) {
        const text = words[builder];
        if (text !== undefined)
            byText.set(text, [...(byText.get(text) ?? []), builder]);
    }
    const any = [...byText].map(([text, builders]) => `${builders.join(', ')}: ${text}`).join('; ');
    return { ...words, any };
}
/** The same fix for all builders that read Dockerfiles. */
function inDockerfile(text) {
    return { buildx: text, docker: text, kaniko: text, buildah: text };
}
/** The same fix for some builders. */
function sameFor(builders, text) {
    return Object.fromEntries(builders.map((builder) => [builder, text]));
}
/** Adds text to every fix; `builder` is null for the fix of an unknown builder. */
function mapFixes(way, phrase) {
    const words = Object.fromEntries(_provenance_builder_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILDERS */ .rV.flatMap((builder) => {
        const text = way[builder];
        return text === undefined ? [] : [[builder, phrase(text, builder)]];
    }));
    return { ...words, any: phrase(way.any, null) };
}
/** The output of buildx to a registry with its further options, and the command if that is all of it. */
const PUSHED = /(docker buildx build )?--output type=image,push=true((?:,[\w-]+=[\w:-]+)*)/g;
/** The output of buildx that writes the form of a source. An OCI layout has OCI media types without an option. */
const OCI_ARCHIVE = 'type=oci,dest=image.tar';
const OUTPUTS = {
    'oci-layout': 'type=oci,tar=false,dest=DIRECTORY',
    'oci-archive': OCI_ARCHIVE,
    'docker-archive': OCI_ARCHIVE,
    dir: OCI_ARCHIVE,
    registry: 'type=image,push=true',
    engine: 'type=image,push=true',
};
/**
 * Adapts the build commands of a fix to the form that was checked: an image in a file is built into a file, not pushed.
 * @param fix the text of a fix, with or without such commands
 */
function fixForSource(fix, source) {
    const output = OUTPUTS[source];
    return fix.replace(PUSHED, (_, command, options) => {
        const needed = output.startsWith('type=oci') ? options.replace(',oci-mediatypes=true', '') : options;
        const flag = `--output ${output}${needed}`;
        return command === undefined ? flag : `${command}-t NAME ${flag} .`;
    });
}
/** The fix for a builder; null if it is unknown. */
function fixFor(way, builder) {
    if (typeof way === 'string')
        return way;
    return (builder && way[builder]) ?? way.any;
}


/***/ }),

/***/ 9726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Km: () => (/* binding */ defineRule),
/* harmony export */   jZ: () => (/* binding */ atLeast),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   qv: () => (/* binding */ summarySentence)
/* harmony export */ });
/* harmony import */ var _option_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8353);

/** Severities, lowest first. Notes never fail. */
const SEVERITIES = ['note', 'warning', 'error'];
/** What most rules read: the structure of an image. */
const STRUCTURE = { depth: 'structure', documents: 'manifests' };
/** Creates a rule from its definition. */
function defineRule(definition) {
    const { id, group, summary, options } = definition;
    return {
        id,
        group,
        summary,
        options,
        bind: (given) => {
            const values = (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .readOptions */ .Tt)(options, given);
            const vacuous = definition.vacuous?.(values) ?? null;
            const check = (image, run, analysis) => vacuous === null ? definition.check(image, values, run, analysis) : nothing(vacuous);
            return { id, vacuous, needs: { ...STRUCTURE, ...definition.needs?.(values) }, check };
        },
    };
}
// biome-ignore lint/correctness/useYield: it checks nothing, so it observes nothing
function* nothing(reason) {
    return { kind: 'not-applicable', reason };
}
/** The requirement of a rule as a full sentence. */
function summarySentence({ summary }) {
    return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
}
/** Whether `a` is at least as severe as `b`. */
function atLeast(a, b) {
    return SEVERITIES.indexOf(a) >= SEVERITIES.indexOf(b);
}


/***/ }),

/***/ 6597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ blobsVerified)
/* harmony export */ });
/* harmony import */ var _image_absent_platforms_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(7572);
/* harmony import */ var _provenance_builder_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3409);
/* harmony import */ var _rule_kit_blob_names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3026);
/* harmony import */ var _rule_kit_option_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8353);
/* harmony import */ var _rule_kit_remediation_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8571);
/* harmony import */ var _rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9726);
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(5093);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8020);








const ABSENT = ['error', 'unchecked', 'allow'];
const options = {
    registry: (0,_rule_kit_option_js__WEBPACK_IMPORTED_MODULE_5__/* .oneOf */ .yL)(['all', 'exists'], 'all', 'How blobs in a registry are verified: `all` reads every byte; `exists` checks only that the registry has each blob with its size. Documents and local files are always verified.'),
    'absent-platforms': absent('The outcome if a platform of an index is absent as a whole, for example because one platform was exported.'),
    'absent-foreign-layers': absent('The outcome if a layer of a non-distributable type is absent; tools do not copy such layers.'),
};
const blobsVerified = (0,_rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .defineRule */ .Km)({
    id: 'blobs-verified',
    group: 'integrity',
    summary: 'every blob is present and has its stated digest and size',
    options,
    needs: ({ registry, 'absent-platforms': absentPlatforms, 'absent-foreign-layers': absentForeign }) => ({
        depth: 'digests',
        ...(registry === 'exists' && { inRegistry: 'structure' }),
        handlesMissing: true,
        ...(absentPlatforms === 'allow' && { allowsAbsentPlatforms: true }),
        ...(absentForeign === 'allow' && { allowsAbsentForeignLayers: true }),
    }),
    *check(image, values) {
        for (const { kind, message } of image.faults) {
            if (kind !== 'digest-mismatch')
                continue;
            const fix = 'check the intended image, or correct the expected digest';
            yield { kind: 'violation', at: 'image', key: kind, message, fix };
        }
        const reported = new Map();
        for (const { node, observation } of observations(image, values)) {
            const key = observation.kind === 'violation' ? observation.key : observation.reason;
            const known = reported.get(node);
            if (known?.has(key))
                continue;
            reported.set(node, (known ?? new Set()).add(key));
            yield observation;
        }
        const verified = new Set(image.edges.flatMap(({ target }) => (target.verified === true ? target : [])));
        const unread = new Set(image.edges.flatMap(({ target }) => (isOnlyLocated(target, values) ? target : [])));
        if (unread.size > 0) {
            const reason = `${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .L)(verified.size, 'blob')} verified; ${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .L)(unread.size, 'other')} present in the registry with the stated size, not read (registry: exists)`;
            return { kind: 'passed', reason };
        }
        return { kind: 'passed', reason: `${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .L)(verified.size, 'blob')}: all have their stated digest and size` };
    },
});
function absent(description) {
    return (0,_rule_kit_option_js__WEBPACK_IMPORTED_MODULE_5__/* .oneOf */ .yL)(ABSENT, 'unchecked', description);
}
function* observations(image, values) {
    const nameOf = (0,_rule_kit_blob_names_js__WEBPACK_IMPORTED_MODULE_1__/* .blobNames */ .M)(image);
    const absent = (0,_image_absent_platforms_js__WEBPACK_IMPORTED_MODULE_7__/* .emptyManifests */ .G)(image);
    for (const edge of image.edges) {
        const { target: node, faults } = edge;
        // An archive's entry is a place in manifest.json, not a blob.
        if (edge.slot === 'manifest' && node.digest === null && node.byteSource === null)
            continue;
        const seen = node.byteSource === null
            ? absence(edge, nameOf(edge), judge(edge, absent, values))
            : bytes(node, faults, { edge }, nameOf(edge), isOnlyLocated(node, values));
        for (const observation of seen)
            yield { node, observation };
    }
    // They are not pulled; but every file of a layout must match its name (image-spec, image-layout.md).
    for (const node of image.unreferenced ?? []) {
        const name = (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .safe */ .gB) `the blob ${node.digest ?? node.name}, to which nothing refers,`;
        for (const observation of bytes(node, [], { node }, name, false))
            yield { node, observation };
    }
}
/**
 * Whether it is sufficient that a registry has a blob: it is present with the stated size, and no other rule needed its
 * bytes.
 */
function isOnlyLocated({ byteSource, verified }, { registry }) {
    return registry === 'exists' && byteSource?.kind === 'remote' && verified === null;
}
/**
 * The fault of a blob's bytes, or the reason why they are unverified.
 * @param isEnough whether they need not be read
 */
function* bytes(node, faults, at, name, isEnough) {
    let isKnown = node.verified === true || isEnough;
    for (const { kind, message } of [...node.faults, ...faults]) {
        if (kind === 'digest-mismatch' || kind === 'size-mismatch') {
            const fix = 'copy or build the image again: these bytes were truncated, swapped or changed';
            yield { kind: 'violation', at, key: kind, message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .safe */ .gB) `${name} does not match: ${message}`, fix };
        }
        else if (kind === 'unreadable' || kind === 'unverifiable') {
            yield { kind: 'unchecked', at, reason: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .safe */ .gB) `${name} could not be verified: ${message}` };
        }
        else {
            continue;
        }
        isKnown = true;
    }
    if (isKnown)
        return;
    const unread = node.byteSource?.kind === 'unreadable' ? node.byteSource.reason : 'its bytes were not read';
    const reason = node.digest === null ? 'no config states a digest for it' : unread;
    yield { kind: 'unchecked', at, reason: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .safe */ .gB) `${name} could not be verified: ${reason}` };
}
/** Without the index, no platform is omitted. */
const SAVE_ONE_PLATFORM = 'To export one platform as an image of its own, use docker save --platform linux/amd64';
const COPY_ALL = 'skopeo copy --all';
const EVERY_PLATFORM = (0,_rule_kit_remediation_js__WEBPACK_IMPORTED_MODULE_2__/* .mapFixes */ .c1)({
    ...(0,_rule_kit_remediation_js__WEBPACK_IMPORTED_MODULE_2__/* .sameFor */ .GV)(_provenance_builder_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILDERS */ .rV, COPY_ALL),
    buildx: `${COPY_ALL}, or docker buildx build --output type=oci,dest=image.tar`,
    ko: `${COPY_ALL}, or ko build --push=false --oci-layout-path DIRECTORY`,
    buildah: `${COPY_ALL}, or buildah manifest push --all NAME oci-archive:image.tar`,
    any: `${COPY_ALL}, or docker buildx build --output type=oci,dest=image.tar`,
}, (text) => `export every platform: ${text}; or one platform as an image of its own: docker save --platform linux/amd64`);
function* absence(edge, name, { key, is, reason, fix }) {
    const at = { edge };
    const whose = edge.platform === null ? '' : (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .safe */ .gB) ` of ${edge.platform}`;
    if (is === 'unchecked')
        yield { kind: 'unchecked', at, reason: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .safe */ .gB) `${name}${whose} is absent: ${reason}` };
    if (is === 'error')
        yield { kind: 'violation', at, key, message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .safe */ .gB) `${name}${whose} is absent`, fix };
}
/**
 * Absent is not corrupt: a whole platform, and layers that tools do not copy because of their type. Everything else
 * must be present.
 */
function judge(edge, absent, values) {
    const { slot, parent, declared } = edge;
    if (parent !== null && (slot === 'manifest' || absent.has(parent))) {
        const fix = EVERY_PLATFORM;
        const reason = `its platform was not exported; the option absent-platforms sets the outcome. ${SAVE_ONE_PLATFORM}`;
        return { key: 'absent-platform', is: values['absent-platforms'], reason, fix };
    }
    if (declared?.distributable === false) {
        const fix = 'rebuild on a current base image, which has no foreign layers';
        const reason = 'tools do not copy foreign layers; the option absent-foreign-layers sets the outcome';
        return { key: 'absent-foreign-layer', is: values['absent-foreign-layers'], reason, fix };
    }
    return { key: 'missing', is: 'error', reason: '', fix: 'copy the whole image again' };
}


/***/ }),

/***/ 5032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ compressionMatchesMediaType)
/* harmony export */ });
/* harmony import */ var _rule_kit_blob_names_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3026);
/* harmony import */ var _rule_kit_layer_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8467);
/* harmony import */ var _rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9726);
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5093);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8020);





const compressionMatchesMediaType = (0,_rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .defineRule */ .Km)({
    id: 'compression-matches-media-type',
    group: 'integrity',
    summary: 'the bytes of every layer have one format and the compression of its media type',
    options: {},
    needs: () => ({ depth: 'heads' }),
    *check(image) {
        const nameOf = (0,_rule_kit_blob_names_js__WEBPACK_IMPORTED_MODULE_0__/* .blobNames */ .M)(image);
        const ambiguous = ambiguousIn(image);
        for (const [edge, message] of ambiguous) {
            yield {
                kind: 'violation',
                at: { edge },
                key: 'ambiguous',
                message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `${nameOf(edge)} is ambiguous: ${message}`,
                fix: 'build the image again, and find out which tool wrote the layer: no known builder writes such a layer',
            };
        }
        let count = 0;
        for (const { edge, declared } of claimsIn(image)) {
            const { target } = edge;
            count++;
            if (ambiguous.has(edge))
                continue;
            if (target.detected === null) {
                const reason = target.byteSource === null ? 'is absent' : 'could not be read';
                yield { kind: 'unchecked', at: { edge }, reason: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `${nameOf(edge)} ${reason}` };
            }
            else if (!agrees(declared, target.detected)) {
                yield {
                    kind: 'violation',
                    at: { edge },
                    key: target.detected,
                    message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `${nameOf(edge)} is declared as ${declared.mediaType} (${CLAIMS[declared.compression]}), but its bytes are ${FORMATS[target.detected]}`,
                    fix: remediation(declared, target.detected),
                };
            }
        }
        for (const { manifest, edge } of (0,_rule_kit_layer_js__WEBPACK_IMPORTED_MODULE_1__/* .layersOf */ .w)(image)) {
            // In a runnable image, an unknown type hides what engines will make of the bytes.
            const reason = (0,_rule_kit_layer_js__WEBPACK_IMPORTED_MODULE_1__/* .isRunnable */ .iU)(manifest) && claimOf(edge) === null && edge.target.detected !== 'json'
                ? (0,_rule_kit_layer_js__WEBPACK_IMPORTED_MODULE_1__/* .undeterminedType */ .vB)(edge)
                : null;
            if (reason !== null && !image.engineStorage)
                yield { kind: 'unchecked', at: { edge }, reason: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `${nameOf(edge)}: ${reason}` };
        }
        if (image.engineStorage) {
            return {
                kind: 'not-applicable',
                reason: 'the layers of a docker archive get their media types when it is loaded and pushed',
            };
        }
        if (count === 0)
            return { kind: 'not-applicable', reason: 'no media type in the image states a layer compression' };
        return { kind: 'passed', reason: `${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .L)(count, 'blob')}: all are compressed as their media types state` };
    },
});
/** Ambiguous layers and other blobs, each with the reason. */
function ambiguousIn({ edges }) {
    const found = new Map();
    for (const edge of edges) {
        if (edge.slot !== 'layer' && edge.slot !== 'blob')
            continue;
        const fault = edge.target.faults.find(({ kind }) => kind === 'ambiguous');
        if (fault !== undefined)
            found.set(edge, fault.message);
    }
    return found;
}
function* claimsIn(image) {
    const exempt = new Set(image.manifests.flatMap((manifest) => (manifest.exempt === null ? [] : manifest.layers)));
    for (const edge of image.edges) {
        const declared = claimOf(edge);
        if (declared === null)
            continue;
        // ORAS 1.0 gives any file the type of a plain tar, in artifacts that no engine unpacks.
        if (declared.compression === 'none' && exempt.has(edge))
            continue;
        yield { edge, declared };
    }
}
/** The declared type, if the first bytes can contradict it. */
function claimOf({ slot, declared, target }) {
    // A docker archive states the type that a layer was pulled with, but stores its tar.
    if (declared === null || (slot !== 'layer' && slot !== 'blob') || target.digestOf === 'tar')
        return null;
    const { role, compression } = declared;
    if (compression === 'unknown')
        return null;
    return role === 'layer' || compression !== 'none' ? declared : null;
}
function agrees({ compression, mediaType }, detected) {
    switch (compression) {
        case 'gzip':
        case 'zstd':
            return detected === compression;
        case 'none':
            // Not every uncompressed layer is a tar, and a layer without bytes is an empty one.
            if (mediaType.toLowerCase().includes('erofs'))
                return detected === 'erofs';
            return (detected === 'tar' ||
                detected === 'empty' ||
                (detected === 'unknown' && !mediaType.toLowerCase().includes('tar')));
        default:
            // Ciphertext has no known format; bytes with one are not encrypted.
            return detected === 'unknown';
    }
}
const CLAIMS = {
    none: 'not compressed',
    gzip: 'gzip',
    zstd: 'zstd',
    encrypted: 'encrypted',
    unknown: 'anything',
};
const FORMATS = {
    gzip: 'gzip',
    zstd: 'zstd',
    xz: 'xz',
    bzip2: 'bzip2',
    tar: 'a plain tar',
    erofs: 'an EROFS file system',
    json: 'JSON',
    empty: 'none at all',
    unknown: 'in an unknown format',
};
function remediation({ compression, family }, detected) {
    if (detected === 'tar' && compression !== 'encrypted') {
        return 'copy it again with compression: skopeo copy --dest-compress SOURCE dir:PATH (without the flag, skopeo declares gzip for the uncompressed tars of docker archives and engines)';
    }
    if (detected === 'unknown' && family === 'docker-schema2') {
        return 'if the layer is encrypted, use OCI types, as only they have encryption: skopeo copy --format oci --encryption-key \u2026; otherwise rebuild the image';
    }
    return 'rebuild the image with a tool that declares the type of what it writes: engines rely on the type and fail to pull';
}


/***/ }),

/***/ 7235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ descriptorMatchesContent)
/* harmony export */ });
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9963);
/* harmony import */ var _rule_kit_blob_names_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3026);
/* harmony import */ var _rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9726);
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5093);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8020);





const descriptorMatchesContent = (0,_rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .defineRule */ .Km)({
    id: 'descriptor-matches-content',
    group: 'integrity',
    summary: 'every descriptor states the media type and artifact type of its document',
    options: {},
    *check(image) {
        const nameOf = (0,_rule_kit_blob_names_js__WEBPACK_IMPORTED_MODULE_0__/* .blobNames */ .M)(image);
        let count = 0;
        for (const edge of (0,_image_image_js__WEBPACK_IMPORTED_MODULE_3__/* .referencesAndListings */ .FO)(image)) {
            const { descriptor, document } = edge;
            if (descriptor === null || document === null)
                continue;
            count++;
            if (edge.faults.some(({ kind }) => kind === 'type-mismatch')) {
                yield {
                    kind: 'violation',
                    at: { edge },
                    key: document.mediaType,
                    message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `${nameOf(edge)} has the mediaType "${document.mediaType}", its descriptor "${descriptor.mediaType}"`,
                    fix: FIX,
                };
            }
            const [own, ...others] = artifactTypes(document);
            const stated = descriptor.artifactType || null;
            if (stated === null || own === undefined || stated === own || others.includes(stated))
                continue;
            yield {
                kind: 'violation',
                at: { edge },
                key: own,
                message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `${nameOf(edge)} has the artifactType "${own}", its descriptor "${stated}"`,
                fix: FIX,
            };
        }
        if (count === 0)
            return { kind: 'not-applicable', reason: 'no descriptor refers to a document here' };
        return { kind: 'passed', reason: `${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .L)(count, 'descriptor')} compared with their documents` };
    },
});
/**
 * What a descriptor may state: the document's own artifactType (distribution-spec, "Listing Referrers"), or the type of
 * its config (image-spec, descriptor.md, "artifactType").
 */
function artifactTypes(document) {
    if (document.kind === 'schema1')
        return [];
    const types = [document.artifactType ?? '', document.kind === 'manifest' ? document.config.mediaType : ''];
    return types.filter((type) => type !== '');
}
const FIX = 'create the index again from its manifests (docker buildx imagetools create, crane index append), which copies their types';


/***/ }),

/***/ 446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ loadRules),
/* harmony export */   V7: () => (/* binding */ allRules)
/* harmony export */ });
/* unused harmony export EAGER_RULES */
/* harmony import */ var _blobs_verified_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6597);
/* harmony import */ var _compression_matches_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5032);
/* harmony import */ var _descriptor_matches_content_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7235);
/* harmony import */ var _inline_data_verified_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9557);
/* harmony import */ var _no_descriptor_urls_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1066);
/* harmony import */ var _no_foreign_layers_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3659);
/* harmony import */ var _no_schema1_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(5766);
/* harmony import */ var _no_unknown_media_types_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(8179);
/* harmony import */ var _platform_matches_config_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(9560);
/* harmony import */ var _spec_conformance_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(9599);
/* harmony import */ var _unambiguous_documents_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(9218);











/** The rules of `recommended`, in the order of all rules. Most runs need no others, and do not load them. */
const EAGER_RULES = [
    _blobs_verified_js__WEBPACK_IMPORTED_MODULE_0__/* .blobsVerified */ .$,
    _unambiguous_documents_js__WEBPACK_IMPORTED_MODULE_10__/* .unambiguousDocuments */ .G,
    _spec_conformance_js__WEBPACK_IMPORTED_MODULE_9__/* .specConformance */ .f,
    _descriptor_matches_content_js__WEBPACK_IMPORTED_MODULE_2__/* .descriptorMatchesContent */ .w,
    _inline_data_verified_js__WEBPACK_IMPORTED_MODULE_3__/* .inlineDataVerified */ .a,
    _compression_matches_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .compressionMatchesMediaType */ .k,
    _platform_matches_config_js__WEBPACK_IMPORTED_MODULE_8__/* .platformMatchesConfig */ .Z,
    _no_schema1_js__WEBPACK_IMPORTED_MODULE_6__/* .noSchema1 */ .O,
    _no_foreign_layers_js__WEBPACK_IMPORTED_MODULE_5__/* .noForeignLayers */ .K,
    _no_descriptor_urls_js__WEBPACK_IMPORTED_MODULE_4__/* .noDescriptorUrls */ .P,
    _no_unknown_media_types_js__WEBPACK_IMPORTED_MODULE_7__/* .noUnknownMediaTypes */ .D,
];
/** Every rule, in the order of reports. */
async function allRules() {
    return (await Promise.all(/* import() */[__nccwpck_require__.e(985), __nccwpck_require__.e(812)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7812))).RULES;
}
/** Rules in their order, including those with these ids; unknown ids are ignored. */
async function loadRules(ids) {
    const areEager = [...ids].every((id) => EAGER_RULES.some((rule) => rule.id === id));
    return areEager ? EAGER_RULES : await allRules();
}


/***/ }),

/***/ 9557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ inlineDataVerified)
/* harmony export */ });
/* harmony import */ var _formats_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6939);
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9963);
/* harmony import */ var _rule_kit_blob_names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3026);
/* harmony import */ var _rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9726);
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5093);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8020);






const inlineDataVerified = (0,_rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .defineRule */ .Km)({
    id: 'inline-data-verified',
    group: 'integrity',
    summary: "the data embedded in a descriptor has the descriptor's digest and size",
    options: {},
    *check(image) {
        const nameOf = (0,_rule_kit_blob_names_js__WEBPACK_IMPORTED_MODULE_1__/* .blobNames */ .M)(image);
        let count = 0;
        for (const { edge, descriptor, name } of (0,_image_image_js__WEBPACK_IMPORTED_MODULE_4__/* .referencesAndListings */ .FO)(image).flatMap((edge) => descriptorsAt(edge, nameOf))) {
            if (descriptor.data === null)
                continue;
            count++;
            const wrong = issue(descriptor, descriptor.data, name);
            if (wrong === null)
                continue;
            const at = { edge };
            if (wrong.kind === 'unchecked')
                yield { kind: 'unchecked', at, reason: wrong.message };
            else
                yield {
                    kind: 'violation',
                    at,
                    key: 'data',
                    message: wrong.message,
                    fix: 'remove "data" from the descriptor, or embed the bytes of the blob: readers that use it see other bytes than readers that fetch the blob',
                };
        }
        if (count === 0)
            return { kind: 'not-applicable', reason: 'no descriptor embeds data' };
        return {
            kind: 'passed',
            reason: `${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .L)(count, 'descriptor')} with data: all of it has the descriptor's digest`,
        };
    },
});
/** The descriptor of a document or blob, and that of the subject, to which no image leads. */
function descriptorsAt(edge, nameOf) {
    const { descriptor, document } = edge;
    const subject = document === null || document.kind === 'schema1' ? null : document.subject;
    return [
        ...(descriptor === null ? [] : [{ edge, descriptor, name: nameOf(edge) }]),
        ...(subject === null ? [] : [{ edge, descriptor: subject, name: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `the subject of ${nameOf(edge)}` }]),
    ];
}
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
function issue({ digest, size }, data, name) {
    if (!BASE64.test(data))
        return { kind: 'violation', message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `the data of ${name} is not base64` };
    const bytes = Buffer.from(data, 'base64');
    if (BigInt(bytes.length) !== size)
        return {
            kind: 'violation',
            message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `the data of ${name} has ${bytes.length} bytes, but its descriptor states ${size}`,
        };
    const algorithm = (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .verifierOf */ .Sb)(digest);
    if (algorithm === undefined)
        return {
            kind: 'unchecked',
            message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `the data of ${name} could not be verified: the algorithm of ${digest} is not supported`,
        };
    const actual = (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes, algorithm);
    return actual === digest
        ? null
        : {
            kind: 'violation',
            message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `the data of ${name} has the digest ${actual}, but its descriptor states ${digest}`,
        };
}


/***/ }),

/***/ 1066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ noDescriptorUrls)
/* harmony export */ });
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(9963);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _rule_kit_blob_names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3026);
/* harmony import */ var _rule_kit_layer_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8467);
/* harmony import */ var _rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9726);
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(5093);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8020);
/* harmony import */ var _no_foreign_layers_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3659);








const noDescriptorUrls = (0,_rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .defineRule */ .Km)({
    id: 'no-descriptor-urls',
    group: 'formats',
    summary: 'no descriptor has urls that lead clients to another host',
    options: {},
    *check(image) {
        const nameOf = (0,_rule_kit_blob_names_js__WEBPACK_IMPORTED_MODULE_1__/* .blobNames */ .M)(image);
        let count = 0;
        for (const edge of (0,_image_image_js__WEBPACK_IMPORTED_MODULE_6__/* .referencesAndListings */ .FO)(image)) {
            for (const { urls, of } of descriptorsOf(edge)) {
                count++;
                if (urls.length === 0)
                    continue;
                const more = urls.length > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.urlsShown ? ` and ${urls.length - _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.urlsShown} more` : '';
                yield {
                    kind: 'violation',
                    at: { edge },
                    key: urls[0] ?? '',
                    message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .safe */ .gB) `the descriptor of ${of}${nameOf(edge)} has urls, from which clients may download its bytes: ${urls.slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.urlsShown)}${more}`,
                    fix: _no_foreign_layers_js__WEBPACK_IMPORTED_MODULE_5__/* .ORDINARY_LAYERS */ .C,
                };
            }
        }
        if (image.engineStorage)
            yield { kind: 'unchecked', at: 'image', reason: _rule_kit_layer_js__WEBPACK_IMPORTED_MODULE_2__/* .ENGINE_STORAGE */ .LV };
        if (count === 0)
            return { kind: 'not-applicable', reason: 'the image has no descriptors' };
        return { kind: 'passed', reason: `${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .L)(count, 'descriptor')}: none has urls` };
    },
});
/**
 * The descriptor of an edge, and that of its document's subject, which is not a part of the image and is not followed.
 */
function descriptorsOf({ descriptor, document }) {
    const subject = document === null || document.kind === 'schema1' ? null : document.subject;
    return [
        ...(descriptor === null ? [] : [{ ...descriptor, of: '' }]),
        ...(subject === null ? [] : [{ ...subject, of: 'the subject of ' }]),
    ];
}


/***/ }),

/***/ 3659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ ORDINARY_LAYERS),
/* harmony export */   K: () => (/* binding */ noForeignLayers)
/* harmony export */ });
/* harmony import */ var _provenance_builder_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3409);
/* harmony import */ var _rule_kit_blob_names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3026);
/* harmony import */ var _rule_kit_layer_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8467);
/* harmony import */ var _rule_kit_remediation_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8571);
/* harmony import */ var _rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9726);
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(5093);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8020);







const REBUILD = 'rebuild on a current base image (Microsoft stopped using foreign layers in 2023)';
const BUILDX = `${REBUILD}; buildx converts them to ordinary layers unless prefer-nondist-layers=true is set`;
/** Builds without foreign layers and without `urls` to them. */
const ORDINARY_LAYERS = { ...(0,_rule_kit_remediation_js__WEBPACK_IMPORTED_MODULE_3__/* .sameFor */ .GV)(_provenance_builder_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILDERS */ .rV, REBUILD), buildx: BUILDX, any: BUILDX };
const noForeignLayers = (0,_rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .defineRule */ .Km)({
    id: 'no-foreign-layers',
    group: 'formats',
    summary: 'no layer has a foreign or non-distributable type, which registries need not store',
    options: {},
    *check(image) {
        const nameOf = (0,_rule_kit_blob_names_js__WEBPACK_IMPORTED_MODULE_1__/* .blobNames */ .M)(image);
        // By the declared type, wherever it occurs: neither `urls` nor the kind of the manifest make a layer foreign
        // (image-spec, layer.md).
        for (const edge of image.edges) {
            if (edge.declared?.distributable !== false)
                continue;
            const { mediaType } = edge.declared;
            yield {
                kind: 'violation',
                at: { edge },
                key: mediaType,
                message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .safe */ .gB) `${nameOf(edge)} has the foreign type ${mediaType}: registries need not store it, so a pull can fail`,
                fix: ORDINARY_LAYERS,
            };
        }
        if (image.engineStorage)
            yield { kind: 'unchecked', at: 'image', reason: _rule_kit_layer_js__WEBPACK_IMPORTED_MODULE_2__/* .ENGINE_STORAGE */ .LV };
        const layers = [...(0,_rule_kit_layer_js__WEBPACK_IMPORTED_MODULE_2__/* .layersOf */ .w)(image)];
        for (const { edge } of layers) {
            const reason = image.engineStorage ? null : (0,_rule_kit_layer_js__WEBPACK_IMPORTED_MODULE_2__/* .undeterminedType */ .vB)(edge);
            if (reason !== null)
                yield { kind: 'unchecked', at: { edge }, reason: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .safe */ .gB) `${nameOf(edge)}: ${reason}` };
        }
        return { kind: 'passed', reason: `${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .L)(layers.length, 'layer')}: none is foreign` };
    },
});


/***/ }),

/***/ 5766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ noSchema1)
/* harmony export */ });
/* harmony import */ var _rule_kit_blob_names_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3026);
/* harmony import */ var _rule_kit_layer_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8467);
/* harmony import */ var _rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9726);
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5093);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8020);





const noSchema1 = (0,_rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .defineRule */ .Km)({
    id: 'no-schema1',
    group: 'formats',
    summary: 'no manifest is a Docker Image Manifest V2, Schema 1',
    options: {},
    *check(image) {
        const nameOf = (0,_rule_kit_blob_names_js__WEBPACK_IMPORTED_MODULE_0__/* .blobNames */ .M)(image);
        for (const edge of image.edges) {
            const { declared, document } = edge;
            // The type is sufficient: engines rely on it, whether or not the document is present.
            const isDeclared = declared?.role === 'manifest' && declared.family === 'docker-schema1';
            if (!isDeclared && document?.kind !== 'schema1')
                continue;
            const what = document?.kind === 'schema1' || declared === null
                ? 'is'
                : (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `has the type "${declared.mediaType}", which tools take for`;
            yield {
                kind: 'violation',
                at: { edge },
                key: 'schema1',
                message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `${nameOf(edge)} ${what} Docker Image Manifest V2, Schema 1, which current registries and engines refuse`,
                fix: 'rebuild and push it with a current builder, or convert it: skopeo copy --format oci SOURCE DESTINATION',
            };
        }
        if (image.engineStorage)
            yield { kind: 'unchecked', at: 'image', reason: _rule_kit_layer_js__WEBPACK_IMPORTED_MODULE_1__/* .ENGINE_STORAGE */ .LV };
        return { kind: 'passed', reason: `${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .L)(image.manifests.length, 'manifest')}: none is schema1` };
    },
});


/***/ }),

/***/ 8179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ noUnknownMediaTypes)
/* harmony export */ });
/* harmony import */ var _formats_media_type_suggestion_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2181);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7598);
/* harmony import */ var _rule_kit_blob_names_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3026);
/* harmony import */ var _rule_kit_layer_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8467);
/* harmony import */ var _rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9726);
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(5093);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8020);







const OPAQUE = 'application/octet-stream';
const noUnknownMediaTypes = (0,_rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .defineRule */ .Km)({
    id: 'no-unknown-media-types',
    group: 'formats',
    summary: 'every blob has a known media type',
    options: {},
    *check(image) {
        const nameOf = (0,_rule_kit_blob_names_js__WEBPACK_IMPORTED_MODULE_2__/* .blobNames */ .M)(image);
        const unspecific = opaqueParts(image);
        const suggestions = new Map();
        let count = 0;
        for (const edge of image.edges) {
            const { declared, descriptor } = edge;
            if (declared === null && descriptor === null)
                continue;
            count++;
            // Some places may omit a type, and tools guess one there; it is not a known type.
            const mediaType = declared?.mediaType ?? '';
            if (declared !== null && declared.role !== 'unknown' && mediaType !== '')
                continue;
            if (unspecific.has(edge))
                continue;
            const known = suggestions.has(mediaType) || suggestions.size === _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.suggestions;
            if (!known)
                suggestions.set(mediaType, (0,_formats_media_type_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestMediaType */ .j)(mediaType));
            const suggestion = suggestions.get(mediaType);
            yield {
                kind: 'violation',
                at: { edge },
                key: mediaType === '' ? 'none' : mediaType,
                message: mediaType === ''
                    ? (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .safe */ .gB) `the descriptor of ${nameOf(edge)} states no media type`
                    : (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .safe */ .gB) `${nameOf(edge)} has the unknown media type ${mediaType}`,
                fix: suggestion === undefined
                    ? 'correct a misspelled type where it is written (tools compare types exactly); for an artifact type of your own, turn this rule off for it in the policy'
                    : (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .safe */ .gB) `did you mean ${suggestion}? Correct it where it is written: tools compare types exactly`,
            };
        }
        if (image.engineStorage)
            yield { kind: 'unchecked', at: 'image', reason: _rule_kit_layer_js__WEBPACK_IMPORTED_MODULE_3__/* .ENGINE_STORAGE */ .LV };
        return { kind: 'passed', reason: `${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .L)(count, 'media type')}: all are known` };
    },
});
/** Parts of known artifacts that use this type for any bytes: SOCI does so for the tables of its index. */
function opaqueParts({ manifests }) {
    const known = manifests.filter(({ exempt, artifact }) => exempt !== null && artifact !== 'unknown');
    return new Set(known.flatMap(({ layers }) => layers.filter(({ declared }) => declared?.mediaType === OPAQUE)));
}


/***/ }),

/***/ 9560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ platformMatchesConfig)
/* harmony export */ });
/* harmony import */ var _formats_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7550);
/* harmony import */ var _rule_kit_blob_names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3026);
/* harmony import */ var _rule_kit_remediation_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8571);
/* harmony import */ var _rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9726);
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5093);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8020);






const FIX = (0,_rule_kit_remediation_js__WEBPACK_IMPORTED_MODULE_2__/* .mapFixes */ .c1)((0,_rule_kit_remediation_js__WEBPACK_IMPORTED_MODULE_2__/* .fixes */ .Su)({
    buildx: 'docker buildx build --platform',
    docker: 'docker build --platform',
    ko: 'ko build --platform',
    jib: 'from.platforms',
    kaniko: '--custom-platform',
    buildah: 'buildah build --platform',
    bazel: 'os and architecture of oci_image, or another base',
    nix: 'architecture of the image',
    apko: 'archs in the apko file',
    umoci: 'umoci config --os \u2026 --architecture \u2026',
    crane: 'crane mutate --set-platform',
}), (text) => `build the image for the platform in the index (${text}), or correct the index (docker manifest annotate --os \u2026 --arch \u2026)`);
const platformMatchesConfig = (0,_rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .defineRule */ .Km)({
    id: 'platform-matches-config',
    group: 'integrity',
    summary: 'the platform in an index matches the config of the image',
    options: {},
    needs: () => ({ documents: 'configs' }),
    *check(image) {
        const nameOf = (0,_rule_kit_blob_names_js__WEBPACK_IMPORTED_MODULE_1__/* .blobNames */ .M)(image);
        let count = 0;
        for (const { manifest, edge } of entriesOf(image)) {
            const { config, exempt } = manifest;
            const stated = edge.descriptor?.platform ?? null;
            // Absent documents are reported by the preconditions.
            if (exempt !== null || stated === null || edge.document === null)
                continue;
            const own = ownPlatform(manifest);
            if (own === null) {
                yield {
                    kind: 'unchecked',
                    at: { edge: config ?? edge },
                    reason: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .safe */ .gB) `${nameOf(config ?? edge)} could not be read as an image config`,
                };
                continue;
            }
            count++;
            const wrong = differences(stated, own);
            if (wrong.length === 0)
                continue;
            yield {
                kind: 'violation',
                at: { edge },
                key: wrong.map(({ name }) => name).join(' '),
                message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .safe */ .gB) `${nameOf(edge)} is listed for another platform than its own: ${wrong.map(({ message }) => message)}`,
                fix: FIX,
            };
        }
        if (count === 0)
            return { kind: 'not-applicable', reason: 'no index states a platform' };
        return { kind: 'passed', reason: `${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .L)(count, 'platform')} as in the config` };
    },
});
/** Every entry by which an index, or the layout's own index.json, lists a manifest of the image. */
function* entriesOf({ manifests, listings }) {
    for (const manifest of manifests)
        yield { manifest, edge: manifest.edge };
    const byDocument = new Map(manifests.map((manifest) => [manifest.edge.document, manifest]));
    for (const edge of listings) {
        const manifest = edge.document === null ? undefined : byDocument.get(edge.document);
        if (manifest !== undefined)
            yield { manifest, edge };
    }
}
/** The platform of the image itself: that of its config, and for schema 1, which has none, that of the manifest. */
function ownPlatform({ edge: { document }, config }) {
    if (document?.kind !== 'schema1')
        return config?.config?.platform ?? null;
    return { os: '', architecture: document.architecture, variant: '', osVersion: '', osFeatures: [] };
}
/**
 * The fields in which the two differ. Empty fields of the config are ignored, and an index need state no more than os
 * and architecture.
 */
function differences(stated, own) {
    const config = fieldsOf(own);
    return [...fieldsOf(stated)].flatMap(([name, listed]) => {
        const is = config.get(name);
        const isRequired = name === 'os' || name === 'architecture';
        if (is === undefined || is.written === '' || (listed.written === '' && !isRequired))
            return [];
        if (listed.means === is.means)
            return [];
        return [{ name, message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .safe */ .gB) `${name} is "${listed.written}" in the index and "${is.written}" in the config` }];
    });
}
/** Fields by name, as written and normalized: `v8` of arm64 equals an empty variant, although it was stated. */
function fieldsOf(platform) {
    const means = (0,_formats_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .normalisePlatform */ .WN)(platform);
    const field = (written, meant) => ({ written: written || meant, means: meant });
    const features = platform.osFeatures.toSorted().join(', ');
    return new Map([
        ['os', field(platform.os, means.os)],
        ['architecture', field(platform.architecture, means.architecture)],
        ['variant', field(platform.variant, means.variant)],
        ['os.version', field(platform.osVersion, means.osVersion)],
        ['os.features', field(features, features)],
    ]);
}


/***/ }),

/***/ 9599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  f: () => (/* binding */ specConformance)
});

// EXTERNAL MODULE: ./build/limits.js
var limits = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __nccwpck_require__(8020);
// EXTERNAL MODULE: ./build/formats/conformance-formats.js
var conformance_formats = __nccwpck_require__(5931);
;// CONCATENATED MODULE: ./build/formats/conformance.generated.js

const formats0 = conformance_formats/* FORMATS */.h["media-type"];
const formats2 = conformance_formats/* FORMATS */.h["empty-digest"];
const formats6 = conformance_formats/* FORMATS */.h.present;
const formats14 = conformance_formats/* FORMATS */.h["sha256-algorithm"];
const formats16 = conformance_formats/* FORMATS */.h["http-url"];
const formats18 = conformance_formats/* FORMATS */.h.uri;
const formats22 = conformance_formats/* FORMATS */.h.base64;
const formats8 = conformance_formats/* FORMATS */.h.digest;
const formats10 = conformance_formats/* FORMATS */.h["sha256-encoding"];
const formats12 = conformance_formats/* FORMATS */.h["sha512-encoding"];
function validate24(data, instancePath = "") {
    if (typeof data === "string") {
        if (!(formats8(data))) {
            this.add(instancePath, "descriptor.md MUST Digests");
        }
    }
    if (typeof data === "string") {
        if (!(formats10(data))) {
            this.add(instancePath, "descriptor.md MUST SHA-256");
        }
    }
    if (typeof data === "string") {
        if (!(formats12(data))) {
            this.add(instancePath, "descriptor.md MUST SHA-512");
        }
    }
}
const formats20 = conformance_formats/* FORMATS */.h["reverse-domain"];
function validate26(data, instancePath = "") {
    if (data && typeof data == "object" && !Array.isArray(data)) {
        for (const key0 in data) {
            if (typeof key0 === "string") {
                if (!(formats20(key0))) {
                    this.add(instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), "annotations.md SHOULD Rules", true);
                }
            }
        }
        for (const key1 in data) {
            let data0 = data[key1];
            if (typeof data0 !== "string") {
                this.add(instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "annotations.md MUST Rules");
            }
        }
    }
}
function validate23(data, instancePath = "") {
    let errors = 0;
    const _errs0 = errors;
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing0;
        if ((data.mediaType === undefined) && (missing0 = "mediaType")) {
            errors++;
        }
        else {
            if (data.mediaType !== undefined) {
                if ("application/vnd.oci.empty.v1+json" !== data.mediaType) {
                    errors++;
                }
            }
        }
    }
    var _valid0 = _errs1 === errors;
    errors = _errs0;
    if (_valid0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
            if (data.digest !== undefined) {
                let data1 = data.digest;
                if (typeof data1 === "string") {
                    if (!(formats2(data1))) {
                        this.add(instancePath + "/digest", "manifest.md MUST Guidance for an Empty Descriptor");
                    }
                }
            }
            if (data.size !== undefined) {
                let data2 = data.size;
                if (2 !== data2) {
                    this.add(instancePath + "/size", "manifest.md MUST Guidance for an Empty Descriptor");
                }
            }
        }
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.mediaType === undefined) {
            this.add(instancePath + "/mediaType", "descriptor.md MUST mediaType");
        }
        if (data.digest === undefined) {
            this.add(instancePath + "/digest", "descriptor.md MUST digest");
        }
        if (data.size === undefined) {
            this.add(instancePath + "/size", "descriptor.md MUST size");
        }
        if (data.mediaType !== undefined) {
            let data3 = data.mediaType;
            if (typeof data3 === "string") {
                if (!(formats0(data3))) {
                    this.add(instancePath + "/mediaType", "descriptor.md MUST mediaType # grammar");
                }
            }
            if (typeof data3 === "string") {
                if (!(formats6(data3))) {
                    this.add(instancePath + "/mediaType", "descriptor.md MUST mediaType");
                }
            }
            else {
                this.add(instancePath + "/mediaType", "descriptor.md MUST mediaType");
            }
        }
        if (data.digest !== undefined) {
            let data4 = data.digest;
            if (typeof data4 !== "string") {
                this.add(instancePath + "/digest", "descriptor.md MUST digest");
            }
            validate24.call(this, data4, instancePath + "/digest");
            if (typeof data4 === "string") {
                if (!(formats14(data4))) {
                    this.add(instancePath + "/digest", "descriptor.md SHOULD Registered algorithms");
                }
            }
        }
        if (data.size !== undefined) {
            let data5 = data.size;
            if (!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) {
                this.add(instancePath + "/size", "descriptor.md MUST size");
            }
            if ((typeof data5 == "number") && (isFinite(data5))) {
                if (data5 > 9223372036854776000 || isNaN(data5)) {
                    this.add(instancePath + "/size", "descriptor.md MUST size");
                }
                if (data5 < 0 || isNaN(data5)) {
                    this.add(instancePath + "/size", "descriptor.md MUST size");
                }
            }
        }
        if (data.urls !== undefined) {
            let data6 = data.urls;
            if ((!(Array.isArray(data6))) && (data6 !== null)) {
                this.add(instancePath + "/urls", "descriptor.md MUST urls");
            }
            if (Array.isArray(data6)) {
                const len0 = data6.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data7 = data6[i0];
                    if (typeof data7 === "string") {
                        if (!(formats16(data7))) {
                            this.add(instancePath + "/urls/" + i0, "descriptor.md SHOULD urls");
                        }
                    }
                }
            }
            if (Array.isArray(data6)) {
                const len1 = data6.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    let data8 = data6[i1];
                    if (typeof data8 === "string") {
                        if (!(formats18(data8))) {
                            this.add(instancePath + "/urls/" + i1, "descriptor.md MUST urls");
                        }
                    }
                    else {
                        this.add(instancePath + "/urls/" + i1, "descriptor.md MUST urls");
                    }
                }
            }
        }
        if (data.annotations !== undefined) {
            let data9 = data.annotations;
            if ((!(data9 && typeof data9 == "object" && !Array.isArray(data9))) && (data9 !== null)) {
                this.add(instancePath + "/annotations", "annotations.md MUST Rules");
            }
            validate26.call(this, data9, instancePath + "/annotations");
        }
        if (data.data !== undefined) {
            let data10 = data.data;
            if ((typeof data10 !== "string") && (data10 !== null)) {
                this.add(instancePath + "/data", "descriptor.md MUST data");
            }
            if (typeof data10 === "string") {
                if (!(formats22(data10))) {
                    this.add(instancePath + "/data", "descriptor.md MUST data");
                }
            }
        }
        if (data.artifactType !== undefined) {
            let data11 = data.artifactType;
            if ((typeof data11 !== "string") && (data11 !== null)) {
                this.add(instancePath + "/artifactType", "descriptor.md MUST artifactType");
            }
            if (typeof data11 === "string") {
                if (!(formats0(data11))) {
                    this.add(instancePath + "/artifactType", "descriptor.md MUST artifactType");
                }
            }
        }
    }
}
const formats26 = conformance_formats/* FORMATS */.h.goarch;
const formats28 = conformance_formats/* FORMATS */.h.goos;
const formats30 = conformance_formats/* FORMATS */.h["reference-name"];
function validate22(data, instancePath = "") {
    let errors = 0;
    validate23.call(this, data, instancePath);
    const _errs0 = errors;
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing0;
        if ((data.mediaType === undefined) && (missing0 = "mediaType")) {
            errors++;
        }
        else {
            if (data.mediaType !== undefined) {
                const _errs2 = errors;
                if ("application/vnd.oci.image.manifest.v1+json" !== data.mediaType) {
                    errors++;
                }
                var valid1 = _errs2 === errors;
            }
            else {
                var valid1 = true;
            }
            if (valid1) {
                if (data.artifactType !== undefined) {
                    const _errs3 = errors;
                    if (!(data.artifactType === null)) {
                        errors++;
                    }
                    var valid1 = _errs3 === errors;
                }
                else {
                    var valid1 = true;
                }
            }
        }
    }
    var _valid0 = _errs1 === errors;
    errors = _errs0;
    if (_valid0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
            if (data.platform === undefined) {
                this.add(instancePath + "/platform", "image-index.md SHOULD manifests.platform");
            }
            if (data.platform !== undefined) {
                let data2 = data.platform;
                if (!(data2 && typeof data2 == "object" && !Array.isArray(data2))) {
                    this.add(instancePath + "/platform", "image-index.md SHOULD manifests.platform");
                }
            }
        }
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.platform !== undefined) {
            let data3 = data.platform;
            if ((!(data3 && typeof data3 == "object" && !Array.isArray(data3))) && (data3 !== null)) {
                this.add(instancePath + "/platform", "image-index.md MUST manifests.platform");
            }
            if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                if (data3.architecture === undefined) {
                    this.add(instancePath + "/platform" + "/architecture", "image-index.md MUST manifests.platform.architecture");
                }
                if (data3.os === undefined) {
                    this.add(instancePath + "/platform" + "/os", "image-index.md MUST manifests.platform.os");
                }
                if (data3.architecture !== undefined) {
                    let data4 = data3.architecture;
                    if (typeof data4 !== "string") {
                        this.add(instancePath + "/platform/architecture", "image-index.md MUST manifests.platform.architecture");
                    }
                    if (typeof data4 === "string") {
                        if (!(formats26(data4))) {
                            this.add(instancePath + "/platform/architecture", "image-index.md SHOULD manifests.platform.architecture");
                        }
                    }
                }
                if (data3.os !== undefined) {
                    let data5 = data3.os;
                    if (typeof data5 !== "string") {
                        this.add(instancePath + "/platform/os", "image-index.md MUST manifests.platform.os");
                    }
                    if (typeof data5 === "string") {
                        if (!(formats28(data5))) {
                            this.add(instancePath + "/platform/os", "image-index.md SHOULD manifests.platform.os");
                        }
                    }
                }
                if (data3["os.version"] !== undefined) {
                    let data6 = data3["os.version"];
                    if ((typeof data6 !== "string") && (data6 !== null)) {
                        this.add(instancePath + "/platform/os.version", "image-index.md MUST manifests.platform.os.version");
                    }
                }
                if (data3["os.features"] !== undefined) {
                    let data7 = data3["os.features"];
                    if ((!(Array.isArray(data7))) && (data7 !== null)) {
                        this.add(instancePath + "/platform/os.features", "image-index.md MUST manifests.platform.os.features");
                    }
                    if (Array.isArray(data7)) {
                        const len0 = data7.length;
                        for (let i0 = 0; i0 < len0; i0++) {
                            let data8 = data7[i0];
                            if (typeof data8 !== "string") {
                                this.add(instancePath + "/platform/os.features/" + i0, "image-index.md MUST manifests.platform.os.features");
                            }
                        }
                    }
                }
                if (data3.variant !== undefined) {
                    let data9 = data3.variant;
                    if ((typeof data9 !== "string") && (data9 !== null)) {
                        this.add(instancePath + "/platform/variant", "image-index.md MUST manifests.platform.variant");
                    }
                }
            }
        }
        if (data.annotations !== undefined) {
            let data10 = data.annotations;
            if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                if (data10["org.opencontainers.image.ref.name"] !== undefined) {
                    let data11 = data10["org.opencontainers.image.ref.name"];
                    if (typeof data11 === "string") {
                        if (!(formats30(data11))) {
                            this.add(instancePath + "/annotations/org.opencontainers.image.ref.name", "annotations.md SHOULD org.opencontainers.image.ref.name");
                        }
                    }
                }
            }
        }
    }
}
function validate21(data, instancePath = "") {
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.mediaType === undefined) {
            this.add(instancePath + "/mediaType", "image-index.md SHOULD mediaType");
        }
        if (data.mediaType !== undefined) {
            let data0 = data.mediaType;
            if (typeof data0 !== "string") {
                this.add(instancePath + "/mediaType", "image-index.md SHOULD mediaType");
            }
        }
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.schemaVersion === undefined) {
            this.add(instancePath + "/schemaVersion", "image-index.md MUST schemaVersion");
        }
        if (data.manifests === undefined) {
            this.add(instancePath + "/manifests", "image-index.md MUST manifests");
        }
        if (data.schemaVersion !== undefined) {
            let data1 = data.schemaVersion;
            if (2 !== data1) {
                this.add(instancePath + "/schemaVersion", "image-index.md MUST schemaVersion");
            }
        }
        if (data.mediaType !== undefined) {
            let data2 = data.mediaType;
            if (!((data2 === "application/vnd.oci.image.index.v1+json") || (data2 === null))) {
                this.add(instancePath + "/mediaType", "image-index.md MUST mediaType");
            }
        }
        if (data.artifactType !== undefined) {
            let data3 = data.artifactType;
            if ((typeof data3 !== "string") && (data3 !== null)) {
                this.add(instancePath + "/artifactType", "image-index.md MUST artifactType");
            }
            if (typeof data3 === "string") {
                if (!(formats0(data3))) {
                    this.add(instancePath + "/artifactType", "image-index.md MUST artifactType");
                }
            }
        }
        if (data.manifests !== undefined) {
            let data4 = data.manifests;
            if ((!(Array.isArray(data4))) && (data4 !== null)) {
                this.add(instancePath + "/manifests", "image-index.md MUST manifests");
            }
            if (Array.isArray(data4)) {
                const len0 = data4.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data5 = data4[i0];
                    if (!(data5 && typeof data5 == "object" && !Array.isArray(data5))) {
                        this.add(instancePath + "/manifests/" + i0, "image-index.md MUST manifests");
                    }
                    validate22.call(this, data5, instancePath + "/manifests/" + i0);
                }
            }
        }
        if (data.subject !== undefined) {
            let data6 = data.subject;
            if ((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)) {
                this.add(instancePath + "/subject", "image-index.md MUST subject");
            }
            validate23.call(this, data6, instancePath + "/subject");
        }
        if (data.annotations !== undefined) {
            let data7 = data.annotations;
            if ((!(data7 && typeof data7 == "object" && !Array.isArray(data7))) && (data7 !== null)) {
                this.add(instancePath + "/annotations", "annotations.md MUST Rules");
            }
            validate26.call(this, data7, instancePath + "/annotations");
        }
    }
    else {
        this.add(instancePath, "image-index.md MUST Image Index");
    }
}
function validate32(data, instancePath = "") {
    let errors = 0;
    const _errs2 = errors;
    const _errs3 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing0;
        if ((data.config === undefined) && (missing0 = "config")) {
            errors++;
        }
        else {
            if (data.config !== undefined) {
                let data0 = data.config;
                const _errs4 = errors;
                if (errors === _errs4) {
                    if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
                        let missing1;
                        if ((data0.mediaType === undefined) && (missing1 = "mediaType")) {
                            errors++;
                        }
                        else {
                            if (data0.mediaType !== undefined) {
                                if ("application/vnd.oci.empty.v1+json" !== data0.mediaType) {
                                    errors++;
                                }
                            }
                        }
                    }
                    else {
                        errors++;
                    }
                }
            }
        }
    }
    var _valid0 = _errs3 === errors;
    errors = _errs2;
    if (_valid0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
            if (data.artifactType === undefined) {
                this.add(instancePath + "/artifactType", "manifest.md MUST artifactType");
            }
            if (data.artifactType !== undefined) {
                let data2 = data.artifactType;
                if (typeof data2 !== "string") {
                    this.add(instancePath + "/artifactType", "manifest.md MUST artifactType");
                }
            }
        }
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.mediaType === undefined) {
            this.add(instancePath + "/mediaType", "manifest.md SHOULD mediaType");
        }
        if (data.mediaType !== undefined) {
            let data3 = data.mediaType;
            if (typeof data3 !== "string") {
                this.add(instancePath + "/mediaType", "manifest.md SHOULD mediaType");
            }
        }
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.layers !== undefined) {
            let data4 = data.layers;
            if (Array.isArray(data4)) {
                if (data4.length < 1) {
                    this.add(instancePath + "/layers", "manifest.md SHOULD layers");
                }
            }
            else {
                this.add(instancePath + "/layers", "manifest.md SHOULD layers");
            }
        }
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.schemaVersion === undefined) {
            this.add(instancePath + "/schemaVersion", "manifest.md MUST schemaVersion");
        }
        if (data.config === undefined) {
            this.add(instancePath + "/config", "manifest.md MUST config");
        }
        if (data.layers === undefined) {
            this.add(instancePath + "/layers", "manifest.md MUST layers");
        }
        if (data.schemaVersion !== undefined) {
            let data5 = data.schemaVersion;
            if (2 !== data5) {
                this.add(instancePath + "/schemaVersion", "manifest.md MUST schemaVersion");
            }
        }
        if (data.mediaType !== undefined) {
            let data6 = data.mediaType;
            if (!((data6 === "application/vnd.oci.image.manifest.v1+json") || (data6 === null))) {
                this.add(instancePath + "/mediaType", "manifest.md MUST mediaType");
            }
        }
        if (data.artifactType !== undefined) {
            let data7 = data.artifactType;
            if ((typeof data7 !== "string") && (data7 !== null)) {
                this.add(instancePath + "/artifactType", "manifest.md MUST artifactType");
            }
            if (typeof data7 === "string") {
                if (!(formats0(data7))) {
                    this.add(instancePath + "/artifactType", "manifest.md MUST artifactType");
                }
            }
        }
        if (data.config !== undefined) {
            let data8 = data.config;
            if (!(data8 && typeof data8 == "object" && !Array.isArray(data8))) {
                this.add(instancePath + "/config", "manifest.md MUST config");
            }
            validate23.call(this, data8, instancePath + "/config");
        }
        if (data.layers !== undefined) {
            let data9 = data.layers;
            if ((!(Array.isArray(data9))) && (data9 !== null)) {
                this.add(instancePath + "/layers", "manifest.md MUST layers");
            }
            if (Array.isArray(data9)) {
                const len0 = data9.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data10 = data9[i0];
                    if (!(data10 && typeof data10 == "object" && !Array.isArray(data10))) {
                        this.add(instancePath + "/layers/" + i0, "manifest.md MUST layers");
                    }
                    validate23.call(this, data10, instancePath + "/layers/" + i0);
                }
            }
        }
        if (data.subject !== undefined) {
            let data11 = data.subject;
            if ((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (data11 !== null)) {
                this.add(instancePath + "/subject", "manifest.md MUST subject");
            }
            validate23.call(this, data11, instancePath + "/subject");
        }
        if (data.annotations !== undefined) {
            let data12 = data.annotations;
            if ((!(data12 && typeof data12 == "object" && !Array.isArray(data12))) && (data12 !== null)) {
                this.add(instancePath + "/annotations", "annotations.md MUST Rules");
            }
            validate26.call(this, data12, instancePath + "/annotations");
        }
    }
    else {
        this.add(instancePath, "manifest.md MUST Image Manifest");
    }
}
const formats34 = conformance_formats/* FORMATS */.h["rfc3339-date-time"];
const formats36 = conformance_formats/* FORMATS */.h["go-time"];
const formats38 = conformance_formats/* FORMATS */.h.port;
const formats40 = conformance_formats/* FORMATS */.h.assignment;
const formats42 = conformance_formats/* FORMATS */.h.signal;
function validate37(data, instancePath = "") {
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.architecture === undefined) {
            this.add(instancePath + "/architecture", "config.md MUST architecture");
        }
        if (data.os === undefined) {
            this.add(instancePath + "/os", "config.md MUST os");
        }
        if (data.rootfs === undefined) {
            this.add(instancePath + "/rootfs", "config.md MUST rootfs");
        }
        if (data.created !== undefined) {
            let data0 = data.created;
            if ((typeof data0 !== "string") && (data0 !== null)) {
                this.add(instancePath + "/created", "config.md MUST created");
            }
            if (typeof data0 === "string") {
                if (!(formats34(data0))) {
                    this.add(instancePath + "/created", "config.md MUST created # grammar");
                }
            }
            if (typeof data0 === "string") {
                if (!(formats36(data0))) {
                    this.add(instancePath + "/created", "config.md MUST created");
                }
            }
        }
        if (data.author !== undefined) {
            let data1 = data.author;
            if ((typeof data1 !== "string") && (data1 !== null)) {
                this.add(instancePath + "/author", "config.md MUST author");
            }
        }
        if (data["os.version"] !== undefined) {
            let data2 = data["os.version"];
            if ((typeof data2 !== "string") && (data2 !== null)) {
                this.add(instancePath + "/os.version", "config.md MUST os.version");
            }
        }
        if (data["os.features"] !== undefined) {
            let data3 = data["os.features"];
            if ((!(Array.isArray(data3))) && (data3 !== null)) {
                this.add(instancePath + "/os.features", "config.md MUST os.features");
            }
            if (Array.isArray(data3)) {
                const len0 = data3.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data4 = data3[i0];
                    if (typeof data4 !== "string") {
                        this.add(instancePath + "/os.features/" + i0, "config.md MUST os.features");
                    }
                }
            }
        }
        if (data.variant !== undefined) {
            let data5 = data.variant;
            if ((typeof data5 !== "string") && (data5 !== null)) {
                this.add(instancePath + "/variant", "config.md MUST variant");
            }
        }
        if (data.config !== undefined) {
            let data6 = data.config;
            if ((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)) {
                this.add(instancePath + "/config", "config.md MUST config");
            }
            if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                if (data6.User !== undefined) {
                    let data7 = data6.User;
                    if ((typeof data7 !== "string") && (data7 !== null)) {
                        this.add(instancePath + "/config/User", "config.md MUST config.User");
                    }
                }
                if (data6.ExposedPorts !== undefined) {
                    let data8 = data6.ExposedPorts;
                    if ((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (data8 !== null)) {
                        this.add(instancePath + "/config/ExposedPorts", "config.md MUST config.ExposedPorts");
                    }
                    if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                        for (const key0 in data8) {
                            if (typeof key0 === "string") {
                                if (!(formats38(key0))) {
                                    this.add(instancePath + "/config/ExposedPorts" + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), "config.md MUST config.ExposedPorts", true);
                                }
                            }
                        }
                        for (const key1 in data8) {
                            let data9 = data8[key1];
                            if ((!(data9 && typeof data9 == "object" && !Array.isArray(data9))) && (data9 !== null)) {
                                this.add(instancePath + "/config/ExposedPorts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "config.md MUST config.ExposedPorts");
                            }
                        }
                    }
                }
                if (data6.Env !== undefined) {
                    let data10 = data6.Env;
                    if ((!(Array.isArray(data10))) && (data10 !== null)) {
                        this.add(instancePath + "/config/Env", "config.md MUST config.Env");
                    }
                    if (Array.isArray(data10)) {
                        const len1 = data10.length;
                        for (let i1 = 0; i1 < len1; i1++) {
                            let data11 = data10[i1];
                            if (typeof data11 === "string") {
                                if (!(formats40(data11))) {
                                    this.add(instancePath + "/config/Env/" + i1, "config.md MUST config.Env");
                                }
                            }
                            else {
                                this.add(instancePath + "/config/Env/" + i1, "config.md MUST config.Env");
                            }
                        }
                    }
                }
                if (data6.Entrypoint !== undefined) {
                    let data12 = data6.Entrypoint;
                    if ((!(Array.isArray(data12))) && (data12 !== null)) {
                        this.add(instancePath + "/config/Entrypoint", "config.md MUST config.Entrypoint");
                    }
                    if (Array.isArray(data12)) {
                        const len2 = data12.length;
                        for (let i2 = 0; i2 < len2; i2++) {
                            let data13 = data12[i2];
                            if (typeof data13 !== "string") {
                                this.add(instancePath + "/config/Entrypoint/" + i2, "config.md MUST config.Entrypoint");
                            }
                        }
                    }
                }
                if (data6.Cmd !== undefined) {
                    let data14 = data6.Cmd;
                    if ((!(Array.isArray(data14))) && (data14 !== null)) {
                        this.add(instancePath + "/config/Cmd", "config.md MUST config.Cmd");
                    }
                    if (Array.isArray(data14)) {
                        const len3 = data14.length;
                        for (let i3 = 0; i3 < len3; i3++) {
                            let data15 = data14[i3];
                            if (typeof data15 !== "string") {
                                this.add(instancePath + "/config/Cmd/" + i3, "config.md MUST config.Cmd");
                            }
                        }
                    }
                }
                if (data6.Volumes !== undefined) {
                    let data16 = data6.Volumes;
                    if ((!(data16 && typeof data16 == "object" && !Array.isArray(data16))) && (data16 !== null)) {
                        this.add(instancePath + "/config/Volumes", "config.md MUST config.Volumes");
                    }
                    if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                        for (const key2 in data16) {
                            let data17 = data16[key2];
                            if ((!(data17 && typeof data17 == "object" && !Array.isArray(data17))) && (data17 !== null)) {
                                this.add(instancePath + "/config/Volumes/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), "config.md MUST config.Volumes");
                            }
                        }
                    }
                }
                if (data6.WorkingDir !== undefined) {
                    let data18 = data6.WorkingDir;
                    if ((typeof data18 !== "string") && (data18 !== null)) {
                        this.add(instancePath + "/config/WorkingDir", "config.md MUST config.WorkingDir");
                    }
                }
                if (data6.ArgsEscaped !== undefined) {
                    let data19 = data6.ArgsEscaped;
                    if ((typeof data19 !== "boolean") && (data19 !== null)) {
                        this.add(instancePath + "/config/ArgsEscaped", "config.md MUST config.ArgsEscaped");
                    }
                }
                if (data6.Labels !== undefined) {
                    let data20 = data6.Labels;
                    if ((!(data20 && typeof data20 == "object" && !Array.isArray(data20))) && (data20 !== null)) {
                        this.add(instancePath + "/config/Labels", "config.md MUST config.Labels");
                    }
                    validate26.call(this, data20, instancePath + "/config/Labels");
                }
                if (data6.StopSignal !== undefined) {
                    let data21 = data6.StopSignal;
                    if ((typeof data21 !== "string") && (data21 !== null)) {
                        this.add(instancePath + "/config/StopSignal", "config.md MUST config.StopSignal");
                    }
                    if (typeof data21 === "string") {
                        if (!(formats42(data21))) {
                            this.add(instancePath + "/config/StopSignal", "config.md MUST config.StopSignal");
                        }
                    }
                }
            }
        }
        if (data.rootfs !== undefined) {
            let data22 = data.rootfs;
            if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
                if (data22.type === undefined) {
                    this.add(instancePath + "/rootfs" + "/type", "config.md MUST rootfs.type");
                }
                if (data22.diff_ids === undefined) {
                    this.add(instancePath + "/rootfs" + "/diff_ids", "config.md MUST rootfs.diff_ids");
                }
                if (data22.type !== undefined) {
                    let data23 = data22.type;
                    if ("layers" !== data23) {
                        this.add(instancePath + "/rootfs/type", "config.md MUST rootfs.type");
                    }
                }
                if (data22.diff_ids !== undefined) {
                    let data24 = data22.diff_ids;
                    if ((!(Array.isArray(data24))) && (data24 !== null)) {
                        this.add(instancePath + "/rootfs/diff_ids", "config.md MUST rootfs.diff_ids");
                    }
                    if (Array.isArray(data24)) {
                        const len4 = data24.length;
                        for (let i4 = 0; i4 < len4; i4++) {
                            let data25 = data24[i4];
                            if (typeof data25 !== "string") {
                                this.add(instancePath + "/rootfs/diff_ids/" + i4, "config.md MUST rootfs.diff_ids");
                            }
                            validate24.call(this, data25, instancePath + "/rootfs/diff_ids/" + i4);
                        }
                    }
                }
            }
            else {
                this.add(instancePath + "/rootfs", "config.md MUST rootfs");
            }
        }
        if (data.history !== undefined) {
            let data26 = data.history;
            if ((!(Array.isArray(data26))) && (data26 !== null)) {
                this.add(instancePath + "/history", "config.md MUST history");
            }
            if (Array.isArray(data26)) {
                const len5 = data26.length;
                for (let i5 = 0; i5 < len5; i5++) {
                    let data27 = data26[i5];
                    if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
                        if (data27.created !== undefined) {
                            let data28 = data27.created;
                            if ((typeof data28 !== "string") && (data28 !== null)) {
                                this.add(instancePath + "/history/" + i5 + "/created", "config.md MUST history.created");
                            }
                            if (typeof data28 === "string") {
                                if (!(formats34(data28))) {
                                    this.add(instancePath + "/history/" + i5 + "/created", "config.md MUST history.created # grammar");
                                }
                            }
                            if (typeof data28 === "string") {
                                if (!(formats36(data28))) {
                                    this.add(instancePath + "/history/" + i5 + "/created", "config.md MUST history.created");
                                }
                            }
                        }
                        if (data27.author !== undefined) {
                            let data29 = data27.author;
                            if ((typeof data29 !== "string") && (data29 !== null)) {
                                this.add(instancePath + "/history/" + i5 + "/author", "config.md MUST history.author");
                            }
                        }
                        if (data27.created_by !== undefined) {
                            let data30 = data27.created_by;
                            if ((typeof data30 !== "string") && (data30 !== null)) {
                                this.add(instancePath + "/history/" + i5 + "/created_by", "config.md MUST history.created_by");
                            }
                        }
                        if (data27.comment !== undefined) {
                            let data31 = data27.comment;
                            if ((typeof data31 !== "string") && (data31 !== null)) {
                                this.add(instancePath + "/history/" + i5 + "/comment", "config.md MUST history.comment");
                            }
                        }
                        if (data27.empty_layer !== undefined) {
                            let data32 = data27.empty_layer;
                            if ((typeof data32 !== "boolean") && (data32 !== null)) {
                                this.add(instancePath + "/history/" + i5 + "/empty_layer", "config.md MUST history.empty_layer");
                            }
                        }
                    }
                    else {
                        this.add(instancePath + "/history/" + i5, "config.md MUST history");
                    }
                }
            }
        }
        if (data.architecture !== undefined) {
            let data33 = data.architecture;
            if (typeof data33 !== "string") {
                this.add(instancePath + "/architecture", "config.md MUST architecture");
            }
            if (typeof data33 === "string") {
                if (!(formats26(data33))) {
                    this.add(instancePath + "/architecture", "config.md SHOULD architecture");
                }
            }
        }
        if (data.os !== undefined) {
            let data34 = data.os;
            if (typeof data34 !== "string") {
                this.add(instancePath + "/os", "config.md MUST os");
            }
            if (typeof data34 === "string") {
                if (!(formats28(data34))) {
                    this.add(instancePath + "/os", "config.md SHOULD os");
                }
            }
        }
    }
    else {
        this.add(instancePath, "config.md MUST Properties");
    }
}
function validate40(data, instancePath = "") {
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.imageLayoutVersion === undefined) {
            this.add(instancePath + "/imageLayoutVersion", "image-layout.md MUST oci-layout file");
        }
        if (data.imageLayoutVersion !== undefined) {
            let data0 = data.imageLayoutVersion;
            if ("1.0.0" !== data0) {
                this.add(instancePath + "/imageLayoutVersion", "image-layout.md MUST oci-layout file");
            }
        }
    }
    else {
        this.add(instancePath, "image-layout.md MUST oci-layout file");
    }
}
function validate43(data, instancePath = "") {
    if (typeof data === "string") {
        if (!(formats10(data))) {
            this.add(instancePath, "api.md MUST Content Digests");
        }
    }
    if (typeof data === "string") {
        if (!(formats12(data))) {
            this.add(instancePath, "api.md MUST Content Digests");
        }
    }
    if (typeof data === "string") {
        if (!(formats8(data))) {
            this.add(instancePath, "api.md MUST Content Digests");
        }
    }
}
function validate42(data, instancePath = "") {
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.mediaType === undefined) {
            this.add(instancePath + "/mediaType", "manifest-v2-2.md MUST mediaType");
        }
        if (data.size === undefined) {
            this.add(instancePath + "/size", "manifest-v2-2.md MUST size");
        }
        if (data.digest === undefined) {
            this.add(instancePath + "/digest", "manifest-v2-2.md MUST digest");
        }
        if (data.mediaType !== undefined) {
            let data0 = data.mediaType;
            if (typeof data0 === "string") {
                if (!(formats0(data0))) {
                    this.add(instancePath + "/mediaType", "manifest-v2-2.md MUST mediaType # grammar");
                }
            }
            if (typeof data0 === "string") {
                if (!(formats6(data0))) {
                    this.add(instancePath + "/mediaType", "manifest-v2-2.md MUST mediaType");
                }
            }
            else {
                this.add(instancePath + "/mediaType", "manifest-v2-2.md MUST mediaType");
            }
        }
        if (data.size !== undefined) {
            let data1 = data.size;
            if (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
                this.add(instancePath + "/size", "manifest-v2-2.md MUST size");
            }
            if ((typeof data1 == "number") && (isFinite(data1))) {
                if (data1 > 9223372036854776000 || isNaN(data1)) {
                    this.add(instancePath + "/size", "manifest-v2-2.md MUST size");
                }
                if (data1 < 0 || isNaN(data1)) {
                    this.add(instancePath + "/size", "manifest-v2-2.md MUST size");
                }
            }
        }
        if (data.digest !== undefined) {
            let data2 = data.digest;
            if (typeof data2 !== "string") {
                this.add(instancePath + "/digest", "manifest-v2-2.md MUST digest");
            }
            validate43.call(this, data2, instancePath + "/digest");
        }
        if (data.urls !== undefined) {
            let data3 = data.urls;
            if ((!(Array.isArray(data3))) && (data3 !== null)) {
                this.add(instancePath + "/urls", "manifest-v2-2.md MUST urls");
            }
            if (Array.isArray(data3)) {
                const len0 = data3.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data4 = data3[i0];
                    if (typeof data4 === "string") {
                        if (!(formats18(data4))) {
                            this.add(instancePath + "/urls/" + i0, "manifest-v2-2.md MUST urls");
                        }
                    }
                    else {
                        this.add(instancePath + "/urls/" + i0, "manifest-v2-2.md MUST urls");
                    }
                }
            }
        }
    }
}
function validate46(data, instancePath = "") {
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.architecture === undefined) {
            this.add(instancePath + "/architecture", "manifest-v2-2.md MUST Manifest List, architecture");
        }
        if (data.os === undefined) {
            this.add(instancePath + "/os", "manifest-v2-2.md MUST Manifest List, os");
        }
        if (data.architecture !== undefined) {
            let data0 = data.architecture;
            if (typeof data0 !== "string") {
                this.add(instancePath + "/architecture", "manifest-v2-2.md MUST Manifest List, architecture");
            }
            if (typeof data0 === "string") {
                if (!(formats26(data0))) {
                    this.add(instancePath + "/architecture", "manifest-v2-2.md SHOULD Manifest List, architecture");
                }
            }
        }
        if (data.os !== undefined) {
            let data1 = data.os;
            if (typeof data1 !== "string") {
                this.add(instancePath + "/os", "manifest-v2-2.md MUST Manifest List, os");
            }
            if (typeof data1 === "string") {
                if (!(formats28(data1))) {
                    this.add(instancePath + "/os", "manifest-v2-2.md SHOULD Manifest List, os");
                }
            }
        }
        if (data["os.version"] !== undefined) {
            let data2 = data["os.version"];
            if ((typeof data2 !== "string") && (data2 !== null)) {
                this.add(instancePath + "/os.version", "manifest-v2-2.md MUST Manifest List, os.version");
            }
        }
        if (data["os.features"] !== undefined) {
            let data3 = data["os.features"];
            if ((!(Array.isArray(data3))) && (data3 !== null)) {
                this.add(instancePath + "/os.features", "manifest-v2-2.md MUST Manifest List, os.features");
            }
            if (Array.isArray(data3)) {
                const len0 = data3.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data4 = data3[i0];
                    if (typeof data4 !== "string") {
                        this.add(instancePath + "/os.features/" + i0, "manifest-v2-2.md MUST Manifest List, os.features");
                    }
                }
            }
        }
        if (data.variant !== undefined) {
            let data5 = data.variant;
            if ((typeof data5 !== "string") && (data5 !== null)) {
                this.add(instancePath + "/variant", "manifest-v2-2.md MUST Manifest List, variant");
            }
        }
        if (data.features !== undefined) {
            let data6 = data.features;
            if ((!(Array.isArray(data6))) && (data6 !== null)) {
                this.add(instancePath + "/features", "manifest-v2-2.md MUST Manifest List, features");
            }
            if (Array.isArray(data6)) {
                const len1 = data6.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    let data7 = data6[i1];
                    if (typeof data7 !== "string") {
                        this.add(instancePath + "/features/" + i1, "manifest-v2-2.md MUST Manifest List, features");
                    }
                }
            }
        }
    }
}
function validate41(data, instancePath = "") {
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.schemaVersion === undefined) {
            this.add(instancePath + "/schemaVersion", "manifest-v2-2.md MUST Manifest List, schemaVersion");
        }
        if (data.mediaType === undefined) {
            this.add(instancePath + "/mediaType", "manifest-v2-2.md MUST Manifest List, mediaType");
        }
        if (data.manifests === undefined) {
            this.add(instancePath + "/manifests", "manifest-v2-2.md MUST Manifest List, manifests");
        }
        if (data.schemaVersion !== undefined) {
            let data0 = data.schemaVersion;
            if (2 !== data0) {
                this.add(instancePath + "/schemaVersion", "manifest-v2-2.md MUST Manifest List, schemaVersion");
            }
        }
        if (data.mediaType !== undefined) {
            let data1 = data.mediaType;
            if ("application/vnd.docker.distribution.manifest.list.v2+json" !== data1) {
                this.add(instancePath + "/mediaType", "manifest-v2-2.md MUST Manifest List, mediaType");
            }
        }
        if (data.manifests !== undefined) {
            let data2 = data.manifests;
            if ((!(Array.isArray(data2))) && (data2 !== null)) {
                this.add(instancePath + "/manifests", "manifest-v2-2.md MUST Manifest List, manifests");
            }
            if (Array.isArray(data2)) {
                const len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data3 = data2[i0];
                    validate42.call(this, data3, instancePath + "/manifests/" + i0);
                    if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                        if (data3.platform === undefined) {
                            this.add(instancePath + "/manifests/" + i0 + "/platform", "manifest-v2-2.md MUST Manifest List, platform");
                        }
                        if (data3.platform !== undefined) {
                            let data4 = data3.platform;
                            if (!(data4 && typeof data4 == "object" && !Array.isArray(data4))) {
                                this.add(instancePath + "/manifests/" + i0 + "/platform", "manifest-v2-2.md MUST Manifest List, platform");
                            }
                            validate46.call(this, data4, instancePath + "/manifests/" + i0 + "/platform");
                        }
                    }
                    else {
                        this.add(instancePath + "/manifests/" + i0, "manifest-v2-2.md MUST Manifest List, manifests");
                    }
                }
            }
        }
    }
    else {
        this.add(instancePath, "manifest-v2-2.md MUST Manifest List");
    }
}
const formats68 = conformance_formats/* FORMATS */.h["foreign-url"];
function validate50(data, instancePath = "") {
    let errors = 0;
    validate42.call(this, data, instancePath);
    const _errs0 = errors;
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing0;
        if ((data.mediaType === undefined) && (missing0 = "mediaType")) {
            errors++;
        }
        else {
            if (data.mediaType !== undefined) {
                if ("application/vnd.docker.image.rootfs.foreign.diff.tar.gzip" !== data.mediaType) {
                    errors++;
                }
            }
        }
    }
    var _valid0 = _errs1 === errors;
    errors = _errs0;
    if (_valid0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
            if (data.urls === undefined) {
                this.add(instancePath + "/urls", "registry MUST verifyManifest");
            }
            if (data.urls !== undefined) {
                let data1 = data.urls;
                if (Array.isArray(data1)) {
                    if (data1.length < 1) {
                        this.add(instancePath + "/urls", "registry MUST verifyManifest");
                    }
                    const len0 = data1.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                        let data2 = data1[i0];
                        if (typeof data2 === "string") {
                            if (!(formats68(data2))) {
                                this.add(instancePath + "/urls/" + i0, "registry MUST verifyManifest");
                            }
                        }
                    }
                }
                else {
                    this.add(instancePath + "/urls", "registry MUST verifyManifest");
                }
            }
        }
    }
}
function validate48(data, instancePath = "") {
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.schemaVersion === undefined) {
            this.add(instancePath + "/schemaVersion", "manifest-v2-2.md MUST Image Manifest, schemaVersion");
        }
        if (data.mediaType === undefined) {
            this.add(instancePath + "/mediaType", "manifest-v2-2.md MUST Image Manifest, mediaType");
        }
        if (data.config === undefined) {
            this.add(instancePath + "/config", "manifest-v2-2.md MUST Image Manifest, config");
        }
        if (data.layers === undefined) {
            this.add(instancePath + "/layers", "manifest-v2-2.md MUST Image Manifest, layers");
        }
        if (data.schemaVersion !== undefined) {
            let data0 = data.schemaVersion;
            if (2 !== data0) {
                this.add(instancePath + "/schemaVersion", "manifest-v2-2.md MUST Image Manifest, schemaVersion");
            }
        }
        if (data.mediaType !== undefined) {
            let data1 = data.mediaType;
            if ("application/vnd.docker.distribution.manifest.v2+json" !== data1) {
                this.add(instancePath + "/mediaType", "manifest-v2-2.md MUST Image Manifest, mediaType");
            }
        }
        if (data.config !== undefined) {
            let data2 = data.config;
            if (!(data2 && typeof data2 == "object" && !Array.isArray(data2))) {
                this.add(instancePath + "/config", "manifest-v2-2.md MUST Image Manifest, config");
            }
            validate42.call(this, data2, instancePath + "/config");
        }
        if (data.layers !== undefined) {
            let data3 = data.layers;
            if ((!(Array.isArray(data3))) && (data3 !== null)) {
                this.add(instancePath + "/layers", "manifest-v2-2.md MUST Image Manifest, layers");
            }
            if (Array.isArray(data3)) {
                const len0 = data3.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data4 = data3[i0];
                    if (!(data4 && typeof data4 == "object" && !Array.isArray(data4))) {
                        this.add(instancePath + "/layers/" + i0, "manifest-v2-2.md MUST Image Manifest, layers");
                    }
                    validate50.call(this, data4, instancePath + "/layers/" + i0);
                }
            }
        }
    }
    else {
        this.add(instancePath, "manifest-v2-2.md MUST Image Manifest");
    }
}
const formats70 = conformance_formats/* FORMATS */.h["iso8601-date-time"];
function validate53(data, instancePath = "") {
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.architecture === undefined) {
            this.add(instancePath + "/architecture", "spec.md SHOULD architecture");
        }
        if (data.architecture !== undefined) {
            let data0 = data.architecture;
            if (typeof data0 !== "string") {
                this.add(instancePath + "/architecture", "spec.md SHOULD architecture");
            }
        }
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.os === undefined) {
            this.add(instancePath + "/os", "spec.md SHOULD os");
        }
        if (data.os !== undefined) {
            let data1 = data.os;
            if (typeof data1 !== "string") {
                this.add(instancePath + "/os", "spec.md SHOULD os");
            }
        }
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.rootfs === undefined) {
            this.add(instancePath + "/rootfs", "spec.md MUST rootfs");
        }
        if (data.created !== undefined) {
            let data2 = data.created;
            if ((typeof data2 !== "string") && (data2 !== null)) {
                this.add(instancePath + "/created", "spec.md MUST created");
            }
            if (typeof data2 === "string") {
                if (!(formats70(data2))) {
                    this.add(instancePath + "/created", "spec.md MUST created # grammar");
                }
            }
            if (typeof data2 === "string") {
                if (!(formats36(data2))) {
                    this.add(instancePath + "/created", "spec.md MUST created");
                }
            }
        }
        if (data.author !== undefined) {
            let data3 = data.author;
            if ((typeof data3 !== "string") && (data3 !== null)) {
                this.add(instancePath + "/author", "spec.md MUST author");
            }
        }
        if (data["os.version"] !== undefined) {
            let data4 = data["os.version"];
            if ((typeof data4 !== "string") && (data4 !== null)) {
                this.add(instancePath + "/os.version", "config.md MUST os.version");
            }
        }
        if (data["os.features"] !== undefined) {
            let data5 = data["os.features"];
            if ((!(Array.isArray(data5))) && (data5 !== null)) {
                this.add(instancePath + "/os.features", "config.md MUST os.features");
            }
            if (Array.isArray(data5)) {
                const len0 = data5.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data6 = data5[i0];
                    if (typeof data6 !== "string") {
                        this.add(instancePath + "/os.features/" + i0, "config.md MUST os.features");
                    }
                }
            }
        }
        if (data.variant !== undefined) {
            let data7 = data.variant;
            if ((typeof data7 !== "string") && (data7 !== null)) {
                this.add(instancePath + "/variant", "config.md MUST variant");
            }
        }
        if (data.config !== undefined) {
            let data8 = data.config;
            if ((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (data8 !== null)) {
                this.add(instancePath + "/config", "spec.md MUST config");
            }
            if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                if (data8.User !== undefined) {
                    let data9 = data8.User;
                    if ((typeof data9 !== "string") && (data9 !== null)) {
                        this.add(instancePath + "/config/User", "spec.md MUST config.User");
                    }
                }
                if (data8.ExposedPorts !== undefined) {
                    let data10 = data8.ExposedPorts;
                    if ((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)) {
                        this.add(instancePath + "/config/ExposedPorts", "spec.md MUST config.ExposedPorts");
                    }
                    if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                        for (const key0 in data10) {
                            if (typeof key0 === "string") {
                                if (!(formats38(key0))) {
                                    this.add(instancePath + "/config/ExposedPorts" + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), "spec.md MUST config.ExposedPorts", true);
                                }
                            }
                        }
                        for (const key1 in data10) {
                            let data11 = data10[key1];
                            if ((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (data11 !== null)) {
                                this.add(instancePath + "/config/ExposedPorts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "spec.md MUST config.ExposedPorts");
                            }
                        }
                    }
                }
                if (data8.Env !== undefined) {
                    let data12 = data8.Env;
                    if ((!(Array.isArray(data12))) && (data12 !== null)) {
                        this.add(instancePath + "/config/Env", "spec.md MUST config.Env");
                    }
                    if (Array.isArray(data12)) {
                        const len1 = data12.length;
                        for (let i1 = 0; i1 < len1; i1++) {
                            let data13 = data12[i1];
                            if (typeof data13 === "string") {
                                if (!(formats40(data13))) {
                                    this.add(instancePath + "/config/Env/" + i1, "spec.md MUST config.Env");
                                }
                            }
                            else {
                                this.add(instancePath + "/config/Env/" + i1, "spec.md MUST config.Env");
                            }
                        }
                    }
                }
                if (data8.Entrypoint !== undefined) {
                    let data14 = data8.Entrypoint;
                    if ((!(Array.isArray(data14))) && (data14 !== null)) {
                        this.add(instancePath + "/config/Entrypoint", "spec.md MUST config.Entrypoint");
                    }
                    if (Array.isArray(data14)) {
                        const len2 = data14.length;
                        for (let i2 = 0; i2 < len2; i2++) {
                            let data15 = data14[i2];
                            if (typeof data15 !== "string") {
                                this.add(instancePath + "/config/Entrypoint/" + i2, "spec.md MUST config.Entrypoint");
                            }
                        }
                    }
                }
                if (data8.Cmd !== undefined) {
                    let data16 = data8.Cmd;
                    if ((!(Array.isArray(data16))) && (data16 !== null)) {
                        this.add(instancePath + "/config/Cmd", "spec.md MUST config.Cmd");
                    }
                    if (Array.isArray(data16)) {
                        const len3 = data16.length;
                        for (let i3 = 0; i3 < len3; i3++) {
                            let data17 = data16[i3];
                            if (typeof data17 !== "string") {
                                this.add(instancePath + "/config/Cmd/" + i3, "spec.md MUST config.Cmd");
                            }
                        }
                    }
                }
                if (data8.Volumes !== undefined) {
                    let data18 = data8.Volumes;
                    if ((!(data18 && typeof data18 == "object" && !Array.isArray(data18))) && (data18 !== null)) {
                        this.add(instancePath + "/config/Volumes", "spec.md MUST config.Volumes");
                    }
                    if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
                        for (const key2 in data18) {
                            let data19 = data18[key2];
                            if ((!(data19 && typeof data19 == "object" && !Array.isArray(data19))) && (data19 !== null)) {
                                this.add(instancePath + "/config/Volumes/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), "spec.md MUST config.Volumes");
                            }
                        }
                    }
                }
                if (data8.WorkingDir !== undefined) {
                    let data20 = data8.WorkingDir;
                    if ((typeof data20 !== "string") && (data20 !== null)) {
                        this.add(instancePath + "/config/WorkingDir", "spec.md MUST config.WorkingDir");
                    }
                }
                if (data8.ArgsEscaped !== undefined) {
                    let data21 = data8.ArgsEscaped;
                    if ((typeof data21 !== "boolean") && (data21 !== null)) {
                        this.add(instancePath + "/config/ArgsEscaped", "spec.md MUST config.ArgsEscaped");
                    }
                }
                if (data8.Labels !== undefined) {
                    let data22 = data8.Labels;
                    if ((!(data22 && typeof data22 == "object" && !Array.isArray(data22))) && (data22 !== null)) {
                        this.add(instancePath + "/config/Labels", "config.md MUST config.Labels");
                    }
                    validate26.call(this, data22, instancePath + "/config/Labels");
                }
                if (data8.StopSignal !== undefined) {
                    let data23 = data8.StopSignal;
                    if ((typeof data23 !== "string") && (data23 !== null)) {
                        this.add(instancePath + "/config/StopSignal", "config.md MUST config.StopSignal");
                    }
                    if (typeof data23 === "string") {
                        if (!(formats42(data23))) {
                            this.add(instancePath + "/config/StopSignal", "config.md MUST config.StopSignal");
                        }
                    }
                }
            }
        }
        if (data.rootfs !== undefined) {
            let data24 = data.rootfs;
            if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                if (data24.type === undefined) {
                    this.add(instancePath + "/rootfs" + "/type", "spec.md MUST rootfs.type");
                }
                if (data24.type !== undefined) {
                    let data25 = data24.type;
                    if (typeof data25 !== "string") {
                        this.add(instancePath + "/rootfs/type", "spec.md MUST rootfs.type");
                    }
                    if ("layers" !== data25) {
                        this.add(instancePath + "/rootfs/type", "spec.md SHOULD rootfs.type");
                    }
                }
                if (data24.diff_ids !== undefined) {
                    let data26 = data24.diff_ids;
                    if ((!(Array.isArray(data26))) && (data26 !== null)) {
                        this.add(instancePath + "/rootfs/diff_ids", "spec.md MUST rootfs.diff_ids");
                    }
                    if (Array.isArray(data26)) {
                        const len4 = data26.length;
                        for (let i4 = 0; i4 < len4; i4++) {
                            let data27 = data26[i4];
                            if (typeof data27 !== "string") {
                                this.add(instancePath + "/rootfs/diff_ids/" + i4, "spec.md MUST rootfs.diff_ids");
                            }
                            validate24.call(this, data27, instancePath + "/rootfs/diff_ids/" + i4);
                        }
                    }
                }
            }
            else {
                this.add(instancePath + "/rootfs", "spec.md MUST rootfs");
            }
        }
        if (data.history !== undefined) {
            let data28 = data.history;
            if ((!(Array.isArray(data28))) && (data28 !== null)) {
                this.add(instancePath + "/history", "spec.md MUST history");
            }
            if (Array.isArray(data28)) {
                const len5 = data28.length;
                for (let i5 = 0; i5 < len5; i5++) {
                    let data29 = data28[i5];
                    if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
                        if (data29.created !== undefined) {
                            let data30 = data29.created;
                            if ((typeof data30 !== "string") && (data30 !== null)) {
                                this.add(instancePath + "/history/" + i5 + "/created", "spec.md MUST history.created");
                            }
                            if (typeof data30 === "string") {
                                if (!(formats70(data30))) {
                                    this.add(instancePath + "/history/" + i5 + "/created", "spec.md MUST history.created # grammar");
                                }
                            }
                            if (typeof data30 === "string") {
                                if (!(formats36(data30))) {
                                    this.add(instancePath + "/history/" + i5 + "/created", "spec.md MUST history.created");
                                }
                            }
                        }
                        if (data29.author !== undefined) {
                            let data31 = data29.author;
                            if ((typeof data31 !== "string") && (data31 !== null)) {
                                this.add(instancePath + "/history/" + i5 + "/author", "spec.md MUST history.author");
                            }
                        }
                        if (data29.created_by !== undefined) {
                            let data32 = data29.created_by;
                            if ((typeof data32 !== "string") && (data32 !== null)) {
                                this.add(instancePath + "/history/" + i5 + "/created_by", "spec.md MUST history.created_by");
                            }
                        }
                        if (data29.comment !== undefined) {
                            let data33 = data29.comment;
                            if ((typeof data33 !== "string") && (data33 !== null)) {
                                this.add(instancePath + "/history/" + i5 + "/comment", "spec.md MUST history.comment");
                            }
                        }
                        if (data29.empty_layer !== undefined) {
                            let data34 = data29.empty_layer;
                            if ((typeof data34 !== "boolean") && (data34 !== null)) {
                                this.add(instancePath + "/history/" + i5 + "/empty_layer", "spec.md MUST history.empty_layer");
                            }
                        }
                    }
                    else {
                        this.add(instancePath + "/history/" + i5, "spec.md MUST history");
                    }
                }
            }
        }
        if (data.architecture !== undefined) {
            let data35 = data.architecture;
            if ((typeof data35 !== "string") && (data35 !== null)) {
                this.add(instancePath + "/architecture", "spec.md MUST architecture");
            }
        }
        if (data.os !== undefined) {
            let data36 = data.os;
            if ((typeof data36 !== "string") && (data36 !== null)) {
                this.add(instancePath + "/os", "spec.md MUST os");
            }
        }
    }
    else {
        this.add(instancePath, "spec.md MUST Image JSON Field Descriptions");
    }
}
const formats84 = conformance_formats/* FORMATS */.h["sha256-digest"];
const formats86 = conformance_formats/* FORMATS */.h["v1-created"];
const formats88 = conformance_formats/* FORMATS */.h["json-object"];
const formats90 = conformance_formats/* FORMATS */.h.base64url;
function validate56(data, instancePath = "") {
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.schemaVersion === undefined) {
            this.add(instancePath + "/schemaVersion", "manifest-v2-1.md MUST schemaVersion");
        }
        if (data.name === undefined) {
            this.add(instancePath + "/name", "manifest-v2-1.md MUST name");
        }
        if (data.tag === undefined) {
            this.add(instancePath + "/tag", "manifest-v2-1.md MUST tag");
        }
        if (data.architecture === undefined) {
            this.add(instancePath + "/architecture", "manifest-v2-1.md MUST architecture");
        }
        if (data.fsLayers === undefined) {
            this.add(instancePath + "/fsLayers", "manifest-v2-1.md MUST fsLayers");
        }
        if (data.history === undefined) {
            this.add(instancePath + "/history", "manifest-v2-1.md MUST history");
        }
        if (data.schemaVersion !== undefined) {
            let data0 = data.schemaVersion;
            if (1 !== data0) {
                this.add(instancePath + "/schemaVersion", "manifest-v2-1.md MUST schemaVersion");
            }
        }
        if (data.name !== undefined) {
            let data1 = data.name;
            if (typeof data1 !== "string") {
                this.add(instancePath + "/name", "manifest-v2-1.md MUST name");
            }
        }
        if (data.tag !== undefined) {
            let data2 = data.tag;
            if (typeof data2 !== "string") {
                this.add(instancePath + "/tag", "manifest-v2-1.md MUST tag");
            }
        }
        if (data.architecture !== undefined) {
            let data3 = data.architecture;
            if (typeof data3 !== "string") {
                this.add(instancePath + "/architecture", "manifest-v2-1.md MUST architecture");
            }
        }
        if (data.fsLayers !== undefined) {
            let data4 = data.fsLayers;
            if (Array.isArray(data4)) {
                const len0 = data4.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data5 = data4[i0];
                    if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                        if (data5.blobSum === undefined) {
                            this.add(instancePath + "/fsLayers/" + i0 + "/blobSum", "manifest-v2-1.md MUST blobSum");
                        }
                        if (data5.blobSum !== undefined) {
                            let data6 = data5.blobSum;
                            if (typeof data6 === "string") {
                                if (!(formats84(data6))) {
                                    this.add(instancePath + "/fsLayers/" + i0 + "/blobSum", "manifest-v2-1.md MUST blobSum");
                                }
                            }
                            else {
                                this.add(instancePath + "/fsLayers/" + i0 + "/blobSum", "manifest-v2-1.md MUST blobSum");
                            }
                        }
                    }
                    else {
                        this.add(instancePath + "/fsLayers/" + i0, "manifest-v2-1.md MUST fsLayers");
                    }
                }
            }
            else {
                this.add(instancePath + "/fsLayers", "manifest-v2-1.md MUST fsLayers");
            }
        }
        if (data.history !== undefined) {
            let data7 = data.history;
            if (Array.isArray(data7)) {
                if (Array.isArray(data["fsLayers"]) && data["fsLayers"].length !== data7.length) {
                    this.add(instancePath + "/history", "manifest-v2-1.md MUST history, Note");
                }
            }
            if (Array.isArray(data7)) {
                const len1 = data7.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    let data8 = data7[i1];
                    if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                        if (data8.v1Compatibility === undefined) {
                            this.add(instancePath + "/history/" + i1 + "/v1Compatibility", "manifest-v2-1.md MUST v1Compatibility");
                        }
                        if (data8.v1Compatibility !== undefined) {
                            let data9 = data8.v1Compatibility;
                            if (typeof data9 === "string") {
                                if (!(formats86(data9))) {
                                    this.add(instancePath + "/history/" + i1 + "/v1Compatibility", "manifest-v2-1.md MUST v1Compatibility # created");
                                }
                            }
                            if (typeof data9 === "string") {
                                if (!(formats88(data9))) {
                                    this.add(instancePath + "/history/" + i1 + "/v1Compatibility", "manifest-v2-1.md MUST v1Compatibility");
                                }
                            }
                            else {
                                this.add(instancePath + "/history/" + i1 + "/v1Compatibility", "manifest-v2-1.md MUST v1Compatibility");
                            }
                        }
                    }
                    else {
                        this.add(instancePath + "/history/" + i1, "manifest-v2-1.md MUST history");
                    }
                }
            }
            else {
                this.add(instancePath + "/history", "manifest-v2-1.md MUST history");
            }
        }
        if (data.signatures !== undefined) {
            let data10 = data.signatures;
            if ((!(Array.isArray(data10))) && (data10 !== null)) {
                this.add(instancePath + "/signatures", "manifest-v2-1.md MUST Signed Manifests");
            }
            if (Array.isArray(data10)) {
                const len2 = data10.length;
                for (let i2 = 0; i2 < len2; i2++) {
                    let data11 = data10[i2];
                    if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                        if (data11.header === undefined) {
                            this.add(instancePath + "/signatures/" + i2 + "/header", "manifest-v2-1.md MUST header");
                        }
                        if (data11.signature === undefined) {
                            this.add(instancePath + "/signatures/" + i2 + "/signature", "manifest-v2-1.md MUST signature");
                        }
                        if (data11.protected === undefined) {
                            this.add(instancePath + "/signatures/" + i2 + "/protected", "manifest-v2-1.md MUST protected");
                        }
                        if (data11.header !== undefined) {
                            let data12 = data11.header;
                            if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                                if (data12.alg === undefined) {
                                    this.add(instancePath + "/signatures/" + i2 + "/header" + "/alg", "manifest-v2-1.md MUST header");
                                }
                                if (data12.alg !== undefined) {
                                    let data13 = data12.alg;
                                    if (typeof data13 !== "string") {
                                        this.add(instancePath + "/signatures/" + i2 + "/header/alg", "manifest-v2-1.md MUST header");
                                    }
                                }
                            }
                            else {
                                this.add(instancePath + "/signatures/" + i2 + "/header", "manifest-v2-1.md MUST header");
                            }
                        }
                        if (data11.signature !== undefined) {
                            let data14 = data11.signature;
                            if (typeof data14 === "string") {
                                if (!(formats90(data14))) {
                                    this.add(instancePath + "/signatures/" + i2 + "/signature", "manifest-v2-1.md MUST signature");
                                }
                            }
                            else {
                                this.add(instancePath + "/signatures/" + i2 + "/signature", "manifest-v2-1.md MUST signature");
                            }
                        }
                        if (data11.protected !== undefined) {
                            let data15 = data11.protected;
                            if (typeof data15 === "string") {
                                if (!(formats90(data15))) {
                                    this.add(instancePath + "/signatures/" + i2 + "/protected", "manifest-v2-1.md MUST protected");
                                }
                            }
                            else {
                                this.add(instancePath + "/signatures/" + i2 + "/protected", "manifest-v2-1.md MUST protected");
                            }
                        }
                    }
                    else {
                        this.add(instancePath + "/signatures/" + i2, "manifest-v2-1.md MUST Signed Manifests");
                    }
                }
            }
        }
    }
    else {
        this.add(instancePath, "manifest-v2-1.md MUST Manifest");
    }
}
/** Reports to its `this` everything in a document that its specification does not allow. */
const VALIDATORS = {
    'oci-index': validate21,
    'oci-manifest': validate32,
    'oci-config': validate37,
    'oci-layout': validate40,
    'docker-list': validate41,
    'docker-manifest': validate48,
    'docker-config': validate53,
    'schema1': validate56,
};

;// CONCATENATED MODULE: ./build/formats/conformance-clauses.js
const OCI = 'https://github.com/opencontainers/image-spec/blob/v1.1.1';
const DISTRIBUTION = 'https://github.com/distribution/distribution/blob/v2.8.3';
/**
 * Every clause that is checked. Several clauses of one section are distinguished by what follows ` # `. Docker's
 * documents do not use words such as MUST: their field definitions, and the checks of distribution's registry, are
 * listed as MUST.
 */
const SPECIFICATIONS = {
    'descriptor.md': {
        name: 'image-spec 1.1, descriptor.md',
        url: `${OCI}/descriptor.md`,
        MUST: {
            mediaType: 'a descriptor has a media type',
            'mediaType # grammar': 'a media type is type/subtype as in RFC 6838, with no parameters',
            digest: 'a descriptor has the digest of its blob',
            size: 'a descriptor has the size of its blob in bytes, an integer from 0 to 2^63 - 1',
            urls: 'the URLs of a blob are a list of URIs (RFC 3986)',
            data: 'the data of a descriptor is text in base64 (RFC 4648, section 4)',
            artifactType: 'the artifact type of a descriptor is a media type as in RFC 6838',
            Digests: 'a digest is the name of an algorithm in lower case, a colon, and letters, digits, "=", "_" or "-"',
            'SHA-256': 'a digest with sha256 has 64 hexadecimal digits in lower case',
            'SHA-512': 'a digest with sha512 has 128 hexadecimal digits in lower case',
        },
        SHOULD: {
            urls: 'the URLs of a blob are of http or https',
            'Registered algorithms': 'the algorithm of a digest is sha256',
        },
    },
    'manifest.md': {
        name: 'image-spec 1.1, manifest.md',
        url: `${OCI}/manifest.md`,
        MUST: {
            'Image Manifest': 'an image manifest is a JSON object',
            schemaVersion: 'an image manifest has the schema version 2',
            mediaType: 'an image manifest that states its type is an application/vnd.oci.image.manifest.v1+json',
            artifactType: 'the artifact type is a media type as in RFC 6838, and required if the config is empty',
            config: 'an image manifest has a config, which is a descriptor',
            layers: 'an image manifest has a list of layers, which are descriptors',
            'config # media type': 'the media type of a config is written as specified, in lower case and with no parameters',
            'layers # media types': 'the media type of a layer is written as specified, in lower case and with no parameters',
            subject: 'the subject is a descriptor',
            'Guidance for an Empty Descriptor': 'a blob of the empty type is {}, with its digest and a size of 2 bytes',
        },
        SHOULD: {
            mediaType: 'an image manifest states its type',
            layers: 'an image manifest has at least one layer, which may be the empty descriptor',
        },
    },
    'layer.md': {
        name: 'image-spec 1.1, layer.md',
        url: `${OCI}/layer.md`,
        MUST: {
            'Distributable Format': 'a layer is a tar archive, which has 1,024 zero bytes if it has no files; an empty blob is not a tar archive',
        },
        SHOULD: {},
    },
    'image-index.md': {
        name: 'image-spec 1.1, image-index.md',
        url: `${OCI}/image-index.md`,
        MUST: {
            'Image Index': 'an image index is a JSON object',
            schemaVersion: 'an image index has the schema version 2',
            mediaType: 'an image index that states its type is an application/vnd.oci.image.index.v1+json',
            artifactType: 'the artifact type is a media type as in RFC 6838',
            manifests: 'an image index has a list of manifests, which are descriptors',
            'manifests.platform': 'a platform is an object',
            'manifests.platform.architecture': 'a platform has an architecture, a string',
            'manifests.platform.os': 'a platform has an operating system, a string',
            'manifests.platform.os.version': "the operating system's version is a string",
            'manifests.platform.os.features': "the operating system's features are a list of strings",
            'manifests.platform.variant': 'the variant of the CPU is a string',
            'manifests.platform # empty': 'the platform of an image in an index has an operating system and an architecture that are not empty',
            subject: 'the subject is a descriptor',
        },
        SHOULD: {
            mediaType: 'an image index states its type',
            'manifests.platform': 'the descriptor of an image manifest that is not an artifact has its platform',
            'manifests.platform.architecture': 'an architecture is a value of GOARCH',
            'manifests.platform.os': 'an operating system is a value of GOOS',
        },
    },
    'config.md': {
        name: 'image-spec 1.1, config.md',
        url: `${OCI}/config.md`,
        MUST: {
            Properties: 'an image config is a JSON object',
            created: 'the date and time of creation has the form that engines read: 2026-11-25T12:00:00Z, with T and Z in upper case, seconds up to 59 and no escapes',
            'created # grammar': 'the date and time of creation is written as in RFC 3339, section 5.6',
            author: 'the author is a string',
            architecture: 'an image config has an architecture, a string',
            os: 'an image config has an operating system, a string',
            'os.version': "the operating system's version is a string",
            'os.features': "the operating system's features are a list of strings",
            variant: 'the variant of the CPU is a string',
            config: 'the execution parameters are an object',
            'config.User': 'the user is a string',
            'config.ExposedPorts': 'exposed ports are an object of objects, each named by a port up to 65535, or port/protocol',
            'config.Env': 'the environment is a list of strings, each NAME=VALUE',
            'config.Entrypoint': 'the entrypoint is a list of strings',
            'config.Cmd': 'the command is a list of strings',
            'config.Volumes': 'volumes are an object of objects, each named by a directory',
            'config.WorkingDir': 'the working directory is a string',
            'config.Labels': 'labels are an object of strings',
            'config.StopSignal': 'the stop signal is the name or number of a signal, as a string',
            'config.ArgsEscaped': 'ArgsEscaped is true or false',
            rootfs: 'an image config has a rootfs, an object',
            'rootfs.type': 'the type of a rootfs is "layers"',
            'rootfs.diff_ids': 'a rootfs has a list of digests',
            'rootfs.diff_ids # count': 'a rootfs has as many diff_ids as its manifest has layers',
            history: 'the history is a list of objects',
            'history # count': 'the history has no more entries with a layer than there are layers',
            'history.created': 'a date and time in the history has the form that engines read: 2026-11-25T12:00:00Z, with T and Z in upper case, seconds up to 59 and no escapes',
            'history.created # grammar': 'a date and time in the history is written as in RFC 3339, section 5.6',
            'history.author': 'an author in the history is a string',
            'history.created_by': 'a command in the history is a string',
            'history.comment': 'a comment in the history is a string',
            'history.empty_layer': 'whether an entry of the history has no layer is true or false',
        },
        SHOULD: {
            architecture: 'the architecture is a value of GOARCH',
            os: 'the operating system is a value of GOOS',
            'rootfs.diff_ids # algorithm': 'a diff_id is a digest with sha256',
        },
    },
    'image-layout.md': {
        name: 'image-spec 1.1, image-layout.md',
        url: `${OCI}/image-layout.md`,
        MUST: { 'oci-layout file': 'the oci-layout file is a JSON object with an imageLayoutVersion, which is "1.0.0"' },
        SHOULD: {},
    },
    'annotations.md': {
        name: 'image-spec 1.1, annotations.md',
        url: `${OCI}/annotations.md`,
        MUST: { Rules: 'annotations are an object of strings' },
        SHOULD: {
            Rules: 'the key of an annotation or label is a domain name in reverse, as com.example.key',
            'org.opencontainers.image.ref.name': 'a reference consists of letters and digits, separated by one of - . _ : @ + / or --',
        },
    },
    'manifest-v2-2.md': {
        name: 'distribution, manifest-v2-2.md',
        url: `${DISTRIBUTION}/docs/spec/manifest-v2-2.md`,
        MUST: {
            'Manifest List': 'a manifest list is a JSON object',
            'Manifest List, schemaVersion': 'a manifest list has the schema version 2',
            'Manifest List, mediaType': 'a manifest list states its type, application/vnd.docker.distribution.manifest.list.v2+json',
            'Manifest List, manifests': 'a manifest list has a list of manifests, which are objects',
            'Manifest List, platform': 'a manifest in a list has its platform, an object',
            'Manifest List, architecture': 'a platform has an architecture, a string',
            'Manifest List, os': 'a platform has an operating system, a string',
            'Manifest List, os.version': "the operating system's version is a string",
            'Manifest List, os.features': "the operating system's features are a list of strings",
            'Manifest List, variant': 'the variant of the CPU is a string',
            'Manifest List, features': "the CPU's features are a list of strings",
            'Image Manifest': 'an image manifest is a JSON object',
            'Image Manifest, schemaVersion': 'an image manifest has the schema version 2',
            'Image Manifest, mediaType': 'an image manifest states its type, application/vnd.docker.distribution.manifest.v2+json',
            'Image Manifest, config': 'an image manifest has a config, an object',
            'Image Manifest, layers': 'an image manifest has a list of layers, which are objects',
            mediaType: 'a descriptor has its media type',
            'mediaType # grammar': 'the media type of a blob is type/subtype with no parameters',
            size: 'a descriptor has its size in bytes, an integer from 0 to 2^63 - 1',
            digest: 'a descriptor has its digest',
            urls: 'the URLs of a blob are a list of URLs',
        },
        SHOULD: {
            'Manifest List, architecture': 'an architecture is a value of GOARCH',
            'Manifest List, os': 'an operating system is a value of GOOS',
        },
    },
    registry: {
        name: "distribution's registry, schema2manifesthandler.go",
        url: `${DISTRIBUTION}/registry/storage/schema2manifesthandler.go`,
        MUST: { verifyManifest: 'a foreign layer has at least one URL, each of http or https and without a fragment' },
        SHOULD: {},
    },
    iolimits: {
        name: 'containers/image, iolimits.go',
        url: 'https://github.com/containers/image/blob/v5.36.2/internal/iolimits/iolimits.go',
        MUST: {
            MaxManifestBodySize: 'a manifest or index has at most 4 MiB (4,194,304 bytes)',
            MaxConfigBodySize: 'a config has at most 4 MiB (4,194,304 bytes)',
        },
        SHOULD: {},
    },
    'api.md': {
        name: 'distribution, api.md',
        url: `${DISTRIBUTION}/docs/spec/api.md`,
        MUST: {
            'Content Digests': 'a digest is an algorithm, a colon and a hash, which is lower-case hex for sha256 and sha512',
        },
        SHOULD: {},
    },
    'manifest-v2-1.md': {
        name: 'distribution, manifest-v2-1.md',
        url: `${DISTRIBUTION}/docs/spec/manifest-v2-1.md`,
        MUST: {
            Manifest: 'a schema1 manifest is a JSON object',
            schemaVersion: 'a schema1 manifest has the schema version 1',
            name: "a schema1 manifest has the repository's name, a string",
            tag: 'a schema1 manifest has a tag, a string',
            architecture: 'a schema1 manifest has an architecture, a string',
            fsLayers: 'a schema1 manifest has a list of fsLayers, which are objects',
            blobSum: 'an fsLayer has a blobSum, a digest with sha256',
            history: 'a schema1 manifest has a history, a list of objects',
            'history, Note': 'history and fsLayers are lists of the same length',
            v1Compatibility: 'an entry of the history has v1Compatibility, a string that is itself a JSON object',
            'v1Compatibility # created': 'the date and time in v1Compatibility has the form that engines read: 2026-11-25T12:00:00Z, with T and Z in upper case, seconds up to 59 and no escapes',
            'Signed Manifests': 'the signatures are a list of objects',
            header: 'a signature has a header, an object with the algorithm (alg)',
            signature: 'a signature has its value in base64url',
            protected: 'a signature has a protected header in base64url',
        },
        SHOULD: {},
    },
    'spec.md': {
        name: 'Docker Image Specification v1.3, spec.md',
        url: 'https://github.com/moby/docker-image-spec/blob/v1.3.1/spec.md',
        MUST: {
            'Image JSON Field Descriptions': 'an image JSON is a JSON object',
            created: 'the date and time of creation has the form that engines read: 2026-11-25T12:00:00Z, with T and Z in upper case, seconds up to 59 and no escapes',
            'created # grammar': 'the date and time of creation is written as in ISO 8601',
            author: 'the author is a string',
            architecture: 'the architecture is a string',
            os: 'the operating system is a string',
            config: 'the execution parameters are an object',
            'config.User': 'the user is a string',
            'config.ExposedPorts': 'exposed ports are an object of objects, each named by a port up to 65535, or port/protocol',
            'config.Env': 'the environment is a list of strings, each NAME=VALUE',
            'config.Entrypoint': 'the entrypoint is a list of strings',
            'config.Cmd': 'the command is a list of strings',
            'config.Volumes': 'volumes are an object of objects, each named by a directory',
            'config.WorkingDir': 'the working directory is a string',
            'config.ArgsEscaped': 'ArgsEscaped is true or false',
            rootfs: 'an image JSON has a rootfs, an object',
            'rootfs.type': 'a rootfs has a type, a string',
            'rootfs.diff_ids': 'the diff_ids of a rootfs are a list of digests',
            'rootfs.diff_ids # count': 'a rootfs has as many diff_ids as its manifest has layers',
            history: 'the history is a list of objects',
            'history # count': 'the history has no more entries with a layer than there are layers',
            'history.created': 'a date and time in the history has the form that engines read: 2026-11-25T12:00:00Z, with T and Z in upper case, seconds up to 59 and no escapes',
            'history.created # grammar': 'a date and time in the history is written as in ISO 8601',
            'history.author': 'an author in the history is a string',
            'history.created_by': 'a command in the history is a string',
            'history.comment': 'a comment in the history is a string',
            'history.empty_layer': 'whether an entry of the history has no layer is true or false',
        },
        SHOULD: {
            architecture: 'an image JSON has an architecture',
            os: 'an image JSON has an operating system',
            'rootfs.type': 'the type of a rootfs is "layers"',
            'rootfs.diff_ids # algorithm': 'a diff_id is a digest with sha256',
        },
    },
};
/**
 * The clauses that engines enforce, and the reaction of each engine to a violation: tried with docker 20.10 (`load`,
 * `pull`), containerd 1.6 and 2.4 (`ctr image import`, `pull`), podman 4.3 and crane 0.22. Every other MUST is
 * tolerated: engines load the image.
 */
const ENFORCED = new Map([
    ...[
        'config.md MUST created',
        'config.md MUST history.created',
        'spec.md MUST created',
        'spec.md MUST history.created',
    ].map((id) => [id, 'docker, containerd, podman and crane refuse the image']),
    ['manifest-v2-1.md MUST v1Compatibility # created', 'docker, containerd and podman refuse the image'],
    ...['config.md MUST rootfs', 'spec.md MUST rootfs'].map((id) => [id, 'docker, containerd and crane refuse the image']),
    ...['config.md MUST rootfs.diff_ids # count', 'spec.md MUST rootfs.diff_ids # count'].map((id) => [id, 'docker, containerd and crane refuse the image']),
    ...['config.md MUST history # count', 'spec.md MUST history # count'].map((id) => [id, 'docker refuses the image ("too many non-empty layers in History section")']),
    ['manifest-v2-2.md MUST Image Manifest, mediaType', 'podman and skopeo refuse the image'],
    ['iolimits MUST MaxManifestBodySize', 'podman and skopeo refuse it, containerd refuses more than 4.2 MiB'],
    ['iolimits MUST MaxConfigBodySize', 'podman and skopeo refuse the image'],
    ['layer.md MUST Distributable Format', 'containerd and crane refuse the image, docker and podman load it'],
    ...['config.md SHOULD rootfs.diff_ids # algorithm', 'spec.md SHOULD rootfs.diff_ids # algorithm'].map((id) => [id, 'docker, containerd and crane compute sha256 and refuse the image']),
    ['manifest.md MUST config # media type', 'podman refuses the image, docker and containerd load it'],
    ['manifest.md MUST layers # media types', 'containerd refuses the layer, docker and podman load it'],
    ...['descriptor.md MUST mediaType', 'manifest-v2-2.md MUST mediaType'].map((id) => [id, 'docker and containerd refuse an entry of an index without one, containerd a layer']),
    ...[
        'image-index.md MUST manifests.platform.architecture',
        'image-index.md MUST manifests.platform.os',
        'image-index.md MUST manifests.platform # empty',
        'manifest-v2-2.md MUST Manifest List, architecture',
        'manifest-v2-2.md MUST Manifest List, os',
    ].map((id) => [id, 'docker, containerd and podman find no image for their platform in the index']),
]);
const LEVELS = ['MUST', 'SHOULD'];
/** All clauses, in the order of the table. */
function allClauses() {
    return Object.entries(SPECIFICATIONS).flatMap(([key, specification]) => LEVELS.flatMap((level) => Object.entries(specification[level]).map(([section, sentence]) => {
        const { name, url } = specification;
        const id = `${key} ${level} ${section}`;
        const [title = section] = section.split(' # ');
        return { id, specification: name, url, section: title, level, sentence, refusal: ENFORCED.get(id) ?? null };
    })));
}

;// CONCATENATED MODULE: ./build/formats/conformance.js




/**
 * Checks a document against the specification of its kind: requirements, and with `strict` also recommendations.
 * Unknown fields are never reported, null in an optional field equals absent, and one error is reported once; at most
 * `LIMITS.documentFaults` are reported, requirements first. Takes time in proportion to the document.
 *
 * @param document the result of `JSON.parse` for an unambiguous text; otherwise undefined. Two errors cannot be
 *   seen in it: a number written as `1.0` or `1e3` is an integer, and one above 2^53 is rounded. The strict parser
 * reports both
 * @param options.escapedDates JSON pointers of dates that the text writes with an escape (`\u002B` for `+`), see
 *   `isDatePath`
 */
function conformance(kind, document, { strict, escapedDates = [] }) {
    const found = new Collected(strict);
    const dates = DATE_CLAUSES[kind];
    if (dates !== undefined)
        for (const pointer of escapedDates)
            found.add(pointer, pointer === '/created' ? dates.created : dates.history);
    VALIDATORS[kind].call(found, document);
    return found.inOrder().map((entry) => {
        const { pointer, id } = entry;
        const { sentence, ...cited } = citation(id);
        const escaped = escapedDates.includes(pointer) ? ', written with an escape' : '';
        return { id, pointer, ...cited, message: message(document, entry, sentence, escaped) };
    });
}
/** The source of a clause, its level, its sentence, and who enforces it. */
function citation(id) {
    const { specification, section, level, sentence, refusal } = clauseOf(id);
    return { level, clause: (0,untrusted/* safe */.gB) `${specification}, "${section}"`, refusal, sentence };
}
/** Whether a path of keys and positions leads to a date of a config: `created`, `history/N/created`. */
function isDatePath(path) {
    if (path.at(-1) !== 'created')
        return false;
    return path.length === 1 || (path.length === 3 && path[0] === 'history');
}
/** The clause that a date violates because Go's decoder refuses its escape. */
const DATE_CLAUSES = {
    'oci-config': { created: 'config.md MUST created', history: 'config.md MUST history.created' },
    'docker-config': { created: 'spec.md MUST created', history: 'spec.md MUST history.created' },
};
/** The violations, once for each place: a hostile document could have millions. */
class Collected {
    #byLevel = { MUST: new Map(), SHOULD: new Map() };
    #strict;
    constructor(strict) {
        this.#strict = strict;
    }
    add(pointer, id, isKey = false) {
        const level = id.includes(' SHOULD ') ? 'SHOULD' : 'MUST';
        const found = this.#byLevel[level];
        const known = found.get(pointer);
        // Of two clauses about one place, the one that engines enforce counts.
        if (known !== undefined && (isEnforced(known.id) || !isEnforced(id)))
            return;
        if ((level === 'SHOULD' && !this.#strict) || (known === undefined && found.size >= limits/* LIMITS */.b.documentFaults))
            return;
        found.set(pointer, { pointer, id, isKey });
    }
    inOrder() {
        const { MUST, SHOULD } = this.#byLevel;
        return [...MUST.values(), ...[...SHOULD.values()].filter(({ pointer }) => !MUST.has(pointer))].slice(0, limits/* LIMITS */.b.documentFaults);
    }
}
function isEnforced(id) {
    return ENFORCED.has(id);
}
function clauseOf(id) {
    const clause = allClauses().find((one) => one.id === id);
    if (clause === undefined)
        throw new Error(`the generated code names a clause that is not in the table: ${id}`);
    return clause;
}
function message(document, { pointer, isKey }, sentence, written) {
    if (pointer === '')
        return (0,untrusted/* safe */.gB) `the document is ${described(document)}: ${sentence}`;
    const { name, value } = lookUp(document, pointer);
    if (isKey)
        return (0,untrusted/* safe */.gB) `the key "${name}" is wrong: ${sentence}`;
    if (value === undefined || value === null)
        return (0,untrusted/* safe */.gB) `"${name}" is missing: ${sentence}`;
    return (0,untrusted/* safe */.gB) `"${name}" is ${described(value)}${written}: ${sentence}`;
}
/** The value at a pointer, with its name for people: its key, and for an item of a list its position, too. */
function lookUp(document, pointer) {
    let value = document;
    let name = '';
    for (const segment of pointer.slice(1).split('/')) {
        const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
        name = Array.isArray(value) ? `${name}/${key}` : key;
        value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
    }
    return { name, value };
}
/** Characters of a value in a message. */
const SHOWN = 100;
function described(value) {
    if (typeof value === 'string')
        return `"${(0,untrusted/* escapeUntrusted */.sl)(value, SHOWN)}"`;
    if (value === undefined)
        return 'missing';
    if (Array.isArray(value))
        return `a list of ${value.length}`;
    if (typeof value === 'object' && value !== null)
        return 'an object';
    return String(value);
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}

// EXTERNAL MODULE: ./build/text/count.js
var text_count = __nccwpck_require__(5093);
// EXTERNAL MODULE: ./build/formats/media-type.js
var media_type = __nccwpck_require__(7884);
;// CONCATENATED MODULE: ./build/formats/conformance-image.js




/** Clauses about the manifest and the config of an image together, which no schema of one document can express. */
const IMAGE_CLAUSES = {
    diffIds: { oci: 'config.md MUST rootfs.diff_ids # count', docker: 'spec.md MUST rootfs.diff_ids # count' },
    history: { oci: 'config.md MUST history # count', docker: 'spec.md MUST history # count' },
    algorithm: {
        oci: 'config.md SHOULD rootfs.diff_ids # algorithm',
        docker: 'spec.md SHOULD rootfs.diff_ids # algorithm',
    },
    noBytes: 'layer.md MUST Distributable Format',
    configType: 'manifest.md MUST config # media type',
    layerType: 'manifest.md MUST layers # media types',
    manifestSize: 'iolimits MUST MaxManifestBodySize',
    configSize: 'iolimits MUST MaxConfigBodySize',
    platform: 'image-index.md MUST manifests.platform # empty',
};
/**
 * Compares the config of an image with its layers by the number of diff_ids and history entries, without reading a
 * layer.
 *
 * @param layers the number of layers of its manifest
 */
function configDisagreements(config, layers, family) {
    const found = [];
    const { diffIds, history } = config;
    const steps = history.filter(({ emptyLayer }) => !emptyLayer).length;
    if (diffIds.length !== layers)
        found.push({
            id: IMAGE_CLAUSES.diffIds[family],
            part: 'config',
            pointer: '/rootfs/diff_ids',
            fact: `it has ${(0,text_count/* plural */.L)(diffIds.length, 'diff_id')} for ${(0,text_count/* plural */.L)(layers, 'layer')}`,
        });
    const other = diffIds.findIndex((diffId) => !diffId.startsWith('sha256:'));
    if (other !== -1)
        found.push({
            id: IMAGE_CLAUSES.algorithm[family],
            part: 'config',
            pointer: `/rootfs/diff_ids/${other}`,
            fact: (0,untrusted/* safe */.gB) `it is a digest with ${diffIds[other]?.split(':')[0] ?? ''}`,
        });
    // Fewer entries are legal: the history is optional, and tools that squash layers shorten it.
    if (steps > layers)
        found.push({
            id: IMAGE_CLAUSES.history[family],
            part: 'config',
            pointer: '/history',
            fact: `it has ${(0,text_count/* plural */.L)(steps, 'entry', 'entries')} with a layer for ${(0,text_count/* plural */.L)(layers, 'layer')}`,
        });
    return found;
}
/** Faults in the descriptors of an image's config and layers that engines refuse. */
function descriptorDisagreements({ config, layers }) {
    const found = [];
    if (isRespelled(config.mediaType, 'config'))
        found.push({
            id: IMAGE_CLAUSES.configType,
            part: 'manifest',
            pointer: '/config/mediaType',
            fact: (0,untrusted/* safe */.gB) `its config has the type "${config.mediaType}"`,
        });
    for (const [i, { mediaType, size }] of layers.entries()) {
        if (found.length >= limits/* LIMITS */.b.documentFaults)
            break;
        const pointer = `/layers/${i}`;
        if (size === 0n && (0,media_type/* classify */.L8)(mediaType, 'layer').role === 'layer')
            found.push({
                id: IMAGE_CLAUSES.noBytes,
                part: 'manifest',
                pointer: `${pointer}/size`,
                fact: 'a layer has 0 bytes',
            });
        if (isRespelled(mediaType, 'layer'))
            found.push({
                id: IMAGE_CLAUSES.layerType,
                part: 'manifest',
                pointer: `${pointer}/mediaType`,
                fact: (0,untrusted/* safe */.gB) `a layer has the type "${mediaType}"`,
            });
    }
    return found;
}
/**
 * Entries of an index that engines cannot choose: an entry without a platform is fine, one with an empty platform is
 * not.
 */
function platformDisagreements(platform) {
    if (platform === null || (platform.os !== '' && platform.architecture !== ''))
        return [];
    const what = platform.os === '' ? 'operating system' : 'architecture';
    const fact = `its platform in the index has no ${what}`;
    return [{ id: IMAGE_CLAUSES.platform, part: 'manifest', pointer: '', fact }];
}
/** The maximum number of bytes that containers/image reads of a manifest, an index or a config. */
const MAX_DOCUMENT = 4 * 1024 * 1024;
/** The fault of the size of a document in bytes. */
function sizeDisagreements(part, bytes) {
    if (bytes <= MAX_DOCUMENT)
        return [];
    const id = part === 'config' ? IMAGE_CLAUSES.configSize : IMAGE_CLAUSES.manifestSize;
    return [{ id, part, pointer: '', fact: `it has ${bytes} bytes` }];
}
/** A known type in capitals or with parameters: tools compare types byte by byte. */
function isRespelled(mediaType, slot) {
    if (!/[A-Z;]/.test(mediaType))
        return false;
    const { role, variantOf } = (0,media_type/* classify */.L8)(mediaType, slot);
    return variantOf !== undefined && role === slot;
}

// EXTERNAL MODULE: ./build/formats/json.js + 1 modules
var json = __nccwpck_require__(3457);
// EXTERNAL MODULE: ./build/rule-kit/blob-names.js
var blob_names = __nccwpck_require__(3026);
// EXTERNAL MODULE: ./build/rule-kit/conformance-fix.js
var conformance_fix = __nccwpck_require__(9185);
// EXTERNAL MODULE: ./build/rule-kit/option.js
var rule_kit_option = __nccwpck_require__(8353);
// EXTERNAL MODULE: ./build/rule-kit/rule.js
var rule = __nccwpck_require__(9726);
// EXTERNAL MODULE: ./build/sources/byte-source.js
var byte_source = __nccwpck_require__(4605);
;// CONCATENATED MODULE: ./build/rules/spec-conformance.js












const specConformance = (0,rule/* defineRule */.Km)({
    id: 'spec-conformance',
    group: 'integrity',
    summary: 'every document satisfies its specification',
    options: {
        strict: (0,rule_kit_option/* flag */.Jt)(false, 'Whether recommendations (SHOULD) are checked, too. Ordinary images of real tools violate some.'),
        tolerated: (0,rule_kit_option/* oneOf */.yL)(rule/* SEVERITIES */.oC, 'error', 'The maximum severity of a violation that every engine accepts: docker, containerd, podman and crane load the image.'),
    },
    needs: () => ({ documents: 'configs' }),
    *check(image, { strict, tolerated }) {
        let count = 0;
        const atMost = tolerated === 'error' ? null : tolerated;
        for (const { at, kind, byteSource, where, hasRootfs, isRun } of documentsOf(image)) {
            const document = byteSource && readJson(byteSource);
            if (document === null && (byteSource !== null || kind !== 'oci-layout')) {
                yield { kind: 'unchecked', at, reason: (0,untrusted/* safe */.gB) `${where} cannot be read as a document` };
                continue;
            }
            count++;
            // The size of a layout's own index.json has no limit.
            if (isRun && at !== 'image' && byteSource !== null && byteSource.kind !== 'unreadable')
                for (const found of sizeDisagreements(kind.endsWith('-config') ? 'config' : 'manifest', byteSource.length))
                    yield violation({ at, where, found: nonconformity(found), atMost, key: 'size' });
            const { value, escapedDates = [] } = document ?? {};
            for (const found of conformance(kind, value, { strict, escapedDates })) {
                if (!hasRootfs && found.pointer.startsWith('/rootfs'))
                    continue;
                const refusal = isRun ? found.refusal : null;
                yield violation({ at, where, found: { ...found, refusal }, atMost, key: found.pointer || kind });
            }
        }
        yield* disagreements(image, atMost);
        if (count === 0)
            return { kind: 'not-applicable', reason: 'no document here has a specification' };
        return { kind: 'passed', reason: `${(0,text_count/* plural */.L)(count, 'document')} as specified` };
    },
});
/** Contradictions between the documents of one image; only for images that engines run. */
function* disagreements(image, atMost) {
    const nameOf = (0,blob_names/* blobNames */.M)(image);
    const seen = new Set();
    for (const manifest of image.manifests) {
        for (const disagreement of disagreementsIn(manifest).slice(0, limits/* LIMITS */.b.documentFaults)) {
            const { part, pointer, fact } = disagreement;
            const edge = (part === 'config' ? manifest.config : null) ?? manifest.edge;
            const key = `${edge.target.digest ?? edge.target.name} ${pointer} ${fact}`;
            if (seen.has(key))
                continue;
            seen.add(key);
            const found = nonconformity(disagreement);
            yield violation({ at: { edge }, where: nameOf(edge), found, atMost, key: pointer || 'platform' });
        }
    }
}
function nonconformity({ id, pointer, fact }) {
    const { sentence, ...cited } = citation(id);
    return { id, pointer, ...cited, message: `${fact}: ${sentence}` };
}
function isRunByEngines({ exempt, artifact }) {
    return exempt === null && artifact === 'image';
}
function disagreementsIn(manifest) {
    const { edge, config, layers } = manifest;
    if (config === null || !isRunByEngines(manifest))
        return [];
    const { document } = edge;
    if (document?.kind === 'manifest') {
        const family = config.type?.family === 'oci' ? 'oci' : 'docker';
        // An attestation whose layers are absent is not recognized as one, and its config need not count them.
        const areLayers = layers.length === 0 || layers.some(({ declared }) => declared?.role === 'layer');
        const counts = config.config === null || !areLayers ? [] : configDisagreements(config.config, layers.length, family);
        const listed = edge.parent?.document?.kind === 'index' ? platformDisagreements(edge.descriptor?.platform ?? null) : [];
        return [...listed, ...counts, ...descriptorDisagreements(document)];
    }
    // An archive from before manifest.json has no diff_ids and no history. In other docker archives a different count
    // is a fault of the entry.
    if (document !== null || config.config === null || edge.path[0] === 'repositories')
        return [];
    return configDisagreements(config.config, layers.length, 'docker').filter(({ pointer }) => pointer !== '/rootfs/diff_ids');
}
function violation({ at, where, found, atMost, key, }) {
    const { id, pointer, level, clause, message, refusal } = found;
    const place = (0,untrusted/* safe */.gB) `${where}${pointer === '' ? '' : ` at ${pointer}`}`;
    const effect = refusal === null ? '' : `; ${refusal}`;
    return {
        kind: 'violation',
        at,
        key,
        message: `${place}: ${message} (${clause}, ${level})${effect}`,
        fix: (0,conformance_fix/* fixForNonconformity */.U)(id),
        ...(refusal === null && atMost !== null && { atMost }),
    };
}
/** Every document that has a specification, once for each kind it is read as. */
function* documentsOf(image) {
    const run = image.manifests.filter(isRunByEngines);
    const runnable = new Set(run.flatMap(({ edge, config }) => [edge.target, ...(config === null ? [] : [config.target])]));
    for (const { name, byteSource } of image.layout) {
        // If index.json is the image itself, it is one of the edges.
        if (name === 'index.json' && image.edges[0]?.path.length === 1)
            continue;
        yield {
            at: 'image',
            kind: name === 'oci-layout' ? 'oci-layout' : 'oci-index',
            byteSource,
            where: name,
            hasRootfs: true,
            isRun: run.length > 0,
        };
    }
    const nameOf = (0,blob_names/* blobNames */.M)(image);
    const seen = new Set();
    for (const edge of image.edges) {
        const kind = kindOf(edge);
        const { target } = edge;
        const key = `${kind} ${target.digest ?? target.name}`;
        if (kind === null || target.byteSource === null || target.verified === false || seen.has(key))
            continue;
        seen.add(key);
        const hasRootfs = edge.path[0] !== 'repositories';
        const isRun = edge.document?.kind === 'index' ? run.length > 0 : runnable.has(target);
        yield { at: { edge }, kind, byteSource: target.byteSource, where: nameOf(edge), hasRootfs, isRun };
    }
}
function kindOf({ slot, type, descriptor, parent }) {
    // A docker archive states no types; its configs are those of the Docker Image Specification.
    if (slot === 'config' && descriptor === null && parent?.document === null)
        return 'docker-config';
    if (type === null)
        return null;
    if (slot === 'config')
        return (0,media_type/* isImageConfigType */.Ky)(type.mediaType) ? (type.family === 'oci' ? 'oci-config' : 'docker-config') : null;
    return slot === 'manifest' ? documentKindOf(type) : null;
}
function documentKindOf({ family, role, status }) {
    if ((role !== 'manifest' && role !== 'index') || status === 'removed')
        return null;
    if (family === 'oci')
        return role === 'index' ? 'oci-index' : 'oci-manifest';
    if (family === 'docker-schema2')
        return role === 'index' ? 'docker-list' : 'docker-manifest';
    return family === 'docker-schema1' ? 'schema1' : null;
}
/** The result of JSON.parse for an unambiguous document; and which of its dates are written with an escape. */
function readJson(byteSource) {
    const read = (0,byte_source/* readDocument */.u0)(byteSource);
    if (read.kind !== 'bytes')
        return null;
    const escapedDates = [];
    const parsed = (0,json/* parseJson */.qF)(read.bytes, (path) => {
        if (escapedDates.length < limits/* LIMITS */.b.documentFaults && isDatePath(path))
            escapedDates.push(path.reduce(json/* pointerTo */.xH, ''));
    });
    if (!parsed.ok)
        return null;
    return { value: JSON.parse(Buffer.from(read.bytes).toString('utf8')), escapedDates };
}


/***/ }),

/***/ 9218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ unambiguousDocuments)
/* harmony export */ });
/* harmony import */ var _rule_kit_blob_names_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3026);
/* harmony import */ var _rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9726);
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5093);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8020);




const AMBIGUITIES = new Set(['ambiguous', 'malformed', 'too-large']);
const REBUILD = 'build the image again: docker buildx build --output type=oci,dest=image.tar . (builders do not write this: find out which tool did, and do not rely on a tool that shows the image as harmless)';
const unambiguousDocuments = (0,_rule_kit_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .defineRule */ .Km)({
    id: 'unambiguous-documents',
    group: 'integrity',
    summary: 'archives, indexes, manifests and configs are unambiguous',
    options: {},
    needs: () => ({ documents: 'configs' }),
    *check(image) {
        for (const { kind, pointer, message, fix } of image.faults) {
            if (!AMBIGUITIES.has(kind))
                continue;
            yield {
                kind: 'violation',
                at: 'image',
                key: pointer || kind,
                message: pointer === '' ? message : (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `${message}, at ${pointer}`,
                fix: fix ??
                    'export the image again with one tool, into a new file or directory; if a name has two meanings, choose by position (PATH:@0)',
            };
        }
        yield* inDocuments(image);
        const documents = new Set(image.edges.flatMap(({ document, config }) => document ?? config ?? []));
        return { kind: 'passed', reason: `${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .L)(documents.size, 'document')}: none is ambiguous` };
    },
});
/** The faults of documents, each document's once. */
function* inDocuments(image) {
    const nameOf = (0,_rule_kit_blob_names_js__WEBPACK_IMPORTED_MODULE_0__/* .blobNames */ .M)(image);
    const seen = new Set();
    for (const edge of image.edges) {
        for (const fault of documentFaults(edge)) {
            const { kind, pointer, message, fix } = fault;
            if (seen.has(fault) || !AMBIGUITIES.has(kind))
                continue;
            seen.add(fault);
            const where = pointer === '' ? '' : (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `, at ${pointer}`;
            yield {
                kind: 'violation',
                at: { edge },
                key: pointer || kind,
                message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `${nameOf(edge)} is ambiguous or malformed: ${message}${where}`,
                fix: fix ?? REBUILD,
            };
        }
    }
}
/** The faults of what tools read as a document. Other blobs have none, unless their bytes are one. */
function documentFaults({ slot, target, faults }) {
    if (slot === 'manifest' || slot === 'config')
        return [...target.faults, ...faults];
    return slot === 'blob' ? faults.filter(({ kind }) => kind === 'ambiguous') : [];
}


/***/ }),

/***/ 4605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ LARGE_PIECE),
/* harmony export */   IE: () => (/* binding */ pieces),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   TJ: () => (/* binding */ PIECE),
/* harmony export */   Xe: () => (/* binding */ piecesOf),
/* harmony export */   Zo: () => (/* binding */ describeSystemError),
/* harmony export */   Zr: () => (/* binding */ readTail),
/* harmony export */   e2: () => (/* binding */ isAvailable),
/* harmony export */   f1: () => (/* binding */ readFailure),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   lm: () => (/* binding */ ReadFailure),
/* harmony export */   u0: () => (/* binding */ readDocument),
/* harmony export */   wQ: () => (/* binding */ openRange),
/* harmony export */   wn: () => (/* binding */ STREAMED),
/* harmony export */   zy: () => (/* binding */ readHead)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7598);
/* harmony import */ var _text_errno_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4110);



/** Whether some of the bytes can be read, now or after they were fetched. */
function isAvailable(byteSource) {
    return byteSource !== null && byteSource.kind !== 'unreadable' && byteSource.kind !== 'pending';
}
/** The reason why standard input cannot be read again, with the fix. */
const STREAMED = 'it was streamed and cannot be read again; give it as a file';
const PENDING = { kind: 'pending' };
const NO_TAIL = 'its last bytes cannot be read without reading all of it';
/** The size of one read for hashing: it fits into the cache of a core. 1 MiB takes 6 % longer. */
const PIECE = 256 * 1024;
/** For another thread that decompresses and waits for every piece. 1 MiB takes 3 % longer, 256 KiB 6 %. */
const LARGE_PIECE = 4 * 1024 * 1024;
/** Bytes that are hashed in about 5 ms. */
const TURN = 8 * 1024 * 1024;
/** The reason why a read returned no bytes. A pending one never decides anything, but must not be taken for absent. */
function failureOf(read) {
    return read.kind === 'failed' ? read.reason : 'it was not fetched';
}
/** The first `length` bytes, or all of them where there are fewer. */
function readHead(byteSource, length) {
    switch (byteSource.kind) {
        case 'bytes':
            return { kind: 'bytes', bytes: byteSource.bytes.subarray(0, length) };
        case 'streamed':
            return { kind: 'bytes', bytes: byteSource.head.subarray(0, length) };
        case 'file':
            return readFile(byteSource.path, byteSource.offset, Math.min(length, byteSource.length));
        case 'remote': {
            const ends = endsOf(byteSource.blob);
            if (ends === null)
                return PENDING;
            return ends.ok ? { kind: 'bytes', bytes: ends.head.subarray(0, length) } : failed(ends.reason);
        }
        case 'unreadable':
            return failed(byteSource.reason);
        case 'pending':
            return PENDING;
    }
}
/** The last `length` bytes, or all of them where there are fewer. */
function readTail(byteSource, length) {
    const count = Math.min(length, byteSource.length);
    switch (byteSource.kind) {
        case 'bytes':
            return { kind: 'bytes', bytes: byteSource.bytes.subarray(byteSource.length - count) };
        case 'streamed':
            return { kind: 'bytes', bytes: lastOf(byteSource.tail, count) };
        case 'file':
            return readFile(byteSource.path, byteSource.offset + byteSource.length - count, count);
        case 'remote': {
            const ends = endsOf(byteSource.blob);
            if (ends === null)
                return PENDING;
            if (!ends.ok)
                return failed(ends.reason);
            return ends.tail === null ? failed(NO_TAIL) : { kind: 'bytes', bytes: lastOf(ends.tail, count) };
        }
        case 'unreadable':
            return failed(byteSource.reason);
        case 'pending':
            return PENDING;
    }
}
function lastOf(bytes, count) {
    return bytes.subarray(bytes.length - Math.min(count, bytes.length));
}
function failed(reason) {
    return { kind: 'failed', reason };
}
/** All bytes of a document at once. A larger one than the limit is refused, because the image states its size. */
function readDocument(byteSource) {
    if (byteSource.length > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.documentBytes)
        return failed(`it has ${byteSource.length} bytes; Plimsoll reads documents of up to ${_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.documentBytes}`);
    switch (byteSource.kind) {
        case 'bytes':
            return { kind: 'bytes', bytes: byteSource.bytes };
        case 'streamed':
            return failed(byteSource.reason);
        case 'file':
            return readFile(byteSource.path, byteSource.offset, byteSource.length);
        case 'remote': {
            const { document, want } = byteSource.blob;
            if (document === null) {
                want('document');
                return PENDING;
            }
            return document.ok ? { kind: 'bytes', bytes: document.bytes } : failed(document.reason);
        }
        case 'unreadable':
            return failed(byteSource.reason);
        case 'pending':
            return PENDING;
    }
}
/** The values of a file that are compared to detect a change. */
function stateOf({ size, mtimeMs }) {
    return { size, mtimeMs };
}
/**
 * The bytes piece by piece, in one buffer that is reused for every piece: use each before requesting the next. Throws
 * `ReadFailure` if the file cannot be read, or has changed: before the first piece, and after the last.
 */
function* pieces(byteSource, size = PIECE) {
    if (byteSource.kind === 'bytes') {
        yield byteSource.bytes;
        return;
    }
    let file;
    try {
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(byteSource.path, 'r');
        const opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        const state = byteSource.state ?? stateOf(opened);
        holdTo(state, opened);
        const buffer = Buffer.allocUnsafe(Math.min(size, byteSource.length));
        for (let done = 0; done < byteSource.length;) {
            const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer, 0, Math.min(buffer.length, byteSource.length - done), byteSource.offset + done);
            if (count === 0)
                throw new ReadFailure(SHORTER);
            done += count;
            yield buffer.subarray(0, count);
        }
        // By its path, because another file may have replaced it.
        holdTo(state, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(byteSource.path));
    }
    catch (error) {
        throw error instanceof ReadFailure ? error : new ReadFailure(describeSystemError(error));
    }
    finally {
        if (file !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/**
 * The bytes piece by piece, of any readable source: `pieces`, and fetched bytes. Yields to the event loop every few
 * milliseconds.
 */
async function* piecesOf(byteSource, size = PIECE) {
    if (byteSource.kind === 'remote') {
        yield* byteSource.blob.pieces();
        return;
    }
    let passed = 0;
    for (const piece of pieces(byteSource, size)) {
        yield piece;
        passed += piece.length;
        if (passed >= TURN) {
            passed = 0;
            await new Promise((resolve) => setImmediate(resolve));
        }
    }
}
/** Opens a blob to read parts of it. A file is opened once, with its first part. */
function openRange(byteSource) {
    switch (byteSource.kind) {
        case 'bytes': {
            const readNow = (offset, length) => byteSource.bytes.subarray(offset, offset + length);
            const read = async (offset, length) => whole(readNow(offset, length), length);
            return { read, readNow, close: () => { } };
        }
        case 'remote':
            return { read: (offset, length) => byteSource.blob.range(offset, length), readNow: () => null, close: () => { } };
        case 'file':
            return new FileRanges(byteSource.path, byteSource.offset, byteSource.length);
    }
}
/** Bytes that are read of a file for small parts of it. */
const WINDOW = 64 * 1024;
/** Parts of a file. */
class FileRanges {
    #path;
    #start;
    #length;
    #file = null;
    #window = new Uint8Array();
    #windowStart = 0;
    constructor(path, start, length) {
        this.#path = path;
        this.#start = start;
        this.#length = length;
    }
    async read(offset, length) {
        try {
            return whole(this.#readPart(offset, length), length);
        }
        catch (error) {
            return { ok: false, reason: describeSystemError(error) };
        }
    }
    readNow(offset, length) {
        try {
            const from = offset - this.#windowStart;
            if (from >= 0 && from + length <= this.#window.length)
                return this.#window.subarray(from, from + length);
            // Synchronous readers read small parts, in order.
            this.#window = this.#readPart(offset, Math.max(length, WINDOW));
            this.#windowStart = offset;
            return this.#window.subarray(0, length);
        }
        catch {
            return null;
        }
    }
    close() {
        if (this.#file !== null)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(this.#file);
        this.#file = null;
    }
    #readPart(offset, length) {
        this.#file ??= (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(this.#path, 'r');
        const bytes = new Uint8Array(Math.max(Math.min(length, this.#length - offset), 0));
        let done = 0;
        while (done < bytes.length) {
            const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(this.#file, bytes, done, bytes.length - done, this.#start + offset + done);
            if (count === 0)
                break;
            done += count;
        }
        return bytes.subarray(0, done);
    }
}
function whole(bytes, length) {
    return bytes.length === length ? { ok: true, bytes } : { ok: false, reason: SHORTER };
}
/** The fetched ends of a blob; null, and requested, if they were not fetched. */
function endsOf(blob) {
    if (blob.ends === null)
        blob.want('ends');
    return blob.ends;
}
/** A failed read; caught where the blob's fault is created. */
class ReadFailure extends Error {
}
/** The system's reason in words rather than codes; without the path, which the caller names. */
function describeSystemError(error) {
    const code = (0,_text_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .C)(error);
    switch (code) {
        case 'ENOENT':
            return 'the file does not exist';
        case 'EACCES':
        case 'EPERM':
            return 'permission denied';
        case 'EISDIR':
            return 'it is a directory';
        case 'ENOSPC':
            return 'no space is left on the device';
        case 'ENOTDIR':
            return 'a part of its path is not a directory';
        case 'ENAMETOOLONG':
            return 'the name is too long';
        case 'ELOOP':
            return 'its symbolic links form a loop';
        case 'EIO':
            return 'the disk reported a read error';
        default:
            return code === null ? 'it could not be read' : `the system reported ${code}`;
    }
}
/** The words for a failed read; any other error is a bug and thrown on. */
function readFailure(error) {
    if (error instanceof ReadFailure)
        return error.message;
    if ((0,_text_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .C)(error) === null)
        throw error;
    return describeSystemError(error);
}
/** Also if the file is truncated inside of an archive's member. */
const SHORTER = 'it is shorter than expected';
const CHANGED = 'the file was changed while it was read';
function holdTo(state, { size, mtimeMs }) {
    if (size < state.size)
        throw new ReadFailure(SHORTER);
    if (size !== state.size || mtimeMs !== state.mtimeMs)
        throw new ReadFailure(CHANGED);
}
function readFile(path, offset, length) {
    const bytes = new Uint8Array(length);
    let file;
    try {
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
        for (let done = 0; done < length;) {
            const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes, done, length - done, offset + done);
            if (count === 0)
                return failed(SHORTER);
            done += count;
        }
        return { kind: 'bytes', bytes };
    }
    catch (error) {
        return failed(describeSystemError(error));
    }
    finally {
        if (file !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}


/***/ }),

/***/ 4666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ openDockerArchive),
/* harmony export */   h: () => (/* binding */ nameFaults)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _formats_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7550);
/* harmony import */ var _formats_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1650);
/* harmony import */ var _formats_json_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3457);
/* harmony import */ var _formats_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4562);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7598);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(8020);
/* harmony import */ var _byte_source_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(4605);








const ENTRY = (0,_formats_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldNames */ .pi)('Config', 'RepoTags', 'Layers', 'Parent', 'LayerSources');
/** Reads the manifest.json of a docker archive (Docker Image Specification v1.2, "Combined Image JSON + Filesystem Changeset Format"). */
function openDockerArchive(files) {
    const byteSource = files.get('manifest.json');
    if (byteSource === null)
        return failed('unreadable', 'it has no manifest.json, so its images are unknown');
    const read = (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_7__/* .readDocument */ .u0)(byteSource);
    if (read.kind !== 'bytes')
        return failed('unreadable', `manifest.json could not be read: ${(0,_byte_source_js__WEBPACK_IMPORTED_MODULE_7__/* .failureOf */ .g5)(read)}`);
    const parsed = (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(read.bytes);
    if (!parsed.ok)
        return { roots: [], faults: parsed.faults.map(inManifestJson) };
    if (!(0,_formats_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isArray */ .cy)(parsed.value))
        return failed('malformed', 'manifest.json of a docker archive must be a list');
    const faults = [];
    const roots = parsed.value.flatMap((item, i) => readEntry(item, i, files, faults) ?? []);
    return faults.length > 0 ? { roots: [], faults: faults.map(inManifestJson) } : { roots, faults };
}
function readEntry(item, position, files, faults) {
    const fields = _formats_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .Fields */ .C8.of(item, (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_3__/* .pointerTo */ .xH)('', position), ENTRY, faults);
    if (fields === null)
        return null;
    const config = fields.text('Config');
    if (config === null) {
        fields.report('malformed', 'Config', (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_6__/* .safe */ .gB) `entry ${position} of manifest.json has no config`);
        return null;
    }
    const member = (field, name) => {
        if (node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(name) !== name)
            fields.report('ambiguous', field, (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_6__/* .safe */ .gB) `"${name}" is not a plain path: docker and podman find the member, containerd does not`);
        return { name, byteSource: files.get(name) };
    };
    // docker and podman decode it, and refuse anything but a string.
    fields.text('Parent');
    const names = [...new Set(fields.strings('RepoTags'))];
    return {
        kind: 'archive',
        names: names.filter((name) => name !== ''),
        path: ['manifest.json', String(position)],
        config: member('Config', config),
        layers: fields.strings('Layers').map((name) => member('Layers', name)),
        layerSources: fields.entries('LayerSources', _formats_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .readDescriptor */ .qq),
        faults: nameFaults((0,_formats_json_js__WEBPACK_IMPORTED_MODULE_3__/* .pointerTo */ .xH)((0,_formats_json_js__WEBPACK_IMPORTED_MODULE_3__/* .pointerTo */ .xH)('', position), 'RepoTags'), names),
    };
}
/** Names for which engines refuse the whole archive. */
function nameFaults(pointer, names) {
    const faults = [];
    for (const name of names) {
        const refusal = (0,_formats_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .repoTagRefusal */ .vJ)(name);
        if (refusal === null)
            continue;
        if (faults.length === _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .LIMITS */ .b.documentFaults)
            break;
        faults.push({
            kind: 'malformed',
            message: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_6__/* .safe */ .gB) `the name "${name}" ${refusal}`,
            pointer,
            fix: 'save the image under a name in lower case with a tag: docker tag ID acme/app:1.0 && docker save --output image.tar acme/app:1.0; with buildx, --output type=docker,name=acme/app:1.0,dest=image.tar',
        });
    }
    return faults;
}
function inManifestJson(fault) {
    return { ...fault, message: `manifest.json: ${fault.message}` };
}
function failed(kind, message) {
    return { roots: [], faults: [{ kind, message, pointer: '' }] };
}


/***/ }),

/***/ 9739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ engineReference)
/* harmony export */ });
/* harmony import */ var _formats_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4562);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8020);


/** An id as `docker images` prints it, short or in full. */
const ID = /^[0-9a-f]{12,64}$/;
/**
 * Parses what follows `docker-daemon:`. A name without a tag is `latest`, as for `docker run`: `docker save` would
 * export every image of the repository. Anything but a name or an id is refused, so that it never gets into a request.
 * @param expected the digest at its end, which selects the image if there is no tag
 */
function engineReference(path, expected) {
    if (path.startsWith('sha256:')) {
        const id = path.slice('sha256:'.length);
        return /^[0-9a-f]{64}$/.test(id)
            ? { ok: true, value: { requested: path, id } }
            : { ok: false, error: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `"${path}" is not a valid image id: sha256: and 64 lower-case hex digits` };
    }
    if (ID.test(path))
        return { ok: true, value: { requested: path, id: path } };
    const name = (0,_formats_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(path);
    if (name === null || name.digest !== null)
        return {
            ok: false,
            error: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `"${path}" is not a valid name of an image in an engine: use NAME:TAG as docker images shows it, or an id (sha256:\u2026)`,
        };
    const requested = expected !== null ? `${path}@${expected}` : name.tag === null ? `${path}:latest` : path;
    return { ok: true, value: { requested, id: null } };
}


/***/ }),

/***/ 2912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

var node_fs__WEBPACK_IMPORTED_MODULE_0___namespace_cache;
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ parseLocations)
/* harmony export */ });
/* unused harmony export alternativesOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7598);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8020);
/* harmony import */ var _byte_source_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4605);
/* harmony import */ var _image_location_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(406);
/* harmony import */ var _read_file_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(1944);








const PATTERN = /[*?[{]/;
/**
 * Parses the images of a command. A pattern expands to every path that it matches, in order. Possible omissions are
 * errors: a pattern or one alternative of its braces without a match, and a folder that could not be read. Dangling
 * links match, and are reported when they are opened.
 */
async function parseLocations(typed) {
    const parsed = [];
    for (const image of typed) {
        const location = (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .parseLocation */ .zS)(image);
        if (!location.ok || !isPattern(location.value)) {
            parsed.push({ typed: image, location });
            continue;
        }
        const { paths, errors } = await expand(location.value.path);
        for (const { where, reason } of errors)
            parsed.push({ typed: where ?? image, location: (0,_image_location_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)(reason) });
        // A match is only a path: file names must not select a transport, a digest or a name.
        for (const path of paths)
            parsed.push({ typed: path, location: { ok: true, value: { ...location.value, typed: path, path } } });
    }
    return parsed;
}
/** Whether a path is a pattern; an existing path is literal, whatever brackets it has. */
function isPattern({ transport, path }) {
    return transport !== 'docker' && transport !== 'docker-daemon' && PATTERN.test(path) && !isThere(path);
}
function isThere(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
}
async function expand(pattern) {
    const alternatives = alternativesOf(pattern);
    if (alternatives === null)
        return {
            paths: [],
            errors: [{ where: null, reason: `the braces expand to more than ${_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LIMITS */ .b.argumentPatterns} patterns` }],
        };
    const paths = new Set();
    const unread = new Map();
    const errors = [];
    for (const alternative of alternatives) {
        const found = await matchesOf(alternative, unread);
        for (const path of found)
            paths.add(path);
        if (found.length === 0)
            errors.push({
                where: alternatives.length > 1 ? alternative : null,
                reason: alternatives.length > 1
                    ? (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `the pattern ${pattern} includes this one, which matches no file or directory`
                    : 'the pattern matches no file or directory',
            });
    }
    for (const [folder, reason] of unread) {
        // Reported when the match is opened.
        if (paths.has(folder) || paths.has((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder)))
            continue;
        errors.push({
            where: folder,
            reason: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `the pattern ${pattern} includes this folder, which could not be read: ${reason}`,
        });
    }
    return { paths: [...paths].sort(), errors };
}
/** @param unread receives the folders that could not be read, with the reason */
async function matchesOf(pattern, unread) {
    // A segment without pattern characters is a path; it may lead through links and to a dangling one.
    if (!/[*?[\\(!]/.test(pattern))
        return isThere(pattern) ? [clean(pattern)] : [];
    const { glob } = await __nccwpck_require__.e(/* import() */ 382).then(__nccwpck_require__.bind(__nccwpck_require__, 3382));
    const options = { onlyFiles: false, expandDirectories: false, absolute: pattern.startsWith('/') };
    const found = [
        ...(await glob(pattern, { ...options, fs: fileSystemNoting(unread, (entry) => entry) })),
        // The search above follows links, and omits those that lead to a directory or nowhere. Here they match like
        // files.
        ...(await glob(pattern, { ...options, fs: fileSystemNoting(new Map(), linkAsFile) })),
    ];
    return [...new Set(found.map(clean))].filter((path) => path !== '.');
}
/** A file named "-" is not standard input. */
function clean(path) {
    return path === '-' ? './-' : path.replace(/(?<=.)\/$/, '');
}
/** Node's own file system, with a `readdir` that records errors and changes entries. */
function fileSystemNoting(unread, change) {
    const readdir = (...given) => {
        const callback = given.pop();
        const [folder] = given;
        Reflect.apply(node_fs__WEBPACK_IMPORTED_MODULE_0__.readdir, /*#__PURE__*/ (node_fs__WEBPACK_IMPORTED_MODULE_0___namespace_cache || (node_fs__WEBPACK_IMPORTED_MODULE_0___namespace_cache = __nccwpck_require__.t(node_fs__WEBPACK_IMPORTED_MODULE_0__, 2))), [
            ...given,
            (error, entries) => {
                if (error && !(0,_read_file_js__WEBPACK_IMPORTED_MODULE_6__/* .isAbsent */ .W0)(error))
                    unread.set((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)('', String(folder)) || '.', (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .describeSystemError */ .Zo)(error));
                if (typeof callback === 'function')
                    callback(error, Array.isArray(entries) ? entries.map(change) : entries);
            },
        ]);
    };
    return { .../*#__PURE__*/ (node_fs__WEBPACK_IMPORTED_MODULE_0___namespace_cache || (node_fs__WEBPACK_IMPORTED_MODULE_0___namespace_cache = __nccwpck_require__.t(node_fs__WEBPACK_IMPORTED_MODULE_0__, 2))), readdir: Object.assign(readdir, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdir) };
}
function linkAsFile(entry) {
    if (!(entry instanceof node_fs__WEBPACK_IMPORTED_MODULE_0__.Dirent) || !entry.isSymbolicLink())
        return entry;
    const { name, parentPath } = entry;
    return { name, parentPath, isFile: () => true, isDirectory: () => false, isSymbolicLink: () => false };
}
/** The patterns that braces expand to, as in a shell: `{a,b{c,d}}` gives three. Null if there are too many. */
function alternativesOf(pattern) {
    const group = firstGroup(pattern);
    if (group === null)
        return [pattern];
    const all = [];
    for (const part of group.parts) {
        const whole = alternativesOf(`${pattern.slice(0, group.start)}${part}${pattern.slice(group.end)}`);
        if (whole === null)
            return null;
        all.push(...whole);
        if (all.length > _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LIMITS */ .b.argumentPatterns)
            return null;
    }
    return all;
}
/** The first braces with a comma at their own level. Ranges (`{1..3}`) are left to the pattern. */
function firstGroup(pattern) {
    for (let start = pattern.indexOf('{'); start >= 0; start = pattern.indexOf('{', start + 1)) {
        const parts = [];
        let [depth, from] = [0, start + 1];
        for (let at = start; at < pattern.length; at++) {
            const sign = pattern[at];
            if (sign === '\\')
                at++;
            else if (sign === '{')
                depth++;
            else if (sign === ',' && depth === 1) {
                parts.push(pattern.slice(from, at));
                from = at + 1;
            }
            else if (sign === '}' && --depth === 0) {
                if (parts.length === 0)
                    break;
                return { start, end: at + 1, parts: [...parts, pattern.slice(from, at)] };
            }
        }
    }
    return null;
}


/***/ }),

/***/ 406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   zS: () => (/* binding */ parseLocation)
/* harmony export */ });
/* unused harmony export TRANSPORTS */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _formats_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6939);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8020);
/* harmony import */ var _engine_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9739);




const TRANSPORTS = ['oci', 'oci-archive', 'docker-archive', 'dir', 'docker', 'docker-daemon'];
const NAMED = /^(.*\S)\s+as\s+(\S+)$/s;
const WITH_TRANSPORT = /^([a-z-]+):(.*)$/s;
/**
 * A suffix of this form states a digest even if such a file exists; otherwise someone who can create files could remove
 * the statement.
 */
const WITH_DIGEST = /^(.+)@(sha(?:256|512):[\w=-]*)$/is;
/** Parses `IMAGE as NAME`. */
function parseLocation(typed) {
    const [, image = typed.trim(), givenName = null] = NAMED.exec(typed.trim()) ?? [];
    if (givenName !== null && /[*?]/.test(givenName))
        return failed((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `the name "${givenName}" contains a wildcard; give each image its own name`);
    const [, scheme = '', after = ''] = WITH_TRANSPORT.exec(image) ?? [];
    const transport = TRANSPORTS.find((name) => name === scheme) ?? null;
    const rest = transport === null ? image : after;
    const [, where = rest, stated = null] = WITH_DIGEST.exec(rest) ?? [];
    if (stated !== null && !(0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(stated)) {
        return failed((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .safe */ .gB) `"${stated}" is not a valid digest: sha256: and 64 lower-case hex digits`);
    }
    if (where === '')
        return failed('the path is empty');
    const location = { typed, transport, expected: stated, givenName };
    if (transport === 'docker-daemon') {
        const reference = (0,_engine_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .engineReference */ .Y)(where, stated);
        if (!reference.ok)
            return reference;
        const { requested, id } = reference.value;
        // The workflow names the image by requesting it from the engine, but an id is not a name.
        return {
            ok: true,
            value: { ...location, path: where, select: null, givenName: givenName ?? (id ? null : requested) },
        };
    }
    if (transport === null || transport === 'dir' || transport === 'docker') {
        return { ok: true, value: { ...location, path: where, select: null } };
    }
    const { path, choice } = splitChoice(where);
    const position = /^@(\d{1,9})$/.exec(choice)?.[1];
    const select = position !== undefined ? { position: Number(position) } : choice === '' ? null : { name: choice };
    return { ok: true, value: { ...location, path, select } };
}
/** `PATH:REF` at the first colon, as in other tools, unless only a path with a colon in it exists. */
function splitChoice(where) {
    const colons = [...where.matchAll(/:/g)].map(({ index }) => index);
    const colon = colons.find((index) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(where.slice(0, index))) ?? ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(where) ? undefined : colons[0]);
    if (colon === undefined)
        return { path: where, choice: '' };
    return { path: where.slice(0, colon), choice: where.slice(colon + 1) };
}
function failed(error) {
    return { ok: false, error };
}


/***/ }),

/***/ 3591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _k: () => (/* binding */ REGISTRY_CONNECTIONS),
/* harmony export */   d5: () => (/* binding */ INSECURE_REGISTRIES),
/* harmony export */   pG: () => (/* binding */ NETWORK)
/* harmony export */ });
/* unused harmony export TIMEOUTS */
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);

const TIMEOUTS = {
    milliseconds: _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.registryMilliseconds,
    answerMilliseconds: _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.registryAnswerMilliseconds,
    documentMilliseconds: _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.registryDocumentMilliseconds,
    retries: _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.registryRetries,
    pauseMilliseconds: 500,
    waitMilliseconds: _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.registryWaitMilliseconds,
    credentialMilliseconds: _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.credentialMilliseconds,
};
/** The network of the process. */
const NETWORK = { environment: process.env, mask: () => undefined, timeouts: TIMEOUTS };
/** The environment variable with the number of concurrent requests to a registry, and of concurrent downloads. */
const REGISTRY_CONNECTIONS = 'PLIMSOLL_REGISTRY_CONNECTIONS';
/**
 * The environment variable with registries that may be reached without TLS, besides those on this machine: `HOST` or
 * `HOST:PORT`, comma-separated.
 */
const INSECURE_REGISTRIES = 'PLIMSOLL_INSECURE_REGISTRIES';


/***/ }),

/***/ 1944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M4: () => (/* binding */ readWholeFile),
/* harmony export */   NC: () => (/* binding */ isDangling),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   s5: () => (/* binding */ notRegularFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _text_count_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5093);
/* harmony import */ var _text_errno_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4110);
/* harmony import */ var _byte_source_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4605);





/**
 * Files that a process has open already: `<(\u2026)` of a shell, and standard input. Opening them never waits for a writer.
 */
const OPEN_ALREADY = /^\/(?:dev\/(?:stdin|fd\/\d+)|proc\/self\/fd\/\d+)$/;
const PIECE = 64 * 1024;
/**
 * Reads a whole file that a user or a workflow names. It never waits: a named pipe (FIFO), a device or a socket is
 * refused at once. Never throws.
 * @param most the maximum number of bytes
 */
function readWholeFile(path, most) {
    let file;
    try {
        const isOpenAlready = OPEN_ALREADY.test(path);
        const refused = notRegularFile((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path), isOpenAlready);
        if (refused !== null)
            return unreadable(refused);
        // A pipe may have been created since: opened in this mode it does not wait.
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, isOpenAlready ? 'r' : node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
        const changed = notRegularFile((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file), isOpenAlready);
        if (changed !== null)
            return unreadable(changed);
        const bytes = readUpTo(file, most + 1);
        if (bytes.length > most)
            return unreadable(`it has more than ${(0,_text_count_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B)(most)} bytes`);
        return { kind: 'bytes', bytes };
    }
    catch (error) {
        const reason = (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_2__/* .describeSystemError */ .Zo)(error);
        if (!isAbsent(error))
            return unreadable(reason);
        return isDangling(path)
            ? unreadable('it is a symbolic link to something that does not exist')
            : { kind: 'absent', reason };
    }
    finally {
        if (file !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** The reason why a file that is not regular is neither read nor written; null for a regular one. */
function notRegularFile(status, isOpenAlready = false) {
    if (status.isFile() || (isOpenAlready && status.isFIFO()))
        return null;
    if (status.isDirectory())
        return 'it is a directory';
    if (status.isFIFO())
        return 'it is a named pipe (FIFO), not a regular file';
    if (status.isSocket())
        return 'it is a socket, not a regular file';
    return 'it is a device, not a regular file';
}
/** Whether a name does not exist because of a dangling symbolic link, of the file itself or of a parent folder. */
function isDangling(path) {
    for (let at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        const status = statusOf(node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync, at);
        if (status?.isSymbolicLink())
            return statusOf(node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync, at) === null;
        if (status !== null || at === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at))
            return false;
    }
}
function statusOf(stat, path) {
    try {
        return stat(path);
    }
    catch {
        return null;
    }
}
/** Whether an error of the system means that the name does not exist. */
function isAbsent(error) {
    const code = (0,_text_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .C)(error);
    return code === 'ENOENT' || code === 'ENOTDIR';
}
function unreadable(reason) {
    return { kind: 'unreadable', reason };
}
function readUpTo(file, most) {
    const pieces = [];
    for (let left = most; left > 0;) {
        const piece = new Uint8Array(Math.min(left, PIECE));
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, piece);
        if (count === 0)
            break;
        pieces.push(piece.subarray(0, count));
        left -= count;
    }
    return Buffer.concat(pieces);
}


/***/ }),

/***/ 4523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Iu: () => (/* binding */ timeIsOver),
/* harmony export */   UF: () => (/* binding */ allowanceOf),
/* harmony export */   _0: () => (/* binding */ READING_LIMITS),
/* harmony export */   _J: () => (/* binding */ millisecondsLeft),
/* harmony export */   cg: () => (/* binding */ startBudget),
/* harmony export */   cr: () => (/* binding */ parseReadingLimits),
/* harmony export */   dn: () => (/* binding */ withinTime)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _text_size_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7397);
/* harmony import */ var _text_time_limit_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4411);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8020);
/* harmony import */ var _byte_source_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4605);





/** The limits without a setting. */
const READING_LIMITS = {
    milliseconds: _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.runMilliseconds,
    unpackedBytes: _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.runUnpackedBytes,
};
/**
 * Parses the limits as users give them; null or empty text leaves the default. An error begins with the name of the
 * setting.
 */
function parseReadingLimits({ timeout, 'max-unpacked': maxUnpacked, }) {
    const milliseconds = timeout ? (0,_text_time_limit_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTimeLimit */ .E)(timeout) : undefined;
    const size = maxUnpacked ? (0,_text_size_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSize */ .D)(maxUnpacked) : undefined;
    const errors = [
        ...(milliseconds === null ? [(0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `timeout: "${timeout ?? ''}" is not a valid time, such as 45s, 30m or 3h`] : []),
        ...(size?.ok === false ? [`max-unpacked: ${size.message}`] : []),
    ];
    return {
        limits: { ...(milliseconds && { milliseconds }), ...(size?.ok === true && { unpackedBytes: size.bytes }) },
        errors,
    };
}
const [UNPACKED, DENSE] = [0, 1];
const NANOSECONDS = 1000000n;
/** A budget that begins now. */
function startBudget(limits = READING_LIMITS) {
    return {
        limits,
        deadline: process.hrtime.bigint() + BigInt(limits.milliseconds) * NANOSECONDS,
        spent: new BigInt64Array(new SharedArrayBuffer(2 * BigInt64Array.BYTES_PER_ELEMENT)),
    };
}
/** Why nothing more is read, if the time is over; otherwise null. */
function timeIsOver({ limits, deadline }) {
    if (process.hrtime.bigint() < deadline)
        return null;
    return `the time limit of ${(0,_text_time_limit_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTimeLimit */ .I)(limits.milliseconds)} was reached; raise it with timeout (--timeout)`;
}
/** Milliseconds until reading ends; 0 if the time is over. */
function millisecondsLeft({ deadline }) {
    return Math.max(0, Number((deadline - process.hrtime.bigint()) / NANOSECONDS));
}
/** What streams of this budget may decompress to. */
function allowanceOf({ limits, spent }) {
    return {
        spend(bytes, dense) {
            const unpacked = Atomics.add(spent, UNPACKED, BigInt(bytes)) + BigInt(bytes);
            const excess = Atomics.add(spent, DENSE, BigInt(dense)) + BigInt(dense);
            if (unpacked > BigInt(limits.unpackedBytes))
                return `the images of the run decompress to more than ${(0,_text_size_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z)(limits.unpackedBytes)}; raise the limit with max-unpacked (--max-unpacked)`;
            if (excess > BigInt(_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.runDenseBytes))
                return `the images of the run decompress to more than ${_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.layerRatio} times their size, by more than ${(0,_text_size_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z)(_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.runDenseBytes)}; check them in several runs`;
            return null;
        },
    };
}
/** The pieces of a stream until the time is over, when it throws `ReadFailure`: even if no piece arrives any more. */
async function* withinTime(pieces, budget) {
    const iterator = (async function* () {
        yield* pieces;
    })();
    let wake = () => { };
    // Timers may fire a millisecond early.
    const timer = setTimeout(() => wake(), Math.min(millisecondsLeft(budget) + 2, MAX_TIMER));
    // The stream itself keeps the process from exiting, and a reader may leave it before its end.
    timer.unref();
    try {
        for (;;) {
            const early = timeIsOver(budget);
            if (early !== null)
                throw new _byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .ReadFailure */ .lm(early);
            const next = await new Promise((resolve, reject) => {
                wake = () => resolve(null);
                iterator.next().then(resolve, reject);
            });
            if (next?.done === true)
                return;
            if (next !== null)
                yield next.value;
        }
    }
    finally {
        clearTimeout(timer);
        // Not awaited: a stream that gives nothing would never end. Nothing reads its errors any more.
        iterator.return().catch(() => undefined);
    }
}
/** The longest time of a timer of Node. */
const MAX_TIMER = 2 ** 31 - 1;


/***/ }),

/***/ 2364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Or: () => (/* binding */ claimedNames),
/* harmony export */   V7: () => (/* binding */ NAME_ANNOTATIONS),
/* harmony export */   s1: () => (/* binding */ SOURCE_KINDS)
/* harmony export */ });
/** The forms of images. */
const SOURCE_KINDS = ['oci-layout', 'oci-archive', 'docker-archive', 'dir', 'registry', 'engine'];
/** The annotations of an entry with its names: containerd's full name, and image-spec's ref.name. */
const NAME_ANNOTATIONS = ['io.containerd.image.name', 'org.opencontainers.image.ref.name'];
/** The names of an entry of a layout. */
function claimedNames(descriptor) {
    const names = NAME_ANNOTATIONS.map((key) => descriptor.annotations.get(key) ?? '');
    return [...new Set(names.filter((name) => name !== ''))];
}


/***/ }),

/***/ 6743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painter)
/* harmony export */ });
const CODES = { red: 31, green: 32, yellow: 33, cyan: 36, bold: 1, dim: 2 };
/** A painter with or without colors. The entries decide by terminal and NO_COLOR. */
function painter(colour) {
    // Node's own styleText decides by stdout, which need not be the target of a report; 22 ends bold and dim, 39 ends
    // colors.
    return (name, words) => (colour ? `\x1b[${CODES[name]}m${words}\x1b[${CODES[name] < 30 ? 22 : 39}m` : words);
}


/***/ }),

/***/ 5093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatCount),
/* harmony export */   L: () => (/* binding */ plural)
/* harmony export */ });
/** A number with thousands separators: "10,000". */
function formatCount(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
/** A count with its noun: "1 layer", "3 layers", "1,200 policies" (with a given irregular plural). */
function plural(count, one, many = `${one}s`) {
    return `${formatCount(count)} ${count === 1 ? one : many}`;
}


/***/ }),

/***/ 4110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode)
/* harmony export */ });
/**
 * The code that Node.js gives errors of the system (`ENOENT`) and its own (`ERR_WORKER_OUT_OF_MEMORY`); null for other
 * errors. An error of another realm counts, too, although it is not an instance of `Error` here.
 */
function errorCode(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    return typeof code === 'string' ? code : null;
}


/***/ }),

/***/ 1310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ globMatches)
/* harmony export */ });
/**
 * Whether a text matches a pattern as a whole: `*` matches any characters, including slashes, `?` one, all others
 * themselves; the case of ASCII letters is significant only with `exact`. Takes at most pattern \u00d7 text steps.
 */
function globMatches(pattern, text, { exact = false } = {}) {
    const [wanted, given] = exact ? [pattern, text] : [lowerCase(pattern), lowerCase(text)];
    let [p, t, star, mark] = [0, 0, -1, 0];
    while (t < given.length) {
        if (wanted[p] === '*') {
            star = p++;
            mark = t;
        }
        else if (wanted[p] === '?') {
            p++;
            // A character beyond U+FFFF has two units.
            t += (given.codePointAt(t) ?? 0) > 0xffff ? 2 : 1;
        }
        else if (wanted[p] === given[t]) {
            p++;
            t++;
        }
        else if (star >= 0) {
            // The last star consumes one more unit.
            p = star + 1;
            t = ++mark;
        }
        else {
            return false;
        }
    }
    while (wanted[p] === '*')
        p++;
    return p === wanted.length;
}
/**
 * ASCII letters only: in Unicode the Kelvin sign folds to k, but for tools that compare names it is another character.
 */
function lowerCase(text) {
    return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}


/***/ }),

/***/ 1927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ batches)
/* harmony export */ });
/** Characters of one write. */
const BATCH = 64 * 1024;
/** The text in pieces of about 64 KiB: each is written by one call. */
function* batches(text) {
    if (typeof text === 'string')
        return yield text;
    let batch = '';
    for (const piece of text) {
        batch += piece;
        if (batch.length < BATCH)
            continue;
        yield batch;
        batch = '';
    }
    if (batch !== '')
        yield batch;
}


/***/ }),

/***/ 7397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseSize),
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var _suggestion_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2832);
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8020);


const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'];
const BINARY_UNITS = ['KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'];
/** Bytes of each unit by its name. */
const FACTORS = new Map([
    ...UNITS.map((unit, i) => [unit, 1000n ** BigInt(i)]),
    ...BINARY_UNITS.map((unit, i) => [unit, 1024n ** BigInt(i + 1)]),
]);
const SIZE = /^(\d{1,19})(?:\.(\d{1,18}))? ?([A-Za-z]*)$/;
/**
 * Bytes in decimal units, as in registries and `docker images`: "912 B", "41.3 MB", "200 MB". A round number has no
 * decimal, so that "200 MB" is exact and "200.0 MB" is not.
 */
function formatBytes(bytes) {
    const exact = BigInt(bytes);
    let unit = 0;
    let divisor = 1n;
    // 999,950 bytes would be shown as "1000.0 kB": the next unit starts where one decimal would round up to it.
    while (unit < UNITS.length - 1 && exact * 10000n >= divisor * 9999500n) {
        unit += 1;
        divisor *= 1000n;
    }
    const name = UNITS[unit] ?? '';
    if (exact % divisor === 0n)
        return `${exact / divisor} ${name}`;
    const tenths = (exact * 10n + divisor / 2n) / divisor;
    return `${tenths / 10n}.${tenths % 10n} ${name}`;
}
/**
 * Parses a size: `800MB`, `1.5 GB`, `512MiB`; MB is 10\u2076 bytes, MiB 2\u00b2\u2070. The case of units is significant, because Mb
 * may mean bits.
 */
function parseSize(text) {
    const [, whole = '', decimals = '', unit = ''] = SIZE.exec(text) ?? [];
    const factor = FACTORS.get(unit === 'KB' ? 'kB' : unit);
    if (whole === '' || unit === '')
        return { ok: false, message: (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `"${text}" is not a valid size, such as 800MB or 1.5 GiB` };
    if (factor === undefined) {
        const near = UNIT_SLIPS.get(unit.toLowerCase()) ?? (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .Z)(unit, FACTORS.keys());
        const message = (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `"${text}" is not a valid size: the unit "${unit}" is unknown`;
        return near === undefined ? { ok: false, message } : { ok: false, message, suggestion: text.replace(unit, near) };
    }
    const parts = BigInt(whole + decimals) * factor;
    const divisor = 10n ** BigInt(decimals.length);
    if (parts % divisor !== 0n)
        return { ok: false, message: (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `"${text}" is not a whole number of bytes` };
    const bytes = Number(parts / divisor);
    if (!Number.isSafeInteger(bytes))
        return { ok: false, message: (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .safe */ .gB) `"${text}" is more than any image can have` };
    return { ok: true, bytes };
}
/** Units in the wrong case or with swapped letters, and the single letters of docker and kubectl. */
const UNIT_SLIPS = new Map([...FACTORS.keys()].flatMap((unit) => [
    [unit.toLowerCase(), unit],
    [unit.slice(0, -1).toLowerCase(), unit],
    [[...unit].reverse().join('').toLowerCase(), unit],
]));


/***/ }),

/***/ 2832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ editDistance),
/* harmony export */   Z: () => (/* binding */ suggest)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);

/**
 * The candidate that was probably meant by `word`, or undefined if none is similar.
 * Similar means at most a third of the longer word in edits (insert, delete, replace, swap neighbors), ignoring case,
 * or a prefix of the candidate of at least three letters (`warn` for `warning`). Of equally similar ones the first is
 * returned.
 */
function suggest(word, candidates) {
    if (word.length > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.suggestionCharacters)
        return undefined;
    const written = word.toLowerCase();
    let best;
    let least = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
        if (candidate === word || candidate.length > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.suggestionCharacters)
            continue;
        const meant = candidate.toLowerCase();
        const edits = editDistance(written, meant);
        if (edits < least && isNear(written, meant, edits)) {
            best = candidate;
            least = edits;
        }
    }
    return best;
}
function isNear(written, meant, edits) {
    return edits <= Math.max(written.length, meant.length) / 3 || (written.length >= 3 && meant.startsWith(written));
}
/** Damerau-Levenshtein in its restricted form ("optimal string alignment"): no part of a word is edited twice. Takes the product of the lengths. */
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1];
            let edits = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                edits = Math.min(edits, at(beforeLast, j - 2) + 1);
            row.push(edits);
        }
        beforeLast = last;
        last = row;
    }
    return at(last, b.length);
}
function at(row, index) {
    return row[index] ?? Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 4411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseTimeLimit),
/* harmony export */   I: () => (/* binding */ formatTimeLimit)
/* harmony export */ });
const UNITS = { s: 1000, m: 60_000, h: 3_600_000 };
const DURATION = /^(\d{1,6})([smh])$/;
/** Parses `45s`, `30m`, `3h` into milliseconds; null for anything else, and for zero. */
function parseTimeLimit(text) {
    const [, count, letter] = DURATION.exec(text) ?? [];
    const unit = letter === 's' || letter === 'm' || letter === 'h' ? UNITS[letter] : 0;
    return Number(count) * unit || null;
}
/** Milliseconds in the same form, in the largest unit that divides them: "3h", "90m". */
function formatTimeLimit(milliseconds) {
    if (milliseconds % UNITS.h === 0)
        return `${milliseconds / UNITS.h}h`;
    if (milliseconds % UNITS.m === 0)
        return `${milliseconds / UNITS.m}m`;
    return `${milliseconds / UNITS.s}s`;
}


/***/ }),

/***/ 8020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Lx: () => (/* binding */ hasControls),
/* harmony export */   gB: () => (/* binding */ safe),
/* harmony export */   sl: () => (/* binding */ escapeUntrusted),
/* harmony export */   ts: () => (/* binding */ escapeInvisible)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);

/**
 * Characters that are invisible or move other text: controls (with line breaks and ESC), format characters (bidi, zero
 * width, tags), lone surrogates, private and unassigned code points, characters that renderers may ignore (variation
 * selectors, fillers), and every space but the plain one.
 */
const INVISIBLE = unicodePattern('[\\p{C}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}]|(?! )\\p{Zs}', 'gu');
/** Controls, format characters, lone surrogates, private and unassigned code points. */
const CONTROL = unicodePattern('\\p{C}', 'u');
/** Text without any of these, as nearly all is. */
const VISIBLE_ASCII = /^[ -~]*$/;
/**
 * Text that needs no escaping, as nearly all: printable ASCII without a colon at its start or two in a row, and without
 * a number sign.
 */
const PLAIN = /^(?! *:)(?!.*::)[ -"$-~]*$/;
/**
 * The start of a workflow command: `::` (first in a line) or `##[` (anywhere), and characters at an edge that could
 * form one with other text.
 */
const COMMAND = /:(?<=^ *:|::)|##(?=\[)|^#(?=\[)|#$/gu;
/** The last character of a truncated text. */
const ELLIPSIS = '\u2026';
const SHORT = new Map([
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\t', '\\t'],
]);
/**
 * Makes untrusted text safe for one line of a log: the one function that all such text goes through.
 * Invisible characters become visible escapes (`\
 * `, `\x1b`, `\u202e`, `\u{e0041}`); the runner cannot take any part of it for a workflow command, also next to other
 * escaped text; it has at most `max` characters, the last an ellipsis if it was truncated. Backslashes are kept, so
 * that a second pass changes nothing. A colon at the end is kept, too, for lines like `rules:`.
 */
function escapeUntrusted(text, max = _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.untrustedCharacters) {
    if (text.length <= max && PLAIN.test(text))
        return text;
    // More than `max` characters are never shown, so no more are examined.
    const head = text.length > max ? text.slice(0, max + 1) : text;
    const escaped = breakCommands(escapeInvisible(head, visible));
    return escaped.length <= max ? escaped : cut(escaped, max);
}
/** Replaces every invisible character; for formats with escapes of their own, such as JSON. */
function escapeInvisible(text, written) {
    return VISIBLE_ASCII.test(text) ? text : text.replace(INVISIBLE(), written);
}
/** Whether a text has a control or format character, a lone surrogate, or an unassigned code point. */
function hasControls(text) {
    return !VISIBLE_ASCII.test(text) && CONTROL().test(text);
}
/**
 * A message with untrusted text: ``safe`layer ${digest} is ${mediaType}` ``. The literal parts are kept; every value
 * goes through `escapeUntrusted`, and no seam between them forms a workflow command.
 */
function safe(words, ...values) {
    // A template has one more literal part than values.
    const [first = '', ...rest] = words;
    return breakCommands(rest.reduce((result, word, at) => result + shown(values[at]) + word, first));
}
function shown(value) {
    if (value === undefined)
        return '';
    if (typeof value === 'string')
        return escapeUntrusted(value);
    return typeof value === 'object' ? value.map(shown).join(', ') : String(value);
}
function visible(character) {
    const short = SHORT.get(character);
    if (short !== undefined)
        return short;
    const code = character.codePointAt(0) ?? 0;
    const hex = code.toString(16);
    if (code <= 0xff)
        return `\\x${hex.padStart(2, '0')}`;
    return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}
function breakCommands(text) {
    return text.replace(COMMAND, (found) => (found === '##' ? '#\\x23' : found === ':' ? '\\x3a' : '\\x23'));
}
/** Truncates so that the ellipsis still fits, never inside of an escape or a surrogate pair. */
function cut(text, max) {
    const start = text.slice(0, Math.max(0, max - ELLIPSIS.length));
    const whole = start.replace(/\\(?:x[0-9a-f]?|u[0-9a-f]{0,3}|u\{[0-9a-f]*)?$/u, '').replace(/[\ud800-\udbff]$/u, '');
    return whole + ELLIPSIS;
}
/**
 * A pattern with Unicode classes, created on demand: V8 needs a millisecond to compile such a literal, even if it is
 * never run.
 */
function unicodePattern(pattern, flags) {
    let made;
    return () => {
        made ??= new RegExp(pattern, flags);
        return made;
    };
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".cli.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: ./build/command/command.js
var command_command = __nccwpck_require__(8363);
// EXTERNAL MODULE: ./build/reports/tool.js
var tool = __nccwpck_require__(7236);
// EXTERNAL MODULE: ./build/text/suggestion.js
var suggestion = __nccwpck_require__(2832);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __nccwpck_require__(8020);
// EXTERNAL MODULE: ./build/command/arguments.js
var command_arguments = __nccwpck_require__(1118);
// EXTERNAL MODULE: ./build/check.js + 27 modules
var check = __nccwpck_require__(9338);
// EXTERNAL MODULE: ./build/github/environment.js
var environment = __nccwpck_require__(6039);
// EXTERNAL MODULE: ./build/policy/enums.js
var enums = __nccwpck_require__(1541);
// EXTERNAL MODULE: ./build/policy/error.js
var policy_error = __nccwpck_require__(8089);
// EXTERNAL MODULE: ./build/image/groups.js
var groups = __nccwpck_require__(9876);
// EXTERNAL MODULE: ./build/limits.js
var limits = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/rule-kit/rule.js
var rule = __nccwpck_require__(9726);
// EXTERNAL MODULE: ./build/text/ansi.js
var ansi = __nccwpck_require__(6743);
// EXTERNAL MODULE: ./build/text/count.js
var count = __nccwpck_require__(5093);
;// CONCATENATED MODULE: ./build/text/wrap.js
/** Sequences that color text (ECMA-48, 8.3.117). */
const COLOUR = /\x1b\[[0-9;]*m/g;
/** A text without sequences that color it. */
function withoutColour(text) {
    return text.replace(COLOUR, '');
}
/**
 * Wraps a text at blanks, so that no line has more than `columns` characters unless it is a single word: digests, paths and
 * URLs stay whole. Colors do not count.
 * @param indent begins every line but the first
 */
function wrapText(text, columns, indent) {
    if (withoutColour(text).length <= columns)
        return [text];
    const lines = [];
    let line = /^ */.exec(text)?.[0] ?? '';
    let isEmpty = true;
    for (const word of text.slice(line.length).split(' ')) {
        const longer = isEmpty ? line + word : `${line} ${word}`;
        if (isEmpty || withoutColour(longer).length <= columns)
            line = longer;
        else {
            lines.push(line.trimEnd());
            line = indent + word;
        }
        isEmpty = false;
    }
    return [...lines, line];
}

// EXTERNAL MODULE: ./build/reports/distinct-names.js
var distinct_names = __nccwpck_require__(7023);
// EXTERNAL MODULE: ./build/reports/fix-text.js
var fix_text = __nccwpck_require__(7743);
// EXTERNAL MODULE: ./build/reports/format.js
var format = __nccwpck_require__(4693);
// EXTERNAL MODULE: ./build/reports/grouping.js
var grouping = __nccwpck_require__(7659);
// EXTERNAL MODULE: ./build/reports/location-text.js
var location_text = __nccwpck_require__(9925);
;// CONCATENATED MODULE: ./build/reports/text.js












const SEVERITY_COLOURS = { error: 'red', warning: 'yellow', note: 'cyan' };
const STATUSES = {
    failed: 'failed',
    unchecked: 'unchecked',
    waived: 'waived',
    passed: 'passed',
    'not-applicable': 'not applicable',
};
/** Lines that every terminal shows at once. */
const SCREEN = 22;
const INDENT = 2;
/** The indentation of sentences: after the longest label, "unchecked", and two spaces. */
const BELOW = ' '.repeat(INDENT + 'unchecked'.length + 2);
/**
 * The report for a terminal or a build log. The most important part comes last, where the cursor is after the run:
 * passed images on one line each, then unchecked rules, then findings, then the verdict.
 */
function renderText(given, options = {}) {
    const report = (0,distinct_names/* withDistinctNames */.L)(given);
    const paint = (0,ansi/* painter */.C)(options.colour ?? false);
    const { mark, word, colour } = (0,format/* headline */.Pl)(report);
    const verdict = `${paint(colour, paint('bold', `${mark} ${word}`))}: ${message(report.reason)}`;
    if (options.quiet)
        return `${verdict}\n`;
    const { clean, pass, inconclusive, fail } = (0,format/* imagesByVerdict */.X_)(report);
    const explain = options.explain ?? false;
    const errors = (options.errors ?? true) ? (0,format/* errorsBesideReason */.mS)(report) : [];
    const policies = `policy ${report.policies.map(format/* policyName */.ct).join(', ')}`;
    const [own, shared] = newsByImage(report);
    const order = [...clean, ...pass, ...inconclusive, ...fail];
    const last = lastOfFix([
        ...order.flatMap((image) => own.get(image) ?? []),
        ...shared.flatMap((one) => one.reportRows),
    ]);
    const blocks = (images) => images.map((image) => imageLines(image, own.get(image) ?? [], last, paint, explain));
    const lines = [
        `${report.tool.name} ${report.tool.version} \u00b7 ${policies}`,
        ...spaced(blocks(clean)),
        ...[pass, inconclusive, fail].flatMap((images) => spaced(blocks(images))),
        ...spaced(shared.map((news) => sharedLines(news, last, paint))),
        ...(report.notices.length === 0 ? [] : ['', ...report.notices.map((notice) => noticeLine(notice, paint))]),
        ...(errors.length === 0 ? [] : ['', paint('bold', 'could not be read')]),
        ...errors.map((error) => `  ${paint('red', (0,untrusted/* escapeUntrusted */.sl)(error.image))}: ${message(error.message)}`),
        '',
    ];
    // The policy is repeated if the first line may have scrolled away.
    const counts = [...(0,format/* countNames */.sh)(report.counts), ...(lines.length > SCREEN ? [policies] : [])];
    const all = [...lines, paint('dim', counts.join(' \u00b7 ')), verdict];
    const { columns = null } = options;
    return `${(columns === null ? all : all.flatMap((line) => wrapped(line, columns))).join('\n')}\n`;
}
/** The lines of a report do not get narrower than this. */
const NARROWEST = 40;
/** Wraps a line at blanks, with the indent of its text. A command to copy stays in one line. */
function wrapped(line, columns) {
    const plain = withoutColour(line);
    const text = plain.trimStart();
    const fix = text.startsWith(FIX) ? FIX.length : 0;
    if (plain.startsWith(BELOW) && (0,fix_text/* isCommand */.y)(text.slice(fix)))
        return [line];
    const below = /^ {2}(?:error|warning|note|unchecked|waived) /.test(plain)
        ? BELOW.length
        : Math.max(plain.length - text.length + fix, INDENT);
    return wrapText(line, Math.max(columns, NARROWEST), ' '.repeat(below));
}
function lastOfFix(rows) {
    return new Map(rows.map((row) => [row.fix, row]));
}
/**
 * The items of each image, and those that several share: the lowest severity and the fewest images first, as the last
 * item is the first to fix.
 */
function newsByImage(report) {
    const all = (0,grouping/* groupByImages */.tJ)(report);
    const own = all.flatMap(({ images, reportRows }) => images.length === 1 ? images.map((image) => [image, reportRows]) : []);
    const shared = all.filter(({ images }) => images.length > 1);
    return [new Map(own), shared.toSorted((a, b) => rank(a) - rank(b) || a.images.length - b.images.length)];
}
/** The highest severity of the first item. */
function rank({ reportRows: [first] }) {
    return first?.severity ? rule/* SEVERITIES */.oC.indexOf(first.severity) : -1;
}
function imageLines(image, news, last, paint, explain) {
    const { mark, colour } = (0,format/* imageHeadline */.WB)(image);
    const name = (0,format/* isClean */.AG)(image) ? (0,untrusted/* escapeUntrusted */.sl)(image.name) : paint('bold', (0,untrusted/* escapeUntrusted */.sl)(image.name));
    return [
        `${paint(colour, mark)} ${name}  ${paint('dim', (0,format/* imageFacts */.JC)(image).join(' \u00b7 '))}`,
        ...byReason(news).flatMap((same) => rowLines(same, last, paint)),
        ...(explain ? image.rules.map((outcome) => paint('dim', explainLine(outcome))) : []),
    ];
}
/** Items that several images share, under their names. */
function sharedLines({ images, reportRows }, last, paint) {
    const names = (0,location_text/* listText */.so)(images.map(({ name }) => name));
    return [
        `${paint('bold', (0,count/* plural */.L)(images.length, 'image'))}: ${names}`,
        ...byReason(reportRows).flatMap((same) => rowLines(same, last, paint)),
    ];
}
/** Blocks of one line follow each other; longer ones are separated by an empty line. */
function spaced(blocks) {
    const isLong = (block) => block === undefined || block.length > 1;
    return blocks.flatMap((block, at) => (isLong(block) || isLong(blocks[at - 1]) ? ['', ...block] : block));
}
/** Rules that are unchecked for one reason together; everything else separately. */
function byReason(reportRows) {
    const positions = new Map(reportRows.map((row, at) => [row, at]));
    return (0,groups/* groupBy */.$)(reportRows, (row) => row.kind === 'unchecked' ? JSON.stringify(row.sentences) : String(positions.get(row)));
}
/** Begins a line with places. */
const AT = '--> ';
/** Begins a line with a fix. */
const FIX = '\u2192 ';
/** A label, then the sentences with their places below them, then each alternative of the fix on a line of its own. */
function rowLines(same, last, paint) {
    const [row] = same;
    const { kind, severity, sentences, fix, after } = row;
    const label = kind === 'finding' ? (severity ?? '') : kind;
    const colour = severity === null ? 'dim' : SEVERITY_COLOURS[severity];
    const names = same.map(rulesName).join(', ');
    const lines = sentences.flatMap(({ message: text, places }, at) => {
        const sentence = `${at === 0 ? `${paint('bold', names)}: ` : ''}${message(text)}`;
        // Places that follow sentences have in common are listed once, after the last of them.
        const isShared = places.join('\n') === sentences[at + 1]?.places.join('\n');
        return isShared ? [sentence] : [sentence, ...places.map((place) => paint('dim', `${AT}${place}`))];
    });
    const [first = '', ...rest] = [
        ...lines,
        ...(fix === '' || last.get(fix) === row ? fixLines(fix, paint) : [`${FIX}${paint('dim', 'same fix as below')}`]),
        ...(after === '' ? [] : [message(after)]),
    ];
    const labelled = `${' '.repeat(INDENT)}${paint(colour, label)}${' '.repeat(BELOW.length - INDENT - label.length)}${first}`;
    return [labelled, ...rest.map((line) => BELOW + line)];
}
/** Each alternative of a fix on a line of its own, and the remark on a command below it. */
function fixLines(fix, paint) {
    return (0,fix_text/* fixAlternatives */.M)(fix).flatMap(({ condition, command, text }) => {
        if (command === null)
            return [FIX + paint('green', message(text))];
        const indent = ' '.repeat(FIX.length);
        return [
            ...(condition === '' ? [] : [`${FIX}${message(condition)}:`]),
            (condition === '' ? FIX : indent) + paint('green', message(command)),
            ...(text === '' ? [] : [indent + message(text)]),
        ];
    });
}
/** The rules, and the severity that they count with if they are unchecked. */
function rulesName({ kind, severity, rules }) {
    const names = rules.map((rule) => (0,untrusted/* escapeUntrusted */.sl)(rule)).join(', ');
    return kind === 'unchecked' && severity !== null
        ? `${names} (${rules.length === 1 ? 'counts' : 'count'} as ${severity})`
        : names;
}
function noticeLine(notice, paint) {
    const place = notice.policy === null ? '' : ` ${paint('dim', `\u00b7 ${(0,untrusted/* escapeUntrusted */.sl)(notice.policy)}`)}`;
    return `${paint('cyan', 'note')} ${message(notice.message)}${place}`;
}
function explainLine(outcome) {
    return `${BELOW}${(0,untrusted/* escapeUntrusted */.sl)(outcome.rule)}: ${STATUSES[outcome.status]}${outcome.reason === '' ? '' : `, ${message(outcome.reason)}`}`;
}
/** Sentences are safe already; here they are escaped again, at full length. */
function message(text) {
    return (0,untrusted/* escapeUntrusted */.sl)(text, limits/* LIMITS */.b.annotationCharacters);
}

// EXTERNAL MODULE: ./build/sources/reading-budget.js
var reading_budget = __nccwpck_require__(4523);
// EXTERNAL MODULE: ./build/text/pieces.js
var pieces = __nccwpck_require__(1927);
// EXTERNAL MODULE: ./build/text/size.js
var size = __nccwpck_require__(7397);
// EXTERNAL MODULE: ./build/text/time-limit.js
var time_limit = __nccwpck_require__(4411);
// EXTERNAL MODULE: ./build/command/given-images.js
var given_images = __nccwpck_require__(4358);
// EXTERNAL MODULE: ./build/command/policy-flags.js
var policy_flags = __nccwpck_require__(3196);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/sources/byte-source.js
var byte_source = __nccwpck_require__(4605);
// EXTERNAL MODULE: ./build/sources/read-file.js
var read_file = __nccwpck_require__(1944);
;// CONCATENATED MODULE: ./build/github/report-file.js






/** Targets that may be written although they are not regular files: standard output and /dev/null. */
const STREAM = /^\/(?:dev\/(?:stdout|stderr|null|fd\/\d+)|proc\/self\/fd\/\d+)$/;
/**
 * Writes a report to a file, in an existing folder. It never waits: a named pipe, a device or a socket is refused.
 * In a workflow, a path in the workspace must not lead out of it, or into its .git, through symbolic links, because the
 * checkout may be that of a pull request. A path outside of the workspace is the workflow's own choice. Outside of a
 * workflow links are followed, as by other commands.
 * @returns null, or the reason why it was not written, safe to show and without the name of the file
 */
function writeReportTo(file, text, environment) {
    const place = reportTarget(file, environment);
    if (!place.ok)
        return place.reason;
    const { path, isGuarded } = place;
    let open;
    try {
        if (STREAM.test(path)) {
            open = (0,external_node_fs_.openSync)(path, 'w');
            for (const piece of (0,pieces/* batches */.X)(text))
                (0,external_node_fs_.writeFileSync)(open, piece);
            return null;
        }
        const status = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
        const refused = status === undefined ? null : (0,read_file/* notRegularFile */.s5)(status);
        if (refused !== null)
            return refused;
        // A pipe or link that was created since is neither opened nor followed.
        const flags = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_NONBLOCK;
        open = (0,external_node_fs_.openSync)(path, isGuarded ? flags | external_node_fs_.constants.O_NOFOLLOW : flags, 0o666);
        const changed = (0,read_file/* notRegularFile */.s5)((0,external_node_fs_.fstatSync)(open));
        if (changed !== null)
            return changed;
        (0,external_node_fs_.ftruncateSync)(open);
        for (const piece of (0,pieces/* batches */.X)(text))
            (0,external_node_fs_.writeFileSync)(open, piece);
        return null;
    }
    catch (error) {
        return (0,external_node_fs_.statSync)((0,external_node_path_.dirname)(path), { throwIfNoEntry: false }) === undefined
            ? 'the directory does not exist'
            : (0,byte_source/* describeSystemError */.Zo)(error);
    }
    finally {
        if (open !== undefined)
            (0,external_node_fs_.closeSync)(open);
    }
}
/**
 * The reason why a path can never be written, known before the run: it leads out of the workspace, or is not a regular
 * file.
 */
function neverWritable(file, environment) {
    const place = reportTarget(file, environment);
    if (!place.ok)
        return place.reason;
    const status = STREAM.test(place.path) ? undefined : (0,external_node_fs_.statSync)(place.path, { throwIfNoEntry: false });
    return status === undefined || status.isDirectory() ? null : (0,read_file/* notRegularFile */.s5)(status);
}
/** Resolves the links of a report's path, and refuses those that lead out of the workspace. */
function reportTarget(file, environment) {
    const target = (0,external_node_path_.resolve)(file);
    const workspace = environment['GITHUB_WORKSPACE'];
    if (!workspace)
        return { ok: true, path: target, isGuarded: false };
    try {
        const root = (0,external_node_fs_.realpathSync)(workspace);
        if (!cli_isWithin(target, (0,external_node_path_.resolve)(workspace)) && !cli_isWithin(target, root))
            return { ok: true, path: target, isGuarded: false };
        const existing = nearestExisting(target);
        const real = realOf(existing);
        if (real === null)
            return { ok: false, reason: (0,untrusted/* safe */.gB) `${(0,external_node_path_.relative)('', existing)} is a symbolic link to something that does not exist` };
        const path = (0,external_node_path_.join)(real, (0,external_node_path_.relative)(existing, target));
        if (!cli_isWithin(path, root))
            return { ok: false, reason: `a symbolic link on its path leads out of the workspace (${linkOn(target)})` };
        if (cli_isWithin(path, (0,external_node_path_.join)(root, '.git')) && !target.split(external_node_path_.sep).includes('.git'))
            return { ok: false, reason: `a symbolic link on its path leads into .git (${linkOn(target)})` };
        return { ok: true, path, isGuarded: true };
    }
    catch (error) {
        return { ok: false, reason: (0,byte_source/* describeSystemError */.Zo)(error) };
    }
}
/** The canonical path of a file, with links resolved as far as they exist. */
function sameFileName(file) {
    const path = (0,external_node_path_.resolve)(file);
    return realOf(path) ?? (0,external_node_path_.join)(realOf((0,external_node_path_.dirname)(path)) ?? (0,external_node_path_.dirname)(path), (0,external_node_path_.basename)(path));
}
function cli_isWithin(path, folder) {
    const below = (0,external_node_path_.relative)(folder, path);
    return below === '' || (below !== '..' && !below.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(below));
}
/** The path, or its nearest existing parent, which may be a link. */
function nearestExisting(path) {
    for (let at = path;; at = (0,external_node_path_.dirname)(at)) {
        if ((0,external_node_fs_.lstatSync)(at, { throwIfNoEntry: false }) !== undefined || at === (0,external_node_path_.dirname)(at))
            return at;
    }
}
function realOf(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return null;
    }
}
/** The first link of a path, for messages. */
function linkOn(path) {
    const parts = path.split(external_node_path_.sep);
    const above = parts.map((_, i) => parts.slice(0, i + 1).join(external_node_path_.sep) || external_node_path_.sep);
    const link = above.find((at) => (0,external_node_fs_.lstatSync)(at, { throwIfNoEntry: false })?.isSymbolicLink());
    return (0,untrusted/* safe */.gB) `${(0,external_node_path_.relative)('', link ?? path)}`;
}

// EXTERNAL MODULE: ./build/sources/expand-locations.js
var expand_locations = __nccwpck_require__(2912);
;// CONCATENATED MODULE: ./build/command/report-files.js






/** The formats of a report. */
const FORMS = ['text', 'json', 'sarif', 'markdown', 'junit'];
/**
 * The files of `--report FORMAT=FILE`. A file that is named twice, or that the run reads, is a `UsageError`: it would
 * be overwritten. The baseline may be overwritten, because it has been read by then.
 */
async function reportFiles(given) {
    const files = given.all('report').map(reportFile);
    if (files.length === 0)
        return files;
    const read = await filesRead(given);
    const taken = new Set();
    for (const { file } of files) {
        const path = sameFileName(file);
        if (taken.has(path))
            throw new command_arguments/* UsageError */.e((0,untrusted/* safe */.gB) `--report names ${file} twice: use a separate file for each format`);
        if (read.has(path))
            throw new command_arguments/* UsageError */.e((0,untrusted/* safe */.gB) `--report would overwrite ${file}, which this run reads`);
        taken.add(path);
        const why = neverWritable(file, (0,environment/* inWorkflow */.F)(process.env) ? process.env : {});
        if (why !== null)
            throw new command_arguments/* UsageError */.e(`${(0,untrusted/* safe */.gB) `--report: ${file}`}: the report could not be written: ${why}`);
    }
    return files;
}
/** Writes a report; returns the error in one line, or null. */
function writeReportFile(file, text) {
    const why = writeReportTo(file, text, (0,environment/* inWorkflow */.F)(process.env) ? process.env : {});
    return why === null ? null : `${(0,untrusted/* safe */.gB) `${file}`}: the report could not be written: ${why}`;
}
function reportFile(value) {
    const equals = value.indexOf('=');
    const [word, file] = equals < 0 ? [value, ''] : [value.slice(0, equals), value.slice(equals + 1)];
    const form = FORMS.find((known) => known === word);
    if (form === undefined || file === '') {
        const near = (0,suggestion/* suggest */.Z)(word, FORMS);
        throw new command_arguments/* UsageError */.e((0,untrusted/* safe */.gB) `--report must be FORMAT=FILE with FORMAT one of ${FORMS}, not "${value}"${near === undefined || form ? '' : `; did you mean ${near}=FILE?`}`);
    }
    return { form, file };
}
/** Every path that a run reads, resolved; names that are not paths do no harm here. */
async function filesRead(given) {
    const images = await (0,expand_locations/* parseLocations */.k)(given.positionals);
    const paths = images.flatMap(({ location }) => (location.ok ? [location.value.path] : []));
    const flags = ['policy', 'dockerfile', 'images-from'].flatMap((flag) => given.all(flag));
    return new Set([...paths, ...flags].map(sameFileName));
}

;// CONCATENATED MODULE: ./build/command/check.js














const checkCommand = {
    name: 'check',
    operands: 'IMAGE\u2026',
    summary: 'check images against a policy',
    flags: {
        format: {
            value: 'FORM',
            words: FORMS,
            help: 'the format of standard output: text, json, sarif, markdown or junit',
        },
        report: { value: 'FORM=FILE', multiple: true, help: 'also write a report to a file, in any of these formats' },
        'fail-on': {
            value: 'SEVERITY',
            words: enums/* FAIL_ON */.d$,
            help: 'the severity from which findings fail: error, warning or never',
        },
        ...policy_flags/* POLICY_FLAGS */.v,
        ...given_images/* IMAGES_FROM */.U1,
        baseline: { value: 'FILE', help: 'an earlier JSON report, to measure growth against' },
        dockerfile: {
            value: 'FILE',
            help: 'the Dockerfile of the images, for rules that read it and for the lines of findings; by default the Dockerfiles below the working directory are matched',
        },
        timeout: {
            value: 'TIME',
            help: `stop reading after this time, such as 30m; what was not read by then is unchecked. Default: ${(0,time_limit/* formatTimeLimit */.I)(reading_budget/* READING_LIMITS */._0.milliseconds)}`,
        },
        'max-unpacked': {
            value: 'SIZE',
            help: `the size to which all images together may decompress. Default: ${(0,size/* formatBytes */.z)(reading_budget/* READING_LIMITS */._0.unpackedBytes)}`,
        },
        explain: { help: 'show the outcome of every rule with its reason' },
        quiet: { short: 'q', help: 'show only the verdict' },
    },
    examples: [
        ['image.tar', 'with .github/plimsoll.yml, or recommended'],
        ["'image.tar as ghcr.io/acme/pay:1.4.2'", 'with the name that policies match'],
        [
            '--policy zstd --report sarif=plimsoll.sarif oci:layout',
            'with a built-in policy, and a report for code scanning',
        ],
        ['docker://ghcr.io/acme/pay:1.4.2', 'in the registry'],
    ],
    async run(given, terminal) {
        const images = await (0,given_images/* givenImages */.cX)('check', given);
        const failOn = enums/* FAIL_ON */.d$.find((word) => word === given.last('fail-on')) ?? null;
        const files = await reportFiles(given);
        const dockerfile = await givenDockerfile(given);
        const limits = givenLimits(given);
        const run = await (0,policy_flags/* policyRun */.U)(given);
        if (run.note !== null)
            terminal.error(run.note);
        const baseline = given.last('baseline');
        const workflow = (0,environment/* inWorkflow */.F)(process.env)
            ? (await __nccwpck_require__.e(/* import() */ 353).then(__nccwpck_require__.bind(__nccwpck_require__, 6353))).workflowStep(process.env, false)
            : null;
        const result = await (0,check/* check */.z6)({
            ...images,
            failOn,
            baseline,
            dockerfile,
            workflow,
            limits,
            ...(terminal.progress && !given.has('quiet') && { progress: terminal.progress }),
            ...run,
        });
        if (!result.ok) {
            for (const error of result.errors)
                terminal.error((0,policy_error/* renderPolicyError */.p)(error));
            return (0,command_command/* exitOfPolicyErrors */.P)(result.errors);
        }
        const { report } = result;
        const { colour, columns = null } = terminal;
        const options = { colour, columns, explain: given.has('explain'), quiet: given.has('quiet'), workflow };
        const shown = FORMS.find((form) => form === given.last('format')) ?? 'text';
        for (const piece of (0,pieces/* batches */.X)(await rendered(report, shown, options)))
            terminal.out(piece);
        for (const error of report.errors)
            terminal.error((0,given_images/* inputErrorLine */.jB)(error));
        const failures = [];
        for (const { form, file } of files) {
            const failure = writeReportFile(file, await rendered(report, form, { ...options, colour: false, columns: null }));
            if (failure !== null)
                failures.push(failure);
        }
        for (const failure of failures)
            terminal.error(failure);
        return failures.length === 0 || report.verdict === 'fail' ? command_command/* EXIT */.d[report.verdict] : command_command/* EXIT */.d.inconclusive;
    },
};
async function givenDockerfile(given) {
    const file = given.last('dockerfile');
    if (file === null)
        return null;
    const { readDockerfile } = await __nccwpck_require__.e(/* import() */ 985).then(__nccwpck_require__.bind(__nccwpck_require__, 6985));
    const read = await readDockerfile(file);
    if (!read.ok)
        throw new command_arguments/* UsageError */.e(read.error);
    return read.value;
}
function givenLimits(given) {
    const read = (0,reading_budget/* parseReadingLimits */.cr)({ timeout: given.last('timeout'), 'max-unpacked': given.last('max-unpacked') });
    const [error] = read.errors;
    if (error !== undefined)
        throw new command_arguments/* UsageError */.e(`--${error}`);
    return read.limits;
}
/** The report in one of its formats, each of which is loaded on demand. */
async function rendered(report, form, { workflow, ...options }) {
    switch (form) {
        case 'text':
            return renderText(report, { ...options, errors: false });
        case 'json':
            return (await __nccwpck_require__.e(/* import() */ 776).then(__nccwpck_require__.bind(__nccwpck_require__, 8776))).renderJson(report);
        case 'sarif':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(985), __nccwpck_require__.e(812), __nccwpck_require__.e(884)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4884))).renderSarif(report, { place: workflow });
        case 'markdown':
            return (await __nccwpck_require__.e(/* import() */ 689).then(__nccwpck_require__.bind(__nccwpck_require__, 1689))).renderMarkdown(report);
        case 'junit':
            return (await __nccwpck_require__.e(/* import() */ 744).then(__nccwpck_require__.bind(__nccwpck_require__, 744))).renderJunit(report);
    }
}

// EXTERNAL MODULE: ./build/text/errno.js
var errno = __nccwpck_require__(4110);
;// CONCATENATED MODULE: ./build/text/progress-text.js

/** "1.2 GB of 4.3 GB, 412 MB/s, 8 s left"; no rate in the first moments, when it is not meaningful. */
function progressText({ done, total, milliseconds }) {
    const far = `${(0,size/* formatBytes */.z)(done)} of ${(0,size/* formatBytes */.z)(total)}`;
    if (milliseconds < SETTLED || done === 0)
        return far;
    const rate = (done * 1000) / milliseconds;
    return `${far}, ${(0,size/* formatBytes */.z)(Math.round(rate))}/s, ${timeWords(Math.max(0, total - done) / rate)} left`;
}
/** Milliseconds before a rate is shown. */
const SETTLED = 500;
function timeWords(seconds) {
    const whole = Math.ceil(seconds);
    if (whole < 60)
        return `${whole} s`;
    const minutes = Math.floor(whole / 60);
    if (minutes < 60)
        return `${minutes} min ${whole % 60} s`;
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

;// CONCATENATED MODULE: ./build/command/progress-bar.js



/**
 * A progress bar on a terminal while a large image is read; it is removed at the end. Its library is loaded when it is
 * first drawn.
 */
function progressBar(stream) {
    let reading = null;
    return {
        begin: (image, bytes) => {
            if (bytes < limits/* LIMITS */.b.progressWorthBytes)
                return;
            const begun = new Reading(image, bytes);
            reading = begun;
            void __nccwpck_require__.e(/* import() */ 502).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8502, 19)).then(({ default: { Bar } }) => {
                // Reading may have ended by then.
                if (reading === begun)
                    begun.show(new Bar(optionsFor(stream)));
            });
        },
        advance: (bytes) => reading?.advance(bytes),
        end: () => {
            reading?.end();
            reading = null;
        },
    };
}
/** An image that is being read. */
class Reading {
    #image;
    #total;
    #start = Date.now();
    #done = 0;
    #bar = null;
    constructor(image, total) {
        this.#image = (0,untrusted/* escapeUntrusted */.sl)(image, NAME);
        this.#total = total;
    }
    show(bar) {
        this.#bar = bar;
        bar.start(this.#total, this.#done, this.#payload());
    }
    advance(bytes) {
        this.#done += bytes;
        this.#bar?.update(this.#done, this.#payload());
    }
    end() {
        this.#bar?.stop();
    }
    #payload() {
        const pace = progressText({ done: this.#done, total: this.#total, milliseconds: Date.now() - this.#start });
        return { image: this.#image, pace };
    }
}
/** Characters of an image's name next to a bar. */
const NAME = 40;
function optionsFor(stream) {
    return {
        stream,
        format: '{bar} {image} \u00b7 {pace}',
        barCompleteChar: '\u2588',
        barIncompleteChar: '\u2591',
        barsize: 20,
        hideCursor: true,
        clearOnComplete: true,
        fps: 10,
    };
}

;// CONCATENATED MODULE: ./build/command/terminal.js




/**
 * The streams of the process. A reader that closes the pipe early (`| head`) is not an error; a full disk is, because
 * the output is incomplete.
 */
function processTerminal() {
    const error = (line) => void process.stderr.write(`plimsoll: ${line}\n`);
    process.stdout.on('error', (failure) => {
        if ((0,errno/* errorCode */.C)(failure) === 'EPIPE')
            return;
        error(`standard output could not be written: ${(0,byte_source/* describeSystemError */.Zo)(failure)}`);
        process.exit(command_command/* EXIT */.d.inconclusive);
    });
    return {
        out: (text) => void process.stdout.write(text),
        error,
        colour: hasColour(process.env),
        columns: process.stdout.columns ?? columnsIn(process.env['COLUMNS']),
        // Reports may be written to a file or a pipe meanwhile.
        ...(process.stderr.isTTY === true && { progress: progressBar(process.stderr) }),
    };
}
/** The width that the environment sets; null if it is not a positive number. */
function columnsIn(value) {
    return value !== undefined && /^[1-9]\d{0,3}$/.test(value) ? Number(value) : null;
}
/** FORCE_COLOR (force-color.org) and NO_COLOR (no-color.org) decide, otherwise whether stdout is a terminal. */
function hasColour(environment) {
    if (environment['NO_COLOR'])
        return false;
    return process.stdout.isTTY === true || Boolean(environment['FORCE_COLOR'] && environment['FORCE_COLOR'] !== '0');
}

;// CONCATENATED MODULE: ./build/command/main.js







/** By name, in the order of `--help`. Rarely used commands are loaded on demand. */
const COMMANDS = new Map([
    ['check', async () => checkCommand],
    ['inspect', async () => (await __nccwpck_require__.e(/* import() */ 159).then(__nccwpck_require__.bind(__nccwpck_require__, 9159))).inspectCommand],
    ['classify', async () => (await __nccwpck_require__.e(/* import() */ 253).then(__nccwpck_require__.bind(__nccwpck_require__, 2253))).classifyCommand],
    ['rules', async () => (await Promise.all(/* import() */[__nccwpck_require__.e(985), __nccwpck_require__.e(812), __nccwpck_require__.e(684)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3684))).rulesCommand],
    ['policy', async () => (await __nccwpck_require__.e(/* import() */ 363).then(__nccwpck_require__.bind(__nccwpck_require__, 7744))).policyCommand],
]);
/** Flags of every command. */
const COMMON = {
    help: { short: 'h', help: 'show this' },
    version: { short: 'V', help: 'show the version' },
};
/**
 * Runs a command. Exceptions end here: a usage error is one line and exit code 3, an internal error one line and exit
 * code 2, never a stack trace.
 */
async function main(typed, terminal = processTerminal()) {
    try {
        return await dispatch(typed, terminal);
    }
    catch (error) {
        if (error instanceof command_arguments/* UsageError */.e) {
            for (const line of error.message.split('\n'))
                terminal.error(line);
            return command_command/* EXIT */.d.usage;
        }
        if (isMissingDirectory(error)) {
            terminal.error('the working directory does not exist: change to another directory and run this again');
            return command_command/* EXIT */.d.inconclusive;
        }
        terminal.error((0,untrusted/* safe */.gB) `internal error, please report it: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`);
        return command_command/* EXIT */.d.inconclusive;
    }
}
/** Node's error when the working directory was removed. */
function isMissingDirectory(error) {
    return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
}
async function dispatch([name, ...rest], terminal) {
    if (name === 'help')
        return await dispatch([...rest.slice(0, 1), '--help'], terminal);
    if (name === undefined) {
        terminal.out(await help());
        return command_command/* EXIT */.d.usage;
    }
    if (name.startsWith('-')) {
        const command = rest.find((word) => COMMANDS.has(word));
        if (command !== undefined)
            throw new command_arguments/* UsageError */.e((0,untrusted/* safe */.gB) `flags follow the command: plimsoll ${command} ${name} \u2026`);
        terminal.out((0,command_arguments/* readArguments */.l)([name, ...rest], COMMON).has('version') ? versionLine() : await help());
        return command_command/* EXIT */.d.pass;
    }
    const load = COMMANDS.get(name);
    if (load === undefined) {
        const near = (0,suggestion/* suggest */.Z)(name, [...COMMANDS.keys()]);
        throw new command_arguments/* UsageError */.e((0,untrusted/* safe */.gB) `there is no command "${name}"${near === undefined ? '; --help lists the commands' : `; did you mean ${near}?`}`);
    }
    const command = await load();
    const given = (0,command_arguments/* readArguments */.l)(rest, { ...command.flags, ...COMMON });
    if (given.has('help') || given.has('version')) {
        terminal.out(given.has('help') ? (await __nccwpck_require__.e(/* import() */ 291).then(__nccwpck_require__.bind(__nccwpck_require__, 3291))).commandHelp(command) : versionLine());
        return command_command/* EXIT */.d.pass;
    }
    return await command.run(given, terminal);
}
async function help() {
    const commands = await Promise.all([...COMMANDS.values()].map((load) => load()));
    return (await __nccwpck_require__.e(/* import() */ 291).then(__nccwpck_require__.bind(__nccwpck_require__, 3291))).generalHelp(commands);
}
function versionLine() {
    return `${tool/* TOOL */.js.name} ${tool/* TOOL */.js.version}\n`;
}

;// CONCATENATED MODULE: ./build/cli.js


// A run that ends before a verdict has not passed: Node exits as soon as no event is pending, even if a promise is.
process.exitCode = command_command/* EXIT */.d.inconclusive;
const unanswered = () => process.stderr.write('plimsoll: internal error, please report it: the event loop drained before a verdict\n');
process.once('beforeExit', unanswered);
// No top-level `await`: the module would be wrapped in functions, which V8 parses again before it runs them.
void main(process.argv.slice(2)).then((code) => {
    process.off('beforeExit', unanswered);
    process.exitCode = code;
});

