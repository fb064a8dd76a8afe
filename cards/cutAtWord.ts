/** The beginning of a text of at most `length` characters and a sign that it goes on, cut at a word where it can be. */
export function cutAtWord(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const cut = characters.slice(0, length).join('');
  const end = characters[length] === ' ' ? cut.length : cut.lastIndexOf(' ');
  return `${cut.slice(0, end > length / 2 ? end : undefined).replace(/[\s,;:–—-]+$/, '')}…`;
}
