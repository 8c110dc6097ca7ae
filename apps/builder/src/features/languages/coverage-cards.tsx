'use client';
import { type Language, languageNameOf } from '@nirmaan/lexicon';
import type { Coverage } from '@nirmaan/service/translations';
import { Badge, Button, Card, IconButton, Menu, Progress } from '@nirmaan/ui';
import clsx from 'clsx';
import { Ellipsis, Plus } from 'lucide-react';
import { useService } from '../service/service-context';
import { interfaceLanguages } from '../shell/preferences';
import { useWords } from '../shell/providers';

/** The languages of the service, and how much of it can be read in each. */
export function CoverageCards({
  coverage,
  current,
  onChoose,
}: {
  coverage: Record<Language, Coverage>;
  current: Language;
  onChoose(language: Language): void;
}) {
  const say = useWords();
  const { draft, edit } = useService();
  const others = interfaceLanguages.filter((each) => !draft.languages.includes(each));
  const add = (language: Language) => {
    edit(say('about.language-added', { language: languageNameOf(language) }), (service) => {
      service.languages.push(language);
    });
    onChoose(language);
  };
  return (
    <header className="border-b border-line bg-canvas px-4 py-4 md:px-8">
      <h1 className="sr-only">{say('languages.title')}</h1>
      <ul className="grid grid-cols-2 gap-3 sm:flex sm:flex-wrap">
        {draft.languages.map((language) => {
          const { there, all, percent } = coverage[language] ?? { there: 0, all: 0, percent: 0 };
          const name = languageNameOf(language);
          const isDefault = language === draft.defaultLanguage;
          return (
            <li key={language}>
              <Card
                className={clsx(
                  'relative h-full px-3 pt-2.5 pb-3 sm:w-52',
                  language === current && 'border-brand-line! bg-brand-soft!',
                )}
              >
                <div className="flex min-h-7 items-center gap-2">
                  <button
                    type="button"
                    lang={language}
                    aria-pressed={language === current}
                    onClick={() => onChoose(language)}
                    className="font-strong after:absolute after:inset-0 after:rounded"
                  >
                    {name}
                  </button>
                  {isDefault && <Badge>{say('languages.default')}</Badge>}
                  {!isDefault && (
                    <span className="relative z-10 ms-auto -me-1.5">
                      <Menu
                        trigger={
                          <IconButton size="small" icon={Ellipsis} label={say('languages.more', { language: name })} />
                        }
                        items={[
                          {
                            label: say('languages.make-default'),
                            onSelect: () =>
                              void edit(say('languages.make-default'), (service) => {
                                service.defaultLanguage = language;
                              }),
                          },
                          {
                            label: say('languages.remove'),
                            text: say('languages.remove-text'),
                            tone: 'danger',
                            onSelect: () =>
                              void edit(say('languages.removed', { language: name }), (service) => {
                                service.languages = service.languages.filter((each) => each !== language);
                              }),
                          },
                        ]}
                      />
                    </span>
                  )}
                </div>
                <p className="mb-2 flex flex-wrap gap-x-2 text-12 text-text-2">
                  <span>{say('languages.there', { there, all })}</span>
                  <span className="ms-auto font-strong">{say('languages.percent', { percent })}</span>
                </p>
                <Progress label={name} value={there} max={all} tone={percent === 100 ? 'ok' : 'warn'} />
              </Card>
            </li>
          );
        })}
        {others.length > 0 && (
          <li className="flex items-center max-sm:col-span-2">
            <Menu
              align="start"
              trigger={<Button icon={Plus}>{say('languages.add')}</Button>}
              items={others.map((language) => ({
                label: <span lang={language}>{languageNameOf(language)}</span>,
                onSelect: () => add(language),
              }))}
            />
          </li>
        )}
      </ul>
    </header>
  );
}
