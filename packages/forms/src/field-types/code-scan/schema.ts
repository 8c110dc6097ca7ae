import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

/** What a QR code or barcode says; scanned with the camera, or typed. */
export const CodeScanField = FieldBase.extend({
  type: z.literal('code-scan'),
  formats: z
    .array(z.enum(['qr', 'ean-13', 'ean-8', 'code-128', 'code-39', 'data-matrix', 'pdf-417']))
    .min(1)
    .default(['qr', 'ean-13', 'code-128']),
  maxLength: z.number().int().positive().max(4000).default(500),
  /** A simple regular expression, see `simple-pattern.ts`. */
  pattern: z.string().max(200).optional(),
});
