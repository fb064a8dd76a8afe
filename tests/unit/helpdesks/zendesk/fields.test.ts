import { describe, expect, it } from 'vitest';
import { messagesOf, ticketWith } from './readings';

const requesterOf = (requester: string) => ticketWith({ requester }).requester;
const tagsOf = (...tags: string[]) => ticketWith({ tags }).tags;
const hannah = { name: 'Hannah Whitlock' };

describe('the requester', () => {
  it.each([
    ['plain', 'Hannah Whitlock'],
    ['with white space', '\n  Hannah\n   Whitlock '],
    ['with a second line', '<div>Hannah Whitlock</div><div>Bristol</div>'],
    ['after an avatar', '<i class="StyledAvatar-sc-1">HW</i><b>Hannah Whitlock</b>'],
    ['after an avatar of another name', '<i data-garden-id="avatars.avatar">HW</i>Hannah Whitlock'],
    ['after an avatar without letters', '<i class="avatar">👤</i><b>Hannah Whitlock</b>'],
    ['after initials', '<span>HW</span><span>Hannah Whitlock</span>'],
    ['after initials and a space', '<span>HW</span> <span>Hannah Whitlock</span>'],
    ['under initials', '<div>HW</div><div>Hannah Whitlock</div>'],
    ['under one initial', '<div>H</div><div>Hannah Whitlock</div>'],
    ['within what is named after its avatar', '<b class="avatarAndName">Hannah Whitlock</b>'],
    ['after a label', '<label>Anfragende:r*</label><div>Hannah Whitlock</div>'],
    ['in a field', '<input value="Hannah Whitlock">'],
    ['beside a button', 'Hannah Whitlock<button>Change</button>'],
  ])('is named %s', (_, html) => {
    expect(requesterOf(html)).toEqual(hannah);
  });

  it.each(['HANNAH HALL', 'J Jones', 'MAMA ALVES', 'Ö', 'Li', 'AB', 'van der Berg', '李雷'])(
    'keeps a name such as %s',
    (name) => {
      expect(requesterOf(name)).toEqual({ name });
    },
  );

  it('has the e-mail address that stands by', () => {
    const email = 'h.whitlock+1@post-box.example.org';
    expect(requesterOf(`<p>Hannah Whitlock</p><p>${email}</p>`)).toEqual({ ...hannah, email });
    expect(requesterOf(`Hannah Whitlock &lt;${email}&gt;`)).toEqual({ ...hannah, email });
    expect(requesterOf(`${email}`)).toEqual({ name: '', email });
  });

  it('is the first customer where no field names one', () => {
    const message = { type: 'end-user', sender: 'Hannah Whitlock', html: 'Hi' };
    expect(ticketWith({ messages: [message] }).requester).toEqual(hannah);
    expect(ticketWith({ messages: [{ ...message, type: 'agent' }] }).requester).toEqual({
      name: '',
    });
  });

  it('has no endless name', () => {
    expect(requesterOf('x'.repeat(5000)).name).toHaveLength(300);
  });
});

describe('tags', () => {
  it.each(['vip ×', 'vip×', 'vip<button> ×</button>', '<a>vip</a> <i>✕</i>', ' vip '])(
    'are read from "%s"',
    (html) => {
      expect(tagsOf(html)).toEqual(['vip']);
    },
  );

  it('stand once each, and empty ones not at all', () => {
    expect(tagsOf('a', 'b ×', '×', '', 'a ×')).toEqual(['a', 'b']);
  });

  it('have limits', () => {
    const tags = tagsOf('x'.repeat(500), ...Array.from({ length: 300 }, (_, n) => `t${n}`));
    expect(tags).toHaveLength(200);
    expect(tags[0]).toHaveLength(200);
  });
});

describe('names of authors', () => {
  it('are one line, without what stands in the next', () => {
    const [message] = messagesOf({ type: 'agent', sender: 'Ana<div>Agent</div>', html: 'Hi' });
    expect(message?.author).toBe('Ana');
  });
});
