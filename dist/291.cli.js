export const id = 291;
export const ids = [291];
export const modules = {

/***/ 3291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commandHelp: () => (/* binding */ commandHelp),
/* harmony export */   generalHelp: () => (/* binding */ generalHelp)
/* harmony export */ });
/* harmony import */ var _reports_tool_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7236);
/* harmony import */ var _sources_network_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3591);


/** `plimsoll --help`. */
function generalHelp(commands) {
    return `${_reports_tool_js__WEBPACK_IMPORTED_MODULE_0__/* .TOOL */ .js.name} ${_reports_tool_js__WEBPACK_IMPORTED_MODULE_0__/* .TOOL */ .js.version}: image policy checks

${table(commands.map(({ name, summary }) => [`${_reports_tool_js__WEBPACK_IMPORTED_MODULE_0__/* .TOOL */ .js.name} ${name}`, summary]))}

Each has its own --help.
${EXITS}
`;
}
/** `plimsoll COMMAND --help`. */
function commandHelp({ name, operands, summary, flags, examples = [] }) {
    const rows = Object.entries(flags).map(([flag, { value, multiple, short, help }]) => {
        return [
            `${short === undefined ? '' : `-${short}, `}--${flag}${value === undefined ? '' : ` ${value}`}${multiple ? ' \u2026' : ''}`,
            help,
        ];
    });
    return `${[_reports_tool_js__WEBPACK_IMPORTED_MODULE_0__/* .TOOL */ .js.name, name, '[FLAG\u2026]', operands].filter((word) => word !== '').join(' ')}
  ${summary}

${table(rows)}
${examples.length === 0 ? '' : `\nExamples\n${examples.map((example) => exampleLines(name, example)).join('')}`}${operands.startsWith('IMAGE') ? `\nIMAGE is one of\n${table(LOCATIONS)}\n${MORE.flatMap((sentence) => wrapped(sentence, WIDTH)).join('\n')}\n` : ''}
${EXITS}
`;
}
/** One command line, with its effect as a comment above it. */
function exampleLines(name, [operands, effect]) {
    return `${effect === '' ? '' : `  # ${effect}\n`}  ${_reports_tool_js__WEBPACK_IMPORTED_MODULE_0__/* .TOOL */ .js.name} ${name} ${operands}\n`;
}
/** The width of the help, in columns. */
const WIDTH = 80;
/** Words with their meaning in a second column. */
function table(rows) {
    const column = Math.max(...rows.map(([word]) => word.length)) + 4;
    return rows
        .flatMap(([word, meaning]) => wrapped(meaning, WIDTH - column).map((line, at) => `  ${(at === 0 ? word : '').padEnd(column - 2)}${line}`))
        .join('\n');
}
/** Wraps text at a number of characters; longer words are kept. */
function wrapped(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        }
        else
            line += `${line === '' ? '' : ' '}${word}`;
    }
    return [...lines, line];
}
const LOCATIONS = [
    ['PATH', "detected from the content: an OCI layout, a tar (plain, gzip, zstd), skopeo's dir:"],
    ['oci:PATH[:REF]', 'an OCI layout directory'],
    ['oci-archive:PATH[:REF]', 'an OCI layout in a tar'],
    ['docker-archive:PATH[:REF]', 'an archive of docker save'],
    ['dir:PATH', "a directory of skopeo's dir:"],
    ['docker://HOST/PATH[:TAG]', 'an image in a registry, with the credentials of docker login'],
    ['docker-daemon:REF', "NAME:TAG or an id in the engine of DOCKER_HOST or of docker's context"],
    ['-', 'a tar on standard input'],
];
const MORE = [
    'REF is a name in the source, or @N for its position from 0; without it, all images are checked. @sha256:\u2026 at the end states the expected digest, "IMAGE as NAME" gives the name that policies match, and patterns (build/*.tar) expand to all matches.',
    `A name without a transport is always a local path. Registries are accessed over TLS, except on this machine and for HOST[:PORT] in ${_sources_network_js__WEBPACK_IMPORTED_MODULE_1__/* .INSECURE_REGISTRIES */ .d5}; NODE_EXTRA_CA_CERTS adds a CA certificate.`,
];
const EXITS = 'Exit codes: 0 passed, 1 violated, 2 inconclusive, 3 usage or policy error.';


/***/ })

};
