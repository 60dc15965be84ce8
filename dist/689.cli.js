export const id = 689;
export const ids = [689];
export const modules = {

/***/ 1689:
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
// EXTERNAL MODULE: ./build/formats/reference.js
var reference = __webpack_require__(4562);
// EXTERNAL MODULE: ./build/text/shell.js
var shell = __webpack_require__(9372);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __webpack_require__(8020);
// EXTERNAL MODULE: ./build/image/groups.js
var groups = __webpack_require__(9876);
// EXTERNAL MODULE: ./build/text/count.js
var text_count = __webpack_require__(5093);
// EXTERNAL MODULE: ./build/text/markdown.js
var markdown = __webpack_require__(1065);
// EXTERNAL MODULE: ./build/reports/fix-text.js
var fix_text = __webpack_require__(7743);
// EXTERNAL MODULE: ./build/reports/grouping.js
var grouping = __webpack_require__(7659);
// EXTERNAL MODULE: ./build/reports/tool.js
var tool = __webpack_require__(7236);
;// CONCATENATED MODULE: ./build/reports/markdown-findings.js







const FULL = { ways: 10, sentences: 20, places: 10 };
/** With little space, a few of every rule help more than all of the first. */
const BRIEF = { ways: 2, sentences: 2, places: 2 };
/** The findings, unchecked rules and waived items of a report. */
function reportRowsOf(report) {
    const reportRows = (0,grouping/* rowsOf */.RO)((0,grouping/* reportItems */.DF)(report), report.images.length > 1 ? grouping/* AMONG_IMAGES */.SD : grouping/* BELOW_NAMES */.hm);
    const of = (kind) => (0,groups/* groupBy */.$)(reportRows.filter((one) => one.kind === kind), ({ severity, rules }) => JSON.stringify([severity, rules]));
    return { findings: of('finding'), unchecked: of('unchecked'), waived: of('waived') };
}
/** Findings by rule and fix: the first ones, and the number of findings in the others. */
function* findingSections(shown, limits, links) {
    if (shown.length === 0)
        return;
    yield '### Findings\n\n';
    yield* sections(shown, limits, links, 'more finding');
}
/** Unchecked rules with their reasons, in the same way. */
function* uncheckedSections(shown, limits, links) {
    if (shown.length === 0)
        return;
    yield '### Unchecked rules\n\n';
    yield* sections(shown, limits, links, 'more rule');
}
/** Waived findings, folded. */
function* waivedSections(shown, limits, links) {
    if (shown.length === 0)
        return;
    const count = countOf(shown.flat());
    yield `<details><summary>${(0,text_count/* formatCount */.B)(count)} waived, with reasons</summary>\n\n`;
    yield* sections(shown, limits, links, 'more');
    yield '</details>\n\n';
}
/** The first rows, each with its fixes below its sentences. */
function* sections(shown, { rows: most, detail }, links, other) {
    for (const row of shown.slice(0, most))
        yield section(row, detail, links);
    const omitted = countOf(shown.slice(most).flat());
    if (omitted > 0)
        yield `*${other === 'more' ? `${(0,text_count/* formatCount */.B)(omitted)} more` : (0,text_count/* plural */.L)(omitted, other)}: see the report*\n\n`;
}
function section(row, detail, links) {
    const [{ kind, severity, rules }] = row;
    const omitted = countOf(row.slice(detail.ways));
    const label = kind === 'waived' ? 'waived' : `${severity}`;
    return [
        `#### ${label} \u00b7 ${rules.map(ruleLink).join(', ')}\n`,
        ...row.slice(0, detail.ways).map((one) => rowBlock(one, detail, links)),
        ...(omitted > 0 ? [`and ${(0,text_count/* formatCount */.B)(omitted)} more: see the report\n`] : []),
    ]
        .map((block) => `${block}\n`)
        .join('');
}
/** The name of a rule; that of a built-in one, which has no slash, links to its page. */
function ruleLink(rule) {
    return !/^[a-z][a-z\d-]*$/.test(rule) ? (0,markdown/* markdownText */.p)(rule) : `[${(0,markdown/* markdownText */.p)(rule)}](${(0,tool/* rulePage */.gd)(rule)})`;
}
function countOf(reportRows) {
    return reportRows.reduce((sum, { count }) => sum + count, 0);
}
/** The sentences as a list, then the fix. */
function rowBlock({ sentences, fix, after }, { sentences: most, places }, links) {
    const more = sentences.length - most;
    return [
        ...sentences.slice(0, most).map((sentence) => sentenceItem(sentence, places, links)),
        ...(more > 0 ? [`- and ${(0,text_count/* formatCount */.B)(more)} more: see the report\n`] : []),
        ...fixBlocks(fix),
        ...(after === '' ? [] : [`\n${prose(after)}\n`]),
    ].join('');
}
function sentenceItem({ message, places }, most, links) {
    const shown = places.slice(0, most).map((place) => placeText(place, links));
    if (places.length <= 1)
        return `- ${[prose(message), ...shown].join(' \u00b7 ')}\n`;
    const more = places.length > most ? [`and ${(0,text_count/* formatCount */.B)(places.length - most)} more`] : [];
    return `- ${prose(message)}\n${[...shown, ...more].map((place) => `  - ${place}\n`).join('')}`;
}
/** A place, whose lines of files are links. */
function placeText(place, links) {
    return place
        .split(' \u00b7 ')
        .map((part) => {
        const text = (0,markdown/* markdownText */.p)(part, limits/* LIMITS */.b.annotationCharacters);
        const url = links.get(part);
        return url === undefined ? text : `[${text}](${url})`;
    })
        .join(' \u00b7 ');
}
/** Every alternative of a fix; commands are blocks that GitHub lets people copy. */
function fixBlocks(fix) {
    return (0,fix_text/* fixAlternatives */.M)(fix).map(({ condition, command, text }, at) => {
        const label = at === 0 ? 'Fix' : 'Or';
        if (command === null)
            return `\n${label}: ${prose(text)}\n`;
        const lead = [label, ...(condition === '' ? [] : [prose(condition)])].join(condition.startsWith('for ') ? ', ' : ': ');
        return `\n${lead}:\n\n${codeBlock('sh', command)}${text === '' ? '' : `\n${prose(text)}\n`}`;
    });
}
/** A fenced block. The fence is longer than any run of backticks in the text, so that the text cannot end it. */
function codeBlock(language, text) {
    const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text}\n${fence}\n`;
}
/** Sentences were escaped for logs; here they are escaped for Markdown, at full length. Digests may be broken. */
function prose(text) {
    return (0,markdown/* markdownText */.p)(text, limits/* LIMITS */.b.annotationCharacters).replace(/[0-9a-f]{32}(?=[0-9a-f]{32})/g, '$&<wbr>');
}

;// CONCATENATED MODULE: ./build/reports/markdown-advice.js






/** The number of images and rules that the examples name. */
const SHOWN = 3;
const DEFAULT_POLICY = '.github/plimsoll.yml';
/** The file name that a command shows for a policy that the workflow contains. */
const SAVED_POLICY = 'policy.yml';
/** How to waive the findings of a report and how to reproduce it, folded. Empty if nothing was found. */
function* adviceFolds(report) {
    const images = report.images.filter((image) => !(0,format/* isClean */.AG)(image));
    if (images.length === 0)
        return;
    const waiver = waiverExample(images);
    if (waiver !== null) {
        yield `<details><summary>How to waive a finding</summary>\n\nAdd to the [policy](${tool/* HOME */.yZ}/blob/v0/docs/policy.md#waivers), as narrow as possible:\n\n`;
        yield `${codeBlock('yaml', waiver)}\n</details>\n\n`;
    }
    const saved = isInline(report) ? ` and the inline policy saved as \`${SAVED_POLICY}\`` : '';
    yield `<details><summary>How to reproduce this report</summary>\n\nIn a checkout of the repository, with the same files${saved}:\n\n`;
    yield `${codeBlock('sh', checkCommand(report, images))}\n</details>\n\n`;
}
/** A waiver of what the first image violates; null if none violates anything. It names no rule that only others violate. */
function waiverExample(images) {
    const violated = images.map((image) => ({ image, found: image.findings.filter(({ waiver }) => waiver === null) }));
    const first = violated.find(({ found }) => found.length > 0);
    if (first === undefined)
        return null;
    const rules = [...new Set(first.found.map(({ rule }) => rule))].slice(0, SHOWN);
    const keys = new Set(first.found.filter(({ rule }) => rules.includes(rule)).map(({ key }) => key));
    const name = givenName(first.image);
    // Only names that the workflow gave are matched.
    const match = name === null ? `key: ${listOf([...keys].slice(0, SHOWN))}` : `image: ${listOf([(0,reference/* withoutTag */.nb)(name)])}`;
    return [
        'waivers:',
        `  - rules: ${listOf(rules)}`,
        `    match: {${match}}`,
        '    reason: WHY THIS IS ACCEPTABLE',
        '    until: YYYY-MM-DD',
    ].join('\n');
}
/** The name that the workflow gave to an image; null if it has none. */
function givenName({ source, names: [name], location }) {
    if (name === undefined)
        return null;
    return source === 'registry' || location.endsWith(` as ${name}`) ? name : null;
}
/** A flow sequence of YAML. JSON strings are valid YAML. */
function listOf(texts) {
    return `[${texts.map((text) => (/^[a-z][\w./-]*$/i.test(text) ? text : JSON.stringify((0,untrusted/* escapeUntrusted */.sl)(text)))).join(', ')}]`;
}
/** The command that checks the first inputs again that were not read, and the first images with findings. */
function checkCommand(report, images) {
    const given = [...report.errors.map(({ image }) => image), ...images.map(({ location }) => location)];
    const policy = isInline(report) ? SAVED_POLICY : policyName(report);
    return [
        'npx plimsoll check',
        ...(policy === DEFAULT_POLICY ? [] : [`--policy ${word(policy)}`]),
        ...(report.failOn === 'error' ? [] : [`--fail-on ${report.failOn}`]),
        ...given.slice(0, SHOWN).map(word),
        ...(given.length > SHOWN ? ['\u2026'] : []),
    ].join(' ');
}
/** The policy of the run. Those that it extends come before it. */
function policyName({ policies }) {
    return policies.at(-1)?.source ?? DEFAULT_POLICY;
}
function isInline(report) {
    return policyName(report).startsWith('inline policy');
}
function word(text) {
    return (0,shell/* shellWord */.r)((0,untrusted/* escapeUntrusted */.sl)(text));
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
        yield '| | Image | Size | Findings | Unchecked |\n| :-- | :-- | --: | --: | --: |\n';
        for (const image of shown)
            yield imageRow(image);
        yield '\n';
    }
    const others = images.slice(most);
    if (others.length > 0)
        yield `*${shown.length === 0 ? (0,text_count/* plural */.L)(others.length, 'image') : (0,text_count/* plural */.L)(others.length, 'more image')}: ${verdicts(others)}; see the report.*\n\n`;
}
function imageRow(image) {
    const { name, digest, imageId, platforms, blobs, findings, rules } = image;
    const id = digest ?? imageId;
    const details = [...(id === null ? [] : [(0,location_text/* digestName */.su)(id)]), (0,location_text/* listText */.so)(platforms)]
        .map((text) => (0,markdown/* markdownText */.p)(text))
        .join(' \u00b7 ');
    const cells = [
        (0,format/* imageHeadline */.WB)(image).mark,
        [(0,markdown/* markdownCode */.D)(name), details].filter((line) => line !== '').join('<br>'),
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
    const line = [`${(0,format/* imageHeadline */.WB)(image).mark} ${(0,markdown/* markdownCode */.D)(image.name)}`, ...facts, blobsName(image.blobs)].join(' \u00b7 ');
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
    yield verdictLines((0,format/* headline */.Pl)(report), report.reason, id);
    yield* inputErrors((0,format/* errorsBesideReason */.mS)(report), errors);
    yield `${(0,format/* countNames */.sh)(report.counts).join(' \u00b7 ')}\n\n`;
    const kinds = (0,format/* kindsName */.BD)(report.images);
    const policies = report.policies.map((policy) => (0,markdown/* markdownCode */.D)((0,format/* policyName */.ct)(policy))).join(', ');
    yield `${kinds === '' ? '' : `${kinds} \u00b7 `}Policy ${policies}\n\n`;
}
/** The verdict and its reason. */
function verdictLines({ mark, word }, reason, id) {
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
function* noticeLists({ notices }, most, links) {
    yield* noticeList('Dates', notices.filter(({ kind }) => OF_DAYS.has(kind)), most, links);
    yield* noticeList('About the policy', notices.filter(({ kind }) => !OF_DAYS.has(kind)), most, links);
}
function* noticeList(title, notices, most, links) {
    if (notices.length === 0)
        return;
    yield `### ${title}\n\n`;
    for (const { message, policy } of notices.slice(0, most))
        yield `- ${prose(message)}${policy === null ? '' : ` \u00b7 ${policyLine(policy, links)}`}\n`;
    if (notices.length > most)
        yield `- ${(0,text_count/* plural */.L)(notices.length - most, 'more note')}: see the report\n`;
    yield '\n';
}
/** A line of a policy, as a link if it is in the repository. */
function policyLine(policy, links) {
    const url = links.get(policy);
    return url === undefined ? (0,markdown/* markdownCode */.D)(policy) : `[${(0,markdown/* markdownCode */.D)(policy)}](${url})`;
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
        yield `| ${[ruleLink(rule), ...STATUSES.map((status) => counts.get(status) ?? '')].join(' | ')} |\n`;
    yield '\n</details>\n';
}

// EXTERNAL MODULE: ./build/policy/reference.js
var policy_reference = __webpack_require__(3414);
;// CONCATENATED MODULE: ./build/reports/source-links.js


/**
 * The URLs of all lines that a report names. Only files of the repository have one.
 * @param files the URL of the files at the commit: `https://github.com/OWNER/NAME/blob/COMMIT`; null if it is unknown
 */
function sourceLinks({ images, notices }, files) {
    if (files === null)
        return new Map();
    const located = images.flatMap(({ findings }) => findings.flatMap(({ location, related }) => (location === null ? related : [location, ...related])));
    return new Map([
        ...located.flatMap((location) => linkTo((0,location_text/* locationName */.zb)(location), location, files)),
        ...notices.flatMap(({ policy, location }) => (policy === null ? [] : linkTo(policy, location, files))),
    ]);
}
function linkTo(name, location, files) {
    if (location === null || !(0,policy_reference/* isWithin */.UO)(location.file))
        return [];
    const path = location.file.split('/').map(segment).join('/');
    return [[name, `${files}/${path}${location.line === null ? '' : `#L${location.line}`}`]];
}
/** One segment of a path, in which no character has a meaning in Markdown. */
function segment(text) {
    return encodeURIComponent(text).replace(/[!'()*~_]/g, (found) => `%${found.charCodeAt(0).toString(16)}`);
}

;// CONCATENATED MODULE: ./build/reports/markdown.js








const ALL = Number.POSITIVE_INFINITY;
const FEWER = [8192, 4096, 2048, 1024, 512, 256, 128, 64, 32, 16, 8, 4, 2, 1, 0];
const WHOLE = { pictures: true, blobs: 'all', images: ALL, rules: true, rows: ALL, detail: FULL, advice: true };
const BARE = { ...WHOLE, pictures: false, blobs: 'none' };
/** From everything to almost nothing: the least useful parts go first, findings last. */
const PLANS = [
    WHOLE,
    { ...WHOLE, blobs: 'not-clean' },
    { ...WHOLE, blobs: 'not-clean', pictures: false },
    BARE,
    ...FEWER.map((images) => ({ ...BARE, images })),
    { ...BARE, images: 0, detail: BRIEF },
    ...FEWER.map((rows) => ({ ...BARE, images: 0, rules: false, detail: BRIEF, rows, advice: false })),
];
/** The number of images up to which they are not folded. */
const FEW_IMAGES = 3;
/**
 * The report as a job summary: the verdict, findings by rule with their fixes, unchecked rules, dates, and the images
 * with a picture and their blobs by media type. Parts are left out in steps until it fits.
 */
function renderMarkdown(given, options = {}) {
    const { bytes: budget = limits/* LIMITS */.b.summaryBytes, id = '', files = null } = options;
    const report = (0,distinct_names/* withDistinctNames */.L)(given);
    const { clean, pass, inconclusive, fail } = (0,format/* imagesByVerdict */.X_)(report);
    const notClean = [...fail, ...inconclusive, ...pass];
    const sheet = {
        report,
        rows: reportRowsOf(report),
        images: [...notClean, ...clean],
        notClean: new Set(notClean),
        id,
        links: sourceLinks(report, files),
    };
    for (const plan of PLANS) {
        const text = within(budget, blocks(sheet, plan));
        if (text !== undefined)
            return text;
    }
    // If not even the header fits: the verdict alone.
    const { mark, word } = (0,format/* headline */.Pl)(report);
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
function* blocks({ report, rows, images, notClean, id, links }, plan) {
    const few = Math.min(plan.rows, limits/* LIMITS */.b.summaryErrors);
    yield* header(report, few, id);
    yield* findingSections(rows.findings, plan, links);
    yield* uncheckedSections(rows.unchecked, plan, links);
    if (plan.advice)
        yield* adviceFolds(report);
    yield* noticeLists(report, few, links);
    if (images.length > 0)
        yield '### Images\n\n';
    yield* imageTable(images, plan.images);
    const open = images.length <= FEW_IMAGES;
    const shown = plan.blobs === 'all' ? images : images.filter((image) => plan.blobs === 'not-clean' && notClean.has(image));
    for (const image of shown)
        yield* imageDetails(image, open, plan.pictures);
    yield* waivedSections(rows.waived, plan, links);
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


/***/ }),

/***/ 9372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/**
 * A text as one word of a POSIX shell, for commands in fixes: in single quotes, which expand nothing, unless it is
 * plain.
 */
function shellWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ })

};
