// How much must be seen before we say it, and before we take it back? All the mathematics of the verdicts is here.

/**
 * Wald's sequential probability ratio test (A. Wald, "Sequential Tests of Statistical Hypotheses", Annals of
 * Mathematical Statistics 16, 1945), run over and over with a floor at zero (E. S. Page, "Continuous Inspection
 * Schemes", Biometrika 41, 1954), so that a long quiet past does not slow down the finding of something new.
 *
 * Two stories compete for each target: "the way is clear, failures are noise" and "something is in the way".
 * Each round adds  ln( P(seen | in the way) / P(seen | clear) )  to the odds. Once the odds reach
 * ln((1 - miss) / falseAlarm) the second story is accepted; at zero everything is forgotten.
 */
export interface Risks {
  /** Share of quiet stories in which we cry wolf. */
  falseAlarm: number;
  /** Share of real ones that we would let go. */
  miss: number;
}

/** To accuse: a false "likely blocked" is worse than a late one. */
export const TO_ACCUSE: Risks = { falseAlarm: 1e-4, miss: 1e-2 };
/** To say, without accusing anybody, that it does not get through. */
export const TO_CALL_FAILING: Risks = { falseAlarm: 1e-3, miss: 1e-2 };

/** Something in the way fires this often: censors are probabilistic (Rambert 2021 saw 75 %), outages flicker. */
const FAILS_WHEN_OBSTRUCTED = 0.8;
/** A clear way fails this often all the same, whatever the kind of failure. */
const FAILS_WHEN_CLEAR = 0.03;
/** "All passed by luck" must be this improbable before an episode is over (D3). */
const LUCK = 0.01;
/** Odds are kept below this, so that their record stays small and never overflows. */
const CEILING = 25;

/** Odds (natural logarithm) at which the obstructed story is accepted: 9.2 to accuse, 6.9 to call failing. */
export function acceptAt(risks: Risks): number {
  return Math.log((1 - risks.miss) / risks.falseAlarm);
}

/** What one failing round adds, when a clear way shows this kind of failure with probability `noise`. */
export function weightOfFailure(noise: number): number {
  return Math.log(FAILS_WHEN_OBSTRUCTED / noise);
}

/** What one passing round adds: -1.58. */
export const WEIGHT_OF_PASS = Math.log((1 - FAILS_WHEN_OBSTRUCTED) / (1 - FAILS_WHEN_CLEAR));

export function accumulated(odds: number, weight: number): number {
  return Math.min(CEILING, Math.max(0, odds + weight));
}

/**
 * How many spaced passes in a row end an episode. Two where it saw none; else as many as make "all passed by luck"
 * at most 1 % at the episode's own hit rate h:  (1 - h)^n <= 0.01.
 */
export function passesToRecover(fails: number, passesBefore: number): number {
  return passesBefore === 0 ? 2 : passesForHitRate(fails / (fails + passesBefore));
}

/**
 * How many make it certain enough to tell the user unasked. An episode of three failures may as well be a censor that
 * fires three times in four, so the hit rate is Laplace's (fails + 1) / (n + 2), which trusts a short episode less.
 */
export function passesToSettle(fails: number, passesBefore: number): number {
  const careful = passesForHitRate((fails + 1) / (fails + passesBefore + 2));
  return Math.max(careful, passesToRecover(fails, passesBefore));
}

function passesForHitRate(hitRate: number): number {
  if (hitRate >= 1) return 2;
  return Math.max(2, Math.ceil(Math.log(LUCK) / Math.log(1 - hitRate)));
}
