/** What assistive technology is told of the card, as the browser gives it: its tree, and what is said in which order. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { waitForMarks } from '../../../src/cli/marks';
import { pause, runCommand, type Session, until } from '../harness';
import { cardIn, type Inside, openCard, unfold } from './inside';
import { DOCS, putBetween } from './markers';

/** Mentions that are gone through. */
const STEPS = 12;

type AxNode = Protocol.Accessibility.AXNode;

/** Roles that only hold others together, and pieces of text whose parent is told already. */
const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'LabelText', 'ListMarker']);
/** Roles whose name is all of what is in them. */
const NAMED_BY_CONTENT = new Set(['link', 'button', 'heading', 'term']);
/** What a control is like, beside its name. */
const STATES = ['expanded', 'pressed', 'checked', 'disabled', 'level', 'hasPopup', 'live', 'keyshortcuts', 'focused'];

/** Writes the tree of a card with its full entry, and what is said on the keyboard's way to it and from it. */
export async function writeSpoken(session: Session): Promise<void> {
  const page = await session.open(`${session.demo.origin}/demo.html`);
  await waitForMarks(page);
  await openCard(page, 'Secret');
  const card = await cardIn(page);
  await unfold(card);
  writeFileSync(join(DOCS, 'accessibility-tree.txt'), await treeOf(card));
  await page.keyboard.press('Escape');
  await until(() => page.evaluate(() => document.querySelector('thaw-card') === null));
  const lines = await announcements(session, page);
  await page.close();
  putBetween('announcements', ['| what is done | what is said |', '| --- | --- |', ...lines].join('\n'));
}

/** The tree below the card, one line for each node that is told, deeper ones indented. */
async function treeOf({ client, backendNodeId }: Inside): Promise<string> {
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  /** What is told below a node, the nearest of it. */
  const below = (node: AxNode): AxNode[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      if (!child) return [];
      return child.ignored || SILENT.has(roleOf(child)) ? below(child) : [child];
    });
  const lines: string[] = [];
  const visit = (node: AxNode, depth: number): void => {
    const name = nameOf(node).trim();
    lines.push(`${'  '.repeat(depth)}${roleOf(node)}${name && ` "${name}"`}${statesOf(node)}`);
    const children = NAMED_BY_CONTENT.has(roleOf(node)) ? [] : below(node);
    let text = '';
    const tellText = () => {
      if (text.trim() && text.trim() !== name) lines.push(`${'  '.repeat(depth + 1)}"${text.trim()}"`);
      text = '';
    };
    for (const child of children) {
      if (roleOf(child) === 'StaticText') {
        text += nameOf(child);
      } else {
        tellText();
        visit(child, depth + 1);
      }
    }
    tellText();
  };
  const card = nodes.find((node) => node.backendDOMNodeId === backendNodeId);
  if (card) visit(card, 0);
  return `${lines.join('\n')}\n`;
}

function roleOf(node: AxNode): string {
  return String(node.role?.value ?? '');
}

function nameOf(node: AxNode): string {
  return String(node.name?.value ?? '');
}

function statesOf(node: AxNode): string {
  const told = STATES.flatMap((wanted) => {
    const value = node.properties?.find(({ name }) => name === wanted)?.value.value;
    return value === undefined || value === '' ? [] : [value === true ? wanted : `${wanted}=${value}`];
  });
  const description = node.description?.value;
  return `${told.length > 0 ? ` (${told.join(', ')})` : ''}${description ? ` – ${description}` : ''}`;
}

/** Rows of a table: what a reader does, and what is said then. */
async function announcements(session: Session, page: Page): Promise<string[]> {
  const rows: string[] = [];
  const tell = (done: string, said: string) => rows.push(`| ${done} | ${said} |`);
  const client = await page.createCDPSession();
  const extension = await session.openExtensionPage('options.html');
  await page.bringToFront();
  for (let step = 0; step < STEPS; step += 1) {
    const before = await focusOf(client);
    await runCommand(extension, page, 'next-mention');
    tell('<kbd>Alt</kbd>+<kbd>.</kbd>', await until(async () => changed(await focusOf(client), before)));
  }
  await press(page, 'Enter');
  tell('<kbd>Enter</kbd>', await focusOf(client));
  await press(page, 'Escape');
  tell('<kbd>Esc</kbd>', await focusOf(client));
  await press(page, 'Enter');
  const card = await cardIn(page);
  tell('<kbd>Enter</kbd>', await focusOf(client));
  // What comes in the card's own order, without what an entry says.
  for (let tabs = 0; tabs < 4; tabs += 1) {
    await press(page, 'Tab');
    tell('<kbd>Tab</kbd>', await focusOf(client));
  }
  await card.call((element) => {
    for (const button of element.querySelectorAll('button')) if (button.textContent === 'Copy') button.focus();
  }, undefined);
  await press(page, 'Enter');
  tell(
    '“Copy”',
    await until(() => card.call((element) => element.querySelector('[role=status]')?.textContent ?? '', undefined)),
  );
  await card.press('I know this');
  await pause(600);
  const notice = await cardIn(page, 'judge-notice');
  tell('“I know this”', await focusOf(client));
  const said = await notice.call((element) => element.querySelector('p')?.textContent, undefined);
  tell('', String(said));
  await press(page, 'Tab');
  tell('<kbd>Tab</kbd>', await focusOf(client));
  await press(page, 'Enter');
  tell('<kbd>Enter</kbd>', await until(() => undone(notice, String(said))));
  await extension.close();
  return rows;
}

async function undone(notice: Inside, before: string): Promise<string> {
  const text = await notice.call((element) => element.querySelector('p')?.textContent, undefined);
  return changed(String(text ?? ''), before);
}

async function press(page: Page, key: 'Enter' | 'Tab' | 'Escape'): Promise<void> {
  await page.keyboard.press(key);
  await pause(400);
}

function changed(now: string, before: string): string {
  return now === before ? '' : now;
}

/** Role, name and state of what has focus, in the words of the tree. */
async function focusOf(client: CDPSession): Promise<string> {
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  // The deepest: what holds the shadow tree counts as focused as well.
  const focused = nodes.filter(({ properties = [] }) =>
    properties.some(({ name, value }) => name === 'focused' && value.value),
  );
  const node = focused.at(-1);
  return node ? `${nameOf(node)}, ${roleOf(node)}` : '';
}
