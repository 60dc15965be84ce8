export const id = 204;
export const ids = [204];
export const modules = {

/***/ 4204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderMarkdown: () => (/* binding */ renderMarkdown)
});

// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/reports/distinct-names.js
var distinct_names = __webpack_require__(7023);
// EXTERNAL MODULE: ./build/reports/format.js
var format = __webpack_require__(4693);
// EXTERNAL MODULE: ./build/image/groups.js
var groups = __webpack_require__(9876);
// EXTERNAL MODULE: ./build/text/count.js
var text_count = __webpack_require__(5093);
// EXTERNAL MODULE: ./build/text/markdown.js
var markdown = __webpack_require__(1065);
// EXTERNAL MODULE: ./build/reports/grouping.js
var grouping = __webpack_require__(7659);
;// CONCATENATED MODULE: ./build/reports/markdown-findings.js





const FULL = { ways: 10, sentences: 20, places: 10 };
/** With little space, a few of every rule help more than all of the first. */
const BRIEF = { ways: 2, sentences: 2, places: 2 };
/** The contents of a report for its tables. */
function tableRowsOf(report) {
    const reportRows = (0,grouping/* rowsOf */.RO)((0,grouping/* reportItems */.DF)(report), report.images.length > 1 ? grouping/* AMONG_IMAGES */.SD : grouping/* BELOW_NAMES */.hm);
    const of = (kind) => (0,groups/* groupBy */.$)(reportRows.filter((one) => one.kind === kind), ({ severity, rules }) => JSON.stringify([severity, rules]));
    return { findings: of('finding'), unchecked: of('unchecked'), waived: of('waived') };
}
/** Findings by rule and fix: the first ones, and the number of findings in the others. */
function* findingTable(shown, limits) {
    if (shown.length === 0)
        return;
    yield '### Findings\n\n| Severity | Finding, location, fix |\n| :-- | :-- |\n';
    yield* rows(shown, limits, 'more finding');
}
/** Unchecked rules with their reasons, in the same way. */
function* uncheckedTable(shown, limits) {
    if (shown.length === 0)
        return;
    yield '### Unchecked rules\n\n| Counts&nbsp;as | Rule and reason |\n| :-- | :-- |\n';
    yield* rows(shown, limits, 'more rule');
}
/** Waived findings, folded. */
function* waivedTable(shown, limits) {
    if (shown.length === 0)
        return;
    const count = countOf(shown.flat());
    yield `<details><summary>${(0,text_count/* formatCount */.B)(count)} waived, with reasons</summary>\n\n| Severity | Finding and waiver |\n| :-- | :-- |\n`;
    yield* rows(shown, limits, 'more');
    yield '</details>\n\n';
}
/** The first rows, each with its fixes below each other. */
function* rows(shown, { rows: most, detail }, other) {
    for (const row of shown.slice(0, most))
        yield rowLine(row, detail);
    const omitted = countOf(shown.slice(most).flat());
    if (omitted > 0)
        yield `| | *${other === 'more' ? `${(0,text_count/* formatCount */.B)(omitted)} more` : (0,text_count/* plural */.L)(omitted, other)}: see the report* |\n`;
    yield '\n';
}
function rowLine(row, detail) {
    const [{ kind, severity, rules }] = row;
    const omitted = countOf(row.slice(detail.ways));
    const lines = [
        rules.map((rule) => `**${(0,markdown/* markdownText */.p)(rule)}**`).join(', '),
        ...row.slice(0, detail.ways).flatMap((one) => rowLines(one, detail)),
        ...(omitted > 0 ? [`and ${(0,text_count/* formatCount */.B)(omitted)} more: see the report`] : []),
    ];
    return `| ${kind === 'waived' ? 'waived' : `**${severity}**`} | ${lines.join('<br>')} |\n`;
}
function countOf(reportRows) {
    return reportRows.reduce((sum, { count }) => sum + count, 0);
}
function rowLines({ sentences, after }, { sentences: most, places }) {
    const more = sentences.length - most;
    return [
        ...sentences.slice(0, most).flatMap((sentence) => sentenceLines(sentence, places)),
        ...(more > 0 ? [`and ${(0,text_count/* formatCount */.B)(more)} more: see the report`] : []),
        ...(after === '' ? [] : [prose(after)]),
    ];
}
function sentenceLines({ message, places }, most) {
    const [first, ...others] = places.slice(0, most).map((place) => (0,markdown/* markdownText */.p)(place, limits/* LIMITS */.b.annotationCharacters));
    if (first === undefined)
        return [prose(message)];
    if (places.length === 1)
        return [`${prose(message)} \u00b7 ${first}`];
    const more = places.length > most ? [`and ${(0,text_count/* formatCount */.B)(places.length - most)} more`] : [];
    return [`${prose(message)}:`, ...[first, ...others, ...more].map((place) => `\u00b7 ${place}`)];
}
/** Sentences were escaped for logs; here they are escaped for Markdown, at full length. A table may break a digest. */
function prose(text) {
    return (0,markdown/* markdownText */.p)(text, limits/* LIMITS */.b.annotationCharacters).replace(/[0-9a-f]{32}(?=[0-9a-f]{32})/g, '$&<wbr>');
}

