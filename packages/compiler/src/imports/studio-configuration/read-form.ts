import type { Field, Form, Page } from '@nirmaan/forms';
import { toFieldCode, wordsOfName } from '@nirmaan/forms/formats';
import type { Text } from '@nirmaan/lexicon';
import { inEveryLanguage } from '@nirmaan/lexicon/in-every-language';
import { fieldOrigin } from './origin';
import { readApplicants } from './read-applicants';
import { readDependencies } from './read-dependencies';
import { readDocuments } from './read-documents';
import { readPlace } from './read-place';
import { type Container, MOST_QUESTIONS, readProperties, readProperty } from './read-property';
import type { StudioNode } from './studio-node';

/** The application form of a configuration, and the masters it chooses from. */
export function readForm(configuration: StudioNode, filing: readonly string[]): { form: Form; masters: string[] } {
  const container: Container = {
    taken: new Set(),
    codes: new Map(),
    masters: new Set(),
    left: { count: MOST_QUESTIONS },
  };
  const pages: Page[] = [];
  const pageCodes = new Set<string>();
  const addPage = (name: string, title: Text, at: string, fields: Field[]) =>
    pages.push({ code: toFieldCode(name, pageCodes), title, fields, origin: fieldOrigin(at) });

  const loose: StudioNode[] = [];
  for (const section of configuration.nodes('fields')) {
    const isObject = Array.isArray(section.member('properties'));
    // A property that stands among the sections is one of a page without a name.
    if (!isObject && section.node('items') === undefined) {
      loose.push(section);
      continue;
    }
    const name = section.text('name') || section.text('label');
    const title = { en: section.text('label') || wordsOfName(name) };
    const list = isObject ? undefined : readProperty(section, container, 0);
    const fields = isObject ? readProperties(section.nodes('properties'), container) : list ? [list] : [];
    addPage(name, title, section.at, fields);
  }
  if (loose.length > 0)
    addPage(
      'details',
      inEveryLanguage('service.new.page'),
      configuration.place('fields'),
      readProperties(loose, container),
    );

  const place = readPlace(configuration, container.taken);
  if (place) addPage('place', inEveryLanguage('compiler.studio.place'), configuration.place('boundary'), [place]);
  const applicants = readApplicants(configuration, container.taken);
  if (applicants)
    addPage('applicants', inEveryLanguage('compiler.studio.applicants'), configuration.place('applicant'), [
      applicants,
    ]);
  const documents = readDocuments(configuration, container.taken, filing);
  if (documents.length > 0)
    addPage('documents', inEveryLanguage('compiler.studio.documents'), configuration.place('documents'), documents);
  if (pages.length === 0) pages.push({ code: 'page1', title: inEveryLanguage('service.new.page'), fields: [] });

  const form: Form = { code: 'application', title: inEveryLanguage('service.new.form'), pages };
  return { form: readDependencies(form, configuration, container.codes), masters: [...container.masters] };
}
