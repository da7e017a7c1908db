// How do scripts and pages start without the framework's wrapping, which each of them would carry again?

import type { Plugin } from 'vite';
import { SHARED_FILES } from './shared-files.ts';

const SCRIPT_ENTRY = /virtual:wxt-unlisted-script-entrypoint\?(.+)$/;
const DEFINE_SCRIPT = /[\\/]wxt[\\/]dist[\\/]utils[\\/]define-unlisted-script\.mjs$/;
const PRELOAD_HELPER = '\0vite/preload-helper.js';
const PLUGINS_OF_PAGE = /<script[^>]*virtual:wxt-html-plugins[^>]*><\/script>/;

/** WXT adds a logger that says nothing in a package, and starts plugins of which there are none: two files more a page. */
export function bareEntries(): Plugin {
  return {
    name: 'throughline:bare-entries',
    // Scripts are replaced before WXT reads its own; pages are stripped after it has added to them.
    load: {
      order: 'pre',
      handler(id) {
        const [, script] = SCRIPT_ENTRY.exec(id) ?? [];
        if (script) return `import start from ${JSON.stringify(script)};\nstart();`;
        // Nothing is fetched ahead of a dynamic import here.
        if (id === PRELOAD_HELPER) return 'export const __vitePreload = (load) => load();';
        return DEFINE_SCRIPT.test(id) ? 'export const defineUnlistedScript = (start) => start;' : null;
      },
    },
    enforce: 'post',
    transformIndexHtml: { order: 'pre', handler: bareHtml },
    // A package is read as a whole: a hash in a name tells no cache anything, and cannot be compressed.
    outputOptions(options) {
      if (options.format === 'iife') return null;
      const { entryFileNames } = options;
      return {
        ...options,
        codeSplitting: { includeDependenciesRecursively: false, groups: SHARED_FILES },
        chunkFileNames: 'chunks/[name].js',
        assetFileNames: 'assets/[name].[ext]',
        entryFileNames: (chunk) =>
          (typeof entryFileNames === 'function' ? entryFileNames(chunk) : (entryFileNames ?? '[name].js')).replace(
            '-[hash]',
            '',
          ),
      };
    },
  };
}

export function bareHtml(html: string): string {
  return html
    .replace(PLUGINS_OF_PAGE, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/>\s+</g, '><')
    .trim();
}
