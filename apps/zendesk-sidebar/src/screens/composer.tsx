import type { MessageKind } from '@recourse/complaint-domain';
import { Button } from '@recourse/ui/components';
import { useEffect, useState } from 'preact/hooks';
import { useApp, useCase } from '../state/context.ts';
import { asKind, useLetterDraft } from '../state/use-letter.ts';
import { LetterEditor } from './letter-editor.tsx';

type Props = {
  /** Name under which the letter outlives the page. */
  name: string;
  kinds: readonly [MessageKind, ...MessageKind[]];
  /** The kind that somebody came here to write. */
  wanted: MessageKind | null;
  action: string;
};

/** A button that becomes the editor, which is open as well while a letter is begun or wanted. */
export function Composer({ name, kinds, wanted, action }: Props) {
  const app = useApp();
  const { commands } = useCase().view;
  const draft = useLetterDraft(name);
  const { value, set } = draft;
  const [turnedTo, setTurnedTo] = useState<MessageKind | null>(null);
  useEffect(() => {
    if (wanted && value.kind !== wanted && value.text === value.filled) set(asKind(wanted, value));
    setTurnedTo(wanted);
  }, [wanted]);
  const first = kinds.find((kind) => kind !== 'acknowledgement' || commands.Acknowledge === null) ?? kinds[0];
  if (wanted === null && value.text === '' && value.kind === '')
    return (
      <Button icon="edit" wide onClick={() => set({ kind: first })}>
        {action}
      </Button>
    );
  // The editor fills a template in at once: it begins when the draft is of the kind that is wanted.
  if (turnedTo !== wanted) return null;
  return (
    <LetterEditor
      kinds={kinds}
      draft={draft}
      kind={(value.kind || wanted || first) as MessageKind}
      onStop={() => {
        app.place.value = { tab: app.place.value.tab };
      }}
    />
  );
}
