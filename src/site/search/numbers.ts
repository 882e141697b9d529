/** Numbers ↔ a short text: digits of five bits, the lowest first; all but the last have the sixth bit. */

export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function digitsOf(number: number): number[] {
  const digits: number[] = [];
  let rest = number;
  for (; rest > 31; rest = Math.floor(rest / 32)) digits.push(32 + (rest % 32));
  digits.push(rest);
  return digits;
}

export function codeOf(digits: ArrayLike<number>): string {
  let code = '';
  for (let at = 0; at < digits.length; at++) code += alphabet.charAt(digits[at] ?? 0);
  return code;
}

export function numbersOf(code: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let factor = 1;
  for (let i = 0; i < code.length; i++) {
    const digit = alphabet.indexOf(code.charAt(i));
    value += (digit % 32) * factor;
    factor *= 32;
    if (digit > 31) continue;
    numbers.push(value);
    value = 0;
    factor = 1;
  }
  return numbers;
}
