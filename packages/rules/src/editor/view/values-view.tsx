'use client';
import type { RuleName, Scope } from '../names';
import { kindOf, type SubjectKind } from '../rows/choices';
import { type ConditionRow, missing, type RowValue } from '../rows/model';
import { AnswerInput } from './answer-input';
import { DateInput } from './date-input';
import { useWords } from './editor-context';
import { LiteralInput } from './literal-input';
import { ListInput, OptionsInput } from './several-inputs';

type Props = {
  row: ConditionRow;
  name: RuleName | undefined;
  scope: Scope;
  at: string;
  onChange(values: RowValue[]): void;
};

/** What a row compares with: the right control for the type of its field. */
export function ValuesView({ row, name, scope, at, onChange }: Props) {
  const say = useWords();
  const kind: SubjectKind = row.measure === 'value' ? kindOf(name) : 'number';
  const label = say('value', { n: at });
  if (row.operator === 'isOneOf' || row.operator === 'isNoneOf')
    return name?.options ? (
      <OptionsInput label={label} options={name.options} values={row.values} onChange={onChange} />
    ) : (
      <ListInput label={label} isNumber={kind === 'number'} values={row.values} onChange={onChange} />
    );
  const [first = missing, second = missing] = row.values;
  const one = (value: RowValue, ownLabel: string, change: (value: RowValue) => void) => {
    const common = { label: ownLabel, onChange: change };
    if (kind === 'date') return <DateInput {...common} value={value} name={name} scope={scope} />;
    if (value.kind === 'answer')
      return <AnswerInput {...common} value={value} kind={kind} scope={scope} subject={row.subject} />;
    return <LiteralInput {...common} value={value} kind={kind} {...(row.measure === 'value' && name && { name })} />;
  };
  if (row.operator !== 'between') return one(first, label, (value) => onChange([value]));
  return (
    <div className={kind === 'date' ? 'grid gap-1.5' : 'grid grid-cols-[1fr_auto_1fr] items-center gap-1.5'}>
      {one(first, say('least', { n: at }), (value) => onChange([value, second]))}
      <span aria-hidden className="text-12 text-text-2">
        {say('and')}
      </span>
      {one(second, say('greatest', { n: at }), (value) => onChange([first, value]))}
    </div>
  );
}
