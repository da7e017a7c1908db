// Is every entry of the catalogue and of the list of block pages fit to ship? Exits 1 with file and line of each bad one.

import { CONTROLS } from '../utils/catalogue/controls.ts';
import { SERVICES } from '../utils/catalogue/index.ts';
import { BLOCK_PAGES } from '../utils/evidence/block-pages.ts';
import { listFaults } from './lists.ts';

const faults = listFaults();
for (const fault of faults) console.error(fault);
console.log(
  `catalogue: ${SERVICES.length} services, ${CONTROLS.length} controls, ${BLOCK_PAGES.length} lists of block pages, ${faults.length} problems`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
