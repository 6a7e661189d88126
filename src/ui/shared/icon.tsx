/** Icons of the extension's pages: lines on a grid of 20, in the colour of the text around them. */

const PATHS = {
  back: 'M12 4.5 6.5 10l5.5 5.5',
  settings:
    'M3.5 6h7.7M15.8 6h.7M3.5 14h.7M8.8 14h7.7M13.5 3.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6ZM6.5 11.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6Z',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM13 13l3.5 3.5',
  clear: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  read: 'M10 5.5C8.5 4.3 6 4 3.5 4.2v10.6c2.5-.2 5 .1 6.5 1.3 1.5-1.2 4-1.5 6.5-1.3V4.2C14 4 11.5 4.3 10 5.5Zm0 0v10.6',
  down: 'M5 7.8l5 5 5-5',
  forward: 'M8 4.5l5.5 5.5L8 15.5',
  pin: 'M7 3.5h6M8 3.5v5L5.5 11.5h9L12 8.5v-5M10 11.5v5.5',
  grip: 'M7.5 5v.01M12.5 5v.01M7.5 10v.01M12.5 10v.01M7.5 15v.01M12.5 15v.01',
  locate: 'M10 3.5v8.5M6.5 8.8 10 12.3l3.5-3.5M4 16.5h12',
} as const;

/** Props of {@link Icon}. */
export interface IconProps {
  readonly name: keyof typeof PATHS;
}

/** An icon; the control around it carries the name that is read out. */
export function Icon({ name }: IconProps) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The mark of the extension. */
export function Logo() {
  return <img class="logo" src="/icons/48.png" width="24" height="24" alt="" />;
}
