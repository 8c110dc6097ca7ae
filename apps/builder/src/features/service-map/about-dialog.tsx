'use client';
import { languageNameOf, type Text } from '@nirmaan/lexicon';
import { Button, Dialog, Field, IconButton, Input, Select, TextArea } from '@nirmaan/ui';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useService } from '../service/service-context';
import { interfaceLanguages } from '../shell/preferences';
import { useWords } from '../shell/providers';

/** What people read before they begin: names, who can apply, what is needed, cost and time, in every language. */
export function AboutDialog({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  const say = useWords();
  const { draft, edit } = useService();
  const [chosen, setLanguage] = useState(draft.defaultLanguage);
  const language = draft.languages.includes(chosen) ? chosen : draft.defaultLanguage;
  const missing = interfaceLanguages.filter((each) => !draft.languages.includes(each));
  const { info } = draft;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={say('about.title')}
      description={say('about.text')}
      size="wide"
      footer={
        <Button variant="primary" onClick={() => onOpenChange(false)}>
          {say('done')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-end gap-3">
          <Field label={say('about.language')} className="w-48">
            <Select
              value={language}
              onChange={(event) => setLanguage(event.target.value)}
              options={draft.languages.map((each) => ({ value: each, label: languageNameOf(each) }))}
            />
          </Field>
          {missing.map((each) => (
            <Button
              key={each}
              icon={Plus}
              onClick={() => {
                edit(say('about.language-added', { language: languageNameOf(each) }), (service) => {
                  service.languages.push(each);
                });
                setLanguage(each);
              }}
            >
              {languageNameOf(each)}
            </Button>
          ))}
        </div>
        <TextField
          label={say('about.name')}
          text={draft.name}
          language={language}
          onText={(text) => edit(say('about.name'), (service) => void Object.assign(service, { name: text }))}
        />
        <TextField
          label={say('about.description')}
          text={draft.description}
          language={language}
          onText={(text) =>
            edit(say('about.description'), (service) => void Object.assign(service, { description: text }))
          }
        />
        <TextField
          label={say('about.who')}
          area
          text={info.whoCanApply ?? {}}
          language={language}
          onText={(text) =>
            edit(say('about.who'), (service) => void Object.assign(service.info, { whoCanApply: text }))
          }
        />
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-12 font-strong text-text-2">{say('about.needs')}</legend>
          {info.whatYouNeed.map((line, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
            <div key={position} className="flex gap-2">
              <Input
                aria-label={say('about.need', { number: position + 1 })}
                value={line[language] ?? ''}
                lang={language}
                dir="auto"
                onChange={(event) => {
                  const { value } = event.target;
                  edit(say('about.needs'), (service) => {
                    service.info.whatYouNeed[position] = { ...line, [language]: value };
                  });
                }}
              />
              <IconButton
                icon={Trash2}
                label={say('about.remove-need', { number: position + 1 })}
                onClick={() =>
                  edit(
                    say('about.remove-need', { number: position + 1 }),
                    (service) => void service.info.whatYouNeed.splice(position, 1),
                  )
                }
              />
            </div>
          ))}
          <Button
            icon={Plus}
            className="self-start"
            onClick={() => edit(say('about.add-need'), (service) => void service.info.whatYouNeed.push({}))}
          >
            {say('about.add-need')}
          </Button>
        </fieldset>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={say('about.cost')}
            text={info.cost ?? {}}
            language={language}
            onText={(text) => edit(say('about.cost'), (service) => void Object.assign(service.info, { cost: text }))}
          />
          <TextField
            label={say('about.duration')}
            text={info.duration ?? {}}
            language={language}
            onText={(text) =>
              edit(say('about.duration'), (service) => void Object.assign(service.info, { duration: text }))
            }
          />
        </div>
        <Field label={say('about.id-format')} hint={say('about.id-format-hint')}>
          <Input
            className="font-mono"
            value={draft.idFormat.format}
            onChange={(event) => {
              const { value } = event.target;
              edit(say('about.id-format'), (service) => {
                service.idFormat.format = value;
              });
            }}
          />
        </Field>
      </div>
    </Dialog>
  );
}

type TextFieldProps = { label: string; text: Text; language: string; area?: boolean; onText(text: Text): void };

/** One language of a text; the others stay. */
function TextField({ label, text, language, area, onText }: TextFieldProps) {
  const Control = area ? TextArea : Input;
  return (
    <Field label={label}>
      <Control
        value={text[language] ?? ''}
        lang={language}
        dir="auto"
        onChange={(event) => onText({ ...text, [language]: event.target.value })}
      />
    </Field>
  );
}
