import { createFileJournal } from '../journals/file-journal';
import { startSandbox } from '../start-sandbox';

/** A sandbox as a process of its own, to be killed: `node … <journal> [<delay of the persister, ms>]`. */
const [, , journal = '', persisterDelay = '30'] = process.argv;
const running = await startSandbox({
  port: 0,
  direct: true,
  journal: createFileJournal(journal),
  settings: { persisterDelay: Number(persisterDelay) },
});
process.stdout.write(`${running.url}\n`);
