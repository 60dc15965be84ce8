import { LIMITS } from '../limits.ts';

/** How what is not on this machine is reached. Loading this loads no client. */
export interface Network {
  /** For proxies, Docker's configuration, and the registries that may be reached without TLS. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Is told of every secret before it is used, so that no log shows one. */
  readonly mask: (secret: string) => void;
  readonly timeouts: Timeouts;
}

/** How long and how often is asked; see `LIMITS`. */
export interface Timeouts {
  /** For everything about one image. */
  readonly milliseconds: number;
  /** Until an answer begins, and until its next bytes come. */
  readonly answerMilliseconds: number;
  /** For all bytes of a document. */
  readonly documentMilliseconds: number;
  readonly retries: number;
  /** Before a question is asked again; twice as long before the next time. */
  readonly pauseMilliseconds: number;
  /** The longest that a registry may have us wait. */
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

/** The network as the process finds it. */
export const NETWORK: Network = { environment: process.env, mask: () => undefined, timeouts: TIMEOUTS };

/** Names the registries that may be reached without TLS, beside those on this machine: `HOST` or `HOST:PORT`, with commas between. */
export const INSECURE_REGISTRIES = 'PLIMSOLL_INSECURE_REGISTRIES';
