import type { Source } from './card';
import { cutAtWord } from './cutAtWord';
import type { MaskedWords } from './maskedWords';
import { maskPlainText } from './masking';

const LONGEST_QUOTE = 300;
const LONGEST_NAME = 120;
/** Enough to fill a quote, whatever of it is masked. */
const LOOKED_AT = 10_000;
/** Query parameters that say who came, from where, or prove that they may. */
const TELLTALE =
  /^(?:utm_|_ga|_gl|mc_|hs|pk_|gclid|gbraid|wbraid|fbclid|msclkid|dclid|igshid|ref$|referr?er|src$|source$|trk|token|access|auth|session|sess|sid$|jsessionid|phpsessid|key$|api_?key|sig$|signature|code$|state$|nonce|ticket|otp|pass|pwd|secret|jwt|hash$|hmac|expires|x-amz|x-goog|user|uid$|email|mail$|login|invite|share)/i;
/** A value as no person writes one, or somebody's address. */
const TOKEN = /^(?=.*\d)(?=.*[a-z])[\w.~+/=-]{20,}$|@/i;

/** A highlight with what the browser tells of its page. */
export interface CapturedFrom {
  /** The help desk whose tickets its page may show, by its product's name; null for any other page. */
  product: string | null;
  pageTitle: string;
  /** Empty where the browser does not tell it. */
  pageUrl: string;
  /** The words of the highlight. */
  text: string;
  /** ISO 8601. */
  at: string;
}

/** An address without what belongs to the reader alone: credentials, session, campaign, place. */
function publicAddress(url: URL): string {
  const cleaned = new URL(url);
  cleaned.hash = '';
  cleaned.username = '';
  cleaned.password = '';
  for (const [name, value] of [...cleaned.searchParams]) {
    if (TELLTALE.test(name) || TOKEN.test(value)) cleaned.searchParams.delete(name);
  }
  return cleaned.href;
}

function fileName(url: URL): string {
  const last = url.pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    // A percent sign of its own: the name as it stands is as good.
    return last;
  }
}

/** A local path has no place in a card, not even as the title that a browser makes of it. */
function withoutPath(title: string): string {
  return /^(?:file:|\/|[a-z]:\\)/i.test(title) ? (title.split(/[\\/]/).at(-1) ?? '') : title;
}

/**
 * Where a captured text is said to come from. Of a help desk's page nothing is kept but the product's
 * name: its address, its title and its words are a customer's. Of a page on the web: its name, its
 * address without what is the reader's own, and a quote. Of a file or a browser's page: its name.
 * E-mail addresses and telephone, account and order numbers are masked in each of them.
 * Null where not even that is known.
 */
export function captureSource(from: CapturedFrom, words: MaskedWords): Source | null {
  const { product, at } = from;
  if (product !== null) return { name: product, at };
  const url = URL.canParse(from.pageUrl) ? new URL(from.pageUrl) : null;
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  const title = withoutPath(from.pageTitle.replace(/\s+/g, ' ').trim());
  const name = title || (url && (fileName(url) || url.hostname)) || '';
  if (name === '') return null;
  // Masked before it is cut: half a number is no number, and no secret less.
  const shortened = (text: string, length: number) =>
    cutAtWord(maskPlainText(text.slice(0, LOOKED_AT), words), length);
  const quote = shortened(from.text.replace(/\s+/g, ' ').trim(), LONGEST_QUOTE);
  return {
    name: shortened(name, LONGEST_NAME),
    ...(isWeb && { url: publicAddress(url) }),
    ...(isWeb && quote !== '' && { quote }),
    at,
  };
}
