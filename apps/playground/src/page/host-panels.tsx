import { Badge, useI18n } from '@recourse/ui';
import { frameName, HOSTS } from './hosts.ts';
import { say } from './texts/index.ts';

/** One panel for each emulated host. */
export function HostPanels() {
  const i18n = useI18n();
  return (
    <div class="pg-hosts">
      {HOSTS.map(({ id, name, path, help }) => (
        <section key={id} class="pg-panel pg-host" aria-labelledby={`host-${id}-heading`}>
          <header class="pg-panel-head">
            <h2 class="rc-heading" id={`host-${id}-heading`}>
              {name}
            </h2>
            <Badge>{say(i18n, 'hosts.emulated')}</Badge>
            <a
              class="rc-icon-button pg-end"
              href={path}
              target="_blank"
              rel="noopener"
              aria-label={say(i18n, 'hosts.window', { host: name })}
              title={say(i18n, 'hosts.window', { host: name })}
            >
              <OutsideIcon />
            </a>
            <p class="rc-small">{say(i18n, help)}</p>
          </header>
          <iframe name={frameName(id)} src={path} title={say(i18n, 'hosts.frame', { host: name })} />
        </section>
      ))}
    </div>
  );
}

function OutsideIcon() {
  return (
    <svg class="rc-icon pg-mirrored" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d="M9 2.5h4.5V7M13.5 2.5 7.5 8.5M6.5 3.5H2.8v9.7h9.7V9.5"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
