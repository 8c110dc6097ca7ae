import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import type { RuleTypes } from '@nirmaan/rules/parse';
import type { Field, Form, Page } from '../model/form';
import { fieldTypesOf, ruleTypesOf } from '../rule-types';
import { toRuleTexts } from './rule-texts';
import { isObject } from './same-json';
import { toPlainJson, withoutOrigins } from './without-origins';

/** A field or page as a document with rules as texts wherever reading the text gives the rule; it remembers no file. */
export function fieldDocument(of: Field | Page, types: RuleTypes): JsonObject {
  const { origin: _, fields: _fields, ...own } = toPlainJson(of);
  const document = toRuleTexts(own, types);
  const fields = 'fields' in of ? of.fields : undefined;
  // A page is no scope: its fields are known to the whole form.
  const inner = fields && ('type' in of ? { ...types, ...fieldTypesOf(fields) } : types);
  return {
    ...(isObject(document) ? document : {}),
    ...(fields && inner && { fields: fields.map((field) => fieldDocument(field, inner)) }),
  };
}

export function formDocument(form: Form): JsonObject {
  const types = ruleTypesOf(form);
  const { pages: _, ...own } = toPlainJson(withoutOrigins(form));
  return { ...own, pages: form.pages.map((page) => fieldDocument(page, types)) };
}

/** What was just read from texts, with its rules as those texts. */
export function readDocument(read: object): JsonObject {
  const { origin: _, ...own } = toPlainJson(read);
  return onlyTexts(own);
}

function onlyTexts(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, textIn(each)]));
}

function textIn(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(textIn);
  if (!isObject(value)) return value;
  return typeof value.text === 'string' && Array.isArray(value.ast) ? { rule: value.text } : onlyTexts(value);
}
