import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { intercom } from '@/helpdesks/intercom/adapter';
import type { TicketReading } from '@/helpdesks/ticket';
import { TicketReportSchema } from '@/messaging/ticketReport';
import { capturedPage } from './loadPage';

interface Golden {
  url: string;
  /** What a person would say that the page shows. */
  reading: TicketReading;
}

const folder = new URL('pages/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace(/\.html$/, ''));

describe('the pages captured from the rebuilt Intercom', () => {
  it('are there', () => {
    expect(names.length).toBeGreaterThan(20);
  });

  it.each(names)('%s reads as a person would read it', (name) => {
    const golden = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Golden;
    const reading = intercom.read(capturedPage(name), new URL(golden.url));
    expect(reading).toEqual(golden.reading);
    expect(v.parse(TicketReportSchema, reading)).toEqual(reading);
  });
});
