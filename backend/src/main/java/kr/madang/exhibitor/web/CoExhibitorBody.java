package kr.madang.exhibitor.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kr.madang.exhibitor.CoExhibitor;
import kr.madang.exhibitor.EitherLanguage;
import kr.madang.web.CountryCode;
import org.jspecify.annotations.Nullable;

/** A company that shares the booth, as an exhibitor fills it in. */
record CoExhibitorBody(
        @NotNull @Valid @InSomeLanguage EitherText name,
        @NotNull @CountryCode String country,
        @Valid @Nullable EitherText text) {

    CoExhibitor toCoExhibitor() {
        EitherLanguage said = text == null || text.hasNone() ? null : text.toEitherLanguage();
        return new CoExhibitor(name.toEitherLanguage(), country, said);
    }

    /** A short text in Korean, in English or in both; a blank one is none. */
    record EitherText(
            @Size(max = 200) @Pattern(regexp = ProfileBody.PLAIN_TEXT) @Nullable
            String ko,

            @Size(max = 200) @Pattern(regexp = ProfileBody.PLAIN_TEXT) @Nullable
            String en) {

        boolean hasNone() {
            return bare(ko) == null && bare(en) == null;
        }

        EitherLanguage toEitherLanguage() {
            return new EitherLanguage(bare(ko), bare(en));
        }

        private static @Nullable String bare(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }
}
