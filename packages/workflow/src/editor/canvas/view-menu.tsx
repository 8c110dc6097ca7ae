'use client';
import { IconButton, Kbd, Menu } from '@nirmaan/ui';
import { Eye } from 'lucide-react';
import { useEditor, useWords } from '../editor-context';
import { usePanels } from '../panels';
import { useSavePicture } from '../picture/use-save-picture';
import { useViewOptions } from '../use-view-options';

type Props = { isOutlineOpen: boolean; toggleOutline(): void };

/** How the workflow is looked at. */
export function ViewMenu({ isOutlineOpen, toggleOutline }: Props) {
  const say = useWords();
  const { exports = [] } = useEditor();
  const view = useViewOptions();
  const panels = usePanels();
  const savePicture = useSavePicture();
  const minimap = view.minimap ?? true;
  return (
    <Menu
      align="start"
      trigger={<IconButton size="small" icon={Eye} label={say('view.label')} />}
      items={[
        { label: say('view.outline'), isToggle: true, checked: isOutlineOpen, onSelect: toggleOutline },
        {
          label: say('view.minimap'),
          isToggle: true,
          checked: minimap,
          onSelect: () => view.set({ minimap: !minimap }),
        },
        { separator: true },
        {
          label: say('view.colours'),
          isToggle: true,
          checked: view.colours,
          onSelect: () => view.set({ colours: !view.colours }),
        },
        {
          label: say('view.lanes'),
          text: say('view.lanesText'),
          isToggle: true,
          checked: view.lanes,
          onSelect: () => view.set({ lanes: !view.lanes }),
        },
        { separator: true },
        { label: say('search.title'), keys: <Kbd>F</Kbd>, onSelect: () => panels.show('search') },
        { label: say('text.title'), onSelect: () => panels.show('text') },
        { label: say('keysDialog.title'), keys: <Kbd>?</Kbd>, onSelect: () => panels.show('keys') },
        ...(savePicture
          ? [
              { separator: true as const },
              { label: say('picture.svg'), onSelect: () => void savePicture('svg') },
              { label: say('picture.png'), onSelect: () => void savePicture('png') },
            ]
          : []),
        ...exports.map(({ label, run }) => ({ label, onSelect: run })),
      ]}
    />
  );
}
