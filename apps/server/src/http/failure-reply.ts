import type { Language } from '@samenspel/claims';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { failureBody } from './api-failure.ts';
import { html } from './html.ts';
import { languageOfRequest } from './request-language.ts';
import { page } from './page.ts';

/** Seconds after which a client may ask again when the store does not answer. */
export const retryAfter = 5;

/** What a request that is not answered gets. */
export interface Failure {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  /** Seconds after which the same may be asked again. */
  readonly retryAfter?: number;
}

const titles: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  NOT_FOUND: { nl: 'Deze pagina is er niet', en: 'This page is not here' },
  STORE_UNAVAILABLE: {
    nl: 'Het onderzoek is even niet te bereiken',
    en: 'The study cannot be reached at the moment',
  },
};

const otherwise = {
  title: { nl: 'Dit ging niet', en: 'This did not work' },
  back: { nl: 'Naar het begin', en: 'To the start' },
};

/** Answers with a page where a browser asks for one, in the form of a GraphQL answer where GraphQL does, else with JSON. */
export function sendFailure(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, code, message, hint, retryAfter: after }: Failure,
): FastifyReply {
  const accepted = request.headers.accept ?? '';
  reply.code(status).headers({ vary: 'accept, accept-language', 'cache-control': 'no-store' });
  if (after !== undefined) reply.header('retry-after', after);
  if (accepted.includes('text/html') && !isGraphql(request)) {
    const language = languageOfRequest(request.headers['accept-language']) ?? 'en';
    const title = (titles[code] ?? otherwise.title)[language];
    const body = html`<header><h1>${title}</h1></header>
      <main>
        <p><a href="/">${otherwise.back[language]}</a></p>
      </main>`;
    return reply.type('text/html; charset=utf-8').send(page({ language, title, body }));
  }
  const isGraphqlAnswer = accepted.includes('application/graphql-response+json');
  return reply
    .type(`application/${isGraphqlAnswer ? 'graphql-response+json' : 'json'}; charset=utf-8`)
    .send(failureBody(code, message, hint));
}

/** Whether the request is for the address of GraphQL. */
export function isGraphql({ url }: FastifyRequest): boolean {
  return url.split('?')[0] === '/graphql';
}
