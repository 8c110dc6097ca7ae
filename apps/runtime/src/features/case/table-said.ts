import type { CaseView } from '@nirmaan/applications';
import { dateLocaleOf, type JsonObject, type JsonValue, localize } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import { decisionInWords, type TableDecision } from '@nirmaan/rules/tables';
import { columnValueInWords, valueAsIs } from './telling';

/**
 * What a decision table said, as people read it: “Licence fee ₹1,400.00, as of 1 April 2026: row R4 of Licence fee,
 * because Kind of trade is Manufacture and Area (24) is up to 50”. Names are today's, values and rows those of the day.
 */
export function tableSaid(decision: TableDecision, view: CaseView, messages: Messages): string {
  const { table } = view.tables[decision.use] ?? {};
  const list = new Intl.ListFormat(messages.language, { type: 'conjunction' });
  const resultOf = (outputs: JsonObject) =>
    list.format(
      Object.entries(outputs).flatMap(([code, value]) => {
        const column = table?.shape.outputs.find((each) => each.code === code);
        if (value === null) return [];
        const name = localize(column?.name, messages.language, view.definition.defaultLanguage) || code;
        const shown = column ? columnValueInWords(value, column, view, messages) : valueAsIs(value);
        return [`${name} ${shown}`];
      }),
    );
  const results = [decision.value].flat().flatMap((each) => (isObject(each) ? [resultOf(each)] : []));
  const words = {
    result: results.join('; ') || messages.text('workbench.decision.nothing'),
    day: new Intl.DateTimeFormat(dateLocaleOf(messages.language), { dateStyle: 'long', timeZone: 'UTC' }).format(
      Date.parse(`${decision.on}T00:00:00Z`),
    ),
  };
  const why = table ? decisionInWords(decision, table, messages) : `${decision.table} ${decision.rows.join(', ')}`;
  return messages.text('workbench.decision.said', { ...words, why });
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
