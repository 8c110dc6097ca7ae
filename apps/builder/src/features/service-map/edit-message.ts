import type { StateCode, Text } from '@nirmaan/lexicon';
import type { MESSAGE_PLACES, ServiceDraft } from '@nirmaan/service';
import { mainPath, type State } from '@nirmaan/workflow';

/** States a case comes into, the way it is meant to go first. Nobody is told about the start: there is no case before. */
export function statesToTell({ workflow }: Pick<ServiceDraft, 'workflow'>): State[] {
  const way = mainPath(workflow).map((step) => step.state);
  const rank = ({ code }: State) => (way.includes(code) ? way.indexOf(code) : way.length);
  return workflow.states.filter(({ kind }) => kind !== 'start').toSorted((one, other) => rank(one) - rank(other));
}

/** Writes the message of a state; a message that is not there yet is added. To be called inside of an edit. */
export function writeMessage(service: ServiceDraft, on: StateCode, text: Text): void {
  service.messages ??= [];
  const message = service.messages.find((each) => each.on === on);
  if (message) message.text = text;
  else service.messages.push({ on, text });
}

/** Takes away all messages of a state. To be called inside of an edit. */
export function removeMessage(service: ServiceDraft, on: StateCode): void {
  const others = service.messages?.filter((each) => each.on !== on) ?? [];
  if (others.length > 0) service.messages = others;
  else delete service.messages;
}

/** `{number}` and the like instead of what is selected, and where the cursor is then. */
export function insertPlace(
  words: string,
  place: (typeof MESSAGE_PLACES)[number],
  { start, end }: { start: number; end: number },
): { words: string; cursor: number } {
  const inserted = `{${place}}`;
  return { words: words.slice(0, start) + inserted + words.slice(end), cursor: start + inserted.length };
}

/** A number as DIGIT would make it of this format, for looking at. */
export function sampleNumber(format: string, year: number): string {
  return format
    .replaceAll(/\[SEQ[^\]]*\]/gi, '000123')
    .replaceAll(/\[(?:cy|fy):[^\]]*\]/gi, String(year))
    .replaceAll(/\[[^\]]*\]/g, '');
}
