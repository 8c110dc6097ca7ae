'use client';
import { languageNameOf, localize } from '@nirmaan/lexicon';
import type { TranslationRemark } from '@nirmaan/service/translations';
import { Button, Dialog, Note } from '@nirmaan/ui';
import { useService } from '../service/service-context';
import { useWords } from '../shell/providers';
import type { Reading } from './use-translation-files';

const REMARKS = ['changed', 'places', 'unknown', 'long'] as const;
/** More of one kind are counted, not listed. */
const MOST_LISTED = 20;

/** What came back from a translator, before anything is taken. */
export function ImportDialog({
  reading,
  onClose,
  onApply,
}: {
  reading: Reading | undefined;
  onClose(): void;
  onApply(): void;
}) {
  const say = useWords();
  const plan = reading && 'plan' in reading ? reading.plan : undefined;
  const count = plan?.changes.length ?? 0;
  return (
    <Dialog
      open={reading !== undefined}
      onOpenChange={(open) => !open && onClose()}
      title={say('languages.import-title', { file: reading?.file ?? '' })}
      size="wide"
      footer={
        plan && count > 0 ? (
          <>
            <Button onClick={onClose}>{say('ui.close')}</Button>
            <Button variant="primary" onClick={onApply}>
              {say('languages.apply', { count })}
            </Button>
          </>
        ) : (
          <Button variant="primary" onClick={onClose}>
            {say('ui.close')}
          </Button>
        )
      }
    >
      {reading && 'problem' in reading && (
        <Note tone="error" role="alert">
          {say(`languages.problem.${reading.problem}`)}
        </Note>
      )}
      {plan && (
        <div className="flex flex-col gap-4">
          <p>
            {say('languages.plan', {
              count,
              same: plan.same,
              empty: plan.empty,
              // A number comes next: it must not be drawn into the direction of the name.
              language: `\u2068${languageNameOf(reading?.language ?? 'en')}\u2069`,
            })}
          </p>
          {REMARKS.map((code) => (
            <Remarks key={code} code={code} remarks={plan.remarks.filter((each) => each.code === code)} />
          ))}
        </div>
      )}
    </Dialog>
  );
}

function Remarks({ code, remarks }: { code: TranslationRemark['code']; remarks: TranslationRemark[] }) {
  const say = useWords();
  const { draft } = useService();
  if (remarks.length === 0) return null;
  return (
    <Note tone={code === 'long' ? 'info' : 'warn'}>
      <p className="font-strong">{say(`languages.remarks.${code}`, { count: remarks.length })}</p>
      <ul className="mt-1 flex flex-col gap-1 text-12">
        {remarks.slice(0, MOST_LISTED).map(({ id, placed, target }) => (
          <li key={id}>
            <bdi>{placed ? localize(placed.text, draft.defaultLanguage) : id}</bdi> → <bdi dir="auto">{target}</bdi>
          </li>
        ))}
      </ul>
      {remarks.length > MOST_LISTED && (
        <p className="mt-1 text-12">{say('languages.more-remarks', { count: remarks.length - MOST_LISTED })}</p>
      )}
    </Note>
  );
}
