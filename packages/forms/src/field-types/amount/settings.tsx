'use client';
import { Banknote } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { CurrencyInput } from '../../editor/currency-input';
import { Limits } from '../../editor/limits';

function AmountSettings({ field, change }: SettingsProps<'amount'>) {
  return (
    <>
      <Limits field={field} change={change} />
      <CurrencyInput value={field.currency} onChange={(currency) => change({ currency })} />
    </>
  );
}

export const amountAuthoring: FieldAuthoring<'amount'> = {
  icon: Banknote,
  group: 'numbers',
  Settings: AmountSettings,
};
