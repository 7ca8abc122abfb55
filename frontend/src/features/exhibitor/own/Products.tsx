import { useState } from 'react';
import * as v from 'valibot';
import type { MyExhibitor, Product } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Empty } from '../../../ui/DataList';
import { Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import styles from './Own.module.css';
import { OvertakenNote } from './Part';
import { useEditing } from './queries';
import { areAlike, inBoth, line, optionalLine } from './words';

const MOST = 20;

const schema = v.pipe(
  v.object({ nameKo: line, nameEn: line, textKo: optionalLine, textEn: optionalLine }),
  v.forward(
    v.check(({ textKo, textEn }) => areAlike(textKo, textEn), 'myExhibitor.both'),
    ['textEn'],
  ),
);

interface Props {
  readonly expo: ExpoSlug;
  readonly mine: MyExhibitor;
}

/** The things the company brings, in the order in which visitors see them. */
export function Products({ expo, mine }: Props) {
  const { t, locale } = useI18n();
  const [edited, setEdited] = useState<number>();
  const close = () => setEdited(undefined);
  const { products } = mine.presentation;
  return (
    <Card
      title={t('exhibitor.products')}
      actions={
        <Button
          icon="plus"
          disabledReason={products.length < MOST ? undefined : t('myExhibitor.products.enough', { most: MOST })}
          onClick={() => setEdited(products.length)}
        >
          {t('myExhibitor.product.add')}
        </Button>
      }
    >
      {products.length === 0 && <Empty title={t('myExhibitor.products.none')} text={t('myExhibitor.products.why')} />}
      <ul className={styles.products}>
        {products.map(({ name, text }, place) => (
          <li key={name.ko}>
            <div className={styles.text}>
              <p className={styles.name}>{name[locale]}</p>
              {text && <p>{text[locale]}</p>}
            </div>
            <Button size="small" onClick={() => setEdited(place)}>
              {t('myExhibitor.edit')}
              <span className="visually-hidden">, {name[locale]}</span>
            </Button>
          </li>
        ))}
      </ul>
      {edited !== undefined && <ProductDialog expo={expo} mine={mine} place={edited} onClose={close} />}
    </Card>
  );
}

function ProductDialog({ expo, mine, place, onClose }: Props & { place: number; onClose: () => void }) {
  const { t } = useI18n();
  const { products } = mine.presentation;
  const [product] = useState(products[place]);
  const form = useSchemaForm(
    schema,
    {
      nameKo: 'myExhibitor.product.ko',
      nameEn: 'myExhibitor.product.en',
      textKo: 'myExhibitor.product.text.ko',
      textEn: 'myExhibitor.product.text.en',
    },
    {
      nameKo: product?.name.ko ?? '',
      nameEn: product?.name.en ?? '',
      textKo: product?.text?.ko ?? '',
      textEn: product?.text?.en ?? '',
    },
  );
  const save = useEditing(expo, mine, onClose);
  const put = (...changed: readonly Product[]) =>
    save.mutateAsync({
      presentation: { products: [...products.slice(0, place), ...changed, ...products.slice(place + 1)] },
    });
  return (
    <Dialog open title={t(product ? 'myExhibitor.product' : 'myExhibitor.product.add')} onClose={onClose}>
      <Form
        of={form}
        onSubmit={async ({ nameKo, nameEn, textKo, textEn }) =>
          void (await put({ name: { ko: nameKo, en: nameEn }, text: inBoth(textKo, textEn) }))
        }
      >
        <OvertakenNote shown={save.isOvertaken} />
        <TextField {...form.field('nameKo')} lang="ko" />
        <TextField {...form.field('nameEn')} lang="en" />
        <TextField {...form.field('textKo')} lang="ko" optional />
        <TextField {...form.field('textEn')} lang="en" optional />
        <Button type="submit" tone="primary" wide busy={save.isPending}>
          {t('myExhibitor.save')}
        </Button>
        {product && (
          <Button tone="quiet" wide busy={save.isPending} onClick={() => void put().catch(() => undefined)}>
            {t('myExhibitor.product.remove')}
          </Button>
        )}
      </Form>
    </Dialog>
  );
}
