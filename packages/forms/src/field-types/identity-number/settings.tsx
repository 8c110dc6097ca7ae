'use client';
import { Checkbox } from '@nirmaan/ui';
import { IdCard } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';
import { IdentityKind } from './schema';

function IdentityNumberSettings({ field, change }: SettingsProps<'identity-number'>) {
  const { messages } = useEditor();
  const { kinds } = field;
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1 text-12 font-strong text-text-2">{messages.text('formEditor.identityKinds')}</legend>
      {IdentityKind.options.map((kind) => (
        <Checkbox
          key={kind}
          label={messages.text(`forms.identity.kinds.${kind}`)}
          checked={kinds.includes(kind)}
          // A field without a kind would ask for nothing.
          disabled={kinds.length === 1 && kinds[0] === kind}
          onChange={({ target }) =>
            change({
              kinds: IdentityKind.options.filter((each) => (each === kind ? target.checked : kinds.includes(each))),
            })
          }
        />
      ))}
      <p className="text-12 text-text-3">{messages.text('formEditor.identityKept')}</p>
    </fieldset>
  );
}

export const identityNumberAuthoring: FieldAuthoring<'identity-number'> = {
  icon: IdCard,
  group: 'people',
  start: { kinds: ['aadhaar'], personal: 'sensitive' },
  Settings: IdentityNumberSettings,
};
