// The censored network in a box: start it, switch it, ask what happened on its wire. How it works: README.md.

import { LOCAL_PROXY_PORT, PROXY, PROXY_PORTS } from './net/addresses.ts';
import { hostsOf } from './net/rules.ts';
import type { Page } from './net/servers/pages.ts';
import type { RequestRecord } from './net/servers/visitors.ts';
import { nodeProgram, startWire } from './net/start/wire-process.ts';
import { type VerifyRow, verifyWorld } from './net/verify.ts';
import type { WireCounts } from './net/wire/counters.ts';
import { changed, stateOf } from './net/world.ts';
import type { Scenario, TimelineChange } from './scenario.ts';

export type { VerifyRow } from './net/verify.ts';
export { parseScenario, type Scenario, type TimelineChange } from './scenario.ts';
export type Counts = WireCounts & { requests: RequestRecord[] };
export type ServedPage = Page;

export interface Lab {
  /** Argv that runs a program inside the client's namespace; stdio and extra pipes pass through. */
  clientCommand(argv: string[]): string[];
  /** The same at the control vantage, which nobody censors. */
  vantageCommand(argv: string[]): string[];
  /** The lab's root certificate, PEM. */
  readonly caCertificateFile: string;
  /** What the browser must be told to use now, or null; changes with `apply`. */
  readonly proxyAddress: string | null;
  hostsOf(whom: string): string[];
  /** Whoms that a change does not name stay as they are. */
  apply(change: TimelineChange): Promise<void>;
  /** Makes the browser drop old DNS answers and live sessions (0.2 s until it has noticed). */
  flush(): Promise<void>;
  /** Virtual time for residual and burst windows and for the counters' times; it runs on from there. */
  setNow(epochMs: number): Promise<void>;
  counts(): Promise<Counts>;
  resetCounts(): Promise<void>;
  /** Each interference of the scenario as curl and openssl see it, from the client and from the control vantage. */
  verify(): Promise<VerifyRow[]>;
  /** Puts a page on a host; path `*` is every path. */
  serve(host: string, path: string, page: Page): Promise<void>;
  stop(): Promise<void>;
}

const FLUSH_NOTICED_MS = 200;

export async function startLab(scenario: Scenario, options: { pcapFile?: string } = {}): Promise<Lab> {
  let state = stateOf(scenario);
  const wire = await startWire(state, scenario.seed, options.pcapFile ?? null);
  const user = wire.privilege === 'root' ? [] : [`--user=/proc/${wire.pid}/ns/user`, '--preserve-credentials'];
  const enter = (namespace: string) => [
    'nsenter',
    ...user,
    `--mount=/proc/${wire.pid}/ns/mnt`,
    `--net=${namespace}`,
    '--',
  ];
  const clientCommand = (argv: string[]) => [...enter(wire.namespaces.client), ...argv];
  const vantageCommand = (argv: string[]) => [...enter(wire.namespaces.vantage), ...argv];
  const caCertificateFile = `${wire.folder}/ca.pem`;
  return {
    clientCommand,
    vantageCommand,
    caCertificateFile,
    get proxyAddress() {
      return proxyAddress(state.proxy);
    },
    hostsOf: (whom) => hostsOf(whom, state.jurisdiction),
    async apply(change) {
      state = changed(state, change);
      await wire.ask('apply', change);
    },
    async flush() {
      await wire.ask('flush');
      await new Promise((resolve) => setTimeout(resolve, FLUSH_NOTICED_MS));
    },
    setNow: async (epochMs) => void (await wire.ask('setNow', epochMs)),
    counts: async () => (await wire.ask('counts')) as Counts,
    resetCounts: async () => void (await wire.ask('resetCounts')),
    verify: () => verifyWorld(state, { clientCommand, vantageCommand, caCertificateFile, nodeProgram: nodeProgram() }),
    serve: async (host, path, page) =>
      void (await wire.ask('serve', { host, path, page: { ...page, body: page.body?.toString() } })),
    stop: () => wire.stop(),
  };
}

function proxyAddress(proxy: Scenario['proxy']): string | null {
  if (proxy === null) return null;
  const isLocal = proxy.exit === 'censored' || proxy.exit === 'leak';
  const place = isLocal
    ? `127.0.0.1:${LOCAL_PROXY_PORT}`
    : `${PROXY}:${PROXY_PORTS[proxy.exit as keyof typeof PROXY_PORTS]}`;
  return `${proxy.type}://${place}`;
}
