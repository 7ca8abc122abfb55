import { useState } from 'react';
import * as v from 'valibot';
import type { CoExhibitorBody, MyExhibitor } from '../../../api/generated';
import { COUNTRIES } from '../../../lib/codes';
import { inEither } from '../../../lib/either-language';
import { useI18n } from '../../../lib/i18n';
import { nameOf } from '../../../lib/names';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Empty } from '../../../ui/DataList';
import { Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { Select } from '../../../ui/form/Select';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import styles from './Own.module.css';
import { OvertakenNote } from './Part';
import { useEditing } from './queries';
import { optionalLine } from './words';

const MOST = 10;

const schema = v.pipe(
  v.object({
    nameKo: optionalLine,
    nameEn: optionalLine,
    country: v.string(),
    textKo: optionalLine,
    textEn: optionalLine,
  }),
  v.forward(
    v.check(({ nameKo, nameEn }) => nameKo !== '' || nameEn !== '', 'myExhibitor.coExhibitor.nameless'),
    ['nameKo'],
  ),
);

interface Props {
  readonly expo: ExpoSlug;
  readonly mine: MyExhibitor;
}

/** The companies that share the booth, in the order in which visitors see them. */
export function CoExhibitors({ expo, mine }: Props) {
  const { t, locale } = useI18n();
  const [edited, setEdited] = useState<number>();
  const { coExhibitors } = mine.presentation;
  return (
    <Card
      title={t('exhibitor.coExhibitors')}
      actions={
        <Button
          icon="plus"
          disabledReason={coExhibitors.length < MOST ? undefined : t('myExhibitor.coExhibitors.enough', { most: MOST })}
          onClick={() => setEdited(coExhibitors.length)}
        >
          {t('myExhibitor.coExhibitor.add')}
        </Button>
      }
    >
      {coExhibitors.length === 0 && (
        <Empty title={t('myExhibitor.coExhibitors.none')} text={t('myExhibitor.coExhibitors.why')} />
      )}
      <ul className={styles.products}>
        {coExhibitors.map(({ name, country, text }, place) => {
          const called = inEither(name, locale);
          return (
            <li key={`${name.ko}|${name.en}`}>
              <div className={styles.text}>
                <p className={styles.name} lang={called.lang}>
                  {called.text}
                </p>
                <p>{nameOf('region', country, locale)}</p>
                {text && <p lang={inEither(text, locale).lang}>{inEither(text, locale).text}</p>}
              </div>
              <Button size="small" onClick={() => setEdited(place)}>
                {t('myExhibitor.edit')}
                <span className="visually-hidden">, {called.text}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      {edited !== undefined && (
        <CoExhibitorDialog expo={expo} mine={mine} place={edited} onClose={() => setEdited(undefined)} />
      )}
    </Card>
  );
}

function CoExhibitorDialog({ expo, mine, place, onClose }: Props & { place: number; onClose: () => void }) {
  const { t, locale } = useI18n();
  const { coExhibitors } = mine.presentation;
  const [company] = useState(coExhibitors[place]);
  const form = useSchemaForm(
    schema,
    {
      nameKo: 'myExhibitor.name.ko',
      nameEn: 'myExhibitor.name.en',
      country: 'exhibitor.country',
      textKo: 'myExhibitor.coExhibitor.text.ko',
      textEn: 'myExhibitor.coExhibitor.text.en',
    },
    {
      nameKo: company?.name.ko ?? '',
      nameEn: company?.name.en ?? '',
      country: company?.country ?? mine.profile.country,
      textKo: company?.text?.ko ?? '',
      textEn: company?.text?.en ?? '',
    },
  );
  const save = useEditing(expo, mine, onClose);
  const put = (...changed: readonly CoExhibitorBody[]) =>
    save.mutateAsync({
      presentation: { coExhibitors: [...coExhibitors.slice(0, place), ...changed, ...coExhibitors.slice(place + 1)] },
    });
  const countries = COUNTRIES.map((value) => ({ value, label: nameOf('region', value, locale) })).sort((one, other) =>
    one.label.localeCompare(other.label, locale),
  );
  return (
    <Dialog open title={t(company ? 'myExhibitor.coExhibitor' : 'myExhibitor.coExhibitor.add')} onClose={onClose}>
      <Form
        of={form}
        onSubmit={async ({ nameKo, nameEn, country, textKo, textEn }) =>
          void (await put({ name: { ko: nameKo, en: nameEn }, country, text: { ko: textKo, en: textEn } }))
        }
      >
        <OvertakenNote shown={save.isOvertaken} />
        <TextField {...form.field('nameKo')} lang="ko" hint={t('myExhibitor.coExhibitor.nameless')} />
        <TextField {...form.field('nameEn')} lang="en" />
        <Select {...form.field('country')} choices={countries} />
        <TextField {...form.field('textKo')} lang="ko" optional />
        <TextField {...form.field('textEn')} lang="en" optional />
        <Button type="submit" tone="primary" wide busy={save.isPending}>
          {t('myExhibitor.save')}
        </Button>
        {company && (
          <Button tone="quiet" wide busy={save.isPending} onClick={() => void put().catch(() => undefined)}>
            {t('myExhibitor.coExhibitor.remove')}
          </Button>
        )}
      </Form>
    </Dialog>
  );
}
