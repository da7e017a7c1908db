// How does a classic script carry its own styles, so that the popup waits for one file and not for two?

import type { Plugin } from 'vite';

/**
 * Adopted style sheets pass `style-src 'self'`, which a <style> element made by a script does not. At the script's end:
 * the storage is asked in its first lines, and the styles are read while it answers.
 */
export function inlineCss(): Plugin {
  return {
    name: 'throughline:inline-css',
    enforce: 'post',
    generateBundle({ format }, bundle) {
      if (format !== 'iife') return;
      const sheets = Object.values(bundle).filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
      const css = sheets.map((sheet) => (sheet.type === 'asset' ? String(sheet.source) : '')).join('');
      if (!css) return;
      for (const file of Object.values(bundle)) if (file.type === 'chunk' && file.isEntry) file.code += adopt(css);
      for (const sheet of sheets) delete bundle[sheet.fileName];
    },
  };
}

function adopt(css: string): string {
  // Other pages load the popup's script for its parts and bring styles of their own (popup-parts.ts).
  return `;if(location.pathname==="/popup.html"){let s=new CSSStyleSheet;s.replaceSync(${JSON.stringify(css.trim())});document.adoptedStyleSheets=[...document.adoptedStyleSheets,s]}`;
}
