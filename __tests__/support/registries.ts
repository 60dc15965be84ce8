import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { check, inspect } from '../../src/check.ts';
import { type BlobReaderPool, INLINE_POOL } from '../../src/image/blob-reader-pool.ts';
import type { Depth } from '../../src/image/image.ts';
import { NO_CONTEXT } from '../../src/policy/context.ts';
import { renderInspectionJson } from '../../src/reports/inspection.ts';
import type { Report } from '../../src/reports/report.ts';
import { TOOL } from '../../src/reports/tool.ts';
import { NETWORK, type Network } from '../../src/sources/network.ts';
import { PATIENT } from './fake-registry.ts';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-docker-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A network of which nothing of this machine's own configuration is a part, with the credentials given by host; what is masked is kept. */
export function networkOf(
  auths: Readonly<Record<string, unknown>> = {},
  {
    environment = {},
    config = {},
    ...patience
  }: { environment?: Readonly<Record<string, string>>; config?: object } & Partial<Network['timeouts']> = {},
): Network & { readonly masked: string[] } {
  const home = mkdtempSync(join(folder, 'home-'));
  writeFileSync(join(home, 'config.json'), JSON.stringify({ auths, ...config }));
  const masked: string[] = [];
  return {
    environment: { PATH: process.env['PATH'] ?? '', DOCKER_CONFIG: home, ...environment },
    mask: (secret) => void masked.push(secret),
    timeouts: { ...PATIENT, ...patience },
    masked,
  };
}

/** What `docker login` leaves for a user. */
export function login(user: string, password: string): { readonly auth: string } {
  return { auth: Buffer.from(`${user}:${password}`).toString('base64') };
}

/** Holds images against a policy given as YAML. */
export async function checkAt(
  images: readonly string[],
  policy: string,
  network: Network = networkOf(),
  readers: BlobReaderPool = INLINE_POOL,
): Promise<Report> {
  const remote = () => Promise.reject(new Error('no policy of another repository is asked for'));
  const result = await check({
    images,
    policies: [policy],
    failOn: null,
    context: NO_CONTEXT,
    remote,
    dockerfile: null,
    network,
    readers,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.report;
}

/** What `inspect --format json` shows of the only image at a place. */
export async function inspected(image: string, depth: Depth, network: Network = NETWORK): Promise<Inspected> {
  const { images, errors } = await inspect([image], depth, { network });
  if (errors.length > 0 || images.length !== 1)
    throw new Error(`${image}: ${images.length} images, ${JSON.stringify(errors)}`);
  return JSON.parse([...renderInspectionJson(images, TOOL)].join('')).images[0];
}

export interface Inspected {
  readonly name: string;
  readonly source: string;
  readonly digest: string;
  readonly blobs: readonly {
    readonly digest: string;
    readonly references: readonly { readonly parent: string | null; readonly path: readonly string[] }[];
  }[];
}
