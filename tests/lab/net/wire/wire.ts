// What happens to a packet between the client, the control vantage and the internet?

import type { World } from '../world.ts';
import { createCensor, passesBack, passesTcp } from './censor.ts';
import { passesUdp } from './censor-udp.ts';
import type { Counters } from './counters.ts';
import { createFarEnd } from './far-end.ts';
import { createFlowTable, type Flow, type Route } from './flow.ts';
import type { Injector } from './forge.ts';
import { createLine } from './line.ts';
import * as ip from './packet.ts';
import type { Capture } from './pcap.ts';
import type { CensoredResolver } from './resolver.ts';
import { exitOf, INSIDE, isCensored, isShut, routeTo, VANTAGE_ADDRESS } from './routes.ts';

export interface WirePorts {
  world: World;
  counters: Counters;
  resolver: CensoredResolver;
  random: () => number;
  now: () => number;
  capture: Capture;
  toClient(route: Route, packet: Buffer): void;
  toVantage(packet: Buffer): void;
  toInternet(packet: Buffer): void;
}

export interface Wire {
  fromClient(route: Route, packet: Buffer): void;
  fromVantage(packet: Buffer): void;
  fromInternet(packet: Buffer): void;
}

const DNS_PORT = 53;

export function createWire(ports: WirePorts): Wire {
  const { world, counters } = ports;
  const flows = createFlowTable();
  const line = {
    up: createLine(() => world.state.network, ports.random),
    down: createLine(() => world.state.network, ports.random),
  };
  const injector: Injector = {
    toClient: (flow, packet) => intoClient(flow.route, packet),
    toServer: (flow, packet) => leave(flow, packet),
  };
  const censor = createCensor({ world, counters, flows, injector, random: ports.random, now: ports.now });

  const arrive = createFarEnd(world, (packet) => ports.toInternet(packet), fromInternet);

  function intoClient(route: Route, packet: Buffer): void {
    ports.capture?.(packet);
    ports.toClient(route, packet);
  }

  /** Through the home router's or the VPN's address translation, over the line, to the far end. */
  function leave(flow: Flow | null, packet: Buffer): void {
    const route = flow?.route ?? 'direct';
    if (flow?.divertedTo) {
      ip.rewriteAddress(packet, 16, flow.divertedTo.address);
      ip.rewritePort(packet, 2, flow.divertedTo.port);
    }
    ip.rewriteAddress(packet, 12, exitOf(world, route));
    line.up.send(packet, arrive);
  }

  function fromClient(route: Route, packet: Buffer): void {
    ports.capture?.(packet);
    // After the tunnel opens or closes, old sockets still use the other address: a router drops those.
    if (ip.sourceOf(packet) !== INSIDE[route]) return;
    if (isShut(world)) {
      counters.hit(world.state.network.condition, 'network');
      return;
    }
    if (packet[9] === ip.TCP) tcpFromClient(route, packet);
    else if (packet[9] === ip.UDP) udpFromClient(route, packet);
    else if (packet[9] === ip.ICMP) leave(null, packet);
  }

  function flowOf(route: Route, packet: Buffer, segment: ip.Segment, isOpening: boolean): Flow | undefined {
    const [client, server] = [ip.sourceOf(packet), ip.destinationOf(packet)];
    const { sourcePort: clientPort, destinationPort: serverPort } = segment;
    const protocol = packet[9] ?? 0;
    const known = flows.find(client, clientPort, server, serverPort, protocol);
    const isRepeat =
      known !== undefined && (!isOpening || protocol === ip.UDP || known.nextSequence === (segment.sequence + 1) >>> 0);
    if (isRepeat || !isOpening) return known;
    const flow = flows.open({ route, protocol, client, clientPort, server, serverPort, address: ip.dotted(server) });
    flow.nextSequence = (segment.sequence + 1) >>> 0;
    return flow;
  }

  function notice(flow: Flow, direction: 'up' | 'down', packet: Buffer): void {
    flow.isExempt = !isCensored(world, flow.route);
    flow.usedAtMs = performance.now();
    flow.wireBytes[direction] += packet.length;
    counters.bytes(flow.label, direction, packet.length);
  }

  function tcpFromClient(route: Route, packet: Buffer): void {
    const segment = ip.readTcp(packet);
    const isOpening = (segment.flags & (ip.SYN | ip.ACK)) === ip.SYN;
    const flow = flowOf(route, packet, segment, isOpening);
    if (flow === undefined) return; // a remnant of before: nobody knows it any more
    flow.expects = segment.acknowledgement;
    notice(flow, 'up', packet);
    if (passesTcp(censor, flow, segment, packet)) leave(flow, packet);
  }

  function udpFromClient(route: Route, packet: Buffer): void {
    const start = ip.headerLength(packet);
    const payload = packet.subarray(start + 8, packet.readUInt16BE(2));
    const segment = {
      sourcePort: packet.readUInt16BE(start),
      destinationPort: packet.readUInt16BE(start + 2),
      sequence: 0,
      acknowledgement: 0,
      flags: 0,
      payload,
    };
    if (segment.destinationPort === DNS_PORT) {
      resolve(route, packet, segment);
      return;
    }
    const flow = flowOf(route, packet, segment, true);
    if (flow === undefined) return;
    notice(flow, 'up', packet);
    if (passesUdp(censor, flow, payload, packet)) leave(flow, packet);
  }

  /** Whatever resolver the client asks, the ISP's answers: port 53 is hijacked, as reported. */
  function resolve(route: Route, packet: Buffer, segment: ip.Segment): void {
    counters.bytes('dns', 'up', packet.length);
    const [client, server] = [ip.sourceOf(packet), ip.destinationOf(packet)];
    line.up.send(Buffer.from(packet), (query) => {
      const answer = ports.resolver.answer(
        query.subarray(ip.headerLength(query) + 8),
        isCensored(world, route) ? 'censored' : 'tunnel',
      );
      if (answer === null) return;
      const reply = ip.buildUdp(server, DNS_PORT, client, segment.sourcePort, answer);
      line.down.send(reply, (arrived) => {
        counters.bytes('dns', 'down', arrived.length);
        intoClient(route, arrived);
      });
    });
  }

  function fromVantage(packet: Buffer): void {
    const start = ip.headerLength(packet);
    if (packet[9] !== ip.UDP || packet.readUInt16BE(start + 2) !== DNS_PORT) {
      arrive(packet);
      return;
    }
    const answer = ports.resolver.answer(packet.subarray(start + 8), 'vantage');
    if (answer === null) return;
    ports.toVantage(
      ip.buildUdp(ip.destinationOf(packet), DNS_PORT, ip.sourceOf(packet), packet.readUInt16BE(start), answer),
    );
  }

  function fromInternet(packet: Buffer): void {
    const destination = ip.destinationOf(packet);
    if (destination === VANTAGE_ADDRESS) {
      ports.toVantage(packet);
      return;
    }
    const route = routeTo(destination);
    if (route !== null) line.down.send(packet, (arrived) => backToClient(route, arrived));
  }

  function backToClient(route: Route, packet: Buffer): void {
    if (isShut(world)) return;
    if (packet[9] === ip.ICMP) ip.restoreQuoted(packet, INSIDE[route]);
    ip.rewriteAddress(packet, 16, INSIDE[route]);
    if (packet[9] === ip.ICMP) {
      intoClient(route, packet);
      return;
    }
    const start = ip.headerLength(packet);
    const [sourcePort, clientPort] = [packet.readUInt16BE(start), packet.readUInt16BE(start + 2)];
    const diverted = flows.findDiverted(INSIDE[route], clientPort);
    const isDiverted = diverted?.divertedTo?.address === ip.sourceOf(packet) && diverted.divertedTo.port === sourcePort;
    const flow = isDiverted
      ? diverted
      : flows.find(INSIDE[route], clientPort, ip.sourceOf(packet), sourcePort, packet[9] ?? 0);
    if (flow === undefined) return;
    if (isDiverted) {
      ip.rewriteAddress(packet, 12, flow.server);
      ip.rewritePort(packet, 0, flow.serverPort);
    }
    const payload = packet[9] === ip.TCP ? ip.readTcp(packet).payload : packet.subarray(start + 8);
    if (!passesBack(censor, flow, payload.length, packet)) return;
    if (flow.handshake !== null && payload[0] === 0x16) flow.handshake.ok = true;
    notice(flow, 'down', packet);
    intoClient(route, packet);
  }

  return { fromClient, fromVantage, fromInternet };
}
