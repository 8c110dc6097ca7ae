'use client';
import { localize } from '@nirmaan/lexicon';
import { Button, Checkbox } from '@nirmaan/ui';
import { ArrowRight, RefreshCw, UserRound } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { isNote } from '../../analysis/find';
import { findBlockAt, type Scope, scopesOf } from '../../model/scope';
import type { ParallelBlock } from '../../model/workflow';
import type { Offer } from '../../simulation/model';
import { offerKey } from '../../simulation/simulation';
import { useEditor, useNames, useWords } from '../editor-context';
import { choicesOf } from './choices';
import type { Play } from './play-context';
import { useCaseNames } from './words';

const MOST_OTHERS = 3;

/** What who plays can do now: a button each; those of branches under the name of their branch. */
export function Can({ play }: { play: Play }) {
  const say = useWords();
  const names = useNames();
  const cases = useCaseNames();
  const { possible } = choicesOf(play.offers, play.played);
  const scopes = [...new Set(possible.map((offer) => offer.scope))];
  const box = useRef<HTMLElement>(null);
  // Who took an action here by keyboard goes on from here: its button is gone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each move of the case
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, [play.simulation]);
  const isOver = !play.offers.some((offer) => offer.isHere);
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label={say('play.can.title')}
      className="grid gap-2 border-b border-line p-4 outline-none focus-visible:shadow-none"
    >
      {possible.length === 0 && (
        <p className="text-text-2">
          {isOver
            ? say('play.can.over')
            : play.who === 'anybody'
              ? say('play.can.nobody')
              : say('play.can.nothing', { role: names.role(play.who) })}
        </p>
      )}
      {possible.length === 0 && <Others play={play} />}
      {scopes.map((scope) => (
        <div key={scope} className="grid gap-2">
          {scope !== '' && <h4 className="text-12 font-strong text-text-2">{cases.branch(scope)}</h4>}
          {possible
            .filter((offer) => offer.scope === scope)
            .map((offer) => (
              <Choice key={offerKey(scope, offer.action)} offer={offer} play={play} />
            ))}
        </div>
      ))}
    </section>
  );
}

/** Who could go on instead. */
function Others({ play }: { play: Play }) {
  const say = useWords();
  const names = useNames();
  const others = play.roles.filter((role) => (play.possibleFor.get(role) ?? 0) > 0);
  if (others.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-2">
      {others.slice(0, MOST_OTHERS).map((role) => (
        <Button key={role} size="small" icon={UserRound} onClick={() => play.beWho(role)}>
          {say('play.why.be', { role: names.role(role) })}
        </Button>
      ))}
    </p>
  );
}

function Choice({ offer, play }: { offer: Offer; play: Play }) {
  const say = useWords();
  const names = useCaseNames();
  const [isPicking, setPicking] = useState(false);
  const { action, scope } = offer;
  const block = pickedBlock(play, scope, action.to);
  return (
    <div className="rounded border border-action-line bg-action-soft">
      <button
        type="button"
        onClick={() => (block ? setPicking(!isPicking) : play.choose(offer))}
        {...(block && { 'aria-expanded': isPicking })}
        className="flex min-h-9 w-full items-center gap-2 rounded px-3 py-1.5 text-start hover:bg-action-line/40"
      >
        <span className="font-strong">{names.action(scope, action.from, action.code)}</span>
        <span className="ms-auto flex min-w-0 items-center gap-1.5 text-12 text-text-2">
          {isNote(action) ? (
            <>
              <RefreshCw aria-hidden className="size-3.5 shrink-0" strokeWidth={1.75} />
              {say('play.can.stays')}
            </>
          ) : (
            <>
              <ArrowRight aria-hidden className="mirror size-3.5 shrink-0" strokeWidth={1.75} />
              <span className="truncate">{names.state(scope, action.to)}</span>
            </>
          )}
        </span>
      </button>
      {block && isPicking && <Picks block={block} onPick={(picks) => play.choose(offer, picks)} />}
    </div>
  );
}

/** Which branches shall run, where the person says so. */
function Picks({ block, onPick }: { block: ParallelBlock; onPick(picks: string[]): void }) {
  const { language } = useEditor();
  const say = useWords();
  const [picks, setPicks] = useState<readonly string[]>(() => block.branches.map((branch) => branch.code));
  return (
    <fieldset className="grid gap-1.5 px-3 pb-2.5">
      <legend className="mb-1 text-12 text-text-2">{say('play.can.picks')}</legend>
      {block.branches.map(({ code, name }) => (
        <Checkbox
          key={code}
          label={localize(name, language) || code}
          checked={picks.includes(code)}
          onChange={({ target }) => setPicks(target.checked ? [...picks, code] : picks.filter((each) => each !== code))}
        />
      ))}
      <Button
        size="small"
        className="justify-self-start"
        disabled={picks.length === 0}
        onClick={() => onPick([...picks])}
      >
        {say('play.can.begin')}
      </Button>
    </fieldset>
  );
}

function pickedBlock({ workflow }: Play, scope: Scope, to: string): ParallelBlock | undefined {
  const inner = scopesOf(workflow).find((each) => each.scope === scope)?.workflow;
  const block = inner && findBlockAt(inner, to);
  return block?.starts === 'picked' ? block : undefined;
}
