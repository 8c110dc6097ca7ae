'use client';
import { ListPlus } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';
import { NumberInput } from '../../editor/number-input';
import { TextInput } from '../../editor/text-input';

function RepeatingGroupSettings({ field, change }: SettingsProps<'repeating-group'>) {
  const { messages } = useEditor();
  return (
    <>
      <TextInput
        label={messages.text('formEditor.itemName')}
        value={field.itemName}
        onChange={(itemName) => change({ itemName })}
      />
      <div className="grid grid-cols-2 gap-3">
        <NumberInput
          label={messages.text('formEditor.minItems')}
          value={field.minItems}
          min={0}
          onChange={(minItems) => change({ minItems: minItems ?? 0 })}
        />
        <NumberInput
          label={messages.text('formEditor.maxItems')}
          value={field.maxItems}
          min={1}
          onChange={(maxItems) => change({ maxItems: maxItems ?? 20 })}
        />
      </div>
      <p className="text-12 text-text-3">{messages.text('formEditor.groupHint')}</p>
    </>
  );
}

export const repeatingGroupAuthoring: FieldAuthoring<'repeating-group'> = {
  icon: ListPlus,
  group: 'blocks',
  start: { fields: [], itemName: {} },
  Settings: RepeatingGroupSettings,
};
