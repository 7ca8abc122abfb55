import { useState } from 'react';
import * as v from 'valibot';
import type { MyExhibitor } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { CompanyPicture } from '../CompanyPicture';
import { Part } from './Part';
import { useShowing } from './use-showing';
import { line } from './words';

const MOST_BYTES = 10_000_000;
const schema = v.object({ ko: line, en: line });

interface Props {
  readonly expo: ExpoSlug;
  readonly mine: MyExhibitor;
}

/** The company's picture, often its logo. */
export function PicturePart({ expo, mine }: Props) {
  const { t, locale } = useI18n();
  const { picture } = mine;
  return (
    <Part
      title={t('myExhibitor.picture')}
      dialog={(onClose) => <PictureDialog expo={expo} mine={mine} onClose={onClose} />}
    >
      {picture ? (
        <>
          <CompanyPicture expo={expo} of={mine.id} picture={picture} size="large" />
          <p>{t('myExhibitor.picture.says', { text: picture.text[locale] })}</p>
        </>
      ) : (
        <p>{t('myExhibitor.picture.none')}</p>
      )}
    </Part>
  );
}

function PictureDialog({ expo, mine, onClose }: Props & { onClose: () => void }) {
  const { t } = useI18n();
  const { picture } = mine;
  const [file, setFile] = useState<File>();
  const [isMissing, setMissing] = useState(false);
  const isTooLarge = (file?.size ?? 0) > MOST_BYTES;
  const form = useSchemaForm(
    schema,
    { ko: 'myExhibitor.picture.ko', en: 'myExhibitor.picture.en' },
    { ko: picture?.text.ko ?? '', en: picture?.text.en ?? '' },
  );
  const { show, remove } = useShowing(expo, onClose);
  return (
    <Dialog open title={t('myExhibitor.picture')} onClose={onClose}>
      <Form
        of={form}
        onSubmit={async (text) => {
          setMissing(!file && !picture);
          if (!isTooLarge && (file || picture)) await show.mutateAsync({ file, text });
        }}
      >
        <TextField
          type="file"
          label={t('myExhibitor.picture.file')}
          hint={t('myExhibitor.picture.hint')}
          accept=".png,.jpg,.jpeg"
          optional={picture !== undefined}
          error={
            isTooLarge
              ? t('myExhibitor.picture.large')
              : isMissing && !file
                ? t('myExhibitor.picture.missing')
                : undefined
          }
          onChange={({ target }) => setFile(target.files?.[0])}
        />
        <TextField {...form.field('ko')} lang="ko" hint={t('myExhibitor.picture.text.hint')} />
        <TextField {...form.field('en')} lang="en" />
        <Button type="submit" tone="primary" wide busy={show.isPending}>
          {t('myExhibitor.save')}
        </Button>
        {picture && (
          <Button tone="quiet" wide busy={remove.isPending} onClick={() => remove.mutate()}>
            {t('myExhibitor.picture.remove')}
          </Button>
        )}
      </Form>
    </Dialog>
  );
}
