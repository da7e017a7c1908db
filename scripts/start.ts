// npm start: how does a newcomer see Throughline? In a browser on the real network, or, without a display, in the lab.

import { findChromium } from './find-browser.ts';
import { prepareLab } from './prepare-lab.ts';

/** `--live` checks the real network instead of the lab where there is no display. */
async function main(isLive: boolean): Promise<number> {
  const binary = await findChromium();
  if (isLive) return await (await import('./check-live.ts')).checkLive(binary);
  if (hasDisplay()) return await openHeaded(binary);
  console.log('There is no display here, so instead of opening a browser this runs the demo without a window:');
  console.log(
    'a censored network in a box, the built extension in a real browser. (--live checks your real network.)\n',
  );
  prepareLab();
  const { runDemo } = await import('../tests/lab/driver/demo.ts');
  return await runDemo();
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** A browser with a profile of its own that is gone afterwards; yours is not touched. */
async function openHeaded(binary: string): Promise<number> {
  const { buildFor } = await import('./build.ts');
  const { launchBrowser } = await import('../tests/lab/driver/browser.ts');
  const folder = await buildFor('chrome');
  const browser = await launchBrowser({ binary, isHeaded: true });
  const { id } = await browser.install(folder);
  const targets = await browser.targets();
  const welcome = `chrome-extension://${id}/welcome.html`;
  if (!targets.some(({ url }) => url === welcome)) await browser.root.send('Target.createTarget', { url: welcome });
  console.log('\nThroughline runs in the browser that has just opened, with a profile of its own.');
  console.log('Nothing is contacted before you finish its welcome page. Close the browser to end.');
  process.once('SIGINT', () => void browser.close());
  await new Promise((resolve) => browser.child.once('exit', resolve));
  await browser.close();
  return 0;
}

process.exitCode = await main(process.argv.includes('--live')).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 2;
});
