export const id = 884;
export const ids = [884];
export const modules = {

/***/ 4884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderSarif: () => (/* binding */ renderSarif)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/rule-kit/rule.js
var rule_kit_rule = __webpack_require__(9726);
// EXTERNAL MODULE: ./build/text/count.js
var count = __webpack_require__(5093);
// EXTERNAL MODULE: ./build/text/json.js
var json = __webpack_require__(5666);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __webpack_require__(8020);
// EXTERNAL MODULE: ./build/reports/finding-groups.js
var finding_groups = __webpack_require__(9266);
// EXTERNAL MODULE: ./build/policy/reference.js
var reference = __webpack_require__(3414);
// EXTERNAL MODULE: ./build/policy/resolve.js
var resolve = __webpack_require__(5523);
;// CONCATENATED MODULE: ./build/reports/sarif-location.js



/** The first character of a line of a file; of its first line if none is known. */
function sarifLocation(uri, line, column) {
    const [startLine, startColumn] = [line ?? 1, column ?? 1];
    const region = { startLine, startColumn, endLine: startLine, endColumn: startColumn + 1 };
    return { physicalLocation: { artifactLocation: { uri }, region } };
}
/**
 * A file of the repository as a URI relative to its root (RFC 3986, section 4.2), or null for an absolute path, or one
 * that leaves the repository.
 */
function repositoryUri(file) {
    const path = file.replaceAll('\\', '/');
    const steps = path.split('/').filter((step) => step !== '' && step !== '.');
    const isInside = (0,reference/* isWithin */.UO)(path) && path.length <= limits/* LIMITS */.b.sarifPathCharacters;
    // A colon in the first segment would make it a scheme; it is percent-encoded like other special characters.
    return isInside && steps.length > 0 ? steps.map((step) => encodeURIComponent(step.toWellFormed())).join('/') : null;
}
/** The locations in files of the repository, each with its URI. */
function repositoryLocations(places) {
    return places.flatMap((place) => {
        const uri = place && repositoryUri(place.file);
        return place === null || uri === null ? [] : [{ place, uri }];
    });
}
/**
 * The location of results without one, because code scanning refuses a file in which one result has none: the given
 * location, otherwise the policy that the run started with; if that is not a file of the repository, the default policy
 * file, which need not exist: code scanning then shows the alert without code.
 */
function runLocation({ policies }, given) {
    const [known] = repositoryLocations([given]);
    if (known !== undefined)
        return sarifLocation(known.uri, known.place.line, known.place.column);
    // Policies are listed in the order of merging, extending ones last.
    const own = policies.findLast(({ source, commit }) => commit === null && /\.ya?ml$/i.test(source));
    const uri = own === undefined ? null : repositoryUri(own.source);
    return sarifLocation(uri ?? resolve/* DEFAULT_FILE */.j9, null, null);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(5217);
// EXTERNAL MODULE: ./build/formats/reference.js
var formats_reference = __webpack_require__(4562);
;// CONCATENATED MODULE: ./build/reports/fingerprint.js


/** Digits of SHA-256, so many that two findings do not collide by chance. */
const HEX_DIGITS = 32;
/**
 * The fingerprint of a group, stable between runs: from its rule, its key, the image and the path. Digests, tags and
 * messages are not part of it, because they change with every build. The first of several images represents all,
 * independent of their order.
 */
function findingFingerprint({ instances }) {
    return first(instances.map(({ image, finding: { rule, key, path } }) => fingerprint('finding', (0,formats_reference/* withoutTag */.nb)(image.name), rule, key, ...path)));
}
/** The same for an unchecked rule; the reason is not part of it. */
function uncheckedFingerprint(rule, { images }) {
    return first(images.map(({ name }) => fingerprint('unchecked', (0,formats_reference/* withoutTag */.nb)(name), rule)));
}
/** A fingerprint of text that does not change between runs; digests in it are ignored. */
function fingerprint(...words) {
    const stable = JSON.stringify(words).replace(/[0-9a-f]{64,}/g, '');
    return (0,external_node_crypto_.createHash)('sha256').update(stable).digest('hex').slice(0, HEX_DIGITS);
}
function first(fingerprints) {
    return fingerprints.toSorted()[0] ?? '';
}

// EXTERNAL MODULE: ./build/reports/grouping.js
var grouping = __webpack_require__(7659);
// EXTERNAL MODULE: ./build/reports/location-text.js
var location_text = __webpack_require__(9925);
// EXTERNAL MODULE: ./build/rules/index.js + 34 modules
var rules = __webpack_require__(7812);
// EXTERNAL MODULE: ./build/text/markdown.js
var markdown = __webpack_require__(1065);
// EXTERNAL MODULE: ./build/reports/tool.js
var tool = __webpack_require__(7236);
;// CONCATENATED MODULE: ./build/reports/sarif-rules.js






/** Rules of results that do not come from a policy. */
const UNREADABLE = 'unreadable-image';
const MORE = 'more-findings';
const BUILT_IN = new Map(rules.RULES.map((rule) => [rule.id, rule]));
/** Rules about attacks; code scanning shows their findings as security alerts. */
const SECURITY = new Set([
    'blobs-verified',
    'unambiguous-documents',
    'descriptor-matches-content',
    'inline-data-verified',
    'diff-ids-match',
    'safe-layers',
    'no-descriptor-urls',
    'base-image',
    'user',
    'no-secrets',
]);
/** Code scanning shows these as high, medium and low. They repeat the severity of the policy. */
const SECURITY_SEVERITIES = { error: '8.0', warning: '5.0', note: '2.0' };
/** The description of a rule: of a built-in one its own text and page, of a custom one what is known of it. */
function sarifRule(id, severity) {
    const { text, more, markdown, tags, helpUri } = ruleWords(id);
    const isSecurity = SECURITY.has(id);
    return {
        id,
        name: nameOf(id),
        shortDescription: { text },
        fullDescription: { text },
        help: { text: `${text} ${more}`, markdown },
        ...(helpUri !== undefined && { helpUri }),
        defaultConfiguration: { level: severity },
        properties: {
            tags: [...tags, ...(isSecurity ? ['security'] : [])],
            ...(isSecurity && { 'security-severity': SECURITY_SEVERITIES[severity] }),
        },
    };
}
/** Sorts rules: built-in ones in their order, then the others. */
function inRuleOrder(ids) {
    const given = new Set(ids);
    return [...rules.RULES.map(({ id }) => id).filter((id) => given.has(id)), ...[...given].filter((id) => !BUILT_IN.has(id))];
}
/** The id as a name (section 3.49.7): `NoSchema1`. For a single word it would equal the id, which is not allowed. */
function nameOf(id) {
    const words = (0,untrusted/* escapeUntrusted */.sl)(id).match(/[a-z0-9]+/gi) ?? [];
    return [...words, ...(words.length < 2 ? ['rule'] : [])]
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join('')
        .slice(0, limits/* LIMITS */.b.sarifNameCharacters);
}
function ruleWords(id) {
    const rule = BUILT_IN.get(id);
    if (rule !== undefined) {
        const [text, page] = [(0,rule_kit_rule/* summarySentence */.qv)(rule), (0,tool/* rulePage */.gd)(id)];
        const more = 'What it reports and how to fix it';
        return {
            text,
            more: `${more}: ${page}`,
            markdown: `${(0,markdown/* markdownText */.p)(text)}\n\n[${more}](${page})`,
            tags: [rule.group],
            helpUri: page,
        };
    }
    if (id === UNREADABLE) {
        const text = 'Every image that is named can be read.';
        const more = 'An unreadable input is never passed: the run is inconclusive.';
        return { text, more, markdown: `${text} ${more}`, tags: ['integrity'] };
    }
    if (id === MORE) {
        const text = 'There are more findings than shown here.';
        const more = 'Code scanning keeps the most severe ones; the report of the run has all.';
        return { text, more, markdown: `${text} ${more}`, tags: [] };
    }
    const text = 'A custom rule is satisfied.';
    return {
        text,
        more: (0,untrusted/* safe */.gB) `The policy defines ${id} under "custom".`,
        markdown: `${text} The policy defines ${(0,markdown/* markdownCode */.D)(id)} under \`custom\`.`,
        tags: ['custom'],
    };
}

;// CONCATENATED MODULE: ./build/reports/sarif-results.js









/** All items of a run, highest severity first. Results are created only for those that are written. */
function sarifSubjects(report) {
    const subjects = [
        ...unreadable(report).map((error) => ({ kind: 'unreadable', severity: 'error', error })),
        ...(0,finding_groups/* findingGroups */.OZ)(report).map((findingGroup) => ({ kind: 'finding', severity: findingGroup.finding.severity, findingGroup })),
        ...(0,finding_groups/* uncheckedGroups */.zW)(report).flatMap((uncheckedGroup) => uncheckedGroup.rules.map((rule) => ({ kind: 'unchecked', severity: uncheckedGroup.effectiveSeverity, rule, uncheckedGroup }))),
    ];
    return subjects.toSorted((a, b) => (0,finding_groups/* bySeverity */.Np)(a.severity, b.severity));
}
/**
 * The first `most` items as results, of which the last states how many more there are.
 * @param fallback the location of results without one
 */
function sarifResults(subjects, most, fallback) {
    const kept = subjects.length <= most ? subjects : subjects.slice(0, most - 1);
    const results = kept.map((subject) => resultOf(subject, fallback));
    const next = subjects[kept.length];
    if (next === undefined)
        return counted(results);
    return counted([...results, moreResult(subjects.length - kept.length, next.severity, fallback)]);
}
/** A message of SARIF (section 3.11): plain text, in which untrusted text cannot form a link or a placeholder. */
function sarifText(...lines) {
    return lines
        .filter((line) => line !== '')
        .map((line) => (0,untrusted/* escapeUntrusted */.sl)(line, limits/* LIMITS */.b.annotationCharacters)
        .replace(/\](?=\()/g, '\\x5d')
        .replace(/\{(?=\d+\})/g, '\\x7b'))
        .join('\n');
}
/** The image of an item, or the number of images. */
function inImages(images) {
    const [only] = images;
    return only !== undefined && images.length === 1 ? (0,untrusted/* safe */.gB) `in ${only.name}` : (0,location_text/* imagesName */.Ul)(images);
}
/** Unreadable inputs; having no image at all is equivalent. */
function unreadable({ errors, images }) {
    return errors.length > 0 || images.length > 0 ? errors : [{ image: '', message: 'there was no image to check' }];
}
function resultOf(subject, fallback) {
    switch (subject.kind) {
        case 'unreadable': {
            const { image, message } = subject.error;
            const text = image === '' ? message : `${(0,untrusted/* escapeUntrusted */.sl)(image)} could not be read: ${message}`;
            return result(UNREADABLE, 'error', sarifText(text), fallback, fingerprint('unreadable', image));
        }
        case 'finding':
            return causeResult(subject.findingGroup, fallback);
        case 'unchecked': {
            const { rule, severity, uncheckedGroup } = subject;
            const text = sarifText((0,untrusted/* safe */.gB) `${rule} could not be checked: ` + uncheckedGroup.reason, inImages(uncheckedGroup.images));
            return result(rule, severity, text, fallback, uncheckedFingerprint(rule, uncheckedGroup));
        }
    }
}
function causeResult(findingGroup, fallback) {
    const { finding, images } = findingGroup;
    const places = repositoryLocations([finding.location, ...finding.related]);
    const shown = places.find(({ place }) => place.line !== null) ?? places[0];
    const others = places.filter((one) => one !== shown && one.place.line !== null);
    const where = [
        ...(images.length === 1 ? [inImages(images)] : []),
        (0,location_text/* groupLocations */.Cs)(findingGroup),
        // The shown location is visible; the others are mentioned without a link if they have no line.
        ...(finding.location !== null && finding.location !== shown?.place ? [(0,location_text/* locationName */.zb)(finding.location)] : []),
    ];
    // Code scanning shows only related locations that the message links to (section 3.11.6).
    const links = others.map(({ place }, at) => `[${roleOf(place)}](${at + 1})`);
    const text = sarifText(...(0,location_text/* groupMessages */.ew)(findingGroup), (0,location_text/* joinParts */.nn)(where), (0,grouping/* fixText */.Xc)(finding));
    const location = shown === undefined ? fallback : sarifLocation(shown.uri, shown.place.line, shown.place.column);
    return {
        ...result(finding.rule, finding.severity, [text, ...links].join('\n'), location, findingFingerprint(findingGroup)),
        ...(others.length > 0 && {
            relatedLocations: others.map(({ place, uri }, at) => ({
                id: at + 1,
                message: { text: roleOf(place) },
                ...sarifLocation(uri, place.line, place.column),
            })),
        }),
    };
}
function roleOf({ confidence }) {
    return confidence === 'exact' ? 'the line of the policy' : 'the line that it was built from';
}
/** @param heaviest the highest severity of the omitted items */
function moreResult(more, heaviest, fallback) {
    const text = `${(0,count/* plural */.L)(more, 'more finding')} omitted: see the report of the run`;
    return result(MORE, heaviest, text, fallback, fingerprint('more'));
}
function result(ruleId, level, text, location, hash) {
    return {
        ruleId,
        level,
        message: { text },
        locations: [location],
        partialFingerprints: { primaryLocationLineHash: hash },
    };
}
/** Findings with equal fingerprints are numbered, so that each is an alert. */
function counted(results) {
    const seen = new Map();
    return results.map((one) => {
        const hash = one.partialFingerprints.primaryLocationLineHash;
        const count = (seen.get(hash) ?? 0) + 1;
        seen.set(hash, count);
        return { ...one, partialFingerprints: { primaryLocationLineHash: `${hash}:${count}` } };
    });
}

;// CONCATENATED MODULE: ./build/reports/sarif.js











/**
 * The report as SARIF 2.1.0, in the form that GitHub's code scanning accepts: each finding group, unchecked rule and
 * unreadable input is one result with a location, highest severity first. Results beyond the limits of code scanning
 * are omitted, and the last result states their number.
 * Waived findings are not results: code scanning does not support `suppressions` (section 3.35) and would show open
 * alerts. They are notifications of the run, like the notices for the authors of the policy.
 */
function renderSarif(report, { id = '', place = null } = {}) {
    const subjects = sarifSubjects(report);
    const fallback = runLocation(report, place);
    for (let most = limits/* LIMITS */.b.sarifResults;; most = Math.ceil(most / 2)) {
        const text = (0,json/* stableJson */._)(sarifLog(report, sarifResults(subjects, most, fallback), id));
        if (most === 1 || fits(text))
            return text;
    }
}
function fits(text) {
    // A small file need not be compressed to know that it fits.
    return Buffer.byteLength(text) <= limits/* LIMITS */.b.sarifGzipBytes || (0,external_node_zlib_.gzipSync)(text).length <= limits/* LIMITS */.b.sarifGzipBytes;
}
function sarifLog(report, results, id) {
    const rules = rulesOf(report, results);
    const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
    const { version } = report.tool;
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: { name: 'Plimsoll', version, semanticVersion: version, informationUri: tool/* HOME */.yZ, rules },
                },
                // Without an id the field is absent: the upload then uses a category for each job of a matrix.
                ...(id !== '' && { automationDetails: { id: `plimsoll/${(0,untrusted/* escapeUntrusted */.sl)(id)}/` } }),
                invocations: [
                    {
                        executionSuccessful: true,
                        toolExecutionNotifications: capped(waived(report)),
                        toolConfigurationNotifications: capped(notices(report)),
                    },
                ],
                columnKind: 'utf16CodeUnits',
                results: results.map(({ ruleId, ...result }) => ({ ruleId, ruleIndex: indexes.get(ruleId), ...result })),
            },
        ],
    };
}
/** The evaluated rules and those of the results, each with its highest severity. */
function rulesOf({ images }, results) {
    const reported = new Map();
    for (const { ruleId, level } of results)
        weighted(reported, ruleId, level);
    const evaluated = new Map(reported);
    for (const { rules } of images)
        for (const { rule, severity } of rules)
            weighted(evaluated, rule, severity);
    const shown = evaluated.size <= limits/* LIMITS */.b.sarifRules ? evaluated : reported;
    return inRuleOrder(shown.keys()).map((id) => sarifRule(id, shown.get(id) ?? 'note'));
}
function weighted(rules, id, severity) {
    const known = rules.get(id);
    if (known === undefined || !(0,rule_kit_rule/* atLeast */.jZ)(known, severity))
        rules.set(id, severity);
}
function waived(report) {
    return [
        ...(0,finding_groups/* waivedFindingGroups */.oL)(report).map(({ finding: { rule, message, waiver }, images }) => {
            const until = waiver === null ? '' : (0,untrusted/* safe */.gB) `waived until ${waiver.until}: ${waiver.reason}`;
            return note(sarifText(message, inImages(images), until), rule);
        }),
        ...(0,finding_groups/* waivedUncheckedGroups */.ti)(report).flatMap(({ rules, reason, images }) => rules.map((rule) => note(sarifText((0,untrusted/* safe */.gB) `${rule} is waived: ` + reason, inImages(images)), rule))),
    ];
}
function notices({ notices }) {
    return notices.map(({ message, policy, location }) => {
        const [at] = repositoryLocations([location]);
        return {
            ...note(sarifText(message, policy ?? '')),
            ...(at !== undefined && { locations: [sarifLocation(at.uri, at.place.line, at.place.column)] }),
        };
    });
}
function note(text, rule) {
    return { level: 'note', message: { text }, ...(rule !== undefined && { associatedRule: { id: rule } }) };
}
function capped(notifications) {
    const most = limits/* LIMITS */.b.sarifNotifications;
    if (notifications.length <= most)
        return notifications;
    const more = (0,count/* plural */.L)(notifications.length - most, 'more note');
    return [...notifications.slice(0, most), note(`\u2026 and ${more}: see the report of the run`)];
}


