// How small can deflate get? Zopfli tries for seconds what zlib does in milliseconds; the outcome is the same each time.

import { deflateAsync, zlibAsync } from '@gfx/zopfli';

/** Where more of them still pay: 15 takes twice as long for 0.05 %. */
const EFFORT = { numiterations: 7 };

/** A bare deflate stream (RFC 1951), as zip archives hold it. */
export async function deflated(bytes: Uint8Array): Promise<Buffer> {
  return Buffer.from(await deflateAsync(bytes, EFFORT));
}

/** With zlib's frame around it (RFC 1950), as PNG pictures hold it. */
export async function zlibbed(bytes: Uint8Array): Promise<Buffer> {
  return Buffer.from(await zlibAsync(bytes, EFFORT));
}
