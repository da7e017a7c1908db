// How many bytes of a body arrive, and do they stop?

import type { WireRequest } from '../../ports/network.ts';
import type { Sight } from './sight.ts';

const STALLED = Symbol('stalled');

/** Reads up to `maxBodyBytes` into `sight`; throws what the stream throws. */
export async function readBody(response: Response, request: WireRequest, sight: Sight): Promise<void> {
  const reader = response.body?.getReader();
  const kept: Uint8Array[] = [];
  while (reader && sight.bytesDown < request.maxBodyBytes) {
    const chunk = await unlessStalled(reader.read(), request.stallMs);
    if (chunk === STALLED) {
      sight.outcome = 'stalled';
      break;
    }
    if (chunk.done) break;
    sight.bytesDown += chunk.value.byteLength;
    if (!request.discardsBody) kept.push(chunk.value);
  }
  if (!request.discardsBody) sight.body = joined(kept, request.maxBodyBytes);
}

async function unlessStalled<T>(reading: Promise<T>, stallMs: number | undefined): Promise<T | typeof STALLED> {
  if (stallMs === undefined) return reading;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stall = new Promise<typeof STALLED>((resolve) => {
    timer = setTimeout(() => resolve(STALLED), stallMs);
  });
  try {
    return await Promise.race([reading, stall]);
  } finally {
    clearTimeout(timer);
  }
}

function joined(chunks: readonly Uint8Array[], maxBytes: number): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole.subarray(0, maxBytes);
}
