// What does every component look like in every state that it can be in?

import '../../components/page.css';
import type { ComponentChildren } from 'preact';
import { CallQuality } from '../../components/CallQuality.tsx';
import { ChannelList } from '../../components/ChannelList.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { verdictSentence } from '../../components/format.ts';
import { HostList } from '../../components/HostList.tsx';
import { NetworkLine } from '../../components/NetworkLine.tsx';
import { NewsLine } from '../../components/NewsLine.tsx';
import { NewsSource } from '../../components/NewsSource.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PlaceSelect } from '../../components/PlaceSelect.tsx';
import { Progress } from '../../components/Progress.tsx';
import { ReasonList } from '../../components/ReasonList.tsx';
import { ResponsePlot } from '../../components/ResponsePlot.tsx';
import { ServicePicker } from '../../components/ServicePicker.tsx';
import { StopLine } from '../../components/StopLine.tsx';
import { Strip } from '../../components/Strip.tsx';
import type { DetailedSpeech } from '../../components/speech.ts';
import { Tabs } from '../../components/Tabs.tsx';
import { Throughline } from '../../components/Throughline.tsx';
import { ROUTES } from '../../utils/evidence/observation.ts';
import { MECHANISMS, REASON_CODES, VERDICT_STATES } from '../../utils/verdict/verdict.ts';
import { CALL_TESTS } from '../support/call-tests.ts';
import { NEWS, SERVICES, verdict } from '../support/snapshots.ts';
import { pageWords } from '../support/words.ts';
import { type Chosen, speechIn } from './choices.tsx';

const nothing = (): undefined => undefined;
const STEPS = ['name', 'connect', 'tls', 'response', 'body'] as const;

export function Wall({ chosen }: { chosen: Chosen }) {
  const speech = speechIn(chosen.locale);
  return (
    <div class="wall pieces">
      <Lines speech={speech} />
      <Sentences speech={speech} />
      <Bars speech={speech} />
      <Lists speech={speech} />
      <Fields speech={speech} />
      {Object.entries(CALL_TESTS).map(([name, test]) => (
        <Piece key={name} name={`CallQuality: ${name}`}>
          <CallQuality
            test={test}
            hasFailed={false}
            words={pageWords(chosen.locale).callQuality}
            speech={speech}
            onStart={nothing}
            onStop={nothing}
          />
        </Piece>
      ))}
    </div>
  );
}

function Piece({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <figure>
      <figcaption>{name}</figcaption>
      {children}
    </figure>
  );
}

interface Props {
  speech: DetailedSpeech;
}

function Lines({ speech }: Props) {
  return (
    <>
      {VERDICT_STATES.map((state) => (
        <Piece key={state} name={`Throughline, StopLine: ${state}`}>
          <div data-state={state}>
            <Throughline verdict={{ state, reachedAtLeast: 'connect', failedAtMost: 'tls' }} speech={speech} />
            <StopLine verdict={verdict(state, { reachedAtLeast: 'connect', failedAtMost: 'tls' })} speech={speech} />
          </div>
        </Piece>
      ))}
      <Piece name="Throughline: cut at each step, and somewhere between two">
        {STEPS.map((step, index) => (
          <div key={step} data-state="interference">
            <Throughline
              verdict={{ state: 'interference', reachedAtLeast: STEPS[index - 1] ?? null, failedAtMost: step }}
              speech={speech}
            />
            <Throughline
              verdict={{ state: 'unreachable', reachedAtLeast: STEPS[index - 2] ?? null, failedAtMost: step }}
              speech={speech}
            />
          </div>
        ))}
      </Piece>
    </>
  );
}

function Sentences({ speech }: Props) {
  const told = (['interference', 'confirmed', 'slowed'] as const).flatMap((state) =>
    MECHANISMS.map((mechanism) => verdict(state, { mechanism })),
  );
  return (
    <Piece name="What a row says">
      {[...VERDICT_STATES.map((state) => verdict(state)), ...told].map((one) => (
        <p key={`${one.state}${one.mechanism}`} data-state={one.state} style={{ color: 'var(--state)' }}>
          {verdictSentence(one, speech)}
        </p>
      ))}
    </Piece>
  );
}

