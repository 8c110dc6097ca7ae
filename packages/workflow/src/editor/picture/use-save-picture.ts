'use client';
import { useToast } from '@nirmaan/ui';
import { createContext, useCallback, useContext } from 'react';
import { linesToRoute } from '../../layout';
import type { WorkflowLayout } from '../../model/workflow';
import { drawWorkflow, pictureBoxes } from '../../picture';
import { useEditor, useRoleColours, useWords } from '../editor-context';
import { useLayoutWorker } from '../use-layout-worker';
import { type Places, useLayoutOptions } from '../use-places';
import { keepFile, type PictureKind, pictureFile } from './picture-file';

const PlacesContext = createContext<{ places: WorkflowLayout; lanes: Places['lanes'] } | undefined>(undefined);
/** What is seen on the canvas: it is what is saved. */
export const PicturePlacesProvider = PlacesContext.Provider;

/** Saves what the canvas shows as a picture; undefined as long as it shows nothing. */
export function useSavePicture(): ((kind: PictureKind) => Promise<void>) | undefined {
  const { workflow, roles, forms, language, messages } = useEditor();
  const shown = useContext(PlacesContext);
  const colours = useRoleColours();
  const measures = useLayoutOptions();
  const openWorker = useLayoutWorker();
  const toast = useToast();
  const say = useWords();
  const save = useCallback(
    async (kind: PictureKind) => {
      if (!shown) return;
      const { places, lanes } = shown;
      const boxes = pictureBoxes(workflow, places, { language, messages });
      const routing = await openWorker().route({ boxes, lines: linesToRoute(workflow, measures) });
      // Asked for again in the meantime: that one is saved.
      if (!routing) return;
      const theme = document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
      const names = { language, messages, roles, forms, colours };
      const svg = drawWorkflow(workflow, places, {
        ...names,
        title: say('picture.title'),
        theme,
        routes: routing.routes,
        ...(lanes && { lanes }),
      });
      const file = await pictureFile(svg, kind);
      if (file) keepFile(file, `workflow.${kind}`);
      else toast({ text: say('picture.failed'), tone: 'error' });
    },
    [shown, workflow, language, messages, openWorker, measures, roles, forms, colours, say, toast],
  );
  return shown && save;
}
