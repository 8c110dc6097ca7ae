import { FieldCode, Language, MasterCode } from '@nirmaan/lexicon';
import { type Master, MasterRow, tableMaster } from '@nirmaan/masters';
import { TableShape } from '@nirmaan/rules/tables';
import { z } from 'zod';
import { masterMakers } from '../../policies';
import { Failure, procedure } from '../procedure';

/** A list with the two columns nearly every one has, one that came with a form, or a decision table with these columns. */
export const createMaster = procedure
  .policy(masterMakers)
  .input(
    z.object({
      code: MasterCode,
      name: z.string().trim().min(1).max(100),
      language: Language,
      table: TableShape.optional(),
      list: z.object({ columns: z.array(FieldCode).min(1).max(100), rows: z.array(MasterRow).max(50_000) }).optional(),
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
          columns: input.list?.columns.map((code) => ({
            code,
            name: { [input.language]: code },
            type: 'text' as const,
            required: false,
            // The same value may stand under several others: all columns together tell rows apart.
            unique: true,
          })) ?? [
            { code: 'code', name: { en: 'Code' }, type: 'text', required: true, unique: true },
            { code: 'name', name: { en: 'Name' }, type: 'text', required: true, unique: false },
          ],
          rows: input.list?.rows ?? [],
        };
    const by = session.actor.user.userName;
    if (!(await builder.masters.insert(session.realm, { code: input.code, content: master, by, at: builder.now() })))
      throw new Failure({ code: 'code-taken', params: { code: input.code } }, 'CONFLICT');
    return { code: input.code };
  });
