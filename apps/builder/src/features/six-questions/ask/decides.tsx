'use client';
import { withoutAnswer } from '@nirmaan/service';
import { Button, Checkbox, IconButton, Input } from '@nirmaan/ui';
import { Plus, X } from 'lucide-react';
import { useWords } from '../../shell/providers';
import type { QuestionProps } from '../question-props';
import { useLines } from '../use-lines';

/** More who decide one after the other are rare; they can be added to the workflow. */
const MOST = 2;

export function AskDecides({ answers, onAnswers }: QuestionProps) {
  const say = useWords();
  const nobody = answers.decides?.length === 0;
  const rows = answers.decides?.length ? answers.decides : [''];
  const { list, onKeyDown, append, remove, change } = useLines({
    ...{ lines: rows, empty: '', most: MOST },
    onLines: (decides) => onAnswers(decides.length === 0 ? withoutAnswer(answers, 'decides') : { ...answers, decides }),
  });
  return (
    <>
      {!nobody && (
        <fieldset>
          <legend className="mb-1 font-strong">{say('six.decides.list')}</legend>
          <ul ref={list} className="flex flex-col gap-1.5">
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
              <li key={at} className="flex items-center gap-1">
                <Input
                  aria-label={say('six.line', { list: say('six.decides.list'), number: at + 1 })}
                  data-line={at}
                  dir="auto"
                  lang={answers.language}
                  maxLength={100}
                  value={row}
                  onChange={(event) => change(at, event.target.value)}
                  onKeyDown={(event) => onKeyDown(event, at)}
                />
                <IconButton
                  icon={X}
                  size="small"
                  label={say('six.remove-line', { number: at + 1 })}
                  onClick={() => remove(at)}
                />
              </li>
            ))}
          </ul>
          {rows.length < MOST && (
            <Button variant="quiet" size="small" icon={Plus} className="mt-1" onClick={append}>
              {say('six.decides.add')}
            </Button>
          )}
        </fieldset>
      )}
      {!nobody && (answers.checks ?? []).length > 0 && (
        <Checkbox
          label={say('six.decides.returns')}
          checked={answers.returns}
          onChange={(event) => onAnswers({ ...answers, returns: event.target.checked })}
        />
      )}
      <Checkbox
        label={say('six.decides.nobody')}
        checked={nobody}
        onChange={(event) =>
          onAnswers(
            event.target.checked ? { ...answers, decides: [], returns: false } : withoutAnswer(answers, 'decides'),
          )
        }
      />
    </>
  );
}
