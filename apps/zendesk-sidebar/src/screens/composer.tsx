import type { MessageKind } from '@recourse/complaint-domain';
import { Button } from '@recourse/ui/components';
import { useEffect } from 'preact/hooks';
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
  useEffect(() => {
    if (wanted && value.kind !== wanted && value.text === value.filled) set(asKind(wanted, value));
  }, [wanted]);
  const first = kinds.find((kind) => kind !== 'acknowledgement' || commands.Acknowledge === null) ?? kinds[0];
  if (wanted === null && value.text === '' && value.kind === '')
    return (
      <Button icon="edit" wide onClick={() => set({ kind: first })}>
        {action}
      </Button>
    );
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
