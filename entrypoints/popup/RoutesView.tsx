// Does the route I am on change anything?

import { RouteTable } from '../../components/RouteTable.tsx';
import { readRoutes } from './read-routes.ts';
import type { ScreenProps } from './Screen.tsx';

export function RoutesView({ read: { snapshot }, speech }: ScreenProps) {
  const { details, voice } = speech;
  if (!details) return null;
  const words = details.routes;
  const routes = readRoutes(snapshot?.routes);
  const place = routes?.exit ? voice.region(routes.exit) : null;
  const nameOf = (id: string): string => snapshot?.services.find((service) => service.id === id)?.name ?? id;
  return (
    <div class="routes">
      <p>
        <b>{voice.say(words.on[snapshot?.network.route ?? 'unknown'], { place })}</b> {words.about}
      </p>
      {routes?.table.via && <RouteTable table={routes.table} nameOf={nameOf} speech={{ ...speech, details }} />}
      <p>{guideWords(routes, words)}</p>
      {routes?.secureDns && <p>{words.dns[routes.secureDns]}</p>}
    </div>
  );
}

type RouteWords = NonNullable<ScreenProps['speech']['details']>['routes'];

function guideWords(routes: ReturnType<typeof readRoutes>, words: RouteWords): string {
  const { step, switchTo } = routes?.guide ?? { step: 'idle', switchTo: 'off' };
  if (step === 'ask-switch') return words.guide[`ask-switch-${switchTo}`];
  return words.guide[step] ?? words.guide.idle;
}
