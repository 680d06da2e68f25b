/** As short as people take for at once; long enough for an answer. */
const GAP_MS = 500;

/** Renews what is asked for: the first time at once, and however often it is asked for soon after, once more. */
export class Renewals {
  private readonly resting = new Map<string, { again: boolean; timer: ReturnType<typeof setTimeout> }>();

  constructor(private readonly renew: (key: readonly string[]) => void) {}

  ask(key: readonly string[]): void {
    const name = JSON.stringify(key);
    const rest = this.resting.get(name);
    if (rest) {
      rest.again = true;
      return;
    }
    this.renew(key);
    const timer = setTimeout(() => {
      const again = this.resting.get(name)?.again;
      this.resting.delete(name);
      if (again) {
        this.ask(key);
      }
    }, GAP_MS);
    this.resting.set(name, { again: false, timer });
  }

  stop(): void {
    for (const { timer } of this.resting.values()) {
      clearTimeout(timer);
    }
    this.resting.clear();
  }
}
