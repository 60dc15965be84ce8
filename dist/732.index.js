export const id = 732;
export const ids = [732];
export const modules = {

/***/ 5732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WorkerClient: () => (/* binding */ WorkerClient),
/* harmony export */   startWorker: () => (/* binding */ startWorker)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5919);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5217);
/* harmony import */ var _text_errno_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4110);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8020);





/** A thread that reads one blob after the other. However it ends, a waiting caller gets a result. */
class WorkerClient {
    #worker;
    /** The waiting caller, if there is one. */
    #settle = () => { };
    #advance = () => { };
    #isAlive = true;
    constructor(start) {
        this.#worker = start();
        this.#worker.on('message', (report) => report.kind === 'progress' ? this.#advance(report.bytes) : this.#settle(report.result));
        this.#worker.on('messageerror', (error) => this.#die(error.message));
        this.#worker.on('error', (error) => this.#die(describeError(error)));
        this.#worker.on('exit', (code) => this.#die(`it exited with code ${code}`));
        // A waiting thread does not keep the process from exiting.
        this.#worker.unref();
    }
    /** Whether it accepts another blob. */
    get isAlive() {
        return this.#isAlive;
    }
    /** Reads a blob; call it for one at a time. `advance` is called with the number of bytes read since. */
    async read(request, advance = () => { }) {
        this.#worker.ref();
        this.#advance = advance;
        const result = await new Promise((resolve) => {
            this.#settle = resolve;
            this.#worker.postMessage(request);
        });
        this.#worker.unref();
        return result;
    }
    close() {
        void this.#worker.terminate();
    }
    #die(reason) {
        this.#isAlive = false;
        this.#settle({ ok: false, reason: (0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB) `the thread that read it stopped: ${reason}` });
    }
}
/** Starts a worker thread: silent, and without environment or arguments of this process. */
function startWorker() {
    // In development this file is a TypeScript source; in dist/ the bundles of all entries are in one folder.
    const name = import.meta.filename.endsWith('.ts') ? 'worker-main.ts' : 'worker-main.js';
    return new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(import.meta.dirname, name), {
        argv: [],
        env: {},
        execArgv: [],
        stdout: true,
        stderr: true,
        resourceLimits: { maxOldGenerationSizeMb: _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LIMITS */ .b.workerMegabytes },
    });
}
function describeError(error) {
    return (0,_text_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .C)(error) === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it ran out of memory' : error.message;
}


/***/ })

};
