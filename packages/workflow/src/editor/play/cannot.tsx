'use client';
import { Lock } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { isSystemRole } from '../../analysis/find';
import type { Offer } from '../../simulation/model';
import { offerKey } from '../../simulation/simulation';
import { useEditor, useNames, useWords } from '../editor-context';
import { Section } from '../properties/section';
import { answersRead, answersThatAllow } from './answers';
import { choicesOf } from './choices';
import type { Play } from './play-context';
import { RuleInWords } from './rule-in-words';
import { useReasons } from './use-reasons';
import { useCaseNames } from './words';

/** As many actions of other states are listed; more are counted. */
const MOST_SHOWN = 40;

/** What who plays cannot do, why, and what would help. */
export function Cannot({ play }: { play: Play }) {
  const say = useWords();
  const { refused, elsewhere } = choicesOf(play.offers, play.played);
  const asked = elsewhere.find((offer) => offerKey(offer.scope, offer.action) === play.asked);
  if (refused.length + elsewhere.length === 0) return null;
  const shown = [...(asked ? [asked] : []), ...elsewhere.filter((offer) => offer !== asked)].slice(0, MOST_SHOWN);
  return (
    <Section title={say('play.cannot.title')}>
      {(refused.length > 0 || asked) && (
        <ul className="grid gap-3">
          {[...refused, ...(asked ? [asked] : [])].map((offer) => (
            <Refused key={offerKey(offer.scope, offer.action)} offer={offer} play={play} />
          ))}
        </ul>
      )}
      {elsewhere.length > 0 && (
        <details className="group">
          <summary className="text-12 text-brand">{say('play.cannot.elsewhere', { count: elsewhere.length })}</summary>
          <ul className="mt-3 grid gap-3">
            {shown.map((offer) => (
              <Refused key={offerKey(offer.scope, offer.action)} offer={offer} play={play} isQuiet />
            ))}
            {elsewhere.length > shown.length && (
              <li className="text-12 text-text-3">
                {say('play.cannot.more', { count: elsewhere.length - shown.length })}
              </li>
            )}
          </ul>
        </details>
      )}
    </Section>
  );
}

/** `isQuiet`: listed for completeness; it does not point at itself. */
function Refused({ offer, play, isQuiet = false }: { offer: Offer; play: Play; isQuiet?: boolean }) {
  const names = useCaseNames();
  const place = useRef<HTMLLIElement>(null);
  const { scope, action } = offer;
  const isAsked = !isQuiet && play.asked === offerKey(scope, action);
  useEffect(() => {
    if (isAsked) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsked]);
  return (
    <li
      ref={place}
      aria-current={isAsked || undefined}
      className={`flex gap-2.5 ${isAsked ? '-mx-2 rounded bg-warn-soft px-2 py-1.5' : ''}`}
    >
      <Lock aria-hidden className="mt-0.5 size-4 shrink-0 text-text-3" strokeWidth={1.75} />
      <div className="min-w-0 flex-1">
        <p className="font-strong">{names.action(scope, action.from, action.code)}</p>
        <Why offer={offer} play={play} />
      </div>
    </li>
  );
}

function Why({ offer, play }: { offer: Offer; play: Play }) {
  const { messages, ruleNames } = useEditor();
  const say = useWords();
  const roleNames = useNames();
  const names = useCaseNames();
  const { scope, action, refusal } = offer;
  const name = names.action(scope, action.from, action.code);
  const reasonOf = useReasons(play.workflow);
  const holders = action.roles.filter((role) => play.roles.includes(role));
  const mayBe = holders.filter((role) => !play.played.includes(role));
  const isMine = mayBe.length < holders.length;
  const who = new Intl.ListFormat(messages.language, { type: 'disjunction' }).format(
    (holders.length > 0 ? holders : action.roles).map((role) => roleNames.role(role)),
  );
  const be = !isMine && <BeSomebody roles={mayBe} play={play} />;
  const isOfSystem = holders.length === 0 && action.roles.length > 0 && action.roles.every(isSystemRole);
  if (!offer.isHere)
    return (
      <Text>
        {isMine || isOfSystem || action.roles.length === 0
          ? say('play.why.there', { state: names.state(scope, action.from) })
          : say('play.why.thereBy', { state: names.state(scope, action.from), roles: who })}{' '}
        {be}
      </Text>
    );
  if (refusal?.code === 'workflow.role')
    return (
      <Text>
        {isOfSystem
          ? say('play.why.system')
          : action.roles.length === 0
            ? say('play.why.nobody')
            : say('play.why.role', { roles: who })}{' '}
        {be}
      </Text>
    );
  if ((refusal?.code === 'workflow.guard' || refusal?.code === 'workflow.guard-lacks') && action.guard) {
    const key = offerKey(scope, action);
    const { guard } = action;
    const { simulation, workflow } = play;
    const isSupposed = simulation.assumed[key] === false;
    const clock = { now: simulation.now, timeZone: simulation.timeZone ?? 'UTC' };
    const allow = () => answersThatAllow(guard, answersRead(workflow, ruleNames ?? []), simulation.answers, clock);
    return (
      <Text>
        {isSupposed ? say('play.why.supposed') : <RuleInWords rule={guard} subject={name} simulation={simulation} />}{' '}
        <span className="flex flex-wrap gap-x-3">
          {!isSupposed && (
            <Way
              onClick={() => {
                const answers = allow();
                play.happen(answers ? { kind: 'answers', answers } : { kind: 'assume', key, holds: true });
              }}
            >
              {say('play.why.answer')}
            </Way>
          )}
          <Way onClick={() => play.happen({ kind: 'assume', key, holds: isSupposed ? undefined : true })}>
            {say(isSupposed ? 'play.why.unsuppose' : 'play.why.suppose')}
          </Way>
        </span>
      </Text>
    );
  }
  if (refusal?.code === 'workflow.waits-for-branches') {
    const { branches } = refusal.params;
    const waiting = Array.isArray(branches) ? branches : [];
    const running = Object.keys(play.simulation.tokens).filter((each) =>
      waiting.some((code) => each.endsWith(`.${String(code)}`)),
    );
    return <Text>{say('play.why.branches', { branches: running.map((each) => names.branch(each)).join(', ') })}</Text>;
  }
  return <Text>{refusal && reasonOf(refusal)}</Text>;
}

function Text({ children }: { children: React.ReactNode }) {
  return <div className="text-12 text-text-2">{children}</div>;
}

function BeSomebody({ roles, play }: { roles: readonly string[]; play: Play }) {
  const say = useWords();
  const names = useNames();
  return roles.slice(0, 3).map((role) => (
    <span key={role}>
      <Way onClick={() => play.beWho(role)}>{say('play.why.be', { role: names.role(role) })}</Way>{' '}
    </span>
  ));
}

function Way({ onClick, children }: { onClick(): void; children: React.ReactNode }) {
  return (
    <button type="button" onClick={onClick} className="rounded-chip font-strong text-brand hover:underline">
      {children}
    </button>
  );
}
