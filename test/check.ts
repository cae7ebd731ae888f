import type { Client, FsckResult } from '@recourse/api-client';

/** The register contradicts itself: with every finding of the check. */
export class BrokenRegisterError extends Error {
  override readonly name = 'BrokenRegisterError';
}

/**
 * The oracle: reads the whole register again (hashes, chains, index, counts) and throws when anything is wrong.
 * `client` needs the right to check: an API key with scope `audit`.
 */
export async function check(client: Client): Promise<FsckResult> {
  const result = await client.fsck();
  if (result.ok && result.findings.length === 0) return result;
  const findings = result.findings.map(
    ({ code, message, reference = '' }) => `${code} ${reference} ${message}`,
  );
  throw new BrokenRegisterError(
    `The register is not in order:\n  ${findings.join('\n  ') || 'no finding given'}`,
  );
}
