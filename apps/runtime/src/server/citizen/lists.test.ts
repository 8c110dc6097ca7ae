import { ServiceDraft as Service } from '@nirmaan/service';
import { describe, expect, it } from 'vitest';
import { createVisit, draftOfService, hiddenIn, htmlOf } from './testing/desk';

const address = '/en/citya/trade-licence/apply/machines';
const label = (en: string) => ({ label: { en } });

const service = Service.parse({
  ...draftOfService,
  forms: [
    {
      ...draftOfService.forms[0],
      pages: [
        {
          code: 'machines',
          title: { en: 'Your machines' },
          fields: [
            {
              type: 'repeating-group',
              code: 'machines',
              ...label('Machines'),
              itemName: { en: 'Machine' },
              display: 'table',
              totals: true,
              required: true,
              maxItems: 3,
              fields: [
                { type: 'text', code: 'make', ...label('Make'), required: true },
                { type: 'number', code: 'power', ...label('Power'), unit: { en: 'HP' } },
                { type: 'document', code: 'invoice', ...label('Invoice') },
              ],
            },
            {
              type: 'select-many',
              code: 'hazards',
              ...label('Hazards'),
              exclusive: 'none',
              choices: {
                from: 'list',
                options: [
                  { value: 'none', ...label('None of these') },
                  { value: 'fire', ...label('Fire'), hint: { en: 'Open flames, ovens' } },
                  { value: 'dust', ...label('Dust') },
                ],
              },
            },
          ],
        },
        { code: 'more', title: { en: 'More' }, fields: [{ type: 'text', code: 'more', ...label('More') }] },
      ],
    },
  ],
});

function open() {
  const visit = createVisit({ service });
  const post = async (values: Record<string, string | string[]>, makes: string[] = []) =>
    visit.post(
      address,
      { ...hiddenIn(await visit.get(address)), ...values },
      {
        files: makes.map((make, at) => ({
          input: `machines.${at}.invoice`,
          name: `${make}.pdf`,
          bytes: Buffer.from('%PDF-1.7'),
          tooLarge: false,
        })),
      },
    );
  const machines = () => visit.drafts.get('s1')?.data.machines;
  const html = async () => htmlOf(await visit.get(address));
  return { ...visit, post, machines, html };
}

const row = (at: number, make: string, power: string) => ({
  [`machines.${at}.make`]: make,
  [`machines.${at}.power`]: power,
});

describe('a table is filled without script', () => {
  it('row by row, and the row in the middle goes without the answers and files of the others', async () => {
    const { post, machines, html } = open();
    const [lathe, drill, press] = [row(0, 'Lathe', '0.1'), row(1, 'Drill', '0.2'), row(2, 'Press', '7')];
    expect(await post({ ...lathe, _op: 'add:/machines' })).toMatchObject({ to: `${address}#f-machines.1.make` });
    await post({ ...lathe, ...drill, _op: 'add:/machines' });
    await post({ ...lathe, ...drill, ...press, _op: 'save' }, ['Lathe', 'Drill', 'Press']);
    expect(await html()).toContain('7.3 HP');
    expect(await html()).toContain('No more than 3 can be given.');
    // Typed at the same moment: it is kept, too.
    await post({ ...lathe, ...drill, ...press, 'machines.2.power': '8', _op: 'remove:/machines/1' });
    const invoice = (name: string) => [expect.objectContaining({ name: `${name}.pdf` })];
    expect(machines()).toEqual([
      { make: 'Lathe', power: 0.1, invoice: invoice('Lathe') },
      { make: 'Press', power: 8, invoice: invoice('Press') },
    ]);
    expect(await html()).toContain('8.1 HP');
  });

  it('says at the cell what is wrong, and names the row in its label', async () => {
    const { post } = open();
    const answer = await post({ ...row(0, '', 'many'), 'machines.count': '1', hazards: '' });
    const page = htmlOf(answer);
    expect(answer).toMatchObject({ status: 422 });
    expect(page).toContain('href="#f-machines.0.make"');
    expect(page).toContain('href="#f-machines.0.power"');
    expect(page).toMatch(/for="f-machines\.0\.make">Make<span class="n-only-read">, Machine 1</);
  });

  it('goes on where Enter is pressed in an answer: the first button of the form takes nothing away', async () => {
    const { html } = open();
    const [first] = /<button [^>]*>/.exec((await html()).slice((await html()).indexOf('<form id="page-form"'))) ?? [];
    expect(first).toContain('type="submit"');
    expect(first).not.toContain('name=');
  });
});

describe('choices', () => {
  it('of which one excludes the others have it apart at the end, and refuse it together with them', async () => {
    const { post, html } = open();
    const page = await html();
    expect(page.indexOf('Dust')).toBeLessThan(page.indexOf('None of these'));
    expect(page).toMatch(/aria-describedby="f-hazards-about"/);
    const answer = await post({ ...row(0, 'Lathe', '1'), hazards: ['', 'none', 'fire'] });
    expect(answer).toMatchObject({ status: 422 });
    expect(htmlOf(answer)).toContain('choose either “None of these” or the others');
    expect(await post({ ...row(0, 'Lathe', '1'), hazards: ['', 'none'] })).toMatchObject({ kind: 'redirect' });
  });
});
