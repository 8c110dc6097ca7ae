import { canonicalJson, type JsonObject, type JsonValue } from '@nirmaan/lexicon';
import { parseDraft, type ServiceDefinition } from '@nirmaan/service';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { gunzipSync, gzipSync } from 'fflate';
import { z } from 'zod';
import { fromBase64, toBase64 } from './base64';

/** Largest body of one MDMS row. */
const LONGEST_PART = 256 * 1024;
/** A definition of this size cannot be meant; more is not unpacked. */
const LARGEST = 20 * 1024 * 1024;

/** The MDMS master that holds published versions: text fields only, since jsonb would reorder members of a document. */
export const SERVICE_VERSION = 'Nirmaan.ServiceVersion';
/** The MDMS master whose one row per service says which version is active, and where. */
export const SERVICE_POINTER = 'Nirmaan.Service';

/** What a version holds besides the definition. */
const Envelope = z.object({
  service: z.string(),
  version: z.number().int().positive(),
  workflowVersion: z.number().int().positive(),
  businessService: z.string(),
  definition: z.unknown(),
});

export type ServiceVersion = {
  definition: ServiceDefinition;
  version: number;
  workflowVersion: number;
  /** Code of its workflow in workflow-v2. */
  businessService: string;
};

/** What was read is no version: a part is missing, or it is not what was published. */
export class ServiceVersionError extends Error {
  override readonly name = 'ServiceVersionError';
  constructor(readonly code: 'missing-part' | 'wrong-hash' | 'wrong-signature' | 'unreadable') {
    super(code);
  }
}

/** The rows of a version: canonical JSON, packed, in parts. The same version gives the same bytes. */
export function encodeServiceVersion(
  version: ServiceVersion,
  sign: (sha256: string) => string = () => '',
): { id: string; data: JsonObject }[] {
  const service = version.definition.code;
  const text = canonicalJson({
    ...version,
    service,
    definition: version.definition as unknown as JsonValue,
  } as unknown as JsonValue);
  const body = new TextEncoder().encode(text);
  const hash = bytesToHex(sha256(body));
  // No time in the header: packing twice gives the same bytes.
  const packed = toBase64(gzipSync(body, { level: 9, mtime: 0 }));
  const parts = Math.ceil(packed.length / LONGEST_PART);
  const signature = sign(hash);
  return Array.from({ length: parts }, (_, at) => {
    const id = `${service}.v${version.version}.${at + 1}`;
    return {
      id,
      data: {
        id,
        service,
        version: String(version.version),
        part: String(at + 1),
        parts: String(parts),
        sha256: hash,
        signature,
        body: packed.slice(at * LONGEST_PART, (at + 1) * LONGEST_PART),
      },
    };
  });
}

const Part = z.object({
  version: z.string(),
  part: z.string(),
  parts: z.string(),
  sha256: z.string(),
  signature: z.string().default(''),
  body: z.string(),
});

/**
 * A version from its rows as MDMS gives them, in any order. Throws ServiceVersionError where they are not all there or
 * not what was published. `verify` judges the installation's signature.
 */
export function decodeServiceVersion(
  rows: readonly { data: JsonObject }[],
  verify: (sha256: string, signature: string) => boolean = () => true,
): ServiceVersion {
  const parsed = z.array(Part).safeParse(rows.map((row) => row.data));
  if (!parsed.success) throw new ServiceVersionError('unreadable');
  const parts = parsed.data.toSorted((a, b) => Number(a.part) - Number(b.part));
  const [first] = parts;
  if (
    !first ||
    parts.length !== Number(first.parts) ||
    parts.some((part, at) => part.part !== String(at + 1) || part.sha256 !== first.sha256)
  )
    throw new ServiceVersionError('missing-part');
  const body = unpack(parts.map((part) => part.body).join(''));
  if (bytesToHex(sha256(body)) !== first.sha256) throw new ServiceVersionError('wrong-hash');
  if (!verify(first.sha256, first.signature)) throw new ServiceVersionError('wrong-signature');
  const envelope = Envelope.safeParse(JSON.parse(new TextDecoder().decode(body)));
  const draft = envelope.success ? parseDraft(envelope.data.definition).draft : undefined;
  if (!envelope.success || !draft) throw new ServiceVersionError('unreadable');
  const { version, workflowVersion, businessService } = envelope.data;
  // Only definitions are published; the hash says that this is one.
  return { definition: draft as ServiceDefinition, version, workflowVersion, businessService };
}

function unpack(packed: string): Uint8Array {
  try {
    const bytes = fromBase64(packed);
    // The last four bytes of gzip say how much will come out.
    const size = new DataView(bytes.buffer).getUint32(bytes.length - 4, true);
    if (size > LARGEST) throw new ServiceVersionError('unreadable');
    return gunzipSync(bytes);
  } catch {
    throw new ServiceVersionError('unreadable');
  }
}
