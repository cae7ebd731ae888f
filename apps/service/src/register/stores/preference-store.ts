import type { Preferences } from '@recourse/api-client';
import type { Sql } from '../sql.ts';

export type ChatAccount = { host: 'slack' | 'teams'; account: string };
type Row = {
  member: string;
  document: string | null;
  host: ChatAccount['host'] | null;
  account: string | null;
};
type Kept = { preferences: Preferences; place: ChatAccount | null };

const DEFAULTS: Preferences = { quietHours: 'default', digestAt: 'default' };
const UNKNOWN: Kept = { preferences: DEFAULTS, place: null };

/** How each member wants to be told of things, and in which connected chat they were last seen. */
export function preferenceStore(sql: Sql) {
  let all: Map<string, Kept> | null = null;
  const known = () => (all ??= new Map(sql.all<Row>('SELECT * FROM member_preferences').map(read)));
  return {
    of: (member: string) => (known().get(member) ?? UNKNOWN).preferences,
    put(member: string, preferences: Preferences) {
      sql.run(
        `INSERT INTO member_preferences (member, document) VALUES (?, ?)
         ON CONFLICT (member) DO UPDATE SET document = excluded.document`,
        member,
        JSON.stringify(preferences),
      );
      all = null;
    },
    /** Times of day at which somebody wants a digest by their own choice. */
    digestTimes(): string[] {
      const times = [...known().values()].map(({ preferences }) => preferences.digestAt);
      return [...new Set(times)].flatMap((time) => (time === null || time === 'default' ? [] : [time]));
    },
    placeOf: (member: string) => (known().get(member) ?? UNKNOWN).place,
    /** A chat vouched for this member: that is where they are reached from now on. */
    seenAt(member: string, { host, account }: ChatAccount) {
      const place = known().get(member)?.place;
      if (place?.host === host && place.account === account) return;
      sql.run(
        `INSERT INTO member_preferences (member, host, account) VALUES (?, ?, ?)
         ON CONFLICT (member) DO UPDATE SET host = excluded.host, account = excluded.account`,
        member,
        host,
        account,
      );
      all = null;
    },
    remove(member: string) {
      sql.run('DELETE FROM member_preferences WHERE member = ?', member);
      all = null;
    },
    forget: () => {
      all = null;
    },
  };
}
export type PreferenceStore = ReturnType<typeof preferenceStore>;

function read({ member, document, host, account }: Row): [string, Kept] {
  const preferences = document === null ? DEFAULTS : (JSON.parse(document) as Preferences);
  return [member, { preferences, place: host === null || account === null ? null : { host, account } }];
}
