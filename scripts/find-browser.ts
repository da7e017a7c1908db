// Where is a browser to drive, and if there is none, how do we get one?

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './debian.ts';

type Say = (line: string) => void;

interface Kind {
  name: 'chromium' | 'firefox';
  /** Environment variable that decides alone when it is set. */
  variable: string;
  commands: readonly string[];
  places: readonly string[];
  debianPackages: readonly string[];
  advice: string;
}

/** Unbranded builds first: branded Chrome refuses extensions from the command line. */
const CHROMIUM: Kind = {
  name: 'chromium',
  variable: 'CHROME_PATH',
  commands: [
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
    'google-chrome-stable',
    'google-chrome',
  ],
  places: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ...inProgramFiles('Chromium/Application/chrome.exe'),
    ...inProgramFiles('Microsoft/Edge/Application/msedge.exe'),
    ...inProgramFiles('Google/Chrome/Application/chrome.exe'),
  ],
  // libnss3-tools: the lab's certificate authority is put into the browser's own store with certutil.
  debianPackages: ['chromium', 'libnss3-tools'],
  advice: 'Install Chromium, Chrome or Edge, or set CHROME_PATH to the browser you have.',
};

const FIREFOX: Kind = {
  name: 'firefox',
  variable: 'FIREFOX_PATH',
  commands: ['firefox-esr', 'firefox'],
  places: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...inProgramFiles('Mozilla Firefox/firefox.exe')],
  debianPackages: ['firefox-esr'],
  advice: 'Install Firefox 140 or later, or set FIREFOX_PATH to the one you have.',
};

/** Path of a Chromium, Chrome or Edge; installs one if it has to. Throws one sentence saying what to do. */
export function findChromium(say: Say = console.log): Promise<string> {
  return find(CHROMIUM, say);
}

/** Path of a Firefox; installs one if it has to. Throws one sentence saying what to do. */
export function findFirefox(say: Say = console.log): Promise<string> {
  return find(FIREFOX, say);
}

async function find(kind: Kind, say: Say): Promise<string> {
  const named = process.env[kind.variable];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${kind.variable} says ${named}, but there is no such file. Correct it, or unset it.`);
  }
  const present = installed(kind) ?? fromDebian(kind, say) ?? (await fromDownload(kind, say));
  if (present) return present;
  throw new Error(`No ${kind.name} found, and none could be installed. ${kind.advice}`);
}

function installed(kind: Kind): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = kind.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...kind.places].find((file) => existsSync(file)) ?? null;
}

function fromDebian(kind: Kind, say: Say): string | null {
  return installPackages(kind.debianPackages, say) ? installed(kind) : null;
}

async function fromDownload(kind: Kind, say: Say): Promise<string | null> {
  const { Browser, detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers');
  const platform = detectBrowserPlatform();
  if (!platform) return null;
  const browser = kind.name === 'chromium' ? Browser.CHROME : Browser.FIREFOX;
  try {
    const buildId = await resolveBuildId(browser, platform, 'stable');
    say(`Downloading ${browser} ${buildId} …`);
    const cacheDir = fileURLToPath(new URL('../.cache/browsers', import.meta.url));
    return (await install({ browser, buildId, cacheDir })).executablePath;
  } catch (error) {
    say(`The download did not work (${error instanceof Error ? error.message : String(error)}).`);
    return null;
  }
}

function inProgramFiles(path: string): string[] {
  if (process.platform !== 'win32') return [];
  const roots = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], join(homedir(), 'AppData', 'Local')];
  return roots.filter((root) => root !== undefined).map((root) => join(root, path));
}
