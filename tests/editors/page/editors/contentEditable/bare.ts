import type { StartEditor } from '../../editorUnderTest';
import { editingHost } from './host';

export const start: StartEditor = editingHost;
