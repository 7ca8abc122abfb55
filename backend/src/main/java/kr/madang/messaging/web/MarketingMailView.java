package kr.madang.messaging.web;

import java.time.Instant;
import java.util.UUID;
import kr.madang.messaging.marketing.MarketingMail;
import kr.madang.messaging.marketing.MarketingMails;
import org.jspecify.annotations.Nullable;

/**
 * A marketing mail and how far it has come.
 *
 * @param version what an edit, a test and the sending name in {@code If-Match}
 * @param tested whether this version was tried out by a mail to an organizer
 * @param sentAt null while it is a draft
 * @param addressees who would get one that is sent now
 */
record MarketingMailView(
        UUID id,
        long version,
        MarketingMailBody.AdvertisementBody wording,
        MarketingMailBody.SenderBody sender,
        Instant writtenAt,
        boolean tested,
        @Nullable Instant sentAt,
        @Nullable Instant stoppedAt,
        MarketingMail.Progress progress,
        int addressees) {

    static MarketingMailView of(MarketingMails.Kept kept) {
        MarketingMail mail = kept.mail();
        return new MarketingMailView(
                mail.id().value(),
                mail.version(),
                MarketingMailBody.AdvertisementBody.of(mail.wording()),
                MarketingMailBody.SenderBody.of(mail.sender()),
                mail.writtenAt(),
                mail.isTested(),
                mail.sentAt(),
                mail.stoppedAt(),
                kept.progress(),
                kept.addressees());
    }

    /**
     * A marketing mail in a list.
     *
     * @param sentAt null while it is a draft
     */
    record ListedMarketingMail(
            UUID id,
            String subjectKo,
            String subjectEn,
            Instant writtenAt,
            @Nullable Instant sentAt,
            @Nullable Instant stoppedAt) {

        static ListedMarketingMail of(MarketingMail mail) {
            return new ListedMarketingMail(
                    mail.id().value(),
                    mail.wording().ko().subject(),
                    mail.wording().en().subject(),
                    mail.writtenAt(),
                    mail.sentAt(),
                    mail.stoppedAt());
        }
    }
}
