// What does the popup look like in each of its states, side by side?

import { more } from '../../entrypoints/popup/more.ts';
import { Screen } from '../../entrypoints/popup/Screen.tsx';
import type { Actions, View } from '../../entrypoints/popup/screen-props.ts';
import { readSnapshot } from '../../utils/contracts/read-snapshot.ts';
import { SNAPSHOTS } from '../support/snapshots.ts';
import { type Chosen, speechIn } from './choices.tsx';

const VIEWS: Readonly<Record<string, Partial<View>>> = {
  why: { openId: 'telegram' },
  news: { tab: 'news' },
  routes: { tab: 'routes' },
};

export function Wall({ chosen }: { chosen: Chosen }) {
  return (
    <div class="wall popups">
      {Object.entries(SNAPSHOTS).map(([name, stored]) => (
        <figure key={name}>
          <figcaption>{name}</figcaption>
          <Popup stored={stored} chosen={chosen} view={VIEWS[chosen.part]} />
        </figure>
      ))}
      {chosen.part === 'popup' && (
        <figure>
          <figcaption>failed</figcaption>
          <Popup stored={SNAPSHOTS['usual']} chosen={chosen} view={{ hasFailed: true }} />
        </figure>
      )}
    </div>
  );
}

interface Props {
  stored: unknown;
  chosen: Chosen;
  view: Partial<View> | undefined;
}

function Popup({ stored, chosen: { locale }, view }: Props) {
  const shown: View = {
    tab: 'status',
    openId: null,
    filter: { jurisdiction: '', service: '', kind: '', language: '' },
    hasFailed: false,
    isAsking: false,
    isErasing: false,
    ...view,
  };
  return <Screen read={readSnapshot(stored)} view={shown} speech={speechIn(locale)} more={more} actions={IDLE} />;
}

const nothing = (): undefined => undefined;
const IDLE: Actions = {
  show: nothing,
  open: nothing,
  checkNow: nothing,
  deepCheck: nothing,
  markRead: nothing,
  tell: nothing,
};
