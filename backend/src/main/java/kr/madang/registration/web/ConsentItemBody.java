package kr.madang.registration.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kr.madang.registration.Basis;
import kr.madang.registration.ConsentItem;
import kr.madang.shared.InTwoLanguages;
import kr.madang.web.Label;
import org.jspecify.annotations.Nullable;

/**
 * A consent item as an organizer writes it.
 *
 * @param version 1 of a new one, else the one after the newest
 * @param recipient who else gets the data; needed for the kind THIRD_PARTY
 * @param keepDays how many days after the expo's last day it is over
 */
record ConsentItemBody(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,39}") String item,
        @NotNull @Min(1) @Max(9999) Integer version,
        @NotNull ConsentItem.Kind kind,
        @NotNull Basis basis,
        @NotNull @Valid Label title,
        @NotNull @Valid Passage text,
        @NotNull @Valid Passage purpose,
        @NotNull @Valid Passage retention,
        @Nullable @Valid Passage recipient,
        @NotNull @Min(0) @Max(3650) Integer keepDays) {

    ConsentItem toItem(ConsentItem.Id id) {
        return new ConsentItem(
                id,
                item,
                version,
                kind,
                basis,
                title.inTwoLanguages(),
                text.inTwoLanguages(),
                purpose.inTwoLanguages(),
                retention.inTwoLanguages(),
                recipient == null ? null : recipient.inTwoLanguages(),
                keepDays);
    }

    /** Some lines in both languages. */
    record Passage(
            @NotBlank @Size(max = 4000) @Pattern(regexp = LINES)
            String ko,

            @NotBlank @Size(max = 4000) @Pattern(regexp = LINES)
            String en) {

        private static final String LINES = "[^\\x00-\\x08\\x0B-\\x1F\\x7F\\p{Cs}]*";

        InTwoLanguages inTwoLanguages() {
            return new InTwoLanguages(ko.strip(), en.strip());
        }
    }
}
