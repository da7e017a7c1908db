// What happens to a packet where the servers stand? A machine that is off stays silent and one that refuses resets, for whoever asks.

import type { World } from '../world.ts';
import { refusal } from './forge.ts';
import * as ip from './packet.ts';

type Send = (packet: Buffer) => void;

export function createFarEnd(world: World, toInternet: Send, answer: Send): Send {
  function refuse(packet: Buffer): void {
    if (packet[9] === ip.UDP) answer(ip.buildUnreachable(ip.destinationOf(packet), 3, packet));
    if (packet[9] !== ip.TCP) return;
    const segment = ip.readTcp(packet);
    if ((segment.flags & ip.RST) === 0) answer(refusal(ip.sourceOf(packet), ip.destinationOf(packet), segment));
  }

  return (packet) => {
    const behaviour = world.behaviourAt(ip.dotted(ip.destinationOf(packet)));
    if (behaviour === 'down') return;
    if (behaviour === 'refuse') refuse(packet);
    else toInternet(packet);
  };
}
