package kr.madang.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kr.madang.shared.InTwoLanguages;

/** A name or a few words as somebody writes them in both languages. */
public record Label(
        @NotBlank @Size(max = 80) @Pattern(regexp = TEXT) String ko,

        @NotBlank @Size(max = 80) @Pattern(regexp = TEXT) String en) {

    /** What people write in a line: no control characters, and nothing that looks like a resident registration number. */
    public static final String TEXT = "(?![\\s\\S]*\\d{6}[ -]?[1-8]\\d{6})[^\\p{Cc}\\p{Cs}]*";

    public InTwoLanguages inTwoLanguages() {
        return new InTwoLanguages(ko.strip(), en.strip());
    }
}
