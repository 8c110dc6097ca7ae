import type { Form } from '@nirmaan/forms';
import type { JsonValue } from '@nirmaan/lexicon';
import { isObject } from '../business-service/find-services';
import { ADDITIONS } from './additions';
import type { MadeOf } from './draft-parts';
import type { ReadWorkflow } from './read-workflow';
import type { StudioNode } from './studio-node';

/** Parts of which a draft says everything. */
const EXPRESSED = new Set([
  'module',
  'service',
  'fields',
  'workflow',
  'documents',
  'applicant',
  'boundary',
  'calculator',
  'idgen',
  'access',
  'checklist',
  ADDITIONS,
]);

/** Names the parts that are kept as they stand because a draft has no place for them. */
export function sayKept(configuration: StudioNode, { names }: ReadWorkflow, madeOf: MadeOf): void {
  const used = new Set(madeOf.values());
  for (const [part, from] of madeOf)
    configuration.say('mapped', 'compiler.studio.made-of', configuration.place(from), { part, from });
  for (const [part, value] of Object.entries(configuration.json)) {
    if (EXPRESSED.has(part) || used.has(part) || isEmpty(value)) continue;
    if (part === 'notification') sayMessages(configuration, names.states);
    else configuration.say('kept', 'compiler.studio.part-kept', configuration.place(part), { part });
  }
  const idgen = configuration.member('idgen');
  const others = Array.isArray(idgen)
    ? idgen.flatMap((each) => (isObject(each) && typeof each.type === 'string' ? [each.type] : []))
    : [];
  const kept = others.filter((type) => type !== 'application');
  if (kept.length > 0)
    configuration.say('kept', 'compiler.studio.ids-kept', configuration.place('idgen'), { types: kept.join(', ') });
  const access = configuration.member('access');
  if (isObject(access) && !isEmpty(access.actions))
    configuration.say('kept', 'compiler.studio.part-kept', `${configuration.place('access')}/actions`, {
      part: 'access.actions',
    });
}

/** Messages wait until a draft has some; states they name that are not there will never send them. */
function sayMessages(configuration: StudioNode, states: Readonly<Record<string, string>>): void {
  const notification = configuration.node('notification');
  if (!notification) return;
  const known = new Set([...Object.values(states), 'START'].map((each) => each.toUpperCase()));
  const messages = Object.entries(notification.json).flatMap(([channel, list]) =>
    Array.isArray(list) ? notification.nodes(channel) : [],
  );
  if (messages.length > 0)
    notification.say('kept', 'compiler.studio.messages-kept', notification.at, { count: messages.length });
  for (const message of messages) {
    for (const state of message.texts('states'))
      if (!known.has(state.toUpperCase()))
        message.say('kept', 'compiler.studio.no-such-state', message.place('states'), {
          part: message.text('code'),
          state,
        });
  }
}

export function isEmpty(value: JsonValue | undefined): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}

/** How much became questions. */
export function sayMapped(configuration: StudioNode, forms: readonly Form[]): void {
  const [application, ...checklists] = forms;
  configuration.say('mapped', 'compiler.studio.mapped', configuration.at, {
    pages: application?.pages.length ?? 0,
    questions: application?.pages.flatMap((page) => page.fields).length ?? 0,
    checklists: checklists.length,
  });
}
