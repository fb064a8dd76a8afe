import { describe, expect, it } from 'vitest';
import { markdownToText } from '@/cards/markdownText';
import {
  knownValues,
  missingVariables,
  UnfilledVariableError,
  variablesIn,
} from '@/cards/variables';

describe('the variables of a text', () => {
  it('are named once each, in the order of their first use', () => {
    expect(variablesIn('{{b}} {{a}} {{b}}')).toEqual(['b', 'a']);
  });

  it('may be spaced as anyone likes', () => {
    expect(variablesIn('{{x}} {{ x }} {{  x}} {{\tx }}')).toEqual(['x']);
    expect(markdownToText('{{x}}{{ x }}', { x: '1' })).toBe('11');
  });

  it('may have names with spaces, accents and punctuation', () => {
    const names = ['order number', 'número de pedido', 'requester.firstName', 'a*b*', '姓名'];
    expect(variablesIn(names.map((name) => `{{${name}}}`).join(' '))).toEqual(names);
  });

  it('may be broken over two lines by an editor', () => {
    expect(variablesIn('{{order\n  number}}')).toEqual(['order number']);
    expect(markdownToText('No {{order\nnumber}}.', { 'order number': '7' })).toBe('No 7.');
  });

  it('do not reach over paragraphs', () => {
    expect(variablesIn('{{one\n\ntwo}}')).toEqual([]);
  });

  it('without a name are still to be filled, never sent raw', () => {
    expect(variablesIn('{{ }} {{}}')).toEqual(['?']);
    expect(() => markdownToText('{{ }}', {})).toThrow(UnfilledVariableError);
  });

  it('are not single or lonely braces', () => {
    expect(variablesIn('{x} {{x} {x}} }}x{{')).toEqual([]);
  });
});

describe('the values known from a ticket', () => {
  it('are the requester’s names, the ticket and the agent', () => {
    const known = knownValues({
      requesterName: ' Hannah  Whitlock ',
      ticketId: '101',
      agentName: 'Ana',
    });
    expect(known['requester.firstName']).toBe('Hannah');
    expect(known['ticket.id']).toBe('101');
    expect(known['agent.name']).toBe('Ana');
  });

  it.each(['Prince', 'Мария', '王小明', 'Chloé'])('take a single name as it is: %s', (name) => {
    expect(knownValues({ requesterName: name })).toEqual({
      'requester.firstName': name,
      'requester.name': name,
    });
  });

  it.each(['hannah@postbox.example', '+44 7700 900123', '', '   ', '- -'])(
    'do not take "%s" for a name',
    (requesterName) => {
      expect(knownValues({ requesterName })).toEqual({});
    },
  );

  it.each(['Whitlock, Hannah', 'Dr. Whitlock', 'J. Marsh', 'user4417 x'])(
    'do not guess the first name of "%s"',
    (requesterName) => {
      expect(knownValues({ requesterName })).toEqual({ 'requester.name': requesterName });
    },
  );

  it('leave out what is unknown or blank', () => {
    expect(knownValues({ ticketId: ' ', agentName: undefined })).toEqual({});
  });
});

describe('filling', () => {
  it('asks for what has no value, a blank value being none', () => {
    const values = { a: '1', b: ' ' };
    expect(missingVariables('{{a}} {{b}} {{c}}', values)).toEqual(['b', 'c']);
  });

  it('throws rather than send a variable, and names it', () => {
    const attempt = () => markdownToText('Hi {{a}}, {{order number}}', { a: 'x' });
    expect(attempt).toThrow(UnfilledVariableError);
    expect(attempt).toThrow('order number');
  });

  it('does not take what every object has for a value', () => {
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
    const markdown = names.map((name) => `{{${name}}}`).join(' ');
    expect(missingVariables(markdown, {})).toEqual(names);
    expect(markdownToText('{{constructor}}', { constructor: 'Bob' })).toBe('Bob');
  });

  it('trims a value and puts it in literally, Markdown, HTML, braces and dollars alike', () => {
    const value = '*Ana* <b> `x` [a](b) {{y}} $1 $& \\_';
    expect(markdownToText('Hi {{x}}!', { x: ` ${value} ` })).toBe(`Hi ${value}!`);
  });

  it('knows variables side by side, and text that looks like its marks, apart', () => {
    const markdown = 'sidecardvariable0end {{a}}{{b}}end0 sidecardvariablex1end';
    expect(markdownToText(markdown, { a: '1', b: '2' })).toBe(
      'sidecardvariable0end 12end0 sidecardvariablex1end',
    );
  });
});

describe('a requester who is called like a variable or a tag', () => {
  it.each(['{{dc}} Zoe', '{{order number}} Bob', '<img src=x> Eve', 'zoe@mail.example'])(
    'is asked for instead: %s',
    (requesterName) => {
      expect(knownValues({ requesterName })).toEqual({});
    },
  );
});
