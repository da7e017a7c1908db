// What is there to do while there is nothing to show?

import styles from './EmptyState.module.css';
import type { Speech } from './speech.ts';
import { Throughline } from './Throughline.tsx';

interface Props {
  title?: string;
  text: string;
  action?: { label: string; name: string; onClick: () => void };
  speech: Speech;
}

export function EmptyState({ title, text, action, speech }: Props) {
  return (
    <div class={styles.empty} data-empty>
      <div class={styles.mark} data-state="working" aria-hidden="true">
        <Throughline verdict={WHOLE} speech={speech} isLarge isDecoration />
      </div>
      {title && <h2>{title}</h2>}
      <p>{text}</p>
      {action && (
        <button type="button" class={styles.action} data-action={action.name} onClick={action.onClick}>
          {action.label}
        </button>
      )}
    </div>
  );
}

const WHOLE = { state: 'working', reachedAtLeast: 'body', failedAtMost: null } as const;
