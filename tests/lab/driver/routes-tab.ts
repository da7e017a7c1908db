// What does the Routes tab say, read as an outsider would?

import type { DrivenPage } from './driven.ts';

export interface RoutesTab {
  /** Meaning by subject; empty = no table is drawn. */
  table: Readonly<Record<string, string>>;
  secureDns: string | null;
}

export async function readRoutesTab(page: DrivenPage): Promise<RoutesTab> {
  await page.click('[data-tab="routes"]');
  await page.waitFor(`document.querySelector('.routes')`);
  const tab = await page.evaluate<RoutesTab>(`({
    table: Object.fromEntries([...document.querySelectorAll('.routes [data-subject]')].map(({ dataset }) =>
      [dataset.subject, dataset.meaning])),
    secureDns: document.querySelector('[data-secure-dns]')?.dataset.secureDns ?? null,
  })`);
  await page.click('[data-tab="status"]');
  return tab;
}
