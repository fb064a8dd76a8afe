/** A card's answer in the forms that it is inserted in. */
export interface Answer {
  html: string;
  text: string;
}

export type Formatting = 'bold' | 'link' | 'list';

export const RICH_ANSWER: Answer = {
  html:
    '<p>Your <strong>refund</strong> is on <a href="https://meadowlark.example/refunds">its way</a>:</p>' +
    '<ul><li>by card within 5 days</li><li>by voucher today</li></ul>',
  text: 'Your refund is on its way (https://meadowlark.example/refunds):\n\n- by card within 5 days\n- by voucher today',
};

export const SHORT_ANSWER: Answer = {
  html: '<p>Thank you for your patience.</p>',
  text: 'Thank you for your patience.',
};

const SIGNS: Record<Formatting, RegExp> = {
  bold: /<(strong|b)\b[^>]*>refund</,
  link: /<a [^>]*href="https:\/\/meadowlark\.example\/refunds"/,
  list: /<li\b.*by card.*<li\b.*by voucher/s,
};

/** Which formatting of {@link RICH_ANSWER} an editor's HTML holds. */
export function formattingIn(html: string): Formatting[] {
  const spaced = html.replaceAll('&nbsp;', ' ');
  return (Object.keys(SIGNS) as Formatting[]).filter((each) => SIGNS[each].test(spaced));
}

/** The words of a text in their order; editors break lines and set spaces and bullets as they like. */
export function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** An answer's words as an editor shows them that keeps formatting, or that keeps none. */
export function wordsOfAnswer({ html, text }: Answer, isFormatted: boolean): string {
  return wordsOf(isFormatted ? html.replace(/<[^>]+>/g, ' ') : text);
}
