'use client';
import type { Page } from '../model/form';
import { fieldAt, fieldPointerOf, pageOfPointer } from './editing/places';
import { useEditor } from './editor-context';
import { FormRule } from './form-rule';
import { FieldProperties } from './properties/field-properties';
import { Listen } from './properties/listen';
import { Problems } from './properties/problems';
import { Section } from './properties/section';
import { SeveralProperties } from './properties/several-properties';
import { TextInput } from './text-input';

/** The right pane: what is selected, and everything about it. */
export function Properties() {
  const { form, selection, selected } = useEditor();
  const fields = selected.filter((each) => fieldAt(form, each));
  if (fields.length > 1) return <SeveralProperties key={fields.join()} places={fields} />;
  const place = fieldPointerOf(selection);
  const field = place === undefined ? undefined : fieldAt(form, place);
  if (place !== undefined && field)
    return <FieldProperties key={`${place} ${field.type}`} place={place} field={field} />;
  const position = pageOfPointer(selection);
  const page = position === undefined ? undefined : form.pages[position];
  if (page && position !== undefined) return <PageProperties key={position} page={page} position={position} />;
  return <FormProperties />;
}

/** Nothing is selected: what belongs to the form itself. */
function FormProperties() {
  const { form, messages, edit } = useEditor();
  return (
    <div>
      <h2 className="border-b border-line px-4 py-3 font-strong">{messages.text('formEditor.form')}</h2>
      <Section>
        <TextInput
          label={messages.text('formEditor.title')}
          value={form.title}
          onChange={(title) =>
            edit(messages.text('formEditor.edits.form'), (draft) => {
              draft.title = title;
            })
          }
        />
      </Section>
      <p className="p-4 text-text-2">{messages.text('formEditor.selectSomething')}</p>
    </div>
  );
}

function PageProperties({ page, position }: { page: Page; position: number }) {
  const { messages, edit } = useEditor();
  const change = (next: Partial<Page>) =>
    edit(messages.text('formEditor.edits.page'), (form) => {
      const target = form.pages[position];
      if (target) Object.assign(target, next);
    });
  return (
    <div>
      <h2 className="border-b border-line px-4 py-3 font-strong">
        {messages.text('formEditor.page', { n: position + 1 })}
      </h2>
      <Problems at={`/pages/${position}`} />
      <Section>
        <TextInput
          label={messages.text('formEditor.title')}
          value={page.title}
          onChange={(title) => change({ title })}
        />
        <TextInput
          long
          label={messages.text('formEditor.guidance')}
          value={page.guidance}
          onChange={(guidance) => change({ guidance })}
        />
      </Section>
      <Section>
        <FormRule
          label={messages.text('formEditor.shownWhen')}
          rule={page.when}
          onChange={(when) => change({ when })}
        />
      </Section>
      <Listen texts={page.guidance ? [page.title, page.guidance] : [page.title]} />
    </div>
  );
}
