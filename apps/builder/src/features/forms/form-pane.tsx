'use client';
import type { Form } from '@nirmaan/forms';
import { FormEditor } from '@nirmaan/forms/editor';
import type { Issue } from '@nirmaan/lexicon';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages, type LanguagePacks, type Messages } from '@nirmaan/lexicon/messages';
import { useMemo } from 'react';
import { useService } from '../service/service-context';
import { renderPreviewPage } from './preview-page';

export type FormPaneProps = {
  form: Form;
  edit(label: string, recipe: (form: Form) => void): void;
  issues: Issue[];
  selection: string | null;
  onSelect(pointer: string | null): void;
  messages: Messages;
};

/** The editor of one form, with the runtime's own page as its middle. */
export function FormPane({ form, edit, issues, selection, onSelect, messages }: FormPaneProps) {
  const { draft, masters, undo, redo, canUndo, canRedo, isExpert } = useService();
  const editorMasters = useMemo(
    () => masters.map(({ code, name, columns, rows }) => ({ code, name, columns, rows })),
    [masters],
  );
  return (
    <FormEditor
      form={form}
      edit={edit}
      issues={issues}
      language={draft.defaultLanguage}
      languages={draft.languages}
      masters={editorMasters}
      messages={messages}
      selection={selection}
      onSelect={onSelect}
      renderPreview={(view) =>
        renderPreviewPage({
          ...view,
          draft,
          form,
          masters,
          messages: messagesIn(view.language),
          now: Date.now(),
        })
      }
      expert={isExpert}
      undo={undo}
      redo={redo}
      canUndo={canUndo}
      canRedo={canRedo}
    />
  );
}

const made = new Map<string, Messages>();
function messagesIn(language: string): Messages {
  const messages = made.get(language) ?? createMessages(languagePacks satisfies LanguagePacks, language);
  made.set(language, messages);
  return messages;
}
