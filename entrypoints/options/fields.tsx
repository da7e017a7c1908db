// How does one setting look? (Native fields, a label, a hint.)

import type { ComponentChildren } from 'preact';

interface CheckProps {
  name: string;
  label: string;
  hint?: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

export function CheckField({ name, label, hint, isOn, onChange }: CheckProps) {
  return (
    <label class="check-field">
      <input
        type="checkbox"
        data-setting={name}
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {hint && <small class="hint">{hint}</small>}
      </span>
    </label>
  );
}

interface SelectProps {
  name: string;
  label: string;
  hint?: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
}

export function SelectField({ name, label, hint, value, options, onChange }: SelectProps) {
  return (
    <Field name={name} label={label} hint={hint}>
      <select id={name} data-setting={name} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  children: ComponentChildren;
}

export function Field({ name, label, hint, children }: FieldProps) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {children}
      {hint && <small class="hint">{hint}</small>}
    </div>
  );
}
