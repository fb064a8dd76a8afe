/** What can be said to the command line. */
export const USAGE = `npm run workspace -- COMMAND --url URL [--prefix sidecard-] [--admin user:password]

  create            --name NAME [--collection "Name"[=slug] ...]
  add-collection    --name NAME [--slug SLUG]
  add-member        --user NAME [--display-name NAME] [--role slug:read|edit|verify|manage ...]
                    [--manager] [--new-password] [--address URL]
                    [--sso --issuer URL --client-id ID [--collection SLUG ...]]
  remove-member     --user NAME [--hand-to NAME]
  set-role          --user NAME --collection SLUG --role read|edit|verify|manage|none
                    --user NAME --hub manage|none
  add-group         --name NAME [--add USER ...]
  set-group         --name NAME [--new-name NAME] [--add USER ...] [--remove USER ...]
  remove-group      --name NAME [--hand-to USER]
  upgrade           brings the rules of all databases forward
  check             names what is unsafe or missing

  --admin           who administers the server; else SIDECARD_ADMIN, else you are asked
  --address         where members reach the server, if that is not the --url`;

/** The words of the command line say nothing that can be done. */
export class UsageProblem extends Error {
  override name = 'UsageProblem';
}
