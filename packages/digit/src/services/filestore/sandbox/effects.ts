import { z } from 'zod';
import { fromBase64 } from '../base64';
import type { FilestoreSlice } from '../slice';

export const FilestoreEffect = z.object({
  kind: z.literal('files'),
  files: z.array(
    z.object({
      id: z.string(),
      tenant: z.string(),
      module: z.string(),
      tag: z.string().nullable(),
      key: z.string(),
      contentType: z.string(),
      /** The content as base64. */
      content: z.string(),
    }),
  ),
});
export type FilestoreEffect = z.infer<typeof FilestoreEffect>;

export function applyFilestore(slice: FilestoreSlice, { files }: FilestoreEffect): boolean {
  for (const { content, ...file } of files) slice.files.set(file.id, { ...file, bytes: fromBase64(content) });
  return true;
}