function Bars({ speech }: Props) {
  const slots = Array.from({ length: 48 }, (_, index) => ({
    responseMs: index % 11 === 3 ? null : 60 + ((index * 29) % 90),
  }));
  return (
    <>
      {[SERVICES.whatsapp, SERVICES.telegram, SERVICES.discord, SERVICES.vk].map(({ id, strip }) => (
        <Piece key={id} name="Strip">
          <Strip slots={strip} speech={speech} />
        </Piece>
      ))}
      <Piece name="ResponsePlot">
        <ResponsePlot slots={slots} name={pageWords(speech.voice.locale).dashboard.plot} voice={speech.voice} />
      </Piece>
      <Piece name="Progress">
        {[0, 3, 7].map((done) => (
          <Progress key={done} done={done} total={7} label="…" />
        ))}
      </Piece>
      <Piece name="NetworkLine">
        {ROUTES.map((route) => (
          <NetworkLine
            key={route}
            network={{ condition: 'online', route, label: route === 'direct' ? 'Home line' : null }}
            busy={route === 'proxy' ? { done: 3, total: 7, isVisible: true } : null}
            speech={speech}
          />
        ))}
      </Piece>
      <Piece name="Tabs">
        <Tabs
          label={speech.words.tabsLabel}
          panelId="gallery"
          selected="news"
          onSelect={nothing}
          tabs={[
            { name: 'status', label: speech.words.tab.status },
            { name: 'news', label: speech.words.tab.news, count: speech.voice.number(12) },
          ]}
        />
      </Piece>
    </>
  );
}

function Lists({ speech }: Props) {
  return (
    <>
      <Piece name="ReasonList: with all that may stand in it">
        <ReasonList
          reasons={REASON_CODES.map((code) => ({ code, host: 'chat.example.org', count: 2, total: 3, ms: 48 }))}
          speech={speech}
        />
      </Piece>
      <Piece name="ReasonList: with nothing but the code">
        <ReasonList reasons={REASON_CODES.map((code) => ({ code }))} speech={speech} />
      </Piece>
      <Piece name="ChannelList">
        {Object.values(SERVICES).map(({ id, channels }) => (
          <ChannelList key={id} channels={channels} speech={speech} />
        ))}
      </Piece>
      <Piece name="NewsLine, NewsSource">
        {NEWS.map((item) => (
          <NewsLine key={item.id} item={item} speech={speech} />
        ))}
        <NewsSource source={{ name: 'trap', url: 'javascript:alert(1)', legalLabel: null }} speech={speech} />
      </Piece>
      <Piece name="HostList">
        <HostList groups={[{ what: '…', hosts: ['web.whatsapp.com', 'mmg.whatsapp.net', 'g.whatsapp.net'] }]} />
      </Piece>
    </>
  );
}

function Fields({ speech }: Props) {
  const { words } = speech;
  const choices = Object.values(SERVICES).map(({ id, name }, index) => ({
    id,
    name,
    isPicked: index % 3 === 0,
    warning: index === 3 ? words.notJudged : null,
  }));
  return (
    <>
      <Piece name="ServicePicker">
        <ServicePicker choices={choices} label={words.servicesLabel} onToggle={nothing} />
      </Piece>
      <Piece name="PlaceSelect">
        <PlaceSelect id="gallery-place" value={null} noneLabel="–" voice={speech.voice} onChange={nothing} />
      </Piece>
      {(['calm', 'warning'] as const).map((tone) => (
        <Piece key={tone} name={`Notice: ${tone}`}>
          <Notice
            {...words.condition.restricted}
            name={tone}
            tone={tone}
            action={tone === 'calm' ? { label: words.permission.action, onClick: nothing } : null}
          />
        </Piece>
      ))}
      <Piece name="EmptyState">
        <EmptyState
          title={words.setUp.title}
          text={words.setUp.text}
          action={{ label: words.setUp.action, name: 'set-up', onClick: nothing }}
          speech={speech}
        />
      </Piece>
    </>
  );
}
