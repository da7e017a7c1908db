// What happens to a packet between the client, the control vantage and the internet?

import type { World } from '../world.ts';
import { type Censor, createCensor, passesBack, passesTcp } from './censor.ts';
import { passesUdp, passesUdpBack } from './censor-udp.ts';
import type { Counters } from './counters.ts';
import { createFarEnd } from './far-end.ts';
import { createFlowTable, type Flow, type Route } from './flow.ts';
import type { Injector } from './forge.ts';
import { createLine, type Line } from './line.ts';
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

const DNS_PORT = 53;

export class Wire {
  private readonly ports: WirePorts;
  private readonly world: World;
  private readonly counters: Counters;
  private readonly flows = createFlowTable();
  private readonly line: { up: Line; down: Line };
  private readonly censor: Censor;
  private readonly arrive: (packet: Buffer) => void;

  constructor(ports: WirePorts) {
    const { world, counters, random, now } = ports;
    const network = () => world.state.network;
    const injector: Injector = {
      toClient: (flow, packet) => this.intoClient(flow.route, packet),
      toServer: (flow, packet) => this.leave(flow, packet),
    };
    this.ports = ports;
    this.world = world;
    this.counters = counters;
    this.line = { up: createLine(network, random), down: createLine(network, random) };
    this.censor = createCensor({ world, counters, flows: this.flows, injector, random, now });
    this.arrive = createFarEnd(world, ports.toInternet, (packet) => this.fromInternet(packet));
  }

  private intoClient(route: Route, packet: Buffer): void {
    this.ports.capture?.(packet);
    this.ports.toClient(route, packet);
  }

  /** Through the home router's or the VPN's address translation, over the this.line, to the far end. */
  private leave(flow: Flow | null, packet: Buffer): void {
    const route = flow?.route ?? 'direct';
    if (flow?.divertedTo) {
      ip.rewriteAddress(packet, 16, flow.divertedTo.address);
      ip.rewritePort(packet, 2, flow.divertedTo.port);
    }
    ip.rewriteAddress(packet, 12, exitOf(this.world, route));
    this.line.up.send(packet, this.arrive);
  }

  fromClient(route: Route, packet: Buffer): void {
    this.ports.capture?.(packet);
    // After the tunnel opens or closes, old sockets still use the other address: a router drops those.
    if (ip.sourceOf(packet) !== INSIDE[route]) return;
    if (isShut(this.world)) {
      this.counters.hit(this.world.state.network.condition, 'network');
      return;
    }
    if (packet[9] === ip.TCP) this.tcpFromClient(route, packet);
    else if (packet[9] === ip.UDP) this.udpFromClient(route, packet);
    else if (packet[9] === ip.ICMP) this.leave(null, packet);
  }

  private flowOf(route: Route, packet: Buffer, segment: ip.Segment, isOpening: boolean): Flow | undefined {
    const [client, server] = [ip.sourceOf(packet), ip.destinationOf(packet)];
    const { sourcePort: clientPort, destinationPort: serverPort } = segment;
    const protocol = packet[9] ?? 0;
    const known = this.flows.find(client, clientPort, server, serverPort, protocol);
    const isRepeat =
      known !== undefined && (!isOpening || protocol === ip.UDP || known.nextSequence === (segment.sequence + 1) >>> 0);
    if (isRepeat || !isOpening) return known;
    const flow = this.flows.open({
      route,
      protocol,
      client,
      clientPort,
      server,
      serverPort,
      address: ip.dotted(server),
    });
    flow.nextSequence = (segment.sequence + 1) >>> 0;
    return flow;
  }

  private notice(flow: Flow, direction: 'up' | 'down', packet: Buffer): void {
    flow.isExempt = !isCensored(this.world, flow.route);
    flow.usedAtMs = performance.now();
    flow.wireBytes[direction] += packet.length;
    this.counters.bytes(flow.label, direction, packet.length);
  }

  private tcpFromClient(route: Route, packet: Buffer): void {
    const segment = ip.readTcp(packet);
    const isOpening = (segment.flags & (ip.SYN | ip.ACK)) === ip.SYN;
    const flow = this.flowOf(route, packet, segment, isOpening);
    if (flow === undefined) return; // a remnant of before: nobody knows it any more
    this.notice(flow, 'up', packet);
    if (passesTcp(this.censor, flow, segment, packet)) this.leave(flow, packet);
  }

