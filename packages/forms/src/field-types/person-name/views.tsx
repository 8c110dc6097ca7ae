import type { FieldView } from '../../renderer/contract';
import { TextControl } from '../../renderer/text-control';

export const personNameView: FieldView<'person-name'> = {
  isGroup: false,
  // No spelling: names are no mistakes (WCAG 1.3.5 asks for the purpose, GOV.UK for no red lines).
  Input: (props) => <TextControl {...props} autoComplete="name" spellCheck={false} />,
};
