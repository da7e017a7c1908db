// What does the history page show?

import { CallQuality } from '../../components/CallQuality.tsx';
import { NetworkLine } from '../../components/NetworkLine.tsx';
import type { DetailedSpeech } from '../../components/speech.ts';
import type { CallQualityRecord } from '../../utils/contracts/call-quality.ts';
import type { ReadSnapshot } from '../../utils/contracts/read-snapshot.ts';
import type { KnownNetwork } from '../../utils/contracts/snapshot.ts';
import type { DayChunk } from '../../utils/history/chunk.ts';
import type { Episode } from '../../utils/history/episode.ts';
import type { PageWords } from '../../utils/words/page-words.ts';
import { Legend } from './Legend.tsx';
import { NetworkChoice } from './NetworkChoice.tsx';
import { pastOf, RANGES, type RangeName } from './past.ts';
import { ServiceHistory } from './ServiceHistory.tsx';
import { ShareText } from './ShareText.tsx';
import './screen.css';

export interface View {
  range: RangeName;
  /** The network whose past is shown; null = all of them. */
  networkId: string | null;
  /** The service whose plot stands as a table, too. */
  tableId: string | null;
  isCopied: boolean;
  hasCallTestFailed: boolean;
}

export interface Actions {
  choose(range: RangeName): void;
  show(change: Partial<View>): void;
  open(page: 'welcome' | 'options'): void;
  print(): void;
  copy(text: string): void;
  testCalls(): void;
  stopCallTest(): void;
}

export interface ScreenProps {
  read: ReadSnapshot;
  /** The last call quality test, or the one that runs. */
  callTest: CallQualityRecord | null;
  record: { chunks: readonly DayChunk[]; episodes: readonly Episode[] };
  networks: readonly KnownNetwork[];
  view: View;
  speech: DetailedSpeech;
  page: PageWords;
  actions: Actions;
}

export function Screen(props: ScreenProps) {
  const { record, view, speech, page, actions } = props;
  const { snapshot, isDamaged } = props.read;
  const { voice } = speech;
  const words = page.dashboard;
  const { checkedAtMs } = snapshot ?? {};
  return (
    <main
      class="page dashboard"
      data-network={snapshot?.network.condition ?? 'unknown'}
      data-route={snapshot?.network.route ?? 'unknown'}
      data-checked-at={typeof checkedAtMs === 'number' ? new Date(checkedAtMs).toISOString() : undefined}
      data-busy={snapshot?.busy ? 'true' : undefined}
    >
      <header>
        <div>
          <h1>{words.title}</h1>
          {/* On paper "now" needs a date, with its year. */}
          <p class="printed">{voice.say(words.shareHead, { date: voice.date(speech.nowMs, 0) })}</p>
          {snapshot && <NetworkLine network={snapshot.network} busy={snapshot.busy} speech={speech} />}
        </div>
        <div class="deeds">
          <button type="button" class="button" data-action="print" onClick={actions.print}>
            {words.print}
          </button>
          <button type="button" class="button" data-action="options" onClick={() => actions.open('options')}>
            {words.settings}
          </button>
        </div>
      </header>
      {isDamaged && (
        <p class="note">
          {speech.words.damaged.title}. {speech.words.damaged.text}
        </p>
      )}
      {!snapshot?.hasConsent && (
        <p class="note">
          {words.noConsent}{' '}
          <button type="button" class="button" data-action="set-up" onClick={() => actions.open('welcome')}>
            {speech.words.setUp.action}
          </button>
        </p>
      )}
      {snapshot?.hasConsent && snapshot.services.length === 0 && <p class="note">{words.empty}</p>}
      {snapshot && snapshot.services.length > 0 && (
        <>
          <div class="filters">
            <RangeChoice range={view.range} words={words} onChoose={actions.choose} />
            {props.networks.length > 1 && (
              <NetworkChoice
                networks={props.networks}
                chosenId={view.networkId}
                speech={speech}
                words={words}
                onChoose={(networkId) => actions.show({ networkId })}
              />
            )}
          </div>
          {view.range !== 'day' && record.chunks.length === 0 && <p class="note">{words.memoryOnly}</p>}
          <Legend speech={speech} words={words} />
          <ul class="services">
            {snapshot.services.map((service) => (
              <ServiceHistory
                key={service.id}
                service={service}
                past={pastOf(service, record, view.range, speech.nowMs, view.networkId)}
                isTableOpen={view.tableId === service.id}
                onTable={(isOpen) => actions.show({ tableId: isOpen ? service.id : null })}
                related={snapshot.news.filter((item) => service.relatedItemIds.includes(item.id)).slice(0, 3)}
                rangeName={rangeWords(view.range, words)}
                speech={speech}
                page={page}
              />
            ))}
          </ul>
          <CallQuality
            test={props.callTest}
            hasFailed={view.hasCallTestFailed}
            words={page.callQuality}
            speech={speech}
            onStart={actions.testCalls}
            onStop={actions.stopCallTest}
          />
          <ShareText snapshot={snapshot} speech={speech} words={words} isCopied={view.isCopied} onCopy={actions.copy} />
        </>
      )}
    </main>
  );
}

interface RangeProps {
  range: RangeName;
  words: PageWords['dashboard'];
  onChoose: (range: RangeName) => void;
}

function RangeChoice({ range, words, onChoose }: RangeProps) {
  return (
    <fieldset class="ranges">
      <legend>{words.range}</legend>
      {(Object.keys(RANGES) as RangeName[]).map((name) => (
        <label key={name}>
          <input type="radio" name="range" value={name} checked={name === range} onChange={() => onChoose(name)} />
          {rangeWords(name, words)}
        </label>
      ))}
    </fieldset>
  );
}

function rangeWords(range: RangeName, words: PageWords['dashboard']): string {
  if (range === 'day') return words.lastDay;
  return range === 'week' ? words.lastWeek : words.lastMonth;
}
