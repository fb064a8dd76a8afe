import { createServer } from 'node:http';
import { ARTICLES } from './articles.ts';

export interface ArticleServer {
  url(path: string): string;
  close(): Promise<void>;
}

/** Serves the articles on a host that is no help desk. */
export async function serveArticles(): Promise<ArticleServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const article = ARTICLES[pathname];
    const headers = { 'content-type': 'text/html; charset=utf-8', ...article?.headers };
    response.writeHead(article ? 200 : 404, headers).end(article?.html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: (path) => `http://localhost:${address.port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
