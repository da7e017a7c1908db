// Whose story does the worker tell of a request that was never sent?

import { describe, expect, it, vi } from 'vitest';
import type { RequestTrace } from '../../../utils/browser/chromium/request-events.ts';
import { blankReport, explain } from '../../../utils/browser/chromium/wire-report.ts';
import type { WireRequest } from '../../../utils/ports/network.ts';

vi.mock('wxt/browser', () => ({ browser: { permissions: { contains: async () => true } } }));

const QUESTION: WireRequest = {
  id: '1',
  kind: 'https',
  url: 'https://resolver.example/?dns=b',
  method: 'GET',
  headers: {},
  subprotocols: [],
  deadlineMs: 10_000,
  startAfterMs: 0,
  maxBodyBytes: 0,
  mayShare: true,
};
/** What no event told of. */
const UNSEEN = { isSeen: false, errorText: null } as RequestTrace;

describe('a question whose connection failed with another', () => {
  const events = {
    traceOf: async (id: string): Promise<RequestTrace> =>
      id === '0' ? { ...UNSEEN, isSeen: true, errorText: 'net::ERR_CONNECTION_RESET' } : UNSEEN,
    stop: () => undefined,
  };

  it('failed as that one did', async () => {
    const report = { ...blankReport(QUESTION), failedWithId: '0' };
    expect((await explain(QUESTION, report, events)).errorText).toBe('net::ERR_CONNECTION_RESET');
  });

  it('would have no story of its own', async () => {
    expect((await explain(QUESTION, blankReport(QUESTION), events)).errorText).not.toBe('net::ERR_CONNECTION_RESET');
  });
});
