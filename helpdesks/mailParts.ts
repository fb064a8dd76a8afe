/** Quoted mail, by the marks of common mail programs. */
export const MAIL_QUOTES =
  'blockquote, .gmail_quote, .yahoo_quoted, .moz-cite-prefix, #divRplyFwdMsg';

/** Signatures, where the mail program marks them. */
export const MAIL_SIGNATURES = '[data-signature="true"], .signature, .gmail_signature';

/** An e-mail address within a text. */
export const EMAIL_ADDRESS = /[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+\.[^\s<>()[\],;:".]+/;
