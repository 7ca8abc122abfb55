import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ComponentType } from 'react';
import { useWatch } from 'react-hook-form';
import type { ApplicationAnswer, ApplicationReply, ApplicationView, Interest } from '../../api/generated';
import { submitApplication } from '../../api/generated';
import { COUNTRIES } from '../../lib/codes';
import { useI18n } from '../../lib/i18n';
import { nameOf } from '../../lib/names';
import type { ExpoSlug } from '../../lib/paths';
import { Button } from '../../ui/Button';
import { CheckboxGroup } from '../../ui/form/CheckboxGroup';
import { Form } from '../../ui/form/Form';
import { Select } from '../../ui/form/Select';
import { TextArea, TextField } from '../../ui/form/TextField';
import { useKeptTyping } from '../../ui/form/use-kept-typing';
import { useSchemaForm } from '../../ui/form/use-schema-form';
import { ProblemMessage } from '../../ui/ProblemMessage';
import styles from './Application.module.css';
import { bare, isBusinessNumber } from './business-number';
import { Findings } from './Findings';
import { schema, toForm, toWritten, type Written } from './form';
import { keptDraft } from './kept-draft';
import { Papers } from './Papers';
import { applications } from './queries';
import { SavingLine } from './SavingLine';
import { useAnswering } from './use-answering';
import { useSaving } from './use-saving';

/** What the organizer asks besides. */
export interface AskedProps {
  readonly expo: ExpoSlug;
  readonly replies: readonly ApplicationReply[];
  readonly answers: readonly ApplicationAnswer[];
  readonly isTried: boolean;
  readonly onReplies: (replies: ApplicationReply[]) => void;
  readonly onFile: (question: string, token: string) => void;
  readonly onRemove: (question: string) => void;
}

interface Props {
  readonly expo: ExpoSlug;
  readonly link: string;
  readonly application: ApplicationView;
  readonly interests: readonly Interest[];
  readonly Questions: ComponentType<AskedProps>;
}

/** The form itself. It saves itself, and is handed over when nothing is missing. */
export function Writing({ expo, link, application, interests, Questions }: Props) {
  const { t, locale } = useI18n();
  const queries = useQueryClient();
  const [first] = useState(() => {
    const written = toWritten(keptDraft(application.id) ?? application.form);
    return { ...written, offers: written.offers.filter((code) => isThere(code, interests)) };
  });
  const { saving, keep, flush } = useSaving(expo, link, application);
  const form = useSchemaForm(
    schema,
    {
      nameKo: 'apply.name.ko',
      nameEn: 'apply.name.en',
      country: 'apply.country',
      businessNumber: 'apply.number',
      introductionKo: 'apply.introduction.ko',
      introductionEn: 'apply.introduction.en',
      boothType: 'apply.boothType',
      booths: 'apply.booths',
      products: 'apply.products',
      offers: 'apply.offers',
      'offers.0': 'apply.offers',
      remark: 'apply.remark',
    },
    first,
  );
  const { replies, setReplies, problem, ...answering } = useAnswering(expo, link, application);
  const save = (written: Written, answers: ApplicationReply[]) => {
    const typed = toForm(
      written,
      application.form.seeks.filter((code) => isThere(code, interests)),
    );
    if (typed) keep({ ...typed, answers });
  };
  useKeptTyping(form.form, (written) => save(written, replies));
  const [country, number] = useWatch({ control: form.form.control, name: ['country', 'businessNumber'] });
  const isNumberWrong = country === 'KR' && bare(number).length >= 10 && !isBusinessNumber(number);
  const submit = useMutation({
    mutationFn: async () => (await submitApplication({ path: { expo }, auth: link })).data,
    onSuccess: (submitted) => queries.setQueryData(applications.mine(expo, link).queryKey, submitted),
  });
  const countries = COUNTRIES.map((value) => ({ value, label: nameOf('region', value, locale) })).sort((one, other) =>
    one.label.localeCompare(other.label, locale),
  );
  return (
    <Form
      of={form}
      onSubmit={async (written) => {
        save(written, replies);
        if (await flush()) await submit.mutateAsync();
      }}
    >
      <h2>{t('apply.company')}</h2>
      <TextField {...form.field('nameKo')} lang="ko" autoComplete="organization" />
      <TextField {...form.field('nameEn')} lang="en" />
      <Select {...form.field('country')} choices={countries} />
      {country === 'KR' && (
        <TextField
          {...form.field('businessNumber')}
          inputMode="numeric"
          hint={t('apply.number.hint')}
          {...(isNumberWrong && { error: t('apply.finding.NUMBER_WRONG') })}
        />
      )}
      <TextField {...form.field('introductionKo')} lang="ko" hint={t('apply.introduction.hint')} />
      <TextField {...form.field('introductionEn')} lang="en" />
      <h2>{t('apply.show')}</h2>
      <TextArea {...form.field('products')} hint={t('apply.products.hint')} />
      <CheckboxGroup
        {...form.field('offers')}
        choices={interests.map(({ code, name, parent }) => ({
          value: code,
          label: name[locale],
          depth: parent ? 1 : 0,
        }))}
      />
      <h2>{t('apply.booth')}</h2>
      <Select
        {...form.field('boothType')}
        placeholder={t('apply.boothType.choose')}
        choices={(['SHELL_SCHEME', 'RAW_SPACE'] as const).map((value) => ({
          value,
          label: t(`apply.boothType.${value}`),
        }))}
      />
      <TextField {...form.field('booths')} inputMode="numeric" hint={t('apply.booths.hint')} />
      <TextArea {...form.field('remark')} optional />
      <h2>{t('apply.papers')}</h2>
      <Papers {...{ expo, link, application }} needsLicence={country === 'KR'} />
      <Questions
        {...{ expo, replies, ...answering }}
        answers={application.answers}
        isTried={form.form.formState.submitCount > 0}
        onReplies={(next) => {
          setReplies(next);
          save(form.form.getValues(), next);
        }}
      />
      {problem && <ProblemMessage problem={problem} />}
      <Findings findings={application.findings} />
      <div className={styles.handing}>
        <SavingLine saving={saving} />
        <Button
          type="submit"
          tone="primary"
          size="large"
          wide
          busy={submit.isPending || form.form.formState.isSubmitting}
        >
          {t(application.state === 'INCOMPLETE' ? 'apply.submit.again' : 'apply.submit')}
        </Button>
      </div>
    </Form>
  );
}

/** Organizers remove interests that no exhibitor has yet. */
const isThere = (wanted: string, interests: readonly Interest[]) => interests.some(({ code }) => code === wanted);
