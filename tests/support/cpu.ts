// How much work was that, on a machine that may be busy with other things?

/** `ms`: of processor time; a wall clock would count the neighbours' too. */
export function measured<Value>(work: () => Value): { value: Value; ms: number } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: (user + system) / 1000 };
}
