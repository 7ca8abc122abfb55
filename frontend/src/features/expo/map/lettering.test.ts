import { describe, expect, test } from 'vitest';
import { cut, fitting } from './lettering';

describe('lettering a booth', () => {
  test('a short number stands as high as it may', () => expect(fitting('A1', 3, 0.85)).toBe(0.85));

  test('a long number is made smaller until it fits, and Hangul takes more of the width', () => {
    expect(fitting('SMART-CITY-01', 3, 0.85)).toBeCloseTo(2.76 / (13 * 0.66));
    expect(fitting('스마트시티존일번', 3, 0.85)).toBeCloseTo(2.76 / 8);
  });

  test('a name is cut where the booth ends', () => {
    expect(cut('화성발전소', 3, 0.42)).toBe('화성발전소');
    expect(cut('화성산업진흥원연구단지', 3, 0.42)).toBe('화성산업진…');
    expect(cut('Hwaseong Robotics', 3, 0.42)).toBe('Hwaseong…');
    expect(cut('화성', 0.5, 0.42)).toBe('');
  });
});
