/**
 * What a surface is owed after an event. A notice names things by id only: it is a wake-up call, and the text is
 * read from the present state when it is delivered, so an erased or redacted text can no longer go out.
 */
export type NoticeRequest =
  /** Bring reference, status, stage, priority, next obligation and tags up to date. */
  | { kind: 'fields'; surface: string }
  | { kind: 'note'; surface: string; item: string }
  | { kind: 'message'; surface: string; item: string }
  | { kind: 'revision'; surface: string; item: string }
  /** Says to colleagues that a date is near, has come or was missed; `item` is `missed:uk-disp/final-response`. */
  | { kind: 'alert'; surface: string; item: string }
  | { kind: 'erase'; surface: string };

export type NoticeKind = NoticeRequest['kind'];
