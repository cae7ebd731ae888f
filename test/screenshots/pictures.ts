import { createClient } from '@recourse/api-client';
import type { run } from 'playground';
import { Agent } from './agent.ts';
import type { Camera } from './camera.ts';

type Addresses = Awaited<ReturnType<typeof run>>['addresses'];

const DESK = { width: 1280, height: 864 };
const HOSPITAL = 'Account closed while I was in hospital';
const TWICE = 'Charged twice for the annual plan';
const TWICE_AGAIN = 'Charged two times for annual plan';
const WASHER = 'Lavatrice rotta alla consegna';
const FRIDGE = 'شكوى: تأخر التوصيل';

/** A morning at one desk: what stands in the pictures happened a moment before they were taken. */
export async function takePictures({ url, apiKey, zendesk, playground }: Addresses, camera: Camera) {
  const client = createClient({ url, token: apiKey });
  const agent = new Agent(await camera.visit(zendesk!, DESK));
  const { sidebar } = agent;

  await agent.openTicket(WASHER);
  await agent.register('Delivery');
  await agent.openTicket(TWICE);
  await agent.register('Payments');

  await agent.openTicket(TWICE_AGAIN);
  await sidebar.getByRole('heading', { name: 'Looks like a complaint' }).waitFor();
  await sidebar.getByRole('heading', { name: /^Possibly the same complaint/ }).waitFor();
  await camera.shoot(agent.page, 'recognise');

  await agent.openTicket(HOSPITAL);
  const reference = await agent.register('Service');
  await agent.press('Assign to me');
  await agent.press('Write the acknowledgement');
  await agent.preview('Acknowledgement');
  await agent.settleAtTop();
  await camera.shoot(agent.page, 'preview');
  await agent.send();

  // The first answer is given and the investigation has begun: now the law's own date is the nearest.
  await client.command(reference, 'SendMessage', {
    text: 'Dear Mrs Ellis, your balance is safe. We send £300 to your neighbour’s branch today.',
  });
  await client.command(reference, 'MoveToStage', { stage: 'investigating' });
  await agent.openTicket(HOSPITAL);
  await sidebar.getByText('On the way to:').waitFor();
  await agent.settleAtTop();
  await camera.shoot(agent.page, 'sidebar');

  await agent.press('How this date was counted');
  await sidebar.getByRole('list', { name: 'How this date was counted' }).waitFor();
  await sidebar.getByRole('region', { name: 'Record what was found' }).evaluate((e) => e.scrollIntoView());
  await camera.shoot(agent.page, 'explained');

  await sidebar.getByRole('tab', { name: 'Rules' }).click();
  await sidebar.getByText('Proposed because of').waitFor();
  await sidebar.getByRole('heading', { name: 'Which rules apply' }).evaluate((e) => e.scrollIntoView());
  await camera.shoot(agent.page, 'rules');

  const issue = (await client.read(reference)).issues[0]!.id;
  const finding = 'We closed the account by mistake: one returned letter is no reason, and nobody called.';
  await client.command(reference, 'RecordFinding', { issue, outcome: 'upheld', finding });
  await agent.press('Write the final response');
  await writeWithGap(agent);
  await camera.shoot(agent.page, 'letter');
  await agent.press('Insert wording');
  await sidebar.getByText('Nothing is missing').waitFor();
  await agent.preview();
  await camera.shoot(agent.page, 'final-response');
  await agent.press('Back to the text');

  await agent.openTicket(FRIDGE);
  await agent.register('Delivery');
  const desk = new Agent(await camera.visit(playground!, { width: 1280, height: 860 }));
  const host = desk.page.frameLocator('iframe[name="host-zendesk"]');
  await host.getByRole('link', { name: HOSPITAL }).click();
  await host.frameLocator('aside iframe').getByRole('tab', { name: 'Case' }).waitFor();
  await desk.page.getByText('Everything has arrived').waitFor();
  await host
    .frameLocator('aside iframe')
    .locator('body')
    .evaluate(() => scrollTo(0, 0));
  await host.locator('aside').evaluate((aside) => aside.scrollTo(0, 0));
  await desk.page.evaluate(() => scrollTo(0, 0));
  await camera.shoot(desk.page, 'playground');

  await agent.page.locator('nav.top select[name=locale]').selectOption({ label: 'العربية' });
  await sidebar.locator('html[dir=rtl]').getByRole('tab').first().waitFor();
  await camera.shoot(agent.page, 'arabic');
}

/** The letter as somebody has left it who took the ombudsman for granted. */
async function writeWithGap({ sidebar }: Agent): Promise<void> {
  const letter = sidebar.locator('textarea[name=letter]:not(:placeholder-shown)');
  await letter.waitFor();
  const whole = (await letter.inputValue()).split('\n\n');
  await letter.fill(whole.filter((part) => !part.includes('0800 023 4567')).join('\n\n'));
  const offered = sidebar.getByRole('button', { name: 'Insert wording' }).first();
  await offered.waitFor();
  await sidebar.locator('.rc-toast').first().waitFor({ state: 'detached' });
  await offered.evaluate((e) => e.scrollIntoView({ block: 'end' }));
}
