import { Dropdown } from '../../renderer/choice-controls';
import type { FieldView, InputProps } from '../../renderer/contract';
import { Problems } from '../../renderer/problems';
import { belowOf, placeOf } from '.';

type Props = InputProps<'boundary'>;

export const boundaryView: FieldView<'boundary'> = {
  isGroup: true,
  Input: (props) => (props.state.levels ? <Levels {...props} /> : <Unknown {...props} />),
};

/** One select a level. What is chosen decides what is asked next: a button brings it, or the script asks by itself. */
function Levels({ id, name, pointer, state, issues, describedBy, look }: Props) {
  const levels = state.levels ?? [];
  if (levels.length === 0) return <p className="n-none">{look.messages.text('forms.boundary.none')}</p>;
  return (
    <div className="n-places" data-ask="">
      {levels.map((each, at) => {
        const levelId = `${id}${at === 0 ? '' : `.${at}`}`;
        // Of the first level the question itself says what is wrong.
        const own = at === 0 ? [] : issues.filter((issue) => issue.path === `${pointer}${belowOf(at)}`);
        const described = [describedBy, own.length > 0 && `${levelId}-error`].filter(Boolean).join(' ');
        return (
          <div key={each.level} className={own.length > 0 ? 'n-part n-wrong' : 'n-part'}>
            <label className="n-part-label" htmlFor={levelId}>
              {each.name}
            </label>
            <Problems id={`${levelId}-error`} issues={own} look={look} />
            <input type="hidden" name={`${name}.level`} value={each.level} />
            <Dropdown
              id={levelId}
              name={`${name}.code`}
              choices={each.places.map(({ code, name: label }) => ({ value: code, label }))}
              selected={each.chosen ?? ''}
              dependsOn={undefined}
              search="many"
              describedBy={described || undefined}
              issues={at === 0 ? issues.filter((issue) => issue.path === pointer) : own}
              look={look}
            />
          </div>
        );
      })}
      <noscript>
        <button type="submit" name="_op" value="refresh" formNoValidate className="n-button-two">
          {look.messages.text('forms.boundary.next')}
        </button>
      </noscript>
    </div>
  );
}

/** Places could not be had: what was chosen before stays. */
function Unknown({ id, name, value, look }: Props) {
  const place = placeOf(value);
  // The place itself comes last; a database may have kept the levels in another order.
  const path = Object.entries(place?.path ?? {}).sort(
    ([a], [b]) => Number(a === place?.level) - Number(b === place?.level),
  );
  return (
    <div id={id} className="n-places">
      <p className="n-none">{look.messages.text('forms.boundary.unknown')}</p>
      {path.map(([level, code]) => (
        <div key={level}>
          <input type="hidden" name={`${name}.level`} value={level} />
          <input type="hidden" name={`${name}.code`} value={code} />
        </div>
      ))}
    </div>
  );
}
