import { Language, MasterCode } from '@nirmaan/lexicon';
import { type Master, tableMaster } from '@nirmaan/masters';
import { TableShape } from '@nirmaan/rules/tables';
import { z } from 'zod';
import { masterMakers } from '../../policies';
import { Failure, procedure } from '../procedure';

/** A list with the two columns nearly every one has, or a decision table with these columns. */
export const createMaster = procedure
  .policy(masterMakers)
  .input(
    z.object({
      code: MasterCode,
      name: z.string().trim().min(1).max(100),
      language: Language,
      table: TableShape.optional(),
    }),
  )
  .mutation(async ({ ctx: { builder, session }, input }) => {
    const base = { code: input.code, name: { [input.language]: input.name } };
    const master: Master = input.table
      ? tableMaster({ ...base, shape: input.table })
      : {
          formatVersion: 1,
          kind: 'list',
          ...base,
          columns: [
            { code: 'code', name: { en: 'Code' }, type: 'text', required: true, unique: true },
            { code: 'name', name: { en: 'Name' }, type: 'text', required: true, unique: false },
          ],
          rows: [],
        };
    const by = session.actor.user.userName;
    if (!(await builder.masters.insert(session.realm, { code: input.code, content: master, by, at: builder.now() })))
      throw new Failure({ code: 'code-taken', params: { code: input.code } }, 'CONFLICT');
    return { code: input.code };
  });
