/** A button whose accessible name is shown beside it, as a tooltip. */
const NAMED = '[data-named]';
/** The part that the shown name stands in. */
const SHOWN_NAME = '[data-shown-name]';

/** How long the pointer rests on a button before its name shows, in ms. */
const REST_MS = 400;
/** So soon after one name the next one shows at once, in ms. */
const NEXT_MS = 300;
/** How long the pointer may take from a button to its name, in ms. */
const WAY_MS = 120;

function closest(target: EventTarget | null, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}

/**
 * Tells whose name is to be shown: the button that the pointer rests on or that the keys are at, null
 * for none. Listens to the page as a whole, so that a button costs nothing until then. Escape, a press
 * and scrolling hide the name; the pointer may go to it
 * (https://www.w3.org/TR/WCAG22/#content-on-hover-or-focus).
 *
 * @param signal ends it.
 */
export function watchNamedButtons(
  page: Document,
  show: (button: HTMLElement | null) => void,
  signal: AbortSignal,
): void {
  let shown: HTMLElement | null = null;
  let hovered: HTMLElement | null = null;
  let hiddenAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (button: HTMLElement | null) => {
    clearTimeout(timer);
    if (button === shown) return;
    if (shown) hiddenAt = performance.now();
    shown = button;
    removal.disconnect();
    if (button) removal.observe(page, { childList: true, subtree: true });
    show(button);
  };
  const hide = () => tell(null);
  const removal = new MutationObserver(() => {
    if (!shown?.isConnected) hide();
  });
  const tellAfter = (ms: number, button: HTMLElement | null) => {
    clearTimeout(timer);
    timer = setTimeout(() => tell(button), ms);
  };
  const point = (target: EventTarget | null) => {
    const button = closest(target, NAMED);
    // Where it was pressed, its name stays away until the pointer comes back.
    if (button && button === hovered) return;
    hovered = button;
    const isNext = shown !== null || performance.now() - hiddenAt < NEXT_MS;
    const isKept = closest(target, SHOWN_NAME) !== null || shown?.matches(':focus-visible');
    if (button) tellAfter(isNext ? 0 : REST_MS, button);
    else if (isKept) clearTimeout(timer);
    else tellAfter(WAY_MS, null);
  };
  const on = <Type extends keyof DocumentEventMap>(
    type: Type,
    listener: (event: DocumentEventMap[Type]) => void,
  ) => page.addEventListener(type, listener, { capture: true, passive: true, signal });
  on('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'touch') point(target);
  });
  // Out of the window, or onto a frame in it.
  on('pointerout', ({ relatedTarget }) => {
    if (!relatedTarget) point(null);
  });
  on('focusin', ({ target }) => {
    const button = closest(target, NAMED);
    if (button?.matches(':focus-visible')) tell(button);
  });
  on('focusout', ({ target }) => {
    if (shown && shown === target) hide();
  });
  on('pointerdown', hide);
  on('click', hide);
  on('scroll', hide);
  on('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  signal.addEventListener('abort', hide);
}
