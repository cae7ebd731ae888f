import { Mrkdwn } from '../blocks/mrkdwn.tsx';
import type { Question } from '../slack.ts';
import type { Say } from '../words/index.ts';
import { Dialog } from './dialog.tsx';

/** Asks before something is done. Escape means no. */
export function ConfirmDialog(props: { question: Question; answer(yes: boolean): void; say: Say }) {
  const { question, answer } = props;
  return (
    <Dialog title={question.title} kind="small" first=".dialog-foot button" cancel={() => answer(false)}>
      <div class="dialog-body text" dir="auto">
        {question.mrkdwn ? <Mrkdwn text={question.text} /> : question.text}
      </div>
      <footer class="dialog-foot">
        <button type="button" onClick={() => answer(false)}>
          {question.deny}
        </button>
        <button type="button" class={question.danger ? 'danger' : 'primary'} onClick={() => answer(true)}>
          {question.confirm}
        </button>
      </footer>
    </Dialog>
  );
}
