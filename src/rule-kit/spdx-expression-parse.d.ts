declare module 'spdx-expression-parse' {
  /** Throws where the text is no expression. */
  function parse(expression: string): object;
  export = parse;
}
