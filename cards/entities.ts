/** U+00A0 to U+00FF, in order. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 ' +
  'sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc ' +
  'Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve ' +
  'Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc ' +
  'atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve ' +
  'oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const NAMED = new Map<string, string>([
  ...LATIN_1.split(' ').map((name, index) => [name, String.fromCodePoint(0xa0 + index)] as const),
  ...Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ' },
    ...{ thinsp: ' ', zwnj: '', zwj: '', shy: '', ndash: '–', mdash: '—', hellip: '…', bull: '•' },
    ...{ lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', lsaquo: '‹' },
    ...{ rsaquo: '›', euro: '€', trade: '™', permil: '‰', dagger: '†', Dagger: '‡', OElig: 'Œ' },
    ...{ oelig: 'œ', Scaron: 'Š', scaron: 'š', Yuml: 'Ÿ', larr: '←', uarr: '↑', rarr: '→' },
    ...{ darr: '↓', harr: '↔', minus: '−', le: '≤', ge: '≥', ne: '≠', asymp: '≈', infin: '∞' },
    ...{ check: '✓', cross: '✗', star: '☆', hearts: '♥' },
  }),
]);

function fromCodePoint(point: number): string {
  const isCharacter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : '\ufffd';
}

/**
 * A text with its HTML entities as characters: all numbers, and the names of Latin letters,
 * punctuation and common signs. Kept small since it runs where no DOM is; other names stay.
 */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]*));/gi, (...match) => {
    const [entity, hex, decimal, name] = match as [string, string?, string?, string?];
    if (hex) return fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return fromCodePoint(Number(decimal));
    return NAMED.get(name ?? '') ?? entity;
  });
}
