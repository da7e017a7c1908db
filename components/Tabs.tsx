// Which view is open, and which others are there?

import styles from './Tabs.module.css';

interface Props<Name extends string> {
  tabs: readonly { name: Name; label: string; count?: string }[];
  selected: Name;
  label: string;
  panelId: string;
  onSelect: (name: Name) => void;
}

/** The tabs pattern of the ARIA authoring guide: one stop for Tab, arrows go round. */
export function Tabs<Name extends string>({ tabs, selected, label, panelId, onSelect }: Props<Name>) {
  const move = (event: KeyboardEvent): void => {
    const step = stepOf(event);
    if (step === 0) return;
    event.preventDefault();
    const index = tabs.findIndex((tab) => tab.name === selected);
    const next = tabs[(index + step + tabs.length) % tabs.length];
    if (!next) return;
    onSelect(next.name);
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`[data-tab="${next.name}"]`)?.focus();
  };
  return (
    <div class={styles.tabs} role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.name}
          type="button"
          role="tab"
          id={`tab-${tab.name}`}
          data-tab={tab.name}
          aria-selected={tab.name === selected}
          aria-controls={panelId}
          tabIndex={tab.name === selected ? 0 : -1}
          onClick={() => onSelect(tab.name)}
        >
          {tab.label}
          {tab.count && <i>{tab.count}</i>}
        </button>
      ))}
    </div>
  );
}

function stepOf(event: KeyboardEvent): number {
  const forward = (event.currentTarget as HTMLElement).matches(':dir(rtl)') ? -1 : 1;
  if (event.key === 'ArrowRight') return forward;
  return event.key === 'ArrowLeft' ? -forward : 0;
}
