// Is the right one of several interchangeable targets asked again?

import { describe, expect, it } from 'vitest';
import { serviceById, targetById } from '../../../utils/catalogue/index.ts';
import type { Target } from '../../../utils/catalogue/service.ts';
import { minutes } from '../../../utils/kernel/clock.ts';
import { EMPTY_LEDGER } from '../../../utils/verdict/ledger.ts';
import { newTargetLedger, type TargetLedger } from '../../../utils/verdict/target-ledger.ts';
import { openConfirmations } from '../../../utils/workflows/open-confirmations.ts';

const NOW = Date.UTC(2026, 7, 13, 12);
const [GATEWAY, EDGE] = ['instagram/messages/gateway', 'instagram/messages/edge-chat'];
const AGO = NOW - minutes(3);

const reset = {
  sign: 'reset',
  failSign: 'reset',
  byMechanism: { tls: 5 },
  startedAtMs: AGO,
  lastFailAtMs: AGO,
} as const;
const suspected: Partial<TargetLedger> = { ...reset, fails: 1, accuseOdds: 5, failOdds: 5 };
const accused: Partial<TargetLedger> = { ...reset, accepted: 'accused', fails: 3, accuseOdds: 15, failOdds: 15 };
const recovering: Partial<TargetLedger> = { ...accused, sign: 'passed', passRun: 1, lastPassAtMs: NOW };
const well: Partial<TargetLedger> = { sign: 'passed', lastPassAtMs: NOW };

function asked(gateway: Partial<TargetLedger>, edge: Partial<TargetLedger>): string[] {
  const entry = (id: string, parts: Partial<TargetLedger>) => ({
    ...newTargetLedger(targetById(id) as Target),
    ...parts,
  });
  const targets = { [GATEWAY]: entry(GATEWAY, gateway), [EDGE]: entry(EDGE, edge) };
  const ledger = { ...EMPTY_LEDGER, targets };
  return openConfirmations(ledger, [serviceById('instagram')], NOW).map(({ targetId }) => targetId);
}

describe('of two interchangeable targets', () => {
  it.each([
    ['one stands for both while both are suspected', suspected, suspected, [GATEWAY]],
    ['none is asked once one of them is settled', suspected, accused, []],
    ['none is asked while one of them is well', suspected, well, []],
    ['the one that answers again is asked, however settled the other is', accused, recovering, [EDGE]],
    ['the one that answers again goes before a suspicion', suspected, recovering, [EDGE]],
    ['none is asked when one is well and the other on its way', well, recovering, []],
  ])('%s', (_name, gateway, edge, expected) => {
    expect(asked(gateway, edge)).toEqual(expected);
  });
});
