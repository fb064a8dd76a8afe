import { useMemo } from 'react';
import { type FaqPart, faqParts } from '@/cards/faq';
import { FaqList } from '@/components/card/FaqList';

interface FaqPartsProps {
  /** The answer shown; CommonMark. */
  body: string;
  /** BCP 47. */
  lang: string;
  target: 'public' | 'internal' | null;
  isBusy: boolean;
  onInsert(part: FaqPart): void;
  onCopy(part: FaqPart): void;
}

/** The questions that a card answers, each to be inserted alone; nothing for a card without them. */
export function FaqParts({ body, ...list }: FaqPartsProps) {
  const parts = useMemo(() => faqParts(body), [body]);
  return parts.length > 0 && <FaqList parts={parts} {...list} />;
}
