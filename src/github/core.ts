/** What an annotation may be told beside its message. */
export interface AnnotationProperties {
  title?: string;
  file?: string;
  startLine?: number;
  endLine?: number;
  startColumn?: number;
}

/** What the Action needs of `@actions/core`, which fits as it is. */
export interface CorePort {
  getInput(name: string): string;
  info(message: string): void;
  startGroup(name: string): void;
  endGroup(): void;
  error(message: string, properties?: AnnotationProperties): void;
  warning(message: string, properties?: AnnotationProperties): void;
  notice(message: string, properties?: AnnotationProperties): void;
  setOutput(name: string, value: string): void;
  setFailed(message: string): void;
  /** Has the runner mask a text wherever it is logged from now on. */
  setSecret(secret: string): void;
  readonly summary: { addRaw(text: string): { write(): Promise<unknown> } };
}
