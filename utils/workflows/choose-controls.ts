// Whose turn is it among the controls?

import type { Control } from '../catalogue/service.ts';

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

export function byTurn<T>(list: readonly T[], start: number, count: number): T[] {
  return Array.from({ length: Math.min(count, list.length) }, (_, i) => list[(start + i) % list.length] as T);
}
