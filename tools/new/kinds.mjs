/**
 * What `npm run new` lays out: for each kind its files and its lines in the registries. Pure: text in, text out.
 * A line goes before or after an anchor that every registry has; a missing anchor is an error that names the file.
 */

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const pascal = (name) => camel(name).replace(/^\w/, (letter) => letter.toUpperCase());
const words = (name) => name.replaceAll('-', ' ').replace(/^\w/, (letter) => letter.toUpperCase());

const importLine = (line) => ({ before: /^(?=import )/m, text: `${line}\n` });

function fieldType(name) {
  const type = `packages/forms/src/field-types/${name}`;
  const [value, Value] = [camel(name), pascal(name)];
  return {
    files: {
      [`${type}/schema.ts`]: `import { z } from 'zod';
import { FieldBase } from '../../model/field-base';

/** What its author can set. */
export const ${Value}Field = FieldBase.extend({ type: z.literal('${name}') });
`,
      [`${type}/index.ts`]: `import type { FieldType } from '../contract';
import { isNothing, readText } from '../reading';

export const ${value}: FieldType<'${name}'> = {
  ruleType: () => 'string',
  isEmpty: isNothing,
  toRuleValue: (value) => (typeof value === 'string' ? value : null),
  readPosted: readText,
  validate: (value) => (typeof value === 'string' ? [] : [{ code: 'notText' }]),
  toJsonSchema: () => ({ type: 'string' }),
  format: (value) => String(value),
};
`,
      [`${type}/views.tsx`]: `import type { FieldView } from '../../renderer/contract';
import { TextControl } from '../../renderer/text-control';

export const ${value}View: FieldView<'${name}'> = { isGroup: false, Input: (props) => <TextControl {...props} /> };
`,
      [`${type}/cases.json`]: `${JSON.stringify(
        {
          cases: [
            { posted: { '': 'value' }, value: 'value', because: 'say why it is accepted' },
            { posted: { '': '' }, because: 'nothing typed' },
          ],
        },
        null,
        2,
      )}\n`,
      [`${type}/settings.tsx`]: `import { Type } from 'lucide-react';
import type { FieldAuthoring } from '../../editor/authoring';

/** Nothing of its own to set yet: then a panel goes in as \`Settings\`. */
export const ${value}Authoring: FieldAuthoring<'${name}'> = {
  icon: Type,
  group: 'words',
};
`,
    },
    lines: [
      [
        'packages/forms/src/model/form.ts',
        importLine(`import { ${Value}Field } from '../field-types/${name}/schema';`),
      ],
      ['packages/forms/src/model/form.ts', { before: /^]\);/m, text: `  ${Value}Field,\n` }],
      ['packages/forms/src/field-types/index.ts', importLine(`import { ${value} } from './${name}';`)],
      ['packages/forms/src/field-types/index.ts', { before: /^};/m, text: `  '${name}': ${value},\n` }],
      [
        'packages/forms/src/renderer/views.ts',
        importLine(`import { ${value}View } from '../field-types/${name}/views';`),
      ],
      ['packages/forms/src/renderer/views.ts', { before: /^};/m, text: `  '${name}': ${value}View,\n` }],
      [
        'packages/forms/src/editor/authorings.ts',
        importLine(`import { ${value}Authoring } from '../field-types/${name}/settings';`),
      ],
      ['packages/forms/src/field-types/problem-codes.ts', { before: /^};/m, text: `  '${name}': ['notText'],\n` }],
      ['packages/forms/src/editor/authorings.ts', { before: /^};/m, text: `  '${name}': ${value}Authoring,\n` }],
    ],
    messages: [
      { area: 'formEditor', path: ['types', name], text: words(name) },
      { area: 'formEditor', path: ['about', name], text: words(name) },
    ],
  };
}

function check(name) {
  const folder = `packages/workflow/src/checks/${name}`;
  const value = camel(name);
  return {
    files: {
      [`${folder}/index.ts`]: `import { defineCheck } from '../define-check';

/** Why this is a problem, in one sentence. */
export const ${value} = defineCheck({
  code: 'workflow.${name}',
  severity: 'warning',
  judges: 'both',
  shows: 'place',
  check(graph, report) {
    for (const [position, state] of graph.workflow.states.entries())
      if (state.code === '${name.toUpperCase().replaceAll('-', '_')}') report(\`/states/\${position}\`, { state: state.code });
  },
});
`,
      [`${folder}/cases.test.ts`]: `import { wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { ${value} } from '.';

describeCheck(${value}, {
  valid: { 'say why it is fine': wf\`DRAFT -SUBMIT-> (DONE)\` },
  invalid: { 'say what is wrong': { workflow: wf\`DRAFT -SUBMIT-> ${name.toUpperCase().replaceAll('-', '_')} -GO-> (DONE)\`, issues: ['/states/2'] } },
});
`,
      [`${folder}/explain.md`]: `${words(name)}: what it means for an author, and what to do.\n`,
    },
    lines: [
      ['packages/workflow/src/checks/index.ts', importLine(`import { ${value} } from './${name}';`)],
      ['packages/workflow/src/checks/index.ts', { before: /^];/m, text: `  ${value},\n` }],
    ],
    messages: [
      { area: 'workflow', path: ['issue', 'workflow', name], text: `${words(name)}: {state}` },
      {
        area: 'workflow',
        path: ['explain', name],
        text: `${words(name)}: what it means for an author, and what to do.`,
      },
    ],
  };
}

