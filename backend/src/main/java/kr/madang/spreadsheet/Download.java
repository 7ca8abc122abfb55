package kr.madang.spreadsheet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A list that is asked for, and why it is needed. */
public record Download(
        @NotNull Format format,

        @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*")
        String reason) {}
