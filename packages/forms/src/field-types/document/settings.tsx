'use client';
import { Checkbox } from '@nirmaan/ui';
import { FileUp } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';
import { FileLimitsInput } from '../../editor/file-limits';

const KINDS = ['pdf', 'jpeg', 'png'] as const;

function DocumentSettings({ field, change }: SettingsProps<'document'>) {
  const { messages } = useEditor();
  return (
    <>
      <fieldset className="flex gap-4">
        <legend className="mb-1 text-12 font-strong text-text-2">{messages.text('formEditor.accept')}</legend>
        {KINDS.map((kind) => (
          <Checkbox
            key={kind}
            label={kind.toUpperCase()}
            checked={field.accept.includes(kind)}
            // One kind at least stays.
            disabled={field.accept.length === 1 && field.accept[0] === kind}
            onChange={(event) =>
              change({
                accept: KINDS.filter((each) => (each === kind ? event.target.checked : field.accept.includes(each))),
              })
            }
          />
        ))}
      </fieldset>
      <FileLimitsInput field={field} change={change} />
    </>
  );
}

export const documentAuthoring: FieldAuthoring<'document'> = {
  icon: FileUp,
  group: 'files',
  Settings: DocumentSettings,
};
