'use client';
import { type Checker, withoutAnswer } from '@nirmaan/service';
import { Button, Checkbox, IconButton, Input, Select } from '@nirmaan/ui';
import { Plus, X } from 'lucide-react';
import { useWords } from '../../shell/providers';
import type { QuestionProps } from '../question-props';
import { useLines } from '../use-lines';

const EMPTY: Checker = { who: '', does: 'documents', sendsBack: false };
/** As many as an answer holds. */
const MOST = 8;

export function AskChecks({ answers, onAnswers }: QuestionProps) {
  const say = useWords();
  const nobody = answers.checks?.length === 0;
  const rows = answers.checks?.length ? answers.checks : [EMPTY];
  const { list, onKeyDown, append, remove, change } = useLines({
    ...{ lines: rows, empty: EMPTY, most: MOST },
    onLines: (checks) => onAnswers(checks.length === 0 ? withoutAnswer(answers, 'checks') : { ...answers, checks }),
  });
  return (
    <>
      {!nobody && (
        <fieldset>
          <legend className="mb-1 font-strong">{say('six.checks.list')}</legend>
          <ul ref={list} className="flex flex-col gap-2">
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
              <li key={at} className="rounded border border-line bg-surface p-2">
                <div className="flex items-center gap-1.5">
                  <span
                    aria-hidden
                    className="grid size-5 shrink-0 place-items-center rounded-pill bg-brand-soft text-12 text-brand"
                  >
                    {at + 1}
                  </span>
                  <Input
                    aria-label={say('six.line', { list: say('six.checks.who'), number: at + 1 })}
                    placeholder={say('six.checks.who')}
                    data-line={at}
                    dir="auto"
                    lang={answers.language}
                    maxLength={100}
                    value={row.who}
                    onChange={(event) => change(at, { ...row, who: event.target.value })}
                    onKeyDown={(event) => onKeyDown(event, at)}
                  />
                  <IconButton
                    icon={X}
                    size="small"
                    label={say('six.remove-line', { number: at + 1 })}
                    onClick={() => remove(at)}
                  />
                </div>
                <div className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1.5 ps-[26px]">
                  <Select
                    aria-label={say('six.line', { list: say('six.checks.does'), number: at + 1 })}
                    className="w-48"
                    value={row.does}
                    onChange={(event) => {
                      const does = kinds.find((kind) => kind === event.target.value) ?? row.does;
                      change(at, { ...row, does });
                    }}
                    options={kinds.map((kind) => ({ value: kind, label: say(`six.checks.${kind}`) }))}
                  />
                  <Checkbox
                    label={say('six.checks.sends-back')}
                    checked={row.sendsBack}
                    onChange={(event) => change(at, { ...row, sendsBack: event.target.checked })}
                  />
                </div>
              </li>
            ))}
          </ul>
          {rows.length < MOST && (
            <Button variant="quiet" size="small" icon={Plus} className="mt-1" onClick={append}>
              {say('six.checks.add')}
            </Button>
          )}
        </fieldset>
      )}
      <Checkbox
        label={say('six.checks.nobody')}
        checked={nobody}
        onChange={(event) =>
          onAnswers(event.target.checked ? { ...answers, checks: [] } : withoutAnswer(answers, 'checks'))
        }
      />
    </>
  );
}

const kinds = ['documents', 'visit', 'opinion'] as const;
