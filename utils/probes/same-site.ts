// Do two addresses belong to one registrable domain?

/** Second levels under which countries register names; the full public suffix list would be ten times this extension. */
const SHARED_SECOND_LEVELS = new Set(['ac', 'co', 'com', 'edu', 'gob', 'gov', 'mil', 'ne', 'net', 'or', 'org']);

/** Errs towards "elsewhere" never, towards "same" only for names under an unlisted public suffix. */
export function isSameSite(one: string, other: string): boolean {
  if (!URL.canParse(one) || !URL.canParse(other)) return false;
  return site(new URL(one).hostname) === site(new URL(other).hostname);
}

function site(host: string): string {
  if (/^[\d.]+$/.test(host) || host.startsWith('[')) return host;
  const labels = host.replace(/\.$/, '').split('.');
  const [top = '', second = ''] = [labels.at(-1), labels.at(-2)];
  const size = top.length === 2 && SHARED_SECOND_LEVELS.has(second) ? 3 : 2;
  return labels.slice(-size).join('.');
}
