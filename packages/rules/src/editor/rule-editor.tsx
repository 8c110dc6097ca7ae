'use client';
import type { Messages } from '@nirmaan/lexicon/messages';
import { Button, Skeleton } from '@nirmaan/ui';
import { lazy, type ReactNode, Suspense, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Rule } from '../model/rule';
import type { RuleType, RuleTypes } from '../parse/types';
import type { RuleName } from './names';
import { issuesBesideRows } from './rows/row-issues';
import { type Sample, TryIt } from './try-it';
import { useRuleDraft } from './use-rule-draft';
import { RuleEditingContext, wordsOf } from './view/editor-context';
import { Faults } from './view/faults';
import { GroupView } from './view/group-view';
import { JoinSelect } from './view/join-select';

export type RuleEditorProps = {
  label: string;
  /** Below the label. */
  hint?: ReactNode;
  rule: Rule | undefined;
  onChange(rule: Rule | undefined): void;
  /** What the names of the rule stand for, for the parser. */
  types: RuleTypes;
  /** The same names for people; offered in this order. */
  names: readonly RuleName[];
  /** What the rule must give: 'boolean' of a condition. */
  expected?: RuleType;
  /** Texts of the editor itself. */
  messages: Messages;
  /** Offers the text beside the rows. */
  expert: boolean;
  /** Only as text: for values, not conditions. */
  asText?: boolean;
  /** Answers to try the rule with. */
  sample?: Sample;
};

// The text editor is large and only few open it: it comes when it is needed.
const TextEditor = lazy(() => import('./text/text-editor').then(({ TextEditor }) => ({ default: TextEditor })));

/** A rule as rows and as text: both edit the same rule. Only what can be read is kept; what cannot is shown with its fault. */
export function RuleEditor(props: RuleEditorProps) {
  const { label, hint, rule, onChange, types, names, expected, messages, expert, asText, sample } = props;
  const { draft, changeText, changeRows } = useRuleDraft({ rule, types, expected, onChange });
  const [wantsText, setWantsText] = useState(false);
  const id = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  const focusNext = useRef<string>(undefined);
  const say = wordsOf(messages);
  const { group } = draft;
  const isText = asText || wantsText || !group;
  const editing = useMemo(
    () => ({
      messages,
      Group: GroupView,
      focus(name: string) {
        focusNext.current = name;
      },
    }),
    [messages],
  );
  useEffect(() => {
    if (focusNext.current === undefined) return;
    const target = box.current?.querySelector(`[data-focus="${focusNext.current}"]`);
    focusNext.current = undefined;
    if (target instanceof HTMLElement) target.focus();
  });
  const mayToggle = !asText && (isText ? group !== undefined : expert);
  return (
    <RuleEditingContext value={editing}>
      <fieldset ref={box} aria-labelledby={id} className="grid min-w-0 grid-cols-1 gap-2">
        <div className="flex min-h-7 items-center gap-1">
          <span id={id} className="font-strong">
            {label}
          </span>
          {!isText && group.entries.length > 1 && (
            <JoinSelect
              label={say('joinOfAll', { label })}
              join={group.join}
              onChange={(join) => changeRows({ ...group, join })}
            />
          )}
          {mayToggle && (
            <Button variant="link" size="small" className="ms-auto" onClick={() => setWantsText(!isText)}>
              {say(isText ? 'asRows' : 'asText')}
            </Button>
          )}
        </div>
        {hint && <p className="text-12 text-text-3">{hint}</p>}
        {isText ? (
          <Suspense fallback={<Skeleton className="h-14" />}>
            <TextEditor
              label={label}
              text={draft.text}
              issues={draft.issues}
              names={names}
              types={types}
              messages={messages}
              onChange={(text) => {
                setWantsText(true);
                changeText(text);
              }}
            />
          </Suspense>
        ) : (
          <GroupView group={group} scope={{ names, types }} at="" onChange={changeRows} />
        )}
        <Faults issues={isText ? draft.issues : issuesBesideRows(draft.issues, group, { names, types })} />
        {isText && !asText && !group && draft.issues.length === 0 && (
          <p className="text-12 text-text-3">{say('onlyText')}</p>
        )}
        {sample && rule && (
          <TryIt rule={rule} sample={sample} names={names} isCondition={expected === 'boolean'} messages={messages} />
        )}
      </fieldset>
    </RuleEditingContext>
  );
}
