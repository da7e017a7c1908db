// What happened, as far as the news knows?

import { NewsList } from '../../components/NewsList.tsx';
import { isDetailed } from '../../components/speech.ts';
import type { ScreenProps } from './Screen.tsx';

export function NewsView({ read: { snapshot }, view, speech, actions }: ScreenProps) {
  if (!isDetailed(speech)) return null;
  const services = (snapshot?.services ?? []).map(({ id, name, verdict }) => ({ id, name, state: verdict.state }));
  return (
    <NewsList
      items={snapshot?.news ?? []}
      services={services}
      filter={view.filter}
      onFilter={(filter) => actions.show({ filter })}
      speech={speech}
    />
  );
}
