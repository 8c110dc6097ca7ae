import { examples } from '@nirmaan/examples';
import { parseDraft } from '@nirmaan/service';
import { members } from '../../policies';
import { procedure } from '../procedure';

/** Finished services to start from. */
export const listTemplates = procedure.policy(members).query(() =>
  Object.entries(examples).flatMap(([code, example]) => {
    const { draft } = parseDraft(example.service);
    if (!draft) return [];
    const { states, actions } = draft.workflow;
    return [
      {
        code,
        name: draft.name,
        description: draft.description,
        defaultLanguage: draft.defaultLanguage,
        states: states.length,
        actions: actions.length,
      },
    ];
  }),
);
