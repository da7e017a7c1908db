// How do the client's network devices follow the scenario: link up or down, tunnel, a proxy of its own?

import { type ChildProcess, spawn } from 'node:child_process';
import { CLIENT_SECOND, LOCAL_PROXY_PORT, PROXY, PROXY_PORTS } from '../addresses.ts';
import type { World } from '../world.ts';
import { configureLinks } from './devices.ts';

export interface Links {
  follow(): Promise<void>;
  /** The browser drops DNS answers and live sessions when its addresses change. */
  flush(): Promise<void>;
  end(): void;
}

/** `clientNamespace` is a descriptor. */
export function createLinks(world: World, clientNamespace: number): Links {
  let isDown = false;
  let hasTunnel = false;
  let localProxy: ChildProcess | null = null;
  let localProxyKey = '';

  async function follow(): Promise<void> {
    const { network, tunnel } = world.state;
    const lines: string[] = [];
    const shouldBeDown = network.condition === 'link-down';
    if (shouldBeDown && !isDown) lines.push('link set eth0 down');
    if (!shouldBeDown && isDown) lines.push('link set eth0 up');
    if (tunnel !== null && !hasTunnel) lines.push('link set vpn0 up');
    if (tunnel === null && hasTunnel) lines.push('link set vpn0 down');
    if (lines.length > 0 && tunnel !== null) lines.push('route replace default dev vpn0');
    if (lines.length > 0 && tunnel === null && !shouldBeDown) lines.push('route replace default dev eth0');
    isDown = shouldBeDown;
    hasTunnel = tunnel !== null;
    if (lines.length > 0) await configureLinks(clientNamespace, lines);
    await followProxy();
  }

  /** `censored` and `leak` run beside the browser, so that their traffic goes out over the censored line. */
  async function followProxy(): Promise<void> {
    const { proxy } = world.state;
    const isLocal = proxy?.exit === 'censored' || proxy?.exit === 'leak';
    const key = isLocal ? `${proxy.type} ${proxy.exit}` : '';
    if (key === localProxyKey) return;
    localProxyKey = key;
    localProxy?.kill('SIGKILL');
    localProxy = null;
    if (!isLocal) return;
    const upstream = proxy.exit === 'leak' ? `${PROXY}:${PROXY_PORTS.relay}` : '';
    const script = new URL('../servers/local-proxy.ts', import.meta.url).pathname;
    const program = [process.execPath, ...process.execArgv, script, proxy.type, String(LOCAL_PROXY_PORT), upstream];
    const child = spawn('nsenter', [`--net=/proc/${process.pid}/fd/${clientNamespace}`, '--', ...program], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    localProxy = child;
    await new Promise<void>((resolve, reject) => {
      child.stdout.once('data', () => resolve());
      child.once('exit', () => reject(new Error('the local proxy ended before it listened')));
    });
  }

  return {
    follow,
    flush: async () => {
      if (isDown) return;
      await configureLinks(clientNamespace, [
        `addr add ${CLIENT_SECOND}/32 dev eth0`,
        `addr del ${CLIENT_SECOND}/32 dev eth0`,
      ]);
    },
    end: () => localProxy?.kill('SIGKILL'),
  };
}
