/** A text as a program puts it on a page, and the Markdown a person would have written. */
interface Pasted {
  html: string;
  markdown: string;
}

const bullet = (sign: string, level: number, list: number) =>
  `class="MsoListParagraphCxSpMiddle" style='text-indent:-18.0pt;mso-list:l${list} level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;

/** Word keeps lists as paragraphs that look like lists, and wraps everything in its own styles. */
export const WORD: Pasted = {
  html: `<!--StartFragment--><p class=MsoTitle><b>Return of a device<o:p></o:p></b></p>
<p class=MsoNormal><span lang=EN-GB style='mso-ansi-language:EN-GB'>Before the parcel leaves:<o:p></o:p></span></p>
<p ${bullet('·', 1, 0)}<span lang=EN-GB>Empty the <b style='mso-bidi-font-weight:normal'>tank</b><o:p></o:p></span></p>
<p ${bullet('o', 2, 0)}<span lang=EN-GB>with the pump, not by hand<o:p></o:p></span></p>
<p ${bullet('·', 1, 0)}<span lang=EN-GB>Pack it<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p ${bullet('1.', 1, 1)}Print the label</p>
<p ${bullet('2.', 1, 1)}Drop it off<span style='display:none;mso-hide:all'> hidden</span></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Weight<o:p></o:p></p></td><td><p class=MsoNormal>Price<o:p></o:p></p></td></tr>
<tr><td><p class=MsoNormal>2 kg<o:p></o:p></p></td><td><p class=MsoNormal>EUR 5<o:p></o:p></p></td></tr></table><!--EndFragment-->`,
  markdown: `**Return of a device**

Before the parcel leaves:

- Empty the **tank**
  - with the pump, not by hand
- Pack it

1. Print the label
2. Drop it off

| Weight | Price |
| - | - |
| 2 kg | EUR 5 |`,
};

/** Google Docs wraps all in a bold element that is not bold, and draws emphasis by style alone. */
export const GOOGLE_DOCS: Pasted = {
  html: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1f2e"><h2 dir="ltr"><span style="font-size:16pt;font-weight:400;white-space:pre-wrap;">Refunds</span></h2><p dir="ltr"><span style="font-weight:400;white-space:pre-wrap;">We pay back within </span><span style="font-weight:700;white-space:pre-wrap;">30 days</span><span style="font-weight:400;font-style:italic;white-space:pre-wrap;"> of purchase</span><span style="white-space:pre-wrap;">, see </span><a href="https://www.google.com/url?q=https://meadowlark.example/refunds&amp;sa=D"><span style="text-decoration:underline;white-space:pre-wrap;">the terms</span></a><span>.</span></p><br><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="white-space:pre-wrap;">To the card</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span style="text-decoration:line-through;white-space:pre-wrap;">or cash</span></p></li></ul></ul></b>`,
  markdown: `## Refunds

We pay back within **30 days** _of purchase_, see [the terms](https://meadowlark.example/refunds).

- To the card
  - ~~or cash~~`,
};

export const SLACK: Pasted = {
  html: `<div class="c-message_kit__gutter"><button class="c-avatar"><img class="c-base_icon" src="https://ca.slack-edge.example/T1-U1-72" width="36" alt=""></button>
<div class="p-rich_text_section">Use <code class="c-mrkdwn__code">/reset 24</code> <span style="display:block"></span>then wait <b data-stringify-type="bold">ten</b> minutes <img src="https://a.slack-edge.example/1f331.png" alt=":seedling:" data-stringify-emoji=":seedling:" class="c-emoji"></div>
<pre class="c-mrkdwn__pre" data-stringify-type="pre">line one<br>line two</pre></div>`,
  markdown:
    'Use `/reset 24`\n\nthen wait **ten** minutes :seedling:\n\n```\nline one\nline two\n```',
};

export const HELP_CENTER: Pasted = {
  html: `<article><h1 title="Pause">Pause the club</h1><div class="article-meta"><img class="user-avatar" src="https://x.y/a.png" alt="Ana"><button>Follow</button></div>
<div class="article-body"><p>You can pause for up to <strong>3 months</strong>:</p><ol><li>Open <em>Settings</em>.</li><li>Press <strong>Pause</strong>:<br><img src="https://x.y/pause.png" alt="The button" width="600"></li></ol>
<details><summary>And my pods?</summary><p>They wait.</p></details></div></article>`,
  markdown: `# Pause the club

You can pause for up to **3 months**:

1. Open _Settings_.
2. Press **Pause**:  
   ![The button](https://x.y/pause.png)

**And my pods?**

They wait.`,
};

/** Mail programs and reply boxes write a block for each line. */
export const MAIL_LINES: Pasted = {
  html: '<div>Hi Ana,</div><div><br></div><div>first line</div><div>second line</div><div><br></div><div>Bye</div>',
  markdown: 'Hi Ana,\n\nfirst line  \nsecond line\n\nBye',
};
