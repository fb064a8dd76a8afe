/** What a page's highlight is. Survives structured cloning. */
export interface SelectionReading {
  /** The highlight with what it stands in, as a fragment of HTML that nobody has sanitised yet. */
  html: string;
  text: string;
  title: string;
  url: string;
  /** Whether the keys go to this frame: of several, it is the one that the person is in. */
  isFocused: boolean;
}

/**
 * Reads the highlight of the frame it runs in, from shadow roots and text fields too.
 * Runs by `scripting.executeScript({ func })` in the isolated world: it is sent as source text, so
 * it may use nothing from outside itself. What it reads by prototype, a page's own elements could
 * answer for otherwise: a form field named `childNodes` is what `form.childNodes` gives.
 */
export function readSelection(): SelectionReading {
  /** About 1 MB; more is no highlight that makes a card. */
  const LONGEST = 1_000_000;
  const DEEPEST = 300;
  const LONGEST_VALUE = 2000;
  const LONGEST_ADDRESS = 4000;
  const LEFT_OUT = new Set(
    'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG MATH CANVAS VIDEO AUDIO'.split(' '),
  );
  const VOID = new Set('BR HR IMG INPUT WBR COL'.split(' '));
  /** What the highlight keeps of where it stands, though only a part of it is highlighted. */
  const FORMATTING = new Set('A B STRONG I EM S DEL CODE PRE KBD SAMP'.split(' '));
  const STRUCTURE = new Set('UL OL TABLE THEAD TBODY TFOOT TR'.split(' '));
  const KEPT =
    'alt value colspan rowspan width height type checked hidden role class data-lang data-language start'.split(
      ' ',
    );
  const FLAGS = new Set(['checked', 'hidden']);
  const INLINE = new Set('SPAN A B I EM STRONG CODE LABEL FONT S U SMALL'.split(' '));

  const get = <T>(prototype: object, name: string, of: object) =>
    Reflect.get(prototype, name, of) as T;
  const childrenOf = (node: Node) => [
    ...get<NodeListOf<ChildNode>>(Node.prototype, 'childNodes', node),
  ];
  const parentOf = (node: Node) => get<Node | null>(Node.prototype, 'parentNode', node);
  const treeOf = (node: Node) => Node.prototype.getRootNode.call(node);
  const attribute = (element: Element, name: string) =>
    Element.prototype.getAttribute.call(element, name);
  const tagOf = (element: Element) =>
    get<string>(Element.prototype, 'localName', element).toUpperCase();
  const rootOf = (element: Element) =>
    get<ShadowRoot | null>(Element.prototype, 'shadowRoot', element);
  const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

  /** The open shadow roots of the page, for a selection is only told of those that are asked for. */
  function shadowRoots(within: ParentNode & Node): ShadowRoot[] {
    const found: ShadowRoot[] = [];
    const walker = Document.prototype.createTreeWalker.call(
      document,
      within,
      NodeFilter.SHOW_ELEMENT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const root = rootOf(node as Element);
      if (root) found.push(root, ...shadowRoots(root));
    }
    return found;
  }

  function deepestActive(): Element | null {
    let active = get<Element | null>(Document.prototype, 'activeElement', document);
    for (
      let root = active && rootOf(active);
      root?.activeElement;
      root = rootOf(root.activeElement)
    ) {
      active = root.activeElement;
    }
    return active;
  }

  /** The highlighted words of the text field that has the focus. */
  function fieldText(): string {
    const field = deepestActive();
    const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
    if (!isField || field.type === 'password') return '';
    const { value, selectionStart, selectionEnd } = field;
    return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
  }

  function liveRange({ startContainer, startOffset, endContainer, endOffset }: AbstractRange) {
    const range = new Range();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  }

  /** The highlight within a shadow root: Chromium asks the root itself, other browsers the selection. */
  function rangeInShadow(selection: Selection): Range | undefined {
    const roots = shadowRoots(document);
    const asked = roots.flatMap((root) => {
      const own = 'getSelection' in root && (root.getSelection as () => Selection | null)();
      return own && own.rangeCount > 0 ? [own.getRangeAt(0)] : [];
    });
    const composed = selection.getComposedRanges?.({ shadowRoots: roots }) ?? [];
    const found = [...asked, ...composed].find((each) => {
      const root = treeOf(each.startContainer);
      return !each.collapsed && root instanceof ShadowRoot && root === treeOf(each.endContainer);
    });
    return found && liveRange(found);
  }

  function rangeOf(selection: Selection): Range | undefined {
    const plain = selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
    // From the page's side a highlight within a shadow root is an empty one beside it.
    return plain && !plain.collapsed ? plain : rangeInShadow(selection);
  }

  let html = '';

  /** Whether a node is part of the highlight: all that a shadow root draws in the middle of one is. */
  function isHighlighted(node: Node, range: Range): boolean {
    const isElsewhere = treeOf(node) !== treeOf(range.startContainer);
    return isElsewhere || range.intersectsNode(node);
  }

  function highlightedText(node: Text, range: Range): string {
    const end = node === range.endContainer ? range.endOffset : node.data.length;
    const start = node === range.startContainer ? range.startOffset : 0;
    const room = Math.max(0, LONGEST - html.length);
    const words = escaped(node.data.slice(start, Math.min(end, start + room)));
    // Cut between signs: half of an escaped one would be read as words.
    return words.length > room ? words.slice(0, room).replace(/&[#\d]*$/, '') : words;
  }

  /** What the page's style sheets say that matters to a reader; null for what is not shown. */
  function styleTold(element: Element, tag: string): string | null {
    const { display, visibility, whiteSpace } = getComputedStyle(element);
    if (display === 'none' || visibility === 'hidden') return null;
    const isBlock = /^(?:block|flex|grid|list-item)$/.test(display);
    const told = [attribute(element, 'style')?.slice(0, LONGEST_VALUE) ?? ''];
    if (isBlock && (INLINE.has(tag) || tag.includes('-'))) told.push('display:block');
    if (/^(?:pre|break-spaces)/.test(whiteSpace) && tag !== 'PRE')
      told.push('white-space:pre-wrap');
    return told.filter(Boolean).join(';');
  }

  /** A custom element means nothing outside its page. */
  function plainTag(tag: string): string {
    return /^[A-Z][A-Z\d]*$/.test(tag) ? tag : 'SPAN';
  }

  function written(name: string, value: string | null): string {
    return value === null || value === '' ? '' : ` ${name}="${escaped(value)}"`;
  }

  function addressWritten(element: Element, name: 'href' | 'src'): string {
    const value = attribute(element, name) ?? '';
    const base = get<string>(Node.prototype, 'baseURI', element);
    // Part of an address is none; a picture written into one is no address at all.
    const isAddress = value !== '' && value.length <= LONGEST_ADDRESS && URL.canParse(value, base);
    return isAddress ? written(name, new URL(value, base).href) : '';
  }

  function openTag(element: Element, tag: string, style: string): string {
    const kept = KEPT.map((name) => {
      const value = attribute(element, name)?.slice(0, LONGEST_VALUE) ?? null;
      return FLAGS.has(name) && value !== null ? ` ${name}` : written(name, value);
    });
    const addresses = [addressWritten(element, 'href'), addressWritten(element, 'src')];
    return `<${plainTag(tag)}${[...kept, ...addresses].join('')}${written('style', style)}>`;
  }

  /** Whether a form field is a mark of a list: what is typed into others is the reader's own. */
  function isMark(field: Element): boolean {
    return /^(?:checkbox|radio)$/i.test(attribute(field, 'type') ?? '');
  }

  function contentOf(element: Element): Node[] {
    const root = rootOf(element);
    if (root) return childrenOf(root);
    const assigned =
      element instanceof HTMLSlotElement ? element.assignedNodes({ flatten: true }) : [];
    return assigned.length > 0 ? assigned : childrenOf(element);
  }

  function writeElement(element: Element, range: Range, depth: number) {
    const tag = tagOf(element);
    const isLeftOut = LEFT_OUT.has(tag) || (tag === 'INPUT' && !isMark(element));
    const style = isLeftOut ? null : styleTold(element, tag);
    if (style === null) return;
    html += openTag(element, tag, style);
    if (VOID.has(tag)) return;
    const content = depth < DEEPEST ? contentOf(element) : [];
    for (const child of content) write(child, range, depth + 1);
    html += `</${plainTag(tag)}>`;
  }

  function write(node: Node, range: Range, depth: number) {
    if (html.length > LONGEST || !isHighlighted(node, range)) return;
    if (node instanceof Text) html += highlightedText(node, range);
    else if (node instanceof Element) writeElement(node, range, depth);
  }

  function wrap(element: Element, range: Range) {
    const tag = tagOf(element);
    const opened = openTag(element, tag, '');
    if (tag !== 'OL') {
      html = `${opened}${html}</${tag}>`;
      return;
    }
    // A list that is highlighted from its third item on begins with three.
    const items = childrenOf(element).filter((each) => each instanceof Element);
    const skipped = Math.max(
      0,
      items.findIndex((item) => isHighlighted(item, range)),
    );
    const start = (Number.parseInt(attribute(element, 'start') ?? '1', 10) || 1) + skipped;
    html = `<OL start="${start}">${html}</OL>`;
  }

  function htmlOf(range: Range): string {
    const common = range.commonAncestorContainer;
    let node: Node | null = common instanceof Text ? parentOf(common) : common;
    for (const child of common instanceof Text ? [common] : childrenOf(common)) {
      write(child, range, 0);
    }
    if (node instanceof Element && STRUCTURE.has(tagOf(node))) {
      wrap(node, range);
      return /^T(?!ABLE)/.test(tagOf(node)) ? `<TABLE>${html}</TABLE>` : html;
    }
    while (node instanceof Element && (FORMATTING.has(tagOf(node)) || INLINE.has(tagOf(node)))) {
      if (FORMATTING.has(tagOf(node))) wrap(node, range);
      node = parentOf(node);
    }
    return html;
  }

  const field = fieldText();
  const selection = field === '' ? window.getSelection() : null;
  const range = selection && rangeOf(selection);
  const isEmpty = !range || range.collapsed;
  return {
    html: isEmpty ? '' : htmlOf(range),
    // As the browser draws it; a highlight in a shadow root is only known by its nodes.
    text: (isEmpty ? field : selection?.toString() || range.toString()).slice(0, LONGEST),
    title: get<string>(Document.prototype, 'title', document).slice(0, 1000),
    url: location.href.slice(0, LONGEST_ADDRESS),
    isFocused:
      Document.prototype.hasFocus.call(document) && !(deepestActive() instanceof HTMLIFrameElement),
  };
}
