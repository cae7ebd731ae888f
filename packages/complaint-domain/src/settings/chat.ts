import * as z from 'zod';
import { SEVERITIES } from '../vocabulary.ts';

const queueId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'must be the id of a queue');
const hostId = z.string().regex(/^[\w:.@-]{1,100}$/, "must be the host's own id");
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as "18:30"');

/** A channel of a connected chat, by the host's own id. */
export const ChatPlaceSchema = z.strictObject({
  host: z.enum(['slack', 'teams']),
  /** The connected account, such as a Slack workspace `T024BE7LD`. */
  account: hostId,
  channel: hostId,
});

const room = {
  host: z.enum(['slack', 'teams']),
  account: hostId,
  /** A channel for each case, or a thread in the channel of the team. */
  mode: z.enum(['channel', 'thread']),
  channel: hostId.optional(),
  /** The workspace in which channels are made, where the account is a whole organisation. */
  team: hostId.optional(),
};
const hasItsChannel = ({ mode, channel }: { mode: string; channel?: string | undefined }) =>
  mode === 'channel' || channel !== undefined;
const CHANNEL_MISSING = { path: ['channel'], message: 'a thread needs the channel that it is in' };

/** A room for one case. */
export const RoomSchema = z.strictObject(room).refine(hasItsChannel, CHANNEL_MISSING);

/** Where a team talks about its cases. The first rule of an account that fits a case opens a room for it by itself. */
export const RoomRuleSchema = z
  .strictObject({
    ...room,
    /** Without any: cases of all queues. */
    queues: z.array(queueId).min(1).optional(),
    severityFrom: z.enum(SEVERITIES).optional(),
  })
  .refine(hasItsChannel, CHANNEL_MISSING);
export type RoomRule = z.infer<typeof RoomRuleSchema>;

/** What is said about all cases of a queue in one channel, besides what each person is told. */
export const QueueNoticeSchema = ChatPlaceSchema.extend({
  queues: z.array(queueId).min(1).optional(),
  about: z
    .array(z.enum(['assigned', 'high-priority', 'warned', 'due', 'missed', 'approval', 'answered']))
    .min(1),
});

export const UndoSecondsSchema = z.int().min(5).max(600);

export const ChatSchema = z.strictObject({
  rooms: z.array(RoomRuleSchema).max(50).default([]),
  notices: z.array(QueueNoticeSchema).max(50).default([]),
  /** Names of emoji, without colons, that mean "register this as a complaint". */
  registerEmoji: z
    .array(z.string().regex(/^[a-z0-9_+'-]{1,100}$/, 'must be the name of an emoji without colons'))
    .max(20)
    .default([]),
  /** When nobody is disturbed; whoever sets their own hours goes by those. In the register's time zone. */
  quietHours: z
    .strictObject({ from: clock, to: clock, weekends: z.boolean().default(true) })
    .nullable()
    .default(null),
  /** At which local time each member gets their day's list; null: never. */
  digestAt: clock.nullable().default(null),
  /** Where a signed checkpoint of the log is posted each day. */
  checkpoints: ChatPlaceSchema.nullable().default(null),
  /** Seconds in which a letter that is sent from a chat can be taken back. */
  undoSeconds: UndoSecondsSchema.default(30),
  /** How long before it is due a task is reminded of, hours. */
  taskReminderHours: z.number().min(0).max(336).default(24),
});
export type ChatSettingsDocument = z.infer<typeof ChatSchema>;
