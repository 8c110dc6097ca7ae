'use client';
import { type Language, languageNameOf } from '@nirmaan/lexicon';
import { applyTranslations, placedTexts, textCoverage } from '@nirmaan/service/translations';
import { Button, EmptyState, Field, Input, Menu, SegmentedControl, Select } from '@nirmaan/ui';
import { CheckCheck, Download, Eye, Languages, SearchX, Upload } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useService } from '../service/service-context';
import { useWords } from '../shell/providers';
import { CoverageCards } from './coverage-cards';
import { ImportDialog } from './import-dialog';
import { PseudoDialog } from './pseudo-dialog';
import { isShown, shownGroups, sourceOf, type TextFilter, textFilters } from './shown-texts';
import { TextRow } from './text-row';
import { useSuggestions } from './use-suggestions';
import { useTranslationFiles } from './use-translation-files';

/** Every text of the service in two languages side by side: what is missing is listed, written, sent out and taken back. */
export function LanguagesTab() {
  const say = useWords();
  const { draft, edit, language: reader } = useService();
  const { languages, defaultLanguage: fallback } = draft;
  const texts = useMemo(() => placedTexts(draft), [draft]);
  const coverage = useMemo(() => textCoverage(draft, texts), [draft, texts]);
  const [chosenTo, setTo] = useState<Language>();
  const to = chosenTo && languages.includes(chosenTo) ? chosenTo : leastWritten(languages, fallback, coverage);
  const [chosenFrom, setFrom] = useState<Language>(fallback);
  const from =
    languages.includes(chosenFrom) && chosenFrom !== to ? chosenFrom : (languages.find((each) => each !== to) ?? to);
  const [filter, setFilter] = useState<TextFilter>('missing');
  const [search, setSearch] = useState('');
  const [isPseudo, setPseudo] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const files = useTranslationFiles({ from, to });
  const suggestions = useSuggestions({ from, to });
  // What is being written stays where it is although it is no longer missing.
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const looked = useDeferredValue(search);
  const groups = useMemo(() => {
    const about = { filter, search: looked, from, to, reader, fallback };
    if (filter !== 'missing' || kept.size === 0) return shownGroups(texts, about);
    const still = texts.filter((each) => kept.has(each.id) || isShown(each, 'missing', { from, to }));
    return shownGroups(still, { ...about, filter: 'all' });
  }, [texts, filter, looked, from, to, reader, fallback, kept]);
  const count = (each: TextFilter) => texts.filter((text) => isShown(text, each, { from, to })).length;
  const look = (next: () => void) => {
    next();
    setKept(new Set());
  };
  const named = (each: Language) => ({ value: each, label: languageNameOf(each) });
  return (
    <div className="relative flex flex-col md:min-h-0 md:flex-1">
      <CoverageCards coverage={coverage} current={to} onChoose={(language) => look(() => setTo(language))} />
      <div className="flex flex-wrap items-end gap-3 border-b border-line bg-surface px-4 py-3 md:px-8">
        <Field label={say('languages.from')} className="w-36 max-sm:w-[calc(50%-6px)]">
          <Select
            value={from}
            onChange={(event) => setFrom(event.target.value)}
            options={languages.filter((each) => each !== to || languages.length === 1).map(named)}
          />
        </Field>
        <Field label={say('languages.to')} className="w-36 max-sm:w-[calc(50%-6px)]">
          <Select
            value={to}
            onChange={(event) => look(() => setTo(event.target.value))}
            options={languages.map(named)}
          />
        </Field>
        <SegmentedControl
          label={say('languages.filter')}
          value={filter}
          onChange={(next) => look(() => setFilter(next))}
          options={textFilters.map((each) => ({
            value: each,
            label: say(`languages.filters.${each}`, { count: count(each) }),
          }))}
        />
        <Field label={say('languages.search')} hideLabel className="w-48 max-sm:w-full">
          <Input
            type="search"
            value={search}
            placeholder={say('languages.search')}
            onChange={(event) => look(() => setSearch(event.target.value))}
          />
        </Field>
        <div className="flex flex-wrap gap-2 sm:ms-auto">
          {suggestions.canSuggest && (
            <Button
              icon={Languages}
              disabled={suggestions.isPending}
              onClick={() => suggestions.suggest(groups.flatMap((group) => group.texts))}
            >
              {say(suggestions.isPending ? 'languages.suggesting' : 'languages.suggest')}
            </Button>
          )}
          <Button icon={Eye} onClick={() => setPseudo(true)}>
            {say('languages.pseudo')}
          </Button>
          <Button icon={Upload} onClick={() => picker.current?.click()}>
            {say('languages.import')}
          </Button>
          <Menu
            trigger={
              <Button icon={Download} disabled={from === to}>
                {say('languages.export')}
              </Button>
            }
            items={files.exports}
          />
          <input
            ref={picker}
            type="file"
            accept=".xlsx,.csv,.xlf,.xliff,.txt"
            aria-label={say('languages.import')}
            className="sr-only"
            tabIndex={-1}
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) void files.read(file);
            }}
          />
        </div>
      </div>
      <div className="md:min-h-0 md:flex-1 md:overflow-auto">
        {groups.length === 0 ? (
          <EmptyState
            icon={search ? SearchX : CheckCheck}
            title={say(search ? 'languages.nothing-found' : `languages.none.${filter}`, {
              language: languageNameOf(to),
            })}
            text={search ? undefined : say(`languages.none-text.${filter}`)}
            action={
              filter !== 'all' && (
                <Button onClick={() => look(() => setFilter('all'))}>{say('languages.show-all')}</Button>
              )
            }
          />
        ) : (
          <ul aria-label={say('languages.texts')}>
            {groups.map((group) => (
              <li
                key={`${group.place} ${group.texts[0]?.id}`}
                className="[contain-intrinsic-size:auto_120px] [content-visibility:auto]"
              >
                <h2 className="border-b border-line bg-sunken px-4 py-1.5 text-12 font-strong text-text-2 md:px-8">
                  {group.place || say('languages.service')}
                </h2>
                <ul>
                  {group.texts.map((placed) => (
                    <TextRow
                      key={placed.id}
                      placed={placed}
                      source={sourceOf(placed, from, fallback)}
                      to={to}
                      suggestion={suggestions.of(placed.id)}
                      onWords={(words) => {
                        setKept((before) => (before.has(placed.id) ? before : new Set([...before, placed.id])));
                        edit(say('languages.edited', { language: languageNameOf(to) }), (service) =>
                          applyTranslations(service, [{ pointer: placed.pointer, language: to, words }]),
                        );
                      }}
                    />
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        )}
      </div>
      <ImportDialog reading={files.reading} onClose={files.close} onApply={files.apply} />
      <PseudoDialog open={isPseudo} onOpenChange={setPseudo} />
    </div>
  );
}

/** The language in which the most is missing; the default one last. */
function leastWritten(
  languages: readonly Language[],
  fallback: Language,
  coverage: ReturnType<typeof textCoverage>,
): Language {
  const others = languages.filter((each) => each !== fallback);
  return others.toSorted((a, b) => (coverage[a]?.there ?? 0) - (coverage[b]?.there ?? 0))[0] ?? fallback;
}
