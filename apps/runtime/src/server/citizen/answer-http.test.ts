import type { NextApiResponse } from 'next';
import { describe, expect, it } from 'vitest';
import { sendAnswer } from './answer-http';
import type { Answer } from './ask';

function headersOf(answer: Answer, map?: Parameters<typeof sendAnswer>[2]): Map<string, string> {
  const headers = new Map<string, string>();
  const response = {
    setHeader: (name: string, value: string) => headers.set(name.toLowerCase(), value),
    status: () => ({ send: () => {} }),
  };
  // Only what an answer touches.
  sendAnswer(response as unknown as NextApiResponse, answer, map);
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
    expect(imagesOf(headersOf(page, tiles ? { tiles, attribution: '' } : undefined))).toBe(policy);
  });

  it('opens what runs nothing, and only saves everything else', () => {
    expect(headersOf(file('image/jpeg')).get('content-disposition')).toMatch(/^inline/);
    const other = headersOf(file('text/html'));
    expect(other.get('content-disposition')).toMatch(/^attachment/);
    expect(other.get('content-type')).toBe('application/octet-stream');
    expect(imagesOf(headersOf(file('image/png'), { tiles: 'https://x.org/{z}', attribution: '' }))).toBe(
      "img-src 'self' data:",
    );
  });
});
