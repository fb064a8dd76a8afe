import fc from 'fast-check';

const word = fc.constantFrom(
  ...[
    'reembolso',
    'envío',
    'señal',
    '¿cuándo?',
    '¡listo!',
    'pingüino',
    'días',
    'the',
    'refund',
    'a',
  ],
  ...['x_y', 'snake_case_name', '2*3', '5 > 4', 'C#', '50 %', 'R&D', '100', '3.', 'O’Brien', '😀'],
  ...['https://meadowlark.example/a_b', 'me@meadowlark.example', '(aside)', '[sic]', 'a|b', '~5'],
);
const plainWord = fc.constantFrom('envío', 'días', 'refund', '¡listo!', 'año:', '(aside)');
const escaped = fc.constantFrom(
  ...[
    '\\*',
    '\\_',
    '\\`',
    '\\[x\\]',
    '\\#',
    '\\<b>',
    '\\{{',
    '\\\\',
    '\\|',
    '\\~',
    '&amp;',
    '&lt;',
  ],
  ...['&nbsp;', '&euro;', '&copy;', '&sigma;', '&#39;', '&shy;'],
);
const variable = fc.constantFrom('{{requester.firstName}}', '{{ ticket.id }}', '{{a*b*c}}');
const code = fc.constantFrom('`a`', '``a`b``', '`*x*`', '`{{x}}`', '`a & b`', '`<b>`');
const address = fc.constantFrom(
  ...['https://x.example/a', 'https://x.example/?a=1&b=(2)', 'mailto:me@x.example', 'card:01JABC'],
  ...['<https://x.example/a b>', 'https://x.example/{{ticket.id}}', '/relative'],
);
const title = fc.constantFrom('', ' "Título"', ' \'a "b"\'');
const image = fc
  .tuple(
    fc.constantFrom('', 'Botón', 'a *b* c', '[x]'),
    fc.constantFrom('image:01JXYZ', 'https://x.example/i.png'),
  )
  .map(([alt, at]) => `![${alt}](${at})`);
const html = fc.constantFrom(
  '<kbd>Ctrl</kbd>',
  'uno<br>dos',
  '<i>nota</i>',
  '<u>u</u>',
  '<code>a &amp; b</code>',
);
const reference = fc.constantFrom('[^1]', '[guide]', '[the guide][guide]', '[none][]');

const leaf = fc.oneof(
  { weight: 8, arbitrary: word },
  escaped,
  variable,
  code,
  image,
  html,
  reference,
);

/** A word, perhaps with a variable or an image right behind it. */
const run = fc.oneof(
  { weight: 4, arbitrary: leaf },
  fc.tuple(plainWord, fc.oneof(variable, image)).map(([before, behind]) => before + behind),
);

/** Code of backticks within a link within a look is more than the parser follows. */
const linkWords = run.filter((words) => !words.includes('``'));
const link = fc
  .tuple(linkWords, address, title)
  .map(([words, to, name]) => `[${words}](${to}${name})`);
const row = (piece: fc.Arbitrary<string>) =>
  fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(' '));
const look = (inner: fc.Arbitrary<string>, signs: readonly string[]) =>
  fc.tuple(fc.constantFrom(...signs), inner).map(([sign, words]) => sign + words + sign);
const piece = fc.oneof({ weight: 4, arbitrary: run }, link);
/** Looks within looks, each set apart by a space, as editors and people write them. */
const inline = row(
  fc.oneof(
    { weight: 3, arbitrary: piece },
    look(row(fc.oneof(piece, look(row(piece), ['_', '~~']))), ['**']),
    look(row(fc.oneof(piece, look(row(piece), ['**']))), ['_', '*', '~~']),
  ),
);

const lineEnd = fc.constantFrom('\n', '  \n', '\\\n', ' ');
/** A paragraph, on some lines. */
const paragraph = fc.array(fc.tuple(inline, lineEnd), { minLength: 1, maxLength: 3 }).map((lines) =>
  lines
    .map(([text, end]) => text + end)
    .join('')
    .trim(),
);

const cell = inline.map((text) => text.replace(/\|/g, '\\|'));
const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 3 }), fc.infiniteStream(cell))
  .chain(([columns, rows, cells]) =>
    fc
      .array(fc.constantFrom('---', ':--', '--:', ':-:'), {
        minLength: columns,
        maxLength: columns,
      })
      .map((align) => {
        const row = () =>
          `| ${Array.from({ length: columns }, () => cells.next().value).join(' | ')} |`;
        return [row(), `| ${align.join(' | ')} |`, ...Array.from({ length: rows }, row)].join('\n');
      }),
  );

const fence = fc
  .tuple(
    fc.constantFrom('```', '~~~', '````'),
    fc.constantFrom('', 'js', 'bash title=x'),
    fc.array(
      fc.constantFrom(
        'const a = `b`;',
        '',
        '  indented',
        '{{name}}',
        '# no heading',
        '- no list',
        '``',
      ),
      { maxLength: 4 },
    ),
  )
  .map(([sign, lang, lines]) => [sign + lang, ...lines, sign].join('\n'));

const simple = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 6 }), inline)
      .map(([level, text]) => `${'#'.repeat(level)} ${text}`),
  },
  { weight: 1, arbitrary: inline.map((text) => `${text}\n===`) },
  { weight: 2, arbitrary: fence },
  { weight: 2, arbitrary: table },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '---',
      '***',
      '    indented code\n\n    more',
      '<div>\n<b>html</b>\n</div>',
      '<!-- a\n\nb -->',
      '<details><summary>s</summary>\n\ntext\n\n</details>',
    ),
  },
);

function indented(text: string, by: string): string {
  return text.replace(/\n(?=[^\n])/g, `\n${by}`);
}

const { block } = fc.letrec<{ block: string; list: string }>((tie) => ({
  list: fc
    .tuple(
      fc.constantFrom('-', '*', '+', '1.', '3)', '10.'),
      fc.boolean(),
      fc.array(
        fc.tuple(
          fc.constantFrom('', '', '[ ] ', '[x] '),
          fc.oneof({ weight: 3, arbitrary: inline }, paragraph, simple, fc.constant('')),
          fc.array(tie('block'), { maxLength: 1 }),
          fc.boolean(),
        ),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(([marker, isLoose, items]) =>
      items
        .map(([task, text, inner, isWide], index) => {
          const bullet = /\d/.test(marker)
            ? marker.replace(/\d+/, (n) => String(Number(n) + index))
            : marker;
          const by = ' '.repeat(bullet.length + 1);
          const own = [task + text, ...inner].join(isWide || isLoose ? '\n\n' : '\n');
          return `${bullet} ${indented(own, by)}`.trimEnd();
        })
        .join(isLoose ? '\n\n' : '\n'),
    ),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    simple,
    tie('list'),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map((inner) => inner.join('\n\n').replace(/^/gm, '> ')),
  ),
}));

const definition = fc.constantFrom(
  '[guide]: https://x.example/guide "Guía"',
  '[^1]: Una nota al pie.',
);
const seam = fc.constantFrom('\n\n', '\n\n', '\n\n\n', '\n');

/** A Markdown document of any kind that people write, and some that they do not. */
export const someMarkdown = fc
  .tuple(
    fc.constantFrom('', '', '\n'),
    fc.array(fc.tuple(fc.oneof({ weight: 8, arbitrary: block }, definition), seam), {
      maxLength: 6,
    }),
    fc.boolean(),
  )
  .map(([lead, blocks, endsWithLine]) => {
    const text = blocks
      .map(([each, between]) => each + between)
      .join('')
      .trimEnd();
    return lead + text + (endsWithLine ? '\n' : '');
  });
