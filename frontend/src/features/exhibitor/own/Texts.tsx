import * as v from 'valibot';
import type { MyExhibitor } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { TextArea, TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import styles from './Own.module.css';
import { OvertakenNote, Part } from './Part';
import { useEditing } from './queries';
import { areAlike, inBoth, line, paragraphs } from './words';

const schema = v.pipe(
  v.object({
    nameKo: line,
    nameEn: line,
    introductionKo: line,
    introductionEn: line,
    descriptionKo: paragraphs,
    descriptionEn: paragraphs,
  }),
  v.forward(
    v.check(({ descriptionKo, descriptionEn }) => areAlike(descriptionKo, descriptionEn), 'myExhibitor.both'),
    ['descriptionEn'],
  ),
);

interface Props {
  readonly expo: ExpoSlug;
  readonly mine: MyExhibitor;
}

/** Name, introduction and description, in Korean and in English. */
export function Texts({ expo, mine }: Props) {
  const { t } = useI18n();
  const { profile, presentation } = mine;
  return (
    <Part
      title={t('myExhibitor.texts')}
      dialog={(onClose) => <TextsDialog expo={expo} mine={mine} onClose={onClose} />}
    >
      {(['ko', 'en'] as const).map((language) => (
        <div key={language} lang={language} className={styles.text}>
          <p className={styles.name}>{profile.name[language]}</p>
          <p>{profile.introduction[language]}</p>
          {presentation.description && <p className={styles.paragraphs}>{presentation.description[language]}</p>}
        </div>
      ))}
    </Part>
  );
}

function TextsDialog({ expo, mine, onClose }: Props & { onClose: () => void }) {
  const { t } = useI18n();
  const { name, introduction } = mine.profile;
  const { description } = mine.presentation;
  const form = useSchemaForm(
    schema,
    {
      nameKo: 'myExhibitor.name.ko',
      nameEn: 'myExhibitor.name.en',
      introductionKo: 'myExhibitor.introduction.ko',
      introductionEn: 'myExhibitor.introduction.en',
      descriptionKo: 'myExhibitor.description.ko',
      descriptionEn: 'myExhibitor.description.en',
    },
    {
      nameKo: name.ko,
      nameEn: name.en,
      introductionKo: introduction.ko,
      introductionEn: introduction.en,
      descriptionKo: description?.ko ?? '',
      descriptionEn: description?.en ?? '',
    },
  );
  const save = useEditing(expo, mine, onClose);
  return (
    <Dialog open title={t('myExhibitor.texts')} onClose={onClose}>
      <Form
        of={form}
        onSubmit={async ({ nameKo, nameEn, introductionKo, introductionEn, descriptionKo, descriptionEn }) =>
          void (await save.mutateAsync({
            profile: {
              name: { ko: nameKo, en: nameEn },
              introduction: { ko: introductionKo, en: introductionEn },
            },
            presentation: { description: inBoth(descriptionKo, descriptionEn) },
          }))
        }
      >
        <OvertakenNote shown={save.isOvertaken} />
        <TextField {...form.field('nameKo')} lang="ko" />
        <TextField {...form.field('nameEn')} lang="en" />
        <TextField {...form.field('introductionKo')} lang="ko" hint={t('myExhibitor.introduction.hint')} />
        <TextField {...form.field('introductionEn')} lang="en" />
        <TextArea {...form.field('descriptionKo')} lang="ko" optional hint={t('myExhibitor.description.hint')} />
        <TextArea {...form.field('descriptionEn')} lang="en" optional />
        <Button type="submit" tone="primary" wide busy={save.isPending}>
          {t('myExhibitor.save')}
        </Button>
      </Form>
    </Dialog>
  );
}
