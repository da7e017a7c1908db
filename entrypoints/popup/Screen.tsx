// What does the popup show?

import { headlineWords } from '../../components/headline.ts';
import { NetworkLine } from '../../components/NetworkLine.tsx';
import { Progress } from '../../components/Progress.tsx';
import type { Speech } from '../../components/speech.ts';
import { Tabs } from '../../components/Tabs.tsx';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import { isNotGettingThrough } from '../../utils/verdict/verdict.ts';
import { Footer } from './Footer.tsx';
import type { ScreenProps, TabName, View } from './screen-props.ts';
import './screen.css';
import { StatusView } from './StatusView.tsx';

export function Screen(props: ScreenProps) {
  const { read, view, speech, more, actions } = props;
  const { words } = speech;
  const snapshot = read.snapshot;
  const busy = snapshot?.busy ?? null;
  const isSetUp = snapshot?.hasConsent === true && snapshot.services.length > 0;
  const unread = snapshot?.news.filter((item) => item.isUnread) ?? [];
  const select = (tab: TabName): void => {
    actions.show({ tab });
    if (tab === 'news' && unread.length > 0) actions.markRead(unread.map((item) => item.id));
  };
  return (
    <main
      class="popup"
      data-network={snapshot?.network.condition ?? 'unknown'}
      data-route={snapshot?.network.route ?? 'unknown'}
      data-checked-at={isoTime(snapshot?.checkedAtMs)}
      data-busy={busy ? 'true' : undefined}
    >
      <header>
        <div class="head">
          <h1>{titleWords(props)}</h1>
          {isSetUp && view.tab !== 'news' && (
            <CheckButton snapshot={snapshot} view={view} speech={speech} onPress={actions.checkNow} />
          )}
        </div>
        {isSetUp && view.tab !== 'news' && <NetworkLine network={snapshot.network} busy={busy} speech={speech} />}
      </header>
      <div class="bar">
        {busy?.isVisible && <Progress done={busy.done} total={busy.total} label={progressWords(busy, speech)} />}
      </div>
      <div id="panel" class="panel" role="tabpanel" aria-labelledby={`tab-${view.tab}`} tabIndex={-1}>
        {view.tab === 'status' && <StatusView {...props} />}
        {view.tab === 'news' && more && <more.NewsView {...props} />}
        {view.tab === 'routes' && more && <more.RoutesView {...props} />}
      </div>
      <Footer {...props} />
      <Tabs
        label={words.tabsLabel}
        panelId="panel"
        selected={view.tab}
        onSelect={select}
        tabs={[
          { name: 'status', label: words.tab.status },
          {
            name: 'news',
            label: words.tab.news,
            count: unread.length > 0 ? speech.voice.number(unread.length) : undefined,
          },
          { name: 'routes', label: words.tab.routes },
        ]}
      />
      <p class="spoken" role="status">
        {busy?.isVisible ? progressWords(busy, speech) : isSetUp ? titleWords({ ...props, view: STATUS }) : ''}
      </p>
    </main>
  );
}

function progressWords({ done, total }: NonNullable<Snapshot['busy']>, { words, voice }: Speech): string {
  return voice.say(words.checking, { done, total });
}

const STATUS = { tab: 'status' } as const;

function titleWords({
  read: { snapshot },
  view,
  speech,
}: Pick<ScreenProps, 'read' | 'speech'> & { view: Pick<View, 'tab'> }): string {
  const { words } = speech;
  if (view.tab !== 'status') return words.headline[view.tab];
  if (!snapshot?.hasConsent) return words.headline.noConsent;
  if (snapshot.services.length === 0) return words.headline.noServices;
  if (snapshot.services.every(({ hasPermission }) => !hasPermission)) return words.needsPermission;
  const { condition } = snapshot.network;
  if (condition !== 'online' && condition !== 'unknown') return words.network[condition];
  if (snapshot.checkedAtMs === null && snapshot.busy) return words.headline.firstLook;
  return headlineWords(tallyOf(snapshot), speech);
}

function tallyOf({ services }: Snapshot) {
  const allowed = services.filter(({ hasPermission }) => hasPermission);
  const count = (has: (service: Snapshot['services'][number]) => boolean): number => allowed.filter(has).length;
  return {
    total: services.length,
    notThrough: count(({ verdict }) => isNotGettingThrough(verdict.state)),
    slow: count(({ verdict }) => verdict.state === 'slowed'),
    through: count(({ verdict }) => verdict.state === 'slowed' || verdict.state === 'working'),
    callsCut: count(({ channels }) =>
      channels.some(({ name, verdict }) => name === 'calls' && isNotGettingThrough(verdict.state)),
    ),
  };
}

interface CheckProps {
  snapshot: Snapshot;
  view: View;
  speech: Speech;
  onPress: () => void;
}

/** Never `disabled`: the focus would be lost each time a check ends. */
function CheckButton({ snapshot, view, speech: { words, voice, nowMs }, onPress }: CheckProps) {
  const waitMs = (snapshot.mayCheckAtMs ?? 0) - nowMs;
  const isRunning = snapshot.busy?.isVisible === true || view.isAsking;
  const isWaiting = !isRunning && waitMs > 0 && waitMs < 60_500;
  const wait = isWaiting
    ? voice.say(words.checkAgainIn, { time: voice.amount(Math.ceil(waitMs / 1000), 'second') })
    : '';
  return (
    <button
      type="button"
      class="check"
      data-action="check-now"
      aria-label={isWaiting ? `${words.checkNow}: ${wait}` : undefined}
      aria-disabled={isRunning || isWaiting}
      onClick={isRunning || isWaiting ? undefined : () => onPress()}
    >
      {isWaiting ? wait : words.checkNow}
    </button>
  );
}

function isoTime(atMs: number | null | undefined): string | undefined {
  return typeof atMs === 'number' ? new Date(atMs).toISOString() : undefined;
}
