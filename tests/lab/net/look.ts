// How do tests look at the lab: with curl and a STUN client, from the client's place or the control vantage?

import { execFile } from 'node:child_process';
import type { Lab, Scenario } from '../lab.ts';
import { parseScenario, startLab } from '../lab.ts';
import { nodeProgram } from './start/wire-process.ts';

export type Place = 'client' | 'vantage';

export interface Sight {
  /** curl's exit code: 0 fine, 6 no name, 7 refused, 28 timed out, 35 handshake cut, 52 empty, 56 reset, 60 certificate, 92 stream reset. */
  code: number;
  status: number;
  bytes: number;
  seconds: number;
  redirect: string;
}

type Draft = Partial<Record<keyof Scenario, unknown>>;

export function scenarioOf(draft: Draft): Scenario {
  const parsed = parseScenario(JSON.stringify({ name: 'test', services: ['whatsapp'], ...draft }), 'test');
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.scenario;
}

/** A change as a scenario's timeline would bring it, defaults filled in. */
export function changeOf(draft: Draft): Parameters<Lab['apply']>[0] {
  const { beforeRound, ...change } = scenarioOf({ timeline: [{ beforeRound: 1, ...draft }] }).timeline[0] ?? {
    beforeRound: 1,
  };
  return change;
}

/** RTT 0 unless the draft says otherwise: what is looked at here are techniques, not times. */
export function startTestLab(draft: Draft = {}): Promise<Lab> {
  return startLab(scenarioOf({ ...draft, network: { rttMs: 0, ...(draft.network as object | undefined) } }));
}

export function run(lab: Lab, place: Place, argv: string[]): Promise<string> {
  const [program = '', ...rest] = place === 'client' ? lab.clientCommand(argv) : lab.vantageCommand(argv);
  return new Promise((resolve) =>
    execFile(program, rest, { encoding: 'latin1', maxBuffer: 1e8 }, (_error, stdout) => resolve(stdout)),
  );
}

const REPORT = '\n%{exitcode} %{http_code} %{size_download} %{time_total} %{redirect_url}';

export async function curl(lab: Lab, place: Place, url: string, ...more: string[]): Promise<Sight> {
  const argv = [
    'curl',
    '-s',
    '-o',
    '/dev/null',
    '--max-time',
    '2',
    '--cacert',
    lab.caCertificateFile,
    '-w',
    REPORT,
    ...more,
    url,
  ];
  const [code, status, bytes, seconds, redirect = ''] = ((await run(lab, place, argv)).split('\n').at(-1) ?? '').split(
    ' ',
  );
  return { code: Number(code), status: Number(status), bytes: Number(bytes), seconds: Number(seconds), redirect };
}

export const bodyOf = (lab: Lab, url: string, ...more: string[]): Promise<string> =>
  run(lab, 'client', ['curl', '-s', '--max-time', '2', '--cacert', lab.caCertificateFile, ...more, url]);

/** What the STUN client says: "answered, seen as ...", "error 401", "no answer", "failed: ...". */
export function askStun(lab: Lab, place: Place, host: string, port: number, ...more: string[]): Promise<string> {
  const script = new URL('./ask-stun.ts', import.meta.url).pathname;
  const node = [nodeProgram(), '--experimental-strip-types', '--no-warnings'];
  return run(lab, place, [...node, script, host, String(port), ...more]);
}
