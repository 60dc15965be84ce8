/** The properties of an annotation besides its message. */
export interface AnnotationProperties {
  title?: string;
  file?: string;
  startLine?: number;
  endLine?: number;
  startColumn?: number;
}

/** The functions of `@actions/core` that the Action needs. */
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
  /** Makes the runner mask a text in all later logs. */
  setSecret(secret: string): void;
  readonly summary: { addRaw(text: string): { write(): Promise<unknown> } };
}
