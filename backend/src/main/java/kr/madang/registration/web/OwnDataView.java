package kr.madang.registration.web;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import kr.madang.messaging.Delivery;
import kr.madang.registration.Attachment;
import kr.madang.registration.AttachmentStore;
import kr.madang.registration.Basis;
import kr.madang.registration.ConsentDeed;
import kr.madang.registration.ConsentItem;
import kr.madang.registration.EntryLog;
import kr.madang.registration.LeadLog;
import kr.madang.registration.OwnData;
import kr.madang.registration.Question;
import kr.madang.registration.QuestionStore;
import kr.madang.registration.Registration;
import kr.madang.shared.Audit;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept about a visitor, for the visitor to keep.
 *
 * @param takenAt when it was read
 * @param consentHistory all that was ever given, taken back or over, the oldest first
 * @param guardian null unless a guardian had to agree
 * @param leads which exhibitors have scanned the badge
 * @param log what was done with the registration, by which kind of actor
 */
record OwnDataView(
        String expo,
        Instant takenAt,
        RegistrationData registration,
        List<AnswerData> answers,
        List<ConsentData> consents,
        List<ConsentDeed> consentHistory,
        @Nullable GuardianData guardian,
        List<EntryLog.Passed> entries,
        List<LeadLog.Scanned> leads,
        List<MessageData> messages,
        List<Audit.Entry> log) {

    static OwnDataView of(OwnData.Everything everything, String expo, Instant now) {
        return new OwnDataView(
                expo,
                now,
                RegistrationData.of(everything.registration()),
                everything.answers().stream()
                        .map(answered -> AnswerData.of(answered, everything.files()))
                        .toList(),
                everything.agreements().stream().map(ConsentData::of).toList(),
                everything.consentDeeds(),
                everything.guardian() == null ? null : GuardianData.of(everything.guardian()),
                everything.entries(),
                everything.leads(),
                everything.messages().stream().map(MessageData::of).toList(),
                everything.deeds());
    }

    /** The registration itself; the badge's short code and revision stand for its token. */
    record RegistrationData(
            UUID id,
            String name,
            String email,
            @Nullable String phone,
            RegistrationRequest.Language locale,
            InTwoLanguages admissionType,
            Registration.State state,
            Instant registeredAt,
            @Nullable Instant offeredUntil,
            String shortCode,
            int revision) {

        static RegistrationData of(Registration registration) {
            return new RegistrationData(
                    registration.id().value(),
                    registration.visitor().name(),
                    registration.visitor().email(),
                    registration.visitor().phone(),
                    RegistrationRequest.Language.of(registration.visitor().locale()),
                    registration.type().name(),
                    registration.state(),
                    registration.registeredAt(),
                    registration.offeredUntil(),
                    registration.ticket().shortCode(),
                    registration.revision());
        }
    }

    /**
     * An answer, with why it was asked for.
     *
     * @param file what answers it where no values do, or null
     */
    record AnswerData(
            InTwoLanguages question,
            Basis basis,
            InTwoLanguages purpose,
            InTwoLanguages retention,
            List<InTwoLanguages> values,
            @Nullable FileData file) {

        static AnswerData of(QuestionStore.Answered answered, List<AttachmentStore.File> files) {
            Question question = answered.question();
            return new AnswerData(
                    question.label(),
                    question.basis(),
                    question.purpose(),
                    question.retention(),
                    QuestionView.AnswerView.of(answered).values(),
                    files.stream()
                            .filter(file -> file.attachment().equals(answered.attachment()))
                            .map(FileData::of)
                            .findFirst()
                            .orElse(null));
        }
    }

    /**
     * A file that was attached.
     *
     * @param content in Base64
     */
    record FileData(String name, String mediaType, int bytes, byte[] content) {

        static FileData of(AttachmentStore.File file) {
            Attachment attachment = file.attachment();
            return new FileData(
                    attachment.fileName(), attachment.kind().mediaType(), attachment.bytes(), file.content());
        }
    }

    /**
     * A text that was agreed to, whole.
     *
     * @param textHash SHA-256 of all that was agreed to, in hex
     * @param withdrawnAt when it was taken back, or null
     * @param endedAt when its time was over, or null
     */
    record ConsentData(
            String item,
            int version,
            ConsentItem.Kind kind,
            InTwoLanguages title,
            InTwoLanguages text,
            InTwoLanguages purpose,
            InTwoLanguages retention,
            @Nullable InTwoLanguages recipient,
            String textHash,
            Instant givenAt,
            @Nullable Instant withdrawnAt,
            @Nullable Instant endedAt) {

        static ConsentData of(OwnData.Agreement agreement) {
            ConsentItem item = agreement.item();
            return new ConsentData(
                    item.code(),
                    item.version(),
                    item.kind(),
                    item.title(),
                    item.text(),
                    item.purpose(),
                    item.retention(),
                    item.recipient(),
                    HexFormat.of().formatHex(item.textHash()),
                    agreement.givenAt(),
                    agreement.withdrawnAt(),
                    agreement.endedAt());
        }
    }

    /** The guardian who agreed, and when. */
    record GuardianData(String name, String email, Instant confirmedAt) {

        static GuardianData of(OwnData.Confirmation confirmation) {
            return new GuardianData(
                    confirmation.guardian().name(), confirmation.guardian().email(), confirmation.at());
        }
    }

    /** A mail; its text is not kept. */
    record MessageData(
            String template,
            Delivery.State state,
            @Nullable String recipient,
            Instant createdAt,
            @Nullable Instant endedAt) {

        static MessageData of(Delivery delivery) {
            return new MessageData(
                    delivery.template(),
                    delivery.state(),
                    delivery.recipient(),
                    delivery.createdAt(),
                    delivery.endedAt());
        }
    }
}
