import { examples } from '@nirmaan/examples';
import { checkService, editDraft, parseDraft, type ServiceDefinition, type ServiceDraft } from '@nirmaan/service';
import { describe, expect, it } from 'vitest';
import { type EarlierVersion, numberVersion } from './version-numbers';

function service(change: (draft: ServiceDraft) => void = () => {}): ServiceDefinition {
  const { draft } = parseDraft(examples['trade-licence']?.service);
  const { definition } = draft ? checkService(editDraft(draft, change).draft) : {};
  if (!definition) throw new Error('the example has errors');
  return definition;
}

const same = service();
const reworded = service((draft) => {
  draft.name.en = 'Licence to trade';
  for (const state of draft.workflow.states) state.name.en = `${state.name.en} now`;
});
const slower = service((draft) => {
  draft.workflow.sla = 99 * 24 * 60 * 60 * 1000;
});
const slowest = service((draft) => {
  draft.workflow.sla = 100 * 24 * 60 * 60 * 1000;
});

const live = (version: number, workflowVersion: number, definition: ServiceDefinition | undefined = same) =>
  ({ version, workflowVersion, definition, isLive: true }) satisfies EarlierVersion;
const attempt = (version: number, workflowVersion: number, definition: ServiceDefinition | undefined = same) =>
  ({ version, workflowVersion, definition, isLive: false }) satisfies EarlierVersion;

describe('the numbers of the next version', () => {
  it.each<[string, ServiceDefinition, EarlierVersion[], [number, number]]>([
    ['begin at one', same, [], [1, 1]],
    ['leave the workflow’s where only words changed', reworded, [live(3, 2)], [4, 2]],
    ['raise the workflow’s where the workflow changed', slower, [live(3, 2)], [4, 3]],
    ['rise for the same content too, once it is live', same, [live(3, 2)], [4, 2]],
    ['stay for another attempt at the same', slower, [live(3, 2), attempt(4, 3, slower)], [4, 3]],
    ['leave those of an attempt with other content alone', slowest, [live(3, 2), attempt(4, 3, slower)], [5, 4]],
    [
      'go back to the live workflow after an attempt with another',
      reworded,
      [live(3, 2), attempt(4, 3, slower)],
      [5, 2],
    ],
    ['keep an attempt’s workflow where only words changed since', reworded, [attempt(1, 1)], [2, 1]],
    ['do not take up an attempt that is older than what is live', slower, [attempt(2, 2, slower), live(3, 3)], [4, 2]],
    ['rise above a version that no longer reads', same, [{ ...live(7, 5), definition: undefined }], [8, 6]],
  ])('%s', (_, definition, earlier, [version, workflowVersion]) => {
    expect(numberVersion(definition, earlier)).toEqual({ version, workflowVersion });
  });
});
