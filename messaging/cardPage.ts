/** Names, in the address of a card's page, why the link that led there cannot show the card: `other-workspace`. */
export const LINK_PROBLEM = 'link';
