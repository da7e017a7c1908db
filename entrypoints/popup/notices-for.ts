// What must be said above the services, and in which order?

import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import type { ScreenProps } from './screen-props.ts';

interface NoticeProps {
  name: string;
  title: string;
  text: string;
  tone: 'calm' | 'warning';
  action?: { label: string; onClick: () => void } | null;
}

const HOUR_MS = 3_600_000;

export function noticesFor({ read: { snapshot, isDamaged }, view, speech, actions }: ScreenProps): NoticeProps[] {
  const { words, voice, nowMs } = speech;
  const notices: NoticeProps[] = [];
  const settings = (label: string) => ({ label, onClick: () => actions.open('options') });
  if (view.hasFailed) notices.push({ name: 'failed', tone: 'warning', ...words.failed });
  if (isDamaged) notices.push({ name: 'damaged', tone: 'warning', ...words.damaged });
  if (!snapshot?.hasConsent) return notices;
  if (snapshot.storage === 'memory')
    notices.push({ name: 'memory', tone: 'warning', ...words.memory, action: settings(words.memory.action) });
  const { condition } = snapshot.network;
  if (condition !== 'online' && condition !== 'unknown')
    notices.push({ name: condition, tone: 'warning', ...words.condition[condition] });
  const barred = snapshot.services.filter((service) => !service.hasPermission).length;
  if (barred > 0) {
    const { title, text, action } = words.permission;
    notices.push({
      name: 'permission',
      tone: 'calm',
      title,
      text: voice.say(text, { count: barred }),
      action: settings(action),
    });
  }
  const time = snapshot.checkedAtMs === null ? '' : voice.span(nowMs - snapshot.checkedAtMs);
  if (isStale(snapshot, nowMs))
    notices.push({
      name: 'stale',
      tone: 'calm',
      title: words.stale.title,
      text: voice.say(words.stale.text, { time }),
    });
  return notices;
}

/** Older than an hour and overdue, or older than a day where nothing is due by itself. */
export function isStale({ checkedAtMs, nextCheckAtMs, busy }: Snapshot, nowMs: number): boolean {
  if (checkedAtMs === null || busy) return false;
  const ageMs = nowMs - checkedAtMs;
  if (nextCheckAtMs === null) return ageMs > 24 * HOUR_MS;
  return ageMs > HOUR_MS && nowMs > nextCheckAtMs + HOUR_MS / 4;
}
