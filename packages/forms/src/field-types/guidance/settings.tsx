'use client';
import { Info } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';
import { TextInput } from '../../editor/text-input';

function GuidanceSettings({ field, change }: SettingsProps<'guidance'>) {
  const { messages } = useEditor();
  return (
    <TextInput long label={messages.text('formEditor.body')} value={field.body} onChange={(body) => change({ body })} />
  );
}

export const guidanceAuthoring: FieldAuthoring<'guidance'> = {
  icon: Info,
  group: 'blocks',
  start: { body: {} },
  Settings: GuidanceSettings,
};
