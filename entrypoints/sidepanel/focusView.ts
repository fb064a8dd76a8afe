/**
 * Moves the keyboard to where reading goes on after what had it is gone: the title of the view, else
 * the search box. After the next drawing, when the view is there.
 */
export function focusView(): void {
  requestAnimationFrame(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    const place = document.querySelector<HTMLElement>(
      'main h2[tabindex="-1"], main input[type="search"]',
    );
    if (isLost) place?.focus();
  });
}
