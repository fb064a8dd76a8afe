import type { StartEditor } from '../../editorUnderTest';
import { startSlate } from './start';
import { withHtml } from './withHtml';

export const start: StartEditor = (place, draft) => startSlate(place, draft, withHtml);
