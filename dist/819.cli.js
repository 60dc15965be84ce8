export const id = 819;
export const ids = [819];
export const modules = {

/***/ 2819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRegistry: () => (/* binding */ openRegistry)
});

// EXTERNAL MODULE: ./build/formats/digest.js
var formats_digest = __webpack_require__(6939);
// EXTERNAL MODULE: ./build/formats/fault.js
var fault = __webpack_require__(4895);
// EXTERNAL MODULE: ./build/formats/manifest.js
var manifest = __webpack_require__(7882);
// EXTERNAL MODULE: ./build/limits.js
var limits = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/text/untrusted.js
var untrusted = __webpack_require__(8020);
// EXTERNAL MODULE: ./build/sources/image-location.js
var image_location = __webpack_require__(406);
// EXTERNAL MODULE: ./build/sources/byte-source.js
var byte_source = __webpack_require__(4605);
// EXTERNAL MODULE: ./build/text/errno.js
var errno = __webpack_require__(4110);
// EXTERNAL MODULE: ./build/sources/network.js
var sources_network = __webpack_require__(3591);
;// CONCATENATED MODULE: ./build/sources/registry/registry-error.js



/** The failure of a registry, for people; nothing of the request is repeated, because it may contain a secret. */
class RegistryError extends Error {
    /** Whether a retry may succeed. */
    isTransient;
    /** Whether the server does not use TLS. */
    isPlain;
    constructor(message, { isTransient = false, isPlain = false } = {}) {
        super(message);
        this.isTransient = isTransient;
        this.isPlain = isPlain;
    }
}
/** Codes of TLS about certificates. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH/;
/** The meaning of a network error for a host. */
function registryErrorOf(error, host) {
    if (error instanceof RegistryError)
        return error;
    const code = networkCode(error);
    if (code === '')
        throw error;
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
        return new RegistryError((0,untrusted/* safe */.gB) `the certificate of ${host} is for another host: use the name that it is for`);
    if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID')
        return new RegistryError((0,untrusted/* safe */.gB) `the certificate of ${host} ${code === 'CERT_HAS_EXPIRED' ? 'has expired' : 'is not valid yet'}`);
    if (CERTIFICATE.test(code))
        return new RegistryError((0,untrusted/* safe */.gB) `the certificate of ${host} is not signed by a known authority (${code}); name the file with its CA in NODE_EXTRA_CA_CERTS`);
    if (code.startsWith('ERR_SSL_') || code === 'EPROTO')
        return new RegistryError((0,untrusted/* safe */.gB) `${host} does not use TLS; if that is intended, add it to ${sources_network/* INSECURE_REGISTRIES */.d5}`, {
            isPlain: true,
        });
    switch (code) {
        case 'ENOTFOUND':
            return new RegistryError((0,untrusted/* safe */.gB) `the host ${host} is not known to the network`);
        case 'EAI_AGAIN':
            return new RegistryError((0,untrusted/* safe */.gB) `the host ${host} could not be looked up`, { isTransient: true });
        case 'ECONNREFUSED':
            return new RegistryError((0,untrusted/* safe */.gB) `${host} refuses the connection: is a registry there?`, { isTransient: true });
        case 'ECONNRESET':
        case 'EPIPE':
            return new RegistryError((0,untrusted/* safe */.gB) `${host} cut the connection`, { isTransient: true, isPlain: true });
        case 'ETIMEDOUT':
        case 'EHOSTUNREACH':
        case 'ENETUNREACH':
            return new RegistryError((0,untrusted/* safe */.gB) `${host} cannot be reached`, { isTransient: true });
        default:
            return new RegistryError((0,untrusted/* safe */.gB) `the connection to ${host} failed (${code})`, {
                isTransient: code.startsWith('E') && !code.startsWith('ERR_'),
            });
    }
}
function networkCode(error) {
    // If several addresses were tried, each has its error.
    const first = error instanceof AggregateError ? error.errors[0] : error;
    const code = (0,errno/* errorCode */.C)(first) ?? '';
    return /^[A-Z0-9_]+$/.test(code) ? code : '';
}

;// CONCATENATED MODULE: ./build/sources/registry/blob.js




const TOO_MUCH = {
    ok: false,
    reason: `all documents of this image together exceed ${limits/* LIMITS */.b.heldBytes} bytes; this one was not fetched`,
};
const TOO_LARGE = {
    ok: false,
    reason: `the limit for documents is ${limits/* LIMITS */.b.documentBytes} bytes`,
};
const NO_PARTS = 'the registry does not serve ranges';
/** A blob of a registry, with the length that the registry states. */
class RegistryBlob {
    #storage;
    #path;
    #length;
    #fetching = new Map();
    #servesParts = true;
    ends = null;
    document = null;
    /** @param path after the repository's name */
    constructor(storage, path, length) {
        this.#storage = storage;
        this.#path = path;
        this.#length = length;
    }
    want(part) {
        this.#storage.want(this, part);
    }
    async fetch(part) {
        const known = this.#fetching.get(part);
        if (known !== undefined)
            return await known;
        const fetching = part === 'document' || this.#length <= limits/* LIMITS */.b.remoteSmallBytes ? this.#fetchDocument() : this.#fetchEnds();
        this.#fetching.set(part, fetching);
        await fetching;
    }
    async range(offset, length) {
        if (this.document?.ok === true)
            return { ok: true, bytes: this.document.bytes.subarray(offset, offset + length) };
        if (!this.#servesParts)
            return { ok: false, reason: NO_PARTS };
        return await this.#storage.client.withConcurrencyLimit(async () => {
            try {
                const { bytes, isPart } = await this.#part(offset, offset + length);
                return isPart ? { ok: true, bytes } : { ok: false, reason: NO_PARTS };
            }
            catch (error) {
                return { ok: false, reason: registryErrorOf(error, 'the registry').message };
            }
        });
    }
    async *pieces() {
        if (this.document?.ok === true)
            yield this.document.bytes;
        else
            yield* this.#storage.client.download(() => this.#downloaded());
    }
    async *#downloaded() {
        try {
            if (this.ends?.ok === true && this.ends.tail !== null && this.#servesParts) {
                const { head, tail } = this.ends;
                yield head;
                yield* this.#between(head.length, this.#length - tail.length);
                yield tail;
            }
            else {
                yield* this.#watched();
            }
        }
        catch (error) {
            if (error instanceof byte_source/* ReadFailure */.lm)
                throw error;
            throw new byte_source/* ReadFailure */.lm(registryErrorOf(error, 'the registry').message);
        }
    }
    async #fetchDocument() {
        if (this.document !== null)
            return;
        const { client, budget } = this.#storage;
        if (this.#length > Math.min(budget.left, limits/* LIMITS */.b.documentBytes)) {
            this.document = this.#length > limits/* LIMITS */.b.documentBytes ? TOO_LARGE : TOO_MUCH;
        }
        else {
            budget.left -= this.#length;
            this.document = await client.withConcurrencyLimit(async () => {
                try {
                    const answer = await this.#get({}, [200]);
                    const bytes = await answer.whole(this.#length);
                    return bytes.length === this.#length
                        ? { ok: true, bytes }
                        : { ok: false, reason: this.#otherLength(bytes.length) };
                }
                catch (error) {
                    return { ok: false, reason: registryErrorOf(error, 'the registry').message };
                }
            });
        }
        const { document } = this;
        if (document?.ok === true)
            this.ends = endsOf(document.bytes);
        else if (this.#length <= limits/* LIMITS */.b.remoteSmallBytes)
            this.ends ??= document;
    }
    async #fetchEnds() {
        if (this.ends !== null)
            return;
        this.ends = await this.#storage.client.withConcurrencyLimit(async () => {
            try {
                const head = await this.#part(0, limits/* LIMITS */.b.headBytes);
                if (head.bytes.length === this.#length)
                    return endsOf(head.bytes);
                if (!head.isPart)
                    return { ok: true, head: head.bytes.subarray(0, limits/* LIMITS */.b.headBytes), tail: null };
                const tail = await this.#part(this.#length - limits/* LIMITS */.b.tailBytes, this.#length);
                return { ok: true, head: head.bytes, tail: tail.isPart ? tail.bytes : null };
            }
            catch (error) {
                return { ok: false, reason: registryErrorOf(error, 'the registry').message };
            }
        });
    }
    /** The bytes of a range; if the registry does not serve ranges, the first bytes, or a small blob as a whole. */
    async #part(from, to) {
        const answer = await this.#get(rangeOf(from, to), [200, 206]);
        if (answer.status === 206) {
            this.#checkRange(answer, from);
            const bytes = await answer.whole(to - from);
            if (bytes.length !== to - from)
                throw new RegistryError(this.#otherLength(from + bytes.length));
            return { bytes, isPart: true };
        }
        this.#servesParts = false;
        const enough = this.#length <= limits/* LIMITS */.b.remoteWholeBytes ? this.#length : limits/* LIMITS */.b.headBytes;
        const bytes = await answer.first(enough);
        if (bytes.length < enough)
            throw new RegistryError(this.#otherLength(bytes.length));
        return { bytes: bytes.subarray(0, enough), isPart: false };
    }
    /** All bytes, of which the last ones are kept if they are unknown. */
    async *#watched() {
        let [head, tail] = [new Uint8Array(), new Uint8Array()];
        for await (const piece of this.#between(0, this.#length)) {
            if (head.length < limits/* LIMITS */.b.headBytes)
                head = Buffer.concat([head, piece.subarray(0, limits/* LIMITS */.b.headBytes - head.length)]);
            tail = Buffer.concat([tail, piece.subarray(-limits/* LIMITS */.b.tailBytes)]).subarray(-limits/* LIMITS */.b.tailBytes);
            yield piece;
        }
        this.ends = { ok: true, head, tail };
    }
    /** The bytes of a range, continued after an interrupted download. */
    async *#between(from, to) {
        const { client } = this.#storage;
        let at = from;
        for (let stuck = 0; at < to;) {
            const before = at;
            let cut = null;
            try {
                for await (const piece of this.#download(at, to)) {
                    at += piece.length;
                    yield piece;
                }
                if (at < to)
                    cut = new RegistryError(this.#otherLength(at), { isTransient: true });
            }
            catch (error) {
                cut = registryErrorOf(error, 'the registry');
            }
            if (cut === null)
                continue;
            stuck = at - before >= limits/* LIMITS */.b.registrySlowBytes ? 0 : stuck + 1;
            if (!cut.isTransient || stuck > client.retries)
                throw cut;
            await client.pause(stuck);
        }
    }
    /** One download; it may end early, and is limited in time. */
    async *#download(from, to) {
        const isAll = from === 0 && to === this.#length;
        const answer = await this.#get(isAll ? {} : rangeOf(from, to), [200, 206]);
        if (answer.status === 206)
            this.#checkRange(answer, from);
        let at = answer.status === 206 ? from : 0;
        for await (const piece of answer.pieces()) {
            const [begin, end] = [Math.max(from - at, 0), Math.min(to - at, piece.length)];
            if (end > begin)
                yield piece.subarray(begin, end);
            at += piece.length;
            if (at > (answer.status === 206 ? to : this.#length))
                throw new RegistryError(`it has more than the ${this.#length} bytes that the registry stated`);
            if (at >= to && to < this.#length)
                return;
        }
    }
    async #get(headers, expected) {
        const answer = await this.#storage.client.send({ method: 'GET', path: this.#path, headers });
        if (expected.includes(answer.status))
            return answer;
        answer.drop();
        throw new RegistryError((0,untrusted/* safe */.gB) `the registry responded with ${answer.status} to the request for its bytes`);
    }
    #checkRange(answer, from) {
        const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(answer.header('content-range') ?? '');
        if (range === null || Number(range[1]) !== from) {
            answer.drop();
            throw new RegistryError('the registry served another range than requested');
        }
        if (range[2] !== '*' && Number(range[2]) !== this.#length) {
            answer.drop();
            throw new RegistryError(this.#otherLength(Number(range[2])));
        }
    }
    #otherLength(length) {
        return `the registry stated ${this.#length} bytes but served ${length}`;
    }
}
/** The ends of a blob whose bytes are all available. */
function endsOf(bytes) {
    return { ok: true, head: bytes.subarray(0, limits/* LIMITS */.b.headBytes), tail: bytes.subarray(-limits/* LIMITS */.b.tailBytes) };
}
function rangeOf(from, to) {
    return { range: `bytes=${from}-${to - 1}` };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_http_, 2);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
