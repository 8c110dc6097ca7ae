import { localize } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { ServiceDraft } from '@nirmaan/service';
import { roleColours } from '@nirmaan/ui/role-colours';
import { drawWorkflow } from '@nirmaan/workflow/picture';

/** A service's workflow as an SVG, in the words and the direction of the messages' language. */
export function drawPicture(
  { workflow, layout, roles, forms, name, code }: ServiceDraft,
  messages: Messages,
  theme: 'light' | 'dark',
): string {
  const { language } = messages;
  return drawWorkflow(workflow, layout.workflow, {
    title: localize(name, language) || code,
    language,
    messages,
    theme,
    roles,
    forms,
    colours: roleColours(roles),
  });
}
