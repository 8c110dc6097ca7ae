import type { FieldTypeName } from '../model/form';
import type { InputProps } from './contract';

type Common = Pick<InputProps<FieldTypeName>, 'id' | 'name' | 'describedBy' | 'issues' | 'look'> & {
  choices: { value: string; label: string }[];
};

/** Ids of choices: the first has the field's, so that links of the error summary lead to it. */
const choiceId = (id: string, at: number) => (at === 0 ? id : `${id}-${at}`);

export function Radios({
  id,
  name,
  choices,
  selected,
  isInline,
  issues,
}: Common & { selected: string; isInline?: boolean }) {
  return (
    <div className={isInline ? 'n-choices n-inline' : 'n-choices'} data-choices="">
      {choices.map(({ value, label }, at) => (
        <label key={value} className="n-choice" htmlFor={choiceId(id, at)}>
          <input
            id={choiceId(id, at)}
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === selected}
            aria-invalid={issues.length > 0 || undefined}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

export function Checkboxes({ id, name, choices, selected }: Common & { selected: string[] }) {
  return (
    <div className="n-choices" data-choices="">
      {/* Tells “none is ticked” from “this was not on the page”. */}
      <input type="hidden" name={name} value="" />
      {choices.map(({ value, label }, at) => (
        <label key={value} className="n-choice" htmlFor={choiceId(id, at)}>
          <input
            id={choiceId(id, at)}
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={selected.includes(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

/** A dropdown. One whose choices depend on another answer has a button that fetches them, for when no script runs. */
export function Dropdown({
  id,
  name,
  choices,
  selected,
  dependsOn,
  describedBy,
  issues,
  look,
}: Common & { selected: string; dependsOn: string | undefined }) {
  const isGone = selected !== '' && !choices.some((choice) => choice.value === selected);
  return (
    <div className="n-dropdown">
      <select
        id={id}
        name={name}
        className="n-control n-select"
        data-choices=""
        defaultValue={isGone ? '' : selected}
        key={choices.map((choice) => choice.value).join('\n')}
        aria-describedby={describedBy}
        aria-invalid={issues.length > 0 || undefined}
      >
        <option value="">{look.messages.text('forms.choose')}</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {dependsOn && (
        <noscript>
          <button type="submit" name="_op" value="refresh" formNoValidate className="n-button-two">
            {look.messages.text('forms.refreshChoices')}
          </button>
        </noscript>
      )}
    </div>
  );
}
