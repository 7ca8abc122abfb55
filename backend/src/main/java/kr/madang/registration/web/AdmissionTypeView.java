package kr.madang.registration.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.madang.registration.AdmissionType;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/**
 * An admission type as the organizer has set it up.
 *
 * @param version to be sent in {@code If-Match} with an edit
 */
record AdmissionTypeView(
        UUID id,
        long version,
        String code,
        InTwoLanguages name,
        LocalDate firstDay,
        LocalDate lastDay,
        AdmissionType.Channel channel,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable InTwoLanguages price,
        AdmissionType.Approval approval,
        boolean waitingList,
        int offerHours) {

    static AdmissionTypeView of(AdmissionType type) {
        AdmissionType.Terms terms = type.terms();
        return new AdmissionTypeView(
                type.id().value(),
                type.version(),
                type.code(),
                type.name(),
                type.firstDay(),
                type.lastDay(),
                terms.channel(),
                terms.opensAt(),
                terms.closesAt(),
                terms.price(),
                terms.approval(),
                terms.waitingList(),
                (int) terms.answerWithin().toHours());
    }
}
