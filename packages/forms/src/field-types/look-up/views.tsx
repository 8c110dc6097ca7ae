import type { FieldView, InputProps } from '../../renderer/contract';
import { Problems } from '../../renderer/problems';
import { TextControl } from '../../renderer/text-control';
import { dayInWords } from '../calendar-day';
import { type LookUpAnswer, lookUpOf } from '.';

/** The number; then, where it must be proven, the mobile number and the code; then what was found. Each step is a post. */
function LookUp(props: InputProps<'look-up'>) {
  const { pointer, id, name, value, issues, look } = props;
  const { messages } = look;
  const answer = lookUpOf(value);
  const { step } = answer ?? {};
  const button = answer?.found ? 'again' : step === 'code' ? 'take' : step === 'mobileNumber' ? 'send' : 'find';
  return (
    <div className="n-look-up">
      <TextControl
        {...props}
        id={id}
        name={name}
        value={answer?.number ?? null}
        issues={issues.filter((issue) => issue.path === pointer)}
        dir="ltr"
        className="n-short"
      />
      {answer?.found ? (
        <Found answer={answer} look={look} />
      ) : (
        step && <Proof {...props} part="mobileNumber" value={answer?.mobileNumber ?? ''} />
      )}
      {!answer?.found && step === 'code' && <Proof {...props} part="code" value="" about={answer?.mobileNumber} />}
      <button type="submit" name="_op" value={`look-up:${pointer}`} formNoValidate className="n-button-two">
        {messages.text(`forms.lookUp.${button}`)}
      </button>
    </div>
  );
}

function Proof({
  part,
  value,
  about = '',
  id,
  name,
  pointer,
  issues,
  look,
}: Omit<InputProps<'look-up'>, 'value'> & {
  part: 'mobileNumber' | 'code';
  value: string;
  about?: string | undefined;
}) {
  const own = issues.filter((issue) => issue.path === `${pointer}/${part}`);
  const partId = `${id}.${part}`;
  const describedBy = own.length > 0 ? `${partId}-hint ${partId}-error` : `${partId}-hint`;
  return (
    <div className={own.length > 0 ? 'n-wrong' : undefined}>
      <label className="n-part-label" htmlFor={partId}>
        {look.messages.text(`forms.lookUp.${part}`)}
      </label>
      <p id={`${partId}-hint`} className="n-hint">
        {look.messages.text(`forms.lookUp.${part}Hint`, { mobileNumber: about })}
      </p>
      <Problems id={`${partId}-error`} issues={own} look={look} />
      <TextControl
        id={partId}
        name={`${name}.${part}`}
        value={value}
        issues={own}
        describedBy={describedBy}
        type={part === 'code' ? 'text' : 'tel'}
        inputMode="numeric"
        autoComplete={part === 'code' ? 'one-time-code' : 'tel-national'}
        dir="ltr"
        className="n-short"
      />
    </div>
  );
}

function Found({
  answer,
  look: { messages, language },
}: { answer: LookUpAnswer } & Pick<InputProps<'look-up'>, 'look'>) {
  return (
    <p className="n-found" role="status">
      <strong>
        {messages.text('forms.lookUp.found', { number: answer.number, day: dayInWords(answer.filed ?? '', language) })}
      </strong>{' '}
      {messages.text('forms.lookUp.filled', { count: answer.filled ?? 0 })}
    </p>
  );
}

export const lookUpView: FieldView<'look-up'> = {
  isGroup: false,
  Input: LookUp,
  Told({ value, look: { messages, language } }) {
    const { number, filed } = lookUpOf(value) ?? {};
    if (number === undefined || filed === undefined) return null;
    return <bdi>{messages.text('forms.lookUp.summary', { number, day: dayInWords(filed, language) })}</bdi>;
  },
};
