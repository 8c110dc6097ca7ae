'use client';
import { languageNameOf } from '@nirmaan/lexicon';
import { Button, buttonClass, IconButton, Menu, type MenuItem, SegmentedControl } from '@nirmaan/ui';
import {
  ChevronDown,
  CodeXml,
  Eraser,
  ListChecks,
  Monitor,
  PanelLeft,
  PanelRight,
  PencilLine,
  Redo2,
  Smartphone,
  Tablet,
  TextInitial,
  Undo2,
} from 'lucide-react';
import { useEditor } from '../editor-context';
import { type Device, type PageView, zooms } from './view';

type Props = {
  view: PageView;
  change(next: Partial<PageView>): void;
  hasAnswers: boolean;
  onSample(): void;
  onClear(): void;
  panes: { isLeftOpen: boolean; isRightOpen: boolean; toggleLeft(): void; toggleRight(): void };
};

const devices = [
  ['phone', Smartphone],
  ['tablet', Tablet],
  ['desktop', Monitor],
] as const;

/** What cannot be pressed now is pale, without a box of its own. */
const still = 'disabled:border-transparent disabled:bg-transparent';

/** Above the page: how it is looked at, what is tried on it, undo and redo. */
export function Toolbar({ view, change, hasAnswers, onSample, onClear, panes }: Props) {
  const { messages, languages, canUndo, canRedo, undo, redo, sampleAnswers } = useEditor();
  const say = (key: string, params?: Record<string, string | number>) => messages.text(`formEditor.${key}`, params);
  const tries: MenuItem[] = [
    ...(sampleAnswers ? [{ label: say('sample'), icon: PencilLine, onSelect: onSample }] : []),
    { label: say('clearAnswers'), icon: Eraser, disabled: !hasAnswers, onSelect: onClear },
    { separator: true },
    {
      label: say('showProblems'),
      icon: ListChecks,
      checked: view.showIssues,
      onSelect: () => change({ showIssues: !view.showIssues }),
    },
    {
      label: say('mirrored'),
      icon: TextInitial,
      checked: view.isMirrored,
      onSelect: () => change({ isMirrored: !view.isMirrored }),
    },
  ];
  return (
    <div
      role="toolbar"
      aria-label={say('toolbar')}
      className="@container flex min-h-11 flex-wrap items-center gap-1.5 border-b border-line bg-surface px-2 py-1"
    >
      <IconButton
        size="small"
        variant="quiet"
        icon={PanelLeft}
        directional
        label={say(panes.isLeftOpen ? 'hideOutline' : 'showOutline')}
        aria-expanded={panes.isLeftOpen}
        onClick={panes.toggleLeft}
      />
      <SegmentedControl<Device>
        size="small"
        label={say('device')}
        value={view.device}
        onChange={(device) => change({ device })}
        options={devices.map(([value, Icon]) => ({
          value,
          label: (
            <>
              <Icon aria-hidden className="size-4" strokeWidth={1.75} />
              <span className="@max-[740px]:sr-only">{say(value)}</span>
            </>
          ),
        }))}
      />
      {languages.length > 1 && (
        <SegmentedControl<string>
          size="small"
          label={say('language')}
          value={view.language}
          onChange={(language) => change({ language })}
          options={languages.map((value) => ({ value, label: <span lang={value}>{languageNameOf(value)}</span> }))}
        />
      )}
      <div className="ms-auto flex items-center gap-0.5">
        <Menu
          trigger={
            <Button variant="quiet" size="small">
              {say('textSize', { percent: view.zoom })}
              <ChevronDown aria-hidden className="size-3.5" strokeWidth={1.75} />
            </Button>
          }
          items={zooms.map((zoom) => ({
            label: say('textSize', { percent: zoom }),
            checked: zoom === view.zoom,
            onSelect: () => change({ zoom }),
          }))}
        />
        <button
          type="button"
          aria-pressed={!view.hasScript}
          onClick={() => change({ hasScript: !view.hasScript })}
          className={buttonClass(view.hasScript ? 'quiet' : 'on', 'small')}
        >
          <CodeXml aria-hidden className="size-4" strokeWidth={1.75} />
          <span className="@max-[740px]:sr-only">{say('noScript')}</span>
        </button>
        <Menu
          trigger={
            <Button variant={view.showIssues || view.isMirrored || hasAnswers ? 'on' : 'quiet'} size="small">
              {say('try')}
              <ChevronDown aria-hidden className="size-3.5" strokeWidth={1.75} />
            </Button>
          }
          items={tries}
        />
        <span aria-hidden className="mx-1 h-5 border-s border-line" />
        <IconButton
          size="small"
          variant="quiet"
          className={still}
          icon={Undo2}
          label={say('undo')}
          directional
          disabled={!canUndo}
          onClick={() => undo?.()}
        />
        <IconButton
          size="small"
          variant="quiet"
          className={still}
          icon={Redo2}
          label={say('redo')}
          directional
          disabled={!canRedo}
          onClick={() => redo?.()}
        />
        <IconButton
          size="small"
          variant="quiet"
          icon={PanelRight}
          directional
          label={say(panes.isRightOpen ? 'hideProperties' : 'showProperties')}
          aria-expanded={panes.isRightOpen}
          onClick={panes.toggleRight}
        />
      </div>
    </div>
  );
}
