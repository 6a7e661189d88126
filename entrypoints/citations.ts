import { readCitations } from 'virtual:thaw/citations';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerCitations } from '../src/reader/citations';

export default defineUnlistedScript(() => offerCitations(document, readCitations));
