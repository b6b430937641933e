/** The separator between spreadsheet and pane: by pointer, or by arrow keys, Home and End. */

const NARROWEST = 320;
const STEP = 16;
/** What the spreadsheet keeps, in pixels. */
const LEAST_SHEET = 320;

export function makeSplitter(separator: HTMLElement, pane: HTMLElement, initial: number): void {
  let width = initial;

  const widest = (): number => Math.max(NARROWEST, window.innerWidth - LEAST_SHEET);

  function setWidth(wanted: number): void {
    width = Math.round(Math.min(Math.max(wanted, NARROWEST), widest()));
    pane.style.width = `${width}px`;
    separator.setAttribute('aria-valuenow', String(width));
    separator.setAttribute('aria-valuemax', String(widest()));
  }

  separator.setAttribute('aria-valuemin', String(NARROWEST));
  setWidth(initial);
  window.addEventListener('resize', () => setWidth(width));

  separator.addEventListener('pointerdown', (event) => {
    separator.setPointerCapture(event.pointerId);
    document.body.classList.add('is-resizing'); // a frame would swallow the pointer
  });
  separator.addEventListener('pointermove', (event) => {
    if (separator.hasPointerCapture(event.pointerId)) setWidth(window.innerWidth - event.clientX);
  });
  const release = (): void => document.body.classList.remove('is-resizing');
  separator.addEventListener('lostpointercapture', release);

  separator.addEventListener('keydown', (event) => {
    const widths: Readonly<Record<string, number>> = {
      ArrowLeft: width + STEP,
      ArrowRight: width - STEP,
      Home: NARROWEST,
      End: widest(),
    };
    const wanted = widths[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    setWidth(wanted);
  });
}
