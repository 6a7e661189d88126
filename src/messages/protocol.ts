/**
 * Every message that crosses a border inside the extension, one schema for each, types inferred.
 * A name begins with who sends it and says to whom: `page:…` is sent by a content script to the background,
 * `popup:…` by the popup to the content scripts of a tab, `command:…` by the background to a tab.
 */
import * as v from 'valibot';

/** Stage one has found candidates worth a second look and asks for stage two in its own frame. */
const WantStageTwo = v.strictObject({ type: v.literal('page:want-stage-two') });

/** Stage two has marked something and asks for the script with the cards in its own frame. */
const WantCards = v.strictObject({ type: v.literal('page:want-cards') });

/** A reader wants to cite: the frame asks for the script with the citations. */
const WantCitations = v.strictObject({ type: v.literal('page:want-citations') });

/** The card's link to the options page was followed. */
const OpenOptions = v.strictObject({ type: v.literal('page:open-options') });

/** The command that switches the site was given: the frame knows which site that is. */
const ToggleSite = v.strictObject({ type: v.literal('page:toggle-site'), host: v.string() });

/** A keyboard command of the browser, passed on to the tab in front. */
export const Command = v.strictObject({
  type: v.literal('command:run'),
  name: v.picklist(['next-mention', 'previous-mention', 'toggle-site']),
});

/** The popup asks one frame to show a mention of an entry: scroll to it and open its card. */
const ShowEntry = v.strictObject({
  type: v.literal('popup:show-entry'),
  /** The frame, as it names itself in its {@link FrameReport}. */
  frame: v.string(),
  entry: v.string(),
});

/** Messages that the background accepts, from the extension's own content scripts only. */
export const ToBackground = v.variant('type', [WantStageTwo, WantCards, WantCitations, OpenOptions, ToggleSite]);
/** Messages that a content script accepts, from the extension itself only. */
export const ToPage = v.variant('type', [Command, ShowEntry]);

/** What one frame found, sent over the popup's port at once and after each change. */
export const FrameReport = v.strictObject({
  type: v.literal('page:report'),
  /** Made up by the frame when it loads: reports of all frames reach the popup through one port. */
  frame: v.string(),
  /** Whether the frame is the top one. */
  top: v.boolean(),
  /** Why nothing is marked, or `on`. */
  state: v.picklist(['on', 'site-off', 'paused', 'nothing-found']),
  /** 0 to 1: how much the page is about the Soviet Union and its orbit. */
  topic: v.number(),
  /** Entries found, in order of first mention, with the number of mentions in the frame. */
  found: v.array(v.strictObject({ entry: v.string(), count: v.number(), sure: v.number() })),
});

export type ToBackground = v.InferOutput<typeof ToBackground>;
export type ToPage = v.InferOutput<typeof ToPage>;
export type FrameReport = v.InferOutput<typeof FrameReport>;