// EXTERNAL MODULE: ./build/text/size.js
var size = __webpack_require__(7397);
// EXTERNAL MODULE: ./build/reports/location-text.js
var location_text = __webpack_require__(9925);
;// CONCATENATED MODULE: ./build/reports/mermaid.js
/** The syntax of each shape around its text. */
const SHAPES = {
    index: ['{{', '}}'],
    manifest: ['(', ')'],
    blob: ['[', ']'],
    rest: ['[', ']'],
};
/**
 * A layout that every version of Mermaid on GitHub supports; compact, because an image has many blobs; wide enough that
 * a platform and its mark stay on one line.
 */
const LAYOUT = '%%{init: {"layout": "dagre", "flowchart": {"nodeSpacing": 16, "rankSpacing": 48, "wrappingWidth": 320}}}%%';
/**
 * Colors that are distinguishable in light and dark mode and with color blindness, with enough contrast for white text.
 */
const CLASSES = [
    'classDef error fill:#cf222e,stroke:#82071e,color:#ffffff',
    'classDef warning fill:#9a6700,stroke:#7d4e00,color:#ffffff',
    'classDef note fill:#0969da,stroke:#0550ae,color:#ffffff',
    'classDef waived stroke-dasharray:4 4',
    'classDef rest stroke-dasharray:2 3,fill:none',
];
/**
 * A picture in Mermaid's syntax, which GitHub draws in a fenced block. Characters other than letters, digits and a few
 * signs are written as entities, so that no text is syntax, markup or the end of the block.
 */
function mermaid({ nodes }) {
    const used = new Set(nodes.flatMap(classOf));
    return [
        LAYOUT,
        'flowchart LR',
        ...nodes.map(nodeLine),
        ...nodes.flatMap(({ parents }, at) => parents.map((parent) => `  n${parent} --> n${at}`)),
        ...CLASSES.filter((line) => used.has(line.split(' ')[1] ?? '')).map((line) => `  ${line}`),
        '',
    ].join('\n');
}
function nodeLine(node, at) {
    const [before, after] = SHAPES[node.shape];
    const mark = classOf(node).map((name) => `:::${name}`);
    // Colors alone are not accessible.
    const [title = '', ...facts] = node.lines;
    const lines = [node.mark === null ? title : `${title}: ${node.mark}`, ...facts];
    return `  n${at}${before}"${lines.map(words).join('<br>')}"${after}${mark.join('')}`;
}
function classOf({ mark, shape }) {
    return mark === null ? (shape === 'rest' ? ['rest'] : []) : [mark];
}
/**
 * The beginnings of an icon (`fa:fa-bug`), a formula (`$$x$$`), a line break (` `) or Mermaid's own form of an entity.
 * Mermaid looks for them after entities are decoded, so only a character in between helps: a word joiner, which has no
 * width.
 */
