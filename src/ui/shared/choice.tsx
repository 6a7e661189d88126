/** One of a few values, all in sight. */
import { useId } from 'preact/hooks';

/** Props of {@link Choice}. */
export interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly help?: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly disabled?: boolean;
  readonly onChange: (value: T) => void;
}

export function Choice<T extends string>({ legend, help, options, value, disabled, onChange }: ChoiceProps<T>) {
  const id = useId();
  return (
    <fieldset class="choice" disabled={disabled} aria-describedby={help ? `${id}-help` : undefined}>
      <legend>{legend}</legend>
      <div class="choice-options">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </fieldset>
  );
}
