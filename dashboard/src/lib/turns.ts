type Work = () => void;

const waiting = new Set<Work>();
let busy = false;

/**
 * Does pieces of work one after the other, a frame apart, so that the page answers between them. They wait while nobody looks
 * at the page.
 *
 * @returns takes it back, where it was not done yet
 */
export function inTurn(work: Work): () => void {
  waiting.add(work);
  if (!busy) {
    busy = true;
    afterFrame(next);
  }
  return () => void waiting.delete(work);
}

function next(): void {
  const [work] = waiting;
  busy = work !== undefined;
  if (work) {
    waiting.delete(work);
    // Before the work, which may fail.
    afterFrame(next);
    work();
  }
}

function afterFrame(then: Work): void {
  requestAnimationFrame(() => setTimeout(then));
}
