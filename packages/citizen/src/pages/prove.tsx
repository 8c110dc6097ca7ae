import { Frame } from '../parts/frame';
import { Icon } from '../parts/icon';
import { HiddenInputs, ProblemSummary, Question, SendStatus } from '../parts/questions';
import type { CitizenViewOf } from '../view';
import { maskMobile, say } from '../words';

/** Who applies: name and mobile number, then the code sent there. Without DIGIT or SMS the citizen goes on unproven. */
export function ProvePage(view: CitizenViewOf<'prove'>) {
  const { site, step, values, issues, identify } = view;
  const title = say(site, step === 'code' ? 'prove.codeTitle' : 'prove.title');
  return (
    <Frame site={site} title={title} back={view.back} hasProblem={issues.length > 0}>
      <ProblemSummary site={site} issues={issues} />
      <h1>{title}</h1>
      {step === 'number' && (
        <form method="post" action={view.action} noValidate data-enhance="">
          <HiddenInputs hidden={view.hidden} />
          <p className="c-lead">{say(site, identify === 'none' ? 'prove.leadPlain' : 'prove.lead')}</p>
          <Question
            site={site}
            name="name"
            label={say(site, 'prove.name')}
            value={values.name}
            issues={issues}
            autoComplete="name"
          />
          <MobileQuestion site={site} value={values.mobileNumber} issues={issues} label={say(site, 'prove.mobile')} />
          <div className="c-actions">
            <button className="c-button" type="submit" name="_op" value={identify === 'none' ? 'submit' : 'send'}>
              {say(site, identify === 'none' ? 'prove.submit' : 'prove.send')}
            </button>
          </div>
          <SendStatus site={site} />
        </form>
      )}
      {step === 'code' && (
        <form method="post" action={view.action} noValidate data-enhance="">
          <HiddenInputs hidden={view.hidden} />
          <Carried values={values} />
          <p className="c-lead">
            {say(site, 'prove.codeLead', { mobile: `\u2066${maskMobile(values.mobileNumber ?? '')}\u2069` })}
          </p>
          <CodeQuestion site={site} issues={issues} />
          <div className="c-actions">
            <button className="c-button" type="submit" name="_op" value="submit">
              {say(site, 'prove.submit')}
            </button>
            <button className="c-link-button" type="submit" name="_op" value="send">
              {say(site, 'prove.again')}
            </button>
            <button className="c-link-button" type="submit" name="_op" value="change">
              {say(site, 'prove.change')}
            </button>
          </div>
          <SendStatus site={site} />
        </form>
      )}
      {step === 'unproven' && (
        <form method="post" action={view.action} data-enhance="">
          <HiddenInputs hidden={view.hidden} />
          <Carried values={values} />
          <div className="c-note c-note-warn">
            <Icon name="warning" />
            <div>
              <strong>{say(site, 'prove.downTitle')}</strong>
              <p>{say(site, 'prove.downText')}</p>
            </div>
          </div>
          <div className="c-actions">
            <button className="c-button" type="submit" name="_op" value="submit-unproven">
              {say(site, 'prove.submit')}
            </button>
            <button className="c-link-button" type="submit" name="_op" value="send">
              {say(site, 'error.again')}
            </button>
          </div>
          <SendStatus site={site} />
        </form>
      )}
    </Frame>
  );
}

type Named = Pick<Parameters<typeof Question>[0], 'site' | 'issues' | 'value'>;

export function MobileQuestion({ label, ...props }: Named & { label: string }) {
  return (
    <Question
      {...props}
      name="mobileNumber"
      label={label}
      hint={say(props.site, 'prove.mobileHint')}
      type="tel"
      inputMode="tel"
      autoComplete="tel-national"
      className="c-input-mobile"
      code
    />
  );
}

/** In a trial the code that no phone got stands there. */
export function CodeQuestion(props: Omit<Named, 'value'>) {
  return (
    <Question
      {...props}
      value={props.site.trial?.code}
      name="code"
      label={say(props.site, 'prove.code')}
      inputMode="numeric"
      autoComplete="one-time-code"
      className="c-input-code"
      maxLength={20}
      code
    />
  );
}

/** What was already typed goes along hidden, so that it need not be stored before it is proven. */
function Carried({ values }: { values: { name?: string; mobileNumber?: string } }) {
  return (
    <>
      <input type="hidden" name="name" value={values.name ?? ''} />
      <input type="hidden" name="mobileNumber" value={values.mobileNumber ?? ''} />
    </>
  );
}
