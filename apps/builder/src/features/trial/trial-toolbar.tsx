'use client';
import type { Trial, TrialCase, TrialFault, TrialState } from '@nirmaan/trials';
import { Badge, Button, type ButtonProps, Menu } from '@nirmaan/ui';
import { FlaskConical, RotateCcw, Share2, Star, WandSparkles, Zap } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../shell/providers';
import { KeepDialog } from './keep-dialog';
import { ShareDialog } from './share-dialog';

const faults: TrialFault[] = ['slow', 'down', 'lost-answer', 'lost-write'];

/** What can be done to a trial as a whole. */
export function TrialToolbar({
  state,
  trial,
  found,
  onFill,
  onFaults,
  onAgain,
}: {
  state: TrialState | undefined;
  trial: Trial;
  found: TrialCase | undefined;
  onFill(): void;
  onFaults(faults: TrialFault[]): void;
  onAgain(): void;
}) {
  const say = useWords();
  const [dialog, setDialog] = useState<'keep' | 'share'>();
  const on = state?.faults ?? [];
  return (
    <header className="flex flex-wrap items-center gap-2 border-b border-line bg-surface px-3 py-2 md:px-4">
      <h1 className="sr-only">{say('tabs.try')}</h1>
      <span className="contents max-md:hidden">
        <Badge tone="info">
          <FlaskConical aria-hidden className="size-3.5" strokeWidth={1.75} />
          {say('trial.sandbox')}
        </Badge>
      </span>
      <p className="min-w-0 text-text-2 max-xl:hidden">{say('trial.about')}</p>
      <div className="flex flex-wrap items-center gap-1 md:ms-auto md:gap-1.5 max-md:w-full">
        <Button variant="quiet" icon={WandSparkles} className="max-md:me-auto" onClick={onFill}>
          {say('trial.fill')}
        </Button>
        <Menu
          trigger={
            <FoldingButton
              variant={on.length > 0 ? 'on' : 'quiet'}
              icon={Zap}
              label={on.length > 0 ? say('trial.faults-on', { count: on.length }) : say('trial.faults')}
            />
          }
          className="w-[320px]"
          items={faults.map((fault) => ({
            label: say(`trial.fault.${fault}`),
            text: say(`trial.fault-text.${fault}`),
            isToggle: true,
            checked: on.includes(fault),
            onSelect: () => onFaults(on.includes(fault) ? on.filter((each) => each !== fault) : [...on, fault]),
          }))}
        />
        <FoldingButton
          variant="quiet"
          icon={Star}
          disabled={!found}
          label={say('trial.keep')}
          onClick={() => setDialog('keep')}
        />
        <FoldingButton variant="quiet" icon={Share2} label={say('trial.share')} onClick={() => setDialog('share')} />
        <FoldingButton icon={RotateCcw} label={say('trial.again')} onClick={onAgain} />
      </div>
      {found && dialog === 'keep' && (
        <KeepDialog id={trial.id} caseId={found.id} onClose={() => setDialog(undefined)} />
      )}
      <ShareDialog open={dialog === 'share'} onOpenChange={(open) => setDialog(open ? 'share' : undefined)} />
    </header>
  );
}

/** In a narrow window its icon alone is seen, so that the phone below has the room. */
function FoldingButton({ label, ...rest }: Omit<ButtonProps, 'children' | 'title'> & { label: string }) {
  return (
    <Button {...rest} title={label} className="max-md:px-2">
      <span className="max-md:sr-only">{label}</span>
    </Button>
  );
}
