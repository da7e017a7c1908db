// How does a function say "no" without an exception?

export type Result<T, P = string> = { ok: true; value: T } | { ok: false; problem: P };

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function problem<P>(reason: P): { ok: false; problem: P } {
  return { ok: false, problem: reason };
}
