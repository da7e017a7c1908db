// How do a dozen scenarios take half as long on two cores?

/** Most of a run is waiting: each scenario has namespaces of its own, so two at a time do not meet. */
const LANES = 2;

/** Starts them all, `LANES` at a time, in the given order; each outcome is awaited by its own test. */
export function inLanes<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R>[] {
  let lanes: Promise<unknown>[] = Array.from({ length: LANES }, () => Promise.resolve());
  return items.map((item) => {
    const [lane, ...rest] = lanes as [Promise<unknown>, ...Promise<unknown>[]];
    const outcome = lane.then(() => run(item));
    // Its own test tells what went wrong; the next in the lane runs all the same.
    lanes = [...rest, outcome.catch(() => undefined)];
    return outcome;
  });
}
