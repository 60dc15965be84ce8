export const id = 431;
export const ids = [431,872];
export const modules = {

/***/ 2431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exportOf: () => (/* binding */ exportOf),
  hasId: () => (/* binding */ hasId)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./build/formats/json.js + 1 modules
var json = __webpack_require__(3457);
// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __webpack_require__(8020);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(5217);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/sources/extent.js
var extent = __webpack_require__(6537);
// EXTERNAL MODULE: ./build/sources/location.js
var sources_location = __webpack_require__(2842);
;// CONCATENATED MODULE: ./build/sources/engine-address.js









const DEFAULT_SOCKET = '/var/run/docker.sock';
/** Ports that the docker command takes where none is stated. */
const PLAIN_PORT = 2375;
const TLS_PORT = 2376;
/**
 * The engine that the docker command would speak to: `DOCKER_HOST`, else the context of `DOCKER_CONTEXT` or of docker's configuration, else the
 * default socket. An address that cannot be used is refused, as the image of that name in another engine may be another image.
 */
function engineAddress(environment) {
    const host = environment['DOCKER_HOST'];
    if (host)
        return parseAddress(host, 'DOCKER_HOST', environment);
    const configuration = configurationFolder(environment);
    const context = contextName(configuration, environment);
    if (!context.ok)
        return context;
    if (context.value === null)
        return { ok: true, value: unix(DEFAULT_SOCKET) };
    return contextAddress(context.value, configuration, environment);
}
function parseAddress(text, origin, environment) {
    if (text.startsWith('unix://'))
        return { ok: true, value: unix(text.slice('unix://'.length) || DEFAULT_SOCKET) };
    const url = text.startsWith('tcp://') && URL.canParse(text) ? new URL(text) : null;
    // What is not understood is not repeated: there may be a password in it.
    if (url === null || url.hostname === '' || url.username + url.password + url.search + url.hash !== '')
        return (0,sources_location/* failed */.gz)((0,untrusted/* say */.cv) `${origin} is no address that Plimsoll can use: it takes unix://PATH and tcp://HOST:PORT; otherwise save the image: docker save -o image.tar IMAGE`);
    if (url.pathname !== '' && url.pathname !== '/')
        return (0,sources_location/* failed */.gz)((0,untrusted/* say */.cv) `${origin} has a path, which Plimsoll does not take: write tcp://HOST:PORT`);
    const tls = tlsFiles(environment);
    if (!tls.ok)
        return tls;
    const port = url.port === '' ? (tls.value === null ? PLAIN_PORT : TLS_PORT) : Number(url.port);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    return {
        ok: true,
        value: { kind: 'tcp', host, port, tls: tls.value, shown: (0,untrusted/* say */.cv) `tcp://${url.hostname}:${String(port)}` },
    };
}
function unix(path) {
    return { kind: 'unix', path, shown: (0,untrusted/* say */.cv) `unix://${path}` };
}
/** The files that `DOCKER_TLS_VERIFY` asks for; null without it. */
function tlsFiles(environment) {
    if (!environment['DOCKER_TLS_VERIFY']) {
        if (environment['DOCKER_TLS'])
            return (0,sources_location/* failed */.gz)('DOCKER_TLS asks for a connection that proves nothing: set DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH');
        return { ok: true, value: null };
    }
    const folder = environment['DOCKER_CERT_PATH'] || configurationFolder(environment);
    try {
        const [ca, cert, key] = ['ca.pem', 'cert.pem', 'key.pem'].map((name) => (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, name)));
        if (ca === undefined || cert === undefined || key === undefined)
            return { ok: true, value: null };
        return { ok: true, value: { ca, cert, key } };
    }
    catch (error) {
        return (0,sources_location/* failed */.gz)((0,untrusted/* say */.cv) `DOCKER_TLS_VERIFY asks for ca.pem, cert.pem and key.pem in ${folder} (DOCKER_CERT_PATH): ${(0,extent/* systemWords */.j5)(error)}`);
    }
}
function configurationFolder(environment) {
    return environment['DOCKER_CONFIG'] || (0,external_node_path_.join)(environment['HOME'] || (0,external_node_os_.homedir)(), '.docker');
}
/** The context that the docker command would use; null for its default. */
function contextName(configuration, environment) {
    const given = environment['DOCKER_CONTEXT'];
    if (given)
        return { ok: true, value: given === 'default' ? null : given };
    const file = (0,external_node_path_.join)(configuration, 'config.json');
    if (!(0,external_node_fs_.existsSync)(file))
        return { ok: true, value: null };
    const config = readJson(file);
    if (!config.ok)
        return (0,sources_location/* failed */.gz)((0,untrusted/* say */.cv) `${file} does not tell which engine is meant: ${config.error}; set DOCKER_HOST`);
    const name = member(config.value, 'currentContext');
    return { ok: true, value: typeof name !== 'string' || name === '' || name === 'default' ? null : name };
}
/** A context lies below a folder that is named after its name's digest (docker/cli, "context/store"). */
function contextAddress(name, configuration, environment) {
    const folder = (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex');
    const mend = 'set DOCKER_HOST to its address';
    const meta = readJson((0,external_node_path_.join)(configuration, 'contexts', 'meta', folder, 'meta.json'));
    if (!meta.ok)
        return (0,sources_location/* failed */.gz)((0,untrusted/* say */.cv) `docker's context ${name} could not be read: ${meta.error}; ${mend}`);
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(configuration, 'contexts', 'tls', folder)))
        return (0,sources_location/* failed */.gz)((0,untrusted/* say */.cv) `docker's context ${name} has certificates of its own, which Plimsoll does not read: ${mend}, with DOCKER_TLS_VERIFY and DOCKER_CERT_PATH`);
    const host = member(member(member(meta.value, 'Endpoints'), 'docker'), 'Host');
    if (typeof host !== 'string')
        return (0,sources_location/* failed */.gz)((0,untrusted/* say */.cv) `docker's context ${name} names no engine; ${mend}`);
    return parseAddress(host, (0,untrusted/* say */.cv) `the address of docker's context ${name}`, environment);
}
function member(value, key) {
    return value !== undefined && (0,json/* isObject */.Gv)(value) ? value.get(key) : undefined;
}
function readJson(file) {
    try {
        const { size } = (0,external_node_fs_.statSync)(file);
        if (size > limits/* LIMITS */.b.dockerConfigBytes)
            return (0,sources_location/* failed */.gz)((0,untrusted/* say */.cv) `it has ${size} bytes, and up to ${limits/* LIMITS */.b.dockerConfigBytes} are read`);
        const parsed = (0,json/* parseJson */.qF)((0,external_node_fs_.readFileSync)(file));
        return parsed.ok ? { ok: true, value: parsed.value } : (0,sources_location/* failed */.gz)(parsed.faults[0].message);
    }
    catch (error) {
        return (0,sources_location/* failed */.gz)((0,extent/* systemWords */.j5)(error));
    }
}

