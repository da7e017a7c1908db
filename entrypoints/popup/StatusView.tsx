// Which services get through here?

import { EmptyState } from '../../components/EmptyState.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ServiceRow } from '../../components/ServiceRow.tsx';
import { isDetailed } from '../../components/speech.ts';
import type { ServiceView, Snapshot } from '../../utils/contracts/snapshot.ts';
import { noticesFor } from './notices-for.ts';
import type { ScreenProps } from './screen-props.ts';

export function StatusView(props: ScreenProps) {
  const { read, speech, actions } = props;
  const { words } = speech;
  const snapshot = read.snapshot;
  const notices = noticesFor(props).map((notice) => <Notice key={notice.name} {...notice} />);
  if (!snapshot && read.isDamaged) {
    return (
      <EmptyState
        title={words.damaged.title}
        text={words.damaged.text}
        action={{ label: words.checkNow, name: 'check-now', onClick: actions.checkNow }}
        speech={speech}
      />
    );
  }
  if (!snapshot?.hasConsent) {
    return (
      <>
        {notices}
        <EmptyState
          title={words.setUp.title}
          text={words.setUp.text}
          action={{ label: words.setUp.action, name: 'set-up', onClick: () => actions.open('welcome') }}
          speech={speech}
        />
      </>
    );
  }
  if (snapshot.services.length === 0) {
    return (
      <>
        {notices}
        <EmptyState
          text={words.noServices.text}
          action={{ label: words.noServices.action, name: 'pick-services', onClick: () => actions.open('options') }}
          speech={speech}
        />
      </>
    );
  }
  const [loud, quiet] = parted(snapshot.services);
  return (
    <>
      {notices}
      {loud.length > 0 && <Group {...props} snapshot={snapshot} services={loud} label={words.servicesLabel} />}
      {quiet.length > 0 && <Group {...props} snapshot={snapshot} services={quiet} label={words.state.working} />}
    </>
  );
}

function Group({
  snapshot,
  services,
  label,
  ...props
}: ScreenProps & { snapshot: Snapshot; services: readonly ServiceView[]; label: string }) {
  const { view, speech, more, actions } = props;
  const isJudged = snapshot.network.condition === 'online' || snapshot.network.condition === 'unknown';
  return (
    <ul class="group" aria-label={label}>
      {services.map((service) => {
        const isOpen = view.openId === service.id;
        return (
          <ServiceRow
            key={service.id}
            service={service}
            speech={speech}
            isJudged={isJudged}
            isOpen={isOpen}
            onToggle={() => actions.show({ openId: isOpen ? null : service.id })}
          >
            {isOpen && more && isDetailed(speech) && (
              <more.Why
                service={service}
                related={snapshot.news.filter((item) => service.relatedItemIds.includes(item.id)).slice(0, 2)}
                speech={speech}
                onDeepCheck={mayDeepCheck(service, snapshot) ? () => actions.deepCheck(service.id) : null}
                busy={snapshot.busy}
                onStopDeepCheck={() => actions.tell({ type: 'stop-deep-check' })}
                onCallQuality={() => actions.open('dashboard', 'calls')}
              />
            )}
          </ServiceRow>
        );
      })}
    </ul>
  );
}

/** In the order given: the worker keeps it while a round runs, so that no row moves under the pointer. */
function parted(services: readonly ServiceView[]): [loud: ServiceView[], quiet: ServiceView[]] {
  const firstQuiet = services.findLastIndex((service) => !isQuiet(service)) + 1;
  return [services.slice(0, firstQuiet), services.slice(firstQuiet)];
}

function isQuiet({ verdict, hasPermission }: ServiceView): boolean {
  return verdict.state === 'working' && hasPermission;
}

function mayDeepCheck(service: ServiceView, { network }: Snapshot): boolean {
  return service.hasPermission && !service.id.startsWith('own:') && network.condition === 'online';
}
