'use client';
import { Checkbox } from '@nirmaan/ui';
import { Signature } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';

const WAYS = ['drawn', 'typed'] as const;

function SignatureSettings({ field, change }: SettingsProps<'signature'>) {
  const { messages } = useEditor();
  return (
    <fieldset className="flex gap-4">
      <legend className="mb-1 text-12 font-strong text-text-2">{messages.text('formEditor.signature.ways')}</legend>
      {WAYS.map((way) => (
        <Checkbox
          key={way}
          label={messages.text(`formEditor.signature.${way}`)}
          checked={field.ways.includes(way)}
          // One way at least stays.
          disabled={field.ways.length === 1 && field.ways[0] === way}
          onChange={(event) =>
            change({ ways: WAYS.filter((each) => (each === way ? event.target.checked : field.ways.includes(each))) })
          }
        />
      ))}
    </fieldset>
  );
}

export const signatureAuthoring: FieldAuthoring<'signature'> = {
  icon: Signature,
  group: 'files',
  Settings: SignatureSettings,
};
