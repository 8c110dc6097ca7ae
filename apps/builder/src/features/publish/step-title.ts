import type { Messages } from '@nirmaan/lexicon/messages';

/** What a step is about: message `publisher.step.<code>`. */
export type StepTitle = { code: string; params: Record<string, string | number> };

export function stepTitle(messages: Messages, { code, params }: StepTitle): string {
  return messages.text(`publisher.step.${code}`, params);
}
