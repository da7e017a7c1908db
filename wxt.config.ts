// How does the source become one package per browser, and what may each of them do?

import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { type ConfigEnv, defineConfig } from 'wxt';
import { bareEntries } from './scripts/bare-entries.ts';
import { inertInnerHtml } from './scripts/inert-inner-html.ts';
import { inlineCss } from './scripts/inline-css.ts';
import { languageAssets, languages } from './scripts/languages.ts';
import { manifestFor } from './scripts/manifest.ts';
import { ownErrors } from './scripts/own-errors.ts';
import { packedTerms } from './scripts/packed-terms.ts';
import { packedTimeline } from './scripts/packed-timeline.ts';
import { popupParts } from './scripts/popup-parts.ts';
import { tightJson } from './scripts/tight-json.ts';
import { unreadFacts } from './scripts/unread-facts.ts';

const require = createRequire(import.meta.url);

export default defineConfig({
  imports: false,
  // Firefox builds are MV2 unless told otherwise, and MV2 drops optional_host_permissions.
  manifestVersion: 3,
  manifest: manifestFor,
  hooks: {
    'build:publicAssets': async (_, files) => {
      files.splice(0, files.length, ...(await Promise.all(files.map(tightJson))), ...(await languageAssets()));
    },
  },
  vite: ({ browser, command }: ConfigEnv) => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins:
      command === 'build'
        ? [
            languages(),
            inertInnerHtml(),
            inlineCss(),
            popupParts(),
            packedTerms(),
            packedTimeline(),
            ownErrors(browser),
            bareEntries(),
            unreadFacts(),
          ]
        : [languages()],
    css: { modules: { generateScopedName: '[local]_[hash:base64:3]' } },
    resolve: { alias: browserAlias(browser) },
    build: { modulePreload: false, target: ['chrome120', 'firefox140'] },
  }),
  zip: {
    name: 'throughline',
    artifactTemplate: '{{name}}-{{version}}-{{browser}}.zip',
    sourcesTemplate: '{{name}}-{{version}}-sources.zip',
    // What a build needs, named one by one: the archive then holds nothing that only lies about here.
    includeSources: [
      '{entrypoints,components,utils,public,scripts}/**',
      '{package,package-lock,tsconfig}.json',
      'wxt.config.ts',
      '.npmrc',
      '{README,LICENSE,PRIVACY,CHANGELOG}*',
    ],
  },
});

/** Chromium before 148 has no native `browser`; Firefox always had one and needs no polyfill. */
function browserAlias(browser: string): Record<string, string> {
  if (browser === 'firefox') return {};
  return { 'wxt/browser': resolve(require.resolve('@wxt-dev/webextension-polyfill'), '../browser.mjs') };
}
