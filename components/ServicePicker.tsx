// Which messengers shall be watched? (Native checkboxes; none ticked unless the user did.)

import styles from './ServicePicker.module.css';

export interface Choice {
  id: string;
  name: string;
  isPicked: boolean;
  /** Why the user should think twice here, or null. */
  warning: string | null;
}

interface Props {
  choices: readonly Choice[];
  label: string;
  onToggle: (id: string, isPicked: boolean) => void;
}

export function ServicePicker({ choices, label, onToggle }: Props) {
  return (
    <fieldset class={styles.picker}>
      <legend>{label}</legend>
      {choices.map(({ id, name, isPicked, warning }) => (
        <label key={id} class={styles.choice}>
          <input
            type="checkbox"
            data-service-pick={id}
            checked={isPicked}
            aria-describedby={warning ? `listed-${id}` : undefined}
            onChange={(event) => onToggle(id, event.currentTarget.checked)}
          />
          <span>
            <bdi>{name}</bdi>
          </span>
          {warning && (
            <small id={`listed-${id}`} class={styles.warning}>
              {warning}
            </small>
          )}
        </label>
      ))}
    </fieldset>
  );
}
