// What is our mark? One line from you to the service with five stops; run this after a change and commit the pictures.

import { mkdir, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findChromium } from './find-browser.ts';
import { ROOT } from './run.ts';
import { shrinkPng } from './shrink-png.ts';

const TOOLBAR_SIZES = [16, 32] as const;
/** Nobody tells shades of an edge apart that differ by so much of 255. */
const UNSEEN = 8;
const ALL_SIZES = [...TOOLBAR_SIZES, 48, 128] as const;

interface Look {
  tile: string;
  line: string;
  lastStop: string;
  shape: 'whole' | 'broken' | 'dotted' | 'stops-only';
}

/** The shape alone tells the state; the colour only says it again. */
const LOOKS: Readonly<Record<string, Look>> = {
  throughline: { tile: '#1d2327', line: '#f7f5f0', lastStop: '#62c99c', shape: 'whole' },
  works: { tile: '#1a7553', line: '#ffffff', lastStop: '#ffffff', shape: 'whole' },
  trouble: { tile: '#b92f18', line: '#ffffff', lastStop: '#ffffff', shape: 'broken' },
  unclear: { tile: '#636d74', line: '#ffffff', lastStop: '#ffffff', shape: 'dotted' },
  off: { tile: '#6f7980', line: '#ffffff', lastStop: '#ffffff', shape: 'stops-only' },
};

const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  await mkdir(`${ROOT}public/icon`, { recursive: true });
  for (const [name, look] of Object.entries(LOOKS)) {
    for (const size of name === 'throughline' ? ALL_SIZES : TOOLBAR_SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>*{margin:0}svg{display:block}</style>${mark(look, size)}`);
      const picture = await shrinkPng(await page.screenshot({ omitBackground: true }), UNSEEN);
      await writeFile(`${ROOT}public/icon/${name}-${size}.png`, picture);
    }
  }
  await writeFile(`${ROOT}scripts/mark.svg`, `${mark(LOOKS['throughline'] as Look, 128)}\n`);
} finally {
  await browser.close();
}

/** Under 24 px there is room for the two ends only, and the line must lie on whole pixels. */
function mark(look: Look, size: number): string {
  return size < 24 ? smallMark(look, size) : fullMark(look, size);
}

function fullMark({ tile, line, lastStop, shape }: Look, size: number): string {
  const stops = [16, 40, 64, 88, 112].map((x) => [x, heightAt(x)] as const);
  const dot = ([x, y]: readonly [number, number], fill: string, radius = 9) =>
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;
  const ring = ([x, y]: readonly [number, number]) =>
    `<circle cx="${x}" cy="${y}" r="6" fill="none" stroke="${line}" stroke-width="5"/>`;
  const stroke = `fill="none" stroke="${line}" stroke-width="7"`;
  const drawn = {
    whole: `<path d="${curve(-8, 136)}" ${stroke}/>${stops.map((stop, i) => dot(stop, i === 4 ? lastStop : line)).join('')}`,
    broken: `<path d="${curve(-8, 46)}" ${stroke}/>${stops
      .slice(0, 2)
      .map((stop) => dot(stop, line))
      .join('')}${cross(79, 68, 17, 10)}${ring(stops[4] as [number, number])}`,
    dotted: `<path d="${curve(-8, 136)}" ${stroke} stroke-dasharray="9 9" opacity=".85"/>${stops.map((stop) => dot(stop, line, 8)).join('')}`,
    'stops-only': stops.map(ring).join(''),
  }[shape];
  return svg(
    size,
    `<clipPath id="t"><rect width="128" height="128" rx="30"/></clipPath><g clip-path="url(#t)"><rect width="128" height="128" fill="${tile}"/>${drawn}${rim(30)}</g>`,
  );

  function cross(x: number, y: number, reach: number, width: number): string {
    const d = `M${x - reach} ${y - reach}l${2 * reach} ${2 * reach}m0 ${-2 * reach}l${-2 * reach} ${2 * reach}`;
    return `<path d="${d}" fill="none" stroke="${line}" stroke-width="${width}" stroke-linecap="round"/>`;
  }
}

/** A gentle rise from left to right: the line goes through the tile, edge to edge. */
function heightAt(x: number): number {
  return 64 - 22 * Math.sin(((x - 64) / 64) * (Math.PI / 2));
}

function curve(from: number, to: number): string {
  const points: string[] = [];
  for (let x = from; x <= to; x += 2) points.push(`${x} ${heightAt(x).toFixed(2)}`);
  return `M${points.join('L')}`;
}

function smallMark({ tile, line, lastStop, shape }: Look, size: number): string {
  const dot = (x: number, fill = line, radius = 21) => `<circle cx="${x}" cy="64" r="${radius}" fill="${fill}"/>`;
  const ring = (x: number) => `<circle cx="${x}" cy="64" r="15" fill="none" stroke="${line}" stroke-width="11"/>`;
  const bar = (from: number, to: number) => `<path d="M${from} 64H${to}" stroke="${line}" stroke-width="16"/>`;
  const drawn = {
    whole: bar(0, 128) + dot(32) + dot(96, lastStop),
    broken: `${bar(0, 34)}${dot(30)}<path d="M65 41l46 46m0-46l-46 46" stroke="${line}" stroke-width="17" fill="none"/>`,
    dotted: dot(24, line, 15) + dot(64, line, 15) + dot(104, line, 15),
    'stops-only': ring(32) + ring(96),
  }[shape];
  return svg(size, `<rect width="128" height="128" rx="28" fill="${tile}"/>${drawn}${rim(28)}`);
}

/** Keeps a dark tile apart from a dark toolbar. */
function rim(radius: number): string {
  return `<rect x="2" y="2" width="124" height="124" rx="${radius - 2}" fill="none" stroke="#fff" stroke-width="4" opacity=".16"/>`;
}

function svg(size: number, inner: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 128 128">${inner}</svg>`;
}
