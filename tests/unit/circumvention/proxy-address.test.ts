// Does every malformed proxy address get the one sentence that helps, at the right field?

import { describe, expect, it } from 'vitest';
import {
  checkProxyFields,
  formatProxyAddress,
  PROXY_PROBLEMS,
  parseProxyAddress,
} from '../../../utils/circumvention/proxy-address.ts';
import { seededRandom } from '../../../utils/kernel/random.ts';

describe('what is taken', () => {
  it.each([
    ['socks5://127.0.0.1:9050', 'socks5://127.0.0.1:9050'],
    ['socks5h://127.0.0.1:9050', 'socks5://127.0.0.1:9050'],
    ['SOCKS://localhost:1080', 'socks5://localhost:1080'],
    ['127.0.0.1:1080', 'socks5://127.0.0.1:1080'],
    ['  proxy.example:3128  ', 'socks5://proxy.example:3128'],
    ['http://Proxy.Example:3128/', 'http://proxy.example:3128'],
    ['https://proxy.example', 'https://proxy.example:443'],
    ['http://proxy.example', 'http://proxy.example:8080'],
    ['socks5://[::1]:1080', 'socks5://[::1]:1080'],
    ['[2001:db8::1]:1080', 'socks5://[2001:db8::1]:1080'],
    ['socks5://президент.рф:1080', 'socks5://xn--d1abbgf6aiiy.xn--p1ai:1080'],
  ])('%s', (text, expected) => {
    const read = parseProxyAddress(text);
    expect(read.ok && formatProxyAddress(read.value)).toBe(expected);
  });

  it('reads back what it writes', () => {
    for (const text of ['socks5://[::1]:1080', 'https://proxy.example:443', 'http://10.0.0.1:8080']) {
      const read = parseProxyAddress(text);
      expect(read.ok && formatProxyAddress(read.value)).toBe(text);
    }
  });
});

describe('what is refused', () => {
  it.each([
    ['', 'host', 'empty'],
    ['   ', 'host', 'empty'],
    ['ftp://proxy.example:21', 'type', 'unknown-type'],
    ['socks4://proxy.example:1080', 'type', 'unknown-type'],
    ['://proxy.example:1080', 'type', 'unknown-type'],
    ['socks5://:1080', 'host', 'no-host'],
    ['socks5://', 'host', 'no-host'],
    ['proxy.example', 'port', 'no-port'],
    ['proxy.example:', 'port', 'no-port'],
    ['proxy.example:0', 'port', 'bad-port'],
    ['proxy.example:65536', 'port', 'bad-port'],
    ['proxy.example:99999999', 'port', 'bad-port'],
    ['proxy.example:-1', 'port', 'bad-port'],
    ['proxy.example:80a', 'port', 'bad-port'],
    ['proxy.example:8o8o', 'port', 'bad-port'],
    ['pro xy.example:1080', 'host', 'bad-host'],
    ['proxy_example:1080', 'host', 'bad-host'],
    ['-proxy.example:1080', 'host', 'bad-host'],
    ['proxy..example:1080', 'host', 'bad-host'],
    ['256.1.1.1:1080', 'host', 'bad-host'],
    ['127.1:1080', 'host', 'bad-host'],
    ['[::g]:1080', 'host', 'bad-host'],
    ['[]:1080', 'host', 'bad-host'],
    ['me:secret@proxy.example:1080', 'host', 'has-login'],
    ['socks5://me@proxy.example:1080', 'host', 'has-login'],
    ['http://proxy.example:8080/proxy.pac', 'host', 'has-path'],
    ['http://proxy.example:8080?x=1', 'host', 'has-path'],
    [`${'a'.repeat(400)}:1080`, 'host', 'too-long'],
  ])('%s', (text, field, code) => {
    expect(parseProxyAddress(text)).toEqual({ ok: false, problem: { field, code } });
  });

  it('has a case for every problem in its list', () => {
    const seen = new Set(
      ['', 'ftp://x:1', 'socks5://:1', 'a b:1', 'x', 'x:0', 'a@b:1', 'x:1/p', 'a'.repeat(400)].map((text) => {
        const read = parseProxyAddress(text);
        return read.ok ? 'ok' : read.problem.code;
      }),
    );
    expect([...seen].sort()).toEqual([...PROXY_PROBLEMS].sort());
  });

  it('never throws and never takes a port out of range, whatever is typed', () => {
    const random = seededRandom(5);
    const alphabet = 'aZ09.:/@[]%?# \u0000\\é-_{}socks5http';
    for (let i = 0; i < 20_000; i++) {
      const length = Math.floor(random.next() * 24);
      const text = Array.from({ length }, () => alphabet[Math.floor(random.next() * alphabet.length)]).join('');
      const read = parseProxyAddress(text);
      if (!read.ok) continue;
      expect(read.value.port).toBeGreaterThan(0);
      expect(read.value.port).toBeLessThan(65_536);
      expect(read.value.host).toMatch(/^[a-z0-9.:-]+$/);
    }
  });
});

describe('three fields', () => {
  it.each([
    [{ type: 'socks5', host: '127.0.0.1', port: '9050' }, 'socks5://127.0.0.1:9050'],
    [{ type: 'http', host: ' proxy.example ', port: ' 3128 ' }, 'http://proxy.example:3128'],
    [{ type: 'socks5', host: '::1', port: '1080' }, 'socks5://[::1]:1080'],
  ])('%j', (fields, expected) => {
    const read = checkProxyFields(fields);
    expect(read.ok && formatProxyAddress(read.value)).toBe(expected);
  });

  it.each([
    [{ type: 'gopher', host: 'a.example', port: '1' }, 'type', 'unknown-type'],
    [{ type: 'http', host: '', port: '1' }, 'host', 'no-host'],
    [{ type: 'http', host: 'a.example', port: '' }, 'port', 'no-port'],
    [{ type: 'http', host: 'a.example', port: '70000' }, 'port', 'bad-port'],
    [{ type: 'http', host: 'a.example:80', port: '80' }, 'host', 'bad-host'],
    [{ type: 'http', host: 'me@a.example', port: '80' }, 'host', 'has-login'],
    [{ type: 'http', host: 'a.example/x', port: '80' }, 'host', 'has-path'],
  ])('%j', (fields, field, code) => {
    expect(checkProxyFields(fields)).toEqual({ ok: false, problem: { field, code } });
  });
});
