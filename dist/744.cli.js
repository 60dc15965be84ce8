export const id = 744;
export const ids = [744];
export const modules = {

/***/ 744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderJunit: () => (/* binding */ renderJunit)
});

// EXTERNAL MODULE: ./build/engine/outcome.js
var engine_outcome = __webpack_require__(8167);
// EXTERNAL MODULE: ./build/image/groups.js
var groups = __webpack_require__(9876);
// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/text/count.js
var count = __webpack_require__(5093);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __webpack_require__(8020);
;// CONCATENATED MODULE: ./build/text/xml.js

const ENTITIES = new Map([
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['"', '&quot;'],
    ["'", '&apos;'],
]);
/**
 * Makes untrusted text safe for an element or an attribute of XML. It also goes through `escapeUntrusted`, so it is one
 * line of at most `max` characters before the escapes, without characters that XML 1.0 does not allow (section 2.2):
 * those are all invisible.
 */
function xmlText(text, max) {
    return (0,untrusted/* escapeUntrusted */.sl)(text, max).replace(/[&<>"']/g, (found) => ENTITIES.get(found) ?? '');
}

// EXTERNAL MODULE: ./build/reports/distinct-names.js
var distinct_names = __webpack_require__(7023);
// EXTERNAL MODULE: ./build/reports/grouping.js
var grouping = __webpack_require__(7659);
;// CONCATENATED MODULE: ./build/reports/junit.js







/**
 * The report as JUnit XML (junit-10.xsd of Jenkins' xUnit plugin is the strictest description): a suite for each image,
 * a test for each rule. There are failures exactly if the policy is violated at `fail-on`, and errors exactly if
 * something that counts is unchecked, so that a reporter reaches the verdict of the run:
 *
 * - findings at or above `fail-on` fail; lower ones are the output of a passed test
 * - an unchecked rule is an error if it counts, otherwise skipped: it did not pass
 * - waived findings and rules that do not apply are skipped
 */
function* renderJunit(given) {
    const report = (0,distinct_names/* withDistinctNames */.L)(given);
    const suites = [...report.errors.map(unreadable), ...report.images.map((image) => imageSuite(image, report))];
    if (suites.length === 0)
        suites.push(unreadable({ image: 'images', message: 'there was no image to check' }));
    const cases = suites.flatMap((suite) => suite.cases);
    const counts = { tests: cases.length, failures: junit_count(cases, 'failure'), errors: junit_count(cases, 'error') };
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: report.tool.name, ...counts })}>\n`;
    for (const suite of suites)
        yield `${suiteLines(suite).join('\n')}\n`;
    yield '</testsuites>\n';
}
/** Unreadable inputs are a suite with an error: reporters count an empty report as passed. */
function unreadable({ image, message }) {
    const lines = [message];
    return {
        name: image,
        properties: [],
        cases: [{ kind: 'error', name: 'can be read', message, type: 'unreadable', lines }],
    };
}
function imageSuite(image, report) {
    const { name, digest, source, verdict, rules } = image;
    const rows = (0,grouping/* rowsOf */.RO)((0,grouping/* reportItems */.DF)({ ...report, images: [image] }), grouping/* BELOW_NAMES */.hm);
    const byRule = (0,groups/* groupByKey */.k)(rows.flatMap((row) => row.rules.map((rule) => ({ rule, row }))), ({ rule }) => rule);
    const ofRule = (rule) => (byRule.get(rule) ?? []).map(({ row }) => row);
    return {
        name,
        properties: [['verdict', verdict], ['source', source], ...(digest === null ? [] : [['digest', digest]])],
        cases: rules.map((outcome) => testCase(outcome, ofRule(outcome.rule), outcome.failOn ?? report.failOn)),
    };
}
function testCase(outcome, rows, failOn) {
    const { rule, status, effectiveSeverity, reason } = outcome;
    const plain = { name: rule, message: '', type: status, lines: rows.flatMap(rowText) };
    const failing = rows.filter(({ kind, severity }) => kind === 'finding' && severity !== null && (0,engine_outcome/* countsAt */.We)(severity, failOn));
    const [first] = failing;
    if (first !== undefined) {
        const others = failing.reduce((sum, { count }) => sum + count, 0) - 1;
        const message = `${first.sentences[0]?.message ?? ''}${others === 0 ? '' : ` (and ${(0,count/* plural */.L)(others, 'more finding')})`}`;
        return { ...plain, kind: 'failure', type: first.severity ?? status, message };
    }
    switch (status) {
        case 'unchecked':
            return {
                ...plain,
                kind: (0,engine_outcome/* countsAt */.We)(effectiveSeverity, failOn) ? 'error' : 'skipped',
                message: `could not be checked: ${reason}`,
            };
        case 'waived':
            return { ...plain, kind: 'skipped', message: `waived: ${reason}` };
        case 'not-applicable':
            return { ...plain, kind: 'skipped', message: `does not apply: ${reason}` };
        case 'failed':
        case 'passed':
            return { ...plain, kind: 'passed' };
    }
}
/** Each sentence with its places below it, then the fix. */
function rowText({ kind, severity, sentences, fix, after }) {
    const label = kind === 'finding' ? severity : kind;
    return [
        ...sentences.flatMap(({ message, places }) => [`${label}: ${message}`, ...places.map((place) => `  ${place}`)]),
        ...(fix === '' ? [] : [`\u2192 ${fix}`]),
        ...(after === '' ? [] : [after]),
    ];
}
function suiteLines({ name, properties, cases }) {
    const counts = { failures: junit_count(cases, 'failure'), errors: junit_count(cases, 'error'), skipped: junit_count(cases, 'skipped') };
    return [
        `  <testsuite${attributes({ name, tests: cases.length, ...counts })}>`,
        ...(properties.length === 0
            ? []
            : [
                '    <properties>',
                ...properties.map(([key, value]) => `      <property${attributes({ name: key, value })}/>`),
                '    </properties>',
            ]),
        ...cases.flatMap((one) => caseLines(one, name)),
        '  </testsuite>',
    ];
}
function caseLines({ kind, name, message, type, lines }, suite) {
    const start = `    <testcase${attributes({ name, classname: suite })}`;
    const text = lines.map((line) => xmlText(line, limits/* LIMITS */.b.annotationCharacters)).join('\n');
    if (kind === 'passed' && text === '')
        return [`${start}/>`];
    const tag = kind === 'passed' ? 'system-out' : kind;
    const given = kind === 'passed' ? '' : attributes({ message, type });
    return [`${start}>`, `      <${tag}${given}>${text}</${tag}>`, '    </testcase>'];
}
function junit_count(cases, kind) {
    return cases.filter((one) => one.kind === kind).length;
}
function attributes(values) {
    return Object.entries(values)
        .map(([name, value]) => ` ${name}="${xmlText(String(value), limits/* LIMITS */.b.annotationCharacters)}"`)
        .join('');
}


/***/ })

};
