'use client';
import { type Issue, localize } from '@nirmaan/lexicon';
import type { Rule } from '@nirmaan/rules';
import { parseRule } from '@nirmaan/rules/parse';
import { Button, IconButton, Input, Select, TextArea } from '@nirmaan/ui';
import { Plus, X } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { ruleTypesOf } from '../../index';
import type { Field } from '../../model/form';
import { listFields } from '../editing/edit-form';
import { useEditor } from '../editor-context';
import { fromRuleText, operators, type RuleRow, type RuleRows, toRuleText } from './rule-rows';

type Props = {
  label: string;
  rule: Rule | undefined;
  onChange(rule: Rule | undefined): void;
  /** Only as text: for values, not conditions. */
  asText?: boolean;
  /** Fields of the same repeating group may be named, too. */
  group?: Field[];
};

/** A rule as rows, or as text where rows cannot say it. Only what can be parsed is kept; what cannot is shown with its fault. */
export function RuleEditor({ label, rule, onChange, asText, group = [] }: Props) {
  const { form, messages, expert } = useEditor();
  const [text, setText] = useState(rule?.text ?? '');
  const [issues, setIssues] = useState<Issue[]>([]);
  const [isText, setIsText] = useState(asText ?? false);
  // A change from outside (undo) is shown; one of ours is already there.
  useEffect(() => {
    setText(rule?.text ?? '');
    setIssues([]);
  }, [rule?.text]);

  const types = {
    ...ruleTypesOf(form),
    ...(group.length > 0 && ruleTypesOf({ ...form, pages: [{ code: 'row', title: {}, fields: group }] })),
  };
  const apply = (next: string) => {
    setText(next);
    if (next.trim() === '') {
      setIssues([]);
      onChange(undefined);
      return;
    }
    const parsed = parseRule(next, types);
    setIssues(parsed.issues);
    if (parsed.rule) onChange(parsed.rule);
  };
  const rows = fromRuleText(text);
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 flex w-full items-center text-12 font-strong text-text-2">
        {label}
        {!asText && (expert || !rows) && rows && (
          <Button variant="link" size="small" className="ms-auto" onClick={() => setIsText(!isText)}>
            {messages.text(isText ? 'formEditor.rule.asRows' : 'formEditor.rule.asText')}
          </Button>
        )}
      </legend>
      {isText || !rows ? (
        <TextArea
          rows={2}
          dir="ltr"
          aria-label={label}
          aria-invalid={issues.length > 0}
          className="font-mono"
          value={text}
          spellCheck={false}
          onChange={(event) => apply(event.target.value)}
        />
      ) : (
        <Rows rows={rows} group={group} onChange={(next) => apply(toRuleText(next))} />
      )}
      {issues.map((issue) => (
        <p key={issue.code + issue.path} role="alert" className="text-12 text-error">
          {messages.issue(issue)}
        </p>
      ))}
    </fieldset>
  );
}

function Rows({
  rows: { join, rows },
  group,
  onChange,
}: {
  rows: RuleRows;
  group: Field[];
  onChange(rows: RuleRows): void;
}) {
  const { form, messages, language } = useEditor();
  const fields = [
    ...group,
    ...listFields(form).flatMap(({ field, place }) => (place.inner === undefined ? [field] : [])),
  ].filter((field) => !['guidance', 'repeating-group', 'address', 'document'].includes(field.type));
  const change = (at: number, next: Partial<RuleRow>) =>
    onChange({ join, rows: rows.map((row, position) => (position === at ? { ...row, ...next } : row)) });
  return (
    <div className="grid gap-2">
      {rows.length > 1 && (
        <Select
          aria-label={messages.text('formEditor.rule.join')}
          value={join}
          onChange={(event) => onChange({ rows, join: event.target.value === 'or' ? 'or' : 'and' })}
          options={[
            { value: 'and', label: messages.text('formEditor.rule.all') },
            { value: 'or', label: messages.text('formEditor.rule.any') },
          ]}
        />
      )}
      {rows.map((row, at) => {
        const field = fields.find((each) => each.code === row.field);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their position
          <div key={at} className="grid gap-1.5 rounded border border-line bg-page p-2">
            <Select
              aria-label={messages.text('formEditor.rule.field')}
              value={row.field}
              onChange={(event) => change(at, startRow(fields.find((each) => each.code === event.target.value)))}
              options={[
                ...(field ? [] : [{ value: row.field, label: row.field }]),
                ...fields.map((each) => ({ value: each.code, label: localize(each.label, language) || each.code })),
              ]}
            />
            <div className="flex gap-1.5">
              <Select
                className="w-28 shrink-0"
                aria-label={messages.text('formEditor.rule.operator')}
                value={row.operator}
                onChange={(event) =>
                  change(at, { operator: operators.find((each) => each === event.target.value) ?? '=' })
                }
                options={operators.map((operator) => ({
                  value: operator,
                  label: messages.text(`formEditor.rule.operators.${operatorName[operator]}`),
                }))}
              />
              <div className="min-w-0 flex-1">
                {row.operator !== 'answered' && row.operator !== 'unanswered' && (
                  <RowValue field={field} value={row.value} onChange={(value) => change(at, { value })} />
                )}
              </div>
              <IconButton
                icon={X}
                label={messages.text('formEditor.rule.remove')}
                onClick={() => onChange({ join, rows: rows.filter((_, position) => position !== at) })}
              />
            </div>
          </div>
        );
      })}
      <Button
        variant="link"
        icon={Plus}
        className="justify-self-start"
        disabled={fields.length === 0}
        onClick={() => onChange({ join, rows: [...rows, startRow(fields[0])] })}
      >
        {messages.text('formEditor.rule.add')}
      </Button>
    </div>
  );
}

const operatorName = {
  '=': 'is',
  '!=': 'isNot',
  '>=': 'atLeast',
  '<=': 'atMost',
  '>': 'over',
  '<': 'under',
  answered: 'answered',
  unanswered: 'unanswered',
} as const;

function startRow(field: Field | undefined): RuleRow {
  const value = field?.type === 'yes-no' ? true : field?.type === 'number' || field?.type === 'amount' ? 0 : '';
  return { field: field?.code ?? '', operator: '=', value };
}

function RowValue({
  field,
  value,
  onChange,
}: {
  field: Field | undefined;
  value: RuleRow['value'];
  onChange(value: RuleRow['value']): void;
}) {
  const { messages, language } = useEditor();
  const id = useId();
  const label = messages.text('formEditor.rule.value');
  if (field?.type === 'yes-no')
    return (
      <Select
        aria-label={label}
        value={String(value)}
        onChange={(event) => onChange(event.target.value === 'true')}
        options={[
          { value: 'true', label: messages.text('formEditor.yes') },
          { value: 'false', label: messages.text('formEditor.no') },
        ]}
      />
    );
  if ((field?.type === 'select-one' || field?.type === 'select-many') && field.choices.from === 'list')
    return (
      <Select
        aria-label={label}
        value={String(value)}
        placeholder=""
        onChange={(event) => onChange(event.target.value)}
        options={field.choices.options.map((option) => ({
          value: option.value,
          label: localize(option.label, language) || option.value,
        }))}
      />
    );
  const isNumber = field?.type === 'number' || field?.type === 'amount';
  return (
    <Input
      id={id}
      aria-label={label}
      type={isNumber ? 'number' : 'text'}
      value={String(value)}
      onChange={(event) => onChange(isNumber ? Number(event.target.value) : event.target.value)}
    />
  );
}
