import type { Issue, Language } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { Form } from '../model/form';
import { fieldOfAnswer } from '../model/walk';
import { inputId } from '../reading/input-name';
import { viewOf } from './views';

type Props = { issues: Issue[]; form: Form; messages: Messages; language: Language; defaultLanguage: Language };

/** What is wrong on a page, each with a link to its field. Takes the focus where a script runs. */
export function ErrorSummary({ issues, form, messages }: Props) {
  if (issues.length === 0) return null;
  return (
    <div className="n-errors" role="alert" tabIndex={-1} data-focus="">
      <h2>{messages.text('forms.errors.title')}</h2>
      <p>{messages.text('forms.errors.text', { count: issues.length })}</p>
      <ul>
        {issues.map((issue) => (
          <li key={issue.code + issue.path}>
            <a href={`#${anchorOf(issue.path, form)}`}>{messages.issue(issue)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The id of the control an issue is about: of the first part of a value of several it is the field's own. */
function anchorOf(path: string, form: Form): string {
  const asked = fieldOfAnswer(
    form.pages.flatMap((page) => page.fields),
    path,
  );
  if (!asked) return inputId(path);
  const { firstPart } = viewOf(asked.field) ?? {};
  return inputId(asked.below.length === 1 && asked.below[0] === firstPart ? asked.pointer : path);
}
