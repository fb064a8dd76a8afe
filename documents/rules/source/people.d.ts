export function memberOfAccount(name: string): string;
