import { describe, expect, it } from 'vitest';
import {
  checkService,
  newService,
  parseDraft,
  type Recording,
  type ServiceDraft,
  unusedRecordings,
  withRecording,
} from '../index';
import { audioTypeOf } from './audio-type';

const recordingOf = (words: string, language = 'en', letter = 'a'): Recording => ({
  language,
  words,
  sha256: letter.repeat(64),
  mediaType: 'audio/ogg',
  seconds: 2,
});

function drafted(recordings?: Recording[]): ServiceDraft {
  const draft = newService({ code: 'stalls', name: { en: 'Stalls', hi: 'ठेले' }, languages: ['en', 'hi'] });
  return { ...draft, ...(recordings && { recordings }) };
}

const problems = (draft: ServiceDraft) =>
  checkService(draft).issues.filter(({ code }) => code === 'service.recording-unused');

describe('recordings of a service', () => {
  it('belong to words in a language: elsewhere, reworded or in another language they are heard by nobody', () => {
    const draft = drafted([
      recordingOf('Your details'),
      recordingOf('आपका विवरण', 'hi'),
      recordingOf('Your details', 'hi'),
      recordingOf('All your details'),
    ]);
    expect(problems(draft).map(({ path, severity, params }) => [path, severity, params.words])).toEqual([
      ['/recordings/2', 'warning', 'Your details'],
      ['/recordings/3', 'warning', 'All your details'],
    ]);
    const [page] = draft.forms[0]?.pages ?? [];
    if (page) page.title = { en: 'About you', hi: 'आपका विवरण' };
    expect(unusedRecordings(draft).map(({ words }) => words)).toContain('Your details');
  });

  it('are not words of the service themselves', () => {
    expect(unusedRecordings({ ...drafted([recordingOf('Nowhere'), recordingOf('Nowhere', 'en', 'b')]) })).toHaveLength(
      2,
    );
  });

  it('are replaced by another of the same words, and those nobody can hear go with it', () => {
    const draft = drafted([recordingOf('Gone'), recordingOf('Your details'), recordingOf('आपका विवरण', 'hi')]);
    const next = withRecording(draft, recordingOf('Your details', 'en', 'b'));
    expect(next.map(({ words, sha256 }) => [words, sha256[0]])).toEqual([
      ['आपका विवरण', 'a'],
      ['Your details', 'b'],
    ]);
  });

  it('are absent where a service has none, so that what was published before stays the same', () => {
    expect(Object.hasOwn(drafted(), 'recordings')).toBe(false);
    expect(Object.hasOwn(parseDraft(drafted()).draft ?? {}, 'recordings')).toBe(false);
  });

  it.each<[string, Partial<Record<keyof Recording, unknown>>]>([
    ['words beyond 2,000 characters', { words: 'x'.repeat(2001) }],
    ['no words', { words: '' }],
    ['a name that is no hash', { sha256: '../../etc/passwd' }],
    ['a kind that is no sound', { mediaType: 'text/html' }],
    ['an endless one', { seconds: Number.POSITIVE_INFINITY }],
  ])('are refused: %s', (_, wrong) => {
    const document = { ...drafted(), recordings: [{ ...recordingOf('Your details'), ...wrong }] };
    expect(parseDraft(document).draft).toBeUndefined();
  });
});

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)));
const EBML = [0x1a, 0x45, 0xdf, 0xa3];

describe('what bytes are', () => {
  it.each<[string, Uint8Array, string | undefined]>([
    ['Opus in Ogg', bytes('OggS', [0, 2, 0, 0], 'OpusHead'), 'audio/ogg'],
    ['Vorbis in Ogg', bytes('OggS', [0, 2, 0, 0], '\x01vorbis'), undefined],
    ['Opus in WebM', bytes(EBML, 'B\x82\x84webm', 'A_OPUS'), 'audio/webm'],
    ['a film in WebM', bytes(EBML, 'B\x82\x84webm', 'V_VP9'), undefined],
    ['AAC in MP4', bytes([0, 0, 0, 24], 'ftypM4A ', 'moov', 'soun', 'mp4a'), 'audio/mp4'],
    ['a film in MP4', bytes([0, 0, 0, 24], 'ftypisom', 'moov', 'vide', 'soun', 'mp4a'), undefined],
    ['MP3 with a tag', bytes('ID3', [3, 0, 0]), 'audio/mpeg'],
    ['MP3 without', bytes([0xff, 0xfb, 0x90, 0x64]), 'audio/mpeg'],
    ['AAC without a container', bytes([0xff, 0xf1, 0x50, 0x80]), undefined],
    ['a picture', bytes([0xff, 0xd8, 0xff, 0xe0]), undefined],
    ['a page', bytes('<!doctype html><script>alert(1)</script>'), undefined],
    ['nothing', bytes(), undefined],
  ])('%s', (_, given, type) => {
    expect(audioTypeOf(given)).toBe(type);
  });
});
