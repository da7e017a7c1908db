// How do we speak the Chrome DevTools Protocol to a browser we started, without a library that attaches to everything?

import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

export type Params = Readonly<Record<string, unknown>>;
type Listener = (params: Record<string, unknown>, session: Session) => void;

/** One conversation: with the browser itself, or with one page or worker of it. */
export interface Session {
  /** null for the browser itself. */
  readonly id: string | null;
  send<Answer = Record<string, unknown>>(method: string, params?: Params): Promise<Answer>;
  on(event: string, listener: Listener): void;
  /** Resolves with the first such event that passes the test. */
  next<Event = Record<string, unknown>>(event: string, accepts?: (params: Event) => boolean): Promise<Event>;
  isClosed(): boolean;
}

/** Talks through descriptors 3 (to the browser) and 4 (from it) of a process started with --remote-debugging-pipe. */
export function connectPipe(child: ChildProcess): Connection {
  return new Connection(child.stdio[3] as Writable, child.stdio[4] as Readable, child);
}

interface Waiting {
  method: string;
  sessionId: string | null;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export class Connection {
  readonly browser: Session;
  readonly #sessions = new Map<string | null, PipeSession>();
  readonly #waiting = new Map<number, Waiting>();
  readonly #out: Writable;
  #lastId = 0;
  #rest = '';
  #isOver = false;

  constructor(out: Writable, input: Readable, child: ChildProcess) {
    this.#out = out;
    this.browser = this.session(null);
    input.setEncoding('utf8');
    input.on('data', (chunk: string) => this.#read(chunk));
    const end = () => this.#end();
    input.on('close', end);
    child.on('exit', end);
    // A browser that dies closes the pipe under our writes; the exit above already tells whoever waits.
    out.on('error', end);
    input.on('error', end);
  }

  session(id: string | null): Session {
    const known = this.#sessions.get(id);
    if (known) return known;
    const made = new PipeSession(id, (method, params) => this.#send(id, method, params));
    this.#sessions.set(id, made);
    return made;
  }

  #send(sessionId: string | null, method: string, params: Params): Promise<unknown> {
    if (this.#isOver) return Promise.reject(new Error(`${method}: the browser has gone`));
    const id = ++this.#lastId;
    const message = sessionId === null ? { id, method, params } : { id, method, params, sessionId };
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, sessionId, resolve, reject });
      this.#out.write(`${JSON.stringify(message)}\0`);
    });
  }

  #read(chunk: string): void {
    const parts = (this.#rest + chunk).split('\0');
    this.#rest = parts.pop() ?? '';
    for (const part of parts) this.#take(JSON.parse(part) as IncomingMessage);
  }

  #take(message: IncomingMessage): void {
    if (message.id !== undefined) {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
      else waiting?.resolve(message.result ?? {});
      return;
    }
    if (message.method === 'Target.detachedFromTarget') this.#detached(message.params?.sessionId as string);
    const session = this.#sessions.get(message.sessionId ?? null);
    session?.take(message.method ?? '', message.params ?? {});
  }

  #detached(sessionId: string): void {
    this.#sessions.get(sessionId)?.close();
    for (const [id, waiting] of this.#waiting) {
      if (waiting.sessionId !== sessionId) continue;
      this.#waiting.delete(id);
      waiting.reject(new Error(`${waiting.method}: its page or worker has gone`));
    }
  }

  #end(): void {
    this.#isOver = true;
    for (const session of this.#sessions.values()) session.close();
    for (const waiting of this.#waiting.values()) waiting.reject(new Error(`${waiting.method}: the browser has gone`));
    this.#waiting.clear();
  }
}

interface IncomingMessage {
  id?: number;
  method?: string;
  sessionId?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: { message: string };
}

class PipeSession implements Session {
  readonly id: string | null;
  readonly #say: (method: string, params: Params) => Promise<unknown>;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #abandon = new Set<(reason: Error) => void>();
  #isClosed = false;

  constructor(id: string | null, say: (method: string, params: Params) => Promise<unknown>) {
    this.id = id;
    this.#say = say;
  }

  send<Answer>(method: string, params: Params = {}): Promise<Answer> {
    if (this.#isClosed) return Promise.reject(new Error(`${method}: its page or worker has gone`));
    return this.#say(method, params) as Promise<Answer>;
  }

  on(event: string, listener: Listener): void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
  }

  next<Event>(event: string, accepts: (params: Event) => boolean = () => true): Promise<Event> {
    return new Promise((resolve, reject) => {
      this.#abandon.add(reject);
      const listener: Listener = (params) => {
        if (!accepts(params as Event)) return;
        this.#listeners.get(event)?.delete(listener);
        this.#abandon.delete(reject);
        resolve(params as Event);
      };
      this.on(event, listener);
    });
  }

  isClosed(): boolean {
    return this.#isClosed;
  }

  take(event: string, params: Record<string, unknown>): void {
    for (const listener of [...(this.#listeners.get(event) ?? [])]) listener(params, this);
  }

  close(): void {
    this.#isClosed = true;
    for (const reject of this.#abandon) reject(new Error('its page or worker has gone'));
    this.#abandon.clear();
  }
}
