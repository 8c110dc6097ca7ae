import type { BlockNames } from '../../editing/edit-blocks';
import type { useWords } from '../editor-context';

/** What the parts of a new block are called, in the language the author writes in. */
export function blockNames(say: ReturnType<typeof useWords>, language: string): BlockNames {
  const named = (key: string) => ({ [language]: say(`blocks.new.${key}`) });
  return {
    block: { [language]: say('new.parallel') },
    start: named('start'),
    begin: named('begin'),
    task: named('task'),
    agree: named('agree'),
    object: named('object'),
    ok: named('ok'),
    fail: named('fail'),
    joinOk: named('joinOk'),
    joinFail: named('joinFail'),
    branch: (n) => ({ [language]: say('blocks.new.branch', { n }) }),
  };
}
