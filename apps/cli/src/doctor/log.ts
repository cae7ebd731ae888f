import type { Client } from '@recourse/api-client';
import { AuditLogError, noteVerifier, openCheckpoint, webCryptoVerify } from '@recourse/audit-log';
import { callFailure } from '../connection.ts';
import { sha256 } from '../verify/sha256.ts';
import { type Finding, found } from './finding.ts';

/** Whether the checkpoint of the register's log is signed by the key that the log names. */
export async function checkLog(client: Client): Promise<Finding> {
  try {
    const key = (await (await client.raw('GET', '/v1/log/key')).text()).trim();
    const note = await (await client.raw('GET', '/v1/log/checkpoint')).text();
    const { origin, size } = await openCheckpoint(note, noteVerifier(sha256, key, webCryptoVerify));
    return found('ok', 'log', `${origin}, ${size.toLocaleString('en')} entries under a good signature`);
  } catch (error) {
    if (error instanceof AuditLogError) {
      return found(
        'fail',
        'log',
        `${error.message} [${error.code}]`,
        'recourse fsck and recourse verify say more',
      );
    }
    const { message, hint } = callFailure(error);
    return found('fail', 'log', message, hint);
  }
}
