/**
 * A 64-bit hash of the UTF-16 code units of a string, as 16 lowercase hexadecimal digits. It is synchronous and equal in
 * every JavaScript runtime, but not cryptographic: it does not resist deliberate collisions.
 *
 * Two 32-bit lanes, mixed as in MurmurHash3 (https://github.com/aappleby/smhasher).
 */
export function hash(text: string): string {
  let low = 0x9747b28c;
  let high = 0x3c6ef372 ^ text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x85ebca6b);
    low ^= low >>> 13;
    high = Math.imul(high ^ unit, 0xc2b2ae35);
    high ^= high >>> 15;
  }
  return hex(mix(low ^ Math.imul(high, 0x9e3779b1))) + hex(mix(high ^ Math.imul(low, 0x85ebca77)));
}

function mix(lane: number): number {
  let mixed = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0');
