import type { JsonObject } from '@nirmaan/lexicon';

/** What a type of XLSForm is with us. `loses` is the end of a message code that says what is lost. */
export type QuestionType = { field: JsonObject; loses?: string; isHidden?: true } | { kept: string };

const text = { field: { type: 'text', maxLength: 10_000 } } as const;
const integer = { field: { type: 'integer' } } as const;
const select = { field: { type: 'select-one' } } as const;
const selectMany = { field: { type: 'select-many' } } as const;
const place = { field: { type: 'map-point' } } as const;
const shape = { field: { type: 'long-text', maxLength: 10_000 }, loses: 'shape-as-text' } as const;
const photo = { field: { type: 'photo' } } as const;
const media = { kept: 'no-recordings' } as const;
const metadata = { kept: 'metadata' } as const;

/** By the name in the column `type`, in small letters with `_`; those of select ones and groups without what follows them. */
export const questionTypes: Readonly<Record<string, QuestionType>> = {
  text,
  string: text,
  integer,
  int: integer,
  decimal: { field: { type: 'number', decimals: 6 } },
  percentage: { field: { type: 'integer', minimum: 0, maximum: 100 } },
  range: integer,
  note: { field: { type: 'guidance' } },
  date: { field: { type: 'date' } },
  time: { field: { type: 'time' } },
  datetime: { ...text, loses: 'date-time-as-text' },
  phone_number: { field: { type: 'text', maxLength: 30 } },
  select_one: select,
  select_one_from_file: select,
  select_one_external: select,
  select_multiple: selectMany,
  select_multiple_from_file: selectMany,
  rank: { ...selectMany, loses: 'rank-without-order' },
  geopoint: place,
  gps: place,
  location: place,
  geotrace: shape,
  geoshape: shape,
  image: photo,
  photo,
  picture: photo,
  file: { field: { type: 'document' } },
  barcode: {
    field: {
      type: 'code-scan',
      maxLength: 4000,
      formats: ['qr', 'ean-13', 'ean-8', 'code-128', 'code-39', 'data-matrix', 'pdf-417'],
    },
  },
  acknowledge: { field: { type: 'declaration' } },
  trigger: { field: { type: 'declaration' } },
  hidden: { field: { type: 'hidden' }, isHidden: true },
  calculate: { field: { type: 'hidden' }, isHidden: true },
  today: { field: { type: 'hidden', value: { rule: 'today()' } }, isHidden: true, loses: 'day-of-answer' },
  audio: media,
  video: media,
  background_audio: media,
  osm: { kept: 'no-type' },
  start: metadata,
  end: metadata,
  deviceid: metadata,
  subscriberid: metadata,
  simserial: metadata,
  phonenumber: metadata,
  username: metadata,
  email: metadata,
  imei: metadata,
  audit: metadata,
  start_geopoint: metadata,
  xml_external: { kept: 'no-type' },
  csv_external: { kept: 'no-type' },
};

/** Names that were in use before: `q string`, `add text prompt`. */
const OLD = /^(?:q|add)_(\w+?)(?:_prompt)?$/;

export type TypeCell = {
  /** `begin` and `end` with what of: `group`, `repeat`. */
  kind: 'question' | 'begin' | 'end';
  name: string;
  /** A list of choices, or a file of them. */
  list?: string;
  hasOther?: true;
};

/** The cell of the column `type`: `select_one yes_no or_other`, `begin_group`. */
export function readTypeCell(written: string): TypeCell {
  const words = written.trim().replace(/\s+/g, ' ');
  const block = /^(begin|end)[ _](group|repeat|loop)\b/i.exec(words);
  if (block)
    return { kind: block[1]?.toLowerCase() === 'begin' ? 'begin' : 'end', name: block[2]?.toLowerCase() ?? '' };
  const withOther = words.replace(/\s+(?:or_other|or specify other)$/i, '');
  const hasOther = withOther !== words;
  const listed =
    /^(select_one_from_file|select_multiple_from_file|select_one_external|select_one|select_multiple|select1|rank|osm)\s+(.+)$/i.exec(
      withOther,
    ) ??
    /^(select one from|select one|select all that apply from|select multiple from|select multiple|select1|select)\s+(.+)$/i.exec(
      withOther,
    );
  if (listed) {
    const said = listed[1]?.toLowerCase().replace(/ /g, '_') ?? '';
    const name = /file|external|rank|osm/.test(said)
      ? said
      : /multiple|all|^select$/.test(said)
        ? 'select_multiple'
        : 'select_one';
    return { kind: 'question', name, list: listed[2]?.trim() ?? '', ...(hasOther && { hasOther: true }) };
  }
  const name = words.toLowerCase().replace(/^uri:/, '').replace(/[ -]/g, '_');
  return { kind: 'question', name: Object.hasOwn(questionTypes, name) ? name : name.replace(OLD, '$1') };
}
