'use client';
import { Field, Input } from '@nirmaan/ui';
import { CircleCheck, CircleX } from 'lucide-react';
import { useState } from 'react';
import { isSimplePattern, matchesPattern } from '../field-types/simple-pattern';
import { maskOfPattern, patternOfMask } from '../patterns/mask';
import { sampleOfPattern } from '../patterns/sample-of-pattern';
import { randomFrom } from '../samples/random';
import { CheckedInput } from './checked-input';
import { useEditor } from './editor-context';
import { PatternInput } from './pattern-input';

type Props = { pattern: string | undefined; onChange(pattern: string | undefined): void };

/** What a text must look like, as a mask people can read; experts also see the pattern. An example shows what fits. */
export function LooksLike({ pattern, onChange }: Props) {
  const { messages, expert } = useEditor();
  const mask = pattern === undefined ? '' : maskOfPattern(pattern);
  return (
    <>
      {mask !== undefined ? (
        <CheckedInput
          label={messages.text('formEditor.looksLike')}
          hint={messages.text('formEditor.looksLikeHint')}
          value={mask}
          read={(typed) => (typed === '' || isSimplePattern(patternOfMask(typed)) ? typed : undefined)}
          onChange={(typed) => onChange(typed === '' ? undefined : patternOfMask(typed))}
          error={messages.text('formEditor.wrongMask')}
          isCode
        />
      ) : (
        <p className="text-12 text-text-3">{messages.text('formEditor.looksLikeOther')}</p>
      )}
      {expert && <PatternInput value={pattern} onChange={(next) => onChange(next || undefined)} />}
      {pattern !== undefined && <Trial key={pattern} pattern={pattern} />}
    </>
  );
}

/** A text is typed, and it is said at once whether it fits. */
function Trial({ pattern }: { pattern: string }) {
  const { messages } = useEditor();
  const [typed, setTyped] = useState('');
  const fits = matchesPattern(pattern, typed);
  const Mark = fits ? CircleCheck : CircleX;
  return (
    <Field
      label={messages.text('formEditor.tryExample')}
      aside={
        typed !== '' && (
          <span role="status" className={`inline-flex items-center gap-1 ${fits ? 'text-ok' : 'text-error'}`}>
            <Mark aria-hidden className="size-3.5" strokeWidth={2} />
            {messages.text(fits ? 'formEditor.fits' : 'formEditor.fitsNot')}
          </span>
        )
      }
    >
      <Input
        dir="ltr"
        className="font-mono"
        placeholder={sampleOfPattern(pattern, randomFrom(7))}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </Field>
  );
}
