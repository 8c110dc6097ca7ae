'use client';
import { useEditor } from './editor-context';
import { NumberInput } from './number-input';

/** The least and the most a number may be. */
export function Limits({
  field,
  change,
}: {
  field: { minimum?: number | undefined; maximum?: number | undefined };
  change(next: { minimum?: number | undefined; maximum?: number | undefined }): void;
}) {
  const { messages } = useEditor();
  return (
    <div className="grid grid-cols-2 gap-3">
      <NumberInput
        label={messages.text('formEditor.minimum')}
        value={field.minimum}
        onChange={(minimum) => change({ minimum })}
      />
      <NumberInput
        label={messages.text('formEditor.maximum')}
        value={field.maximum}
        onChange={(maximum) => change({ maximum })}
      />
    </div>
  );
}
