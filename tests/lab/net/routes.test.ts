import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Lab } from '../lab.ts';
import { bodyOf, changeOf, curl, type Sight, startTestLab } from './look.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let lab: Lab;
beforeAll(async () => {
  lab = await startTestLab({
    jurisdiction: 'RU',
    hosts: { 'web.whatsapp.com': { interfere: 'sni-reset' }, 't.me': { interfere: 'dns-nxdomain' } },
  });
});
afterAll(() => lab.stop());

const through = (url: string) =>
  curl(lab, 'client', url, '--proxy', (lab.proxyAddress ?? '').replace('socks5:', 'socks5h:'));
const traceOf = async (...more: string[]) =>
  /ip=(\S+)[\s\S]*loc=(\S+)/.exec(await bodyOf(lab, 'https://www.cloudflare.com/cdn-cgi/trace', ...more))?.slice(1);

describe.each(['socks5', 'http'] as const)('a %s proxy', (type) => {
  const use = (exit: string) => lab.apply(changeOf({ proxy: { type, exit } }));

  it('abroad hides everything from the censor', async () => {
    await use('uncensored');
    expect(await through('https://web.whatsapp.com/')).toMatchObject({ code: 0, status: 200 });
    expect(await through('https://t.me/')).toMatchObject({ code: 0, status: 200 });
  });

  it('whose exit is censored too changes nothing', async () => {
    await use('censored');
    expect((await through('https://web.whatsapp.com/')).code).toBe(35);
    expect((await through('https://t.me/')).code).toBe(97 * Number(type === 'socks5') + 56 * Number(type === 'http'));
    expect((await through('https://example.com/')).status).toBe(200);
  });

  it.each([
    ['dead', { code: 7 }],
    ['refuse', { code: type === 'socks5' ? 97 : 56 }],
    ['auth', { code: type === 'socks5' ? 97 : 56 }],
    ['hang', { code: 28 }],
  ] as [string, Partial<Sight>][])('that is %s opens nothing', async (exit, sees) => {
    await use(exit);
    expect(await through('https://example.com/')).toMatchObject(sees);
  });

  it('that leaks sends every other connection over the open line', async () => {
    await use('leak');
    const codes = [];
    for (let i = 0; i < 4; i++) codes.push((await through('https://web.whatsapp.com/')).code);
    expect(codes).toEqual([0, 35, 0, 35]);
    await lab.apply({ proxy: null });
    expect(lab.proxyAddress).toBeNull();
  });
});

describe('a tunnel', () => {
  it('abroad hides everything and shows another exit', async () => {
    await lab.apply({ tunnel: { exit: 'uncensored' } });
    expect((await curl(lab, 'client', 'https://web.whatsapp.com/')).code).toBe(0);
    expect((await curl(lab, 'client', 'https://t.me/')).code).toBe(0);
    expect(await traceOf()).toEqual(['203.0.113.7', 'NL']);
  });

  it('whose exit is censored hides nothing', async () => {
    await lab.apply({ tunnel: { exit: 'censored' } });
    expect((await curl(lab, 'client', 'https://web.whatsapp.com/')).code).toBe(35);
    expect(await traceOf()).toEqual(['198.51.100.77', 'RU']);
  });

  it('that closes leaves the direct line as it was', async () => {
    await lab.apply({ tunnel: null });
    expect((await curl(lab, 'client', 'https://web.whatsapp.com/')).code).toBe(35);
    expect(await traceOf()).toEqual(['198.51.100.23', 'RU']);
  });
});
