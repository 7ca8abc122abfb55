package kr.madang.messaging.web;

import java.util.List;
import kr.madang.messaging.Complaint;
import kr.madang.messaging.Mail;
import kr.madang.messaging.Wordings;
import org.jspecify.annotations.Nullable;

/** What messages would look like in both languages; neither is there if anything is wrong with their wording. */
record PreviewView(
        List<Complaint> complaints,
        @Nullable MailView ko,
        @Nullable MailView en) {

    static PreviewView of(Wordings.Preview preview) {
        return new PreviewView(preview.complaints(), MailView.of(preview.ko()), MailView.of(preview.en()));
    }

    /** A mail as it is read. */
    record MailView(String subject, String text, String html) {

        static @Nullable MailView of(@Nullable Mail mail) {
            return mail == null ? null : new MailView(mail.subject(), mail.text(), mail.html());
        }
    }
}
