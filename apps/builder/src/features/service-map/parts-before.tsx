'use client';
import { languageNameOf } from '@nirmaan/lexicon';
import { isTable } from '@nirmaan/masters';
import { textCoverage } from '@nirmaan/service/translations';
import { Progress, RoleChip, roleColours } from '@nirmaan/ui';
import { Calculator, Lock, LockOpen, Smartphone, Split } from 'lucide-react';
import { useWords } from '../shell/providers';
import { opens, type PartProps } from './part-props';
import { FirstRows, PartRow } from './part-row';

const identityIcons = { none: LockOpen, mobile: Smartphone, login: Lock };

export function WhoApplies({ draft, read }: PartProps) {
  const say = useWords();
  const colours = roleColours(draft.roles);
  const applicants = draft.roles.filter(({ audience }) => audience === 'citizen' || audience === 'counter');
  return (
    <ul>
      {applicants.map((role) => (
        <PartRow key={role.code} aside={say(`map.files.${role.audience === 'citizen' ? 'self' : 'counter'}`)}>
          <RoleChip colour={colours.get(role.code) ?? 'system'} className="max-w-full">
            <span className="truncate">{read(role.name) || role.code}</span>
          </RoleChip>
        </PartRow>
      ))}
      {applicants.length === 0 && <li className="text-text-2">{say('map.no-applicants')}</li>}
      <PartRow icon={identityIcons[draft.access.identify]}>{say(`map.identify.${draft.access.identify}`)}</PartRow>
    </ul>
  );
}

export function ApplicationForm(props: PartProps) {
  const { draft, read } = props;
  const say = useWords();
  const [form] = draft.forms;
  if (!form) return <p className="text-text-2">{say('map.no-form')}</p>;
  return (
    <ol>
      <FirstRows items={form.pages} most={6} more={(count) => say('map.more', { count })}>
        {(page, position) => (
          <PartRow
            key={page.code}
            aside={say('map.fields', { count: page.fields.length })}
            onOpen={opens(props, `/forms/0/pages/${position}`)}
          >
            <span className="inline-flex max-w-full items-center gap-2">
              <span
                aria-hidden
                className="grid size-5 shrink-0 place-items-center rounded-pill bg-brand-soft text-12 text-brand"
              >
                {position + 1}
              </span>
              <span className="truncate">{read(page.title) || page.code}</span>
            </span>
          </PartRow>
        )}
      </FirstRows>
    </ol>
  );
}

export function RulesAndFees(props: PartProps) {
  const { draft, masters, read } = props;
  const say = useWords();
  const guarded = draft.workflow.actions.filter((action) => action.guard !== undefined).length;
  const computed = draft.forms
    .flatMap(({ pages }) => pages.flatMap(({ fields }) => fields))
    .filter(({ value }) => value);
  if (draft.tables.length === 0 && guarded === 0 && computed.length === 0)
    return <p className="text-text-2">{say('map.no-rules')}</p>;
  return (
    <ul>
      <FirstRows items={draft.tables} more={(count) => say('map.more', { count })}>
        {({ code, name }, position) => {
          const table = masters.find((each) => each.code === code);
          return (
            <PartRow
              key={`${code} ${name}`}
              aside={table && say('map.table-rows', { count: table.rows.length })}
              onOpen={opens(props, `/tables/${position}`)}
            >
              {read(table?.name) || name}
            </PartRow>
          );
        }}
      </FirstRows>
      {computed.length > 0 && (
        <PartRow icon={Calculator} aside={computed.length}>
          {say('map.computed')}
        </PartRow>
      )}
      {guarded > 0 && (
        <PartRow icon={Split} aside={guarded}>
          {say('map.guarded')}
        </PartRow>
      )}
    </ul>
  );
}

export function MastersRead(props: PartProps) {
  const { draft, masters, read } = props;
  const say = useWords();
  if (draft.masters.length === 0) return <p className="text-text-2">{say('map.no-masters')}</p>;
  return (
    <ul>
      <FirstRows items={draft.masters} more={(count) => say('map.more', { count })}>
        {({ code }) => {
          const master = masters.find((each) => each.code === code);
          return (
            <PartRow
              key={code}
              aside={
                master
                  ? say(isTable(master) ? 'map.table-rows' : 'masters.rows', { count: master.rows.length })
                  : say('masters.missing')
              }
            >
              {read(master?.name) || code}
            </PartRow>
          );
        }}
      </FirstRows>
    </ul>
  );
}

export function LanguagesThere({ draft }: PartProps) {
  const say = useWords();
  const coverage = textCoverage(draft);
  return (
    <ul className="flex flex-col gap-2">
      {draft.languages.map((language) => {
        const percent = coverage[language]?.percent ?? 0;
        return (
          <li key={language}>
            <p className="mb-1 flex text-12">
              <span lang={language}>{languageNameOf(language)}</span>
              <span className="ms-auto font-strong">{say('map.percent', { percent })}</span>
            </p>
            <Progress
              label={languageNameOf(language)}
              value={percent}
              max={100}
              tone={percent === 100 ? 'ok' : 'warn'}
            />
          </li>
        );
      })}
    </ul>
  );
}
