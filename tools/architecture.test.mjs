import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkArchitecture, checkFile, importsOf } from './architecture.mjs';
import { root } from './workspace.mjs';

const at = (file, source) => checkFile(path.join(root, file), source);

describe('architecture', () => {
  it.each([
    ['packages/rules/src/a.ts', "import { z } from '@nirmaan/forms';", 'rules may import lexicon'],
    ['packages/sandbox/src/a.ts', "import '@nirmaan/compiler';", 'the sandbox must be able to disagree'],
    ['packages/workflow/src/a.ts', "import { useState } from 'react';", 'a pure door reaches React'],
    ['packages/service/src/a.ts', "import fs from 'node:fs';", 'a pure door reaches Node'],
    ['packages/workflow/src/checks/a.ts', "import { Button } from '@nirmaan/ui';", 'ui outside an editor'],
    ['packages/forms/src/a.ts', "import { Form } from '@nirmaan/forms';", 'its own package by name'],
    ['packages/unlisted/src/a.ts', "export { x } from '@nirmaan/lexicon';", 'a package nobody put in the table'],
    ['apps/runtime/src/a.ts', "const editor = await import('@nirmaan/workflow/editor');", 'an editor in the runtime'],
  ])('refuses %s: %s (%s)', (file, source) => expect(at(file, source)).toHaveLength(1));

  it.each([
    ['packages/forms/src/editor/a.ts', "import { Button } from '@nirmaan/ui';\nimport { useState } from 'react';"],
    ['packages/access/src/server.ts', "import { createHash } from 'node:crypto';"],
    ['packages/workflow/src/a.ts', "import { evaluateRule } from '@nirmaan/rules';"],
    ['apps/builder/src/a.ts', "import { WorkflowEditor } from '@nirmaan/workflow/editor';"],
    ['packages/service/src/a.test.ts', "import fs from 'node:fs';"],
  ])('accepts %s: %s', (file, source) => expect(at(file, source)).toEqual([]));

  it('reads imports over several lines, of types, and dynamic ones', () => {
    expect(importsOf("import type {\n  A,\n} from 'a';\nexport * from 'b';\nimport 'c';\nawait import('d')")).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  it('holds for the whole repository', () => expect(checkArchitecture()).toEqual([]));
});
