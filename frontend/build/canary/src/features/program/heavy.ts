import { Button } from 'react-aria-components/Button';
export const heavy = Button;
