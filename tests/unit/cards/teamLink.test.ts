import { describe, expect, it } from 'vitest';
import { readTeamLink, teamLinkOf } from '@/cards/teamLink';

const CARD = 'card:01JDXAMPLE0000000000000001' as never;
const TEAM = { address: 'https://couch.example.com/team', prefix: 'sidecard-' };
const OTHER = { ...TEAM, prefix: 'sales-' };

describe('a link for the team', () => {
  it.each([TEAM, OTHER])('leads back to its card ($prefix)', (team) => {
    expect(readTeamLink(teamLinkOf(team, CARD), team)).toEqual({ kind: 'card', card: CARD });
  });

  it('is an address of the server, and all of it that tells stays in the browser', () => {
    expect(teamLinkOf(TEAM, CARD)).toBe(`${TEAM.address}/#card=${CARD}`);
    expect(new URL(teamLinkOf(OTHER, CARD)).pathname).toBe('/team/');
  });

  it('of another workspace of the server is told apart', () => {
    expect(readTeamLink(teamLinkOf(OTHER, CARD), TEAM)).toMatchObject({ kind: 'other-workspace' });
    expect(readTeamLink(teamLinkOf(TEAM, CARD), OTHER)).toMatchObject({ kind: 'other-workspace' });
  });

  it.each([
    `https://elsewhere.example.com/team/#card=${CARD}`,
    `https://couch.example.com/team.evil/#card=${CARD}`,
    `https://couch.example.com/team/?a#card=${CARD}`,
    'https://couch.example.com/team/#card=collection:1',
    'https://couch.example.com/team/#card=',
    'https://couch.example.com/team/',
    'chrome://newtab',
  ])('is none: %s', (url) => {
    expect(readTeamLink(url, TEAM)).toBeNull();
  });
});
