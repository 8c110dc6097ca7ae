import { type Issue, type Language, parsePointer } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { Form } from '../model/form';
import { inputId } from '../reading/input-name';

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

/** The id of the control an issue is about: of an address's first part it is the field's own. */
function anchorOf(path: string, form: Form): string {
  const [code, , inner] = parsePointer(path);
  const field = form.pages.flatMap((page) => page.fields).find((each) => each.code === code);
  const asked = field?.type === 'repeating-group' ? field.fields.find((each) => each.code === inner) : field;
  return inputId(asked?.type === 'address' && path.endsWith('/line1') ? path.slice(0, -'/line1'.length) : path);
}
