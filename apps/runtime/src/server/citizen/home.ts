import { type Answer, type Ask, redirect } from './ask';
import { type Desk, findCity, LANGUAGES, linkTo, listCities, notFound, page, siteOf } from './desk';

/** `/{lang}`: cities in which something can be applied for. With one city only there is nothing to choose. */
export async function home(desk: Desk, ask: Ask): Promise<Answer> {
  const { place, ...to } = linkTo(desk, ask);
  const cities = await Promise.all(
    (await listCities(desk, ask)).map(async (each) => ({
      ...each,
      services: (await desk.catalogue.activeServices(desk.realm, each.tenant)).length,
    })),
  );
  const open = cities.filter((each) => each.services > 0);
  if (open.length === 1 && open[0] && cities.length === 1) return redirect(to.services(place, open[0].city));
  return page({ kind: 'cities', site: siteOf(desk, ask), cities: open }, 200, true);
}

/** `/{lang}/{city}`: the services open there. */
export async function services(desk: Desk, ask: Ask): Promise<Answer> {
  const city = await findCity(desk, ask, ask.path[0] ?? '');
  if (!city) return notFound(desk, ask);
  const active = await desk.catalogue.activeServices(desk.realm, city.tenant);
  const site = siteOf(desk, ask, { city });
  return page(
    {
      kind: 'services',
      site,
      services: active.map(({ definition }) => ({
        code: definition.code,
        name: definition.name,
        description: definition.description,
      })),
    },
    200,
    true,
  );
}

/** The best of our languages for an `Accept-Language` header; English when none fits. */
export function languageFor(header: string | undefined): string {
  const wanted = (header ?? '').split(',').map((part) => {
    const [tag = '', ...params] = part.trim().split(';');
    const quality = params.map((each) => /^\s*q=([01](\.\d{1,3})?)\s*$/.exec(each)?.[1]).find(Boolean);
    return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
  });
  wanted.sort((a, b) => b.quality - a.quality);
  for (const { tag, quality } of wanted) {
    const found = LANGUAGES.find((each) => tag === each.toLowerCase() || tag.split('-')[0] === each.toLowerCase());
    if (found && quality > 0) return found;
  }
  return 'en';
}
