// Do pages and scripts lose the framework's wrapping, and nothing of their own?

import { expect, it } from 'vitest';
import { bareEntries, bareHtml } from '../../../scripts/bare-entries.ts';

it('a page keeps its own scripts and loses comments, gaps and the loader of plugins', () => {
  const page = `<html>
    <head><script type="module" src="virtual:wxt-html-plugins"></script>
    <!-- Why -->
    <title>Two words</title>
    <script src="/popup-main.js"></script></head></html>
`;
  expect(bareHtml(page)).toBe(
    '<html><head><title>Two words</title><script src="/popup-main.js"></script></head></html>',
  );
});

it('a script is started, and no other module is touched', () => {
  const { handler } = bareEntries().load as { handler: (id: string) => string | null };
  expect(handler('\0virtual:wxt-unlisted-script-entrypoint?/x/popup-more.ts')).toBe(
    'import start from "/x/popup-more.ts";\nstart();',
  );
  expect(handler('\0virtual:wxt-background-entrypoint?/x/background.ts')).toBeNull();
  expect(handler('/x/popup-more.ts')).toBeNull();
});