/***/ }),

/***/ 5666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ stableJson),
/* harmony export */   p: () => (/* binding */ stableJsonPieces)
/* harmony export */ });
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8020);

/**
 * JSON for people, machines and build logs: two spaces, a line break at the end, keys in the given order.
 * `JSON.parse` returns the input, but no log reader is fooled: invisible characters, `::` and `##[` in strings are
 * written as `\u` escapes. A bigint is an exact integer (Node 20 has no `JSON.rawJSON`). Undefined members are omitted;
 * Maps are not supported.
 */
function stableJson(value) {
    return `${write(value, '\n') ?? 'null'}\n`;
}
/** Levels of lists and objects that are written in pieces: a report, its images, one image, its findings. */
const LEVELS = 4;
/**
 * The same in pieces, because a string has at most 512 MiB. Iterables that are not arrays are written as lists, so that
 * their items need not all exist at once.
 */
function* stableJsonPieces(value) {
    yield* writePieces(value, '\n', LEVELS);
    yield '\n';
}
function* writePieces(value, line, levels) {
    if (levels === 0 || typeof value !== 'object' || value === null)
        yield write(value, line) ?? 'null';
    else if (isIterable(value))
        yield* enclosePieces('[', ']', listed(value), line, levels);
    else {
        const members = Object.entries(value).filter(([, member]) => member !== undefined);
        yield* enclosePieces('{', '}', members.map(([key, member]) => [`${quote(key)}: `, member]), line, levels);
    }
}
function isIterable(value) {
    return Symbol.iterator in value;
}
function* listed(items) {
    for (const item of items)
        yield ['', item];
}
/** @param parts what precedes each value, and the value */
function* enclosePieces(open, close, parts, line, levels) {
    const inner = `${line}  `;
    let before = `${open}${inner}`;
    for (const [start, value] of parts) {
        yield before + start;
        yield* writePieces(value, inner, levels - 1);
        before = `,${inner}`;
    }
    yield before === `,${inner}` ? `${line}${close}` : open + close;
}
/**
 * One value, or undefined for one that JSON does not support. `line` is a line break with the indent of the value's own
 * line.
 */
