/**
 * The code that Node.js gives errors of the system (`ENOENT`) and its own (`ERR_WORKER_OUT_OF_MEMORY`); null if there
 * is none. The error may be of another realm, so that it is not an instance of `Error`.
 */
export function errorCode(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}
