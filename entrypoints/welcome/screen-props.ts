// What does each step of the welcome page get, and what may it ask for?

import type { Settings } from '../../utils/contracts/settings.ts';
import type { PageSpeech } from '../shared/page-speech.ts';

export interface View {
  stage: 'choosing' | 'saving' | 'done' | 'skipped';
  problem: 'pick-first' | 'denied' | 'failed' | null;
}

export interface Actions {
  change(part: Partial<Settings>): void;
  setAlerts(isOn: boolean): Promise<void>;
  finish(): Promise<void>;
  skip(): void;
  open(page: 'options' | 'dashboard'): void;
}

export interface ScreenProps {
  settings: Settings;
  view: View;
  speech: PageSpeech;
  actions: Actions;
}
