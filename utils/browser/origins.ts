// Which patterns does the browser know an origin of ours by?

/**
 * Firefox holds sockets for origins of their own: without `wss://host/*` their events stay unseen. In Chromium a socket
 * needs no permission.
 */
export function browserOrigins(origins: readonly string[]): string[] {
  if (!import.meta.env.FIREFOX) return [...origins];
  return origins.flatMap((origin) => [origin, origin.replace(/^https:/, 'wss:')]);
}
