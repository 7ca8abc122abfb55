import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n';
import type { Path } from '../../lib/paths';
import { Link } from '../../ui/Link';
import { DisplaySettings } from './DisplaySettings';
import styles from './Frame.module.css';
import { LanguageSwitch } from './LanguageSwitch';
import { Nav, type NavItem } from './Nav';
import { OfflineBanner } from './OfflineBanner';

interface Props {
  readonly title: ReactNode;
  readonly home: Path;
  /** None: there is no menu. */
  readonly items: readonly NavItem[];
  /** On a wide screen the entries stand in the header, or in a rail on the left. */
  readonly wide: 'header' | 'rail';
  /** Beside the language switch: the account, mostly. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** The chrome around a page: header, the way through the app, and the page itself. */
export function Frame({ title, home, items, wide, tools, children }: Props) {
  return (
    <div className={styles.frame} data-wide={items[0] && wide}>
      <SkipLink />
      <header className={styles.header}>
        <Link to={home} match="exact" className={styles.brand}>
          <img src="/icon.svg" alt="" width="28" height="28" />
          <span className={styles.brandName}>{title}</span>
        </Link>
        <div className={styles.tools}>
          {tools}
          <LanguageSwitch />
          <DisplaySettings />
        </div>
      </header>
      <Nav items={items} />
      <main id="main" className={styles.main}>
        <OfflineBanner />
        {children}
      </main>
    </div>
  );
}

/** For a screen that fills the device: a gate, a kiosk, a counter. */
export function BareFrame({ children }: { children: ReactNode }) {
  return (
    <div className={styles.bare}>
      <main id="main">
        <OfflineBanner />
        {children}
      </main>
    </div>
  );
}

function SkipLink() {
  const { t } = useI18n();
  return (
    <a href="#main" className={styles.skip} onClick={focusMain}>
      {t('app.skip')}
    </a>
  );
}

function focusMain(event: { preventDefault: () => void }): void {
  event.preventDefault(); // the address keeps its own fragment
  document.querySelector<HTMLElement>('main h1')?.focus();
}
