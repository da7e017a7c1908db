// Who may look while somebody knocks where a connection of ours may still be open?

import { everyOneGone, type Stay } from './doors.ts';

/**
 * Between the name's answer and the connection, Firefox goes through all that waits whenever any connection comes or
 * goes. A knock that it finds there beside an open connection to the same address is tried again, up to ten times, where
 * it is then reset. So such a knock is alone with its host; all others look side by side.
 */
export interface Hush {
  /** Resolves to how to leave. */
  enter(isAlone: boolean): Promise<() => void>;
}

/** Who has been silent for so long makes no connection come or go. */
const SILENT_MS = 3000;

export function createHush(): Hush {
  let lastAlone: Stay[] = [];
  let since: Stay[] = [];
  return {
    async enter(isAlone) {
      const isMyTurn = everyOneGone(isAlone ? [...lastAlone, ...since] : lastAlone, SILENT_MS);
      let leave: () => void = () => undefined;
      const hasEnded = new Promise<void>((resolve) => {
        leave = resolve;
      });
      const stay = { hasBegun: isMyTurn, hasEnded };
      if (isAlone) [lastAlone, since] = [[stay], []];
      else since.push(stay);
      await isMyTurn;
      return leave;
    },
  };
}
