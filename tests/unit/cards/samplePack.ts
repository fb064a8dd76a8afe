import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { type Pack, PackSchema } from '@/cards/pack';

/** The pack as it ships, before its times are moved. */
export function shippedPack(): Pack {
  const file = fileURLToPath(new URL('../../../public/samples/meadowlark.json', import.meta.url));
  return v.parse(PackSchema, JSON.parse(readFileSync(file, 'utf8')));
}
