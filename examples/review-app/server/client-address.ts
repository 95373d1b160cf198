import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import proxyAddress from 'proxy-addr';
import { SetupError } from './setup-error.js';

/** Gives the address that a request came from. */
export type ClientAddress = (context: Context) => string;

/**
 * Reads `TRUST_PROXY` (see `Settings`). Without it `X-Forwarded-For` is not looked at: anybody can send one.
 *
 * @throws SetupError where it is neither a number nor addresses.
 */
export function clientAddressBy(trustProxy: string | undefined): ClientAddress {
  const trust = trustOf(trustProxy?.trim() ?? '');
  return (context) => {
    const request = (context.env as { readonly incoming?: IncomingMessage } | undefined)?.incoming;
    // A request that did not come by a connection, as in tests.
    return request ? proxyAddress(request, trust) : '';
  };
}

function trustOf(text: string): (address: string, at: number) => boolean {
  if (text === '') return () => false;
  if (/^\d+$/.test(text)) return (_, at) => at < Number(text);
  try {
    return proxyAddress.compile(text.split(',').map((each) => each.trim()));
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw new SetupError(
      `TRUST_PROXY is ${text}, and has to be a number of proxies or their addresses, such as 1, loopback or 10.0.0.0/8 (${why}).`,
    );
  }
}
