// What does every state of every component look like, side by side? (For developers: `npx vite tests/gallery`.)

import { type ComponentType, render } from 'preact';
import '../../components/theme.css';
import { voiceIn } from '../support/words.ts';
import { Choices, type Chosen, readChosen } from './choices.tsx';
import './gallery.css';

type WallModule = { Wall: ComponentType<{ chosen: Chosen }> };

const chosen = readChosen(location.search);

async function hang(): Promise<void> {
  const { Wall } = await wallFor(chosen.part);
  Object.assign(document.documentElement, { lang: chosen.locale, dir: voiceIn(chosen.locale).direction });
  Object.assign(document.documentElement.dataset, { appearance: chosen.appearance, part: chosen.part });
  render(
    <>
      <Choices chosen={chosen} />
      <Wall chosen={chosen} />
    </>,
    document.body.appendChild(document.createElement('div')),
  );
}

function wallFor(part: Chosen['part']): Promise<WallModule> {
  if (part === 'pieces') return import('./pieces.tsx');
  return part === 'dashboard' || part === 'options' || part === 'welcome'
    ? import('./pages.tsx')
    : import('./popups.tsx');
}

void hang();