  private udpFromClient(route: Route, packet: Buffer): void {
    const segment = ip.readUdp(packet);
    if (segment.destinationPort === DNS_PORT) {
      this.resolve(route, packet, segment);
      return;
    }
    const flow = this.flowOf(route, packet, segment, true);
    if (flow === undefined) return;
    this.notice(flow, 'up', packet);
    if (passesUdp(this.censor, flow, segment.payload, packet)) this.leave(flow, packet);
  }

  /** Whatever resolver the client asks, the ISP's answers: port 53 is hijacked, as reported. */
  private resolve(route: Route, packet: Buffer, segment: ip.Segment): void {
    this.counters.bytes('dns', 'up', packet.length);
    const [client, server] = [ip.sourceOf(packet), ip.destinationOf(packet)];
    this.line.up.send(Buffer.from(packet), (query) => {
      const answer = this.ports.resolver.answer(
        query.subarray(ip.headerLength(query) + 8),
        isCensored(this.world, route) ? 'censored' : 'tunnel',
      );
      if (answer === null) return;
      const reply = ip.buildUdp(server, DNS_PORT, client, segment.sourcePort, answer);
      this.line.down.send(reply, (arrived) => {
        this.counters.bytes('dns', 'down', arrived.length);
        this.intoClient(route, arrived);
      });
    });
  }

  fromVantage(packet: Buffer): void {
    const start = ip.headerLength(packet);
    if (packet[9] !== ip.UDP || packet.readUInt16BE(start + 2) !== DNS_PORT) {
      this.arrive(packet);
      return;
    }
    const answer = this.ports.resolver.answer(packet.subarray(start + 8), 'vantage');
    if (answer === null) return;
    this.ports.toVantage(
      ip.buildUdp(ip.destinationOf(packet), DNS_PORT, ip.sourceOf(packet), packet.readUInt16BE(start), answer),
    );
  }

  fromInternet(packet: Buffer): void {
    const destination = ip.destinationOf(packet);
    if (destination === VANTAGE_ADDRESS) {
      this.ports.toVantage(packet);
      return;
    }
    const route = routeTo(destination);
    if (route !== null) this.line.down.send(packet, (arrived) => this.backToClient(route, arrived));
  }

  private backToClient(route: Route, packet: Buffer): void {
    if (isShut(this.world)) return;
    if (packet[9] === ip.ICMP) ip.restoreQuoted(packet, INSIDE[route]);
    ip.rewriteAddress(packet, 16, INSIDE[route]);
    if (packet[9] === ip.ICMP) this.intoClient(route, packet);
    const flow = packet[9] === ip.ICMP ? undefined : this.flowBehind(route, packet);
    if (flow === undefined) return;
    const { payload } = packet[9] === ip.TCP ? ip.readTcp(packet) : ip.readUdp(packet);
    if (!passesBack(this.censor, flow, payload.length, packet)) return;
    if (flow.handshake !== null && payload[0] === 0x16) flow.handshake.ok = true;
    const deliver = (arrived: Buffer) => {
      this.notice(flow, 'down', arrived);
      this.intoClient(route, arrived);
    };
    if (packet[9] !== ip.UDP || passesUdpBack(this.censor, flow, packet, deliver)) deliver(packet);
  }

  /** What was sent elsewhere comes back in the name of the server that was meant. */
  private flowBehind(route: Route, packet: Buffer): Flow | undefined {
    const start = ip.headerLength(packet);
    const [sourcePort, clientPort] = [packet.readUInt16BE(start), packet.readUInt16BE(start + 2)];
    const diverted = this.flows.findDiverted(INSIDE[route], clientPort);
    const isDiverted = diverted?.divertedTo?.address === ip.sourceOf(packet) && diverted.divertedTo.port === sourcePort;
    if (!isDiverted) return this.flows.find(INSIDE[route], clientPort, ip.sourceOf(packet), sourcePort, packet[9] ?? 0);
    ip.rewriteAddress(packet, 12, diverted.server);
    ip.rewritePort(packet, 0, diverted.serverPort);
    return diverted;
  }
}
