import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SanitiserPage } from './sanitiserPage';

let page: SanitiserPage;
beforeAll(async () => {
  page = await SanitiserPage.open();
}, 120_000);
afterAll(() => page.close());

/** Each counts in `ran` when it gets to run where nothing is sanitised. */
const ATTACKS = [
  '<script>ran++</script>',
  '<p>x</p><script>ran++</script><p>y</p>',
  '<img src=x onerror="ran++">',
  '<b onclick="ran++">x</b>',
  // What looks like an address to a sanitiser is a label to a script.
  '<img src="https://x.y" onerror="https:ran++">',
  '<a href="javascript:ran++">x</a>',
  '<a href="&#106;avascript:ran++">x</a>',
  '<a href="java\tscript:ran++">x</a>',
  '[x](javascript:ran++)',
  '<svg onload="ran++"></svg>',
  '<svg><script>ran++</script></svg>',
  '<svg><a href="javascript:ran++"><text>x</text></a></svg>',
  '<math><mtext><img src=x onerror="ran++"></mtext></math>',
  '<details open ontoggle="ran++">x</details>',
  '<video onerror="ran++"></video>',
  '<table onmouseover="ran++"><tr><td>x</td></tr></table>',
  '<noscript><p title="</noscript><img src=x onerror=ran++>"></noscript>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=ran++>',
];

/** What has no place in a mail though it runs nothing by itself. */
const UNWANTED = [
  '<iframe src="https://x.y" srcdoc="<script>1</script>"></iframe>',
  '<object data="https://x.y"></object><embed src="https://x.y">',
  '<form action="https://x.y"><input name="a"><textarea></textarea><button>go</button></form>',
  '<style>p { background: url(https://x.y) }</style>',
  '<p style="position:fixed" class="a" id="b" data-c="d" aria-label="e" lang="f" tabindex="1">x</p>',
  '<link rel="stylesheet" href="https://x.y"><meta http-equiv="refresh" content="0"><base href="/">',
  '<a href="data:text/html,x">x</a><a href="vbscript:x">x</a><a href="/x">x</a><a href="//x.y">x</a>',
  '<a href="file:///etc/passwd">x</a><a href="chrome-extension://x/y">x</a><a href="blob:x">x</a>',
  '<img src="data:image/svg+xml,x"><img src="/x"><img srcset="https://x.y 2x">',
  '<a href="https://x.y" target="_top" ping="https://x.y" download>x</a>',
  '<custom-element is="x">x</custom-element><template><b>x</b></template><slot></slot>',
  '[a]: javascript:x\n\n[x][a] ![x][a] <javascript:x>',
];

const TAGS =
  'p br strong em b i u s del code pre blockquote hr h1 h2 h3 h4 h5 h6 ul ol li a img table thead tbody tr th td';
const ALLOWED = new Set(TAGS.split(' '));

/** The tags and attributes of a piece of HTML, as they are written in it. */
function parts(html: string): { tags: string[]; attributes: { name: string; value: string }[] } {
  const tags = [...html.matchAll(/<([a-z][^\s/>]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/gi)];
  return {
    tags: tags.map(([, tag]) => tag?.toLowerCase() ?? ''),
    attributes: tags.flatMap(([, , text]) =>
      [...(text ?? '').matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, name, value]) => ({
        name: name ?? '',
        value: value ?? '',
      })),
    ),
  };
}

describe('what comes out of Markdown', () => {
  it('would be attacked by these texts if nothing were done', async () => {
    const ran = await page.run(ATTACKS.filter((attack) => attack.startsWith('<')));
    expect(ran.filter((count) => count > 0).length).toBeGreaterThan(8);
  });

  it('runs nothing, wherever an attack stands and whoever looks at it', async () => {
    const markdown = ATTACKS.flatMap((attack) => [attack, `x ${attack} y`, `- ${attack}\n- z`]);
    const shown = await Promise.all(
      markdown.flatMap((each) => [page.html(each), page.preview(each)]),
    );
    expect(await page.run(shown)).toEqual(shown.map(() => 0));
  });

  it('runs nothing of a value, and keeps it out of the markup', async () => {
    const markdown = '{{x}} `{{x}}` [{{x}}](https://x.y/{{x}} "{{x}}") [a]({{x}})';
    const shown = await Promise.all(ATTACKS.map((x) => page.html(markdown, { x })));
    expect(await page.run(shown)).toEqual(shown.map(() => 0));
    const tags = new Set(shown.flatMap((html) => parts(html).tags));
    expect([...tags].sort()).toEqual(['a', 'code', 'p']);
  });

  it.each([...ATTACKS, ...UNWANTED])('holds only what a mail may hold: %s', async (markdown) => {
    const { tags, attributes } = parts(await page.html(`x\n\n${markdown}\n\n<b>y</b>`));
    expect(tags).toContain('p');
    expect(tags.filter((tag) => !ALLOWED.has(tag))).toEqual([]);
    const addresses = attributes.filter(({ name }) => name === 'href' || name === 'src');
    expect(addresses.filter(({ value }) => !/^(https?|mailto|tel):/i.test(value))).toEqual([]);
    const names = new Set(attributes.map(({ name }) => name));
    for (const name of 'href src alt title start colspan rowspan'.split(' ')) names.delete(name);
    expect([...names]).toEqual([]);
  });

  it('keeps the words around what it drops', async () => {
    expect(await page.html('a <script>1</script> <u>b</u> <span class="x">c</span>')).toBe(
      '<p>a  <u>b</u> c</p>',
    );
  });
});
