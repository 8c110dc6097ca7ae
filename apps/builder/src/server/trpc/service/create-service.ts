import { examples } from '@nirmaan/examples';
import { Language, ServiceCode } from '@nirmaan/lexicon';
import { Master } from '@nirmaan/masters';
import { newService, parseDraft, type ServiceDraft } from '@nirmaan/service';
import { z } from 'zod';
import type { Builder } from '../../composition';
import { insertDraft } from '../../drafts';
import { authors } from '../../policies';
import { Failure, procedure } from '../procedure';

/** A service begun from a template, or blank. A template brings the masters it reads where the realm has none of that code. */
export const createService = procedure
  .policy(authors)
  .input(
    z.discriminatedUnion('from', [
      z.object({ from: z.literal('template'), template: z.string() }),
      z.object({
        from: z.literal('blank'),
        code: ServiceCode,
        name: z.string().trim().min(1).max(100),
        language: Language,
      }),
    ]),
  )
  .mutation(async ({ ctx: { builder, session }, input }) => {
    const by = session.actor.user.userName;
    const draft =
      input.from === 'blank'
        ? newService({
            code: input.code,
            name: { [input.language]: input.name },
            languages: input.language === 'en' ? ['en'] : [input.language, 'en'],
          })
        : await fromTemplate(builder, session.realm, input.template, by);
    return { code: await insertDraft(builder, session.realm, { draft, by }) };
  });

async function fromTemplate(builder: Builder, realm: string, template: string, by: string): Promise<ServiceDraft> {
  const example = Object.hasOwn(examples, template) ? examples[template as keyof typeof examples] : undefined;
  const { draft } = parseDraft(example?.service);
  if (!example || !draft) throw new Failure({ code: 'no-template', params: { template } }, 'NOT_FOUND');
  for (const json of example.masters) {
    const master = Master.parse(json);
    await builder.masters.insert(realm, { code: master.code, content: master, by, at: builder.now() });
  }
  return draft;
}
