'use client';
import type { CaseView, Refusal } from '@nirmaan/applications';
import { evaluateForm } from '@nirmaan/forms';
import type { Issue, JsonObject, JsonValue } from '@nirmaan/lexicon';
import { localize } from '@nirmaan/lexicon';
import { Badge, Button, Field, Note, TextArea, useToast } from '@nirmaan/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ArrowRight, ChevronRight, CircleX, Lock } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useShell, useTRPC } from '../shell/providers';
import { ActionDocuments } from './action-documents';
import { formContextOf } from './form-context';
import { OfficerForm } from './officer-form';
import type { CaseFile } from './send-file';
import { Why } from './why';
import { moneyInWords, whyNotInWords } from './why-not';

type Offered = CaseView['actions'][number];

/** What I can do with this case, and for everything else why not. One action opens at a time, in place. */
export function ActionPanel({ view }: { view: CaseView }) {
  const { messages } = useShell();
  const [open, setOpen] = useState<string>();
  // Said here and not in the action's form: a case that changed meanwhile may not offer the action any more.
  const [refused, setRefused] = useState<{ name: string; reason: Refusal }>();
  const offered = view.actions.toSorted((a, b) => Number(Boolean(a.refusal)) - Number(Boolean(b.refusal)));
  return (
    <aside
      id="actions"
      data-actions
      aria-label={messages.text('workbench.actions.title')}
      className="border-line border-s bg-surface lg:overflow-auto print:hidden"
    >
      <h2 className="border-b border-line px-4 py-3 text-16 font-strong">{messages.text('workbench.actions.title')}</h2>
      {view.processing && (
        <Note tone="info" role="status" className="m-4">
          {messages.text('workbench.actions.processing')}
        </Note>
      )}
      {refused && (
        <Note tone="error" role="alert" className="m-4">
          <span className="block font-strong">
            {messages.text('workbench.actions.refused', { action: refused.name })}
          </span>
          {whyNotInWords(refused.reason, view, messages)}
        </Note>
      )}
      {view.actions.length === 0 && <p className="p-4 text-text-2">{messages.text('workbench.actions.none')}</p>}
      <ul>
        {offered.map((each) => (
          <li key={each.action.code} className="border-b border-line">
            <ActionItem
              view={view}
              offered={each}
              isOpen={open === each.action.code}
              onToggle={() => {
                setRefused(undefined);
                setOpen(open === each.action.code ? undefined : each.action.code);
              }}
              onDone={() => setOpen(undefined)}
              onRefused={setRefused}
            />
          </li>
        ))}
      </ul>
    </aside>
  );
}

type ItemProps = {
  view: CaseView;
  offered: Offered;
  isOpen: boolean;
  onToggle(): void;
  onDone(): void;
  onRefused(refused: { name: string; reason: Refusal } | undefined): void;
};

function ActionItem({ view, offered, isOpen, onToggle, onDone, onRefused }: ItemProps) {
  const toggle = useRef<HTMLButtonElement>(null);
  const { messages } = useShell();
  const { action, refusal } = offered;
  const inWords = (text: Record<string, string> | undefined) =>
    localize(text, messages.language, view.definition.defaultLanguage);
  const to = view.definition.workflow.states.find((state) => state.code === action.to);
  if (refusal)
    return (
      <div className="px-4 py-3">
        <div className="flex items-center gap-2">
          <span className="font-strong text-text-2">{inWords(action.name)}</span>
          <Badge icon={Lock} className="ms-auto">
            {messages.text('workbench.actions.notNow')}
          </Badge>
        </div>
        <p className="mt-1.5 flex gap-1.5 text-12 text-text-2">
          <CircleX aria-hidden className="mt-px size-3.5 shrink-0 text-error-mark" strokeWidth={2} />
          <span>{whyNotInWords(refusal, view, messages)}</span>
        </p>
        {offered.because && (
          <Why view={view} explanation={offered.because} as="allowed" subject={inWords(action.name)} />
        )}
      </div>
    );
  return (
    <div className={isOpen ? 'inset-shadow-[3px_0_0] inset-shadow-action bg-sunken' : undefined}>
      <button
        ref={toggle}
        type="button"
        aria-expanded={isOpen}
        onClick={onToggle}
        className="flex w-full items-center gap-2 px-4 py-3 text-start font-strong hover:bg-hover"
      >
        {inWords(action.name)}
        {isOpen && to && (
          <span className="ms-auto inline-flex items-center gap-1 text-12 font-normal text-text-2">
            {messages.text('workbench.actions.to', { state: inWords(to.name) })}
            <ArrowRight aria-hidden className="mirror size-3.5" strokeWidth={1.75} />
          </span>
        )}
        {!isOpen && <ChevronRight aria-hidden className="mirror ms-auto size-4 text-text-3" strokeWidth={1.75} />}
      </button>
      {isOpen && (
        <ActionForm
          view={view}
          offered={offered}
          onDone={onDone}
          onRefused={onRefused}
          onCancel={() => {
            onToggle();
            toggle.current?.focus();
          }}
        />
      )}
    </div>
  );
}

