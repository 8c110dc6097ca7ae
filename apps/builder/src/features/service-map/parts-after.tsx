'use client';
import { Chip, RoleChip, roleColours } from '@nirmaan/ui';
import { isPayment } from '@nirmaan/workflow';
import { Award, CircleX, Clock, Coins, Search } from 'lucide-react';
import { useMessages, useWords } from '../shell/providers';
import { opens, type PartProps } from './part-props';
import { FirstRows, PartRow } from './part-row';

/** How a case can end for the applicant, and what is told before. */
export function WhatPeopleGet(props: PartProps) {
  const { draft, read } = props;
  const say = useWords();
  const { language } = useMessages();
  const endsOf = (outcome: 'ok' | 'fail') =>
    draft.workflow.states.flatMap((state, at) =>
      state.outcome === outcome ? [{ code: state.code, name: read(state.name) || state.code, at }] : [],
    );
  const refusals = endsOf('fail');
  const duration = read(draft.info.duration);
  return (
    <ul>
      {endsOf('ok').length === 0 && <li className="text-text-2">{say('map.no-outcome')}</li>}
      <FirstRows items={endsOf('ok')} most={3} more={(count) => say('map.more', { count })}>
        {({ code, name, at }) => (
          <PartRow key={code} icon={Award} onOpen={opens(props, `/workflow/states/${at}`)}>
            {name}
          </PartRow>
        )}
      </FirstRows>
      {refusals.length > 0 && (
        <li className="flex min-h-6 items-start gap-2 py-0.5">
          <CircleX aria-hidden className="mt-0.5 size-4 shrink-0 text-text-3" strokeWidth={1.75} />
          <span className="line-clamp-2">
            <span className="sr-only">{say('map.outcome.fail')}: </span>
            {new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(refusals.map(({ name }) => name))}
          </span>
        </li>
      )}
      <PartRow icon={Search}>{say('map.tracking')}</PartRow>
      {duration && <PartRow icon={Clock}>{duration}</PartRow>}
    </ul>
  );
}

export function OfficersForms(props: PartProps) {
  const { draft, read } = props;
  const say = useWords();
  const colours = roleColours(draft.roles);
  const forms = draft.forms.slice(1);
  if (forms.length === 0) return <p className="text-text-2">{say('map.no-officers-forms')}</p>;
  const roleOf = (code: string) => {
    const { states, actions } = draft.workflow;
    const action = actions.find(
      (each) => each.form === code || states.some((state) => state.code === each.from && state.form === code),
    );
    return draft.roles.find((role) => role.code === action?.roles[0]);
  };
  return (
    <ul>
      <FirstRows items={forms} more={(count) => say('map.more', { count })}>
        {(form, position) => {
          const role = roleOf(form.code);
          return (
            <PartRow
              key={form.code}
              onOpen={opens(props, `/forms/${position + 1}`)}
              aside={
                role && <RoleChip colour={colours.get(role.code) ?? 'system'}>{read(role.name) || role.code}</RoleChip>
              }
            >
              {read(form.title) || form.code}
            </PartRow>
          );
        }}
      </FirstRows>
    </ul>
  );
}

export function MessagesTold({ draft, read }: PartProps) {
  const say = useWords();
  // In the order in which a case comes to them.
  const order = new Map(draft.workflow.states.map((state, at) => [state.code, at]));
  const messages = (draft.messages ?? []).toSorted(
    (a, b) => (order.get(a.on) ?? order.size) - (order.get(b.on) ?? order.size),
  );
  if (messages.length === 0) return <p className="text-text-2">{say('map.no-messages')}</p>;
  return (
    <ul>
      <FirstRows items={messages} more={(count) => say('map.more', { count })}>
        {({ on, text }) => (
          <li key={on} className="flex min-h-6 items-center gap-2">
            <span className="max-w-1/2 shrink-0 truncate">
              {read(draft.workflow.states.find((state) => state.code === on)?.name) || on}
            </span>
            <span className="ms-auto min-w-0 truncate ps-1 text-12 text-text-3">{read(text)}</span>
          </li>
        )}
      </FirstRows>
    </ul>
  );
}

export function PaymentTaken(props: PartProps) {
  const { draft, masters, read } = props;
  const say = useWords();
  const { language } = useMessages();
  const payments = draft.workflow.actions.flatMap((action, at) => (isPayment(action) ? [{ ...action, at }] : []));
  if (payments.length === 0) return <p className="text-text-2">{say('map.no-payment')}</p>;
  const amountOf = ({ fee }: (typeof payments)[number]) => {
    if (!fee) return say('map.fee-missing');
    const [operator, amount] = fee.ast;
    return operator === 'lit' && typeof amount === 'number'
      ? new Intl.NumberFormat(language, {
          style: 'currency',
          currency: draft.currency,
          trailingZeroDisplay: 'stripIfInteger',
        }).format(amount)
      : say('map.fee-rule');
  };
  return (
    <ul>
      <FirstRows items={payments} most={3} more={(count) => say('map.more', { count })}>
        {(action) => (
          <PartRow
            key={`${action.from} ${action.code}`}
            icon={Coins}
            aside={amountOf(action)}
            onOpen={opens(props, `/workflow/actions/${action.at}`)}
          >
            {read(action.name) || action.code}
          </PartRow>
        )}
      </FirstRows>
      {draft.tables.map(({ code, name, purpose }, at) => {
        const table = masters.find((each) => each.code === code);
        return (
          purpose === 'fee' && (
            <PartRow
              key={`${code} ${name}`}
              aside={table && say('map.table-rows', { count: table.rows.length })}
              onOpen={opens(props, `/tables/${at}`)}
            >
              {read(table?.name) || name}
            </PartRow>
          )
        );
      })}
      {read(draft.info.cost) && <li className="line-clamp-2 text-12 text-text-2">{read(draft.info.cost)}</li>}
    </ul>
  );
}

/** Which other systems hear of a case, and when. */
export function SystemsTold({ draft, read }: PartProps) {
  const say = useWords();
  if (draft.connectors.length === 0) return <p className="text-text-2">{say('map.no-connectors')}</p>;
  return (
    <ul className="flex flex-col gap-1.5">
      {draft.connectors.map((use) => {
        const state = draft.workflow.states.find((each) => each.code === use.trigger.onState);
        return (
          <li key={use.code}>
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <Chip>{use.connector}</Chip>
              <span className="whitespace-nowrap text-12 text-text-3">
                {say('map.mapping', { count: use.mapping.rows.length })}
              </span>
            </span>
            <span className="text-12 text-text-2">
              {say('map.connector', { state: read(state?.name) || use.trigger.onState, connection: use.connection })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
