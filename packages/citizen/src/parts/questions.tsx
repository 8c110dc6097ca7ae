import type { Issue } from '@nirmaan/lexicon';
import type { ReactNode } from 'react';
import type { Hidden, Site } from '../view';
import { say } from '../words';
import { Icon } from './icon';

/** Questions of ours (name, code, reference), beside those of a service's form; same look. */
export type QuestionProps = {
  site: Site;
  name: string;
  label: string;
  hint?: string | undefined;
  value?: string | undefined;
  issues: Issue[];
  type?: 'text' | 'tel';
  inputMode?: 'numeric' | 'tel' | 'text';
  autoComplete?: string;
  className?: string;
  maxLength?: number;
  /** Left to right in every language: numbers and codes. */
  code?: boolean;
};

export function Question(props: QuestionProps) {
  const { site, name, label, hint, value, issues, code, className } = props;
  const problems = issues.filter((each) => each.path === `/${name}`);
  const id = `q-${name}`;
  const describedBy = [hint && `${id}-hint`, problems.length > 0 && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={problems.length > 0 ? 'c-question c-question-wrong' : 'c-question'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="c-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Problems site={site} id={`${id}-error`} issues={problems} />
      <input
        id={id}
        name={name}
        className={`c-input ${className ?? ''}`.trim()}
        type={props.type ?? 'text'}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete ?? 'off'}
        maxLength={props.maxLength}
        defaultValue={value}
        dir={code ? 'ltr' : 'auto'}
        aria-describedby={describedBy || undefined}
        aria-invalid={problems.length > 0 || undefined}
      />
    </div>
  );
}

export function Problems({ site, id, issues }: { site: Site; id: string; issues: Issue[] }) {
  if (issues.length === 0) return null;
  return (
    <div id={id}>
      {issues.map((each) => (
        <p key={each.code} className="c-problem">
          <Icon name="warning" />
          <span>{site.messages.issue(each)}</span>
        </p>
      ))}
    </div>
  );
}

/** The list of problems at the top of a page; takes the focus (script) and leads to each question. */
export function ProblemSummary({ site, issues, children }: { site: Site; issues: Issue[]; children?: ReactNode }) {
  if (issues.length === 0 && !children) return null;
  return (
    <div className="c-summary" role="alert" tabIndex={-1} data-focus="">
      <h2>{say(site, 'summary.title')}</h2>
      {children}
      {issues.length > 0 && (
        <ul>
          {issues.map((each) => (
            <li key={`${each.code}${each.path}`}>
              <a href={`#q-${each.path.slice(1)}`}>{site.messages.issue(each)}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function HiddenInputs({ hidden }: { hidden: Hidden }) {
  return (
    <>
      <input type="hidden" name="_page" value={hidden.page} />
      <input type="hidden" name="_revision" value={hidden.revision} />
      <input type="hidden" name="_key" value={hidden.key} />
      {hidden.next && <input type="hidden" name="_next" value={hidden.next} />}
    </>
  );
}

/** Where the script says that what was to be sent could not be. */
export function SendStatus({ site }: { site: Site }) {
  return <p className="c-status" role="status" data-status="" data-not-sent={say(site, 'script.notSent')} />;
}

export function SelectCity({
  site,
  cities,
  value,
  issues,
}: {
  site: Site;
  cities: { city: string; name: Record<string, string> }[];
  value: string | undefined;
  issues: Issue[];
}) {
  const problems = issues.filter((each) => each.path === '/city');
  if (cities.length === 1 && cities[0]) return <input type="hidden" name="city" value={cities[0].city} />;
  return (
    <div className={problems.length > 0 ? 'c-question c-question-wrong' : 'c-question'}>
      <label htmlFor="q-city">{say(site, 'track.city')}</label>
      <Problems site={site} id="q-city-error" issues={problems} />
      <select
        id="q-city"
        name="city"
        className="c-input c-select"
        defaultValue={value ?? ''}
        aria-describedby={problems.length > 0 ? 'q-city-error' : undefined}
        aria-invalid={problems.length > 0 || undefined}
      >
        <option value="">{say(site, 'track.chooseCity')}</option>
        {cities.map(({ city, name }) => (
          <option key={city} value={city}>
            {name[site.language] || name[site.defaultLanguage] || city}
          </option>
        ))}
      </select>
    </div>
  );
}
