import type { Ticket } from './ticket.ts';
import { parcelNotReceived } from './tickets/101-parcel-not-received.ts';
import { chargedTwice } from './tickets/102-charged-twice.ts';
import { wifiAfterRouter } from './tickets/103-wifi-after-router.ts';
import { pauseTheClub } from './tickets/104-pause-the-club.ts';
import { cambiarDireccion } from './tickets/105-cambiar-direccion.ts';
import { lightsWrongHour } from './tickets/106-lights-wrong-hour.ts';
import { duoLaunch } from './tickets/107-duo-launch.ts';
import { resetMailNeverArrives } from './tickets/108-reset-mail-never-arrives.ts';
import { arrivedDamaged } from './tickets/109-arrived-damaged.ts';
import { callNoteOnly } from './tickets/110-call-note-only.ts';
import { mouldOnSoil } from './tickets/111-mould-on-soil.ts';

export type { Channel, Message, Role, Ticket } from './ticket.ts';

export const tickets: readonly Ticket[] = [
  parcelNotReceived,
  chargedTwice,
  wifiAfterRouter,
  pauseTheClub,
  cambiarDireccion,
  lightsWrongHour,
  duoLaunch,
  resetMailNeverArrives,
  arrivedDamaged,
  callNoteOnly,
  mouldOnSoil,
];

export function findTicket(id: number): Ticket | undefined {
  return tickets.find((ticket) => ticket.id === id);
}
