// How does a user get from the welcome page to a product that may check?

import { originsFor } from '../../../utils/catalogue/host-permissions.ts';
import { SERVICE_IDS, type ServiceId } from '../../../utils/catalogue/service.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/contracts/settings.ts';
import type { Scenario } from '../scenario.ts';
import type { Browser } from './browser.ts';
import { allowAsking } from './grant.ts';

/** Picks the scenario's services and place, grants exactly what is asked for, gives consent, switches notifications on. */
export async function finishWelcome(browser: Browser, extensionId: string, scenario: Scenario): Promise<void> {
  await allowAsking(browser, extensionId);
  const page = await browser.openPage(`chrome-extension://${extensionId}/welcome.html`);
  const services = SERVICE_IDS.filter((id) => scenario.services.includes(id)) as ServiceId[];
  const origins = originsFor(services, scenario.jurisdiction);
  const isGranted = await page.evaluate(`chrome.permissions.request(${JSON.stringify({ origins })})`, true);
  if (!isGranted) throw new Error('The browser did not grant the hosts');
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    hasConsent: true,
    services,
    jurisdiction: scenario.jurisdiction,
    notifications: { ...DEFAULT_SETTINGS.notifications, isOn: true },
  };
  const answer = await page.evaluate<{ ok: boolean; problem?: string }>(
    `chrome.runtime.sendMessage(${JSON.stringify({ type: 'finish-welcome', settings })})`,
  );
  if (!answer?.ok) throw new Error(`The worker refused the end of the welcome page: ${answer?.problem ?? 'no answer'}`);
  await page.close();
}
