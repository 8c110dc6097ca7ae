'use client';
import { useEditor } from './editor-context';
import { NumberInput } from './number-input';

const MEGABYTE = 1024 * 1024;

/** How large a file may be, and how many there may be. */
export function FileLimitsInput({
  field,
  change,
}: {
  field: { maxBytes: number; maxFiles: number };
  change(next: { maxBytes?: number; maxFiles?: number }): void;
}) {
  const { messages } = useEditor();
  return (
    <div className="grid grid-cols-2 gap-3">
      <NumberInput
        label={messages.text('formEditor.maxMegabytes')}
        value={field.maxBytes / MEGABYTE}
        min={0.1}
        max={5}
        hasDecimals
        otherwise={5}
        onChange={(size = 5) => change({ maxBytes: Math.round(size * MEGABYTE) })}
      />
      <NumberInput
        label={messages.text('formEditor.maxFiles')}
        value={field.maxFiles}
        min={1}
        max={10}
        otherwise={1}
        onChange={(count = 1) => change({ maxFiles: count })}
      />
    </div>
  );
}
