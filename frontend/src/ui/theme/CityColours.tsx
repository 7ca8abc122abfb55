import { cityTheme, toCss, type CityColours as Colours } from './city-theme';

/** Gives what stands on the page the city's four colours, by day and by night. */
export function CityColours({ colours }: { colours: Colours }) {
  return <style>{toCss(cityTheme(colours))}</style>;
}
