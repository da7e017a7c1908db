// How is the wire process started, asked and stopped?

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { WorldState } from '../world.ts';
import { makeFolder } from './folder.ts';
import { type Privilege, privilegeHere, unshareFlags } from './requirements.ts';

export interface WireProcess {
  pid: number;
  privilege: Privilege;
  folder: string;
  /** Namespace files to enter. */
  namespaces: { client: string; vantage: string };
  ask(method: string, params?: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

interface Ready {
  pid: number;
  clientNs: number;
  vantageNs: number;
}

const START_LIMIT_MS = 15_000;
const MODERN_NODE = 22;

/** Types are stripped by Node itself from 22 on; an older one runs the project's own. */
export function nodeProgram(): string {
  const own = new URL('../../../../node_modules/.bin/node', import.meta.url).pathname;
  return Number(process.versions.node.split('.')[0]) >= MODERN_NODE || !existsSync(own) ? process.execPath : own;
}

export async function startWire(state: WorldState, seed: number, pcapFile: string | null): Promise<WireProcess> {
  const privilege = privilegeHere();
  const folder = makeFolder();
  const script = new URL('../wire/main.ts', import.meta.url).pathname;
  const opener = new URL('./open-wire.pl', import.meta.url).pathname;
  const node = [nodeProgram(), '--experimental-strip-types', '--no-warnings', script];
  const env = {
    ...process.env,
    LAB_START: JSON.stringify({ state, seed, folder, pcapFile }),
    LAB_DESCRIPTORS: '',
    UV_THREADPOOL_SIZE: '12',
    NODE_OPTIONS: '',
  };
  const child = spawn('unshare', [...unshareFlags(privilege), '--', 'perl', opener, 'client', folder, ...node], {
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true, // a group of its own: whatever kills the parent's group leaves it alive to clean up
  });
  const talk = conversation(child);
  const ready = await within(START_LIMIT_MS, talk.answerTo(0) as Promise<Ready>, talk.complaints).catch((error) => {
    child.stdin.end();
    rmSync(folder, { recursive: true, force: true });
    throw error;
  });
  const namespace = (descriptor: number) => `/proc/${ready.pid}/fd/${descriptor}`;
  return {
    pid: ready.pid,
    privilege,
    folder,
    namespaces: { client: namespace(ready.clientNs), vantage: namespace(ready.vantageNs) },
    ask: talk.ask,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.stdin?.end(`${JSON.stringify({ id: -1, method: 'stop' })}\n`);
      await gone;
    },
  };
}

interface Conversation {
  ask(method: string, params?: unknown): Promise<unknown>;
  answerTo(id: number): Promise<unknown>;
  complaints(): string;
}

function conversation(child: ChildProcess): Conversation {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let lastId = 0;
  let complaints = '';
  child.stderr?.on('data', (part: Buffer) => {
    complaints = (complaints + part.toString()).slice(-4000);
  });
  child.stdin?.on('error', (error) => {
    complaints += error.message;
  });
  if (child.stdout !== null) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { id, result, error } = JSON.parse(line) as { id: number; result?: unknown; error?: string };
      if (error === undefined) waiting.get(id)?.resolve(result);
      else waiting.get(id)?.reject(new Error(error));
      waiting.delete(id);
    });
  }
  child.on('exit', (code, signal) => {
    const reason = new Error(`The network lab ended (${code ?? signal}): ${complaints.trim() || 'it gave no reason'}`);
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  });
  const answerTo = (id: number) => new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }));
  return {
    answerTo,
    complaints: () => complaints,
    ask(method, params = null) {
      if (child.exitCode !== null || child.signalCode !== null)
        return Promise.reject(new Error(`The network lab is not running: ${complaints.trim()}`));
      const id = ++lastId;
      const answer = answerTo(id);
      child.stdin?.write(`${JSON.stringify({ id, method, params })}\n`);
      return answer;
    },
  };
}

function within<T>(limitMs: number, promise: Promise<T>, complaints: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The network lab did not start within ${limitMs / 1000} s: ${complaints()}`)),
      limitMs,
    );
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
