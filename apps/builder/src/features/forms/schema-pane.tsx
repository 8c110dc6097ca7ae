'use client';
import type { Form } from '@nirmaan/forms';
import { SchemaEditor } from '@nirmaan/forms/editor';
import { useService } from '../service/service-context';
import { useMessages } from '../shell/providers';

/** The form as JSON Schema and uiSchema, for experts. */
export function SchemaPane({ form, edit }: { form: Form; edit(label: string, recipe: (form: Form) => void): void }) {
  const messages = useMessages();
  const { draft } = useService();
  return <SchemaEditor form={form} edit={edit} language={draft.defaultLanguage} messages={messages} />;
}
