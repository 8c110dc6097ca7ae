'use client';
import { Field, Select } from '@nirmaan/ui';
import { CalendarRange } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { CheckedInput } from '../../editor/checked-input';
import { useEditor } from '../../editor/editor-context';
import { readMonth } from '.';

const LIMITS = ['none', 'past', 'future'] as const;

function MonthYearSettings({ field, change }: SettingsProps<'month-year'>) {
  const { messages } = useEditor();
  return (
    <>
      <Field label={messages.text('formEditor.monthLimit')}>
        <Select
          value={field.limit}
          onChange={(event) => change({ limit: LIMITS.find((each) => each === event.target.value) ?? 'none' })}
          options={LIMITS.map((value) => ({ value, label: messages.text(`formEditor.monthLimits.${value}`) }))}
        />
      </Field>
      <div className="grid grid-cols-2 gap-3">
        {(['earliest', 'latest'] as const).map((limit) => (
          <CheckedInput
            key={limit}
            label={messages.text(`formEditor.${limit}`)}
            value={field[limit] ?? ''}
            read={(typed) => (typed.trim() === '' ? '' : readMonth(typed))}
            onChange={(month) => change({ [limit]: month || undefined })}
            error={messages.text('formEditor.wrong.month')}
          />
        ))}
      </div>
    </>
  );
}

export const monthYearAuthoring: FieldAuthoring<'month-year'> = {
  icon: CalendarRange,
  group: 'dates',
  Settings: MonthYearSettings,
};
