import { ApiError, UnreachableError } from '@recourse/api-client/client';
import { explainProblem, homeContent } from '@recourse/chat';
import type { App, BlockAction } from '@slack/bolt';
import type { HomeView } from '@slack/types';
import type { Bot } from '../bot.ts';
import { openRegister } from '../modals/index.ts';
import { type Filters, filtersOf } from './filters.ts';
import { HOME_FILTER, HOME_REFRESH, HOME_REGISTER, homeView, saidView } from './view.ts';

/** The first page of a person: what is due, what waits for them, their tasks and their cases. */
export function registerHome(app: App, bot: Bot): void {
  app.event('app_home_opened', async ({ event }) => {
    if (event.tab !== 'home') return;
    const view = event.view as { private_metadata?: string } | undefined;
    await publish(bot, event.user, filtersOf(view?.private_metadata));
  });

  app.action<BlockAction>(HOME_REFRESH, async ({ ack, body }) => {
    await ack();
    await publish(bot, body.user.id, filtersOf(body.view?.private_metadata));
  });

  app.action<BlockAction>(new RegExp(`^${HOME_FILTER}:`), async ({ ack, action, body }) => {
    await ack();
    const filter = action.action_id.slice(HOME_FILTER.length + 1);
    const value = 'selected_option' in action ? (action.selected_option?.value ?? 'all') : 'all';
    await publish(bot, body.user.id, filtersOf(body.view?.private_metadata, { filter, value }));
  });

  app.action<BlockAction>(HOME_REGISTER, async ({ ack, body }) => {
    await ack();
    await openRegister(bot, { trigger: body.trigger_id, user: body.user.id });
  });
}

/** Shows somebody their first page as it is now. */
export async function publish(bot: Bot, user: string, filters: Filters): Promise<void> {
  const view = await viewFor(bot, user, filters);
  await bot.slack.views.publish({ user_id: user, view });
}

async function viewFor(bot: Bot, user: string, filters: Filters): Promise<HomeView> {
  const person = await bot.personOf(user);
  const { words } = person;
  if (!person.ok) return saidView(person.message, words);
  try {
    const { client } = person;
    const [desk, session, { caseUrl }] = await Promise.all([client.desk(), client.session(), bot.settings()]);
    const { queues } = session.settings;
    return homeView(homeContent(desk, words, { ...filters, queues, caseUrl }), filters, words, bot.now());
  } catch (error) {
    if (error instanceof UnreachableError) return saidView(words.t('home.unreachable'), words);
    if (error instanceof ApiError) return saidView(explainProblem(error, words), words);
    throw error;
  }
}
