'use client';
import { localize } from '@nirmaan/lexicon';
import { IconButton, Menu, type MenuItem } from '@nirmaan/ui';
import { Copy, Ellipsis, RefreshCw, Trash2 } from 'lucide-react';
import type { Field, FieldTypeName } from '../../model/form';
import { authoringOf } from '../authorings';
import { useCommands } from '../commands';
import { heldBy, holderOf } from '../editing/places';
import { useEditor } from '../editor-context';
import { changeType, typesFor } from './change-type';

/** What kind of field it is, what it is called, and what else can be done with it. */
export function FieldHead({ place, field }: { place: string; field: Field }) {
  const { messages, language, edit } = useEditor();
  const commands = useCommands();
  const { icon: Icon } = authoringOf(field.type);
  const name = localize(field.label, language) || field.code;
  const become = (type: FieldTypeName) =>
    edit(messages.text('formEditor.edits.type', { type: messages.text(`formEditor.types.${type}`) }), (draft) => {
      const at = holderOf(place);
      heldBy(draft, at?.holder ?? '')?.splice(at?.position ?? 0, 1, changeType(field, type));
    });
  const others = typesFor(field.type);
  const items: MenuItem[] = [
    { label: messages.text('formEditor.duplicate'), icon: Copy, onSelect: commands.duplicate },
    { label: messages.text('formEditor.remove'), icon: Trash2, tone: 'danger', onSelect: commands.remove },
    ...(others.length > 0 ? [{ separator: true as const }] : []),
    ...others.map((type) => ({
      label: messages.text('formEditor.becomes', { type: messages.text(`formEditor.types.${type}`) }),
      icon: RefreshCw,
      onSelect: () => become(type),
    })),
  ];
  return (
    <header className="flex items-center gap-2 border-b border-line py-2 ps-4 pe-2">
      <span className="inline-flex h-6 shrink-0 items-center gap-1 whitespace-nowrap rounded-chip bg-info-soft px-1.5 text-12 font-strong text-info">
        <Icon aria-hidden className="size-3.5" strokeWidth={2} />
        {messages.text(`formEditor.types.${field.type}`)}
      </span>
      <h2 className="min-w-0 flex-1 truncate font-strong" title={name}>
        {name}
      </h2>
      <Menu
        trigger={<IconButton icon={Ellipsis} label={messages.text('formEditor.moreAbout', { name })} />}
        items={items}
      />
    </header>
  );
}
