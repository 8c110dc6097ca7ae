import { Radios } from '../../renderer/choice-controls';
import type { FieldView } from '../../renderer/contract';

export const yesNoView: FieldView<'yes-no'> = {
  isGroup: true,
  Input: (props) => (
    <Radios
      {...props}
      isInline
      selected={props.value === true ? 'true' : props.value === false ? 'false' : ''}
      choices={(['true', 'false'] as const).map((value) => ({
        value,
        label: props.look.messages.text(value === 'true' ? 'forms.yes' : 'forms.no'),
      }))}
    />
  ),
};
