import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

/** A connection through a network: its delay and its bandwidth. */
export interface ProxySettings {
  /** `HOST:PORT` */
  readonly registry: string;
  /** Milliseconds from a request to the first byte of its response, in addition to the registry's own. */
  readonly roundTrip: number;
  /** Bytes per second of one connection, in each direction. */
  readonly bytesPerSecond: number;
}

const settings: ProxySettings = workerData;
const [host = '', port = ''] = settings.registry.split(':');

const server = createServer({ noDelay: true }, (client) => {
  const upstream = connect({ host, port: Number(port), noDelay: true });
  void pass(client, upstream);
  void pass(upstream, client);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  parentPort?.postMessage(typeof address === 'object' ? address?.port : null);
});

/** Passes bytes on, each half a round trip after it came, and no faster than the bandwidth. */
async function pass(from: Socket, to: Socket): Promise<void> {
  from.on('error', () => to.destroy());
  // What is on its way still arrives.
  from.on('close', () => {
    isClosed = true;
    if (!isRunning) to.destroySoon();
  });
  const queue: { readonly bytes: Buffer; readonly due: number }[] = [];
  let free = 0;
  let isRunning = false;
  let isClosed = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const wait = next.due - performance.now();
      if (wait > 0.5) await sleep(wait);
      if (to.destroyed) return;
      to.write(next.bytes);
      if (queue.length < 16) from.resume();
    }
    isRunning = false;
    if (isClosed) to.destroySoon();
  };
  from.on('data', (bytes) => {
    if (!Buffer.isBuffer(bytes)) return;
    const now = performance.now();
    free = Math.max(free, now) + (bytes.length / settings.bytesPerSecond) * 1000;
    queue.push({ bytes, due: free + settings.roundTrip / 2 });
    if (queue.length >= 64) from.pause();
    if (!isRunning) void run();
  });
}
