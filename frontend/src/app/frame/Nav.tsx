import { useState } from 'react';
import { useI18n } from '../../lib/i18n';
import type { Path } from '../../lib/paths';
import { Dialog } from '../../ui/Dialog';
import { Icon, type IconName } from '../../ui/Icon';
import { Link } from '../../ui/Link';
import styles from './Frame.module.css';

export interface NavItem {
  readonly to: Path;
  readonly label: string;
  readonly icon: IconName;
  /** `exact` for an entry whose address is the beginning of the others'. */
  readonly match?: 'exact';
}

/** A phone's bar holds no more words than this. */
const BAR = 5;

/** The way through the app. On a phone whatever the bar cannot hold stands behind its last entry. */
export function Nav({ items }: { items: readonly NavItem[] }) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const first = items.length > BAR ? items.slice(0, BAR - 1) : items;
  const rest = items.slice(first.length);
  return (
    <>
      <nav className={styles.nav} aria-label={t('app.nav')} hidden={!items[0]}>
        <ul>
          {first.map((item) => (
            <li key={item.to}>
              <Entry {...item} />
            </li>
          ))}
          {rest.map((item) => (
            <li key={item.to} className={styles.wide}>
              <Entry {...item} />
            </li>
          ))}
          {rest[0] && (
            <li className={styles.more}>
              <button type="button" className={styles.entry} aria-haspopup="dialog" onClick={() => setOpen(true)}>
                <Icon name="menu" />
                <span>{t('app.more')}</span>
              </button>
            </li>
          )}
        </ul>
      </nav>
      <Dialog open={isOpen} title={t('app.more')} onClose={() => setOpen(false)}>
        <ul className={styles.rest}>
          {rest.map((item) => (
            <li key={item.to}>
              <Entry {...item} onClick={() => setOpen(false)} />
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}

function Entry({ to, label, icon, match, onClick }: NavItem & { onClick?: () => void }) {
  return (
    <Link to={to} {...(match && { match })} {...(onClick && { onClick })} className={styles.entry}>
      <Icon name={icon} />
      <span>{label}</span>
    </Link>
  );
}
