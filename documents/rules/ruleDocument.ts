import type { DatabaseKind } from '../place';
import { ruleText } from './ruleText';

/** Grows with every change of a rule: a workspace of older rules is to be set up again. */
export const RULES_VERSION = 4;

/** The design document that holds a database's rule. */
export interface RuleDocument {
  _id: '_design/sidecard';
  rules: number;
  validate_doc_update: string;
}

/** The rule of a kind of database, as it is written into each by whoever runs the server. */
export function ruleDocument(database: DatabaseKind): RuleDocument {
  return {
    _id: '_design/sidecard',
    rules: RULES_VERSION,
    validate_doc_update: ruleText(database),
  };
}
