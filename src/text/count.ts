/** A number with its thousands set apart: "10,000". */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** How many of what: "1 layer", "3 layers", "1,200 policies" (with the plural given where it is no mere "s"). */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
