// What comes of the address that the user typed in?

import { SERVICES } from '../../utils/catalogue/index.ts';
import { type ProxyProblem, parseProxyAddress } from '../../utils/circumvention/proxy-address.ts';
import type { ProxyReport, ProxyState } from '../../utils/circumvention/proxy-check.ts';

/** Lives as long as the page; never stored. */
export interface ProxyView {
  typed: string;
  problem: ProxyProblem['code'] | 'not-allowed' | 'busy' | 'failed' | null;
  isAsking: boolean;
  report: ProxyReport | null;
  /** Names of services that only one of the two ways reached. */
  opened: readonly string[];
  closed: readonly string[];
}

export const NO_PROXY: ProxyView = {
  typed: '',
  problem: null,
  isAsking: false,
  report: null,
  opened: [],
  closed: [],
};

type Told = (message: object) => Promise<{ ok: boolean; value?: unknown; problem?: string }>;

/** Call it inside the click: the permission is asked for before anything else is waited for. */
export async function askProxy(
  typed: string,
  told: Told,
  mayChoose: () => Promise<boolean>,
  show: (proxy: ProxyView) => void,
): Promise<void> {
  const blank = { ...NO_PROXY, typed };
  const read = parseProxyAddress(typed);
  if (!read.ok) return show({ ...blank, problem: read.problem.code });
  if (!(await mayChoose())) return show({ ...blank, problem: 'not-allowed' });
  show({ ...blank, isAsking: true });
  const { ok, value, problem } = await told({ type: 'test-proxy', address: read.value });
  if (!ok || !isReport(value)) return show({ ...blank, problem: problem === 'busy' ? 'busy' : 'failed' });
  show({ ...blank, report: value, opened: servicesIn(value.opened), closed: servicesIn(value.closed) });
}

function servicesIn(targetIds: readonly string[]): readonly string[] {
  return SERVICES.filter(({ id }) => targetIds.some((target) => target.startsWith(`${id}/`))).map(({ name }) => name);
}

const STATES: readonly ProxyState[] = [
  'up',
  'nothing-there',
  'refuses',
  'asks-for-login',
  'bad-certificate',
  'hangs',
  'passes-nothing',
  'leaks',
  'not-known',
];

function isReport(value: unknown): value is ProxyReport {
  const { state, opened, closed } = (value ?? {}) as Partial<ProxyReport>;
  return STATES.some((known) => known === state) && Array.isArray(opened) && Array.isArray(closed);
}
