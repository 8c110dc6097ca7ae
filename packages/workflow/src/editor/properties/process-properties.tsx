'use client';
import { Field, IconButton, Select } from '@nirmaan/ui';
import { ArrowRight, X } from 'lucide-react';
import { actionsFrom, findFiling, findStart, isNote } from '../../analysis/find';
import { useEditor, useNames, useWords } from '../editor-context';
import { DurationInput } from './duration-input';
import { Problems } from './problems';
import { Head, Section } from './section';

/** What belongs to no single state or action: what submitting does, and how long a whole case may take. */
export function ProcessProperties() {
  const { workflow, edit } = useEditor();
  const say = useWords();
  return (
    <>
      <Head kind={say('process.kind')} name={say('process.title')} />
      <Problems places={['/filing', '/sla', '/blocks']} exactly={['', '/states', '/actions']} />
      <Section>
        <DurationInput
          label={say('process.limit')}
          hint={say('process.limitHint')}
          value={workflow.sla}
          onChange={(sla) =>
            edit(say('edits.process'), ({ workflow: draft }) => {
              if (sla === undefined) delete draft.sla;
              else draft.sla = sla;
            })
          }
        />
      </Section>
      <Filing />
    </>
  );
}

/** The actions that are taken when a citizen submits, each from where the one before ended. */
function Filing() {
  const { workflow, edit } = useEditor();
  const say = useWords();
  const names = useNames();
  const { actions, brokenAt } = findFiling(workflow);
  const end = actions.at(-1)?.to ?? findStart(workflow)?.code;
  const next = end === undefined ? [] : actionsFrom(workflow, end).filter((action) => !isNote(action));
  const cut = (length: number) =>
    edit(say('edits.process'), ({ workflow: draft }) => {
      draft.filing = draft.filing.slice(0, length);
    });
  return (
    <Section title={say('process.filing')}>
      <p className="text-12 text-text-3">{say('process.filingHint')}</p>
      <ol className="grid gap-1">
        {workflow.filing.map((code, at) => {
          const action = actions[at];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: filing is its order; a code may come twice
            <li key={at} className="flex min-h-8 items-center gap-2 rounded border border-line ps-3 pe-1">
              <span className="text-12 text-text-3">{say('process.step', { n: at + 1 })}</span>
              <span className={`truncate font-strong ${action ? '' : 'text-error'}`}>
                {action ? names.action(action) : code}
              </span>
              {action && (
                <>
                  <ArrowRight aria-hidden className="mirror size-3 shrink-0 text-text-3" strokeWidth={1.75} />
                  <span className="min-w-0 truncate text-text-2">{names.state(action.to)}</span>
                </>
              )}
              {(at === workflow.filing.length - 1 || at === brokenAt) && (
                <IconButton
                  className="ms-auto"
                  size="small"
                  icon={X}
                  label={say('process.removeStep')}
                  onClick={() => cut(at)}
                />
              )}
            </li>
          );
        })}
      </ol>
      {brokenAt === undefined && next.length > 0 && (
        <Field label={say(actions.length > 0 ? 'process.then' : 'process.first')}>
          <Select
            value=""
            placeholder={say('process.choose')}
            onChange={(event) => {
              const code = event.target.value;
              if (code) edit(say('edits.process'), ({ workflow: draft }) => void draft.filing.push(code));
            }}
            options={next.map((action) => ({
              value: action.code,
              label: `${names.action(action)} → ${names.state(action.to)}`,
            }))}
          />
        </Field>
      )}
    </Section>
  );
}
