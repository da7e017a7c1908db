// May this link be shown at all?

const MAX_LINK_CHARS = 1000;

/**
 * The link as the address parser reads it (host in punycode, so that no look-alike letter hides), or null:
 * only https, the usual port, a public name, no credentials. Nothing here is ever fetched; it waits for a click.
 */
export function safeLink(raw: string, base?: string): string | null {
  const trimmed = raw.trim();
  if (trimmed === '' || trimmed.length > MAX_LINK_CHARS) return null;
  const url = parsedUrl(trimmed, base);
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.port !== '') return null;
  return isPublicName(url.hostname) ? url.href : null;
}

/** A name with a dot, no bare address, nothing that lives on the local network. */
export function isPublicName(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (!name.includes('.') || name.includes(':') || name.startsWith('[')) return false;
  if (
    /^[\d.]+$/.test(name) ||
    /(^|\.)(local|localhost|internal|intranet|lan|home|corp|private|test|invalid|example|onion|home\.arpa)$/.test(name)
  )
    return false;
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name);
}

function parsedUrl(raw: string, base: string | undefined): URL | null {
  try {
    return new URL(raw, base);
  } catch {
    return null;
  }
}
