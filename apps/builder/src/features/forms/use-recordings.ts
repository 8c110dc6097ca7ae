'use client';
import type { EditorRecordings } from '@nirmaan/forms/editor';
import { isOfSameWords, LARGEST_RECORDING, unusedRecordings, withRecording } from '@nirmaan/service';
import { useMemo } from 'react';
import { useService } from '../service/service-context';
import { failureText } from '../shell/failure';
import { useMessages, useTRPCClient } from '../shell/providers';

/** What can be heard of the open service: bytes go to the server, the draft holds which words they read. */
export function useRecordings(): EditorRecordings {
  const { draft, edit } = useService();
  const messages = useMessages();
  const server = useTRPCClient();
  return useMemo(() => {
    const { recordings = [] } = draft;
    const label = messages.text('formEditor.edits.recording');
    return {
      of: (spoken) => recordings.find((each) => isOfSameWords(each, spoken)),
      async add(spoken, sound, seconds) {
        if (sound.size > LARGEST_RECORDING)
          return messages.text('builder.failure.recording-refused', { kilobytes: String(LARGEST_RECORDING / 1024) });
        try {
          const kept = await server.recording.add.mutate({ body: await toBase64(sound) });
          edit(label, (service) => {
            service.recordings = withRecording(service, { ...spoken, ...kept, seconds });
          });
          return undefined;
        } catch (error) {
          return failureText(messages, error);
        }
      },
      remove: (spoken) =>
        void edit(label, (service) => {
          service.recordings = service.recordings?.filter((each) => !isOfSameWords(each, spoken));
        }),
      async load(sha256) {
        const found = await server.recording.get.query({ sha256 });
        return found ? new Blob([fromBase64(found.body)], { type: found.mediaType }) : undefined;
      },
      unused: unusedRecordings(draft).length,
      removeUnused: () =>
        void edit(label, (service) => {
          const unused = new Set(unusedRecordings(service));
          service.recordings = service.recordings?.filter((each) => !unused.has(each));
        }),
    };
  }, [draft, edit, messages, server]);
}

async function toBase64(sound: Blob): Promise<string> {
  const bytes = new Uint8Array(await sound.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(body: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(body), (sign) => sign.charCodeAt(0));
}
