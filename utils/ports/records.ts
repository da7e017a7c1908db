// How are records kept, whatever store the browser gives us?

export interface RecordsPort {
  /** Raw stored values; unknown until a contract has read them. */
  load(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  /** All of them or none, in one write. */
  save(records: Readonly<Record<string, unknown>>): Promise<void>;
  /** Leaves no byte on disk; wins over writes in flight. */
  eraseAll(): Promise<void>;
  /** False once the store has failed and records live in memory only. */
  isDurable(): boolean;
}
