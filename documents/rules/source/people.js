/** The member that an account of the server is: its name, with a `-` and four digits for other signs. */
export function memberOfAccount(name) {
  const escaped = (sign) => `-${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `member:${name.replace(/[^0-9A-Za-z]/g, escaped)}`;
}
