import { z } from 'zod';
import { type LocalizationSlice, levelKey } from '../slice';

const identity = z.object({ tenant: z.string(), locale: z.string(), module: z.string(), code: z.string() });

export const LocalizationEffect = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('put'), messages: z.array(identity.extend({ message: z.string() })) }),
  z.object({ kind: z.literal('delete'), messages: z.array(identity) }),
]);
export type LocalizationEffect = z.infer<typeof LocalizationEffect>;

export function applyLocalization(slice: LocalizationSlice, effect: LocalizationEffect): boolean {
  if (effect.kind === 'delete') {
    for (const { tenant, locale, module, code } of effect.messages)
      slice.levels.get(levelKey(tenant, locale))?.get(module)?.delete(code);
    return true;
  }
  for (const message of effect.messages) {
    const key = levelKey(message.tenant, message.locale);
    const level = slice.levels.get(key) ?? new Map();
    const module = level.get(message.module) ?? new Map();
    slice.levels.set(key, level.set(message.module, module.set(message.code, message)));
  }
  return true;
}
