'use client';
import { localize } from '@nirmaan/lexicon';
import clsx from 'clsx';
import { useService } from '../service/service-context';
import { useWords } from '../shell/providers';
import type { PeopleChange } from './people-changes';

const signs = {
  added: { sign: '+', colour: 'bg-ok-soft text-ok' },
  changed: { sign: '~', colour: 'bg-warn-soft text-warn' },
  removed: { sign: '−', colour: 'bg-error-soft text-error' },
};

export function PeopleChanges({ changes }: { changes: readonly PeopleChange[] }) {
  const say = useWords();
  const { language, draft } = useService();
  const read = (text: Record<string, string>) => localize(text, language, draft.defaultLanguage);
  return (
    <ul>
      {changes.map((change) => {
        const params = Object.fromEntries(
          Object.entries(change.texts).map(([name, text]) => [name, `“${read(text)}”`]),
        );
        return (
          <li
            key={`${change.code} ${JSON.stringify(change.texts)} ${JSON.stringify(change.place)}`}
            className="flex gap-3 border-b border-line px-4 py-2.5 last:border-b-0"
          >
            <Sign {...signs[change.kind]} />
            <span>
              <span className="block">{say(`changes.${change.code}`, params)}</span>
              {change.place && (
                <span className="text-12 text-text-2">
                  {say('changes.in-form', { form: read(change.place.form), page: read(change.place.page) })}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

export function Sign({ sign, colour }: { sign: string; colour: string }) {
  return (
    <span aria-hidden className={clsx('grid size-5 shrink-0 place-items-center rounded-chip font-strong', colour)}>
      {sign}
    </span>
  );
}
