import { idFormatOf, type ServiceDraft } from '@nirmaan/service';
import { isObject } from '../business-service/find-services';
import { StudioNode } from './studio-node';

/**
 * `idgen`: the numbers of applications. A format that is adopted gets the warning of `service.risky-id-format` where one of
 * its numbers may contain another. Those of services, bills and payments are not ours to give.
 */
export function readIdFormat(configuration: StudioNode, code: string): ServiceDraft['idFormat'] {
  const own = idFormatOf(code);
  const idgen = configuration.member('idgen');
  const entries = isObject(idgen)
    ? [new StudioNode(idgen, configuration.place('idgen'), configuration.say)]
    : configuration.nodes('idgen');
  for (const entry of entries)
    if (entry.text('idname') === '' && entry.text('name') !== '')
      entry.say('placeholder', 'compiler.studio.id-name', entry.place('name'), { type: entry.text('type') });
  const ours =
    entries.find((entry) => entry.text('type') === 'application') ??
    entries.find((entry) => !['service', 'bill', 'payment'].includes(entry.text('type')));
  const format = [ours?.text('format'), ours?.text('sequence')].find((each) => each?.includes('['));
  if (!ours || format === undefined) {
    if (ours) ours.say('repaired', 'compiler.studio.no-id-format', ours.place('format'), { format: own.format });
    return own;
  }
  // Where the format stands under another name, `format` is the name of it.
  const name = ours.text('idname') || ours.text('name') || (ours.text('format') === format ? '' : ours.text('format'));
  return { name: name || own.name, format };
}
