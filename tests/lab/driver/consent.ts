// How does a user get from the welcome page to a product that may check?

import type { Scenario } from '../scenario.ts';
import type { Browser } from './browser.ts';
import type { DrivenBrowser, DrivenPage } from './driven.ts';
import { allowAsking } from './grant.ts';

/** Says where the user is, ticks the scenario's services and the notifications, and presses the last button. */
export async function finishWelcome(browser: Browser, extensionId: string, scenario: Scenario): Promise<void> {
  await allowAsking(browser, extensionId);
  await answerWelcome(browser, extensionId, scenario);
}

/** The same where the browser's prompt has been dealt with. */
export async function answerWelcome(browser: DrivenBrowser, extensionId: string, scenario: Scenario): Promise<void> {
  const page = await browser.openPage(`${browser.scheme}://${extensionId}/welcome.html`);
  if (scenario.jurisdiction) await choosePlace(page, scenario.jurisdiction);
  for (const service of scenario.services) await tick(page, `[data-service-pick="${service}"]`);
  await tick(page, '[data-setting="notifications"]');
  await page.click('[data-action="finish"]');
  await page.waitFor(`document.querySelector('[data-stage="done"]')`, 20_000, 'the welcome page says that it is done');
  await page.close();
}

async function tick(page: DrivenPage, selector: string): Promise<void> {
  await page.click(selector);
  await page.waitFor(`document.querySelector(${JSON.stringify(selector)}).checked`, 5000, `${selector} ticked`);
}

/** The list of a native select opens outside the page, where no click of ours reaches it. */
async function choosePlace(page: DrivenPage, jurisdiction: string): Promise<void> {
  await page.waitFor(`document.querySelector('[data-place]')`);
  const chosen = await page.evaluate<string>(`(() => {
    const select = document.querySelector('[data-place]');
    select.value = ${JSON.stringify(jurisdiction)};
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return select.value;
  })()`);
  if (chosen !== jurisdiction) throw new Error(`The welcome page does not know the place ${jurisdiction}`);
}
