'use client';
import { Group } from 'lucide-react';
import type { FieldAuthoring } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';

function GroupSettings() {
  const { messages } = useEditor();
  return <p className="text-12 text-text-3">{messages.text('formEditor.groupHint')}</p>;
}

export const groupAuthoring: FieldAuthoring<'group'> = {
  icon: Group,
  group: 'blocks',
  start: { fields: [] },
  Settings: GroupSettings,
};
