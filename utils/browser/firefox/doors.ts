// Whose turn is it to knock at an address that several hosts share?

/**
 * Firefox opens one socket at a time to an address and lets the others wait (RFC 6455 4.1): behind a silent neighbour a
 * host that is well would look silent, too. So neighbours come one after another.
 */
export interface Doors {
  /** Has nobody stood at any of these addresses yet? What a neighbour has left open there is taken for one's own. */
  areUntouched(addresses: readonly string[]): boolean;
  /** How to leave, once nobody else stands at any of these addresses; null if one of them stays for longer than that. */
  enter(addresses: readonly string[], patienceMs: number): Promise<(() => void) | null>;
}

export interface Stay {
  hasBegun: Promise<unknown>;
  hasEnded: Promise<unknown>;
}

export function createDoors(): Doors {
  const last = new Map<string, Stay>();
  return {
    areUntouched: (addresses) => addresses.length > 0 && !addresses.some((address) => last.has(address)),
    async enter(addresses, patienceMs) {
      const before = addresses.flatMap((address) => last.get(address) ?? []);
      const isMyTurn = everyOneGone(before, patienceMs);
      let leave: () => void = () => undefined;
      const hasLeft = new Promise<void>((resolve) => {
        leave = resolve;
      });
      const hasEnded = Promise.all([hasLeft, ...before.map((stay) => stay.hasEnded)]);
      for (const address of addresses) last.set(address, { hasBegun: isMyTurn, hasEnded });
      if (await isMyTurn) return leave;
      leave();
      return null;
    },
  };
}

/** A long queue of quick ones is no reason to lose patience, only one who stays is. */
export async function everyOneGone(stays: readonly Stay[], patienceMs: number): Promise<boolean> {
  const gone = stays.map(async ({ hasBegun, hasEnded }) => {
    await hasBegun;
    return await isInTime(hasEnded, patienceMs);
  });
  return (await Promise.all(gone)).every((isGone) => isGone);
}

export async function isInTime(event: Promise<unknown>, patienceMs: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, patienceMs, false);
  });
  const isFirst = await Promise.race([event.then(() => true), late]);
  clearTimeout(timer);
  return isFirst;
}
