import { type Language, localize, type RoleCode, type StateCode, type Text } from '@nirmaan/lexicon';
import type { WorkflowRole } from '../../editing/edit-workflow';
import type { Workflow } from '../../model/workflow';

/** The small words of a sentence in one language. */
export type SmallWords = {
  from: readonly string[];
  to: readonly string[];
  by: readonly string[];
  /** `after`: they stand behind what they are about, as in Hindi. */
  place: 'before' | 'after';
};

/** What a sentence can be about. */
export type QuickContext = {
  workflow: Workflow;
  roles: readonly WorkflowRole[];
  language: Language;
  /** Those of the language first; English is always understood. */
  words: readonly SmallWords[];
  /** The state that is selected: where an action starts that says nothing else. */
  selected?: StateCode;
};

export const english: SmallWords = { from: ['from'], to: ['to'], by: ['by'], place: 'before' };

const blanks = { action: '⟨action⟩', from: '⟨from⟩', to: '⟨to⟩', by: '⟨by⟩' };

/** The small words of a language from its sentence, in which these blanks are filled in. */
export function smallWordsOf(sentence: (parts: typeof blanks) => string): SmallWords {
  const text = sentence(blanks).trim();
  const place = text.startsWith(blanks.action) ? 'before' : 'after';
  const wordAt = (blank: string): string[] => {
    const [before = '', behind = ''] = text.split(blank);
    const word = place === 'before' ? /([^\s⟨⟩]+)\s*$/u.exec(before)?.[1] : /^\s*([^\s⟨⟩]+)/u.exec(behind)?.[1];
    return word === undefined ? [] : [word.toLocaleLowerCase()];
  };
  return { from: wordAt(blanks.from), to: wordAt(blanks.to), by: wordAt(blanks.by), place };
}

export const fold = (text: string) =>
  text
    .normalize('NFC')
    .trim()
    .replace(/[\s_]+/g, ' ')
    .toLocaleLowerCase();

type Named = { code: string; name: Text };

/** By code, or by name in any language; the name that is shown first. */
export function findNamed<N extends Named>(all: readonly N[], text: string, language: Language): N | undefined {
  const wanted = fold(text);
  if (wanted === '') return undefined;
  return (
    all.find((each) => fold(localize(each.name, language)) === wanted) ??
    all.find((each) => fold(each.code) === wanted || Object.values(each.name).some((name) => fold(name) === wanted))
  );
}

export function findRoleCode({ roles, language }: QuickContext, text: string): RoleCode | undefined {
  return findNamed(roles, text, language)?.code;
}

/** The actions of a workflow, those of one code once. */
export function actionNames({ workflow }: QuickContext): Named[] {
  const byCode = new Map<string, Named>();
  for (const action of workflow.actions) if (!byCode.has(action.code)) byCode.set(action.code, action);
  return [...byCode.values()];
}
