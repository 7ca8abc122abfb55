import { expect, type APIRequestContext } from '@playwright/test';

interface Mail {
  readonly id: string;
  readonly subject: string;
  readonly html: string;
  readonly attachments?: readonly { readonly fileName: string; readonly contentType: string }[];
}

/** The newest mail to this address, once it has arrived in the demo's inbox. */
export function mailTo(request: APIRequestContext, address: string): Promise<Mail> {
  return mailAbout(request, address, /./);
}

/** The newest mail to this address with such a subject, once it has arrived. */
export async function mailAbout(request: APIRequestContext, address: string, subject: RegExp): Promise<Mail> {
  const inbox = `${process.env.MADANG_MAIL}/api/email`;
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        const mails = (await (await request.get(inbox)).json()) as (Mail & { to: { address: string }[] })[];
        found = mails.findLast((mail) => subject.test(mail.subject) && mail.to.some((one) => one.address === address));
        return found?.subject;
      },
      { message: `a mail to ${address} about ${subject}`, timeout: 60_000 },
    )
    .toBeTruthy();
  return found!;
}

/** How many mails with such a subject have arrived so far, at all or at this address. */
export async function mailsAbout(request: APIRequestContext, subject: RegExp, address?: string): Promise<number> {
  const mails = (await (await request.get(`${process.env.MADANG_MAIL}/api/email`)).json()) as (Mail & {
    to: { address: string }[];
  })[];
  return mails.filter(
    (mail) => subject.test(mail.subject) && (!address || mail.to.some((one) => one.address === address)),
  ).length;
}