/** Where an issue of the action itself stands, apart from the fields of its form. */
const COMMENT = '#comment';
const DOCUMENTS = '#documents';

type FormProps = Pick<ItemProps, 'view' | 'offered' | 'onDone' | 'onRefused'> & { onCancel(): void };

function ActionForm({ view, offered, onDone, onRefused, onCancel }: FormProps) {
  const { messages } = useShell();
  const { action, form } = offered;
  const trpc = useTRPC();
  const queries = useQueryClient();
  const toast = useToast();
  const [answers, setAnswers] = useState<JsonObject>({});
  const [comment, setComment] = useState('');
  const [documents, setDocuments] = useState<CaseFile[]>([]);
  const [issues, setIssues] = useState<Issue[]>([]);
  // One key for one decision: a second click, or a repeat after a lost answer, is the same act.
  const key = useRef(crypto.randomUUID());
  // The case as it was when the form opened: after a move behind it, an action of the same code may be another one.
  const revision = useRef<number | undefined>(view.revision);
  const box = useRef<HTMLFormElement>(null);
  const name = localize(action.name, messages.language, view.definition.defaultLanguage);
  const money = {
    label: messages.text('workbench.actions.due'),
    format: (value: JsonValue) => (typeof value === 'number' ? moneyInWords(value, view, messages) : String(value)),
  };
  const act = useMutation(
    trpc.takeAction.mutationOptions({
      onSuccess: (outcome) => {
        if (outcome.kind === 'refused') {
          // Another try is another act.
          key.current = crypto.randomUUID();
          // Told what happened, the officer decides on the case as it is now.
          revision.current = undefined;
          onRefused({ name, reason: outcome.reason });
          return;
        }
        onRefused(undefined);
        toast({
          text: messages.text(outcome.kind === 'done' ? 'workbench.actions.done' : 'workbench.actions.sent', {
            action: name,
          }),
        });
        onDone();
      },
      onSettled: () =>
        Promise.all([
          queries.invalidateQueries({ queryKey: trpc.openCase.queryKey() }),
          queries.invalidateQueries({ queryKey: trpc.searchInbox.queryKey() }),
        ]),
    }),
  );
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found: Issue[] = form ? evaluateForm(form, answers, formContextOf(view, messages.language)).issues : [];
    const isCommentMissing = action.comment === 'required' && comment.trim() === '';
    const isDocumentMissing = action.documents === 'required' && documents.length === 0;
    const missing = [
      ...(isCommentMissing ? [{ code: 'workflow.comment', path: COMMENT }] : []),
      ...(isDocumentMissing ? [{ code: 'workflow.documents', path: DOCUMENTS }] : []),
    ];
    setIssues([...found, ...missing.map((each): Issue => ({ ...each, severity: 'error', params: {} }))]);
    if (found.length + missing.length > 0) {
      requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    act.mutate({
      id: view.id,
      action: action.code,
      revision: revision.current ?? view.revision,
      key: key.current,
      ...(comment.trim() && { comment: comment.trim() }),
      ...(documents.length > 0 && { documents }),
      ...(form && { form: answers }),
    });
  };
  const commentIssue = issues.find((issue) => issue.path === COMMENT);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onCancel();
  };
  return (
    <form ref={box} noValidate onSubmit={submit} onKeyDown={onKeyDown} className="grid gap-3 px-4 pb-4">
      {offered.fee !== undefined && (
        <div>
          <p className="flex justify-between gap-2">
            <span className="text-text-2">{messages.text('workbench.actions.due')}</span>
            <span className="font-strong">{moneyInWords(offered.fee, view, messages)}</span>
          </p>
          {offered.because && <Why view={view} explanation={offered.because} as="amount" result={money} />}
        </div>
      )}
      {form && (
        <OfficerForm
          form={form}
          view={view}
          data={answers}
          showIssues={issues.some((issue) => issue.path !== COMMENT && issue.path !== DOCUMENTS)}
          onChange={setAnswers}
        />
      )}
      {action.comment !== 'none' && (
        <Field
          label={messages.text(
            action.comment === 'required' ? 'workbench.actions.comment' : 'workbench.actions.commentOptional',
          )}
          error={commentIssue && messages.text('workbench.actions.commentMissing')}
        >
          <TextArea value={comment} maxLength={1024} onChange={(event) => setComment(event.target.value)} />
        </Field>
      )}
      {action.documents !== 'none' && (
        <ActionDocuments
          caseId={view.id}
          isRequired={action.documents === 'required'}
          documents={documents}
          error={
            issues.some((issue) => issue.path === DOCUMENTS) && documents.length === 0
              ? messages.text('workbench.actions.documentMissing')
              : undefined
          }
          onChange={setDocuments}
        />
      )}
      {act.isError && (
        <Note tone="error" role="alert">
          {messages.text('workbench.actions.failed')}
        </Note>
      )}
      <div className="flex gap-2">
        <Button variant="primary" type="submit" disabled={act.isPending || view.processing}>
          {act.isPending ? messages.text('workbench.actions.sending') : name}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {messages.text('workbench.actions.cancel')}
        </Button>
      </div>
    </form>
  );
}
