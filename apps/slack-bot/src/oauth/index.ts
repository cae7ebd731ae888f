import type { Services } from '../services.ts';

export async function startInstall(_services: Services, _request: Request): Promise<Response> {
  return new Response('', { status: 404 });
}
export async function finishInstall(_services: Services, _request: Request): Promise<Response> {
  return new Response('', { status: 404 });
}
