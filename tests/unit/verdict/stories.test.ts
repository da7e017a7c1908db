import { describe, expect, it } from 'vitest';
import { ABSENT_EVERYWHERE, FOUND_ELSEWHERE, type Round, type Sight, see, states, tell } from './story.ts';

/** One page, good controls, rounds two minutes apart. */
const page = (...sights: (Sight | readonly Sight[])[]): Round[] => sights.map((seen) => ({ seen: { page: seen } }));

const STORIES: [string, Round[], string[]][] = [
  ['one pass over a fresh connection settles working', page(see.pass), ['working settled']],
  [
    'a reset is suspected at once and settled by the second round',
    page(see.reset, see.reset),
    ['interference/tls provisional', 'interference/tls settled'],
  ],
  [
    'a closed handshake likewise',
    page(see.closed, see.closed),
    ['interference/tls provisional', 'interference/tls settled'],
  ],
  ['a TLS alert likewise', page(see.alert, see.alert), ['interference/tls provisional', 'interference/tls settled']],
  [
    'plain text on the TLS port likewise',
    page(see.plainText, see.plainText),
    ['interference/tls provisional', 'interference/tls settled'],
  ],
  [
    'resets and closings are one mechanism',
    page(see.reset, see.closed),
    ['interference/tls provisional', 'interference/tls settled'],
  ],
  [
    'a swallowed handshake accuses nobody before the third round',
    page(see.silent, see.swallowed, see.swallowed),
    ['unreachable provisional', 'unreachable provisional', 'interference/tls settled'],
  ],
  [
    'a silent address is unreachable and stays so',
    page(see.silent, see.longSilent, see.longSilent, see.longSilent),
    ['unreachable provisional', 'unreachable settled', 'unreachable settled', 'unreachable settled'],
  ],
  [
    'short silences settle after four',
    page(see.silent, see.silent, see.silent, see.silent),
    ['unreachable provisional', 'unreachable provisional', 'unreachable provisional', 'unreachable settled'],
  ],
  [
    'a refusing address is unreachable',
    page(see.refused, see.refused),
    ['unreachable provisional', 'unreachable settled'],
  ],
  ['an unroutable one too', page(see.noRoute, see.noRoute), ['unreachable provisional', 'unreachable settled']],
  [
    'a name that fails here and is found elsewhere is dns',
    page([see.nameGone, ...FOUND_ELSEWHERE], [see.nameGone, ...FOUND_ELSEWHERE]),
    ['interference/dns provisional', 'interference/dns settled'],
  ],
  [
    'one finding resolver is enough',
    page([see.nameGone, see.resolver('one', 'found')], [see.nameGone, see.resolver('one', 'found')]),
    ['interference/dns provisional', 'interference/dns settled'],
  ],
  [
    'a name gone everywhere is down',
    page([see.nameGone, ...ABSENT_EVERYWHERE], [see.nameGone, ...ABSENT_EVERYWHERE]),
    ['down provisional', 'down settled'],
  ],
  [
    'one resolver that misses it is not everywhere',
    page(
      [see.nameGone, see.resolver('one', 'absent')],
      [see.nameGone, see.resolver('one', 'absent')],
      [see.nameGone, see.resolver('one', 'absent')],
    ),
    ['unclear provisional', 'unclear provisional', 'unclear settled'],
  ],
  [
    'resolvers that disagree settle nothing',
    page(
      [see.nameGone, see.resolver('one', 'found'), see.resolver('two', 'absent')],
      [see.nameGone, see.resolver('one', 'found'), see.resolver('two', 'absent')],
      [see.nameGone, see.resolver('one', 'found'), see.resolver('two', 'absent')],
    ),
    ['unclear provisional', 'unclear provisional', 'unclear settled'],
  ],
  [
    'an odd answer from a resolver accuses nobody',
    page([see.nameGone, see.resolver('one', 'odd'), see.resolver('two', 'found')]),
    ['unclear provisional'],
  ],
  [
    'silent resolvers leave it open',
    page(see.nameGone, see.nameGone, see.nameGone),
    ['unclear provisional', 'unclear provisional', 'unclear settled'],
  ],
  [
    'a name that is never answered here takes three rounds',
    page(see.silent, [see.nameSilent, ...FOUND_ELSEWHERE], [see.nameSilent, ...FOUND_ELSEWHERE]),
    ['unreachable provisional', 'unreachable provisional', 'interference/dns settled'],
  ],
  [
    'an unknown issuer is certificate',
    page(see.foreign, see.foreign),
    ['interference/certificate provisional', 'interference/certificate settled'],
  ],
  [
    'a certificate for another name, alone, is left open',
    page(see.wrongName, see.wrongName, see.wrongName),
    ['unclear provisional', 'unclear settled', 'unclear settled'],
  ],
  [
    'an expired certificate accuses nobody',
    page(see.expired, see.expired, see.expired),
    ['unclear provisional', 'unclear provisional', 'unclear settled'],
  ],
  [
    'another certificate trouble accuses nobody',
    page(see.revoked, see.revoked, see.revoked),
    ['unclear provisional', 'unclear provisional', 'unclear settled'],
  ],
  ['451 is a refusal', page(see.status(451), see.status(451)), ['refused provisional', 'refused settled']],
  [
    '403 where another answer is normal is a refusal',
    page(see.status(403), see.status(403)),
    ['refused provisional', 'refused settled'],
  ],
  ['429 too', page(see.status(429), see.status(429)), ['refused provisional', 'refused settled']],
  [
    'a challenge too, whatever its status',
    page(see.status(503, { answer: 'challenge' }), see.status(503, { answer: 'challenge' })),
    ['refused provisional', 'refused settled'],
  ],
  ['another odd status over valid TLS works', page(see.status(418)), ['working settled']],
  ['5xx is down', page(see.status(503), see.status(503)), ['down provisional', 'down settled']],
  ['501 only declines a HEAD', page(see.status(501)), ['working settled']],
  [
    'a redirect off the site leaves it open',
    page(
      see.status(302, { answer: 'redirect-elsewhere' }),
      see.status(302, { answer: 'redirect-elsewhere' }),
      see.status(302, { answer: 'redirect-elsewhere' }),
    ),
    ['unclear provisional', 'unclear provisional', 'unclear settled'],
  ],
  ['a redirect on the site works', page(see.status(302, { answer: 'redirect-same-site' })), ['working settled']],
  [
    'a known block page confirms',
    page(see.status(302, { answer: 'block-page' }), see.status(302, { answer: 'block-page' })),
    ['confirmed/http provisional', 'confirmed/http settled'],
  ],
  [
    'a known block address confirms by dns',
    page({ ...see.foreign, addressClass: 'block-page' }, { ...see.foreign, addressClass: 'block-page' }),
    ['confirmed/dns provisional', 'confirmed/dns settled'],
  ],
  [
    'a private address for a public name is dns',
    page(
      [{ ...see.refused, addressClass: 'loopback' }, ...FOUND_ELSEWHERE],
      [{ ...see.refused, addressClass: 'private' }, ...FOUND_ELSEWHERE],
    ),
    ['interference/dns provisional', 'interference/dns settled'],
  ],
  [
    'the same without anybody who knows better is not',
    page({ ...see.refused, addressClass: 'loopback' }),
    ['unreachable provisional'],
  ],
  [
    'a cut after the handshake is left open',
    page(see.emptyAnswer, see.emptyAnswer, see.emptyAnswer),
    ['unclear provisional', 'unclear provisional', 'unclear settled'],
  ],
  [
    'a reset after the handshake is no name reset',
    page({ ...see.reset, reachedAtLeast: 'tls' }),
    ['unclear provisional'],
  ],
  [
    'an unknown error is left open',
    page(see.unknown, see.unknown, see.unknown),
    ['unclear provisional', 'unclear provisional', 'unclear settled'],
  ],
  [
    'a proxy that cannot reach it accuses nobody',
    page(see.proxyRefused, see.proxyRefused),
    ['unreachable provisional', 'unreachable settled'],
  ],
  [
    'a proxy that fails itself says nothing',
    page({ ...see.proxyRefused, failure: 'proxy-unreachable' }),
    ['unknown settled'],
  ],
  ['our own doing says nothing', page({ ...see.reset, failure: 'local-network-changed' }), ['unknown settled']],
  [
    'two unlike cuts are not named',
    page([see.nameGone, ...FOUND_ELSEWHERE], see.reset),
    ['interference/dns provisional', 'interference/unidentified settled'],
  ],
  [
    'a first failure after passes is provisional',
    page(see.pass, see.pass, see.reset),
    ['working settled', 'working settled', 'interference/tls provisional'],
  ],
  [
    'one failure between passes is forgiven',
    page(see.pass, see.reset, see.pass, see.pass),
    ['working settled', 'interference/tls provisional', 'working provisional', 'working settled'],
  ],
  [
    'an outage ends with its first answer, surely with its second',
    page(see.status(503), see.status(503), see.pass, see.pass),
    ['down provisional', 'down settled', 'working provisional', 'working settled'],
  ],
  [
    'a block that was lifted is taken back after two passes, surely after three',
    page(see.reset, see.reset, see.reset, see.pass, see.pass, see.pass),
    [
      'interference/tls provisional',
      'interference/tls settled',
      'interference/tls settled',
      'interference/tls settled',
      'working provisional',
      'working settled',
    ],
  ],
  [
    'a censor that misses now and then keeps its episode',
    page(see.reset, see.reset, see.pass, see.reset, see.pass, see.pass, see.reset),
    ['interference/tls provisional', ...Array(6).fill('interference/tls settled')],
  ],
  [
    'once the server answers, even with an error, the way is open',
    page(see.reset, see.reset, ...Array(2).fill(see.status(503))),
    ['interference/tls provisional', 'interference/tls settled', 'interference/tls settled', 'down settled'],
  ],
  [
    'a change of mechanism shows',
    page(...Array(4).fill([see.nameGone, ...FOUND_ELSEWHERE]), see.reset, see.reset, see.reset),
    [
      ...['interference/dns provisional'],
      ...Array(3).fill('interference/dns settled'),
      'interference/unidentified settled',
      'interference/tls settled',
      'interference/tls settled',
    ],
  ],
];

describe('one page, round by round', () => {
  it.each(STORIES)('%s', (_name, rounds, expected) => {
    expect(states(tell(rounds))).toEqual(expected);
  });
});

describe('the worked example of utils/verdict/README.md', () => {
  it('goes as it is told there', () => {
    const minutes = [30, 2, 30, 2, 30, 2, 30, 30, 30, 30];
    const sights = [see.reset, see.reset, see.pass, see.reset, ...Array(6).fill(see.pass)];
    const rounds = [
      { seen: { page: see.pass } },
      ...sights.map((sight, i) => ({ seen: { page: sight }, afterMinutes: minutes[i] })),
    ];
    const told = tell(rounds);
    const odds = told.slice(0, 5).map(({ ledger }) => ledger.targets['matrix/web/page']?.accuseOdds ?? 0);
    expect(odds.map((it) => it.toFixed(2))).toEqual(['0.00', '5.08', '10.15', '8.57', '13.65']);
    expect(states(told)).toEqual([
      'working settled',
      'interference/tls provisional',
      ...Array(6).fill('interference/tls settled'),
      'working provisional',
      'working settled',
      'working settled',
    ]);
  });
});
