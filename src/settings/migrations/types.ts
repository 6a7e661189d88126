/** The shape of a migration. */

/**
 * Takes what one version stored to what the next one stores. A file with a migration is frozen once it is released:
 * a mistake in it is put right by the next migration.
 */
export interface Migration {
  /** The version that this migration leads to; it takes from the one before. */
  readonly to: number;
  /** Never throws, and leaves alone what it does not understand: checking is done after all migrations. */
  readonly up: (stored: Readonly<Record<string, unknown>>) => Record<string, unknown>;
  /** What it does, told by an example. */
  readonly example: {
    readonly before: Readonly<Record<string, unknown>>;
    readonly after: Readonly<Record<string, unknown>>;
  };
}
