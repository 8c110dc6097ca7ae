'use client';
import { Field, Select } from '@nirmaan/ui';
import { Camera } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';
import { FileLimitsInput } from '../../editor/file-limits';

const CAMERAS = ['none', 'environment', 'user'] as const;

function PhotoSettings({ field, change }: SettingsProps<'photo'>) {
  const { messages } = useEditor();
  return (
    <>
      <Field label={messages.text('formEditor.photo.camera')}>
        <Select
          value={field.camera}
          options={CAMERAS.map((camera) => ({
            value: camera,
            label: messages.text(`formEditor.photo.cameras.${camera}`),
          }))}
          onChange={({ target }) => change({ camera: CAMERAS.find((camera) => camera === target.value) ?? 'none' })}
        />
      </Field>
      <FileLimitsInput field={field} change={change} />
    </>
  );
}

export const photoAuthoring: FieldAuthoring<'photo'> = {
  icon: Camera,
  group: 'files',
  Settings: PhotoSettings,
};
