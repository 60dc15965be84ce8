export const id = 431;
export const ids = [431];
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
    const files = await (0,tar_file/* openTarStream */.e)(bytes(), because);
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


/***/ })

};
