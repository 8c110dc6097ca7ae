import type { NextApiResponse } from 'next';
import { describe, expect, it } from 'vitest';
import { sampleTrial as trial } from '../trials/testing/sample-trial';
import { type Surroundings, sendAnswer } from './answer-http';
import type { Answer } from './ask';

function headersOf(answer: Answer, over: Partial<Surroundings> = {}): Map<string, string> {
  const headers = new Map<string, string>();
  const response = {
    setHeader: (name: string, value: string) => headers.set(name.toLowerCase(), value),
    appendHeader: (name: string, value: string) => headers.set(name.toLowerCase(), value),
    status: () => ({ send: () => {} }),
  };
  // Only what an answer touches.
  sendAnswer(response as unknown as NextApiResponse, answer, { map: undefined, cookieName: (name) => name, ...over });
  return headers;
}

const page: Answer = { kind: 'page', html: '<p>', status: 200 };
const file = (mediaType: string): Answer => ({ kind: 'file', name: 'पता "1".pdf', mediaType, bytes: new Uint8Array() });
const imagesOf = (headers: Map<string, string>) =>
  headers
    .get('content-security-policy')
    ?.split('; ')
    .find((each) => each.startsWith('img-src'));

describe('an answer over HTTP', () => {
  it.each([
    [undefined, "img-src 'self' data:"],
    ['https://tiles.example.org/{z}/{x}/{y}.png', "img-src 'self' data: https://tiles.example.org"],
    ['https://{s}.example.org:8443/{z}/{x}/{y}.png?key=1', "img-src 'self' data: https://*.example.org:8443"],
  ])('lets pictures come from elsewhere only where a map is configured: %s', (tiles, policy) => {
    expect(imagesOf(headersOf(page, { map: tiles ? { tiles, attribution: '' } : undefined }))).toBe(policy);
  });

  it('opens what runs nothing, and only saves everything else', () => {
    expect(headersOf(file('image/jpeg')).get('content-disposition')).toMatch(/^inline/);
    const other = headersOf(file('text/html'));
    expect(other.get('content-disposition')).toMatch(/^attachment/);
    expect(other.get('content-type')).toBe('application/octet-stream');
    expect(imagesOf(headersOf(file('image/png'), { map: { tiles: 'https://x.org/{z}', attribution: '' } }))).toBe(
      "img-src 'self' data:",
    );
  });

  it.each([
    [undefined, "frame-ancestors 'none'"],
    ['https://build.example.org', 'frame-ancestors https://build.example.org'],
  ])('is shown in frames of nobody but the builder, and of it only a trial: %s', (framedBy, policy) => {
    expect(headersOf(page, { framedBy }).get('content-security-policy')).toContain(policy);
  });

  it('of a trial is kept by nobody and found by nobody, under cookies of its own', () => {
    const isPublic: Answer = { ...page, isPublic: true, cookies: [{ name: '__Host-nirmaan-draft', value: 's' }] };
    const headers = headersOf(isPublic, { trial, cookieName: (name) => `${name}-of-a-trial` });
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('set-cookie')).toMatch(/^__Host-nirmaan-draft-of-a-trial=s;/);
    expect(headersOf(isPublic).get('cache-control')).toBe('no-cache');
  });
});
