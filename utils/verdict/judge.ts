// What do we say about a service, given everything remembered of this network?

import { CHANNEL_NAMES, type ChannelName, type Service } from '../catalogue/service.ts';
import type { Route } from '../evidence/observation.ts';
import { minutes } from '../kernel/clock.ts';
import type { NetworkAssessment } from '../network/network.ts';
import { channelFinding } from './channel.ts';
import type { Finding } from './finding.ts';
import type { Ledger } from './ledger.ts';
import { worstOf } from './need.ts';
import { unknown } from './plain-failure.ts';
import { type OtherRoute, withOtherRoutes } from './second-side.ts';
import { isFlapping, nextStanding, type Standing } from './standing.ts';
import type { Verdict } from './verdict.ts';

/** Store it whole, per service and network epoch, and hand it back as `previous`. */
export interface ServiceVerdicts {
  service: Verdict;
  channels: readonly { name: ChannelName; verdict: Verdict }[];
  standing: { service: Standing; channels: Partial<Record<ChannelName, Standing>> };
}

/** An answer of this very round stands even while the network is not well. */
const THIS_ROUND_MS = minutes(3);
/** Such a round goes on, for listed hosts do answer; it ends within five minutes. */
const RESTRICTED_ROUND_MS = minutes(5);

/** `assessment`: the network of the latest round; null = none yet, the ledger alone speaks. */
export function judgeService(input: {
  service: Service;
  ledger: Ledger;
  assessment: NetworkAssessment | null;
  previous: ServiceVerdicts | null;
  hasPermission: boolean;
  otherRoutes?: readonly OtherRoute[];
  nowMs: number;
}): ServiceVerdicts {
  const { service, ledger, previous, nowMs } = input;
  const findings = CHANNEL_NAMES.flatMap((name) => {
    const channel = service.channels[name];
    if (channel === undefined) return [];
    const finding = input.hasPermission
      ? whileWell(channelFinding(service, name, channel, ledger, nowMs), input.assessment)
      : unknown('needs-permission');
    return [{ name, finding }];
  });
  const lifted = withOtherRoutes(serviceFinding(findings), input.otherRoutes ?? [], nowMs);
  const judged = findings.map(({ name, finding }) => ({
    name,
    ...settle(finding, previous?.standing.channels[name] ?? null, nowMs),
  }));
  const whole = settle(lifted, previous?.standing.service ?? null, nowMs);
  return {
    service: whole.verdict,
    channels: judged.map(({ name, verdict }) => ({ name, verdict })),
    standing: { service: whole.standing, channels: Object.fromEntries(judged.map((it) => [it.name, it.standing])) },
  };
}

export type { OtherRoute, Route };

/** The worst of web and messages; what a deep check found lifts from any channel but calls. */
function serviceFinding(findings: readonly { name: ChannelName; finding: Finding }[]): Finding {
  const of = (...names: ChannelName[]) => findings.filter((it) => names.includes(it.name)).map((it) => it.finding);
  const worst = worstOf(of('web', 'messages'));
  if (worst.state !== 'working') return worst;
  const slow = of('web', 'messages', 'media').filter((it) => it.state === 'stalls' || it.state === 'slowed');
  return slow.length > 0 ? worstOf(slow) : worst;
}

/** One message for the network instead of an accusation per service. */
function whileWell(finding: Finding, assessment: NetworkAssessment | null): Finding {
  if (assessment === null || assessment.condition === 'online') return finding;
  const passedMs = finding.entry?.lastPassAtMs ?? null;
  const roundMs = assessment.condition === 'restricted' ? RESTRICTED_ROUND_MS : THIS_ROUND_MS;
  const isOfNow = passedMs !== null && Math.abs(assessment.atMs - passedMs) < roundMs;
  if (finding.state === 'unknown' || (finding.state === 'working' && isOfNow)) return finding;
  const { passedControls, failedControls, condition, atMs } = assessment;
  const total = passedControls.length + failedControls.length;
  return {
    state: 'unclear',
    mechanism: null,
    confidence: 'low',
    stage: 'provisional',
    reasons: [
      { code: condition === 'unstable' ? 'line-lossy' : 'network-not-well' },
      { code: 'controls-passed', count: passedControls.length, total, controls: passedControls },
      { code: 'controls-failed', count: failedControls.length, total, controls: failedControls },
    ],
    startedAtMs: atMs,
    entry: finding.entry,
  };
}

function settle(finding: Finding, before: Standing | null, nowMs: number): { verdict: Verdict; standing: Standing } {
  const { state, stage, startedAtMs, entry } = finding;
  const standing = nextStanding(before, { state, stage, startedAtMs, nowMs });
  const seen = state === 'unknown' ? null : (entry?.seen ?? null);
  const verdict: Verdict = {
    state,
    mechanism: finding.mechanism,
    confidence: finding.confidence,
    stage,
    reasons: finding.reasons,
    sinceMs: standing.sinceMs,
    isFlapping: isFlapping(standing),
    reachedAtLeast: seen?.reachedAtLeast ?? null,
    failedAtMost: seen?.failedAtMost ?? null,
    failure: seen?.failure ?? null,
    responseMs: seen?.responseMs ?? null,
  };
  return { verdict, standing };
}
