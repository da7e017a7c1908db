// When may the next gathering begin?

/**
 * Gatherings of two silent servers and a third would take three deadlines. Most that pass have answered by then; and a
 * generation that wants a fresh page waits for all gatherings, so they had better begin before it comes.
 */
const PATIENCE_MS = 400;

export interface Turns {
  /** `alone`: begins when nothing else runs, and nothing else begins until it is done. */
  take<T>(work: () => Promise<T>, manner: 'patient' | 'alone'): Promise<T>;
}

/** One after another; one that stays silent holds up the next for a moment only (each has sockets of its own). */
export function createTurns(patienceMs = PATIENCE_MS): Turns {
  let mayBegin: Promise<unknown> = Promise.resolve();
  let isIdle: Promise<unknown> = Promise.resolve();
  return {
    take(work, manner) {
      const turn = (manner === 'alone' ? isIdle : mayBegin).then(work);
      const end = turn.catch(() => undefined);
      isIdle = Promise.all([isIdle, end]);
      mayBegin = manner === 'alone' ? isIdle : mayBegin.then(() => Promise.race([end, pause(patienceMs)]));
      return turn;
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
