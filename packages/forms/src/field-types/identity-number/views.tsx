import type { FieldView, InputProps } from '../../renderer/contract';
import { Problems } from '../../renderer/problems';
import { keptIdentity, typedIdentity } from '.';
import { identityKinds } from './kinds';

type Props = InputProps<'identity-number'>;

export const identityNumberView: FieldView<'identity-number'> = {
  isGroup: ({ field, value }) => field.kinds.length > 1 || keptIdentity(value) !== undefined,
  firstPart: 'kind',
  Input: (props) => (keptIdentity(props.value) ? <Kept {...props} /> : <NumberControl {...props} />),
  Told({ value, look }) {
    const kept = keptIdentity(value);
    return kept ? (
      <>
        {look.messages.text(`forms.identity.kinds.${kept.kind}`)} <bdi>{kept.masked}</bdi>
      </>
    ) : null;
  },
};

/** A number that is kept: its last characters, and what puts another in its place, open where something is wrong with it. */
function Kept(props: Props) {
  const { name, id, value, state, issues, describedBy, look } = props;
  const kept = keptIdentity(value);
  if (!kept) return null;
  return (
    <div className="n-identity">
      <p className="n-kept">
        <span>{look.messages.text(`forms.identity.kinds.${kept.kind}`)}</span> <bdi>{kept.masked}</bdi>
      </p>
      <details className="n-details" open={issues.length > 0}>
        <summary>{look.messages.text('forms.identity.change')}</summary>
        <NumberControl {...props} describedBy={[describedBy, `${id}-keep`].filter(Boolean).join(' ')} />
        <p id={`${id}-keep`} className="n-hint">
          {look.messages.text('forms.identity.keep')}
        </p>
        {!state.required && (
          <label className="n-choice" htmlFor={`${id}.remove`}>
            <input id={`${id}.remove`} type="checkbox" name={`${name}.remove`} value="yes" />
            <span>{look.messages.text('forms.identity.remove')}</span>
          </label>
        )}
      </details>
    </div>
  );
}

/** The number to be typed; where there are several kinds it is said first which it is. */
function NumberControl(props: Props) {
  const { field, pointer, name, id, value, issues, describedBy, look } = props;
  const [only] = field.kinds;
  const isKept = keptIdentity(value) !== undefined;
  const { kind, number } = isKept ? { kind: keptIdentity(value)?.kind, number: '' } : typedIdentity(value);
  const isOne = field.kinds.length === 1;
  const numberId = isOne ? id : `${id}.number`;
  const wrong = issues.filter((issue) => issue.path === `${pointer}/number`);
  const example = isOne && only ? identityKinds[only].example : undefined;
  const described = [describedBy, example && `${id}-example`, wrong.length > 0 && `${numberId}-error`];
  return (
    <>
      {!isOne && <Kinds {...props} chosen={kind} />}
      <div className={wrong.length > 0 ? 'n-part n-wrong' : 'n-part'} data-path={`${pointer}/number`}>
        {(!isOne || isKept) && (
          <label className="n-part-label" htmlFor={numberId}>
            {look.messages.text('forms.identity.number')}
          </label>
        )}
        {example && (
          <p id={`${id}-example`} className="n-hint">
            {look.messages.text('forms.identity.example')} <bdi>{example}</bdi>
          </p>
        )}
        <Problems id={`${numberId}-error`} issues={wrong} look={look} />
        <input
          id={numberId}
          name={`${name}.number`}
          className="n-control n-identity-number"
          inputMode={field.kinds.every((each) => identityKinds[each].isDigits) ? 'numeric' : undefined}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          dir="ltr"
          maxLength={60}
          defaultValue={number}
          aria-describedby={described.filter(Boolean).join(' ') || undefined}
          aria-invalid={(isOne ? issues.length : wrong.length) > 0 || undefined}
        />
      </div>
    </>
  );
}

function Kinds({ field, pointer, name, id, issues, look, chosen }: Props & { chosen: string | undefined }) {
  const wrong = issues.filter((issue) => issue.path === `${pointer}/kind`);
  return (
    <div className={wrong.length > 0 ? 'n-part n-wrong' : 'n-part'} data-path={`${pointer}/kind`}>
      <label className="n-part-label" htmlFor={id}>
        {look.messages.text('forms.identity.kind')}
      </label>
      <Problems id={`${id}-kind-error`} issues={wrong} look={look} />
      <select
        id={id}
        name={`${name}.kind`}
        className="n-control n-select"
        defaultValue={chosen ?? ''}
        aria-describedby={wrong.length > 0 ? `${id}-kind-error` : undefined}
        aria-invalid={wrong.length > 0 || undefined}
      >
        <option value="">{look.messages.text('forms.choose')}</option>
        {field.kinds.map((kind) => (
          <option key={kind} value={kind}>
            {look.messages.text(`forms.identity.kinds.${kind}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
