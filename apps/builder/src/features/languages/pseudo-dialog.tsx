'use client';
import { directionOf, localize } from '@nirmaan/lexicon';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { withPseudo } from '@nirmaan/service/translations';
import { Dialog, Field, SegmentedControl, Select } from '@nirmaan/ui';
import { useMemo, useState } from 'react';
import { renderPreviewPage } from '../forms/preview-page';
import { useService } from '../service/service-context';
import { useWords } from '../shell/providers';

const widths = { phone: 360, desktop: 900 } as const;

/**
 * The citizen's pages in the pseudo-language: what is read in plain letters was never a text of the service, and what has lost
 * its closing bracket has no room for a longer language.
 */
export function PseudoDialog({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  const say = useWords();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={say('languages.pseudo')}
      description={say('languages.pseudo-text')}
      size="wide"
    >
      {open && <PseudoPages />}
    </Dialog>
  );
}

function PseudoPages() {
  const say = useWords();
  const { draft, masters, language: reader } = useService();
  const [chosen, setChosen] = useState('0/0');
  const [width, setWidth] = useState<keyof typeof widths>('phone');
  const language = draft.defaultLanguage;
  const changed = useMemo(() => withPseudo(draft, language), [draft, language]);
  const pages = changed.forms.flatMap((form, at) =>
    form.pages.map((page, position) => ({
      value: `${at}/${position}`,
      form,
      page,
      // To choose by, it is called as everywhere else.
      label: [draft.forms[at]?.title, draft.forms[at]?.pages[position]?.title]
        .map((text) => localize(text, reader, language))
        .join(' › '),
    })),
  );
  const shown = pages.find((each) => each.value === chosen) ?? pages[0];
  const html = useMemo(() => {
    if (!shown) return '';
    const messages = createMessages(languagePacks, language);
    const { form, page } = shown;
    const about = { draft: changed, form, page: page.code, data: {}, language, showIssues: false, masters, messages };
    return renderPreviewPage({ ...about, now: Date.now() });
  }, [shown, changed, language, masters]);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <Field label={say('languages.page')} className="min-w-48 flex-1">
          <Select value={shown?.value ?? ''} onChange={(event) => setChosen(event.target.value)} options={pages} />
        </Field>
        <SegmentedControl
          label={say('languages.width')}
          value={width}
          onChange={(next) => setWidth(next === 'phone' ? 'phone' : 'desktop')}
          options={[
            { value: 'phone', label: say('languages.phone') },
            { value: 'desktop', label: say('languages.desktop') },
          ]}
        />
      </div>
      <div dir={directionOf(language)} className="overflow-auto rounded border border-line bg-canvas sm:p-3">
        <iframe
          title={say('languages.pseudo')}
          sandbox=""
          srcDoc={html}
          style={{ width: widths[width] }}
          className="mx-auto block h-[60vh] max-w-none bg-white sm:border sm:border-line"
        />
      </div>
    </div>
  );
}
