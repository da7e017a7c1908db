// How are records kept, whatever store the browser gives us?

type Records = Readonly<Record<string, unknown>>;

export interface RecordsPort {
  /** Raw stored values; unknown until a contract has read them. */
  load(keys: readonly string[]): Promise<Records>;
  /** All of them or none, in one write; `passing` goes before it to where nothing reaches the disk. */
  save(records: Records, passing?: Records): Promise<void>;
  /** Exactly these are left, and no byte of anything else, old versions included; dying in between loses nothing. */
  replaceAll(records: Records): Promise<void>;
  /** Leaves no byte on disk; wins over writes in flight. */
  eraseAll(): Promise<void>;
  /** False once the store has failed and records live in memory only. */
  isDurable(): boolean;
  /** What outlives the worker but not the browser, and is never on disk. */
  loadPassing(keys: readonly string[]): Promise<Records>;
  /** Exactly these are left of what is passing. */
  replacePassing(records: Records): Promise<void>;
}
