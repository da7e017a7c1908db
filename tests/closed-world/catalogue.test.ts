// Is every catalogue file in the list, sound, dated and sourced?

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CALL_CONTROLS } from '../../utils/catalogue/call-controls.ts';
import { CONTROLS } from '../../utils/catalogue/controls.ts';
import { SERVICES } from '../../utils/catalogue/index.ts';
import { RESOLVERS } from '../../utils/catalogue/resolvers.ts';
import { catalogueProblems } from '../../utils/catalogue/schema.ts';

describe('the catalogue', () => {
  it('has one file per service and one line in index.ts per file', () => {
    const files = readdirSync(new URL('../../utils/catalogue/services', import.meta.url)).map((name) =>
      name.replace(/\.ts$/, ''),
    );
    const listed = SERVICES.map((service) => service.id as string);
    const unlisted = files.filter((name) => !listed.includes(name));
    expect(unlisted, `add to BY_ID in utils/catalogue/index.ts and to SERVICE_IDS in service.ts: ${unlisted}`).toEqual(
      [],
    );
    const missing = listed.filter((id) => !files.includes(id));
    expect(missing, `make utils/catalogue/services/<id>.ts for: ${missing}`).toEqual([]);
  });

  it('has no entry that breaks its schema', () => {
    const problems = catalogueProblems({
      services: SERVICES,
      controls: CONTROLS,
      callControls: CALL_CONTROLS,
      resolvers: RESOLVERS,
    });
    expect(problems, `correct these entries of utils/catalogue/:\n${problems.join('\n')}`).toEqual([]);
  });
});
