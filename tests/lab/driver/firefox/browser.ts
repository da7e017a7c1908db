// How is a real Firefox started with the built extension, inside the lab?

import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DrivenBrowser } from '../driven.ts';
import { Bidi } from './bidi.ts';
import { FirefoxPage } from './page.ts';
import { makeProfile, type Preferences, type Profile } from './profile.ts';

export interface FirefoxOptions {
  binary: string;
  /** The build that will be installed: the address of its pages is pinned before the start. */
  builtDir: string;
  wrapCommand: (argv: readonly string[]) => readonly string[];
  caCertificateFile: string;
  isHeaded?: boolean;
  preferences?: Preferences;
}

/** Firefox gives each installation a random address; a pinned one can be opened. */
const UUID = '6b1f0c3a-8d5e-4f27-9a64-2c7d1e90b3f8';

export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxBrowser> {
  const geckoId = await geckoIdOf(options.builtDir);
  const uuids = { 'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: UUID }) };
  const profile = await makeProfile(options.caCertificateFile, { ...uuids, ...options.preferences });
  const argv = [
    ...[process.execPath, '--experimental-strip-types', '--no-warnings', join(import.meta.dirname, 'relay.ts')],
    ...[options.binary, profile.profileDir, ...(options.isHeaded ? [] : ['--headless'])],
  ];
  const [command, ...rest] = options.wrapCommand(argv);
  const relay = spawn(command as string, rest, { env: profile.environment, stdio: ['pipe', 'pipe', 'inherit'] });
  const browser = new FirefoxBrowser(relay, profile, geckoId);
  try {
    await browser.start();
  } catch (error) {
    await browser.close();
    throw error;
  }
  return browser;
}

async function geckoIdOf(builtDir: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(builtDir, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${builtDir} is no build for Firefox: its manifest has no gecko id`);
  return id;
}

export class FirefoxBrowser implements DrivenBrowser<FirefoxPage> {
  readonly scheme = 'moz-extension';
  /** Where the extension's pages are found. */
  readonly extensionId = UUID;
  /** Under which name the browser itself knows it. */
  readonly geckoId: string;
  readonly bidi: Bidi;
  readonly #relay: ChildProcess;
  readonly #profile: Profile;
  #window = '';

  constructor(relay: ChildProcess, profile: Profile, geckoId: string) {
    this.bidi = new Bidi(relay);
    this.#relay = relay;
    this.#profile = profile;
    this.geckoId = geckoId;
  }

  async start(): Promise<void> {
    await this.bidi.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: false } } });
    const { contexts } = await this.bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
      'moz:scope': 'chrome',
    });
    this.#window = contexts[0]?.context ?? '';
  }

  async openPage(url: string): Promise<FirefoxPage> {
    const { context } = await this.bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    const page = new FirefoxPage(this, context);
    await page.navigate(url);
    return page;
  }

  async install(builtDir: string): Promise<void> {
    await this.bidi.send('webExtension.install', { extensionData: { type: 'path', path: builtDir } });
  }

  /** An expression in the browser's own window, with all its rights. */
  async inside<Value>(expression: string): Promise<Value> {
    return await this.bidi.evaluate<Value>(this.#window, expression);
  }

  async setPreference(name: string, value: string | number | boolean): Promise<void> {
    const kind = { string: 'String', number: 'Int', boolean: 'Bool' }[typeof value as 'string' | 'number' | 'boolean'];
    await this.inside(`Services.prefs.set${kind}Pref(${JSON.stringify(name)}, ${JSON.stringify(value)})`);
  }

  async close(): Promise<void> {
    const hasGone = new Promise<void>((resolve) => {
      if (this.#relay.exitCode !== null || this.#relay.signalCode !== null) resolve();
      else this.#relay.once('exit', () => resolve());
    });
    this.#relay.stdin?.end();
    await Promise.race([hasGone, pause(8000).then(() => this.#relay.kill('SIGKILL'))]);
    await hasGone;
    await this.#profile.remove();
  }
}
