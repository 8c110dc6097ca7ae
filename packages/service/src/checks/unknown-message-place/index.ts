import { unknownPlacesIn } from '../../messages/messages-told';
import { MESSAGE_PLACES } from '../../model/message';
import { defineServiceCheck } from '../define-check';

/** A place that nothing is put into would be read as it is written. */
export const unknownMessagePlace = defineServiceCheck({
  code: 'service.unknown-message-place',
  severity: 'error',
  check({ messages = [] }, report) {
    const places = MESSAGE_PLACES.map((place) => `{${place}}`).join(', ');
    messages.forEach(({ text }, at) => {
      for (const place of unknownPlacesIn(text)) report(`/messages/${at}/text`, { place, places });
    });
  },
});
