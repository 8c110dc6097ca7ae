'use client';
import { localize } from '@nirmaan/lexicon';
import { nameIn, type TrialPerson } from '@nirmaan/trials';
import { Avatar, Field, Select } from '@nirmaan/ui';
import { useService } from '../service/service-context';
import { useWords } from '../shell/providers';

/** Whom somebody plays; who can go on with the case is marked. */
export function PersonSelect({
  label,
  people,
  person,
  waiting = [],
  onPlay,
}: {
  label: string;
  people: readonly TrialPerson[];
  person: TrialPerson | undefined;
  waiting?: readonly TrialPerson[];
  onPlay(person: TrialPerson): void;
}) {
  const say = useWords();
  const { draft, language } = useService();
  const listed = new Intl.ListFormat(language, { type: 'unit', style: 'short' });
  const rolesOf = ({ roles, audience }: TrialPerson) =>
    audience === 'citizen'
      ? say('trial.citizen')
      : listed.format(
          roles.map(
            (code) =>
              localize(draft.roles.find((role) => role.code === code)?.name, language, draft.defaultLanguage) || code,
          ),
        );
  const labelOf = (each: TrialPerson) => {
    const named = say('trial.person', { name: nameIn(each, language), role: rolesOf(each) });
    return waiting.includes(each) ? say('trial.person-waiting', { person: named }) : named;
  };
  return (
    <div className="flex min-w-52 flex-1 items-center gap-2">
      <span aria-hidden className="text-12 text-text-3">
        {say('trial.as')}
      </span>
      <span aria-hidden className="max-sm:hidden">
        <Avatar name={person ? nameIn(person, language) : ''} />
      </span>
      <Field label={label} hideLabel className="min-w-0 max-w-96 flex-1">
        <Select
          value={person?.userName ?? ''}
          onChange={(event) => {
            const next = people.find(({ userName }) => userName === event.target.value);
            if (next) onPlay(next);
          }}
          options={people.map((each) => ({ value: each.userName, label: labelOf(each) }))}
        />
      </Field>
    </div>
  );
}
