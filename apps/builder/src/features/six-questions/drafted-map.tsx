'use client';
import type { Issue } from '@nirmaan/lexicon';
import {
  type Answers,
  checkService,
  draftService,
  type Question,
  questions,
  serviceCodeOf,
  withoutAnswer,
} from '@nirmaan/service';
import { Button } from '@nirmaan/ui';
import clsx from 'clsx';
import { ChevronDown } from 'lucide-react';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { MapView } from '../service-map/map-view';
import { useMessages, useWords } from '../shell/providers';
import { changedParts, toldParts } from './changed-parts';
import { inWords } from './in-words';

/** The map of what the answers make, live: what this question changed stands out, and is said in a line. */
export function DraftedMap({ answers, question }: { answers: Answers; question: Question }) {
  const say = useWords();
  const { language } = useMessages();
  // Typing comes first; the map follows as soon as there is time.
  const settled = useDeferredValue(answers);
  const { draft, issues, highlighted } = useMemo(() => {
    const code = serviceCodeOf(settled.name, settled.kind);
    const draftOf = (said: Answers) => draftService(said, { code, languages: [said.language] }).draft;
    const drafted = draftOf(settled);
    const without = draftOf(withoutAnswer(settled, question));
    return {
      draft: drafted,
      issues: checkService(drafted).issues.filter((issue) => !isOpenLater(issue, question)),
      highlighted: changedParts(without, drafted),
    };
  }, [settled, question]);
  const mapId = useId();
  const [isOpen, setOpen] = useState(false);
  const { key, params } = inWords(question, settled, draft);
  return (
    <section
      aria-label={say('six.map')}
      className="flex min-h-0 flex-col max-lg:shrink-0 max-lg:border-t max-lg:border-line lg:overflow-auto lg:bg-canvas lg:bg-[radial-gradient(var(--canvas-dot)_1px,transparent_1px)] lg:bg-size-[16px_16px] lg:p-6"
    >
      <div className="flex items-center gap-3 max-lg:px-4 max-lg:py-2 lg:pb-4">
        <p aria-live="polite" className="min-w-0 flex-1 font-strong lg:text-16">
          {say(key, params)}
        </p>
        <Button
          size="small"
          className="lg:hidden"
          aria-expanded={isOpen}
          aria-controls={mapId}
          onClick={() => setOpen(!isOpen)}
        >
          {say('six.map')}
          <ChevronDown aria-hidden className={clsx('size-4', isOpen && 'rotate-180')} strokeWidth={1.75} />
        </Button>
      </div>
      <div
        id={mapId}
        className={clsx(
          'max-lg:max-h-[45dvh] max-lg:overflow-auto max-lg:border-t max-lg:border-line max-lg:p-4',
          !isOpen && 'max-lg:hidden',
        )}
      >
        <MapView
          draft={draft}
          masters={[]}
          issues={issues}
          language={language}
          highlighted={highlighted}
          shown={toldParts(settled, question, draft)}
        />
      </div>
    </section>
  );
}

/** What a question that is still to come will say is not missing yet. */
function isOpenLater({ code, params }: Issue, question: Question): boolean {
  const toCome: readonly unknown[] = questions.slice(questions.indexOf(question));
  return code === 'service.open-point' && toCome.includes(params.question);
}
