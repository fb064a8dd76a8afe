import type { Conversation } from '../conversation.ts';

const customer = { speaker: 'customer', author: 'Tomasz Zielinski' } as const;

export const offlineAfterRouter: Conversation = {
  id: 215470202,
  title: 'Garden does not connect to Wi-Fi after new router',
  customer: { name: 'Tomasz Zielinski', email: 'tomasz.z@skrzynka.example' },
  tags: ['wifi'],
  brand: 'Meadowlark',
  parts: [
    { ...customer, html: '<p>hi</p>' },
    { ...customer, isContinued: true, html: '<p>new internet provider since monday</p>' },
    { ...customer, isContinued: true, html: '<p>garden is offline, app says no connection</p>' },
    {
      ...customer,
      isContinued: true,
      html: '<p>i changed the wifi password to the old one, still nothing</p>',
    },
    { ...customer, isContinued: true, html: '<p>light works</p>' },
    { ...customer, isContinued: true, html: '<p>?</p>' },
  ],
};
