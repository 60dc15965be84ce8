export const id = 353;
export const ids = [353];
export const modules = {

/***/ 6353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   workflowStep: () => (/* binding */ workflowStep)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var _sources_read_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1944);



/** The parts of `GITHUB_WORKFLOW_REF`: `acme/shop/.github/workflows/ci.yml@refs/heads/main`. */
const WORKFLOW_REF = /^([^/]+\/[^/]+)\/(\.github\/workflows\/[^/@]+)@/;
/**
 * The step of the workflow that uses this Action: the location of findings without a line in a Dockerfile or policy. It
 * has a line only if the file is checked out and the line is unique. Null outside of a workflow, and for a workflow of
 * another repository.
 * @param isAction false if a step may `run` the command instead
 */
function workflowStep(environment, isAction = true) {
    const { GITHUB_WORKFLOW_REF: ref, GITHUB_REPOSITORY: repository, GITHUB_WORKSPACE: workspace } = environment;
    const [, owner, file] = WORKFLOW_REF.exec(ref ?? '') ?? [];
    if (file === undefined || owner !== repository)
        return null;
    const action = environment['GITHUB_ACTION_REPOSITORY'] ?? '';
    const isUsed = isAction || action !== '';
    const text = workspace === undefined || !isUsed ? '' : textOf((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(workspace, file));
    const uses = usesPattern(action);
    const found = text.split(/\r\n|\r|\n/).flatMap((line, at) => {
        const column = uses.exec(line)?.[1]?.length;
        return column === undefined ? [] : [{ line: at + 1, column: column + 1 }];
    });
    const [only] = found;
    return only !== undefined && found.length === 1
        ? { file, ...only, confidence: 'exact' }
        : { file, line: null, column: null, confidence: 'ambiguous' };
}
/** `uses: plimsoll/plimsoll@v0`, or a path of the same repository if the runner does not state the Action. */
function usesPattern(repository) {
    const name = /^[\w-]+\/[\w.-]+$/.test(repository)
        ? `${repository.replace(/\./g, '\\.')}(?:/[^@\\s]*)?@`
        : '\\.{1,2}/';
    return new RegExp(`^(\\s*(?:-\\s+)?)uses:\\s*["']?${name}`, 'i');
}
/** The text of a file; empty if it cannot be read. */
function textOf(path) {
    const read = (0,_sources_read_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readWholeFile */ .M4)(path, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.workflowBytes);
    return read.kind === 'bytes' ? Buffer.from(read.bytes).toString('utf8') : '';
}


/***/ })

};
