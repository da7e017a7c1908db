// Does the route I am on change anything?

import { RouteTable } from '../../components/RouteTable.tsx';
import type { DetailedSpeech } from '../../components/speech.ts';
import { readRoutes } from './read-routes.ts';
import './routes.css';
import type { Actions, ScreenProps } from './screen-props.ts';

type Routes = NonNullable<ReturnType<typeof readRoutes>>;

export function RoutesView({ read: { snapshot }, speech, actions }: ScreenProps) {
  const { details, voice } = speech;
  if (!details || !snapshot?.hasConsent) return null;
  const words = details.routes;
  const routes = readRoutes(snapshot.routes);
  const { route } = snapshot.network;
  const place = routes?.exit ? voice.region(routes.exit) : null;
  const nameOf = (id: string): string => snapshot.services.find((service) => service.id === id)?.name ?? id;
  const isGuess = route !== 'unknown' && routes?.certainty === 'assumed';
  const full = { ...speech, details };
  return (
    <div class="routes">
      <p data-certainty={routes?.certainty}>
        <b>{voice.say(words.on[route], { place })}</b>. {isGuess && words.assumed}
      </p>
      {routes?.table?.via ? (
        <>
          <p>{words.about}</p>
          <RouteTable table={routes.table} nameOf={nameOf} speech={full} />
        </>
      ) : (
        routes && <p>{words.none}</p>
      )}
      {routes && <Comparison guide={routes.guide} speech={full} actions={actions} />}
      {routes && routes.secureDns.asked > 0 && (
        <section data-secure-dns={routes.secureDns.meaning}>
          <h2>{words.dnsTitle}</h2>
          <p>
            {voice.say(words.answering, routes.secureDns)} {words.dns[routes.secureDns.meaning]}
          </p>
        </section>
      )}
      {routes?.tools && <Tools tools={routes.tools} speech={full} />}
    </div>
  );
}

interface Part {
  speech: DetailedSpeech;
}

function Comparison({ guide, speech, actions }: Part & { guide: Routes['guide']; actions: Actions }) {
  const words = speech.details.routes;
  const { step, switchTo } = guide;
  const isOver = step === 'idle' || step === 'done';
  return (
    <section class="compare" data-guide={step}>
      <h2>{words.compare.title}</h2>
      {step !== 'idle' && (
        <p role="status">{step === 'ask-switch' ? words.guide[`ask-switch-${switchTo}`] : words.guide[step]}</p>
      )}
      {isOver ? (
        <>
          <p>
            {words.compare.ask} {words.guide.idle}
          </p>
          <p class="choices">
            <button
              type="button"
              data-action="compare-on"
              onClick={() => actions.tell({ type: 'compare-routes', isDetourOn: true })}
            >
              {words.compare.isOn}
            </button>
            <button
              type="button"
              data-action="compare-off"
              onClick={() => actions.tell({ type: 'compare-routes', isDetourOn: false })}
            >
              {words.compare.isOff}
            </button>
          </p>
        </>
      ) : (
        <p class="choices">
          <button type="button" data-action="compare-stop" onClick={() => actions.tell({ type: 'stop-comparing' })}>
            {words.compare.stop}
          </button>
        </p>
      )}
    </section>
  );
}

function Tools({ tools, speech }: Part & { tools: NonNullable<Routes['tools']> }) {
  const { details, voice, nowMs } = speech;
  const words = details.routes;
  return (
    <section>
      <h2>{words.tools.title}</h2>
      {tools.length === 0 ? (
        <p>{words.tools.none}</p>
      ) : (
        <ul>
          {tools.map(({ name, state, atMs }) => (
            <li key={name} data-tool={state}>
              <b>{name}</b> {words.tools.state[state]}
              {atMs !== null && <small> · {voice.say(words.age, { time: voice.span(nowMs - atMs) })}</small>}
            </li>
          ))}
        </ul>
      )}
      {tools.some(({ state }) => state === 'does-not-answer') && <p>{words.tools.note}</p>}
    </section>
  );
}
