import { SCOPES, type SessionView } from '@recourse/api-client';
import { type Language, type LocalText, localText, REGIMES, type Settings } from '@recourse/complaint-domain';
import type { Access } from '../access.ts';
import type { RegisterContext } from '../context.ts';

/** Who the caller is, and what a screen needs to know of the register. */
export function sessionView(ctx: RegisterContext, access: Access, language: Language): SessionView {
  const settings = ctx.stores.settings.current();
  return {
    register: ctx.name,
    organisation: settings.organisation,
    actor: { kind: access.actor.kind, id: access.actor.id, name: access.name, roles: [...access.roles] },
    scopes: SCOPES.filter((scope) => access.scopes.has(scope)),
    expiresAt: access.expiresAt,
    now: ctx.now(),
    members: ctx.stores.members.list().map(({ id, name, roles }) => ({ id, name, roles })),
    settings: settingsView(settings, (text) => localText(text, language)),
  };
}

function settingsView(settings: Settings, label: (text: LocalText) => string): SessionView['settings'] {
  const inUse = REGIMES.filter(({ id }) => settings.regimes.includes(id));
  return {
    stages: settings.stages.map((s) => ({ id: s.id, label: label(s.label), requires: s.requires })),
    queues: settings.queues.map((q) => ({ id: q.id, label: label(q.label) })),
    taxonomy: settings.taxonomy.map((category) => ({
      id: category.id,
      label: label(category.label),
      subcategories: category.subcategories.map((sub) => ({ id: sub.id, label: label(sub.label) })),
    })),
    templates: settings.templates.map(({ id, kind, label: text, regimes, outcomes }) => ({
      ...{ id, kind, label: label(text) },
      ...(regimes ? { regimes } : {}),
      ...(outcomes ? { outcomes } : {}),
    })),
    currency: settings.approvalLimits.currency,
    regimes: inUse.map(({ id, name, statutory }) => ({ id, name: label(name), statutory })),
    interestRules: settings.interestRules.map((rule) => ({ id: rule.id, label: label(rule.label) })),
    chat: { undoSeconds: settings.chat.undoSeconds },
  };
}
