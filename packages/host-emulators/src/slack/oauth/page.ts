import { html } from 'hono/html';
import type { Workspace } from '../workspace.ts';
import type { AuthorizeRequest } from './request.ts';
import { SCOPE_WORDS } from './words.ts';

const STYLE = `
  :root { color-scheme: light dark; --bg: #fff; --text: #1d1c1d; --muted: #5e5d60; --line: #c4c3c5; --go: #007a5a; --on: #fff; }
  @media (prefers-color-scheme: dark) { :root { --bg: #1a1d21; --text: #e8e8e8; --muted: #ababad; --line: #565856; --go: #2bac76; --on: #06130d; } }
  body { font: 16px/1.5 system-ui, sans-serif; background: var(--bg); color: var(--text); margin: 0; }
  main { max-width: 34rem; margin: 0 auto; padding: 2rem 1rem; }
  h1 { font-size: 1.6rem; line-height: 1.25; }
  fieldset { border: 1px solid var(--line); border-radius: 8px; margin: 1rem 0; padding: .5rem 1rem 1rem; }
  label, li { display: block; margin: .4rem 0; }
  li { display: list-item; }
  select, button { font: inherit; min-height: 2.6rem; padding: 0 1rem; border-radius: 6px; border: 1px solid var(--line); background: var(--bg); color: var(--text); max-width: 100%; }
  button.go { background: var(--go); border-color: var(--go); color: var(--on); font-weight: 700; }
  .muted { color: var(--muted); }
  code { overflow-wrap: anywhere; }
`;

function shell(title: string, body: unknown) {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;
}

/** What Slack shows when an app's link cannot be followed. */
export function brokenPage(message: string) {
  return shell('Something went wrong', html`<h1>Something went wrong</h1><p role="alert">${message}</p>`);
}

/** "… is requesting permission": who installs, what the app may do, where. */
export function authorizePage({ options, state }: Workspace, ticket: string, request: AuthorizeRequest) {
  const { app, team, enterprise } = options;
  const people = [...state.users.values()].filter(
    ({ isBot, deleted, stranger, guest }) => !isBot && !deleted && !stranger && !guest,
  );
  const line = (scope: string) =>
    html`<li>${SCOPE_WORDS[scope] ?? scope} <code class="muted">${scope}</code></li>`;
  const place = (value: string, label: string, checked: boolean) =>
    html`<label><input type="radio" name="install" value="${value}" ${checked ? 'checked' : ''}> ${label}</label>`;
  return shell(
    `${app.name} – ${team.name}`,
    html`<h1>${app.name} is requesting permission to access the ${team.name} Slack workspace</h1>
<form method="post" action="authorize">
<input type="hidden" name="ticket" value="${ticket}">
<label>Signed in as <select name="user">${people.map(({ id, name, email }) => html`<option value="${id}">${name} (${email})</option>`)}</select></label>
${enterprise ? html`<fieldset><legend>Install to</legend>${place('team', `Workspace ${team.name}`, true)}${place('org', `The whole organisation ${enterprise.name}`, false)}</fieldset>` : ''}
<h2>What will ${app.name} be able to do?</h2>
<ul>${request.scopes.map(line)}</ul>
${request.userScopes.length > 0 ? html`<h2>On your behalf</h2><ul>${request.userScopes.map(line)}</ul>` : ''}
<p><button name="decision" value="cancel">Cancel</button> <button class="go" name="decision" value="allow">Allow</button></p>
</form>`,
  );
}
