import type { Instant } from '@nirmaan/lexicon';
import type { SandboxRequest, SandboxResponse } from '../../../sandbox/exchange';
import type { SandboxCall } from '../../../sandbox/service';
import type { StoredFile } from '../slice';
import type { FilestoreEffect } from './effects';
import { extensionOf } from './formats';

type Call = SandboxCall<FilestoreEffect>;

/** `fixed.bucketname` */
export const BUCKET = 'egov-rainmaker-1';
/** `presigned.url.expiry.time.in.secs` */
const LIFE = 86_400;
/** `image.formats`: of these filestore keeps smaller ones beside. */
export const IMAGES = new Set(['png', 'jpeg', 'jpg']);
const SIZES = ['_large', '_medium', '_small'];

/** Signed addresses of a file in the object store: good for a day and for whoever has them. An image has four. */
export function urlsOf(call: Call, file: StoredFile): string {
  const ending = `.${extensionOf(file.key)}`;
  const stem = file.key.slice(0, -ending.length);
  const smaller = IMAGES.has(ending.slice(1)) ? SIZES.map((size) => `${stem}${size}${ending}`) : [];
  return [file.key, ...smaller].map((key) => signedUrl(call, file, key)).join(',');
}

function signedUrl(call: Call, file: StoredFile, key: string): string {
  const date = toAmzDate(call.now);
  const query = new URLSearchParams({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `sandbox/${date.slice(0, 8)}/ap-south-1/s3/aws4_request`,
    'X-Amz-Date': date,
    'X-Amz-Expires': String(LIFE),
    'X-Amz-SignedHeaders': 'host',
    'X-Amz-Signature': signature(call, file, date),
  });
  const path = key.split('/').map(encodeURIComponent).join('/');
  return `${originOf(call.request)}/${BUCKET}/${path}?${query}`;
}

/** The store itself, at the sandbox's own address. It makes no smaller images: their addresses give the whole one. */
export function readObject(call: Call): SandboxResponse {
  const key = call.request.path.slice(BUCKET.length + 2);
  const whole = key.replace(/_(?:large|medium|small)(?=\.[^./]*$)/, '');
  const file = [...call.state.filestore.files.values()].find((each) => each.key === key || each.key === whole);
  const date = call.request.query.get('X-Amz-Date') ?? '';
  const signedAt = parseAmzDate(date);
  if (!file || signedAt === undefined || call.request.query.get('X-Amz-Signature') !== signature(call, file, date))
    return refuseObject('SignatureDoesNotMatch', 'The signature does not match the one that was calculated.');
  if (call.now > signedAt + LIFE * 1000) return refuseObject('AccessDenied', 'Request has expired');
  return { status: 200, headers: { 'content-type': file.contentType }, body: { bytes: file.bytes } };
}

/** Only who has seen the file's id could make one up. */
function signature(call: Pick<Call, 'hash'>, file: StoredFile, date: string): string {
  return call.hash(`${file.id}:${file.key}:${date}`);
}

function refuseObject(code: string, message: string): SandboxResponse {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return {
    status: 403,
    headers: { 'content-type': 'application/xml' },
    body: { bytes: new TextEncoder().encode(text) },
  };
}

/** 20261123T100215Z */
function toAmzDate(instant: Instant): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function parseAmzDate(text: string): Instant | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, ...rest] = match.slice(1).map(Number);
  return Date.UTC(year, month - 1, ...rest);
}

function originOf({ headers }: SandboxRequest): string {
  const host = headers['x-forwarded-host'] ?? headers.host ?? 'localhost';
  return `${headers['x-forwarded-proto'] ?? 'http'}://${host}`;
}
