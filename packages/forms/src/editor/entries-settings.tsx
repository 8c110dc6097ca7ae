'use client';
import type { ListField } from '../model/form';
import { useEditor } from './editor-context';
import { NumberInput } from './number-input';
import { TextInput } from './text-input';

type Settings = Pick<ListField, 'itemName' | 'minItems' | 'maxItems'>;
type Props = { field: Settings; change(next: Partial<Settings>): void };

/** More than a page can show, and than a person can fill in. */
const MOST_ENTRIES = 100;
const USUAL_ENTRIES = 20;

/** What every list has: what one entry is called, and how many there may be. */
export function EntriesSettings({ field, change }: Props) {
  const { messages } = useEditor();
  const { itemName, minItems, maxItems } = field;
  return (
    <>
      <TextInput
        label={messages.text('formEditor.itemName')}
        value={itemName}
        onChange={(next) => change({ itemName: next })}
      />
      <div className="grid grid-cols-2 gap-3">
        <NumberInput
          label={messages.text('formEditor.minItems')}
          value={minItems}
          min={0}
          max={maxItems}
          otherwise={0}
          onChange={(next) => change({ minItems: next ?? 0 })}
        />
        <NumberInput
          label={messages.text('formEditor.maxItems')}
          value={maxItems}
          min={Math.max(1, minItems)}
          max={MOST_ENTRIES}
          otherwise={USUAL_ENTRIES}
          onChange={(next) => change({ maxItems: next ?? USUAL_ENTRIES })}
        />
      </div>
      <p className="text-12 text-text-3">{messages.text('formEditor.groupHint')}</p>
    </>
  );
}
