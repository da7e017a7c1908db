// How far does the line from you to the service reach? (The mark of the product.)

import type { Verdict } from '../utils/verdict/verdict.ts';
import { type LineShape, lineShape, STOPS } from './line-shape.ts';
import type { Speech } from './speech.ts';
import styles from './Throughline.module.css';

interface Props {
  verdict: Pick<Verdict, 'state' | 'reachedAtLeast' | 'failedAtMost'>;
  speech: Speech;
  /** Drawn large, over the names of its stops. */
  isLarge?: boolean;
  /** Its words stand beside it already. */
  isDecoration?: boolean;
}

export function Throughline({ verdict, speech, isLarge, isDecoration }: Props) {
  const shape = lineShape(verdict);
  const gap = isLarge ? 62 : 22;
  const dot = isLarge ? 8 : 6;
  // Large, it is as wide as the five names under it, each in the middle of its fifth.
  const [width, height] = isLarge ? [START + gap * 5, 20] : [START + gap * 4.5 + 6, 16];
  const y = height / 2;
  const at = (stop: number): number => START + gap * (stop + 0.5);
  const drawn = shape.end === 'none' ? '' : lineTo(shape, at, y);
  return (
    <svg
      class={styles.line}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-hidden={isDecoration}
      aria-label={isDecoration ? undefined : lineWords(shape, speech)}
    >
      <path class={styles.rest} d={`M${START} ${y}H${at(4)}`} />
      <path class={styles.restDots} stroke-width={dot - 1.5} d={dots(firstAhead(shape, at), 4, at, y)} />
      {drawn && <path class={styles.drawn} d={`M${START} ${y - 3.5}v7`} />}
      {drawn && <path class={shape.isCrawling ? styles.crawls : styles.drawn} d={drawn} />}
      {shape.reached > 0 && <path class={styles.dots} stroke-width={dot} d={dots(0, shape.reached - 1, at, y)} />}
      {sign(shape, at, y, isLarge ? 4.2 : 3.4)}
    </svg>
  );
}

/** The same in words: `The line reaches “Connect” and breaks before “Secure”`. */
export function lineWords(shape: LineShape, { words, voice }: Speech): string {
  const { line, stop } = words;
  const next = stop[STOPS[Math.min(4, shape.reached)] ?? 'body'];
  const last = stop[STOPS[Math.max(0, shape.reached - 1)] ?? 'name'];
  switch (shape.end) {
    case 'whole':
      return shape.isCrawling ? line.crawls : line.whole;
    case 'freeze':
      return voice.say(line.freezes, { stop: next });
    case 'refusal':
      return line.turnedAway;
    case 'down':
      return line.down;
    case 'question':
      return line.unclear;
    case 'none':
      return line.none;
    case 'break':
      return shape.reached === 0
        ? voice.say(line.breaksAtOnce, { stop: next })
        : voice.say(line.breaks, { reached: last, stop: next });
  }
}

/** Where you are: a short bar, from which the line sets out. */
const START = 2;

function lineTo(shape: LineShape, at: (stop: number) => number, y: number): string {
  const last = shape.reached > 0 ? at(shape.reached - 1) : START;
  if (shape.end === 'whole' || shape.end === 'question') return `M${START} ${y}H${last}`;
  if (shape.end === 'refusal' || shape.end === 'down') return `M${START} ${y}H${at(4) - 6}`;
  // A stub beyond the last stop shows that the way goes on until it breaks.
  return `M${START} ${y}H${Math.max(last, breakAt(shape, at) - 7)}`;
}

/** In the middle of the span in which it can have broken: the browser does not always tell where. */
function breakAt(shape: LineShape, at: (stop: number) => number): number {
  if (shape.reached === 0 && shape.breaksBy === 0) return at(0);
  const from = shape.reached > 0 ? at(shape.reached - 1) : START;
  return (from + at(Math.max(shape.breaksBy, shape.reached))) / 2;
}

/** Stops that the line has passed for sure or perhaps are not ahead of it. */
function firstAhead(shape: LineShape, at: (stop: number) => number): number {
  if (shape.end !== 'break' && shape.end !== 'freeze') return shape.reached;
  let stop = shape.reached;
  while (stop < 4 && at(stop) < breakAt(shape, at)) stop++;
  return stop;
}

function sign(shape: LineShape, at: (stop: number) => number, y: number, r: number) {
  if (shape.end === 'whole' || shape.end === 'none') return null;
  const x = shape.end === 'refusal' || shape.end === 'down' ? at(4) : breakAt(shape, at);
  if (shape.end === 'break')
    return <path class={styles.sign} d={`M${x - r} ${y - r}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`} />;
  if (shape.end === 'freeze') return <path class={styles.sign} d={`M${x - 2} ${y - r}v${2 * r}m4.5 0v${-2 * r}`} />;
  if (shape.end === 'refusal') return <path class={styles.ring} d={`${ring(x, y, r + 0.8)}M${x - r / 2} ${y}h${r}`} />;
  if (shape.end === 'down')
    return <path class={styles.ring} d={`${ring(x, y, r + 0.8)}M${x} ${y - 1.8}v1.6m0 2.1v.1`} />;
  return <path class={styles.ring} d={`M${x - 2} ${y - 2.2}a2.2 2.2 0 1 1 3.2 2q-1 .5-1 1.6m0 2.4v.1`} />;
}

function ring(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
}

/** Round-capped strokes of no length are dots: one path draws them all. */
function dots(from: number, to: number, at: (stop: number) => number, y: number): string {
  let path = '';
  for (let stop = from; stop <= to; stop++) path += `M${at(stop)} ${y}h.01`;
  return path;
}
