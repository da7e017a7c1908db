// How does a packet fare on the line: is it lost, how long does it wait, when does it arrive?

import type { Network } from '../../scenario.ts';

export type Deliver = (packet: Buffer) => void;
export interface Line {
  send(packet: Buffer, deliver: Deliver): void;
}

const QUEUE_MS = 1000; // a longer queue than this drops its tail, as a home router's does

/** One direction. `network` is read anew for each packet, so that a switch takes effect at once. */
export function createLine(network: () => Network, random: () => number): Line {
  const waiting: { dueMs: number; packet: Buffer; deliver: Deliver }[] = [];
  let busyUntilMs = 0;
  let lastDueMs = 0;
  let isTicking = false;

  function deliverDue(): void {
    isTicking = false;
    const now = performance.now();
    let sent = 0;
    // 0.5 ms early is nearer to the truth than a whole timer tick late.
    for (const entry of waiting) {
      if (entry.dueMs > now + 0.5) break;
      sent++;
      entry.deliver(entry.packet);
    }
    waiting.splice(0, sent);
    const next = waiting[0];
    if (next !== undefined) tickAt(next.dueMs);
  }

  function tickAt(dueMs: number): void {
    if (isTicking) return;
    isTicking = true;
    setTimeout(deliverDue, Math.max(1, dueMs - performance.now()));
  }

  function send(packet: Buffer, deliver: Deliver): void {
    const { rttMs, lossPercent, kbps } = network();
    if (lossPercent > 0 && random() * 100 < lossPercent) return;
    const now = performance.now();
    let readyMs = now;
    if (kbps !== null) {
      readyMs = Math.max(now, busyUntilMs) + (packet.length * 8) / kbps;
      if (readyMs - now > QUEUE_MS) return;
      busyUntilMs = readyMs;
    }
    const dueMs = Math.max(readyMs + rttMs / 2, lastDueMs); // a line does not reorder
    if (dueMs <= now && waiting.length === 0) {
      deliver(packet);
      return;
    }
    lastDueMs = dueMs;
    waiting.push({ dueMs, packet: Buffer.from(packet), deliver });
    tickAt(dueMs);
  }

  return { send };
}

/** A token bucket as policers use it: what is above the rate is dropped, not queued. */
export interface Policer {
  mayPass(bytes: number): boolean;
}

export function createPolicer(kbps: number, burstBytes = 16_384): Policer {
  let tokens = burstBytes;
  let lastMs = performance.now();
  return {
    mayPass(bytes) {
      const now = performance.now();
      tokens = Math.min(burstBytes, tokens + ((now - lastMs) * kbps) / 8);
      lastMs = now;
      if (tokens < bytes) return false;
      tokens -= bytes;
      return true;
    },
  };
}

/** mulberry32: small, seeded, good enough for dice. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
