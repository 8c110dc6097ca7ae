import type { FieldView } from '../../renderer/contract';
import { TICKED } from '.';

export const declarationView: FieldView<'declaration'> = {
  isGroup: true,
  Input({ field, id, name, value, describedBy, issues, look }) {
    const statementId = `${id}-statement`;
    const statement = look.inWords(field.statement);
    return (
      <>
        <div id={statementId} className="n-statement">
          {statement}
        </div>
        <input type="hidden" name={name} value="" />
        <label className="n-choice" htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            name={name}
            value={TICKED}
            defaultChecked={value === true}
            aria-describedby={[describedBy, statement && statementId].filter(Boolean).join(' ') || undefined}
            aria-invalid={issues.length > 0 || undefined}
          />
          <span>{look.inWords(field.agreement) || look.messages.text('forms.declarationAgreement')}</span>
        </label>
      </>
    );
  },
};
