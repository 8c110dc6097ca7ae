'use client';
import { languageNameOf } from '@nirmaan/lexicon';
import { Button, Card, EmptyState, Input, Note, Skeleton } from '@nirmaan/ui';
import { CircleAlert, SearchX } from 'lucide-react';
import { useState } from 'react';
import { failureText } from '../shell/failure';
import { useMessages, useWords } from '../shell/providers';
import { TemplatePicture } from './template-picture';
import { TemplatePreview } from './template-preview';
import { type Template, useTemplates } from './use-templates';

/** Finished services as cards: one click makes a copy of one, a click on its name shows it first. */
export function TemplateGallery() {
  const say = useWords();
  const messages = useMessages();
  const { templates, error, isPending, isMaking, use, retry, textIn } = useTemplates();
  const [wanted, setWanted] = useState('');
  const [shown, setShown] = useState<string>();
  const preview = templates?.find((each) => each.code === shown);
  if (preview)
    return (
      <TemplatePreview
        template={preview}
        textIn={(text) => textIn(preview, text)}
        isMaking={isMaking}
        onUse={() => use(preview.code)}
        onBack={() => setShown(undefined)}
      />
    );
  if (!templates && error)
    return (
      <EmptyState
        icon={CircleAlert}
        tone="error"
        title={say('doors.templates-failed')}
        text={failureText(messages, error)}
        action={<Button onClick={retry}>{say('try-again')}</Button>}
      />
    );
  const needle = wanted.trim().toLocaleLowerCase(messages.language);
  const found = templates?.filter((each) =>
    [each.code, ...Object.values(each.name), ...Object.values(each.description)].some((text) =>
      text.toLocaleLowerCase(messages.language).includes(needle),
    ),
  );
  return (
    <div className="flex flex-col gap-3">
      {error && (
        <Note tone="error" role="alert">
          {failureText(messages, error)}
        </Note>
      )}
      <Input
        type="search"
        className="max-w-md"
        aria-label={say('doors.search')}
        placeholder={say('doors.search')}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,240px),1fr))] gap-3">
        {isPending && (
          <li>
            <Skeleton className="h-44" />
          </li>
        )}
        {found?.map((template) => (
          <li key={template.code}>
            <TemplateCard
              template={template}
              name={textIn(template, template.name)}
              text={textIn(template, template.description)}
              isMaking={isMaking}
              onShow={() => setShown(template.code)}
              onUse={() => use(template.code)}
            />
          </li>
        ))}
      </ul>
      <p role="status" className="sr-only">
        {found && say('doors.found', { count: found.length })}
      </p>
      {found?.length === 0 && (
        <EmptyState
          icon={SearchX}
          title={say('doors.none-found', { wanted })}
          action={<Button onClick={() => setWanted('')}>{say('doors.show-all')}</Button>}
        />
      )}
    </div>
  );
}

type CardProps = {
  template: Template;
  name: string;
  text: string;
  isMaking: boolean;
  onShow(): void;
  onUse(): void;
};

function TemplateCard({ template, name, text, isMaking, onShow, onUse }: CardProps) {
  const say = useWords();
  return (
    <Card className="relative flex h-full flex-col p-3 hover:border-brand-line">
      <TemplatePicture template={template} className="h-16 w-full" />
      <button type="button" onClick={onShow} className="mt-2 block text-start font-strong after:absolute after:inset-0">
        <bdi>{name}</bdi>
      </button>
      <p className="line-clamp-2 text-12 text-text-2">
        <bdi>{text}</bdi>
      </p>
      <div className="mt-auto flex items-end gap-2 pt-2">
        <p className="min-w-0 flex-1 text-12 text-text-2">
          {say('services.template-size', { states: template.states, actions: template.actions })}
          <br />
          {template.languages.map(languageNameOf).join(' · ')}
        </p>
        <Button
          size="small"
          className="relative z-10"
          aria-label={say('doors.use-named', { name })}
          disabled={isMaking}
          onClick={onUse}
        >
          {say('doors.use')}
        </Button>
      </div>
    </Card>
  );
}
