import type { Complaint, ComplaintEvent } from '@recourse/complaint-domain';
import { places, type Sql } from '../sql.ts';

export type RollupRow = { day: string; measure: string; dimension: string; value: string; count: number };

/** What is counted, by which event. */
const MEASURES: Partial<Record<ComplaintEvent['type'], string>> = {
  Lodged: 'lodged',
  FinalResponseIssued: 'answered',
  Resolved: 'resolved',
  Closed: 'closed',
  Reopened: 'reopened',
  ObligationMissed: 'missed',
};

/** By what it is counted. No dimension holds personal data, so counts outlive erasure. */
const DIMENSIONS: Record<string, (c: Complaint) => string | null> = {
  all: () => '',
  queue: (c) => c.queue,
  channel: (c) => c.channel,
  language: (c) => c.language,
  product: (c) => c.product,
  category: (c) => c.category,
};

/** What one event adds to the counts. The complaint is as it stands after the event. */
export function rollupsOf(event: ComplaintEvent, complaint: Complaint): RollupRow[] {
  const measure = MEASURES[event.type];
  if (measure === undefined) return [];
  const at = event.type === 'Lodged' ? complaint.receivedAt : event.at;
  const day = new Date(at).toISOString().slice(0, 10);
  return Object.entries(DIMENSIONS).flatMap(([dimension, read]) => {
    const value = read(complaint);
    return value === null ? [] : [{ day, measure, dimension, value, count: 1 }];
  });
}

/** Counts per UTC day, kept in the same transaction as the event, so that a dashboard never scans complaints. */
export function rollupStore(sql: Sql) {
  return {
    add(rows: RollupRow[]) {
      if (rows.length === 0) return;
      sql.run(
        `INSERT INTO rollups (day, measure, dimension, value, count) VALUES ${places(rows.length, 5)}
         ON CONFLICT DO UPDATE SET count = count + excluded.count`,
        ...rows.flatMap((row) => [row.day, row.measure, row.dimension, row.value, row.count]),
      );
    },
    all: () => sql.all<RollupRow>('SELECT day, measure, dimension, value, count FROM rollups'),
  };
}
export type RollupStore = ReturnType<typeof rollupStore>;
