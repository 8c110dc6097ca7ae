'use client';
import { SegmentedControl } from '@nirmaan/ui';
import { Users } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';
import { EntriesSettings } from '../../editor/entries-settings';
import { wordsIn } from '../../editor/words-in';
import { applicantFields } from './applicant-fields';

const WHO = ['people', 'organisations', 'both'] as const;

function ApplicantsSettings({ field, change }: SettingsProps<'applicants'>) {
  const { messages, languages } = useEditor();
  return (
    <>
      <SegmentedControl
        label={messages.text('formEditor.applicants.who')}
        value={field.who}
        onChange={(who) => change({ who, fields: applicantFields(who, wordsIn(languages), field.fields) })}
        options={WHO.map((value) => ({ value, label: messages.text(`formEditor.applicants.${value}`) }))}
      />
      <EntriesSettings field={field} change={change} />
    </>
  );
}

export const applicantsAuthoring: FieldAuthoring<'applicants'> = {
  icon: Users,
  group: 'people',
  start: (words) => ({
    itemName: words('formEditor.applicants.one'),
    required: true,
    minItems: 1,
    maxItems: 5,
    fields: applicantFields('people', words),
  }),
  Settings: ApplicantsSettings,
};
