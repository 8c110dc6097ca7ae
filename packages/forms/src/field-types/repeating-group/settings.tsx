'use client';
import { Checkbox, SegmentedControl } from '@nirmaan/ui';
import { ListPlus } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';
import { EntriesSettings } from '../../editor/entries-settings';

const DISPLAYS = ['cards', 'table'] as const;

function RepeatingGroupSettings({ field, change }: SettingsProps<'repeating-group'>) {
  const { messages } = useEditor();
  return (
    <>
      <EntriesSettings field={field} change={change} />
      <SegmentedControl
        label={messages.text('formEditor.display')}
        value={field.display}
        onChange={(display) => change({ display })}
        options={DISPLAYS.map((value) => ({ value, label: messages.text(`formEditor.displays.${value}`) }))}
      />
      {field.display === 'table' && (
        <Checkbox
          label={messages.text('formEditor.totals')}
          checked={field.totals}
          onChange={(event) => change({ totals: event.target.checked })}
        />
      )}
    </>
  );
}

export const repeatingGroupAuthoring: FieldAuthoring<'repeating-group'> = {
  icon: ListPlus,
  group: 'blocks',
  start: { fields: [], itemName: {} },
  Settings: RepeatingGroupSettings,
};
