import type { Ticket } from '../ticket.ts';

const customer = {
  role: 'end-user',
  author: 'Priya Raman',
  originatedFrom: 'MobileSdkInteraction',
} as const;

const bot = { role: 'bot', author: 'Meadowlark Bot', originatedFrom: '' } as const;

export const lightsWrongHour: Ticket = {
  id: 106,
  subject: 'Conversation with Priya Raman',
  requester: {
    id: 5106,
    name: 'Priya Raman',
    email: 'priya.raman@inboxly.example',
    locale: 'English (United Kingdom)',
    place: 'Leeds, United Kingdom',
    customerSince: '2025-02-08',
  },
  tags: ['app', 'bug', 'lights'],
  via: 'messaging',
  status: 'open',
  priority: 'normal',
  assignee: 'Tom Okafor',
  fields: [
    { label: 'Topic', value: 'App' },
    { label: 'App version', value: '5.12.0 (Android)' },
  ],
  messages: [
    {
      ...bot,
      at: '2026-10-26T07:20:02Z',
      text: 'Hi, I am the Meadowlark Bot! I can help with orders, the Club, refunds and growing tips. What is it about?',
    },
    { ...customer, at: '2026-10-26T07:20:31Z', text: 'the lights' },
    {
      ...bot,
      at: '2026-10-26T07:20:33Z',
      text: 'Seedlings want 14 to 16 hours of light a day. Would you like to read “How much light do herbs need?”',
    },
    {
      ...bot,
      at: '2026-10-26T07:20:34Z',
      text: 'You can also choose: 1. Order status 2. Refund or return 3. Talk to a person',
    },
    { ...customer, at: '2026-10-26T07:20:58Z', text: '3' },
    {
      role: 'system',
      author: 'Meadowlark Bot',
      at: '2026-10-26T07:20:59Z',
      originatedFrom: 'Trigger',
      text: 'Meadowlark Bot handed the conversation over to an agent',
    },
    {
      ...customer,
      at: '2026-10-26T07:23:14Z',
      text: 'Since the clocks went back on Sunday my garden turns its lights on at 5 in the morning instead of 6. It stands in our bedroom so its pretty noticable!',
    },
    {
      role: 'agent',
      author: 'Tom Okafor',
      at: '2026-10-26T09:02:47Z',
      originatedFrom: '',
      text: 'Good morning Priya, oh no. Which time zone does the app show under Garden > Light schedule?',
    },
    { ...customer, at: '2026-10-26T12:40:10Z', text: 'It says "London (GMT+1)"' },
    {
      ...customer,
      at: '2026-10-26T12:41:35Z',
      text: 'but we are GMT+0 now. I tried to change the schedule to 7:00 and the app jumps back to 6:00 when I save. The phone itself has the right time. How do I fix the light schedule after the time change?',
    },
  ],
};
