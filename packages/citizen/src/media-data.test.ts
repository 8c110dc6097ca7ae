import { Form } from '@nirmaan/forms';
import { describe, expect, it } from 'vitest';
import { mediaOf } from './media-data';
import { sampleFormView } from './samples/views';

function viewWith(fields: object[], site: object = {}) {
  const form = Form.parse({ code: 'f', title: {}, pages: [{ code: 'p', title: {}, fields }] });
  const [page] = form.pages;
  if (!page) throw new Error('no page');
  const view = sampleFormView('en', 'place', {});
  return { ...view, page, uploads: '/en/citya/x/uploads', site: { ...view.site, ...site } };
}
const field = (type: string) => ({ type, code: type.replace('-', ''), label: { en: type } });
const map = { tiles: 'https://tiles.example.org/{z}/{x}/{y}.png', attribution: 'x' };

describe('what a page carries for files, signatures, codes and places', () => {
  it('is nothing where there are none', () => expect(mediaOf(viewWith([field('text')]))).toBeUndefined());

  it('is the words of those it has, also inside groups', () => {
    const inside = { ...field('group'), fields: [field('signature')] };
    expect(Object.keys(mediaOf(viewWith([field('photo'), inside]))?.words ?? {})).toEqual(['files', 'sign']);
  });

  it('leaves the blanks for the script', () => {
    expect(mediaOf(viewWith([field('document')]))?.words.files?.sending).toBe('Sending {name}, {percent}%');
  });

  it('has a map only where the installation has tiles, and the page a place', () => {
    const assets = { script: 's.js', style: 's.css', map: 'm.css' };
    expect(mediaOf(viewWith([field('map-point')], { assets }))?.map).toBeUndefined();
    expect(mediaOf(viewWith([field('map-point')], { assets, map }))?.map).toMatchObject(map);
    expect(mediaOf(viewWith([field('photo')], { assets, map }))?.map).toBeUndefined();
  });
});
