// What does the Routes tab say of each service, read as an outsider would?

import type { DrivenPage } from './driven.ts';

/** Meaning by subject; empty = no table is drawn. */
export type Table = Readonly<Record<string, string>>;

export async function readTable(page: DrivenPage): Promise<Table> {
  await page.click('[data-tab="routes"]');
  await page.waitFor(`document.querySelector('.routes')`);
  const table = await page.evaluate<Table>(`Object.fromEntries(
    [...document.querySelectorAll('.routes [data-subject]')].map(({ dataset }) => [dataset.subject, dataset.meaning]))`);
  await page.click('[data-tab="status"]');
  return table;
}
