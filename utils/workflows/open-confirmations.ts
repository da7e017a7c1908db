// Which suspicions are worth a confirmation of their own, when one answer would do for the whole need?

import { CHANNEL_NAMES, type Need, type Service } from '../catalogue/service.ts';
import { type Confirmation, wantedConfirmations } from '../verdict/confirmations.ts';
import type { Ledger } from '../verdict/ledger.ts';

/**
 * One target stands for a need: its interchangeable siblings have been asked once, when it first failed, and to wait
 * 35 s for each of them over again would only cost handshakes. The one that answers again goes before those that were
 * last seen failing, however settled they are: any one will do. Soonest first.
 */
export function openConfirmations(ledger: Ledger, services: readonly Service[], nowMs: number): Confirmation[] {
  const wanted = wantedConfirmations(ledger, services, nowMs);
  const needs = services.flatMap((service) => CHANNEL_NAMES.flatMap((name) => service.channels[name]?.needs ?? []));
  const chosen = needs.flatMap((need) => representative(need, ledger, wanted));
  const distinct = new Map(chosen.map((it) => [it.targetId, it]));
  return [...distinct.values()].sort((a, b) => a.notBeforeMs - b.notBeforeMs);
}

function representative(need: Need, ledger: Ledger, wanted: readonly Confirmation[]): Confirmation[] {
  const open = need.targets.flatMap(({ id }) => wanted.find(({ targetId }) => targetId === id) ?? []);
  const recovering = open.find(({ targetId }) => ledger.targets[targetId]?.sign === 'passed');
  const first = recovering ?? open[0];
  if (!first) return [];
  if (recovering) return need.targets.some(({ id }) => isClear(ledger, id)) ? [] : [recovering];
  const isDecided = need.targets.some(
    ({ id }) => isAccepted(ledger, id) && !open.some(({ targetId }) => targetId === id),
  );
  return isDecided ? [] : [first];
}

/** It answers, and no episode is running: the need is met. */
function isClear(ledger: Ledger, targetId: string): boolean {
  const entry = ledger.targets[targetId];
  return entry?.sign === 'passed' && entry.startedAtMs === null;
}

/** The test has come to an end for this target, one way or the other. */
function isAccepted(ledger: Ledger, targetId: string): boolean {
  const entry = ledger.targets[targetId];
  return entry !== undefined && (entry.accepted !== 'nothing' || entry.sign === 'passed');
}
