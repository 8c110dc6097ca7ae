import { examples } from '@nirmaan/examples';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { editDraft, parseDraft, type ServiceDraft } from '@nirmaan/service';
import { describe, expect, it } from 'vitest';
import { listPeopleChanges } from './people-changes';

function tradeLicence(): ServiceDraft {
  const { draft } = parseDraft(examples['trade-licence']?.service);
  if (!draft) throw new Error('the example does not read');
  return draft;
}

const messages = createMessages(languagePacks, 'en');
/** In words, as the page says them. */
const inWords = (before: ServiceDraft | undefined, after: ServiceDraft) =>
  listPeopleChanges(before, after).map(({ kind, code, texts }) => {
    const params = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.en ?? '']));
    return `${kind}: ${messages.text(`builder.changes.${code}`, params)}`;
  });

describe('what people will notice', () => {
  it('is one thing where the service was never live', () => {
    expect(inWords(undefined, tradeLicence())).toEqual(['added: The service becomes available']);
  });

  it('is nothing where nothing changed', () => {
    expect(inWords(tradeLicence(), tradeLicence())).toEqual([]);
  });

  it.each<[string, (draft: ServiceDraft) => void, string[]]>([
    [
      'a new name',
      (draft) => {
        draft.name.en = 'Shop licence';
      },
      ['changed: The service Trade licence is now Shop licence'],
    ],
    [
      'another description',
      (draft) => {
        draft.description.en = 'For shops';
      },
      ['changed: What people read first about the service'],
    ],
    [
      'a question that is asked in other words',
      (draft) => {
        const field = draft.forms[0]?.pages[0]?.fields[0];
        if (field) field.label = { en: 'Shop name' };
      },
      ['changed: Question Name of the trade is now Shop name'],
    ],
    [
      'a question that is no longer asked',
      (draft) => {
        draft.forms[0]?.pages[0]?.fields.shift();
      },
      ['removed: Question Name of the trade is no longer asked'],
    ],
    [
      'another time limit',
      (draft) => {
        const state = draft.workflow.states.find((each) => each.code === 'APPLIED');
        if (state) state.sla = 1;
      },
      ['changed: State Applied changed'],
    ],
    [
      'an action that is gone',
      (draft) => {
        draft.workflow.actions = draft.workflow.actions.filter((each) => each.code !== 'CANCEL');
      },
      ['removed: Action Cancel in Approved is gone'],
    ],
    [
      'a system that is no longer told',
      (draft) => {
        draft.connectors = [];
      },
      ['removed: dhis2 (state-hmis) is no longer told'],
    ],
  ])('names %s', (_, change, words) => {
    const before = tradeLicence();
    expect(inWords(before, editDraft(before, change).draft)).toEqual(words);
  });

  it('does not name what only the canvas shows', () => {
    const before = tradeLicence();
    const { draft } = editDraft(before, (each) => {
      each.layout.workflow = {};
    });
    expect(inWords(before, draft)).toEqual([]);
  });
});
