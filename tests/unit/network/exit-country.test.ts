// Is the country read from the trace page, and nothing else?

import { describe, expect, it } from 'vitest';
import { EXIT_ORIGIN, readExitCountry } from '../../../utils/network/exit-country.ts';

const page = (text: string) => new TextEncoder().encode(text);

describe('readExitCountry', () => {
  it.each<[string, string | null, string | null]>([
    ['a trace page', 'fl=1f1\nip=203.0.113.7\ncolo=AMS\nloc=NL\nwarp=off\n', 'NL'],
    ['an exit of Tor', 'loc=T1\n', null],
    ['an unknown place', 'loc=XX\n', null],
    ['a portal that answers in its place', '<html>loc=NL</html>', null],
    ['a line that only ends so', 'xloc=NL\n', null],
    ['nothing', '', null],
    ['no body', null, null],
  ])('%s', (_, text, country) => {
    expect(readExitCountry(text === null ? null : page(text))).toBe(country);
  });

  it('asks one host over HTTPS', () => {
    expect(EXIT_ORIGIN).toMatch(/^https:\/\/[a-z.]+\/\*$/);
  });
});
