'use client';
import { Checkbox } from '@nirmaan/ui';
import { FileUp } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';
import { NumberInput } from '../../editor/number-input';

const KINDS = ['pdf', 'jpeg', 'png'] as const;
const MEGABYTE = 1024 * 1024;

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
            onChange={(event) =>
              change({
                accept: KINDS.filter((each) => (each === kind ? event.target.checked : field.accept.includes(each))),
              })
            }
          />
        ))}
      </fieldset>
      <div className="grid grid-cols-2 gap-3">
        <NumberInput
          label={messages.text('formEditor.maxMegabytes')}
          value={field.maxBytes / MEGABYTE}
          min={1}
          max={5}
          onChange={(size) => change({ maxBytes: Math.min(5, Math.max(1, size ?? 5)) * MEGABYTE })}
        />
        <NumberInput
          label={messages.text('formEditor.maxFiles')}
          value={field.maxFiles}
          min={1}
          max={10}
          onChange={(count) => change({ maxFiles: Math.min(10, Math.max(1, count ?? 1)) })}
        />
      </div>
    </>
  );
}

export const documentAuthoring: FieldAuthoring<'document'> = {
  icon: FileUp,
  group: 'files',
  Settings: DocumentSettings,
};
