import { typeOf } from '../field-types';
import { type ColumnTotal, totalsOf } from '../field-types/repeating-group/totals';
import { formatAnswer } from '../format-answer';
import type { Field } from '../model/form';
import { inputName } from '../reading/input-name';
import type { Look } from './contract';
import { type EntryLayout, RemoveEntry } from './entry-cards';

/**
 * Entries of a list as rows. Every control keeps its label, which also names the row; it is not seen while the head of
 * the table says it, and is where a narrow screen folds the rows into cards.
 */
export function EntryTable({ field, pointer, entries, evaluation, look, slot }: EntryLayout) {
  const columns = field.fields.filter((column) => typeOf(column).kind !== 'unseen');
  const totals = totalsOf(field, pointer, evaluation);
  const say = look.messages;
  const mayRemove = entries.some(({ remove }) => remove);
  return (
    <div className="n-table-box">
      <table
        className="n-table"
        data-rows={inputName(pointer)}
        data-most={field.maxItems}
        data-pasted={say.text('forms.table.pasted', { rows: '{rows}' })}
        data-left={say.text('forms.table.left', { cells: '{cells}' })}
      >
        <thead>
          <tr>
            <th scope="col">
              <span className="n-only-read">{look.inWords(field.itemName)}</span>
            </th>
            {columns.map((column) => (
              <Head key={column.code} column={column} look={look} />
            ))}
            {mayRemove && (
              <td>
                <span className="n-only-read">{say.text('forms.table.remove')}</span>
              </td>
            )}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ data, base, name, remove }) => (
            <tr key={base} className="n-entry n-row" data-path={base}>
              <th scope="row">{name}</th>
              {columns.map((column) => (
                <td key={column.code}>{slot(column, base, data, name)}</td>
              ))}
              {mayRemove && <td>{remove && <RemoveEntry base={base} label={remove} className="n-link" />}</td>}
            </tr>
          ))}
        </tbody>
        {totals.length > 0 && (
          <tfoot>
            <tr className="n-totals">
              <th scope="row">{say.text('forms.table.total')}</th>
              {columns.map((column) => (
                <td key={column.code}>
                  <Total of={totals.find((each) => each.field === column)} pointer={pointer} look={look} />
                </td>
              ))}
              {mayRemove && <td />}
            </tr>
          </tfoot>
        )}
      </table>
      <p className="n-hint n-scripted">{say.text('forms.table.paste')}</p>
      <p className="n-hint" role="status" data-told="" />
    </div>
  );
}

function Head({ column, look }: { column: Field; look: Look }) {
  const isRequired = column.required !== false || column.value || typeOf(column).kind;
  const hint = look.inWords(column.hint);
  return (
    <th scope="col">
      {look.inWords(column.label) || column.code}
      {!isRequired && <span className="n-optional"> {look.messages.text('forms.optional')}</span>}
      {hint && <span className="n-small">{hint}</span>}
    </th>
  );
}

function Total({ of, pointer, look }: { of: ColumnTotal | undefined; pointer: string; look: Look }) {
  if (!of) return null;
  const { field, total } = of;
  return (
    <>
      <span className="n-folded" aria-hidden="true">
        {look.inWords(field.label)}
      </span>
      <output data-total={`${pointer}/${field.code}`}>
        {formatAnswer(field, total, {
          language: look.language,
          yes: look.messages.text('forms.yes'),
          no: look.messages.text('forms.no'),
        })}
      </output>
    </>
  );
}
