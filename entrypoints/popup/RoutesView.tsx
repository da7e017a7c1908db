// Does the route I am on change anything?

import type { ScreenProps } from './Screen.tsx';

const SENTENCES = { direct: 'onDirect', proxy: 'onProxy', tunnel: 'onTunnel', unknown: 'onUnknown' } as const;

export function RoutesView({ read: { snapshot }, speech: { words } }: ScreenProps) {
  const route = snapshot?.network.route ?? 'unknown';
  return (
    <div class="routes">
      <p>
        <b>{words.routes[SENTENCES[route]]}</b> {words.routes.about}
      </p>
      <p>{words.routes.guide}</p>
    </div>
  );
}
