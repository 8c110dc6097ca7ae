import { z } from 'zod';
import exported from '../../catalog/dhis2/recorded/event_metadata.json' with { type: 'json' };

const Ref = z.object({ id: z.string() });
const Metadata = z.object({
  organisationUnits: z.array(Ref),
  dataElements: z.array(Ref.extend({ valueType: z.string(), name: z.string() })),
  programs: z.array(
    Ref.extend({
      name: z.string(),
      programType: z.string(),
      organisationUnits: z.array(Ref),
      programStages: z.array(Ref),
    }),
  ),
  programStages: z.array(
    Ref.extend({
      programStageDataElements: z.array(z.object({ dataElement: Ref, compulsory: z.boolean() })).default([]),
    }),
  ),
});
export type Metadata = z.infer<typeof Metadata>;

/** What the fake knows: a metadata export of a real DHIS2. */
export const metadata: Metadata = Metadata.parse(exported);
