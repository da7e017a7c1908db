// What does the welcome page show?

import type { Settings } from '../../utils/contracts/settings.ts';
import type { PageSpeech } from '../shared/page-speech.ts';
import { AllowStep } from './AllowStep.tsx';
import { Done } from './Done.tsx';
import { PickStep } from './PickStep.tsx';
import './screen.css';

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

export function Screen(props: ScreenProps) {
  const { settings, view, speech } = props;
  const words = speech.words.welcome;
  if (view.stage === 'done' || view.stage === 'skipped') return <Done {...props} />;
  return (
    <main class="page welcome" data-stage={view.stage}>
      <header>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </header>
      <ol class="steps">
        <li data-reached="true">
          <h2>{words.doesTitle}</h2>
          <ul class="does">
            <li>{words.does.asks}</li>
            <li>{words.does.says}</li>
            <li>{words.does.cannot}</li>
            <li>{words.does.quiet}</li>
          </ul>
          <p class="risk">
            <b>{words.riskTitle}.</b> {words.risk}
          </p>
        </li>
        <li data-reached={settings.services.length > 0}>
          <PickStep {...props} />
        </li>
        <li data-reached={view.stage === 'saving'}>
          <AllowStep {...props} />
        </li>
      </ol>
    </main>
  );
}
