/**
 * The processor time that work takes, ms: what a test may hold to a limit far from what it takes, to see that a long text takes no
 * longer than a long text must. The time on a clock grows with what else the machine does; this hardly does.
 */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
