'use client';
import { Cake } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';
import { NumberInput } from '../../editor/number-input';

function DateOfBirthSettings({ field, change }: SettingsProps<'date-of-birth'>) {
  const { messages } = useEditor();
  return (
    <div className="grid grid-cols-2 gap-3">
      <NumberInput
        label={messages.text('formEditor.minimumAge')}
        value={field.minimumAge}
        min={0}
        max={150}
        onChange={(minimumAge) => change({ minimumAge })}
      />
      <NumberInput
        label={messages.text('formEditor.maximumAge')}
        value={field.maximumAge}
        min={0}
        max={150}
        onChange={(maximumAge) => change({ maximumAge })}
      />
    </div>
  );
}

export const dateOfBirthAuthoring: FieldAuthoring<'date-of-birth'> = {
  icon: Cake,
  group: 'dates',
  Settings: DateOfBirthSettings,
};
