import type { Conversation, Part } from '../conversation.ts';

const customer = { speaker: 'customer', author: 'Samuel Adeyemi', isMail: true } as const;
const older: Part[] = [
  { ...customer, isOlder: true, html: '<p>Where do I see my order? I have only a number.</p>' },
  {
    speaker: 'agent',
    author: 'Tom Okafor',
    isMail: true,
    isOlder: true,
    html: '<p>Hi Samuel, under Orders, once you are signed in.</p>',
  },
  { ...customer, isOlder: true, html: '<p>Found it, thanks.</p>' },
  { speaker: 'system', author: 'Tom Okafor', isOlder: true, html: 'Tom Okafor closed this' },
];

export const twoFactorLost: Conversation = {
  id: 215470210,
  title: 'Locked out: two-factor codes lost',
  customer: { name: 'Samuel Adeyemi', email: 'samuel@adeyemi.example' },
  tags: ['account'],
  brand: 'Meadowlark',
  parts: [
    ...older,
    {
      ...customer,
      html: `<p>Hi again,</p>
<p>new phone, and the authenticator app came over empty. So I have no two-factor codes, and after five tries <i>my account is locked</i>. The recovery codes were on the old phone too, I know...</p>
<p>How do I get back in?</p>
<p>Samuel</p>`,
    },
  ],
};
