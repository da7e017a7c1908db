// Do we ask for exactly the hosts that the user's choice needs?

import { describe, expect, it } from 'vitest';
import { controlsFor } from '../../../utils/catalogue/controls.ts';
import { originsFor, serviceOrigins } from '../../../utils/catalogue/host-permissions.ts';
import { RESOLVERS } from '../../../utils/catalogue/resolvers.ts';
import { hostOf, SERVICE_IDS } from '../../../utils/catalogue/service.ts';

const always = (place: string | null) =>
  [...controlsFor(place).map((control) => control.target), ...RESOLVERS].map((it) => `https://${hostOf(it)}/*`);

describe('originsFor', () => {
  it('asks for controls and resolvers alone when no service is picked', () => {
    expect(originsFor([], null)).toEqual([...new Set(always(null))].sort());
  });

  it('adds the hosts of the picked services and no others', () => {
    const discord = originsFor(['discord'], null).filter((origin) => !always(null).includes(origin));
    expect(discord).toEqual([
      'https://cdn.discordapp.com/*',
      'https://discord.com/*',
      'https://discord.gg/*',
      'https://gateway.discord.gg/*',
      'https://media.discordapp.net/*',
    ]);
  });

  it('adds the domestic controls of the place the user told, and of no other', () => {
    expect(originsFor([], 'RU')).toContain('https://ya.ru/*');
    expect(originsFor([], 'IR')).not.toContain('https://ya.ru/*');
    expect(originsFor([], null)).not.toContain('https://ya.ru/*');
  });

  it('asks for nothing to reach call servers', () => {
    expect(serviceOrigins('meet')).not.toContain('https://stun.l.google.com/*');
    expect(originsFor(['meet'], null).some((origin) => origin.includes('stun'))).toBe(false);
  });

  it('never asks for a wildcard host, another scheme, or a host twice', () => {
    const origins = originsFor(SERVICE_IDS, 'RU');
    for (const origin of origins) expect(origin).toMatch(/^https:\/\/[a-z0-9][a-z0-9.-]+\/\*$/);
    expect(new Set(origins).size).toBe(origins.length);
  });

  it('asks for a shared host once', () => {
    const both = originsFor(['facebook', 'messenger'], null);
    expect(both.filter((origin) => origin === 'https://www.facebook.com/*')).toHaveLength(1);
  });
});