function digitService(name) {
  const folder = `packages/digit/src/services/${name}`;
  const Value = pascal(name);
  return {
    files: {
      [`${folder}/port.ts`]: `import type { CallContext } from '../../actor';

/** What we ask of it, in our words. */
export interface ${Value}Port {
  ping(context: CallContext): Promise<void>;
}
`,
      [`${folder}/digit-2.9.ts`]: `import { z } from 'zod';
import type { Caller } from '../../wire/caller';
import type { ${Value}Port } from './port';

export function create${Value}Client(caller: Caller): ${Value}Port {
  return {
    async ping(context) {
      await caller.post({ service: '${name}', path: '/${name}/health', answer: z.unknown(), context, isRead: true });
    },
  };
}
`,
      [`${folder}/slice.ts`]: `/** What the sandbox keeps of it. */
export type ${Value}Slice = { records: Map<string, string> };
`,
      [`${folder}/sandbox/effects.ts`]: `import { z } from 'zod';
import type { ${Value}Slice } from '../slice';

export const ${Value}Effect = z.object({ key: z.string(), value: z.string() });
export type ${Value}Effect = z.infer<typeof ${Value}Effect>;

export function apply${Value}(slice: ${Value}Slice, { key, value }: ${Value}Effect): boolean {
  slice.records.set(key, value);
  return true;
}
`,
      [`${folder}/sandbox/index.ts`]: `import { defineSandboxService } from '../../../sandbox/service';
import { health, noResource, tracerHttp } from '../../../sandbox/tracer-http';
import { apply${Value}, ${Value}Effect } from './effects';

export const sandbox${Value} = defineSandboxService<'${camel(name)}', ${Value}Effect>({
  name: '${camel(name)}',
  contexts: ['/${name}'],
  empty: () => ({ records: new Map() }),
  routes: { 'GET /${name}/health': health },
  effect: ${Value}Effect,
  apply: apply${Value},
  unknownPath: noResource,
  http: tracerHttp,
});
`,
      [`${folder}/contract.test.ts`]: `import { describeRecordings } from '../../testing/describe-recordings';

// Put recorded exchanges of the service into recorded/, and their line into src/testing/recordings.json.
describeRecordings({ recordings: ['${name}'], deviations: [] });
`,
    },
    lines: [
      [
        'packages/digit/src/client.ts',
        importLine(
          `import { create${Value}Client } from './services/${name}/digit-2.9';\nimport type { ${Value}Port } from './services/${name}/port';`,
        ),
      ],
      [
        'packages/digit/src/client.ts',
        { after: /^export type Digit = \{\n/m, text: `  ${camel(name)}: ${Value}Port;\n` },
      ],
      [
        'packages/digit/src/client.ts',
        { after: /^ {2}return \{\n/m, text: `    ${camel(name)}: create${Value}Client(caller),\n` },
      ],
      [
        'packages/digit/src/sandbox/services.ts',
        importLine(`import { sandbox${Value} } from '../services/${name}/sandbox';`),
      ],
      [
        'packages/digit/src/sandbox/services.ts',
        { before: /^\} satisfies/m, text: `  ${camel(name)}: sandbox${Value},\n` },
      ],
      [
        'packages/digit/src/sandbox/state.ts',
        importLine(`import type { ${Value}Slice } from '../services/${name}/slice';`),
      ],
      ['packages/digit/src/sandbox/state.ts', { before: /^\};/m, text: `  ${camel(name)}: ${Value}Slice;\n` }],
    ],
  };
}

function connector(name) {
  const folder = `packages/connectors/src/catalog/${name}`;
  const [value, Value] = [camel(name), pascal(name)];
  return {
    files: {
      [`${folder}/config.ts`]: `import { z } from 'zod';

export const ${Value}Config = z.object({ baseUrl: z.url({ protocol: /^https?$/ }), token: z.string().regex(/^[!-~]+$/) });
export type ${Value}Config = z.infer<typeof ${Value}Config>;

export const ${value}Secrets = ['token'] as const satisfies readonly (keyof ${Value}Config)[];
`,
      [`${folder}/index.ts`]: `import { issue } from '@nirmaan/lexicon';
import { defineConnector } from '../../connector';
import { ${Value}Config, ${value}Secrets } from './config';

/** Which system, and which versions of it. */
export const ${value} = defineConnector({
  code: '${name}',
  config: ${Value}Config,
  secrets: ${value}Secrets,
  hostOf: (config) => new URL(config.baseUrl).host,
  operations: {},
  async testConnection({ config, outgoing }) {
    const response = await outgoing({ method: 'GET', url: config.baseUrl, headers: { Authorization: \`Bearer \${config.token}\` } });
    return response.status === 200 ? [] : [issue('connectors.answer', '/baseUrl', { status: response.status })];
  },
});
`,
      [`${folder}/README.md`]: `# ${name}\n\nVersions tried, limits, what it needs.\n`,
    },
    lines: [
      ['packages/connectors/src/catalog/index.ts', importLine(`import { ${value} } from './${name}';`)],
      [
        'packages/connectors/src/catalog/index.ts',
        { after: /catalog: Record<string, CatalogEntry> = \{ /, text: `'${name}': entry(${value}), ` },
      ],
    ],
  };
}

export const kinds = { 'field-type': fieldType, check, 'digit-service': digitService, connector };

/** A registry with a line more. Throws where its anchor is gone. */
export function insertLine(file, text, { before, after, last, text: line }) {
  const anchor = before ?? after;
  const found = last ? [...text.matchAll(new RegExp(anchor.source, 'gm'))].at(-1) : anchor.exec(text);
  if (!found) throw new Error(`${file}: there is no place for the new line (${anchor})`);
  const at = found.index + (after ? found[0].length : 0);
  return text.slice(0, at) + line + text.slice(at);
}
