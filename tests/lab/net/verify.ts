// Does each interference show to ordinary tools in the client's place, and not from the control vantage?

import { execFile } from 'node:child_process';
import { CALL_SERVERS } from '../zone/calls.ts';
import { isInGroup } from '../zone/index.ts';
import { hostsOf } from './rules.ts';
import type { Interference } from './scenario-schema.ts';
import type { WorldState } from './world.ts';

export interface VerifyRow {
  whom: string;
  host: string;
  kind: string;
  tool: string;
  client: string;
  vantage: string;
}

export interface Places {
  clientCommand(argv: string[]): string[];
  vantageCommand(argv: string[]): string[];
  caCertificateFile: string;
  nodeProgram: string;
}

interface Look {
  whom: string;
  host: string;
  kind: string;
  tool: string;
  argv: string[];
}

const LIMIT_SECONDS = 4;
const AT_ONCE = 4;
const STUN_SCRIPT = new URL('./ask-stun.ts', import.meta.url).pathname;

export async function verifyWorld(state: WorldState, places: Places): Promise<VerifyRow[]> {
  const looks = [...interferenceLooks(state, places), ...serverLooks(state, places)];
  const rows: VerifyRow[] = [];
  for (let i = 0; i < looks.length; i += AT_ONCE)
    rows.push(...(await Promise.all(looks.slice(i, i + AT_ONCE).map((look) => see(look, places)))));
  return rows;
}

async function see({ argv, ...look }: Look, places: Places): Promise<VerifyRow> {
  // One after the other: the vantage must not be slowed by what the client suffers.
  const client = await run(places.clientCommand(argv));
  return { ...look, client, vantage: await run(places.vantageCommand(argv)) };
}

function run([program = '', ...argv]: string[]): Promise<string> {
  return new Promise((resolve) => {
    const child = execFile(program, argv, { timeout: 3 * LIMIT_SECONDS * 1000 }, (error, stdout, stderr) => {
      const said = (stdout.trim() || stderr.trim().split('\n').at(-1)) ?? '';
      resolve(said || (error === null ? 'nothing said' : `no answer within ${3 * LIMIT_SECONDS} s`));
    });
    child.stdin?.end();
  });
}

const REPORT = '%{exitcode}: %{errormsg}, HTTP %{http_code} %{redirect_url}, %{size_download} bytes in %{time_total} s';

function curl(places: Places, url: string, ...more: string[]): string[] {
  return [
    'curl',
    '-s',
    '-o',
    '/dev/null',
    '--max-time',
    String(LIMIT_SECONDS),
    '--cacert',
    places.caCertificateFile,
    '-w',
    REPORT,
    ...more,
    url,
  ];
}

function openssl(places: Places, host: string): string[] {
  const command = `timeout ${LIMIT_SECONDS} openssl s_client -brief -connect ${host}:443 -servername ${host} -CAfile ${places.caCertificateFile} 2>&1`;
  return ['sh', '-c', `${command} </dev/null | grep -iE 'verif|error|established|write:' | head -3 | tr '\\n' ' '`];
}

function interferenceLooks(state: WorldState, places: Places): Look[] {
  return Object.entries(state.hosts).flatMap(([whom, rules]) =>
    (rules === null ? [] : [rules].flat()).flatMap((rule) =>
      looksAt(whom, rule, hostsOf(whom, state.jurisdiction), places),
    ),
  );
}

function looksAt(whom: string, rule: Interference, hosts: string[], places: Places): Look[] {
  const kind = rule.interfere;
  const [family = ''] = kind.split('-');
  const look = (host: string, tool: string, argv: string[]): Look => ({ whom, host, kind, tool, argv });
  if (family === 'udp' || family === 'stun' || family === 'port') {
    const port = rule.ports?.[0];
    const call = CALL_SERVERS.find(({ host, udp }) => hosts.includes(host) && (!port || udp.includes(port)));
    const argv = [
      places.nodeProgram,
      '--experimental-strip-types',
      '--no-warnings',
      STUN_SCRIPT,
      call?.host ?? '',
      String(port ?? call?.udp[0]),
    ];
    return call === undefined ? [] : [look(call.host, 'stun', argv)];
  }
  const host = family === 'doh' ? hosts.find((name) => isInGroup(name, 'doh')) : hosts[0];
  if (host === undefined) return [];
  const url = `${family === 'http' ? 'http' : 'https'}://${host}/`;
  if (kind === 'throttle' || kind === 'freeze') return [look(host, 'curl', curl(places, `${url}verify.bin`))];
  if (kind === 'burst-freeze') return [look(host, 'curl, five at once', fiveAtOnce(places, url))];
  if (family === 'ws') return [look(host, 'curl', curl(places, url, '--http1.1'))];
  if (family === 'sni' || family === 'tls')
    return [look(host, 'curl', curl(places, url)), look(host, 'openssl', openssl(places, host))];
  return [look(host, 'curl', curl(places, url))];
}

function fiveAtOnce(places: Places, url: string): string[] {
  const one = curl(places, url)
    .map((word) => `'${word}'`)
    .join(' ')
    .replace(REPORT, '%{exitcode} ');
  return ['sh', '-c', `for i in 1 2 3 4 5; do ${one} & done; wait`];
}

function serverLooks(state: WorldState, places: Places): Look[] {
  return Object.entries(state.servers).flatMap(([whom, behaviour]) => {
    const host = hostsOf(whom, state.jurisdiction)[0];
    if (host === undefined || behaviour === null) return [];
    return [{ whom, host, kind: `server ${behaviour}`, tool: 'curl', argv: curl(places, `https://${host}/`) }];
  });
}
