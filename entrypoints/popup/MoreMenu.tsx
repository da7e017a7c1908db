// What else may be done at once: rest for an hour, or make everything go away?

import styles from './MoreMenu.module.css';
import type { ScreenProps } from './screen-props.ts';

export function MoreMenu({ read: { snapshot }, view, speech: { details, nowMs }, actions }: ScreenProps) {
  if (!details || !snapshot) return null;
  const words = details.menu;
  const isPaused = (snapshot.pausedUntilMs ?? 0) > nowMs;
  return (
    <details class={styles.menu} onKeyDown={closeOnEscape}>
      <summary data-action="more" aria-label={words.title} title={words.title}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M3 8h.01M8 8h.01M13 8h.01" />
        </svg>
      </summary>
      <div class={styles.deeds}>
        {snapshot.hasConsent && (
          <button
            type="button"
            data-action={isPaused ? 'resume' : 'pause'}
            onClick={() => actions.tell({ type: 'pause', isOn: !isPaused })}
          >
            {isPaused ? words.resume : words.pause}
          </button>
        )}
        {/* Two presses on one button: the second one names what the first one meant. */}
        <button
          type="button"
          data-action={view.isErasing ? 'erase-sure' : 'erase'}
          class={styles.danger}
          onClick={() => {
            if (view.isErasing) actions.tell({ type: 'erase' });
            actions.show({ isErasing: !view.isErasing });
          }}
        >
          {view.isErasing ? words.sure : words.erase}
        </button>
      </div>
    </details>
  );
}

function closeOnEscape(event: KeyboardEvent & { currentTarget: HTMLDetailsElement }): void {
  if (event.key !== 'Escape' || !event.currentTarget.open) return;
  // Else the browser closes the whole popup.
  event.preventDefault();
  event.currentTarget.open = false;
  event.currentTarget.querySelector('summary')?.focus();
}
