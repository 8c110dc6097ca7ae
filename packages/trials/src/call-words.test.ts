import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { describe, expect, it } from 'vitest';
import { callCodes, whatItDid } from './call-words';

describe('what a call to DIGIT did', () => {
  it.each([
    [
      '/egov-workflow-v2/egov-wf/process/_transition',
      { request: { ProcessInstances: [{ action: 'APPLY', businessId: 'TL-1' }] }, answer: undefined },
      { code: 'transition', params: { action: 'APPLY', number: 'TL-1' } },
    ],
    [
      '/egov-idgen/id/_generate',
      { request: {}, answer: { idResponses: [{ id: 'T'.repeat(80) }] } },
      { code: 'number', params: { number: `${'T'.repeat(59)}…` } },
    ],
    ['/egov-workflow-v2/egov-wf/process/_search', { request: {}, answer: {} }, { code: 'read-back', params: {} }],
    ['/egov-mdms-service/v1/_search', { request: {}, answer: {} }, { code: 'read', params: {} }],
    // Nobody has to send what DIGIT expects.
    [
      '/x/process/_transition',
      { request: [], answer: null },
      { code: 'transition', params: { action: '', number: '' } },
    ],
    ['/something/else', { request: {}, answer: {} }, undefined],
  ])('at %s is told by its address and what was in it', (path, bodies, told) => {
    expect(whatItDid(path, bodies)).toEqual(told);
  });

  it('can be said in words', () => {
    const { has } = createMessages(languagePacks, 'en');
    expect(callCodes.filter((code) => !has(`builder.trial.call.${code}`))).toEqual([]);
  });
});
