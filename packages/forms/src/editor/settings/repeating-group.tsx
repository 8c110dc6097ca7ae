'use client';
import { useEditor } from '../editor-context';
import { TextInput } from '../text-input';
import type { SettingsProps } from '.';
import { NumberInput } from './number-input';

export function RepeatingGroupSettings({ field, change }: SettingsProps<'repeating-group'>) {
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
