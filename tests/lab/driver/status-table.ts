// What does the popup say, in words, for somebody who looks at a terminal?

import type { LiveRun } from './live-run.ts';
import { tableOf } from './report.ts';

interface Line {
  name: string;
  state: string;
  mechanism: string;
  confidence: string;
  words: string;
}

export async function statusTable(run: Pick<LiveRun, 'observer'>): Promise<string> {
  const reading = await run.observer.read();
  const lines = await run.observer.page.evaluate<Line[]>(`(() => {
    const linesOf = (element) => (element.innerText || '').split('\\n').map((line) => line.trim()).filter(Boolean);
    return [...document.querySelectorAll('[data-service][data-state]')].map((row) => {
      const ofChannels = new Set([...row.querySelectorAll('[data-channel]')].flatMap(linesOf));
      const words = linesOf(row).filter((line) => !ofChannels.has(line));
      const { state, mechanism = '', confidence = '' } = row.dataset;
      return { name: words[0] ?? row.dataset.service, state, mechanism, confidence, words: words.slice(1).join(', ') };
    });
  })()`);
  const rows = lines.map((line) => [line.name, line.state, line.mechanism || '-', line.confidence, line.words]);
  return [
    `Network: ${reading.network}   Route: ${reading.route}   Checked: ${reading.checkedAt ?? 'never'}`,
    ...tableOf([['service', 'state', 'mechanism', 'confidence', "in the popup's words"], ...rows]),
  ].join('\n');
}
