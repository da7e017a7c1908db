// What happened, as far as the news knows?

import { NewsList } from '../../components/NewsList.tsx';
import { isDetailed } from '../../components/speech.ts';
import type { ScreenProps } from './screen-props.ts';

export function NewsView({ read: { snapshot }, view, speech, actions }: ScreenProps) {
  if (!isDetailed(speech)) return null;
  const isJudged = snapshot?.network.condition === 'online';
  const services = (snapshot?.services ?? []).map(({ id, name, verdict, hasPermission }) => ({
    id,
    name,
    state: isJudged && hasPermission && verdict.state !== 'unknown' ? verdict.state : null,
  }));
  return (
    <NewsList
      items={snapshot?.news ?? []}
      services={services}
      updatedAtMs={snapshot?.newsUpdatedAtMs ?? null}
      isOffline={snapshot?.network.condition === 'offline'}
      filter={view.filter}
      onFilter={(filter) => actions.show({ filter })}
      speech={speech}
    />
  );
}
