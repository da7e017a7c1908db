// How is a real Chromium started with the built extension, inside the lab or outside?

import { type ChildProcess, spawn } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Connection, connectPipe, type Session } from './cdp.ts';
import type { DrivenBrowser } from './driven.ts';
import { type BrowserHome, makeHome } from './home.ts';
import { Page } from './page.ts';

export interface BrowserOptions {
  binary: string;
  /** Wraps the command line so that it runs in the lab's client namespace; the plain command otherwise. */
  wrapCommand?: (argv: readonly string[]) => readonly string[];
  caCertificateFile?: string;
  isHeaded?: boolean;
  flags?: readonly string[];
  /** A port for outsiders to look in; the pipe stays ours. */
  debuggingPort?: number;
}

/** What happens to each page and worker before its first line runs; without it nothing attaches by itself. */
export type PrepareTarget = (session: Session, target: TargetInfo, isHalted: boolean) => Promise<void>;

export interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

const QUIET_FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-search-engine-choice-screen',
  '--metrics-recording-only',
  '--password-store=basic',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  // Without it a tab that is not in front draws once a second at most, and we watch every state.
  '--disable-background-timer-throttling',
  // After three 503s within two minutes Chromium itself refuses an extension; hours pass in seconds here.
  '--disable-extensions-http-throttling',
  '--enable-unsafe-extension-debugging',
  '--remote-debugging-pipe',
];

export async function launchBrowser(options: BrowserOptions): Promise<Browser> {
  const home = await makeHome(options.caCertificateFile ?? null);
  const argv = [options.binary, ...flagsOf(options, home), 'about:blank'];
  const [command, ...rest] = options.wrapCommand?.(argv) ?? argv;
  const child = spawn(command as string, rest, {
    env: home.environment,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const complaints = collectTail(child);
  const browser = new Browser(connectPipe(child), child, home);
  try {
    await browser.root.send('Browser.getVersion');
  } catch {
    await browser.close();
    throw new Error(`The browser did not start (${argv[0]}): ${complaints().trim() || 'it said nothing'}`);
  }
  return browser;
}

function flagsOf(options: BrowserOptions, home: BrowserHome): string[] {
  const flags = [...QUIET_FLAGS, `--user-data-dir=${home.profileDir}`, ...(options.flags ?? [])];
  if (!options.isHeaded) flags.push('--headless=new', '--window-size=1200,900');
  // Chromium's own sandbox refuses to run as root, and root is what one is in the lab's namespaces.
  if (process.getuid?.() === 0 || options.wrapCommand) flags.push('--no-sandbox');
  if (options.debuggingPort !== undefined) flags.push(`--remote-debugging-port=${options.debuggingPort}`);
  return flags;
}

function collectTail(child: ChildProcess): () => string {
  let tail = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    tail = (tail + chunk.toString()).slice(-2000);
  });
  child.on('error', (error) => {
    tail += error.message;
  });
  return () => tail;
}

export class Browser implements DrivenBrowser<Page> {
  readonly scheme = 'chrome-extension';
  readonly connection: Connection;
  readonly root: Session;
  readonly home: BrowserHome;
  readonly child: ChildProcess;
  #attached: Map<string, Promise<Session>> | null = null;

  constructor(connection: Connection, child: ChildProcess, home: BrowserHome) {
    this.connection = connection;
    this.root = connection.browser;
    this.child = child;
    this.home = home;
  }

  /** From now on every page and worker stops before its first line until `prepare` is done with it. */
  async prepareEachTarget(prepare: PrepareTarget): Promise<void> {
    const attached = new Map<string, Promise<Session>>();
    this.#attached = attached;
    this.root.on('Target.attachedToTarget', (event) => {
      const session = this.connection.session(event.sessionId as string);
      const target = event.targetInfo as TargetInfo;
      // A target may go again while it is being prepared; whoever needs it hears of it by its session.
      const isHalted = event.waitingForDebugger === true;
      attached.set(
        target.targetId,
        prepare(session, target, isHalted).then(
          () => session,
          () => session,
        ),
      );
    });
    await this.root.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
  }

  async targets(): Promise<readonly TargetInfo[]> {
    const { targetInfos } = await this.root.send<{ targetInfos: TargetInfo[] }>('Target.getTargets');
    return targetInfos;
  }

  async attach(targetId: string): Promise<Session> {
    const known = await this.#attached?.get(targetId);
    if (known && !known.isClosed()) return known;
    const { sessionId } = await this.root.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    return this.connection.session(sessionId);
  }

  /** `language`: what the page is told that the user reads, in place of the browser's own. */
  async openPage(url: string, language: string | null = null): Promise<Page> {
    // A page created with its address has begun to load before a clock can be planted in it.
    const { targetId } = await this.root.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
    const page = new Page(await this.attach(targetId), targetId);
    if (language) await page.setLanguage(language);
    await page.navigate(url);
    await page.waitFor(`document.readyState === 'complete' && location.href !== 'about:blank'`, 20_000, url);
    return page;
  }

  /** Copies the build into the browser's own home first: a path of its own, hence an id of its own. */
  async install(builtDir: string): Promise<{ id: string; dir: string }> {
    const dir = join(this.home.dir, 'extension');
    await cp(builtDir, dir, { recursive: true });
    return { id: await this.load(dir), dir };
  }

  async load(dir: string): Promise<string> {
    const { id } = await this.root.send<{ id: string }>('Extensions.loadUnpacked', { path: dir });
    return id;
  }

  async close(): Promise<void> {
    const hasGone = new Promise<void>((resolve) => {
      if (this.child.exitCode !== null || this.child.signalCode !== null) resolve();
      else this.child.once('exit', () => resolve());
    });
    await Promise.race([this.root.send('Browser.close').catch(() => undefined), pause(3000)]);
    await Promise.race([hasGone, pause(5000).then(() => this.child.kill('SIGKILL'))]);
    await hasGone;
    await this.home.remove();
  }
}
