// Is what the catalogue says about real services what a round relies on?

import { describe, expect, it } from 'vitest';
import { CALL_CONTROLS } from '../../../utils/catalogue/call-controls.ts';
import { CONTROLS, controlsFor } from '../../../utils/catalogue/controls.ts';
import {
  channelTargets,
  SERVICES,
  serviceById,
  serviceHosts,
  serviceTargets,
  targetById,
} from '../../../utils/catalogue/index.ts';
import { RESOLVERS } from '../../../utils/catalogue/resolvers.ts';
import { hostOf, SERVICE_IDS } from '../../../utils/catalogue/service.ts';
import { PAGE_ANSWERS } from '../../../utils/catalogue/target.ts';

describe('services', () => {
  it('are all there, in the order of their ids', () => {
    expect(SERVICES.map((service) => service.id)).toEqual(SERVICE_IDS);
    for (const id of SERVICE_IDS) expect(serviceById(id).id).toBe(id);
  });

  it('never rest a need on a socket that refuses strangers', () => {
    const sockets = SERVICES.flatMap(serviceTargets).filter((target) => target.kind === 'websocket');
    expect([...new Set(sockets.map((target) => target.operator))].sort()).toEqual(['discord', 'telegram']);
  });

  it('send Telegram its subprotocol, without which it refuses', () => {
    const sockets = serviceTargets(serviceById('telegram')).filter((target) => target.kind === 'websocket');
    expect(sockets.length).toBeGreaterThan(1);
    for (const target of sockets) expect(target.subprotocols).toEqual(['binary']);
  });

  it('leave the HTTPS way out of what Telegram messages need, or a cut of sockets could not be seen', () => {
    expect(channelTargets(serviceById('telegram'), 'messages').every((target) => target.kind === 'websocket')).toBe(
      true,
    );
  });

  it('judge the messages of WhatsApp by the very target of its page, so that one handshake serves both', () => {
    const whatsapp = serviceById('whatsapp');
    expect(channelTargets(whatsapp, 'web')).toContain(channelTargets(whatsapp, 'messages')[0]);
    const ids = serviceTargets(whatsapp).map((target) => target.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('watch both families of WhatsApp names, for they went different ways', () => {
    const hosts = serviceHosts(serviceById('whatsapp'));
    expect(hosts.some((host) => host.endsWith('.whatsapp.com'))).toBe(true);
    expect(hosts.some((host) => host.endsWith('.whatsapp.net'))).toBe(true);
  });

  it('expect the private root of every Signal server but the site', () => {
    for (const target of serviceTargets(serviceById('signal')))
      expect(target.expects === 'private-root').toBe(hostOf(target) !== 'signal.org');
  });

  it('never take the name for a probe by which Signal answers 127.0.0.1 on a good day', () => {
    expect(serviceHosts(serviceById('signal'))).not.toContain('uptime.signal.org');
  });

  it('have given up messenger.com', () => {
    expect(serviceById('messenger').retiredHosts).toContain('www.messenger.com');
    expect(SERVICES.flatMap(serviceHosts).some((host) => host.endsWith('messenger.com'))).toBe(false);
  });

  it('list as extremist in Russia what the ruling of 21 March 2022 names, and leave WhatsApp out', () => {
    const listed = SERVICES.filter((service) => service.listedIn.some((entry) => entry.jurisdiction === 'RU'));
    expect(listed.map((service) => service.id)).toEqual(['messenger', 'instagram', 'facebook']);
  });

  it('do not count a refusal among the normal answers of a page', () => {
    for (const status of [403, 429, 451, 503]) expect(PAGE_ANSWERS).not.toContain(status);
    for (const service of SERVICES)
      for (const target of channelTargets(service, 'web').slice(0, 1)) expect(target.expects).toEqual(PAGE_ANSWERS);
  });
});

describe('controls', () => {
  it('are at least eight global ones, each on an operator of its own', () => {
    const operators = controlsFor(null).map((control) => control.target.operator);
    expect(operators.length).toBeGreaterThanOrEqual(8);
    expect(new Set(operators).size).toBe(operators.length);
  });

  it.each(['RU', 'IR', 'CN', 'TR', 'BY', 'KZ'])('add at least a quorum of two domestic ones in %s', (place) => {
    const domestic = controlsFor(place).filter((control) => control.kind === 'domestic');
    expect(domestic.length).toBeGreaterThanOrEqual(2);
    expect(domestic.every((control) => control.jurisdiction === place)).toBe(true);
  });

  it('share no host with a messenger', () => {
    const messengers = new Set(SERVICES.flatMap(serviceHosts));
    for (const control of CONTROLS) expect(messengers.has(hostOf(control.target))).toBe(false);
  });

  it('have at least three operators for plain call traffic, none of them running a messenger', () => {
    const messengers = new Set(SERVICES.flatMap(serviceTargets).map((target) => target.operator));
    const stun = CALL_CONTROLS.filter((control) => control.target.kind === 'stun');
    expect(new Set(stun.map((control) => control.target.operator)).size).toBeGreaterThanOrEqual(3);
    for (const control of CALL_CONTROLS) expect(messengers.has(control.target.operator)).toBe(false);
  });
});

describe('looking up', () => {
  it('finds every target and control by its id, and nothing else', () => {
    for (const service of SERVICES)
      for (const target of serviceTargets(service)) expect(targetById(target.id)).toBe(target);
    for (const control of [...CONTROLS, ...CALL_CONTROLS]) expect(targetById(control.id)).toBe(control.target);
    expect(targetById('telegram/web/nothing')).toBeUndefined();
  });

  it('knows the host of every kind of address', () => {
    expect(hostOf({ url: 'stun:stun.example:3478' })).toBe('stun.example');
    expect(hostOf({ url: 'turns:turn.example:5349?transport=tcp' })).toBe('turn.example');
    expect(hostOf({ url: 'wss://gateway.example/?v=10' })).toBe('gateway.example');
  });

  it('has at least four resolvers of different operators', () => {
    expect(new Set(RESOLVERS.map((resolver) => resolver.operator)).size).toBeGreaterThanOrEqual(4);
  });
});
