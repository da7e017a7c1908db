// Does a reason speak for the service, against it, or only explain?

import type { ReasonCode } from '../utils/verdict/verdict.ts';

export type Tone = 'good' | 'bad' | 'slow' | 'note';

/** Whatever is in none of these lists speaks against it. */
const TONES: readonly (readonly [tone: Tone, codes: readonly ReasonCode[]])[] = [
  [
    'good',
    [
      'answered',
      'socket-opened',
      'name-found-elsewhere',
      'udp-passes',
      'relay-passes',
      'call-hosts-answer',
      'controls-passed',
      'witness-answers',
      'other-route-works',
      'seen-by-browsing',
      'sibling-passes',
      'recovering',
    ],
  ],
  ['slow', ['udp-thinned', 'body-freezes', 'slower-than-control', 'line-lossy']],
  [
    'note',
    [
      'call-ports-untested',
      'resolvers-silent',
      'calls-inferred',
      'checks-agree',
      'checks-disagree',
      'one-check-only',
      'endpoint-expired',
      'large-files-untested',
      'large-files-unclear',
      'private-root',
      'network-not-well',
      'needs-permission',
      'never-checked',
      'stale',
      'apps-may-differ',
      'own-lag',
      'resolvers-disagree',
      'call-host-silent',
      'could-be-the-server',
      'not-all-asked',
    ],
  ],
];

export function toneOf(code: ReasonCode): Tone {
  return TONES.find(([, codes]) => codes.includes(code))?.[0] ?? 'bad';
}