// EXTERNAL MODULE: ./build/sources/tar-file.js + 2 modules
var tar_file = __webpack_require__(2872);
;// CONCATENATED MODULE: ./build/sources/engine.js








/** Of a mistake in the engine's words, so that the mend behind it is still shown. */
const MISTAKE_CHARACTERS = 100;
const PATIENCE = {
    connect: limits/* LIMITS */.b.engineConnectMilliseconds,
    idle: limits/* LIMITS */.b.engineIdleMilliseconds,
    total: limits/* LIMITS */.b.engineMilliseconds,
};
/**
 * The files of an image as an engine exports it (Docker Engine API, "Export an image"), which is what `docker save` writes. They go by once, and
 * nothing but the engine is contacted: no proxy, no redirect.
 * @returns one line that names the engine and the mend, where it is not there, has no such image, or breaks off
 */
async function exportOf(reference, environment = process.env, patience = PATIENCE) {
    const found = engineAddress(environment);
    if (!found.ok)
        return found;
    const address = found.value;
    const version = await versionOf(address, patience);
    if (!version.ok)
        return version;
    const { asked } = reference;
    const name = asked.split('/').map(encodeURIComponent).join('/');
    let answer;
    try {
        answer = await get(address, `/v${version.value}/images/${name}/get`, { wait: patience.total, idle: patience.idle });
    }
    catch (error) {
        return (0,sources_location/* failed */.gz)(unreachable(address, error));
    }
    const late = setTimeout(() => answer.destroy(tooSlow(patience.total)), patience.total);
    try {
        if (answer.statusCode !== 200)
            return (0,sources_location/* failed */.gz)(await refusal(answer, reference, address));
        return await read(answer, asked, address);
    }
    finally {
        clearTimeout(late);
        answer.destroy();
    }
}
/** Whether an export has the image of an id: by its config as the classic store has it, by its manifest or index as containerd's has it. */
function hasId({ roots, otherSide }, id) {
    return [...roots, ...otherSide].some((root) => {
        if (root.kind === 'document')
            return false;
        const name = root.kind === 'archive' ? root.config.name : root.descriptor.digest;
        return /(?:^|[/:])([0-9a-f]{64})(?:\.json)?$/.exec(name)?.[1]?.startsWith(id) === true;
    });
}
/** The newest version of the API that the engine speaks; a path without one is deprecated. What does not tell it is no engine. */
async function versionOf(address, { connect }) {
    try {
        const answer = await get(address, '/_ping', { wait: connect, idle: connect });
        answer.destroy();
        const version = answer.headers['api-version'];
        if (answer.statusCode === 200 && typeof version === 'string' && /^\d{1,3}\.\d{1,3}$/.test(version))
            return { ok: true, value: version };
        const tls = address.kind === 'tcp' && address.tls === null ? ', or it speaks TLS: then set DOCKER_TLS_VERIFY=1' : '';
        return (0,sources_location/* failed */.gz)((0,untrusted/* say */.cv) `what listens at ${address.shown} is no engine: it answers the question for its version with ${answer.statusCode ?? 0}${tls}`);
    }
    catch (error) {
        return (0,sources_location/* failed */.gz)(unreachable(address, error));
    }
}
/**
 * Asks, and gives the answer as soon as its head is there.
 * @param wait milliseconds until the head is there @param idle milliseconds without a byte, then and later
 */
