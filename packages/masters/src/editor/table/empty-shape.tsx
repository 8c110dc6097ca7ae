'use client';
import type { Messages } from '@nirmaan/lexicon/messages';
import { Button, EmptyState } from '@nirmaan/ui';
import { Plus, Table2 } from 'lucide-react';
import type { EditTable } from './table-editor';
import * as edits from './table-edits';

/** A table without columns: how to begin. */
export function EmptyShape({ edit, messages, language }: { edit: EditTable; messages: Messages; language: string }) {
  const say = (key: string) => messages.text(`tables.editor.${key}`);
  return (
    <EmptyState
      className="grow"
      icon={Table2}
      title={say('empty-shape')}
      text={say('empty-shape-text')}
      action={
        <Button
          variant="primary"
          icon={Plus}
          onClick={() =>
            edit(say('input-added'), (draft) => {
              edits.addColumn(draft, 'inputs', {
                code: edits.freeCode(draft.table, 'condition'),
                name: { [language]: say('new-input') },
                type: 'text',
              });
              edits.addColumn(draft, 'outputs', {
                code: edits.freeCode(draft.table, 'result'),
                name: { [language]: say('new-output') },
                type: 'amount',
              });
            })
          }
        >
          {say('begin')}
        </Button>
      }
    />
  );
}
