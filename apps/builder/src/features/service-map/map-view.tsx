'use client';
import { type Issue, localize } from '@nirmaan/lexicon';
import type { Master } from '@nirmaan/masters';
import type { ServiceDraft } from '@nirmaan/service';
import {
  ClipboardList,
  Coins,
  FileText,
  Languages,
  type LucideIcon,
  MessageSquare,
  PackageCheck,
  Plug,
  Scale,
  Table2,
  Users,
  Workflow as WorkflowIcon,
} from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { withRoleNames } from '../service/with-role-names';
import { useMessages, useWords } from '../shell/providers';
import { MapLine } from './map-lines';
import { type MapPart, mapParts, partsOf } from './map-parts';
import { PartCard } from './part-card';
import type { PartProps } from './part-props';
import { MessagesTold, OfficersForms, PaymentTaken, SystemsTold, WhatPeopleGet } from './parts-after';
import { ApplicationForm, LanguagesThere, MastersRead, RulesAndFees, WhoApplies } from './parts-before';
import { WorkflowStrip } from './workflow-strip';

export type { MapPart } from './map-parts';

export type MapViewProps = {
  draft: ServiceDraft;
  masters: readonly Master[];
  issues: readonly Issue[];
  /** In which names of the service are shown. */
  language: string;
  /** Opens a part where it is edited, at the place in the draft where one was clicked; absent: nothing can be opened. */
  onOpen?(part: MapPart, pointer?: string): void;
  /** Shows a problem where it is mended; absent: it opens the place it is about. */
  onIssue?(issue: Issue): void;
  /** Parts that stand out. */
  highlighted?: Iterable<MapPart>;
  /** The parts there are yet, of a service that is still being told; absent: all. */
  shown?: Iterable<MapPart>;
};

/** What a card shows, where it lies in a wide, a middle and a narrow window, and the lines that leave it. */
type Shown = { icon: LucideIcon; className?: string; lines?: Line[]; show?(props: PartProps): ReactNode };
/** A line is drawn once the part at its other end is there. */
type Line = Parameters<typeof MapLine>[0] & { with: MapPart };

const cards: Record<MapPart, Shown> = {
  who: {
    icon: Users,
    show: WhoApplies,
    lines: [
      { with: 'form', side: 'after', className: 'hidden @xl:block' },
      { with: 'workflow', side: 'below' },
    ],
  },
  form: {
    icon: FileText,
    show: ApplicationForm,
    lines: [
      { with: 'rules', side: 'after', className: 'hidden @xl:block' },
      { with: 'workflow', side: 'below' },
    ],
  },
  rules: { icon: Scale, show: RulesAndFees, lines: [{ with: 'workflow', side: 'below' }] },
  masters: {
    icon: Table2,
    show: MastersRead,
    className: 'order-last @xl:col-span-3 @5xl:order-none @5xl:col-span-1',
    lines: [{ with: 'rules', side: 'before', dashed: true, className: 'hidden @5xl:block' }],
  },
  languages: {
    icon: Languages,
    show: LanguagesThere,
    className: 'order-last @xl:col-span-3 @5xl:order-none @5xl:col-span-1',
  },
  workflow: { icon: WorkflowIcon, className: '@xl:col-span-6 @5xl:col-span-5' },
  outcome: { icon: PackageCheck, show: WhatPeopleGet, lines: [{ with: 'workflow', side: 'above' }] },
  'officers-forms': {
    icon: ClipboardList,
    show: OfficersForms,
    lines: [{ with: 'workflow', side: 'above', className: 'hidden @xl:block' }],
  },
  messages: {
    icon: MessageSquare,
    show: MessagesTold,
    lines: [{ with: 'workflow', side: 'above', className: 'hidden @xl:block' }],
  },
  payment: {
    icon: Coins,
    show: PaymentTaken,
    className: '@xl:col-span-3 @5xl:col-span-1',
    lines: [{ with: 'workflow', side: 'above', className: 'hidden @5xl:block' }],
  },
  connectors: {
    icon: Plug,
    show: SystemsTold,
    className: '@xl:col-span-3 @5xl:col-span-1',
    lines: [{ with: 'workflow', side: 'above', className: 'hidden @5xl:block' }],
  },
};

/** A service in one picture, from who applies to what comes out and who hears of it; each part with how it stands. */
export function MapView(props: MapViewProps) {
  const { draft, masters, issues, language, onOpen, onIssue, highlighted, shown } = props;
  const say = useWords();
  const messages = useMessages();
  const summaries = useMemo(() => partsOf(draft, masters, issues), [draft, masters, issues]);
  const marked = new Set(highlighted);
  const there = shown && new Set(shown);
  return (
    <div className="@container min-w-0">
      <div className="grid gap-x-6 gap-y-6 @xl:grid-cols-6 @xl:gap-y-8 @5xl:grid-cols-[5.2fr_6.4fr_6.4fr_5.8fr_5.4fr]">
        {mapParts.map((part, at) => {
          const { icon, className = '@xl:col-span-2 @5xl:col-span-1', lines = [], show: Show } = cards[part];
          const summary = summaries[at];
          const isThere = (each: MapPart) => there?.has(each) !== false;
          if (!summary || !isThere(part)) return null;
          const [worst] = summary.issues;
          const canOpen = onOpen && (part !== 'connectors' || summary.at !== undefined);
          return (
            <PartCard
              key={part}
              title={say(`map.part.${part}`)}
              icon={icon}
              summary={summary}
              className={className}
              lines={lines.map(
                ({ with: other, ...line }) => isThere(other) && <MapLine key={`${other} ${line.side}`} {...line} />,
              )}
              isHighlighted={marked.has(part)}
              problem={worst && messages.issue(withRoleNames(worst, draft, language))}
              onOpen={canOpen ? () => onOpen(part, summary.at) : undefined}
              onProblem={worst && problemDoor(worst, part)}
              {...(part === 'workflow' && {
                isWide: true,
                // Of what is still being told, nobody counts the parts.
                ...(!there && {
                  aside: say('map.workflow-size', {
                    states: draft.workflow.states.length,
                    actions: draft.workflow.actions.length,
                  }),
                }),
              })}
            >
              {Show ? (
                <Show
                  draft={draft}
                  masters={masters}
                  read={(text) => localize(text, language, draft.defaultLanguage)}
                  onPlace={onOpen && ((pointer) => onOpen(part, pointer))}
                />
              ) : (
                <WorkflowStrip
                  draft={draft}
                  issues={issues}
                  language={language}
                  onState={onOpen && ((pointer) => onOpen(part, pointer))}
                />
              )}
            </PartCard>
          );
        })}
      </div>
    </div>
  );

  function problemDoor(issue: Issue, part: MapPart): (() => void) | undefined {
    if (onIssue) return () => onIssue(issue);
    return onOpen && (() => onOpen(part, issue.path));
  }
}
