import type { Conversation } from '../conversation.ts';

const customer = { speaker: 'customer', author: 'Greta Lindqvist' } as const;

export const resetMail: Conversation = {
  id: 215470204,
  title: 'Password reset e-mail does not arrive',
  customer: { name: 'Greta Lindqvist', email: 'greta@lindqvist.example' },
  tags: [],
  brand: 'Meadowlark',
  parts: [
    { ...customer, html: '<p>I forgot my password and the reset mail does not come</p>' },
    {
      speaker: 'bot',
      author: 'Fin',
      html: '<p>Hi Greta! You can reset your password from the sign-in page:</p><ul><li>Choose <b>Forgot password</b></li><li>Open the link in the mail</li></ul><p>Did that help?</p>',
    },
    { ...customer, html: '<p>No! I did that four times. Nothing in spam either.</p>' },
    { speaker: 'bot', author: 'Fin', html: '<p>I will bring in a teammate.</p>' },
    { speaker: 'system', author: 'Fin', html: 'Fin assigned this conversation to Customer care' },
    { ...customer, html: '<p>thanks, waiting</p>' },
  ],
};
