'use client';
import { Button } from '@nirmaan/ui';
import { FileText, Plus } from 'lucide-react';
import { useEditor } from '../editor-context';

/** The other forms of the service; the first is what citizens fill in, all others are officers'. */
export function FormsList() {
  const { forms, form, messages, onOpenForm, onNewForm } = useEditor();
  if (!forms || !onOpenForm) return null;
  const [application, ...officers] = forms;
  const item = ({ code, title }: { code: string; title: string }) => (
    <li key={code}>
      <button
        type="button"
        aria-current={code === form.code || undefined}
        onClick={() => onOpenForm(code)}
        className={`flex h-7.5 w-full items-center gap-2 rounded px-2 text-start ${code === form.code ? 'bg-brand-soft font-strong text-brand' : 'text-text-2 hover:bg-hover'}`}
      >
        <FileText aria-hidden className="size-4 shrink-0 text-text-3" strokeWidth={1.75} />
        <span className="min-w-0 flex-1 truncate">{title}</span>
      </button>
    </li>
  );
  return (
    <nav aria-label={messages.text('formEditor.forms')} className="border-t border-line p-2 pb-4">
      {application && (
        <>
          <h3 className="px-2 pt-2 pb-1 text-12 text-text-3">{messages.text('formEditor.applicationForm')}</h3>
          <ul>{item(application)}</ul>
        </>
      )}
      <h3 className="px-2 pt-3 pb-1 text-12 text-text-3">{messages.text('formEditor.officersForms')}</h3>
      <ul>{officers.map(item)}</ul>
      {onNewForm && (
        <Button variant="link" icon={Plus} className="ms-1 h-8 px-1" onClick={onNewForm}>
          {messages.text('formEditor.newForm')}
        </Button>
      )}
    </nav>
  );
}
