import { useShell } from './providers';

/** Above every page of the workbench in a trial: nobody may take its cases for real ones. */
export function TrialBand() {
  const { base, messages } = useShell();
  return (
    <aside
      aria-label={messages.text('workbench.trial.band')}
      className="flex shrink-0 flex-wrap items-baseline gap-x-4 gap-y-0.5 border-b-[3px] border-warn-mark bg-text px-4 py-1.5 text-12 text-surface"
    >
      <strong className="font-strong">{messages.text('workbench.trial.band')}</strong>
      <span className="min-w-0 flex-1 max-sm:hidden">{messages.text('workbench.trial.text')}</span>
      <a href={`${base}/${messages.language}`} className="text-surface underline underline-offset-2">
        {messages.text('workbench.trial.about')}
      </a>
      <a href={`${base}/${messages.language}/_messages`} className="text-surface underline underline-offset-2">
        {messages.text('workbench.trial.messages')}
      </a>
    </aside>
  );
}
