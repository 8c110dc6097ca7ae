'use client';
import { isSimplePattern } from '../field-types/simple-pattern';
import { CheckedInput } from './checked-input';
import { useEditor } from './editor-context';

type Props = {
  label?: string;
  value: string | undefined;
  onChange(pattern: string): void;
  /** Nothing is no pattern. */
  isRequired?: boolean;
};

const LONGEST = 200;

/** A simple regular expression, see `simple-pattern.ts`. */
export function PatternInput({ label, value = '', onChange, isRequired = false }: Props) {
  const { messages } = useEditor();
  return (
    <CheckedInput
      label={label ?? messages.text('formEditor.pattern')}
      value={value}
      read={(typed) => {
        const isRight = typed === '' ? !isRequired : typed.length <= LONGEST && isSimplePattern(typed);
        return isRight ? typed : undefined;
      }}
      onChange={onChange}
      error={messages.text('formEditor.wrong.pattern')}
      isCode
    />
  );
}