const SEAM = /:(?=fa-)|\$(?=\$)|\\(?=n)|\ufb02(?=\u00b0)|\u00b6(?=\u00df)/gu;
const WORD_JOINER = '\u2060';
function words(line) {
    return line
        .replace(SEAM, (character) => character + WORD_JOINER)
        .replace(/[^\w ./,+-]/gu, (character) => `#${character.codePointAt(0)};`);
}

;// CONCATENATED MODULE: ./build/reports/markdown-images.js






/** A row for each image: the first `most`, and the number of others. */
function* imageTable(images, most) {
    const shown = images.slice(0, most);
    if (shown.length > 0) {
        yield '| | Image | Digest | Platforms | Size | Findings | Unchecked |\n| :-- | :-- | :-- | :-- | --: | --: | --: |\n';
        for (const image of shown)
            yield imageRow(image);
        yield '\n';
    }
    const others = images.slice(most);
    if (others.length > 0)
        yield `*${shown.length === 0 ? (0,text_count/* plural */.L)(others.length, 'image') : (0,text_count/* plural */.L)(others.length, 'more image')}: ${verdicts(others)}; see the report.*\n\n`;
}
function imageRow(image) {
    const { name, verdict, digest, imageId, platforms, blobs, findings, rules } = image;
    const id = digest ?? imageId;
    const cells = [
        format/* VERDICTS */.bk[verdict].mark,
        (0,markdown/* markdownCode */.D)(name),
        id === null ? '' : (0,markdown/* markdownCode */.D)((0,location_text/* digestName */.su)(id)),
        (0,markdown/* markdownText */.p)((0,location_text/* listText */.so)(platforms)),
        bytesCell(sum(blobs, ({ bytes }) => bytes)),
        some(findings.filter(({ waiver }) => waiver === null).length),
        some(rules.filter(({ status }) => status === 'unchecked').length),
    ];
    return `| ${cells.join(' | ')} |\n`;
}
/** "3 failed, 40 passed". */
function verdicts(images) {
    return ['fail', 'inconclusive', 'pass']
        .map((verdict) => [images.filter((image) => image.verdict === verdict).length, format/* VERDICTS */.bk[verdict].word])
        .filter(([count]) => count > 0)
        .map(([count, word]) => `${(0,text_count/* formatCount */.B)(count)} ${word}`)
        .join(', ');
}
/** The picture of an image and its blobs by media type, folded. */
function* imageDetails(image, open, isDrawn) {
    if (image.blobs.length === 0)
        return;
    const facts = (0,format/* imageFacts */.JC)(image).map((fact) => (0,markdown/* markdownText */.p)(fact));
    const line = [`${format/* VERDICTS */.bk[image.verdict].mark} ${(0,markdown/* markdownCode */.D)(image.name)}`, ...facts, blobsName(image.blobs)].join(' \u00b7 ');
    yield `<details${open ? ' open' : ''}><summary>${line}</summary>\n\n`;
    if (isDrawn && image.graph !== undefined)
        yield `\`\`\`mermaid\n${mermaid(image.graph)}\`\`\`\n\n`;
    yield '| Media type | Role | Detected | Blobs | Size |\n| :-- | :-- | :-- | --: | --: |\n';
    for (const { mediaType, role, detected, count, bytes } of image.blobs) {
        const type = mediaType === null ? '*not stated*' : (0,markdown/* markdownCode */.D)(mediaType);
        yield `| ${type} | ${(0,markdown/* markdownText */.p)(role)} | ${detected === null ? '*not read*' : (0,markdown/* markdownText */.p)(detected)} | ${(0,text_count/* formatCount */.B)(count)} | ${bytesCell(bytes)} |\n`;
    }
    yield '\n</details>\n\n';
}
function blobsName(blobs) {
    return `${(0,text_count/* plural */.L)(sum(blobs, ({ count }) => count), 'blob')} of ${(0,text_count/* plural */.L)(blobs.length, 'kind')}, ${(0,size/* formatBytes */.z)(sum(blobs, ({ bytes }) => bytes))}`;
}
function sum(items, of) {
    return items.reduce((total, item) => total + of(item), 0);
}
/** A size that stays on one line in narrow columns. */
function bytesCell(bytes) {
    return (0,size/* formatBytes */.z)(bytes).replace(' ', '&nbsp;');
}
/** A bold number; empty for zero. */
function some(count) {
    return count === 0 ? '' : `**${(0,text_count/* formatCount */.B)(count)}**`;
}

