// Does the route I am on change anything?

import type { ScreenProps } from './Screen.tsx';

const SENTENCES = { direct: 'onDirect', proxy: 'onProxy', tunnel: 'onTunnel', unknown: 'onUnknown' } as const;

export function RoutesView({ read: { snapshot }, speech: { details } }: ScreenProps) {
  if (!details) return null;
  const route = snapshot?.network.route ?? 'unknown';
  return (
    <div class="routes">
      <p>
        <b>{details.routes[SENTENCES[route]]}</b> {details.routes.about}
      </p>
      <p>{details.routes.guide}</p>
    </div>
  );
}
