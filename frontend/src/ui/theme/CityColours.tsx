import { cityColours, cityTheme, toCss } from './city-theme';
import type { Hex } from './contrast';

/** Gives what stands on the page the city's colour, by day and by night. */
export function CityColours({ colour }: { colour: Hex }) {
  return <style>{toCss(cityTheme(cityColours(colour)))}</style>;
}
