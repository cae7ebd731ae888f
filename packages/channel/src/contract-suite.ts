import { describe } from 'vitest';
import { deliveringContract } from './contract/delivering.ts';
import { receivingContract } from './contract/receiving.ts';
import type { ChannelUnderTest } from './contract/subject.ts';

export { expectedDelivery, type HostReply, REPLY_CASES, type ReplyCase } from './contract/replies.ts';
export { isMissing, readShared, sharedPath } from './contract/shared.ts';
export type { ChannelUnderTest, ExpectedEvent, RememberingHost } from './contract/subject.ts';

/** Registers the tests that every adapter must pass. Call it at the top of a vitest file. */
export function channelContract(subject: ChannelUnderTest): void {
  describe(`${subject.name} keeps the channel contract`, () => {
    receivingContract(subject);
    deliveringContract(subject);
  });
}
