// Writes public/export.schema.json from the contract; a closed-world test sees to it that the two agree.

import { writeFileSync } from 'node:fs';
import { exportJsonSchema } from '../utils/contracts/export.ts';

const file = new URL('../public/export.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(exportJsonSchema(), null, 2)}\n`);
