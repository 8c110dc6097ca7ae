'use client';
import { localize, type Text } from '@nirmaan/lexicon';
import { Badge, Card, IconButton, Menu } from '@nirmaan/ui';
import { CircleAlert, Ellipsis, FileText, Trash2, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useMessages, useWords } from '../shell/providers';
import { useWhen } from '../shell/when';

export type ServiceSummary = {
  code: string;
  name: Text;
  description: Text;
  defaultLanguage: string;
  states: number;
  problems: { error: number; warning: number };
  live?: { version: number; cities: number; changes: number } | undefined;
  updatedBy: string;
  updatedAt: number;
};

export function ServiceCard({ service, onRemove }: { service: ServiceSummary; onRemove(): void }) {
  const say = useWords();
  const { language } = useMessages();
  const when = useWhen();
  const name = localize(service.name, language, service.defaultLanguage) || service.code;
  const { error, warning } = service.problems;
  return (
    <Card className="relative flex h-full min-h-[132px] flex-col p-4 hover:border-line-2">
      <div className="flex items-start gap-3">
        <span className="grid size-9 shrink-0 place-items-center rounded bg-brand-soft text-brand">
          <FileText aria-hidden className="size-[18px]" strokeWidth={1.75} />
        </span>
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-16 font-strong leading-5">
            {/* The link covers the card; the menu lies above it. */}
            <Link
              href={`/services/${service.code}`}
              className="text-text no-underline after:absolute after:inset-0 after:rounded"
            >
              {name}
            </Link>
          </h2>
          <p className="truncate text-12 text-text-2">
            {localize(service.description, language, service.defaultLanguage) || service.code}
          </p>
        </div>
        <Menu
          trigger={
            <IconButton
              icon={Ellipsis}
              label={say('services.more', { name })}
              size="small"
              className="relative z-10 -mt-1 -me-2"
            />
          }
          items={[{ label: say('services.remove'), icon: Trash2, onSelect: onRemove }]}
        />
      </div>
      <div className="mt-auto flex flex-wrap items-center gap-x-2.5 gap-y-1 border-t border-line pt-3 text-12">
        <LiveBadge live={service.live} />
        {error > 0 && (
          <span className="inline-flex items-center gap-1 text-error">
            <CircleAlert aria-hidden className="size-3.5" strokeWidth={1.75} />
            {say('problems.errors', { count: error })}
          </span>
        )}
        {warning > 0 && (
          <span className="inline-flex items-center gap-1 text-warn">
            <TriangleAlert aria-hidden className="size-3.5" strokeWidth={1.75} />
            {say('problems.warnings', { count: warning })}
          </span>
        )}
        <span className="ms-auto text-text-2">
          {say('services.changed', { who: service.updatedBy, when: when(service.updatedAt) })}
        </span>
      </div>
    </Card>
  );
}

/** Draft, live, or live with changes that are not published yet. */
export function LiveBadge({ live }: { live: { version: number; changes: number } | undefined }) {
  const say = useWords();
  if (!live) return <Badge>{say('services.draft')}</Badge>;
  return live.changes > 0 ? (
    <Badge tone="warn">{say('services.live-changes', { version: live.version, count: live.changes })}</Badge>
  ) : (
    <Badge tone="ok">{say('services.live', { version: live.version })}</Badge>
  );
}
