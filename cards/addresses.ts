import { type MarkedVariables, VARIABLE_MARK } from './variables';

/** What a customer may be led to: the open web, a mail, a telephone. */
const OPEN_WEB = /^(?:https?|mailto|tel):/i;
const ONE_VARIABLE = new RegExp(`^${VARIABLE_MARK}\\w+$`);

/** Addresses that may stay until their variables are filled; one that is a variable is judged then. */
export const ADDRESSES = new RegExp(`${OPEN_WEB.source}|${ONE_VARIABLE.source}`, 'i');

/** The address of a link or an image, its variables filled; null for what is not of the open web. */
export function filledAddress(
  address: string,
  marked: MarkedVariables,
  write: (name: string) => string,
): string | null {
  const isOneVariable = ONE_VARIABLE.test(address);
  const filled = marked.fill(address, (name) =>
    isOneVariable ? write(name) : encodeURIComponent(write(name)),
  );
  return OPEN_WEB.test(filled) ? filled : null;
}
