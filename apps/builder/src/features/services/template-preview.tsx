'use client';
import { languageNameOf, type Text } from '@nirmaan/lexicon';
import { Button } from '@nirmaan/ui';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWords } from '../shell/providers';
import { TemplatePicture } from './template-picture';
import type { Template } from './use-templates';

type Props = { template: Template; textIn(text: Text): string; isMaking: boolean; onUse(): void; onBack(): void };

/** A template before it is taken: its picture, the pages of its form, the way a case goes. */
export function TemplatePreview({ template, textIn, isMaking, onUse, onBack }: Props) {
  const say = useWords();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div className="flex flex-col gap-4">
      <div>
        <Button size="small" variant="quiet" icon={ArrowLeft} directional className="-ms-2" onClick={onBack}>
          {say('doors.all-templates')}
        </Button>
      </div>
      <TemplatePicture template={template} size="large" className="h-24 w-full sm:h-32" />
      <div className="flex flex-wrap items-start gap-3">
        <div className="min-w-0 flex-[1_1_16rem]">
          <h3 ref={head} tabIndex={-1} className="text-16 font-strong outline-none">
            <bdi>{textIn(template.name)}</bdi>
          </h3>
          <p className="text-text-2">
            <bdi>{textIn(template.description)}</bdi>
          </p>
          <p className="text-12 text-text-2">{template.languages.map(languageNameOf).join(' · ')}</p>
        </div>
        <Button variant="primary" disabled={isMaking} onClick={onUse}>
          {say('doors.use-template')}
        </Button>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Listed title={say('doors.pages')} lines={template.pages.map(textIn)} />
        <Listed title={say('doors.way')} lines={template.mainWay.map((state) => textIn(state.name))} />
      </div>
    </div>
  );
}

function Listed({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section className="rounded border border-line bg-surface p-4">
      <h4 className="font-strong">{title}</h4>
      <ol className="mt-2 list-decimal space-y-1 ps-5">
        {lines.map((line) => (
          <li key={line}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ol>
    </section>
  );
}
