// What is a messenger made of, as far as reaching it goes?

export const SERVICE_IDS = [
  'whatsapp',
  'telegram',
  'signal',
  'messenger',
  'instagram',
  'facebook',
  'discord',
  'viber',
  'max',
  'vk',
  'matrix',
  'threema',
  'wire',
  'slack',
  'zoom',
  'meet',
  'snapchat',
  'line',
  'kakaotalk',
  'wechat',
  'zalo',
] as const;
export type ServiceId = (typeof SERVICE_IDS)[number];
/** A service that the user named by its address. */
export type OwnServiceId = `own:${string}`;
export type WatchedId = ServiceId | OwnServiceId;

export const CHANNEL_NAMES = ['web', 'messages', 'media', 'calls'] as const;
export type ChannelName = (typeof CHANNEL_NAMES)[number];

export type TargetKind = 'https' | 'websocket' | 'stun' | 'turn' | 'transfer';

/** One thing to probe. */
export interface Target {
  /** `<service>/<channel>/<name>`, `<service>/witness/<name>` or `control/<name>`. */
  id: string;
  kind: TargetKind;
  /** `https:`, `wss:`, `stun:host:port` or `turn:host:port?transport=udp`; no credentials, no query that identifies anyone. */
  url: string;
  /** Who runs the host: hosts of one operator may share a connection, so at most one of them per generation. */
  operator: string;
  /** What a healthy endpoint answers. `any` = any status over valid TLS; a list makes 403/429 elsewhere a refusal. */
  expects: 'any' | 'private-root' | readonly number[];
  /** Only for `websocket`. */
  subprotocols?: readonly string[];
  /** Only for `transfer`: size of the body in bytes. */
  bytes?: number;
  /** ISO date; after it the endpoint can only yield `unclear` (D4). */
  validUntil: string;
  /** Where we know it from (URL or `owner/name:path`). */
  source: string;
}

/** Targets that the client itself would use interchangeably: any one of them will do. */
export interface Need {
  id: string;
  targets: readonly Target[];
}

/** Works only if every need does; without needs (calls by inference only) nothing of its own can ever be called working. */
export interface Channel {
  needs: readonly Need[];
  /** Calls only: what ordinary call servers must stand in for, because the service's own answer nobody outside a call. */
  inference?: CallInference;
  /** The apps use hosts that no browser can ask, so the maker's site stands in: confidence stays low, apps may differ. */
  isStandIn?: true;
}

/** Which UDP ports a service's calls use; empty = not published. */
export interface CallInference {
  udpPorts: readonly number[];
  /** Calls go on over TCP or TLS where UDP is dropped. */
  hasTcpFallback: boolean;
  source: string;
}

export interface Service {
  id: WatchedId;
  /** As its makers write it. */
  name: string;
  channels: Partial<Record<ChannelName, Channel>>;
  /** Useful evidence, never enough for `working`. */
  witnesses: readonly Target[];
  /** Places where contacting it is legally risky or listed: there it is manual-only (D15). ISO 3166-1 alpha-2. */
  listedIn: readonly { jurisdiction: string; label: 'extremist' | 'undesirable' | 'banned'; source: string }[];
  /** Hosts that were given up by their makers; a failure there is product state, never interference. */
  retiredHosts: readonly string[];
}

export type ControlKind = 'global' | 'domestic';

/** A neutral target that tells whether the network itself works; never a messenger. */
export interface Control {
  id: string;
  kind: ControlKind;
  /** For `domestic`: ISO 3166-1 alpha-2. */
  jurisdiction: string | null;
  target: Target;
}

/** A DNS-over-HTTPS resolver (RFC 8484, GET, wire format). */
export interface Resolver {
  id: string;
  operator: string;
  url: string;
  validUntil: string;
  source: string;
}

/** Host name of a target's URL, for `stun:`/`turn:` as well. */
export function hostOf(target: Pick<Target, 'url'>): string {
  if (/^(stun|turns?):/.test(target.url)) return target.url.replace(/^(stun|turns?):/, '').replace(/[:?].*$/, '');
  return new URL(target.url).hostname;
}
