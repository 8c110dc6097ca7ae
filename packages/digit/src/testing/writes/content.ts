import { context, type DigitWrite } from './write';

const messages = [{ code: 'lic.title', message: 'Licence', module: 'lic', locale: 'en_IN' }];
const text = { name: 'a.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode('hello') };

export const contentWrites: DigitWrite[] = [
  {
    name: 'idgen.generate',
    isPersisted: false,
    isOpen: false,
    write: ({ digit }) => digit.idgen.generate({ tenant: 'pg', name: 'lic.number' }, context),
    // A number nobody got is a gap, no double.
    effects: ({ sandbox }) => sandbox.state.idgen.sequences.get('seq_lic') ?? 0,
  },
  {
    name: 'localization.upsert',
    isPersisted: false,
    isOpen: false,
    write: ({ digit }) => digit.localization.upsert({ tenant: 'pg', messages }, context),
    effects: async ({ digit }) =>
      (await digit.localization.search({ tenant: 'pg', locale: 'en_IN', module: 'lic' }, context)).length,
  },
  {
    name: 'filestore.upload',
    isPersisted: false,
    isOpen: true,
    write: ({ digit }) => digit.filestore.upload({ tenant: 'pg', module: 'LIC', files: [text] }, context),
    effects: ({ sandbox }) => sandbox.state.filestore.files.size,
  },
];
