// Which sentence says what we know about a service?

import type { ServiceView } from '../utils/contracts/snapshot.ts';
import type { Mechanism, Verdict } from '../utils/verdict/verdict.ts';
import type { DetailedSpeech, Speech } from './speech.ts';

const HOUR_MS = 3_600_000;

/** `Likely blocked: its name is hidden`, `Slowed: large files crawl`, `Works`. */
export function verdictSentence(verdict: Verdict, { words, voice }: Speech): string {
  const state = words.state[verdict.state];
  const how = howOf(verdict, words);
  return how ? voice.say(words.joined, { state, how }) : state;
}

/** What stands in a service's row: the verdict, unless the network or a missing permission speaks louder. */
export function serviceSentence(service: ServiceView, isJudged: boolean, speech: Speech): string {
  const { words, voice, nowMs } = speech;
  if (!service.hasPermission) return words.needsPermission;
  if (isJudged || service.verdict.state === 'working') return verdictSentence(service.verdict, speech);
  if (!service.lastKnown) return words.notJudged;
  const state = words.short[service.lastKnown.verdict.state];
  return voice.say(words.lastKnown, { state, time: voice.span(nowMs - service.lastKnown.atMs) });
}

/** `since 12 Feb`, `for 3 h`, `to be confirmed`, or nothing. */
export function sinceWords(verdict: Verdict, { words, voice, nowMs }: Speech): string {
  if (verdict.state === 'unknown' || verdict.state === 'unclear') return '';
  if (verdict.isFlapping) return words.flapping;
  if (verdict.stage === 'provisional') return words.notConfirmed;
  if (verdict.sinceMs === null) return '';
  const ageMs = nowMs - verdict.sinceMs;
  if (ageMs < 60_000) return '';
  if (ageMs < 36 * HOUR_MS) return voice.say(words.forTime, { time: voice.span(ageMs) });
  return voice.say(words.since, { date: voice.date(verdict.sinceMs, nowMs) });
}

/** Why it is so, in one sentence about the mechanism or the state. */
export function becauseSentence(verdict: Verdict, { details }: DetailedSpeech): string {
  const { state, mechanism } = verdict;
  if (mechanism) return details.because[mechanism];
  if (state === 'interference' || state === 'confirmed') return details.because.unidentified;
  if (state === 'slowed' || state === 'stalls') return details.because.volume;
  return details.because[state];
}

/** Neutral advice: it names and recommends nothing (D12). */
export function adviceSentence(verdict: Verdict, { details }: DetailedSpeech): string | null {
  const { state } = verdict;
  if (state === 'working') return null;
  if (state === 'interference' || state === 'confirmed') return details.advice.cut;
  if (state === 'slowed' || state === 'stalls') return details.advice.slow;
  return details.advice[state];
}

/** The sign that goes with a state, for whoever sees no colours. */
export function signOf(state: Verdict['state'], { questionMark }: Speech['voice']): string {
  if (state === 'working') return '✓';
  if (state === 'slowed' || state === 'stalls') return '≈';
  if (state === 'unclear') return questionMark;
  if (state === 'unknown') return '·';
  return state === 'refused' || state === 'down' ? '⊘' : '✕';
}

/** The host a link leads to, as it is written; punycode kept, so that a look-alike letter cannot hide. */
export function hostOfUrl(url: string): string {
  return /^https:\/\/([^/?#:@]+)(?:[/?#]|$)/i.exec(url)?.[1]?.replace(/^www\./, '') ?? '';
}

function howOf({ state, mechanism }: Verdict, words: Speech['words']): string | null {
  if (!mechanism) return null;
  if (state === 'slowed') return words.slowBy[mechanism];
  if (state === 'confirmed') return provenBy(mechanism, words) ?? words.cutBy[mechanism];
  return state === 'interference' ? words.cutBy[mechanism] : null;
}

function provenBy(mechanism: Mechanism, words: Speech['words']): string | null {
  return mechanism === 'dns' || mechanism === 'certificate' || mechanism === 'http' ? words.provenBy[mechanism] : null;
}
