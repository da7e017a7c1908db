// Is what the gallery saw good enough to be trusted, and where not?

import type { Confusion } from './confusion.ts';
import type { ScenarioResult } from './run-scenario.ts';

/**
 * Nobody is accused falsely and no mechanism is wrong; what is missing is claimed too little, and little of it may be
 * missing. A mechanism that is not told at all (`unidentified`) counts with the states' share.
 */
export const LEAST_STATES_RIGHT = 0.97;
export const LEAST_SCENARIOS_RIGHT = 0.95;

export interface GalleryFigures {
  scenarios: number;
  scenariosRight: number;
  states: number;
  statesRight: number;
  /** A service called blocked that must not be: at the end, or at any moment. */
  falseAccusations: readonly string[];
  mechanisms: number;
  mechanismsRight: number;
  mechanismsWrong: number;
}

const ACCUSING: readonly string[] = ['interference', 'confirmed'];

/** `scenarios` counts those too that could not be driven. */
export function figuresOf(
  results: readonly ScenarioResult[],
  { states, mechanisms }: Confusion,
  scenarios: number,
): GalleryFigures {
  const sum = (cells: Confusion['states']) => cells.reduce((count, cell) => count + cell.count, 0);
  const right = (cells: Confusion['states']) => cells.filter((cell) => cell.holds);
  return {
    scenarios,
    scenariosRight: results.filter((result) => result.holds).length,
    states: sum(states),
    statesRight: sum(right(states)),
    falseAccusations: results.flatMap(({ name, findings }) =>
      findings.filter(isFalseAccusation).map(({ what, seen }) => `${name}: ${what}: ${seen}`),
    ),
    mechanisms: sum(mechanisms),
    mechanismsRight: sum(right(mechanisms)),
    mechanismsWrong: sum(mechanisms.filter((cell) => !cell.holds && cell.seen !== 'unidentified' && cell.seen !== '-')),
  };
}

function isFalseAccusation({ what, seen, holds }: ScenarioResult['findings'][number]): boolean {
  if (holds || what.includes(': mechanism')) return false;
  return ACCUSING.includes(seen) || (what.endsWith(': never') && ACCUSING.some((state) => seen.includes(` ${state} `)));
}

/** Empty when all floors are met. */
export function floorsMissed(figures: GalleryFigures): string[] {
  const missed: string[] = [];
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  if (figures.falseAccusations.length > 0) missed.push(`false accusations: ${figures.falseAccusations.join('; ')}`);
  if (figures.mechanismsWrong > 0) missed.push(`wrong mechanisms: ${figures.mechanismsWrong}`);
  if (share(figures.statesRight, figures.states) < LEAST_STATES_RIGHT) missed.push('states right: under 97 %');
  if (share(figures.scenariosRight, figures.scenarios) < LEAST_SCENARIOS_RIGHT) missed.push('scenarios: under 95 %');
  return missed;
}

export function figureLines(figures: GalleryFigures): string[] {
  const { states, statesRight, mechanisms, mechanismsRight, mechanismsWrong, falseAccusations } = figures;
  return [
    `States right: ${statesRight} of ${states}; false accusations: ${falseAccusations.length}`,
    `Mechanisms right: ${mechanismsRight} of ${mechanisms}, wrong: ${mechanismsWrong}, the rest not told`,
  ];
}
