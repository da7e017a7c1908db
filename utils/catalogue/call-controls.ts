// Which neutral servers tell whether ordinary call traffic passes here?

import type { Control } from './service.ts';
import { stun, turn } from './target.ts';

const OONI = 'ooni/spec:nettests/ts-025-stun-reachability.md';
const CLOUDFLARE = 'https://developers.cloudflare.com/realtime/turn/';

export const RELAY_OVER_TCP = relay('turn-tcp', 'turn:turn.cloudflare.com:3478?transport=tcp');
/** A TLS handshake alone weighs more than a call check may (4 KB): only the quality test asks it. */
export const RELAY_OVER_TLS = relay('turn-tls', 'turns:turn.cloudflare.com:5349?transport=tcp');

/**
 * Public STUN servers of different operators, none of a messenger: they say whether UDP and STUN pass at all, never
 * whether one messenger's calls do. The TURN entries are one server by three ways, to tell UDP from TCP and TLS.
 */
export const CALL_CONTROLS: readonly Control[] = [
  binding('stun-cloudflare', 'cloudflare', 'stun:stun.cloudflare.com:3478', CLOUDFLARE),
  binding('stun-nextcloud', 'nextcloud', 'stun:stun.nextcloud.com:443', 'general knowledge'),
  binding('stun-voipgate', 'voipgate', 'stun:stun.voipgate.com:3478', OONI),
  binding('stun-antisip', 'antisip', 'stun:stun.antisip.com:3478', 'general knowledge'),
  relay('turn-udp', 'turn:turn.cloudflare.com:3478?transport=udp'),
  RELAY_OVER_TCP,
  RELAY_OVER_TLS,
];

function binding(name: string, operator: string, url: string, source: string): Control {
  const id = `control/${name}`;
  return { id, kind: 'global', jurisdiction: null, target: stun({ id, url, operator, source }) };
}

function relay(name: string, url: string): Control {
  const id = `control/${name}`;
  return {
    id,
    kind: 'global',
    jurisdiction: null,
    target: turn({ id, url, operator: 'cloudflare', source: CLOUDFLARE }),
  };
}
