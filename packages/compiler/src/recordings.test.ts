import { createHash } from 'node:crypto';
import { Field } from '@nirmaan/forms';
import { checkService, newService, type Recording } from '@nirmaan/service';
import { describe, expect, it } from 'vitest';
import { compileService, decodeRecording, MissingRecording, type RecordedSound } from './index';

const soundOf = (text: string): RecordedSound => {
  const bytes = new TextEncoder().encode(`OggS${text}OpusHead`);
  return { sha256: createHash('sha256').update(bytes).digest('hex'), mediaType: 'audio/ogg', bytes };
};
const hello = soundOf('hello');
const other = soundOf('other');

function artifactsOf(recordings: Recording[] | undefined, sounds?: RecordedSound[]) {
  const draft = newService({ code: 'stalls', name: { en: 'Stalls' }, languages: ['en'] });
  draft.forms[0]?.pages[0]?.fields.push(Field.parse({ code: 'name', type: 'text', label: { en: 'Name' } }));
  const { definition } = checkService({ ...draft, ...(recordings && { recordings }) });
  if (!definition) throw new Error('it has errors');
  const options = {
    target: 'digit-2.9',
    realm: 'pg',
    version: 1,
    workflowVersion: 1,
    cities: [],
    masters: [],
  } as const;
  return compileService(definition, { ...options, cities: [], ...(sounds && { sounds }) }).artifacts;
}

const recordingOf = (words: string, { sha256, mediaType }: RecordedSound): Recording => ({
  language: 'en',
  words,
  sha256,
  mediaType,
  seconds: 1,
});
const keysOf = (artifacts: ReturnType<typeof artifactsOf>) => artifacts.map(({ key }) => key);

describe('recordings for DIGIT 2.9', () => {
  it('are rows called by their hash, each once, after their schema and before the version that names them', () => {
    const recordings = [recordingOf('Name', hello), recordingOf('Your details', hello), recordingOf('Apply', other)];
    const artifacts = artifactsOf(recordings, [hello, other, soundOf('of another service')]);
    const keys = keysOf(artifacts);
    const rows = keys.filter((key) => key.includes('Nirmaan.Recording'));
    expect(rows).toEqual([
      'schema:Nirmaan.Recording',
      `row:Nirmaan.Recording:${hello.sha256}`,
      `row:Nirmaan.Recording:${other.sha256}`,
    ]);
    expect(keys.indexOf(rows[2] ?? '')).toBeLessThan(keys.findIndex((key) => key.includes('Nirmaan.ServiceVersion:')));
    const row = artifacts.find(({ key }) => key === rows[1]);
    expect(row?.kind === 'mdms-row' && decodeRecording(row.data)).toEqual(hello);
  });

  it('change nothing where there are none', () => {
    expect(artifactsOf(undefined, [])).toEqual(artifactsOf(undefined));
    expect(keysOf(artifactsOf(undefined, [hello])).filter((key) => key.includes('Recording'))).toEqual([]);
  });

  it('are not published without their bytes', () => {
    expect(() => artifactsOf([recordingOf('Name', hello)], [other])).toThrow(MissingRecording);
  });

  it.each([
    ['of other bytes', { id: hello.sha256, mediaType: 'audio/ogg', body: btoa('OggS') }],
    ['of no sound', { id: hello.sha256, mediaType: 'text/html', body: btoa('OggShelloOpusHead') }],
    ['that is no base64', { id: hello.sha256, mediaType: 'audio/ogg', body: '!' }],
    ['of something else', { code: 'x' }],
  ])('are not read from a row %s', (_, row) => {
    expect(decodeRecording(row)).toBeUndefined();
  });
});
