'use client';
import { useWords } from '../shell/providers';
import { Shell } from '../shell/shell';
import { TemplateGallery } from './template-gallery';
import { ThreeDoors } from './three-doors';
import { useNewService } from './use-new-service';

/** A page of its own for a new service: three doors, and the templates below them. */
export function NewService() {
  const say = useWords();
  const { doors, commands, drop, isReading, brings, dialogs } = useNewService();
  return (
    <Shell
      crumbs={[{ label: say('shell.services'), href: '/services' }, { label: say('services.new') }]}
      commands={commands}
    >
      <div
        className="mx-auto min-h-full w-full max-w-[1240px] px-4 py-6 data-over:bg-brand-soft md:px-8"
        data-over={drop.isOver || undefined}
        {...drop.handlers}
      >
        <h1 className="text-20 font-strong">{say('doors.title')}</h1>
        <p className="mb-4 text-text-2">{say('doors.text')}</p>
        {brings}
        <div className="mt-4">
          <ThreeDoors doors={doors} isReading={isReading} />
        </div>
        <h2 className="mt-8 mb-3 text-16 font-strong">{say('doors.templates')}</h2>
        <TemplateGallery />
        {dialogs}
      </div>
    </Shell>
  );
}
