'use client';
import { Button, SegmentedControl } from '@nirmaan/ui';
import { Dices } from 'lucide-react';
import { useMemo, useState } from 'react';
import { offerKey } from '../../simulation/simulation';
import { useEditor, useWords } from '../editor-context';
import { Section } from '../properties/section';
import { AnswerInput } from './answer-input';
import { answerAt, answersRead, sampleAnswers, withAnswer } from './answers';
import type { Play } from './play-context';
import { useCaseNames } from './words';

/** What the case knows: the answers that something in the workflow asks for; and conditions that are decided by hand. */
export function Knows({ play }: { play: Play }) {
  const { ruleNames } = useEditor();
  const say = useWords();
  const { workflow, simulation, happen } = play;
  const read = useMemo(() => answersRead(workflow, ruleNames ?? []), [workflow, ruleNames]);
  const [turn, setTurn] = useState(0);
  if (read.length === 0) return null;
  return (
    <Section
      title={say('play.knows.title')}
      aside={
        <Button
          size="small"
          variant="quiet"
          icon={Dices}
          onClick={() => {
            happen({
              kind: 'answers',
              answers: sampleAnswers(workflow, read, { answers: simulation.answers, now: simulation.now, turn }),
            });
            setTurn(turn + 1);
          }}
        >
          {say('play.knows.sample')}
        </Button>
      }
    >
      <div className="grid gap-2">
        {read.map((each) => (
          <AnswerInput
            key={each.path.join('.')}
            answer={each}
            value={answerAt(simulation.answers, each.path)}
            onChange={(value) => happen({ kind: 'answers', answers: withAnswer(simulation.answers, each.path, value) })}
          />
        ))}
      </div>
      <Conditions play={play} />
    </Section>
  );
}

/** Conditions of what is offered where the case stands, and those supposed before. */
function Conditions({ play }: { play: Play }) {
  const say = useWords();
  const names = useCaseNames();
  const { assumed } = play.simulation;
  const asked = play.offers.filter(
    ({ scope, action, isHere }) => action.guard && (isHere || Object.hasOwn(assumed, offerKey(scope, action))),
  );
  if (asked.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h4 className="text-12 font-strong text-text-2">{say('play.knows.conditions')}</h4>
      {asked.map(({ scope, action }) => {
        const key = offerKey(scope, action);
        const held = assumed[key];
        const name = names.action(scope, action.from, action.code);
        return (
          <div key={key} className="flex flex-wrap items-center justify-between gap-2">
            <span className="min-w-0 truncate">{name}</span>
            <SegmentedControl
              label={say('play.knows.condition', { action: name })}
              size="small"
              value={held === undefined ? 'answers' : held ? 'yes' : 'no'}
              onChange={(value) =>
                play.happen({ kind: 'assume', key, holds: value === 'answers' ? undefined : value === 'yes' })
              }
              options={[
                { value: 'answers', label: say('play.knows.byAnswers') },
                { value: 'yes', label: say('play.knows.yes') },
                { value: 'no', label: say('play.knows.no') },
              ]}
            />
          </div>
        );
      })}
    </div>
  );
}
