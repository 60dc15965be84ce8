import { LIMITS } from '../limits.ts';
import type { ReadingBudget } from './reading-budget.ts';
import type { RegistryShare } from './registry/registry-share.ts';

/** How other machines are reached. Importing this loads no client. */
export interface Network {
  /** For proxies, Docker's configuration, and the registries that may be reached without TLS. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Receives every secret before it is used, so that no log shows one. */
  readonly mask: (secret: string) => void;
  readonly timeouts: Timeouts;
  /** What the reading of the run may cost; unlimited if absent. */
  readonly budget?: ReadingBudget;
  /** What the images of each registry share, by its server; without it, images share nothing. */
  readonly shares?: Map<string, RegistryShare>;
}

/** Time limits and retries; see `LIMITS`. */
export interface Timeouts {
  /** For everything about one image. */
  readonly milliseconds: number;
  /** Until a response begins, and between its bytes. */
  readonly answerMilliseconds: number;
  /** For all bytes of a document. */
  readonly documentMilliseconds: number;
  readonly retries: number;
  /** Before the first retry; doubled for each further one. */
  readonly pauseMilliseconds: number;
  /** The longest wait that a registry may request. */
  readonly waitMilliseconds: number;
  /** For a credential helper. */
  readonly credentialMilliseconds: number;
}

export const TIMEOUTS: Timeouts = {
  milliseconds: LIMITS.registryMilliseconds,
  answerMilliseconds: LIMITS.registryAnswerMilliseconds,
  documentMilliseconds: LIMITS.registryDocumentMilliseconds,
  retries: LIMITS.registryRetries,
  pauseMilliseconds: 500,
  waitMilliseconds: LIMITS.registryWaitMilliseconds,
  credentialMilliseconds: LIMITS.credentialMilliseconds,
};

/** The network of the process. */
export const NETWORK: Network = { environment: process.env, mask: () => undefined, timeouts: TIMEOUTS };

/** The environment variable with the number of concurrent requests to a registry, and of concurrent downloads. */
export const REGISTRY_CONNECTIONS = 'PLIMSOLL_REGISTRY_CONNECTIONS';

/**
 * The environment variable with registries that may be reached without TLS, besides those on this machine: `HOST` or
 * `HOST:PORT`, comma-separated.
 */
export const INSECURE_REGISTRIES = 'PLIMSOLL_INSECURE_REGISTRIES';
