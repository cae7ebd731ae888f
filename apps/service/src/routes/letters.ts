import * as routes from '@recourse/api-client/routes';
import { type App, answer, type Services } from '../app-env.ts';
import { refuse, send } from '../problem.ts';

/** A letter's own styles and nothing else: no script, nothing from elsewhere, in nobody's frame. */
const LETTER_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** Letters before they are sent, and as pages to print. */
export function letterRoutes(app: App, { register }: Services): void {
  answer(app, routes.letter, async (c) => {
    const { reference } = c.req.valid('param');
    const asked = c.req.valid('json');
    return send(c, await register(c.get('registerName')).letter(c.get('caller'), reference, asked));
  });
  answer(app, routes.printMessage, async (c) => {
    const { reference, message } = c.req.valid('param');
    const page = await register(c.get('registerName')).printMessage(c.get('caller'), reference, message);
    if (!page.ok) return refuse(c, page.problem);
    return c.html(page.value, 200, { 'content-security-policy': LETTER_CSP });
  });
}
