// What must be said above all services?

import styles from './Notice.module.css';

interface Props {
  title: string;
  text: string;
  tone: 'calm' | 'warning';
  /** Which notice it is, for tests and styles. */
  name: string;
  action?: { label: string; onClick: () => void } | null;
}

export function Notice({ title, text, tone, name, action }: Props) {
  return (
    <div class={styles.notice} data-notice={name} data-tone={tone} role="note" aria-label={title}>
      <div>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      {action && (
        <button type="button" onClick={action.onClick}>
          {action.label}
        </button>
      )}
    </div>
  );
}
