import type { Prefix } from '@/documents/place';
import { CouchHttp } from '@/storage/sync/couch/couchHttp';
import { sendAsNobody } from '@/storage/sync/couch/sendAsNobody';
import type { OpenIdService } from '@/storage/sync/workspace';
import type { KeptTokens } from '@/storage/workspace/openIdTokens';
import type { Connected } from '@/workspace/connecting/connect';
import { connectByToken } from '@/workspace/connecting/connectByToken';
import { sendWithToken } from '@/workspace/openid/sendWithToken';
import { signIn } from '@/workspace/openid/signIn';
import { TokenKeeper, type TokenStore } from '@/workspace/openid/tokenKeeper';
import { openIdWindow } from './openIdWindow';
import { whereAllowed } from './sendToServer';

/** Tokens that nobody keeps yet: the server may not take them. */
function inMemory(first: KeptTokens): TokenStore {
  let tokens = first;
  return {
    read: () => Promise.resolve(tokens),
    write: (renewed) => {
      tokens = renewed;
      return Promise.resolve();
    },
    alone: (work) => work(),
  };
}

/** Who signed in by a service, how they ask the server, and what is to be kept for that. */
export interface JoinedByService {
  http: CouchHttp;
  connected: Connected;
  tokens: KeptTokens;
}

/**
 * Signs in on the page of the team's service, and looks whether the server takes its token.
 *
 * @throws OpenIdFailure, ConnectFailure and BackendFailure: see `problemOf`.
 */
export async function joinByService(
  { address, prefix }: { address: string; prefix: Prefix },
  service: OpenIdService,
): Promise<JoinedByService> {
  const first = await signIn(service, openIdWindow);
  const store = inMemory(first);
  const http = new CouchHttp(address, whereAllowed(sendWithToken(new TokenKeeper(service, store))));
  const connected = await connectByToken(
    new CouchHttp(address, whereAllowed(sendAsNobody)),
    http,
    prefix,
  );
  return { http, connected, tokens: (await store.read()) ?? first };
}
