import { useId } from 'preact/hooks';
import type { Ephemeral } from '../client/shapes.ts';
import { Attachments } from './attachments.tsx';
import { Blocks } from './blocks/blocks.tsx';
import { SurfaceContext } from './blocks/surface.ts';
import { AuthorName, Frame, Stamp, type Stand } from './message.tsx';
import { Said } from './message-content.tsx';
import { Avatar } from './person-face.tsx';
import { useSlack } from './slack.ts';
import { useSurfaceOf } from './use-surface-of.ts';

/** What the app says to this person alone. */
export function EphemeralMessage({ ephemeral, stand }: { ephemeral: Ephemeral; stand: Stand }) {
  const { state, say, act } = useSlack();
  const { blocks = [], attachments = [], text, id, ts } = ephemeral;
  const heading = useId();
  const surface = useSurfaceOf({ name: id, spot: { ephemeral: id }, blocks, state: ephemeral.state });
  const author = { user: state.app.user, bot_id: 'app' };
  return (
    <Frame message={ephemeral} stand={stand} labelledBy={heading} only>
      <div class="message-face">
        <Avatar id={state.app.user} />
      </div>
      <div class="message-main">
        <p class="only-note">
          <span aria-hidden="true">👁</span> {say('onlyYou')}
        </p>
        <header class="message-head" id={heading}>
          <AuthorName message={author} /> <Stamp ts={ts} />
        </header>
        <SurfaceContext.Provider value={surface}>
          {blocks.length > 0 ? <Blocks blocks={blocks} under={2} /> : <Said text={text} />}
          <Attachments list={attachments} />
        </SurfaceContext.Provider>
        <button type="button" class="link" onClick={() => void act({ do: 'dismiss', ephemeral: id })}>
          {say('dismiss')}
        </button>
      </div>
    </Frame>
  );
}
