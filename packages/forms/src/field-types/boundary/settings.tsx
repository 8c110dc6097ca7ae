'use client';
import { Field, Input } from '@nirmaan/ui';
import { Landmark } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';

function BoundarySettings({ field, change }: SettingsProps<'boundary'>) {
  const { messages } = useEditor();
  return (
    <>
      <Field
        label={messages.text('formEditor.boundary.hierarchy')}
        hint={messages.text('formEditor.boundary.hierarchyHint')}
      >
        <Input
          dir="ltr"
          maxLength={64}
          value={field.hierarchy}
          onChange={({ target }) => change({ hierarchy: target.value.trim() })}
        />
      </Field>
      <Field label={messages.text('formEditor.boundary.lowest')} hint={messages.text('formEditor.boundary.lowestHint')}>
        <Input
          dir="auto"
          maxLength={64}
          value={field.lowest ?? ''}
          onChange={({ target }) => change({ lowest: target.value === '' ? undefined : target.value })}
        />
      </Field>
    </>
  );
}

export const boundaryAuthoring: FieldAuthoring<'boundary'> = {
  icon: Landmark,
  group: 'places',
  Settings: BoundarySettings,
};
