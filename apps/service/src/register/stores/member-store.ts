import type { Member } from '@recourse/api-client';
import type { Role } from '@recourse/complaint-domain';
import type { Sql } from '../sql.ts';

type Row = { id: string; email: string; name: string; roles: string };

/** The people of the organisation and their roles. E-mails are compared in lower case. */
export function memberStore(sql: Sql) {
  const toMember = (row: Row): Member => ({ ...row, roles: JSON.parse(row.roles) as Role[] });
  let all: Member[] | null = null;
  const list = () =>
    (all ??= sql.all<Row>('SELECT id, email, name, roles FROM members ORDER BY name').map(toMember));
  return {
    list,
    byId: (id: string) => list().find((m) => m.id === id),
    /** The name of a member, or of one who was. */
    nameOf: (id: string) =>
      list().find((m) => m.id === id)?.name ??
      sql.first<{ name: string }>('SELECT name FROM former_members WHERE id = ?', id)?.name,
    byEmail: (email: string) => list().find((m) => m.email === email.trim().toLowerCase()),
    put(member: Member) {
      sql.run(
        `INSERT INTO members (id, email, name, roles) VALUES (?, ?, ?, ?)
         ON CONFLICT (email) DO UPDATE SET name = excluded.name, roles = excluded.roles`,
        member.id,
        member.email.trim().toLowerCase(),
        member.name,
        JSON.stringify(member.roles),
      );
      all = null;
    },
    /** Their name stays known: it stands beside what they did. */
    remove(id: string) {
      sql.run(
        'INSERT OR REPLACE INTO former_members (id, name) SELECT id, name FROM members WHERE id = ?',
        id,
      );
      sql.run('DELETE FROM members WHERE id = ?', id);
      all = null;
    },
    forget: () => {
      all = null;
    },
  };
}
export type MemberStore = ReturnType<typeof memberStore>;
