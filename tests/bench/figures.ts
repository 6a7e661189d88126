/** Gathers samples into medians and figures. What could not be measured is told as an error and is no figure. */

/** One row of what was measured. */
interface Row {
  readonly name: string;
  readonly samples: readonly number[];
  readonly median: number;
}

/** The figures of one run. */
export class Figures {
  readonly errors: string[] = [];
  readonly #samples: number;
  readonly #rows: Row[] = [];
  readonly #figures: Record<string, Record<string, number | null>> = {};

  /** @param samples - how many of each are taken */
  constructor(samples: number) {
    this.#samples = samples;
  }

  /**
   * Takes samples of several contenders, in turns, in an order that shifts. Returns their medians in the order given,
   * undefined for one that failed in any sample.
   * @param most - no more samples than this, where each takes long
   */
  async interleaved(
    group: string,
    contenders: Readonly<Record<string, () => Promise<number>>>,
    most = this.#samples,
  ): Promise<(number | undefined)[]> {
    const all = Object.entries(contenders).map(([name, measure]) => ({
      name,
      measure,
      samples: [] as number[],
      failed: false,
    }));
    for (let sample = 0; sample < Math.min(most, this.#samples); sample += 1) {
      for (let turn = 0; turn < all.length; turn += 1) {
        const one = all[(turn + sample) % all.length];
        if (!one || one.failed) continue;
        try {
          one.samples.push(await one.measure());
        } catch (error) {
          one.failed = true;
          this.errors.push(`${group}, ${one.name}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    }
    return all.map(({ name, samples, failed }) => (failed ? undefined : this.note(`${group}, ${name}`, samples)));
  }

  /** Adds a row of samples. Returns their median, undefined if there are none. */
  note(name: string, samples: readonly number[]): number | undefined {
    const sorted = samples.filter(Number.isFinite).sort((a, b) => a - b);
    if (sorted.length === 0) return undefined;
    const middle = sorted.length >> 1;
    const upper = sorted[middle] as number;
    const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
    this.#rows.push({ name, samples: sorted, median });
    process.stderr.write(`${rowText({ name, samples: sorted, median })}\n`);
    return median;
  }

  /** Sets a figure; null, and an error, if `make` throws. */
  put(group: string, key: string, make: () => number): void {
    this.#figures[group] ??= {};
    const keys = this.#figures[group];
    try {
      keys[key] = Number(make().toFixed(3));
    } catch (error) {
      keys[key] = null;
      this.errors.push(`${group}.${key}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** The figures by group and key, with what could not be measured, if anything. */
  data(): object {
    return { ...this.#figures, ...(this.errors.length > 0 ? { errors: this.errors } : {}) };
  }

  /** Prints the figures, then the rows that they come from. */
  print(): void {
    for (const [group, keys] of Object.entries(this.#figures)) {
      for (const [key, value] of Object.entries(keys)) {
        console.log(`${`${group}.${key}`.padEnd(44)}${value === null ? 'not measured' : String(value).padStart(12)}`);
      }
    }
    console.log(`\nmedians of ${this.#samples} samples, least to most`);
    for (const row of this.#rows) console.log(rowText(row));
  }
}

function rowText({ name, samples, median }: Row): string {
  const [least, most] = [samples[0] as number, samples.at(-1) as number];
  return `${name.padEnd(44)}${median.toFixed(2).padStart(12)}  (${least.toFixed(2)} to ${most.toFixed(2)}, ${samples.length})`;
}
