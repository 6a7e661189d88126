/** Name of the port that the popup opens to all frames of a tab; each frame answers with reports. */
export const REPORT_PORT = 'popup:report';
