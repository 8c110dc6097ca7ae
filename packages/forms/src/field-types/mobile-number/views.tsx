import type { FieldView, InputProps } from '../../renderer/contract';
import { TextControl } from '../../renderer/text-control';
import { numberParts } from './countries';

const hasCountries = ({ state }: InputProps<'mobile-number'>) => (state.choices?.length ?? 0) > 1;

export const mobileNumberView: FieldView<'mobile-number'> = {
  isGroup: hasCountries,
  Input: (props) =>
    hasCountries(props) ? (
      <NumberOfCountry {...props} />
    ) : (
      <TextControl
        {...props}
        type="tel"
        autoComplete="tel-national"
        dir="ltr"
        before={props.field.prefix}
        className="n-short"
      />
    ),
};

/** The country, then its number. The number has the field's id: it is what errors are about. */
function NumberOfCountry(props: InputProps<'mobile-number'>) {
  const { field, id, name, value, state, look } = props;
  const choices = state.choices ?? [];
  const { country, number } = numberParts(
    typeof value === 'string' ? value : '',
    choices.map((choice) => ({ prefix: choice.value })),
  );
  return (
    <div className="n-mobile">
      <div>
        <label htmlFor={`${id}.country`} className="n-part-label">
          {look.messages.text('forms.mobile.country')}
        </label>
        <select
          id={`${id}.country`}
          name={`${name}.country`}
          className="n-control n-select"
          autoComplete="tel-country-code"
          defaultValue={country?.prefix ?? field.prefix}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor={id} className="n-part-label">
          {look.messages.text('forms.mobile.number')}
        </label>
        <TextControl {...props} value={number} type="tel" autoComplete="tel-national" dir="ltr" className="n-short" />
      </div>
    </div>
  );
}
