import { ruleTypesOf } from '@nirmaan/forms';
import type { Master } from '@nirmaan/masters';
import { type RuleType, type RuleTypes, TABLES } from '@nirmaan/rules/parse';
import type { TableInput, TableOutput, TableShape } from '@nirmaan/rules/tables';
import type { ServiceDraft, TableUse } from '../model/service';

/** The type of a column's value, as rules see it. */
export function ruleTypeOfColumn({ type, values }: Pick<TableInput | TableOutput, 'type' | 'values'>): RuleType {
  if (type === 'text') return values ? { oneOf: values.map((each) => each.value) } : 'string';
  return type === 'amount' ? 'number' : type;
}

/** What `decide("…")` gives: an object of the outputs; of policy C a list of them, one for each row that matched. */
export function resultTypeOf({ hitPolicy, outputs }: TableShape): RuleType {
  const one: RuleType = {
    context: Object.fromEntries(outputs.map((output) => [output.code, ruleTypeOfColumn(output)])),
  };
  return hitPolicy === 'C' ? { list: one } : one;
}

/** The types of what the tables of a service give, by the name of their use; tables that are not known may give anything. */
export function tableTypesOf(
  uses: readonly TableUse[],
  masters: readonly Master[] | undefined,
): Record<string, RuleType> {
  return Object.fromEntries(
    uses.map(({ code, name }) => {
      const shape = masters?.find((master) => master.code === code)?.table;
      return [name, shape ? resultTypeOf(shape) : 'any'];
    }),
  );
}

/** Names in scope, and with them what `decide("…")` gives. */
export function withTables(
  names: RuleTypes,
  uses: readonly TableUse[],
  masters: readonly Master[] | undefined,
): RuleTypes {
  return { ...names, [TABLES]: tableTypesOf(uses, masters) };
}

/** The names that rules of the workflow see, with their types: the answers of the application form, and the tables. */
export function serviceRuleTypes(
  { forms, tables }: Pick<ServiceDraft, 'forms' | 'tables'>,
  masters: readonly Master[] | undefined,
): RuleTypes {
  return withTables(forms[0] ? ruleTypesOf(forms[0]) : {}, tables, masters);
}
