import { StateCode, Text } from '@nirmaan/lexicon';
import { z } from 'zod';

/** What may stand in the text of a message: the application's number (its reference before there is one), the service, the day. */
export const MESSAGE_PLACES = ['number', 'service', 'day'] as const;

/**
 * What the applicant is told when the case comes into a state; read on the tracking page, and below "my applications".
 * `{number}`, `{service}` and `{day}` in its text stand for what they say.
 */
export const Message = z.object({ on: StateCode, text: Text });
export type Message = z.infer<typeof Message>;
