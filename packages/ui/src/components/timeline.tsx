import type { TimelineEntry } from '@recourse/api-client/schemas';
import { useI18n } from '../context.ts';
import { describeEntry, type Names } from '../timeline.ts';
import { Icon } from './icon.tsx';

/** What happened, newest first, each entry with its mark: recorded, or sealed by a signed checkpoint. */
export function Timeline({ entries, names }: { entries: TimelineEntry[]; names: Names }) {
  const i18n = useI18n();
  const newestFirst = [...entries].sort((a, b) => b.version - a.version);
  return (
    <ol class="rc-timeline">
      {newestFirst.map((entry) => (
        <li key={entry.id}>
          <p>{describeEntry(entry, names, i18n)}</p>
          <p class="rc-small rc-timeline-meta">
            <time dateTime={new Date(entry.at).toISOString()}>
              <bdi>{i18n.formatDate(entry.at)}</bdi>
            </time>
            <span class={`rc-seal rc-seal-${entry.seal}`}>
              <Icon name={entry.seal === 'sealed' ? 'shield' : 'check'} />
              {i18n.t(`history.${entry.seal}`)} <bdi>#{entry.index}</bdi>
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}
