/** Labelled passages: text with `{entry:words}` for mentions that must be found and `{?entry:words}` for optional ones. */

/** A labelled mention. Offsets are those of the text without labels. */
export interface Label {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly optional: boolean;
}

/** A passage without its labels. */
export interface Passage {
  /** `on`, `mixed` or `off`. */
  readonly topic: string;
  readonly text: string;
  readonly labels: readonly Label[];
}

/**
 * Parses a labelled passage.
 * @throws Error with the line, if a label is not closed or the topic is missing
 */
export function parsePassage(file: string): Passage {
  const head = /^(?:#[^\n]*\n)*\n?/.exec(file)?.[0] ?? '';
  const topic = /^# topic:\s*(on|mixed|off)\s*$/m.exec(head)?.[1];
  if (!topic) throw new Error('line 1: no `# topic: on | mixed | off` in the head');
  const body = file.slice(head.length);
  const labels: Label[] = [];
  let text = '';
  let at = 0;
  for (const match of body.matchAll(/\{(\??)([a-z0-9-]+):([^{}]*)\}/g)) {
    text += body.slice(at, match.index);
    const words = match[3] ?? '';
    labels.push({
      id: match[2] ?? '',
      start: text.length,
      end: text.length + words.length,
      optional: match[1] === '?',
    });
    text += words;
    at = match.index + match[0].length;
  }
  const rest = body.slice(at);
  const open = (text + rest).search(/\{\??[a-z0-9-]+:/);
  if (open >= 0) throw new Error(`line ${file.slice(0, head.length + open).split('\n').length}: a label is not closed`);
  return { topic, text: text + rest, labels };
}
