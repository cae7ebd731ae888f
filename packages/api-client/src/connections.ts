import * as z from 'zod';

/** The hosts whose accounts can be connected. */
export const CONNECTED_HOSTS = ['zendesk', 'slack'] as const;
export type ConnectedHost = (typeof CONNECTED_HOSTS)[number];

const account = z.string().meta({ description: "The host's own name of the account." });
/** False: the account took its permission back, and nothing is delivered there. */
const connected = z.boolean();

/** A connected account, without any secret. */
export const ConnectionViewSchema = z.discriminatedUnion('host', [
  z.object({
    host: z.literal('zendesk'),
    account,
    connected,
    subdomain: z.string(),
    baseUrl: z.string(),
    /** Ids of the custom fields that the account was prepared with. */
    fields: z.object({ reference: z.int(), status: z.int(), nextObligation: z.int() }),
    /** Whether the app's public key is known, so that the sidebar can be opened. */
    signedPages: z.boolean(),
  }),
  z.object({
    host: z.literal('slack'),
    account,
    connected,
    /** Of the workspace or organisation. */
    name: z.string(),
    /** UTC ms. */
    revokedAt: z.int().nullable(),
    /** What the workspace allows the app. */
    scopes: z.array(z.string()),
  }),
]);
export type ConnectionView = z.infer<typeof ConnectionViewSchema>;

/** An address that installs the Slack app for the register, once. `expiresAt`: UTC ms. */
export const InstallLinkSchema = z.object({ url: z.string(), expiresAt: z.int() });
export type InstallLink = z.infer<typeof InstallLinkSchema>;