async function get(address, path, { wait, idle }) {
    const send = address.kind === 'tcp' && address.tls !== null ? (await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19))).request : external_node_http_.request;
    return await new Promise((resolve, reject) => {
        // An agent of its own: the shared one may have been told of a proxy.
        const request = send({ ...target(address), path, agent: false, headers: { accept: '*/*' } });
        const late = setTimeout(() => request.destroy(tooSlow(wait)), wait);
        let answer = null;
        // Whoever reads the answer is told by the answer.
        request.setTimeout(idle, () => (answer ?? request).destroy(silent(idle)));
        request.once('response', (response) => {
            answer = response;
            clearTimeout(late);
            resolve(response);
        });
        request.once('close', () => clearTimeout(late));
        request.on('error', reject);
        request.end();
    });
}
function target(address) {
    if (address.kind === 'unix')
        return { socketPath: address.path };
    return { host: address.host, port: address.port, ...address.tls };
}
/** Reads the export to its end. */
async function read(answer, asked, address) {
    const save = `docker save -o image.tar ${asked}`;
    const because = `an engine's export goes by once; save it and check the file: ${save}`;
    let end = [];
    async function* bytes() {
        let count = 0;
        try {
            for await (const piece of answer) {
                if (!(piece instanceof Uint8Array))
                    continue;
                count += piece.length;
                if (count > limits/* LIMITS */.b.archiveBytes)
                    throw new extent/* ReadFailure */.lm(`it is longer than ${limits/* LIMITS */.b.archiveBytes} bytes`);
                end = [...end.slice(-1), piece];
                yield piece;
            }
        }
        catch (error) {
            throw new extent/* ReadFailure */.lm((0,untrusted/* say */.cv) `the engine at ${address.shown} broke off: ${wordsOf(error)}; try again, or ${save}`);
        }
    }
    const files = await (0,tar_file.openTarStream)(bytes(), because);
    if (files.ok && files.value.faults.length === 0)
        return files;
    // What goes wrong behind the first byte cannot become a status any more: the engine writes it behind the bytes.
    const mistake = mistakeIn(Buffer.concat(end));
    if (mistake !== null)
        return (0,sources_location/* failed */.gz)((0,untrusted/* say */.cv) `the engine at ${address.shown} broke off: ${(0,untrusted/* untrusted */.bp)(mistake, MISTAKE_CHARACTERS)}`);
    if (files.ok || files.error.startsWith('the engine at'))
        return files;
    return (0,sources_location/* failed */.gz)((0,untrusted/* say */.cv) `the engine at ${address.shown} answers with something else than an image: ${files.error}`);
}
/** The mistake at the end of an export that failed on the way (moby, "streamformatter.FormatError"). */
function mistakeIn(end) {
    const text = Buffer.from(end.subarray(-limits/* LIMITS */.b.engineAnswerBytes)).toString();
    const start = text.lastIndexOf('{"errorDetail"');
    return start < 0 ? null : messageIn(Buffer.from(text.slice(start)), 'error');
}
/** Why there is no export, in the engine's words where it has any. */
async function refusal(answer, { asked, id }, address) {
    const message = messageIn(await beginning(answer), 'message') ?? '';
    const status = answer.statusCode ?? 0;
    // moby looks for the file of a whole id, and tells of that.
    if (status === 404 || (id !== null && message.startsWith('failed to get digest'))) {
        const mend = id === null ? (0,untrusted/* say */.cv) `build or pull it first (docker pull ${asked})` : 'see docker images --no-trunc';
        return (0,untrusted/* say */.cv) `the engine at ${address.shown} has no image ${asked}: ${mend}`;
    }
    const why = message === '' ? '' : `, ${(0,untrusted/* untrusted */.bp)(message, MISTAKE_CHARACTERS)}`;
    return `${(0,untrusted/* say */.cv) `the engine at ${address.shown} does not export it (status ${status}${why})`}; does this work: docker save -o image.tar ${asked}`;
}
/** As much of an answer as a mistake may have. */
async function beginning(answer) {
    const pieces = [];
    let length = 0;
    try {
        for await (const piece of answer) {
            if (!(piece instanceof Uint8Array))
                break;
            pieces.push(piece);
            length += piece.length;
            if (length > limits/* LIMITS */.b.engineAnswerBytes)
                break;
        }
    }
    catch {
        // What came is enough, and the status says the rest.
    }
    return Buffer.concat(pieces);
}
function messageIn(bytes, key) {
    const parsed = (0,json/* parseJson */.qF)(bytes);
    const message = parsed.ok && (0,json/* isObject */.Gv)(parsed.value) ? parsed.value.get(key) : null;
    return typeof message === 'string' && message !== '' ? message : null;
}
function unreachable(address, error) {
    const ask = address.kind === 'unix'
        ? 'is it running, and may this user read and write the socket?'
        : 'is it running, and is that its address (DOCKER_HOST)?';
    return (0,untrusted/* say */.cv) `cannot reach the engine at ${address.shown}: ${wordsOf(error)}; ${ask}`;
}
function tooSlow(milliseconds) {
    return new extent/* ReadFailure */.lm(`it took more than ${milliseconds / 1000} seconds`);
}
function silent(milliseconds) {
    return new extent/* ReadFailure */.lm(`nothing came for ${milliseconds / 1000} seconds`);
}
/** The network's code for what went wrong, in words; its sentences may repeat what was sent. */
function wordsOf(error) {
    if (error instanceof extent/* ReadFailure */.lm)
        return error.message;
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    switch (code) {
        case 'ENOENT':
            return 'there is no such socket';
        case 'EACCES':
        case 'EPERM':
            return 'permission denied';
        case 'ECONNREFUSED':
            return 'nobody listens there';
        case 'ECONNRESET':
            return 'the connection was cut';
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
            return 'its name is not known to the network';
        default:
            if (code.startsWith('HPE_'))
                return 'what it says is no HTTP';
            return /^[A-Z0-9_]+$/.test(code) ? `the system reported ${code}` : 'the connection failed';
    }
}


