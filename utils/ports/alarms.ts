// How does the worker get woken?

export interface AlarmsPort {
  /** One alarm, replacing the last; null removes it. */
  setNext(atMs: number | null): Promise<void>;
  next(): Promise<number | null>;
}
