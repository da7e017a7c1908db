// Which messengers do we know? THE list: one line each, its file beside it in services/.

import { CALL_CONTROLS } from './call-controls.ts';
import { CONTROLS } from './controls.ts';
import { isOwnId, ownService, ownTarget } from './own-service.ts';
import { type ChannelName, hostOf, type Service, type ServiceId, type Target, type WatchedId } from './service.ts';
import { discord } from './services/discord.ts';
import { facebook } from './services/facebook.ts';
import { instagram } from './services/instagram.ts';
import { kakaotalk } from './services/kakaotalk.ts';
import { line } from './services/line.ts';
import { matrix } from './services/matrix.ts';
import { max } from './services/max.ts';
import { meet } from './services/meet.ts';
import { messenger } from './services/messenger.ts';
import { signal } from './services/signal.ts';
import { slack } from './services/slack.ts';
import { snapchat } from './services/snapchat.ts';
import { telegram } from './services/telegram.ts';
import { threema } from './services/threema.ts';
import { viber } from './services/viber.ts';
import { vk } from './services/vk.ts';
import { wechat } from './services/wechat.ts';
import { whatsapp } from './services/whatsapp.ts';
import { wire } from './services/wire.ts';
import { zalo } from './services/zalo.ts';
import { zoom } from './services/zoom.ts';

/** A record, so that a service without a file, or a file under another's name, does not compile. */
const BY_ID: { readonly [Id in ServiceId]: Service } = {
  whatsapp,
  telegram,
  signal,
  messenger,
  instagram,
  facebook,
  discord,
  viber,
  max,
  vk,
  matrix,
  threema,
  wire,
  slack,
  zoom,
  meet,
  snapchat,
  line,
  kakaotalk,
  wechat,
  zalo,
};

export const SERVICES: readonly Service[] = Object.values(BY_ID);

/** One of the list, or one of the user's own. */
export function serviceById(id: WatchedId): Service {
  return isOwnId(id) ? ownService(id) : BY_ID[id as ServiceId];
}

/** Targets of a channel, most telling first; a target that two needs share comes once. */
export function channelTargets(service: Service, channel: ChannelName): readonly Target[] {
  return distinct((service.channels[channel]?.needs ?? []).flatMap((need) => need.targets));
}

/** Everything of a service that can be probed: its channels' targets, then its witnesses. */
export function serviceTargets(service: Service): readonly Target[] {
  const channels = Object.values(service.channels);
  return distinct([...channels.flatMap((it) => it.needs.flatMap((need) => need.targets)), ...service.witnesses]);
}

/** Every host name of a service, retired ones left out: nothing is ever sent there. */
export function serviceHosts(service: Service): readonly string[] {
  return [...new Set(serviceTargets(service).map(hostOf))];
}

/** Those of the list in its order, then the user's own. */
export function servicesOf(ids: readonly string[]): readonly Service[] {
  return [...SERVICES.filter(({ id }) => ids.includes(id)), ...ids.filter(isOwnId).map(ownService)];
}

/** A service's target or a control's, by its id. */
export function targetById(id: string): Target | undefined {
  return BY_TARGET_ID.get(id) ?? ownTarget(id);
}

function distinct(targets: readonly Target[]): readonly Target[] {
  return [...new Map(targets.map((target) => [target.id, target])).values()];
}

const BY_TARGET_ID: ReadonlyMap<string, Target> = new Map(
  [...SERVICES.flatMap(serviceTargets), ...[...CONTROLS, ...CALL_CONTROLS].map((control) => control.target)].map(
    (target) => [target.id, target],
  ),
);