function write(value, line) {
    switch (typeof value) {
        case 'string':
            return quote(value);
        case 'bigint':
            return String(value);
        case 'object':
            if (value === null)
                return 'null';
            return Array.isArray(value) ? writeArray(value, line) : writeObject(value, line);
        default:
            return JSON.stringify(value);
    }
}
function writeArray(items, line) {
    const inner = `${line}  `;
    return enclose('[', ']', items.map((item) => write(item, inner) ?? 'null'), line);
}
function writeObject(value, line) {
    const inner = `${line}  `;
    const members = Object.entries(value).flatMap(([key, member]) => {
        const text = write(member, inner);
        return text === undefined ? [] : [`${quote(key)}: ${text}`];
    });
    return enclose('{', '}', members, line);
}
function enclose(open, close, parts, line) {
    return parts.length === 0 ? open + close : `${open}${line}  ${parts.join(`,${line}  `)}${line}${close}`;
}
function quote(text) {
    // JSON.stringify escapes C0 controls and lone surrogates; the rest is escaped here, without changing existing
    // escapes.
    const quoted = (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeInvisible */ .ts)(JSON.stringify(text), escapeUnits);
    return quoted.replace(/(?<=:):/g, '\\u003a').replace(/##(?=\[)/g, '#\\u0023');
}
/** One `\uXXXX` for each UTF-16 unit. */
function escapeUnits(character) {
    return Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}


/***/ }),

