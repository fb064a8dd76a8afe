import { useMemo, useState } from 'react';
import { TriggerRows } from '@/components/editor/triggers/TriggerRows';
import { TryTriggers } from '@/components/editor/triggers/TryTriggers';
import { type ExampleTicket, tryTriggers } from '@/ranking/priors/tryTriggers';
import type { EditorFormState } from './useEditorForm';

interface TriggersPartProps {
  form: EditorFormState;
  isReadOnly: boolean;
}

const NO_EXAMPLE: ExampleTicket = { text: '', host: '', tags: [] };

/** For which tickets the card is placed first, with an example to try that on. */
export default function TriggersPart({ form, isReadOnly }: TriggersPartProps) {
  const { triggers } = form.draft.details;
  const [example, setExample] = useState(NO_EXAMPLE);
  const tried = useMemo(() => tryTriggers(triggers, example), [triggers, example]);
  return (
    <>
      <TriggerRows
        triggers={triggers}
        tried={tried}
        isReadOnly={isReadOnly}
        onChange={(next) => form.change({ details: (now) => ({ ...now, triggers: next }) })}
      />
      {triggers.length > 0 && <TryTriggers example={example} tried={tried} onChange={setExample} />}
    </>
  );
}
