import type { FieldView } from '../../renderer/contract';
import { DateControl } from '../../renderer/date-control';

const AUTOCOMPLETE = { day: 'bday-day', month: 'bday-month', year: 'bday-year' };

export const dateOfBirthView: FieldView<'date-of-birth'> = {
  isGroup: true,
  Input: (props) => (
    <>
      <DateControl {...props} autoComplete={AUTOCOMPLETE} />
      {/* Its word comes from the style sheet, so that whoever changes the note only changes the text. */}
      <output className="n-note" data-note="" data-label={props.look.messages.text('forms.age')}>
        {props.state.note}
      </output>
    </>
  ),
};
