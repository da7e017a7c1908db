// Is every entry of the catalogue fit to ship? Exits 1 with file and field of each bad one.

import { CALL_CONTROLS } from '../utils/catalogue/call-controls.ts';
import { CONTROLS } from '../utils/catalogue/controls.ts';
import { SERVICES } from '../utils/catalogue/index.ts';
import { RESOLVERS } from '../utils/catalogue/resolvers.ts';
import { catalogueProblems } from '../utils/catalogue/schema.ts';

const problems = catalogueProblems({
  services: SERVICES,
  controls: CONTROLS,
  callControls: CALL_CONTROLS,
  resolvers: RESOLVERS,
});
for (const problem of problems) console.error(`utils/catalogue/${problem}`);
console.log(`catalogue: ${SERVICES.length} services, ${CONTROLS.length} controls, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
