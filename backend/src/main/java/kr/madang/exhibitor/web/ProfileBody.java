package kr.madang.exhibitor.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import kr.madang.exhibitor.Profile;
import kr.madang.shared.InTwoLanguages;
import kr.madang.web.CountryCode;

/** A profile as an exhibitor fills it in. */
record ProfileBody(
        @NotNull @Valid Text name,
        @NotNull @Valid Text introduction,
        @NotNull @CountryCode String country,
        @NotEmpty @Size(max = 10) List<@NotNull @Pattern(regexp = LANGUAGE) String> languages,
        @NotNull @Min(1) @Max(Profile.MOST_REPRESENTATIVES) Integer representatives,
        @NotNull @Size(max = 30) List<@NotNull @Pattern(regexp = INTEREST) String> offers,
        @NotNull @Size(max = 30) List<@NotNull @Pattern(regexp = INTEREST) String> seeks) {

    /** No control characters, and no halves of characters. */
    static final String PLAIN_TEXT = "[^\\p{Cc}\\p{Cs}]*";

    static final String INTEREST = "[a-z0-9][a-z0-9-]{1,39}";
    static final String LANGUAGE = "[a-z]{2,3}(-[a-z0-9]{2,8})*";

    Profile toProfile() {
        return new Profile(
                name.inTwoLanguages(),
                introduction.inTwoLanguages(),
                country,
                languages,
                representatives,
                offers,
                seeks);
    }

    /** A short text in Korean and English. */
    record Text(
            @NotBlank @Size(max = 200) @Pattern(regexp = PLAIN_TEXT)
            String ko,

            @NotBlank @Size(max = 200) @Pattern(regexp = PLAIN_TEXT)
            String en) {

        InTwoLanguages inTwoLanguages() {
            return new InTwoLanguages(ko.strip(), en.strip());
        }
    }
}
