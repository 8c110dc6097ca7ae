'use client';
import { toBusinessServices, toEscalationArtifacts } from '@nirmaan/compiler';
import type { ServiceDefinition } from '@nirmaan/service';
import { Button, Field, Select } from '@nirmaan/ui';
import { Copy } from 'lucide-react';
import { useMemo, useState } from 'react';
import { usePerson } from '../shell/person';
import { useWords } from '../shell/providers';

/** The workflow as DIGIT would hold it, to read and copy. The number of its version is given when it is published. */
export function WhatDigitGets({ definition }: { definition: ServiceDefinition }) {
  const say = useWords();
  const { realm } = usePerson();
  const documents = useMemo(() => documentsOf(definition, realm), [definition, realm]);
  const [chosen, setChosen] = useState<string>();
  const shown = documents.find((each) => each.name === chosen) ?? documents[0];
  const [isCopied, setCopied] = useState(false);
  if (!shown) return null;
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-2 px-4 pb-3">
      <div className="flex flex-wrap items-end gap-3">
        <Field label={say('digit-gets.which')}>
          <Select
            value={shown.name}
            onChange={(event) => {
              setChosen(event.target.value);
              setCopied(false);
            }}
            options={documents.map(({ name }) => ({ value: name, label: name }))}
          />
        </Field>
        <p className="min-w-0 flex-1 pb-1 text-12 text-text-3">{say('digit-gets.text')}</p>
        <Button
          size="small"
          icon={Copy}
          onClick={() => void navigator.clipboard.writeText(shown.json).then(() => setCopied(true))}
        >
          {say(isCopied ? 'digit-gets.copied' : 'digit-gets.copy')}
        </Button>
      </div>
      <section aria-label={shown.name} className="min-h-0 flex-1 overflow-auto rounded border border-line bg-sunken">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard */}
        <pre dir="ltr" tabIndex={0} className="p-3 font-mono text-12">
          {shown.json}
        </pre>
      </section>
    </div>
  );
}

function documentsOf(definition: ServiceDefinition, realm: string): { name: string; json: string }[] {
  const place = { realm, code: `${definition.code}.v1` };
  const rows = toEscalationArtifacts(definition, place).flatMap((each) =>
    each.kind === 'mdms-row' ? [each.data] : [],
  );
  const written = (name: string, value: unknown) => ({ name, json: JSON.stringify(value, null, 2) });
  return [
    ...toBusinessServices(definition, place).map((service) => written(service.businessService, service)),
    ...(rows.length > 0 ? [written('Workflow.AutoEscalation', rows)] : []),
  ];
}
