import type { Messages } from '@nirmaan/lexicon/messages';
import type { TableShape } from '@nirmaan/rules/tables';

/** The upper head: what is asked, what follows, why, and from when until when. */
export function GridHead({ shape, messages }: { shape: TableShape; messages: Messages }) {
  const say = (key: string) => messages.text(`tables.editor.${key}`);
  const cell = 'h-[34px] border border-line px-2.5 text-start text-12 font-strong';
  return (
    <tr aria-rowindex={1}>
      <th scope="col" rowSpan={1} className="w-11 bg-surface">
        <span className="sr-only">{say('row-number')}</span>
      </th>
      {shape.inputs.length > 0 && (
        <th scope="colgroup" colSpan={shape.inputs.length} className={`${cell} bg-brand-soft text-brand`}>
          {say('when')}
        </th>
      )}
      {shape.outputs.length > 0 && (
        <th scope="colgroup" colSpan={shape.outputs.length} className={`${cell} bg-action-soft text-action-text`}>
          {say('then')}
        </th>
      )}
      <th scope="col" className={`${cell} bg-sunken text-text-2`}>
        {say('because')}
      </th>
      <th scope="colgroup" colSpan={2} className={`${cell} bg-sunken text-text-2`}>
        {say('valid')}
      </th>
    </tr>
  );
}
