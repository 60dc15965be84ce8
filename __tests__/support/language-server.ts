import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..', '..');
const SERVER = join(ROOT, 'node_modules/yaml-language-server/bin/yaml-language-server');

/** What the server marks in a text: the line and column where it starts, from 1, and what it says. */
export interface Mark {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** A message of the protocol, with what is read of it here. */
interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: {
    readonly uri?: string;
    readonly items?: readonly unknown[];
    readonly diagnostics?: readonly { readonly range: { readonly start: Place }; readonly message: string }[];
  };
  readonly result?: unknown;
}

/** The YAML language server as editors start it, with a schema for every policy. It speaks the Language Server Protocol over its standard streams. */
export class LanguageServer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #marks = new Map<string, (marks: readonly Mark[]) => void>();
  readonly #schema: URL;
  readonly #settings: object;
  #received = Buffer.alloc(0);
  #count = 0;

  constructor(schema: string) {
    this.#schema = pathToFileURL(schema);
    const schemas = { [this.#schema.href]: ['*.yml'] };
    this.#settings = {
      validate: true,
      hover: true,
      completion: true,
      yamlVersion: '1.2',
      schemaStore: { enable: false },
      schemas,
    };
    this.#process = spawn(process.execPath, [SERVER, '--stdio']);
    this.#process.stdout.on('data', (bytes: Buffer) => this.#receive(bytes));
  }

  async start(): Promise<void> {
    const workspace = { configuration: true, didChangeConfiguration: { dynamicRegistration: false } };
    await this.#ask('initialize', { processId: process.pid, rootUri: null, capabilities: { workspace } });
    this.#tell('initialized', {});
    this.#tell('workspace/didChangeConfiguration', { settings: { yaml: this.#settings } });
  }

  stop(): void {
    this.#process.kill();
  }

  /** Opens a text, and gives what is marked in it. */
  async marks(text: string): Promise<readonly Mark[]> {
    const uri = this.#open(text);
    return await new Promise((resolve) => this.#marks.set(uri, resolve));
  }

  /** What is shown over a place, from 1, as Markdown. */
  async hover(text: string, line: number, column: number): Promise<string> {
    return JSON.stringify(await this.#askAt('textDocument/hover', text, line, column));
  }

  /** What is offered at a place, from 1. */
  async completions(text: string, line: number, column: number): Promise<readonly string[]> {
    const found = await this.#askAt('textDocument/completion', text, line, column);
    return [...JSON.stringify(found).matchAll(/"label":"([^"]+)"/g)].map(([, label = '']) => label);
  }

  #open(text: string): string {
    // Beside the schema, as a policy may name it by a path of its own.
    const uri = new URL(`${++this.#count}.yml`, this.#schema).href;
    this.#tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    return uri;
  }

  async #askAt(method: string, text: string, line: number, column: number): Promise<unknown> {
    const uri = this.#open(text);
    return await this.#ask(method, { textDocument: { uri }, position: { line: line - 1, character: column - 1 } });
  }

  async #ask(method: string, params: object): Promise<unknown> {
    const id = ++this.#count;
    this.#send({ id, method, params });
    return await new Promise((resolve) => this.#answers.set(id, resolve));
  }

  #tell(method: string, params: object): void {
    this.#send({ method, params });
  }

  #send(message: object): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #receive(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const start = this.#received.indexOf('\r\n\r\n');
      const length = Number(
        /Content-Length: (\d+)/.exec(this.#received.subarray(0, Math.max(0, start)).toString())?.[1],
      );
      const end = start + 4 + length;
      if (start < 0 || this.#received.length < end) return;
      const message: Message = JSON.parse(this.#received.subarray(start + 4, end).toString());
      this.#received = this.#received.subarray(end);
      this.#take(message);
    }
  }

  #take({ id, method, params, result }: Message): void {
    if (method === undefined) {
      if (typeof id === 'number') this.#answers.get(id)?.(result);
    } else if (method === 'textDocument/publishDiagnostics') {
      const marks = (params?.diagnostics ?? []).map(({ range: { start }, message }) => ({
        line: start.line + 1,
        column: start.character + 1,
        message,
      }));
      this.#marks.get(params?.uri ?? '')?.(marks);
    } else if (id !== undefined) {
      // The server asks for each part of its settings, of which only the first, "yaml", has any; and it announces this and that.
      const settings = (params?.items ?? []).map((_, i) => (i === 0 ? this.#settings : {}));
      this.#send({ id, result: method === 'workspace/configuration' ? settings : null });
    }
  }
}
