import { inputId } from '@nirmaan/forms';
import { localize } from '@nirmaan/lexicon';
import { conditionsInWords } from '@nirmaan/rules/tables';
import type { ReactNode } from 'react';
import type { DependsOn, Outcome, OutcomePart, TellingRow } from '../before/outcome';
import { labelOf, outcomeInWords, outputInWords, rangeInWords } from '../pages/before-words';
import type { BeforeView } from '../view';
import { civilDayOf, sayBefore } from '../words';
import { Icon } from './icon';

type ToldPart = NonNullable<OutcomePart['told']>;
type About = { view: BeforeView; part: OutcomePart; told: ToldPart };

const ICONS = { eligible: 'done', 'not-eligible': 'no', cost: 'money', documents: 'sheet' } as const;

/** What one table says, how it can still change, and why. */
export function Told({ view, part }: { view: BeforeView; part: OutcomePart }) {
  const { site, parts } = view;
  const { told, purpose } = part;
  const title = sayBefore(site, `title-of.${purpose}`);
  const isOneOfSeveral = parts.filter((each) => each.purpose === purpose).length > 1;
  const heading =
    told && isOneOfSeveral ? `${title} ${localize(told.name, site.language, site.defaultLanguage)}` : title;
  return (
    <section className={`c-told c-told-${told?.outcome.is ?? 'unreadable'}`}>
      <h3>{heading}</h3>
      {told ? <Body view={view} part={part} told={told} /> : <p>{sayBefore(site, 'unreadable-part')}</p>}
    </section>
  );
}

function Body(about: About) {
  const { view, part, told } = about;
  const { outcome } = told;
  return (
    <>
      {outcome.is === 'documents' ? (
        <Documents {...about} items={outcome.items} />
      ) : (
        <p className="c-told-said">
          <Icon name={outcome.is === 'open' || outcome.is === 'unsaid' ? 'question' : ICONS[outcome.is]} />
          <strong>{outcomeInWords(view, part, told.shape, outcome)}</strong>
        </p>
      )}
      {outcome.is === 'not-eligible' && <Reasons {...about} reasons={outcome.reasons} />}
      {(outcome.is === 'cost' || outcome.is === 'open') && <Depends view={view} on={outcome.dependsOn} />}
      <Days {...about} />
      <Why {...about} />
    </>
  );
}

function Reasons({ view, told, reasons }: About & { reasons: string[] }) {
  return reasons.map((reason) => <p key={reason}>{outputInWords(view, told.shape, 'reason', reason)}</p>);
}

