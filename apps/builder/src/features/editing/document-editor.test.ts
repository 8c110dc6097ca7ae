import fc from 'fast-check';
import { applyPatches, enablePatches, produceWithPatches } from 'immer';
import { describe, expect, it } from 'vitest';
import { type Change, createDocumentEditor, type EditorPorts, type Patch, type SaveAnswer } from './document-editor';

enablePatches();

type Doc = { title: string; items: string[]; count: number };
const entitle = (title: string) => (draft: Doc) => {
  draft.title = title;
};
const count = (to: number) => (draft: Doc) => {
  draft.count = to;
};
const blank: Doc = { title: 'a', items: [], count: 0 };

/** What is stored: applies changes as the server does, and can be moved by somebody else. */
function server(document: Doc = blank) {
  const stored = { document, revision: 0, log: [] as Change[], down: false };
  return {
    stored,
    async save(base: number, changes: Change[]): Promise<SaveAnswer<Doc>> {
      if (stored.down) throw new Error('down');
      if (base !== stored.revision) return { conflict: { document: stored.document, revision: stored.revision } };
      stored.document = changes.reduce((before, change) => applyPatches(before, change.patches), stored.document);
      stored.revision += changes.length;
      stored.log.push(...structuredClone(changes));
      return { revision: stored.revision };
    },
    somebodyElse(recipe: (draft: Doc) => void) {
      const [document] = produceWithPatches(stored.document, recipe);
      stored.document = document;
      stored.revision++;
    },
  };
}

function open(on: ReturnType<typeof server>, extra: { kept?: Change[]; history?: Change[]; refused?: string[] } = {}) {
  const clock = { now: 0 };
  const kept: { changes: readonly Change[] } = { changes: [] };
  const ports: EditorPorts<Doc> = {
    produce: (document, recipe) => {
      const [next, patches, inverse] = produceWithPatches(document, (draft) => void recipe(draft));
      return { document: next, patches: patches as Patch[], inverse: inverse as Patch[] };
    },
    apply: (document, patches) => applyPatches(document, patches as Patch[]),
    check: (document) =>
      document.title === '' ? [{ code: 'empty', severity: 'error', path: '/title', params: {} }] : [],
    save: on.save,
    schedule: () => () => {},
    now: () => clock.now,
    keep: (changes) => {
      kept.changes = [...changes];
    },
    onRefused: (issues) => extra.refused?.push(...issues.map((each) => each.code)),
  };
  const editor = createDocumentEditor<Doc>(
    {
      document: on.stored.document,
      revision: on.stored.revision,
      history: extra.history ?? on.stored.log,
      ...(extra.kept && { kept: extra.kept }),
    },
    ports,
  );
  return { editor, clock, kept };
}

describe('a document being edited', () => {
  it('shows an edit at once and stores it when saved', async () => {
    const on = server();
    const { editor, kept } = open(on);
    editor.edit('title', entitle('b'));
    expect(editor.getState()).toMatchObject({ document: { title: 'b' }, status: 'unsaved' });
    expect(kept.changes).toHaveLength(1);
    await editor.flush();
    expect(editor.getState()).toMatchObject({ revision: 1, status: 'saved' });
    expect(on.stored.document.title).toBe('b');
    expect(kept.changes).toHaveLength(0);
  });

  it('does not make an edit that could not be stored', () => {
    const refused: string[] = [];
    const { editor } = open(server(), { refused });
    expect(editor.edit('title', entitle(''))).toBe(false);
    expect(editor.getState()).toMatchObject({ document: { title: 'a' }, status: 'saved' });
    expect(refused).toEqual(['empty']);
  });

  it('takes typing in one place as one edit, and two places as two', () => {
    const { editor, clock } = open(server());
    for (const title of ['b', 'bc', 'bcd']) editor.edit('title', entitle(title));
    editor.edit('count', count(1));
    editor.undo();
    expect(editor.getState().document).toMatchObject({ title: 'bcd', count: 0 });
    editor.undo();
    expect(editor.getState().document.title).toBe('a');
    clock.now += 10_000;
    editor.redo();
    expect(editor.getState().document.title).toBe('bcd');
  });

  it('can be undone after it was closed and opened again', async () => {
    const on = server();
    const first = open(on);
    first.editor.edit('one', (draft) => void draft.items.push('one'));
    first.editor.edit('two', (draft) => void draft.items.push('two'));
    first.editor.undo();
    await first.editor.flush();
    const second = open(on);
    second.editor.redo();
    expect(second.editor.getState().document.items).toEqual(['one', 'two']);
    second.editor.undo();
    second.editor.undo();
    expect(second.editor.getState().document.items).toEqual([]);
  });

  it('keeps edits while the server does not answer, and stores them later', async () => {
    const on = server();
    const { editor, kept } = open(on);
    on.stored.down = true;
    editor.edit('title', entitle('b'));
    await editor.flush();
    expect(editor.getState().status).toBe('failed');
    expect(kept.changes).toHaveLength(1);
    on.stored.down = false;
    await editor.flush();
    expect(on.stored.document.title).toBe('b');
  });

  it('puts its edits on top of somebody else’s where they touch other places', async () => {
    const on = server();
    const { editor } = open(on);
    editor.edit('title', entitle('mine'));
    on.somebodyElse(count(7));
    await editor.flush();
    expect(on.stored.document).toMatchObject({ title: 'mine', count: 7 });
    expect(editor.getState()).toMatchObject({ status: 'saved', document: { title: 'mine', count: 7 } });
  });

  it('asks where both changed the same place, with nothing lost', async () => {
    const on = server();
    const { editor, kept } = open(on);
    editor.edit('title', entitle('mine'));
    on.somebodyElse(entitle('theirs'));
    await editor.flush();
    expect(editor.getState()).toMatchObject({ status: 'conflict', document: { title: 'mine' } });
    expect(kept.changes).toHaveLength(1);
    expect(on.stored.document.title).toBe('theirs');
    editor.takeTheirs();
    expect(editor.getState()).toMatchObject({ status: 'saved', document: { title: 'theirs' } });
  });

  it('takes up what a closed page had not saved', async () => {
    const on = server();
    const first = open(on);
    first.editor.edit('title', entitle('kept'));
    const second = open(on, { kept: [...first.kept.changes] });
    expect(second.editor.getState()).toMatchObject({ status: 'unsaved', document: { title: 'kept' } });
    await second.editor.flush();
    expect(on.stored.document.title).toBe('kept');
  });

  it('after any edits, undos and redos is what the server has', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('title' as const), text: fc.string({ minLength: 1 }) }),
      fc.record({ kind: fc.constant('push' as const), text: fc.string() }),
      fc.record({ kind: fc.constant('drop' as const), at: fc.nat(3) }),
      fc.constantFrom({ kind: 'undo' as const }, { kind: 'redo' as const }, { kind: 'flush' as const }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const on = server();
        const { editor, clock } = open(on);
        for (const each of steps) {
          clock.now += 700;
          if (each.kind === 'title') editor.edit('title', entitle(each.text));
          else if (each.kind === 'push') editor.edit('push', (draft) => void draft.items.push(each.text));
          else if (each.kind === 'drop') editor.edit('drop', (draft) => void draft.items.splice(each.at, 1));
          else if (each.kind === 'flush') await editor.flush();
          else editor[each.kind]();
        }
        await editor.flush();
        expect(on.stored.document).toEqual(editor.getState().document);
        while (editor.getState().undo) editor.undo();
        expect(editor.getState().document).toEqual(blank);
      }),
    );
  });
});
