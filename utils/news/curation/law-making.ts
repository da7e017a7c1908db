// Does a headline speak of lawmakers and what they make, or of what was done?

import { any, hitsOf, type Reading } from './reading.ts';

const LAWMAKER =
  /^(lawmaker|senat|mps|congress|parliament|duma|peers|госдум|депутат|сенатор|парламент|рад|مجلس|نواب|برلمان|meclis|diputad|congreso|senado)/;

/** A bill is more than the wish of a lawmaker. */
export function hasInstrument(reading: Reading): boolean {
  return hitsOf(reading, 'law').some((hit) => {
    const word = reading.tokens[hit.from]?.text ?? '';
    return LAW_WORDS.test(word) && !LAWMAKER.test(word);
  });
}

/** Law rather than deed: lawmakers act, or the order is about how to behave and not about blocking. */
export function isLaw(reading: Reading): boolean {
  if (any(reading, 'law') && (isLawMaking(reading) || !any(reading, 'block', 'cut', 'slow'))) return true;
  if (any(reading, 'demand', 'court') && !any(reading, 'block', 'slow', 'cut', 'down', 'remove')) return true;
  return any(reading, 'enc') && any(reading, 'demand', 'court', 'state') && !any(reading, 'block');
}

const LAW_WORDS =
  /^(law|committee|plenary|negotiat|troops|soldiers|public|for|bars?|at|schools?|teachers|учител|педагог|врач|школ|чиновник|военн|вуз|посадов|госорган|держслуж|робоч|рабоч|funcionari|servidores|maestr|fonctionn|beamt|موظف|معلم|كارمند|كاركنان|memur|ogretmen|kamu|公|教|军|bill|legis|parliament|senat|duma|mps|congress|act|passes|draft|chat|policy|regulation|ordinance|decree|under|age|minimum|official|government|civil|vote|peers|back|coalition|licens|сотрудникам|работникам|введ|запрет|закон|госдум|депутат|поправк|сенатор|указ|постановл|норм|коап|служебн|госслуж|рад|قانون|لايحه|طرح|مجلس|kanun|tasari|teklif|meclis|15|16|yas|ley|congreso|senado|diputados|decreto|menores|edad|برلمان|تشريع|نواب|法|条|议|草|未|年)/;

/** Those who make laws, or what they make, stand in the text. */
export function isLawMaking(reading: Reading): boolean {
  return hitsOf(reading, 'law').some(({ from, to }) =>
    reading.tokens.slice(from, to + 1).some(({ text }) => LAW_WORDS.test(text)),
  );
}
