'use client';
import { Select } from '@nirmaan/ui';
import type { RuleAst } from '../../model/rule';
import { findName, listSubjects, type Scope } from '../names';
import { kindOf, type SubjectKind } from '../rows/choices';
import type { RowValue } from '../rows/model';
import { pathOf, toPath } from '../rows/values';

type Props = {
  label: string;
  value: Extract<RowValue, { kind: 'answer' }>;
  kind: SubjectKind;
  scope: Scope;
  /** What it is compared with: not offered. */
  subject: RuleAst;
  onChange(value: RowValue): void;
};

/** The answer to another field of the same kind. */
export function AnswerInput({ label, value, kind, scope, subject, onChange }: Props) {
  const chosen = (pathOf(value.of) ?? []).join('.');
  const own = (pathOf(subject) ?? []).join('.');
  const offered = listSubjects(scope.names)
    .filter(({ name, path }) => kindOf(name) === kind && path.join('.') !== own)
    .map(({ path, label: text }) => ({ path, value: path.join('.'), label: text || path.join('.') }));
  const known = findName(scope.names, pathOf(value.of) ?? []);
  return (
    <Select
      aria-label={label}
      value={chosen}
      onChange={(event) => {
        const next = offered.find((each) => each.value === event.target.value);
        if (next) onChange({ kind: 'answer', of: toPath(next.path) });
      }}
      options={[
        ...(offered.some((each) => each.value === chosen) ? [] : [{ value: chosen, label: known?.label || chosen }]),
        ...offered.map((each) => ({ value: each.value, label: each.label })),
      ]}
    />
  );
}
