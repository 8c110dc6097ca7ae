import { type Language, localize } from '@nirmaan/lexicon';
import type { Workflow } from '../model/workflow';
import { connectionsOf, pairsIn } from './connections';
import { type LabelSize, labelSize } from './sizes';

export type LayoutOptions = {
  language: Language;
  /** Names of roles as the chips show them; a code where there is none. */
  roleNames?: ReadonlyMap<string, string>;
};

/** The size of each line's label, by the line. */
export function labelSizes(workflow: Workflow, options: LayoutOptions): Map<string, LabelSize> {
  const connections = connectionsOf(workflow);
  const isPaired = pairsIn(connections);
  return new Map(
    connections.map((connection) => {
      const actions = connection.actions.flatMap((position) => {
        const action = workflow.actions[position];
        if (!action) return [];
        const name = localize(action.name, options.language) || action.code;
        return [{ name, roles: action.roles.map((role) => options.roleNames?.get(role) ?? role) }];
      });
      return [connection.id, labelSize(actions, isPaired(connection))];
    }),
  );
}
