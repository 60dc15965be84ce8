/**
 * The code that Node.js gives errors of the system (`ENOENT`) and its own (`ERR_WORKER_OUT_OF_MEMORY`); null for other
 * errors. An error of another realm counts, too, although it is not an instance of `Error` here.
 */
export function errorCode(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}
