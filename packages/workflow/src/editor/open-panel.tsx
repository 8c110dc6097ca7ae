'use client';
import { KeysDialog } from './keys-dialog';
import { usePanels } from './panels';
import { QuickAdd } from './quick-add/quick-add';
import { SearchPanel } from './search/search-panel';
import { SnippetPicker } from './snippet-picker';
import { TextPanel } from './text/text-panel';

/** What lies over the canvas now. */
export function OpenPanel() {
  const { open, close } = usePanels();
  if (open === 'quick-add') return <QuickAdd onClose={close} />;
  if (open === 'search') return <SearchPanel onClose={close} />;
  if (open === 'snippets') return <SnippetPicker onClose={close} />;
  if (open === 'text') return <TextPanel onClose={close} />;
  if (open === 'keys') return <KeysDialog onClose={close} />;
  return null;
}
