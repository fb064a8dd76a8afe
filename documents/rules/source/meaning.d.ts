import type { Card } from '@/cards/card';

type Said = Pick<Card, 'title' | 'answer' | 'notes'>;

export function isMeaningKept(one: Said, other: Said, lang: string): boolean;