/***/ }),

/***/ 2872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openTar: () => (/* binding */ openTar),
  openTarStream: () => (/* binding */ openTarStream)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/formats/compression.js + 1 modules
var compression = __webpack_require__(6156);
// EXTERNAL MODULE: ./build/formats/format.js
var formats_format = __webpack_require__(5068);
// EXTERNAL MODULE: ./build/formats/tar.js + 3 modules
var tar = __webpack_require__(9310);
// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __webpack_require__(8020);
;// CONCATENATED MODULE: ./build/sources/archive.js


/** Names that tools look for in an archive. Under them a link is read by some and ignored by others. */
const LOOKED_FOR = /^(?:[^/]+\.json|oci-layout|repositories|blobs\/.*)$/;
const MAX_LINKS = 8;
/** A hostile archive has as many faults as it likes; nobody reads more. */
const MAX_FAULTS = 20;
/**
 * The members of a tar as files by name. What makes a name lead to different bytes in different tools is a fault of the archive: two members
 * of one name (some take the first, some the last), names that leave the archive, links where documents and blobs are looked for.
 */
function archiveFiles(stored, tarFaults) {
    const faults = tarFaults.map(asFault);
    const byName = new Map();
    for (const entry of stored) {
        if (faults.length < MAX_FAULTS)
            faults.push(...ambiguities(entry.member, byName.get(entry.member.name)?.member));
        byName.set(entry.member.name, entry);
    }
    for (const fault of misplaced(byName)) {
        if (faults.length < MAX_FAULTS)
            faults.push(fault);
    }
    return {
        faults,
        get: (name) => follow(byName, external_node_path_.posix.normalize(name)),
        list: (folder, levels) => {
            const above = folder === '' ? '' : `${folder}/`;
            const names = [...byName.keys()].filter((name) => name.startsWith(above)).map((name) => name.slice(above.length));
            return names.filter((name) => name.split('/', levels + 1).length === levels).sort();
        },
    };
}
/** What of a member tools see in different ways, given the member of its name before it. */
function* ambiguities({ name, type, flags }, twin) {
    if (type === 'directory' && (twin === undefined || twin.type === 'directory'))
        return;
    if (twin !== undefined) {
        yield ambiguous((0,untrusted/* say */.cv) `the archive has two members named "${name}"; some tools read the first, some the last`);
    }
    if (flags.length > 0) {
        yield ambiguous((0,untrusted/* say */.cv) `the archive has a member "${name}", which tools place differently (${flags})`);
    }
    if (type === 'hardlink') {
        // To containers/image it is an empty file; others look for what it leads to, from the top or from its folder.
        yield ambiguous((0,untrusted/* say */.cv) `"${name}" in the archive is a hard link, which tools read in different ways`);
    }
    else if (type !== 'file' && type !== 'directory' && LOOKED_FOR.test(name)) {
        yield ambiguous((0,untrusted/* say */.cv) `"${name}" in the archive is a ${type}, which some tools follow and some ignore`);
    }
}
/** Members below a link: who unpacks the archive follows it and has them in another place, who looks for names does not. */
function* misplaced(byName) {
    const links = [...byName].filter(([, { member }]) => member.type === 'symlink').map(([name]) => name);
    if (links.length === 0)
        return;
    // Sorted, as names may be as long and deep as they like, and looking up every folder above each would take for ever.
    const names = [...byName.keys()].sort();
    for (const link of links) {
        const below = names[firstFrom(names, `${link}/`)] ?? '';
        if (below.startsWith(`${link}/`)) {
            yield ambiguous((0,untrusted/* say */.cv) `the archive has a link "${link}" and members below it, which tools place differently`);
        }
    }
}
/** Where in a sorted list the first item is that does not come before another. */
function firstFrom(sorted, item) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] ?? '') < item)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** The file that a name leads to: classic archives link repeated layers (`../<id>/layer.tar`). */
function follow(byName, name) {
    let wanted = name;
    for (let hops = 0; hops <= MAX_LINKS; hops++) {
        const entry = byName.get(wanted);
        if (!entry)
            return null;
        const { type, link } = entry.member;
        if (type === 'file')
            return entry.extent;
        if (link === null)
            return null;
        // A symbolic link starts from its folder, a hard link from the top of the archive.
        wanted = external_node_path_.posix.normalize(type === 'symlink' ? external_node_path_.posix.join(external_node_path_.posix.dirname(wanted), link) : link);
    }
    return null;
}
function asFault({ kind, message }) {
    const kinds = { truncated: 'malformed', malformed: 'malformed', 'too-many': 'too-large' };
    return {
        kind: kind === 'ambiguous' || kind === 'trailing-data' ? 'ambiguous' : kinds[kind],
        message: (0,untrusted/* say */.cv) `the archive: ${message}`,
        pointer: '',
    };
}
function ambiguous(message) {
    return { kind: 'ambiguous', message, pointer: '' };
}

