// How is the probing extension built for a test?

import { mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { FIREFOX_ID } from './firefox-id.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const require = createRequire(import.meta.url);

type BrowserName = 'chromium' | 'firefox';

/** Returns its folder; the caller removes it. Host permissions are required here, for consent is not what is tested. */
export async function buildProbingExtension(browser: BrowserName): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'throughline-probing-'));
  const entries = { worker: 'tests/lab/probes/extension/worker.ts' };
  const pages = { offscreen: 'entrypoints/offscreen/main.ts', frame: 'entrypoints/frame/main.ts' };
  for (const [name, entry] of Object.entries(browser === 'chromium' ? { ...entries, ...pages } : entries)) {
    await bundle(browser, name, join(ROOT, entry), dir);
  }
  for (const name of [...Object.keys(pages), 'blank']) {
    const script = name === 'blank' ? '' : `<script defer src="${name}.js"></script>`;
    await writeFile(
      join(dir, `${name}.html`),
      `<!doctype html><html><head><meta charset="utf-8">${script}</head><body></body></html>`,
    );
  }
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(manifestFor(browser)));
  return dir;
}

async function bundle(browser: BrowserName, name: string, entry: string, outDir: string): Promise<void> {
  const polyfill = resolve(require.resolve('@wxt-dev/webextension-polyfill'), '../browser.mjs');
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: browser === 'chromium' ? { 'wxt/browser': polyfill } : {} },
    define: { 'import.meta.env.FIREFOX': String(browser === 'firefox') },
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: `probing_${name}`, fileName: () => `${name}.js` },
    },
  });
}

function manifestFor(browser: BrowserName): object {
  const common = {
    manifest_version: 3,
    name: 'Probing',
    version: '1',
    content_security_policy: {
      extension_pages: "default-src 'none'; script-src 'self'; connect-src 'self' https: wss:; frame-src 'self'",
    },
  };
  if (browser === 'chromium') {
    const permissions = ['storage', 'alarms', 'offscreen', 'webRequest'];
    return { ...common, permissions, host_permissions: ['https://*/*'], background: { service_worker: 'worker.js' } };
  }
  return {
    ...common,
    permissions: ['storage', 'alarms', 'webRequest', 'webRequestBlocking', 'dns'],
    host_permissions: ['https://*/*', 'wss://*/*'],
    background: { scripts: ['worker.js'] },
    browser_specific_settings: { gecko: { id: FIREFOX_ID } },
  };
}
