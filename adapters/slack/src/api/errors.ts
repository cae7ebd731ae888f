/**
 * What Slack's error codes mean for a delivery. `later`: refused now, another attempt can help. `unknown`: Slack itself
 * says that part of it may have been done (*internal_error*, *fatal_error*). `reason` is stable, others may go by it.
 */
export type Meaning = { verdict: 'final' | 'later' | 'unknown'; reason: string };

const final = (reason: string): Meaning => ({ verdict: 'final', reason });
const later = (reason: string): Meaning => ({ verdict: 'later', reason });
const unknown = (reason: string): Meaning => ({ verdict: 'unknown', reason });

const ERRORS: Record<string, Meaning> = {
  // The place.
  channel_not_found: final('channel-gone'),
  thread_not_found: final('thread-gone'),
  is_archived: final('archived'),
  is_inactive: final('archived'),
  not_in_channel: final('not-in-channel'),
  message_not_found: final('message-gone'),
  cant_update_message: final('not-ours'),
  cant_delete_message: final('not-ours'),
  edit_window_closed: final('not-ours'),
  name_taken: final('name-taken'),
  invalid_name: final('invalid-name'),
  invalid_name_specials: final('invalid-name'),
  invalid_name_maxlength: final('invalid-name'),
  // The credentials.
  invalid_auth: final('credentials-refused'),
  not_authed: final('credentials-refused'),
  account_inactive: final('token-revoked'),
  token_revoked: final('token-revoked'),
  token_expired: later('token-expired'),
  missing_scope: final('missing-scope'),
  not_allowed_token_type: final('credentials-refused'),
  access_denied: final('restricted'),
  no_permission: final('restricted'),
  restricted_action: final('restricted'),
  restricted_action_read_only_channel: final('restricted'),
  restricted_action_thread_only_channel: final('restricted'),
  restricted_action_non_threadable_channel: final('restricted'),
  user_is_restricted: final('restricted'),
  ekm_access_denied: final('restricted'),
  // The people.
  user_not_found: final('person-unknown'),
  users_not_found: final('person-unknown'),
  user_disabled: final('person-unknown'),
  cannot_dm_bot: final('person-unknown'),
  messages_tab_disabled: final('restricted'),
  // The message.
  msg_too_long: final('too-long'),
  msg_blocks_too_long: final('too-long'),
  no_text: final('no-text'),
  invalid_blocks: final('invalid-blocks'),
  invalid_blocks_format: final('invalid-blocks'),
  metadata_too_large: final('too-long'),
  // The moment.
  ratelimited: later('rate-limited'),
  rate_limited: later('rate-limited'),
  service_unavailable: later('unavailable'),
  request_timeout: later('unavailable'),
  team_added_to_org: later('unavailable'),
  org_login_required: later('unavailable'),
  internal_error: unknown('slack-failed'),
  fatal_error: unknown('slack-failed'),
};

/** Codes are lower case words; anything else is a body that was not JSON, which the client hands on as an error. */
const CODE = /^[a-z0-9_.-]{1,80}$/;

/** The meaning of an `error` in an answer `{ok: false}`. A code that is not in the table is a refusal for good. */
export function meaningOf(code: string): Meaning {
  if (!CODE.test(code)) return unknown('unreadable-answer');
  return ERRORS[code] ?? final(`refused: ${code}`);
}

/** The meaning of an HTTP status other than 200; Slack uses 429, what stands before it any. */
export function meaningOfStatus(status: number, mayRetry: boolean): Meaning {
  if (status === 401 || status === 403) return final('credentials-refused');
  if (status === 409) return later('conflict');
  if (status === 429) return later('rate-limited');
  if (status === 503 && mayRetry) return later('unavailable');
  if (status === 408 || status >= 500) return unknown('slack-failed');
  return final(`http-${status}`);
}
