'use client';
import { Button, Card } from '@nirmaan/ui';
import { useWords } from '../shell/providers';
import { type DoorKind, doorIcons, labelOf, textOf } from './use-new-service';

const LARGE = ['template', 'questions', 'import'] as const;

/** The three ways to a new service, large, and the small fourth: from nothing. */
export function ThreeDoors({ doors, isReading }: { doors: Record<DoorKind, () => void>; isReading: boolean }) {
  const say = useWords();
  return (
    <>
      <ul className="grid gap-4 md:grid-cols-3">
        {LARGE.map((kind) => {
          const Icon = doorIcons[kind];
          return (
            <li key={kind}>
              <Card className="relative grid h-full grid-cols-[auto_1fr] items-start gap-x-3 gap-y-1 p-4 hover:border-brand-line md:flex md:flex-col md:gap-2 md:p-5">
                <span className="row-span-3 grid size-10 place-items-center rounded bg-brand-soft text-brand">
                  <Icon aria-hidden className="size-5" strokeWidth={1.75} />
                </span>
                <button
                  type="button"
                  onClick={doors[kind]}
                  className="text-start text-16 font-strong after:absolute after:inset-0 after:rounded"
                >
                  {say(labelOf(kind))}
                </button>
                <p className="text-text-2">{say(`doors.large.${kind}`)}</p>
                <p className="mt-auto text-12 text-text-2">
                  {kind === 'import' && isReading ? say('services.importing') : say(`doors.takes.${kind}`)}
                </p>
              </Card>
            </li>
          );
        })}
      </ul>
      <p className="mt-4 flex flex-wrap items-center gap-2 text-text-2">
        <Button size="small" icon={doorIcons.blank} onClick={doors.blank}>
          {say(labelOf('blank'))}
        </Button>
        {say(textOf('blank'))}
      </p>
    </>
  );
}
