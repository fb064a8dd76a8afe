/** Names of bots: "Meadowlark Bot", "ANSWERBOT", "ShopBot"; not "Talbot". */
const BOTS = [/\b(?:answer|chat|help|support)?bot\b/i, /\p{Ll}Bot\b/u];

/** Whether an author's name is one that people give to what answers by itself. */
export function isBotName(author: string): boolean {
  return BOTS.some((bot) => bot.test(author));
}