;// CONCATENATED MODULE: ./build/reports/markdown-parts.js





/** The verdict with its reason, unreadable inputs, counts, and the policy. */
function* header(report, errors, id) {
    yield verdictLines(report.verdict, report.reason, id);
    yield* inputErrors((0,format/* errorsBesideReason */.mS)(report), errors);
    yield countsTable(report.counts);
    const kinds = (0,format/* kindsName */.BD)(report.images);
    const policies = report.policies.map((policy) => (0,markdown/* markdownCode */.D)((0,format/* policyName */.ct)(policy))).join(', ');
    yield `${kinds === '' ? '' : `${kinds} \u00b7 `}Policy ${policies}\n\n`;
}
/** What was checked and found; zeros are omitted where they only mean that nothing is wrong. */
function countsTable({ images, blobs, bytes, error, warning, note, unchecked, waived }) {
    const found = [
        ['Errors', error],
        ['Warnings', warning],
        ['Notes', note],
        ['Unchecked', unchecked],
        ['Waived', waived],
    ];
    const columns = [
        ['Images', (0,text_count/* formatCount */.B)(images)],
        ['Blobs', (0,text_count/* formatCount */.B)(blobs)],
        ['Size', bytesCell(bytes)],
        ...found.filter(([, count]) => count > 0).map(([name, count]) => [name, `**${(0,text_count/* formatCount */.B)(count)}**`]),
    ];
    const row = (cells) => `| ${cells.join(' | ')} |\n`;
    return `${row(columns.map(([name]) => name))}${row(columns.map(() => '--:'))}${row(columns.map(([, count]) => count))}\n`;
}
/** The verdict and its reason. */
function verdictLines(verdict, reason, id) {
    const { mark, word } = format/* VERDICTS */.bk[verdict];
    return `## ${mark} Plimsoll${id === '' ? '' : ` (${(0,markdown/* markdownText */.p)(id)})`}: ${word}\n\n**${prose(reason)}**\n\n`;
}
/** Unreadable inputs: the first `most`. */
function* inputErrors(errors, most) {
    if (errors.length === 0)
        return;
    for (const { image, message } of errors.slice(0, most))
        yield `- ${(0,markdown/* markdownCode */.D)(image)} could not be read: ${prose(message)}\n`;
    if (errors.length > most)
        yield `- ${(0,text_count/* plural */.L)(errors.length - most, 'more input')} could not be read\n`;
    yield '\n';
}
/** Notices about dates; the others are about the policy itself. */
const OF_DAYS = new Set([
    'upcoming',
    'waiver-ends',
    'waiver-ended',
    'override',
    'override-ended',
]);
/** Notices for the authors of the policy, one per line, dates first: the first `most` of each kind. */
function* noticeLists({ notices }, most) {
    yield* noticeList('Dates', notices.filter(({ kind }) => OF_DAYS.has(kind)), most);
    yield* noticeList('About the policy', notices.filter(({ kind }) => !OF_DAYS.has(kind)), most);
}
function* noticeList(title, notices, most) {
    if (notices.length === 0)
        return;
    yield `### ${title}\n\n`;
    for (const { message, policy } of notices.slice(0, most))
        yield `- ${prose(message)}${policy === null ? '' : ` \u00b7 ${(0,markdown/* markdownCode */.D)(policy)}`}\n`;
    if (notices.length > most)
        yield `- ${(0,text_count/* plural */.L)(notices.length - most, 'more note')}: see the report\n`;
    yield '\n';
}
const STATUSES = ['failed', 'unchecked', 'waived', 'passed', 'not-applicable'];
/** The outcomes of every rule over all images, which shows what was checked. */
function* rulesTable(report) {
    const rules = new Map();
    for (const image of report.images) {
        for (const { rule, status } of image.rules) {
            const counts = rules.get(rule) ?? new Map();
            rules.set(rule, counts.set(status, (counts.get(status) ?? 0) + 1));
        }
    }
    if (rules.size === 0)
        return;
    yield `<details><summary>${(0,text_count/* plural */.L)(rules.size, 'rule')} by outcome</summary>\n\n`;
    yield '| Rule | Failed | Unchecked | Waived | Passed | Not applicable |\n| :-- | --: | --: | --: | --: | --: |\n';
    for (const [rule, counts] of rules)
        yield `| ${[(0,markdown/* markdownText */.p)(rule), ...STATUSES.map((status) => counts.get(status) ?? '')].join(' | ')} |\n`;
    yield '\n</details>\n';
}

