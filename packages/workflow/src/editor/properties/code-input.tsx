'use client';
import { Field, Input } from '@nirmaan/ui';
import { useEffect, useState } from 'react';
import { useWords } from '../editor-context';

type Props = {
  code: string;
  /** Of a block or a branch; codes of states and actions are in capitals. */
  isLowerCase?: boolean;
  isValid(code: string): boolean;
  /** Gives the code everywhere it is named; false where it is taken. */
  onRename(code: string): boolean;
};

/** The code as DIGIT knows it. Taken over when it is left, so that nothing is renamed letter by letter. */
export function CodeInput({ code, isLowerCase = false, isValid, onRename }: Props) {
  const say = useWords();
  const [text, setText] = useState(code);
  const [error, setError] = useState<string>();
  useEffect(() => {
    setText(code);
    setError(undefined);
  }, [code]);
  const commit = () => {
    if (text === code) return;
    if (!isValid(text)) setError(say('code.invalid'));
    else if (!onRename(text)) setError(say('code.taken'));
  };
  return (
    <Field label={say('code.label')} error={error}>
      <Input
        dir="ltr"
        className="font-mono"
        value={text}
        spellCheck={false}
        onChange={(event) => {
          setText(isLowerCase ? event.target.value.toLowerCase() : event.target.value.toUpperCase());
          setError(undefined);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setText(code);
        }}
      />
    </Field>
  );
}
