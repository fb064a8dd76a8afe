import { describe, expect, it } from 'vitest';
import { ticketWith } from './readings';
import { detailHtml } from './skeleton';

const requesterOf = (...rows: string[]) => ticketWith({ details: rows.join('') }).requester;

describe('the requester', () => {
  it.each(['Name', 'Nombre', 'name:', 'Nom'])('is named under "%s"', (label) => {
    expect(requesterOf(detailHtml(label, ' Priya\n Raman '))).toEqual({ name: 'Priya Raman' });
  });

  it('has the address that stands under its label', () => {
    const rows = [detailHtml('Name', 'Priya Raman'), detailHtml('Email', 'p.r@inkpost.example')];
    expect(requesterOf(...rows)).toEqual({ name: 'Priya Raman', email: 'p.r@inkpost.example' });
    expect(requesterOf(detailHtml('Owner', 'ana@meadowlark.example'))).toEqual({ name: '' });
    expect(requesterOf(detailHtml('Email', 'Add an e-mail'))).toEqual({ name: '' });
  });

  it('is nobody where no label is known, or no value stands with it', () => {
    expect(requesterOf(detailHtml('Assignee', 'Ana'), '<p>Name</p>')).toEqual({ name: '' });
    const apart = '<p class="inbox2__attribute__label">Name</p>';
    const row = detailHtml('Team', 'Customer care');
    expect(requesterOf(`<div>${apart}${row}</div>`)).toEqual({ name: '' });
  });

  it('has no endless name', () => {
    expect(requesterOf(detailHtml('Name', 'x'.repeat(5000))).name).toHaveLength(300);
  });
});

describe('tags and brand', () => {
  it('are read by their labels, in other languages too', () => {
    const details = detailHtml('Etiquetas', 'vip ×', 'wifi', 'vip') + detailHtml('Marca', 'Club');
    expect(ticketWith({ details })).toMatchObject({ tags: ['vip', 'wifi'], brand: 'Club' });
    expect(ticketWith({})).not.toHaveProperty('brand');
  });

  it('have limits', () => {
    const many = Array.from({ length: 300 }, (_, index) => `t${index}`);
    const { tags } = ticketWith({ details: detailHtml('Tags', 'x'.repeat(500), ...many) });
    expect([tags.length, tags[0]?.length]).toEqual([200, 200]);
  });
});

describe('the subject', () => {
  it('is the title, on one line', () => {
    expect(ticketWith({ title: ' Where\n is it? ' }).subject).toBe('Where is it?');
  });

  it('is none where the title is only the customer’s name', () => {
    const details = detailHtml('Name', 'Priya Raman');
    expect(ticketWith({ title: 'Priya Raman', details }).subject).toBe('');
  });
});
