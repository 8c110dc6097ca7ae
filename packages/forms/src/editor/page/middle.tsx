'use client';
import { type KeyboardEvent, useRef, useState } from 'react';
import { fieldsIn } from '../../model/walk';
import { useCommands } from '../commands';
import { fieldPointerOf, pageOfPointer } from '../editing/places';
import { useEditor } from '../editor-context';
import type { Panes } from '../use-panes';
import { Stage, type StageHandle } from './stage';
import { Toolbar } from './toolbar';
import { useAnswers } from './use-answers';
import type { PageView } from './view';

/** The middle pane: the citizen's own page, where its author reads, writes and moves. */
export function Middle({ panes, onHelp }: { panes: Panes; onHelp(): void }) {
  const { form, messages, language, selection, selected, select, sampleAnswers } = useEditor();
  const commands = useCommands();
  const answers = useAnswers();
  const stage = useRef<StageHandle>(null);
  const seed = useRef(0);
  const [view, setView] = useState<PageView>({
    device: 'tablet',
    language,
    zoom: 100,
    isMirrored: false,
    hasScript: true,
    showIssues: false,
  });
  const change = (next: Partial<PageView>) => setView((before) => ({ ...before, ...next }));

  const onKey = (event: KeyboardEvent) => {
    const { target, key } = event;
    if (
      !(target instanceof Element) ||
      !target.matches('[data-stage]') ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return;
    const page = pageOfPointer(selection) ?? 0;
    const here = fieldsIn(form).flatMap(({ at }) => (pageOfPointer(at) === page ? [at] : []));
    const at = here.indexOf(fieldPointerOf(selection) ?? '');
    const go = (position: number) => {
      const to = here[Math.max(0, Math.min(here.length - 1, position))];
      if (to === undefined) return;
      const others = event.shiftKey ? selected.filter((each) => fieldPointerOf(each) !== undefined && each !== to) : [];
      select([...others, to]);
    };
    if (key === 'ArrowDown') go(at + 1);
    else if (key === 'ArrowUp') at === 0 && !event.shiftKey ? select([`/pages/${page}`]) : go(at - 1);
    else if (key === 'Home') go(0);
    else if (key === 'End') go(here.length - 1);
    else if (key === 'PageDown') commands.selectPage(page + 1);
    else if (key === 'PageUp') commands.selectPage(page - 1);
    else if (key === 'Enter' || key === 'F2') stage.current?.write();
    else if (key === '/') stage.current?.openInsert();
    else if (key === 'Escape') select([`/pages/${page}`]);
    else if (key === '?') onHelp();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="flex h-full min-w-0 flex-1 flex-col bg-canvas">
      <Toolbar
        view={view}
        change={change}
        hasAnswers={Object.keys(answers.data).length > 0}
        onSample={() => {
          seed.current += 1;
          answers.set(sampleAnswers?.(seed.current) ?? {});
        }}
        onClear={() => {
          answers.set({});
          change({ showIssues: false });
        }}
        panes={panes}
      />
      <div
        role="application"
        aria-label={messages.text('formEditor.page-keys')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys for what is selected on the page
        tabIndex={0}
        data-stage=""
        data-drag-scroll=""
        onKeyDown={onKey}
        className="min-h-0 flex-1 overflow-auto p-5 focus-visible:shadow-none focus-visible:inset-ring-2 focus-visible:inset-ring-info-mark"
      >
        <Stage view={view} answers={answers} onTried={() => change({ showIssues: true })} handle={stage} />
      </div>
    </div>
  );
}
