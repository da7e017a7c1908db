// What is wrong with how we were called, or with a file we were given?

/** Told as one sentence without a stack; exit code 2. */
export class Misuse extends Error {}

/** Runs a command line's main function; whatever it throws becomes words on stderr and exit code 2. */
export async function runMain(main: (argv: readonly string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Misuse ? error.message : (error as Error).stack}\n`);
    process.exitCode = 2;
  }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
