import type { BaseEditor } from 'slate';
import type { HistoryEditor } from 'slate-history';
import type { ReactEditor } from 'slate-react';

export type ReplyEditor = BaseEditor & ReactEditor & HistoryEditor;

export interface ReplyText {
  text: string;
  bold?: boolean;
}

export type ReplyElement =
  | { type: 'p' | 'ul' | 'li'; children: (ReplyElement | ReplyText)[] }
  | { type: 'a'; href: string; children: (ReplyElement | ReplyText)[] };

declare module 'slate' {
  interface CustomTypes {
    Editor: ReplyEditor;
    Element: ReplyElement;
    Text: ReplyText;
  }
}
