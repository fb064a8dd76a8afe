import type { Ticket } from '../ticket.ts';

const customer = {
  role: 'end-user',
  author: 'Dani Brandt',
  originatedFrom: 'MobileSdkInteraction',
} as const;

export const wifiAfterRouter: Ticket = {
  id: 103,
  subject: 'Conversation with Dani Brandt',
  requester: {
    id: 5103,
    name: 'Dani Brandt',
    email: 'dani.brandt@webbrief.example',
    locale: 'English (United Kingdom)',
    place: 'Hamburg, Germany',
    customerSince: '2025-11-29',
  },
  tags: ['wifi', 'messaging'],
  via: 'messaging',
  status: 'open',
  priority: 'normal',
  assignee: 'Ana Ferrer',
  fields: [
    { label: 'Topic', value: 'Connection' },
    { label: 'Firmware', value: '3.4.1' },
  ],
  order: {
    number: 'ML-17702',
    placed: '2025-11-29',
    lines: [{ name: 'Meadowlark Garden, white', price: '€149.00' }],
    status: 'Delivered 3 Dec 2025',
  },
  messages: [
    { ...customer, at: '2026-11-21T18:02:11Z', text: 'hey' },
    {
      ...customer,
      at: '2026-11-21T18:02:26Z',
      text: 'we got a new router yesterday and since then the garden is offline',
    },
    {
      ...customer,
      at: '2026-11-21T18:02:51Z',
      text: 'light still works but the app says "no connection"',
    },
    {
      role: 'agent',
      author: 'Ana Ferrer',
      at: '2026-11-21T18:05:40Z',
      originatedFrom: '',
      text: 'Hi Dani! A new router means the Garden has to be told the new network. What does the ring on the front do right now?',
    },
    { ...customer, at: '2026-11-21T18:07:03Z', text: 'blinks orange, slowly' },
    {
      ...customer,
      at: '2026-11-21T18:07:30Z',
      text: 'i pressed the button for 5 sec like in the booklet, then it blinks fast,\nthen the app finds it, i type the password and after a minute: "could not join the network"',
    },
    {
      ...customer,
      at: '2026-11-21T18:07:58Z',
      text: 'password is 100% right, phone uses the same',
    },
    {
      ...customer,
      at: '2026-11-21T18:08:44Z',
      text: 'new router has one name for 2.4 and 5 ghz, maybe thats why? how do i connect it to the wifi now',
    },
  ],
};
