// What can be set, in which order?

import { AlertsSection } from './AlertsSection.tsx';
import { CheckingSection } from './CheckingSection.tsx';
import { LookSection } from './LookSection.tsx';
import { NetworksSection } from './NetworksSection.tsx';
import { NewsSection } from './NewsSection.tsx';
import { PrivacySection } from './PrivacySection.tsx';
import { RoutesSection } from './RoutesSection.tsx';
import { ServicesSection } from './ServicesSection.tsx';
import type { ScreenProps } from './screen-props.ts';
import { ToastLine } from './ToastLine.tsx';
import './screen.css';

export function Screen(props: ScreenProps) {
  const { settings, problem, view, speech, actions } = props;
  const { words, voice } = speech;
  const { options } = words;
  const sections = [
    { id: 'services', title: options.services, Section: ServicesSection },
    { id: 'checking', title: options.checking, Section: CheckingSection },
    { id: 'alerts', title: options.alerts, Section: AlertsSection },
    { id: 'news', title: options.news, Section: NewsSection },
    { id: 'networks', title: options.networks, Section: NetworksSection },
    { id: 'routes', title: options.routing.title, Section: RoutesSection },
    { id: 'look', title: options.look, Section: LookSection },
    { id: 'privacy', title: options.privacy, Section: PrivacySection },
  ];
  return (
    <div class="page options" data-consent={settings.hasConsent}>
      <header>
        <h1>{options.title}</h1>
        <nav aria-label={options.sections}>
          {sections.map(({ id, title }) => (
            <a key={id} href={`#${id}`}>
              {title}
            </a>
          ))}
        </nav>
      </header>
      <main>
        {problem && <p class="problem">{voice.say(options.problem, { problem })}</p>}
        {!settings.hasConsent && (
          <p class="start">
            <button type="button" class="button primary" data-action="set-up" onClick={() => actions.open('welcome')}>
              {options.startAgain}
            </button>
          </p>
        )}
        {sections.map(({ id, title, Section }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{title}</h2>
            <Section {...props} />
          </section>
        ))}
      </main>
      <ToastLine toast={view.toast} speech={speech} onUndo={actions.undo} onStart={() => actions.open('welcome')} />
    </div>
  );
}
