'use client';
import { Clock } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { CheckedInput } from '../../editor/checked-input';
import { useEditor } from '../../editor/editor-context';
import { readClock } from './clock';

function TimeSettings({ field, change }: SettingsProps<'time'>) {
  const { messages } = useEditor();
  return (
    <div className="grid grid-cols-2 gap-3">
      {(['earliest', 'latest'] as const).map((limit) => (
        <CheckedInput
          key={limit}
          label={messages.text(`formEditor.${limit}`)}
          value={field[limit] ?? ''}
          read={(typed) => (typed.trim() === '' ? '' : readClock(typed.trim()))}
          onChange={(time) => change({ [limit]: time || undefined })}
          error={messages.text('formEditor.wrong.time')}
        />
      ))}
    </div>
  );
}

export const timeAuthoring: FieldAuthoring<'time'> = {
  icon: Clock,
  group: 'dates',
  Settings: TimeSettings,
};
