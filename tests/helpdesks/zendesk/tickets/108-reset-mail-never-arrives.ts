import type { Message, Ticket } from '../ticket.ts';

const customer = {
  role: 'end-user',
  author: 'Gerald Ashworth',
  originatedFrom: 'EmailInteraction',
} as const;

const agent = { role: 'agent', author: 'Tom Okafor', originatedFrom: 'WebInteraction' } as const;

const olderMessages: Message[] = [
  {
    ...customer,
    at: '2026-11-09T10:15:00Z',
    html: `<p>Dear Sir or Madam,</p>
<p>I am seventy-four and not a great friend of passwords. I have forgotten the one for the Meadowlark app. I pressed "Forgot password" and it promised me an e-mail, which has not come. Kindly advise.</p>
<p>Yours sincerely,<br>Gerald Ashworth</p>`,
  },
  {
    ...agent,
    at: '2026-11-09T11:02:00Z',
    html: '<p>Hello Mr Ashworth, no trouble at all. Could you look in the spam or junk folder, please? The sender is hello@meadowlark.example.</p>',
  },
  {
    ...customer,
    at: '2026-11-10T09:44:00Z',
    html: '<p>There is plenty of junk in the junk folder but nothing of yours.</p><p>G. Ashworth</p>',
  },
  {
    ...agent,
    at: '2026-11-10T10:20:00Z',
    html: '<p>Thank you for looking. I have sent the reset mail again just now. It should be there within ten minutes.</p>',
  },
  {
    ...customer,
    at: '2026-11-10T16:05:00Z',
    html: '<p>I waited through lunch and a rather long nap. Nothing.</p><p>G. Ashworth</p>',
  },
  {
    role: 'system',
    author: 'Trigger',
    at: '2026-11-10T16:05:02Z',
    originatedFrom: 'Trigger',
    text: 'Status changed from Pending to Open',
  },
  {
    role: 'internal',
    author: 'Tom Okafor',
    at: '2026-11-11T08:31:00Z',
    originatedFrom: 'WebInteraction',
    html: '<p>Mail log: two reset mails to <strong>gerald.ashwort@</strong>, both bounced. The account has a typing error in the address.</p>',
  },
];

export const resetMailNeverArrives: Ticket = {
  id: 108,
  subject: 'Password e-mail has not come',
  requester: {
    id: 5108,
    name: 'Gerald Ashworth',
    email: 'gerald.ashworth@oldpost.example',
    locale: 'English (United Kingdom)',
    place: 'Whitby, United Kingdom',
    customerSince: '2026-08-30',
  },
  tags: ['account', 'password'],
  via: 'email',
  status: 'open',
  priority: 'normal',
  assignee: 'Tom Okafor',
  fields: [
    { label: 'Topic', value: 'Account' },
    { label: 'App version', value: '5.11.3 (iPad)' },
  ],
  messages: [
    ...olderMessages.map((message) => ({ ...message, older: true })),
    {
      ...agent,
      at: '2026-11-11T08:40:00Z',
      html: '<p>Hello Mr Ashworth, I found something: how is your address spelled in the app? An “h” may be missing at the end.</p>',
    },
    {
      ...customer,
      at: '2026-11-12T10:01:00Z',
      html: '<p>I cannot see the address in the app because I cannot get in the app, young man.</p>',
    },
    {
      ...agent,
      at: '2026-11-12T10:33:00Z',
      html: '<p>Fair point! Then please tell me the name of your Garden and the month you bought it, and I will correct the address.</p>',
    },
    {
      ...customer,
      at: '2026-11-13T15:20:00Z',
      html: '<p>The Garden is named Beatrice. August, at the end, at the shop in York.</p>',
    },
    {
      ...agent,
      at: '2026-11-13T15:55:00Z',
      html: '<p>Thank you, that fits. The address is right now. Please press “Forgot password” once more.</p>',
    },
    {
      ...customer,
      at: '2026-11-17T09:12:00Z',
      html: '<p>I did, on Saturday and on Sunday, and again this morning. The reset e-mail still does not arrive. I can receive e-mails from everybody else, my daughter checked.</p>',
    },
    {
      ...customer,
      at: '2026-11-17T09:30:00Z',
      html: `<p>She also says I should ask whether the link for a new password can be sent by text message, or whether you can set a new password for me. Basil is in flower and I can't change the light.</p>
<p>Yours sincerely,<br>Gerald Ashworth</p>
<div class="signature"><p>Sent from my iPad</p></div>
<blockquote type="cite"><p>On 13 Nov 2026, at 15:55, Meadowlark &lt;hello@meadowlark.example&gt; wrote:</p><p>Thank you, that fits. The address is right now. Please press “Forgot password” once more.</p></blockquote>`,
    },
  ],
};
