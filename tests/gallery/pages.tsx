// What do the full pages look like in each of their states, one under the other?

import '../../components/page.css';
import type { JSX } from 'preact';
import { DEFAULT_SETTINGS } from '../../utils/contracts/settings.ts';
import type { pages } from '../../utils/words/en.ts';
import { CALL_TESTS } from '../support/call-tests.ts';
import { aMonth } from '../support/month.ts';
import { dashboard, OPTIONS_VIEW, options, PICKED, pageSpeech, welcome } from '../support/pages-stage.tsx';
import { SNAPSHOTS } from '../support/snapshots.ts';
import { pageWords } from '../support/words.ts';
import { type Chosen, speechIn } from './choices.tsx';

export function Wall({ chosen }: { chosen: Chosen }) {
  return (
    <div class="wall">
      {Object.entries(statesOf(chosen)).map(([name, page]) => (
        <figure key={name}>
          <figcaption>{name}</figcaption>
          {page}
        </figure>
      ))}
    </div>
  );
}

function statesOf({ part, locale }: Chosen): Record<string, JSX.Element> {
  const speech = speechIn(locale);
  const words = pageWords(locale) as typeof pages;
  const page = pageSpeech(words, speech);
  if (part === 'options')
    return {
      usual: options(page, PICKED, { ...OPTIONS_VIEW, isErasing: false, ownRefusal: null, hasAllHosts: true }),
      'asked for more': options(page),
      'not set up': options(page, DEFAULT_SETTINGS, { ...OPTIONS_VIEW, toast: null, networks: [], proxy: null }),
    };
  if (part === 'welcome')
    return {
      first: welcome(page, DEFAULT_SETTINGS, { stage: 'choosing', problem: null }),
      picked: welcome(page, PICKED, { stage: 'choosing', problem: null }),
      denied: welcome(page, PICKED, { stage: 'choosing', problem: 'denied' }),
      done: welcome(page, PICKED, { stage: 'done', problem: null }),
      skipped: welcome(page, PICKED, { stage: 'skipped', problem: null }),
    };
  const month = aMonth(['whatsapp', 'telegram', 'discord', 'slack', 'signal', 'max', 'vk']);
  return {
    'a day, from the snapshot': dashboard(speech, words, { stored: SNAPSHOTS['usual'] }),
    'a month': dashboard(speech, words, {
      stored: SNAPSHOTS['usual'],
      record: month,
      view: { range: 'month', tableId: 'max' },
      callTest: CALL_TESTS['done'] ?? null,
    }),
    'nothing recorded': dashboard(speech, words, { stored: SNAPSHOTS['fine'], view: { range: 'week' } }),
    'before consent': dashboard(speech, words, { stored: SNAPSHOTS['welcome'] }),
    damaged: dashboard(speech, words, { stored: SNAPSHOTS['garbage'] }),
  };
}
