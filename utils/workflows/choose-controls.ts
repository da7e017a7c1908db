// Whose turn is it among the controls?

import type { Control } from '../catalogue/service.ts';
import { CONTROL_QUORUM } from '../network/condition.ts';

/** `count` of them by turn: a domestic one where the user's place has any, the rest global. */
export function nextControls(controls: readonly Control[], turn: number, count: number): string[] {
  const globals = controls.filter((control) => control.kind === 'global' && control.target.kind === 'https');
  const domestic = byTurn(
    controls.filter((control) => control.kind === 'domestic'),
    turn,
    1,
  );
  return [...byTurn(globals, turn * count, count - domestic.length), ...domestic].map((control) => control.id);
}

/** A global one: what stands beside a batch's targets must be as far away as they are. */
export function oneControl(controls: readonly Control[], turn: number): string[] {
  const globals = controls.filter((control) => control.kind === 'global' && control.target.kind === 'https');
  return byTurn(globals, turn, 1).map((control) => control.id);
}

/** Now and then the dead have their turn, too: they may have come back. */
const ALL_EVERY = 8;

/** Without those that failed when last asked here, as long as enough others are left: a dead control vouches for nobody. */
export function livingOf(controls: readonly Control[], deadIds: readonly string[], turn: number): readonly Control[] {
  const living = controls.filter(({ id }) => !deadIds.includes(id));
  const count = (kind: Control['kind']) => living.filter((it) => it.kind === kind).length;
  if (turn % ALL_EVERY === ALL_EVERY - 1 || count('global') < CONTROL_QUORUM) return controls;
  const hasDomestic = count('domestic') > 0 || controls.every(({ kind }) => kind === 'global');
  return hasDomestic ? living : [...living, ...controls.filter(({ kind }) => kind === 'domestic')];
}

export function byTurn<T>(list: readonly T[], start: number, count: number): T[] {
  return Array.from({ length: Math.min(count, list.length) }, (_, i) => list[(start + i) % list.length] as T);
}
