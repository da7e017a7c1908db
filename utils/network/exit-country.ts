// In which country does the world see this browser?

/**
 * A neutral page that says so, asked only where the user switched it on. Its answer also carries the address: nothing
 * but the country is read. It is never compared with a domestic view of the same address: that is the test for VPNs that
 * platforms were told to run.
 */
export const EXIT_URL = 'https://www.cloudflare.com/cdn-cgi/trace';
export const EXIT_HOST = new URL(EXIT_URL).hostname;
export const EXIT_ORIGIN = `https://${EXIT_HOST}/*`;
export const EXIT_MAX_BYTES = 1024;

/** ISO 3166-1 alpha-2; null for anything that is not such a page, and for places that are none (`T1` is Tor, `XX` unknown). */
export function readExitCountry(body: Uint8Array | null): string | null {
  const country = /^loc=([A-Z]{2})$/m.exec(body === null ? '' : new TextDecoder().decode(body))?.[1];
  return country === undefined || country === 'XX' ? null : country;
}
