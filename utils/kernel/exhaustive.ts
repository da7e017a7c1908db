// How does a switch over a closed list prove that it forgot nobody?

/** Makes a missing case a compile error, and a loud exception should data lie at run time. */
export function assertNever(value: never): never {
  throw new Error(`Not in the closed list: ${JSON.stringify(value)}`);
}
