// What does the welcome page show?

import { AllowStep } from './AllowStep.tsx';
import { Done } from './Done.tsx';
import { PickStep } from './PickStep.tsx';
import type { ScreenProps } from './screen-props.ts';
import './screen.css';

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
