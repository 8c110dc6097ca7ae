import type { Choice } from '../model/evaluation';
import type { FieldTypeName } from '../model/form';
import type { InputProps } from './contract';

type Common = Pick<InputProps<FieldTypeName>, 'id' | 'name' | 'describedBy' | 'issues' | 'look'> & {
  choices: Choice[];
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
      {choices.map(({ value, label, hint }, at) => (
        <label key={value} className="n-choice" htmlFor={choiceId(id, at)}>
          <input
            id={choiceId(id, at)}
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === selected}
            aria-invalid={issues.length > 0 || undefined}
            aria-describedby={hint && `${choiceId(id, at)}-about`}
          />
          <Words id={choiceId(id, at)} label={label} hint={hint} />
        </label>
      ))}
    </div>
  );
}

export function Checkboxes({
  id,
  name,
  choices,
  selected,
  exclusive,
  look,
}: Common & { selected: string[]; exclusive?: string | undefined }) {
  // What excludes all others stands apart, at the end.
  const ordered = [
    ...choices.filter(({ value }) => value !== exclusive),
    ...choices.filter(({ value }) => value === exclusive),
  ];
  return (
    <div className="n-choices" data-choices="">
      {/* Tells “none is ticked” from “this was not on the page”. */}
      <input type="hidden" name={name} value="" />
      {ordered.map(({ value, label, hint }, at) => [
        value === exclusive && at > 0 && (
          <p key="or" className="n-or">
            {look.messages.text('forms.or')}
          </p>
        ),
        <label key={value} className="n-choice" htmlFor={choiceId(id, at)}>
          <input
            id={choiceId(id, at)}
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={selected.includes(value)}
            data-exclusive={value === exclusive ? '' : undefined}
            aria-describedby={hint && `${choiceId(id, at)}-about`}
          />
          <Words id={choiceId(id, at)} label={label} hint={hint} />
        </label>,
      ])}
    </div>
  );
}

/** The hint describes a choice, it is not part of its name: `aria-hidden` keeps it out of the label that holds it. */
function Words({ id, label, hint }: { id: string; label: string; hint: string | undefined }) {
  return (
    <span>
      {label}
      {hint && (
        <span id={`${id}-about`} className="n-choice-hint" aria-hidden="true">
          {hint}
        </span>
      )}
    </span>
  );
}

/**
 * A dropdown. One whose choices depend on another answer has a button that fetches them, for when no script runs.
 * It is a native `select` however many choices there are: a `datalist` posts words instead of values, so two choices with
 * the same words could not be told apart, and it follows neither zoom nor screen readers well. `search`: a script may
 * make a field of it that finds choices by typing; `many`: where there are many.
 */
export function Dropdown({
  id,
  name,
  choices,
  selected,
  dependsOn,
  search,
  describedBy,
  issues,
  look,
}: Common & { selected: string; dependsOn: string | undefined; search: 'many' | 'always' | undefined }) {
  const isGone = selected !== '' && !choices.some((choice) => choice.value === selected);
  const { messages } = look;
  return (
    <div className="n-dropdown">
      <select
        id={id}
        name={name}
        className="n-control n-select"
        data-choices=""
        {...(search && {
          'data-search': search,
          'data-found': messages.text('forms.search.found', { count: '{count}' }),
          'data-first': messages.text('forms.search.first', { count: '{count}' }),
          'data-none': messages.text('forms.search.none'),
        })}
        defaultValue={isGone ? '' : selected}
        key={choices.map((choice) => choice.value).join('\n')}
        aria-describedby={describedBy}
        aria-invalid={issues.length > 0 || undefined}
      >
        <option value="">{messages.text('forms.choose')}</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {dependsOn && (
        <noscript>
          <button type="submit" name="_op" value="refresh" formNoValidate className="n-button-two">
            {messages.text('forms.refreshChoices')}
          </button>
        </noscript>
      )}
    </div>
  );
}
