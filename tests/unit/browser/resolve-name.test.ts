import { beforeEach, describe, expect, it, vi } from 'vitest';
import { resolveName } from '../../../utils/browser/firefox/resolve-name.ts';

const resolve = vi.hoisted(() => vi.fn<(host: string) => Promise<{ addresses: string[] }>>());
vi.mock('wxt/browser', () => ({ browser: { dns: { resolve } } }));

describe("the word of this device's own resolver", () => {
  beforeEach(() => void resolve.mockReset());

  it.each([
    ['a public address', ['157.240.0.1'], 'found', 'public'],
    ['a public one among others', ['10.0.0.1', '157.240.0.1'], 'found', 'public'],
    ['only this device itself', ['127.0.0.1'], 'odd', 'loopback'],
    ['nothing', [], 'absent', null],
  ])('is read from the addresses: %s', async (_, addresses, says, addressClass) => {
    resolve.mockResolvedValue({ addresses });
    expect(await resolveName('example.org', 1000)).toEqual({ says, addressClass, addresses });
  });

  it('is that the name is absent, when Firefox says that there is no such host', async () => {
    resolve.mockRejectedValue(new Error('NS_ERROR_UNKNOWN_HOST'));
    expect(await resolveName('example.org', 1000)).toEqual({ says: 'absent', addressClass: null, addresses: [] });
  });

  it('is no word at all, when a SOCKS proxy keeps Firefox from asking: nobody has said that the name is gone', async () => {
    resolve.mockRejectedValue(new Error('NS_ERROR_UNKNOWN_PROXY_HOST'));
    expect(await resolveName('example.org', 1000)).toEqual({ says: null, addressClass: null, addresses: [] });
  });

  it('is missing, when the deadline comes first', async () => {
    resolve.mockReturnValue(new Promise(() => undefined));
    expect(await resolveName('example.org', 5)).toBeNull();
  });
});
