import { Dropdown, Radios } from '../../renderer/choice-controls';
import type { FieldView, InputProps } from '../../renderer/contract';

const MOST_RADIOS = 5;
const MOST_UNSEARCHED = 15;

function isRadios({ field, state }: InputProps<'select-one'>): boolean {
  if (field.display) return field.display === 'radio';
  // Choices of a master change with its rows: a dropdown does not jump.
  return field.choices.from === 'list' && (state.choices?.length ?? 0) <= MOST_RADIOS;
}

/** Choices of a master may become many while the page is open: whoever has them then counts them. */
function searchOf({ display, choices }: InputProps<'select-one'>['field'], count: number) {
  if (display) return display === 'search' ? ('always' as const) : undefined;
  return choices.from === 'master' || count > MOST_UNSEARCHED ? ('many' as const) : undefined;
}

export const selectOneView: FieldView<'select-one'> = {
  isGroup: isRadios,
  Input: (props) => {
    const { field, state, value } = props;
    const choices = state.choices ?? [];
    const common = { ...props, choices, selected: typeof value === 'string' ? value : '' };
    return isRadios(props) ? (
      <Radios {...common} />
    ) : (
      <Dropdown
        {...common}
        dependsOn={field.choices.from === 'master' ? field.choices.where?.field : undefined}
        search={searchOf(field, choices.length)}
      />
    );
  },
};
