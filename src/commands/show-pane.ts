/** How long Excel may take to show the pane. */
const PATIENCE = 10_000;

/**
 * Makes of Office's way to show the pane one that always settles. While Excel is at it, it is not asked once more: on the web all buttons were
 * dead after that (https://github.com/OfficeDev/office-js/issues/3224).
 * @returns a function that rejects where Excel refuses, or does not answer in time
 */
export function paneShower(show: () => Promise<void>, patience = PATIENCE): () => Promise<void> {
  let underWay: Promise<void> | undefined;

  async function inTime(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`The pane was not shown within ${patience} ms.`)), patience);
    });
    try {
      await Promise.race([show(), late]);
    } finally {
      clearTimeout(timer);
      underWay = undefined;
    }
  }

  return () => (underWay ??= inTime());
}