function Documents({ view, told, items }: About & { items: Extract<Outcome, { is: 'documents' }>['items'] }) {
  const { site } = view;
  const name = (value: string) => outputInWords(view, told.shape, 'document', value);
  const always = items.filter((item) => item.isAlways);
  const maybe = items.filter((item) => !item.isAlways);
  return (
    <>
      {items.length === 0 && <p>{sayBefore(site, 'documents.none')}</p>}
      {always.length > 0 && (
        <ul className="c-bullets">
          {always.map(({ value }) => (
            <li key={value}>{name(value)}</li>
          ))}
        </ul>
      )}
      {maybe.length > 0 && (
        <>
          <p>{sayBefore(site, always.length > 0 ? 'documents.perhapsToo' : 'documents.perhaps')}</p>
          <ul className="c-bullets c-bullets-maybe">
            {maybe.map(({ value, rows }) => {
              const conditions = rows.map((row) => conditionsOf({ told, view }, row, 'open')).filter(Boolean);
              return (
                <li key={value}>
                  {name(value)}
                  {conditions.length > 0 && (
                    <span className="c-hint-line">
                      {sayBefore(site, 'documents.onlyIf', { condition: either(view, conditions) })}
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </>
  );
}

function either({ site }: Pick<BeforeView, 'site'>, conditions: string[]): string {
  return new Intl.ListFormat(site.language, { type: 'disjunction' }).format(conditions);
}

/** What a row asks for: `open`, of inputs that nobody knows yet; `known`, of those that are known. */
function conditionsOf({ told, view }: Pick<About, 'told' | 'view'>, row: TellingRow, of: 'open' | 'known'): string {
  const { known, shape } = told;
  const when = Object.fromEntries(
    Object.entries(row.when).filter(([input]) => Object.hasOwn(known, input) === (of === 'known')),
  );
  const { messages, language } = view.site;
  const texts = conditionsInWords({ when }, { shape }, messages, of === 'known' ? known : {});
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(texts);
}

/** The questions an outcome depends on, as ways to them. */
function Depends({ view, on }: { view: BeforeView; on: DependsOn }) {
  const { site } = view;
  return (
    <>
      {on.questions.length > 0 && (
        <DependsList title={sayBefore(site, 'dependsOn')}>
          {on.questions.map((code) => (
            <li key={code}>
              <a href={`#${inputId(`/${code}`)}`}>{labelOf(view, code)}</a>
            </li>
          ))}
        </DependsList>
      )}
      {on.later.length > 0 && (
        <DependsList title={sayBefore(site, 'dependsLater')}>
          {on.later.map((code) => (
            <li key={code}>{labelOf(view, code)}</li>
          ))}
        </DependsList>
      )}
    </>
  );
}

function DependsList({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <p>{title}</p>
      <ul className="c-bullets">{children}</ul>
    </>
  );
}

/** The day it is of, where not all are of the same one; and what comes after. */
function Days({ view, part, told }: About) {
  const { site } = view;
  const { later, on, shape } = told;
  return (
    <>
      {commonDayOf(view) === undefined && (
        <p className="c-small">{sayBefore(site, 'asOf', { day: civilDayOf(site, on) })}</p>
      )}
      {later && (
        <p className="c-told-later">
          <Icon name="clock" />
          <span>
            {sayBefore(site, 'fromDay', {
              day: civilDayOf(site, later.from),
              said: outcomeInWords(view, part, shape, later.outcome),
            })}
          </span>
        </p>
      )}
    </>
  );
}

/** The day that everything on the page is of, if there is one. */
export function commonDayOf({ parts }: Pick<BeforeView, 'parts'>): string | undefined {
  const days = new Set(parts.flatMap(({ told }) => told?.on ?? []));
  return days.size === 1 ? [...days][0] : undefined;
}

/** Rows told one by one; more are not read. */
const MOST_ROWS = 12;

function Why(about: About) {
  const { view, told } = about;
  const { site } = view;
  const { outcome } = told;
  const rows =
    outcome.is === 'documents'
      ? outcome.items.flatMap(({ value, rows }) =>
          rows.map((row) => ({ row, said: outputInWords(view, told.shape, 'document', value) })),
        )
      : outcome.is === 'cost'
        ? outcome.rows.map((row) => ({ row, said: rangeInWords(view, row.range) }))
        : outcome.is === 'eligible' || outcome.is === 'not-eligible'
          ? outcome.rows.map((row) => ({ row, said: undefined }))
          : [];
  const isOne = rows.length === 1;
  if (rows.length === 0) return null;
  return (
    <details className="c-why">
      <summary>{sayBefore(site, 'why')}</summary>
      <p>{sayBefore(site, 'byTable', { table: localize(told.name, site.language, site.defaultLanguage) })}</p>
      <ul className="c-bullets">
        {rows.slice(0, MOST_ROWS).map(({ row, said }) => (
          <li key={`${row.id} ${said}`}>
            {!isOne && said && <strong className="c-why-said">{said}</strong>}
            <Because about={about} row={row} />
          </li>
        ))}
      </ul>
      {rows.length > MOST_ROWS && <p>{sayBefore(site, 'moreRows', { count: rows.length - MOST_ROWS })}</p>}
    </details>
  );
}

function Because({ about, row }: { about: About; row: TellingRow }) {
  const { site } = about.view;
  const { shape } = about.told;
  const conditions = [conditionsOf(about, row, 'known'), conditionsOf(about, row, 'open')].filter(Boolean);
  return (
    <>
      <span>
        {conditions.length > 0
          ? conditions.join(site.language === 'ar' ? '، ' : ', ')
          : sayBefore(site, shape.hitPolicy === 'F' ? 'otherwise' : 'anyCase')}
      </span>
      {row.note && <span className="c-hint-line">{row.note}</span>}
    </>
  );
}
