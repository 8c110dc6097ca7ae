import { examples } from '@nirmaan/examples';
import { parseDraft } from '@nirmaan/service';
import { mainPath } from '@nirmaan/workflow';
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
        languages: draft.languages,
        pages: draft.forms[0]?.pages.map((page) => page.title) ?? [],
        mainWay: mainPath(draft.workflow).flatMap((step) =>
          states.flatMap((state) =>
            state.code === step.state ? [{ code: state.code, name: state.name, kind: state.kind }] : [],
          ),
        ),
        states: states.length,
        actions: actions.length,
      },
    ];
  }),
);
