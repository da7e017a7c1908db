import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { curl, run, startTestLab } from './look.ts';
import { nodeProgram } from './start/wire-process.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const isAlive = (pid: number) => existsSync(`/proc/${pid}`);

async function until(isTrue: () => boolean, limitMs: number): Promise<boolean> {
  const end = performance.now() + limitMs;
  while (!isTrue() && performance.now() < end) await new Promise((resolve) => setImmediate(resolve));
  return isTrue();
}

describe('the life of a lab', () => {
  it('ends everything it started, and what others left running in its namespaces', async () => {
    const lab = await startTestLab();
    const [program = '', ...argv] = lab.clientCommand(['sleep', '600']);
    const leftover = spawn(program, argv, { stdio: 'ignore' });
    const ended = once(leftover, 'exit');
    await run(lab, 'client', ['true']);
    await lab.stop();
    await ended;
    expect(existsSync(dirname(lab.caCertificateFile))).toBe(false);
    await expect(lab.counts()).rejects.toThrow('not running');
  });

  it('does not outlive a parent that is killed', async () => {
    const script = `import('${new URL('./look.ts', import.meta.url).href}').then(async ({ startTestLab }) => { const lab = await startTestLab(); console.log(lab.caCertificateFile, lab.clientCommand(['x']).join(' ')); })`;
    const parent = spawn(nodeProgram(), ['--experimental-strip-types', '--no-warnings', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const wirePid = Number(/--net=\/proc\/(\d+)\//.exec(line.toString())?.[1]);
    expect(isAlive(wirePid)).toBe(true);
    parent.kill('SIGKILL');
    expect(await until(() => !isAlive(wirePid), 5000)).toBe(true);
    expect(existsSync(dirname(line.toString().split(' ')[0] ?? ''))).toBe(false);
  });

  it('runs two labs side by side that know nothing of each other', async () => {
    const [one, other] = await Promise.all([
      startTestLab({ hosts: { 't.me': { interfere: 'sni-reset' } } }),
      startTestLab(),
    ]);
    expect((await curl(one, 'client', 'https://t.me/')).code).toBe(35);
    expect((await curl(other, 'client', 'https://t.me/')).code).toBe(0);
    await Promise.all([one.stop(), other.stop()]);
  });

  it('leaves the network of the machine alone', async () => {
    const links = () =>
      execFileSync('ip', ['-o', 'link'])
        .toString()
        .replace(/(qlen|state) \S+/g, '');
    const before = { links: links(), resolver: readFileSync('/etc/resolv.conf', 'utf8') };
    const lab = await startTestLab();
    expect({ links: links(), resolver: readFileSync('/etc/resolv.conf', 'utf8') }).toEqual(before);
    expect(await run(lab, 'client', ['cat', '/etc/resolv.conf'])).toContain('100.64.0.53');
    await lab.stop();
  });

  it('switches in milliseconds and writes a capture when asked', async () => {
    const lab = await startTestLab();
    const startedMs = performance.now();
    for (let i = 0; i < 20; i++) await lab.apply({ hosts: { 't.me': null }, servers: { 't.me': null } });
    expect((performance.now() - startedMs) / 20).toBeLessThan(100);
    await lab.stop();
  });

  it('shows its interferences to curl, openssl and a STUN client', async () => {
    const hosts = {
      't.me': { interfere: 'sni-reset' },
      '@signal': { interfere: 'ip-reset' },
      'stun.l.google.com': { interfere: 'stun-drop' },
    };
    const lab = await startTestLab({ hosts });
    const rows = await lab.verify();
    await lab.stop();
    expect(rows.map((row) => `${row.kind} ${row.tool}`)).toEqual([
      'sni-reset curl',
      'sni-reset openssl',
      'ip-reset curl',
      'stun-drop stun',
    ]);
    expect(rows[0]).toMatchObject({
      client: expect.stringMatching(/^35: /),
      vantage: expect.stringMatching(/^0: .*HTTP 200/),
    });
    expect(rows[1]).toMatchObject({ vantage: expect.stringContaining('Verification: OK') });
    expect(rows[3]).toMatchObject({ client: 'no answer', vantage: expect.stringContaining('answered') });
  });
});