// EXTERNAL MODULE: ./build/sources/extent.js
var extent = __webpack_require__(6537);
// EXTERNAL MODULE: ./build/sources/location.js
var sources_location = __webpack_require__(2842);
// EXTERNAL MODULE: ./build/formats/digest.js
var digest = __webpack_require__(6939);
;// CONCATENATED MODULE: ./build/sources/passing-member.js



/** How a document begins, with or without a byte order mark; of white space alone nothing can be told yet. */
const OPENING = /^(?:\xef\xbb\xbf)?\s*(?:[{[]|$)/;
/**
 * A member of an archive that goes by once. Its digest, first and last bytes are kept, as nothing can be asked of it later;
 * a document, which is small and begins as JSON does, is kept whole while the budget lasts.
 */
class PassingMember {
    #member;
    #budget;
    #because;
    /** Of a member that was begun and is not complete: an archive may have millions of others. */
    #digester = null;
    #digest = null;
    #head = new Uint8Array();
    #tail = new Uint8Array();
    #held;
    #length = 0;
    /**
     * @param budget bytes that may be kept, of all members together
     * @param because why it cannot be asked again, and what to do
     */
    constructor(member, budget, because = extent/* PASSED */.f5) {
        this.#member = member;
        this.#budget = budget;
        this.#because = because;
        this.#held = member.size > Math.min(limits/* LIMITS */.b.documentBytes, budget.left) ? null : [];
        if (this.#held !== null)
            budget.left -= member.size;
    }
    /** Takes the next piece of its data; the piece may be overwritten afterwards. */
    take(chunk) {
        this.#digester ??= new digest/* Digester */.Y8(algorithmFor(this.#member.name));
        this.#digester.update(chunk);
        this.#head = Buffer.concat([this.#head, chunk.subarray(0, limits/* LIMITS */.b.headBytes - this.#head.length)]);
        this.#tail = Buffer.concat([this.#tail, chunk.subarray(-limits/* LIMITS */.b.tailBytes)]).subarray(-limits/* LIMITS */.b.tailBytes);
        this.#length += chunk.length;
        this.#hold(chunk);
        if (this.#length === this.#member.size)
            this.#finish();
    }
    /** What is known once it went by. */
    stored() {
        return { member: this.#member, extent: this.#extent() };
    }
    #extent() {
        const digest = this.#finish();
        if (digest !== null && this.#held === null) {
            return {
                kind: 'passed',
                digest,
                head: this.#head,
                tail: this.#tail,
                length: this.#length,
                because: this.#because,
            };
        }
        return { kind: 'bytes', bytes: Buffer.concat(this.#held ?? []), length: this.#length };
    }
    #hold(chunk) {
        if (this.#held === null)
            return;
        if (OPENING.test(Buffer.from(this.#head).toString('latin1'))) {
            this.#held.push(new Uint8Array(chunk));
        }
        else {
            this.#held = null;
            this.#budget.left += this.#member.size;
        }
    }
    #finish() {
        if (this.#digester !== null)
            this.#digest = this.#digester.digest();
        this.#digester = null;
        return this.#digest;
    }
}
/** A layout tells by the folder which digest a blob is to have. */
function algorithmFor(name) {
    return name.startsWith('blobs/sha512/') ? 'sha512' : 'sha256';
}

;// CONCATENATED MODULE: ./build/sources/tar-file.js









/** The files of a tar on disk. A plain one is indexed and read by offset; a compressed one goes by once. Nothing is extracted. */
async function openTar(path) {
    let file;
    try {
        file = (0,external_node_fs_.openSync)(path, 'r');
    }
    catch (error) {
        return (0,sources_location/* failed */.gz)((0,extent/* systemWords */.j5)(error));
    }
    try {
        const state = (0,extent/* stateOf */.L4)((0,external_node_fs_.fstatSync)(file));
        const { size } = state;
        const format = (0,formats_format/* detect */.o)(readAt(file, 0, Math.min(size, limits/* LIMITS */.b.headBytes)), size);
        if (format !== 'tar')
            return await readStream(format, (0,extent/* pieces */.IE)({ kind: 'file', path, offset: 0, length: size, state }, extent/* LARGE_PIECE */.BW));
        const { members, faults } = (0,tar/* indexTar */.O)((offset, length) => readAt(file, offset, length), size);
        const stored = members.map((member) => ({
            member,
            extent: { kind: 'file', path, offset: member.offset, length: member.size, state },
        }));
        return { ok: true, value: archiveFiles(stored, faults) };
    }
    catch (error) {
        return (0,sources_location/* failed */.gz)((0,extent/* readFailure */.f1)(error));
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/**
 * The files of a tar, plain or compressed, that goes by once, as on standard input.
 * @param because why a member cannot be asked again, and what to do
 */
async function openTarStream(input, because = extent/* PASSED */.f5) {
    try {
        const { head, chunks } = await peek(input);
        return await readStream((0,formats_format/* detect */.o)(head), chunks, because);
    }
    catch (error) {
        return (0,sources_location/* failed */.gz)((0,extent/* readFailure */.f1)(error));
    }
}
async function readStream(format, chunks, because = extent/* PASSED */.f5) {
    switch (format) {
        case 'tar':
            return walk(chunks, because);
        case 'gzip':
        case 'zstd': {
            const plain = (0,compression/* decompress */.m)(format, chunks);
            const { head, chunks: rest, close } = await peek(plain);
            if ((0,formats_format/* detect */.o)(head) !== 'tar') {
                await close();
                return (0,sources_location/* failed */.gz)(plain.fault && head.length === 0
                    ? `${format}: ${plain.fault.message}`
                    : `it is ${format} over something that is no tar`);
            }
            const files = await walk(rest, because);
            // What was cut in its compressed form is cut as a tar, too; what is wrong behind its end shows here only.
            return plain.fault === null ? files : (0,sources_location/* failed */.gz)(`the ${format} around the tar: ${plain.fault.message}`);
        }
        case 'xz':
        case 'bzip2':
            return (0,sources_location/* failed */.gz)(`it is compressed with ${format}; Plimsoll reads tar, tar.gz and tar.zst: decompress it first (${format} -d)`);
        case 'empty':
            return (0,sources_location/* failed */.gz)('it is empty');
        default:
            return (0,sources_location/* failed */.gz)(`it is no tar, but ${format === 'json' ? 'JSON' : 'something unknown'}; an image comes as an OCI layout, a docker save archive or a dir:`);
    }
}
async function walk(chunks, because) {
    const passing = [];
    const budget = { left: limits/* LIMITS */.b.heldBytes };
    const { faults } = await (0,tar/* walkTar */.N)(chunks, (member) => {
        const observer = new PassingMember(member, budget, because);
        passing.push(observer);
        return member.type === 'file' ? (chunk) => observer.take(chunk) : null;
    });
    return {
        ok: true,
        value: archiveFiles(passing.map((observer) => observer.stored()), faults),
    };
}
async function peek(input) {
    const held = [];
    const iterator = (async function* () {
        yield* input;
    })();
    let count = 0;
    while (count < limits/* LIMITS */.b.headBytes) {
        const next = await iterator.next();
        if (next.done)
            break;
        // The chunk may be in a buffer that the next one overwrites.
        held.push(new Uint8Array(next.value));
        count += next.value.length;
    }
    async function* whole() {
        yield* held;
        yield* iterator;
    }
    const head = Buffer.concat(held).subarray(0, limits/* LIMITS */.b.headBytes);
    return { head, chunks: whole(), close: () => iterator.return(undefined) };
}
function readAt(file, offset, length) {
    const bytes = Buffer.allocUnsafe(length);
    let done = 0;
    while (done < length) {
        const count = (0,external_node_fs_.readSync)(file, bytes, done, length - done, offset + done);
        if (count === 0)
            break;
        done += count;
    }
    return bytes.subarray(0, done);
}


/***/ })

};
