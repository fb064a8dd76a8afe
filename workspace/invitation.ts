import * as v from 'valibot';
import { SlugSchema } from '@/cards/collectionSlug';
import { PrefixSchema } from '@/documents/place';
import { OpenIdSettingsSchema } from './openid/openIdSettings';
import { readAddress } from './serverAddress';

/** The newest form of an invitation that this client writes and understands. */
const INVITATION_VERSION = 1;
const MARK = '#sidecard-join=';
/** What is pasted may be a whole mail; more than this is not looked through, in characters. */
const LONGEST_TEXT = 100_000;
/** Of what stands behind the mark, in characters. */
const LONGEST_CODE = 8_000;
/** A link broken over more lines than this is not put together again. */
const MOST_PIECES = 200;

const text = (longest: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(longest));

const ContentSchema = v.object({
  prefix: PrefixSchema,
  /** Of the workspace, for people. */
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200)),
  collections: v.optional(v.pipe(v.array(SlugSchema), v.maxLength(200))),
  account: v.optional(v.object({ name: text(200), password: text(500) })),
  oidc: v.optional(OpenIdSettingsSchema),
});
const VersionSchema = v.object({ v: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/**
 * What a link into a workspace says. With `account` it is personal: its password is for one use. Without
 * `account` and `oidc` whoever joins types a name and a password. `collections` are the slugs of those it
 * was made for; what the account may read is told by its roles.
 */
export type Invitation = v.InferOutput<typeof ContentSchema> & {
  /** Of the server, without a slash behind it. */
  address: string;
};

/** Why a text invites to nothing. */
export type InvitationProblem =
  | 'no-link'
  /** A part of it is missing, or was never right. */
  | 'damaged'
  /** A newer Sidecard wrote it. */
  | 'newer'
  /** It names a server that anybody on the way could listen to. */
  | 'not-https';

function encoded(content: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function decoded(code: string): { json: unknown } | null {
  try {
    const binary = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    // Cut off, or never one of ours: the caller says so.
    return null;
  }
}

/** The first that can be read of a code and the same with what follows it: mail breaks long lines. */
function decodedPieces(pieces: readonly string[]): { json: unknown } | null {
  let code = '';
  for (const piece of pieces.slice(0, MOST_PIECES)) {
    code += piece;
    if (code.length > LONGEST_CODE) return null;
    const found = decoded(code);
    if (found) return found;
  }
  return null;
}

/**
 * The link of an invitation: `<address>/#sidecard-join=<base64url of UTF-8 JSON>`. What stands behind `#`
 * is never sent to a server.
 */
export function writeInvitation({ address, ...content }: Invitation): string {
  return `${address}/${MARK}${encoded({ v: INVITATION_VERSION, ...content })}`;
}

/**
 * Reads the invitation in a text, which may hold words around it and a link that is broken over lines.
 */
export function readInvitation(pasted: string): Invitation | { problem: InvitationProblem } {
  const found = /(https?:\/\/[^\s<>"'#]+)#sidecard-join=([\w-]*(?:\s+[\w-]+)*)/.exec(
    pasted.slice(0, LONGEST_TEXT),
  );
  const [, place = '', code = ''] = found ?? [];
  if (!found) return { problem: 'no-link' };
  const reading = readAddress(place);
  if ('problem' in reading) {
    return { problem: reading.problem === 'not-https' ? 'not-https' : 'damaged' };
  }
  const content = decodedPieces(code.split(/\s+/));
  const version = v.safeParse(VersionSchema, content?.json);
  if (!content || !version.success) return { problem: 'damaged' };
  if (version.output.v > INVITATION_VERSION) return { problem: 'newer' };
  const parsed = v.safeParse(ContentSchema, content.json);
  return parsed.success ? { address: reading.address, ...parsed.output } : { problem: 'damaged' };
}