/***/ 1065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ markdownCode),
/* harmony export */   p: () => (/* binding */ markdownText)
/* harmony export */ });
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8020);

/**
 * Characters that GitHub links or expands after rendering Markdown, when entities are plain characters again: `@user`,
 * `#1`, `GH-1`, `https://\u2026`, `www.\u2026`, mail addresses, `:tada:`, `$x$`. In an element of its own such a character
 * matches nothing, and is still copied as itself.
 */
const REFERENCE = /[@#$]|:(?=\/\/|[\w+-]+:)|\.(?<=\bwww.)|-(?<=\bGH-)(?=\d)/;
/** Characters with a meaning in Markdown or HTML. As entities they are shown without being syntax. */
const SYNTAX = /[&<>"'\\`*_~[\]|]|^[+=-]|[.)](?<=^\d+.)|^ +| +$/;
const EITHER = new RegExp(`(${REFERENCE.source})|${SYNTAX.source}`, 'gi');
const NAMED = new Map([
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['"', '&quot;'],
]);
/**
 * Makes untrusted text safe for a line or a table cell of Markdown: it is shown literally, and becomes no markup, link,
 * mention, picture or formula. It also goes through `escapeUntrusted`, so it is one line, of at most `max` characters
 * before the escapes.
 */
function markdownText(text, max) {
    return (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeUntrusted */ .sl)(text, max).replace(EITHER, (found, reference) => reference === undefined ? Array.from(found, entity).join('') : `<span>${reference}</span>`);
}
/** The same as inline code, for values to compare or copy: digests, media types, names. */
function markdownCode(text, max) {
    // Not backticks: entities would be shown literally between them.
    return `<code>${markdownText(text, max)}</code>`;
}
function entity(character) {
    return NAMED.get(character) ?? `&#${character.charCodeAt(0)};`;
}


/***/ })

};
