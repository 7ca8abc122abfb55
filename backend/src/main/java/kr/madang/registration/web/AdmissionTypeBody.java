package kr.madang.registration.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import kr.madang.registration.AdmissionType;
import kr.madang.registration.AdmissionType.Approval;
import kr.madang.registration.AdmissionType.Channel;
import kr.madang.web.Label;
import org.jspecify.annotations.Nullable;

/**
 * An admission type as an organizer fills it in.
 *
 * @param code left as it is when edited
 * @param opensAt when one can register first, or null: since the expo was published
 * @param closesAt when one cannot register any more, or null: when its last day is over
 * @param price what it costs, in words
 * @param offerHours how long a place that has become free is held for whoever waited
 */
record AdmissionTypeBody(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,39}") String code,
        @NotNull @Valid Label name,
        @NotNull LocalDate firstDay,
        @NotNull LocalDate lastDay,
        @NotNull Channel channel,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable @Valid Label price,
        @NotNull Approval approval,
        @NotNull Boolean waitingList,
        @NotNull @Min(1) @Max(720) Integer offerHours) {

    AdmissionType toType(AdmissionType.Id id, long version) {
        AdmissionType.Terms terms = new AdmissionType.Terms(
                channel,
                opensAt,
                closesAt,
                price == null ? null : price.inTwoLanguages(),
                approval,
                waitingList,
                Duration.ofHours(offerHours));
        return new AdmissionType(id, code, name.inTwoLanguages(), firstDay, lastDay, terms, version);
    }
}
