// What does the built extension say of the network this machine is really on? (npm start -- --live)

import type { Reading } from '../tests/lab/driver/reading.ts';
import { CALL_CONTROLS } from '../utils/catalogue/call-controls.ts';
import { originsFor } from '../utils/catalogue/host-permissions.ts';
import { serviceById, serviceTargets } from '../utils/catalogue/index.ts';
import { hostOf, type ServiceId } from '../utils/catalogue/service.ts';

const SERVICES: readonly ServiceId[] = ['whatsapp', 'telegram', 'signal', 'discord', 'matrix'];
const LIMIT_MS = 120_000;

/** Prints every host it may contact before it contacts any. Returns the exit code. */
export async function checkLive(binary: string): Promise<number> {
  console.log(`This checks ${SERVICES.join(', ')} on your real network. It may contact exactly these hosts:`);
  for (const host of hostsToContact()) console.log(`  ${host}`);
  const { buildFor } = await import('./build.ts');
  const { launchBrowser } = await import('../tests/lab/driver/browser.ts');
  const { installShipped } = await import('../tests/lab/driver/grant.ts');
  const { finishWelcome } = await import('../tests/lab/driver/consent.ts');
  const { Observer } = await import('../tests/lab/driver/observe.ts');
  const { statusTable } = await import('../tests/lab/driver/status-table.ts');
  const { parseScenario } = await import('../tests/lab/scenario.ts');
  const picked = parseScenario(JSON.stringify({ name: 'live', services: SERVICES }), 'live');
  if (!picked.ok) throw new Error(picked.problems.join('\n'));
  const folder = await buildFor('chrome');
  const browser = await launchBrowser({ binary });
  try {
    const { id } = await installShipped(browser, folder, true);
    const observer = await Observer.open(browser, id, true);
    await finishWelcome(browser, id, picked.scenario);
    console.log('\nChecking; a host that keeps silent takes up to 35 seconds …');
    // A network that is not there gives a round that proves nothing, hence no time of a check; it is told all the same.
    const hasAnswer = (reading: Reading) =>
      !reading.isBusy && (reading.checkedAt !== null || !['online', 'unknown', null].includes(reading.network));
    await observer.until(hasAnswer, LIMIT_MS, 'the end of the first round').catch((error: Error) => {
      console.log(error.message);
    });
    console.log(`\n${await statusTable({ observer })}`);
    return 0;
  } finally {
    await browser.close();
  }
}

function hostsToContact(): string[] {
  const overHttps = originsFor(SERVICES, null).map((origin) => new URL(origin.replace('/*', '/')).hostname);
  const targets = [
    ...SERVICES.flatMap((id) => serviceTargets(serviceById(id))),
    ...CALL_CONTROLS.map(({ target }) => target),
  ];
  return [...new Set([...overHttps, ...targets.map(hostOf)])].sort();
}
