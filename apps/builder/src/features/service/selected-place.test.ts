import { describe, expect, test } from 'vitest';
import { chosen, heard, opened } from './selected-place';

const start = opened('workflow', '/workflow/states/0');

describe('what is selected on a tab', () => {
  test('is what was chosen last, whatever the address still tells of earlier choices', () => {
    const two = chosen(chosen(start, '/workflow/actions/0'), '/workflow/states/1');
    expect(two.place).toBe('/workflow/states/1');
    const early = heard(two, 'workflow', '/workflow/actions/0');
    expect(early.place).toBe('/workflow/states/1');
    expect(heard(early, 'workflow', '/workflow/states/1')).toMatchObject({ place: '/workflow/states/1', asked: [] });
  });

  test('is what was chosen last, where the address passes over what came between', () => {
    const two = chosen(chosen(start, '/workflow/actions/0'), '/workflow/states/1');
    expect(heard(two, 'workflow', '/workflow/states/1')).toMatchObject({ place: '/workflow/states/1', asked: [] });
  });

  test('comes back to where it began, before the address has told of it', () => {
    const back = chosen(chosen(start, '/workflow/actions/0'), start.place);
    expect(heard(back, 'workflow', start.told).place).toBe(start.place);
    expect(heard(heard(back, 'workflow', '/workflow/actions/0'), 'workflow', start.place)).toEqual(start);
  });

  test('follows a link', () => {
    expect(heard(start, 'workflow', '/workflow/states/7').place).toBe('/workflow/states/7');
    expect(heard(start, 'workflow', '')).toEqual(opened('workflow', ''));
  });

  test('is forgotten with its tab, with what was chosen there last', () => {
    const left = chosen(start, '/workflow/states/1');
    expect(heard(left, 'forms', '')).toEqual(opened('forms', ''));
  });

  test('stays the same value where nothing changes', () => {
    expect(chosen(start, start.place)).toBe(start);
    expect(heard(start, 'workflow', start.told)).toBe(start);
  });
});
