import { Checkboxes } from '../../renderer/choice-controls';
import type { FieldView } from '../../renderer/contract';

export const selectManyView: FieldView<'select-many'> = {
  isGroup: true,
  Input: (props) => (
    <Checkboxes
      {...props}
      exclusive={props.field.exclusive}
      choices={props.state.choices ?? []}
      selected={Array.isArray(props.value) ? props.value.filter((each) => typeof each === 'string') : []}
    />
  ),
};
