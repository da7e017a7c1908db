// What comes after the last step, or instead of it?

import type { ScreenProps } from './screen-props.ts';

export function Done({ view, speech, actions }: ScreenProps) {
  const words = speech.words.welcome;
  const isDone = view.stage === 'done';
  return (
    <main class="page welcome done" data-stage={view.stage}>
      <svg class="mark" viewBox="0 0 260 24" width="260" height="24" aria-hidden="true" data-drawn={isDone}>
        <path d="M4 5v14M4 12H244" />
        <path class="stops" d="M30 12h.01M84 12h.01M138 12h.01M192 12h.01M246 12h.01" />
      </svg>
      <h1>{isDone ? words.doneTitle : words.skip}</h1>
      <p class="lead" role="status">
        {isDone ? words.done : words.skipped}
      </p>
      {isDone && (
        <div class="end">
          <button type="button" class="button" data-action="dashboard" onClick={() => actions.open('dashboard')}>
            {words.openDashboard}
          </button>
          <button type="button" class="button" data-action="options" onClick={() => actions.open('options')}>
            {words.openOptions}
          </button>
        </div>
      )}
    </main>
  );
}
