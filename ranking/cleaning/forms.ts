import { foldedWords, tellingCount } from './emptyWords';
import { rewritten } from './lines';

/** A label of a form: at most a few words before a colon. */
const FIELD = /^[\s*•·-]{0,4}([\p{L}][^:?!.]{1,48}):\s*(.*)$/u;
/** Fields that tell who asks and when, not what. */
const PERSONAL =
  /\b(?:name|e-?mail|phone|telephone|mobile|address|date|time|customer id|account (?:id|number|no)|(?:order|ticket|case|invoice|reference|tracking|serial|contract) ?(?:id|number|no|nr|ref|#)?|number|country|city|zip|company|priority|nombre|apellidos?|correo|tel[eé]fono|m[oó]vil|direcci[oó]n|fecha|hora|dni|nif|n[uú]mero|pa[ií]s|ciudad|empresa|prioridad|pedido|factura|referencia|cliente|c[oó]digo postal)\b/iu;
/** This many fields make a form; a single colon is a sentence like any other. */
const LEAST_FIELDS = 2;
/** Longer values say something, whatever their label. */
const LONG_VALUE = 8;

/** Lines of a form with what was filled in, without labels, and without who filled it in. */
export function withoutFields(lines: readonly string[]): string[] {
  const fields = lines.map((line) => (line.length < 5000 ? FIELD.exec(line) : null));
  if (fields.filter(Boolean).length < LEAST_FIELDS) return [...lines];
  return rewritten(lines, (line, at) => {
    const [, label = '', value = ''] = fields[at] ?? [];
    if (label === '' || foldedWords(label).length > 6) return line;
    if (value === '') return tellingCount(label, 3) >= 3 ? line : '';
    const isPersonal = PERSONAL.test(label) && foldedWords(value).length < LONG_VALUE;
    if (isPersonal) return '';
    return tellingCount(value, 1) > 0 ? value : line;
  });
}
