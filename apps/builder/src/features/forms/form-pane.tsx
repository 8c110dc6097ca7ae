'use client';
import type { Form } from '@nirmaan/forms';
import { FormEditor } from '@nirmaan/forms/editor';
import { randomFrom, sampleAnswers } from '@nirmaan/forms/samples';
import { type Issue, localize } from '@nirmaan/lexicon';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages, type LanguagePacks, type Messages } from '@nirmaan/lexicon/messages';
import { usesOf } from '@nirmaan/service';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useService } from '../service/service-context';
import { useTRPC } from '../shell/providers';
import { previewContext, renderPreviewPage } from './preview-page';
import { useRecordings } from './use-recordings';

export type FormPaneProps = {
  /** The form, and its position among those of the service. */
  form: Form;
  position: number;
  edit(label: string, recipe: (form: Form) => void): void;
  issues: Issue[];
  selection: string | null;
  onSelect(pointer: string | null): void;
  onOpenForm(position: number): void;
  onNewForm(): void;
  messages: Messages;
};

/** The editor of one form, with the runtime's own page as its middle. */
export function FormPane(props: FormPaneProps) {
  const { form, position, edit, issues, selection, onSelect, onOpenForm, onNewForm, messages } = props;
  const { draft, masters, undo, redo, canUndo, canRedo, goTo, isExpert } = useService();
  const recordings = useRecordings();
  const services = useQuery(useTRPC().service.questions.queryOptions());
  const editorMasters = useMemo(
    () => masters.map(({ code, name, columns, rows }) => ({ code, name, columns, rows })),
    [masters],
  );
  const forms = useMemo(
    () =>
      draft.forms.map(({ code, title }) => ({
        code,
        title: localize(title, messages.language, draft.defaultLanguage) || code,
      })),
    [draft.forms, draft.defaultLanguage, messages.language],
  );
  const usesOfField = useCallback((pointer: string) => usesOf(draft, position, pointer), [draft, position]);
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
      forms={forms}
      onOpenForm={(code) => onOpenForm(draft.forms.findIndex((each) => each.code === code))}
      onNewForm={onNewForm}
      usesOf={usesOfField}
      services={services.data}
      recordings={recordings}
      onGo={goTo}
      sampleAnswers={(seed) => {
        const { defaultLanguage: language } = draft;
        return sampleAnswers(form, previewContext({ draft, masters, language, now: Date.now() }), randomFrom(seed));
      }}
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
