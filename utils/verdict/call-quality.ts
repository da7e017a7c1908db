// How would a voice call sound on this line, by the scale that telephone networks are planned with?

/**
 * ITU-T G.107 (the E-model), in the form of Cole and Rosenbluth, "Voice over IP Performance Monitoring", ACM CCR 31(2),
 * 2001: R = 93.2 - Id - Ie,eff. Bands of user satisfaction: ITU-T G.109.
 */
const BEST_R = 93.2;
/** G.113 appendix I: G.711 with concealment under random loss. Messengers' codecs do better, so this errs downwards. */
const LOSS_ROBUSTNESS = 25.1;
/** From here on delay disturbs conversation by itself. */
const DISTURBING_DELAY_MS = 177.3;
/** Codec frame, look-ahead and sound card on both ends; a planning value. */
const DEVICE_DELAY_MS = 60;
/** At 1 % loss each way four of a dozen round trips are lost in fewer than 1 look of 10,000. */
const FEWEST_LOST = 4;

/** `clear` R >= 80, `fair` >= 70, `poor` >= 60, else `breaks-up`; `silent` = no answer at all. */
export type CallGrade = 'clear' | 'fair' | 'poor' | 'breaks-up' | 'silent';

export interface CallMeasure {
  /** Round trips sent and lost. */
  sent: number;
  lost: number;
  roundTripMs: number | null;
  jitterMs: number | null;
}

export interface CallQuality {
  grade: CallGrade;
  /** 0 to 93.2; null where nothing was answered. */
  rating: number | null;
  /** Share of one direction, taking both for equal: a round trip is lost when either half is. */
  oneWayLossPercent: number;
}

export function rateCall(measure: CallMeasure): CallQuality {
  const roundTripLoss = measure.sent === 0 ? 0 : measure.lost / measure.sent;
  const oneWayLossPercent = 100 * (1 - Math.sqrt(1 - roundTripLoss));
  if (measure.roundTripMs === null) return { grade: 'silent', rating: null, oneWayLossPercent };
  const delayMs = measure.roundTripMs / 2 + 2 * (measure.jitterMs ?? 0) + DEVICE_DELAY_MS;
  const rating = Math.max(0, BEST_R - delayImpairment(delayMs) - lossImpairment(oneWayLossPercent));
  return { grade: gradeOf(rating), rating, oneWayLossPercent };
}

/** Would the loss alone break a call up, however quick the line? Few packets prove little, so some must be missing. */
export function breaksUp({ sent, lost }: Pick<CallMeasure, 'sent' | 'lost'>): boolean {
  return lost >= FEWEST_LOST && rateCall({ sent, lost, roundTripMs: 0, jitterMs: null }).grade === 'breaks-up';
}

function delayImpairment(delayMs: number): number {
  return 0.024 * delayMs + 0.11 * Math.max(0, delayMs - DISTURBING_DELAY_MS);
}

function lossImpairment(lossPercent: number): number {
  return (95 * lossPercent) / (lossPercent + LOSS_ROBUSTNESS);
}

function gradeOf(rating: number): CallGrade {
  if (rating >= 80) return 'clear';
  if (rating >= 70) return 'fair';
  return rating >= 60 ? 'poor' : 'breaks-up';
}