var external_node_https_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_https_, 2);
// EXTERNAL MODULE: ./build/text/count.js
var count = __webpack_require__(5093);
// EXTERNAL MODULE: ./build/sources/reading-budget.js
var reading_budget = __webpack_require__(4523);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./build/sources/registry/proxy.js







/**
 * The proxy for an address, from the environment (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`, in either case); otherwise null.
 */
function proxyFor(url, { environment, mask }) {
    const read = (name) => environment[name.toLowerCase()] || environment[name] || '';
    const stated = read(url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY');
    if (stated === '' || isExempt(url, read('NO_PROXY')))
        return null;
    const address = stated.includes('://') ? stated : `http://${stated}`;
    const proxy = URL.canParse(address) ? new URL(address) : null;
    if (proxy === null || (proxy.protocol !== 'http:' && proxy.protocol !== 'https:'))
        throw new RegistryError('the proxy in the environment (HTTPS_PROXY) is not an http:// or https:// address');
    if (proxy.username === '')
        return { url: proxy, authorization: null };
    const [user, password] = [decodeURIComponent(proxy.username), decodeURIComponent(proxy.password)];
    const encoded = Buffer.from(`${user}:${password}`).toString('base64');
    for (const secret of [password, encoded])
        if (secret !== '')
            mask(secret);
    return { url: proxy, authorization: `Basic ${encoded}` };
}
/** Whether a host is reached without the proxy: this machine always is. */
function isExempt({ hostname, port, protocol }, noProxy) {
    if (hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127\./.test(hostname))
        return true;
    const host = hostname.replace(/^\[(.*)\]$/, '$1');
    const own = port || (protocol === 'https:' ? '443' : '80');
    return noProxy
        .toLowerCase()
        .split(/[\s,]+/)
        .some((entry) => {
        if (entry === '*')
            return true;
        if (entry.includes('/'))
            return isInNetwork(host, entry);
        const [, name = entry, only = own] = (0,external_node_net_.isIP)(entry) === 0 ? (/^(.*):(\d+)$/.exec(entry) ?? []) : [];
        const domain = name.replace(/^\*?\./, '');
        return domain !== '' && only === own && (host === domain || host.endsWith(`.${domain}`));
    });
}
/** Whether a host is an address in a range such as `10.0.0.0/8`, as Go's clients read `NO_PROXY`. */
function isInNetwork(host, range) {
    const [, network = '', bits = ''] = /^(.*)\/(\d{1,3})$/.exec(range) ?? [];
    const family = (0,external_node_net_.isIP)(network);
    if (family === 0 || (0,external_node_net_.isIP)(host) !== family || Number(bits) > (family === 4 ? 32 : 128))
        return false;
    const type = family === 4 ? 'ipv4' : 'ipv6';
    const list = new external_node_net_.BlockList();
    list.addSubnet(network, Number(bits), type);
    return list.check(host, type);
}
/** Reaches hosts over TLS through a tunnel of a proxy (RFC 9110, 9.3.6). */
class TunnelAgent extends external_node_https_.Agent {
    #proxy;
    #milliseconds;
    constructor(proxy, milliseconds) {
        super({ keepAlive: true });
        this.#proxy = proxy;
        this.#milliseconds = milliseconds;
    }
    createConnection(options, callback) {
        const { url, authorization } = this.#proxy;
        const target = `${options.host}:${options.port}`;
        const request = (url.protocol === 'https:' ? external_node_https_.request : external_node_http_.request)({
            ...{
                host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
                port: url.port || (url.protocol === 'https:' ? 443 : 80),
                method: 'CONNECT',
                path: target,
                agent: false,
            },
            headers: { host: target, ...(authorization !== null && { 'proxy-authorization': authorization }) },
            timeout: this.#milliseconds,
        });
        const fail = (message) => {
            request.destroy();
            // The type does not allow an error without a stream, which nothing reads.
            callback?.(new RegistryError(message, { isTransient: true }), new external_node_stream_.PassThrough());
        };
        request.once('connect', ({ statusCode }, socket) => {
            request.setTimeout(0);
            if (statusCode === 200)
                callback?.(null, (0,external_node_tls_.connect)({ ...options, socket, lookup: undefined }));
            else
                fail((0,untrusted/* safe */.gB) `the proxy ${url.host} refused the connection to ${target} (${statusCode ?? 0})`);
        });
        request.once('timeout', () => fail((0,untrusted/* safe */.gB) `the proxy ${url.host} does not respond`));
        request.once('error', () => fail((0,untrusted/* safe */.gB) `the proxy ${url.host} cannot be reached`));
        request.end();
    }
}

;// CONCATENATED MODULE: ./build/sources/registry/connection.js








/** Sends requests to allowed addresses within the time limit; without redirects or credentials. */
class Connection {
    #territory;
    #network;
    #share;
    #deadline;
    constructor(guard, network, share) {
        this.#territory = guard;
        this.#share = share;
        this.#network = network;
        this.#deadline = Date.now() + network.timeouts.milliseconds;
    }
    /** Remaining milliseconds of the time limits of this image and of the run. */
    get left() {
        const { budget } = this.#network;
        const own = Math.max(0, this.#deadline - Date.now());
        return budget === undefined ? own : Math.min(own, (0,reading_budget/* millisecondsLeft */._J)(budget));
    }
    /** Sends one request; rejects with a `RegistryError`. */
    async send(question) {
        const { url } = question;
        this.#territory.assertAllowed(url);
        if (this.left === 0)
            throw this.#late();
        try {
            return this.#answer(url, await this.#open(question, proxyFor(url, this.#network)));
        }
        catch (error) {
            throw registryErrorOf(error, url.host);
        }
    }
    #open({ method, url, headers, body: form }, proxy) {
        const { answerMilliseconds } = this.#network.timeouts;
        const isTls = url.protocol === 'https:';
        const through = proxy !== null && !isTls ? proxy : null;
        const options = {
            method,
            headers: {
                'accept-encoding': 'identity',
                'user-agent': 'plimsoll',
                ...headers,
                ...(through?.authorization != null && { 'proxy-authorization': through.authorization }),
                ...(form !== undefined && { 'content-length': String(Buffer.byteLength(form)) }),
            },
            agent: isTls ? (proxy === null ? this.#share.tls : this.#share.tunnel(proxy)) : this.#share.plain,
            // The proxy resolves the names of hosts that are reached through it.
            ...(proxy === null && { lookup: this.#territory.lookup }),
        };
        return new Promise((resolve, reject) => {
            const request = through === null
                ? (isTls ? external_node_https_namespaceObject : external_node_http_namespaceObject).request(url, options)
                : (through.url.protocol === 'https:' ? external_node_https_namespaceObject : external_node_http_namespaceObject).request(through.url, {
                    ...options,
                    agent: false,
                    path: url.href,
                    headers: { ...options.headers, host: url.host },
                });
            let body = null;
            const late = () => new RegistryError((0,untrusted/* safe */.gB) `${url.host} does not respond`, { isTransient: true });
            const timer = setTimeout(() => request.destroy(late()), Math.min(answerMilliseconds, this.left));
            // Of the connection, also during the body.
            request.setTimeout(answerMilliseconds, () => (body ?? request).destroy(late()));
            request.on('error', (error) => {
                clearTimeout(timer);
                reject(error);
            });
            request.once('response', (response) => {
                clearTimeout(timer);
                body = response;
                // An error of the body is passed to its reader; without a listener it would end the process.
                response.on('error', () => undefined);
                resolve(response);
            });
            request.end(form);
        });
    }
    #answer(url, response) {
        const pieces = () => this.#pieces(url, response);
        return {
            url,
            status: response.statusCode ?? 0,
            header: (name) => {
                const value = response.headers[name];
                return value === undefined ? null : Array.isArray(value) ? value.join(', ') : value;
            },
            pieces,
            whole: async (most) => {
                const bytes = await this.#collected(url, pieces(), most + 1);
                if (bytes.length > most)
                    throw new RegistryError((0,untrusted/* safe */.gB) `the response of ${url.host} exceeds ${most} bytes`);
                return bytes;
            },
            first: async (count) => await this.#collected(url, pieces(), count),
            drop: () => {
                if (Number(response.headers['content-length'] ?? limits/* LIMITS */.b.registryIgnoredBytes + 1) > limits/* LIMITS */.b.registryIgnoredBytes)
                    response.destroy();
                else
                    response.resume();
            },
        };
    }
    /** Reads until there is enough, the end, or the time limit. Stopping closes the connection. */
    async #collected(url, pieces, enough) {
        const until = Date.now() + this.#network.timeouts.documentMilliseconds;
        const parts = [];
        let length = 0;
        for await (const piece of pieces) {
            parts.push(piece);
            length += piece.length;
            if (length >= enough)
                break;
            if (Date.now() > until)
                throw new RegistryError((0,untrusted/* safe */.gB) `${url.host} responds too slowly`);
        }
        return Buffer.concat(parts);
    }
    async *#pieces(url, response) {
        const late = setTimeout(() => response.destroy(this.#late()), this.left);
        late.unref();
        const body = response;
        let [since, count] = [Date.now(), 0];
        try {
            for await (const piece of body) {
                if (this.left === 0)
                    throw this.#late();
                count += piece.length;
                if (count >= limits/* LIMITS */.b.registrySlowBytes)
                    [since, count] = [Date.now(), 0];
                else if (Date.now() - since > this.#network.timeouts.documentMilliseconds)
                    throw new RegistryError((0,untrusted/* safe */.gB) `${url.host} responds too slowly`);
                yield piece;
            }
        }
        catch (error) {
            throw registryErrorOf(error, url.host);
        }
        finally {
            clearTimeout(late);
            if (!response.complete)
                response.destroy();
        }
    }
    #late() {
        const { budget } = this.#network;
        const ofRun = budget === undefined ? null : (0,reading_budget/* timeIsOver */.Iu)(budget);
        if (ofRun !== null)
            return new RegistryError(ofRun);
        const seconds = Math.round(this.#network.timeouts.milliseconds / 1000);
        return new RegistryError(`the registry exceeded the time limit of ${(0,count/* plural */.L)(seconds, 'second')}`);
    }
}

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
;// CONCATENATED MODULE: ./build/sources/registry/egress-guard.js





/** Addresses that are never a registry: link-local ones and the metadata services of clouds. */
const FORBIDDEN = blocked([
    ['169.254.0.0', 16],
    ['0.0.0.0', 8],
    ['100.100.100.200', 32],
    ['168.63.129.16', 32],
    ['192.0.0.192', 32],
    ['fe80::', 10],
    ['fd00:ec2::254', 128],
    ['fd20:ce::254', 128],
    ['::', 128],
    // IPv4 behind a gateway (RFC 6052).
    ['64:ff9b::a9fe:0', 112],
]);
const LOOPBACK = blocked([
    ['127.0.0.0', 8],
    ['::1', 128],
]);
/** The addresses that a registry, and its redirects, may have. */
class EgressGuard {
    /** The host of the registry, as in a URL. */
    #registry;
    #insecure;
    /** @param server the registry's host, with its port */
    constructor(server, { environment }) {
        this.#registry = new URL(`https://${server}/`).hostname;
        this.#insecure = (environment[sources_network/* INSECURE_REGISTRIES */.d5] ?? '')
            .toLowerCase()
            .split(/[\s,]+/)
            .filter((name) => name !== '');
    }
    /** Whether the registry may be reached without TLS: it is on this machine, or listed. */
    mayBePlain(server) {
        const { hostname, host } = new URL(`http://${server}/`);
        return isLoopback(hostname) || this.#isNamed(hostname, host);
    }
    /** Throws a `RegistryError` if a request to an address is not allowed. */
    assertAllowed(url) {
        const { protocol, hostname, host } = url;
        if ((protocol !== 'https:' && protocol !== 'http:') || url.username !== '' || url.password !== '')
            throw new RegistryError((0,untrusted/* safe */.gB) `the registry redirects to ${url.protocol}//${host}, which is not an http or https address`);
        const reason = this.#refusal(bare(hostname), hostname);
        if (reason !== null)
            throw new RegistryError((0,untrusted/* safe */.gB) `${host} ${reason}: the request was not sent`);
        if (isLoopback(hostname) && !this.#isLocal(hostname))
            throw new RegistryError((0,untrusted/* safe */.gB) `the registry redirects to ${host}, which is this machine: the request was not sent`);
        if (protocol === 'http:' && !isLoopback(hostname) && !this.#isNamed(hostname, host))
            throw new RegistryError((0,untrusted/* safe */.gB) `the registry redirects to http://${host}, without TLS: the request was not sent; list exceptions in ${sources_network/* INSECURE_REGISTRIES */.d5}`);
    }
    /** Resolves a name, without addresses that are not allowed. */
    lookup = (hostname, options, callback) => {
        (0,external_node_dns_.lookup)(hostname, { ...options, all: true }, (error, addresses) => {
            const refused = error ?? this.#refusedAmong(addresses, hostname);
            const [first] = addresses ?? [];
            if (refused !== null || first === undefined)
                callback(refused ?? new RegistryError('it has no address'), '', 0);
            else if (options.all === true)
                callback(null, addresses);
            else
                callback(null, first.address, first.family);
        });
    };
    #refusedAmong(addresses, hostname) {
        for (const { address } of addresses) {
            const reason = this.#refusal(address, hostname);
            if (reason !== null)
                return new RegistryError((0,untrusted/* safe */.gB) `${hostname} ${reason}: the request was not sent`);
        }
        return null;
    }
    #refusal(address, hostname) {
        if (isIn(FORBIDDEN, address))
            return (0,untrusted/* safe */.gB) `has the address ${address}, which is a link-local or metadata address`;
        if (isIn(LOOPBACK, address) && !this.#isLocal(hostname))
            return 'is this machine, to which a remote registry must not redirect';
        return null;
    }
    /** The user's own registry may be on this machine under any name, and may then redirect to this machine. */
    #isLocal(hostname) {
        return hostname === this.#registry || isLoopback(this.#registry);
    }
    #isNamed(hostname, host) {
        return this.#insecure.some((name) => name === hostname || name === host);
    }
}
/** Whether a host is this machine, by its name or address. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname.endsWith('.localhost') || isIn(LOOPBACK, bare(hostname));
}
function isIn(list, stated) {
    // A link-local address may include its interface.
    const address = stated.replace(/%.*$/, '');
    const version = (0,external_node_net_.isIP)(address);
    return version !== 0 && list.check(address, version === 6 ? 'ipv6' : 'ipv4');
}
/** URLs have IPv6 addresses in brackets. */
function bare(hostname) {
    return hostname.replace(/^\[(.*)\]$/, '$1');
}
function blocked(subnets) {
    const list = new external_node_net_.BlockList();
    for (const [network, prefix] of subnets)
        list.addSubnet(network, prefix, (0,external_node_net_.isIP)(network) === 6 ? 'ipv6' : 'ipv4');
    return list;
}

// EXTERNAL MODULE: ./build/formats/json.js + 1 modules
var json = __webpack_require__(3457);
;// CONCATENATED MODULE: ./build/sources/registry/challenge.js
const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const PARAMETER = new RegExp(`^\\s*,?\\s*(${TOKEN})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(${TOKEN}))\\s*`);
const SCHEME = new RegExp(`^[\\s,]*(${TOKEN})(?:\\s+(?![\\s=])|(?=\\s*(?:,|$)))`);
/** Parses a WWW-Authenticate header, which may have several challenges. Parsing stops at an invalid one. */
function readChallenges(header) {
    const challenges = [];
    let rest = header;
    for (let scheme = SCHEME.exec(rest); scheme !== null; scheme = SCHEME.exec(rest)) {
        rest = rest.slice(scheme[0].length);
        const parameters = new Map();
        for (let found = PARAMETER.exec(rest); found !== null; found = PARAMETER.exec(rest)) {
            const [whole, name = '', quoted, bare = ''] = found;
            parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? bare);
            rest = rest.slice(whole.length);
        }
        challenges.push({ scheme: (scheme[1] ?? '').toLowerCase(), parameters });
    }
    return challenges;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/sources/read-file.js
var read_file = __webpack_require__(1944);
;// CONCATENATED MODULE: ./build/sources/registry/credentials.js








/** The key of Docker Hub's credentials. */
const HUB_KEY = 'https://index.docker.io/v1/';
/** The valid suffix of `docker-credential-`: not a path and not a flag. */
const HELPER = /^[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*$/;
/**
 * The credentials for a registry in Docker's own configuration (`$DOCKER_CONFIG/config.json`, otherwise
 * `~/.docker/config.json`): from its credential helper if it has one, otherwise from the file. Every secret is masked
 * before it is returned. Null without credentials; a `RegistryError` if a file or helper is broken.
 */
async function findCredentials(host, network) {
    const config = readConfig(network);
    if (config === null)
        return null;
    const key = host === 'docker.io' ? HUB_KEY : host;
    const helper = textAt(objectAt(config, 'credHelpers'), key) ||
        textAt(objectAt(config, 'credHelpers'), host) ||
        textAt(config, 'credsStore');
    const found = (helper === '' ? null : await askHelper(helper, key, network)) ?? storedFor(host, key, config);
    if (found === null)
        return null;
    const secret = found.kind === 'password' ? found.password : found.token;
    network.mask(secret);
    if (found.kind === 'password')
        network.mask(basic(found));
    return found;
}
/** User and password for HTTP Basic authentication. */
function basic({ username, password }) {
    return Buffer.from(`${username}:${password}`).toString('base64');
}
function readConfig({ environment }) {
    const folder = environment['DOCKER_CONFIG'] || (0,external_node_path_.join)(environment['HOME'] || (0,external_node_os_.homedir)(), '.docker');
    const path = (0,external_node_path_.join)(folder, 'config.json');
    const bytes = readAll(path);
    if (bytes === null)
        return null;
    const parsed = (0,json/* parseJson */.qF)(bytes);
    if (parsed.ok && (0,json/* isObject */.Gv)(parsed.value))
        return parsed.value;
    throw new RegistryError((0,untrusted/* safe */.gB) `Docker's configuration ${path} is not a JSON object: correct it, or set DOCKER_CONFIG to another directory`);
}
function readAll(path) {
    const read = (0,read_file/* readWholeFile */.M4)(path, limits/* LIMITS */.b.credentialBytes);
    if (read.kind === 'unreadable')
        throw new RegistryError((0,untrusted/* safe */.gB) `Docker's configuration ${path} could not be read: ${read.reason}`);
    return read.kind === 'bytes' ? read.bytes : null;
}
/** The entry of the file for the registry, also in the form of a URL, which old versions wrote. */
function storedFor(host, key, config) {
    const auths = objectAt(config, 'auths');
    const exact = objectAt(auths, key) ?? objectAt(auths, host);
    const entry = exact ??
        [...(auths ?? [])].flatMap(([name, value]) => (hostOf(name) === host && (0,json/* isObject */.Gv)(value) ? value : []))[0] ??
        null;
    if (entry === null)
        return null;
    const [identity, bearer] = [textAt(entry, 'identitytoken'), textAt(entry, 'registrytoken')];
    if (bearer !== '')
        return { kind: 'bearer', token: bearer };
    if (identity !== '')
        return { kind: 'identity', token: identity };
    const decoded = Buffer.from(textAt(entry, 'auth'), 'base64').toString('utf8').replace(/\0+$/, '');
    const colon = decoded.indexOf(':');
    const username = colon === -1 ? textAt(entry, 'username') : decoded.slice(0, colon);
    const password = colon === -1 ? textAt(entry, 'password') : decoded.slice(colon + 1);
    return username === '' || password === '' ? null : { kind: 'password', username, password };
}
function hostOf(name) {
    return name
        .replace(/^https?:\/\//, '')
        .replace(/\/.*$/, '')
        .toLowerCase();
}
/**
 * Runs a helper as Docker does (docker-credential-helpers): the key on its input, JSON on its output. Null if it has
 * none.
 */
async function askHelper(name, key, { environment, timeouts }) {
    if (!HELPER.test(name))
        throw new RegistryError((0,untrusted/* safe */.gB) `Docker's configuration has an invalid credential helper "${name}"`);
    const program = `docker-credential-${name}`;
    const { code, out } = await ran(program, key, environment, timeouts.credentialMilliseconds);
    if (code !== 0) {
        if (/credentials not found|no credentials/i.test(out))
            return null;
        throw new RegistryError((0,untrusted/* safe */.gB) `${program} returned no credentials for ${key}: it exited with ${code ?? 'a signal'}`);
    }
    const parsed = (0,json/* parseJson */.qF)(Buffer.from(out));
    const [username, secret] = parsed.ok && (0,json/* isObject */.Gv)(parsed.value) ? [textAt(parsed.value, 'Username'), textAt(parsed.value, 'Secret')] : ['', ''];
    if (secret === '')
        return null;
    return username === '<token>'
        ? { kind: 'identity', token: secret }
        : { kind: 'password', username, password: secret };
}
function ran(program, input, environment, milliseconds) {
    return new Promise((resolve, reject) => {
        const fail = (reason) => {
            child.kill('SIGKILL');
            clearTimeout(timer);
            reject(new RegistryError((0,untrusted/* safe */.gB) `the credential helper ${program} ${reason}`));
        };
        const child = (0,external_node_child_process_.spawn)(program, ['get'], { env: { ...environment }, stdio: ['pipe', 'pipe', 'ignore'], shell: false });
        const timer = setTimeout(() => fail(`did not respond within ${milliseconds / 1000} seconds`), milliseconds);
        const parts = [];
        let length = 0;
        child.stdout.on('data', (part) => {
            parts.push(part);
            length += part.length;
            if (length > limits/* LIMITS */.b.credentialBytes)
                fail('wrote too much output');
        });
        child.once('error', () => fail('could not be run: check that it is installed'));
        child.once('close', (code) => {
            clearTimeout(timer);
            resolve({ code, out: Buffer.concat(parts).toString('utf8') });
        });
        child.stdin.on('error', () => undefined);
        child.stdin.end(`${input}\n`);
    });
}
function objectAt(object, key) {
    const value = object?.get(key) ?? null;
    return (0,json/* isObject */.Gv)(value) ? value : null;
}
function textAt(object, key) {
    const value = object?.get(key);
    return typeof value === 'string' ? value : '';
}

;// CONCATENATED MODULE: ./build/sources/registry/token-server.js



/**
 * The environment variable with the hosts of token servers that may receive credentials although they are in another
 * domain than their registry, comma-separated.
 */
const TOKEN_SERVERS = 'PLIMSOLL_TOKEN_SERVERS';
/**
 * Refuses to send credentials to a token server of another domain than the registry's: a compromised registry could
 * name any. Docker Hub's is a sibling (`auth.docker.io` and `registry-1.docker.io`), GitLab's a parent (`gitlab.com`
 * and `registry.gitlab.com`); on this machine any port is allowed. Throws a `RegistryError` with the way to allow one.
 * @param server the registry's host, with its port
 */
function assertTrustedTokenServer(server, realm, { environment }) {
    const registry = new URL(`https://${server}/`).hostname;
    const { hostname } = realm;
    const named = (environment[TOKEN_SERVERS] ?? '').toLowerCase().split(/[\s,]+/);
    const isOfMachine = isLoopback(registry) && isLoopback(hostname);
    if (isOfMachine || isOfDomain(hostname, domainOf(registry)) || named.includes(hostname))
        return;
    throw new RegistryError((0,untrusted/* safe */.gB) `${server} has its token server elsewhere, at ${hostname}, and credentials go to no other domain; if that is meant, name it in ${TOKEN_SERVERS}`);
}
/** The parent domain of a host with at least three labels; otherwise the host itself. Addresses have no parent. */
function domainOf(host) {
    const [, ...above] = host.split('.');
    const isName = /[a-z]/.test(host) && !host.startsWith('[');
    return isName && above.length >= 2 ? above.join('.') : host;
}
function isOfDomain(host, domain) {
    return host === domain || host.endsWith(`.${domain}`);
}

;// CONCATENATED MODULE: ./build/sources/registry/authorization.js







/** The valid characters of credentials in a header; others could start another header. */
const SENDABLE = /^[\x21-\x7e]+$/;
/** A scope in the standard form; some registries have others ("aws"). */
const OWN_SCOPE = /^repository:/;
/**
 * The credentials for one registry, and no other server: none until they are requested, then those of `docker login`,
 * or a token that its token server returns for them.
 * @see the distribution specification's "token authentication"
 */
class Authorization {
    #name;
    #network;
    #credentials = null;
    #renewing = null;
    /** The header's value; null while nothing is sent. */
    header = null;
    constructor(name, network) {
        this.#name = name;
        this.#network = network;
    }
    /**
     * Handles a 401. Rejects with a `RegistryError` with the fix if it cannot.
     * @param used the refused header
     * @param send sends a request unchanged, with retries but without redirects
     */
    async renew(used, challenge, send) {
        // Several requests may be refused at once; one token serves all of them.
        if (used !== this.header)
            return;
        this.#renewing ??= this.#renew(used, readChallenges(challenge), send).finally(() => {
            this.#renewing = null;
        });
        await this.#renewing;
    }
    /** The fix if the registry requires more than is available. */
    async refusal() {
        const { host } = this.#name;
        const login = (0,untrusted/* safe */.gB) `docker login ${host === 'docker.io' ? '' : host}`.trim();
        return (await this.#found()) === null
            ? new RegistryError((0,untrusted/* safe */.gB) `${host} requires authentication, and no credentials were found: ${login} (or the image does not exist)`)
            : new RegistryError((0,untrusted/* safe */.gB) `${host} refused the credentials of docker login, or the image does not exist: ${login}`);
    }
    async #renew(used, challenges, send) {
        const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
        const credentials = await this.#found();
        if (credentials?.kind === 'bearer') {
            if (used !== null)
                throw await this.refusal();
            this.header = `Bearer ${this.#sendable(credentials.token)}`;
        }
        else if (bearer !== undefined) {
            this.header = `Bearer ${await this.#token(bearer, credentials, send)}`;
        }
        else if (challenges.some(({ scheme }) => scheme === 'basic')) {
            if (used !== null || credentials?.kind !== 'password')
                throw await this.refusal();
            this.header = `Basic ${basic(credentials)}`;
        }
        else {
            throw new RegistryError((0,untrusted/* safe */.gB) `${this.#name.host} requires an unsupported kind of authentication (${challenges.map(({ scheme }) => scheme)})`);
        }
    }
    async #found() {
        this.#credentials ??= findCredentials(this.#name.host, this.#network);
        return await this.#credentials;
    }
    /**
     * The registry states the token server, as in Docker; but credentials are not sent to one of another domain. Its
     * address is checked like every other.
     */
    async #token({ parameters }, credentials, send) {
        const { host, repository } = this.#name;
        const realm = parameters.get('realm') ?? '';
        if (!URL.canParse(realm))
            throw new RegistryError((0,untrusted/* safe */.gB) `${host} has no valid token server: "${realm}"`);
        if (credentials !== null)
            assertTrustedTokenServer(this.#name.server, new URL(realm), this.#network);
        const requested = parameters.get('scope') ?? '';
        const scope = requested === '' || OWN_SCOPE.test(requested) ? `repository:${repository}:pull` : requested;
        const service = parameters.get('service') ?? '';
        const answer = await send(tokenQuestion(new URL(realm), { scope, service }, credentials));
        if (answer.status === 401 || answer.status === 403) {
            answer.drop();
            throw await this.refusal();
        }
        if (answer.status !== 200) {
            answer.drop();
            throw new RegistryError((0,untrusted/* safe */.gB) `the token server ${answer.url.host} of ${host} responded with ${answer.status}`);
        }
        const parsed = (0,json/* parseJson */.qF)(await answer.whole(limits/* LIMITS */.b.registryAnswerBytes));
        const found = parsed.ok && (0,json/* isObject */.Gv)(parsed.value) ? [parsed.value.get('token'), parsed.value.get('access_token')] : [];
        const token = found.find((one) => typeof one === 'string' && one !== '');
        if (typeof token !== 'string')
            throw new RegistryError((0,untrusted/* safe */.gB) `the token server ${answer.url.host} of ${host} returned no token`);
        return this.#sendable(token);
    }
    #sendable(token) {
        this.#network.mask(token);
        if (!SENDABLE.test(token))
            throw new RegistryError((0,untrusted/* safe */.gB) `a token for ${this.#name.host} has characters that cannot be sent`);
        return token;
    }
}
function tokenQuestion(url, { scope, service }, credentials) {
    const wanted = { ...(service !== '' && { service }), scope };
    if (credentials?.kind === 'identity') {
        const form = { grant_type: 'refresh_token', client_id: 'plimsoll', refresh_token: credentials.token, ...wanted };
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        return { method: 'POST', url, headers, body: new URLSearchParams(form).toString() };
    }
    for (const [key, value] of Object.entries(wanted))
        url.searchParams.set(key, value);
    const headers = {};
    if (credentials?.kind === 'password') {
        url.searchParams.set('account', credentials.username);
        headers['authorization'] = `Basic ${basic(credentials)}`;
    }
    return { method: 'GET', url, headers };
}

;// CONCATENATED MODULE: ./build/sources/registry/concurrency-limit.js
/** Lets a number of tasks run at once; others wait in their order. */
class ConcurrencyLimit {
    #free;
    #waiting = [];
    constructor(most) {
        this.#free = most;
    }
    /** Runs a task when fewer than the limit are running. */
    async run(work) {
        await this.#enter();
        try {
            return await work();
        }
        finally {
            this.#leave();
        }
    }
    /** Reads a stream when fewer than the limit are running; its place is free after its end, or when its reader stops. */
    async *stream(open) {
        await this.#enter();
        try {
            yield* open();
        }
        finally {
            this.#leave();
        }
    }
    async #enter() {
        if (this.#free === 0)
            await new Promise((resolve) => this.#waiting.push(resolve));
        else
            this.#free--;
    }
    #leave() {
        const next = this.#waiting.shift();
        if (next === undefined)
            this.#free++;
        else
            next();
    }
}

;// CONCATENATED MODULE: ./build/sources/registry/registry-share.js







/**
 * What the images of one registry share during a run: connections, the numbers of concurrent requests and downloads,
 * tokens, and the pauses that the registry requests.
 */
class RegistryShare {
    #network;
    #authorizations = new Map();
    #tunnels = new Map();
    plain = new external_node_http_.Agent({ keepAlive: true });
    tls = new external_node_https_.Agent({ keepAlive: true });
    /** Of manifests, heads and documents. */
    requests;
    /** Of the bytes of blobs. A separate limit, because a download may need a document to continue. */
    downloads;
    /** Whether the registry was reached with TLS; null before. */
    isTls = null;
    /** When requests are sent again, by `performance.now()`. */
    #readyAt = 0;
    constructor(network) {
        this.#network = network;
        const most = connectionsIn(network.environment[sources_network/* REGISTRY_CONNECTIONS */._k]);
        this.requests = new ConcurrencyLimit(most);
        this.downloads = new ConcurrencyLimit(most);
    }
    /**
     * The credentials for one repository: one token serves all of its images. Two hosts may share a server (docker.io and
     * registry-1.docker.io), but not the credentials of docker login.
     */
    authorizationFor(name) {
        const key = `${name.host}/${name.repository}`;
        const known = this.#authorizations.get(key);
        if (known !== undefined)
            return known;
        const authorization = new Authorization(name, this.#network);
        this.#authorizations.set(key, authorization);
        return authorization;
    }
    /** The connections through a proxy. */
    tunnel(proxy) {
        const known = this.#tunnels.get(proxy.url.href);
        if (known !== undefined)
            return known;
        const tunnel = new TunnelAgent(proxy, this.#network.timeouts.answerMilliseconds);
        this.#tunnels.set(proxy.url.href, tunnel);
        return tunnel;
    }
    /** Holds back all requests for some milliseconds, as the registry requests. */
    pause(milliseconds) {
        this.#readyAt = Math.max(this.#readyAt, performance.now() + milliseconds);
    }
    /** The milliseconds until requests are sent again; 0 if they are. */
    get pauseMilliseconds() {
        return Math.max(0, this.#readyAt - performance.now());
    }
}
/** The share of a registry in a run; one of its own without a run. */
function shareOf(server, network) {
    const known = network.shares?.get(server);
    if (known !== undefined)
        return known;
    const share = new RegistryShare(network);
    network.shares?.set(server, share);
    return share;
}
function connectionsIn(value = '') {
    const stated = /^\d{1,4}$/.test(value) ? Number(value) : 0;
    return Math.min(stated || limits/* LIMITS */.b.registryConcurrency, limits/* LIMITS */.b.registryConnections);
}

;// CONCATENATED MODULE: ./build/sources/registry/client.js







const REDIRECTS = [301, 302, 303, 307, 308];
/** A failure that may be temporary. */
const TRANSIENT = [408, 429, 500, 502, 503, 504];
/** The client of one repository of a registry: sends credentials, follows redirects, retries, and keeps time limits. */
class Client {
    #name;
    #network;
    #territory;
    #connection;
    #authorization;
    #share;
    #origin;
    constructor(name, network) {
        this.#name = name;
        this.#network = network;
        this.#territory = new EgressGuard(name.server, network);
        this.#share = shareOf(name.server, network);
        this.#connection = new Connection(this.#territory, network, this.#share);
        this.#authorization = this.#share.authorizationFor(name);
        this.#origin = `https://${name.server}`;
    }
    /**
     * Determines whether the registry speaks TLS, if that is optional; no secret is sent for that. Rejects with a
     * `RegistryError`.
     */
    async open() {
        const { server } = this.#name;
        if (!this.#territory.mayBePlain(server))
            return;
        try {
            if (this.#share.isTls === null)
                await this.#probe();
            this.#share.isTls ??= true;
        }
        catch (error) {
            if (!registryErrorOf(error, server).isPlain)
                throw error;
            this.#share.isTls = false;
        }
        if (!this.#share.isTls)
            this.#origin = `http://${server}`;
    }
    /**
     * Sends a request, and returns any response that is not a redirect, a challenge, or temporary. Rejects with a
     * `RegistryError`.
     */
    async send(request) {
        const url = new URL(`/v2/${this.#name.repository}/${request.path}`, this.#origin);
        return await this.sendTo(url, request);
    }
    /** Sends a request to an address from the registry, such as the next page of a list, if it is the registry's own. */
    async sendTo(url, { method, headers = {} }) {
        return await this.#withRetry(url.host, () => this.#follow({ method, url, headers }));
    }
    /** Whether an address is the registry's own. */
    isOwn(url) {
        return url.origin === new URL(this.#origin).origin;
    }
    /** Runs a task when the registry has fewer requests than the limit. */
    async withConcurrencyLimit(work) {
        return await this.#share.requests.run(work);
    }
    /** Reads a blob when the registry has fewer downloads than the limit. */
    download(open) {
        return this.#share.downloads.stream(open);
    }
    /** Waits before a retry, at most for the remaining time. Rejects with a `RegistryError` after it. */
    async pause(tried) {
        await this.#wait(this.#network.timeouts.pauseMilliseconds * 2 ** tried);
    }
    get retries() {
        return this.#network.timeouts.retries;
    }
    async #probe() {
        const answer = await this.#connection.send({ method: 'GET', url: new URL('/v2/', this.#origin), headers: {} });
        answer.drop();
    }
    async #follow(question) {
        let { url } = question;
        let refused = 0;
        for (let redirects = 0;;) {
            // Only to the registry's own scheme, host and port.
            const used = this.isOwn(url) ? this.#authorization.header : null;
            const headers = used === null ? question.headers : { ...question.headers, authorization: used };
            const answer = await this.#connection.send({ ...question, url, headers });
            const location = REDIRECTS.includes(answer.status) ? answer.header('location') : null;
            if (location !== null) {
                answer.drop();
                if (redirects++ === limits/* LIMITS */.b.registryRedirects)
                    throw new RegistryError((0,untrusted/* safe */.gB) `${this.#name.host} redirects too many times`);
                if (!URL.canParse(location, url.href))
                    throw new RegistryError((0,untrusted/* safe */.gB) `${url.host} redirects to an invalid address`);
                url = new URL(location, url);
            }
            else if (answer.status === 401 && this.isOwn(url)) {
                answer.drop();
                // Once without credentials, once because they may have expired.
                if (refused++ === 2)
                    throw await this.#authorization.refusal();
                await this.#authorization.renew(used, answer.header('www-authenticate') ?? '', (question) => this.#withRetry(question.url.host, () => this.#connection.send(question)));
            }
            else {
                return answer;
            }
        }
    }
    async #withRetry(host, ask) {
        const { retries, pauseMilliseconds, waitMilliseconds } = this.#network.timeouts;
        for (let tried = 0;; tried++) {
            let milliseconds = pauseMilliseconds * 2 ** tried;
            // One that another request received, too.
            if (this.#share.pauseMilliseconds > 0)
                await this.#wait(this.#share.pauseMilliseconds);
            try {
                const answer = await ask();
                if (!TRANSIENT.includes(answer.status))
                    return answer;
                answer.drop();
                const failure = busy(answer);
                if (tried === retries)
                    throw failure;
                milliseconds = retryAfter(answer.header('retry-after')) ?? milliseconds;
                if (milliseconds > waitMilliseconds)
                    throw failure;
                if (answer.status === 429)
                    this.#share.pause(milliseconds);
            }
            catch (error) {
                const failure = registryErrorOf(error, host);
                if (!failure.isTransient || tried === retries)
                    throw failure;
            }
            await this.#wait(milliseconds);
        }
    }
    async #wait(milliseconds) {
        // Without remaining time, the next request fails.
        await (0,promises_.setTimeout)(Math.min(milliseconds, this.#connection.left));
    }
}
function busy({ status, url, header }) {
    const seconds = retryAfter(header('retry-after'));
    const when = seconds === null ? 'later' : `in ${Math.ceil(seconds / 1000)} seconds`;
    return status === 429
        ? new RegistryError((0,untrusted/* safe */.gB) `${url.host} responded with 429: rate limit exceeded; log in (docker login), or run this again ${when}`)
        : new RegistryError((0,untrusted/* safe */.gB) `${url.host} responded with ${status}: run this again ${when}`);
}
/** Milliseconds that a response requests, in seconds or as a date (RFC 9110, 10.2.3); null if it does not. */
function retryAfter(header) {
    if (header === null)
        return null;
    if (/^\d{1,9}$/.test(header))
        return Number(header) * 1000;
    const date = Date.parse(header);
    return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}

;// CONCATENATED MODULE: ./build/sources/registry/content-type.js


/** The accepted types of manifests. Without them a registry converts to what it assumes that the client supports. */
const MANIFEST_TYPES = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.docker.distribution.manifest.v2+json',
    'application/vnd.docker.distribution.manifest.v1+prettyjws',
    'application/vnd.docker.distribution.manifest.v1+json',
];
const MEDIA_TYPE = /^[\w.+-]{1,127}\/[\w.+-]{1,127}$/;
/** The Accept header for a manifest; it includes the declared type. */
function acceptFor(declared) {
    const isOther = MEDIA_TYPE.test(declared) && !MANIFEST_TYPES.some((type) => type === declared);
    return [...MANIFEST_TYPES, ...(isOther ? [declared] : [])].join(', ');
}
/** The type in a Content-Type header, without parameters; otherwise empty. */
function typeIn(header) {
    return (header ?? '').replace(/;.*$/s, '').trim();
}
/**
 * The reason why the type under which a manifest is served is wrong: tools use it, the type of the document, or its
 * structure, and would read different things. Null if they all agree.
 * @param declared the type in the reference; otherwise empty
 */
function contentTypeMismatch(served, declared, bytes) {
    if (served === '')
        return 'the response of the registry has no Content-Type';
    const { document } = (0,manifest/* decodeDocument */.w8)(bytes, '');
    // Faults of the document itself are reported separately.
    if (document === null)
        return null;
    if ((0,manifest/* documentKind */.eD)(served) !== document.kind)
        return (0,untrusted/* safe */.gB) `the registry serves it as "${served}", but it is ${KINDS[document.kind]}`;
    const called = document.mediaType || declared;
    if (document.kind === 'schema1' || called === '' || called === served)
        return null;
    return (0,untrusted/* safe */.gB) `the registry serves it as "${served}", but its ${document.mediaType === '' ? 'descriptor has the type' : 'mediaType is'} "${called}"`;
}
const KINDS = {
    manifest: 'an image manifest',
    index: 'an index',
    schema1: 'a schema1 manifest',
    'artifact-manifest': 'an artifact manifest',
};

;// CONCATENATED MODULE: ./build/sources/registry/fetch.js




/**
 * Fetches the manifest of a tag or digest; null if it does not exist. Rejects with a `RegistryError`.
 * @param declared the type in its reference, if there is one
 */
async function fetchManifest(client, reference, declared) {
    for (let tried = 0;; tried++) {
        const answer = await client.send({
            method: 'GET',
            path: `manifests/${reference}`,
            headers: { accept: acceptFor(declared) },
        });
        if (answer.status !== 200) {
            answer.drop();
            if (answer.status === 404)
                return null;
            throw refused(answer.status, 'the manifest');
        }
        try {
            const bytes = await answer.whole(limits/* LIMITS */.b.documentBytes);
            return {
                bytes,
                contentType: typeIn(answer.header('content-type')),
                digest: answer.header('docker-content-digest'),
            };
        }
        catch (error) {
            if (!(error instanceof RegistryError && error.isTransient) || tried === client.retries)
                throw error;
            await client.pause(tried);
        }
    }
}
/**
 * Requests the length of a blob, in bytes; null if it does not exist. Rejects with a `RegistryError`.
 * @param stated the length stated elsewhere; if the registry states another one, it is requested in another way, too
 */
async function findBlob(client, path, stated) {
    const answer = await client.send({ method: 'HEAD', path });
    answer.drop();
    if (answer.status === 404)
        return null;
    const length = answer.status === 200 ? lengthIn(answer.header('content-length')) : null;
    if (length !== null && (stated === null || BigInt(length) === stated))
        return length;
    // Proxies drop the length of a response without a body, and some storage serves GET alone.
    return await lengthByRange(client, path);
}
async function lengthByRange(client, path) {
    const answer = await client.send({ method: 'GET', path, headers: { range: 'bytes=0-0' } });
    answer.drop();
    if (answer.status === 404)
        return null;
    // An empty blob has no first byte.
    if (answer.status === 416)
        return lengthIn(/^bytes \*\/(\d+)$/.exec(answer.header('content-range') ?? '')?.[1] ?? '0');
    if (answer.status !== 200 && answer.status !== 206)
        throw refused(answer.status, 'a blob');
    const total = answer.status === 206
        ? (/^bytes \d+-\d+\/(\d+)$/.exec(answer.header('content-range') ?? '')?.[1] ?? null)
        : answer.header('content-length');
    const length = lengthIn(total);
    if (length === null)
        throw new RegistryError('the registry did not state its size');
    return length;
}
function lengthIn(text) {
    return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
function refused(status, what) {
    return status === 401 || status === 403
        ? new RegistryError((0,untrusted/* safe */.gB) `the registry denied access to ${what} (${status}): the account of docker login needs the right to pull`)
        : new RegistryError((0,untrusted/* safe */.gB) `the registry responded with ${status} to the request for ${what}`);
}

// EXTERNAL MODULE: ./build/formats/reference.js
var reference = __webpack_require__(4562);
;// CONCATENATED MODULE: ./build/sources/registry/name.js




const HUB = { host: 'docker.io', server: 'registry-1.docker.io' };
/**
 * Parses what follows `docker:`, by Docker's rules: `alpine` is `docker.io/library/alpine:latest`.
 * @param expected the digest that was split from its end
 */
function readName(path, expected) {
    if (!path.startsWith('//'))
        return (0,image_location/* failed */.gz)((0,untrusted/* safe */.gB) `for an image in a registry, use docker://${path.replace(/^\/+/, '')}`);
    const parsed = (0,reference/* parseReference */.F2)(path.slice(2));
    if (parsed === null)
        return (0,image_location/* failed */.gz)((0,untrusted/* safe */.gB) `"${path.slice(2)}" is not a valid image name: use HOST/PATH:TAG or HOST/PATH@DIGEST, with the path in lower case`);
    const host = parsed.host.toLowerCase();
    const { path: repository } = parsed;
    const digest = expected ?? parsed.digest;
    if (digest !== null && !(0,formats_digest/* isDigest */.Bc)(digest))
        return (0,image_location/* failed */.gz)((0,untrusted/* safe */.gB) `"${digest}" is not a valid digest: sha256: and 64 lower-case hex digits`);
    if (!URL.canParse(`https://${host}/`))
        return (0,image_location/* failed */.gz)((0,untrusted/* safe */.gB) `"${host}" is not a valid host`);
    const server = host === HUB.host ? HUB.server : host;
    const { tag } = (0,reference/* withDefaultTag */._t)({ ...parsed, digest });
    return { ok: true, value: { host, server, repository, tag, digest } };
}
/** The full name, with the tag if there is one. */
function nameOf({ host, repository, tag, digest }) {
    return (0,reference/* taggedName */.go)({ host, path: repository, tag, digest });
}

;// CONCATENATED MODULE: ./build/sources/registry/referrers.js







const INDEX = 'application/vnd.oci.image.index.v1+json';
/** Status codes of registries without such a list. */
const UNKNOWN = [400, 404, 405, 406, 501];
const COSIGN = ['.att', '.sig', '.sbom'];
/**
 * Finds the referrers of a digest in every way in which tools attach them (distribution specification, "Listing
 * Referrers"). Never rejects.
 */
async function referrersOf(client, subject) {
    const roots = [];
    const tagged = [];
    const base = `${(0,formats_digest/* algorithmOf */.Hy)(subject)}-${(0,formats_digest/* encodedOf */.EX)(subject)}`;
    try {
        const isListed = await client.withConcurrencyLimit(() => list(client, subject, roots));
        for (const tag of [...(isListed ? [] : [base]), ...COSIGN.map((end) => `${base}${end}`)]) {
            // Longer than any tag may be, as for sha512: it cannot exist.
            if (tag.length > 128)
                continue;
            const fetched = await client.withConcurrencyLimit(() => fetchManifest(client, tag, ''));
            if (fetched !== null)
                tagged.push({ tag, fetched });
        }
        return { roots, tagged, reason: null };
    }
    catch (error) {
        if (error instanceof RegistryError)
            return { roots, tagged, reason: error.message };
        throw error;
    }
}
/** Reads the pages of the list; false if the registry has none. */
async function list(client, subject, roots) {
    let answer = await client.send({ method: 'GET', path: `referrers/${subject}`, headers: { accept: INDEX } });
    for (let page = 1;; page++) {
        if (answer.status !== 200 || typeIn(answer.header('content-type')) !== INDEX) {
            answer.drop();
            if (page === 1 && (answer.status === 200 || UNKNOWN.includes(answer.status)))
                return false;
            throw new RegistryError((0,untrusted/* safe */.gB) `the registry responded with ${answer.status} to the request for referrers of ${subject}`);
        }
        const { document, faults } = (0,manifest/* decodeDocument */.w8)(await answer.whole(limits/* LIMITS */.b.registryAnswerBytes), INDEX);
        if (document?.kind !== 'index')
            throw new RegistryError((0,untrusted/* safe */.gB) `the registry's list of referrers is not valid: ${faults[0]?.message ?? 'it is not an index'}`);
        for (const [i, descriptor] of document.manifests.entries())
            roots.push({
                kind: 'descriptor',
                names: [],
                path: [`referrers/${subject}`, `manifests/${i}`],
                descriptor,
                attached: true,
            });
        const next = nextPage(answer.header('link'), answer.url);
        if (roots.length > limits/* LIMITS */.b.referrers || (next !== null && page === limits/* LIMITS */.b.referrerPages))
            throw new RegistryError(`it has more referrers than the limit of ${limits/* LIMITS */.b.referrers}`);
        if (next === null)
            return true;
        if (!client.isOwn(next))
            throw new RegistryError((0,untrusted/* safe */.gB) `the registry's list of referrers goes on at ${next.host}, which is not followed`);
        answer = await client.sendTo(next, { method: 'GET', headers: { accept: INDEX } });
    }
}
/** The address of the next page (RFC 8288, `rel="next"`); null at the end. */
function nextPage(header, base) {
    for (const [, target = '', parameters = ''] of (header ?? '').matchAll(/<([^>]*)>((?:\s*;[^,]*)*)/g))
        if (/;\s*rel\s*=\s*"?next"?\s*(?:;|$)/i.test(parameters) && URL.canParse(target, base.href))
            return new URL(target, base);
    return null;
}

;// CONCATENATED MODULE: ./build/sources/registry/registry.js













/** Requests the manifest of `docker://REF`; everything else is fetched on demand. */
async function openRegistry(location, network) {
    const read = readName(location.path, location.expected);
    if (!read.ok)
        return read;
    const name = read.value;
    const client = new Client(name, network);
    try {
        await client.open();
        const reference = name.tag ?? name.digest ?? '';
        const fetched = await client.withConcurrencyLimit(() => fetchManifest(client, reference, ''));
        if (fetched === null)
            return (0,image_location/* failed */.gz)((0,untrusted/* safe */.gB) `there is no ${nameOf(name)} in the registry (404): was it pushed?`);
        return { ok: true, value: new Registry(location.typed, name, client, fetched) };
    }
    catch (error) {
        if (error instanceof RegistryError)
            return (0,image_location/* failed */.gz)(error.message);
        throw error;
    }
}
/** A placeholder for bytes that are still to be fetched: nothing loaded with it is kept. */
const PENDING = { kind: 'pending', length: 0 };
/**
 * One image of a registry. Its documents are fetched as the graph needs them, and verified there; of other blobs only
 * the location is known.
 */
class Registry {
    kind = 'registry';
    location;
    dockerManifestEntries = [];
    layout = [];
    givenName;
    roots = [];
    faults = [];
    referrersError = null;
    #client;
    #storage;
    #found = new Map();
    #wanted = new Map();
    #wantedParts = new Map();
    #lookups = 0;
    constructor(location, name, client, root) {
        this.location = location;
        this.givenName = nameOf(name);
        this.#client = client;
        this.#storage = {
            client,
            budget: { left: limits/* LIMITS */.b.heldBytes },
            want: (blob, part) => this.#wantedParts.set(blob, (this.#wantedParts.get(blob) ?? new Set()).add(part)),
        };
        const actual = knownAs(root);
        const digest = name.tag === null ? (name.digest ?? actual) : actual;
        this.roots.push(rootOf(digest, root, [`manifests/${name.tag ?? digest}`]));
        this.#keep(digest, root, '', name.tag ?? 'the manifest');
        const stated = root.digest;
        if (name.tag !== null && stated !== null && isOther(stated, root, actual))
            this.faults.push((0,fault/* faultOf */.Kl)('digest-mismatch', (0,untrusted/* safe */.gB) `the registry states the digest ${stated} for ${name.tag}, but serves ${actual}`));
    }
    locate(digest, as = { slot: 'layer', mediaType: '', size: null }) {
        const known = this.#found.get(digest);
        if (known !== undefined)
            return known;
        this.#wanted.set(digest, as);
        return PENDING;
    }
    /** A registry does not list what it stores. */
    stored() {
        return [];
    }
    async fetchWanted() {
        const [wanted, parts] = [[...this.#wanted], [...this.#wantedParts]];
        this.#wanted.clear();
        this.#wantedParts.clear();
        await Promise.all([
            ...wanted.map(async ([digest, as]) => this.#found.set(digest, await this.#lookUp(digest, as))),
            ...parts.flatMap(([blob, names]) => [...names].map((name) => blob.fetch(name))),
        ]);
        return wanted.length + parts.length > 0;
    }
    async fetchReferrers(subjects) {
        const known = new Set(this.roots.map(({ descriptor }) => descriptor.digest));
        const found = await Promise.all(subjects.map((subject) => referrersOf(this.#client, subject)));
        for (const { roots, tagged, reason } of found) {
            if (reason !== null) {
                this.referrersError = (0,untrusted/* safe */.gB) `its referrers could not be listed: ${reason}`;
                this.faults.push((0,fault/* faultOf */.Kl)('unreadable', this.referrersError));
            }
            for (const { tag, fetched } of tagged) {
                const digest = knownAs(fetched);
                this.#keep(digest, fetched, '', tag);
                this.roots.push({ ...rootOf(digest, fetched, [`manifests/${tag}`]), names: [tag], attached: true });
            }
            for (const root of roots) {
                // Content that is already part of the image is read there.
                if (known.has(root.descriptor.digest) || this.#found.has(root.descriptor.digest))
                    continue;
                known.add(root.descriptor.digest);
                this.roots.push(root);
            }
        }
    }
    async #lookUp(digest, as) {
        if (++this.#lookups > limits/* LIMITS */.b.registryLookups)
            return unreadable(`the image references more than ${limits/* LIMITS */.b.registryLookups} blobs; this one was not requested`);
        try {
            if (as.slot === 'manifest') {
                const fetched = await this.#client.withConcurrencyLimit(() => fetchManifest(this.#client, digest, as.mediaType));
                if (fetched !== null)
                    return this.#keep(digest, fetched, as.mediaType, digest);
            }
            const path = `blobs/${digest}`;
            const length = await this.#client.withConcurrencyLimit(() => findBlob(this.#client, path, as.size));
            if (length === null)
                return null;
            const blob = new RegistryBlob(this.#storage, path, length);
            // Every config is read.
            if (as.slot === 'config' && length <= limits/* LIMITS */.b.documentBytes)
                await blob.fetch('document');
            return { kind: 'remote', blob, length };
        }
        catch (error) {
            if (error instanceof RegistryError)
                return unreadable(error.message);
            throw error;
        }
    }
    #keep(digest, { bytes, contentType }, declared, called) {
        const lie = contentTypeMismatch(contentType, declared, bytes);
        if (lie !== null)
            this.faults.push((0,fault/* faultOf */.Kl)('ambiguous', (0,untrusted/* safe */.gB) `${called}: ${lie}`));
        const byteSource = bytes.length <= this.#storage.budget.left
            ? { kind: 'bytes', bytes, length: bytes.length }
            : unreadable(`the documents of this image have more than ${limits/* LIMITS */.b.heldBytes} bytes together`);
        this.#storage.budget.left -= byteSource.length;
        this.#found.set(digest, byteSource);
        return byteSource;
    }
}
function unreadable(reason) {
    return { kind: 'unreadable', reason, length: 0 };
}
/** The digest of a manifest in registries: that of its payload if it is signed (schema 1). */
function knownAs({ bytes, contentType }) {
    const { document } = (0,manifest/* decodeDocument */.w8)(bytes, contentType);
    return document?.kind === 'schema1' ? document.digest : (0,formats_digest/* digestOf */.ol)(bytes);
}
/** Whether the digest that a registry states is wrong; digests of unsupported algorithms are not checked. */
function isOther(stated, { bytes }, actual) {
    if (stated === actual || !(0,formats_digest/* isDigest */.Bc)(stated))
        return false;
    const algorithm = (0,formats_digest/* verifierOf */.Sb)(stated);
    return algorithm !== undefined && (0,formats_digest/* digestOf */.ol)(bytes, algorithm) !== stated;
}
function rootOf(digest, { bytes, contentType }, path) {
    return {
        kind: 'descriptor',
        names: [],
        path,
        descriptor: {
            mediaType: contentType,
            digest,
            size: BigInt(bytes.length),
            urls: [],
            annotations: new Map(),
            platform: null,
            data: null,
            artifactType: null,
        },
    };
}


/***/ })

};
