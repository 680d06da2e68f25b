export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 128;

export interface PasswordRule {
  words: string;
  kept: boolean;
}

/** What the server asks of a password, as far as it can be told here: it knows the most common ones besides. */
export function passwordRules(password: string, email?: string): PasswordRule[] {
  const rules = [
    {
      words: `${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters`,
      kept: password.length >= SHORTEST_PASSWORD && password.length <= LONGEST_PASSWORD,
    },
  ];
  if (email !== undefined) {
    rules.push({ words: "Not your e-mail address", kept: password !== "" && !isAddress(password, email) });
  }
  return rules;
}

function isAddress(password: string, email: string): boolean {
  const lower = password.trim().toLowerCase();
  const address = email.trim().toLowerCase();
  return address !== "" && (lower === address || lower === address.split("@")[0]);
}
