// How is the developers' gallery served? `npx vite tests/gallery`, on this machine only; it is in no package.

import { defineConfig } from 'vite';
import { languages } from '../../scripts/languages.ts';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [languages()],
  server: { host: '127.0.0.1' },
});
