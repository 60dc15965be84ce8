declare module 'spdx-expression-parse' {
  /** Throws if the text is not a valid expression. */
  function parse(expression: string): object;
  export = parse;
}
