/** What can be heard on citizen pages: one address for each sound, called by the hash of its bytes, so it never changes. */
import { DigitError } from '@nirmaan/digit';
import { RecordingId } from '@nirmaan/service';
import type { NextApiRequest, NextApiResponse } from 'next';
import type { Runtime } from '../composition';

/** Is this below `/_citizen`? */
export const isRecording = (path: readonly string[]) => path.length === 2 && path[0] === 'recording';

/** Answers with the bytes, or with the part of them that was asked for: Safari plays nothing that comes only whole. */
export async function sendRecording(
  { catalogue, realm }: Pick<Runtime, 'catalogue' | 'realm'>,
  path: readonly string[],
  request: Pick<NextApiRequest, 'method' | 'headers'>,
  response: NextApiResponse,
): Promise<void> {
  const id = RecordingId.safeParse(path[1]);
  let sound: Awaited<ReturnType<typeof catalogue.recording>>;
  try {
    sound = id.success ? await catalogue.recording(realm, id.data) : undefined;
  } catch (error) {
    if (!(error instanceof DigitError)) throw error;
    response.setHeader('Cache-Control', 'no-store');
    response.status(503).send('Not now');
    return;
  }
  // It may be published in a moment.
  if (!sound) {
    response.setHeader('Cache-Control', 'no-store');
    response.status(404).send('Not found');
    return;
  }
  const { bytes, mediaType } = sound;
  response.setHeader('Content-Type', mediaType);
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  response.setHeader('Accept-Ranges', 'bytes');
  const range = rangeOf(request.headers.range, bytes.length);
  if (range === 'outside') {
    response.setHeader('Content-Range', `bytes */${bytes.length}`);
    response.setHeader('Cache-Control', 'no-store');
    response.status(416).end();
    return;
  }
  const { first, last } = range ?? { first: 0, last: bytes.length - 1 };
  if (range) response.setHeader('Content-Range', `bytes ${first}-${last}/${bytes.length}`);
  response.setHeader('Content-Length', last - first + 1);
  response.status(range ? 206 : 200);
  response.end(request.method === 'HEAD' ? undefined : bytes.subarray(first, last + 1));
}

/** The part of one range (RFC 9110, 14.2), both ends included; undefined: all of it, also where several are asked for. */
export function rangeOf(
  header: string | undefined,
  size: number,
): { first: number; last: number } | 'outside' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  // Without a beginning it is how many from the end.
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < first) return undefined;
  return first >= size || (from === '' && Number(to) === 0) ? 'outside' : { first, last };
}
