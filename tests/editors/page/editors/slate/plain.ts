import type { StartEditor } from '../../editorUnderTest';
import { startSlate } from './start';

export const start: StartEditor = (place, draft) => startSlate(place, draft, (editor) => editor);
