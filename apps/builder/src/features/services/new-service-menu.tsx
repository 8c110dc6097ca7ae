'use client';
import { buttonClass, Menu } from '@nirmaan/ui';
import { ChevronDown, Plus } from 'lucide-react';
import { useWords } from '../shell/providers';
import { TemplatePicture } from './template-picture';
import { type DoorKind, doorIcons, doorKinds, labelOf, textOf } from './use-new-service';
import { useTemplates } from './use-templates';

/** Templates that are in the menu itself. */
const SHOWN = 3;

/** *New service*: the doors, and the first templates at once. */
export function NewServiceMenu({ doors }: { doors: Record<DoorKind, () => void> }) {
  const say = useWords();
  const { templates, use, textIn, isMaking } = useTemplates();
  const often = templates?.slice(0, SHOWN) ?? [];
  return (
    <Menu
      className="w-[330px]"
      trigger={
        <button type="button" className={buttonClass('primary')}>
          <Plus aria-hidden className="size-4" strokeWidth={1.75} />
          {say('services.new')}
          <ChevronDown aria-hidden className="size-4" strokeWidth={1.75} />
        </button>
      }
      items={[
        ...doorKinds.map((kind) => ({
          label: say(labelOf(kind)),
          text: say(textOf(kind)),
          icon: doorIcons[kind],
          onSelect: doors[kind],
        })),
        ...(often.length > 0 ? [{ separator: true as const }] : []),
        ...often.map((template) => ({
          label: (
            <span className="flex items-center gap-3">
              <TemplatePicture template={template} className="h-8 w-24 shrink-0" />
              <span className="min-w-0">
                <span className="block truncate">{textIn(template, template.name)}</span>
                <span className="block font-normal text-12 text-text-2">
                  {say('doors.states', { states: template.states })}
                </span>
              </span>
            </span>
          ),
          disabled: isMaking,
          onSelect: () => use(template.code),
        })),
      ]}
    />
  );
}
