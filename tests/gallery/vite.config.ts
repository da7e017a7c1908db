// How is the developers' gallery served? `npx vite tests/gallery`, on this machine only; it is in no package.

import { defineConfig } from 'vite';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { host: '127.0.0.1' },
});
