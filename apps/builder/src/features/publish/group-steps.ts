/** Fewer rows of one master are shown as they are. */
const SMALLEST = 4;

type Grouped = { title: { code: string; params: Record<string, string | number> } };

/** A step by itself, or the rows of one master that stand together. */
export type StepGroup<Step> = { step: Step } | { master: string; steps: [Step, ...Step[]] };

/** Steps in their order; many rows of one master that are `alike` become one group. */
export function groupSteps<Step extends Grouped>(
  steps: readonly Step[],
  alike: (one: Step, other: Step) => boolean = () => true,
): StepGroup<Step>[] {
  const runs: [Step, ...Step[]][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    if (run && masterOf(step) !== undefined && masterOf(run[0]) === masterOf(step) && alike(run[0], step))
      run.push(step);
    else runs.push([step]);
  }
  return runs.flatMap((run): StepGroup<Step>[] => {
    const master = masterOf(run[0]);
    return master !== undefined && run.length >= SMALLEST ? [{ master, steps: run }] : run.map((step) => ({ step }));
  });
}

function masterOf({ title }: Grouped): string | undefined {
  return title.code === 'row' ? String(title.params.master) : undefined;
}
