import { judgeMaster } from '../check-master';
import type { Master } from '../model/master';

/** Asked and answered by `judge-in-worker.ts`. */
self.addEventListener('message', ({ data }: MessageEvent<Master>) => {
  self.postMessage(judgeMaster(data));
});
