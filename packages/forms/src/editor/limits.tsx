'use client';
import { useEditor } from './editor-context';
import { NumberInput } from './number-input';

/** The least and the most a number may be. */
export function Limits({
  field,
  change,
  hasDecimals = true,
}: {
  field: { minimum?: number | undefined; maximum?: number | undefined };
  change(next: { minimum?: number | undefined; maximum?: number | undefined }): void;
  hasDecimals?: boolean;
}) {
  const { messages } = useEditor();
  return (
    <div className="grid grid-cols-2 gap-3">
      <NumberInput
        label={messages.text('formEditor.minimum')}
        value={field.minimum}
        {...(field.maximum !== undefined && { max: field.maximum })}
        hasDecimals={hasDecimals}
        onChange={(minimum) => change({ minimum })}
      />
      <NumberInput
        label={messages.text('formEditor.maximum')}
        value={field.maximum}
        {...(field.minimum !== undefined && { min: field.minimum })}
        hasDecimals={hasDecimals}
        onChange={(maximum) => change({ maximum })}
      />
    </div>
  );
}
