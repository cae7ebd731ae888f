import type { Client } from '@recourse/api-client/client';
import type {
  ComplaintRow,
  ComplaintView,
  ExplainedObligation,
  SessionView,
  TimelineEntry,
} from '@recourse/api-client/schemas';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

const SHOWN = 50;

/** The list of complaints, newest first; null until it was read once. */
export function useList(client: Client) {
  const [rows, setRows] = useState<ComplaintRow[] | null>(null);
  const reload = useCallback(async () => {
    const page = await client.list({ limit: SHOWN }).catch(() => null);
    if (page) setRows(page.items);
  }, [client]);
  useEffect(() => void reload(), [reload]);
  return { rows, reload };
}

/** Names of people and stages; read again when the language changes. */
export function useSession(client: Client): SessionView | null {
  const [session, setSession] = useState<SessionView | null>(null);
  useEffect(() => {
    void client.session().then(setSession, () => undefined);
  }, [client]);
  return session;
}

export type CaseFile = { view: ComplaintView; obligations: ExplainedObligation[]; timeline: TimelineEntry[] };

/** One complaint with its obligations and history. `file` is null while loading, `gone` when it cannot be read. */
export function useCase(client: Client, reference: string | null) {
  const [file, setFile] = useState<CaseFile | null>(null);
  const [gone, setGone] = useState(false);
  const wanted = useRef<string | null>(null);
  wanted.current = reference;
  const reload = useCallback(async () => {
    if (reference === null) return;
    const read = await readCase(client, reference).catch(() => null);
    if (wanted.current !== reference) return;
    if (read) setFile(read);
    setGone(read === null);
  }, [client, reference]);
  useEffect(() => {
    setFile((before) => (before?.view.reference === reference ? before : null));
    setGone(false);
    void reload();
  }, [reload]);
  return { file, gone: gone && file === null, reload };
}

async function readCase(client: Client, reference: string): Promise<CaseFile> {
  const [view, { items: obligations }, { items: timeline }] = await Promise.all([
    client.read(reference),
    client.obligations(reference),
    client.timeline(reference),
  ]);
  return { view, obligations, timeline };
}
