// Which decided notices and which badge does the user see now?

import { serviceById } from '../catalogue/index.ts';
import type { WatchedId } from '../catalogue/service.ts';
import { watchedIds } from '../contracts/settings.ts';
import type { PendingNotice } from '../contracts/watch.ts';
import { badgeOf } from '../notices/badge-state.ts';
import { noticesIn } from '../words/notices-words.ts';
import { placeNow } from './absorb.ts';
import type { Known, Memory } from './memory.ts';
import type { WorkerPorts } from './worker-ports.ts';

/** Shows what was decided and then strikes it off; dying in between shows the same notice again, under the same id. */
export async function tellPending(ports: WorkerPorts, memory: Memory): Promise<void> {
  const known = await memory.recall();
  for (const notice of known.watch.notices.pending) {
    await ports.notifier.show({ id: notice.id, ...worded(notice, known, ports.language()) });
    await memory.change((now) => struckOff(now, notice.id));
  }
  await showBadge(ports, await memory.recall());
}

export async function showBadge(ports: WorkerPorts, known: Known): Promise<void> {
  const picked: readonly string[] = watchedIds(known.settings);
  const verdicts = Object.entries(placeNow(known.watch).verdicts).filter(([id]) => picked.includes(id));
  const isWell = known.watch.assessment?.condition === 'online';
  const badge = badgeOf(
    verdicts.map(([, { service }]) => service),
    isWell,
  );
  await ports.badge.show({
    text: badge.text,
    color: BADGE_COLORS[badge.tone],
    title: noticesIn(known.settings.locale, ports.language()).badgeTitle(verdicts.length, Number(badge.text || 0)),
    icon: ICONS[badge.tone],
  });
}

/** The menu of the toolbar button, in the user's language. */
export async function showMenu(ports: WorkerPorts, known: Known): Promise<void> {
  const { settings, watch } = known;
  const { menu } = noticesIn(settings.locale, ports.language()).words;
  const isPaused = (watch.agenda.userPauseUntilMs ?? 0) > ports.clock.now();
  const pause = { command: isPaused ? 'resume' : 'pause', title: isPaused ? menu.resume : menu.pause } as const;
  await ports.menu.show([
    { command: 'check-now', title: menu.checkNow },
    // Where nothing is checked unasked there is nothing to pause.
    ...(settings.intervalMinutes === null ? [] : [pause]),
    { command: 'settings', title: menu.settings },
    { command: 'erase', title: menu.erase },
  ]);
}

const BADGE_COLORS = {
  cut: '#b3261e',
  refused: '#3b4fb8',
  slowed: '#8a5a00',
  unclear: '#5f6368',
  well: '#1b6b48',
} as const;
const ICONS = { cut: 'trouble', refused: 'trouble', slowed: 'trouble', unclear: 'unclear', well: 'works' } as const;

function worded(notice: PendingNotice, known: Known, language: string): { title: string; message: string } {
  const speech = noticesIn(known.settings.locale, language);
  const { isNeutral } = known.settings.notifications;
  if (notice.about === 'proxy-down' && !isNeutral)
    return { title: speech.words.title, message: speech.words.proxyDown };
  if (notice.about === 'route-changed' && !isNeutral) {
    const { words, voice } = speech;
    return {
      title: words.title,
      message: voice.say(words.routeChanged, { count: new Set(notice.changes.map(({ serviceId }) => serviceId)).size }),
    };
  }
  const changes = notice.changes.map((change) => ({
    ...change,
    service: serviceById(change.serviceId as WatchedId)?.name ?? change.serviceId,
  }));
  return speech.notice(changes, isNeutral);
}

function struckOff(known: Known, noticeId: string): Known {
  const { notices } = known.watch;
  const pending = notices.pending.filter(({ id }) => id !== noticeId);
  return { ...known, watch: { ...known.watch, notices: { ...notices, pending } } };
}
