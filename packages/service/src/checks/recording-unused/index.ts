import { unusedRecordings } from '../../recordings/recordings';
import { defineServiceCheck } from '../define-check';

/** Its words were written anew or taken away, so nobody can hear it. */
export const recordingUnused = defineServiceCheck({
  code: 'service.recording-unused',
  severity: 'warning',
  check(draft, report) {
    const unused = new Set(unusedRecordings(draft));
    draft.recordings?.forEach((recording, at) => {
      if (unused.has(recording)) report(`/recordings/${at}`, { words: recording.words.slice(0, 80) });
    });
  },
});
