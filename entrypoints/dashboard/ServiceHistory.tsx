// How has one service fared?

import { ChannelList } from '../../components/ChannelList.tsx';
import { sinceWords, verdictSentence } from '../../components/format.ts';
import { NewsLine } from '../../components/NewsLine.tsx';
import { ResponsePlot } from '../../components/ResponsePlot.tsx';
import { Strip } from '../../components/Strip.tsx';
import type { DetailedSpeech } from '../../components/speech.ts';
import { Throughline } from '../../components/Throughline.tsx';
import type { NewsRow, ServiceView } from '../../utils/contracts/snapshot.ts';
import { days } from '../../utils/kernel/clock.ts';
import { isNotGettingThrough } from '../../utils/verdict/verdict.ts';
import type { PageWords } from '../../utils/words/page-words.ts';
import { EpisodeTable } from './EpisodeTable.tsx';
import type { Past } from './past.ts';
import { ResponseTable } from './ResponseTable.tsx';

interface Props {
  service: ServiceView;
  past: Past;
  related: readonly NewsRow[];
  rangeName: string;
  isTableOpen: boolean;
  onTable: (isOpen: boolean) => void;
  speech: DetailedSpeech;
  page: PageWords;
}

export function ServiceHistory(props: Props) {
  const { service, past, related, rangeName, speech, page } = props;
  const { verdict } = service;
  const { voice } = speech;
  const words = page.dashboard;
  const since = sinceWords(verdict, speech);
  return (
    <li
      class="history card"
      data-service={service.id}
      data-state={verdict.state}
      data-mechanism={verdict.mechanism ?? undefined}
      data-confidence={verdict.confidence}
      data-stage={verdict.stage}
    >
      <div class="top">
        <h2 dir="auto">{service.name}</h2>
        <Throughline verdict={verdict} speech={speech} />
      </div>
      <p class="say">
        <b>{service.hasPermission ? verdictSentence(verdict, speech) : speech.words.needsPermission}</b>{' '}
        {since !== '' && <span>{since}</span>}{' '}
        {past.troubles > 1 && isNotGettingThrough(verdict.state) && (
          <span>{voice.say(words.times, { count: past.troubles })}</span>
        )}{' '}
        {verdict.responseMs !== null && verdict.state === 'working' && (
          <span>
            {voice.say(words.responds, { time: voice.amount(Math.round(verdict.responseMs), 'millisecond') })}
          </span>
        )}
      </p>
      <div class="parts">
        <ChannelList channels={service.channels} speech={speech} />
        <span class="share-of">{shareWords(past, speech, words)}</span>
      </div>
      <Strip
        slots={past.slots.map(({ state }) => state)}
        speech={speech}
        range={{ name: rangeName, marks: marksOf(past, rangeName, speech), slotMs: past.slotMs }}
      />
      <ResponsePlot slots={past.slots} name={words.plot} voice={voice} />
      {related.map((item) => (
        <NewsLine key={item.id} item={item} speech={speech} />
      ))}
      <ResponseTable
        slots={past.slots}
        caption={service.name}
        isOpen={props.isTableOpen}
        voice={voice}
        words={words}
        onToggle={props.onTable}
      />
      {past.episodes.length > 0 && (
        <details>
          <summary>
            {words.episodes} · {voice.number(past.episodes.length)}
          </summary>
          <EpisodeTable episodes={past.episodes} caption={service.name} speech={speech} words={words} />
        </details>
      )}
    </li>
  );
}

const MARKS = 4;

/** Times over a day, days over more; a range of which nothing is known is only named. */
function marksOf({ slots, slotMs }: Past, rangeName: string, { voice, nowMs }: DetailedSpeech): string[] {
  if (slots.length < MARKS) return [rangeName];
  const isDay = slots.length * slotMs <= days(1);
  return Array.from({ length: MARKS }, (_, mark) => {
    const { startMs } = slots[Math.round((mark * slots.length) / MARKS)] ?? { startMs: nowMs };
    return isDay ? voice.time(startMs) : voice.date(startMs, nowMs);
  });
}

/** Where every check left it open, that is what is known. */
function shareWords(past: Past, { voice, words: popup }: DetailedSpeech, words: PageWords['dashboard']): string {
  if (past.workingShare === null)
    return past.slots.some(({ state }) => state === 'unclear') ? popup.short.unclear : words.noChecks;
  const percent = new Intl.NumberFormat(voice.locale, { style: 'percent' }).format(past.workingShare);
  return voice.say(words.share, { percent });
}
