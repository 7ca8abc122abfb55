import type { InTwoLanguages } from '../../../api/generated/types.gen';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/form/TextField';
import type { TypedProduct } from './draft';
import styles from './Record.module.css';

const MOST = 20;

interface Props {
  /** What the exhibitor shows, to choose with one tap. */
  readonly offered: readonly InTwoLanguages[];
  readonly products: readonly TypedProduct[];
  readonly onChange: (products: readonly TypedProduct[]) => void;
}

/** What the meeting was about: the exhibitor's products, or anything else. */
export function ProductsField({ offered, products, onChange }: Props) {
  const { t, locale } = useI18n();
  const add = (name: string) => onChange([...products, { name, quantity: '' }]);
  const put = (place: number, change: Partial<TypedProduct>) =>
    onChange(products.map((product, at) => (at === place ? { ...product, ...change } : product)));
  const left = offered.filter(({ ko, en }) => !products.some(({ name }) => name === ko || name === en));
  const isFull = products.length >= MOST;
  return (
    <fieldset className={styles.products}>
      <legend>{t('meetingRecord.products')}</legend>
      {products.map((product, place) => (
        // rows are only added at the end and taken away
        // oxlint-disable-next-line react/no-array-index-key
        <div key={place} className={styles.product}>
          <TextField
            id={`product-${place}`}
            label={t('meetingRecord.product')}
            value={product.name}
            maxLength={200}
            onChange={({ target }) => put(place, { name: target.value })}
          />
          <TextField
            id={`quantity-${place}`}
            label={t('meetingRecord.quantity')}
            placeholder={t('meetingRecord.quantity.example')}
            value={product.quantity}
            maxLength={40}
            onChange={({ target }) => put(place, { quantity: target.value })}
          />
          <Button size="small" tone="quiet" onClick={() => onChange(products.filter((_, at) => at !== place))}>
            {t('meetingRecord.product.remove')}
            <span className="visually-hidden">, {product.name}</span>
          </Button>
        </div>
      ))}
      {!isFull && (
        <div className={styles.actions}>
          {left.map((name) => (
            <Button key={name.ko} size="small" icon="plus" onClick={() => add(name[locale])}>
              {name[locale]}
            </Button>
          ))}
          <Button size="small" icon="plus" onClick={() => add('')}>
            {t('meetingRecord.product.other')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