;// CONCATENATED MODULE: ./build/reports/markdown.js






const ALL = Number.POSITIVE_INFINITY;
const FEWER = [8192, 4096, 2048, 1024, 512, 256, 128, 64, 32, 16, 8, 4, 2, 1, 0];
const WHOLE = { pictures: true, blobs: 'all', images: ALL, rules: true, rows: ALL, detail: FULL };
const BARE = { ...WHOLE, pictures: false, blobs: 'none' };
/** From everything to almost nothing: the least useful parts go first, findings last. */
const PLANS = [
    WHOLE,
    { ...WHOLE, blobs: 'not-clean' },
    { ...WHOLE, blobs: 'not-clean', pictures: false },
    BARE,
    ...FEWER.map((images) => ({ ...BARE, images })),
    { ...BARE, images: 0, detail: BRIEF },
    ...FEWER.map((rows) => ({ ...BARE, images: 0, rules: false, detail: BRIEF, rows })),
];
/** The number of unreadable inputs and notices that are listed. */
const SHOWN_ERRORS = 50;
/** The number of images up to which they are not folded. */
const FEW_IMAGES = 3;
/**
 * The report as a job summary: the verdict, findings by rule with their fixes, unchecked rules, dates, and the images
 * with a picture and their blobs by media type. It never exceeds `budget` bytes, because GitHub drops a larger summary
 * as a whole: parts are left out in steps. `id` distinguishes several uses of Plimsoll in a workflow.
 */
function renderMarkdown(given, budget = limits/* LIMITS */.b.summaryBytes, id = '') {
    const report = (0,distinct_names/* withDistinctNames */.L)(given);
    const { clean, pass, inconclusive, fail } = (0,format/* imagesByVerdict */.X_)(report);
    const notClean = [...fail, ...inconclusive, ...pass];
    const sheet = { report, rows: tableRowsOf(report), images: [...notClean, ...clean], notClean: new Set(notClean), id };
    for (const plan of PLANS) {
        const text = within(budget, blocks(sheet, plan));
        if (text !== undefined)
            return text;
    }
    // If not even the header fits: the verdict alone.
    const { mark, word } = format/* VERDICTS */.bk[report.verdict];
    return within(budget, [`## ${mark} Plimsoll: ${word}\n`]) ?? '';
}
/** All parts together, or undefined as soon as they exceed the budget. */
function within(budget, parts) {
    const kept = [];
    let bytes = 0;
    for (const part of parts) {
        bytes += Buffer.byteLength(part);
        if (bytes > budget)
            return undefined;
        kept.push(part);
    }
    return kept.join('');
}
function* blocks({ report, rows, images, notClean, id }, plan) {
    const few = Math.min(plan.rows, SHOWN_ERRORS);
    yield* header(report, few, id);
    yield* findingTable(rows.findings, plan);
    yield* uncheckedTable(rows.unchecked, plan);
    yield* noticeLists(report, few);
    if (images.length > 0)
        yield '### Images\n\n';
    yield* imageTable(images, plan.images);
    const open = images.length <= FEW_IMAGES;
    const shown = plan.blobs === 'all' ? images : images.filter((image) => plan.blobs === 'not-clean' && notClean.has(image));
    for (const image of shown)
        yield* imageDetails(image, open, plan.pictures);
    yield* waivedTable(rows.waived, plan);
    if (plan.rules)
        yield* rulesTable(report);
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
