// What can a call quality test have come to?

import type { CallQualityRecord } from '../../utils/contracts/call-quality.ts';
import { NOW_MS } from './snapshots.ts';

const SAMPLES = Array.from({ length: 200 }, (_, index) => ({
  atMs: index * 50,
  roundTripMs: index % 23 === 7 ? null : 48 + ((index * 37) % 41),
  lost: index % 23 === 7 ? 1 : 0,
}));
const RESULT = {
  grade: 'fair',
  rating: 78.4,
  sent: 200,
  lost: 9,
  roundTripMs: 61,
  jitterMs: 8,
  wayRound: null,
} as const;
const ALL_LOST = SAMPLES.map(({ atMs }) => ({ atMs, roundTripMs: null, lost: 1 }));
const SILENT = { ...RESULT, grade: 'silent', rating: null, lost: 200, roundTripMs: null, jitterMs: null } as const;

function test(more: Partial<CallQualityRecord>): CallQualityRecord {
  return {
    version: 1,
    state: 'done',
    startedAtMs: NOW_MS - 240_000,
    total: 200,
    samples: SAMPLES,
    result: RESULT,
    ...more,
  };
}

export const CALL_TESTS: Readonly<Record<string, CallQualityRecord | null>> = {
  never: null,
  running: test({ state: 'running', samples: SAMPLES.slice(0, 83), result: null }),
  done: test({}),
  poor: test({ result: { ...RESULT, grade: 'breaks-up', rating: 31, lost: 61 } }),
  silent: test({ samples: ALL_LOST, result: SILENT }),
  'silent, open over TCP': test({ samples: ALL_LOST, result: { ...SILENT, wayRound: 'tcp' } }),
  'silent, open over TLS': test({ samples: ALL_LOST, result: { ...SILENT, wayRound: 'tls' } }),
  'silent, closed': test({ samples: ALL_LOST, result: { ...SILENT, wayRound: 'closed' } }),
  stopped: test({ state: 'not-enough', samples: SAMPLES.slice(0, 4), result: null }),
};
