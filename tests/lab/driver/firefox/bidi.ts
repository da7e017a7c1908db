// How do we talk WebDriver BiDi with a Firefox that only its relay can reach?

import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

interface Message {
  type: 'success' | 'error' | 'event';
  id?: number;
  result?: unknown;
  error?: string;
  message?: string;
}

interface Waiting {
  method: string;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

interface RemoteValue {
  type: string;
  value?: unknown;
}

type Evaluated = { type: 'success'; result: RemoteValue } | { type: 'exception'; exceptionDetails: { text: string } };

export class Bidi {
  readonly #waiting = new Map<number, Waiting>();
  readonly #out: Writable;
  #lastId = 0;
  #isOver = false;

  constructor(relay: ChildProcess) {
    this.#out = relay.stdin as Writable;
    const end = () => this.#end();
    this.#out.on('error', end);
    relay.once('exit', end);
    createInterface({ input: relay.stdout as Readable }).on('line', (line) => this.#take(JSON.parse(line) as Message));
  }

  send<Answer = unknown>(method: string, params: object = {}): Promise<Answer> {
    if (this.#isOver) return Promise.reject(new Error(`${method}: the browser has gone`));
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, resolve: resolve as (value: unknown) => void, reject });
      this.#out.write(`${JSON.stringify({ id, method, params })}\n`);
    });
  }

  /** The value of an expression in one page, or in the browser's own window; promises are awaited. */
  async evaluate<Value>(context: string, expression: string): Promise<Value> {
    const answer = await this.send<Evaluated>('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
      userActivation: false,
    });
    if (answer.type === 'exception') throw new Error(`In the page: ${answer.exceptionDetails.text}`);
    return plain(answer.result) as Value;
  }

  #take(message: Message): void {
    const waiting = this.#waiting.get(message.id ?? -1);
    if (!waiting) return;
    this.#waiting.delete(message.id as number);
    if (message.type === 'error') waiting.reject(new Error(`${waiting.method}: ${message.error}: ${message.message}`));
    else waiting.resolve(message.result);
  }

  #end(): void {
    this.#isOver = true;
    for (const waiting of this.#waiting.values()) waiting.reject(new Error(`${waiting.method}: the browser has gone`));
    this.#waiting.clear();
  }
}

/** What is no data comes as the name of what it is (`node`, `function`): there it is, anyway. */
function plain(remote: RemoteValue): unknown {
  if (remote.type === 'array') return (remote.value as RemoteValue[] | undefined)?.map(plain);
  if (remote.type === 'object') {
    const entries = (remote.value ?? []) as [string, RemoteValue][];
    return Object.fromEntries(entries.map(([key, value]) => [key, plain(value)]));
  }
  if (remote.type === 'null') return null;
  if (remote.type === 'undefined') return undefined;
  return ['string', 'number', 'boolean'].includes(remote.type) ? remote.value : remote.type;
}
