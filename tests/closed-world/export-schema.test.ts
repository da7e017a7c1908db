// Is the published JSON Schema the one that the contract means?

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exportJsonSchema } from '../../utils/contracts/export.ts';

it('public/export.schema.json is what utils/contracts/export.ts says', () => {
  const published: unknown = JSON.parse(
    readFileSync(new URL('../../public/export.schema.json', import.meta.url), 'utf8'),
  );
  expect(published, 'run: node_modules/.bin/node scripts/export-schema.ts').toEqual(
    JSON.parse(JSON.stringify(exportJsonSchema())),
  );
});
