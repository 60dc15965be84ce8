export const id = 374;
export const ids = [374];
export const modules = {

/***/ 8374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dockerfilesBelow: () => (/* binding */ dockerfilesBelow),
/* harmony export */   readWorkspace: () => (/* binding */ readWorkspace)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _dockerfile_dockerfile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6985);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7598);




const DOCKERFILE = /^(?:(?:Dockerfile|Containerfile)(?:\..+)?|.+\.[dD]ockerfile)$/;
const SKIPPED = new Set(['node_modules', '.git', 'vendor']);
/**
 * Reads the Dockerfiles of a workspace: the one that was given, else those below a directory. Files that are not valid Dockerfiles or cannot be read
 * are left out, and so are links out of the directory.
 */
async function readWorkspace(directory, given, repository) {
    const dockerfiles = given === null ? await dockerfilesBelow(directory) : [given];
    return { dockerfiles, given: given !== null, repository };
}
/** The Dockerfiles below a directory, named by their paths, nearest first. */
async function dockerfilesBelow(directory) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(directory).catch(() => null);
    const dockerfiles = [];
    const seen = new Set();
    let bytes = 0;
    for (const name of root === null ? [] : await namesBelow(directory)) {
        const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name)).catch(() => null);
        if (path === null || seen.has(path) || !path.startsWith(`${root}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`))
            continue;
        seen.add(path);
        const info = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => null);
        if (!info?.isFile() || bytes + info.size > _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .LIMITS */ .b.workspaceBytes)
            continue;
        bytes += info.size;
        const read = await (0,_dockerfile_dockerfile_js__WEBPACK_IMPORTED_MODULE_2__.readDockerfile)(name, path);
        if (read.ok)
            dockerfiles.push(read.value);
        if (dockerfiles.length === _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .LIMITS */ .b.workspaceDockerfiles)
            break;
    }
    return dockerfiles;
}
/** Paths of files with the name of a Dockerfile, with forward slashes. Links to directories are not followed. */
async function namesBelow(directory) {
    const names = [];
    let level = [''];
    let visited = 0;
    for (let depth = 0; depth <= _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .LIMITS */ .b.workspaceDepth && level.length > 0; depth++) {
        const next = [];
        for (const below of level) {
            if (visited++ === _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .LIMITS */ .b.workspaceDirectories)
                return names;
            for (const entry of await entriesOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, below))) {
                const name = below === '' ? entry.name : `${below}/${entry.name}`;
                if (entry.isDirectory()) {
                    if (!SKIPPED.has(entry.name))
                        next.push(name);
                }
                else if (DOCKERFILE.test(entry.name) && !entry.name.endsWith('.dockerignore'))
                    names.push(name);
            }
        }
        level = next;
    }
    return names;
}
async function entriesOf(directory) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory, { withFileTypes: true }).catch(() => []);
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}


/***/ })

};
