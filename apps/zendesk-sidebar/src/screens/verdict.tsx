import type { Assessment } from '@recourse/api-client/schemas';
import { Badge, Button, FailureAlert, Icon, Section, StatusBadge, useI18n } from '@recourse/ui/components';
import { useState } from 'preact/hooks';
import type { Ticket } from '../host/ticket.ts';
import { useApp } from '../state/context.ts';

/** Is this a complaint? With the words that suggest it marked in the ticket's own text. */
export function Verdict({ ticket, assessment }: { ticket: Ticket; assessment: Assessment }) {
  const { t } = useI18n();
  const { complaint, words } = assessment;
  return (
    <section class={`verdict rc-${complaint ? 'warning' : 'neutral'}`} aria-label={t('assess.quote')}>
      <div class="verdict-head">
        <span class="verdict-icon">
          <Icon name={complaint ? 'alert' : 'info'} />
        </span>
        <div>
          <h1>{t(complaint ? 'assess.looks' : 'assess.not')}</h1>
          <p class="verdict-why">
            {words.length > 0 ? t('assess.words', { n: words.length }) : t('assess.noWords')}
          </p>
        </div>
      </div>
      {words.length > 0 && (
        <Quote text={ticket.description || ticket.subject} words={words} language={assessment.language} />
      )}
    </section>
  );
}

const AROUND = 90;

/** The part of the text around the first to the last marked word; positions count UTF-16 units. */
function Quote({ text, words, language }: { text: string; words: Assessment['words']; language: string }) {
  const inside = words
    .filter((w) => w.start >= 0 && w.end <= text.length && w.end > w.start)
    .sort((a, b) => a.start - b.start);
  const first = inside[0];
  const last = inside.at(-1);
  if (!first || !last) return null;
  const from = wordEdge(text, Math.max(0, first.start - AROUND), -1);
  const to = wordEdge(text, Math.min(text.length, Math.max(last.end, first.start + 160) + AROUND), 1);
  const parts: (string | { mark: string })[] = [];
  let at = from;
  for (const { start, end } of inside) {
    if (start < at) continue;
    parts.push(text.slice(at, start), { mark: text.slice(start, end) });
    at = end;
  }
  parts.push(text.slice(at, to));
  return (
    <blockquote class="quote" dir="auto" lang={language}>
      {from > 0 && '… '}
      {parts.map((part, i) => (typeof part === 'string' ? part : <mark key={i}>{part.mark}</mark>))}
      {to < text.length && ' …'}
    </blockquote>
  );
}

function wordEdge(text: string, at: number, step: -1 | 1): number {
  let edge = at;
  while (edge > 0 && edge < text.length && !/\s/.test(text[edge] as string)) edge += step;
  return edge;
}

/** Cases that may be the same: attaching the ticket to one keeps one complaint with one clock. */
export function Duplicates({ ticket, found }: { ticket: Ticket; found: Assessment['duplicates'] }) {
  const i18n = useI18n();
  if (found.length === 0) return null;
  return (
    <Section title={i18n.t('duplicates.title')} icon="link" count={found.length}>
      <ul class="rc-plain-list duplicates">
        {found.map((row) => (
          <Duplicate key={row.reference} ticket={ticket} row={row} />
        ))}
      </ul>
    </Section>
  );
}

function Duplicate({ ticket, row }: { ticket: Ticket; row: Assessment['duplicates'][number] }) {
  const app = useApp();
  const { t, percent, formatDay } = useI18n();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Parameters<typeof FailureAlert>[0]['failure']>(null);
  const attach = async () => {
    setBusy(true);
    const outcome = await app.linkTo(row.reference, ticket.id ?? '');
    setBusy(false);
    setFailure(outcome.ok ? null : outcome.failure);
  };
  return (
    <li class="card">
      <div class="rc-case-line">
        <span class="rc-reference">{row.reference}</span>
        <StatusBadge status={row.status} />
      </div>
      <p class="rc-case-subject">
        <bdi>{row.subject ?? t('list.noSubject')}</bdi>
      </p>
      <p class="rc-small rc-case-line">
        <span>{t('complaint.received', { date: formatDay(row.receivedAt) })}</span>
        <span>{t('duplicates.similar', { percent: percent(row.similarity) })}</span>
        {row.sameRequester && (
          <Badge tone="info" icon="user">
            {t('duplicates.sameRequester')}
          </Badge>
        )}
      </p>
      <Button icon="link" wide busy={busy} onClick={attach}>
        {t('duplicates.attach', { reference: row.reference })}
      </Button>
      <FailureAlert failure={failure} />
    </li>
  );
}
