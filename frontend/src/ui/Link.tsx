import { Link as RouterLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode } from 'react';
import type { Path } from '../lib/paths';
import { buttonLook, type ButtonLook } from './Button';
import { Icon } from './Icon';

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  /** From `lib/paths`; the language prefix is the router's business. */
  readonly to: Path;
  readonly children: ReactNode;
  /** `exact` where the address below is another entry of the same menu. */
  readonly match?: 'exact' | 'below';
};

/** A way inside the app. `aria-current="page"` where one already is. */
export function Link({ to, match = 'below', ...rest }: Props) {
  const [address = '', hash] = to.split('#');
  const [path, query] = address.split('?');
  // the router can type a query only where it knows the route
  const behind: object = {
    ...(hash !== undefined && { hash }),
    ...(query !== undefined && { search: Object.fromEntries(new URLSearchParams(query)) }),
  };
  return (
    <RouterLink
      to={path}
      {...behind}
      activeOptions={{ exact: match === 'exact', includeSearch: false }}
      activeProps={{ 'aria-current': 'page' }}
      {...rest}
    />
  );
}

/** A way inside the app that looks like a button. */
export function LinkButton({ tone, size, wide, icon, children, ...rest }: Props & ButtonLook) {
  return (
    <Link {...rest} {...buttonLook({ tone, size, wide })}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}
