'use client';
import { Checkbox } from '@nirmaan/ui';
import { QrCode } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';
import { LooksLike } from '../../editor/looks-like';
import { NumberInput } from '../../editor/number-input';

/** By the names they have in the world; they are the same in every language. */
const FORMATS = {
  qr: 'QR',
  'ean-13': 'EAN-13',
  'ean-8': 'EAN-8',
  'code-128': 'Code 128',
  'code-39': 'Code 39',
  'data-matrix': 'Data Matrix',
  'pdf-417': 'PDF417',
} as const;
const names = Object.keys(FORMATS) as (keyof typeof FORMATS)[];

function CodeScanSettings({ field, change }: SettingsProps<'code-scan'>) {
  const { messages } = useEditor();
  return (
    <>
      <fieldset className="grid grid-cols-2 gap-2">
        <legend className="mb-1 text-12 font-strong text-text-2">{messages.text('formEditor.codeScan.formats')}</legend>
        {names.map((name) => (
          <Checkbox
            key={name}
            label={FORMATS[name]}
            checked={field.formats.includes(name)}
            // One kind at least stays.
            disabled={field.formats.length === 1 && field.formats[0] === name}
            onChange={(event) =>
              change({
                formats: names.filter((each) => (each === name ? event.target.checked : field.formats.includes(each))),
              })
            }
          />
        ))}
      </fieldset>
      <NumberInput
        label={messages.text('formEditor.maxLength')}
        value={field.maxLength}
        min={1}
        max={4000}
        onChange={(most) => change({ maxLength: Math.min(4000, Math.max(1, most ?? 500)) })}
      />
      <LooksLike pattern={field.pattern} onChange={(pattern) => change({ pattern })} />
    </>
  );
}

export const codeScanAuthoring: FieldAuthoring<'code-scan'> = {
  icon: QrCode,
  group: 'files',
  Settings: CodeScanSettings,
};
