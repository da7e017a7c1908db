// How is the popup put on a stage without a browser around it?

import { render } from 'preact';
import type { DetailedSpeech } from '../../components/speech.ts';
import { more } from '../../entrypoints/popup/more.ts';
import { Screen } from '../../entrypoints/popup/Screen.tsx';
import type { Actions, View } from '../../entrypoints/popup/screen-props.ts';
import { readSnapshot } from '../../utils/contracts/read-snapshot.ts';
import type { Locale } from '../../utils/words/voice.ts';
import { NOW_MS } from './snapshots.ts';
import { popupWords, voiceIn } from './words.ts';

export interface Stage {
  root: HTMLElement;
  /** What the popup asked for, in order. */
  asked: unknown[][];
  find(selector: string): HTMLElement;
  draw(stored: unknown): void;
}

export function speechIn(locale: Locale): DetailedSpeech {
  return { ...popupWords(locale), voice: voiceIn(locale, 'UTC'), nowMs: NOW_MS };
}

export function stagePopup(stored: unknown, speech = speechIn('en'), first: Partial<View> = {}): Stage {
  document.body.innerHTML = '<div></div>';
  const root = document.body.firstElementChild as HTMLElement;
  const asked: unknown[][] = [];
  let read = readSnapshot(stored);
  let view: View = {
    tab: 'status',
    openId: null,
    filter: { jurisdiction: '', service: '', kind: '', language: '' },
    hasFailed: false,
    isAsking: false,
    isErasing: false,
    ...first,
  };
  const note =
    (name: string) =>
    (...args: unknown[]) => {
      asked.push([name, ...args]);
    };
  const actions: Actions = {
    show(change) {
      view = { ...view, ...change };
      paint();
    },
    open: note('open'),
    checkNow: note('check-now'),
    deepCheck: note('deep-check'),
    markRead: note('mark-read'),
    tell: note('tell'),
  };
  function paint(): void {
    render(<Screen read={read} view={view} speech={speech} more={more} actions={actions} />, root);
  }
  paint();
  return {
    root,
    asked,
    find(selector) {
      const found = root.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`Nothing matches ${selector}`);
      return found;
    },
    draw(next) {
      read = readSnapshot(next);
      paint();
    },
  };
}
