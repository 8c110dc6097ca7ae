import { Instant, Language } from '@nirmaan/lexicon';
import { Master } from '@nirmaan/masters';
import { ServiceDraft } from '@nirmaan/service';
import { z } from 'zod';
import { Trial, TrialKind } from './trial';
import { TrialFault } from './trial-state';

/**
 * What the host of trials is asked, as JSON over HTTP on the machine itself, with `authorization: Bearer <key>`:
 *
 * | call | body | answer |
 * |---|---|---|
 * | `POST /trials` | `OpenTrial` | `OpenedTrial` |
 * | `GET /trials?realm=&user=&service=` | | `TrialList`: shared ones of a service |
 * | `GET /trials/<id>` | | `TrialState`; keeps an own trial alive |
 * | `POST /trials/<id>/clock` | `MoveClock` | `TrialState` |
 * | `POST /trials/<id>/faults` | `SetFaults` | `TrialState` |
 * | `GET /trials/<id>/calls/<number>` | | `TrialCallBody` |
 * | `GET /trials/<id>/cases/<case>/scenario?name=` | | `Scenario` |
 * | `DELETE /trials/<id>` | | 204 |
 *
 * 404 where there is no such trial (any more); 400 with `{ problem }` where the request is wrong.
 */
export const OpenTrial = z.object({
  kind: TrialKind,
  owner: Trial.shape.owner,
  draft: ServiceDraft,
  /** Those the service reads, with their rows; decision tables among them. */
  masters: z.array(Master),
  /** In which the author reads: people get names of it. */
  language: Language,
});
export type OpenTrial = z.infer<typeof OpenTrial>;

const Issue = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  path: z.string(),
  params: z.record(z.string(), z.json()),
});

/** A draft with errors cannot run: what is wrong with it, instead of a trial. */
export const OpenedTrial = z.union([z.object({ trial: Trial }), z.object({ issues: z.array(Issue) })]);
export type OpenedTrial = z.infer<typeof OpenedTrial>;

export const TrialList = z.object({ trials: z.array(Trial) });

/** `deadline`: to one second after what happens next. */
export const MoveClock = z.union([
  z.object({ by: z.number().int().positive() }),
  z.object({ to: Instant }),
  z.object({ deadline: z.literal(true) }),
]);
export type MoveClock = z.infer<typeof MoveClock>;

/** All that are on from now on. */
export const SetFaults = z.object({ faults: z.array(TrialFault) });
