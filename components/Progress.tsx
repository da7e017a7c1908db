// How far is the check? (A thin bar; rows keep their place meanwhile.)

import styles from './Progress.module.css';

interface Props {
  done: number;
  total: number;
  /** `checking 4 of 7`. */
  label: string;
}

export function Progress({ done, total, label }: Props) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <div
      class={styles.track}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
    >
      <div class={styles.bar} style={{ transform: `scaleX(${Math.max(0.03, share)})` }} />
    </div>
  );
}
