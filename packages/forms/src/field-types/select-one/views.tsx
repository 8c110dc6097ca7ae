import { Dropdown, Radios } from '../../renderer/choice-controls';
import type { FieldView, InputProps } from '../../renderer/contract';

const MOST_RADIOS = 5;

function isRadios({ field, state }: InputProps<'select-one'>): boolean {
  if (field.display) return field.display === 'radio';
  // Choices of a master change with its rows: a dropdown does not jump.
  return field.choices.from === 'list' && (state.choices?.length ?? 0) <= MOST_RADIOS;
}

export const selectOneView: FieldView<'select-one'> = {
  isGroup: isRadios,
  Input: (props) => {
    const common = {
      ...props,
      choices: props.state.choices ?? [],
      selected: typeof props.value === 'string' ? props.value : '',
    };
    return isRadios(props) ? (
      <Radios {...common} />
    ) : (
      <Dropdown
        {...common}
        dependsOn={props.field.choices.from === 'master' ? props.field.choices.where?.field : undefined}
      />
    );
  },
};
