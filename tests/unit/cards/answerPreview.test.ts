// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { exampleValues, previewOf } from '@/cards/answerPreview';
import { markdownToHtml } from '@/cards/markdownHtml';
import { markdownToText } from '@/cards/markdownText';

describe('the preview of an answer', () => {
  it('is what inserting writes', () => {
    const markdown = 'Hi **{{a}}**\n\n- one\n- two';
    const values = { a: 'Ana' };
    expect(previewOf(markdown, values)).toEqual({
      html: markdownToHtml(markdown, values),
      text: markdownToText(markdown, values),
      lost: ['emphasis'],
    });
  });

  it.each([
    ['Words.\n\n1. one\n2. two\n\n> said', []],
    ['https://a.example/x', []],
    ['# One\n\n- `two` and ~~three~~', ['headings', 'code', 'strike']],
    ['| a |\n| --- |\n| **b** [c](https://d.example) |', ['emphasis', 'tables', 'links']],
    ['> - ![alt](https://a.example/b.png)', ['images']],
  ])('names what a channel without formatting loses of %#', (markdown, lost) => {
    expect(previewOf(markdown, {}).lost).toEqual(lost);
  });

  it('fills every variable: with what is given, else with its own name', () => {
    expect(
      exampleValues('{{agent.name}} {{order}} {{constructor}}', { 'agent.name': 'Tom' }),
    ).toEqual({ 'agent.name': 'Tom', order: '[order]', constructor: '[constructor]' });
  });
});
