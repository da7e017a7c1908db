// How does Chromium's worker gather candidates, having no peer connection of its own?

import type { Clock } from '../../kernel/clock.ts';
import { seconds } from '../../kernel/clock.ts';
import type { IceReport, IceRequest, PeerConnectionPort } from '../../ports/peer-connection.ts';
import { keepingAwake } from '../keep-alive.ts';
import type { OffscreenDocument, OffscreenPage } from './offscreen-document.ts';

const WATCHDOG_MS = seconds(2);

export function createPeerConnection(document: OffscreenDocument, clock: Clock): PeerConnectionPort {
  let last: Promise<unknown> = Promise.resolve();
  return {
    gather(request) {
      const gathered = last.then(() =>
        keepingAwake(() => document.borrow('any', (page) => gather(page, request, clock))),
      );
      last = gathered.catch(() => undefined);
      return gathered;
    },
  };
}

function gather(page: OffscreenPage, request: IceRequest, clock: Clock): Promise<IceReport> {
  const startedAtMs = clock.now();
  const gathering = crypto.randomUUID().slice(0, 8);
  return new Promise((resolve) => {
    const finish = (report: IceReport) => {
      clearTimeout(watchdog);
      resolve(report);
    };
    const giveUp = () => finish(abortedReport(request.id, startedAtMs));
    const watchdog = setTimeout(giveUp, request.deadlineMs + WATCHDOG_MS);
    page.onGone(giveUp);
    page.onNews((news) => {
      if (news.type === 'gathered' && news.gathering === gathering) finish({ ...news.report, startedAtMs });
    });
    page.send({ type: 'gather', gathering, request });
  });
}

function abortedReport(id: string, startedAtMs: number): IceReport {
  return {
    id,
    startedAtMs,
    durationMs: 0,
    hasReflexive: false,
    hasRelay: false,
    isComplete: false,
    hasInterface: false,
    errorCode: null,
    errorText: null,
    outcome: 'aborted',
    lagMs: 0,
  };
}
