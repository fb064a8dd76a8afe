/** Pages as they stand on other people's sites, each by its path. */
export const ARTICLES: Record<string, { html: string; headers?: Record<string, string> }> = {
  '/guide': {
    html: `<!doctype html><html lang="en"><title>Water your garden | Meadowlark Help</title>
      <main id="article"><h2>How to water a pod garden</h2>
      <p>Fill the <b>tank:</b> see <a href="/tank?size=s#top">the tank</a>.</p>
      <ol><li>Open the lid</li><li>Pour <code>2 l</code></li></ol>
      <table><tr><th>Pod</th><th>Days</th></tr><tr><td>Basil</td><td>7</td></tr></table>
      <p style="display:none">hidden words</p></main></html>`,
  },
  '/strict': {
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'unsafe-inline'; require-trusted-types-for 'script'; sandbox allow-scripts",
    },
    html: `<!doctype html><html lang="en"><title>Strict page</title>
      <form id="article"><input name="childNodes"><input name="getAttribute"><p>Refunds take <em>five</em> days.</p></form>
      <script>
        Range.prototype.toString = () => 'a lie';
        Element.prototype.getAttribute = () => { throw new Error('patched'); };
        window.getSelection = () => { throw new Error('patched'); };
        URL.canParse = () => { throw new Error('patched'); };
      </script></html>`,
  },
  '/shadow': {
    html: `<!doctype html><html lang="en"><title>Shadow page</title><x-answer></x-answer>
      <textarea id="field">Typed *words* of a reply</textarea>
      <script>
        const root = document.querySelector('x-answer').attachShadow({ mode: 'open' });
        root.innerHTML = '<article id="article"><p>Inside <strong>a shadow</strong> root</p></article>';
      </script></html>`,
  },
  '/framed': {
    html: `<!doctype html><html lang="en"><title>Framed help | Meadowlark</title>
      <iframe title="Answer" srcdoc="<title>frame-7f</title><p id='article'>Rinse the <b>filter</b> weekly</p>"></iframe></html>`,
  },
  '/attack': {
    html: `<!doctype html><html lang="en"><title>Attack page</title>
      <div id="article"><p onclick="ran++">Plain words</p><a href="javascript:ran++">a link</a>
      <img src="x" onerror="window.ran = 1" alt="picture"><p>{{requester.name}} stays text</p></div></html>`,
  },
};
