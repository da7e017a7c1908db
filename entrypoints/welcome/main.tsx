// How does the user begin? (Nothing is contacted before the last button.)

import { render } from 'preact';
import '../../components/theme.css';
import '../../components/page.css';
import { ask, openPage, requestNotifications, requestOrigins } from '../../utils/browser/page.ts';
import { originsFor } from '../../utils/catalogue/host-permissions.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/contracts/settings.ts';
import { speakOnPage } from '../shared/page-speech.ts';
import { Screen } from './Screen.tsx';
import type { Actions, View } from './screen-props.ts';

let settings: Settings = DEFAULT_SETTINGS;
let view: View = { stage: 'choosing', problem: null };
const root = document.body.appendChild(document.createElement('div'));

function paint(): void {
  void speakOnPage('auto', 'system', (speech) =>
    render(<Screen settings={settings} view={view} speech={speech} actions={actions} />, root),
  );
}

function show(change: Partial<View>): void {
  view = { ...view, ...change };
  paint();
}

const actions: Actions = {
  change(part) {
    settings = { ...settings, ...part };
    show({ problem: null });
  },
  async setAlerts(isOn) {
    // Asked inside the click on the box, or the browser would not ask at all.
    const isGranted = isOn && (await requestNotifications());
    actions.change({ notifications: { ...settings.notifications, isOn: isGranted } });
  },
  async finish() {
    if (settings.services.length === 0) return show({ problem: 'pick-first' });
    const isGranted = await requestOrigins(originsFor(settings.services, settings.jurisdiction), true);
    if (!isGranted) return show({ problem: 'denied' });
    show({ stage: 'saving', problem: null });
    const answer = await ask({ type: 'finish-welcome', settings: { ...settings, hasConsent: true } }).catch(() => null);
    const isSaved = (answer as { ok?: unknown } | null)?.ok === true;
    show(isSaved ? { stage: 'done' } : { stage: 'choosing', problem: 'failed' });
  },
  skip: () => show({ stage: 'skipped' }),
  open: (page) => void openPage(page),
};

paint();
